//! The words by which a text says how much of a task, a plan or a budget is done.

use super::first_of;
use super::part::without_links;
use crate::fold::is_han;
use crate::lexicon::{
    Words, bound_after, contains_any, ends_with_any, find, prefix_length, starts_with_any,
    suffix_length, words,
};
use crate::subject::trimmed;

/// The text without the bracket before its last 的: 占任务(8000人)的.
pub(super) fn without_bracket(text: &[char]) -> Vec<char> {
    let open = text.iter().rposition(|&c| c == '(');
    match (text, open) {
        ([.., ')', '的' | '之'], Some(open)) => {
            let mut plain = text[..open].to_vec();
            plain.push('的');
            plain
        }
        _ => text.to_vec(),
    }
}

/// Whether `whole`, after 占, is no more than a plan, which a percentage of it completes: 全年计划投资的, 年任务, 年度预计投资的.
pub(super) fn is_plan(whole: &[char]) -> bool {
    const TIMES: &[&str] = &["全年", "年度", "今年", "当年", "本年", "年初", "年", "总"];
    const PLANS: &[&str] = &["计划", "任务", "预计", "目标", "规划"];
    if starts_with_any(
        whole,
        words![
            "包干总额",
            "包干基金",
            "预算总额",
            "年度预算",
            "全年预算",
            "总额控制指标"
        ],
    ) {
        return true;
    }
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

/// Where the words that compare with a task begin, in the text between a percentage and what comes before and `after` it.
pub(super) fn completion_phrase(text: &[char], after: &[char]) -> Option<usize> {
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
            "预算执行率",
            "资金执行率",
            "经费执行率",
            "预算支出率",
            "资金支出率",
            "资金支付率",
            "资金拨付率",
            "预算支付率",
            "预算完成率",
        ],
    ) {
        // 目标任务完成率, 年度任务完成率 name no thing of their own.
        let manner = ["目标", "年度", "全年", "年度目标", "总"]
            .iter()
            .filter_map(|word| suffix_length(&text[..at], word))
            .max();
        let at = at - manner.unwrap_or(0);
        // 任务完成率和满意率均为98%: two rates, each a value of its own.
        let goes_on = text[at..].iter().any(|c| matches!(c, '和' | '、' | '及'));
        return (!goes_on).then_some(at);
    }
    let (start, _) = trimmed(text, 0, text.len());
    let core = without_links(text);
    let thing = core.get(start..).and_then(rate_of_task);
    if let Some(at) = thing.map(|at| start + at).or_else(|| rate_of_task(core)) {
        return Some(at);
    }
    if is_of_plan(text) {
        return Some(0);
    }
    if let Some(at) = progress(core).or_else(|| done(text, after)) {
        return Some(at);
    }
    let at = first_of(text, &["完成", "达成", "占"])?;
    let tail = &text[at..];
    if tail.first() == Some(&'占') && is_plan(&tail[1..]) {
        return Some(at);
    }
    let task = [
        "任务",
        "目标",
        "计划",
        "指标",
        "预算",
        "进度",
        "工程量",
        "工作量",
        "总投资",
        "投资",
    ]
    .iter()
    .filter_map(|word| find(tail, word))
    .min()?;
    if !(ends_with_any(
        tail,
        words![
            "的",
            "任务",
            "任务数",
            "任务量",
            "目标",
            "计划",
            "计划数",
            "预算",
            "指标",
            "进度",
            "目标数",
            "目标值",
            "指标数",
            "任务指标",
            "预算数",
            "目标任务数",
            "工程量",
            "工作量",
        ],
    )) {
        return None;
    }
    // 完成采血任务的103.5% says a thing of its own between the verb and the task; 完成年度任务的… does not.
    if tail.first() == Some(&'占') {
        return Some(at);
    }
    let named = strip_year(&tail[2.min(task)..task]);
    Some(if named { at + task } else { at })
}

/// Where the words of a rate of completion begin that names no thing but the places it is of (完成率, 甲县、乙县完成率只有), or
/// that says how far something has come (培训完成进度).
fn rate_of_task(core: &[char]) -> Option<usize> {
    let rate = ["完成率", "达成率", "完结率"]
        .iter()
        .find_map(|word| suffix_length(core, word));
    if let Some(rate) = rate {
        let whose = &core[..core.len() - rate];
        // 重点工作完成率: of tasks by their name.
        let tasks = ends_with_any(whose, words!["重点工作", "重点任务", "实事", "重点项目"]);
        let whose = without_whole(whose);
        let places = matches!(whose, [] | [.., '县' | '区' | '市' | '乡' | '镇']);
        // 阳性追踪完成率 is a rate of its own: of patients, not of a task.
        let of_task = ends_with_any(whose, SET_DEEDS) && !contains_any(whose, JOINTS);
        return (places || tasks || of_task).then_some(whose.len());
    }
    ["完成比例", "达成比例", "完成比", "完成进度", "完成度"]
        .iter()
        .find_map(|word| suffix_length(core, word))
        .map(|length| core.len() - length)
        .map(|at| at - suffix_length(&core[..at], "任务").unwrap_or(0))
}

/// What is set for a year in numbers: its rate of completion is of a task; that of 阳性追踪 is of the patients.
const SET_DEEDS: &Words = words![
    "体检",
    "筛查",
    "检查",
    "免费检查",
    "接种",
    "补种",
    "签约",
    "建档",
    "采购",
    "采购量",
    "培训",
    "抽检",
    "抽查",
    "监测",
    "检测",
    "采样",
    "服务",
    "献血",
    "采血",
    "计划",
    "招聘",
    "普查",
    "调查",
    "检疫",
    "任务量",
    "工作量",
];

/// Signs of several rates in one list.
const JOINTS: &Words = words!["、", "和", "及", "与"];

/// `whose` without the words that say that a rate is of all: 总体, 平均.
fn without_whole(whose: &[char]) -> &[char] {
    let length = ["总体", "整体", "平均", "综合", "总", "实际"]
        .iter()
        .find_map(|word| suffix_length(whose, word));
    &whose[..whose.len() - length.unwrap_or(0)]
}

/// Where 进度 stands at the end of `core`, if it says how far something has come: 随访进度. What time asks (序时进度) does not.
fn progress(core: &[char]) -> Option<usize> {
    let at = core.len() - suffix_length(core, "进度")?;
    let asked = ends_with_any(
        &core[..at],
        words!["序时", "时序", "时间", "计划", "要求", "目标"],
    );
    // 资金使用进度 is that of the money said before.
    let spent = [
        "资金使用",
        "资金支出",
        "预算支出",
        "基金使用",
        "使用",
        "支出",
        "拨付",
        "资金拨付",
    ]
    .iter()
    .filter_map(|word| suffix_length(&core[..at], word))
    .max();
    (!asked).then_some(at - spent.unwrap_or(0))
}

/// Where the words before 完成 end, if `text` says alone that so much is done: 仅完成, 体检已完成. 完成80%的改造 does so of
/// some of many things.
fn done(text: &[char], after: &[char]) -> Option<usize> {
    const MANNERS: &[&str] = &[
        "仅", "已", "只", "才", "实际", "累计", "目前", "超额", "均", "已经", "全部", "共", "也",
        "分别",
    ];
    let verb = text.strip_suffix(&['了']).unwrap_or(text);
    let length = ["完成", "达成"]
        .iter()
        .find_map(|word| suffix_length(verb, word))?;
    let mut whose = &verb[..verb.len() - length];
    while let Some(length) = MANNERS.iter().find_map(|word| suffix_length(whose, word)) {
        whose = &whose[..whose.len() - length];
    }
    let after = &after[bound_after(after).map_or(0, |(_, length)| length)..];
    let goes_on = after
        .first()
        .is_some_and(|&c| is_han(c) && !matches!(c, '、' | '。'));
    // 筛查9000人,年度任务完成100%: the plan of what was counted.
    let at = if is_plan(whose) { 0 } else { whose.len() };
    ((whose.is_empty() || !goes_on) && after.first() != Some(&'的')).then_some(at)
}

/// Whether `text` says alone that the value before it is so much of a plan: 为年度目标的, 相当于全年任务的.
fn is_of_plan(text: &[char]) -> bool {
    let manner = ["仅", "只", "已", "约", "也", "均", "分别"]
        .iter()
        .find_map(|word| prefix_length(text, word));
    let text = &text[manner.unwrap_or(0)..];
    let reached = ["为", "是", "达到", "达", "相当于", "实现", "占到"]
        .iter()
        .filter_map(|word| prefix_length(text, word))
        .max();
    reached.is_some_and(|length| is_of_task(&text[length..]))
}

/// Whether `text` ends with the name of a plan that a percentage after it is of: 市定年度任务的, 序时进度的, 任务(8000人)的.
pub(super) fn is_of_task(text: &[char]) -> bool {
    const PLAN_MAX_CHARS: usize = 24;
    const AMOUNTS: &[&str] = &[
        "数量",
        "总数",
        "总量",
        "总人数",
        "人数",
        "例数",
        "数",
        "量",
        "值",
        "额",
        "总额",
        "总投资",
        "投资",
        "要求",
        "书",
    ];
    let text = without_bracket(text);
    let of = text.strip_suffix(&['的']).or(text.strip_suffix(&['之']));
    let Some(mut plan) = of else {
        return false;
    };
    if plan.len() > PLAN_MAX_CHARS {
        return false;
    }
    // 目标接种量
    if starts_with_any(plan, words!["目标", "计划", "任务"])
        && ends_with_any(plan, words!["量", "数", "人数", "次数"])
    {
        return true;
    }
    while let Some(length) = AMOUNTS.iter().find_map(|word| suffix_length(plan, word)) {
        plan = &plan[..plan.len() - length];
    }
    ends_with_any(
        plan,
        words![
            "计划", "任务", "目标", "指标", "预算", "进度", "序时", "规划",
        ],
    )
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
            "投资",
            "序时",
            "总",
            "的",
            "了",
            "今年",
            "年",
            "民生实事",
            "为民办实事",
            "为民实事",
            "实事",
            "民生工程",
            "民生项目",
            "民生",
            "项目",
            "十件",
            "惠民",
            "考核",
            "责任",
            "本年",
            "当年",
            "全省",
            "全市",
            "全县",
            "全区",
            "省里",
            "市里",
            "县里",
            "区里",
            "省",
            "市",
            "县",
            "区",
            "州",
            "委",
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
