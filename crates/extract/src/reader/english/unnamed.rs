//! Numbers without a unit of their own in a list of places or groups, which take that of the list: 24 weeks in Surgery, 60 in Medicine;
//! Surgery 4.1 and Medicine 5.2 days.

use crate::draft::UnitClass;
use crate::english::{EnglishFigure, Tie};
use crate::lexicon::class_of;
use crate::reader::Reader;

/// Words that lead from a number of such a list to its place or group.
const LEADS: &[&str] = &[" in ", " at ", " for ", " among "];
/// No place or group of such a list has a longer name.
const NAME_MAX_CHARS: usize = 48;

impl Reader<'_> {
    /// Gives the numbers of lists the unit that one of them has.
    pub(super) fn take_units_of_lists(&self, all: &mut [EnglishFigure]) {
        for at in 1..all.len() {
            let (before, here) = all.split_at_mut(at);
            if let (Some(before), Some(here)) = (before.last(), here.first_mut())
                && self.goes_on_among_places(before, here)
            {
                here.figure.unit = before.figure.unit;
            }
        }
        for at in (1..all.len()).rev() {
            let (before, here) = all.split_at_mut(at);
            if let (Some(before), Some(here)) = (before.last_mut(), here.first())
                && self.leads_to_unit(before, here)
            {
                before.figure.unit = here.figure.unit;
            }
        }
    }

    /// Whether a number is nothing but digits, without a noun or a sign.
    fn is_bare(&self, found: &EnglishFigure) -> bool {
        let figure = &found.figure;
        found.tie == Tie::Value
            && self.folded.chars[figure.start..figure.end]
                .iter()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    }

    /// The text between two figures, if it is short.
    fn between(&self, before: &EnglishFigure, here: &EnglishFigure) -> Option<String> {
        let (from, to) = (before.figure.end, here.figure.start);
        let text = self.folded.chars.get(from..to)?;
        (text.len() <= NAME_MAX_CHARS).then(|| text.iter().collect())
    }

    /// `24 weeks in Surgery, 60 in Medicine`
    fn goes_on_among_places(&self, before: &EnglishFigure, here: &EnglishFigure) -> bool {
        if !self.is_bare(here) || before.tie != Tie::Value || before.figure.unit.is_empty() {
            return false;
        }
        let Some(between) = self.between(before, here) else {
            return false;
        };
        let lead = LEADS.iter().find(|lead| between.starts_with(**lead));
        let joined = [", ", " and ", ", and "]
            .iter()
            .any(|join| between.ends_with(join));
        let tail = self.folded.chars.get(here.figure.end..).unwrap_or_default();
        let behind = |lead: &&str| {
            tail.iter()
                .copied()
                .zip(lead.chars())
                .filter(|(a, b)| a == b)
                .count()
                == lead.len()
        };
        joined
            && !between.contains([';', '(', ':'])
            && lead.is_some_and(behind)
            && is_measured(before.figure.unit)
    }

    /// `Surgery 4.1 and Medicine 5.2 days`
    fn leads_to_unit(&self, before: &EnglishFigure, here: &EnglishFigure) -> bool {
        const MEASURE_MAX: f64 = 100.0;
        // Deliveries 1,622, Coverage 84%: a count before its rate
        let small = (before.figure.value).is_some_and(|value| value.to_f64() <= MEASURE_MAX);
        let lasts_or_part = matches!(
            class_of(here.figure.unit),
            UnitClass::Time | UnitClass::Percent
        );
        if !self.is_bare(before) || !small || here.tie != Tie::Value || !lasts_or_part {
            return false;
        }
        let Some(between) = self.between(before, here) else {
            return false;
        };
        let name = [", and ", " and ", ", "]
            .iter()
            .find_map(|join| between.strip_prefix(join));
        name.is_some_and(|name| {
            let measures = [
                "rate", "coverage", "share", "average", "median", "prop", "per",
            ];
            let small = name.to_ascii_lowercase();
            !measures.iter().any(|word| small.contains(word))
                && name.starts_with(|c: char| c.is_ascii_uppercase())
                && name.ends_with(' ')
                && !name.contains([',', ';', '(', ':'])
                && name.split_whitespace().count() <= 4
        })
    }
}

/// Whether a unit measures rather than counts: a duration, a percentage, a rate.
fn is_measured(unit: &str) -> bool {
    matches!(
        class_of(unit),
        UnitClass::Time | UnitClass::Percent | UnitClass::Rate
    )
}
