//! What must hold of a file of the snapshot: what was read is written and read back the same.

use kanjian_model::json::Read;
use kanjian_model::snapshot::{Catalog, Shard, ShardList, read};
use serde::Serialize;
use serde_json::Value;

/// Any file of the snapshot.
pub fn file(data: &[u8]) {
    again::<Catalog>(data);
    again::<ShardList>(data);
    again::<Shard>(data);
}

fn again<T: Serialize + Read>(data: &[u8]) {
    match read::<T>(data) {
        Ok(value) => {
            let json = serde_json::to_value(&value).expect("a file of the snapshot is JSON");
            let back = read::<T>(json.to_string().as_bytes()).expect("it reads back");
            let again = serde_json::to_value(&back).expect("it is JSON again");
            assert!(same(&json, &again), "{json} reads back as {again}");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Equal but for the last digit of a double, which serde_json does not promise.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => match (a.as_f64(), b.as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() <= a.abs() * 1e-15,
            _ => a == b,
        },
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, value)| b.get(key).is_some_and(|other| same(value, other)))
        }
        _ => a == b,
    }
}
