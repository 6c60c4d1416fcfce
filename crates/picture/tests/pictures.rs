//! A picture as who opens it meets it: its size, its colours, the same bytes again, and no empty boxes.

use kanjian_chart::text::width_px;
use kanjian_chart::{Chart, Frame, Lang, Theme, Trend};
use kanjian_picture::{PictureError, Printer, Scale};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};
use resvg::usvg::fontdb::Database;

fn svg(inside: &str) -> String {
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30" width="60" height="30" font-family="PingFang SC, Noto Sans CJK SC, sans-serif"><rect width="60" height="30" fill="#ffffff"/>{inside}</svg>"##
    )
}

fn pixels(png: &[u8]) -> Pixmap {
    Pixmap::decode_png(png).unwrap()
}

fn is_dark(pixel: &PremultipliedColorU8) -> bool {
    pixel.red() < 128
}

#[test]
fn twice_the_pixels_at_scale_two_and_the_colours_of_the_file() {
    let svg = svg(r##"<rect x="10" y="10" width="10" height="10" fill="#17495c"/>"##);
    let printer = Printer::with_fonts(Database::new());
    for (scale, factor) in [(Scale::One, 1), (Scale::Two, 2)] {
        let picture = pixels(&printer.png(&svg, scale).unwrap());
        assert_eq!(
            (picture.width(), picture.height()),
            (60 * factor, 30 * factor)
        );
        let inside = picture.pixel(15 * factor, 15 * factor).unwrap();
        assert_eq!(
            (inside.red(), inside.green(), inside.blue()),
            (0x17, 0x49, 0x5c)
        );
        let outside = picture.pixel(5 * factor, 5 * factor).unwrap();
        assert_eq!((outside.red(), outside.alpha()), (0xff, 0xff));
    }
}

#[test]
fn what_is_transparent_stays_so() {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="4" height="8" fill="#b8341f"/></svg>"##;
    let printer = Printer::with_fonts(Database::new());
    let picture = pixels(&printer.png(svg, Scale::One).unwrap());
    assert_eq!(picture.pixel(6, 4).unwrap().alpha(), 0);
    assert_eq!(picture.pixel(2, 4).unwrap().red(), 0xb8);
}

#[test]
fn without_a_font_words_are_an_error_that_names_the_package() {
    let printer = Printer::with_fonts(Database::new());
    let error = printer.png(&svg(r#"<text x="5" y="20">看健</text>"#), Scale::One);
    assert_eq!(error, Err(PictureError::NoFont(String::new())));
    let words = error.unwrap_err().to_string();
    assert!(words.contains("fonts-noto-cjk"), "{words}");
}

#[test]
fn what_is_no_svg_and_what_is_too_large_is_said() {
    let printer = Printer::with_fonts(Database::new());
    let broken = printer.png("<svg", Scale::One).unwrap_err();
    assert!(matches!(broken, PictureError::Svg(_)), "{broken}");
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="4"/>"#;
    let large = printer.png(svg, Scale::Two).unwrap_err();
    assert_eq!(large, PictureError::Size(18_000, 8));
}

#[test]
fn a_character_that_no_font_has_is_an_error_never_an_empty_box() {
    // Private use: nobody's font gives it a shape.
    let words = "86.9\u{fabcd}万";
    let printer = Printer::with_system_fonts();
    let text = svg(&format!(
        r#"<text x="5" y="20" font-size="14">{words}</text>"#
    ));
    let error = printer.png(&text, Scale::One).unwrap_err();
    assert_eq!(error, PictureError::NoFont("\u{fabcd}".to_owned()));
    let words = error.to_string();
    assert!(
        words.contains("“\u{fabcd}”: install a Chinese font"),
        "{words}"
    );
}

#[test]
fn chinese_is_set_and_the_same_bytes_come_again() {
    let svg =
        svg(r##"<text x="2" y="22" font-size="20" fill="#000000" font-weight="700">看健</text>"##);
    let printer = Printer::with_system_fonts();
    let first = printer.png(&svg, Scale::Two).unwrap();
    let dark = pixels(&first)
        .pixels()
        .iter()
        .filter(|p| is_dark(p))
        .count();
    // Two characters of 40 pixels cover more than an outline of their boxes would.
    assert!((400..2400).contains(&dark), "{dark} dark pixels");
    let again = Printer::with_system_fonts();
    assert_eq!(again.png(&svg, Scale::Two).unwrap(), first);
    assert_eq!(again.fingerprint(), printer.fingerprint());
}

#[test]
fn an_apostrophe_in_an_english_title_is_no_wider_than_a_letter() {
    let frame = Frame {
        width_px: 358,
        lang: Lang::En,
        ..Frame::default()
    };
    let svg = Chart::Trend(Trend::default())
        .scene(&frame)
        .standalone(Theme::Light, "o’o", "");
    let png = Printer::with_system_fonts().png(&svg, Scale::One).unwrap();
    let picture = pixels(&png);
    // The title stands in the first rows, 17 px high; the apostrophe above the letters' lower half.
    let has_ink = |x: u32| (25..36).any(|y| picture.pixel(x, y).is_some_and(|p| is_dark(&p)));
    let inked: Vec<u32> = (0..picture.width()).filter(|&x| has_ink(x)).collect();
    let widest = inked.windows(2).map(|pair| pair[1] - pair[0]).max();
    assert!(
        widest.is_some_and(|px| (3..=9).contains(&px)),
        "{widest:?} px between the letters"
    );
}

/// The fonts of the system are those that `tools/setup.sh` asks for.
#[test]
fn bold_english_words_are_no_wider_than_charts_measure() {
    let words = "Outpatient departments";
    let svg = Chart::Trend(Trend::default())
        .scene(&Frame {
            width_px: 358,
            lang: Lang::En,
            ..Frame::default()
        })
        .standalone(Theme::Light, words, "");
    let png = Printer::with_system_fonts().png(&svg, Scale::One).unwrap();
    let picture = pixels(&png);
    let has_ink = |x: &u32| (18..36).any(|y| picture.pixel(*x, y).is_some_and(|p| is_dark(&p)));
    let inked: Vec<u32> = (0..picture.width()).filter(has_ink).collect();
    let (Some(first), Some(last)) = (inked.first(), inked.last()) else {
        panic!("no ink");
    };
    let (drawn_px, measured_px) = (f64::from(last - first), width_px(words, 17.0, true));
    assert!(
        (measured_px * 0.85..=measured_px + 1.0).contains(&drawn_px),
        "{drawn_px} px drawn, {measured_px} measured"
    );
}
