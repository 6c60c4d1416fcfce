//! What one release says that another does not: new, revised and withdrawn figures, in words; showing them is the caller's.

use crate::wording::period_words;
use crate::{Bilingual, Kind, Lang, Observation, series};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What became of a figure.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub enum Change {
    /// It was not there.
    New,
    /// It is there with another value, or is otherwise described.
    Revised,
    /// It is no longer there.
    Withdrawn,
}

/// One observation that differs.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Difference {
    /// What became of it.
    pub change: Change,
    /// Its id; of a revised one, the new id.
    pub id: String,
    /// The document.
    pub source: String,
    /// The area.
    pub area: String,
    /// The indicator.
    pub indicator: String,
    /// The period, as EDTF.
    pub period: String,
    /// What differs, of a revised one: names of columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// The figure as it was written before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// The figure as it is written now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// One sentence.
    pub words: Bilingual,
}

/// What changed with a release, in few words: how much, and the revisions that a reader should see first.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Changes {
    /// The release before.
    pub since: String,
    /// How many figures are new.
    pub new: usize,
    /// How many were revised.
    pub revised: usize,
    /// How many were withdrawn.
    pub withdrawn: usize,
    /// Areas with new figures, the ones with most first: at most a few.
    pub areas: Vec<ChangedArea>,
    /// How many areas have new figures.
    pub areas_in_all: usize,
    /// What was revised and withdrawn: at most a few.
    pub listed: Vec<Difference>,
}

/// How many figures are new in an area.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct ChangedArea {
    /// Area id.
    pub area: String,
    /// How many.
    pub new: usize,
}

/// Names for sentences: an area's and an indicator's, by their ids.
pub struct Names<'n> {
    /// Name of an area.
    pub area: &'n dyn Fn(&str) -> Bilingual,
    /// Name of an indicator.
    pub indicator: &'n dyn Fn(&str) -> Bilingual,
}

/// The figure as published, or why there is none.
fn figure(o: &Observation) -> String {
    match o.absent {
        Some(absent) => format!("{} ({absent})", o.as_written),
        None => o.as_written.clone(),
    }
}

/// What the figure is, after the period, where it is no result: 2026, target.
fn kind(o: &Observation, lang: Lang, between: &str) -> String {
    match o.kind {
        Kind::Actual if !o.expected => String::new(),
        _ => format!("{between}{}", o.kind_words(lang).to_lowercase()),
    }
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// As [`gap`], before a figure.
fn gap_before(after: &str) -> &'static str {
    if after.starts_with(is_chinese) {
        ""
    } else {
        " "
    }
}

/// Chinese words follow each other without a space, and a sign with one.
fn gap(before: &str) -> &'static str {
    if before.ends_with(is_chinese) {
        ""
    } else {
        " "
    }
}

/// A column that two observations may differ in, with its words.
type Field = (
    &'static str,
    &'static str,
    &'static str,
    fn(&Observation, &Observation) -> bool,
);

/// What is compared; offsets are the document's, not the figure's.
const FIELDS: &[Field] = &[
    ("area", "地区", "area", |a, b| a.area == b.area),
    ("indicator", "指标", "indicator", |a, b| {
        a.indicator == b.indicator
    }),
    ("value", "数值", "value", |a, b| a.value == b.value),
    ("low", "下限", "lower end", |a, b| a.low == b.low),
    ("high", "上限", "upper end", |a, b| a.high == b.high),
    ("unit", "单位", "unit", |a, b| a.unit == b.unit),
    ("measure", "统计方式", "sort of quantity", |a, b| {
        a.measure == b.measure
    }),
    ("comparator", "比较词", "bound", |a, b| {
        a.comparator == b.comparator
    }),
    ("kind", "性质", "result or target", |a, b| {
        a.kind == b.kind
    }),
    ("absent", "缺失原因", "why it is absent", |a, b| {
        a.absent == b.absent
    }),
    ("period", "时期", "period", |a, b| a.period == b.period),
    ("breakdown", "分类", "group", |a, b| {
        a.breakdown == b.breakdown
    }),
    ("as_written", "写法", "wording", |a, b| {
        a.as_written == b.as_written
    }),
    ("quote", "引文", "quotation", |a, b| a.quote == b.quote),
    ("yoy", "同比", "change on the year before", |a, b| {
        a.yoy == b.yoy
    }),
    (
        "share_of_parent",
        "占比",
        "share of the area above",
        |a, b| a.share_of_parent == b.share_of_parent,
    ),
    ("rank", "排名", "rank", |a, b| a.rank == b.rank),
    ("completion", "完成率", "completion", |a, b| {
        a.completion == b.completion
    }),
    ("numerator", "分子", "numerator", |a, b| {
        a.numerator == b.numerator
    }),
    ("denominator", "分母", "denominator", |a, b| {
        a.denominator == b.denominator
    }),
    ("grade", "来源等级", "grade of the copy", |a, b| {
        a.grade == b.grade
    }),
];

fn differing(a: &Observation, b: &Observation) -> Vec<&'static Field> {
    FIELDS
        .iter()
        .filter(|(.., is_same)| !is_same(a, b))
        .collect()
}

/// The observations of the mentions by id, without what another of them replaces.
fn by_id(mentions: &[Observation]) -> BTreeMap<&str, &Observation> {
    series::observations(mentions)
        .into_iter()
        .map(|figured| (figured.first.id.as_str(), figured.first))
        .collect()
}

/// What became of one figure, without words.
pub struct Pair<'o> {
    /// What became of it.
    pub change: Change,
    before: Option<&'o Observation>,
    /// As it is, or as it was before it was withdrawn.
    pub shown: &'o Observation,
}

/// Everything that differs between the mentions of two releases, in words: new, revised, withdrawn, each by source and id.
pub fn differences(old: &[Observation], new: &[Observation], names: &Names<'_>) -> Vec<Difference> {
    let mut found: Vec<Difference> = pairs(old, new).iter().map(|p| p.told(names)).collect();
    found.sort_by(Difference::in_order);
    found
}

/// Everything that differs between the mentions of two releases.
pub fn pairs<'o>(old: &'o [Observation], new: &'o [Observation]) -> Vec<Pair<'o>> {
    let (old, new) = (by_id(old), by_id(new));
    let replaced: Vec<&str> = new.values().map(|o| o.supersedes.as_str()).collect();
    let mut found = Vec::new();
    for (id, now) in &new {
        let before = old.get(id).or_else(|| old.get(now.supersedes.as_str()));
        match before {
            None => found.push(Pair {
                change: Change::New,
                before: None,
                shown: now,
            }),
            Some(before) if !differing(before, now).is_empty() => found.push(Pair {
                change: Change::Revised,
                before: Some(before),
                shown: now,
            }),
            Some(_) => {}
        }
    }
    let mut replaced = replaced;
    replaced.sort_unstable();
    for (id, before) in &old {
        if !new.contains_key(id) && replaced.binary_search(id).is_err() {
            found.push(Pair {
                change: Change::Withdrawn,
                before: Some(before),
                shown: before,
            });
        }
    }
    found
}

impl Pair<'_> {
    /// The same in words.
    pub fn told(&self, names: &Names<'_>) -> Difference {
        difference(self.change, self.before, self.shown, names)
    }
}

impl Difference {
    /// The order in which differences are listed: new, revised, withdrawn, each by source and id.
    pub fn in_order(a: &Self, b: &Self) -> Ordering {
        (a.change, &a.source, &a.id).cmp(&(b.change, &b.source, &b.id))
    }
}

/// How much differs, and where.
#[derive(Default)]
pub struct Tally {
    new_by_area: BTreeMap<String, usize>,
    revised: usize,
    withdrawn: usize,
}

impl Tally {
    /// Counts one figure of `area`.
    pub fn count(&mut self, change: Change, area: &str) {
        match change {
            Change::New => match self.new_by_area.get_mut(area) {
                Some(new) => *new += 1,
                None => {
                    self.new_by_area.insert(area.to_owned(), 1);
                }
            },
            Change::Revised => self.revised += 1,
            Change::Withdrawn => self.withdrawn += 1,
        }
    }

    /// Adds what was counted elsewhere.
    pub fn add(&mut self, other: Self) {
        for (area, new) in other.new_by_area {
            *self.new_by_area.entry(area).or_default() += new;
        }
        self.revised += other.revised;
        self.withdrawn += other.withdrawn;
    }

    /// How many figures differ.
    pub fn in_all(&self) -> usize {
        self.new_by_area.values().sum::<usize>() + self.revised + self.withdrawn
    }
}

fn difference(
    change: Change,
    before: Option<&Observation>,
    shown: &Observation,
    names: &Names<'_>,
) -> Difference {
    let now = (change != Change::Withdrawn).then_some(shown);
    let fields = match (before, now) {
        (Some(before), Some(now)) => differing(before, now),
        _ => Vec::new(),
    };
    let (old, new) = (before.map(figure), now.map(figure));
    let (area, indicator) = (
        (names.area)(&shown.area),
        (names.indicator)(&shown.indicator),
    );
    let (zh, en) = (Lang::Zh, Lang::En);
    let said = |o: Option<&Observation>, lang| o.map(|o| o.amount_words(lang)).unwrap_or_default();
    let (was, is) = (said(before, zh), said(now, zh));
    let (was_en, is_en) = (said(before, en), said(now, en));
    let about_zh = format!(
        "{}：{}（{}{}）",
        area.in_lang(zh),
        indicator.in_lang(zh),
        period_words(&shown.period, zh),
        kind(shown, zh, "，")
    );
    let about_en = format!(
        "{}: {} ({}{})",
        area.in_lang(en),
        indicator.in_lang(en),
        period_words(&shown.period, en),
        kind(shown, en, ", ")
    );
    // What the two figures show by themselves is not said again.
    let more: Vec<&&Field> = fields
        .iter()
        .filter(|(field, ..)| was == is || !matches!(*field, "value" | "as_written" | "quote"))
        .collect();
    let list = |word: fn(&Field) -> &'static str, between: &str| {
        more.iter()
            .map(|field| word(field))
            .collect::<Vec<_>>()
            .join(between)
    };
    let (more_zh, more_en) = if more.is_empty() {
        Default::default()
    } else {
        (
            format!("（变动：{}）", list(|f| f.1, "、")),
            format!(" ({} changed)", list(|f| f.2, ", ")),
        )
    };
    let words = match change {
        Change::New => Bilingual {
            zh: format!("{about_zh}新增{}{is}。", gap_before(&is)),
            en: format!("{about_en}: new, {is_en}."),
        },
        Change::Revised if was == is => Bilingual {
            zh: format!("{about_zh} {is} 的说明有修订{more_zh}。"),
            en: format!("{about_en} {is_en} is described anew{more_en}."),
        },
        Change::Revised => Bilingual {
            zh: format!(
                "{about_zh}由{}{was}{}改为{}{is}{more_zh}。",
                gap_before(&was),
                gap(&was),
                gap_before(&is)
            ),
            en: format!("{about_en} was {was_en} and is now {is_en}{more_en}."),
        },
        Change::Withdrawn => Bilingual {
            zh: format!("{about_zh}原为 {was}，不再发布。"),
            en: format!("{about_en}, which was {was_en}, is no longer published."),
        },
    };
    Difference {
        change,
        id: shown.id.clone(),
        source: shown.source.clone(),
        area: shown.area.clone(),
        indicator: shown.indicator.clone(),
        period: shown.period.to_string(),
        fields: fields.iter().map(|field| field.0.to_owned()).collect(),
        old,
        new,
        words,
    }
}

impl Changes {
    /// What was counted, with the first of `differences` that are not new; `since` is the release before.
    pub fn since(since: &str, tally: &Tally, differences: &[Difference]) -> Self {
        /// Revisions listed, and areas named.
        const LISTED: usize = 12;
        const AREAS: usize = 8;
        let by_area = &tally.new_by_area;
        let mut areas: Vec<ChangedArea> = by_area
            .iter()
            .map(|(area, new)| ChangedArea {
                area: area.clone(),
                new: *new,
            })
            .collect();
        areas.sort_by(|a, b| b.new.cmp(&a.new).then_with(|| a.area.cmp(&b.area)));
        areas.truncate(AREAS);
        let listed = differences
            .iter()
            .filter(|d| d.change != Change::New)
            .take(LISTED)
            .cloned()
            .collect();
        Self {
            since: since.to_owned(),
            new: by_area.values().sum(),
            revised: tally.revised,
            withdrawn: tally.withdrawn,
            areas,
            areas_in_all: by_area.len(),
            listed,
        }
    }
}
