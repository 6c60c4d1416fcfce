//! Lines of a mapping file that say nothing of the file that was read, so that a slip of the pen is noticed.

use crate::{mapping::Mapping, row::Reading, table::number_free};
use kanjian_model::{Bilingual, words};
use std::collections::BTreeSet;

/// Most names that a note lists.
const MOST_NAMES: usize = 8;

/// One note for each kind of line that had no effect.
pub fn notes(mapping: &Mapping, reading: &Reading) -> Vec<Bilingual> {
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
        let there = if columns.is_empty() {
            words!(
                "这种格式的列是固定的",
                "the columns of its format are fixed"
            )
        } else {
            let Bilingual { zh, en } = listed(&columns);
            words!("文件里的列是{zh}", "its columns are {en}")
        };
        let unused = listed(&unused);
        notes.push(words!(
            "映射文件回答了{unused_zh}，可是这个文件没有这样的列：{there_zh}",
            "the mapping file answers {unused_en}, which is no column of this file: {there_en}",
            unused_zh = unused.zh,
            unused_en = unused.en,
            there_zh = there.zh,
            there_en = there.en
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
                let Bilingual { zh, en } = listed(&unused);
                notes.push(words!(
                    "映射文件回答了{zh}（{kind}），可是这个文件里没有这样的名称",
                    "the mapping file answers {en} ({kind}), which is no name in this file"
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
fn listed(names: &[&str]) -> Bilingual {
    let shown: Vec<String> = names
        .iter()
        .take(MOST_NAMES)
        .map(|n| format!("“{n}”"))
        .collect();
    let more = match names.len().saturating_sub(MOST_NAMES) {
        0 => Bilingual::default(),
        more => words!("等，另有 {more} 个", " and {more} more"),
    };
    let list = Bilingual {
        zh: shown.join("、"),
        en: shown.join(", "),
    };
    list.then(&more)
}
