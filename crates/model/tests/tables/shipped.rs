//! The tables of this repository: no figure of the documents kept is lost, and every shard names what it needs.

use super::fixture::*;
use kanjian_model::snapshot::Shard;
use kanjian_model::tables::{Files, Severity, build, read};

/// What a document holds: counted when it was read, so that no table can lose a row unseen.
#[derive(serde::Deserialize)]
struct Kept {
    figures: usize,
    /// First 16 hex digits of the SHA-256 of its sorted values, one a line.
    values: String,
}

/// The documents of `data/kept.toml`; none where the site has no such file, as a county that swapped the tables.
fn kept() -> std::collections::BTreeMap<String, Kept> {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/kept.toml");
    match std::fs::read_to_string(&file) {
        Ok(text) => toml::from_str(&text).unwrap(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Default::default(),
        Err(error) => panic!("{}: {error}", file.display()),
    }
}

/// The tables of the site that ships.
fn shipped() -> Files {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    kanjian_model::tables::folder::read_folder(&folder).unwrap()
}

#[test]
fn no_figure_of_the_documents_kept_is_lost() {
    let reading = read(&shipped());
    let errors: Vec<_> = reading
        .faults
        .iter()
        .filter(|f| f.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let files = build(&reading.tables.unwrap());
    let newest = catalog(&files, "catalog.json");
    let sources: Vec<Shard> = shards(&files, &newest)
        .into_iter()
        .filter(|s| s.kind == "source")
        .collect();
    for (document, kept) in kept() {
        let shard = sources.iter().find(|s| s.id == document);
        let shard =
            shard.unwrap_or_else(|| panic!("{document} is in data/kept.toml but not published"));
        assert_eq!(shard.observations.len(), kept.figures, "{document}");
        let mut values: Vec<String> = shard
            .observations
            .iter()
            .map(|o| o.value.map(|v| v.to_string()).unwrap_or_default())
            .collect();
        values.sort();
        let found = kanjian_model::snapshot::sha256_hex(values.join("\n").as_bytes());
        assert_eq!(
            found[..16],
            kept.values,
            "{document}: a value is lost or changed"
        );
    }
}

#[test]
fn shipped_shards_name_what_they_need() {
    let tables = read(&shipped()).tables.unwrap();
    let files = build(&tables);
    assert!(files == build(&tables), "not the same bytes twice");
    for release in &tables.releases {
        let catalog = catalog(&files, &format!("releases/{}/catalog.json", release.id));
        for shard in shards(&files, &catalog) {
            for o in &shard.observations {
                let place = format!("{}/{}: {}", shard.kind, shard.id, o.id);
                assert!(shard.area(&o.area).is_some(), "{place}: area {}", o.area);
                assert!(
                    shard.indicator(&o.indicator).is_some(),
                    "{place}: indicator {}",
                    o.indicator
                );
                assert!(
                    shard.source(&o.source).is_some(),
                    "{place}: source {}",
                    o.source
                );
                assert!(
                    shard.domain(&o.domain).is_some(),
                    "{place}: domain {}",
                    o.domain
                );
            }
            for id in shard.items.iter().flat_map(|i| &i.observations) {
                assert!(
                    shard.observations.iter().any(|o| o.id == *id),
                    "{}/{}: {id}",
                    shard.kind,
                    shard.id
                );
            }
            assert!(shard.key.len() <= 12);
        }
        let overview = catalog.lists.overview.unwrap();
        assert!(
            overview.bytes <= 60_000,
            "the overview has {} bytes",
            overview.bytes
        );
    }
}
