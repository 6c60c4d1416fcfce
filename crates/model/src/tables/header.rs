//! The header of a CSV file: which cell of its rows is which column, and what it lacks.

use super::fault::{Fault, shown};
use super::layout::Layout;
use crate::words;
use std::collections::BTreeMap;

/// Widest row that is looked at, in cells.
const WIDEST: usize = 500;

/// Slots of the table of column names; more than twice the columns of any layout.
const SLOTS: usize = 128;

/// Which cell of a row belongs to which column: a row is asked for thirty of them, so this is a small hash table.
pub(super) struct Columns {
    slots: Box<[Option<(&'static str, usize)>; SLOTS]>,
}

impl Columns {
    fn of(columns: &BTreeMap<&'static str, usize>) -> Self {
        let mut slots = Box::new([None; SLOTS]);
        for (name, at) in columns {
            let mut slot = Self::slot(name);
            while slots[slot].is_some() {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = Some((*name, *at));
        }
        Self { slots }
    }

    fn slot(name: &str) -> usize {
        let bytes = name.as_bytes();
        let first = bytes.first().copied().unwrap_or_default();
        let middle = bytes.get(bytes.len() / 2).copied().unwrap_or_default();
        (usize::from(first) * 7 + usize::from(middle) * 3 + bytes.len() * 31) % SLOTS
    }

    pub(super) fn get(&self, name: &str) -> Option<usize> {
        let mut slot = Self::slot(name);
        while let Some((known, at)) = self.slots[slot] {
            if known == name {
                return Some(at);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// The header of a file, and what its place in a partitioned folder says of all its rows.
pub struct Header {
    pub(super) file: String,
    /// How many cells every row has.
    pub(super) width: usize,
    pub(super) columns: Columns,
    /// Columns that the file does not have, and the cell of all its rows.
    pub(super) constants: BTreeMap<&'static str, String>,
    pub(super) within: Within,
}

/// Where a file is in a partitioned folder, and what all its rows must agree with.
#[derive(Clone, Default, Debug)]
pub struct Within {
    /// Year in which every period ends.
    pub year: Option<i32>,
    /// How every area begins.
    pub province: Option<String>,
}

impl Header {
    /// The header of `file` from the names of its columns; `None` where it is of no use, which `faults` then say.
    pub fn of<'n>(
        file: &str,
        names: impl IntoIterator<Item = &'n str>,
        layout: &Layout,
        constants: BTreeMap<&'static str, String>,
        faults: &mut Vec<Fault>,
    ) -> Option<Self> {
        let names: Vec<&str> = names.into_iter().collect();
        let columns = columns(file, &names, layout, &constants, faults)?;
        Some(Self {
            file: file.to_owned(),
            width: names.len(),
            columns: Columns::of(&columns),
            constants,
            within: Within::default(),
        })
    }

    /// The same header of a file in such a place.
    pub fn within(self, within: Within) -> Self {
        Self { within, ..self }
    }

    /// File below the data folder.
    pub fn file(&self) -> &str {
        &self.file
    }
}

/// Says that there is none.
pub(super) fn no_header(file: &str, layout: &Layout) -> Fault {
    Fault::error(
        "missing-header",
        (file, 1, ""),
        words!("文件没有表头", "the file has no header"),
        words!(
            "让第一行是 {columns}",
            "begin it with the line {columns}",
            columns = layout.columns.join(",")
        ),
    )
}

/// Where each column of the layout is; `None` where one is missing or the header is of no use.
fn columns(
    file: &str,
    header: &[&str],
    layout: &Layout,
    constants: &BTreeMap<&'static str, String>,
    faults: &mut Vec<Fault>,
) -> Option<BTreeMap<&'static str, usize>> {
    if header.len() > WIDEST {
        faults.push(Fault::error(
            "too-wide",
            (file, 1, ""),
            words!(
                "表头有 {cells} 格，太多了",
                "the header has {cells} cells",
                cells = header.len()
            ),
            words!(
                "只保留这些列：{columns}",
                "keep to the columns {columns}",
                columns = layout.columns.join(",")
            ),
        ));
        return None;
    }
    let mut columns = BTreeMap::new();
    for (at, name) in header.iter().copied().enumerate() {
        let known = layout
            .columns
            .iter()
            .chain(layout.optional)
            .find(|c| **c == name);
        match known {
            None => faults.push(Fault::error(
                "unknown-column",
                (file, 1, &shown(name)),
                words!("这个表没有这一列", "there is no such column in this table"),
                words!(
                    "改成表里有的列：{columns}",
                    "write one of the columns {columns}",
                    columns = layout.columns.join(",")
                ),
            )),
            Some(column) => {
                if columns.insert(*column, at).is_some() {
                    let what = words!("表头里有两个这样的列", "the column is there twice");
                    let todo = words!("只留一个", "keep one of them");
                    faults.push(Fault::error(
                        "duplicate-column",
                        (file, 1, column),
                        what,
                        todo,
                    ));
                }
            }
        }
    }
    let missing: Vec<_> = layout
        .columns
        .iter()
        .filter(|c| !columns.contains_key(*c) && !constants.contains_key(*c))
        .collect();
    for column in &missing {
        let what = words!("缺少这一列", "the column is missing");
        let todo = words!(
            "在表头里补上，完整的表头是 {columns}",
            "add it to the header: {columns}",
            columns = layout.columns.join(",")
        );
        faults.push(Fault::error(
            "missing-column",
            (file, 1, column),
            what,
            todo,
        ));
    }
    missing.is_empty().then_some(columns)
}
