//! What the columns of a header are to each other: aims, results, and what an earlier time had.

use super::Table;
use super::column::Column;
use crate::draft::Kind;

impl Table {
    /// Whether the column holds what an earlier time had, set beside what later ones have.
    pub(super) fn is_past(&self, column: &Column) -> bool {
        if column.current {
            return false;
        }
        let current = self.header.iter().any(|other| other.current);
        if column.part_of_year && current {
            return true;
        }
        // Actual | Plan | Jan-24
        let set_beside = column.kind.is_none()
            && (column.year.is_some() || column.part_of_year)
            && self
                .header
                .iter()
                .any(|other| other.kind == Some(Kind::Actual) && other.year.is_none());
        let Some(year) = &column.year else {
            return set_beside;
        };
        let later = |other: &Column| other.year.as_ref().is_some_and(|other| other > year);
        match column.kind {
            Some(Kind::Target) => {
                // 2022 budget | 2023 budget: of no result, and left behind
                let followed = |other: &Column| other.kind == Some(Kind::Target) && later(other);
                let resulted = |other: &Column| {
                    other.kind != Some(Kind::Target) && other.year.as_ref() == Some(year)
                };
                column.budget
                    && self.header.iter().any(followed)
                    && !self.header.iter().any(resulted)
            }
            Some(Kind::Baseline | Kind::Forecast) => false,
            Some(Kind::Actual) | None => {
                let foretold = |other: &Column| other.kind == Some(Kind::Forecast) && later(other);
                let set = |other: &Column| {
                    later(other) && matches!(other.kind, Some(Kind::Target | Kind::Forecast))
                };
                let mut sets: Vec<&String> = (self.header.iter())
                    .filter(|other| set(other))
                    .filter_map(|other| other.year.as_ref())
                    .collect();
                sets.dedup();
                set_beside
                    || current
                    || self.header.iter().any(foretold)
                    || sets.len() > 1
                    || self.is_followed(year)
            }
        }
    }

    /// Whether results of a later year stand beside those of `year`.
    fn is_followed(&self, year: &String) -> bool {
        self.header
            .iter()
            .filter(|column| column.kind != Some(Kind::Target))
            .any(|column| column.year.as_ref().is_some_and(|other| other > year))
    }

    /// What the column holds, where the columns beside it are known: an earlier year's result is a baseline.
    pub(super) fn kind(&self, column: &Column) -> Option<Kind> {
        // 2023 target | 2024 expected: what a plan expects of its year is set
        let planned = column.kind == Some(Kind::Forecast)
            && self.header.iter().any(|other| {
                other.kind == Some(Kind::Target) && other.year.is_some() && other.year < column.year
            });
        if planned {
            Some(Kind::Target)
        } else if self.is_past(column) {
            Some(Kind::Baseline)
        } else {
            column.kind
        }
    }

    /// What a Chinese column holds: 2023年 beside 2024年 and 增长(%) is given to compare with, as is 上年同期.
    pub(super) fn compared(&self, column: &Column) -> Option<Kind> {
        let grows = self.header.iter().any(|other| other.changes);
        let past = column.before || grows && column.kind.is_none() && self.is_past(column);
        if past {
            Some(Kind::Baseline)
        } else {
            column.kind
        }
    }
}
