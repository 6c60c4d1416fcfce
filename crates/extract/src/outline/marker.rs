//! What numbers a Chinese heading, and its level by that: 一、, (一), 1.

use crate::fold::is_han;
use crate::lexicon::counter_at;

/// What numbers the parts of a document: 一、, in older papers 壹、.
const CHINESE_NUMERALS: &str = "一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾";

/// The level of a numbered heading (0 if it has no number) and the length of its marker.
pub(super) fn marker_level(sentence: &[char]) -> (usize, usize) {
    let chinese = |c: char| CHINESE_NUMERALS.contains(c);
    let count = |from: usize, of: fn(char) -> bool| {
        sentence[from.min(sentence.len())..]
            .iter()
            .take_while(|&&c| of(c))
            .count()
    };
    let at = |i: usize| sentence.get(i).copied().unwrap_or('\n');
    let numerals = count(0, |c| CHINESE_NUMERALS.contains(c));
    if numerals > 0 && matches!(at(numerals), '、' | '.') {
        return (1, numerals + 1);
    }
    if at(0) == '第' && chinese(at(1)) {
        let numerals = count(1, |c| CHINESE_NUMERALS.contains(c));
        if matches!(at(1 + numerals), '部' | '章') {
            return (1, numerals + 2);
        }
    }
    if at(0) == '(' {
        let numerals = count(1, |c| CHINESE_NUMERALS.contains(c));
        if numerals > 0 && at(1 + numerals) == ')' {
            return (2, numerals + 2);
        }
    }
    let digits = count(0, |c| c.is_ascii_digit());
    if (1..=2).contains(&digits)
        && matches!(at(digits), '、' | '.')
        && !at(digits + 1).is_ascii_digit()
    {
        return (3, digits + 1);
    }
    // 5建议, 5.2目标: the blank behind the number is lost; 5家医院 counts.
    let parts = 1 + usize::from(at(digits) == '.');
    let number = count(0, |c| c.is_ascii_digit() || c == '.');
    let blanks = count(number, |c| c == ' ');
    let text = &sentence[(number + blanks).min(sentence.len())..];
    if (1..=2).contains(&digits)
        && number <= 5
        && text.len() > 1
        && text.iter().all(|&c| is_han(c) && c != '。')
        && counter_at(text, 0).is_none()
    {
        return (1 + parts, number + blanks);
    }
    (0, 0)
}
