//! The value that a place in a ranking was earned by: 81.0% (position 1), came first with 4,499, the largest group being 897.

use super::site::Site;
use super::sum::is_asked;
use super::words::is_one;
use super::{Before, Host};
use crate::draft::{Kind, UnitClass};
use crate::english::EnglishFigure;
use crate::english::context::core_of;
use crate::english::words::lower;
use crate::lexicon::class_of;

/// A value lies at most this far behind the place that it earned.
const AHEAD_MAX_WORDS: usize = 14;

/// Whose the place of a site is.
pub(super) fn rank(site: &Site, others: &[Before]) -> Host {
    let inside = site.opening();
    // (we were 11th), (2022: position 47): a place of an earlier time
    if inside.is_some_and(tells_of_earlier) {
        return Host::Own;
    }
    let back = behind(site);
    if inside.is_some() {
        // (State rank: 5th) 89.3%
        let next = site.at + 1;
        let beside = next < site.found.len()
            && matches!(site.tail.trim(), ")" | "):" | ") -" | ") –" | ") =")
            && earns(site, next);
        if back.is_none() && beside {
            return Host::Here(next);
        }
        return back.map_or(Host::Own, Host::Here);
    }
    let from = first_after(site);
    let next = from.and_then(|at| earned(site, at, back.is_none()));
    // Holm second (78.8%) after Skerra came top (80.1%): of what follows
    let own_name = back.is_some_and(|at| names(site, at));
    if let Some(next) = next.filter(|_| back.is_none() || own_name) {
        return Host::Here(next);
    }
    if let Some(back) = back.filter(|_| !own_name || next.is_none() && !closes_before(site)) {
        return Host::Here(back);
    }
    if site.found.len() > 1 && next.is_none() && back.is_some() {
        return Host::Own;
    }
    let goes_on = site.at == 0 && of_the_whole(site);
    let opened = others.iter().find(|other| other.opened).or(others.first());
    opened
        .filter(|_| goes_on)
        .map_or(Host::Own, |other| Host::Row(other.row))
}

/// Whether a figure has a value that a place can be earned by.
fn earns(site: &Site, at: usize) -> bool {
    let figure = &site.found[at];
    site.is_value(at)
        && !site.is_limit(at)
        && !matches!(
            class_of(figure.figure.unit),
            UnitClass::PercentagePoint | UnitClass::Rank
        )
        && (figure.kind != Some(Kind::Target) || !is_asked(site, at))
        && !is_year(site, at)
}

/// Whether a figure is a year in a name that was taken for a count.
fn is_year(site: &Site, at: usize) -> bool {
    let counted = class_of(site.found[at].figure.unit) == UnitClass::Count;
    counted
        && site
            .value(at)
            .is_some_and(|value| (1990.0..2050.0).contains(&value))
}

/// Whether a percentage in brackets is taken for the share that it would be behind a count.
pub(super) fn is_bracketed(figure: &EnglishFigure) -> bool {
    figure.figure.unit == "percent" && figure.tie == crate::english::Tie::Share && figure.dependent
}

/// The nearest value before the place.
fn behind(site: &Site) -> Option<usize> {
    let near = |at: &usize| {
        let to = site.figure().figure.start;
        let gap = &site.chars[site.found[*at].figure.end.min(to)..to];
        // A full stop; no. 4 has none.
        let stops = gap
            .windows(3)
            .any(|three| three[0] == '.' && three[1] == ' ' && three[2].is_ascii_uppercase());
        !gap.contains(&';') && !stops
    };
    let hosts = || {
        (0..site.at)
            .rev()
            .take_while(near)
            .filter(|&at| earns(site, at) && !is_pool(site, at))
    };
    hosts()
        .find(|&at| !site.is_aside(at) && !site.found[at].differs)
        .or_else(|| hosts().find(|&at| site.is_aside(at)))
}

/// Whether a figure only says among how many a place is: of 72 counties, within the seven groups.
fn is_pool(site: &Site, at: usize) -> bool {
    let lead = site.before(at);
    let core = core_of(lead.trim_end());
    let among = ["of", "out of", "among", "amongst", "within"]
        .iter()
        .any(|word| crate::english::words::ends_with_words(core, word));
    let counted = matches!(
        class_of(site.found[at].figure.unit),
        UnitClass::Count | UnitClass::Person
    );
    let ranked = at > 0 && site.found[at - 1].tie == crate::english::Tie::Rank;
    let opens = core.split_whitespace().count() < 2;
    among && counted && (ranked || opens)
}

/// Whether the words between a value and the place name another thing: …%), Holm second.
fn names(site: &Site, at: usize) -> bool {
    let to = site.figure().figure.start;
    let from = site.found[at].figure.end.min(to);
    let gap = &site.chars[from..to];
    let mut word_start = true;
    let mut named = false;
    for (k, &c) in gap.iter().enumerate() {
        if word_start && c.is_ascii_uppercase() && k > 0 {
            named = true;
        }
        word_start = !c.is_ascii_alphanumeric();
    }
    let part = lower(gap);
    let part = part.trim();
    let verbless = [
        "putting",
        "placing",
        "ranking",
        "making",
        "leaving",
        "keeping",
        "placed",
        "ranked",
        "and ranks",
        "and was",
    ]
    .iter()
    .any(|verb| part.contains(verb));
    named && !verbless
}

/// Whether brackets have closed between the value before and the place.
fn closes_before(site: &Site) -> bool {
    site.lead.contains(')')
}

/// The first figure behind the place that does not only say among how many it is.
fn first_after(site: &Site) -> Option<usize> {
    let next = site.at + 1;
    let figure = site.found.get(next)?;
    let joint = site.between(site.at, next);
    let joint = core_of(joint.trim()).trim();
    let pool = [
        "of", "out of", "among", "amongst", "in", "of our", "of its", "across",
    ]
    .iter()
    .any(|words| {
        joint.ends_with(words) && joint.len() < 48 && !joint.contains([',', ';', '(', ':'])
    });
    let counted = matches!(
        class_of(figure.figure.unit),
        UnitClass::Count | UnitClass::Person | UnitClass::Percent
    );
    Some(if pool && counted { next + 1 } else { next }).filter(|&at| at < site.found.len())
}

/// The value at `from` or behind it that the words lead to from the place; `free` says that none stands before.
fn earned(site: &Site, from: usize, free: bool) -> Option<usize> {
    (from..site.found.len())
        .filter(|&at| earns(site, at) || is_bracketed(&site.found[at]))
        .find(|&at| leads_to(site, at, free))
}

/// Whether the words between the place and a figure lead to it.
fn leads_to(site: &Site, at: usize, free: bool) -> bool {
    let to = site.found[at].figure.start;
    let begin = site.figure().figure.end;
    let gap = lower(&site.chars[begin..to.max(begin)]);
    let core = core_of(gap.trim_end());
    let marked = gap.trim_end().ends_with(['(', ':', '–', '—', '-', '='])
        || [
            "with",
            "at",
            "by",
            "of",
            "having",
            "recording",
            "reporting",
            "scoring",
            "named by",
            "or",
            ",",
            "contributed",
            "contributing",
        ]
        .iter()
        .any(|word| {
            crate::english::words::ends_with_words(core, word)
                || core.ends_with(word) && *word == ","
        });
    let near = gap.split_whitespace().count() <= if free { AHEAD_MAX_WORDS } else { 4 };
    let plain = !gap.contains([';']) && !gap.contains(". ");
    marked && near && plain
}

/// Whether what opens a bracket tells of an earlier time.
fn tells_of_earlier(inside: &str) -> bool {
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

/// Whether the words before a place name nothing but the whole that the report is of: the district stands, this ranks.
fn of_the_whole(site: &Site) -> bool {
    const NAMES: &str = "the|this|that|it|we|district|county|province|state|region|city|board|trust|our|stands|stood|\
        ranks|ranked|ranking|is|was|are|placed|placing|places|came|us|puts|put|which|now|thus|value|figure|result|rate|a|of|score|level|total|high|low|\
        performance|achievement|coverage|attainment|outcome|output|uptake|showing|tally|number|volume|proportion|figures|has|\
        number|achieved|therefore|thereby|puts|also|been";
    let lead = site.lead.trim();
    // came 17th in the state for smoking: of a measure of its own
    let measured = site.behind.split(" for ").nth(1).is_some_and(|rest| {
        !["this", "that", "it", "the indicator"]
            .iter()
            .any(|word| rest.starts_with(word))
    });
    !lead.is_empty()
        && !measured
        && lead
            .split(|c: char| !c.is_ascii_alphabetic())
            .filter(|word| !word.is_empty())
            .all(|word| is_one(NAMES, word))
        && ![
            "index",
            "scorecard",
            "league",
            "survey",
            "assessment",
            "ranking",
        ]
        .iter()
        .any(|word| site.behind.contains(word))
}
