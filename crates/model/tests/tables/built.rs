//! What is built from sound tables: the same bytes each time, releases that stay as they were, hashes and schemas.

use super::fixture::*;
use kanjian_model::Observation;
use kanjian_model::diff::{Change, Names, differences};
use kanjian_model::snapshot::ChangeList;
use kanjian_model::tables::{Files, build};
use std::collections::BTreeSet;

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert!(build(&tables(&sound())) == build(&tables(&sound())));
}

#[test]
fn a_release_supersedes_and_the_older_one_stays_as_it_was() {
    let first = build(&tables(&replaced(
        "releases.csv",
        "r2,2026-02-01,二,Two\n",
        "",
    )));
    let both = build(&tables(&with_mentions(&[
        mention(&[]),
        mention(&[
            ("id", "doc-2"),
            ("value", "1240"),
            ("as_written", "1240人"),
            ("quote", "1240人"),
            ("release", "r2"),
            ("supersedes", "doc-1"),
        ]),
    ])));
    assert_eq!(
        first["releases/r1/catalog.json"],
        both["releases/r1/catalog.json"]
    );
    let missing: Vec<_> = first
        .keys()
        .filter(|p| p.contains('.') && !both.contains_key(*p))
        .collect();
    assert!(
        missing.is_empty(),
        "a file of the older release is gone: {missing:?}"
    );
    let ids = |path: &str| -> BTreeSet<String> {
        let shards = shards(&both, &catalog(&both, path));
        shards
            .iter()
            .flat_map(|s| &s.observations)
            .map(|o| o.id.clone())
            .collect()
    };
    assert_eq!(
        ids("releases/r1/catalog.json"),
        BTreeSet::from(["doc-1".to_owned()])
    );
    assert_eq!(ids("catalog.json"), BTreeSet::from(["doc-2".to_owned()]));
    let plan = shards(&both, &catalog(&both, "catalog.json"))
        .into_iter()
        .find(|s| s.kind == "plan")
        .unwrap();
    assert_eq!(
        plan.items[1].observations,
        ["doc-2"],
        "the plan names what replaced its figure"
    );
}

#[test]
fn a_release_says_what_it_changed_and_no_later_one_rewrites_it() {
    let third = "r2,2026-02-01,二,Two\nr3,2026-03-01,三,Three\n";
    let with_three = |rows: &[String]| {
        let mut files = with_mentions(rows);
        let releases = String::from_utf8(files["releases.csv"].clone()).unwrap();
        let releases = releases.replace("r2,2026-02-01,二,Two\n", third);
        files.insert("releases.csv".to_owned(), releases.into());
        files
    };
    let revision = |id: &str, value: &str, release: &str, before: &str| {
        mention(&[
            ("id", id),
            ("value", value),
            ("as_written", value),
            ("quote", value),
            ("release", release),
            ("supersedes", before),
        ])
    };
    let second = revision("doc-2", "1240", "r2", "doc-1");
    let two = build(&tables(&with_mentions(&[mention(&[]), second.clone()])));
    let three = build(&tables(&with_three(&[
        mention(&[]),
        second,
        revision("doc-3", "1250", "r3", "doc-2"),
        mention(&[("id", "doc-4"), ("period", "2019"), ("release", "r3")]),
    ])));
    for release in ["r1", "r2"] {
        let path = format!("releases/{release}/catalog.json");
        assert_eq!(two[&path], three[&path]);
    }
    let changes = |files: &Files, path: &str| -> Vec<(String, String, String)> {
        let list: serde_json::Value = serde_json::from_slice(&files[path]).unwrap();
        let text = |v: &serde_json::Value| v.as_str().unwrap_or_default().to_owned();
        let all = list["differences"].as_array().unwrap();
        all.iter()
            .map(|d| (text(&d["change"]), text(&d["old"]), text(&d["new"])))
            .collect()
    };
    let row =
        |change: &str, old: &str, new: &str| (change.to_owned(), old.to_owned(), new.to_owned());
    let first_figure = catalog(&two, "catalog.json").changes.unwrap();
    assert_eq!((first_figure.new, first_figure.revised), (0, 1));
    assert_eq!(two["changes.json"], three["releases/r2/changes.json"]);
    let newest = changes(&three, "changes.json");
    assert_eq!(newest.len(), 2, "{newest:?}");
    assert_eq!(newest[0].0, "new");
    assert_eq!(newest[1], row("revised", "1240", "1250"));
    assert!(
        catalog(&three, "releases/r1/catalog.json")
            .changes
            .is_none()
    );
    let said = &catalog(&three, "catalog.json").changes.unwrap();
    assert_eq!(
        (said.since.as_str(), said.new, said.revised, said.withdrawn),
        ("r2", 1, 1, 0)
    );
    assert!(
        said.listed[0]
            .words
            .zh
            .contains("由 1,240\u{a0}人改为 1,250\u{a0}人。"),
        "{said:?}"
    );
    assert!(
        said.listed[0]
            .words
            .en
            .contains("was 1,240\u{a0}people and is now 1,250\u{a0}people"),
        "{said:?}"
    );
}

/// Provinces are built apart; what a release changes is the same as where all its mentions are compared at once.
#[test]
fn changes_between_provinces_are_those_of_the_mentions_compared_at_once() {
    let row = |id: &str, area: &str, release: &str, more: &[(&str, &str)]| {
        let own = [("id", id), ("area", area), ("release", release)];
        mention(&[&own, more].concat())
    };
    let rows = [
        row("doc-1", "330400", "r1", &[]),
        row("doc-2", "330400", "r1", &[("period", "2024")]),
        row("doc-3", "440000", "r1", &[("period", "2023")]),
        row("doc-4", "440000", "r1", &[("period", "2022")]),
        // Of another province than it was; replaced by two, in one province and the other; mentioned again.
        row("doc-5", "440000", "r2", &[("supersedes", "doc-1")]),
        row(
            "doc-6",
            "440000",
            "r2",
            &[
                ("supersedes", "doc-3"),
                ("value", "9"),
                ("as_written", "9"),
                ("quote", "9"),
            ],
        ),
        row("doc-7", "330400", "r2", &[("supersedes", "doc-3")]),
        row(
            "doc-2",
            "330400",
            "r2",
            &[("period", "2024"), ("value_offset", "5")],
        ),
        row("doc-8", "330400", "r2", &[("period", "2021")]),
    ];
    let mut files = with_mentions(&rows);
    let areas = String::from_utf8(files["areas.csv"].clone()).unwrap();
    let areas = format!("{areas}440000,广东省,Guangdong,province,,place,,\n");
    files.insert("areas.csv".to_owned(), areas.into());
    let tables = tables(&files);
    let files = build(&tables);
    let mentions = |release: &str| -> Vec<Observation> {
        let catalog = catalog(&files, &format!("releases/{release}/catalog.json"));
        let sources = shards(&files, &catalog).into_iter();
        let sources = sources.filter(|shard| shard.kind == "source");
        sources.flat_map(|shard| shard.observations).collect()
    };
    let names = Names {
        area: &|id| tables.areas[id].name.clone(),
        indicator: &|id| tables.indicators[id].name.clone(),
    };
    let expected = differences(&mentions("r1"), &mentions("r2"), &names);
    let found: ChangeList = serde_json::from_slice(&files["changes.json"]).unwrap();
    assert_eq!(found.differences, expected);
    let changes: Vec<(&str, Change)> = expected.iter().map(|d| (d.id.as_str(), d.change)).collect();
    assert_eq!(
        changes,
        [
            ("doc-8", Change::New),
            ("doc-5", Change::Revised),
            ("doc-6", Change::Revised),
            ("doc-7", Change::Revised)
        ]
    );
    assert_eq!(
        (found.left_out, found.old.as_str(), found.new.as_str()),
        (0, "r1", "r2")
    );
    let said = catalog(&files, "catalog.json").changes.unwrap();
    assert_eq!((said.new, said.revised, said.withdrawn), (1, 3, 0));
}

#[test]
fn what_a_release_leaves_alone_is_one_file() {
    let files = build(&tables(&sound()));
    let (old, new) = (
        catalog(&files, "releases/r1/catalog.json"),
        catalog(&files, "catalog.json"),
    );
    assert_eq!((old.release.as_str(), new.release.as_str()), ("r1", "r2"));
    assert_eq!(
        old.lists, new.lists,
        "r2 brings nothing, so that all its files are those of r1"
    );
}

#[test]
fn sums_and_package_name_every_file_truly() {
    let files = build(&tables(&sound()));
    let sums = String::from_utf8(files["sha256sums.txt"].clone()).unwrap();
    let named: BTreeSet<_> = sums
        .lines()
        .map(|line| line.split_once("  ").unwrap())
        .collect();
    assert_eq!(named.len(), files.len() - 1);
    for (hash, path) in named {
        assert_eq!(
            kanjian_model::snapshot::sha256_hex(&files[path]),
            hash,
            "{path}"
        );
    }
    let package: serde_json::Value = serde_json::from_slice(&files["datapackage.json"]).unwrap();
    for resource in package["resources"].as_array().unwrap() {
        let csv = &files[resource["path"].as_str().unwrap()];
        let header: Vec<&str> = std::str::from_utf8(csv)
            .unwrap()
            .lines()
            .next()
            .unwrap()
            .split(',')
            .collect();
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["name"].as_str().unwrap())
            .collect();
        assert_eq!(header, fields);
        assert_eq!(resource["bytes"], csv.len());
    }
}

/// What the schema of that name says against the file; empty when nothing.
fn against_schema(files: &Files, schema: &str, bytes: &[u8]) -> Vec<String> {
    let schema = serde_json::from_slice(&files[&format!("schemas/{schema}.json")]).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let value = serde_json::from_slice(bytes).unwrap();
    validator
        .iter_errors(&value)
        .map(|e| e.to_string())
        .collect()
}

#[test]
fn files_keep_their_schemas_and_damaged_ones_do_not() {
    let files = build(&tables(&sound()));
    assert_eq!(
        against_schema(&files, "catalog", &files["catalog.json"]),
        [""; 0]
    );
    for (path, bytes) in &files {
        let schema = match path.split('/').next().unwrap() {
            "list" => "list",
            "area" | "indicator" | "plan" | "source" | "overview" => "shard",
            _ => continue,
        };
        assert_eq!(against_schema(&files, schema, bytes), [""; 0], "{path}");
        let text = std::str::from_utf8(bytes).unwrap();
        let damaged = text
            .replace("\"kind\":\"actual\"", "\"kind\":\"guess\"")
            .replace("\"sha256\"", "\"md5\"");
        if damaged != text {
            assert_ne!(
                against_schema(&files, schema, damaged.as_bytes()),
                [""; 0],
                "{path}"
            );
        }
    }
}
