//! What stands around an English figure: the bound, the clause, what it is to the figures before, result or aim.

use super::EnglishFigure;
use super::tie::{FALLS, Tie, opens_dependent, resumes, tie_of};
use super::words::{clause_of, ends_with_words, lower, subject_before};
use crate::draft::{Comparator, Kind, UnitClass};
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;

/// A number with its unit, before anything around it is read.
pub(super) struct Measure {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Number,
    pub(super) unit: &'static str,
    pub(super) basis: Basis,
    /// The words that name what is counted, if they stand beside the number or in a label.
    pub(super) noun: Option<(usize, usize)>,
}

const BOUNDS: &[(&str, Comparator)] = &[
    ("no fewer than", Comparator::Ge),
    ("no less than", Comparator::Ge),
    ("not less than", Comparator::Ge),
    ("at least", Comparator::Ge),
    ("a minimum of", Comparator::Ge),
    ("no more than", Comparator::Le),
    ("not more than", Comparator::Le),
    ("at most", Comparator::Le),
    ("up to", Comparator::Le),
    ("not exceeding", Comparator::Le),
    ("a maximum of", Comparator::Le),
    ("more than", Comparator::Gt),
    ("over", Comparator::Gt),
    ("above", Comparator::Gt),
    ("exceeding", Comparator::Gt),
    ("exceeded", Comparator::Gt),
    ("less than", Comparator::Lt),
    ("fewer than", Comparator::Lt),
    ("under", Comparator::Lt),
    ("below", Comparator::Lt),
    ("about", Comparator::Approx),
    ("around", Comparator::Approx),
    ("approximately", Comparator::Approx),
    ("nearly", Comparator::Approx),
    ("almost", Comparator::Approx),
    ("some", Comparator::Approx),
    ("roughly", Comparator::Approx),
    ("close to", Comparator::Approx),
];

/// Verbs that lead from where a measure was to where it is.
const CHANGES: &[&str] = &[
    "fell", "fall", "rose", "rise", "increas", "decreas", "declin", "drop", "reduc", "improv",
    "grew", "grow", "down", "up ", "climb", "cut", "spik", "surg", "jump", "soar", "plung",
];

/// The figure that `measure` makes in the sentence `start..end`.
pub(super) fn placed(chars: &[char], start: usize, end: usize, measure: &Measure) -> EnglishFigure {
    let Measure {
        start: figure_start,
        end: unit_end,
        mut value,
        unit,
        basis,
        noun,
    } = *measure;
    let lead = lower(&chars[figure_start.saturating_sub(40).max(start)..figure_start]);
    let lead = lead.trim_end();
    let tail = lower(&chars[unit_end..end.min(unit_end + 40)]);
    let tail = tail.trim_start();
    let bound = BOUNDS
        .iter()
        .find(|(words, _)| ends_with_words(lead, words));
    let opens = |words: &[&str]| words.iter().any(|words| tail.starts_with(words));
    let comparator = if opens(&["or more", "or above"]) {
        Some(Comparator::Ge)
    } else if opens(&["or less", "or fewer", "or below"])
        || class_of(unit) == UnitClass::Time && ends_with_words(lead, "within")
    {
        Some(Comparator::Le)
    } else {
        bound.map(|&(_, comparator)| comparator)
    };
    let core = match bound {
        Some((words, _)) => lead[..lead.len() - words.len()].trim_end(),
        None => lead,
    };
    let core = ["only", "just", "a further", "an average of"]
        .iter()
        .find_map(|words| core.strip_suffix(words))
        .map_or(core, str::trim_end);
    if unit == "percentage_point" && FALLS.iter().any(|words| ends_with_words(core, words)) {
        value = value.negated();
    }
    let clause = clause_of(chars, start, end, figure_start, unit_end);
    let tie = tie_of(unit, core, tail);
    let opening = lower(&chars[clause.0.min(figure_start)..figure_start]);
    let article = matches!(tie, Tie::Growth(_)) && matches!(opening.trim(), "a" | "an");
    let dependent = clause.0 > start && (article || opens_dependent(&opening));
    let subject = match noun {
        Some((from, to)) => (from, to),
        None => subject_before(chars, clause.0, figure_start),
    };
    let mut figure = Figure::plain(figure_start, unit_end, value, unit, basis);
    figure.comparator = comparator;
    if tie == Tie::Rank {
        figure.basis = Basis::Rank;
    }
    let words = &chars[clause.0..clause.1];
    // fell to 8.3 from 9.1; from 58% to 65%
    let departs = ["from", "from an average of"]
        .iter()
        .any(|words| ends_with_words(core, words))
        && is_change(&chars[start..clause.1]);
    EnglishFigure {
        figure,
        tie,
        dependent,
        resumes: chars[start..clause.0].iter().all(|&c| c == ' ')
            && tie != Tie::Value
            && resumes(&opening),
        bracketed: opening.trim().is_empty()
            && clause.0 > start
            && chars[clause.0 - 1] == '('
            && tail.starts_with(')'),
        subject,
        clause,
        kind: if departs {
            Some(Kind::Baseline)
        } else {
            // Against a target of 95% says nothing of the value before it.
            kind_of(&chars[clause.0.min(figure_start)..clause.1.min(unit_end + 12)])
        },
        year: year_in(words),
    }
}

/// Whether a clause leads from where a measure was to where it is.
pub(super) fn is_change(clause: &[char]) -> bool {
    let words = lower(clause);
    CHANGES.iter().any(|verb| words.contains(verb))
}

pub(super) fn kind_of(clause: &[char]) -> Option<Kind> {
    let text = lower(clause);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&[
        "expected",
        "expect to",
        "expects to",
        "forecast",
        "projected",
        "estimated to",
    ]) {
        Some(Kind::Forecast)
    } else if has(&[
        "target", "aim", "goal", "plan to", "plans to", "will ", "should", "must ", "shall ",
    ]) {
        Some(Kind::Target)
    } else {
        None
    }
}

/// The first year that a clause names.
pub(crate) fn year_in(clause: &[char]) -> Option<String> {
    (0..clause.len().saturating_sub(3)).find_map(|i| {
        let year = &clause[i..i + 4];
        let alone = (i == 0
            || !clause[i - 1].is_ascii_alphanumeric()
                && !matches!(clause[i - 1], ',' | '.' | '$' | '£'))
            && clause
                .get(i + 4)
                .is_none_or(|c| !c.is_ascii_alphanumeric() && *c != '%');
        let text: String = year.iter().collect();
        let plain = text.bytes().all(|b| b.is_ascii_digit())
            && (text.starts_with("19") || text.starts_with("20"));
        (alone && plain).then_some(text)
    })
}
