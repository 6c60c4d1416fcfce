//! What must hold of every parser on any input: one function per parser, which panics where it does not. An index.
//!
//! `fuzz/` runs these functions under cargo-fuzz; `tests/bounded.rs` runs them on stable Rust over the seeds in
//! `fuzz/seeds/` and over mutations of them.

mod container;
mod import;
mod number;
mod period;
mod prose;
mod snapshot;
mod tables;

/// A parser's name, which is also the folder of its seeds, and what must hold of it.
pub type Target = (&'static str, fn(&[u8]));

/// Every parser that reads what somebody else wrote.
pub const TARGETS: &[Target] = &[
    ("prose", prose::text),
    ("document", prose::document),
    ("docx", prose::docx),
    ("csv", import::csv),
    ("xlsx", import::xlsx),
    ("dhis2", import::dhis2),
    ("sdmx_csv", import::sdmx_csv),
    ("json_stat", import::json_stat),
    ("fingertips", import::fingertips),
    ("owid", import::owid),
    ("mapping", import::mapping),
    ("tables", tables::folder),
    ("snapshot", snapshot::file),
    ("period", period::expression),
    ("number", number::text),
];

/// Runs the target of that name.
///
/// # Panics
/// Where the parser breaks its promise, or where no target has the name.
pub fn run(name: &str, data: &[u8]) {
    let target = TARGETS.iter().find(|(known, _)| *known == name);
    target
        .unwrap_or_else(|| panic!("no target is called {name}"))
        .1(data);
}
