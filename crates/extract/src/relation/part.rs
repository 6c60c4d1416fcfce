//! The words by which a text says what part of a whole or of a task a percentage is.

use super::change::is_since_year;
use super::first_of;
use crate::lexicon::{ends_with_any, find, prefix_length, starts_with_any, suffix_length};
use crate::subject::trimmed;

/// The text without the bracket before its last 的: 占任务(8000人)的.
pub(super) fn without_bracket(text: &[char]) -> Vec<char> {
    let open = text.iter().rposition(|&c| c == '(');
    match (text, open) {
        ([.., ')', '的'], Some(open)) => {
            let mut plain = text[..open].to_vec();
            plain.push('的');
            plain
        }
        _ => text.to_vec(),
    }
}

/// Where 占 begins, if the figure is a share; 药占比 measures and is none.
pub(super) fn share_verb(text: &[char]) -> Option<usize> {
    let at = text.iter().rposition(|&c| c == '占')?;
    let tail = &text[at + 1..];
    // 占总费用比重从29.3%降至28.4%: the measure of a change.
    let departs = tail.iter().any(|c| matches!(c, '从' | '由')) || is_since_year(tail);
    if departs
        || is_plan(tail)
        || tail.len() > 18
        || matches!(tail.first(), Some('有' | '地' | '用' | '道' | '床'))
    {
        return None;
    }
    if tail.first() == Some(&'比') {
        let start = text[..at]
            .iter()
            .rposition(|&c| c == '、')
            .map_or(0, |mark| mark + 1);
        let end = at;
        let bare = text[start..end]
            .iter()
            .all(|c| c.is_whitespace() || matches!(c, '约' | '其' | '的' | '所'));
        // 其中心梗占比31%; 药占比 and 四级手术占比 are measures of their own, and 占比升至 tells how
        // one changed.
        let measure = text[start..end]
            .last()
            .is_none_or(|c| matches!(c, '药' | '耗' | '材' | '占'));
        let said = ends_with_any(
            tail,
            &[
                "比",
                "比为",
                "比是",
                "比达",
                "比达到",
                "比约",
                "比约为",
                "比近",
                "比超过",
            ],
        );
        let part = starts_with_any(text, &["其中", "其", "内"]);
        let at = at - usize::from(text[..at].last() == Some(&'所'));
        return (bare || said && part && !measure).then_some(at);
    }
    let before = &text[..at];
    Some(if before.last() == Some(&'约') {
        at - 1
    } else {
        at
    })
}

/// Whether `whole`, after 占, is no more than a plan, which a percentage of it completes: 全年计划投资的, 年任务, 年度预计投资的.
fn is_plan(whole: &[char]) -> bool {
    const TIMES: &[&str] = &["全年", "年度", "今年", "当年", "本年", "年初", "年", "总"];
    const PLANS: &[&str] = &["计划", "任务", "预计", "目标"];
    const OF_PLANS: &[&str] = &[
        "任务", "总数", "总量", "总", "数", "量", "完成", "投资", "投入", "额", "的",
    ];
    let past = |mut rest: &'_ [char], words: &[&str]| -> usize {
        let all = rest.len();
        while let Some(length) = words.iter().find_map(|word| prefix_length(rest, word)) {
            rest = &rest[length..];
        }
        all - rest.len()
    };
    let rest = &whole[past(whole, TIMES)..];
    let Some(plan) = PLANS.iter().find_map(|word| prefix_length(rest, word)) else {
        return false;
    };
    let rest = &rest[plan..];
    past(rest, OF_PLANS) == rest.len()
}

/// Where the words that compare with a task begin.
pub(super) fn completion_phrase(text: &[char]) -> Option<usize> {
    if let Some(at) = first_of(
        text,
        &[
            "任务完成率",
            "任务完结率",
            "计划完成率",
            "目标完成率",
            "任务完成进度",
            "目标达成率",
            "任务达成率",
            "计划达成率",
            "投资完成率",
            "投资完成进度",
        ],
    ) {
        // 任务完成率和满意率均为98%: two rates, each a value of its own.
        let goes_on = text[at..].iter().any(|c| matches!(c, '和' | '、' | '及'));
        return (!goes_on).then_some(at);
    }
    let (start, end) = trimmed(text, 0, text.len());
    let core = &text[start..end];
    if let Some(at) = rate_of_task(core) {
        return Some(start + at);
    }
    if is_done(text) || is_of_plan(text) {
        return Some(0);
    }
    let at = first_of(text, &["完成", "达成", "占"])?;
    let tail = &text[at..];
    if tail.first() == Some(&'占') && is_plan(&tail[1..]) {
        return Some(at);
    }
    let task = ["任务", "目标", "计划", "指标", "预算", "工程量", "工作量"]
        .iter()
        .filter_map(|word| find(tail, word))
        .min()?;
    if !(ends_with_any(tail, &["的", "任务", "任务数", "目标", "计划", "预算"])) {
        return None;
    }
    // 完成采血任务的103.5% says a thing of its own between the verb and the task; 完成年度任务的… does not.
    if tail.first() == Some(&'占') {
        return Some(at);
    }
    let named = strip_year(&tail[2.min(task)..task]);
    Some(if named { at + task } else { at })
}

/// Where the words of a rate of completion begin that names no thing but the places it is of: 完成率, 甲县、乙县完成率只有.
fn rate_of_task(core: &[char]) -> Option<usize> {
    let only = ["只有", "仅有", "分别只有", "分别仅有", "分别仅"]
        .iter()
        .filter_map(|word| suffix_length(core, word))
        .max();
    let core = &core[..core.len() - only.unwrap_or(0)];
    let rate = suffix_length(core, "完成率").or_else(|| suffix_length(core, "达成率"))?;
    let whose = &core[..core.len() - rate];
    matches!(whose, [] | [.., '县' | '区' | '市' | '乡' | '镇']).then_some(whose.len())
}

/// Whether `text` says alone that so much is done: 仅完成, 已完成.
fn is_done(text: &[char]) -> bool {
    let text = text.strip_suffix(&['了']).unwrap_or(text);
    let length = suffix_length(text, "完成").or_else(|| suffix_length(text, "达成"));
    length.is_some_and(|length| {
        let manner: String = text[..text.len() - length].iter().collect();
        matches!(
            manner.as_str(),
            "" | "仅"
                | "已"
                | "只"
                | "才"
                | "实际"
                | "累计"
                | "目前"
                | "目前仅"
                | "实际仅"
                | "超额"
        )
    })
}

/// Whether `text` says alone that the value before it is so much of a plan: 为年度目标的, 相当于全年任务的.
fn is_of_plan(text: &[char]) -> bool {
    ["为", "是", "达到", "达", "相当于"]
        .iter()
        .filter_map(|word| prefix_length(text, word))
        .any(|length| text.last() == Some(&'的') && is_plan(&text[length..]))
}

/// Whether words before 任务 name more than the year it is set for.
fn strip_year(words: &[char]) -> bool {
    let mut rest = words;
    while !rest.is_empty() {
        let cut = [
            "年度",
            "全年",
            "年初",
            "市级",
            "省级",
            "县级",
            "国家",
            "上级",
            "下达",
            "分配",
            "核定",
            "市定",
            "省定",
            "县定",
            "区定",
            "州定",
            "市下达",
            "省下达",
            "县下达",
            "区下达",
            "既定",
            "目标",
            "工作",
            "总",
            "的",
            "了",
            "今年",
            "年",
        ]
        .iter()
        .find_map(|word| prefix_length(rest, word));
        match cut {
            Some(length) => rest = &rest[length..],
            None => return true,
        }
    }
    false
}
