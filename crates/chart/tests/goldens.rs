//! Every example of the gallery against the picture that was looked at and kept.

use std::fs;
use std::path::PathBuf;

use kanjian_chart::{Poster, Theme, gallery};

/// Compares with the kept file; on a difference the new one is written beside it, to be looked at and moved over.
fn differs(name: &str, text: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/goldens")
        .join(name);
    if fs::read_to_string(&path).is_ok_and(|kept| kept == text) {
        return None;
    }
    let new = path.with_file_name(format!("{name}.new"));
    fs::create_dir_all(path.parent()?).ok()?;
    fs::write(&new, text).ok()?;
    Some(format!("{name} differs: look at {}", new.display()))
}

#[test]
fn every_example_is_as_it_was_kept() {
    let mut differences = Vec::new();
    for (name, chart, frame) in gallery::all() {
        let scene = chart.scene(&frame);
        let table = chart.table(frame.lang);
        differences.extend(differs(&format!("{name}.svg"), &scene.svg));
        let mut words = format!("{}\n\n{}\n", scene.sentence, table.columns.join(" | "));
        for row in &table.rows {
            words += &format!("{}\n", row.join(" | "));
        }
        words += "\n";
        for hit in &scene.hits {
            words += &format!("{:.1} {:.1} {}\n", hit.x_px, hit.y_px, hit.words);
        }
        differences.extend(differs(&format!("{name}.txt"), &words));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn a_standalone_picture_is_as_it_was_kept() {
    let mut differences = Vec::new();
    for (name, chart, frame) in gallery::all() {
        if !["trend-family-doctor", "bullet-hypertension-720"].contains(&name.as_str()) {
            continue;
        }
        for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            let source = "来源：宝安区卫生健康局《2020 年工作总结和 2021 年工作计划》（转载文本，未与原件核对）";
            let svg = chart.scene(&frame).standalone(theme, &frame.title, source);
            differences.extend(differs(&format!("{name}-{suffix}.standalone.svg"), &svg));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn a_preview_is_as_it_was_kept() {
    let mut differences = Vec::new();
    for (name, chart, frame) in gallery::all() {
        if ![
            "trend-literacy",
            "breakdown-institutions-en",
            "headline-one-point",
        ]
        .contains(&name.as_str())
        {
            continue;
        }
        let poster = Poster {
            lines: vec![chart.scene(&frame).sentence],
            title: frame.title,
            chart: Some(chart),
            source_line: "来源：宝安区卫生健康局《2020 年工作总结和 2021 年工作计划》".to_string(),
            site: "看健".to_string(),
            lang: frame.lang,
        };
        differences.extend(differs(&format!("{name}-preview.svg"), &poster.svg()));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
