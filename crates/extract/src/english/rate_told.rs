//! Numbers that are rates because the words call them so, or because only a rate has decimals there: a rate of 48.3; 41 cases (7.6).

use super::alone::{bracketed, stands_alone};
use super::beside::Counted;
use super::bound::core_of;
use super::in_parts::in_parts;
use super::list::{List, list};
use super::numbered_things::{labelled, labelled_bare};
use super::rate::{per_ahead, per_before};
use super::standing::Standing;
use super::words::subject_before;
use super::{EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::number::Number;

/// What a rate is counted on where the text names no base.
pub(super) const USUAL_BASE: &str = "per_100000";

/// Words that stand between the name of a rate and its number.
static LEADS: List = List::new(&[
    "of", "was", "were", "is", "are", "at", "to", "from", "reached", "be", "remains", "remained",
    "averaged", "hit",
]);

/// Rates that are percentages, or that measure something other than how common a thing is.
static OTHER_RATES: List = List::new(&[
    "vacancy",
    "occupancy",
    "coverage",
    "vaccination",
    "immunization",
    "immunisation",
    "positivity",
    "turnover",
    "response",
    "completion",
    "cure",
    "success",
    "show",
    "no-show",
    "retention",
    "utilization",
    "utilisation",
    "participation",
    "interest",
    "poverty",
    "unemployment",
    "employment",
    "literacy",
    "graduation",
    "attendance",
    "absence",
    "sickness",
    "compliance",
    "detection",
    "initiation",
    "suppression",
    "smoking",
    "readmission",
    "uptake",
    "tax",
    "growth",
    "inflation",
    "pass",
    "screening",
    "treatment",
    "recovery",
    "exchange",
    "pay",
    "hourly",
    "daily",
    "levy",
    "mill",
    "heart",
    "pulse",
    "respiratory",
    "flow",
    "star",
    "recruitment",
    "reporting",
    "testing",
    "stock",
    "fatality",
    "interview",
    "handwashing",
    "hygiene",
    "breastfeeding",
    "fertility",
    "indemnity",
]);

/// The unit of a bare number that the words right before it call a rate: a rate of 48.3, the 2019 rate was 51.0, (rate 9.4).
pub(super) fn named_rate(standing: &Standing, lead: &str) -> Option<&'static str> {
    let at = lead
        .rfind("rate")
        .filter(|&at| at == 0 || !lead[..at].ends_with(|c: char| c.is_alphanumeric()))?;
    let between = lead[at + "rate".len()..].trim_start_matches('s');
    let name = lead[..at].trim_end().rsplit(' ').next().unwrap_or("");
    let name = name.trim_start_matches('(');
    let said = between.trim_matches(|c: char| matches!(c, ' ' | ':' | '=' | '–' | '-'));
    let plain = !said.contains([',', ';', '(', ')', '.', '%', ':'])
        && !said
            .split(' ')
            .any(|word| word.starts_with(|c: char| c.is_ascii_digit()) && !is_year(word));
    let core = core_of(said);
    let led = core.is_empty() || LEADS.ends(core);
    let bounded = between.is_empty() || !between.starts_with(|c: char| c.is_alphanumeric());
    if !plain || !led || !bounded || OTHER_RATES.has(name) || !is_bare(standing) {
        return None;
    }
    Some(base_told(standing))
}

/// The bare number `standing` as a rate that neither noun nor unit names: the next of several, one in brackets behind the cases that
/// it is of, or behind a group that the sentence says the rate of; `earlier` is what the sentence before counts.
pub(super) fn told_as_rate(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<Counted> {
    let rate = |unit: &str| class_of(unit) == UnitClass::Rate;
    if standing.year_like() || standing.scaled || !is_bare(standing) {
        return None;
    }
    let value = standing.number.value.to_f64();
    let last = found.iter().rev().find(|figure| figure.tie == Tie::Value);
    let in_brackets = bracketed(standing);
    let subject = || subject_before(standing.chars, standing.start, standing.i);
    if standing.in_parts() {
        let lead = standing.lead();
        // Objective 1.2, Section 2.3.3
        if labelled(lead) || labelled_bare(lead) || !in_parts(standing, lead) {
            return None;
        }
        // rate 3.5 (state 2.6, country 2.4)
        if let Some(last) = last {
            let ratio = value / last.figure.value.map_or(0.0, Number::to_f64);
            if rate(last.figure.unit) && (0.02..50.0).contains(&ratio) {
                return Some((last.figure.unit, last.subject));
            }
            // 41 cases (7.6)
            let behind = in_brackets && last.figure.unit == "case";
            return (behind && last.figure.end + 3 > standing.i)
                .then(|| (base_told(standing), last.subject));
        }
        return earlier.filter(|(unit, _)| rate(unit) && standing.number.whole_digits > 0);
    }
    // IMR is 31 per 1,000 live births (State: 34)
    if let Some(last) = last.filter(|last| rate(last.figure.unit)) {
        let ratio = value / last.figure.value.map_or(0.0, Number::to_f64);
        if (0.25..4.0).contains(&ratio)
            && (of_a_wider_area(standing.lead())
                || of_the_whole_area(standing.lead())
                || of_another_group(standing, last))
        {
            return Some((last.figure.unit, last.subject));
        }
    }
    // The rate was highest among young women (2,870).
    let opening = standing.lead();
    let told = list!["rate was", "rates were", "rate is", "rates are"].stand_in(opening);
    (last.is_none() && in_brackets && told).then(|| (base_told(standing), subject()))
}

/// Whether the words before a number name an area that another is compared with, and nothing else: (State average –, India –.
fn of_a_wider_area(lead: &str) -> bool {
    let label = lead.trim_end_matches([' ', ':', '-', '–', '=']);
    let label = label
        .rsplit(['(', ',', ';', '/'])
        .next()
        .unwrap_or("")
        .trim();
    let words: Vec<&str> = label.split(' ').collect();
    words.len() < 5
        && list![
            "state",
            "india",
            "national",
            "nation",
            "country",
            "district",
            "province",
            "provincial",
            "region",
            "regional",
            "county",
            "average",
            "england",
            "scotland",
            "wales",
            "ireland",
            "kenya",
            "ghana",
            "nigeria",
            "nepal",
            "uganda",
            "us",
            "u.s.",
            "uk"
        ]
        .has(words[0])
        && !words
            .iter()
            .any(|word| matches!(*word, "was" | "were" | "had" | "hospital" | "hospitals"))
}

/// Whether the words before a number set the rate of a wider area, or of an earlier time, beside the one before: above the national
/// average of.
fn of_the_whole_area(lead: &str) -> bool {
    let core = core_of(lead);
    let core = list!["of", "at"].strip_end(core).unwrap_or(core).trim_end();
    let core = list![
        "average", "rate", "figure", "mean", "level", "ratio", "median"
    ]
    .strip_end(core)
    .unwrap_or(core)
    .trim_end();
    list![
        "the national",
        "the regional",
        "the provincial",
        "the state",
        "the county",
        "the district",
        "the country",
        "the european",
        "the world",
        "the global",
        "the island",
        "the municipal",
        "the rural",
        "the urban",
        "the african",
        "the asian",
        "the previous year's",
        "last year's"
    ]
    .ends(core)
}

/// Whether a number tells the rate of another group than the one before: 81 per 1,000 for women and 64 for men.
fn of_another_group(standing: &Standing, last: &EnglishFigure) -> bool {
    const JOINT_MAX_WORDS: usize = 6;
    let &Standing { chars, i, .. } = standing;
    let joint = chars.lower(last.figure.end.min(i)..i).trim();
    let tail = standing.tail(10);
    ["for ", "among ", "in "].iter().any(|word| {
        joint.starts_with(word)
            && tail.trim_start().starts_with(word)
            && joint.ends_with(" and")
            && joint.split_whitespace().count() <= JOINT_MAX_WORDS
    })
}

/// The base of the rate that the sentence opens with, where only a verb of levels parts it from the bare number `standing`: the
/// incidence of measles per 1,000 children fell to 12 from 17.
pub(super) fn rate_of_subject(standing: &Standing) -> Option<&'static str> {
    const REACH_CHARS: usize = 160;
    let &Standing {
        chars,
        start,
        i,
        number,
        ..
    } = standing;
    let lead = standing.lead();
    let led = list!["from", "to", "was", "is", "at", "reached"].ends(core_of(lead));
    if !led || number.whole_digits > 4 || standing.scaled || standing.year_like() {
        return None;
    }
    let before = chars.lower(start.max(i.saturating_sub(REACH_CHARS))..i);
    let at = before.rfind("per 1")?;
    let named =
        list!["incidence", "rate", "ratio", "prevalence", "mortality"].stand_in(&before[..at]);
    let between = &before[at..];
    let parted = between.contains(['(', ';', '%'])
        || list![", ", "cases", "deaths", "number of", " while ", " and "].stand_in(between);
    (named && !parted && is_bare(standing)).then(|| per_before(chars, start, i))?
}

/// Whether a number is no whole of something that is told behind it: 12 a day, 3 times, 5 of 9.
fn is_bare(standing: &Standing) -> bool {
    static WHOLES: List = List::new(&[
        "a ", "an ", "per ", "each ", "every ", "times", "in 1", "of ", "out of", "to 1 ",
    ]);
    let tail = standing.tail(12);
    let tail = tail.trim_start();
    stands_alone(standing) && !WHOLES.opens(tail)
}

fn is_year(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let years = digits.len() == 4 || digits.len() == 7 || digits.len() == 9;
    years && (digits.starts_with("20") || digits.starts_with("19"))
}

/// The base that the text near a number says its rates on: the last before it, or else the first behind it.
fn base_told(standing: &Standing) -> &'static str {
    const BEFORE_CHARS: usize = 3000;
    const BEHIND_CHARS: usize = 600;
    let &Standing { chars, i, at, .. } = standing;
    let behind = chars.len().min(at + BEHIND_CHARS);
    per_before(chars, i.saturating_sub(BEFORE_CHARS), i)
        .or_else(|| per_ahead(chars, at, behind))
        .unwrap_or(USUAL_BASE)
}
