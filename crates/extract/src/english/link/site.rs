//! The place of a percentage in its sentence: the words that lead to it from the figure before, the words behind it, its brackets.

use super::role::{Said, said};
use crate::draft::{Comparator, Kind, UnitClass};
use crate::english::list::list;
use crate::english::{EnglishFigure, Tie};
use crate::lexicon::class_of;
use crate::text::Text;

/// No words further on tell of a percentage.
const TAIL_MAX_CHARS: usize = 90;
const LEAD_MAX_CHARS: usize = 160;

/// A percentage with the figures and the words around it, in small letters.
pub(super) struct Site<'a> {
    pub(super) chars: &'a Text,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) found: &'a [EnglishFigure],
    pub(super) at: usize,
    /// The words from the end of the figure before, or from the beginning of the sentence.
    pub(super) lead: &'a str,
    /// The words up to the figure behind, or to the end of the sentence.
    pub(super) tail: &'a str,
    /// The words after the percentage, numbers included.
    pub(super) behind: &'a str,
    /// What the words around it say that it is.
    pub(super) said: Option<Said>,
}

impl<'a> Site<'a> {
    pub(super) fn new(
        chars: &'a Text,
        (start, end): (usize, usize),
        found: &'a [EnglishFigure],
        at: usize,
    ) -> Self {
        let figure = &found[at].figure;
        let from = at.checked_sub(1).map_or(start, |at| found[at].figure.end);
        let from = from
            .max(figure.start.saturating_sub(LEAD_MAX_CHARS))
            .min(figure.start);
        let next = found.get(at + 1).map_or(end, |next| next.figure.start);
        let to = next.min(figure.end + TAIL_MAX_CHARS).max(figure.end);
        let mut site = Self {
            chars,
            start,
            end,
            found,
            at,
            said: None,
            lead: chars.lower(from..figure.start),
            tail: chars.lower(figure.end..to),
            behind: chars.lower(figure.end..end.min(figure.end + TAIL_MAX_CHARS).max(figure.end)),
        };
        site.said = said(&site);
        site
    }

    pub(super) fn figure(&self) -> &EnglishFigure {
        &self.found[self.at]
    }

    /// The words between two figures, the noun of the first left aside.
    pub(super) fn between(&self, from: usize, to: usize) -> &'a str {
        let (from, to) = (&self.found[from], self.found[to].figure.start);
        // 31 of 38 actions: the noun of the one stands behind the other
        let noun = if from.subject.0 >= from.figure.start && from.subject.1 <= to {
            from.subject.1
        } else {
            0
        };
        self.chars.lower(from.figure.end.max(noun).min(to)..to)
    }

    /// All words of the sentence before the percentage, of a long one the last.
    pub(super) fn before_all(&self) -> &'a str {
        const REACH_CHARS: usize = 300;
        let to = self.figure().figure.start;
        let from = self.start.max(to.saturating_sub(REACH_CHARS)).min(to);
        self.chars.lower(from..to)
    }

    /// The words of the sentence before a figure, some of them.
    pub(super) fn before(&self, at: usize) -> &'a str {
        const REACH_CHARS: usize = 60;
        let to = self.found[at].figure.start;
        self.chars
            .lower(self.start.max(to.saturating_sub(REACH_CHARS)).min(to)..to)
    }

    /// What stands in the open bracket before the percentage.
    pub(super) fn opening(&self) -> Option<&'a str> {
        let open = self.lead.rfind(['(', '['])?;
        let inside = &self.lead[open + 1..];
        (!inside.contains([')', ']'])).then_some(inside)
    }

    /// Whether the figure at `at` stands in brackets that have closed before this one.
    pub(super) fn is_aside(&self, at: usize) -> bool {
        let depth = |to: usize| {
            self.chars[self.start..to]
                .iter()
                .fold(0_i32, |depth, c| match c {
                    '(' | '[' => depth + 1,
                    ')' | ']' => (depth - 1).max(0),
                    _ => depth,
                })
        };
        depth(self.found[at].figure.start) > depth(self.figure().figure.start)
    }

    /// Whether the figure at `at` is a value that others belong to.
    pub(super) fn is_value(&self, at: usize) -> bool {
        let figure = &self.found[at];
        figure.tie == Tie::Value
            && figure.figure.value.is_some()
            && figure.kind != Some(Kind::Baseline)
    }

    /// Whether the figure at `at` is a value of an earlier time right before the percentage, and the only one of its clause: in 2022
    /// it was 1.4 million, making up 58% of all.
    pub(super) fn is_earlier_alone(&self, at: usize) -> bool {
        let figure = &self.found[at];
        let beside = at + 1 == self.at && self.opening().is_none();
        let told = || {
            let from = self.chars.lower(self.start..figure.figure.start);
            let clause = from.rsplit(';').next().unwrap_or("");
            let clause_start = figure.figure.start - clause.chars().count();
            self.found[..at]
                .iter()
                .any(|other| other.figure.start >= clause_start)
        };
        beside
            && figure.tie == Tie::Value
            && figure.kind == Some(Kind::Baseline)
            && figure.figure.value.is_some()
            && counts(figure.figure.unit)
            && self.lead.contains(',')
            && !told()
    }

    /// Whether the figure at `at` is a time within which something is asked for.
    pub(super) fn is_limit(&self, at: usize) -> bool {
        let figure = &self.found[at].figure;
        class_of(figure.unit) == UnitClass::Time
            && (matches!(
                figure.comparator,
                Some(Comparator::Le | Comparator::Gt | Comparator::Lt)
            ) || list!["within", "in", "inside", "aged", "over", "under"]
                .ends(self.before(at).trim_end()))
    }

    pub(super) fn value(&self, at: usize) -> Option<f64> {
        Some(self.found[at].figure.value?.to_f64())
    }

    /// Whether only `of` parts the figure at `at` from the one before it, whose whole it is.
    pub(super) fn is_whole(&self, at: usize) -> bool {
        let Some(part) = at.checked_sub(1) else {
            return false;
        };
        if !counts(self.found[part].figure.unit) || !counts(self.found[at].figure.unit) {
            return false;
        }
        let joint = self.between(part, at);
        let joint = joint.trim();
        let mut joint = joint;
        while let Some(rest) = [
            "the", "our", "its", "their", "these", "those", "all", "targeted", "planned",
        ]
        .iter()
        .find_map(|word| joint.strip_suffix(word))
        {
            joint = rest.trim_end();
        }
        matches!(joint, "of" | "out of" | "/")
            || list!["out of", "against", "vs", "vs.", "v", "versus", "v."].ends(joint)
            || joint.ends_with(" of")
                && joint.len() < 40
                && !joint.contains([',', ';', '(', ')', '.'])
                && list!["target", "plan", "against", "goal", "allocation"].stand_in(joint)
    }
}

/// Whether a unit is of what can be parted: people, things, money, time.
pub(super) fn counts(unit: &str) -> bool {
    matches!(
        class_of(unit),
        UnitClass::Person
            | UnitClass::Visit
            | UnitClass::Count
            | UnitClass::Money
            | UnitClass::Time
            | UnitClass::Mass
            | UnitClass::Area
    )
}

/// Whether the values of two units can be set against each other.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let heads = |unit| {
        matches!(
            class_of(unit),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count
        )
    };
    heads(one) && heads(other) || class_of(one) == class_of(other)
}
