//! The words by which a text says that something rose or fell, and what it compares with. What a figure is, is decided elsewhere.

use std::sync::LazyLock;

use super::first_of;
use crate::fold::is_han;
use crate::lexicon::{WordList, ends_with_any, find, starts_with_any, words};

static RISES: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_last(&[
        "成长",
        "增长",
        "增加",
        "上升",
        "提高",
        "提升",
        "上涨",
        "升高",
        "增多",
        "攀升",
        "扩大",
        "增幅",
        "增速",
        "增长率",
        "增加比例",
        "增长比例",
        "涨幅",
        "升幅",
        "净增",
        "净增加",
        "微增",
        "上调",
        "上浮",
        "递增",
        "增",
        "升",
        "涨",
        "翻",
        "上扬",
        "上行",
        "走高",
        "攀高",
        "↑",
        "▲",
        "⬆",
        "↗",
    ])
});

static FALLS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_last(&[
        "下降",
        "减少",
        "降低",
        "下滑",
        "回落",
        "下跌",
        "缩短",
        "缩减",
        "净减少",
        "净减",
        "少了",
        "压减",
        "压缩",
        "降幅",
        "减幅",
        "跌幅",
        "减少比例",
        "下降比例",
        "递减",
        "负增长",
        "负成长",
        "再压",
        "压降",
        "降价",
        "降价幅度",
        "下调",
        "下浮",
        "减",
        "降",
        "下行",
        "走低",
        "收窄",
        "下挫",
        "掉",
        "跌",
        "下探",
        "↓",
        "▼",
        "⬇",
        "↘",
    ])
});

/// Verbs of change only beside words of comparison: 较上年多3例.
static RISES_COMPARED: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_last(&[
        "多", "高", "高出", "多出", "前移", "上移", "前进", "进位", "跃升",
    ])
});

static FALLS_COMPARED: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_last(&[
        "少", "低", "低出", "少于", "后移", "下移", "后退", "退后", "倒退",
    ])
});

pub(super) const COMPARISONS: &[&str] = &[
    "同比", "环比", "年增", "年减", "较", "比", "同期", "相比", "上年", "去年", "与上", "与去",
];

/// Small words between a verb of change and its number.
static BETWEEN: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_last(&[
        "了",
        "约为",
        "约",
        "近",
        "达到",
        "达",
        "为",
        "分别",
        "超过",
        "超",
        "逾",
        "幅度",
        "率",
        "幅",
        "将近",
        "接近",
        "仅",
        "均",
        "各",
        "到达",
        "不到",
        "不足",
        "至少",
        "不低于",
        "不少于",
        "也",
        "是",
        "大约",
        "高达",
        "更",
        "突破",
        "以上",
        "均超过",
    ])
});

/// Where the verb begins by which `text` says that so much was lost: 减少了, not 降到.
pub(crate) fn fall(text: &[char]) -> Option<usize> {
    change_verb(text, false)
        .filter(|&(_, falls)| falls && !ends_with_any(text, words!["为", "到", "至"]))
        .map(|(at, _)| at)
}

/// Where the words of comparison before a verb of change begin: 同比, 较上年, 比五年前.
pub(crate) fn comparison(text: &[char]) -> Option<usize> {
    let named = first_of(
        text,
        &[
            "同比",
            "环比",
            "与上",
            "与去",
            "与同",
            "相比",
            "同期对比",
            "同期相比",
            "同期比",
            "按可比",
            "按同口径",
            "同口径",
            "可比口径",
            "分别",
            "按当年",
        ],
    );
    let compared = (0..text.len()).find(|&i| {
        let before = i.checked_sub(1).map_or(' ', |k| text[k]);
        let window = &text[i + 1..text.len().min(i + 10)];
        let since = window.iter().any(|c| {
            matches!(
                c,
                '年' | '期' | '月' | '季' | '初' | '末' | '底' | '前' | '周'
            )
        });
        let since = since || starts_with_any(&text[i + 1..], words!["平时", "平日"]);
        match text[i] {
            '较' => before != '比' && (since || window.is_empty()),
            '比' => since && !matches!(before, '占' | '同' | '环' | '分' | '对' | '性'),
            _ => false,
        }
    });
    named
        .into_iter()
        .chain(compared)
        .chain(set_beside(text))
        .min()
}

/// Where 与…相比 begins that names a time: 同上年相比, 和2018年比, 跟去年同期相比.
fn set_beside(text: &[char]) -> Option<usize> {
    const TIME_MAX_CHARS: usize = 14;
    (0..text.len()).find(|&at| {
        let rest = &text[at + 1..text.len().min(at + 1 + TIME_MAX_CHARS)];
        let time = || {
            rest.iter()
                .position(|&c| c == '比')
                .map(|end| rest[..end].strip_suffix(&['相']).unwrap_or(&rest[..end]))
        };
        matches!(text[at], '与' | '同' | '和' | '跟')
            && time().is_some_and(|time| {
                matches!(
                    time.last(),
                    Some('年' | '期' | '月' | '季' | '末' | '底' | '周' | '度')
                )
            })
    })
}

/// Whether `words` end with a time that something is compared with: 比上年, 较去年同期, 较2月.
pub(crate) fn is_compared_time(words: &[char]) -> bool {
    const TIME_MAX_CHARS: usize = 8;
    let near = &words[words.len().saturating_sub(TIME_MAX_CHARS)..];
    let time = near
        .iter()
        .rposition(|c| matches!(c, '较' | '比' | '与'))
        .map_or(&[][..], |at| &near[at + 1..]);
    matches!(
        time.last(),
        Some('年' | '月' | '期' | '周' | '季' | '度' | '末' | '底' | '初')
    ) && time
        .iter()
        .all(|&c| c.is_ascii_digit() || "上去前同年月期周季度末底初".contains(c))
}

/// Whether `before` ends with a comparison and the value of that time in brackets: 比上年(25.1%).
pub(super) fn follows_comparison(before: &[char]) -> bool {
    const BRACKET_MAX_CHARS: usize = 20;
    let near = &before[before.len().saturating_sub(BRACKET_MAX_CHARS)..];
    let open = near
        .iter()
        .rposition(|&c| c == '(')
        .filter(|_| near.last() == Some(&')'));
    open.is_some_and(|open| is_compared_time(&near[..open]))
}

/// Whether `text` says the year that a change departs from: 自2014年的12.5%递减至8.4%.
pub(crate) fn is_since_year(text: &[char]) -> bool {
    text.windows(2)
        .any(|pair| pair[0] == '自' && pair[1].is_ascii_digit())
}

/// Whether a number is the natural rate of increase of a population, which is no growth on another year.
pub(super) fn is_natural(text: &[char]) -> bool {
    const LEAD_MAX_CHARS: usize = 8;
    find(text, "自然增长率").is_some_and(|at| text.len() - at <= LEAD_MAX_CHARS)
}

/// Where 多 or 少 stands that right after a time compared with says how much more or less was done: 较上年少生, 比去年同期多接诊.
fn more_done(text: &[char]) -> Option<(usize, bool)> {
    const DEED_MAX_CHARS: usize = 3;
    let at = text.iter().rposition(|c| matches!(c, '多' | '少'))?;
    let deed = &text[at + 1..];
    let since = comparison(&text[..at])?;
    let at_once = matches!(
        text[at - 1],
        '年' | '期' | '月' | '季' | '度' | '底' | '末' | '初' | '周' | '比' | '均'
    );
    (at_once
        && since < at
        && (1..=DEED_MAX_CHARS).contains(&deed.len())
        && deed.iter().all(|&c| is_han(c)))
    .then_some((at, text[at] == '少'))
}

/// Whether a change is drawn as an arrow before its number, after the words `text`, or behind it, before `after`; and whether
/// it falls.
pub(super) fn arrow(text: &[char], after: &[char]) -> Option<bool> {
    let sign = |c: &&char| !c.is_whitespace();
    let drawn = |c: Option<&char>| match c {
        Some('↑' | '▲' | '⬆' | '↗') => Some(false),
        Some('↓' | '▼' | '⬇' | '↘') => Some(true),
        _ => None,
    };
    // 3.2% ↓1.4个百分点: the arrow is that of the next number.
    let mut behind = after.iter().filter(sign);
    let own = || drawn(behind.next()).filter(|_| !behind.next().is_some_and(char::is_ascii_digit));
    drawn(text.iter().rev().find(sign)).or_else(own)
}

/// The length of the thing that `text`, which opens with words of comparison, ends with: 较上年住院人次.
pub(super) fn thing_behind(text: &[char]) -> Option<usize> {
    const THING_MAX_CHARS: usize = 10;
    let compared = text.iter().rposition(|c| {
        matches!(
            c,
            '年' | '期' | '月' | '季' | '末' | '底' | '度' | '比' | ','
        )
    })?;
    let thing = &text[compared + 1..];
    let named = ends_with_any(
        thing,
        words![
            "人次",
            "人数",
            "人次数",
            "门诊",
            "急诊",
            "住院",
            "出院",
            "量",
            "率",
            "收入",
            "支出",
            "费用",
            "病例",
            "例数",
            "起数",
            "床位",
            "资金",
        ],
    );
    ((2..=THING_MAX_CHARS).contains(&thing.len()) && named).then_some(thing.len())
}

/// Where the verb of change that leads to a number begins, and whether it falls.
pub(super) fn change_verb(text: &[char], compared: bool) -> Option<(usize, bool)> {
    let blanks = text.iter().rev().take_while(|c| c.is_whitespace()).count();
    let mut end = text.len() - blanks;
    while let Some(length) = BETWEEN.longest_suffix(&text[..end]) {
        // 增长率, 增幅 and 降幅 are verbs of change as a whole.
        if [&RISES, &FALLS]
            .iter()
            .any(|verbs| verbs.longest_suffix(&text[..end]) > Some(length))
        {
            break;
        }
        end -= length;
    }
    let text = &text[..end];
    let among = |words: &WordList| words.longest_suffix(text).filter(|_| compared);
    let rises = RISES
        .longest_suffix(text)
        .or_else(|| among(&RISES_COMPARED));
    let falls = FALLS
        .longest_suffix(text)
        .or_else(|| among(&FALLS_COMPARED));
    if rises.is_none() && falls.is_none() {
        return more_done(text);
    }
    match (rises, falls) {
        (Some(up), Some(down)) => Some((end - up.max(down), down > up)),
        (Some(up), None) => Some((end - up, false)),
        (None, Some(down)) => Some((end - down, true)),
        (None, None) => None,
    }
}
