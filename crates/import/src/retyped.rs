//! What a spreadsheet program makes of the cells of a draft: separators, percent signs, dates. What the cells mean is decided elsewhere.

/// A number as Excel shows it, as the tables write it: `426,000` → `426000`, `５.2%` → `5.2` where a percent sign may stand.
///
/// # Errors
/// Why it is none, and what to do.
pub fn number(text: &str, percent: bool) -> Result<String, String> {
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
        format!(
            "“{text}” looks like a date that Excel has made of a number: set the column's format to Text and write the number again"
        )
    } else if plain.ends_with('%') {
        format!(
            "“{text}” has a percent sign, but the unit is no percentage: correct the unit or the number"
        )
    } else if plain.starts_with('#') {
        format!("“{text}” is an error of Excel's: write the number again, digits only")
    } else {
        format!("“{text}” is not a number: write digits only, such as 869000 or 2.77")
    })
}

/// A period as Excel shows it, as EDTF: `2025/12` and `2025年12月` → `2025-12`. What is no such date is given back as it is.
///
/// # Errors
/// What to do about a date from which the period can't be told.
pub fn period(text: &str) -> Result<String, String> {
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
        let guess =
            month_and_year(plain).map_or(String::new(), |month| format!(" (perhaps {month})"));
        return Err(format!(
            "“{text}” looks like a date that Excel has made of a period{guess}: set the column's format to Text and write it again, such as 2020-10, or 2020 for the whole year"
        ));
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
        assert!(number("28.6%", false).unwrap_err().contains("unit"));
        assert!(number("15-Mar", false).unwrap_err().contains("date"));
        assert!(number("3月5日", false).unwrap_err().contains("date"));
        assert!(
            number("#REF!", false)
                .unwrap_err()
                .contains("error of Excel")
        );
        assert!(number("4,26", false).unwrap_err().contains("digits only"));
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
        assert!(period("Oct-20").unwrap_err().contains("perhaps 2020-10"));
        for date in ["2020/10/1", "10月20日", "1-Oct-20"] {
            assert!(period(date).unwrap_err().contains("date"), "{date}");
        }
    }
}
