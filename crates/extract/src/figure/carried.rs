//! Numbers without a counter that are counted as the figures before them, or as the heading above says: 出院1268人次(去年同期1310).

use super::{Basis, Scanner};
use crate::draft::UnitClass;
use crate::fold::is_han;
use crate::lexicon::{
    Words, class_of, contains_any, ends_with_any, prefix_length, suffix_length, words,
};
use crate::numeral::{Numeral, arabic};

/// What the lines before a sentence say of numbers without a counter.
#[derive(Clone, Copy, Default)]
pub(crate) struct Carried {
    /// What the last figure was counted in.
    pub unit: &'static str,
    /// `单位:万元` in the heading above: the unit and its power of ten.
    pub announced: Option<(&'static str, i8)>,
    /// Whether the line opens with a place: 2. 东镇卫生院 94.1.
    pub ranked: bool,
}

/// What names the value of an earlier time or an aim, right before its number.
const OTHER_TIMES: &[&str] = &[
    "去年同期",
    "上年同期",
    "同期",
    "去年",
    "上年",
    "上月",
    "上季度",
    "上季",
    "上期",
    "去年底",
    "上年末",
    "年初",
    "目标",
    "任务",
    "任务数",
    "目标数",
    "计划",
    "目标值",
    "任务量",
    "计划数",
];

/// Words between such a name and its number.
const LINKS: &[&str] = &["为", "是", "仅为", "仅", "约", "近", ":", " ", "的"];

/// What a member of a list is the name of that has its own number: 内一科, 城关镇.
const MEMBERS: &Words = words![
    "科",
    "科室",
    "病区",
    "医院",
    "卫生院",
    "中心",
    "县",
    "区",
    "乡",
    "镇",
    "街道",
    "村",
    "站",
    "分院",
    "院区",
    "病房",
    "市",
];

/// Rates that are counted in percent.
const PERCENT_RATES: &Words = words![
    "管理率",
    "控制率",
    "签约率",
    "接种率",
    "建档率",
    "覆盖率",
    "知晓率",
    "使用率",
    "达标率",
    "合格率",
    "满意率",
    "满意度",
    "完成率",
    "随访率",
    "筛查率",
    "治疗率",
    "检测率",
    "服药率",
    "访视率",
    "续签率",
    "体检率",
    "到位率",
    "规范率",
    "参保率",
    "就诊率",
];

impl Scanner<'_> {
    /// The unit of the number at `i`, with its power of ten, if what was said before it gives one.
    pub(super) fn carried_on(&self, i: usize, number: Numeral) -> Option<(&'static str, i8)> {
        const LEAD_MAX_CHARS: usize = 16;
        let year = number.end - i == 4 && matches!(self.at(i), '1' | '2') && !number.pointed;
        if year {
            return None;
        }
        let mut lead = self.near_before(i, LEAD_MAX_CHARS);
        if let Some(bar) = lead.iter().rposition(|&c| c == '|') {
            lead = &lead[bar + 1..];
        }
        while let Some(length) = LINKS.iter().find_map(|word| suffix_length(lead, word)) {
            lead = &lead[..lead.len() - length];
        }
        if let Some(unit) = self.counted_as_last(i, lead) {
            return Some((unit, 0));
        }
        if number.pointed && number.value.to_f64() <= 100.0 && ends_with_any(lead, PERCENT_RATES) {
            return Some(("percent", 0));
        }
        let named = lead.last().is_some_and(|&c| is_han(c) || c == ')');
        if !named {
            return None;
        }
        if self.has_share(number.end)
            && let Some(unit) = self.last_count(i).or(self.counted_before())
        {
            return Some((unit, 0));
        }
        let money = |unit: &str| class_of(unit) == UnitClass::Money;
        let amount = number.pointed || number.whole_digits > 2;
        let paid = amount
            && contains_any(
                lead,
                words!["收入", "支出", "费", "资金", "成本", "结余", "金额", "投入"],
            );
        let announced = || self.carried().announced;
        paid.then(announced)
            .flatten()
            .filter(|&(unit, _)| money(unit))
    }

    /// The unit of the last figure, if `lead` says that the number at `i` is the same of another time or another place.
    pub(super) fn counted_as_last(&self, i: usize, lead: &[char]) -> Option<&'static str> {
        let unit = self.last_count(i)?;
        let lead: &[char] = match lead {
            // 完成全年目标(96万), 较上年同期(1310)
            [] if self.previous(i) == '(' => self.near_before(i - 1, 8),
            _ => lead,
        };
        let blanks = lead.iter().take_while(|c| **c == ' ').count();
        let lead = without_month(&lead[blanks..]);
        let opened = self.previous(i) == '(';
        let other_time = OTHER_TIMES.iter().any(|word| {
            suffix_length(lead, word).is_some_and(|length| {
                let rest = &lead[..lead.len() - length];
                opened || rest.len() < 3 && !contains_any(rest, words!["较", "比"])
            })
        });
        let larger = matches!(
            lead.first(),
            None | Some('全' | '我' | '各' | '每' | '省' | '市')
        );
        let member = !opened
            && !larger
            && lead.len() <= 8
            && ends_with_any(lead, MEMBERS)
            && lead.iter().all(|&c| is_han(c));
        // 74.6万人次,较去年增加19.2万
        let changed = lead.iter().any(|&c| matches!(c, '较' | '比'))
            && ends_with_any(
                lead,
                words![
                    "增加",
                    "减少",
                    "增长",
                    "上升",
                    "下降",
                    "多",
                    "少",
                    "增加了",
                    "减少了"
                ],
            );
        (other_time || member || changed).then_some(unit)
    }

    /// What the figure nearest before `i` in the sentence counts, shares and places aside.
    fn last_count(&self, i: usize) -> Option<&'static str> {
        const NEARBY_CHARS: usize = 30;
        self.figures
            .iter()
            .rev()
            .take_while(|figure| i - figure.end <= NEARBY_CHARS)
            .find(|figure| !matches!(figure.unit, "percent" | "rank" | "place" | ""))
            .filter(|figure| {
                matches!(
                    class_of(figure.unit),
                    UnitClass::Person | UnitClass::Visit | UnitClass::Count | UnitClass::Money
                ) && matches!(figure.basis, Basis::Numeral | Basis::Bare)
            })
            .map(|figure| figure.unit)
    }

    /// What the last line counted, if it is people or what they come for.
    fn counted_before(&self) -> Option<&'static str> {
        let opens = self.figures.is_empty();
        let unit = opens.then(|| self.carried().unit)?;
        matches!(class_of(unit), UnitClass::Person | UnitClass::Visit).then_some(unit)
    }

    /// Whether nothing but a percentage stands in the brackets that open at `at`.
    fn has_share(&self, at: usize) -> bool {
        self.at(at) == '('
            && arabic(self.chars, at + 1, self.end)
                .is_some_and(|share| self.at(share.end) == '%' && self.at(share.end + 1) == ')')
    }
}

/// `lead` without the month that it ends with: 去年10月.
fn without_month(lead: &[char]) -> &[char] {
    let lead = lead.strip_suffix(&['份']).unwrap_or(lead);
    let Some(rest) = lead.strip_suffix(&['月']) else {
        return lead;
    };
    let digits = rest.iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let rest = &rest[..rest.len() - digits];
    if digits > 0
        && prefix_length(rest, "去年")
            .or(prefix_length(rest, "上年"))
            .is_some()
    {
        rest
    } else {
        lead
    }
}
