//! The words by which a text says what part of a whole a percentage is.

use super::change::is_since_year;
use super::task::is_plan;
use crate::lexicon::{WordList, Words, ends_with_any, starts_with_any, suffix_length, words};
use std::sync::LazyLock;

/// Small words between the words of a share or a task and its number: 占比分别为, 完成率依次达.
static LINKS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_last(&[
        "为",
        "是",
        "达",
        "达到",
        "到",
        "至",
        "已达",
        "高达",
        "约",
        "近",
        "仅",
        "只",
        "有",
        "就",
        "已",
        "也",
        "均",
        "都",
        "各",
        "分别",
        "依次",
        "依序",
        "顺次",
        "超",
        "超过",
        "逾",
        "不足",
        "不到",
        "不低于",
        "不得低于",
        "不少于",
        "不超过",
        "低于",
        "高于",
        "要",
        "应",
        "须",
        "将",
        "力争",
        "一般",
        "大约",
        "了",
        "仍",
        "还",
        "平均",
        "总体",
        "相应",
        "上升",
        "提升",
        "提高",
        "下降",
        "降低",
        "升",
        "降",
        "扩大",
        "增加",
        "稳定在",
        "保持在",
        "控制在",
        "维持在",
    ])
});

/// `text` without the small words that lead from it to its number.
pub(super) fn without_links(mut text: &[char]) -> &[char] {
    while let Some(length) = LINKS.longest_suffix(text) {
        text = &text[..text.len() - length];
    }
    text
}

/// Where 占 begins, or the name of a share (占比, 比重, 构成比), if the figure is a share; 药占比 measures and is none.
pub(super) fn share_verb(text: &[char]) -> Option<usize> {
    const WHOLE_MAX_CHARS: usize = 24;
    let Some(at) = text.iter().rposition(|&c| c == '占') else {
        return share_name(text);
    };
    let tail = &text[at + 1..];
    // 占比从29.3%降至28.4% was a share and is one.
    let tail = before_departure(tail);
    if is_since_year(tail)
        || is_plan(tail)
        || tail.len() > WHOLE_MAX_CHARS
        || matches!(tail.first(), Some('有' | '地' | '用' | '道' | '床'))
    {
        return None;
    }
    if tail.first() == Some(&'比') {
        let thing = &text[..at];
        let thing = thing.strip_suffix(&['所']).unwrap_or(thing);
        let measure = ends_with_any(thing, words!["药", "耗", "材", "占"]);
        return (!measure).then_some(thing.len());
    }
    let before = &text[..at];
    // 急诊在总诊疗量中占5%
    if ends_with_any(before, words!["中", "里", "之内"])
        && let Some(within) = before.iter().rposition(|&c| c == '在')
    {
        return Some(within);
    }
    // 流感独占80%, 老人约占三成
    let manner = [
        "约",
        "大约",
        "独",
        "分",
        "仅",
        "仅约",
        "就",
        "便",
        "已",
        "只",
        "也",
        "仍",
        "还",
        "依次",
        "依序",
        "顺次",
        "依次约",
    ]
    .iter()
    .filter_map(|word| suffix_length(before, word))
    .max();
    Some(at - manner.unwrap_or(0))
}

/// `text` without the words that say what a change departs from: 占比由, 比重从去年的.
fn before_departure(text: &[char]) -> &[char] {
    match text.iter().rposition(|&c| matches!(c, '从' | '由')) {
        Some(at) if at > 0 => &text[..at],
        _ => text,
    }
}

/// Where the name of a share begins that 占 does not lead to: 女性比重, 死因构成比.
fn share_name(text: &[char]) -> Option<usize> {
    let departs = is_since_year(text);
    let text = before_departure(text);
    let name = without_links(text);
    // 120例,所占比例为43%
    let bare = ["比例", "比率", "百分比"]
        .iter()
        .find_map(|word| suffix_length(name, word));
    if bare.is_some_and(|length| matches!(name[..name.len() - length], [] | ['其'] | ['所'])) {
        return Some(0);
    }
    let length = ["比重", "构成比", "构成比例", "份额"]
        .iter()
        .filter_map(|word| suffix_length(name, word))
        .max()?;
    (!departs).then_some(name.len() - length)
}

/// Whether `own`, the words before a share or a completion, names nothing or only points back: 依次, 这部分, 该数.
pub(super) fn points_back(own: &[char]) -> bool {
    const POINTED_MAX_CHARS: usize = 6;
    const PLACES: &Words = words![
        "当中", "中", "其中", "院", "县", "区", "市", "镇", "乡", "省", "校", "外", "次", "中心",
        "站", "所", "里", "时",
    ];
    let rest = without_links(own);
    let pointed = match rest {
        [] | ['其'] | ['三' | '两' | '二' | '四' | '五', '者'] => return true,
        ['这' | '该' | '此', pointed @ ..] | ['上', '述', pointed @ ..] => pointed,
        _ => return false,
    };
    pointed.len() <= POINTED_MAX_CHARS && !starts_with_any(pointed, PLACES)
}
