//! The reader of published files against serde: the same things read, the same things refused.

use kanjian_model::json::Read;
use kanjian_model::snapshot::{Catalog, Shard, ShardList, read};
use kanjian_model::tables::{build, folder::read_folder, read as read_tables};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

/// What both say about a file; both must say the same.
fn both<T: Read + DeserializeOwned + PartialEq + Debug>(place: &str, bytes: &[u8]) {
    let ours = read::<T>(bytes);
    match serde_json::from_slice::<T>(bytes) {
        Ok(theirs) => assert_eq!(ours.as_ref(), Ok(&theirs), "{place}"),
        Err(error) => assert!(ours.is_err(), "{place}: serde refuses it: {error}"),
    }
}

fn both_as(kind: &str, place: &str, bytes: &[u8]) {
    match kind {
        "catalog" => both::<Catalog>(place, bytes),
        "list" => both::<ShardList>(place, bytes),
        _ => both::<Shard>(place, bytes),
    }
}

fn kind_of(path: &str) -> Option<&str> {
    if path.ends_with("catalog.json") {
        return Some("catalog");
    }
    let folder = path.split('/').next()?;
    ["list", "area", "indicator", "plan", "source", "overview"]
        .contains(&folder)
        .then_some(folder)
}

/// Where every field of every object is, as JSON pointers; of a list's items only those with names not met there before.
fn fields(value: &Value, at: &str, shape: &str, met: &mut BTreeSet<String>, out: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let shape = format!("{shape}/{name}");
                if met.insert(shape.clone()) {
                    out.push(format!("{at}/{name}"));
                }
                fields(value, &format!("{at}/{name}"), &shape, met, out);
            }
        }
        Value::Array(list) => {
            for (i, value) in list.iter().enumerate() {
                fields(value, &format!("{at}/{i}"), shape, met, out);
            }
        }
        _ => {}
    }
}

/// The same file with the field at `pointer` taken out or replaced.
fn changed(file: &Value, pointer: &str, with: Option<&Value>) -> Vec<u8> {
    let mut file = file.clone();
    let (object, name) = pointer.rsplit_once('/').unwrap();
    let object = file.pointer_mut(object).unwrap().as_object_mut().unwrap();
    match with {
        Some(value) => object.insert(name.to_owned(), value.clone()),
        None => object.remove(name),
    };
    serde_json::to_vec(&file).unwrap()
}

#[test]
fn every_shipped_file_is_read_as_serde_reads_it() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let files = build(&read_tables(&read_folder(&folder).unwrap()).tables.unwrap());
    let mut smallest: BTreeMap<&str, (&str, &[u8])> = BTreeMap::new();
    for (path, bytes) in &files {
        let Some(kind) = kind_of(path) else { continue };
        both_as(kind, path, bytes);
        let kept = smallest.entry(kind).or_insert((path, bytes));
        if bytes.len() < kept.1.len() {
            *kept = (path, bytes);
        }
    }
    assert_eq!(smallest.len(), 7, "{smallest:?}");
    // The smallest file of each kind, damaged in every field in turn.
    for (kind, (path, bytes)) in smallest {
        let file: Value = serde_json::from_slice(bytes).unwrap();
        let mut places = Vec::new();
        fields(&file, "", "", &mut BTreeSet::new(), &mut places);
        assert!(places.len() > 5, "{path}");
        let wrong = [
            json!(null),
            json!(true),
            json!(-1.5),
            json!("none of these"),
            json!([0]),
            json!({"new": {}}),
        ];
        // Of a file without its format nothing else is asked.
        for pointer in places.iter().filter(|p| *p != "/format") {
            let place = format!("{path}: without {pointer}");
            both_as(kind, &place, &changed(&file, pointer, None));
            for value in &wrong {
                let place = format!("{path}: {pointer} is {value}");
                both_as(kind, &place, &changed(&file, pointer, Some(value)));
            }
        }
    }
}

#[test]
fn what_is_wrong_is_said_with_its_field() {
    let text = r#"{"format": "kanjian/1", "kind": "area", "id": "a", "release": "r", "observations": [{"id": "o"}]}"#;
    let error = read::<Shard>(text.as_bytes()).unwrap_err().to_string();
    assert!(
        error.ends_with("observations[0].source: missing field"),
        "{error}"
    );
    let newer = text.replace("kanjian/1", "kanjian/2.0");
    let error = read::<Shard>(newer.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("newer"), "{error}");
}
