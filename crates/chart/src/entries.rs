//! Every mark of a chart in one order, which is the order of the hits, of `data-i` and of the table.

use crate::input::{Chart, ChartKind, Lang, Mark, Scale};
use crate::number::number;
use crate::scene::Table;
use crate::words;

/// One mark and what it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'a> {
    /// The subject, in charts with several marks per subject.
    pub(crate) subject: Option<&'a str>,
    pub(crate) mark: &'a Mark,
    /// Its share of the whole, in charts that have one.
    pub(crate) share: Option<String>,
}

impl Entry<'_> {
    /// Subject and name as they are said.
    pub(crate) fn spoken_name(&self, lang: Lang) -> String {
        let name = words::period(&self.mark.name, lang);
        match self.subject {
            Some(subject) if name.is_empty() => subject.to_string(),
            Some(subject) => format!("{subject} · {name}"),
            None => name,
        }
    }
}

/// The marks of a trend or sparkline by time; marks of the same time stay as given.
pub(crate) fn by_time(marks: &[Mark]) -> Vec<&Mark> {
    let mut sorted: Vec<&Mark> = marks.iter().collect();
    let in_order = marks.is_sorted_by(|a, b| a.at <= b.at);
    if !in_order && marks.iter().all(|mark| mark.at.is_finite()) {
        sorted.sort_by(|a, b| a.at.total_cmp(&b.at));
    }
    sorted
}

/// All marks of a chart in their order.
/// With a width, those of a trend that a picture that wide can tell apart.
pub(crate) fn entries(chart: &Chart, width_px: Option<u32>) -> Vec<Entry<'_>> {
    let plain = |mark| Entry {
        subject: None,
        mark,
        share: None,
    };
    match chart {
        Chart::Headline(chart) => {
            if chart.spark.is_empty() {
                let nothing = chart.figure == Mark::default();
                return (!nothing)
                    .then(|| plain(&chart.figure))
                    .into_iter()
                    .collect();
            }
            by_time(&chart.spark).into_iter().map(plain).collect()
        }
        Chart::Trend(chart) => {
            let marks = by_time(&chart.marks);
            let marks = match width_px {
                Some(width_px) => crate::thin::kept(marks, f64::from(width_px)),
                None => marks,
            };
            marks.into_iter().map(plain).collect()
        }
        Chart::Bullet(chart) => {
            if *chart == Default::default() {
                return Vec::new();
            }
            std::iter::once(&chart.actual)
                .chain(&chart.targets)
                .chain(&chart.benchmarks)
                .map(plain)
                .collect()
        }
        Chart::Ranking(chart) => chart
            .marks
            .iter()
            .chain(&chart.benchmark)
            .map(plain)
            .collect(),
        Chart::Breakdown(chart) => {
            let whole = chart.whole();
            let marks = chart.total.iter().chain(&chart.parts).chain(&chart.rest);
            marks
                .map(|mark| Entry {
                    share: mark.drawable().and_then(|value| share(value, whole)),
                    ..plain(mark)
                })
                .collect()
        }
        Chart::Slope(chart) => chart
            .rows
            .iter()
            .flat_map(|row| {
                let subject = Some(row.name.as_str());
                [&row.from, &row.to]
                    .into_iter()
                    .chain(&row.target)
                    .map(move |mark| Entry {
                        subject,
                        mark,
                        share: None,
                    })
            })
            .collect(),
    }
}

impl crate::input::Breakdown {
    /// The whole: the published total, else the sum of what is there.
    pub(crate) fn whole(&self) -> f64 {
        match self.total.as_ref().and_then(Mark::drawable) {
            Some(total) => total,
            None => self
                .parts
                .iter()
                .chain(&self.rest)
                .filter_map(Mark::drawable)
                .sum(),
        }
    }
}

/// A share of a whole as a per cent with one decimal, where that means something.
fn share(value: f64, whole: f64) -> Option<String> {
    (whole > 0.0 && value >= 0.0 && value <= whole)
        .then(|| format!("{}%", number(value / whole * 100.0, 1)))
}

/// The equivalent table.
pub(crate) fn table(chart: &Chart, entries: &[Entry], lang: Lang) -> Table {
    let word = |zh: &str, en: &str| match lang {
        Lang::Zh => zh.to_string(),
        Lang::En => en.to_string(),
    };
    let first = match chart.kind() {
        ChartKind::Trend | ChartKind::Headline => word("时期", "Period"),
        _ => word("名称", "Name"),
    };
    let ranges = entries.iter().any(|e| e.mark.drawable_range().is_some());
    let shares = entries.iter().any(|e| e.share.is_some());
    let mut columns = vec![first, word("数值", "Value")];
    if ranges {
        columns.push(word("区间", "Range"));
    }
    if shares {
        columns.push(word("占比", "Share"));
    }
    columns.push(word("性质", "Kind"));
    let scale = chart.scale();
    let rows = entries
        .iter()
        .map(|entry| {
            let mut row = vec![entry.spoken_name(lang), entry.mark.label.clone()];
            if ranges {
                row.push(range(entry.mark, scale));
            }
            if shares {
                row.push(entry.share.clone().unwrap_or_default());
            }
            row.push(kind_and_note(entry.mark, lang));
            row
        })
        .collect();
    Table { columns, rows }
}

/// How a value stands and what is to be said of it, in one cell as in the tooltip: a column of notes, mostly empty, leaves a phone no
/// room for the figures.
fn kind_and_note(mark: &Mark, lang: Lang) -> String {
    let standing = words::standing(mark.standing, lang);
    if mark.note.is_empty() {
        standing.to_string()
    } else {
        format!("{standing} · {}", mark.note)
    }
}

/// A range in the scale's unit: `82.4–83.2 万人`.
fn range(mark: &Mark, scale: &Scale) -> String {
    let Some((low, high)) = mark.drawable_range() else {
        return String::new();
    };
    let divisor = crate::axis::divisor(scale);
    let (low, high) = (low / divisor, high / divisor);
    let decimals = if high - low >= 10.0 { 0 } else { 2 };
    let space = if scale.unit.is_empty() || scale.unit == "%" {
        ""
    } else {
        " "
    };
    format!(
        "{}–{}{space}{}",
        number(low, decimals),
        number(high, decimals),
        scale.unit
    )
}

impl Chart {
    /// The scale of the chart's values.
    pub(crate) fn scale(&self) -> &Scale {
        match self {
            Chart::Headline(chart) => &chart.scale,
            Chart::Bullet(chart) => &chart.scale,
            Chart::Trend(chart) => &chart.scale,
            Chart::Ranking(chart) => &chart.scale,
            Chart::Breakdown(chart) => &chart.scale,
            Chart::Slope(chart) => &chart.scale,
        }
    }
}
