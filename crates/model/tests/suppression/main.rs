//! No withheld number can be worked out from what is published: an attacker who knows every relation of the tables tries.

mod attack;

use attack::{attack, files, published, worked_out};
use kanjian_model::Observation;
use kanjian_model::tables::{Files, Tables, build, read};
use proptest::prelude::*;

fn tables(files: &Files) -> Tables {
    let reading = read(files);
    assert!(reading.tables.is_some(), "{:#?}", reading.faults);
    reading.tables.unwrap()
}

fn snapshot(counts: [[u32; 2]; 3], enabled: bool) -> Files {
    build(&tables(&files(counts, enabled)))
}

#[test]
fn without_a_rule_nothing_is_withheld() {
    let counts = [[3, 20], [30, 40], [50, 60]];
    let mut open = tables(&files(counts, false)).observations;
    let mut found = published(&snapshot(counts, false));
    let by_id = |a: &Observation, b: &Observation| a.id.cmp(&b.id);
    open.sort_by(by_id);
    found.sort_by(by_id);
    assert_eq!(found, open);
    assert!(
        worked_out(&found).contains_key("330401-m"),
        "the attacker is able to read"
    );
    assert!(std::panic::catch_unwind(|| attack(&snapshot(counts, false), counts)).is_err());
}

#[test]
fn a_small_number_takes_totals_rates_and_its_words_with_it() {
    let closed = published(&snapshot([[3, 20], [30, 40], [50, 60]], true));
    let mut hidden: Vec<_> = closed
        .iter()
        .filter(|o| o.absent.is_some())
        .map(|o| o.id.as_str())
        .collect();
    hidden.sort_unstable();
    assert_eq!(
        hidden,
        ["330400-t", "330401-m", "330401-r", "330401-t", "330401-w"]
    );
    let other = closed.iter().find(|o| o.id == "330401-b").unwrap();
    assert_eq!(
        (other.number(), other.quote.as_str()),
        (Some(50.0), ""),
        "its quote said the total"
    );
    let far = closed.iter().find(|o| o.id == "330402-t").unwrap();
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
        attack(&snapshot(counts, true), counts);
    }
}
