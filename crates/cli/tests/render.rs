//! `render` as who wants a picture meets it: addresses, files, standard output, near names, exit codes.

mod command_line;

use command_line::kanjian;
use kanjian_chart::Theme;
use kanjian_model::{Lang, Shard, snapshot};
use kanjian_view::{Edition, PICTURE_WIDTH_PX, Reader, picture};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
};

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// A snapshot of the example tables in a folder of this test's own: (folder, snapshot).
fn built(test: &str) -> (PathBuf, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (data, out) = (path("data"), path("out"));
    assert_eq!(code(&kanjian(&["init", &data])), 0);
    let build = kanjian(&["build", &data, &out]);
    assert_eq!(code(&build), 0, "{}", text(&build.stderr));
    (folder, out)
}

/// What the site publishes as `chart.svg` of the example, by the function that it uses.
fn published(out: &str, lang: Lang, theme: Theme, width_px: u32) -> String {
    let folder = fs::read_dir(format!("{out}/indicator")).unwrap();
    let mut files = folder.map(|file| file.unwrap().path());
    let file = files
        .find(|file| file.to_str().unwrap().contains("htn_managed"))
        .unwrap();
    let shard: Shard = snapshot::read(&fs::read(file).unwrap()).unwrap();
    let edition = Edition {
        reader: Reader::new(lang, "2026-11"),
        site: lang.pick("看健", "Kanjian"),
        release: "2026-1",
        width_px,
    };
    picture(&shard, "x001", None, &edition).unwrap().svg(theme)
}

fn rendered(out: &str, chart: &str, more: &[&str]) -> Output {
    let args = [&["render", chart, "--data", out, "-o", "-"], more].concat();
    kanjian(&args)
}

#[test]
fn the_svg_is_the_one_that_the_site_publishes() {
    let (_, out) = built("render-svg");
    let plain = published(&out, Lang::Zh, Theme::Light, PICTURE_WIDTH_PX);
    assert!(
        plain.contains("示例县") && plain.contains("1,234"),
        "{plain}"
    );
    for chart in [
        "x001/htn_managed",
        "area/x001/htn_managed",
        "https://example.org/kanjian/area/x001/htn_managed/?size=large",
        "https://example.org/kanjian/embed/r/2026-1/area/x001/htn_managed/",
    ] {
        let output = rendered(&out, chart, &[]);
        assert_eq!(code(&output), 0, "{chart}: {}", text(&output.stderr));
        assert_eq!(text(&output.stdout), plain, "{chart}");
    }
    let dark = rendered(
        &out,
        "x001/htn_managed",
        &["--theme", "dark", "--width", "358"],
    );
    assert_eq!(
        text(&dark.stdout),
        published(&out, Lang::Zh, Theme::Dark, 358)
    );
    let english = published(&out, Lang::En, Theme::Light, PICTURE_WIDTH_PX);
    let by_option = rendered(&out, "x001/htn_managed", &["--lang", "en"]);
    let by_address = rendered(&out, "https://example.org/en/area/x001/htn_managed/", &[]);
    assert_eq!(text(&by_option.stdout), english);
    assert_eq!(text(&by_address.stdout), english);
}

#[test]
fn another_kind_of_chart_is_drawn_where_the_figures_make_one_and_told_where_not() {
    let (_, out) = built("render-kind");
    let usual = rendered(&out, "x001/htn_managed", &[]);
    let by_option = rendered(&out, "x001/htn_managed", &["--kind", "headline"]);
    let by_address = rendered(&out, "embed/area/x001/htn_managed/headline/", &[]);
    assert_eq!(code(&by_option), 0, "{}", text(&by_option.stderr));
    assert_eq!(text(&by_option.stdout), text(&by_address.stdout));
    assert_ne!(text(&by_option.stdout), text(&usual.stdout));
    let unfit = rendered(&out, "x001/htn_managed", &["--kind", "slope"]);
    assert_eq!(code(&unfit), 1);
    let words = text(&unfit.stderr);
    assert!(
        words.contains("slope") && words.contains("headline"),
        "{words}"
    );
    assert_eq!(
        code(&rendered(&out, "x001/htn_managed", &["--kind", "pie"])),
        2
    );
}

#[test]
fn a_png_has_the_size_that_was_asked_for() {
    let (folder, out) = built("render-png");
    let file = folder.join("x.png");
    let render = |scale: &str| {
        let path = file.to_str().unwrap();
        let args = [
            "render",
            "x001/htn_managed",
            "--data",
            &out,
            "-o",
            path,
            "--scale",
            scale,
        ];
        let output = kanjian(&args);
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        fs::read(&file).unwrap()
    };
    let (one, two) = (render("1"), render("2"));
    for (png, width) in [
        (&one, PICTURE_WIDTH_PX + 32),
        (&two, 2 * (PICTURE_WIDTH_PX + 32)),
    ] {
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
        // The header's width, a big-endian number at the sixteenth byte.
        assert_eq!(png[16..20], width.to_be_bytes());
    }
    assert_eq!(render("2"), two, "the same bytes again");
    let names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|f| f.unwrap().file_name())
        .collect();
    assert_eq!(
        names.len(),
        3,
        "nothing is left beside the picture: {names:?}"
    );
}

#[test]
fn what_is_not_there_is_answered_with_near_names_and_nothing_is_written() {
    let (folder, out) = built("render-unknown");
    let file = folder.join("x.svg");
    let path = file.to_str().unwrap();
    for (chart, near) in [
        (
            "x001/htn_manged",
            "near it: htn_managed (在管高血压患者 · Hypertension",
        ),
        (
            "x002/htn_managed",
            "near it: x001 (示例县 · Example county)",
        ),
    ] {
        let output = kanjian(&["render", chart, "--data", &out, "-o", path]);
        assert_eq!((code(&output), output.stdout.len()), (1, 0), "{chart}");
        assert!(
            text(&output.stderr).contains(near),
            "{}",
            text(&output.stderr)
        );
    }
    let compared = rendered(&out, "indicator/htn_managed", &[]);
    assert_eq!(code(&compared), 1);
    assert!(
        text(&compared.stderr).contains("Only one area has published this"),
        "{}",
        text(&compared.stderr)
    );
    let compared = rendered(&out, "indicator/htn_managed", &["--lang", "zh"]);
    assert!(
        text(&compared.stderr).contains("只有一个地区"),
        "{}",
        text(&compared.stderr)
    );
    let release = rendered(&out, "x001/htn_managed", &["--release", "2031-1"]);
    assert_eq!(code(&release), 1);
    assert!(!file.exists());
}

#[test]
fn a_wrong_call_is_told_from_wrong_input() {
    let (_, out) = built("render-call");
    let calls: [&[&str]; 6] = [
        &["render", "x001/htn_managed", "--data", &out],
        &["render", "x001/htn_managed", "--data", &out, "-o", "x.gif"],
        &[
            "render",
            "x001/htn_managed",
            "--data",
            &out,
            "-o",
            "-",
            "--scale",
            "3",
        ],
        &[
            "render",
            "x001/htn_managed",
            "--data",
            &out,
            "-o",
            "-",
            "--width",
            "20",
        ],
        &["render", "htn_managed", "--data", &out, "-o", "-"],
        &["render", "area/x001/", "--data", &out, "-o", "-"],
    ];
    for call in calls {
        assert_eq!(code(&kanjian(call)), 2, "{call:?}");
    }
    let nowhere = kanjian(&[
        "render",
        "x001/htn_managed",
        "--data",
        &out,
        "-o",
        "/no/such/x.svg",
    ]);
    assert_eq!(code(&nowhere), 1);
    assert!(text(&nowhere.stderr).starts_with("/no/such/x.svg: cannot be written"));
}
