//! The goldens again on wasm32: the browser draws the very bytes that are drawn natively; they are looked at in `goldens.rs`.
#![cfg(target_arch = "wasm32")]

use std::collections::BTreeMap;

use kanjian_chart::{Theme, gallery};
use wasm_bindgen_test::wasm_bindgen_test;

/// The kept files, in the module itself: there is no file system where this runs.
macro_rules! kept {
    ($($name:literal)+) => {
        [$(($name, include_str!(concat!("goldens/", $name, ".svg")))),+]
    };
}

#[wasm_bindgen_test]
fn every_example_has_the_bytes_that_were_kept() {
    let kept = BTreeMap::from(kept! {
        "breakdown-institutions"
        "breakdown-institutions-248"
        "breakdown-institutions-248-en"
        "breakdown-institutions-720"
        "breakdown-institutions-en"
        "bullet-absent"
        "bullet-benchmark"
        "bullet-bound"
        "bullet-healthy-families"
        "bullet-hypertension"
        "bullet-hypertension-720"
        "bullet-hypertension-en"
        "bullet-target-and-benchmark"
        "headline-absent"
        "headline-family-doctor"
        "headline-family-doctor-720"
        "headline-literacy"
        "headline-one-point"
        "ranking-empty"
        "ranking-literacy"
        "ranking-literacy-720"
        "ranking-literacy-en"
        "ranking-long-names"
        "ranking-long-names-248"
        "slope-per-thousand"
        "slope-per-thousand-720"
        "slope-per-thousand-en"
        "slope-target"
        "trend-absent"
        "trend-bounds"
        "trend-empty"
        "trend-expected"
        "trend-family-doctor"
        "trend-family-doctor-en"
        "trend-lectures"
        "trend-literacy"
        "trend-literacy-720"
        "trend-literacy-en"
        "trend-one-point"
        "trend-rate"
    });
    let drawn: BTreeMap<String, String> = gallery::all()
        .into_iter()
        .map(|(name, chart, frame)| (name, chart.scene(&frame).svg))
        .collect();
    let names: Vec<&str> = drawn.keys().map(String::as_str).collect();
    let kept_names: Vec<&str> = kept.keys().copied().collect();
    assert_eq!(kept_names, names, "name every example in this file");
    let different: Vec<&str> = names
        .into_iter()
        .filter(|name| kept[name] != drawn[*name])
        .collect();
    assert!(
        different.is_empty(),
        "other bytes than native: {different:?}"
    );
}

#[wasm_bindgen_test]
fn a_standalone_picture_has_the_bytes_that_were_kept() {
    let source =
        "来源：宝安区卫生健康局《2020 年工作总结和 2021 年工作计划》（转载文本，未与原件核对）";
    let kept = BTreeMap::from(kept! {
        "bullet-hypertension-720-dark.standalone"
        "bullet-hypertension-720-light.standalone"
        "trend-family-doctor-dark.standalone"
        "trend-family-doctor-light.standalone"
    });
    let mut compared = 0;
    for (name, chart, frame) in gallery::all() {
        for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            if let Some(kept) = kept.get(format!("{name}-{suffix}.standalone").as_str()) {
                let svg = chart.scene(&frame).standalone(theme, &frame.title, source);
                assert_eq!(*kept, svg, "{name}-{suffix}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, kept.len());
}
