//! Whether a sentence speaks of what is to be done.

use crate::fold::is_han;
use crate::lexicon::{Characters, Words, contains_any, hold_any, position, starts_with_any, words};

/// Words of what is to come, which hold even in a report of results.
const TO_COME: &Words = words![
    "力争",
    "可完成",
    "明年",
    "下一步",
    "可顺利完成",
    "将达到",
    "科学谋划",
    "下半年计划",
    "下半年将",
    "下半年拟",
    "下半年要",
    "下阶段",
    "下步",
    "来年",
];

/// Words of what is to come, which a report of results may also use of what it did.
const MAY_COME: &Words = words!["拟", "将建", "年底前", "谋划", "预定增", "预定新", "预定建"];

/// Whether a sentence, whose `characters` are given, speaks of what is to be done in words that a report of results may also use.
pub(super) fn may_be_aimed(sentence: &[char], characters: Characters) -> bool {
    plans(sentence)
        || strives(sentence)
        || asks(sentence)
        || hold_any(sentence, characters, MAY_COME)
}

/// Whether a sentence says what must come about: 要达到85%, 再提高3个百分点; 主要达到 and 需要完成 are no demands.
fn asks(sentence: &[char]) -> bool {
    const DEEDS: &Words = words![
        "达到", "达", "超过", "突破", "建成", "完成", "实现", "提高", "提升", "新增", "做好",
        "做到", "确保", "把", "力争", "控制", "降到", "降至", "培养", "引进", "新建", "奔着",
        "冲刺", "迈向", "朝着", "向着",
    ];
    if position(sentence, '要').is_none() && position(sentence, '再').is_none() {
        return false;
    }
    (1..sentence.len()).any(|at| {
        let before = at.checked_sub(2).map_or(' ', |k| sentence[k]);
        match sentence[at - 1] {
            '要' => {
                !"主重需只必首想若紧概扼简摘险".contains(before)
                    && starts_with_any(&sentence[at..], DEEDS)
            }
            '再' => {
                starts_with_any(
                    &sentence[at..],
                    words![
                        "提高", "提升", "降低", "新建", "新增", "增加", "建成", "压缩", "下降",
                        "培养", "加", "招", "配", "引进",
                    ],
                ) && !contains_any(&sentence[..at], words!["较", "比上", "比去", "同比"])
            }
            _ => false,
        }
    })
}

/// Whether a sentence speaks of what is to be done in words that hold even in a report of results.
pub(super) fn is_surely_aimed(sentence: &[char], characters: Characters) -> bool {
    hold_any(sentence, characters, TO_COME)
}

/// Whether `lead`, the words of a sentence before a value, says what is to come about by then: 覆盖率将不低于, 将再添.
pub(super) fn is_to_come(lead: &[char]) -> bool {
    const DEEDS: &Words = words![
        "不低于",
        "不少于",
        "超过",
        "突破",
        "达到",
        "达",
        "控制在",
        "提高到",
        "提高至",
        "提升到",
        "提升至",
        "增加到",
        "增加至",
        "增至",
        "降到",
        "降至",
        "新增",
        "新建",
        "建成",
        "实现",
        "再",
    ];
    let at = (0..lead.len()).rev().find(|&at| {
        lead[at] == '将'
            && !at
                .checked_sub(1)
                .is_some_and(|k| matches!(lead[k], '即' | '主' | '大'))
            && starts_with_any(&lead[at + 1..], DEEDS)
    });
    at.is_some_and(|at| !contains_any(&lead[at..], words!["目前", "现已", "截至"]))
}

/// Whether a sentence says what it strives for; 争取黄金时间 and 争取上级资金 win something for the work, and 争取到 has won it.
fn strives(sentence: &[char]) -> bool {
    const WON: &Words = words![
        "黄金", "宝贵", "时间", "上级", "中央", "省级", "专项", "资金", "项目",
    ];
    position(sentence, '争').is_some()
        && (2..=sentence.len()).any(|end| {
            sentence[end - 2..end] == ['争', '取']
                && !starts_with_any(&sentence[end..], WON)
                && !is_won(&sentence[end..])
        })
}

/// Whether `rest` goes on from 争取 to what was got; 争取到2027年 and 争取到年底 only name a time.
fn is_won(rest: &[char]) -> bool {
    matches!(rest, ['到', next, ..] if !next.is_ascii_digit() && !matches!(next, '年' | '今' | '明' | '本' | '“'))
}

/// Whether a sentence says that something is planned; 计划生育 is a field of work, and what is done of a plan is done.
fn plans(sentence: &[char]) -> bool {
    position(sentence, '划').is_some()
        && (2..sentence.len()).any(|i| {
            let next = sentence.get(i).copied().unwrap_or('。');
            sentence[i - 2..i] == ['计', '划']
                && is_han(next)
                && i.checked_sub(3)
                    .is_none_or(|k| !matches!(sentence[k], '非' | '项' | '动' | '程'))
                && !matches!(
                    next,
                    '的' | '至' | '生' | '免' | '怀' | '数' | '完' | '内' | '外' | '、' | '。'
                )
        })
}
