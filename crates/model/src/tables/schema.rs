//! JSON Schemas (2020-12) of the published files, derived from the types that write them.

use super::folder::Files;
use super::output::json;
use crate::snapshot::{Catalog, ChangeList, Shard, ShardList};
use schemars::{JsonSchema, generate::SchemaSettings};

fn schema_of<T: JsonSchema>(title: &str) -> Vec<u8> {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    json(&schema)
}

/// `schemas/*.json`, one for each sort of file.
pub(super) fn all() -> Files {
    Files::from([
        (
            "schemas/changes.json".to_owned(),
            schema_of::<ChangeList>("Kanjian changes of a release"),
        ),
        (
            "schemas/catalog.json".to_owned(),
            schema_of::<Catalog>("Kanjian catalog"),
        ),
        (
            "schemas/list.json".to_owned(),
            schema_of::<ShardList>("Kanjian list of shards"),
        ),
        (
            "schemas/shard.json".to_owned(),
            schema_of::<Shard>("Kanjian shard"),
        ),
    ])
}
