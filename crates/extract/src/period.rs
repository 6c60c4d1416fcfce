//! Periods named in a sentence, as EDTF (ISO 8601-2). Which figure a period belongs to is decided by its caller.

use crate::lexicon::{contains_any, ends_with_any, find, prefix_length, starts_with_any, words};
use crate::numeral::chinese;

/// A period with the place where it is named.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Period {
    /// EDTF.
    pub edtf: String,
    /// Where its words begin.
    pub start: usize,
    /// Whether it is a day up to which something is true (截至), to carry on to the sentences that follow.
    pub as_of: bool,
}

/// The year written at `i` (`2020年`, `二〇二〇年`, `20xx年`), as EDTF, and the position after 年.
pub(crate) fn year_at(chars: &[char], i: usize, end: usize) -> Option<(String, usize)> {
    let at = |k: usize| if k < end { chars[k] } else { '\n' };
    if i > 0
        && (chars[i - 1].is_ascii_alphanumeric()
            || matches!(
                chars[i - 1],
                '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九'
            ))
    {
        return None;
    }
    if matches!(at(i), '1' | '2') && at(i + 1).is_ascii_digit() && at(i + 3) != '年' {
        let tail: Vec<char> = (i + 2..i + 4).map(at).collect();
        let year = if tail.iter().all(char::is_ascii_digit) {
            chars[i..i + 4].iter().collect()
        } else if tail.iter().all(|c| matches!(c, 'x' | 'X' | '*')) {
            format!("{}{}XX", at(i), at(i + 1))
        } else {
            return None;
        };
        return (at(i + 4) == '年').then_some((year, i + 5));
    }
    if let Some(found) = republican(chars, i, end) {
        return Some(found);
    }
    if at(i) == '二' && matches!(at(i + 1), '〇' | '零' | 'o' | 'O' | '0') {
        let mut year = String::new();
        let mut k = i;
        while k < end && year.len() < 4 {
            let digit = match chars[k] {
                'o' | 'O' | '0' | '零' | '〇' => '0',
                '一' => '1',
                '二' => '2',
                '三' => '3',
                '四' => '4',
                '五' => '5',
                '六' => '6',
                '七' => '7',
                '八' => '8',
                '九' => '9',
                _ => break,
            };
            year.push(digit);
            k += 1;
        }
        return (year.len() == 4 && at(k) == '年').then_some((year, k + 1));
    }
    None
}

/// A year counted as in Taiwan (`民国112年`, `112年度`, `112年底`, `112年3月`), where the words around it leave no other reading:
/// 112年 alone may be a length of time.
fn republican(chars: &[char], i: usize, end: usize) -> Option<(String, usize)> {
    const YEAR_ONE: u32 = 1911;
    let digits: String = chars[i..end.min(i + 4)]
        .iter()
        .take_while(|c| c.is_ascii_digit())
        .collect();
    let after = i + digits.len();
    if !matches!(digits.len(), 2 | 3) || after >= end || chars[after] != '年' {
        return None;
    }
    let year: u32 = digits.parse().ok()?;
    let named = matches!(chars[..i], [.., '民', '国']);
    let next = chars.get(after + 1).copied().filter(|_| after + 1 < end);
    let month = next.is_some_and(|c| c.is_ascii_digit())
        && chars[after + 1..end.min(after + 4)].contains(&'月');
    let told = (90..=150).contains(&year) && (month || matches!(next, Some('度' | '底' | '末')));
    (named || told).then(|| ((YEAR_ONE + year).to_string(), after + 1))
}

/// The five-year plans, as EDTF.
const FIVE_YEARS: &[(&str, &str)] = &[
    ("“九五", "1996/2000"),
    ("“十五", "2001/2005"),
    ("十一五", "2006/2010"),
    ("十二五", "2011/2015"),
    ("十三五", "2016/2020"),
    ("十四五", "2021/2025"),
    ("十五五", "2026/2030"),
];

/// The five years that a heading names, as EDTF.
pub(crate) fn five_years_in(text: &[char]) -> Option<&'static str> {
    FIVE_YEARS
        .iter()
        .find(|(word, _)| find(text, word).is_some())
        .map(|&(_, edtf)| edtf)
}

/// A period names its year, its months, its quarter or its five years within so many characters.
const PERIOD_MAX_CHARS: usize = 12;

/// Reads the periods named in `chars[start..end]`; `year` is the year that the part of the document is about.
pub(crate) fn periods(chars: &[char], start: usize, end: usize, year: Option<&str>) -> Vec<Period> {
    let mut found = Vec::new();
    let mut current = year.map(str::to_owned);
    // Most words and numbers are none of a period: it has one of these not far behind its first character.
    let sign_from = |from: usize| {
        chars[from..end]
            .iter()
            .position(|c| matches!(c, '年' | '月' | '季' | '五'))
            .map_or(end, |at| from + at)
    };
    let mut sign = sign_from(start);
    let mut i = start;
    while i < end {
        if sign < i {
            sign = sign_from(i);
        }
        if sign == end {
            break;
        }
        i = i.max((sign + 1).saturating_sub(PERIOD_MAX_CHARS));
        let c = chars[i];
        if !matches!(
            c,
            '0'..='9'
                | '二'
                | '十'
                | '上'
                | '下'
                | '去'
                | '今'
                | '全'
                | '本'
                | '第'
                | '一'
                | '三'
                | '四'
                | '“'
        ) {
            i += 1;
            continue;
        }
        if let Some((period, next, named)) = read(chars, start, i, end, current.as_deref()) {
            if let Some(named) = named {
                current = Some(named);
            }
            found.push(period);
            i = next.max(i + 1);
        } else {
            i += 1;
        }
    }
    found
}

/// A month number from 1 to 12 at `i`, and the position after it.
fn month_number(chars: &[char], i: usize, end: usize) -> Option<(u8, usize)> {
    let mut k = i;
    let mut value = 0;
    while k < end && k - i < 2 && chars[k].is_ascii_digit() {
        value = value * 10 + (chars[k] as u8 - b'0');
        k += 1;
    }
    if k == i {
        let numeral = chinese(chars, i, end.min(i + 3))?;
        value = u8::try_from(numeral.value.as_whole()?).ok()?;
        k = numeral.end;
    }
    ((1..=12).contains(&value) && !(k < end && chars[k].is_ascii_digit())).then_some((value, k))
}

fn read(
    chars: &[char],
    start: usize,
    i: usize,
    end: usize,
    year: Option<&str>,
) -> Option<(Period, usize, Option<String>)> {
    let rest = &chars[i..end];
    let before = &chars[start..i];
    let up_to = ends_with_any(before, words!["截至", "截止", "截止到", "截至到"]);
    let deadline = ends_with_any(before, words!["到", "至"])
        && !up_to
        && !ends_with_any(
            before,
            words![
                "提高到",
                "提升到",
                "增加到",
                "上升到",
                "下降到",
                "降到",
                "升到",
                "降低到",
                "减少到",
                "增长到",
                "扩大到",
                "提高至",
                "提升至",
                "增加至",
                "上升至",
                "下降至",
                "降至",
                "升至",
                "降低至",
                "减少至",
                "增长至",
                "增至",
                "减至",
                "年至",
                "月至",
                "日至",
                "年到",
                "月到",
            ],
        );
    let period = |edtf: String, as_of: bool| Period {
        edtf,
        start: i,
        as_of,
    };
    for &(word, edtf) in FIVE_YEARS {
        for quoted in ["“", ""] {
            let opening = prefix_length(rest, quoted).unwrap_or(0);
            if let Some(length) = prefix_length(&rest[opening.min(rest.len())..], word) {
                let after = &rest[opening + length..];
                if starts_with_any(after, words!["”期间", "期间", "”末", "末", "”时期"])
                {
                    return Some((period(edtf.to_owned(), false), i + opening + length, None));
                }
                return None;
            }
        }
    }
    let (named, mut k) = match year_at(chars, i, end) {
        Some((named, k)) => (Some(named), k),
        None => (None, i),
    };
    let relative = if named.is_none() && starts_with_any(rest, words!["今年", "本年度", "本年"])
    {
        k = i + 2;
        true
    } else {
        false
    };
    let year_text = named.as_deref().or(year).unwrap_or("");
    let here = &chars[k..end];
    if !year_text.is_empty() {
        if starts_with_any(here, words!["上半年"]) {
            return Some((
                period(format!("{year_text}-01/{year_text}-06"), false),
                k + 3,
                named,
            ));
        }
        if starts_with_any(here, words!["下半年"]) {
            return Some((
                period(format!("{year_text}-07/{year_text}-12"), false),
                k + 3,
                named,
            ));
        }
        for (word, months) in [
            ("第一季度", (1, 3)),
            ("一季度", (1, 3)),
            ("二季度", (4, 6)),
            ("三季度", (7, 9)),
            ("四季度", (10, 12)),
            ("前三季度", (1, 9)),
        ] {
            if let Some(length) = prefix_length(here, word) {
                let edtf = format!("{year_text}-{:02}/{year_text}-{:02}", months.0, months.1);
                return Some((period(edtf, false), k + length, named));
            }
        }
        if let Some((first, after)) = month_number(chars, k, end) {
            let connector = chars.get(after).copied().unwrap_or('\n');
            if matches!(connector, '-' | '~' | '至' | '到')
                && after < end
                && let Some((last, after)) = month_number(chars, after + 1, end)
                && after < end
                && chars[after] == '月'
                && last >= first
            {
                let edtf = format!("{year_text}-{first:02}/{year_text}-{last:02}");
                let next = after + 1 + usize::from(chars.get(after + 1) == Some(&'份'));
                return Some((period(edtf, false), next, named));
            }
            if after < end && chars[after] == '月' {
                let mut next = after + 1;
                let mut edtf = format!("{year_text}-{first:02}");
                let mut day_end = next;
                while day_end < end && day_end < next + 2 && chars[day_end].is_ascii_digit() {
                    day_end += 1;
                }
                if day_end > next && day_end < end && chars[day_end] == '日' {
                    let day: String = chars[next..day_end].iter().collect();
                    edtf = format!("{edtf}-{day:0>2}");
                    next = day_end + 1;
                }
                let tail = &chars[next..end];
                if starts_with_any(tail, words!["底前", "底", "末"])
                    && (deadline || starts_with_any(tail, words!["底前", "末前"]))
                {
                    return Some((period(format!("../{edtf}"), false), next + 1, named));
                }
                if starts_with_any(tail, words!["至今", "以来", "起"]) {
                    return Some((period(format!("{edtf}/.."), false), next + 2, named));
                }
                return Some((period(edtf, up_to), next, named));
            }
        }
        if (named.is_some() || relative)
            && starts_with_any(here, words!["底", "末", "年底", "年末"])
        {
            let edtf = if deadline || starts_with_any(here, words!["底前", "末前"]) {
                format!("../{year_text}-12")
            } else {
                format!("{year_text}-12")
            };
            return Some((period(edtf, up_to), k + 1, named));
        }
    }
    if let Some(named) = named {
        if matches!(chars.get(k), Some('-' | '~' | '至' | '到')) {
            return None;
        }
        // 较2019年, 比2019年 name what is compared with.
        if ends_with_any(before, words!["较", "比", "与", "和"])
            || contains_any(before, words!["关于印发"])
        {
            return None;
        }
        let edtf = if deadline {
            format!("../{named}")
        } else {
            named.clone()
        };
        return Some((period(edtf, up_to), k, Some(named)));
    }
    if starts_with_any(rest, words!["全年"]) || relative {
        return year.map(|year| (period(year.to_owned(), false), i + 2, None));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str, year: Option<&str>) -> Option<String> {
        let chars: Vec<char> = text.chars().collect();
        periods(&chars, 0, chars.len(), year)
            .into_iter()
            .next()
            .map(|period| period.edtf)
    }

    #[test]
    fn printed_periods() {
        for (text, edtf) in [
            ("截至2020年10月,全县", "2020-10"),
            ("2021年1-12月份门诊", "2021-01/2021-12"),
            ("20xx年1-12月份", "20XX-01/20XX-12"),
            ("至2021年底,覆盖率", "../2021-12"),
            ("二〇二二年完成", "2022"),
            ("2022年上半年", "2022-01/2022-06"),
            ("“十四五”期间", "2021/2025"),
        ] {
            assert_eq!(first(text, None).as_deref(), Some(edtf), "{text}");
        }
        assert_eq!(
            first("3-4月份分别", Some("2022")).as_deref(),
            Some("2022-03/2022-04")
        );
        assert_eq!(first("全年为66人", Some("2022")).as_deref(), Some("2022"));
        assert_eq!(first("较2019年增长", None), None);
    }
}
