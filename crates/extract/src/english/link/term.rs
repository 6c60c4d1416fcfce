//! What the values around a percentage are in its sums: of an earlier time, asked for, by how much something differs.

use super::role::Said;
use super::site::Site;
use super::{Before, Bond, Host};
use crate::draft::{Kind, UnitClass};
use crate::english::Tie;
use crate::english::list::{List, list};
use crate::lexicon::class_of;

/// A value that may be part or whole.
pub(super) struct Term {
    pub(super) host: Host,
    /// How many figures it stands away from the percentage.
    pub(super) distance: usize,
    pub(super) value: f64,
    pub(super) unit: &'static str,
    pub(super) aimed: bool,
    pub(super) asked: bool,
    pub(super) past: bool,
    pub(super) differs: bool,
    /// Whether it says by how much something is less.
    pub(super) lessens: bool,
}

/// All values around the percentage.
pub(super) fn terms(site: &Site, before: &[Before], known: &[Option<Bond>]) -> Vec<Term> {
    let mut terms = Vec::new();
    for (at, figure) in site.found.iter().enumerate() {
        let bound = known.get(at).is_some_and(Option::is_some);
        let Some(value) = site.value(at) else {
            continue;
        };
        let fit = figure.tie == Tie::Value && !bound && at != site.at;
        if !fit || class_of(figure.figure.unit) == UnitClass::PercentagePoint {
            continue;
        }
        let asked = is_asked(site, at);
        terms.push(Term {
            host: Host::Here(at),
            distance: at.abs_diff(site.at),
            value: value.abs(),
            unit: figure.figure.unit,
            aimed: figure.kind == Some(Kind::Target) || asked,
            asked,
            past: figure.kind == Some(Kind::Baseline),
            differs: figure.differs || more(site, at) || told_twice(site, at),
            lessens: value < 0.0 || lessens(site, at),
        });
    }
    let here = site.at + 1;
    // Under a heading of aims all is aimed at: nothing is set against another.
    let all_aimed = before.len() > 1
        && before.iter().all(|other| other.aimed)
        && !list!["so far ", "to date", "have ", "has ", "already "].stand_in(site.before_all())
        && !list![" have ", " has "].stand_in(site.behind);
    for (back, other) in before.iter().rev().enumerate() {
        terms.push(Term {
            host: Host::Row(other.row),
            distance: here + back,
            value: other.value.abs(),
            unit: other.unit,
            aimed: other.aimed && !all_aimed,
            asked: other.aimed && !all_aimed,
            past: other.past,
            differs: false,
            lessens: false,
        });
    }
    terms
}

/// Whether the words around a figure say that it was asked for, whatever it was taken for.
pub(super) fn is_asked(site: &Site, at: usize) -> bool {
    static GIVEN: List = List::new(&[
        "approved",
        "allotted",
        "allocated",
        "voted",
        "appropriated",
        "awarded",
        "sanctioned",
        "budgeted",
        "vote",
        "appropriation",
        "envelope",
        "ceiling",
        "earmarked",
    ]);
    static ASKED: List = List::new(&[
        "target",
        "targeted",
        "targetted",
        "plan",
        "planned",
        "ela",
        "goal",
        "expected",
        "required",
        "requirement",
        "budgeted",
        "allocation",
        "projected",
        "profiled",
        "quota",
        "due",
        "ambition",
        "scheduled",
        "budget",
        "commitment",
    ]);
    let lead = site.before(at);
    // Nothing before the last figure names this one.
    let last = at
        .checked_sub(1)
        .map_or(0, |last| site.found[last].figure.end);
    let since = site.found[at].figure.start.saturating_sub(last);
    let against = list!["against", "vs", "vs.", "v", "v.", "versus"].ends(lead.trim_end());
    // as against the estimated 10 million
    let estimated = list![
        "against the estimated",
        "against an estimated",
        "against the expected",
        "against the projected"
    ]
    .ends(lead.trim_end());
    if against || estimated {
        return true;
    }
    let lead = lead.rsplit([',', ';', '(', ')', ':']).next().unwrap_or("");
    let cut = lead
        .char_indices()
        .rev()
        .nth(since.saturating_sub(1))
        .map_or(0, |(at, _)| at);
    let lead = &lead[cut..];
    // Under the plan we completed 31: no more than that was asked for.
    let acts = |word: &&str| {
        word.ends_with("ed") && !ASKED.has(word) && !GIVEN.has(word) && *word != "need"
    };
    let nearby = lead
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .rev()
        .take_while(|word| !acts(word))
        .take(4);
    let figure = &site.found[at].figure;
    let lower = |from: usize| lower_of(site, from, site.end.min(from + 30));
    let tail = lower(figure.end);
    // 120 new beds planned
    let noun = site.found[at].subject;
    let past_noun = if noun.0 >= figure.end && noun.1 < figure.end + 30 {
        lower(noun.1)
    } else {
        ""
    };
    let planned = past_noun
        .split_whitespace()
        .next()
        .is_some_and(|word| ASKED.has(word.trim_matches([',', '('])));
    let mut after = tail
        .split([',', ';', '(', ')', '.'])
        .next()
        .unwrap_or("")
        .split_whitespace()
        .take(2);
    let money = class_of(figure.unit) == UnitClass::Money;
    let inside = lower_of(site, figure.start, figure.end);
    let inside = inside.split_whitespace().any(|word| ASKED.has(word));
    planned
        || inside
        || nearby
            .into_iter()
            .any(|word| ASKED.has(word) || money && GIVEN.has(word))
        || after.any(|word| {
            let given = matches!(
                word,
                "approved" | "released" | "available" | "allocated" | "voted"
            );
            ASKED.has(word) || given && class_of(figure.unit) == UnitClass::Money
        })
        || tail
            .split([',', ';', '(', ')'])
            .next()
            .is_some_and(|near| near.contains(" to be "))
}

fn lower_of<'a>(site: &Site<'a>, from: usize, to: usize) -> &'a str {
    site.chars.lower(from..to.max(from))
}

/// Whether a change is said in numbers right before it is said in percent: 51,200 hours or 4.4% more.
pub(super) fn told_twice(site: &Site, at: usize) -> bool {
    matches!(site.said, Some(Said::Growth(_)))
        && at + 1 == site.at
        && matches!(
            site.between(at, site.at).trim(),
            "or" | ", or" | "(" | "or about" | "(or"
        )
}

/// What something is less than stands right behind.
const BEHIND_MAX_CHARS: usize = 24;

/// Whether a figure says by how much something is less: 33 fewer than before.
pub(super) fn lessens(site: &Site, at: usize) -> bool {
    let tail = if at < site.at {
        site.between(at, site.at)
    } else {
        let end = site.found[at].figure.end;
        lower_of(site, end, site.end.min(end + BEHIND_MAX_CHARS))
    };
    list!["fewer", "less", "lower", "below", "down"].opens(tail.trim_start())
}

/// Whether `more`, `fewer` or `additional` stands behind a figure: 33 more than before.
pub(super) fn more(site: &Site, at: usize) -> bool {
    let figure = &site.found[at].figure;
    let written = lower_of(site, figure.start, figure.end);
    let tail = lower_of(site, figure.end, site.end.min(figure.end + 14));
    if list![" more", " fewer", " additional", " extra"].stand_in(written) {
        return true;
    }
    list![
        "more",
        "fewer",
        "less",
        "additional",
        "extra",
        "higher",
        "lower"
    ]
    .opens(tail.trim_start())
}
