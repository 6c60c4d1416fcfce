//! Figures that were set: the number of a task, the standard that others ask for, what is planned beside what was done.

use std::sync::LazyLock;

use super::kind::BEYOND;
use super::owed::is_owed_money;
use super::place::Placed;
use super::shares::is_count;
use super::task::{is_due, is_yearly, names_aim};
use super::{Reader, Scope};
use crate::draft::{Kind, UnitClass};
use crate::figure::Figure;
use crate::fold::is_han;
use crate::lexicon::{
    WordList, Words, bound_after, class_of, contains_any, ends_with_any, prefix_length,
    starts_with_any, words,
};

/// What a number is called that a task or a plan sets.
static SET: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_last(&[
        "任务",
        "任务数",
        "任务量",
        "目标数",
        "目标值",
        "目标任务",
        "目标",
        "计划数",
        "计划",
        "计划投资",
        "指标数",
        "指标值",
        "指标",
        "任务指标",
        "下达数",
        "考核线",
        "达标线",
        "目标线",
        "应完成",
        "应完成数",
        "要求",
        "预算",
        "预算资金",
        "预算金额",
        "预算数",
        "预算安排",
        "预算总额",
        "打包总额",
        "总额预算",
        "总额指标",
        "包干总额",
        "包干基金",
        "包干资金",
        "控制总额",
        "部门预算",
        "规划床位",
        "设计床位",
        "拟建床位",
        "规划建筑面积",
        "规划总建筑面积",
        "规划用地",
        "规划占地",
        "规划占地面积",
        "规划总投资",
        "规划投资",
    ])
});

/// Words between the name of a task and its number.
static LINKS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::by_last(&[
        "各为",
        "均为",
        "分别为",
        "分别是",
        "为",
        "是",
        "各",
        "均",
        "共",
        "分别",
        "不少于",
        "达到",
        "达",
    ])
});

/// What the standard of others is called, behind a figure.
const STANDARDS: &[&str] = &[
    "目标",
    "要求",
    "标准",
    "规定",
    "指标",
    "红线",
    "底线",
    "警戒线",
    "控制线",
    "达标线",
    "考核线",
    "门槛",
    "任务线",
];

impl Reader<'_> {
    /// Whether the words that lead to `placed`, or to the brackets that it stands in, make it the number of a task: 全年任务9000人,
    /// 任务数各为1100人, 目标任务(60%), 做了6场(全年12场).
    pub(super) fn is_set(&self, placed: &Placed, scope: &Scope) -> bool {
        let chars = self.chars();
        let figure = &placed.figure;
        let mut set = &chars[placed.from.min(figure.start)..figure.start];
        while let Some(length) = LINKS.longest_suffix(set) {
            set = &set[..set.len() - length];
        }
        // 核心指标12项 counts indicators.
        let counts = matches!(figure.unit, "item" | "project" | "category")
            && ends_with_any(set, words!["指标", "目标", "要求", "任务"])
            // 产出指标48.5分: what a part of the work has scored.
            || figure.unit == "point" && ends_with_any(set, words!["指标"]);
        let named = (SET.longest_suffix(set).is_some()
            || names_aim(&chars[placed.from.min(figure.start)..figure.start]))
            && !counts
            && figure.unit != "percentage_point"
            && !contains_any(set, words!["占"])
            && !contains_any(set, BEYOND);
        let bracket = placed.clause.start;
        let inside = bracket > scope.start && bracket <= figure.start && chars[bracket - 1] == '(';
        let lead = &chars[bracket.min(figure.start)..figure.start];
        // 超出目标任务(60%), 对照任务(6.8万人、2.7万人), 目标(10/10万以内、4‰以内): the bracket says what the aim was.
        let only_numbers = lead.iter().all(|&c| {
            c.is_ascii_digit() || "百千万亿元人次例家个%‰./、和≥≤以上内下DsS".contains(c)
        });
        let glossed = inside
            && (only_numbers || placed.reading.listed)
            && (SET
                .longest_suffix(&chars[scope.start..bracket - 1])
                .is_some()
                || names_aim(&chars[scope.start..bracket - 1])
                // 低于国家标准(8/10万)
                || only_numbers
                    && ends_with_any(
                        &chars[scope.start..bracket - 1],
                        words!["标准", "标准值", "要求", "控制线", "警戒线", "红线", "上限", "底线"],
                    ));
        let whole = inside
            && is_yearly(lead)
            && scope
                .last_batch(&placed.clause)
                .and_then(|batch| batch.last())
                .is_some_and(|&row| {
                    let done = &self.rows[row];
                    let more =
                        |value: Option<crate::number::Number>| value.map(|value| value.to_f64());
                    done.figure.unit == figure.unit && more(done.value) < more(figure.value)
                });
        // 综合楼项目(立项3000万元): money that was granted for a work.
        let granted = class_of(figure.unit) == UnitClass::Money
            && ends_with_any(set, words!["立项", "立项金额", "立项资金", "获批立项"]);
        // 应拨付村医补助96万元
        let owed = class_of(figure.unit) == UnitClass::Money
            && is_owed_money(&chars[placed.clause.start.min(figure.start)..figure.start]);
        named || glossed || whole || granted || owed
    }

    /// Whether `placed` is what was planned, where what was done follows: 年初计划招聘30人,实际到岗26人; or what a plan asks for by a
    /// year to come: 到2025年底,签约率要达到70%.
    pub(super) fn is_planned(&self, placed: &Placed, scope: &Scope) -> bool {
        const LEAD_MAX_CHARS: usize = 24;
        let chars = self.chars();
        let start = placed.clause.start.min(placed.figure.start);
        let lead = &chars[start..placed.figure.start];
        let lead = &lead[lead.len().saturating_sub(LEAD_MAX_CHARS)..];
        let after = &chars[placed.figure.end.min(scope.end)..scope.end];
        let may_plan = lead.iter().any(|c| matches!(c, '划' | '拟' | '定'));
        let planned = may_plan
            && ["计划", "拟", "原定", "预定"].iter().any(|word| {
                (0..lead.len()).any(|at| {
                    at.checked_sub(1)
                        .is_none_or(|k| !matches!(lead[k], '非' | '项' | '动' | '程'))
                        && prefix_length(&lead[at..], word).is_some_and(|length| {
                            lead.get(at + length)
                                .is_some_and(|&c| is_han(c) && !"的生免内外完数、模订".contains(c))
                        })
                })
            });
        // 财政安排专项经费90万元,实际支出…
        let allotted = class_of(placed.figure.unit) == UnitClass::Money
            && contains_any(lead, words!["安排", "核拨", "批复"]);
        let next = || {
            after
                .iter()
                .take(LEAD_MAX_CHARS)
                .position(|&c| c == ',')
                .map_or(&[][..], |mark| &after[mark + 1..])
        };
        let done = || {
            starts_with_any(
                next(),
                words![
                    "实际",
                    "已到岗",
                    "到岗",
                    "现已",
                    "完成",
                    "已完成",
                    "分别完成",
                    "分别实际",
                    "已",
                    "实",
                    "到货",
                    "到位",
                    "目前已",
                    "累计已",
                    "支出",
                    "支付",
                    "拨付",
                    "建成",
                    "开工",
                ],
            )
        };
        (planned || allotted) && done()
            || scope.kind != Some(Kind::Target) && self.is_due(placed, scope)
    }

    /// Whether the sentence names a year to come and asks, before `placed`, for what is to be by then.
    fn is_due(&self, placed: &Placed, scope: &Scope) -> bool {
        const LEAD_MAX_CHARS: usize = 200;
        let chars = self.chars();
        let from = scope
            .start
            .max(placed.figure.start.saturating_sub(LEAD_MAX_CHARS));
        let lead = &chars[from.min(placed.figure.start)..placed.figure.start];
        let now = self.outline.single_year().and_then(|year| year.get(..4));
        let deadline = (1..lead.len().saturating_sub(4)).any(|at| {
            lead[at - 1] == '到'
                && lead[at + 4] == '年'
                && lead[at..at + 4].iter().all(char::is_ascii_digit)
                && now.is_none_or(|now| lead[at..at + 4].iter().copied().gt(now.chars()))
        });
        deadline
            && contains_any(
                lead,
                words!["要达", "须达", "应达", "将达", "要建成", "要实现", "力争"],
            )
            && !contains_any(lead, words!["目前", "截至", "已经", "现已"])
    }
}

/// Whether the words behind `figure` call it what somebody else asks for: 95%的国家要求, 50%以上目标, 20/10万的《纲要》目标.
pub(super) fn is_aim_of_others(chars: &[char], figure: &Figure, limit: usize) -> bool {
    const PHRASE_MAX_CHARS: usize = 16;
    const NAME_MAX_CHARS: usize = 12;
    let after = &chars[figure.end.min(limit)..limit];
    let after = &after[..after.len().min(PHRASE_MAX_CHARS)];
    let bound = bound_after(after).map_or(0, |(_, length)| length);
    let rest = &after[bound..];
    // “控制在8‰以内”的目标
    let rest = match rest {
        ['”' | '"' | '」', quoted @ ..] if quoted.first() == Some(&'的') => quoted,
        _ => rest,
    };
    let rate = matches!(class_of(figure.unit), UnitClass::Percent | UnitClass::Rate);
    let phrase = match rest {
        ['的', phrase @ ..] => phrase,
        _ if rate || bound > 0 || starts_with_any(rest, words!["要求", "标准", "目标"]) => {
            rest
        }
        _ => return false,
    };
    let end = phrase
        .iter()
        .position(|&c| !is_han(c) && !matches!(c, '《' | '》' | '“' | '”'))
        .unwrap_or(phrase.len());
    let phrase = &phrase[..end];
    let Some((at, length)) = (0..phrase.len().min(NAME_MAX_CHARS)).find_map(|at| {
        STANDARDS
            .iter()
            .find_map(|word| Some((at, prefix_length(&phrase[at..], word)?)))
    }) else {
        return false;
    };
    let name = &phrase[..at];
    let next = phrase.get(at + length);
    // 85%的指标达标 counts indicators, 完成85%的目标任务 says what was done.
    let lead = &chars[figure.start.saturating_sub(PHRASE_MAX_CHARS)..figure.start];
    !name.contains(&'的')
        && !contains_any(
            name,
            words![
                "达", "完成", "符合", "低于", "高于", "增", "建", "人", "机构",
            ],
        )
        && next.is_none_or(|&c| "、。还尚仍相有均也值以范".contains(c))
        && !ends_with_any(lead, words!["完成", "完成了"])
        && !starts_with_any(rest, words!["标准化", "规定动作"])
}

/// Whether the words behind a count call it the task that was reached: 提前完成全年9000人次任务, 突破60例的年度目标.
pub(super) fn is_task_reached(chars: &[char], placed: &Placed, limit: usize) -> bool {
    const LEAD_MAX_CHARS: usize = 16;
    const PHRASE_MAX_CHARS: usize = 12;
    let figure = &placed.figure;
    let counted = is_count(figure.unit)
        && !matches!(
            figure.unit,
            "item" | "project" | "category" | "times" | "copy"
        );
    let behind = &chars[figure.end.min(limit)
        ..limit
            .min(figure.end + PHRASE_MAX_CHARS)
            .max(figure.end.min(limit))];
    if !counted || !behind.iter().any(|c| matches!(c, '标' | '务' | '划')) {
        return false;
    }
    let start = placed.clause.start.min(figure.start);
    let lead = &chars[start.max(figure.start.saturating_sub(LEAD_MAX_CHARS))..figure.start];
    if !contains_any(lead, words!["完成", "达到", "达成", "实现", "突破", "超"]) {
        return false;
    }
    let after = &chars[figure.end.min(limit)..limit];
    let after = &after[bound_after(after).map_or(0, |(_, length)| length)..];
    let after = &after[..after.len().min(PHRASE_MAX_CHARS)];
    let end = after
        .iter()
        .position(|&c| !is_han(c) || matches!(c, '、' | '。'))
        .unwrap_or(after.len());
    let mut phrase = &after[..end];
    // …目标的108%
    phrase = phrase.strip_suffix(&['的']).unwrap_or(phrase);
    phrase = phrase.strip_prefix(&['的']).unwrap_or(phrase);
    let yearly = [
        "全年", "年度", "年初", "既定", "筛查", "接种", "体检", "工作",
    ]
    .iter()
    .find_map(|word| prefix_length(phrase, word));
    phrase = &phrase[yearly.unwrap_or(0)..];
    let phrase: String = phrase.iter().collect();
    matches!(
        phrase.as_str(),
        "目标"
            | "任务"
            | "计划"
            | "目标任务"
            | "任务目标"
            | "任务数"
            | "目标数"
            | "计划数"
            | "指标"
            | "任务量"
    )
}

/// Whether the words that lead to a figure tell what a project under way is: 该项目总投资12亿元、床位.
pub(super) fn is_of_project(lead: &[char], after: &[char]) -> bool {
    const PROJECT: &Words = words!["总投资", "概算", "总造价", "建筑面积"];
    const AIMS: &Words = words!["完成", "力争", "计划", "达到", "争取", "确保"];
    // 总投资4亿元的医院年底前封顶 tells of what is to come.
    let whole = ends_with_any(lead, words!["总投资", "总造价"])
        && after.first() != Some(&'的')
        && !contains_any(lead, AIMS)
        && !contains_any(lead, words!["计划总", "拟"]);
    whole
        || contains_any(
            lead,
            words![
                "该项目",
                "该工程",
                "项目总",
                "工程总",
                "项目概算",
                "工程概算",
            ],
        ) && contains_any(lead, PROJECT)
            && !contains_any(lead, AIMS)
}

/// Whether the words of a clause up to a value, or up to the list that it is in, end with what others ask: 高于县里要求的60%,
/// 低于规划要求的9‰、7‰和4‰.
pub(super) fn is_asked(lead: &[char]) -> bool {
    const LEAD_MAX_CHARS: usize = 40;
    let lead = &lead[lead.len().saturating_sub(LEAD_MAX_CHARS)..];
    let Some(at) = lead.iter().rposition(|&c| c == '的') else {
        return false;
    };
    let list = |c: char| c.is_ascii_digit() || ".%‰/万十千、和及与至-".contains(c);
    lead[at + 1..].iter().all(|&c| list(c))
        && ends_with_any(&lead[..at], words!["要求", "规定", "标准"])
        && lead[..at]
            .iter()
            .any(|c| matches!(c, '低' | '高' | '比' | '较' | '超' | '于'))
}

/// Whether the words that lead to a value ask for it: 应大于77岁, 应控制在8‰.
pub(super) fn is_demanded(lead: &[char]) -> bool {
    let near = &lead[lead.len().saturating_sub(8)..];
    let should = near.windows(2).any(|pair| {
        pair[0] == '应'
            && matches!(
                pair[1],
                '大' | '小' | '高' | '低' | '达' | '不' | '控' | '降' | '少' | '超'
            )
    });
    // 要达到, 须控制在; 主要完成 is no demand.
    let must = (0..near.len().saturating_sub(1)).any(|at| {
        let before = at.checked_sub(1).map_or(' ', |k| near[k]);
        matches!(near[at], '要' | '须')
            && !matches!(before, '主' | '重' | '需' | '无' | '只' | '概')
            && matches!(near[at + 1], '达' | '控' | '降' | '占' | '不' | '提' | '完')
    });
    should
        || must
        || is_due(near)
        || contains_any(
            near,
            words![
                "要求达到",
                "要求不",
                "不得低",
                "不得少",
                "不得高",
                "不得超",
                "不得大",
                "不得小"
            ],
        )
}
