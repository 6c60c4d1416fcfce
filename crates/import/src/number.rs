//! A cell's text as a figure: separators, percent signs, bounds, and the marks of missing and withheld numbers.

use kanjian_model::{Bilingual, words};

/// Larger magnitudes are no published figure, and a double no longer counts them one by one.
const LARGEST: f64 = 9_007_199_254_740_991.0;

/// What a cell that holds a figure says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    /// The number, percentages as 95.
    pub value: f64,
    /// `eq`, `lt`, `le`, `ge`, `gt`.
    pub comparator: &'static str,
    /// Key of the unit that the text itself names, or empty.
    pub unit: &'static str,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CellFigure {
    /// Nothing, or a mark of a missing number.
    Missing,
    /// A small number is withheld.
    Suppressed,
    /// A number is blanked: `***`, `XX`, `××例`; with the key of the unit that the text names, or empty.
    Redacted(&'static str),
    /// A figure.
    Written(Written),
    /// Some other text.
    Text,
}

/// Reads a cell.
///
/// # Errors
/// A number that cannot be a published figure (NaN, infinite, beyond what can be counted).
pub fn read(text: &str) -> Result<CellFigure, Bilingual> {
    let text = text.trim();
    match text {
        "" | "-" | "--" | "—" | "——" | "–" | "…" | "……" | "..." | ".." | ":" | "/" | "." | "NA"
        | "N/A" | "n/a" | "null" | "NULL" | "缺失" | "无数据" => {
            return Ok(CellFigure::Missing);
        }
        "*" | "[c]" | "suppressed" => return Ok(CellFigure::Suppressed),
        _ => {}
    }
    let half: String = text.chars().map(half_width).collect();
    if let Some(unit) = blanked(&half) {
        return Ok(CellFigure::Redacted(unit));
    }
    let (comparator, rest) = bound(half.trim());
    let (unit, rest) = suffix_unit(rest.trim());
    let (scale, rest) = if let Some(rest) = rest.strip_suffix('万') {
        (1e4, rest)
    } else if let Some(rest) = rest.strip_suffix('亿') {
        (1e8, rest)
    } else {
        (1.0, rest)
    };
    let rest = rest.trim();
    if matches!(
        rest.trim_start_matches(['+', '-'])
            .to_ascii_lowercase()
            .as_str(),
        "nan" | "inf" | "infinity" | "#num!" | "#div/0!" | "#value!" | "#ref!" | "#n/a" | "#name?"
    ) {
        return Err(words!("“{text}”不是数字", "“{text}” is no number"));
    }
    let Some(plain) = without_separators(rest) else {
        return Ok(CellFigure::Text);
    };
    let Ok(number) = plain.parse::<f64>() else {
        return Ok(CellFigure::Text);
    };
    let value = checked(number * scale).map_err(|()| too_large(text))?;
    Ok(CellFigure::Written(Written {
        // 86.9万 is 869000, not 869000.0000000001.
        value: if scale > 1.0 {
            (value * 1e4).round() / 1e4
        } else {
            value
        },
        comparator,
        unit,
    }))
}

/// A number that a file gives as a number.
///
/// # Errors
/// The number is infinite or beyond what can be counted.
pub fn checked(number: f64) -> Result<f64, ()> {
    // -0 and 0 are the same published figure.
    (number.abs() <= LARGEST).then_some(number + 0.0).ok_or(())
}

/// Why `checked` refused.
pub fn too_large(text: &str) -> Bilingual {
    let start: String = text.chars().take(40).collect();
    words!(
        "“{start}”大得不像公布的数字",
        "“{start}” is beyond any published figure"
    )
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' | '％' | '．' | '，' | '＜' | '＞' | '－' | '＋' => {
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        '−' => '-',
        '\u{a0}' | '\u{3000}' | '\u{202f}' | '\u{2009}' => ' ',
        _ => c,
    }
}

/// The unit behind a number that is blanked; one sign alone may mark anything, so it needs a unit behind it.
fn blanked(text: &str) -> Option<&'static str> {
    let rest = text.trim_start_matches(['*', '＊', 'x', 'X', '×', 'Ｘ']);
    let signs = text[..text.len() - rest.len()].chars().count();
    match (signs, rest.trim()) {
        (0, _) | (1, "") => None,
        (_, "") => Some(""),
        (_, word) => unit_key(word),
    }
}

fn bound(text: &str) -> (&'static str, &str) {
    for (mark, comparator) in [
        ("<=", "le"),
        (">=", "ge"),
        ("≤", "le"),
        ("≥", "ge"),
        ("<", "lt"),
        (">", "gt"),
    ] {
        if let Some(rest) = text.strip_prefix(mark) {
            return (comparator, rest);
        }
    }
    ("eq", text)
}

fn suffix_unit(text: &str) -> (&'static str, &str) {
    for (mark, unit) in [
        ("%", "percent"),
        ("‰", "per_1000"),
        ("/10万", "per_100000"),
        ("/万", "per_10000"),
    ] {
        if let Some(rest) = text.strip_suffix(mark) {
            return (unit, rest);
        }
    }
    ("", text)
}

/// Digits without thousands separators; `None` when the text is no number or its groups are not of three.
fn without_separators(text: &str) -> Option<String> {
    let has_digit = text.bytes().any(|b| b.is_ascii_digit());
    let is_plain = text
        .bytes()
        .all(|b| b.is_ascii_digit() || b"+-.eE, ".contains(&b));
    if !has_digit || !is_plain {
        return None;
    }
    if !text.contains([',', ' ']) {
        return Some(text.to_owned());
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.trim_start_matches(['+', '-']).split([',', ' ']);
    let first = groups.next()?;
    let is_grouped = (1..=3).contains(&first.len())
        && groups.all(|g| g.len() == 3 && g.bytes().all(|b| b.is_ascii_digit()))
        && !fraction.contains([',', ' ']);
    is_grouped.then(|| text.replace([',', ' '], ""))
}

/// The key of the unit that a word means, or `None`.
pub fn unit_key(word: &str) -> Option<&'static str> {
    let word = word.trim();
    if let Ok(unit) = word.parse::<kanjian_model::Unit>() {
        return Some(unit.key());
    }
    Some(match word.to_lowercase().as_str() {
        "%" | "％" | "百分比" | "per cent" | "percentage" => "percent",
        "‰" | "千分之" | "每千人" | "per 1000" | "per 1,000" => "per_1000",
        "每万人" | "per 10000" | "per 10,000" => "per_10000",
        "1/10万" | "/10万" | "每10万人" | "每十万人" | "per 100000" | "per 100,000" => {
            "per_100000"
        }
        "人" | "名" | "people" | "persons" => "person",
        "人次" | "visits" => "visit",
        "例" | "cases" => "case",
        "户" | "households" => "household",
        "家" | "个" | "所" => "site",
        "张" | "beds" => "bed",
        "份" => "copy",
        "场" => "session",
        "期" => "issue",
        "元" | "yuan" => "yuan",
        "天" | "日" | "days" => "day",
        "年" | "years" => "year",
        "岁" | "years of age" => "year_of_age",
        "周" | "weeks" => "week",
        "小时" | "hours" => "hour",
        "分钟" | "minutes" => "minute",
        "剂" | "剂次" | "doses" => "dose",
        "平方米" | "㎡" | "m²" => "m2",
        "辆" => "vehicle",
        "台" => "device",
        "项" => "item",
        "次" => "times",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<(f64, &'static str, &'static str)> {
        match read(text) {
            Ok(CellFigure::Written(w)) => Some((w.value, w.comparator, w.unit)),
            _ => None,
        }
    }

    #[test]
    fn figures_as_people_write_them() {
        assert_eq!(value("48,282"), Some((48282.0, "eq", "")));
        assert_eq!(value("1 234.5"), Some((1234.5, "eq", "")));
        assert_eq!(value("９５．２％"), Some((95.2, "eq", "percent")));
        assert_eq!(value("86.9万"), Some((869_000.0, "eq", "")));
        assert_eq!(value("<5"), Some((5.0, "lt", "")));
        assert_eq!(value("≥90%"), Some((90.0, "ge", "percent")));
        assert_eq!(value("1,23"), None);
        assert_eq!(value("浦东"), None);
    }

    #[test]
    fn missing_is_not_zero() {
        assert_eq!(read("…"), Ok(CellFigure::Missing));
        assert_eq!(read("*"), Ok(CellFigure::Suppressed));
        assert_eq!(value("0"), Some((0.0, "eq", "")));
    }

    #[test]
    fn blanked_numbers() {
        for (text, unit) in [
            ("***", ""),
            ("**", ""),
            ("XX", ""),
            ("××例", "case"),
            ("X%", "percent"),
            ("＊＊＊", ""),
            ("** 人", "person"),
        ] {
            assert_eq!(read(text), Ok(CellFigure::Redacted(unit)), "{text}");
        }
        // A mark in a cell of its own, and a place with its name blanked.
        for text in ["X", "×", "XX镇"] {
            assert_eq!(read(text), Ok(CellFigure::Text), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_said() {
        for bad in ["NaN", "1e308", "-inf", "1e999", "#DIV/0!"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
