//! Percentages that tell no part of what they stand beside: seen in time or in one way, of another time's level, of votes, near an aim.

use super::phrase::{is_glue, phrase, tells};
use super::site::Site;
use super::words::LEVELS;
use crate::draft::Kind;
use crate::english::list::list;

/// Whether a percentage is what came of the one before it, which was planned: 46% planned, achieved 44%.
pub(super) fn follows_plan(site: &Site) -> bool {
    const REACH_CHARS: usize = 24;
    let Some(last) = site.at.checked_sub(1) else {
        return false;
    };
    let planned =
        site.found[last].figure.unit == "percent" && site.found[last].kind == Some(Kind::Target);
    let joint = site.between(last, site.at);
    planned
        && joint.len() < REACH_CHARS
        && list![
            "achieved", "actual", "attained", "reached", "realised", "realized", "got", "done"
        ]
        .stand_in(joint)
}

/// Whether a percentage right behind a comma or a bracket tells how so many of those before it were seen: 421,000 appointments in November,
/// 69% face to face.
pub(super) fn goes_a_way(site: &Site, part: &str) -> bool {
    site.at > 0
        && is_glue(part)
        && site.lead.trim_end().ends_with([',', '(', '–', '-'])
        && list![
            "face to face",
            "face-to-face",
            "in person",
            "by telephone",
            "by phone",
            "by video",
            "by telehealth",
            "by virtual",
            "online",
            "virtually",
            "remotely",
            "virtual",
            "on the same day",
            "same day",
            "same-day",
            "by ambulance"
        ]
        .opens(site.behind.trim_start())
}

/// Whether a percentage of something tells no task done: how near to an aim, how much of another time.
pub(super) fn is_no_task(site: &Site) -> bool {
    is_near_aim(site) || is_of_level(site)
}

/// Whether a percentage of all tells how many were seen in time: of all attendees were admitted within six hours.
pub(super) fn is_timely(site: &Site) -> bool {
    let behind = site.behind.trim_start();
    behind.starts_with("of all ")
        && list![
            " within ",
            " inside ",
            " in under ",
            " in less than ",
            " on time"
        ]
        .stand_in(phrase(behind))
        && tells(behind)
}

/// Whether a percentage only bounds how near to an aim something is: within 10 per cent of target.
pub(super) fn is_near_aim(site: &Site) -> bool {
    let near = list!["within", "to within"].ends(site.lead.trim_end());
    near && site.tail.trim_start().starts_with("of ")
        && !list!["of patients", "of people", "of cases"].opens(site.tail.trim_start())
}

/// Whether a percentage sets its value above or below a level that is neither an aim nor an earlier year: or about 15 percent below
/// the peak.
pub(super) fn is_beside_level(site: &Site) -> bool {
    let tail = site.behind.trim_start();
    list![
        "below the",
        "above the",
        "below its",
        "above its",
        "below their",
        "above their"
    ]
    .strip_opening(tail)
    .is_some_and(|rest| {
        let level = rest.trim_start();
        LEVELS.opens(level)
            || list![
                "peak",
                "maximum",
                "minimum",
                "highest",
                "lowest",
                "level needed"
            ]
            .opens(level)
    })
}

/// Whether a percentage is one of what there was at another time: 108.9% of 2019/20 levels.
pub(super) fn is_of_level(site: &Site) -> bool {
    let tail = site.behind.trim_start();
    tail.starts_with("of ")
        && list![
            "of 20",
            "of 19",
            "of pre-",
            "of the 20",
            "of its 20",
            "of our 20",
            "of their 20",
            "of the pre-",
            "of baseline",
            "of last year",
            "of the previous year"
        ]
        .opens(tail)
        && list![
            " level",
            " activity",
            " baseline",
            " volume",
            " average",
            " pre-covid",
            " pre-pandemic",
            "last year's"
        ]
        .stand_in(phrase(tail))
}

/// Whether a percentage is one of the votes cast, not of money voted: passed with 61% of the vote.
pub(super) fn is_of_votes(site: &Site) -> bool {
    list![
        "of the vote",
        "of votes",
        "of the votes",
        "of voters",
        "of ballots"
    ]
    .opens(site.behind.trim_start())
        && list![
            "pass",
            "won ",
            "ballot",
            "elect",
            "levy",
            "referendum",
            "bylaw",
            "carried",
            "poll"
        ]
        .stand_in(site.lead)
}
