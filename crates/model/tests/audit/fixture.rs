//! Invented figures for the rules of the audit; what the rules make of them is in the other files.

use kanjian_model::audit::findings;
use kanjian_model::snapshot::Finding;
use kanjian_model::{Indicator, Observation};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A mention from the fields that matter.
pub fn mention(id: &str, indicator: &str, value: f64, unit: &str, more: Value) -> Observation {
    let mut fields = json!({
        "id": id, "source": "doc", "area": "330482", "indicator": indicator, "domain": "d", "subject": indicator,
        "value": value, "unit": unit, "measure": "stock", "comparator": "eq", "kind": "actual", "period": "2025",
        "as_written": value.to_string(), "quote": format!("{value}"), "release": "r1", "grade": "official",
    });
    fields
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    serde_json::from_value(fields).unwrap()
}

pub fn indicators() -> BTreeMap<String, Indicator> {
    let indicator = |id: &str, theme: &str| {
        let fields = json!({
            "id": id, "name": { "zh": id, "en": id }, "domain": "d", "unit": "person", "measure": "stock",
            "polarity": "higher_better", "theme": theme,
        });
        (id.to_owned(), serde_json::from_value(fields).unwrap())
    };
    BTreeMap::from([
        indicator("htn_managed", "chronic_disease"),
        indicator("lectures", ""),
    ])
}

pub fn found(mentions: &[Observation]) -> Vec<Finding> {
    findings(mentions, &indicators(), None)
}

/// The one finding of that rule says so, and every row that it rests on is needed for it.
#[track_caller]
pub fn assert_found(mentions: &[Observation], code: &str, status: &str, arithmetic: &str) {
    let all = found(mentions);
    let of_rule: Vec<_> = all.iter().filter(|f| f.code == code).collect();
    assert_eq!(of_rule.len(), 1, "{all:#?}");
    let finding = of_rule[0];
    assert_eq!(
        (finding.status.as_str(), finding.arithmetic.as_str()),
        (status, arithmetic)
    );
    assert!(!finding.words.zh.is_empty() && !finding.words.en.is_empty());
    assert!(
        finding.observations.len() < 4,
        "the helper deletes rows one by one"
    );
    for id in &finding.observations {
        let rest: Vec<_> = mentions.iter().filter(|o| o.id != *id).cloned().collect();
        let is_left = found(&rest).iter().any(|f| f == finding);
        assert!(!is_left, "{code} stays without {id}");
    }
}

/// A result in a clause: mentions with the same quote at the same place stand together.
pub fn in_clause(
    clause: u32,
    id: &str,
    indicator: &str,
    value: f64,
    unit: &str,
    more: Value,
) -> Observation {
    let mut fields = json!({ "quote": format!("clause {clause}"), "quote_offset": clause });
    fields
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    mention(id, indicator, value, unit, fields)
}

#[track_caller]
pub fn assert_silent(mentions: &[Observation], code: &str) {
    let all = found(mentions);
    assert!(!all.iter().any(|f| f.code == code), "{all:#?}");
}
