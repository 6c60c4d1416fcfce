//! An attacker of withheld numbers: tables in which everything hangs together, and all that follows from what is published of them.

use kanjian_model::Observation;
use kanjian_model::snapshot::{Catalog, Shard, ShardList, read as read_json};
use kanjian_model::tables::{Files, layout};
use std::collections::BTreeMap;

const AREAS: [&str; 3] = ["330401", "330402", "330403"];

/// A city with three districts; cases by sex and in total, deaths as a part of them, a rate and a change; `counts` are men and women of each district.
pub fn files(counts: [[u32; 2]; 3], enabled: bool) -> Files {
    let site = format!(
        r#"
title = {{ zh = "例", en = "Example" }}
tagline = {{ zh = "例", en = "Example" }}
as_of = "2026-11"
url = "https://example.org/"
contact = "https://example.org/"
data_licence = "CC-BY-4.0"
themes = []
home_area = "330400"
suppression = {{ enabled = {enabled}, topics = ["infectious"], min = 1, max = 4 }}
"#
    );
    let indicator = |id: &str, domain: &str, unit: &str, measure: &str| {
        format!(
            "{id},名,Name,{domain},{unit},{measure},none,,说,Said{}\n",
            ",".repeat(13)
        )
    };
    let mut rows = String::new();
    let mut add = |id: &str,
                   area: &str,
                   indicator: &str,
                   value: f64,
                   unit: &str,
                   measure: &str,
                   breakdown: &str,
                   more: [&str; 5]| {
        let [written, yoy, numerator, denominator, part_of] = more;
        rows.push_str(&format!(
            "{id},{area},{indicator},病例,{value},,,{unit},{measure},eq,no,actual,,2025,,{breakdown},{written},,全区共{written}报告,,{yoy},,,,{numerator},{denominator},,{part_of},r1,\n"
        ));
    };
    let mut city = 0;
    for (area, [men, women]) in AREAS.into_iter().zip(counts) {
        let total = men + women;
        city += total;
        let (men_written, women_written, written) = (
            format!("男{men}例{area}"),
            format!("女{women}例{area}"),
            format!("共{total}例{area}"),
        );
        let [m, w, t] = ["m", "w", "t"].map(|part| format!("{area}-{part}"));
        add(
            &m,
            area,
            "cases",
            f64::from(men),
            "case",
            "flow",
            "男",
            [&men_written, "", "", "", &t],
        );
        add(
            &w,
            area,
            "cases",
            f64::from(women),
            "case",
            "flow",
            "女",
            [&women_written, "", "", "", &t],
        );
        add(
            &t,
            area,
            "cases",
            f64::from(total),
            "case",
            "flow",
            "",
            [&written, "25", "", "", ""],
        );
        let (rate, numerator) = (f64::from(total) / 2.0, total.to_string());
        add(
            &format!("{area}-r"),
            area,
            "cases_per_1000",
            rate,
            "per_1000",
            "ratio",
            "",
            ["率", "", &numerator, "2000", ""],
        );
        add(
            &format!("{area}-b"),
            area,
            "beds",
            50.0,
            "bed",
            "stock",
            "",
            [&format!("床{written}"), "", "", "", ""],
        );
    }
    add(
        "330400-t",
        "330400",
        "cases",
        f64::from(city),
        "case",
        "flow",
        "",
        [&format!("全市{city}例"), "", "", "", ""],
    );
    let header = layout::OBSERVATIONS.columns.join(",");
    let table = |layout: &layout::Layout, rows: &str| {
        format!("{}\n{rows}", layout.columns.join(",")).into_bytes()
    };
    let areas: String = AREAS
        .iter()
        .map(|a| format!("{a},区,District,district,330400,place,,\n"))
        .collect();
    Files::from([
        ("site.toml".to_owned(), site.into_bytes()),
        (
            "areas.csv".to_owned(),
            table(
                &layout::AREAS,
                &format!("330400,市,City,city,,place,,\n{areas}"),
            ),
        ),
        (
            "domains.csv".to_owned(),
            table(
                &layout::DOMAINS,
                "infectious,传染病,Infectious,1\nbeds,床位,Beds,2\n",
            ),
        ),
        (
            "indicators.csv".to_owned(),
            table(
                &layout::INDICATORS,
                &[
                    indicator("cases", "infectious", "case", "flow"),
                    indicator("cases_per_1000", "infectious", "per_1000", "ratio"),
                    indicator("beds", "beds", "bed", "stock"),
                ]
                .concat(),
            ),
        ),
        (
            "sources.csv".to_owned(),
            table(
                &layout::SOURCES,
                "doc,report,总结,Summary,局,Bureau,,,official,330400,2025,yes,,\n",
            ),
        ),
        (
            "releases.csv".to_owned(),
            table(&layout::RELEASES, "r1,2026-01-01,一,One\n"),
        ),
        (
            "observations/doc.csv".to_owned(),
            format!("{header}\n{rows}").into_bytes(),
        ),
    ])
}

/// Everything that follows from the published values by the relations that hold between these rows.
pub fn worked_out(published: &[Observation]) -> BTreeMap<String, f64> {
    let mut known: BTreeMap<String, f64> = BTreeMap::new();
    for o in published {
        known.extend(o.number().map(|value| (o.id.clone(), value)));
        // A rate gives its count away, by its numerator or by its denominator.
        if o.indicator == "cases_per_1000" {
            let count = o
                .numerator
                .map(|n| n.get())
                .or(o.number().map(|rate| rate * 2.0));
            known.extend(count.map(|count| (format!("{}-t", o.area), count)));
        }
    }
    let mut sums: Vec<(String, Vec<String>)> = AREAS
        .iter()
        .map(|area| {
            (
                format!("{area}-t"),
                vec![format!("{area}-m"), format!("{area}-w")],
            )
        })
        .collect();
    sums.push((
        "330400-t".to_owned(),
        AREAS.iter().map(|area| format!("{area}-t")).collect(),
    ));
    for _ in 0..10 {
        for (total, parts) in &sums {
            let unknown: Vec<_> = parts.iter().filter(|p| !known.contains_key(*p)).collect();
            let sum: f64 = parts.iter().filter_map(|p| known.get(p)).sum();
            match (known.get(total).copied(), unknown.as_slice()) {
                (None, []) => drop(known.insert(total.clone(), sum)),
                (Some(total), [one]) => drop(known.insert((*one).clone(), total - sum)),
                _ => {}
            }
        }
    }
    known
}

/// The small numbers that the tables have: ids and how they are written.
pub fn small(counts: [[u32; 2]; 3]) -> Vec<(String, String)> {
    let is_small = |count: u32| (1..=4).contains(&count);
    let mut found = Vec::new();
    for (area, [men, women]) in AREAS.into_iter().zip(counts) {
        for (part, word, count) in [
            ("m", "男", men),
            ("w", "女", women),
            ("t", "共", men + women),
        ] {
            if is_small(count) {
                found.push((format!("{area}-{part}"), format!("{word}{count}例{area}")));
            }
        }
    }
    let city = counts.iter().flatten().sum();
    if is_small(city) {
        found.push(("330400-t".to_owned(), format!("全市{city}例")));
    }
    found
}

/// Every mention in a snapshot, document by document.
pub fn published(snapshot: &Files) -> Vec<Observation> {
    let catalog: Catalog = read_json(&snapshot["catalog.json"]).unwrap();
    let list: ShardList = read_json(&snapshot[&catalog.lists.sources.unwrap().path]).unwrap();
    let shards = list.shards.values();
    shards
        .flat_map(|at| {
            read_json::<Shard>(&snapshot[&at.path])
                .unwrap()
                .observations
        })
        .collect()
}

/// Panics where a small number follows from what is published, or is written anywhere.
#[track_caller]
pub fn attack(snapshot: &Files, counts: [[u32; 2]; 3]) {
    let known = worked_out(&published(snapshot));
    for (id, written) in small(counts) {
        assert!(
            !known.contains_key(&id),
            "{id} follows from what is published"
        );
        for (path, bytes) in snapshot {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains(&written), "{path} says {written}");
        }
    }
}
