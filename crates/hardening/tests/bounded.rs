//! Every target over its seeds and over some hundred mutations of them: the same ones each time.

use kanjian_hardening::TARGETS;
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::{fs, path::Path};

/// One change of an input; places are parts of its length.
#[derive(Clone, Debug)]
enum Change {
    Flip(f64, u8),
    Cut(f64, usize),
    End(f64),
    Repeat(f64, usize, usize),
    Move(f64, f64, usize),
    Put(f64, &'static str),
    Splice(f64, f64, usize),
}

/// What breaks parsers: numbers at the edge, marks that open and never close, long runs, other scripts.
const PIECES: &[&str] = &[
    "\0",
    "\"",
    "'",
    "\n",
    "\r\n",
    "\t",
    ",",
    ";",
    ":",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "&",
    "/",
    "..",
    "-",
    "--",
    "+",
    "=",
    "%",
    "‰",
    "NaN",
    "Infinity",
    "-0",
    "1e308",
    "1e999",
    "0x1",
    "9007199254740993",
    "99999999999999999999",
    "0.1",
    "1,2",
    "2020",
    "2020-13",
    "20XX",
    "null",
    "true",
    "\u{feff}",
    "\u{301}",
    "\u{2028}",
    "𠀀",
    "年",
    "万",
    "亿",
    "人次",
    "同比",
    "、",
    "分别为",
    "(",
    "（",
    "。",
    "X%",
    "各1次",
    "1/0",
    "0/0",
    "十万分之",
    "《",
    "”",
    "\\u0000",
    "&#0;",
    "<![CDATA[",
    "== ",
];

fn change() -> impl Strategy<Value = Change> {
    let at = 0.0..1.0_f64;
    prop_oneof![
        (at.clone(), any::<u8>()).prop_map(|(at, bits)| Change::Flip(at, bits)),
        (at.clone(), 1..40_usize).prop_map(|(at, length)| Change::Cut(at, length)),
        at.clone().prop_map(Change::End),
        (at.clone(), 1..30_usize, 1..40_usize)
            .prop_map(|(at, n, times)| Change::Repeat(at, n, times)),
        (at.clone(), at.clone(), 1..60_usize).prop_map(|(from, to, n)| Change::Move(from, to, n)),
        (at.clone(), prop::sample::select(PIECES)).prop_map(|(at, piece)| Change::Put(at, piece)),
        (at.clone(), at, 1..200_usize).prop_map(|(at, from, n)| Change::Splice(at, from, n)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change], other: &[u8]) -> Vec<u8> {
    for change in changes {
        let place = |part: f64| (part * bytes.len() as f64) as usize;
        match *change {
            Change::Flip(at, bits) => {
                let at = place(at);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }
            Change::Cut(at, length) => {
                let from = place(at);
                bytes.drain(from..(from + length).min(bytes.len()));
            }
            Change::End(at) => bytes.truncate(place(at)),
            Change::Repeat(at, length, times) => {
                let from = place(at);
                let piece = bytes[from..(from + length).min(bytes.len())].repeat(times);
                bytes.splice(from..from, piece);
            }
            Change::Move(from, to, length) => {
                let (from, to) = (place(from), place(to));
                let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
                bytes.splice(to..to, piece);
            }
            Change::Put(at, piece) => {
                let at = place(at);
                bytes.splice(at..at, piece.bytes());
            }
            Change::Splice(at, from, length) => {
                let from = (from * other.len() as f64) as usize;
                let piece = other[from..(from + length).min(other.len())].to_vec();
                let at = place(at);
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fuzz/seeds")
        .join(target);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

fn bounded(target: &str, cases: u32) {
    let seeds = seeds(target);
    assert!(!seeds.is_empty(), "{target} has no seeds");
    for seed in &seeds {
        kanjian_hardening::run(target, seed);
    }
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let input = (
        0..seeds.len(),
        0..seeds.len(),
        prop::collection::vec(change(), 1..6),
    );
    let outcome = TestRunner::new_with_rng(config, rng).run(&input, |(seed, other, changes)| {
        kanjian_hardening::run(
            target,
            &changed(seeds[seed].clone(), &changes, &seeds[other]),
        );
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{target}: {error}");
    }
}

macro_rules! targets {
    ($($name:ident: $cases:literal,)+) => {
        $(#[test] fn $name() { bounded(stringify!($name), $cases); })+

        #[test]
        fn every_target_is_run() {
            let run = [$(stringify!($name)),+];
            let named: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
            assert_eq!(named, run);
        }
    };
}

targets! {
    prose: 1500,
    document: 400,
    docx: 400,
    csv: 800,
    xlsx: 400,
    dhis2: 400,
    sdmx_csv: 400,
    json_stat: 400,
    fingertips: 400,
    owid: 400,
    mapping: 800,
    tables: 150,
    snapshot: 300,
    period: 3000,
    number: 3000,
}
