//! What a number without a noun counts where it is so many percent of a value told before: it counts what that does.

use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::reader::Reader;
use crate::reader::row::Row;

/// No whole stands more rows before its part.
const REACH_ROWS: usize = 10;

/// A percentage without tenths fits by chance any further off.
const NEAR_ROWS: usize = 3;

impl Reader<'_> {
    /// Gives the rows from `first_row` on that have no noun of their own the unit of the whole that their percentage bears out:
    /// of 38,915 attendances, 23,738 (61%).
    pub(super) fn count_as_their_wholes(&mut self, first_row: usize) {
        for row in first_row..self.rows.len() {
            let Some(unit) = self.unit_of_whole(row) else {
                continue;
            };
            let was = std::mem::replace(&mut self.rows[row].unit, unit);
            // 11,586 (94.1 per cent) were tested and 4,170 came out positive: one measure
            for next in row + 1..self.rows.len() {
                let same = self.rows[next].subject.parts == self.rows[row].subject.parts
                    && self.rows[next].figure.basis == Basis::ListNumeral
                    && was == "person"
                    && self.rows[next].unit == was;
                if same {
                    self.rows[next].unit = unit;
                }
            }
        }
    }

    /// Whether the label right before a number names another thing than what its whole counts: admissions 412, deaths 31 (7.5%).
    fn labelled_apart(&self, part: &Row) -> bool {
        const LABELS: &[&str] = &[
            "death ",
            "deaths ",
            "vacant ",
            "vacancies ",
            "stillbirths ",
            "births ",
            "pregnancies ",
            "deliveries ",
            "infections ",
        ];
        const LABEL_MAX_CHARS: usize = 12;
        let at = part.figure.start;
        let label = self
            .folded
            .chars
            .lower(at.saturating_sub(LABEL_MAX_CHARS)..at);
        LABELS.iter().any(|word| label.ends_with(word))
            || part.unit == "case" && self.is_diagnosis(at)
    }

    /// Whether a number stands in a list of what ails those who came: leading diagnoses: malaria 912 (18%).
    fn is_diagnosis(&self, at: usize) -> bool {
        const REACH_CHARS: usize = 120;
        let chars = &self.folded.chars;
        let from = (at.saturating_sub(REACH_CHARS)..at)
            .rev()
            .find(|&i| chars[i] == '\n')
            .unwrap_or(at.saturating_sub(REACH_CHARS));
        let lead = chars.lower(from..at);
        [
            "diagnoses:",
            "causes:",
            "diseases:",
            "conditions:",
            "morbidities:",
            "morbidity:",
            "attendance:",
        ]
        .iter()
        .any(|head| lead.contains(head))
    }

    fn unit_of_whole(&self, row: usize) -> Option<&'static str> {
        let part = &self.rows[row];
        if part.figure.basis != Basis::ListNumeral || !is_heads(part.unit) {
            return None;
        }
        // 32 of the reports (84.2%): they are named
        let named = part
            .subject
            .parts
            .first()
            .is_some_and(|noun| noun.0 >= part.figure.end);
        if named || self.labelled_apart(part) {
            return None;
        }
        let percent = part.share.or(part.completion)?;
        // 142 visits, 72% of the population: of others than these
        let (from, to) = part.quote;
        let quote: String = self.folded.chars[from..to].iter().collect();
        if quote.contains("popul") {
            return None;
        }
        let value = part.value?.to_f64();
        let (slack, reach) = if percent.is_fractional() {
            (0.06, REACH_ROWS)
        } else {
            (0.6, NEAR_ROWS)
        };
        let first = row.saturating_sub(reach);
        let fits = |whole: &&usize| {
            let whole = &self.rows[**whole];
            let size = whole.value.map_or(0.0, Number::to_f64);
            let made = 100.0 * value / size;
            size > 0.0
                && is_heads(whole.unit)
                && (whole.unit != "item" || is_named(whole))
                && (made - percent.to_f64()).abs() <= slack
        };
        let wholes: Vec<usize> = (first..self.rows.len().min(row + 2))
            .rev()
            .filter(|&whole| whole != row)
            .collect();
        let whole = wholes.iter().find(fits)?;
        Some(self.rows[*whole].unit)
    }
}

/// Whether the figure of a row names what it counts.
fn is_named(row: &Row) -> bool {
    let noun = row.subject.parts.first();
    noun.is_some_and(|noun| noun.0 > row.figure.start && noun.1 <= row.figure.end)
}

/// Whether a unit is of people, of what they come for or of things.
fn is_heads(unit: &str) -> bool {
    matches!(
        class_of(unit),
        UnitClass::Person | UnitClass::Visit | UnitClass::Count
    )
}
