//! What a number without a counter counts, by the thing that is named before it or behind it.

use super::Scanner;
use crate::lexicon::{Characters, Words, ends_with_any, last_of, starts_with_any, words};

/// Things by which numbers are known, and the units that they are counted in.
const THINGS: &[(&Words, &str)] = &[
    (
        words![
            "例数",
            "病例",
            "病例数",
            "发病数",
            "死亡数",
            "发病总数",
            "死亡总数",
            "患病总数",
        ],
        "case",
    ),
    (
        words![
            "人次",
            "人次数",
            "诊疗量",
            "诊量",
            "门诊",
            "急诊",
            "住院",
            "出院",
            "住院量",
            "出院量",
        ],
        "person_time",
    ),
    (
        words![
            "人口",
            "人数",
            "患者",
            "人群",
            "居民",
            "人员",
            "医师",
            "医生",
            "护士",
            "职工",
            "学生",
            "儿童",
            "妇女",
            "老年人",
            "村医",
        ],
        "person",
    ),
    (
        words![
            "投入", "投资", "资金", "收入", "经费", "费用", "总额", "支出", "补助", "金额",
        ],
        "yuan",
    ),
    (words!["床位", "病床", "床位数", "病床数"], "bed"),
    (
        words![
            "机构",
            "医院",
            "卫生院",
            "卫生室",
            "诊所",
            "机构数",
            "机构总数",
        ],
        "site",
    ),
    (words!["档案", "档案数"], "record"),
    (
        words![
            "阅读",
            "阅读量",
            "浏览",
            "浏览量",
            "点击",
            "点击量",
            "播放",
            "播放量",
            "访问量",
            "观看量",
            "转发量",
            "点赞",
            "点赞量",
            "曝光量",
        ],
        "times",
    ),
    (
        words![
            "粉丝",
            "粉丝数",
            "粉丝量",
            "用户",
            "用户数",
            "关注数",
            "关注人数",
            "志愿者",
            "签约",
            "受益",
            "惠及",
            "参保",
        ],
        "person",
    ),
    (words!["疫苗", "疫苗接种", "接种量"], "dose"),
];

impl Scanner<'_> {
    /// What a number counts that names only a part of all that the sentence opens with: 总诊疗人次中,县级医院32.6万.
    pub(super) fn part_of_all(&self, i: usize, lead: &[char]) -> Option<&'static str> {
        const WHOLE_MAX_CHARS: usize = 200;
        // 其中收入5万: another thing than the whole.
        if thing_before(lead).is_some_and(|unit| unit != "site") {
            return None;
        }
        let before = self.nearby(i, WHOLE_MAX_CHARS);
        let end = before
            .windows(2)
            .rposition(|pair| matches!(pair, ['中', ',' | ':']))?;
        let whole = &before[..end];
        // 总诊疗208万人次中,…
        let counted = i - before.len() + end;
        if let Some(figure) = self.figures.iter().find(|figure| figure.end == counted) {
            return Some(figure.unit).filter(|unit| !unit.is_empty());
        }
        THINGS
            .iter()
            .find(|&&(words, _)| ends_with_any(whole, words))
            .map(|&(_, unit)| unit)
    }
}

/// Words that right after a number say that it counts people.
const PEOPLE: &Words = words![
    "人",
    "计",
    "民众",
    "居民",
    "群众",
    "市民",
    "村民",
    "农民",
    "患者",
    "学生",
    "儿童",
    "妇女",
    "老人",
    "老年人",
    "职工",
];

/// What a number without a counter counts: people, or the people or cases that its noun ends with (80万基层医务人员).
pub(super) fn thing_after(text: &[char]) -> Option<&'static str> {
    if starts_with_any(text, PEOPLE) {
        return Some("person");
    }
    let end = text
        .iter()
        .take(10)
        .position(|c| {
            !('\u{4e00}'..='\u{9fff}').contains(c) || matches!(c, '的' | '为' | '和' | '用')
        })
        .unwrap_or(text.len().min(10));
    let noun = &text[..end];
    // 3.2万建档立卡贫困人口均…
    let named = noun
        .windows(2)
        .position(|pair| matches!(pair, ['人', '口' | '群'] | ['对', '象']));
    if named.is_some_and(|at| !matches!(noun.get(at + 2), Some('数' | '健' | '普' | '档'))) {
        return Some("person");
    }
    if ends_with_any(noun, words!["病例"]) {
        Some("case")
    } else if ends_with_any(
        noun,
        words!["人员", "医生", "护士", "患者", "居民", "群众", "老年人"],
    ) {
        Some("person")
    } else {
        None
    }
}

/// What a number without a counter counts: the thing named nearest before it.
pub(super) fn thing_before(text: &[char]) -> Option<&'static str> {
    let characters = Characters::of(text);
    THINGS
        .iter()
        .filter_map(|&(words, unit)| Some((last_of(text, characters, words)?, unit)))
        .max_by_key(|&(end, _)| end)
        .map(|(_, unit)| unit)
}
