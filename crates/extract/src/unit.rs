//! The unit that a counter stands for once the subject is known: 份 of records, of leaflets or of tests.

use crate::figure::{Basis, Figure};
use crate::lexicon::{
    Characters, Words, contains_any, ends_with_any, find, last_of, starts_with_any, suffix_length,
    words,
};

/// Currencies that are named before the number, whose 元 is then not the yuan.
const CURRENCIES: &[(&str, &str)] = &[
    ("新台币", "twd"),
    ("台币", "twd"),
    ("港币", "hkd"),
    ("港元", "hkd"),
    ("澳门元", "mop"),
    ("澳门币", "mop"),
    ("美元", "usd"),
];

/// The unit of `figure`, given whether it is written with a point (`4.0人`), the words of its subject, the clause before it
/// and the text after it.
pub(crate) fn refined(
    figure: &Figure,
    in_parts: bool,
    subject: &[char],
    before: &[char],
    after: &[char],
) -> &'static str {
    let after = &after[..after.len().min(24)];
    let any = |words: &Words| contains_any(subject, words) || contains_any(tail(before, 16), words);
    let near = |words: &Words| any(words) || contains_any(head_noun(after), words);
    let daily = contains_any(
        before,
        words!["日均", "每日", "每天", "日最大", "日检测", "日接诊"],
    );
    if matches!(
        figure.basis,
        Basis::Numeral | Basis::Chinese | Basis::Range | Basis::Bare | Basis::Cell
    ) && matches!(
        figure.unit,
        "person" | "piece" | "item" | "bed" | "site" | "case" | "device"
    ) {
        // 每千人口指标按常住人口48万计算: nobody has a rate of thousands.
        let large = figure.value.is_some_and(|value| value.to_f64() >= 10_000.0);
        // Nothing is counted in parts: 2.31人 later in the list are still per thousand.
        let lead = if figure.basis == Basis::Cell {
            subject
        } else {
            tail(before, if in_parts { 80 } else { 20 })
        };
        // 千人护士4人: a whole number must stand in the same phrase.
        let phrase = lead
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | '、' | ':' | '(' | ')'))
            .map_or(lead, |mark| &lead[mark + 1..]);
        let named = if in_parts {
            people_base(lead)
        } else {
            people_base(phrase)
        };
        let named = named.filter(|_| in_parts || starts_with_any(phrase, words!["千人", "万人"]));
        let per = per_words(lead).chain(named);
        if let Some((_, unit)) = per.max_by_key(|&(at, _)| at)
            && !large
        {
            return unit;
        }
    }
    match figure.unit {
        // 新台币36万元, 澳门元102.7亿元: the currency stands before the number.
        "yuan" => CURRENCIES
            .iter()
            .find(|(words, _)| suffix_length(tail(before, 8), words).is_some())
            .map_or("yuan", |&(_, unit)| unit),
        "person" => {
            if ends_with_any(
                tail(before, 8),
                words!["人次", "人次数", "人次为", "人次达", "人次共", "人次数为"],
            ) {
                "visit"
            } else if contains_any(tail(before, 10), words!["斩获", "夺得", "获奖"]) {
                "award"
            } else if ends_with_any(subject, POSTS) && !ends_with_any(head_noun(after), PEOPLE) {
                "post"
            } else {
                "person"
            }
        }
        "person_time" => {
            if near(words![
                "诊", "服务", "接种", "院", "检", "治疗", "患者", "就医", "随访", "分娩", "手术",
            ]) && !near(words![
                "防疫", "派驻", "参与", "学习", "谈话", "审核", "培训", "宣传",
            ]) {
                "visit"
            } else if daily {
                "person_time_per_day"
            } else {
                "person_time"
            }
        }
        "site" if near(words!["病房", "房间", "诊室", "隔离间", "手术室", "教室"]) => {
            "room"
        }
        "item" if figure.end > figure.start => {
            if near(words!["学科", "专科"]) {
                "discipline"
            } else if near(words!["岗位"]) {
                "post"
            } else if near(words!["冠军", "亚军", "季军", "奖"]) {
                "award"
            } else if near(words!["竞赛", "比赛"]) {
                "contest"
            } else if near(words!["小组", "团队", "队伍", "应急队"]) {
                "team"
            } else if near(words!["箱", "设备", "仪器"]) {
                "device"
            } else if near(words![
                "医院",
                "中心",
                "社区",
                "学校",
                "村",
                "站",
                "场所",
                "机构",
                "卫生室",
                "卫生院",
                "街道",
                "乡镇",
                "支部",
                "单位",
                "试点",
                "门诊",
                "企业",
                "点",
                "诊所",
            ]) {
                "site"
            } else if near(words!["项目", "工程"]) {
                "project"
            } else {
                "item"
            }
        }
        "copy" => {
            if near(words!["档案", "建档"]) {
                "record"
            } else if near(words!["检测", "核酸", "样本", "标本"]) {
                if daily { "test_per_day" } else { "test" }
            } else {
                "copy"
            }
        }
        "piece" if near(words!["床"]) => "bed",
        "device" if near(words!["手术"]) => "operation",
        "session" if near(words!["宣传栏", "简报", "专栏", "刊", "板报", "信息"]) => {
            "issue"
        }
        "operation" if !near(words!["手术"]) => "times",
        "day" if near(words!["床日"]) => "bed_day",
        "project" if starts_with_any(after, words!["”学科", "学科", "”专科", "专科"]) => {
            "discipline"
        }
        unit => unit,
    }
}

/// What the places of a staff are called, which 名 counts as it counts those who hold them.
const POSTS: &Words = words![
    "编制",
    "编制核定",
    "核定编制",
    "事业编制",
    "编制总量",
    "编制总额",
    "编制增加",
    "编制核增",
    "编制调增",
    "编制数",
    "编制总数",
    "核编",
    "空编",
    "缺编",
    "岗位",
    "岗位数",
    "职数",
    "职位",
    "职位数",
    "名额",
    "招聘计划",
];

/// What the noun behind a counter ends with, if it counts people after all.
const PEOPLE: &Words = words!["人员", "医师", "医生", "护士", "职工", "人", "药师", "技师"];

/// Where 千人 or 万人 names the base of a rate (千人床位数, not 2千人), and the rate.
fn people_base(lead: &[char]) -> Option<(usize, &'static str)> {
    let counted = |c: char| {
        c.is_ascii_digit() || ".一二两三四五六七八九十百千万余多几数近上超约逾".contains(c)
    };
    (1..lead.len()).rev().find_map(|at| {
        let unit = match (lead[at - 1], lead[at]) {
            ('千', '人') => "per_1000",
            ('万', '人') => "per_10000",
            _ => return None,
        };
        let before = at.checked_sub(2).map_or(' ', |k| lead[k]);
        let visits = lead.get(at + 1) == Some(&'次');
        (!counted(before) && !visits).then_some((at + 1, unit))
    })
}

/// Each rate that `lead` names, with where its words end.
fn per_words(lead: &[char]) -> impl Iterator<Item = (usize, &'static str)> {
    let any = lead.iter().any(|c| matches!(c, '百' | '千' | '万'));
    let lead = if any { lead } else { &[] };
    let characters = Characters::of(lead);
    PER.iter()
        .filter_map(move |&(words, unit)| Some((last_of(lead, characters, words)?, unit)))
        .chain(per_kind(lead))
}

/// 每千农业人口, 每10万例活产: a base that says which people or births, with where its words end.
fn per_kind(lead: &[char]) -> Option<(usize, &'static str)> {
    const KIND_MAX_CHARS: usize = 4;
    const COUNTED: [&str; 2] = ["人口", "活产"];
    const COUNTED_CHARS: usize = 2;
    (2..lead.len()).rev().find_map(|at| {
        let unit = match lead[at - 2..at] {
            ['每', '千'] => "per_1000",
            ['每', '万'] => "per_10000",
            ['十', '万'] if lead[..at - 2].ends_with(&['每']) => "per_100000",
            ['0', '万'] if lead[..at - 2].ends_with(&['每', '1']) => "per_100000",
            _ => return None,
        };
        let kind = &lead[at..lead.len().min(at + KIND_MAX_CHARS + COUNTED_CHARS)];
        let counted = COUNTED.iter().filter_map(|word| find(kind, word)).min()?;
        Some((at + counted + COUNTED_CHARS, unit))
    })
}

/// The rate that `lead` names last.
pub(crate) fn rate_of(lead: &[char]) -> Option<&'static str> {
    per_words(lead)
        .max_by_key(|&(at, _)| at)
        .map(|(_, unit)| unit)
}

/// Words that make a count of people or beds a rate.
const PER: &[(&Words, &str)] = &[
    (
        words!["每百名", "百名老", "百名儿", "每百人", "百名居"],
        "per_100",
    ),
    (
        words![
            "每千人",
            "千人口",
            "每千名",
            "每千常住",
            "千名儿童",
            "千名居民",
            "每千居民",
        ],
        "per_1000",
    ),
    (
        words![
            "每万人",
            "万人口",
            "每万名",
            "每万常住",
            "万名居民",
            "每万居民",
        ],
        "per_10000",
    ),
    (
        words!["每十万人", "十万人口", "每10万人", "10万人口"],
        "per_100000",
    ),
];

fn tail(text: &[char], width: usize) -> &[char] {
    &text[text.len().saturating_sub(width)..]
}

/// The noun that begins right after a unit, up to the next mark.
fn head_noun(after: &[char]) -> &[char] {
    let end = after
        .iter()
        .position(|&c| matches!(c, ',' | ';' | '。' | '(' | '\n') || c.is_ascii_digit())
        .unwrap_or(after.len());
    &after[..end]
}
