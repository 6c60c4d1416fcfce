//! What a spreadsheet program makes of the cells of a draft: separators, percent signs, dates. What the cells mean is decided elsewhere.

use kanjian_model::{Bilingual, words};

/// A cell that cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What it is.
    pub what: Bilingual,
    /// What to do about it.
    pub todo: Bilingual,
}

/// A number as Excel shows it, as the tables write it: `426,000` → `426000`, `５.2%` → `5.2` where a percent sign may stand.
///
/// # Errors
/// Why it is none.
pub fn number(text: &str, percent: bool) -> Result<String, Refused> {
    let narrow = narrowed(text);
    let plain = narrow.trim();
    let plain = if percent {
        plain.strip_suffix('%').map_or(plain, str::trim_end)
    } else {
        plain
    };
    let digits = ungrouped(plain).unwrap_or_else(|| plain.to_owned());
    if digits.is_empty() || digits.parse::<f64>().is_ok_and(f64::is_finite) {
        return Ok(digits);
    }
    Err(if is_date(plain) {
        Refused {
            what: words!(
                "“{text}”像是 Excel 把数字变成了日期",
                "“{text}” looks like a date that Excel has made of a number"
            ),
            todo: words!(
                "把这一列的格式设为“文本”，重新填上数字",
                "set the column's format to Text and write the number again"
            ),
        }
    } else if plain.ends_with('%') {
        Refused {
            what: words!(
                "“{text}”带百分号，单位却不是百分比",
                "“{text}” has a percent sign, but the unit is no percentage"
            ),
            todo: words!("改正单位或数字", "correct the unit or the number"),
        }
    } else if plain.starts_with('#') {
        Refused {
            what: words!(
                "“{text}”是 Excel 的错误值",
                "“{text}” is an error of Excel's"
            ),
            todo: words!(
                "重新填上数字，只写阿拉伯数字",
                "write the number again, digits only"
            ),
        }
    } else {
        Refused {
            what: words!("“{text}”不是数字", "“{text}” is not a number"),
            todo: words!(
                "只写阿拉伯数字，如 869000 或 2.77",
                "write digits only, such as 869000 or 2.77"
            ),
        }
    })
}

/// A period as Excel shows it, as EDTF: `2025/12` and `2025年12月` → `2025-12`. What is no such date is given back as it is.
///
/// # Errors
/// That it is a date from which the period can't be told.
pub fn period(text: &str) -> Result<String, Refused> {
    let narrow = narrowed(text);
    let plain = narrow.trim();
    let parts: Vec<&str> = plain
        .split(['年', '月', '/'])
        .filter(|part| !part.is_empty())
        .collect();
    let marked = plain.ends_with(['年', '月'])
        || plain.contains('/') && plain.len() <= 7 && !plain.contains(['-', '.']);
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    match parts[..] {
        [year] if marked && is_year(year) => return Ok(year.to_owned()),
        [year, month] if marked && is_year(year) && month.len() <= 2 => {
            if let Ok(month @ 1..=12) = month.parse::<u8>() {
                return Ok(format!("{year}-{month:02}"));
            }
        }
        _ => {}
    }
    if is_date(plain) {
        let what = words!(
            "“{text}”像是 Excel 把时期变成了日期",
            "“{text}” looks like a date that Excel has made of a period"
        );
        let what = match month_and_year(plain) {
            Some(month) => what.then(&words!("（也许是 {month}）", " (perhaps {month})")),
            None => what,
        };
        let todo = words!(
            "把这一列的格式设为“文本”，重新填写，如 2020-10；全年就写 2020",
            "set the column's format to Text and write it again, such as 2020-10, or 2020 for the whole year"
        );
        return Err(Refused { what, todo });
    }
    Ok(plain.to_owned())
}

/// Whether a text looks like a date as Excel writes it: `Oct-20`, `15-Mar`, `3月5日`, `2020/10/1`.
pub fn is_date(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if let Some((month, rest)) = text.split_once('月')
        && let Some(day) = rest.strip_suffix('日')
    {
        return digits(day) && (digits(month) || month.contains('年'));
    }
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    match parts[..] {
        [a, b] => (month_of(a).is_some() && digits(b)) || (digits(a) && month_of(b).is_some()),
        [year, month, day] => {
            text.contains('/') && [year, month, day].into_iter().all(digits)
                || digits(year) && month_of(month).is_some() && digits(day)
        }
        _ => false,
    }
}

/// `Oct-20` as `2020-10`.
fn month_and_year(text: &str) -> Option<String> {
    let (month, year) = text.split_once('-')?;
    let month = month_of(month)?;
    let year = year.parse::<u8>().ok().filter(|year| *year < 100)?;
    Some(format!("20{year:02}-{month:02}"))
}

fn month_of(word: &str) -> Option<usize> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let word = word.to_ascii_lowercase();
    MONTHS
        .iter()
        .position(|month| *month == word)
        .map(|at| at + 1)
}

/// `1,234,567` without its separators, if every group has three digits.
fn ungrouped(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.trim_start_matches('-').split(',');
    let first = groups.next()?;
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let sound = (1..=3).contains(&first.len())
        && digits(first)
        && whole.contains(',')
        && groups.all(|group| group.len() == 3 && digits(group))
        && digits(fraction);
    sound.then(|| text.replace(',', ""))
}

/// Full-width letters, digits and signs as plain ones.
fn narrowed(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' | '\u{a0}' => ' ',
            '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_excel_shows_them() {
        for (shown, plain) in [
            ("426,000", "426000"),
            (" ２１５ ", "215"),
            ("-1,204.50", "-1204.50"),
            ("4.26E+05", "4.26E+05"),
            ("", ""),
        ] {
            assert_eq!(number(shown, false).unwrap(), plain);
        }
        assert_eq!(number("28.60%", true).unwrap(), "28.60");
        let refused = |shown: &str| number(shown, false).unwrap_err();
        assert!(refused("28.6%").todo.en.contains("unit"));
        assert!(refused("15-Mar").what.en.contains("date"));
        assert!(refused("3月5日").what.zh.contains("日期"));
        assert!(refused("#REF!").what.en.contains("error of Excel"));
        assert!(refused("4,26").todo.en.contains("digits only"));
    }

    #[test]
    fn periods_as_excel_shows_them() {
        for (shown, edtf) in [
            ("2025/12", "2025-12"),
            ("2025年3月", "2025-03"),
            ("2025年", "2025"),
            ("2025-12", "2025-12"),
            ("2025-01/2025-10", "2025-01/2025-10"),
            ("2021/2025", "2021/2025"),
            ("../2025", "../2025"),
        ] {
            assert_eq!(period(shown).unwrap(), edtf);
        }
        let refused = |shown: &str| period(shown).unwrap_err().what;
        assert!(refused("Oct-20").en.contains("perhaps 2020-10"));
        for date in ["2020/10/1", "10月20日", "1-Oct-20"] {
            assert!(refused(date).en.contains("date"), "{date}");
        }
    }
}
