//! A document's figure in the words of an English finding: as it is written, or said anew where it is written in Chinese.

use super::document::n;
use crate::{Comparator, Lang, Observation};

/// Below this a number of people is said in full; from here on 342万 is 3.42 million.
const MILLION: f64 = 1e6;

/// Whether the document itself is in English there.
fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{3400}'..='\u{9fff}').contains(&c))
}

/// The figure for an English sentence; what has no number stays as the document has it.
pub(super) fn in_english(o: &Observation) -> String {
    if !is_chinese(&o.as_written) || o.number().is_none() {
        return o.as_written.clone();
    }
    let mut o = o.clone();
    // A bound that stands outside the figure is said by the sentence, if at all.
    if o.as_written.starts_with(|c: char| c.is_ascii_digit()) {
        o.comparator = Comparator::Eq;
    }
    let said = o.amount_words(Lang::En).replace('\u{a0}', " ");
    let value = o.number().unwrap_or_default();
    let is_rounded = o.as_written.contains(['万', '萬', '亿', '億']);
    let whole = crate::wording::grouped(value, 0);
    if !is_rounded || value < MILLION || !said.contains(&whole) {
        return said;
    }
    // The digits that the document gives, and no more of them.
    let millions = format!("{:.6}", value / MILLION);
    let millions = millions.trim_end_matches('0').trim_end_matches('.');
    said.replacen(&whole, &format!("{millions} million"), 1)
}

/// The figure for a line of arithmetic: the number alone where its unit is written in Chinese.
pub(super) fn as_number(o: &Observation) -> String {
    match o.number() {
        Some(value) if is_chinese(&o.as_written) => n(value),
        _ => o.as_written.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(as_written: &str, value: f64, unit: &str) -> String {
        let fields = serde_json::json!({
            "id": "x-1", "source": "x", "area": "x001", "indicator": "x", "domain": "x", "subject": "x",
            "value": value, "unit": unit, "measure": "stock", "comparator": "eq", "kind": "actual",
            "period": "2025", "as_written": as_written, "quote": as_written, "release": "1", "grade": "official",
        });
        in_english(&serde_json::from_value(fields).unwrap())
    }

    #[test]
    fn a_chinese_figure_is_said_in_english() {
        assert_eq!(said("342万", 3_420_000.0, "person"), "3.42 million people");
        assert_eq!(said("15043人", 15_043.0, "person"), "15,043 people");
        assert_eq!(said("12.5天", 12.5, "day"), "12.5 days");
        assert_eq!(said("2.20%", 2.2, "percent"), "2.20%");
        assert_eq!(said("1,293 beds", 1_293.0, "bed"), "1,293 beds");
    }
}
