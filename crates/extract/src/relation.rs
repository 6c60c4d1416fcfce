//! What a figure is to the figures beside it: a value, its growth, share, rank or completion, or a change of its own.

use crate::clause::Clause;
use crate::figure::{Basis, Figure, is_area_only};
use crate::lexicon::{contains_any, ends_with_any, find, starts_with_any, suffix_length};
use crate::subject::trimmed;

/// What a figure says beside the others of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A level, count or amount.
    Value,
    /// The same measure of a larger area.
    Benchmark,
    /// A change in percent.
    Growth,
    /// A change in the unit of the thing itself.
    Increment,
    /// A difference of percentages.
    Points,
    /// A share of a larger whole.
    Share,
    /// A place in a ranking.
    Rank,
    /// How much of the task is done.
    Completion,
}

/// A role with the sign of the change and the words that say whose it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    /// The role.
    pub role: Role,
    /// Whether the change is downwards.
    pub falls: bool,
    /// The range of the words before the phrase: empty if the figure says no thing of its own.
    pub own: (usize, usize),
    /// Whether the figure goes on a list and has its role from the one before.
    pub listed: bool,
}

const RISES: &[&str] = &[
    "成长",
    "增长",
    "增加",
    "上升",
    "提高",
    "提升",
    "上涨",
    "升高",
    "增多",
    "攀升",
    "扩大",
    "增幅",
    "增速",
    "增长率",
    "增加比例",
    "增长比例",
    "涨幅",
    "升幅",
    "净增",
    "上浮",
    "递增",
    "增",
    "升",
    "涨",
];
const FALLS: &[&str] = &[
    "下降",
    "减少",
    "降低",
    "下滑",
    "回落",
    "下跌",
    "缩短",
    "缩减",
    "压减",
    "压缩",
    "降幅",
    "减幅",
    "跌幅",
    "减少比例",
    "下降比例",
    "递减",
    "负增长",
    "下浮",
    "减",
    "降",
];
/// Verbs of change only beside words of comparison: 较上年多3例.
const RISES_COMPARED: &[&str] = &["多", "高", "高出", "多出"];
const FALLS_COMPARED: &[&str] = &["少", "低", "低出", "少于"];
const COMPARISONS: &[&str] = &[
    "同比", "环比", "年增", "年减", "较", "比", "同期", "相比", "上年", "去年", "与上", "与去",
];
/// Small words between a verb of change and its number.
const BETWEEN: &[&str] = &[
    "了",
    "约为",
    "约",
    "近",
    "达到",
    "达",
    "为",
    "分别",
    "超过",
    "超",
    "逾",
    "幅度",
    "率",
    "幅",
    "将近",
    "接近",
    "仅",
    "均",
    "各",
    "到达",
    "不到",
    "不足",
    "至少",
    "不低于",
    "不少于",
    "也",
    "是",
    "大约",
    "高达",
    "更",
    "突破",
    "以上",
    "均超过",
];

/// Reads the role of `figure`, given its clause and the text between the figure before it in the clause and itself;
/// `compared_all` says that the whole sentence compares with another year.
pub(crate) fn read(
    chars: &[char],
    figure: &Figure,
    clause: &Clause,
    from: usize,
    compared_all: bool,
) -> Reading {
    let text = &chars[from..figure.start];
    let whole_clause = &chars[clause.start..figure.start];
    let own = |until: usize| trimmed(chars, from, from + until);
    let plain = |role| Reading {
        role,
        falls: false,
        own: own(text.len()),
        listed: false,
    };
    match figure.basis {
        Basis::Rank => {
            let phrase = first_of(
                text,
                &[
                    "在全", "在各", "排名", "排位", "位居", "位列", "名列", "居全", "列全", "排",
                    "全国", "全省", "全市", "全区", "全县", "居第", "列第", "各区", "各县", "第",
                ],
            );
            // 列七县市区第一: what the verb opens names whom it is compared with.
            let opened = clause.start == from
                && starts_with_any(text, &["列", "居", "位列", "位居", "名列", "排名", "排在"]);
            let phrase = if opened {
                0
            } else {
                phrase.unwrap_or(text.len())
            };
            // 在全省11个市州中排名第三 names whom it is compared with, no thing of its own.
            let led =
                |verbs: [char; 3]| chars[clause.start..from].iter().any(|c| verbs.contains(c));
            // 居全省16个县的第3位, too.
            let among = match text[..phrase].last() {
                Some('中') => led(['在'; 3]),
                Some('的') => led(['居', '列', '在']),
                _ => false,
            };
            return Reading {
                own: own(if among { 0 } else { phrase }),
                ..plain(Role::Rank)
            };
        }
        Basis::Benchmark => return plain(Role::Benchmark),
        Basis::Zero | Basis::Universal | Basis::Place | Basis::Coded | Basis::RedactedDeadline => {
            return plain(Role::Value);
        }
        _ => {}
    }
    let percentage =
        matches!(figure.unit, "percent" | "fold" | "per_1000") && figure.basis != Basis::PerSlash;
    let compared = compared_all || contains_any(whole_clause, COMPARISONS);
    // 从90.1%上升为95.4%: the verb leads to a level.
    let to_level = ends_with_any(text, &["为", "到", "至"])
        && chars[clause.start..from]
            .iter()
            .any(|c| matches!(c, '从' | '由'));
    // 总体近视率下降为49.1%: a level as well.
    let to_level = to_level
        || ends_with_any(
            text,
            &[
                "下降为",
                "上升为",
                "降低为",
                "提高为",
                "提升为",
                "减少为",
                "增加为",
                "降为",
                "升为",
            ],
        );
    if let Some((verb_at, falls)) =
        change_verb(text, compared).filter(|_| !to_level && !is_natural(text))
    {
        let role = match figure.unit {
            "percentage_point" => Some(Role::Points),
            "percent" | "fold" => Some(Role::Growth),
            _ if compared => Some(Role::Increment),
            _ => None,
        };
        if let Some(role) = role {
            let marker = comparison(&text[..verb_at]);
            let before = own(marker.unwrap_or(verb_at));
            // 同比门诊人次增加120人次: the thing stands behind the words of comparison.
            let behind = marker
                .and_then(|at| thing_behind(&text[at..verb_at]))
                .map(|length| trimmed(chars, from + verb_at - length, from + verb_at))
                .filter(|_| before.0 == before.1);
            return Reading {
                role,
                falls,
                own: behind.unwrap_or(before),
                listed: false,
            };
        }
    }
    if figure.unit != "percent"
        && let Some(at) = first_of(text, &["高于", "低于"])
        && contains_any(&text[at..], &["平均", "水平"])
    {
        let points = figure.unit == "percentage_point";
        // 低于全国平均21.8人 gives the average; 低于全国平均水平3个百分点 the distance to it.
        if !points && ends_with_any(text, &["平均", "平均值", "均值", "平均数", "平均的"])
        {
            return Reading {
                own: own(at),
                ..plain(Role::Benchmark)
            };
        }
        return Reading {
            role: if points {
                Role::Points
            } else {
                Role::Increment
            },
            falls: text[at] == '低',
            own: own(at),
            listed: false,
        };
    }
    // 1,205人(+7.6%): a sign alone before a percentage in brackets.
    if figure.unit == "percent"
        && let Some(sign) = lone_sign(chars, figure, clause, text)
    {
        return Reading {
            role: Role::Growth,
            falls: sign == '-',
            own: own(0),
            listed: false,
        };
    }
    if figure.unit == "percentage_point" {
        return plain(Role::Points);
    }
    if percentage && matches!(figure.unit, "percent" | "fold") {
        let of_task = ends_with_any(
            &without_bracket(text),
            &[
                "计划的",
                "任务的",
                "任务数的",
                "任务量的",
                "预算的",
                "目标任务的",
                "计划数的",
                "年度目标的",
            ],
        );
        // 占计划的305%: more than the whole is no share of it.
        let whole =
            figure.unit == "percent" && figure.value.is_none_or(|value| value.to_f64() <= 100.0);
        if let Some(at) = share_verb(text).filter(|_| whole && !of_task) {
            // 合计占报告总数的74.7%: the share of all that the list names, not of its last member.
            let together = ends_with_any(
                &text[..at],
                &["合计", "共计", "总计", "合并", "三者", "两者", "二者", "共"],
            );
            // 20项超额完成、占比50%: what was done names no thing of its own.
            let done = at > 0 && text[at - 1] == '、' && text.get(at + 1) == Some(&'比');
            return Reading {
                own: own(if together {
                    text.len()
                } else if done {
                    0
                } else {
                    at
                }),
                ..plain(Role::Share)
            };
        }
        if let Some(at) = completion_phrase(text) {
            return Reading {
                own: own(at),
                ..plain(Role::Completion)
            };
        }
    }
    if is_area_only(whole_clause)
        && clause.start == from
        && !figure.unit.is_empty()
        && figure.basis == Basis::Numeral
    {
        let rate = percentage || figure.unit.starts_with("per_");
        if rate {
            return plain(Role::Benchmark);
        }
    }
    plain(Role::Value)
}

/// The sign of a percentage that stands in brackets with nothing else.
fn lone_sign(chars: &[char], figure: &Figure, clause: &Clause, text: &[char]) -> Option<char> {
    let opened = clause.start.checked_sub(1).map(|at| chars[at]) == Some('(');
    let closed = chars.get(figure.end) == Some(&')');
    match text {
        [sign @ ('+' | '-')] if opened && closed => Some(*sign),
        _ => None,
    }
}

/// Where the verb begins by which `text` says that so much was lost: 减少了, not 降到.
pub(crate) fn fall(text: &[char]) -> Option<usize> {
    change_verb(text, false)
        .filter(|&(_, falls)| falls && !ends_with_any(text, &["为", "到", "至"]))
        .map(|(at, _)| at)
}

/// Where the words of comparison before a verb of change begin: 同比, 较上年, 比五年前.
fn comparison(text: &[char]) -> Option<usize> {
    let named = first_of(
        text,
        &[
            "同比",
            "环比",
            "与上",
            "与去",
            "与同",
            "相比",
            "按可比",
            "分别",
            "按当年",
        ],
    );
    let compared = (0..text.len()).find(|&i| {
        let before = i.checked_sub(1).map_or(' ', |k| text[k]);
        let window = &text[i + 1..text.len().min(i + 10)];
        let since = window.iter().any(|c| {
            matches!(
                c,
                '年' | '期' | '月' | '季' | '初' | '末' | '底' | '前' | '周'
            )
        });
        let since = since || starts_with_any(&text[i + 1..], &["平时", "平日"]);
        match text[i] {
            '较' => before != '比' && (since || window.is_empty()),
            '比' => since && !matches!(before, '占' | '同' | '环' | '分' | '对' | '性'),
            _ => false,
        }
    });
    named.into_iter().chain(compared).min()
}

/// Whether a number is the natural rate of increase of a population, which is no growth on another year.
fn is_natural(text: &[char]) -> bool {
    const LEAD_MAX_CHARS: usize = 8;
    find(text, "自然增长率").is_some_and(|at| text.len() - at <= LEAD_MAX_CHARS)
}

/// The length of the thing that `text`, which opens with words of comparison, ends with: 较上年住院人次.
fn thing_behind(text: &[char]) -> Option<usize> {
    const THING_MAX_CHARS: usize = 10;
    let compared = text.iter().rposition(|c| {
        matches!(
            c,
            '年' | '期' | '月' | '季' | '末' | '底' | '度' | '比' | ','
        )
    })?;
    let thing = &text[compared + 1..];
    let named = ends_with_any(
        thing,
        &[
            "人次",
            "人数",
            "人次数",
            "门诊",
            "急诊",
            "住院",
            "出院",
            "量",
            "率",
            "收入",
            "支出",
            "费用",
            "病例",
            "例数",
            "起数",
            "床位",
            "资金",
        ],
    );
    ((2..=THING_MAX_CHARS).contains(&thing.len()) && named).then_some(thing.len())
}

/// Where the verb of change that leads to a number begins, and whether it falls.
fn change_verb(text: &[char], compared: bool) -> Option<(usize, bool)> {
    let mut end = text.len();
    while let Some(length) = BETWEEN
        .iter()
        .filter_map(|word| suffix_length(&text[..end], word))
        .filter(|&length| length <= end)
        .max()
    {
        // 增长率, 增幅 and 降幅 are verbs of change as a whole.
        if RISES
            .iter()
            .chain(FALLS)
            .any(|verb| suffix_length(&text[..end], verb).is_some_and(|l| l > length))
        {
            break;
        }
        end -= length;
    }
    let found = |words: &[&str]| {
        words
            .iter()
            .filter_map(|word| suffix_length(&text[..end], word))
            .max()
    };
    let rises = found(RISES).or_else(|| compared.then(|| found(RISES_COMPARED)).flatten());
    let falls = found(FALLS).or_else(|| compared.then(|| found(FALLS_COMPARED)).flatten());
    match (rises, falls) {
        (Some(up), Some(down)) => Some((end - up.max(down), down > up)),
        (Some(up), None) => Some((end - up, false)),
        (None, Some(down)) => Some((end - down, true)),
        (None, None) => None,
    }
}

/// The text without the bracket before its last 的: 占任务(8000人)的.
fn without_bracket(text: &[char]) -> Vec<char> {
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
fn share_verb(text: &[char]) -> Option<usize> {
    let at = text.iter().rposition(|&c| c == '占')?;
    let tail = &text[at + 1..];
    // 占总费用比重从29.3%降至28.4%: the measure of a change.
    let departs = tail.iter().any(|c| matches!(c, '从' | '由'));
    if departs || tail.len() > 18 || matches!(tail.first(), Some('有' | '地' | '用' | '道' | '床'))
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
            .all(|c| c.is_whitespace() || matches!(c, '约' | '其' | '的'));
        return bare.then_some(at);
    }
    let before = &text[..at];
    Some(if before.last() == Some(&'约') {
        at - 1
    } else {
        at
    })
}

/// Where the words that compare with a task begin.
fn completion_phrase(text: &[char]) -> Option<usize> {
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
        ],
    ) {
        // 任务完成率和满意率均为98%: two rates, each a value of its own.
        let goes_on = text[at..].iter().any(|c| matches!(c, '和' | '、' | '及'));
        return (!goes_on).then_some(at);
    }
    let (start, end) = trimmed(text, 0, text.len());
    let core = &text[start..end];
    if core.iter().copied().eq("完成率".chars()) {
        return Some(start);
    }
    let at = first_of(text, &["完成", "占"])?;
    let tail = &text[at..];
    let task = ["任务", "目标", "计划", "指标", "预算", "工程量", "工作量"]
        .iter()
        .filter_map(|word| find(tail, word))
        .min()?;
    if !(ends_with_any(tail, &["的", "任务", "任务数", "目标", "计划"])) {
        return None;
    }
    // 完成采血任务的103.5% says a thing of its own between the verb and the task; 完成年度任务的… does not.
    if tail.first() == Some(&'占') {
        return Some(at);
    }
    let named = strip_year(&tail[2.min(task)..task]);
    Some(if named { at + task } else { at })
}

/// Whether words before 任务 name more than the year it is set for.
fn strip_year(words: &[char]) -> bool {
    let mut rest = words;
    while !rest.is_empty() {
        let cut = [
            "年度", "全年", "年初", "市级", "省级", "上级", "下达", "既定", "目标", "工作", "总",
            "的", "了", "今年", "年",
        ]
        .iter()
        .find_map(|word| crate::lexicon::prefix_length(rest, word));
        match cut {
            Some(length) => rest = &rest[length..],
            None => return true,
        }
    }
    false
}

fn first_of(text: &[char], words: &[&str]) -> Option<usize> {
    words.iter().filter_map(|word| find(text, word)).min()
}
