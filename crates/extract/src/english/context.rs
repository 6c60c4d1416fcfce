//! What stands around an English figure: the bound, the clause, what it is to the figures before, result or aim.

use super::EnglishFigure;
use super::beside::Counted;
use super::change::FALLS;
use super::kind_told::{Around, kind_told};
use super::part::{is_done, of_a_task};
use super::setting::{differs, sets_against};
use super::standing::Standing;
use super::tie::{Tie, opens_dependent, resumes, tie_of};
use super::words::{clause_of, contains_one, ends_with_words, lower, subject_before};
use crate::draft::{Comparator, UnitClass};
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
    ("equal to or less than", Comparator::Le),
    ("less than or equal to", Comparator::Le),
    ("equal to or below", Comparator::Le),
    ("at or below", Comparator::Le),
    ("equal to or more than", Comparator::Ge),
    ("equal to or greater than", Comparator::Ge),
    ("greater than or equal to", Comparator::Ge),
    ("at or above", Comparator::Ge),
    (">", Comparator::Gt),
    ("≥", Comparator::Ge),
    ("<", Comparator::Lt),
    ("≤", Comparator::Le),
    ("no fewer than", Comparator::Ge),
    ("no less than", Comparator::Ge),
    ("not less than", Comparator::Ge),
    ("not lower than", Comparator::Ge),
    ("no lower than", Comparator::Ge),
    ("at least", Comparator::Ge),
    ("a minimum of", Comparator::Ge),
    ("no more than", Comparator::Le),
    ("not more than", Comparator::Le),
    ("at most", Comparator::Le),
    ("up to", Comparator::Le),
    ("not exceeding", Comparator::Le),
    ("a maximum of", Comparator::Le),
    ("not fewer than", Comparator::Ge),
    ("better than", Comparator::Gt),
    ("beyond", Comparator::Gt),
    ("more than", Comparator::Gt),
    ("over", Comparator::Gt),
    ("above", Comparator::Gt),
    ("exceeding", Comparator::Gt),
    ("exceeded", Comparator::Gt),
    ("exceed", Comparator::Gt),
    ("exceeds", Comparator::Gt),
    ("greater than", Comparator::Gt),
    ("no longer than", Comparator::Le),
    ("longer than", Comparator::Gt),
    ("shorter than", Comparator::Lt),
    ("in excess of", Comparator::Gt),
    ("upwards of", Comparator::Gt),
    ("surpassed", Comparator::Gt),
    ("surpassing", Comparator::Gt),
    ("topped", Comparator::Gt),
    ("tops", Comparator::Gt),
    ("topping", Comparator::Gt),
    ("crossed", Comparator::Gt),
    ("crossing", Comparator::Gt),
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
    ("approx", Comparator::Approx),
    ("approx.", Comparator::Approx),
    ("an estimated", Comparator::Approx),
];

/// No percentage names the task that it is of further on.
const TASK_MAX_CHARS: usize = 80;

/// A verb that `by` belongs to stands at most this far before it.
const SENTENCE_MAX_CHARS: usize = 200;

/// Verbs that lead from where a measure was to where it is.
const CHANGES: &[&str] = &[
    "fell",
    "fall",
    "rose",
    "rise",
    "rising",
    "increas",
    "decreas",
    "declin",
    "drop",
    "reduc",
    "improv",
    "grew",
    "grow",
    "down",
    "up ",
    "climb",
    "cut",
    "rais",
    "spik",
    "surg",
    "jump",
    "soar",
    "scal",
    "plung",
    "went",
    "lower",
    "worsen",
    "deteriorat",
    "shrank",
    "shrink",
    "slipp",
    "dipp",
    "slump",
    "eased",
    "doubl",
    "halv",
    "came down",
    "moved",
];

/// The figure that the bare number `standing` makes as so many of what stands elsewhere.
pub(super) fn counting(standing: &Standing, (unit, noun): Counted) -> EnglishFigure {
    let measure = Measure {
        start: standing.i,
        end: standing.at,
        value: standing.number.value,
        unit,
        basis: Basis::ListNumeral,
        noun: Some(noun),
    };
    placed(standing.chars, standing.start, standing.end, &measure)
}

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
    let bound = bound_of(lead);
    let opens = |words: &[&str]| words.iter().any(|words| tail.starts_with(words));
    // 12 weeks (84 days) or less
    let past_bracket = tail
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .map_or(tail, |(_, rest)| rest.trim_start());
    let opens =
        |words: &[&str]| opens(words) || words.iter().any(|words| past_bracket.starts_with(words));
    let plus = chars[figure_start..unit_end].contains(&'+');
    let comparator = if plus
        || opens(&[
            "or more",
            "or above",
            "or better",
            "or higher",
            "or greater",
        ]) {
        Some(Comparator::Ge)
    } else if opens(&["or less", "or fewer", "or below"])
        || ends_or_less(tail)
        || (class_of(unit) == UnitClass::Time || unit == "percentage_point")
            && [
                "within",
                "inside",
                "within the target of",
                "within the standard of",
            ]
            .iter()
            .any(|words| ends_with_words(lead, words))
        || class_of(unit) == UnitClass::Time && within(lead)
    {
        Some(Comparator::Le)
    } else {
        // people over 151,000 km²: across them
        bound
            .filter(|(words, _)| *words != "over" || class_of(unit) != UnitClass::Area)
            .map(|&(_, comparator)| comparator)
    };
    let core = core_of(lead);
    // down 1.1 and 0.4 percentage points
    let core = core
        .strip_suffix(" and")
        .filter(|_| unit == "percentage_point")
        .map_or(core, |list| {
            list.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '))
        });
    // A fall of 12 beds is −12, a fall from 12 beds is not.
    let amount = unit == "percentage_point" || core.ends_with("by") || core.ends_with("of");
    let fell = amount
        && FALLS.iter().any(|words| {
            ends_with_words(core, words)
                && (unit == "percentage_point" || words.ends_with(" by") || words.ends_with(" of"))
        });
    if fell && class_of(unit) != UnitClass::Percent {
        value = value.negated();
    }
    // 152 attendances fewer, 3.5 percentage points lower than in May
    let below = [
        "fewer ",
        "lower than",
        "less than",
        "fewer than",
        "worse",
        "down on",
        "drop",
        "fall",
        "decline",
    ]
    .iter()
    .any(|words| tail.starts_with(words))
        || unit == "percentage_point"
            && ["below", "down", "lower"]
                .iter()
                .any(|word| tail.starts_with(word))
        || class_of(unit) == UnitClass::Time
            && [
                "better than",
                "shorter than",
                "faster than",
                "quicker than",
                "less than",
            ]
            .iter()
            .any(|word| tail.starts_with(word))
        || past_percentage(tail).is_some_and(|rest| {
            ["fewer ", "lower than", "less than"]
                .iter()
                .any(|words| rest.starts_with(words))
        });
    if below
        && basis != Basis::ListNumeral
        && unit != "percent"
        && class_of(unit) != UnitClass::Rate
        && !fell
    {
        value = value.negated();
    }
    let mut figure_start = figure_start;
    if unit == "percentage_point" && is_negative(chars, start, figure_start) {
        figure_start -= 1;
        value = value.negated();
    }
    let clause = clause_of(chars, start, end, figure_start, unit_end);
    let before =
        lower(&chars[start.max(figure_start.saturating_sub(SENTENCE_MAX_CHARS))..figure_start]);
    let of_a_task = || {
        let far = lower(&chars[unit_end..end.min(unit_end + TASK_MAX_CHARS)]);
        of_a_task(far.trim_start())
    };
    let tie = match tie_of(unit, &before, core, tail) {
        Tie::Value | Tie::Share if unit == "percent" && of_a_task() => Tie::Completion,
        tie => tie,
    };
    let opening = lower(&chars[clause.0.min(figure_start)..figure_start]);
    let article = matches!(tie, Tie::Growth(_)) && matches!(opening.trim(), "a" | "an");
    // grew by 12 cases or 1.6% over the previous year
    let or_in_percent = matches!(tie, Tie::Growth(_)) && ends_with_words(core, "or");
    // The appeal for $2 million was 80% funded.
    let funded = tie == Tie::Completion && is_done(tail);
    // The rate, 141 per 100,000, is 3% lower than last year and ranks 12th.
    let told_of = matches!(tie, Tie::Growth(_) | Tie::Rank)
        && clause.0 > start
        && chars[start..clause.0].iter().rev().find(|c| **c != ' ') == Some(&',')
        && ["is", "was", "are", "were", "ranks"].contains(&opening.split(' ').next().unwrap_or(""))
        && (tie == Tie::Rank || opening.split_whitespace().count() < 2);
    let dependent = or_in_percent
        || funded
        || told_of
        || clause.0 > start && (article || opens_dependent(&opening));
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
    let enclosed = clause.0 > start && chars[clause.0 - 1] == '(';
    let kind = kind_told(&Around {
        chars,
        sentence: (start, end),
        clause,
        place: (figure_start, unit_end),
        value,
        unit,
        tie,
        lead,
        core,
        tail,
        before: &before,
        opening: &opening,
        enclosed,
    });
    EnglishFigure {
        figure,
        tie,
        dependent,
        resumes: tie != Tie::Value && opens_sentence(&chars[start..clause.0]) && resumes(&opening),
        compared: sets_against(core, &opening),
        bracketed: opening.trim().is_empty() && enclosed && tail.starts_with(')'),
        differs: differs(core, tail),
        subject,
        clause,
        kind,
        year: year_in(words),
    }
}

/// What follows a percentage that says a difference again: `or 2.9 percent less than`.
fn past_percentage(tail: &str) -> Option<&str> {
    let rest = tail
        .strip_prefix("or ")
        .or_else(|| tail.strip_prefix(", or "))
        .or_else(|| tail.strip_prefix('('))?;
    let rest = rest
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
        .trim_start();
    let rest = ["%", "per cent", "percent"]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign))?;
    Some(rest.trim_start_matches([')', ',', ' ']))
}

/// Whether a minus sign stands right before the change at `at`, itself behind a blank: -2.2 points.
fn is_negative(chars: &[char], start: usize, at: usize) -> bool {
    matches!(
        chars[start..at],
        [.., ' ' | ':' | '/' | '|', '-' | '–' | '−']
    )
}

/// Whether nothing but an adverb or the name of who says so stands before a clause: alarmingly, the tally represents.
fn opens_sentence(before: &[char]) -> bool {
    let words = before
        .split(|&c| c == ' ')
        .filter(|word| !word.is_empty())
        .count();
    words < 3 && !before.iter().any(char::is_ascii_digit)
        || before.iter().rev().find(|c| **c != ' ') == Some(&')') && words < 12
}

/// Words before a number that change nothing of what it is.
const FILLERS: &[&str] = &[
    "only",
    "merely",
    "barely",
    "just",
    "slightly",
    "the last",
    "the remaining",
    "the other",
    "well",
    "a further",
    "an average of",
    "the average of",
    "a record",
    "a whopping",
    "a massive",
    "a staggering",
    "a huge",
    "the existing",
    "the current",
    "existing",
    "current",
    "an adjusted",
    "adjusted",
    "a revised",
    "the revised",
    "a rate of",
    "the rate of",
    "a baseline of",
    "the baseline of",
    "a total of",
    "an additional",
    "a level of",
    "the",
];

/// The bound that ends `lead`.
fn bound_of(lead: &str) -> Option<&'static (&'static str, Comparator)> {
    BOUNDS.iter().find(|(words, _)| {
        // >85% stands without a blank.
        ends_with_words(lead, words)
            || words.len() < 4 && !words.is_ascii() && lead.ends_with(words)
            || matches!(*words, ">" | "<") && lead.ends_with(words)
    })
}

/// `lead` without the bound at its end, nor the words that change nothing before that.
pub(super) fn core_of(lead: &str) -> &str {
    let bound = bound_of(lead).map_or(0, |(words, _)| words.len());
    let mut core = lead[..lead.len() - bound].trim_end();
    while let Some(rest) = FILLERS
        .iter()
        .find(|words| ends_with_words(core, words))
        .map(|words| core[..core.len() - words.len()].trim_end())
    {
        core = rest;
    }
    core
}

/// Whether `or less` follows what the figure is of: per 100,000 inhabitants or less.
fn ends_or_less(tail: &str) -> bool {
    let words: Vec<&str> = tail
        .split([',', ';', '(', ')'])
        .next()
        .unwrap_or("")
        .split_whitespace()
        .take(4)
        // 2.8  Target 3.0 or lower: of the aim.
        .take_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    words.windows(2).any(|pair| {
        pair[0] == "or" && matches!(pair[1].trim_end_matches('.'), "less" | "fewer" | "lower")
    })
}

/// Whether the words before a time say that it is the longest allowed: inside the statutory, within our own.
fn within(lead: &str) -> bool {
    let mut words = lead.split_whitespace().rev().skip(1);
    let article = |word: Option<&str>| matches!(word, Some("the" | "our" | "its" | "their"));
    article(words.next()) && matches!(words.next(), Some("within" | "inside"))
}

/// Whether a clause leads from where a measure was to where it is.
pub(super) fn is_change(clause: &[char]) -> bool {
    tells_change(&lower(clause))
}

/// Whether a text in small letters has words of change.
pub(super) fn tells_change(text: &str) -> bool {
    contains_one(text, CHANGES)
}

/// The first year that a clause names.
pub(crate) fn year_in(clause: &[char]) -> Option<String> {
    let opens = |i: &usize| {
        matches!(clause[*i..*i + 2], ['1', '9'] | ['2', '0'])
            && clause[*i + 2].is_ascii_digit()
            && clause[*i + 3].is_ascii_digit()
    };
    let ends = clause.len().saturating_sub(3);
    (0..ends).filter(opens).find_map(|i| {
        let alone = (i == 0
            || !clause[i - 1].is_ascii_alphanumeric()
                && !matches!(clause[i - 1], ',' | '.' | '$' | '£'))
            && clause
                .get(i + 4)
                .is_none_or(|c| !c.is_ascii_alphanumeric() && *c != '%');
        alone.then(|| clause[i..i + 4].iter().collect())
    })
}
