//! The words that measure: counters and the units they stand for. What a figure is about is read elsewhere.

mod bound;
mod search;
mod words;

use std::sync::LazyLock;

use crate::draft::UnitClass;

pub(crate) use bound::{bound_after, bound_before};
pub(crate) use search::{Characters, WordList, find, position, prefix_length, suffix_length};
pub(crate) use words::{
    Words, contains_any, ends_with_any, hold_any, is_any, last_of, starts_with_any, words,
};

/// A counter or unit as printed after a number.
pub(crate) struct Counter {
    /// The printed word, simplified.
    pub word: &'static str,
    /// The unit it stands for, before the subject refines it.
    pub unit: &'static str,
    /// Power of ten that the unit carries (万元 is 10⁴ yuan).
    pub power: i8,
    /// Characters that, coming next, make another word of it (`家` in 家庭).
    pub not_before: &'static str,
    /// How far a Chinese numeral before it is to be trusted (一批, 三项 are turns of phrase, 三所 is not).
    pub chinese: Chinese,
}

/// Whether `numeral in Chinese characters + counter` states a quantity.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chinese {
    /// Yes, from one on: 一所, 两名.
    FromOne,
    /// Yes, from two on: 两次; 一次 is mostly an adverb.
    FromTwo,
    /// Only where something concrete follows: 两个社区, not 两个体系.
    IfConcrete,
    /// Only large numbers: 十二项; 八项规定 is a name.
    IfMany,
    /// No.
    Never,
}

const fn counter(
    word: &'static str,
    unit: &'static str,
    not_before: &'static str,
    chinese: Chinese,
) -> Counter {
    Counter {
        word,
        unit,
        power: 0,
        not_before,
        chinese,
    }
}

const fn scaled(word: &'static str, unit: &'static str, power: i8) -> Counter {
    Counter {
        word,
        unit,
        power,
        not_before: "",
        chinese: Chinese::FromOne,
    }
}

use Chinese::{FromOne, FromTwo, IfConcrete, IfMany, Never};

/// Every counter; the longest match counts.
const COUNTERS: &[Counter] = &[
    counter("%", "percent", "", FromOne),
    counter("‰", "per_1000", "", FromOne),
    counter("个百分点", "percentage_point", "", FromOne),
    counter("百分点", "percentage_point", "", FromOne),
    counter("DDDs", "ddd", "", Never),
    counter("DDD", "ddd", "", Never),
    counter("个千分点", "per_1000", "", FromOne),
    // People and what they come for.
    counter("人次", "person_time", "", FromOne),
    counter("人(次)", "person_time", "", FromOne),
    counter("人/次", "person_time", "", FromOne),
    counter("诊疗人次", "person_time", "", FromOne),
    counter("门诊人次", "person_time", "", FromOne),
    counter("住院床日", "bed_day", "", FromTwo),
    counter("人份", "test", "", FromOne),
    counter("人日", "person_day", "", FromTwo),
    counter("人", "person", "民口大才员均事物道类群", IfMany),
    counter("名", "person", "单称额义录次誉牌", FromOne),
    counter("位", "person", "于置次", FromOne),
    counter("员", "person", "工", Never),
    counter("户次", "times", "", FromTwo),
    counter("户", "household", "外籍口", FromOne),
    counter("对", "pair", "口于象接应比外", Never),
    // Places.
    counter("间次", "times", "", FromTwo),
    counter("家次", "times", "", FromTwo),
    counter("所次", "times", "", FromTwo),
    counter("床", "bed", "位日头边旁单铺上下垫前", FromTwo),
    counter("间", "site", "接", FromOne),
    counter("家", "site", "庭园长喻", FromOne),
    counter("所", "site", "在有属以谓需示述", FromOne),
    counter("处", "site", "理于方罚置分", FromOne),
    counter("座", "site", "谈", FromOne),
    counter("栋", "site", "", FromOne),
    counter("幢", "site", "", FromOne),
    counter("个", "item", "性别体", IfConcrete),
    counter("省", "item", "级道直属会立内外厅委卫辖", Never),
    counter("县", "item", "级城医域道志委乡直属内外卫府", Never),
    counter("村", "site", "民庄卫级医", Never),
    counter("乡镇", "site", "卫医级干机政", Never),
    counter("街道", "site", "社卫办级", Never),
    counter("国家", "item", "级重标卫公基规局法药医疾", Never),
    // Events and cases.
    counter("例次", "case", "", FromTwo),
    counter("例", "case", "如外行会", FromOne),
    counter("宗", "case", "旨教", FromOne),
    counter("起", "case", "步来到草点诉", FromTwo),
    counter("场次", "session", "", FromTwo),
    counter("场", "session", "所地馆景合次", FromOne),
    counter("期", "session", "间末初待望满", FromTwo),
    counter("班次", "times", "", FromTwo),
    counter("班", "session", "车子级组主倒制岗", FromTwo),
    counter("台次", "operation", "", FromTwo),
    counter("车次", "times", "", FromTwo),
    counter("次", "times", "性生级要数日元品供会全代党序", FromTwo),
    counter("轮次", "times", "", FromTwo),
    counter("村里次", "times", "", FromTwo),
    counter("里次", "times", "", FromTwo),
    counter("诊次", "times", "均费", FromTwo),
    counter("站次", "times", "", FromTwo),
    counter("店次", "times", "", FromTwo),
    counter("校次", "times", "", FromTwo),
    counter("处次", "times", "", FromTwo),
    counter("点次", "times", "", FromTwo),
    counter("村次", "times", "", FromTwo),
    counter("梯次", "times", "", FromTwo),
    counter("趟", "times", "", FromTwo),
    counter("通", "times", "过知常道用行告报信讯勤俗识", FromTwo),
    counter("回", "times", "收复访落顾归升暖流头避退款报应馈", FromTwo),
    counter("轮", "times", "流班换椅胎岗", FromTwo),
    counter("期次", "session", "", FromTwo),
    // Things.
    counter("份", "copy", "额内", FromOne),
    counter("张", "piece", "力", FromOne),
    counter("台", "device", "湾账阶风", FromOne),
    counter("套", "device", "路", FromOne),
    counter("辆", "vehicle", "", FromOne),
    counter("架", "device", "构空", FromTwo),
    counter("部", "device", "分门署位委队", FromTwo),
    counter("件", "item", "", FromTwo),
    counter("队", "team", "伍员列长", FromTwo),
    counter("支", "team", "持部付援撑出", FromTwo),
    counter("头", "item", "部痛晕疼颈发像号脑儿孢等戏", FromTwo),
    counter("只", "piece", "有能要是", FromTwo),
    counter("册", "copy", "", FromTwo),
    counter("本", "copy", "地科院市县区级年月人身", FromTwo),
    counter("篇", "item", "章", Never),
    counter("层", "piece", "次面级流关析", Never),
    counter("条", "item", "件例款龙", Never),
    counter("块", "piece", "", FromTwo),
    counter("幅", "piece", "度", FromTwo),
    counter("面", "piece", "积对向临前部环八", FromTwo),
    counter("封", "item", "闭控堵面顶", FromTwo),
    counter("盒", "piece", "", FromTwo),
    counter("瓶", "piece", "", FromTwo),
    counter("袋", "piece", "", FromTwo),
    counter("箱", "piece", "", FromTwo),
    counter("包", "piece", "括含保", Never),
    counter("颗", "piece", "粒", FromTwo),
    counter("件次", "times", "", FromTwo),
    counter("枚", "piece", "", FromTwo),
    counter("把", "piece", "", Never),
    counter("针次", "dose", "", FromTwo),
    counter("剂次", "dose", "", FromTwo),
    counter("针", "dose", "对灸", FromTwo),
    counter("剂", "dose", "量", FromTwo),
    counter("批次", "batch", "", FromTwo),
    counter("批", "batch", "复评准", FromTwo),
    counter("组", "item", "织建成长", FromTwo),
    counter("管", "test", "理控", Never),
    counter("单", "item", "位元独", Never),
    counter("席", "post", "", Never),
    counter("项次", "times", "", FromTwo),
    counter("项", "item", "目", IfMany),
    counter("大项", "item", "目", FromTwo),
    counter("大类", "category", "", FromTwo),
    counter("类", "category", "似型别", Never),
    counter("种", "category", "植子", IfConcrete),
    counter("大", "item", "型量力于会幅家病关", Never),
    counter("门", "item", "诊类急", Never),
    counter("字", "item", "", Never),
    counter("课时", "class_hour", "", FromTwo),
    counter("学时", "class_hour", "", FromTwo),
    counter("分", "point", "别钟之级类析布阶工区期散", Never),
    counter("倍", "fold", "", FromOne),
    counter("条次", "times", "", FromTwo),
    // Money.
    counter("元", "yuan", "旦月素", FromOne),
    counter("块钱", "yuan", "", FromTwo),
    scaled("万元", "yuan", 4),
    scaled("亿元", "yuan", 8),
    counter("美元", "usd", "", FromOne),
    scaled("万美元", "usd", 4),
    counter("港元", "hkd", "", FromOne),
    scaled("万港元", "hkd", 4),
    scaled("亿港元", "hkd", 8),
    counter("港币", "hkd", "", FromOne),
    scaled("亿美元", "usd", 8),
    counter("澳门元", "mop", "", FromOne),
    scaled("万澳门元", "mop", 4),
    scaled("亿澳门元", "mop", 8),
    counter("新台币", "twd", "", FromOne),
    // Surface, weight, length, volume.
    counter("平方米", "m2", "", FromOne),
    counter("平米", "m2", "", FromOne),
    counter("㎡", "m2", "", FromOne),
    counter("m2", "m2", "", FromOne),
    counter("m²", "m2", "", FromOne),
    counter("平方公里", "km2", "", FromOne),
    counter("km2", "km2", "", FromOne),
    counter("km²", "km2", "", FromOne),
    counter("hm2", "hectare", "", FromOne),
    counter("hm²", "hectare", "", FromOne),
    counter("公顷", "hectare", "", FromOne),
    counter("亩", "mu", "", FromOne),
    counter("公斤", "kg", "", FromOne),
    counter("千克", "kg", "", FromOne),
    counter("kg", "kg", "", FromOne),
    Counter {
        not_before: "服拉隆山氏里",
        ..scaled("克", "kg", -3)
    },
    counter("吨", "tonne", "位", FromOne),
    counter("毫升", "ml", "", FromOne),
    counter("ml", "ml", "", FromOne),
    counter("升", "litre", "级至高到", FromTwo),
    counter("单位", "unit", "", FromTwo),
    counter("治疗量", "unit", "", FromTwo),
    counter("个治疗量", "unit", "", FromTwo),
    counter("公里", "km", "", FromOne),
    counter("米", "m", "", FromOne),
    // Time.
    counter("床日", "bed_day", "", FromTwo),
    counter("个工作日", "day", "", FromOne),
    counter("工作日", "day", "", FromTwo),
    counter("个小时", "hour", "", FromOne),
    counter("小时", "hour", "", FromOne),
    counter("分钟", "minute", "", FromOne),
    counter("秒", "second", "杀表", FromTwo),
    counter("秒钟", "second", "", FromTwo),
    counter("个月", "month", "", FromOne),
    counter("天", "day", "然津", FromTwo),
    counter("日", "day", "", Never),
    counter("周", "week", "边年期岁一二三四五六日", Never),
    counter("岁", "year", "", Never),
];

/// The counters by their first character: most places in a text have none that begins there.
static BY_FIRST: LazyLock<Vec<(char, &'static Counter)>> = LazyLock::new(|| {
    let mut counters: Vec<_> = COUNTERS
        .iter()
        .filter_map(|counter| Some((counter.word.chars().next()?, counter)))
        .collect();
    counters.sort_by_key(|&(first, _)| first);
    counters
});

/// The longest counter that begins at `chars[at]`, as (counter, length in characters).
pub(crate) fn counter_at(chars: &[char], at: usize) -> Option<(&'static Counter, usize)> {
    let rest = chars.get(at..)?;
    let first = *rest.first()?;
    let from = BY_FIRST.partition_point(|&(c, _)| c < first);
    let best = BY_FIRST[from..]
        .iter()
        .take_while(|&&(c, _)| c == first)
        .filter_map(|&(_, entry)| Some((entry, prefix_length(rest, entry.word)?)))
        .max_by_key(|&(_, length)| length);
    let (entry, length) = best?;
    let next = rest.get(length).copied().unwrap_or('\n');
    // 项目 is a noun, but 12项目标 counts 目标.
    let countable = entry.word == "项"
        && next == '目'
        && rest
            .get(length + 1)
            .is_some_and(|c| matches!(c, '标' | '录'));
    (countable || entry.not_before.is_empty() || !entry.not_before.contains(next))
        .then_some((entry, length))
}

/// The class of a unit named in this crate.
pub(crate) fn class_of(unit: &str) -> UnitClass {
    match unit {
        "person" => UnitClass::Person,
        "visit" | "person_time" | "person_time_per_day" => UnitClass::Visit,
        "percent" | "percent_change" => UnitClass::Percent,
        "percentage_point" => UnitClass::PercentagePoint,
        "per_100" | "per_1000" | "per_10000" | "per_100000" | "per_million" | "fold" | "ratio" => {
            UnitClass::Rate
        }
        "yuan" | "usd" | "gbp" | "eur" | "zar" | "hkd" | "twd" | "mop" | "sgd" | "aud" | "nzd"
        | "cad" | "inr" | "php" | "kes" | "ghs" | "ngn" | "ugx" | "tzs" | "etb" | "zmw" | "mwk"
        | "rwf" | "pkr" | "bdt" | "lkr" | "npr" | "myr" | "thb" | "idr" | "jpy" => UnitClass::Money,
        "m2" | "km2" | "square_mile" | "square_foot" | "hectare" | "acre" | "mu" => UnitClass::Area,
        "second" | "minute" | "hour" | "hour_per_day" | "day" | "bed_day" | "week" | "month"
        | "year" => UnitClass::Time,
        "kg" | "tonne" => UnitClass::Mass,
        "rank" | "place" => UnitClass::Rank,
        _ => UnitClass::Count,
    }
}

/// Things that can be pointed at: after 两个 they make a count, where 两个体系 would be a slogan.
pub(crate) const CONCRETE_NOUNS: &[&str] = &[
    "医院",
    "社区",
    "村",
    "乡",
    "镇",
    "卫生院",
    "卫生室",
    "学校",
    "科室",
    "站",
    "病区",
    "机构",
    "县",
    "小组",
    "专家组",
    "家庭",
    "病例",
    "点",
    "门诊",
    "学科",
    "专业",
    "专科",
    "街道",
    "单位",
    "支部",
    "实验室",
    "基地",
    "床位",
    "岗位",
    "病房",
    "企业",
    "场所",
    "队",
    "片区",
    "楼",
    "班",
    "窗口",
    "疫苗",
    "传染病",
    "药品",
];
