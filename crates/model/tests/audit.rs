//! The rules of the audit on invented figures: each says its finding, and falls silent when a row it rests on goes.

use kanjian_model::audit::{across_documents, findings};
use kanjian_model::snapshot::Finding;
use kanjian_model::{Indicator, Observation, Source};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A mention from the fields that matter.
fn mention(id: &str, indicator: &str, value: f64, unit: &str, more: Value) -> Observation {
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

fn indicators() -> BTreeMap<String, Indicator> {
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

fn found(mentions: &[Observation]) -> Vec<Finding> {
    findings(mentions, &indicators(), None)
}

/// The one finding of that rule says so, and every row that it rests on is needed for it.
#[track_caller]
fn assert_found(mentions: &[Observation], code: &str, status: &str, arithmetic: &str) {
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
        "110 / (1 + 10 %) = 100 (99.95–100.05)",
    );
    // 96 / 87 − 1 = 10.3448 %: no whole number rounds to 10.4 %, 87 does not even when cut off.
    assert_found(
        &rows(96.0, 10.4, "增长10.4%"),
        "previous-year",
        "doubtful",
        "96 / (1 + 10.4 %) = 86.96 (86.92–87)",
    );
    assert_found(
        &rows(552.0, 10.1, "增长10.1%"),
        "previous-year",
        "truncated",
        "552 / (1 + 10.1 %) = 501.36 (501.13–501.59)",
    );
    assert_found(
        &rows(40_650.0, -30.0, "下降30.0%"),
        "previous-year",
        "derived",
        "40650 / (1 − 30 %) = 58071 (58030–58113)",
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
        "1293 / 26 % = 4973 (4879–5071)",
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
        "26 % / 25 % = 1.04",
    );
    let records = [
        mention("a", "records", 120.0, "record", json!({})),
        residents(100.0),
    ];
    assert_found(&records, "above-residents", "differs", "120 / 100 = 120 %");
    let managed = [
        mention("a", "htn_managed", 5.0, "person", json!({})),
        residents(100.0),
    ];
    assert_found(
        &managed,
        "coverage-of-residents",
        "derived",
        "5 / 100 = 5 %",
    );
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
    assert_found(&beside, "against-parent", "note", "3 / 4 = 75 %");
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
        "400 / 300 − 1 = +33.3 %",
    );
    assert_found(
        &rows(200.0),
        "target-behind-result",
        "note",
        "200 / 300 − 1 = -33.3 %",
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
        "917 / 91.7 % = 1000 (999.46–1001)",
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
    assert_found(&change(65.9), "restated-change", "holds", "65.9 % = 65.9 %");
    assert_found(
        &change(66.9),
        "restated-change",
        "differs",
        "66.9 % ≠ 65.9 %",
    );
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
        "64 × 96.9 % = 62.016",
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

/// A result in a clause: mentions with the same quote at the same place stand together.
fn in_clause(
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
fn assert_silent(mentions: &[Observation], code: &str) {
    let all = found(mentions);
    assert!(!all.iter().any(|f| f.code == code), "{all:#?}");
}

#[test]
fn like_things_of_a_clause_are_added_up() {
    let audits = |second: f64, subject: &str, unit: &str| {
        [
            in_clause(
                1,
                "a",
                "audits_own",
                7.0,
                unit,
                json!({ "subject": "内部审计" }),
            ),
            in_clause(
                1,
                "b",
                "audits_helped",
                second,
                unit,
                json!({ "subject": subject }),
            ),
        ]
    };
    assert_found(
        &audits(13.0, "配合审计", "item"),
        "sum-of-clause",
        "derived",
        "7 + 13 = 20",
    );
    assert_found(
        &audits(14.0, "配合审计", "item"),
        "sum-of-clause",
        "derived",
        "7 + 14 = 21",
    );
    assert_silent(&audits(13.0, "信访", "item"), "sum-of-clause");
    // People may be in both groups.
    assert_silent(&audits(13.0, "配合审计", "person"), "sum-of-clause");
}

#[test]
fn averages_of_two_figures_side_by_side() {
    let courses = |count: f64| {
        [
            in_clause(
                1,
                "a",
                "courses",
                count,
                "session",
                json!({ "subject": "急救培训班" }),
            ),
            in_clause(
                1,
                "b",
                "trainees",
                90.0,
                "person",
                json!({ "subject": "急救培训学员" }),
            ),
        ]
    };
    assert_found(&courses(30.0), "average-per-unit", "derived", "90 / 30 = 3");
    assert_found(
        &courses(60.0),
        "average-per-unit",
        "derived",
        "90 / 60 = 1.5",
    );
    let mut apart = courses(30.0);
    apart[1].quote_offset = Some(9);
    assert_silent(&apart, "average-per-unit");
}

#[test]
fn money_with_and_without_something_to_divide_it_by() {
    let spent = json!({ "measure": "money", "subject": "设备投入" });
    let rows = [
        in_clause(
            1,
            "a",
            "equipment_investment",
            1_370_000.0,
            "yuan",
            spent.clone(),
        ),
        in_clause(1, "b", "devices", 12.0, "device", json!({})),
    ];
    assert_found(
        &rows,
        "average-per-unit",
        "derived",
        "1370000 / 12 = 114167",
    );
    assert_silent(&rows, "spending-without-count");
    assert_found(&rows[..1], "spending-without-count", "note", "1370000");
    let per_head = json!({ "measure": "money", "subject": "人均经费" });
    assert_silent(
        &[in_clause(1, "a", "funding", 84.0, "yuan", per_head)],
        "spending-without-count",
    );
}

#[test]
fn counts_within_counts() {
    let monitored = |count: f64| {
        [
            mention(
                "a",
                "infection_monitored_discharges",
                count,
                "visit",
                json!({ "measure": "flow" }),
            ),
            mention(
                "b",
                "inpatient_discharges",
                547.0,
                "visit",
                json!({ "measure": "flow" }),
            ),
        ]
    };
    assert_found(
        &monitored(467.0),
        "part-of-whole",
        "derived",
        "467 / 547 = 85.4 %",
    );
    assert_found(
        &monitored(600.0),
        "part-above-whole",
        "differs",
        "600 > 547",
    );
    let named = |count: f64| {
        [
            mention("a", "testing_sites_upgraded", count, "site", json!({})),
            mention("b", "testing_sites", 18.0, "site", json!({})),
        ]
    };
    assert_found(&named(14.0), "part-of-whole", "derived", "14 / 18 = 77.8 %");
    assert_found(&named(19.0), "part-above-whole", "differs", "19 > 18");
}

#[test]
fn what_came_in_and_what_went_out() {
    let rows = |came: f64| {
        [
            mention(
                "a",
                "inpatient_admissions",
                came,
                "visit",
                json!({ "measure": "flow" }),
            ),
            mention(
                "b",
                "inpatient_discharges",
                547.0,
                "visit",
                json!({ "measure": "flow" }),
            ),
        ]
    };
    assert_found(&rows(552.0), "balance", "derived", "552 − 547 = 5");
    assert_found(&rows(540.0), "balance", "derived", "540 − 547 = -7");
}

#[test]
fn groups_of_the_same_people() {
    let rows = |ill: f64| {
        [
            in_clause(
                1,
                "a",
                "poor_residents",
                9627.0,
                "person",
                json!({ "subject": "在乡贫困人口" }),
            ),
            in_clause(
                2,
                "b",
                "poor_ill",
                ill,
                "person",
                json!({ "subject": "患病贫困人口" }),
            ),
        ]
    };
    assert_found(
        &rows(6068.0),
        "group-share",
        "derived",
        "6068 / 9627 = 63.03 %",
    );
    assert_found(
        &rows(586.0),
        "group-share",
        "derived",
        "586 / 9627 = 6.09 %",
    );
    let mut side_by_side = rows(586.0);
    side_by_side[1].quote = side_by_side[0].quote.clone();
    side_by_side[1].quote_offset = side_by_side[0].quote_offset;
    assert_silent(&side_by_side, "group-share");
}

#[test]
fn percentages_of_narrower_things() {
    let goal = |subject: &str| json!({ "kind": "target", "measure": "rate", "comparator": "ge", "subject": subject });
    let records = |electronic: f64| {
        [
            in_clause(
                1,
                "a",
                "record_rate",
                95.0,
                "percent",
                goal("健康档案建档率"),
            ),
            in_clause(
                1,
                "b",
                "ehr_rate",
                electronic,
                "percent",
                goal("电子健康档案建档率"),
            ),
        ]
    };
    assert_found(&records(50.0), "rate-within-rate", "holds", "50 % ≤ 95 %");
    assert_found(&records(97.0), "rate-within-rate", "differs", "97 % > 95 %");
    let paid = |stay: f64| {
        [
            mention("a", "inpatient_payment_rate", stay, "percent", goal("住院")),
            mention(
                "b",
                "outpatient_payment_rate",
                20.0,
                "percent",
                goal("门诊"),
            ),
        ]
    };
    assert_found(&paid(35.0), "stays-and-visits", "holds", "35 % ≥ 20 %");
    assert_found(&paid(15.0), "stays-and-visits", "doubtful", "15 % < 20 %");
    let floors = |part: f64| {
        let floor = |area: &str| json!({ "kind": "target", "comparator": "ge", "measure": "money", "area": area });
        [
            mention("a", "funding", part, "yuan", floor("330400-town")),
            mention("b", "funding", 150.0, "yuan", floor("330400")),
        ]
    };
    assert_found(&floors(200.0), "floors-of-areas", "holds", "200 ≥ 150");
    assert_found(&floors(100.0), "floors-of-areas", "doubtful", "100 < 150");
}

#[test]
fn many_is_not_many_for_each() {
    let rows = |place: f64| {
        [
            mention("a", "sites", 1293.0, "site", json!({ "rank": 1 })),
            mention(
                "b",
                "beds_per_1000",
                2.77,
                "per_1000",
                json!({ "measure": "ratio", "rank": place }),
            ),
        ]
    };
    assert_found(&rows(9.0), "rank-by-number-and-per-head", "note", "1 ≠ 9");
    assert_silent(&rows(2.0), "rank-by-number-and-per-head");
}

#[test]
fn one_thing_with_two_numbers() {
    let rows = |second: f64| {
        [
            mention("a", "lectures", 300.0, "session", json!({})),
            mention("b", "lectures", second, "session", json!({})),
        ]
    };
    assert_found(&rows(310.0), "stated-twice", "differs", "300 ≠ 310");
    assert_silent(&rows(300.0), "stated-twice");
}

#[test]
fn fractions_behind_a_percentage() {
    let rate = |value: f64, written: &str| {
        let more = json!({ "measure": "rate", "as_written": written, "quote": written });
        [mention("a", "inspection_rate", value, "percent", more)]
    };
    assert_found(
        &rate(86.67, "86.67%"),
        "possible-fractions",
        "derived",
        "86.67 % = 13/15, 26/30, 39/45, 52/60",
    );
    assert_silent(&rate(86.61, "86.61%"), "possible-fractions");
    assert_silent(&rate(80.0, "80%"), "possible-fractions");
}

#[test]
fn all_of_a_known_number() {
    let rate = json!({ "measure": "rate", "denominator": 9627 });
    assert_found(
        &[mention("a", "r", 100.0, "percent", rate)],
        "implied-numerator",
        "derived",
        "9627 × 100 % = 9627",
    );
    assert_silent(
        &[mention(
            "a",
            "r",
            100.0,
            "percent",
            json!({ "measure": "rate" }),
        )],
        "implied-numerator",
    );
}

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
        "7 / (14) − 1 = -50 %",
    );
    assert_found(
        &rows(21.0),
        "target-of-other-scope",
        "note",
        "21 / (14) − 1 = 50 %",
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

/// Sources published at the end of 2025.
fn sources() -> BTreeMap<String, Source> {
    let source = |id: &str| {
        let fields = json!({
            "id": id, "kind": "report", "title": { "zh": id }, "publisher": { "zh": id }, "published": "2025-12",
            "grade": "official", "complete": true,
        });
        (id.to_owned(), serde_json::from_value(fields).unwrap())
    };
    BTreeMap::from([source("doc"), source("other")])
}

/// The one finding between documents, at its source; without the earlier row there is none.
#[track_caller]
fn assert_across(
    mentions: &[Observation],
    (source, code, status, arithmetic): (&str, &str, &str, &str),
) {
    let across = |mentions: &[Observation]| across_documents(mentions, &indicators(), &sources());
    let all = across(mentions);
    let of_source = &all[source];
    assert_eq!((all.len(), of_source.len()), (1, 1), "{all:#?}");
    let said = &of_source[0];
    assert_eq!(
        (
            said.code.as_str(),
            said.status.as_str(),
            said.arithmetic.as_str()
        ),
        (code, status, arithmetic)
    );
    for id in &said.observations {
        let rest: Vec<_> = mentions.iter().filter(|o| o.id != *id).cloned().collect();
        assert!(across(&rest).is_empty(), "{code} stays without {id}");
    }
}

#[test]
fn figures_through_time_and_between_documents() {
    let now = |value: f64, more: Value| mention("b", "lectures", value, "session", more);
    let before = |value: f64, more: Value| {
        let mut fields = json!({ "source": "other", "period": "2024" });
        fields
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        mention("a", "lectures", value, "session", fields)
    };
    let grown = json!({ "yoy": 10, "quote": "增长10%" });
    for (base, status, arithmetic) in [
        (100.0, "holds", "110 / 100 − 1 = 10 % (10 %)"),
        (90.0, "differs", "110 / 90 − 1 = 22.22 % (10 %)"),
    ] {
        let rows = [before(base, json!({})), now(110.0, grown.clone())];
        assert_across(&rows, ("doc", "growth-against-earlier", status, arithmetic));
    }
    let plain = || json!({});
    let rows = [before(30.0, plain()), now(300.0, plain())];
    assert_across(&rows, ("doc", "tenfold", "doubtful", "300 / 30 = 10"));
    let rows = [before(300.0, plain()), now(30.0, plain())];
    assert_across(&rows, ("doc", "tenfold", "doubtful", "30 / 300 = 0.1"));
    let rows = [before(300.0, plain()), now(0.0, plain())];
    assert_across(&rows, ("doc", "stops-dead", "doubtful", "300 → 0"));
    let rows = [
        before(300.0, json!({ "measure": "flow" })),
        now(310.0, plain()),
    ];
    assert_across(&rows, ("doc", "mixed-series", "note", "flow ≠ stock"));
    let rows = [
        before(300.0, json!({ "period": "2025" })),
        now(310.0, plain()),
    ];
    assert_across(&rows, ("doc", "sources-disagree", "note", "310 ≠ 300"));
    let aim = json!({ "kind": "target", "period": "2026" });
    let rows = [before(300.0, plain()), now(200.0, aim.clone())];
    assert_across(
        &rows,
        (
            "doc",
            "target-behind-result",
            "note",
            "200 / 300 − 1 = -33.3 %",
        ),
    );
    // What was published after the target was set could not be known.
    let later = [
        before(300.0, json!({ "period": "2026-03" })),
        now(200.0, aim),
    ];
    assert!(across_documents(&later, &indicators(), &sources()).is_empty());
    let part = json!({ "share_of_parent": 25, "quote": "占25%" });
    for (total, status, arithmetic) in [
        (400.0, "holds", "100 / 400 = 25 % (25 %)"),
        (500.0, "differs", "100 / 500 = 20 % (25 %)"),
    ] {
        let whole = before(total, json!({ "area": "330400", "period": "2025" }));
        let rows = [whole, now(100.0, part.clone())];
        assert_across(&rows, ("doc", "share-against-parent", status, arithmetic));
    }
    // 31.2万 and 312,400 are the same number, rounded.
    let rows = [
        before(
            312_000.0,
            json!({ "period": "2025", "as_written": "31.2万" }),
        ),
        now(312_400.0, json!({ "as_written": "312,400" })),
    ];
    assert!(across_documents(&rows, &indicators(), &sources()).is_empty());
}

#[test]
fn totals_of_a_table_by_breakdown() {
    let rows = |women: f64| {
        let of = |breakdown: &str| json!({ "breakdown": breakdown });
        [
            mention("all", "staff", 30.0, "person", of("post=nurse")),
            mention("m", "staff", 10.0, "person", of("post=nurse;sex=male")),
            mention("f", "staff", women, "person", of("post=nurse;sex=female")),
        ]
    };
    assert_found(
        &rows(21.0),
        "breakdown-total",
        "differs",
        "10 + 21 = 31 ≠ 30",
    );
    let all = found(&rows(20.0));
    let agreed: Vec<_> = all.iter().filter(|f| f.code == "breakdown-total").collect();
    assert_eq!(agreed.len(), 1, "{all:#?}");
    assert_eq!(
        (agreed[0].status.as_str(), agreed[0].arithmetic.as_str()),
        ("holds", "10 + 20 = 30")
    );
    // Words that name no dimension are no table.
    let mut free = rows(21.0);
    free[1].breakdown = "men".to_owned();
    assert_silent(&free, "breakdown-total");
}

#[test]
fn totals_of_a_table_by_area() {
    let rows = |second: f64| {
        let of = |area: &str| json!({ "area": area, "quote": "2025 | 30 | 10 | 20" });
        [
            mention("all", "cases", 30.0, "case", of("330400")),
            mention("a", "cases", 10.0, "case", of("330482")),
            mention("b", "cases", second, "case", of("330481")),
        ]
    };
    assert_found(&rows(21.0), "area-total", "differs", "10 + 21 = 31 ≠ 30");
    let all = found(&rows(20.0));
    assert!(
        all.iter()
            .any(|f| f.code == "area-total" && f.status == "holds"),
        "{all:#?}"
    );
    let mut sentence = rows(21.0);
    for o in &mut sentence {
        o.quote = "全市30例,其中甲县10例".to_owned();
    }
    assert_silent(&sentence, "area-total");
}
