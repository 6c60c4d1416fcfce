//! Values of an earlier time that others are compared with: 较上年9.87/10万下降, 与2019年的23万人次、1.2万人次相比.

use std::sync::LazyLock;

use super::kind::departs;
use super::place::Placed;
use super::{Reader, Scope};
use crate::draft::Kind;
use crate::fold::is_han;
use crate::lexicon::{
    WordList, Words, class_of, ends_with_any, prefix_length, starts_with_any, words,
};
use crate::relation::is_compared_time;

/// The verbs of change that may follow such a value.
const CHANGES: &Words = words![
    "成长", "下降", "上升", "增", "减", "提高", "降低", "提升", "上涨", "升", "降",
];

/// Whether `placed`, or the list that it is in, is what another value is compared with: no change belongs to it.
pub(super) fn is_earlier(chars: &[char], placed: &Placed) -> bool {
    is_closed(chars, placed) || changes_from(chars, placed) || was(chars, placed)
}

/// 上年同期门诊为36万人次, and not 比上年同期增加2万人次.
fn was(chars: &[char], placed: &Placed) -> bool {
    const LEAD_MAX_CHARS: usize = 20;
    let lead = &chars[placed.clause.start.min(placed.from)..placed.figure.start];
    // 112年同期本土病例为3例
    let year = lead.iter().take_while(|c| c.is_ascii_digit()).count();
    let opens = |words: &[&str]| {
        starts_with_any(lead, words) || year > 1 && starts_with_any(&lead[year..], words!["年同期"])
    };
    lead.len() <= LEAD_MAX_CHARS
        && (year > 1 || matches!(lead.first(), Some('上' | '去' | '而')))
        && opens(&[
            "上年同期",
            "去年同期",
            "上年同期的",
            "而上年同期",
            "而去年同期",
        ])
        && !lead
            .iter()
            .any(|c| matches!(c, '增' | '减' | '升' | '降' | '比' | '多' | '少'))
}

/// 与去年的240例、12例相比: the words that open a comparison stand before the list, those that close it behind.
fn is_closed(chars: &[char], placed: &Placed) -> bool {
    const PHRASE_MAX_CHARS: usize = 60;
    let after = chars.get(placed.figure.end..).unwrap_or_default();
    let after = &after[..after.len().min(PHRASE_MAX_CHARS)];
    let end = after
        .iter()
        .position(|&c| matches!(c, ',' | ';' | '。' | '(' | ')' | '\n'));
    // What goes on is the rest of the list.
    let closed = ends_with_any(
        &after[..end.unwrap_or(after.len())],
        words!["相比", "比较", "相较", "相比较"],
    );
    if !closed {
        return false;
    }
    let start = placed
        .clause
        .start
        .max(placed.figure.start.saturating_sub(PHRASE_MAX_CHARS));
    let lead = &chars[start.min(placed.figure.start)..placed.figure.start];
    let open = lead
        .iter()
        .rposition(|c| matches!(c, '与' | '同' | '和' | '跟' | '较' | '比'));
    opens_time(lead) || open.is_some_and(|open| opens_time(&lead[open..]))
}

/// Whether `words` open a comparison with a time: 与上年的, 同2019年.
fn opens_time(words: &[char]) -> bool {
    const TIME_MAX_CHARS: usize = 12;
    matches!(words.first(), Some('与' | '同' | '和' | '跟' | '较' | '比'))
        && words[1..words.len().min(TIME_MAX_CHARS)]
            .iter()
            .any(|c| matches!(c, '年' | '期' | '月' | '季' | '末' | '底' | '初' | '周'))
}

/// 较上年9.87/10万下降: the verb of change follows at once.
fn changes_from(chars: &[char], placed: &Placed) -> bool {
    const LEAD_MAX_CHARS: usize = 12;
    let lead = &chars[placed.from..placed.figure.start.max(placed.from)];
    let lead = lead.strip_suffix(&['的']).unwrap_or(lead);
    // 860例——比去年的800例增加7.5%
    let dashes = lead.iter().take_while(|c| matches!(c, '-' | ' ')).count();
    let lead = &lead[dashes..];
    let since = lead
        .last()
        .is_some_and(|c| matches!(c, '年' | '期' | '月' | '季' | '末' | '底' | '度'));
    let after = chars.get(placed.figure.end..).unwrap_or_default();
    // 与去年同期240例相比,上升5%
    let compared = ["相比", "比较", "相较"]
        .iter()
        .find_map(|word| prefix_length(after, word));
    let after = &after[compared.unwrap_or(0)..];
    let after = after.strip_prefix(&[',']).unwrap_or(after);
    since
        && lead.len() <= LEAD_MAX_CHARS
        && (matches!(lead.first(), Some('较' | '比' | '与'))
            || starts_with_any(lead, words!["相比", "相较", "对比"]))
        && starts_with_any(after, CHANGES)
}

/// Times before the one that is spoken of.
static BEFORE: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_first(&[
        "过去",
        "以往",
        "以前",
        "从前",
        "早先",
        "最初",
        "上年同期",
        "去年同期",
        "上一年同期",
        "上年末",
        "上年底",
        "去年末",
        "去年底",
        "上年度",
        "上年",
        "去年",
        "上一年度",
        "上一年",
        "前一年度",
        "前一年",
        "前年",
        "往年",
        "此前",
        "原来",
        "原先",
        "年初",
        "同期",
    ])
});

/// What a value that only tells of an earlier time may be called.
const THE_SAME: &[&str] = &[
    "数字", "数据", "数值", "比例", "占比", "比重", "指标", "比率", "数", "率", "水平",
];

/// Words that lead from an earlier time to its value.
const LINKS: &[&str] = &[
    "需要", "需", "要等", "要花", "要", "得", "平均", "仅", "只", "还", "尚", "仍", "才", "曾",
    "不过", "为", "是", "有", "高达", "多达", "达", "到", "在", "共", "约", "近", "不足", "不到",
    "超过", "的", ":", "也", "均", "分别", "则", "却", "低至", "排", "列", "位列", "居", "处于",
    "位于",
];

impl Reader<'_> {
    /// Whether `placed` is not what is: where a change departs from, or what was at an earlier time.
    pub(super) fn is_past(&self, placed: &Placed, scope: &Scope) -> bool {
        let chars = self.chars();
        departs(chars, placed, scope)
            || is_earlier(chars, placed)
            || self.is_told_of_before(placed, scope)
            || self.is_of_early_days(placed, scope)
    }

    /// Whether `placed` only tells what the value beside it was at an earlier time: 门诊5200人次,去年同期5000人次;
    /// 三年前这个数字只有92人; 去年5000人次,今年5200人次.
    pub(super) fn is_told_of_before(&self, placed: &Placed, scope: &Scope) -> bool {
        const LEAD_MAX_CHARS: usize = 24;
        let chars = self.chars();
        // 比上年(36.1%)增加0.4个百分点, 较2月(71例)下降: the bracket says what it was then.
        let bracket = placed.clause.start.checked_sub(1).is_some_and(|at| {
            chars[at] == '(' && is_compared_time(&chars[scope.start.min(at)..at])
        });
        if bracket {
            return true;
        }
        let until = placed.figure.start;
        let near = scope
            .start
            .max(until.saturating_sub(LEAD_MAX_CHARS))
            .min(until);
        let mark = |c: &char| matches!(c, ',' | ';' | '(' | ')' | '|');
        let from = chars[near..until]
            .iter()
            .rposition(mark)
            .map_or(near, |at| near + at + 1);
        let blanks = chars[from..until].iter().take_while(|c| **c == ' ').count();
        let lead = &chars[from + blanks..until];
        let turn = ["而", "但", "较", "比", "且", "距"]
            .iter()
            .find_map(|word| prefix_length(lead, word))
            .unwrap_or(0);
        let Some((length, year)) = time_before(&lead[turn..]) else {
            return false;
        };
        let rest = without_month(&lead[turn + length..]);
        // 得分95分;上年度94分: the value stands before the semicolon.
        let batch = (scope.last_batch(&placed.clause))
            .or_else(|| scope.hosts.last().map(|(_, batch)| batch));
        let host = batch.and_then(|batch| batch.last());
        let host = host.map(|&row| &self.rows[row]);
        // 五年前12万人次,去年达到15万人次: what stands before is further back.
        if host.is_some_and(|row| row.kind == Kind::Baseline) {
            return false;
        }
        let comes_later = || {
            year.is_none_or(|year| {
                let now = self.outline.single_year().and_then(|year| year.get(..4));
                let now = host
                    .and_then(|row| row.period.get(..4))
                    .filter(|now| now.bytes().all(|c| c.is_ascii_digit()))
                    .or(now);
                let now = now.and_then(|year| year.parse::<i32>().ok());
                now.map_or(!scope.aimed && scope.kind != Some(Kind::Target), |now| {
                    now > year
                })
            })
        };
        let alike = host.is_some_and(|row| {
            class_of(row.unit) == class_of(placed.figure.unit)
                || row.figure.unit == placed.figure.unit
                || placed.figure.unit == "rank"
        });
        if alike && only_leads(rest) {
            return comes_later();
        }
        // 去年门诊18万人次,今年20万人次
        let after = &chars[placed.figure.end.min(scope.end)..scope.end];
        let now = ["今年", "而今年", "本年", "现在", "如今", "目前", "现已"]
            .iter()
            .any(|now| {
                after
                    .strip_prefix(&[','])
                    .is_some_and(|next| prefix_length(next, now).is_some())
            });
        now && year.is_none() && rest.iter().all(|&c| is_han(c) && c != '比')
    }
}

/// The length of the words that open `lead` and name a time before the one that is spoken of, with the year if it is one in
/// digits, whose place in time must still be looked up.
fn time_before(lead: &[char]) -> Option<(usize, Option<i32>)> {
    const EVENT_MAX_CHARS: usize = 6;
    let digits = |at: usize| lead[at..].iter().take_while(|c| c.is_ascii_digit()).count();
    let year = |at: usize| {
        if digits(at) != 4 {
            return None;
        }
        let year: String = lead[at..].iter().take(4).collect();
        let end = at + 4;
        let named = lead.get(end) == Some(&'年');
        let tail = ["年同期", "年底", "年末", "年初", "年度", "年"];
        let tail = tail
            .iter()
            .find_map(|word| prefix_length(&lead[end.min(lead.len())..], word));
        Some((end + tail?, year.parse::<i32>().ok().filter(|_| named)?))
    };
    if let Some(length) = BEFORE.longest_prefix(lead) {
        return Some((length, None));
    }
    if let Some((length, year)) = year(0) {
        return Some((length, Some(year)));
    }
    // 三年前, 改革前, 改革前的2019年
    let before = lead
        .iter()
        .take(EVENT_MAX_CHARS)
        .position(|&c| c == '前')
        .filter(|&at| at > 0 && !matches!(lead[at - 1], '目' | '当' | '提' | '此'))?;
    let plain = lead[..before]
        .iter()
        .all(|&c| is_han(c) && c != '、' || c.is_ascii_digit());
    let named = match lead.get(before + 1) {
        Some('的') => year(before + 2).map(|(end, _)| end),
        _ => None,
    };
    plain.then_some((named.unwrap_or(before + 1), None))
}

/// `rest` without the month that a year goes on with: 去年10月, 2024年9月份.
fn without_month(rest: &[char]) -> &[char] {
    let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    match &rest[digits..] {
        ['月', '份', tail @ ..] | ['月', tail @ ..] if (1..=2).contains(&digits) => tail,
        _ => rest,
    }
}

/// Whether `rest` names nothing new between a time and its value: 这个数字只有.
fn only_leads(mut rest: &[char]) -> bool {
    let named = ["这个", "这一", "这项", "该项", "该", "此", "这", "其"]
        .iter()
        .find_map(|word| prefix_length(rest, word))
        .and_then(|this| {
            let name = THE_SAME
                .iter()
                .find_map(|word| prefix_length(&rest[this..], word))?;
            Some(this + name)
        });
    rest = &rest[named.unwrap_or(0)..];
    while let Some(length) = LINKS.iter().find_map(|word| prefix_length(rest, word)) {
        rest = &rest[length..];
    }
    rest.is_empty()
}
