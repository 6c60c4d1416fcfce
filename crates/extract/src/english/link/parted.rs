//! What the words around a part and its whole say of the part: that it is done, lacking, taken up, or what the whole is spent on.

use super::Host;
use super::site::Site;
use crate::english::bound::core_of;
use crate::english::list::{List, list};

/// Whether the words right before a percentage say that so much was done: 61 metres finished, 65% of all.
pub(super) fn is_finished(site: &Site) -> bool {
    static DONE: List = List::new(&[
        "finished",
        "completed",
        "executed",
        "implemented",
        "delivered",
        "carried out",
    ]);
    let done = site
        .lead
        .trim()
        .strip_suffix([',', '('])
        .map_or("", str::trim_end);
    // were cured or completed (91.5%)
    let treated = list!["cured", "treatment", "treated"].stand_in(done);
    DONE.ends(done) && !treated && done.split_whitespace().count() < 5
}

/// Whether what follows says that so much of what was to be done is: 97.6% have now been done (1,829).
pub(super) fn carried_out(site: &Site) -> bool {
    if is_finished(site) {
        return true;
    }
    [
        "done",
        "completed",
        "carried out",
        "performed",
        "cleared",
        "delivered",
        "fulfilled",
    ]
    .iter()
    .any(|word| site.tail.contains("been ") && site.tail.contains(word))
}

/// Whether the sentence up to the percentage tells of what is lacking: a gap of 42% is no part of a task done.
pub(super) fn lacks(site: &Site) -> bool {
    let before = site.before(site.at.saturating_sub(1));
    let text = format!("{before} {}", site.lead);
    list![
        "gap",
        "shortfall",
        "deficit",
        "unmet",
        "missing",
        "remaining",
        "outstanding",
        "short of",
        "shortage",
        "vacanc",
        "balance"
    ]
    .stand_in(&text)
}

/// Whether the words before a value say that something takes it up of a whole: salaries take up 12 million (61%).
pub(super) fn takes_up_part(site: &Site, part: Host) -> bool {
    static TAKES: List = List::barred(
        "takes up|took up|take up|taking up|takes|took|make up|makes up|made up|eats up|ate up|accounts for|accounted for|account for|\
        accounting for|represents|represented|constitutes|constituted|comprises|comprised|went to|goes to|go to",
    );
    let Host::Here(at) = part else { return false };
    TAKES.ends(core_of(site.before(at).trim_end()).trim_end())
}

/// Whether the words between a whole and one of its parts, or behind the percentage of that, say what it is spent on or made of: an
/// allocation of 412, of which 371 (90%) was for salaries.
pub(super) fn is_parted(site: &Site, part: usize, whole: Option<usize>) -> bool {
    static PARTS: List = List::new(&[
        "of which",
        "of whom",
        "of this",
        "of that",
        "of it",
        "whereby",
        "comprising",
        "consisting",
        "including",
        "made up of",
        "split",
    ]);
    let between = match whole {
        Some(whole) if whole < part => site.between(whole, part),
        Some(_) => "",
        // Out of that amount 312 million, 28%, was for wages.
        None => site.before(part),
    };
    let tail = site.tail.trim_start_matches([')', ']', ' ', ',']);
    if tail.starts_with("thereof") {
        return true;
    }
    let told_of = site.lead.trim_start();
    ["of this", "of that", "of it", "of these"]
        .iter()
        .any(|words| {
            told_of
                .strip_prefix(words)
                .is_some_and(|rest| rest.trim() == "(")
        })
        || PARTS.stand_in(between)
        || list![
            "are for",
            "was for",
            "is for",
            "were for",
            "for ",
            "went to",
            "goes to",
            "was spent on",
            "on "
        ]
        .opens(tail)
}

/// Whether the percentages in brackets of the sentence make up all: of 60 planned, 45 (75%) held, 9 (15%) put off, 6 (10%) dropped.
pub(super) fn splits_all(site: &Site) -> bool {
    const ROUNDING: f64 = 0.3;
    let parts = site
        .found
        .iter()
        .filter(|figure| figure.bracketed && figure.figure.unit == "percent");
    let shares: Vec<f64> = parts
        .filter_map(|figure| Some(figure.figure.value?.to_f64()))
        .collect();
    shares.len() > 1 && (shares.iter().sum::<f64>() - 100.0).abs() < ROUNDING
}
