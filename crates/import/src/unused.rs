//! Lines of a mapping file that say nothing of the file that was read, so that a slip of the pen is noticed.

use crate::{mapping::Mapping, row::Reading, table::number_free};
use std::collections::BTreeSet;

/// Most names that a note lists.
const MOST_NAMES: usize = 8;

/// One note for each kind of line that had no effect.
pub fn notes(mapping: &Mapping, reading: &Reading) -> Vec<String> {
    let mut notes = Vec::new();
    let is_column = |name: &&str| {
        reading
            .headings
            .iter()
            .any(|h| h == name || number_free(h) == *name)
    };
    let unused: Vec<&str> = mapping.columns().filter(|name| !is_column(name)).collect();
    if !unused.is_empty() {
        let columns: Vec<&str> = reading.headings.iter().map(String::as_str).collect();
        let there = match listed(&columns) {
            columns if columns.is_empty() => "the columns of its format are fixed".to_owned(),
            columns => format!("its columns are {columns}"),
        };
        notes.push(format!(
            "the mapping file answers {}, which is no column of this file: {there}",
            listed(&unused)
        ));
    }
    // With questions there are no rows yet, whose names could be looked up.
    if reading.questions.is_empty() {
        let rows = &reading.rows;
        for (kind, names) in [
            (
                "is_area",
                names_of(rows.iter().flat_map(|r| [&r.area, &r.area_name])),
            ),
            (
                "is_indicator",
                names_of(rows.iter().flat_map(|r| [&r.indicator, &r.subject])),
            ),
        ] {
            let unused: Vec<&str> = mapping
                .names(kind)
                .filter(|name| *name != "*" && !names.contains(name))
                .collect();
            if !unused.is_empty() {
                notes.push(format!(
                    "the mapping file answers {} ({kind}), which is no name in this file",
                    listed(&unused)
                ));
            }
        }
    }
    notes
}

fn names_of<'r>(names: impl Iterator<Item = &'r String>) -> BTreeSet<&'r str> {
    names.map(String::as_str).collect()
}

/// `“a”, “b” and 3 more`.
fn listed(names: &[&str]) -> String {
    let shown: Vec<String> = names
        .iter()
        .take(MOST_NAMES)
        .map(|n| format!("“{n}”"))
        .collect();
    let more = match names.len().saturating_sub(MOST_NAMES) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    shown.join(", ") + &more
}
