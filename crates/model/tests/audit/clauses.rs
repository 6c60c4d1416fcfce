//! Rules on figures that stand together in a clause.

use super::fixture::*;
use serde_json::json;

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
        "467 / 547 = 85.4%",
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
    assert_found(&named(14.0), "part-of-whole", "derived", "14 / 18 = 77.8%");
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
        "6068 / 9627 = 63.03%",
    );
    assert_found(&rows(586.0), "group-share", "derived", "586 / 9627 = 6.09%");
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
    assert_found(&records(50.0), "rate-within-rate", "holds", "50% ≤ 95%");
    assert_found(&records(97.0), "rate-within-rate", "differs", "97% > 95%");
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
    assert_found(&paid(35.0), "stays-and-visits", "holds", "35% ≥ 20%");
    assert_found(&paid(15.0), "stays-and-visits", "doubtful", "15% < 20%");
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
        "86.67% = 13/15, 26/30, 39/45, 52/60",
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
        "9627 × 100% = 9627",
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
