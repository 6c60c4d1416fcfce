//! Periods as files write them, as EDTF; which column holds them is not decided here.

use kanjian_model::Period;

/// Days since 1970-01-01 as a calendar day.
pub fn day_of(days: i64) -> (i64, u32, u32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    // A month is 1–12 and a day 1–31.
    (year, month as u32, (doy - (153 * mp + 2) / 5 + 1) as u32)
}

fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let mp = if month > 2 { month - 3 } else { month + 9 };
    let doy = (153 * mp + 2) / 5 + day - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

fn iso(days: i64) -> String {
    let (year, month, day) = day_of(days);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day of an Excel serial number.
#[cfg(feature = "xlsx")]
pub fn excel_day(serial: f64, counts_from_1904: bool) -> Option<String> {
    // Excel believes in 29 February 1900, so serials below 61 are off by one; no table here is that old.
    let whole = serial.floor();
    if !(61.0..2_958_466.0).contains(&whole) {
        return None;
    }
    let start = if counts_from_1904 { -24_107 } else { -25_569 };
    Some(iso(start + whole as i64))
}

/// Numbers of a text and what stands between them: `2020年1-10月` → `[2020, 1, 10]`, `年--月` without digits.
fn parts(text: &str) -> (Vec<&str>, String) {
    let mut numbers = Vec::new();
    let mut between = String::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                numbers.push(&text[from..at]);
                between.push('#');
                start = None;
            }
            _ => {}
        }
        if !c.is_ascii_digit() {
            between.push(c);
        }
    }
    if let Some(from) = start {
        numbers.push(&text[from..]);
        between.push('#');
    }
    (numbers, between)
}

fn month_name(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let word = word.to_ascii_lowercase();
    let at = NAMES.iter().position(|n| word.starts_with(n))?;
    u32::try_from(at + 1).ok()
}

/// Reads a period as EDTF; `None` when the text is none.
pub fn read(text: &str) -> Option<Period> {
    let text = text.trim();
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    expression(text).and_then(|edtf| Period::parse(&edtf).ok())
}

/// Whether a text is a year alone; such a number may as well be a figure.
pub fn is_bare_year(text: &str) -> bool {
    let text = text.trim();
    text.len() == 4
        && text
            .parse::<u32>()
            .is_ok_and(|y| (1700..=2200).contains(&y))
}

fn expression(text: &str) -> Option<String> {
    let (numbers, shape) = parts(text);
    let n = |at: usize| numbers.get(at).and_then(|t| t.parse::<i64>().ok());
    let year = n(0).filter(|y| (1000..=2999).contains(y));
    let first_is_year = numbers.first().is_some_and(|t| t.len() == 4) && year.is_some();
    let shape = shape.replace(' ', "");
    // Jan 2020, January-2020, the year written last.
    let word: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
    if word.len() >= 3 && numbers.len() == 1 && numbers[0].len() == 4 {
        return month_name(&word).map(|m| format!("{}-{m:02}", numbers[0]));
    }
    if let (Some(year), true) = (year, first_is_year) {
        let month = |at: usize| n(at).filter(|m| (1..=12).contains(m));
        let day = |at: usize| n(at).filter(|d| (1..=31).contains(d));
        let quarter = |q: i64| {
            (1..=4)
                .contains(&q)
                .then(|| format!("{year}-{:02}/{year}-{:02}", q * 3 - 2, q * 3))
        };
        let half = |h: i64| match h {
            1 => Some(format!("{year}-01/{year}-06")),
            2 => Some(format!("{year}-07/{year}-12")),
            _ => None,
        };
        let of_two = |at: usize| month(at).filter(|_| numbers[at].len() <= 2);
        return match shape.as_str() {
            "#" | "#年" | "#年度" | "#全年" | "#年全年" => Some(format!("{year}")),
            "#-#" | "#/#" | "#–#" | "#—#" | "#~#" | "#-#年" | "#至#年" | "#年-#年" | "#年至#年" =>
            {
                let second = numbers.get(1)?;
                let other = n(1)?;
                match second.len() {
                    4 => (other >= year).then(|| format!("{year}/{other}")),
                    2 if shape == "#-#" && month(1).is_some() => Some(format!("{year}-{other:02}")),
                    _ if shape == "#/#" && month(1).is_some() => Some(format!("{year}-{other:02}")),
                    2 => {
                        let end = year - year % 100 + other;
                        let end = if end < year { end + 100 } else { end };
                        Some(format!("{year}/{end}"))
                    }
                    _ => None,
                }
            }
            "#年#月" | "#年#月份" | "#.#" | "#M#" | "#-M#" => {
                of_two(1).map(|m| format!("{year}-{m:02}"))
            }
            "#年#-#月" | "#年#-#月份" | "#年#至#月" | "#年#—#月" => {
                Some(format!("{year}-{:02}/{year}-{:02}", of_two(1)?, of_two(2)?))
            }
            "#-#-#" | "#/#/#" | "#.#.#" | "#年#月#日" | "#-#-#T#:#:#" | "#-#-##:#:#"
            | "#/#/##:#:#" => Some(format!("{year}-{:02}-{:02}", of_two(1)?, day(2)?)),
            "#Q#" | "#-Q#" | "#年第#季度" | "#年#季度" => quarter(n(1)?),
            "#年第一季度" | "#年一季度" => quarter(1),
            "#年第二季度" | "#年二季度" => quarter(2),
            "#年第三季度" | "#年三季度" => quarter(3),
            "#年第四季度" | "#年四季度" => quarter(4),
            "#S#" | "#-S#" => half(n(1)?),
            "#年上半年" => half(1),
            "#年下半年" => half(2),
            "#W#" | "#-W#" => {
                let week = n(1).filter(|w| (1..=53).contains(w))?;
                let fourth = days_of(year, 1, 4);
                // 1970-01-01 was a Thursday.
                let monday = fourth - (fourth + 3).rem_euclid(7) + (week - 1) * 7;
                Some(format!("{}/{}", iso(monday), iso(monday + 6)))
            }
            // Financial years, named by the month in which they begin.
            "#April" => Some(format!("{year}-04/{}-03", year + 1)),
            "#July" => Some(format!("{year}-07/{}-06", year + 1)),
            "#Oct" => Some(format!("{year}-10/{}-09", year + 1)),
            _ => edtf(text),
        };
    }
    if shape == "#" {
        // 202010 and 20201005, as DHIS2 and others write them.
        let digits = numbers.first()?;
        let year = digits.get(..4)?.parse::<u32>().ok()?;
        if !(1700..=2200).contains(&year) {
            return None;
        }
        return match digits.len() {
            6 => Some(format!("{year}-{}", &digits[4..6])),
            8 => Some(format!("{year}-{}-{}", &digits[4..6], &digits[6..8])),
            _ => None,
        };
    }
    edtf(text)
}

fn edtf(text: &str) -> Option<String> {
    let looks_like_one = text
        .bytes()
        .all(|b| b.is_ascii_digit() || b"-./X?~%".contains(&b))
        && text.len() >= 4;
    (looks_like_one && text.contains(['-', '/', 'X', '?'])).then(|| text.to_owned())
}

/// The first year that a title names, for tables whose only date is in their title.
pub fn of_title(title: &str) -> Option<Period> {
    let (numbers, _) = parts(title);
    let mut years = numbers.iter().filter(|t| is_bare_year(t));
    let year = years.next()?;
    // With two different years the title names a span that the rows must tell apart.
    if years.any(|other| other != year) {
        return None;
    }
    Period::parse(year).ok()
}

/// The period that the name of a sheet is, or the one year that it names: `2024年`, `2024年1-6月`, `乡镇2024年`.
pub fn of_sheet(name: &str) -> Option<Period> {
    // Of “2024年上半年乡镇” the year alone would say too much.
    let is_finer = name.contains(['月', '季']) || name.contains("半年");
    let names_a_year = name.contains('年') || name.get(..4).is_some_and(is_bare_year);
    read(name).or_else(|| of_title(name).filter(|_| names_a_year && !is_finer))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf_of(text: &str) -> Option<String> {
        read(text).map(|p| p.as_str().to_owned())
    }

    #[test]
    fn periods_as_files_write_them() {
        for (text, expected) in [
            ("2020", "2020"),
            ("2020年度", "2020"),
            ("2020年10月", "2020-10"),
            ("2020年1-10月", "2020-01/2020-10"),
            ("2022/02/11", "2022-02-11"),
            ("2022/2/1", "2022-02-01"),
            ("202010", "2020-10"),
            ("20201005", "2020-10-05"),
            ("2016Q2", "2016-04/2016-06"),
            ("2016年上半年", "2016-01/2016-06"),
            ("2019/20", "2019/2020"),
            ("2017 - 19", "2017/2019"),
            ("2014-01", "2014-01"),
            ("2020W01", "2019-12-30/2020-01-05"),
            ("2019April", "2019-04/2020-03"),
            ("Jan 2020", "2020-01"),
            ("2021/2025", "2021/2025"),
        ] {
            assert_eq!(edtf_of(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "",
            "浦东",
            "12.4",
            "123456789",
            "2020-13-40",
            "99",
            "201",
            "2020Q4190071992547409244",
        ] {
            assert_eq!(edtf_of(text), None, "{text}");
        }
    }

    #[test]
    fn names_of_sheets() {
        for (name, expected) in [
            ("2024年", Some("2024")),
            ("2024", Some("2024")),
            ("乡镇2024年", Some("2024")),
            ("2024乡镇", Some("2024")),
            ("2024年1-6月", Some("2024-01/2024-06")),
            ("2024年上半年乡镇", None),
            ("2023年与2024年", None),
            ("Sheet1", None),
            ("表2001", None),
        ] {
            assert_eq!(
                of_sheet(name).as_ref().map(Period::as_str),
                expected,
                "{name}"
            );
        }
    }

    #[cfg(feature = "xlsx")]
    #[test]
    fn excel_days() {
        assert_eq!(excel_day(44652.0, false).as_deref(), Some("2022-04-01"));
        assert_eq!(excel_day(f64::NAN, false), None);
    }
}
