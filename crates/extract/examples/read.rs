//! Reads one report and prints its draft observations.
//!
//! `cargo run --release -p kanjian-extract --example read -- REPORT [csv|json|html]`

use std::error::Error;

use kanjian_extract::{decode, extract, to_csv, to_html, to_json};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, rest @ ..] = &arguments[..] else {
        return Err("usage: read REPORT [csv|json|html]".into());
    };
    let text = decode(&std::fs::read(path)?)?.text;
    let drafts = extract(&text);
    let out = match rest.first().map_or("csv", String::as_str) {
        "json" => to_json(&drafts)?,
        "html" => to_html(&text, &drafts),
        "csv" => to_csv(&drafts),
        other => return Err(format!("{other} is no format; give csv, json or html").into()),
    };
    print!("{out}");
    Ok(())
}
