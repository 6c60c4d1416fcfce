//! Totals against the parts that a table gives beside them: by breakdown (`sex=male;age=0-4`), and by area.

use super::document::{Document, finding, n};
use super::shares::above;
use super::written::in_english;
use crate::snapshot::Finding;
use crate::{Bilingual, Comparator, Measure, Observation};
use std::collections::BTreeMap;

/// Parts of which a whole is made up: fewer are no table.
const FEWEST: usize = 2;

/// Whether figures like it may be added up.
fn is_additive(o: &Observation) -> bool {
    matches!(o.unit.class(), "count" | "person" | "visit" | "money")
        && matches!(
            o.measure,
            Measure::Stock | Measure::Flow | Measure::Count | Measure::Cumulative | Measure::Money
        )
        && o.comparator == Comparator::Eq
}

/// The values of a breakdown by their dimension; `None` for one in free words.
fn dimensions(breakdown: &str) -> Option<BTreeMap<&str, &str>> {
    let parts = breakdown.split(';').filter(|part| !part.is_empty());
    parts.map(|part| part.split_once('=')).collect()
}

/// A total with its parts.
struct Total<'a> {
    whole: &'a Observation,
    parts: Vec<&'a Observation>,
    /// What the parts are parts by.
    by: Bilingual,
}

/// One finding for each total that differs, and one for all that agree.
fn checked(document: &Document<'_>, code: &str, totals: Vec<Total<'_>>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut agreeing: Vec<Total<'_>> = Vec::new();
    for total in totals {
        let sum: f64 = total.parts.iter().filter_map(|o| o.number()).sum();
        let Some(stated) = total.whole.number() else {
            continue;
        };
        if (sum - stated).abs() <= 1e-6 * stated.abs().max(1.0) {
            agreeing.push(total);
            continue;
        }
        let name = document.name(total.whole);
        let terms: Vec<String> = total
            .parts
            .iter()
            .filter_map(|o| o.number())
            .map(n)
            .collect();
        let written = &total.whole.as_written;
        let of = if total.whole.breakdown.is_empty() {
            String::new()
        } else {
            format!("({})", total.whole.breakdown)
        };
        let mut rows = vec![total.whole];
        rows.extend(&total.parts);
        found.push(finding(
            code,
            "differs",
            &rows,
            format!("{} = {} ≠ {}", terms.join(" + "), n(sum), n(stated)),
            format!(
                "{}{of}：按{}各项之和为 {}，总数写作“{written}”。",
                name.zh,
                total.by.zh,
                n(sum)
            ),
            format!(
                "{} {of}: the parts by {} add up to {}, the total stated is “{}”.",
                name.en,
                total.by.en,
                n(sum),
                in_english(total.whole)
            )
            .replace("  ", " ")
            .replace(" :", ":"),
        ));
    }
    if let Some(first) = agreeing.first() {
        let rows: Vec<&Observation> = agreeing.iter().map(|total| total.whole).collect();
        let terms: Vec<String> = first
            .parts
            .iter()
            .filter_map(|o| o.number())
            .map(n)
            .collect();
        let stated = first.whole.number().map(n).unwrap_or_default();
        let more = if agreeing.len() > 1 { "; …" } else { "" };
        found.push(finding(
            code,
            "holds",
            &rows,
            format!("{} = {stated}{more}", terms.join(" + ")),
            format!("表中 {} 个总数等于各项之和。", agreeing.len()),
            format!(
                "{} totals of the table are the sums of their parts.",
                agreeing.len()
            ),
        ));
    }
    found
}

/// What two figures share that are parts of one whole.
type Alike<'a> = [&'a str; 6];

fn alike(o: &Observation) -> Alike<'_> {
    [
        &o.indicator,
        &o.subject,
        o.unit.key(),
        o.measure.as_str(),
        o.kind.as_str(),
        o.period.as_str(),
    ]
}

/// Figures broken down by one dimension more than another, against that other.
pub(super) fn totals_of_breakdowns(document: &Document<'_>) -> Vec<Finding> {
    type Values<'a> = BTreeMap<&'a str, &'a str>;
    type Groups<'a> = BTreeMap<(&'a str, Alike<'a>), Vec<(Values<'a>, &'a Observation)>>;
    let mut groups: Groups<'_> = BTreeMap::new();
    for o in document.results().filter(|o| is_additive(o)) {
        if let Some(values) = dimensions(&o.breakdown) {
            groups
                .entry((&o.area, alike(o)))
                .or_default()
                .push((values, o));
        }
    }
    let mut totals = Vec::new();
    for group in groups.into_values().filter(|group| group.len() > FEWEST) {
        let mut parts: BTreeMap<(Values<'_>, &str), Vec<&Observation>> = BTreeMap::new();
        for (values, o) in &group {
            for dimension in values.keys() {
                let mut rest = values.clone();
                rest.remove(dimension);
                parts.entry((rest, dimension)).or_default().push(o);
            }
        }
        let wholes: BTreeMap<&Values<'_>, &Observation> =
            group.iter().map(|(values, o)| (values, *o)).collect();
        for ((rest, dimension), parts) in parts {
            if let Some(whole) = wholes.get(&rest).filter(|_| parts.len() >= FEWEST) {
                totals.push(Total {
                    whole,
                    parts,
                    by: Bilingual {
                        zh: dimension.to_owned(),
                        en: dimension.to_owned(),
                    },
                });
            }
        }
    }
    checked(document, "breakdown-total", totals)
}

/// Figures of areas in one row of a table, against that of the area above them in the same row.
///
/// A column beside the areas, such as cases from abroad, is a part like them.
pub(super) fn totals_of_areas(document: &Document<'_>) -> Vec<Finding> {
    type Groups<'a> = BTreeMap<(Alike<'a>, &'a str, &'a str), Vec<&'a Observation>>;
    // A sentence names some areas, a row of a table all: its cells are joined by this.
    let is_in_table = |o: &&Observation| is_additive(o) && o.quote.contains(" | ");
    let mut groups: Groups<'_> = BTreeMap::new();
    for o in document.results().filter(is_in_table) {
        groups
            .entry((alike(o), &o.breakdown, &o.quote))
            .or_default()
            .push(o);
    }
    let mut totals = Vec::new();
    for group in groups.into_values().filter(|group| group.len() > FEWEST) {
        let is_above = |whole: &Observation| {
            let mut others = group.iter().filter(|o| o.area != whole.area);
            others.any(|o| above(&o.area).contains(&whole.area))
                && !group.iter().any(|o| above(&whole.area).contains(&o.area))
        };
        let mut wholes = group.iter().copied().filter(|o| is_above(o));
        if let (Some(whole), None) = (wholes.next(), wholes.next()) {
            let parts = group
                .iter()
                .copied()
                .filter(|o| o.area != whole.area)
                .collect();
            totals.push(Total {
                whole,
                parts,
                by: Bilingual {
                    zh: "地区".to_owned(),
                    en: "area".to_owned(),
                },
            });
        }
    }
    checked(document, "area-total", totals)
}
