//! Figures in one sentence: numerals with their units, bounds and ranges, zero and universal statements, redactions, ranks.
//! What a figure is about, and which figure belongs to which, is decided later.

mod age;
mod areas;
mod article;
mod bare;
mod basis;
mod bound;
mod carried;
mod compound;
mod counted;
mod counter;
mod digits;
mod doubled;
mod duration;
mod first;
mod in_characters;
mod index;
mod member;
mod ordinal;
mod passed_over;
mod points;
mod quoted;
mod ranked_item;
mod redacted;
mod scanner;
mod score;
mod span;
mod statement;
mod thing;
mod time;
mod words;

pub(crate) use bare::is_area_only;
pub(crate) use basis::Basis;
pub(crate) use carried::Carried;
pub(crate) use ranked_item::{announces_ranking, ranked_item};
pub(crate) use scanner::{scan, scan_alone};

use crate::draft::{Absent, Comparator};
use crate::number::Number;
use scanner::Scanner;

/// A figure with its place in the folded text.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// Where what is written begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Where the number itself begins, after an adverb such as 近.
    pub number_at: usize,
    /// The value, if it is stated.
    pub value: Option<Number>,
    /// The lower end of a range.
    pub low: Option<Number>,
    /// The upper end of a range.
    pub high: Option<Number>,
    /// The unit as the counter says it; empty where only the context can tell.
    pub unit: &'static str,
    /// The bound the text states.
    pub comparator: Option<Comparator>,
    /// Why there is no value.
    pub absent: Option<Absent>,
    /// How it is written.
    pub basis: Basis,
}

impl Figure {
    /// A stated value without a bound or a range, written from `start` to `end`.
    pub fn plain(
        start: usize,
        end: usize,
        value: Number,
        unit: &'static str,
        basis: Basis,
    ) -> Self {
        Self {
            start,
            end,
            number_at: start,
            value: Some(value),
            low: None,
            high: None,
            unit,
            comparator: None,
            absent: None,
            basis,
        }
    }
}

/// Names of larger areas that stand alone before a benchmark.
pub(crate) const AREAS: &[&str] = &[
    "全市", "全省", "全国", "全区", "全县", "全州", "全盟", "全旗", "我市", "我省", "市", "省",
];
