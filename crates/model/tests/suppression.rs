//! No withheld number can be worked out from what is published: an attacker who knows every relation of the tables tries.

use kanjian_model::tables::{Files, Tables, build, read, suppress::suppressed};
use proptest::prelude::*;
use std::collections::BTreeMap;

const AREAS: [&str; 3] = ["330401", "330402", "330403"];

/// A city with three districts; cases by sex and in total, deaths as a part of them, a rate and a change; `counts` are men and women of each district.
fn files(counts: [[u32; 2]; 3], enabled: bool) -> Files {
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
    let header = kanjian_model::tables::layout::OBSERVATIONS
        .columns
        .join(",");
    let table = |layout: &kanjian_model::tables::layout::Layout, rows: &str| {
        format!("{}\n{rows}", layout.columns.join(",")).into_bytes()
    };
    use kanjian_model::tables::layout;
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

fn tables(counts: [[u32; 2]; 3], enabled: bool) -> Tables {
    let reading = read(&files(counts, enabled));
    assert!(reading.tables.is_some(), "{:#?}", reading.faults);
    reading.tables.unwrap()
}

/// Everything that follows from the published values by the relations that hold between these rows.
fn worked_out(published: &Tables) -> BTreeMap<String, f64> {
    let mut known: BTreeMap<String, f64> = BTreeMap::new();
    for o in &published.observations {
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

fn small(tables: &Tables) -> Vec<(String, String)> {
    let is_small = |o: &&kanjian_model::Observation| {
        o.unit.key() == "case" && o.number().is_some_and(|v| (1.0..=4.0).contains(&v))
    };
    tables
        .observations
        .iter()
        .filter(is_small)
        .map(|o| (o.id.clone(), o.as_written.clone()))
        .collect()
}

#[test]
fn without_a_rule_nothing_is_withheld() {
    let open = tables([[3, 20], [30, 40], [50, 60]], false);
    assert_eq!(suppressed(&open).observations, open.observations);
    assert!(
        worked_out(&open).contains_key("330401-m"),
        "the attacker is able to read"
    );
}

#[test]
fn a_small_number_takes_totals_rates_and_its_words_with_it() {
    let open = tables([[3, 20], [30, 40], [50, 60]], true);
    let closed = suppressed(&open);
    let hidden: Vec<_> = closed
        .observations
        .iter()
        .filter(|o| o.absent.is_some())
        .map(|o| o.id.as_str())
        .collect();
    assert_eq!(
        hidden,
        ["330401-m", "330401-w", "330401-t", "330401-r", "330400-t"]
    );
    let other = closed
        .observations
        .iter()
        .find(|o| o.id == "330401-b")
        .unwrap();
    assert_eq!(
        (other.number(), other.quote.as_str()),
        (Some(50.0), ""),
        "its quote said the total"
    );
    let far = closed
        .observations
        .iter()
        .find(|o| o.id == "330402-t")
        .unwrap();
    assert_eq!(far.number(), Some(70.0));
}

#[test]
fn a_wrong_topic_is_refused() {
    let mut files = files([[3, 20], [30, 40], [50, 60]], true);
    let site = String::from_utf8(files["site.toml"].clone()).unwrap();
    files.insert(
        "site.toml".to_owned(),
        site.replace("\"infectious\"", "\"infektious\"").into(),
    );
    assert!(
        read(&files)
            .faults
            .iter()
            .any(|f| f.code == "unknown-topic")
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_number_can_be_worked_out(counts in prop::array::uniform3(prop::array::uniform2(0u32..12))) {
        let open = tables(counts, true);
        let known = worked_out(&suppressed(&open));
        let published = build(&open);
        for (id, written) in small(&open) {
            prop_assert!(!known.contains_key(&id), "{id} follows from what is published");
            for (path, bytes) in &published {
                let text = String::from_utf8_lossy(bytes);
                prop_assert!(!text.contains(&written), "{path} says {written}");
            }
        }
    }
}
