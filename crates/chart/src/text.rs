//! How wide text is by its character classes, how it is cut to fit and how it is escaped; no font is ever asked.

/// Height of a line's ink above the baseline, in em.
pub(crate) const ASCENT_EM: f64 = 0.88;
/// Depth of a line's ink below the baseline, in em.
pub(crate) const DESCENT_EM: f64 = 0.22;

/// Advance widths of U+0020 to U+007E in hundredths of an em: the wider of the usual sans-serif fonts.
const ASCII: [u8; 95] = [
    28, 33, 47, 57, 57, 92, 71, 25, 35, 35, 42, 60, 29, 36, 29, 41, 57, 57, 57, 57, 57, 57, 57, 57,
    57, 57, 30, 30, 60, 60, 60, 52, 96, 68, 68, 71, 72, 64, 60, 77, 75, 31, 56, 67, 57, 86, 75, 79,
    65, 79, 67, 66, 62, 74, 66, 94, 65, 63, 62, 35, 41, 35, 57, 57, 50, 58, 62, 54, 62, 58, 36, 60,
    62, 28, 30, 57, 29, 92, 62, 61, 62, 62, 40, 53, 39, 61, 55, 82, 54, 55, 52, 37, 30, 37, 60,
];

/// Advance width of one character in em.
pub fn char_width_em(c: char) -> f64 {
    match c as u32 {
        0x20..=0x7e => f64::from(ASCII[c as usize - 0x20]) / 100.0,
        // No advance: controls, combining marks, joiners, direction marks, variation selectors.
        0..=0x1f | 0x7f..=0x9f | 0x300..=0x36f | 0x200b..=0x200f | 0x202a..=0x202e => 0.0,
        0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff | 0xe0000..=0xe0fff => 0.0,
        0xa0 => 0.28,
        0x2009 | 0x200a | 0x202f => 0.2,
        0x2000..=0x2008 => 0.5,
        0x2013 => 0.57,
        // Chinese fonts set these signs full width: · × ÷ ± ° and the rest of that row.
        0xa1..=0xbf | 0xd7 | 0xf7 => 1.0,
        // Latin letters with marks, Greek, Cyrillic, Hebrew, Arabic: as wide as a wide letter.
        0xa1..=0x2ff | 0x370..=0x6ff => 0.72,
        // Everything else is at most as wide as it is high; long Arabic ligatures aside.
        0xfdfd => 3.0,
        _ => 1.0,
    }
}

/// Width of a text in pixels at a font size; bold Latin is a little wider.
pub fn width_px(text: &str, size_px: f64, bold: bool) -> f64 {
    let em: f64 = text
        .chars()
        .map(|c| {
            let width_em = char_width_em(c);
            if bold && width_em < 1.0 {
                width_em * 1.06
            } else {
                width_em
            }
        })
        .sum();
    em * size_px
}

/// The text itself where it fits into `room_px`, else its beginning with an ellipsis; empty where not even that fits.
pub fn fit(text: &str, room_px: f64, size_px: f64, bold: bool) -> String {
    let text = clean(text);
    if width_px(&text, size_px, bold) <= room_px {
        return text;
    }
    let mut out = String::new();
    let mut used_px = width_px("…", size_px, bold);
    if used_px > room_px {
        return out;
    }
    let mut buffer = [0; 4];
    for c in text.chars() {
        used_px += width_px(c.encode_utf8(&mut buffer), size_px, bold);
        if used_px > room_px {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// The text without characters that XML forbids or that would break the line or turn its direction for good.
pub fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c as u32 {
            0x09 | 0x0a | 0x0d => Some(' '),
            0..=0x1f | 0x7f..=0x9f | 0x202a..=0x202e | 0x2066..=0x2069 | 0xfffe | 0xffff => None,
            _ => Some(c),
        })
        .collect()
}

/// Text for an XML element or attribute.
pub fn escape_xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// An id that needs no escaping anywhere: ASCII letters, digits, `-` and `_`, not beginning with a digit.
pub fn id_of(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    if kept.starts_with(|c: char| c.is_ascii_alphabetic()) {
        kept
    } else {
        format!("k{kept}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_one_em_and_digits_are_even() {
        assert_eq!(width_px("看健", 10.0, false), 20.0);
        assert_eq!(width_px("1111", 10.0, false), width_px("8888", 10.0, false));
        assert_eq!(
            width_px("e\u{301}", 10.0, false),
            width_px("e", 10.0, false)
        );
    }

    #[test]
    fn fit_cuts_with_an_ellipsis_or_gives_up() {
        assert_eq!(fit("家庭医生签约", 100.0, 10.0, false), "家庭医生签约");
        assert_eq!(fit("家庭医生签约", 40.0, 10.0, false), "家庭医…");
        assert_eq!(fit("家庭医生签约", 5.0, 10.0, false), "");
    }

    #[test]
    fn ids_and_escapes() {
        assert_eq!(id_of("3 <a>\"b-c"), "k3ab-c");
        assert_eq!(
            escape_xml("a<b>&\"'\u{0}\u{202e}"),
            "a&lt;b&gt;&amp;&quot;&#39;"
        );
    }
}
