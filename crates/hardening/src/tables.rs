//! What must hold of a folder of tables: faults have a place, and sound tables build a snapshot and an export that read back.

use crate::container::parts;
use kanjian_model::{
    snapshot::{Catalog, Shard, ShardList, read as read_file},
    tables::{Files, Severity, Tables, build, export, read},
};

/// The files of a folder, each after a line `== name`.
pub fn folder(data: &[u8]) {
    let files: Files = parts(data)
        .into_iter()
        .map(|(name, bytes)| (name.to_owned(), bytes.to_owned()))
        .collect();
    let reading = read(&files);
    assert_eq!(
        reading.faults,
        read(&files).faults,
        "the same tables have other faults"
    );
    for fault in &reading.faults {
        assert!(!fault.file.is_empty(), "{fault:?}");
        assert!(
            !fault.what.is_empty() && !fault.what_to_do.is_empty(),
            "{fault:?}"
        );
    }
    let errors = reading
        .faults
        .iter()
        .filter(|fault| fault.severity == Severity::Error)
        .count();
    assert_eq!(reading.tables.is_none(), errors > 0, "{:?}", reading.faults);
    if let Some(tables) = reading.tables {
        sound(&tables);
    }
}

fn sound(tables: &Tables) {
    let snapshot = build(tables);
    assert_eq!(snapshot, build(tables), "the same tables build other bytes");
    for (path, bytes) in snapshot.iter().filter(|(path, _)| path.ends_with(".json")) {
        let known = read_file::<Catalog>(bytes).is_ok()
            || read_file::<ShardList>(bytes).is_ok()
            || read_file::<Shard>(bytes).is_ok();
        let json = serde_json::from_slice::<serde_json::Value>(bytes);
        assert!(json.is_ok(), "{path} is no JSON");
        assert!(
            known || !String::from_utf8_lossy(bytes).contains("\"format\":\"kanjian/1\""),
            "{path} does not read back"
        );
    }
    let written = export::observations_csv(&tables.observations);
    let mut reader = csv::Reader::from_reader(&written[..]);
    let rows = reader.records().filter(Result::is_ok).count();
    assert_eq!(rows, tables.observations.len());
}
