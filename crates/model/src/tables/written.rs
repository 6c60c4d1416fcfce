//! Whether a value is what its written figure says: the numbers that the text of a figure can be read as. Nothing is guessed.

use crate::{Observation, figure::decimal};

/// One number in the text of a figure, and how it came about.
#[derive(Clone, Debug, PartialEq)]
struct Reading {
    number: f64,
    /// `86.9 × 10000 = 869000`, or the number alone.
    arithmetic: String,
}

impl Reading {
    fn plain(number: f64) -> Self {
        Self {
            number,
            arithmetic: format!("{number}"),
        }
    }
}

/// What the written figure says where that is not the value, as a line of arithmetic; `None` where they agree, or where the text
/// cannot be read.
pub(super) fn contradicts(o: &Observation) -> Option<String> {
    let value = o.value?.get();
    let text: String = o.as_written.chars().map(plain).collect();
    // Several hundred, a third and twice as many are no numbers to compare with.
    if ["数", "數", "几", "幾", "分之", "倍", "番"]
        .iter()
        .any(|word| text.contains(word))
    {
        return None;
    }
    let readings = readings(&with_points(&text), decimals(value));
    let first = readings.first()?;
    // A bare number may have its unit (万元) in the head of its column; a rate may be published per another number of people.
    let is_bare = text.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let is_of_others = o.unit.is_percent() && !text.contains('%');
    let is_scaled = is_bare || is_of_others || o.unit.class() == "rate";
    let agrees = |reading: &Reading| same(reading.number, value, is_scaled);
    (!readings.iter().any(agrees)).then(|| first.arithmetic.clone())
}

/// Whether two numbers are the same but for their sign; with `scaled`, but for their power of ten, too.
fn same(a: f64, b: f64, scaled: bool) -> bool {
    let (mut less, more) = (a.abs().min(b.abs()), a.abs().max(b.abs()));
    let slack = 1e-9 * more;
    while scaled && less > 0.0 && less * 10.0 <= more + slack {
        less *= 10.0;
    }
    more - less <= slack
}

/// Decimal places of a value.
fn decimals(value: f64) -> usize {
    let text = value.to_string();
    text.split_once('.').map_or(0, |(_, part)| part.len())
}

/// The text with its decimal points in one form: copies have 92。9% and 2. 33‰, too.
fn with_points(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut out = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        let after_digit = at > 0 && is_digit(at - 1);
        match c {
            '。' | '·' if after_digit && is_digit(at + 1) => out.push('.'),
            ' ' if at > 1 && chars[at - 1] == '.' && is_digit(at - 2) && is_digit(at + 1) => {}
            _ => out.push(*c),
        }
    }
    out
}

/// A character in the form that is read: digits and signs of either width are one.
fn plain(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '．' => '.',
        '，' | '٬' => ',',
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => ' ',
        other => other,
    }
}

/// What a character behind a number multiplies it by.
fn multiplier(c: char) -> Option<f64> {
    Some(match c {
        '十' => 10.0,
        '百' => 100.0,
        '千' => 1_000.0,
        '万' | '萬' => 10_000.0,
        '亿' | '億' => 100_000_000.0,
        _ => return None,
    })
}

/// What a word behind a number multiplies it by.
fn word_multiplier(rest: &str) -> Option<f64> {
    let word: String = rest
        .trim_start_matches([' ', '-'])
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    Some(match word.to_ascii_lowercase().as_str() {
        "hundred" => 100.0,
        "thousand" | "k" => 1_000.0,
        "lakh" | "lakhs" => 100_000.0,
        "million" | "m" | "mn" => 1e6,
        "crore" | "crores" => 1e7,
        "billion" | "bn" => 1e9,
        _ => return None,
    })
}

/// The digits at the head of a text without the separators of thousands, and how many bytes they take.
fn digits(text: &str) -> (String, usize) {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let (mut found, mut at, mut has_point) = (String::new(), 0, false);
    loop {
        match bytes.get(at) {
            Some(b) if b.is_ascii_digit() => found.push(char::from(*b)),
            Some(b'.') if !has_point && is_digit(at + 1) => {
                has_point = true;
                found.push('.');
            }
            Some(b',' | b' ')
                if !has_point && (1..=3).all(|step| is_digit(at + step)) && !is_digit(at + 4) => {}
            _ => return (found, at),
        }
        at += 1;
    }
}

/// Every number in figures, with what multiplies it; 3亿5000万 is one number, and so is each end of 200-300.
///
/// What is worked out from two of them is rounded to the `decimals` of the value that it is compared with.
fn readings(text: &str, decimals: usize) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    let mut sum: Option<(f64, f64)> = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !c.is_ascii_digit() {
            sum = None;
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (number, length) = digits(rest);
        rest = &rest[length..];
        let Some(number) = decimal(&number) else {
            return Vec::new();
        };
        let mut times = 1.0;
        while let Some((c, by)) = rest.chars().next().and_then(|c| Some((c, multiplier(c)?))) {
            times *= by;
            rest = &rest[c.len_utf8()..];
        }
        times *= word_multiplier(rest).unwrap_or(1.0);
        let own = number * times;
        found.push(Reading {
            number: own,
            arithmetic: if times == 1.0 {
                format!("{number}")
            } else {
                format!("{number} × {times} = {own}")
            },
        });
        sum = match sum {
            Some((before, by)) if times < by => {
                let number = before + own;
                found.insert(0, Reading::plain(number));
                Some((number, times))
            }
            _ => Some((own, times)),
        };
    }
    // The multiplier of a range's upper end may hold for the lower one: 3-5万.
    let last = found.last().map(|reading| reading.number);
    if let (Some(last), true) = (last, found.len() == 2) {
        let first = found[0].number;
        for by in [100.0, 1_000.0, 10_000.0, 1e8] {
            if first < last && first * by <= last {
                found.push(Reading::plain(first * by));
            }
        }
        // A part of a whole, as a quotient and in per cent, and a sum of two.
        for number in [first / last, first / last * 100.0, first + last] {
            let rounded = format!("{number:.decimals$}").parse().unwrap_or(number);
            found.push(Reading::plain(rounded));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(as_written: &str, value: f64, unit: &str) -> Option<String> {
        let fields = serde_json::json!({
            "id": "x-1", "source": "x", "area": "x001", "indicator": "x", "domain": "x", "subject": "x",
            "value": value, "unit": unit, "measure": "stock", "comparator": "eq", "kind": "actual",
            "period": "2025", "as_written": as_written, "quote": as_written, "release": "1", "grade": "official",
        });
        contradicts(&serde_json::from_value(fields).unwrap())
    }

    #[test]
    fn what_is_written_and_meant_agree() {
        for (written, value, unit) in [
            ("5,124人", 5124.0, "person"),
            ("８６.９万人次", 869_000.0, "visit"),
            ("3亿5000万元", 350_000_000.0, "yuan"),
            ("近6000人次", 6000.0, "visit"),
            ("200-300张", 300.0, "bed"),
            ("3-5万人", 30_000.0, "person"),
            ("下降5.0%", -5.0, "percent_change"),
            ("0.45%", 4.5, "per_1000"),
            ("1,286", 12_860_000.0, "yuan"),
            ("23 974人", 23_974.0, "person"),
            ("1.2 million people", 1_200_000.0, "person"),
            ("62/64", 96.875, "percent"),
            ("1/7", 14.29, "percent"),
            ("3. 52‰", 3.52, "per_1000"),
            ("92。9%", 92.9, "percent"),
            ("数百人", 500.0, "person"),
            ("三分之一", 33.3, "percent"),
            ("十二家", 13.0, "item"),
            ("X%", 3.0, "percent"),
        ] {
            assert_eq!(told(written, value, unit), None, "{written}");
        }
    }

    #[test]
    fn what_contradicts_is_told_with_its_arithmetic() {
        let all = [
            ("1234人", 1243.0, "person", "1234"),
            ("86.9万人次", 8_690_000.0, "visit", "86.9 × 10000 = 869000"),
            ("96.2%", 92.6, "percent", "96.2"),
            ("28.6%", 2.86, "percent", "28.6"),
            (
                "1.2 million people",
                120_000.0,
                "person",
                "1.2 × 1000000 = 1200000",
            ),
            ("约4500张", 5400.0, "bed", "4500"),
        ];
        for (written, value, unit, arithmetic) in all {
            assert_eq!(
                told(written, value, unit).as_deref(),
                Some(arithmetic),
                "{written}"
            );
        }
    }
}
