//! Whole reports, written for these tests, against the drafts that were reviewed by eye (`reports/*.csv`).
//!
//! A difference is written beside the reference as `*.csv.new`: read it, and rename it if it is right.

use std::fs;
use std::path::Path;

use kanjian_extract::{decode, extract, to_csv};

#[test]
fn drafts_are_the_reviewed_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
    let mut changed = Vec::new();
    let mut read = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        read += 1;
        let text = decode(&fs::read(&path).unwrap()).unwrap().text;
        let csv = to_csv(&extract(&text));
        let reference = path.with_extension("csv");
        if fs::read_to_string(&reference).unwrap_or_default() != csv {
            fs::write(path.with_extension("csv.new"), csv).unwrap();
            changed.push(reference);
        }
    }
    assert_eq!(read, 6);
    assert!(changed.is_empty(), "these references differ: {changed:?}");
}
