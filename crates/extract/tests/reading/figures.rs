//! Texts whose every figure was marked by hand where it stands, in many styles; each text holds its floor.

use kanjian_extract::{Score, extract, read_marked, score};
use std::{fs, path::Path};

/// File, and the least of: figures found, drafts that are right, links, bounds, kinds, subjects (parts of one).
const FLOORS: &[(&str, [f64; 6])] = &[
    ("cdc_summary.txt", [1.0, 1.0, 0.83, 1.0, 1.0, 1.0]),
    ("city_bulletin.txt", [1.0; 6]),
    ("communique.txt", [1.0; 6]),
    ("county_year.txt", [1.0; 6]),
    ("district_report.txt", [1.0; 6]),
    ("english_county.txt", [1.0; 6]),
    ("english_trust.txt", [1.0; 6]),
    ("five_year_plan.txt", [1.0; 6]),
    ("half_year.txt", [1.0; 6]),
    ("maternal_child.txt", [1.0; 6]),
    ("midterm_review.txt", [1.0; 6]),
    ("plan_points.txt", [1.0; 6]),
    ("tcm_hospital.txt", [1.0; 6]),
    ("township_center.txt", [1.0; 6]),
    ("traditional_ocr.txt", [1.0; 6]),
];

fn links(result: &Score) -> f64 {
    let wanted: usize = result.links.iter().map(|links| links.wanted).sum();
    let found: usize = result.links.iter().map(|links| links.found).sum();
    let claimed: usize = result.links.iter().map(|links| links.claimed).sum();
    let most = wanted.max(claimed);
    if most == 0 {
        1.0
    } else {
        found as f64 / most as f64
    }
}

#[test]
fn each_text_holds_its_floor() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), FLOORS.len());
    let mut below = Vec::new();
    let mut total = Score::default();
    for (file, floors) in FLOORS {
        let (text, gold) = read_marked(&fs::read_to_string(folder.join(file)).unwrap()).unwrap();
        assert!(gold.len() >= 30, "{file} has {} figures", gold.len());
        let result = score(&extract(&text), &gold);
        total = total.plus(&result);
        let parts = [
            result.recall(),
            result.precision(),
            links(&result),
            result.comparators.part(),
            result.kinds.part(),
            result.subjects.part(),
        ];
        if parts.iter().zip(floors).any(|(part, floor)| part < floor) {
            below.push(format!("{file}: {parts:.3?} of {floors:?}"));
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
    assert!(total.wanted > 500, "{}", total.wanted);
}
