//! The value that a place in a ranking was earned by: 81.0% (position 1), came first with 4,499, the largest group being 897.

use super::earlier::{is_earlier, tells_of_earlier};
use super::pool::{first_after, is_pool};
use super::site::{Site, counts};
use super::{Before, Host};
use crate::draft::{Kind, UnitClass};
use crate::english::bound::core_of;
use crate::english::level::money_start;
use crate::english::list::List;
use crate::english::list::list;
use crate::english::words::{ends_with_words, lower};
use crate::english::{EnglishFigure, Tie};
use crate::lexicon::class_of;
use crate::text::Text;

/// A value lies at most this far behind the place that it earned.
const AHEAD_MAX_WORDS: usize = 14;

/// Whose the place of a site is; `taken` are the values that have one.
pub(super) fn rank(site: &Site, others: &[Before], taken: &[usize]) -> Host {
    let inside = site.opening();
    // (we were 11th), (2022: position 47): a place of an earlier time
    if inside.is_some_and(tells_of_earlier) || is_earlier(site) {
        return Host::Own;
    }
    let back = behind(site, taken);
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
    if let Some(next) = from.filter(|&at| earns(site, at) && opens_with_value(site, at)) {
        return Host::Here(next);
    }
    if let Some(back) = back.filter(|_| !own_name || next.is_none() && !closes_before(site)) {
        return Host::Here(back);
    }
    if site.found.len() > 1 && next.is_none() && back.is_some() {
        return Host::Own;
    }
    if back.is_none() && next.is_none() && measured(site).is_none() {
        // 48,112 doses; the city is third in the region
        let other = clause_before(site, taken);
        if let Some(other) = other.filter(|_| {
            of_the_whole(site) || opens_with_name(site) || site.lead.trim_end().ends_with(';')
        }) {
            return Host::Here(other);
        }
    }
    if of_its_own(site) {
        return Host::Own;
    }
    let free = (0..site.at).all(|at| {
        let figure = &site.found[at];
        figure.kind == Some(Kind::Target) || figure.tie != Tie::Value || is_pool(site, at)
    });
    // Treatment within 3 weeks: 97.2%. We ranked third: for the rate, not for its limit
    let limit = |other: &Before| {
        class_of(other.unit) == UnitClass::Time
            && others
                .iter()
                .any(|rate| class_of(rate.unit) == UnitClass::Percent)
    };
    let opened = others
        .iter()
        .find(|other| other.opened && !other.aimed && !other.past && !limit(other))
        .or_else(|| {
            others
                .iter()
                .find(|other| !other.aimed && !other.past && !limit(other))
        })
        .or(others.first());
    opened
        .filter(|_| free && of_the_whole(site))
        .map_or(Host::Own, |other| Host::Row(other.row))
}

/// Whether a sentence without a value tells in what a place was earned: ranked fourth in the evaluation of healthy cities.
fn of_its_own(site: &Site) -> bool {
    let phrase = site.tail.split([';', '.']).next().unwrap_or("");
    list![
        "evaluation",
        "assessment",
        "appraisal",
        "league table",
        "scorecard",
        "competition",
        "accomplishment",
        "surveillance",
        "overall performance",
        "satisfaction",
        "award",
        "contest"
    ]
    .stand_in(phrase)
}

/// The places that are told in a list as long as that of the values before or behind it: 81% and 79%, first and second
/// respectively.
pub(super) fn respective(
    chars: &Text,
    (start, end): (usize, usize),
    found: &[EnglishFigure],
) -> Vec<(usize, usize)> {
    const REACH_CHARS: usize = 48;
    let mut pairs = Vec::new();
    let mut from = 0;
    while let Some(first) = (from..found.len()).find(|&at| found[at].tie == Tie::Rank) {
        let joined = |at: usize| {
            let joint = chars.lower(found[at - 1].figure.end..found[at].figure.start);
            found[at].tie == Tie::Rank && matches!(joint.trim(), "," | "and" | ", and" | "&")
        };
        let past = (first + 1..found.len())
            .find(|&at| !joined(at))
            .unwrap_or(found.len());
        from = past;
        let told = found[past - 1].figure.end;
        let near = chars.lower(told..end.min(told + REACH_CHARS));
        let count = past - first;
        if count < 2 || !near.contains("respectively") {
            continue;
        }
        let site = Site::new(chars, (start, end), found, first);
        let earn = |at: &usize| earns(&site, *at) && !is_pool(&site, *at);
        let mut values: Vec<usize> = (0..first).rev().filter(earn).take(count).collect();
        values.reverse();
        if values.len() < count {
            values = (past..found.len()).filter(earn).take(count).collect();
        }
        if values.len() == count {
            pairs.extend((first..past).zip(values));
        }
    }
    pairs
}

/// Whether a value stands alone in a bracket right behind a place: utilities third ($970 million).
fn opens_with_value(site: &Site, at: usize) -> bool {
    let begin = site.figure().figure.end;
    let to = site.found[at].figure.start.max(begin);
    let gap = &site.chars[begin..money_start(site.chars, begin, to)];
    gap.iter().filter(|&&c| c != ' ').eq(&['('])
}

/// The last value of the clause before, which a mark parts from the one of the place.
fn clause_before(site: &Site, taken: &[usize]) -> Option<usize> {
    let at = site.at.checked_sub(1)?;
    let mark = site.lead.rfind(';')?;
    let clause = &site.lead[mark + 1..];
    let plain = clause.split_whitespace().count() <= 8 && !clause.contains(['(', ')', ':']);
    let empty = clause.trim().is_empty();
    let plain = plain || empty;
    (plain && earns(site, at) && !is_pool(site, at) && !taken.contains(&at)).then_some(at)
}

/// Whether the clause of a place opens with a name, and nothing but a verb follows: San Lorenzo is 3rd.
fn opens_with_name(site: &Site) -> bool {
    static VERBS: List = List::barred(
        "is|was|ranks|ranked|stands|stood|came|comes|placed|now|in|the|are|were|as|sits|lies",
    );
    let to = site.figure().figure.start;
    let from = (site.start..to)
        .rev()
        .find(|&i| site.chars[i] == ';')
        .map_or(site.start, |i| i + 1);
    let words: Vec<String> = site.chars[from..to]
        .split(|c| *c == ' ')
        .filter(|word| !word.is_empty())
        .map(|word| word.iter().collect())
        .collect();
    !words.is_empty()
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase) || VERBS.has(word.trim_end_matches(','))
        })
}

/// The measure of its own that a place is told to be in: came 17th in the state for smoking.
fn measured<'a>(site: &'a Site) -> Option<&'a str> {
    let rest = site.behind.split(" for ").nth(1)?;
    let same = list!["this", "that", "it", "the indicator"].opens(rest);
    (!same).then_some(rest)
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
        && figure.kind != Some(Kind::Target)
        && !is_year(site, at)
}

/// Whether a figure is a part told without a count: asthma made up 12% of visits, ranking third.
fn is_own_part(site: &Site, at: usize) -> bool {
    let figure = &site.found[at];
    figure.tie == Tie::Share
        && figure.figure.unit == "percent"
        && !figure.dependent
        && !figure.bracketed
        && figure.kind.is_none()
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
    figure.figure.unit == "percent" && figure.tie == Tie::Share && figure.dependent
}

/// The nearest value before the place.
fn behind(site: &Site, taken: &[usize]) -> Option<usize> {
    // (2.4% of the pay bill; third lowest in the region): a bracket parts nothing
    let enclosed = site.opening().is_none() && is_enclosed(site);
    let near = |at: &usize| {
        let to = site.figure().figure.start;
        let gap = &site.chars[site.found[*at].figure.end.min(to)..to];
        if enclosed {
            return true;
        }
        // A full stop; no. 4 has none.
        let stops = gap
            .windows(3)
            .any(|three| three[0] == '.' && three[1] == ' ' && three[2].is_ascii_uppercase());
        !gap.contains(&';') && !stops
    };
    if let Some(first) = first_in_line(site).filter(|at| !taken.contains(at)) {
        return Some(first);
    }
    let hosts = || {
        (0..site.at)
            .rev()
            .take_while(near)
            .filter(|&at| earns(site, at) || is_own_part(site, at))
            .filter(|&at| !is_pool(site, at) && !taken.contains(&at))
            .filter(|&at| !is_measure(site, at) && !is_part(site, at))
    };
    hosts()
        .find(|&at| !site.is_aside(at) && !site.found[at].differs)
        .or_else(|| hosts().find(|&at| site.is_aside(at)))
}

/// Whether a figure is only what another is measured by: above the national 2,497, 4.2% of the 285,561.
fn is_measure(site: &Site, at: usize) -> bool {
    static OTHERS: List = List::barred(
        "national|provincial|state|statewide|regional|county|average|country's|nation's|province's|region's|english|federal",
    );
    let before = site.before(at);
    let lead = core_of(before.trim_end());
    let mut words = lead.split_whitespace().rev();
    let last = words.next().unwrap_or("");
    let than = words.take(2).any(|word| {
        matches!(
            word,
            "above" | "below" | "than" | "against" | "over" | "under"
        )
    });
    // Of patients seen within 4 hours: a time is no whole
    let whole = at > 0
        && site.found[at - 1].figure.unit == "percent"
        && counts(site.found[at].figure.unit)
        && class_of(site.found[at].figure.unit) != UnitClass::Time
        && {
            let joint = site.between(at - 1, at);
            let joint = core_of(joint.trim()).trim();
            let led = list!["of", "the", "all", "our", "its", "these", "those"].ends(joint);
            led && (joint == "of" || joint.starts_with("of ")) && !joint.contains([',', ';', '('])
        };
    than && OTHERS.has(last) || whole
}

/// Whether a percentage only says which part of the figure behind it another is: 104.2% of the 8,560 agreed.
fn is_part(site: &Site, at: usize) -> bool {
    site.found[at].figure.unit == "percent" && at + 1 < site.at && is_measure(site, at + 1)
}

/// The first value of a line whose values and place one sign parts: 17.2% / 13.9% / 61st; Apr 8.4 min – Mar 8.7 min – rank 6th.
fn first_in_line(site: &Site) -> Option<usize> {
    const NAME_MAX_WORDS: usize = 3;
    let (mark, name) = ["/", "–", "—", "|", "-"]
        .iter()
        .find_map(|mark| Some((mark, site.lead.trim_start().strip_prefix(mark)?)))?;
    let named = |text: &str| {
        text.split_whitespace().count() <= NAME_MAX_WORDS
            && !text.contains([',', ';', '(', ')', ':', '–', '/', '|'])
    };
    let last = site.at.checked_sub(1)?;
    let joined = |at: &usize| {
        site.between(*at, at + 1)
            .trim_start()
            .strip_prefix(mark)
            .is_some_and(named)
    };
    let line = (0..last).rev().take_while(joined);
    let same = |at: &usize| {
        earns(site, *at)
            && class_of(site.found[*at].figure.unit) == class_of(site.found[last].figure.unit)
    };
    line.filter(same).last().filter(|_| named(name))
}

/// Whether a place stands in a bracket that holds other figures before it.
fn is_enclosed(site: &Site) -> bool {
    let to = site.figure().figure.start;
    let marks = site.chars[site.start..to].iter().rev();
    marks.into_iter().find(|c| matches!(c, '(' | ')')) == Some(&'(')
}

/// Whether the words between a value and the place name another thing: …%), Holm second.
fn names(site: &Site, at: usize) -> bool {
    let to = site.figure().figure.start;
    let from = site.found[at].figure.end.min(to);
    let gap = &site.chars[from..to];
    let mut word_start = true;
    let mut named = false;
    let mut depth = 0_i32;
    for (k, &c) in gap.iter().enumerate() {
        match c {
            '(' => depth += 1,
            ')' => depth = (depth - 1).max(0),
            _ => {}
        }
        // PASS is no name.
        let name =
            c.is_ascii_uppercase() && gap.get(k + 1).is_some_and(|next| next.is_ascii_lowercase());
        if word_start && name && k > 0 && depth == 0 {
            named = true;
        }
        word_start = !c.is_ascii_alphanumeric();
    }
    let part = lower(gap);
    let part = part.trim();
    let verbless = list![
        "putting",
        "placing",
        "ranking",
        "making",
        "leaving",
        "keeping",
        "placed",
        "ranked",
        "and ranks",
        "and was"
    ]
    .stand_in(part);
    named && !verbless
}

/// Whether brackets have closed between the value before and the place.
fn closes_before(site: &Site) -> bool {
    site.lead.contains(')')
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
    let gap = site
        .chars
        .lower(begin..money_start(site.chars, begin, to.max(begin)));
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
        .any(|word| ends_with_words(core, word) || core.ends_with(word) && *word == ",");
    let near = gap.split_whitespace().count() <= if free { AHEAD_MAX_WORDS } else { 4 };
    let plain = !gap.contains([';']) && !gap.contains(". ");
    marked && near && plain
}

/// Whether the words before a place name nothing but the whole that the report is of: the district stands, this ranks.
fn of_the_whole(site: &Site) -> bool {
    static NAMES: List = List::barred(
        "were|the|rank|stand|place|come|this|that|it|we|district|county|province|state|region|city|board|trust|our|stands|stood|\
        ranks|ranked|ranking|is|was|are|placed|placing|places|came|us|puts|put|which|now|thus|value|figure|result|rate|a|of|score|level|total|high|low|\
        performance|achievement|coverage|attainment|outcome|output|uptake|showing|tally|number|volume|proportion|figures|has|\
        number|achieved|therefore|thereby|puts|also|been|in|at|country|authority|clinic|hospital|practice",
    );
    let lead = site.lead.rsplit(';').next().unwrap_or("").trim();
    !lead.is_empty()
        && measured(site).is_none()
        && lead
            .split(|c: char| !c.is_ascii_alphabetic())
            .filter(|word| !word.is_empty())
            .all(|word| NAMES.has(word))
        && !list![
            "index",
            "scorecard",
            "league",
            "survey",
            "assessment",
            "ranking",
            " score",
            " rating",
            "award",
            "contest",
            "competition"
        ]
        .stand_in(site.behind)
}
