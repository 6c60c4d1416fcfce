//! The audit over the figures that ship: what an independent reading of the documents found comes out by rule.

use kanjian_model::audit::findings;
use kanjian_model::snapshot::Finding;
use kanjian_model::tables::{Tables, folder::read_folder, read};
use std::collections::BTreeMap;
use std::path::Path;

fn shipped() -> Tables {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    read(&read_folder(&folder).unwrap()).tables.unwrap()
}

fn findings_by_source(tables: &Tables) -> BTreeMap<String, Vec<Finding>> {
    let of = |id: &String| {
        let mentions: Vec<_> = tables
            .observations
            .iter()
            .filter(|o| o.source == *id)
            .cloned()
            .collect();
        findings(&mentions, &tables.indicators, tables.sources.get(id))
    };
    tables
        .sources
        .keys()
        .map(|id| (id.clone(), of(id)))
        .collect()
}

/// The item of the reading (`docs/audit.md` has them in words), source, code of the rule, status, and how the arithmetic begins.
const READ: &[(&str, &str, &str, &str, &str)] = &[
    (
        "A1",
        "001a",
        "stated-quotient",
        "holds",
        "4350000 / 7720000 × 100 = 56.3472",
    ),
    (
        "A2",
        "001a",
        "quotient-of-rows",
        "truncated",
        "6891 / 547 = 12.5978",
    ),
    (
        "A3",
        "001a",
        "beds-by-occupancy",
        "derived",
        "6717 / 42% / 365 = 43.8",
    ),
    ("A4", "001a", "two-bed-numbers", "differs", "547 / 9 = 60.8"),
    (
        "A5",
        "001a",
        "beds-added-above-open",
        "doubtful",
        "100 > 44.3",
    ),
    (
        "A6",
        "001a",
        "parts-and-whole",
        "holds",
        "9 + 1 + 9 + 5 + 1 = 25",
    ),
    (
        "A7",
        "001a",
        "previous-year",
        "derived",
        "7720000 / (1 + 16.4%)",
    ),
    (
        "A8",
        "001a",
        "previous-year",
        "derived",
        "62236 / (1 + 17%)",
    ),
    (
        "A9",
        "001a",
        "previous-year",
        "truncated",
        "552 / (1 + 10.1%)",
    ),
    ("A10", "001a", "previous-year", "holds", "547 / (1 + 5.4%)"),
    ("A11", "001a", "balance", "derived", "552 − 547 = 5"),
    (
        "A12",
        "001a",
        "part-of-whole",
        "derived",
        "467 / 547 = 85.4%",
    ),
    (
        "A13",
        "001a",
        "stated-quotient",
        "holds",
        "0 / 467 × 100 = 0",
    ),
    (
        "A14",
        "001a",
        "part-of-whole",
        "derived",
        "156 / 1631 = 9.6%",
    ),
    (
        "B1",
        "001b",
        "parts-and-whole",
        "holds",
        "10 + 16 + 146 + 7 + 1 + 1 + 937 + 141 + 33 + 1 = 1293",
    ),
    (
        "B2",
        "001b",
        "parts-and-whole",
        "holds",
        "7354 + 7689 = 15043",
    ),
    (
        "B3",
        "001b",
        "quotient-of-rows",
        "truncated",
        "9493 / 3420000 × 1000 = 2.7757",
    ),
    (
        "B4",
        "001b",
        "quotient-of-rows",
        "differs",
        "7354 / 3420000 × 1000 = 2.1503",
    ),
    (
        "B5",
        "001b",
        "quotient-of-rows",
        "differs",
        "7689 / 3420000 × 1000 = 2.2482",
    ),
    (
        "B5",
        "001b",
        "two-denominators",
        "differs",
        "3335792–3350327 ≠ 3420000",
    ),
    (
        "B6",
        "001b",
        "rate-on-other-denominator",
        "differs",
        "9493 / 3343059 × 1000 = 2.84 ≠ 2.77",
    ),
    (
        "B7",
        "001b",
        "identical-increments",
        "doubtful",
        "765 = 765",
    ),
    (
        "B8",
        "001b",
        "before-increment",
        "derived",
        "1293 − 12 = 1281",
    ),
    (
        "B9",
        "001b",
        "before-increment",
        "derived",
        "9493 − 589 = 8904",
    ),
    (
        "B10",
        "001b",
        "after-planned-increase",
        "derived",
        "9493 + 1000 = 10493; 10493 / 3420000 × 1000 = 3.07",
    ),
    (
        "B10",
        "001b",
        "needed-for-level-above",
        "derived",
        "3.83 × 3420000 / 1000 = 13099",
    ),
    (
        "B11",
        "001b",
        "parent-total",
        "derived",
        "1293 / 26% = 4973",
    ),
    ("B12", "001b", "parent-total", "derived", "18360000 / 18.5%"),
    (
        "B13",
        "001b",
        "parent-total",
        "derived",
        "40650 / 21.8% = 186468",
    ),
    (
        "B14",
        "001b",
        "parent-total",
        "derived",
        "7329 / 21.9% = 33466",
    ),
    (
        "B15",
        "001b",
        "parent-total",
        "derived",
        "45162 / 24.3% = 185852",
    ),
    (
        "B16",
        "001b",
        "residents-above",
        "derived",
        "3420000 / (1/4) = 13680000",
    ),
    ("B17", "001b", "parent-total", "derived", "64 / (1/7) > 448"),
    ("B18", "001b", "implied-numerator", "derived", "64 × 96.9%"),
    (
        "B19",
        "001b",
        "parent-total",
        "derived",
        "3 / (21%) = 14.29",
    ),
    (
        "B20",
        "001b",
        "previous-year",
        "derived",
        "18360000 / (1 − 18.8%)",
    ),
    (
        "B21",
        "001b",
        "previous-year",
        "derived",
        "6621600 / (1 − 17.8%)",
    ),
    (
        "B22",
        "001b",
        "previous-year",
        "derived",
        "869000 / (1 + 5%)",
    ),
    (
        "B23",
        "001b",
        "previous-year",
        "derived",
        "7038000 / (1 + 2%)",
    ),
    (
        "B24",
        "001b",
        "previous-year",
        "derived",
        "3906000 / (1 + 33%)",
    ),
    (
        "B25",
        "001b",
        "previous-year",
        "derived",
        "40650 / (1 − 30%) = 58071",
    ),
    (
        "B26",
        "001b",
        "previous-year",
        "derived",
        "129919 / (1 + 65.9%) = 78312",
    ),
    (
        "B27",
        "001b",
        "previous-year",
        "derived",
        "48319 / (1 + 67.5%) = 28847",
    ),
    (
        "B28",
        "001b",
        "previous-year",
        "derived",
        "7329 / (1 + 0.5%) = 7293",
    ),
    (
        "B29",
        "001b",
        "previous-year",
        "derived",
        "45162 / (1 − 9.7%) = 50013",
    ),
    (
        "B30",
        "001b",
        "implied-task",
        "derived",
        "129919 / 91.7% = 141678",
    ),
    (
        "B31",
        "001b",
        "implied-task",
        "derived",
        "48319 / 81.4% = 59360",
    ),
    (
        "B32",
        "001b",
        "tasks-over-each-other",
        "derived",
        "59360 / 141678 = 0.419",
    ),
    (
        "B33",
        "001b",
        "implied-numerator",
        "derived",
        "7329 × 96.2%",
    ),
    (
        "B33",
        "001b",
        "implied-numerator",
        "derived",
        "7329 × 87.5%",
    ),
    (
        "B34",
        "001b",
        "above-residents",
        "differs",
        "3906000 / 3420000 = 114.2%",
    ),
    (
        "B35",
        "001b",
        "coverage-of-residents",
        "derived",
        "869000 / 3420000 = 25.4%",
    ),
    (
        "B36",
        "001b",
        "part-of-whole",
        "derived",
        "6621600 / 18360000 = 36.1%",
    ),
    (
        "B37",
        "001b",
        "per-resident",
        "derived",
        "18360000 / 3420000 = 5.37",
    ),
    ("B38", "001b", "restated", "holds", "96.2%"),
    ("B38", "001b", "restated", "holds", "87.5%"),
    ("B38", "001b", "restated", "holds", "64"),
    ("B38", "001b", "restated", "holds", "14"),
    ("B38", "001b", "restated-change", "holds", "-30% = -30%"),
    ("B38", "001b", "restated-change", "holds", "65.9% = 65.9%"),
    ("B38", "001b", "restated-change", "holds", "67.5% = 67.5%"),
    ("B39", "001b", "parts-and-whole", "holds", "3 + 1 = 4"),
    (
        "B40",
        "001b",
        "average-per-unit",
        "derived",
        "24056 / 337 = 71.4",
    ),
    (
        "B41",
        "001b",
        "average-per-unit",
        "derived",
        "355603 / 153 = 2324.2",
    ),
    (
        "B42",
        "001b",
        "against-parent",
        "note",
        "2.2 / 3.01 = 73.1%",
    ),
    ("B42", "001b", "against-parent", "note", "2.3 / 3.3 = 69.7%"),
    (
        "B42",
        "001b",
        "against-parent",
        "note",
        "2.77 / 3.83 = 72.3%",
    ),
    (
        "B43",
        "001b",
        "rank-by-number-and-per-head",
        "note",
        "1 ≠ 9, 9, 9",
    ),
    (
        "B43",
        "001b",
        "share-against-population",
        "note",
        "26% / 25% = 1.04",
    ),
    ("B44", "001b", "part-of-whole", "derived", "8 / 10 = 80%"),
    (
        "B45",
        "001b",
        "target-against-result",
        "derived",
        "400 / 300 − 1 = +33.3%",
    ),
    (
        "B46",
        "001b",
        "target-behind-result",
        "note",
        "20000 / 24420 − 1 = -18.1%",
    ),
    (
        "B47",
        "001b",
        "target-of-other-scope",
        "note",
        "10 / (14 + 12) − 1 = -61.5%",
    ),
    ("B48", "001b", "sum-of-clause", "derived", "7 + 13 = 20"),
    ("B49", "001b", "part-of-whole", "derived", "14 / 18 = 77.8%"),
    (
        "B49",
        "001b",
        "average-per-unit",
        "derived",
        "46460000 / 14 = 3318571",
    ),
    (
        "C1",
        "001c",
        "group-share",
        "derived",
        "6068 / 9627 = 63.03%",
    ),
    ("C2", "001c", "group-share", "derived", "586 / 6068 = 9.66%"),
    ("C2", "001c", "group-share", "derived", "586 / 9627 = 6.09%"),
    (
        "C3",
        "001c",
        "implied-numerator",
        "derived",
        "9627 × 100% = 9627",
    ),
    (
        "C4",
        "001c",
        "sum-of-clause",
        "derived",
        "1 + 3 + 17 + 9 + 6 = 36",
    ),
    (
        "C5",
        "001c",
        "average-per-unit",
        "derived",
        "149 / 15 = 9.9",
    ),
    (
        "C6",
        "001c",
        "possible-fractions",
        "derived",
        "86.67% = 13/15, 26/30, 39/45, 52/60",
    ),
    (
        "C7",
        "001c",
        "average-per-unit",
        "derived",
        "1370000 / 12 = 114167",
    ),
    ("C8", "001c", "points-of-an-amount", "doubtful", "-10"),
    ("C9", "001c", "sum-of-clause", "derived", "30 + 11 = 41"),
    ("C10", "001c", "spending-without-count", "note", "48282"),
    ("D1", "003", "restated", "holds", "50%"),
    ("D2", "003", "rate-within-rate", "holds", "50% ≤ 95%"),
    ("D3", "003", "floors-of-areas", "holds", "200 ≥ 150"),
    ("D4", "003", "stays-and-visits", "holds", "35% ≥ 20%"),
    ("E1", "000", "doubtful-period", "doubtful", "2023?"),
    ("E2", "000", "damaged-text", "differs", "2023-20个"),
    ("E3", "001a", "title-year", "differs", "2023 ≠ 20XX"),
    ("E4", "002", "incomplete-copy", "note", ""),
];

#[test]
fn what_was_found_by_reading_comes_out_by_rule() {
    let found = findings_by_source(&shipped());
    let missing: Vec<_> = READ
        .iter()
        .filter(|(_, source, code, status, arithmetic)| {
            !found[*source].iter().any(|f| {
                f.code == *code && f.status == *status && f.arithmetic.starts_with(arithmetic)
            })
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_finding_says_itself_in_both_languages_and_names_figures_of_its_source() {
    let tables = shipped();
    for (source, found) in findings_by_source(&tables) {
        for finding in found {
            let words = [&finding.words.zh, &finding.words.en];
            assert!(
                words.iter().all(|w| w.ends_with(['。', '.'])),
                "{finding:#?}"
            );
            let is_of_source = |id: &String| {
                tables
                    .observations
                    .iter()
                    .any(|o| o.id == *id && o.source == source)
            };
            assert!(
                finding.observations.iter().all(is_of_source),
                "{finding:#?}"
            );
        }
    }
}

/// What an English reader cannot read: a number with its unit in Chinese.
#[test]
fn english_findings_have_no_chinese_units() {
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let has_unit = |text: &str| {
        let chars: Vec<char> = text.chars().collect();
        chars
            .windows(2)
            .any(|pair| pair[0].is_ascii_digit() && is_chinese(pair[1]))
    };
    let (mut seen, mut bad) = (0, Vec::new());
    for (source, findings) in findings_by_source(&shipped()) {
        // What stands in place of a number is quoted.
        for finding in findings.iter().filter(|f| f.code != "damaged-text") {
            seen += 1;
            let arithmetic = &finding.arithmetic;
            // Two ways to write one figure are quoted as they stand.
            if has_unit(&finding.words.en) || has_unit(arithmetic) && !arithmetic.contains(" = ") {
                bad.push((
                    source.clone(),
                    finding.code.clone(),
                    finding.words.en.clone(),
                ));
            }
        }
    }
    assert!(seen > 100, "{seen}");
    assert!(bad.is_empty(), "{bad:#?}");
}
