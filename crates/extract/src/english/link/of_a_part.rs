//! Shares that are rows of their own, because they tell of a part that no count names: visits, about a third by phone; 36% were women,
//! in 2017 it was 11%; paid with 75% from a loan.

use super::Bond;
use super::phrase::{phrase, tells};
use super::role::Said;
use super::site::{Site, counts};
use super::words::is_one;
use crate::english::Tie;
use crate::english::bound::core_of;
use crate::english::list::List;
use crate::english::list::list;
use crate::english::time_before::opens_time;
use crate::relation::Role;

/// Words that tell by which way or from whom so much of what was counted came.
static WAYS: List = List::barred(
    "by |through |via |from |coming from |came from |comes from |paid by |paid for by |paid from |funded by |financed by |provided by |covered by |borne by |met by |met from |met through |raised by |raised through ",
);

/// Whether a percentage behind a count or an amount, and parted from it by a comma or `with`, tells by which way or from whom so much of
/// it came.
pub(super) fn came_a_way(site: &Site) -> bool {
    const GLUE_MAX_WORDS: usize = 3;
    let Some(last) = site.at.checked_sub(1).filter(|&last| site.is_value(last)) else {
        return false;
    };
    let joint = site.between(last, site.at);
    let Some((_, glue)) = joint.rsplit_once(',') else {
        return false;
    };
    let core = core_of(glue.trim()).trim();
    let plain = matches!(core, "" | "with" | "of which" | "and" | "including")
        && glue.split_whitespace().count() <= GLUE_MAX_WORDS;
    let tail = site.tail.trim_start();
    let way = WAYS.opens(tail)
        && !tail.split_once(' ').is_some_and(|(_, rest)| {
            opens_time(rest) || rest.starts_with(|c: char| c.is_ascii_digit())
        });
    let money =
        crate::lexicon::class_of(site.found[last].figure.unit) == crate::draft::UnitClass::Money;
    plain
        && way
        && site.said.is_none_or(|said| said == Said::Share)
        && matches!(site.figure().tie, Tie::Value | Tie::Share)
        && !tells(phrase(tail))
        && (counts(site.found[last].figure.unit) || money)
}

/// Whether a percentage is that of another time or place beside a share that is a row or a part of one: in 2017 it was 11%; the
/// provincial figure is 14.5%.
pub(super) fn is_elsewhere(site: &Site, known: &[Option<Bond>]) -> bool {
    const LEAD_MAX_CHARS: usize = 80;
    let Some(last) = (0..site.at).rfind(|&at| site.found[at].figure.unit == "percent") else {
        return false;
    };
    let shared = known[last].is_some_and(|bond| bond.role == Role::Share);
    let between = site.between(last, site.at);
    let part = between.rsplit([';', ')', ',', '.']).next().unwrap_or("");
    let part = core_of(part.trim()).trim();
    if !shared
        || between.len() > LEAD_MAX_CHARS
        || site.said.is_some_and(|said| said != Said::Share)
    {
        return false;
    }
    let Some(subject) = ["was", "is", "of", "had been", "stood at", "stands at"]
        .iter()
        .find_map(|verb| part.strip_suffix(verb))
    else {
        return false;
    };
    let word = subject.trim().rsplit(' ').next().unwrap_or("");
    let taken_up = is_one(
        "it|this|that|figure|share|proportion|percentage|average|portion|part",
        word,
    );
    let behind = site.tail.trim_start();
    let alone = behind.is_empty()
        || behind.starts_with([',', ';', ')', '.'])
        || list![
            "in ",
            "last ",
            "a year ",
            "the year ",
            "nationally",
            "statewide",
            "at "
        ]
        .opens(behind);
    taken_up && alone
}
