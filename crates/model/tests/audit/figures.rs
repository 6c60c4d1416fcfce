//! Rules on figures anywhere in one document: rates, shares, growth, targets, restatements.

use super::fixture::*;
use kanjian_model::Observation;
use serde_json::json;

fn residents(people: f64) -> Observation {
    let base = json!({ "measure": "denominator", "kind": "baseline" });
    mention("pop", "resident_population", people, "person", base)
}

#[test]
fn quotients_round_or_are_cut_off_or_differ() {
    let rate = |value: f64| {
        mention(
            "a",
            "r",
            value,
            "percent",
            json!({ "measure": "rate", "numerator": 2, "denominator": 3 }),
        )
    };
    assert_found(
        &[rate(66.7)],
        "stated-quotient",
        "holds",
        "2 / 3 × 100 = 66.6667",
    );
    assert_found(
        &[rate(66.6)],
        "stated-quotient",
        "truncated",
        "2 / 3 × 100 = 66.6667",
    );
    assert_found(
        &[rate(67.7)],
        "stated-quotient",
        "differs",
        "2 / 3 × 100 = 66.6667",
    );
}

#[test]
fn rates_per_head_are_worked_out_from_other_rows() {
    let rows = |beds: f64| {
        [
            mention(
                "a",
                "beds_per_1000",
                4.05,
                "per_1000",
                json!({ "measure": "ratio" }),
            ),
            mention("b", "beds_total", beds, "bed", json!({})),
            residents(100_000.0),
        ]
    };
    assert_found(
        &rows(405.0),
        "quotient-of-rows",
        "holds",
        "405 / 100000 × 1000 = 4.05",
    );
    assert_found(
        &rows(505.0),
        "quotient-of-rows",
        "differs",
        "505 / 100000 × 1000 = 5.05",
    );
}

#[test]
fn two_rates_on_another_population_are_seen_together() {
    let rows = [
        mention(
            "a",
            "nurses_per_1000",
            2.0,
            "per_1000",
            json!({ "as_written": "2.00" }),
        ),
        mention("b", "nurses", 180.0, "person", json!({})),
        mention(
            "c",
            "doctors_per_1000",
            1.0,
            "per_1000",
            json!({ "as_written": "1.00" }),
        ),
        mention("d", "doctors", 90.0, "person", json!({})),
        residents(100_000.0),
    ];
    let all = found(&rows);
    let finding = all.iter().find(|f| f.code == "two-denominators").unwrap();
    assert_eq!(finding.observations, ["a", "c", "pop"]);
    assert!(
        !found(&rows[..3])
            .iter()
            .any(|f| f.code == "two-denominators")
    );
}

#[test]
fn parts_and_their_whole() {
    let rows = |last: f64| {
        let part = json!({ "part_of": "w" });
        [
            mention("w", "staff", 30.0, "person", json!({})),
            mention("p", "doctors", 10.0, "person", part.clone()),
            mention("q", "nurses", last, "person", part),
        ]
    };
    assert_found(&rows(20.0), "parts-and-whole", "holds", "10 + 20 = 30");
    assert_found(&rows(21.0), "parts-and-whole", "differs", "10 + 21 = 31");
    assert_found(&rows(19.0), "parts-and-whole", "note", "10 + 19 = 29");
}

#[test]
fn the_year_before() {
    let rows = |value: f64, yoy: f64, quote: &str| {
        [mention(
            "a",
            "lectures",
            value,
            "session",
            json!({ "yoy": yoy, "quote": quote }),
        )]
    };
    assert_found(
        &rows(110.0, 10.0, "增长10.0%"),
        "previous-year",
        "holds",
        "110 / (1 + 10%) = 100 (99.95–100.05)",
    );
    // 96 / 87 − 1 = 10.3448%: no whole number rounds to 10.4%, 87 does not even when cut off.
    assert_found(
        &rows(96.0, 10.4, "增长10.4%"),
        "previous-year",
        "doubtful",
        "96 / (1 + 10.4%) = 86.96 (86.92–87)",
    );
    assert_found(
        &rows(552.0, 10.1, "增长10.1%"),
        "previous-year",
        "truncated",
        "552 / (1 + 10.1%) = 501.36 (501.13–501.59)",
    );
    assert_found(
        &rows(40_650.0, -30.0, "下降30.0%"),
        "previous-year",
        "derived",
        "40650 / (1 − 30%) = 58071 (58030–58113)",
    );
}

#[test]
fn increments() {
    let grown = json!({ "measure": "increment" });
    let rows = [
        mention("a", "beds_total", 500.0, "bed", json!({})),
        mention("b", "beds_increase", 100.0, "bed", grown.clone()),
    ];
    assert_found(&rows, "before-increment", "derived", "500 − 100 = 400");
    let alike = [
        mention("a", "doctors_increase", 765.0, "person", grown.clone()),
        mention("b", "nurses_increase", 765.0, "person", grown),
    ];
    assert_found(&alike, "identical-increments", "doubtful", "765 = 765");
}

#[test]
fn shares_and_residents() {
    let share = json!({ "share_of_parent": 26, "quote": "占26%" });
    let rows = [mention("a", "sites", 1293.0, "site", share.clone())];
    assert_found(
        &rows,
        "parent-total",
        "derived",
        "1293 / 26% = 4973 (4879–5071)",
    );
    let with_population = [
        mention("a", "sites", 1293.0, "site", share),
        mention(
            "b",
            "population_share_of_city",
            25.0,
            "percent",
            json!({ "measure": "share" }),
        ),
    ];
    assert_found(
        &with_population,
        "share-against-population",
        "note",
        "26% / 25% = 1.04",
    );
    let records = [
        mention("a", "records", 120.0, "record", json!({})),
        residents(100.0),
    ];
    assert_found(&records, "above-residents", "differs", "120 / 100 = 120%");
    let managed = [
        mention("a", "htn_managed", 5.0, "person", json!({})),
        residents(100.0),
    ];
    assert_found(&managed, "coverage-of-residents", "derived", "5 / 100 = 5%");
    let city = json!({ "area": "330400", "measure": "ratio" });
    let beside = [
        mention(
            "a",
            "beds_per_1000",
            3.0,
            "per_1000",
            json!({ "measure": "ratio" }),
        ),
        mention("b", "beds_per_1000", 4.0, "per_1000", city),
    ];
    assert_found(&beside, "against-parent", "note", "3 / 4 = 75%");
}

#[test]
fn targets() {
    let rows = |goal: f64| {
        [
            mention("a", "lectures", 300.0, "session", json!({})),
            mention(
                "b",
                "lectures",
                goal,
                "session",
                json!({ "kind": "target", "period": "2026", "comparator": "ge" }),
            ),
        ]
    };
    assert_found(
        &rows(400.0),
        "target-against-result",
        "derived",
        "400 / 300 − 1 = +33.3%",
    );
    assert_found(
        &rows(200.0),
        "target-behind-result",
        "note",
        "200 / 300 − 1 = -33.3%",
    );
    let task = [mention(
        "a",
        "htn_managed",
        917.0,
        "person",
        json!({ "completion": 91.7, "quote": "完成91.7%" }),
    )];
    assert_found(
        &task,
        "implied-task",
        "derived",
        "917 / 91.7% = 1000 (999.46–1001)",
    );
}

#[test]
fn restatements() {
    let again = json!({ "quote": "再说5", "subject": "别称" });
    let mentions = [
        mention("a", "lectures", 5.0, "session", json!({})),
        mention("a", "lectures", 5.0, "session", again),
    ];
    assert_found(&mentions, "restated", "holds", "5");
    assert!(!found(&mentions[..1]).iter().any(|f| f.code == "restated"));
    let change = |value: f64| {
        [
            mention("a", "htn_managed", 5.0, "person", json!({ "yoy": 65.9 })),
            mention(
                "b",
                "htn_managed_yoy",
                value,
                "percent_change",
                json!({ "measure": "change" }),
            ),
        ]
    };
    assert_found(&change(65.9), "restated-change", "holds", "65.9% = 65.9%");
    assert_found(&change(66.9), "restated-change", "differs", "66.9% ≠ 65.9%");
}

#[test]
fn text_that_cannot_be_meant() {
    let points = json!({ "measure": "change", "subject": "医疗费用" });
    assert_found(
        &[mention("a", "fees", -10.0, "percentage_point", points)],
        "points-of-an-amount",
        "doubtful",
        "-10",
    );
    let share = json!({ "measure": "change", "subject": "药品费用占比" });
    assert!(found(&[mention("a", "drugs", -2.0, "percentage_point", share)]).is_empty());
    let range = json!({ "as_written": "2023-20个", "comparator": "le" });
    assert_found(
        &[mention("a", "projects", 20.0, "project", range)],
        "damaged-text",
        "differs",
        "2023-20个",
    );
    assert_found(
        &[mention(
            "a",
            "lectures",
            5.0,
            "session",
            json!({ "period": "2023?" }),
        )],
        "doubtful-period",
        "doubtful",
        "2023?",
    );
    assert_found(
        &[mention(
            "a",
            "lectures",
            5.0,
            "session",
            json!({ "period": "20XX" }),
        )],
        "hidden-year",
        "note",
        "20XX",
    );
}

#[test]
fn the_people_behind_a_percentage() {
    let rate = json!({ "measure": "rate", "denominator": 64 });
    assert_found(
        &[mention("a", "r", 96.9, "percent", rate)],
        "implied-numerator",
        "derived",
        "64 × 96.9% = 62.016",
    );
}

#[test]
fn a_hospitals_beds_by_two_roads() {
    let rows = [
        mention(
            "a",
            "bed_occupancy_rate",
            42.0,
            "percent",
            json!({ "measure": "rate" }),
        ),
        mention("b", "occupied_bed_days", 6717.0, "bed_day", json!({})),
        mention("c", "bed_turnover", 9.0, "times", json!({})),
        mention("d", "inpatient_discharges", 547.0, "visit", json!({})),
        mention(
            "e",
            "beds_added",
            100.0,
            "bed",
            json!({ "measure": "increment" }),
        ),
    ];
    let codes =
        |rows: &[Observation]| -> Vec<String> { found(rows).into_iter().map(|f| f.code).collect() };
    assert_eq!(
        codes(&rows),
        [
            "beds-by-occupancy",
            "two-bed-numbers",
            "beds-added-above-open"
        ]
    );
    assert_eq!(codes(&rows[..3]), ["beds-by-occupancy"]);
    assert_eq!(codes(&rows[1..]), [""; 0]);
}
