//! Values that others ask for, by the words right before them: 低于省定62%, 优于中央所定7日, 补助标准为每人80元, and the parts of an aim.

use super::place::Placed;
use super::task::names_aim;
use super::{Reader, Scope};
use crate::draft::{Kind, UnitClass};
use crate::fold::is_han;
use crate::lexicon::{
    Words, class_of, contains_any, ends_with_any, prefix_length, starts_with_any, suffix_length,
    words,
};
use crate::number::Number;

/// Verbs that set a result beside what was asked.
const COMPARED: &[&str] = &[
    "低于",
    "高于",
    "优于",
    "好于",
    "快于",
    "慢于",
    "短于",
    "长于",
    "未达到",
    "未达",
    "达不到",
    "没有达到",
    "没达到",
    "不及",
    "未及",
    "少于",
    "多于",
    "大于",
    "小于",
];

/// What somebody has asked.
const ASKED: &Words = words![
    "定",
    "规定",
    "要求",
    "标准",
    "目标",
    "目标值",
    "指标",
    "指标值",
    "任务",
    "计划",
    "下达",
    "预期",
    "标准值",
    "规定值",
    "要求值",
    "控制线",
    "警戒线",
    "底线",
    "红线",
    "上限",
    "下限",
    "考核线",
];

/// Words of what has come about, not of what is asked.
const DONE: &Words = words![
    "完成", "已", "实际", "到位", "支出", "拨付", "使用", "执行", "支付", "发放", "兑付", "收到",
    "到账",
];

impl Reader<'_> {
    /// Whether the words right before a value set what was found beside it, as what others ask: 低于绩效目标90%, 未达到国家规定的62%.
    pub(super) fn is_set_beside(&self, placed: &Placed, scope: &Scope) -> bool {
        const LEAD_MAX_CHARS: usize = 24;
        let figure = &placed.figure;
        if figure.unit == "percentage_point" || class_of(figure.unit) == UnitClass::Money {
            return false;
        }
        let chars = self.chars();
        let start = placed.clause.start.max(scope.start).min(figure.start);
        let lead = &chars[start.max(figure.start.saturating_sub(LEAD_MAX_CHARS))..figure.start];
        let plain = ["所定的", "的", "之", "所定", "所"]
            .iter()
            .find_map(|word| suffix_length(lead, word));
        let asked = &lead[..lead.len() - plain.unwrap_or(0)];
        let linked = plain.is_some_and(|length| length > 0);
        if !(ends_with_any(asked, ASKED) || linked && ends_with_any(lead, words!["所定的", "所定"]))
        {
            return false;
        }
        let Some(verb) = (0..asked.len()).rev().find_map(|at| {
            COMPARED
                .iter()
                .find_map(|word| prefix_length(&asked[at..], word).map(|length| at + length))
        }) else {
            return false;
        };
        let whose = &asked[verb..];
        if !whose
            .iter()
            .all(|&c| is_han(c) || matches!(c, '“' | '”' | '《' | '》'))
        {
            return false;
        }
        // 低于目标5% may be how far below.
        let said = self
            .rows
            .last()
            .filter(|row| row.figure.unit == figure.unit);
        let number = |value: Option<Number>| value.map(Number::to_f64);
        let near = said
            .and_then(|row| number(row.value))
            .zip(number(figure.value))
            .is_some_and(|(said, asked)| asked > said / 2.0);
        linked || near || ends_with_any(asked, words!["定", "规定", "要求", "标准", "下达"])
    }

    /// Whether `placed` is part of the aim that was said before 其中 in its sentence: 年度预算900万元,其中:省级400万元.
    pub(super) fn is_part_of_aim(&self, placed: &Placed, scope: &Scope) -> bool {
        const REACH_CHARS: usize = 120;
        let figure = &placed.figure;
        if class_of(figure.unit) != UnitClass::Money {
            return false;
        }
        let chars = self.chars();
        let from = scope.start.max(figure.start.saturating_sub(REACH_CHARS));
        let before = &chars[from.min(figure.start)..figure.start];
        let Some(at) = before.windows(2).rposition(|pair| pair == ['其', '中']) else {
            return false;
        };
        let opened = from + at;
        let whole = self
            .rows
            .iter()
            .rev()
            .take_while(|row| row.figure.start >= scope.start)
            .find(|row| row.figure.end <= opened);
        let lead = &chars[opened..figure.start];
        whole.is_some_and(|whole| {
            whole.kind == Kind::Target
                && whole.figure.unit == figure.unit
                && figure.value.map(Number::to_f64) < whole.value.map(Number::to_f64)
                && names_aim(&chars[whole.quote.0.min(whole.figure.start)..whole.figure.start])
                    | contains_any(
                        &chars[whole.quote.0.min(whole.figure.start)..whole.figure.start],
                        words!["预算", "计划", "任务", "目标", "指标", "下达", "应"],
                    )
        }) && !contains_any(lead, DONE)
    }
}

/// Whether the words that lead to an amount of money call it what each is to have: 补助标准为每人每年80元. What it was raised from and
/// to is told of.
pub(super) fn is_standard_amount(chars: &[char], placed: &Placed) -> bool {
    const LINKS: &[&str] = &[
        "每人每年",
        "每人每月",
        "每年每人",
        "每月每人",
        "人均",
        "每人",
        "每年",
        "每月",
        "年人均",
        "为",
        "是",
        "达到",
        "达",
        "提高到",
        "提高至",
        "提至",
        "提到",
        "调整为",
        "调整到",
        "调整至",
        "增加到",
        "增至",
        "上调至",
        "上调到",
        "统一为",
        "不低于",
        "均",
        "按",
        "执行",
    ];
    let figure = &placed.figure;
    if class_of(figure.unit) != UnitClass::Money {
        return false;
    }
    let mut lead = &chars[placed.from.min(figure.start)..figure.start];
    while let Some(length) = LINKS
        .iter()
        .filter_map(|word| suffix_length(lead, word))
        .max()
    {
        lead = &lead[..lead.len() - length];
    }
    // 补助标准由84元提高到89元
    let raised = || {
        let clause = &chars[placed.clause.start.min(figure.start)..figure.start];
        let from = clause.iter().rposition(|c| matches!(c, '由' | '从'));
        from.is_some_and(|at| ends_with_any(&clause[..at], words!["标准"]))
            && ends_with_any(clause, words!["到", "至", "为"])
    };
    // 每人每年15元的标准
    let after = &chars[figure.end.min(chars.len())..];
    let behind = starts_with_any(after, words!["的标准", "标准", "/年的标准", "/人的标准"]);
    ends_with_any(lead, words!["标准"]) || behind || raised()
}
