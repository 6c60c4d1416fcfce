//! Values of one measure told one by one for years told one by one: 88.4, 91.0 and 93.7 percent in 2019, 2020 and 2021 respectively.

use super::times::is_time;
use super::{EnglishFigure, Tie};
use crate::draft::Kind;
use crate::text::Text;

/// The years follow the last value within so many characters.
const REACH_CHARS: usize = 100;

/// Makes all but the last of the values that `respectively` gives to rising years values of earlier ones.
pub(super) fn by_years(chars: &Text, end: usize, found: &mut [EnglishFigure]) {
    for last in 1..found.len() {
        let after = found[last].figure.end;
        let tail = chars.lower(after..end.min(after + REACH_CHARS));
        let Some(at) = tail.find("respectively") else {
            continue;
        };
        let words = tail[..at].split([' ', ',']).filter(|word| !word.is_empty());
        let years: Vec<&str> = words
            .skip_while(|word| !is_time(word))
            .filter(|word| !matches!(*word, "and" | "&" | "fy" | "cy"))
            .collect();
        let count = years.len();
        let rising = count > 1
            && years.iter().all(|year| is_time(year))
            && years.windows(2).all(|pair| pair[0] < pair[1]);
        let between = |pair: &[EnglishFigure]| {
            let (from, to) = (pair[0].figure.end, pair[1].figure.start);
            let joint = chars.lower(from.min(to)..to);
            matches!(
                joint.trim(),
                "," | "and" | ", and" | "&" | "per cent" | "percent,"
            )
        };
        if !rising || count > last + 1 {
            continue;
        }
        let list = &mut found[last + 1 - count..=last];
        if list.windows(2).all(between) && list.iter().all(|figure| figure.tie == Tie::Value) {
            for figure in &mut list[..count - 1] {
                figure.kind = figure.kind.or(Some(Kind::Baseline));
            }
        }
    }
}
