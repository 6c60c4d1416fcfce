//! The tables of plans: which columns hold where the plan departs from and which its aims, and the words in their cells.

use super::Table;
use super::column::Column;
use crate::draft::Kind;
use crate::figure::{Basis, Figure};
use crate::fold::is_han;
use crate::lexicon::{
    Words, bound_after, bound_before, contains_any, counter_at, ends_with_any, starts_with_any,
    words,
};
use crate::numeral::arabic;
use crate::text::Text;

/// Header cells that only the tables of plans have.
const OF_PLANS: &Words = words![
    "属性",
    "性质",
    "基期",
    "规划目标",
    "规划期",
    "规划值",
    "目标年",
    "指标类型",
    "约束性",
    "预期性",
];

/// What an indicator of a plan may be called by the force that it has.
const NATURES: &Words = words![
    "预期性",
    "约束性",
    "预期",
    "约束",
    "预期性指标",
    "约束性指标",
    "指导性",
    "倡导性",
    "监测性",
    "必达",
    "期望性",
    "预期值",
    "约束值",
];

/// Words of where a plan departs from.
const BASES: &Words = words![
    "基期", "基数", "基准", "基线", "现状", "现值", "实际", "当前"
];

/// Words of how far a plan has come.
const SO_FAR: &Words = words!["完成", "进展", "中期", "评估", "实现情况"];

/// Words that stand in the cell of an aim without a number.
const TURNS: &Words = words![
    "逐步",
    "持续",
    "稳步",
    "保持",
    "稳定",
    "下降",
    "提高",
    "上升",
    "降低",
    "增加",
    "减少",
    "力争",
    "控制在",
    "达到",
    "完成",
    "上级",
    "省定",
    "市定",
    "国家",
    "待定",
    "有所",
    "不断",
    "进一步",
    "明显",
    "显著",
    "基本",
    "全省",
    "全市",
    "全国",
    "合理",
    "无新增",
    "不低于",
    "不高于",
    "不超过",
    "按",
    "达标",
    "优于",
    "高于",
    "低于",
    "全覆盖",
    "实现",
    "建成",
];

/// Whether a cell says what force an indicator has, and nothing else.
pub(super) fn is_nature(cell: &[char]) -> bool {
    const CELL_MAX_CHARS: usize = 8;
    let plain: Vec<char> = cell
        .iter()
        .copied()
        .filter(|c| !matches!(c, '[' | ']' | '【' | '】' | '(' | ')' | '（' | '）' | ' '))
        .collect();
    cell.len() <= CELL_MAX_CHARS
        && starts_with_any(&plain, NATURES)
        && ends_with_any(&plain, NATURES)
}

/// Whether a cell is words that say how an indicator is to turn: 逐步提高, 控制在合理水平.
pub(super) fn is_turn(cell: &[char]) -> bool {
    const CELL_MAX_CHARS: usize = 14;
    cell.len() <= CELL_MAX_CHARS && cell.iter().all(|&c| is_han(c)) && starts_with_any(cell, TURNS)
}

/// Whether the caption of a table says that it holds what a plan aims at: 专栏1 “十四五”主要指标.
pub(super) fn is_plan_caption(line: &[char]) -> bool {
    const LINE_MAX_CHARS: usize = 40;
    line.len() <= LINE_MAX_CHARS
        && contains_any(
            line,
            words![
                "主要指标",
                "发展指标",
                "规划指标",
                "目标指标",
                "指标体系",
                "预期指标",
                "预期目标",
                "主要目标",
                "发展目标"
            ],
        )
        && contains_any(line, words!["专栏", "规划", "五”", "五时期", "五期间"])
        && !contains_any(line, words!["完成", "进展", "情况", "。"])
}

/// Whether a line between the rows of a plan's table heads those under it: 健康水平, 二、资源配置.
pub(super) fn is_plan_title(line: &[char]) -> bool {
    const TITLE_MAX_CHARS: usize = 16;
    line.len() <= TITLE_MAX_CHARS
        && line.iter().filter(|&&c| is_han(c)).count() > 1
        && line
            .iter()
            .all(|&c| is_han(c) && c != '。' || matches!(c, '(' | ')' | '（' | '）' | '.' | ' '))
        && !contains_any(line, words!["章", "节", "任务", "措施", "保障措施"])
}

impl Table {
    /// Says of the columns of a plan's header, which has been read, where the plan departs from and what it aims at.
    pub(super) fn plan(&mut self, chars: &Text) {
        let text = |column: &Column| &chars[column.cell.0..column.cell.1];
        let told = (self.header.iter()).any(|column| contains_any(text(column), OF_PLANS));
        let years: Vec<String> = (self.header.iter())
            .filter_map(|column| column.year.clone())
            .collect();
        let aimed = (self.header.iter()).any(|column| column.kind == Some(Kind::Target));
        self.planned = told || self.captioned && (aimed || years.len() > 1);
        if !self.planned {
            return;
        }
        let aims = (self.header.iter()).filter(|column| column.kind == Some(Kind::Target));
        let first_aim = aims.filter_map(|column| column.year.clone()).min();
        let first = years.iter().min().cloned();
        for at in 0..self.header.len() {
            let column = &self.header[at];
            let head = text(column);
            let year = column.year.clone();
            let kind = if column.kind == Some(Kind::Target) {
                None
            } else if contains_any(head, SO_FAR) {
                Some(Kind::Actual)
            } else if contains_any(head, BASES) {
                Some(Kind::Baseline)
            } else if aimed {
                year.filter(|year| first_aim.as_ref().is_none_or(|aim| year < aim))
                    .map(|_| Kind::Baseline)
            } else {
                year.map(|year| match Some(&year) == first.as_ref() {
                    true => Kind::Baseline,
                    false => Kind::Target,
                })
            };
            let grows = column.year.is_none()
                && contains_any(head, words!["年均", "累计", "增速", "增幅", "增长", "变化"]);
            let column = &mut self.header[at];
            column.kind = kind.or(column.kind);
            column.skipped |= grows || contains_any(head, words!["属性", "性质", "责任", "部门"]);
        }
    }

    /// The number of a cell of a plan's table with the words around it: 达到95, 77.4岁, 控制在12以内, 6.5张左右.
    pub(super) fn planned_number(&self, chars: &Text, from: usize, to: usize) -> Option<Figure> {
        const CELL_MAX_CHARS: usize = 14;
        const LEADS: &Words = words![
            "达到",
            "达",
            "力争",
            "力争达到",
            "控制在",
            "保持在",
            "稳定在",
            "保持",
            "稳定",
            "维持在",
            "降至",
            "降到",
            "提高到",
            "提高至",
            "为",
            "约",
        ];
        if !self.planned || to - from > CELL_MAX_CHARS {
            return None;
        }
        let at = (from..to).find(|&i| chars[i].is_ascii_digit())?;
        let lead = &chars[from..at];
        let before = bound_before(lead).map(|(bound, _)| bound.comparator);
        let mark = lead.last().copied().filter(|c| "≥≤<>".contains(*c));
        if !(lead.is_empty() || before.is_some() || mark.is_some() || ends_with_any(lead, LEADS)) {
            return None;
        }
        let number = arabic(chars, at, to)?;
        let (unit, mut end) = match counter_at(&chars[..to], number.end) {
            Some((counter, length)) => (counter.unit, number.end + length),
            None => ("", number.end),
        };
        let after = bound_after(&chars[end..to]);
        end += after.map_or(0, |(_, length)| length);
        (end == to).then(|| Figure {
            start: at,
            number_at: at,
            comparator: after.map(|(comparator, _)| comparator).or(before),
            ..Figure::plain(at, end, number.value, unit, Basis::Cell)
        })
    }
}
