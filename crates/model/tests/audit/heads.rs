//! Rules on rates per head and on what a figure is defined by.

use super::fixture::*;
use kanjian_model::audit::findings;
use kanjian_model::{Indicator, Observation};
use serde_json::json;
use std::collections::BTreeMap;

/// Beds and staff per head, with the area above and a plan for more beds.
fn heads() -> Vec<Observation> {
    let written = |text: &str| json!({ "measure": "ratio", "as_written": text, "quote": text });
    vec![
        mention("beds", "beds_total", 400.0, "bed", json!({})),
        mention("rate", "beds_per_1000", 4.0, "per_1000", written("4.00")),
        mention(
            "above",
            "beds_per_1000",
            5.0,
            "per_1000",
            json!({ "measure": "ratio", "area": "330400" }),
        ),
        mention("doctors", "doctors", 90.0, "person", json!({})),
        mention("d", "doctors_per_1000", 1.0, "per_1000", written("1.00")),
        mention("nurses", "nurses", 180.0, "person", json!({})),
        mention("n", "nurses_per_1000", 2.0, "per_1000", written("2.00")),
        mention(
            "pop",
            "resident_population",
            100_000.0,
            "person",
            json!({ "measure": "denominator", "kind": "baseline" }),
        ),
        mention(
            "plan",
            "beds_added",
            100.0,
            "bed",
            json!({ "measure": "increment", "kind": "target", "period": "../2026-12" }),
        ),
        mention(
            "share",
            "population_share",
            25.0,
            "percent",
            json!({ "measure": "share", "as_written": "1/4" }),
        ),
        mention(
            "visits",
            "total_visits",
            500_000.0,
            "visit",
            json!({ "measure": "flow" }),
        ),
    ]
}

/// The arithmetic of the finding with this code, without the rows named.
fn arithmetic_without(code: &str, gone: &[&str]) -> Option<String> {
    let rows: Vec<_> = heads()
        .into_iter()
        .filter(|o| !gone.contains(&o.id.as_str()))
        .collect();
    found(&rows)
        .into_iter()
        .find(|f| f.code == code)
        .map(|f| f.arithmetic)
}

#[test]
fn what_follows_from_rates_per_head() {
    for (code, arithmetic, needs) in [
        (
            "rate-on-other-denominator",
            "400 / 90001 × 1000 = 4.44 ≠ 4",
            ["d", "n"],
        ),
        (
            "after-planned-increase",
            "400 + 100 = 500; 500 / 100000 × 1000 = 5",
            ["plan", "beds"],
        ),
        (
            "needed-for-level-above",
            "5 × 100000 / 1000 = 500",
            ["above", "pop"],
        ),
        (
            "residents-above",
            "100000 / (1/4) = 400000; 90001 / (1/4) = 360002",
            ["share", "pop"],
        ),
        ("per-resident", "500000 / 100000 = 5", ["visits", "pop"]),
    ] {
        let said = arithmetic_without(code, &[]).unwrap();
        assert_eq!(said, arithmetic, "{code}");
        for row in needs {
            assert_eq!(
                arithmetic_without(code, &[row]),
                None,
                "{code} without {row}"
            );
        }
    }
    let alone = arithmetic_without("residents-above", &["n"]);
    assert_eq!(alone.as_deref(), Some("100000 / (1/4) = 400000"));
}

#[test]
fn shares_with_a_row_of_their_own() {
    let rows = |written: &str, percent: f64, comparator: &str| {
        let share = json!({
            "measure": "share", "comparator": comparator, "as_written": written, "share_of_parent": percent,
        });
        [
            in_clause(1, "a", "cases", 64.0, "case", json!({})),
            in_clause(1, "b", "cases_share", percent, "percent", share),
        ]
    };
    assert_found(
        &rows("1/7", 14.29, "lt"),
        "parent-total",
        "derived",
        "64 / (1/7) > 448",
    );
    assert_found(
        &rows("1/8", 12.5, "gt"),
        "parent-total",
        "derived",
        "64 / (1/8) < 512",
    );
    assert_found(
        &rows("32%", 32.0, "eq"),
        "parent-total",
        "derived",
        "64 / (32%) = 200 (196.92–203.17)",
    );
}

#[test]
fn tasks_and_targets_of_another_scope() {
    let done = |id: &str, value: f64| {
        let more = json!({ "completion": 50, "quote": "50%", "quote_offset": 1 });
        mention(id, id, value, "person", more)
    };
    assert_found(
        &[done("a", 100.0), done("b", 40.0)],
        "tasks-over-each-other",
        "derived",
        "80 / 200 = 0.4",
    );
    let rows = |goal: f64| {
        let aim = json!({ "kind": "target", "period": "2026" });
        [
            mention("a", "health_centres_rebuilt_all", goal, "site", aim),
            mention("b", "health_centres_rebuilt_new", 14.0, "site", json!({})),
        ]
    };
    assert_found(
        &rows(7.0),
        "target-of-other-scope",
        "note",
        "7 / (14) − 1 = -50%",
    );
    assert_found(
        &rows(21.0),
        "target-of-other-scope",
        "note",
        "21 / (14) − 1 = 50%",
    );
}

#[test]
fn rates_without_a_definition() {
    let rate = mention(
        "a",
        "lectures",
        5.0,
        "percent",
        json!({ "measure": "rate" }),
    );
    let codes = |indicators: &BTreeMap<String, Indicator>| -> Vec<String> {
        let all = findings(std::slice::from_ref(&rate), indicators, None);
        all.into_iter().map(|f| f.code).collect()
    };
    assert_eq!(codes(&indicators()), ["without-definition"]);
    let mut defined = indicators();
    let indicator = defined.get_mut("lectures").unwrap();
    indicator.numerator.zh = "分子".to_owned();
    indicator.denominator.zh = "分母".to_owned();
    assert_eq!(codes(&defined), [""; 0]);
}
