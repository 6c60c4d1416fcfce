//! What a Chinese heading says of what is under it: results, or aims.

use crate::draft::Kind;
use crate::fold::is_han;
use crate::lexicon::{Words, contains_any, ends_with_any, find, suffix_length, words};

const PLANS: &Words = words![
    "计划",
    "安排",
    "要点",
    "思路",
    "目标",
    "任务",
    "打算",
    "规划",
    "展望",
    "举措",
    "方案",
    "意见",
    "设想",
    "部署",
    "工作重点",
    "重点工作",
    "目标任务",
    "清单",
    "行动",
];

/// Headings of what somebody advises, where nothing else is told.
const ADVICE: &[&str] = &[
    "建议",
    "工作建议",
    "几点建议",
    "有关建议",
    "意见建议",
    "对策建议",
    "对策与建议",
    "下一步建议",
    "防控建议",
];

/// What a programme is called by that only has 计划 in its name.
const PROGRAMMES: &Words = words![
    "先导",
    "资助",
    "津贴",
    "伙伴",
    "协作",
    "支援",
    "外展",
    "筛查",
    "普查",
    "共治",
    "共同治理",
    "照顾",
    "照护",
    "保险",
    "认可",
    "奖赏",
    "医疗券",
    "转介",
    "试验",
    "戒烟",
    "关爱",
];

const RESULTS: &Words = words![
    "总结",
    "情况",
    "回顾",
    "成效",
    "成绩",
    "现状",
    "进展",
    "报告",
    "汇报",
    "完成情况",
    "亮点",
    "公报",
    "概况",
    "简况",
    "做法",
    "小结",
    "问题",
    "年报",
    "基础",
    "成就",
    "困难",
    "短板",
    "不足",
    "形势",
    "挑战",
    "背景",
    "实施情况",
    "评估",
    "通报",
    "简报",
    "分析",
];

/// Whether the words before a colon name the time that is to come, and what follows tells of nothing done: ◆ 下半年:….
pub(super) fn heads_what_is_to_come(head: &[char], rest: &[char]) -> bool {
    const TO_COME: &[&str] = &[
        "下半年",
        "下阶段",
        "下一阶段",
        "下一步",
        "下步",
        "下月",
        "下季度",
        "四季度",
        "第四季度",
        "明年",
        "来年",
        "年底前",
    ];
    const DONE: &Words = words!["已", "同比", "较上", "比上", "完成了", "累计", "去年"];
    let head: Vec<char> = head.iter().copied().filter(|&c| is_han(c)).collect();
    TO_COME
        .iter()
        .any(|word| word.chars().eq(head.iter().copied()))
        && !contains_any(rest, DONE)
}

pub(super) fn kind_of(text: &[char]) -> Option<Kind> {
    let text = without_note(text);
    let mut end = text.len();
    while end > 0 && (!is_han(text[end - 1]) || text[end - 1] == '》') {
        end -= 1;
    }
    let text = &text[..end];
    // 《…要点》的通知 is about what the title names.
    let text = match find(text, "的通知").or_else(|| find(text, "的公告")) {
        Some(at) => &text[..at],
        None => text,
    };
    let text = match text.iter().rposition(|&c| is_han(c) && c != '》') {
        Some(last) => &text[..=last],
        None => return None,
    };
    // 免疫规划 and 计划生育 are fields of work.
    if ends_with_any(text, words!["免疫规划", "免疫计划", "家庭计划"]) {
        return None;
    }
    // 长者疫苗资助计划 is a programme that runs.
    if suffix_length(text, "计划").is_some() && contains_any(text, PROGRAMMES) {
        return None;
    }
    // 夯实人才基础 is what is done, 发展基础 what has been.
    if suffix_length(text, "基础").is_some()
        && contains_any(
            text,
            words!["夯", "筑牢", "打牢", "打好", "巩固", "强化", "加强"],
        )
    {
        return None;
    }
    if ends_with_any(
        text,
        words![
            "干什么",
            "怎么干",
            "抓什么",
            "怎么抓",
            "做什么",
            "怎么做",
            "怎么办",
        ],
    ) {
        return Some(Kind::Target);
    }
    if ends_with_any(text, words!["问题清单", "短板清单", "问题台账"]) {
        return Some(Kind::Actual);
    }
    // 工作总结和计划: results come first, and the parts have headings of their own.
    if is_of_both(text) {
        Some(Kind::Actual)
    } else if ends_with_any(text, PLANS)
        || is_demand(text)
        || ADVICE
            .iter()
            .any(|word| word.chars().eq(text.iter().copied()))
        || ends_with_any(text, words!["指标", "要求", "标准"])
            && contains_any(
                text,
                words!["须达", "应达", "要达", "拟达", "需达", "下达", "须完成"],
            )
    {
        Some(Kind::Target)
    } else if ends_with_any(text, RESULTS) {
        Some(Kind::Actual)
    } else if contains_any(
        text,
        words!["下一步", "下步", "明年", "今后", "未来", "来年", "新一年"],
    ) {
        Some(Kind::Target)
    } else if ends_with_any(text, words!["回顾", "如下"]) && contains_any(text, RESULTS) {
        Some(Kind::Actual)
    } else {
        None
    }
}

/// Whether a heading names a field of work by a word that plans have, and no time to come: 重点工作, 光明行动, 主要举措.
pub(super) fn names_work(text: &[char]) -> bool {
    let mut text = text;
    while let Some(rest) = text.strip_suffix(&[')']) {
        text = match rest.iter().rposition(|&c| c == '(') {
            Some(open) => &rest[..open],
            None => rest,
        };
    }
    while let [rest @ .., last] = text
        && !is_han(*last)
    {
        text = rest;
    }
    ends_with_any(
        text,
        words![
            "重点工作",
            "工作重点",
            "重点任务",
            "主要任务",
            "行动",
            "举措",
            "清单",
            "部署",
            "意见"
        ],
    ) && !text.iter().any(char::is_ascii_digit)
        && !contains_any(
            text,
            words![
                "下一步",
                "下步",
                "下阶段",
                "下半年",
                "明年",
                "来年",
                "今后",
                "未来",
                "新一年",
                "新的一年",
                "计划",
                "打算",
                "安排",
                "思路",
                "拟",
                "将",
            ],
        )
}

/// Whether a heading is nothing but 要求, or says whose they are: 工作要求, 有关要求.
fn is_demand(text: &[char]) -> bool {
    let Some(length) = suffix_length(text, "要求") else {
        return false;
    };
    let whose = &text[..text.len() - length];
    whose.iter().all(|&c| !is_han(c))
        || ends_with_any(
            whose,
            words![
                "工作",
                "有关",
                "相关",
                "几点",
                "整改",
                "下步",
                "下一步",
                "总体",
                "年",
            ],
        )
}

/// Whether a title names results first and plans after them: 2023年工作回顾与2024年打算, 存在的困难及下步打算.
fn is_of_both(text: &[char]) -> bool {
    let joint = |at: usize| match text[at] {
        '和' | '及' | '与' | '暨' | '、' | ',' => Some(at),
        _ => None,
    };
    (1..text.len()).filter_map(joint).any(|at| {
        let name = &text[..at];
        (ends_with_any(name, RESULTS) || contains_any(name, words!["总结", "回顾"]))
            && !ends_with_any(name, words!["基础", "背景"])
            && ends_with_any(text, PLANS)
    })
}

/// A title without the note behind it on how far the document has come: 工作要点(征求意见稿), 工作安排(草案).
fn without_note(text: &[char]) -> &[char] {
    let title = match (text, text.iter().rposition(|&c| c == '(')) {
        ([.., ')'], Some(open)) if open > 0 => &text[..open],
        _ => text,
    };
    let draft = ["征求意见稿", "讨论稿", "送审稿", "草案", "初稿"]
        .iter()
        .find_map(|word| suffix_length(title, word));
    &title[..title.len() - draft.unwrap_or(0)]
}
