//! The figure that an English number with its unit is in its sentence: its bound, its sign, its clause, what it is to the figures
//! before, result or aim. What single words say is read elsewhere.

use super::EnglishFigure;
use super::beside::Counted;
use super::bound::{bound_around, core_of};
use super::kind_told::{Around, kind_told};
use super::part::{is_done, of_a_task};
use super::setting::{differs, sets_against};
use super::sign::{falls_by, is_below, is_negative, lessened};
use super::standing::Standing;
use super::tie::{Tie, opens_dependent, resumes, tie_of};
use super::words::{clause_of, ends_with_words, subject_before};
use super::year::year_in;
use crate::draft::UnitClass;
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

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

/// No percentage names the task that it is of further on.
const TASK_MAX_CHARS: usize = 80;

/// A verb that `by` belongs to stands at most this far before it.
const SENTENCE_MAX_CHARS: usize = 200;

/// Whether the sign that opens the line at `start` opens the next one or the one before as well, and is no bound.
fn is_bullet(chars: &Text, start: usize) -> bool {
    const LINE_MAX_CHARS: usize = 240;
    let next = (start..chars.len().min(start + LINE_MAX_CHARS)).find(|&i| chars[i] == '\n');
    let next = next.and_then(|at| chars.get(at + 1));
    let own = start.checked_sub(1).filter(|&at| chars[at] == '\n');
    let before = own.and_then(|at| {
        let line = (at.saturating_sub(LINE_MAX_CHARS)..at)
            .rev()
            .find(|&i| chars[i] == '\n')
            .map_or(0, |i| i + 1);
        chars.get(line)
    });
    next == Some(&'>') || before == Some(&'>')
}

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
pub(super) fn placed(chars: &Text, start: usize, end: usize, measure: &Measure) -> EnglishFigure {
    let Measure {
        start: figure_start,
        end: unit_end,
        mut value,
        unit,
        basis,
        noun,
    } = *measure;
    let lead = chars.lower(figure_start.saturating_sub(40).max(start)..figure_start);
    let lead = lead.trim_end();
    let tail = chars.lower(unit_end..end.min(unit_end + 40));
    let tail = tail.trim_start();
    let plus = chars[figure_start..unit_end].contains(&'+');
    let comparator =
        bound_around(lead, tail, unit, plus).filter(|_| lead != ">" || !is_bullet(chars, start));
    let core = core_of(lead);
    // down 1.1 and 0.4 percentage points
    let core = core
        .strip_suffix(" and")
        .filter(|_| unit == "percentage_point")
        .map_or(core, |list| {
            list.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '))
        });
    let fell = falls_by(core, unit) || {
        let before = chars.lower(figure_start.saturating_sub(100).max(start)..figure_start);
        lessened(core_of(before.trim_end()), unit)
    };
    if fell && class_of(unit) != UnitClass::Percent {
        value = value.negated();
    }
    if is_below(lead, tail, unit, value)
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
        chars.lower(start.max(figure_start.saturating_sub(SENTENCE_MAX_CHARS))..figure_start);
    let of_a_task = || {
        let far = chars.lower(unit_end..end.min(unit_end + TASK_MAX_CHARS));
        of_a_task(far.trim_start())
    };
    let tie = match tie_of(unit, before, core, tail) {
        Tie::Value | Tie::Share if unit == "percent" && of_a_task() => Tie::Completion,
        Tie::Growth(_) if passes_level(lead, core) => Tie::Value,
        tie => tie,
    };
    let opening = chars.lower(clause.0.min(figure_start)..figure_start);
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
        || clause.0 > start && (article || opens_dependent(opening));
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
        before,
        opening,
        enclosed,
    });
    EnglishFigure {
        figure,
        tie,
        dependent,
        resumes: tie != Tie::Value && opens_sentence(&chars[start..clause.0]) && resumes(opening),
        compared: sets_against(core, opening),
        bracketed: opening.trim().is_empty() && enclosed && tail.starts_with(')'),
        differs: differs(core, tail),
        subject,
        clause,
        kind,
        year: year_in(words),
    }
}

/// Whether a verb says past which level something went, rather than by how much it changed: fell below 90%, rose above.
fn passes_level(lead: &str, core: &str) -> bool {
    let bound = lead.get(core.len()..).unwrap_or("").trim();
    matches!(bound, "below" | "above" | "under")
        && !core.ends_with(" by")
        && !core.ends_with(" of")
        && !core.ends_with(" down")
        && !core.ends_with(" up")
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
