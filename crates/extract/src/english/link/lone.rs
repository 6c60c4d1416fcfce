//! The percentages that tell a part of a whole without any count beside them: half of them were girls; nurses 52%, doctors 31%, others
//! 17%; 18%, against 15% the year before.

use super::phrase::{is_glue, last_part, phrase, tells};
use super::role::{Said, names_part};
use super::site::{Site, counts};
use super::words::{AGES, COMPOSES, WENT, is_one, opens_with_one};
use super::{Bond, Host};
use crate::draft::Kind;
use crate::english::bound::core_of;
use crate::english::list::List;
use crate::english::list::list;
use crate::english::{EnglishFigure, Tie};
use crate::figure::Basis;
use crate::relation::Role;
use crate::text::Text;

/// A part that is a row of its own.
pub(super) const OWN: Bond = Bond {
    role: Role::Share,
    falls: false,
    off: false,
    host: Host::Own,
};

/// Whether a percentage in brackets gives the part of another whole beside a share: 5.6% (Wales 3.8%).
pub(super) fn is_of_another(site: &Site, known: &[Option<Bond>]) -> bool {
    const NAME_MAX_WORDS: usize = 3;
    let Some(last) = site.at.checked_sub(1) else {
        return false;
    };
    let shared = known[last].is_some_and(|bond| bond.role == Role::Share);
    let Some(inside) = site.opening().map(str::trim) else {
        return false;
    };
    let named = !inside.is_empty()
        && inside.split(' ').count() <= NAME_MAX_WORDS
        && inside
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | ':' | '\''))
        && !is_glue(inside)
        && !is_one(
            "target|goal|standard|std|cfr|plan|aim|benchmark|norm",
            inside.trim_end_matches(':'),
        );
    shared && named && site.said.is_none() && site.tail.trim_start().starts_with(')')
}

/// What an earlier percentage is that the one before it is set against: 18% of all, compared with 15% in 2021.
pub(super) fn as_the_one_before(site: &Site, known: &[Option<Bond>]) -> Option<Bond> {
    const REACH_CHARS: usize = 80;
    let last = known.get(site.at.checked_sub(1)?)?.as_ref()?;
    let part = matches!(last.role, Role::Share | Role::Completion) && !last.off;
    // [2021: 79.85%]: the rate that a bracket tells is of its own
    let part = part && (last.host == Host::Own || site.opening().is_none());
    let near = site.lead.len() < REACH_CHARS && !site.lead.contains(". ");
    let own = site.figure().figure.unit == "percent";
    (part && near && own).then_some(Bond {
        role: last.role,
        ..OWN
    })
}

/// Whether the words behind a percentage say who or what so many of a whole are: of our staff are women, were children.
pub(super) fn composes(site: &Site) -> bool {
    if site.figure().tie != Tie::Value || site.said.is_some() {
        return false;
    }
    let tail = site.behind.trim_start();
    if is_of_money(site, tail) || acts_behind_mark(site, tail) {
        return true;
    }
    let whole = tail.strip_prefix("of ").unwrap_or(tail);
    let phrase = phrase(whole);
    // 23.4% aged 65+, 51% female: their own predicate
    if whole.len() == tail.len() && AGES.opens(tail) {
        return true;
    }
    // nearly all – 88 per cent – were in homes
    let apart = tail.trim_start_matches(['-', '–', '—', ' ']);
    let (phrase, of_whole) = if apart.len() < tail.len() {
        (self::phrase(apart), false)
    } else {
        (phrase, whole.len() < tail.len())
    };
    let Some((verb, rest)) = told_part(phrase) else {
        return is_restated(site, tail);
    };
    // Only the whole stands between: of the staff are, one in four residents is; none where it is told who.
    let fraction = site.figure().figure.basis == Basis::Fraction && verb < 24;
    let plain = of_whole || verb == 0 || fraction && apart.len() == tail.len();
    plain && (is_composed(rest) || verb == 0 && is_among(site, rest))
}

/// Whether a sentence that opens with those among whom it counts says what so many of them are, and not what was done to them: among the
/// samples typed, 71% were of one strain.
fn is_among(site: &Site, rest: &str) -> bool {
    let first = rest.split(' ').next().unwrap_or("");
    let done = first.len() > 4 && (first.ends_with("ed") || first.ends_with("en"))
        || first.ends_with("ing");
    let uncounted = site.found[..site.at]
        .iter()
        .all(|figure| !counts(figure.figure.unit));
    let opening = site.before_all().trim_start();
    // of clinics, 71% were open: how they do
    let typed = list![
        "virus",
        "strain",
        "isolate",
        "sample",
        "specimen",
        "case",
        "death",
        "infection",
        "detected",
        "typed"
    ]
    .stand_in(opening);
    uncounted
        && typed
        && list!["among ", "amongst ", "of the "].opens(opening)
        && !done
        && !first.is_empty()
        && !matches!(
            first,
            "not"
                | "within"
                | "on"
                | "above"
                | "below"
                | "able"
                | "seen"
                | "met"
                | "put"
                | "positive"
                | "negative"
                | "reported"
        )
}

/// Whether a fraction is said again in brackets before what so many of them are: one in five residents (19.4%) is aged.
fn is_restated(site: &Site, tail: &str) -> bool {
    const WHO_MAX_CHARS: usize = 40;
    let Some((who, rest)) = tail
        .split_once('(')
        .filter(|(who, _)| who.len() < WHO_MAX_CHARS)
    else {
        return false;
    };
    let Some((inside, rest)) = rest.split_once(')') else {
        return false;
    };
    site.figure().figure.basis == Basis::Fraction
        && !who.contains([',', ';', '.'])
        && inside.ends_with(['%', 't'])
        && tells_part(rest.trim_start())
}

/// Whether a text opens with what so many of a whole are: is aged 65 or over.
pub(super) fn tells_part(text: &str) -> bool {
    told_part(phrase(text)).is_some_and(|(verb, rest)| verb == 0 && is_composed(rest))
}

/// Whether what follows a verb of being tells who or what is part of a whole.
fn is_composed(rest: &str) -> bool {
    let rest = rest
        .trim_start_matches("now ")
        .trim_start_matches("still ")
        .trim_start_matches("themselves ");
    let aged = rest.starts_with(|c: char| c.is_ascii_digit());
    aged || COMPOSES.opens(rest) && !WENT.opens(rest)
}

/// Whether a sentence says of something that it is so much of all the money: pay alone was 81% of costs.
fn is_of_money(site: &Site, tail: &str) -> bool {
    static MONEY: List = List::barred(
        "costs|cost|income|spending|expenditure|expenses|spend|outlays|revenue|revenues|turnover|receipts|\
        payroll|total|workload|caseload|activity|funding",
    );
    static OWN: List = List::barred(
        "the|our|its|their|all|total|overall|operating|running|gross|net|annual|this|programme|program|health",
    );
    let Some(whole) = tail.strip_prefix("of ") else {
        return false;
    };
    let core = core_of(last_part(site.lead.trim_end()).trim_end()).trim_end();
    let is = super::words::ends_with_one(
        core,
        "is|was|are|were|being|remains|remained|form|forms|formed",
    );
    let whole = phrase(whole).trim_end_matches('.').trim();
    is && whole
        .split_whitespace()
        .skip_while(|word| OWN.has(word) && *word != "total")
        .all(|word| MONEY.has(word))
}

/// Whether a mark behind a count leads to what so many of those counted did: 702 reviewed: 40% feared a fall.
fn acts_behind_mark(site: &Site, tail: &str) -> bool {
    const REACH_WORDS: usize = 9;
    let Some(last) = site.at.checked_sub(1) else {
        return false;
    };
    let joint = site.between(last, site.at);
    let core = core_of(joint.trim_end()).trim_end();
    let marked = core.ends_with([';', ':', '–', '—']) || joint.trim_end().ends_with(" -");
    let counted = matches!(
        crate::lexicon::class_of(site.found[last].figure.unit),
        crate::draft::UnitClass::Person
            | crate::draft::UnitClass::Visit
            | crate::draft::UnitClass::Count
    );
    let first = tail.split(' ').next().unwrap_or("");
    let acts = first.len() > 4 && first.ends_with("ed") || first == "lived";
    let rated = list![
        "positive",
        "had been seen",
        "achieved",
        "improved",
        "reached",
        "within",
        "in time",
        "on time",
        "the same day"
    ]
    .stand_in(phrase(tail));
    marked
        && counted
        && site.is_value(last)
        && site.figure().figure.basis != Basis::Fraction
        && core.split_whitespace().count() <= REACH_WORDS
        && !core.contains([',', '(', '%'])
        && acts
        && !rated
        && !super::part_told::is_rated(phrase(tail))
}

/// Whether the words before a percentage that is aimed at name it a part: make the proportion of visits to clinics exceed 60 percent.
pub(super) fn named(site: &Site) -> bool {
    let core = core_of(last_part(site.lead.trim_end()).trim_end());
    let tail = site.tail.trim_start();
    let past = [
        "or less ",
        "or more ",
        "or below ",
        "or fewer ",
        "or above ",
    ]
    .iter()
    .find_map(|bound| tail.strip_prefix(bound))
    .unwrap_or(tail);
    let of_total = past.len() < tail.len() && opens_with_one(past, "of total|of the total|of all ");
    site.said == Some(Said::Share) && names_part(core) || of_total && !tells(tail)
}

/// Where the verb of being stands in a phrase, and what follows it.
fn told_part(phrase: &str) -> Option<(usize, &str)> {
    const VERBS: &[&str] = &["are ", "were ", "is ", "was ", "being "];
    const NAMES: &[&str] = &[
        "identify as ",
        "identified as ",
        "identifies as ",
        "live in ",
        "lived in ",
        "reside in ",
        "come from ",
        "came from ",
        "belong to ",
        "goes to ",
        "go to ",
        "went to ",
        "was spent on ",
        "is spent on ",
        "comes from ",
    ];
    let found = |words: &[&'static str]| {
        words
            .iter()
            .filter_map(|verb| {
                // of those who are on support have had: another verb tells of them
                let told_who = |at: usize| {
                    let before = phrase[..at].trim_end();
                    ["who", "that", "which"]
                        .iter()
                        .any(|word| before.ends_with(word))
                };
                let at = phrase
                    .match_indices(verb)
                    .map(|(at, _)| at)
                    .find(|&at| !told_who(at))?;
                let open = at == 0 || phrase[..at].ends_with(' ');
                open.then_some((at, *verb))
            })
            .min()
    };
    if let Some((at, _)) = found(NAMES) {
        return Some((at, "aged "));
    }
    found(VERBS).map(|(at, verb)| (at, &phrase[at + verb.len()..]))
}

/// The percentages of a sentence that are the parts of one whole, for together they make all of it and no count stands beside them.
pub(super) fn composition(chars: &Text, found: &[EnglishFigure]) -> Vec<usize> {
    let mut parts = Vec::new();
    let mut from = 0;
    // fees (45%), grants (35%) and gifts (20%): of nothing counted
    let counted = found.iter().any(|figure| counts(figure.figure.unit));
    let is_part = |figure: &EnglishFigure| is_part(figure) && !(figure.bracketed && counted);
    while from < found.len() {
        let length = found[from..]
            .iter()
            .take_while(|figure| is_part(figure))
            .count();
        let run = &found[from..from + length];
        if length > 1 && makes_all(run) && joined(chars, run) && !respective(chars, run) {
            parts.extend(from..from + length);
        }
        from += length.max(1);
    }
    parts
}

/// Whether a list of percentages is told to be of values before it, one of each.
fn respective(chars: &Text, run: &[EnglishFigure]) -> bool {
    const REACH_CHARS: usize = 40;
    let told = run.last().map_or(0, |last| last.figure.end);
    let plain = run.len() > 2
        || run
            .iter()
            .all(|figure| figure.kind.is_none() && figure.figure.comparator.is_none());
    !plain
        || chars
            .lower(told..chars.len().min(told + REACH_CHARS))
            .contains("respectively")
}

/// Whether a figure may be one of the parts.
fn is_part(figure: &EnglishFigure) -> bool {
    figure.figure.unit == "percent"
        && matches!(figure.tie, Tie::Value | Tie::Share)
        && figure.kind != Some(Kind::Baseline)
        && figure
            .figure
            .value
            .is_some_and(|value| value.to_f64() > 0.0)
}

/// Whether percentages add up to all, within what is lost by writing them short.
fn makes_all(run: &[EnglishFigure]) -> bool {
    let sum: f64 = run
        .iter()
        .filter_map(|figure| figure.figure.value)
        .map(|value| value.to_f64())
        .sum();
    let slack = if run.len() > 2 { 1.1 } else { 0.15 };
    (sum - 100.0).abs() <= slack
}

/// Whether only the names of the parts stand between percentages.
fn joined(chars: &Text, run: &[EnglishFigure]) -> bool {
    const NAME_MAX_WORDS: usize = 8;
    run.windows(2).all(|pair| {
        let (from, to) = (pair[0].figure.end, pair[1].figure.start);
        let between = chars.lower(from.min(to)..to);
        let words = between.split_whitespace().count();
        let apart = between.contains([',', ';', '/', '|', '\n'])
            || between.contains("and")
            || between.contains("while");
        let rated = between
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| {
                is_one(
                    "rate|coverage|target|goal|against|from|to|compared|than|versus|vs",
                    word,
                )
            });
        apart && words <= NAME_MAX_WORDS && !rated && !(tells(between) && between.contains(". "))
    })
}
