//! Values of the days when something began, which a text sets its own against: 建院之初,仅有职工18人; 解放前; 五年前; 1952年,床位30张.

use super::place::Placed;
use super::{Reader, Scope};
use crate::draft::UnitClass;
use crate::fold::is_han;
use crate::lexicon::{
    Characters, Words, class_of, contains_any, ends_with_any, last_of, starts_with_any, words,
};

/// What was changed, founded or set going, before 前.
const EVENTS: &Words = words![
    "改革", "医改", "整合", "实施", "启动", "组建", "试点", "建设", "开展", "解放", "疫情", "创建",
    "搬迁", "托管", "集采", "合并", "成立", "改制", "运行", "推行", "改造", "干预", "治理", "接管",
    "帮扶", "开放", "建国",
];

/// Days when something began.
const DAYS: &Words = words![
    "之初",
    "建国初",
    "解放初",
    "建院初",
    "成立初",
    "创建初",
    "开放初",
    "组建初",
    "起步初",
    "改革初",
    "建站初",
    "建所初",
    "建校初",
    "创办初",
    "世纪四十年代",
    "世纪五十年代",
    "世纪六十年代",
    "世纪七十年代",
    "世纪八十年代",
    "世纪九十年代",
    "世纪50年代",
    "世纪60年代",
    "世纪70年代",
    "世纪80年代",
    "世纪90年代",
];

/// Words that lead from then to now.
const NOW: &Words = words![
    "目前", "现在", "如今", "今年", "今天", "当前", "截至", "截止", "去年", "现有", "现已", "至今",
    "而今", "到现", "上年", "已达", "已有",
];

impl Reader<'_> {
    /// Whether the sentence has put `placed` into days gone by, and has not come back to now.
    pub(super) fn is_of_early_days(&self, placed: &Placed, scope: &Scope) -> bool {
        const LEAD_MAX_CHARS: usize = 80;
        let chars = self.chars();
        let until = placed.figure.start;
        let from = scope
            .start
            .max(until.saturating_sub(LEAD_MAX_CHARS))
            .min(until);
        let lead = &chars[from..until];
        let Some(then) = early_end(lead) else {
            return false;
        };
        let rest = &lead[then..];
        // 早于全国10年
        let lasted = class_of(placed.figure.unit) == UnitClass::Time
            && !chars[placed.figure.start..placed.figure.end].contains(&'岁');
        let spent = class_of(placed.figure.unit) == UnitClass::Money
            && !contains_any(rest, words!["只有", "仅", "为", "年均", "人均"]);
        !spent
            && !lasted
            && placed.figure.unit != "percentage_point"
            && !contains_any(rest, NOW)
            && !names_late_year(rest)
            // 较改革前提高, 由建院之初的: what is compared with is no clause of its own.
            && !rest
                .iter()
                .any(|&c| matches!(c, '较' | '比' | '由' | '从' | ';'))
            && !contains_any(
                rest,
                words!["增加", "增长", "发展到", "下降", "提高", "上升"],
            )
    }
}

/// Where the words end with which `lead` puts what follows into days gone by.
fn early_end(lead: &[char]) -> Option<usize> {
    if !lead.iter().any(|&c| matches!(c, '初' | '前' | '代' | '1')) {
        return None;
    }
    let opened = |at: usize| {
        let clause = lead[..at]
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | ':'));
        let words = &lead[clause.map_or(0, |mark| mark + 1)..at];
        !words
            .iter()
            .any(|&c| matches!(c, '较' | '比' | '由' | '从' | '与' | '自' | '对'))
    };
    let days = last_of(lead, Characters::of(lead), DAYS).filter(|&end| opened(end));
    let before = (2..=lead.len()).rev().find(|&end| {
        let words = &lead[..end - 1];
        lead[end - 1] == '前'
            && (ends_with_any(words, EVENTS) || is_years(words))
            && opened(end)
            && starts_clause(words)
    });
    let year = (0..lead.len().saturating_sub(4)).rev().find(|&at| {
        let named = matches!(lead[at..], ['1', '9', a, b, '年', ..] if a.is_ascii_digit() && b.is_ascii_digit());
        let clause = at == 0 || matches!(lead[at - 1], ',' | ';' | ':' | ' ' | '。');
        named && clause
    });
    [days, before, year.map(|at| at + 5)]
        .into_iter()
        .flatten()
        .max()
}

/// Whether `words` end with a number of years: 五年, 10年.
fn is_years(words: &[char]) -> bool {
    matches!(words, [.., count, '年'] if count.is_ascii_digit() || "两三四五六七八九十几多".contains(*count))
        && !matches!(words, [.., a, b, '年'] if a.is_ascii_digit() && b.is_ascii_digit() && words.len() > 3 && words[words.len() - 4].is_ascii_digit())
}

/// Whether the clause that `words` end in names no more than a few characters.
fn starts_clause(words: &[char]) -> bool {
    const NAME_MAX_CHARS: usize = 10;
    let clause = words
        .iter()
        .rposition(|&c| matches!(c, ',' | ';' | ':' | '。'));
    let name = &words[clause.map_or(0, |mark| mark + 1)..];
    name.len() <= NAME_MAX_CHARS
        && !starts_with_any(name, words!["目", "当", "此", "以"])
        && name.iter().all(|&c| is_han(c) || c.is_ascii_digit())
}

/// Whether `words` name a year of this century.
fn names_late_year(words: &[char]) -> bool {
    words
        .windows(5)
        .any(|w| matches!(w, ['2', '0', a, b, '年'] if a.is_ascii_digit() && b.is_ascii_digit()))
}
