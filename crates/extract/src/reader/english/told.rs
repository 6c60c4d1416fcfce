//! What an English sentence leaves to the one that follows: the values it told, what it opened with, what it counted.

use crate::draft::Kind;
use crate::english::{Before, Counted};
use crate::number::Number;
use crate::reader::Reader;
use crate::reader::row::Row;
use crate::reader::shares::is_count;

/// A sentence says so far from its beginning whose part it tells of.
const OPENING_MAX_CHARS: usize = 60;

/// A line without figures that is no longer labels those around it.
const LABEL_MAX_CHARS: usize = 48;

impl Reader<'_> {
    /// The values of the English sentence before.
    pub(super) fn values_before(&self) -> Vec<Before> {
        let rows = self.english_before.iter();
        let latest = self.latest_before();
        let value = |&row: &usize| {
            let value = self.rows[row].value?.to_f64();
            Some(Before {
                row,
                value,
                unit: self.rows[row].unit,
                aimed: self.rows[row].kind == Kind::Target,
                past: self.rows[row].kind == Kind::Baseline,
                shared: self.rows[row].share.is_some(),
                opened: self.english_before.first() == Some(&row),
                latest: latest == Some(row),
            })
        };
        rows.filter_map(value).collect()
    }

    /// The row that opens the last clause of the English sentence before: two centres opened, and 9,420 people joined them.
    fn latest_before(&self) -> Option<usize> {
        let rows = &self.english_before;
        let parts = |pair: &&[usize]| {
            let (from, to) = (
                self.rows[pair[0]].figure.end,
                self.rows[pair[1]].figure.start,
            );
            let between: String = self.folded.chars[from.min(to)..to].iter().collect();
            [", and ", "; ", ", while ", ", but ", "), and "]
                .iter()
                .any(|joint| between.contains(joint))
        };
        let last = rows.windows(2).rfind(parts).map(|pair| pair[1]);
        last.or(rows.first().copied())
    }

    /// Keeps what the sentence `start..end` told, whose rows begin at `first_row` and which opened with the row `opened`.
    pub(super) fn keep_told(
        &mut self,
        (start, end): (usize, usize),
        first_row: usize,
        opened: Option<usize>,
    ) {
        // A label between two figures parts nothing: 23,418 | doses given | ▼ 12%.
        if self.rows.len() > first_row || end - start > LABEL_MAX_CHARS {
            self.english_before = (first_row..self.rows.len()).collect();
        }
        // A sentence that goes on (“This is a 27% increase”) speaks of what this one opened with.
        if let Some(row) = opened {
            self.earlier = vec![row];
            self.opened = Some(row);
            self.most = self.most_counted(first_row);
            let others = &self.rows[first_row..];
            let first = &self.rows[row];
            let served = others
                .iter()
                .find(|row| matches!(row.unit, "visit" | "person" | "case"));
            let row = served
                .filter(|_| first.unit == "site" && others.len() == 2)
                .unwrap_or(first);
            let place = row.subject.parts.first().copied();
            self.counted = Some((row.unit, place.unwrap_or((start, start))));
        }
    }

    /// What the largest of the counts of people and things since the row `first` counts.
    fn most_counted(&self, first: usize) -> Option<Counted> {
        // 26 outbreaks affecting 139 persons: what the sentence is about
        let main = |row: &&Row| {
            let at = row.figure.start;
            let lead: String = self.folded.chars[at.saturating_sub(12)..at]
                .iter()
                .collect();
            row.kind != Kind::Baseline
                && !["affecting ", "involving "]
                    .iter()
                    .any(|verb| lead.ends_with(verb))
        };
        let counted = || self.rows[first..].iter().filter(|row| is_count(row.unit));
        let some = counted().any(|row| main(&row));
        let rows = counted().filter(|row| !some || main(row));
        let most = rows.max_by(|one, other| {
            let size = |row: &Row| row.value.map_or(0.0, Number::to_f64);
            size(one).total_cmp(&size(other))
        })?;
        Some((most.unit, *most.subject.parts.first()?))
    }

    /// What a sentence may go on about: what the one before opened with, or the most of what it counted for one that says
    /// a part of them.
    pub(in crate::reader) fn spoken_of(&self, start: usize, end: usize) -> Option<Counted> {
        let text: String = self.folded.chars[start..end.min(start + OPENING_MAX_CHARS)]
            .iter()
            .collect();
        let parts = [" of them", " of these", " of those", " of whom"]
            .iter()
            .any(|words| text.contains(words));
        if parts {
            self.most.or(self.counted)
        } else {
            self.counted
        }
    }
}
