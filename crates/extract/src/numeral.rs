//! Numerals as printed, Arabic and Chinese, to exact numbers. What they count is not decided here.

use crate::number::Number;

/// A numeral read from the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Numeral {
    /// The value.
    pub value: Number,
    /// The position after its last character.
    pub end: usize,
    /// Digits before the point, as printed.
    pub whole_digits: usize,
    /// Whether a point stands in it.
    pub pointed: bool,
}

/// An Arabic numeral with its thousands separators and decimals, beginning at `start`.
pub(crate) fn arabic(chars: &[char], start: usize, limit: usize) -> Option<Numeral> {
    let digit = |i: usize| {
        (i < limit)
            .then(|| chars[i])
            .filter(char::is_ascii_digit)
            .map(|c| c as u8 - b'0')
    };
    let mut end = start;
    while digit(end).is_some() {
        end += 1;
    }
    let first_group = end - start;
    if first_group == 0 {
        return None;
    }
    let mut whole_digits = first_group;
    if first_group <= 3 && chars[start] != '0' {
        // 48,282 but neither 3,45 nor 2,0000: every group after a comma has three digits.
        let mut group = end;
        while group < limit
            && chars[group] == ','
            && (1..=3).all(|k| digit(group + k).is_some())
            && digit(group + 4).is_none()
        {
            whole_digits += 3;
            group += 4;
        }
        end = group;
    }
    let whole = start..end;
    let pointed = end < limit && chars[end] == '.' && digit(end + 1).is_some();
    if pointed {
        end += 1;
        while digit(end).is_some() {
            end += 1;
        }
    }
    let fraction = whole.end..end;
    let value = Number::from_digits(whole.filter_map(digit), fraction.filter_map(digit))?;
    Some(Numeral {
        value,
        end,
        whole_digits,
        pointed,
    })
}

/// An Arabic numeral whose thousands are parted by blanks (`5 806 352`); `None` unless there is at least one such blank.
///
/// Two columns of a table look the same, so the caller must see a unit right after it.
pub(crate) fn spaced(chars: &[char], start: usize, limit: usize) -> Option<Numeral> {
    let digit = |i: usize| i < limit && chars[i].is_ascii_digit();
    let mut end = start;
    while digit(end) {
        end += 1;
    }
    if end == start || end - start > 3 || chars[start] == '0' {
        return None;
    }
    let first = end;
    let mut whole_digits = end - start;
    while end + 3 < limit
        && matches!(chars[end], ' ' | '\u{2009}')
        && (1..=3).all(|k| digit(end + k))
        && !digit(end + 4)
    {
        whole_digits += 3;
        end += 4;
    }
    if end == first {
        return None;
    }
    let whole = start..end;
    // 3 320.7万人
    let pointed = end < limit && chars[end] == '.' && digit(end + 1);
    if pointed {
        end += 1;
        while digit(end) {
            end += 1;
        }
    }
    let digits = |range: std::ops::Range<usize>| {
        let digits = chars[range].iter().filter(|c| c.is_ascii_digit());
        digits.map(|&c| c as u8 - b'0')
    };
    let value = Number::from_digits(digits(whole.clone()), digits(whole.end..end))?;
    Some(Numeral {
        value,
        end,
        whole_digits,
        pointed,
    })
}

/// An Arabic numeral whose digits a stray blank parts (`1 00%`): no number of its own begins with 00 or 05.
pub(crate) fn parted(chars: &[char], start: usize, limit: usize) -> Option<Numeral> {
    let digits = |from: usize| {
        let rest = chars[..limit].get(from..).unwrap_or_default();
        from + rest.iter().take_while(|c| c.is_ascii_digit()).count()
    };
    let blank = digits(start);
    let end = digits(blank + 1);
    let joined = blank > start
        && chars[start] != '0'
        && end > blank + 2
        && chars[blank] == ' '
        && chars[blank + 1] == '0'
        && !matches!(chars.get(end), Some('.' | ','));
    let value = Number::from_digits(
        (start..end)
            .filter(|&i| i != blank)
            .map(|i| chars[i] as u8 - b'0'),
        std::iter::empty(),
    );
    Some(Numeral {
        value: value.filter(|_| joined)?,
        end,
        whole_digits: end - start - 1,
        pointed: false,
    })
}

/// An Arabic numeral with a blank after its point or amid its decimals (`14. 6517`, `10.1 7`); `None` if it has no such blank.
///
/// A list number before a count and two columns look the same, so the caller must see what stands before it and a unit after it.
pub(crate) fn broken(chars: &[char], start: usize, limit: usize) -> Option<Numeral> {
    let text = &chars[..limit];
    let digits = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|c| c.is_ascii_digit()).count()
    };
    let whole = digits(start);
    if whole == start || text.get(whole) != Some(&'.') {
        return None;
    }
    let blank = digits(whole + 1);
    let end = (text.get(blank) == Some(&' ')).then(|| digits(blank + 1))?;
    let number = |from: usize, to: usize| {
        chars[from..to]
            .iter()
            .filter(|c| c.is_ascii_digit())
            .map(|&c| c as u8 - b'0')
    };
    let value = Number::from_digits(number(start, whole), number(whole + 1, end))?;
    (end > blank + 1).then_some(Numeral {
        value,
        end,
        whole_digits: whole - start,
        pointed: true,
    })
}

/// The value of a Chinese digit.
fn chinese_digit(c: char) -> Option<i64> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn chinese_power(c: char) -> Option<i64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// Whether `c` can open a Chinese numeral: 十二 can, 百元 and 万众 cannot.
pub(crate) fn opens_chinese(c: char) -> bool {
    matches!(c, '十' | '廿') || c != '〇' && c != '零' && chinese_digit(c).is_some()
}

/// A numeral in Chinese characters beginning at `start`: 五十三, 一百二十, 三万五千, 九十五点六, 二〇二〇.
pub(crate) fn chinese(chars: &[char], start: usize, limit: usize) -> Option<Numeral> {
    let mut end = start;
    let mut total: i64 = 0; // closed by 亿
    let mut section: i64 = 0; // below 万
    let mut tens: i64 = 0; // closed by 万
    let mut pending: Option<i64> = None;
    let mut powers = 0;
    let mut run: Vec<u8> = Vec::new(); // digits without powers
    while end < limit {
        let c = chars[end];
        if let Some(d) = chinese_digit(c) {
            if powers > 0 && pending.is_some_and(|p| p != 0) {
                return None;
            }
            pending = Some(d);
            run.push(d as u8);
        } else if c == '廿' && run.is_empty() && powers == 0 {
            section += 20;
            powers += 1;
        } else if let Some(power) = chinese_power(c) {
            if run.len() > 1 && powers == 0 {
                return None;
            }
            powers += 1;
            match power {
                100_000_000 => {
                    total = (total + tens + section + pending.unwrap_or(0)).checked_mul(power)?;
                    (tens, section) = (0, 0);
                }
                10_000 => {
                    tens = (section + pending.unwrap_or(0)) * power;
                    section = 0;
                }
                _ => section += pending.unwrap_or(1) * power,
            }
            pending = None;
            if powers > 8 {
                return None;
            }
        } else {
            break;
        }
        end += 1;
    }
    if end == start {
        return None;
    }
    // 二〇二〇 is read digit by digit; 三四名 means three or four and is no numeral.
    let whole: Vec<u8> = if powers == 0 {
        if run.len() == 2 && run[1] != 0 {
            return None;
        }
        run
    } else {
        (total + tens + section + pending.unwrap_or(0))
            .to_string()
            .bytes()
            .map(|b| b - b'0')
            .collect()
    };
    let whole_digits = whole.len();
    let mut fraction = Vec::new();
    if end + 1 < limit && chars[end] == '点' {
        let mut i = end + 1;
        while let Some(d) = (i < limit).then(|| chars[i]).and_then(chinese_digit) {
            fraction.push(d as u8);
            i += 1;
        }
        if !fraction.is_empty() {
            end = i;
        }
    }
    let pointed = !fraction.is_empty();
    let value = Number::from_digits(whole.into_iter(), fraction.into_iter())?;
    Some(Numeral {
        value,
        end,
        whole_digits,
        pointed,
    })
}

/// The power of ten of 万, 亿, 千万 … at `at`, and the position after it.
pub(crate) fn scale(chars: &[char], at: usize, limit: usize) -> (i8, usize) {
    let here = |i: usize| (i < limit).then(|| chars[i]);
    match (here(at), here(at + 1)) {
        (Some('万'), Some('亿')) => (12, at + 2),
        (Some('千'), Some('万')) => (7, at + 2),
        (Some('百'), Some('万')) => (6, at + 2),
        (Some('万'), _) => (4, at + 1),
        (Some('亿'), _) => (8, at + 1),
        // 1兆2,430亿元; 100兆宽带 is another 兆.
        (Some('兆'), Some('0'..='9' | '元' | '余' | '多')) => (12, at + 1),
        (Some('千'), Some('克' | '米' | '瓦' | '卡' | '伏')) => (0, at),
        (Some('千'), Some('人' | '份' | '例' | '余' | '多' | '元' | '户' | '名' | '张' | '册')) => {
            (3, at + 1)
        }
        _ => (0, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, parse: fn(&[char], usize, usize) -> Option<Numeral>) -> Option<String> {
        let chars: Vec<char> = text.chars().collect();
        parse(&chars, 0, chars.len()).map(|n| format!("{}/{}", n.value, n.end))
    }

    #[test]
    fn arabic_numerals() {
        assert_eq!(read("48,282元", arabic).as_deref(), Some("48282/6"));
        assert_eq!(read("1,234,567", arabic).as_deref(), Some("1234567/9"));
        assert_eq!(read("3,45", arabic).as_deref(), Some("3/1"));
        assert_eq!(read("2.20,", arabic).as_deref(), Some("2.2/4"));
        assert_eq!(read("5。", arabic).as_deref(), Some("5/1"));
        assert_eq!(read("1234567890123456789", arabic), None);
    }

    #[test]
    fn chinese_numerals() {
        assert_eq!(read("五十三个", chinese).as_deref(), Some("53/3"));
        assert_eq!(read("一百二十张", chinese).as_deref(), Some("120/4"));
        assert_eq!(read("三万五千零六", chinese).as_deref(), Some("35006/6"));
        assert_eq!(read("一亿二千万", chinese).as_deref(), Some("120000000/5"));
        assert_eq!(read("十二项", chinese).as_deref(), Some("12/2"));
        assert_eq!(read("九十五点六", chinese).as_deref(), Some("95.6/5"));
        assert_eq!(read("二〇二〇年", chinese).as_deref(), Some("2020/4"));
        assert_eq!(read("三四名", chinese), None);
    }
}
