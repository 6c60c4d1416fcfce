//! Whether a place is told to be of an earlier time. Whose the others are stands elsewhere.

use super::site::Site;
use crate::english::bound::core_of;
use crate::english::list::{List, list};

/// Whether a place is told to be of an earlier time: from 9th, having been 47th, we were fourth the year before.
pub(super) fn is_earlier(site: &Site) -> bool {
    static LEADS: List = List::new(&[
        "from",
        "having been",
        "compared with",
        "compared to",
        "previously",
        "had been",
        "formerly",
    ]);
    static THEN: List = List::new(&[
        "a year earlier",
        "the year before",
        "last year",
        "a year ago",
        "in the previous year",
        "the previous year",
        "a year before",
        "previously",
        "last time",
        "in previous year",
        "in the year before",
        "the year earlier",
    ]);
    let lead = core_of(site.lead.trim_end());
    let behind = site.behind.trim_start();
    // 43rd of 62 last year
    let behind = behind.split([',', ';', '.', '(', ')']).next().unwrap_or("");
    let past = behind.ends_with("last year") || THEN.opens(behind);
    let were = list!["was", "were", "been"].ends(lead);
    let last = lead.contains(" ago ")
        || lead.contains("last year")
        || lead.contains("year before")
        || lead.contains("year earlier");
    LEADS.ends(lead) || past && (were || !lead.contains("rank")) || were && last
}

/// Whether what opens a bracket tells of an earlier time.
pub(super) fn tells_of_earlier(inside: &str) -> bool {
    let dated = inside
        .split(|c: char| !c.is_ascii_digit())
        .any(|word| word.len() == 4);
    dated
        || [
            "were", "was", "previous", "last", "from", "earlier", "before", "fy",
        ]
        .iter()
        .any(|word| {
            inside
                .split(|c: char| !c.is_ascii_alphabetic())
                .any(|one| one == *word)
        })
}
