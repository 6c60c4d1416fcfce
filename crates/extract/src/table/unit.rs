//! Units that the words of Chinese tables name: in cells of their own, in brackets, above the table, by what a label measures.

use crate::lexicon::{Chinese, contains_any, counter_at, words};

/// A cell that is nothing but a unit.
pub(super) fn unit_word(text: &[char]) -> Option<(&'static str, i8)> {
    if let Some(unit) = rate_word(text) {
        return Some((unit, 0));
    }
    let (power, at) = crate::numeral::scale(text, 0, text.len());
    let (counter, length) = counter_at(text, at).or_else(|| counter_at(text, 0))?;
    let whole = at + length == text.len();
    if whole {
        return Some((counter.unit, counter.power + power));
    }
    (length == text.len() && counter.chinese != Chinese::Never)
        .then_some((counter.unit, counter.power))
}

/// The rate that a cell is: 1/10万, 张/千人, 每万人.
fn rate_word(text: &[char]) -> Option<&'static str> {
    const BASES: &[(&str, &str)] = &[
        ("/10万", "per_100000"),
        ("/十万", "per_100000"),
        ("/100000", "per_100000"),
        ("/10万人", "per_100000"),
        ("/十万人", "per_100000"),
        ("10万分之一", "per_100000"),
        ("十万分之一", "per_100000"),
        ("/千人", "per_1000"),
        ("/千人口", "per_1000"),
        ("/千", "per_1000"),
        ("/1000人", "per_1000"),
        ("/万人", "per_10000"),
        ("/万人口", "per_10000"),
        ("/万", "per_10000"),
    ];
    let slash = text.iter().rposition(|&c| c == '/');
    if text.len() > 8 || slash.is_some_and(|at| at > 2) {
        return None;
    }
    let base = &text[slash.unwrap_or(0)..];
    BASES
        .iter()
        .find(|(word, _)| word.chars().eq(base.iter().copied()))
        .map(|&(_, unit)| unit)
}

pub(super) fn bracketed_unit(text: &[char]) -> Option<(&'static str, i8)> {
    let open = text.iter().rposition(|&c| c == '(')?;
    let close = text[open..].iter().position(|&c| matches!(c, ')' | ','))? + open;
    unit_word(&text[open + 1..close])
}

/// The power of ten that is all a label's bracket says: 门诊人次(万).
pub(super) fn bracketed_power(text: &[char]) -> Option<i8> {
    match text {
        [.., '(', '万', ')'] => Some(4),
        [.., '(', '千', ')'] => Some(3),
        [.., '(', '亿', ')'] => Some(8),
        _ => None,
    }
}

/// `单位:万元` or `(单位:人次)`.
pub(super) fn announced_unit(line: &[char]) -> Option<(&'static str, i8)> {
    let at = crate::lexicon::find(line, "单位:")? + 3;
    let rest = &line[at..];
    let end = rest
        .iter()
        .position(|&c| matches!(c, ')' | ',' | '、' | '\t' | '|' | ' ' | '/'))
        .unwrap_or(rest.len());
    unit_word(&rest[..end])
}

pub(super) fn is_rate(label: &[char]) -> bool {
    contains_any(label, words!["率", "占比", "比例", "百分比"])
}

/// The unit that a label implies where no cell says it.
pub(super) fn guessed_unit(label: &[char]) -> Option<&'static str> {
    Some(if contains_any(label, words!["孕产妇死亡率", "发病率"]) {
        "per_100000"
    } else if contains_any(label, words!["婴儿死亡率", "儿童死亡率", "出生率"]) {
        "per_1000"
    } else if is_rate(label) {
        "percent"
    } else if contains_any(
        label,
        words!["得分", "评分", "总分", "均分", "分数", "分值"],
    ) {
        "point"
    } else if contains_any(label, words!["人次", "诊疗量"]) {
        "visit"
    } else if contains_any(label, words!["床"]) {
        "bed"
    } else if contains_any(
        label,
        words!["收入", "支出", "费用", "投入", "经费", "金额"],
    ) {
        "yuan"
    } else if contains_any(
        label,
        words![
            "人数", "人口", "人员", "医师", "医生", "护士", "患者", "学员", "职工",
        ],
    ) {
        "person"
    } else if contains_any(
        label,
        words!["机构", "医院", "中心", "卫生院", "卫生室", "学校", "诊所"],
    ) {
        "site"
    } else if contains_any(label, words!["病例", "例数", "发病数", "死亡数"]) {
        "case"
    } else if contains_any(
        label,
        words!["阅读", "浏览", "点击", "播放", "访问量", "转发", "点赞"],
    ) {
        "times"
    } else {
        return None;
    })
}

/// The unit that the label of a number alone names: in brackets, by the counter that it ends with (讲座场次), or by what it measures.
pub(crate) fn unit_of_label(label: &[char]) -> Option<&'static str> {
    const COUNTER_MAX_CHARS: usize = 3;
    let counter = || {
        (1..=COUNTER_MAX_CHARS.min(label.len().saturating_sub(1)))
            .rev()
            .find_map(|length| {
                let (counter, whole) = counter_at(label, label.len() - length)?;
                (whole == length && counter.power == 0).then_some(counter.unit)
            })
    };
    bracketed_unit(label)
        .map(|(unit, _)| unit)
        .or_else(|| guessed_unit(label))
        .or_else(counter)
}
