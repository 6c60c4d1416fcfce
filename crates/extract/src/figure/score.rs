//! 分 that are points of a score: 得分97.8分, 以92分的成绩. Others are minutes.

use super::{Basis, Scanner};
use crate::draft::UnitClass;
use crate::fold::is_han;
use crate::lexicon::{class_of, contains_any, starts_with_any, words};
use crate::numeral::Numeral;

/// What a number is when it is won: 以92分的成绩, 以92.5的高分.
pub(super) const SCORES: &[&str] = &[
    "的成绩",
    "的总成绩",
    "的好成绩",
    "的优异成绩",
    "的总分",
    "的得分",
    "的高分",
];

impl Scanner<'_> {
    /// What the number at `i` is, if it closes a line that opens with a place and the name of who holds it: 第2名 东镇卫生院 94.15.
    /// A number with a point is a score; a whole one counts what the line before did.
    pub(super) fn won_by_place(&self, i: usize, number: Numeral) -> Option<&'static str> {
        const NAME_MAX_CHARS: usize = 24;
        let [place] = &self.figures[..] else {
            return None;
        };
        let opens = self.chars[self.start..place.start]
            .iter()
            .all(|&c| !is_han(c));
        let gap = &self.chars[place.end..i];
        let name: Vec<char> = gap
            .iter()
            .copied()
            .filter(|c| !matches!(c, ' ' | ':' | ',' | '-'))
            .collect();
        let named = (2..=NAME_MAX_CHARS).contains(&name.len())
            && name.iter().all(|&c| is_han(c) || matches!(c, '(' | ')'));
        let closes = matches!(self.at(number.end), '\n' | ';' | '。') || number.end >= self.end;
        if place.basis != Basis::Rank || !opens || !named || !closes {
            return None;
        }
        let counted = || {
            let unit = self.carried().unit;
            let class = class_of(unit);
            matches!(
                class,
                UnitClass::Person | UnitClass::Visit | UnitClass::Count
            )
            .then_some(unit)
        };
        let score = number.pointed || self.is_ranked() && number.value.to_f64() <= 100.0;
        if score { Some("point") } else { counted() }
    }

    /// Whether the number at `i` with its 分, which ends at `after`, is a score.
    pub(super) fn is_scored(&self, i: usize, number: Numeral, after: usize) -> bool {
        const NEARBY_CHARS: usize = 8;
        let next = self.at(after);
        let near = self.near_before(i, 12);
        let minutes = matches!(next, '钟' | '之' | '贝' | '米');
        let goes_on = self
            .figures
            .last()
            .is_some_and(|last| last.unit == "point" && i - last.end <= NEARBY_CHARS);
        // 90分以上5家,不足80分2家: what goes on in points is said in points.
        let told = self.figures.iter().any(|figure| figure.unit == "point");
        // 评价97.8分: minutes have no decimals.
        let pointed = number.pointed && number.value.to_f64() >= 10.0;
        goes_on
            || (told || pointed) && !minutes
            || contains_any(
                near,
                words![
                    "得分", "评分", "总分", "均分", "考核", "成绩", "满意", "分值", "评估", "测评",
                ],
            )
            || starts_with_any(self.rest(after), SCORES)
    }
}
