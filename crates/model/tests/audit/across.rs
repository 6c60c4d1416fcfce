//! Rules between documents, and on tables of several areas or groups.

use super::fixture::*;
use kanjian_model::audit::across_documents;
use kanjian_model::{Observation, Source};
use serde_json::{Value, json};
use std::collections::BTreeMap;

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
        (100.0, "holds", "110 / 100 − 1 = 10% (10%)"),
        (90.0, "differs", "110 / 90 − 1 = 22.22% (10%)"),
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
            "200 / 300 − 1 = -33.3%",
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
        (400.0, "holds", "100 / 400 = 25% (25%)"),
        (500.0, "differs", "100 / 500 = 20% (25%)"),
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
