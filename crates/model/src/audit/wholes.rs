//! Parts against their whole, and a figure against itself where it is stated again.

use super::document::{Document, finding, n};
use super::written::{as_number, in_english};
use crate::snapshot::Finding;
use crate::{Bilingual, Observation};
use std::collections::BTreeMap;

/// Parts that the document lists, against the whole that it states.
pub(super) fn parts_and_wholes(document: &Document<'_>) -> Vec<Finding> {
    let mut parts_of: BTreeMap<&str, Vec<&Observation>> = BTreeMap::new();
    for o in document
        .each()
        .filter(|o| !o.part_of.is_empty() && o.value.is_some())
    {
        parts_of.entry(&o.part_of).or_default().push(o);
    }
    let of = |whole: &Observation| -> Option<Finding> {
        let parts: Vec<&Observation> = parts_of
            .get(whole.id.as_str())?
            .iter()
            .copied()
            .filter(|p| p.kind == whole.kind)
            .collect();
        let (total, name) = (whole.number()?, document.name(whole));
        // A single part is not a breakdown, and a bound has no sum.
        if parts.len() < 2 || whole.is_bound() || parts.iter().any(|p| p.is_bound()) {
            return None;
        }
        let sum: f64 = parts.iter().filter_map(|p| p.number()).sum();
        let terms: Vec<String> = parts.iter().filter_map(|p| p.number()).map(n).collect();
        let arithmetic = format!("{} = {}", terms.join(" + "), n(sum));
        let (sum_text, stated) = (n(sum), &whole.as_written);
        let stated_en = in_english(whole);
        let (status, zh, en) = if (sum - total).abs() < 1e-6 * total.abs().max(1.0) {
            (
                "holds",
                format!(
                    "{}：所列 {} 项之和等于总数“{stated}”。",
                    name.zh,
                    parts.len()
                ),
                format!(
                    "{}: the {} parts add up to the stated “{stated_en}”.",
                    name.en,
                    parts.len()
                ),
            )
        } else if sum > total {
            (
                "differs",
                format!(
                    "{}：所列各项之和 {sum_text} 大于总数“{stated}”；各项可能有重叠。",
                    name.zh
                ),
                format!(
                    "{}: the parts add up to {sum_text}, above the stated “{stated_en}”; they may overlap.",
                    name.en
                ),
            )
        } else {
            (
                "note",
                format!(
                    "{}：所列各项之和 {sum_text}，总数“{stated}”，其余未列出。",
                    name.zh
                ),
                format!(
                    "{}: the parts named add up to {sum_text} of “{stated_en}”; the rest is not named.",
                    name.en
                ),
            )
        };
        let rows: Vec<&Observation> = std::iter::once(whole).chain(parts).collect();
        Some(finding(
            "parts-and-whole",
            status,
            &rows,
            arithmetic,
            zh,
            en,
        ))
    };
    document.each().filter_map(of).collect()
}

/// Figures with more than one mention.
pub(super) fn restated(document: &Document<'_>) -> Vec<Finding> {
    document
        .observations
        .iter()
        .filter(|figured| !figured.again.is_empty())
        .map(|figured| {
            let (o, times) = (figured.first, figured.again.len() + 1);
            let Bilingual { zh, en } = document.name(o);
            let mut written = vec![o.as_written.as_str()];
            let mut called = vec![o.subject.as_str()];
            for again in &figured.again {
                if !written.contains(&again.as_written.as_str()) {
                    written.push(&again.as_written);
                }
                if !called.contains(&again.subject.as_str()) {
                    called.push(&again.subject);
                }
            }
            let (also_zh, also_en) = if called.len() > 1 {
                (
                    format!("，分别称“{}”", called.join("”“")),
                    format!(", called “{}”", called.join("” and “")),
                )
            } else {
                Default::default()
            };
            finding(
                "restated",
                "holds",
                &[o],
                match written.as_slice() {
                    [_] => as_number(o),
                    _ => written.join(" = "),
                },
                format!("{zh}：同一数字在文中出现 {times} 次{also_zh}，只计一次。"),
                format!("{en}: the same figure stands in {times} places of the document{also_en}; it is counted once."),
            )
        })
        .collect()
}

/// A change with a sentence of its own, against the change beside the figure that changed.
pub(super) fn restated_changes(document: &Document<'_>) -> Vec<Finding> {
    let of = |change: &Observation| -> Option<Finding> {
        let figure = document.beside(change, change.indicator.strip_suffix("_yoy")?)?;
        let (stated, beside) = (change.number()?, figure.yoy?.get());
        let name = document.name(figure);
        let is_same = stated == beside;
        let (status, zh, en) = if is_same {
            (
                "holds",
                format!("{}：两处所写的同比变化一致。", name.zh),
                format!(
                    "{}: the change on the year before is the same in both places.",
                    name.en
                ),
            )
        } else {
            (
                "differs",
                format!("{}：两处所写的同比变化不同。", name.zh),
                format!(
                    "{}: the change on the year before differs between two places.",
                    name.en
                ),
            )
        };
        let sign = if is_same { "=" } else { "≠" };
        let arithmetic = format!("{}% {sign} {}%", n(stated), n(beside));
        Some(finding(
            "restated-change",
            status,
            &[figure, change],
            arithmetic,
            zh,
            en,
        ))
    };
    document.results().filter_map(of).collect()
}
