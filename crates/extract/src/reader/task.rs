//! The number that a percentage is of: a task, a whole, last year's figure. None of them takes what is said after it.

use super::owed::is_owed;
use super::place::Placed;
use super::shares::is_count;
use super::{Reader, Scope};
use crate::draft::Kind;
use crate::figure::Figure;
use crate::fold::is_han;
use crate::lexicon::{Words, contains_any, ends_with_any, prefix_length, suffix_length, words};
use crate::number::Number;
use crate::relation::Role;

/// What a percentage right after a number and 的 is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// 完成任务数2000人的90%.
    Task,
    /// 占总人口42万人的61%.
    Whole,
}

/// What `percent` is of, if `before` is its number.
pub(super) fn base_of(chars: &[char], before: &Placed, percent: &Figure) -> Option<Base> {
    let follows = percent.unit == "percent"
        && matches!(chars[before.figure.end..percent.start], ['的' | '之'])
        && before.reading.role == Role::Value;
    follows.then(|| base(chars, before)).flatten()
}

/// What the words that lead to `placed` make it, if a percentage of it follows.
pub(super) fn base(chars: &[char], placed: &Placed) -> Option<Base> {
    let of = matches!(chars.get(placed.figure.end), Some('的' | '之'))
        && chars
            .get(placed.figure.end + 1..)
            .is_some_and(opens_percentage);
    if !of {
        return None;
    }
    let lead = &chars[placed.from..placed.figure.start.max(placed.from)];
    if names_aim(lead) || ends_with_any(lead, words!["预算", "概算", "预算数"]) {
        Some(Base::Task)
    } else {
        lead.contains(&'占').then_some(Base::Whole)
    }
}

/// Whether `rest` opens with a number in digits, or with tenths: 90%, 八成.
fn opens_percentage(rest: &[char]) -> bool {
    matches!(rest, [digit, ..] if digit.is_ascii_digit())
        || matches!(rest, [tenths, '成', ..] if "一二两三四五六七八九".contains(*tenths))
        || matches!(rest, ['近' | '约', tenths, '成', ..] if "一二两三四五六七八九".contains(*tenths))
}

/// Whether `lead`, the words before a number, ends with the name of what was to be done: 年度任务, 指标数为, 目标任务各.
pub(super) fn names_aim(lead: &[char]) -> bool {
    const LINKS: &[&str] = &["为", "各", "均", "是", "共", "分别", "各自", "约", "达"];
    const AMOUNTS: &[&str] = &["人数", "例数", "总数", "总量", "数", "量", "值"];
    const ENDS: &[char] = &[
        '务', '标', '划', '资', '成', '展', '办', '施', '数', '量', '值', '为', '各', '均', '是',
        '共', '别', '自', '约', '达', '算',
    ];
    if !lead.last().is_some_and(|c| ENDS.contains(c)) {
        return false;
    }
    let mut lead = lead;
    while let Some(length) = LINKS.iter().find_map(|word| suffix_length(lead, word)) {
        // 市下达2600人
        if ends_with_any(
            lead,
            words!["市下达", "省下达", "县下达", "区下达", "州下达"],
        ) {
            return true;
        }
        lead = &lead[..lead.len() - length];
    }
    let amount = AMOUNTS.iter().find_map(|word| suffix_length(lead, word));
    let plain = &lead[..lead.len() - amount.unwrap_or(0)];
    // 监测指标35项 counts what is looked at.
    let indicator = match plain.strip_suffix(&['指', '标']) {
        Some(whose) => {
            amount.is_some()
                || ends_with_any(
                    whose,
                    words!["年度", "年", "任务", "计划", "全年", "下达", "市定", "省定"],
                )
        }
        None => false,
    };
    indicator
        || is_due(lead)
        || ends_with_any(
            plain,
            words![
                "任务",
                "目标",
                "计划",
                "计划投资",
                "任务指标",
                "计划总投资",
                "年初预算",
                "年度预算",
                "全年预算",
                "规划总投资",
                "规划投资",
            ],
        )
}

/// Whether `lead` ends with what is to be done: 应完成240所; 响应完成3次 was done.
pub(super) fn is_due(lead: &[char]) -> bool {
    if !matches!(lead.last(), Some('成' | '展' | '办' | '施')) {
        return false;
    }
    ["应", "需", "须"].iter().any(|must| {
        ["完成", "开展", "举办", "实施"].iter().any(|verb| {
            let Some(at) = suffix_length(lead, verb).map(|length| lead.len() - length) else {
                return false;
            };
            let Some(at) = suffix_length(&lead[..at], must).map(|length| at - length) else {
                return false;
            };
            !lead[..at]
                .last()
                .is_some_and(|&c| "响供反对相效感适必".contains(c))
        })
    })
}

/// Whether `lead` says of a number no more than that the whole year asks for it: 全年应, 计划.
pub(super) fn is_yearly(lead: &[char]) -> bool {
    const YEARLY: &[&str] = &[
        "全年",
        "年度",
        "全年应",
        "全年计划",
        "全年需",
        "计划",
        "应",
        "应完成",
        "目标",
        "年计划",
        "全年共",
        "应有",
        "需",
    ];
    YEARLY
        .iter()
        .any(|word| word.chars().eq(lead.iter().copied()))
}

/// Whether `percent`, which nothing leads to, is what is done of an aim: 任务800例,已完成640例(80%); 目标300人/建册312人/104%;
/// 在管360人(任务350人,102.9%); 超额完成任务(104%); 完成年初目标(1亿元)130%.
pub(super) fn done_beside(
    chars: &[char],
    placed: &[Placed],
    percent: &Figure,
    from: usize,
) -> bool {
    if percent.unit != "percent" {
        return false;
    }
    let closed = chars.get(percent.end) == Some(&')');
    let Some((count, before)) = placed.split_last() else {
        return closed && percent.start == from && follows_task(chars, from);
    };
    let gap = chars
        .get(count.figure.end..percent.start)
        .unwrap_or_default();
    let bracketed = gap == ['('] && closed;
    if gap == [')'] {
        let open = count.figure.start.checked_sub(1);
        let of_task = open.is_some_and(|open| chars[open] == '(' && follows_task(chars, open + 1));
        let other = counted_before(before, count);
        return of_task && other.is_none_or(|other| is_ratio(other, count, percent));
    }
    let beside = matches!(
        gap,
        [',' | '/' | '、' | ' ' | '-'] | ['-', '-'] | [',', '达' | '为'] | [',', '达', '到']
    );
    if !bracketed && !beside {
        return closed
            && percent.start == from
            && gap.last() == Some(&'(')
            && follows_task(chars, from);
    }
    if count.reading.role != Role::Value || !is_count(count.figure.unit) {
        return false;
    }
    if names_aim(lead(chars, count)) {
        return counted_before(before, count).is_some_and(|other| is_ratio(other, count, percent));
    }
    let done = bracketed && contains_any(lead(chars, count), words!["完成", "实际", "已"]);
    let beyond = percent.value.is_some_and(|value| value.to_f64() > 100.0);
    done_of_aim(placed, chars, percent)
        || is_done_of_owed(chars, placed, percent)
        || bracketed && (beyond || progress_told(chars, percent))
        || done && (beyond || aim_before(chars, before, count).is_some())
        || bracketed && is_only_done(lead(chars, count))
}

/// Whether the words before a list in brackets tell how far each member of it has come: 完成较好的有:甲县60人(96%)、…; 滞后的有:….
fn progress_told(chars: &[char], percent: &Figure) -> bool {
    const LEAD_MAX_CHARS: usize = 100;
    const TOLD: &Words = words![
        "完成较好",
        "完成较快",
        "完成最好",
        "完成靠前",
        "完成较差",
        "完成较慢",
        "完成靠后",
        "进度较快",
        "进度靠前",
        "进度较慢",
        "进度靠后",
        "进度滞后",
        "完成情况较好",
        "完成情况较差",
    ];
    let near = &chars[percent.start.saturating_sub(LEAD_MAX_CHARS)..percent.start];
    let near = match near.iter().rposition(|&c| matches!(c, '。' | '\n')) {
        Some(mark) => &near[mark + 1..],
        None => near,
    };
    near.contains(&':') && contains_any(near, TOLD) && !near.contains(&'率')
}

/// Whether the last of `placed` is `percent` of an aim that is named before it: 目标3000人,建册2500人(83%), but not
/// 目标3000人,城区1200人(45%), where what was done comes next.
pub(super) fn done_of_aim(placed: &[Placed], chars: &[char], percent: &Figure) -> bool {
    placed.split_last().is_some_and(|(count, before)| {
        count.reading.role == Role::Value
            && !lead(chars, count).starts_with(&['其', '中'])
            && aim_before(chars, before, count).is_some_and(|aim| {
                // 预算600万元,其中:人员经费420万元,占70%
                let between = chars.get(aim.figure.end..count.figure.start);
                let part = between
                    .is_some_and(|between| between.windows(2).any(|pair| pair == ['其', '中']));
                !part && is_ratio(count, aim, percent)
            })
    })
}

/// Whether the rate `percent`, which `rate` names, is what the count before it is of a task said before (任务120所,已建成114所,
/// 建成率95%), or how much of what was counted is done (实际筛查588人,筛查完成率98%).
pub(super) fn rates_task(
    chars: &[char],
    placed: &[Placed],
    percent: &Figure,
    rate: &[char],
) -> bool {
    const NAME_MAX_CHARS: usize = 10;
    const RATES: &Words = words!["率", "进度", "比例"];
    let rate = ["为", "达", "达到", "是"]
        .iter()
        .filter_map(|link| suffix_length(rate, link))
        .max()
        .map_or(rate, |length| &rate[..rate.len() - length]);
    let Some((count, before)) = placed.split_last() else {
        return false;
    };
    let named = ends_with_any(rate, RATES)
        && rate.len() <= NAME_MAX_CHARS
        && rate.iter().all(|&c| is_han(c));
    if !named || count.reading.role != Role::Value || !is_count(count.figure.unit) {
        return false;
    }
    let echoed = || {
        let name = suffix_length(rate, "完成率").map(|length| &rate[..rate.len() - length]);
        name.is_some_and(|name| {
            name.len() > 1
                && lead(chars, count)
                    .windows(name.len())
                    .any(|words| words == name)
        })
    };
    let aimed = || {
        let aim = aim_before(chars, before, count).filter(|aim| !is_due(lead(chars, aim)));
        aim.is_some_and(|aim| is_ratio_within(count, aim, percent, 0.06))
    };
    echoed() || aimed()
}

/// The words that lead to `placed`.
fn lead<'a>(chars: &'a [char], placed: &Placed) -> &'a [char] {
    &chars[placed.from..placed.figure.start.max(placed.from)]
}

/// The value right before `count` that is counted as it is.
fn counted_before<'a>(before: &'a [Placed], count: &Placed) -> Option<&'a Placed> {
    const NEARBY: usize = 3;
    before
        .iter()
        .rev()
        .take(NEARBY)
        .find(|other| other.figure.unit == count.figure.unit && other.reading.role == Role::Value)
}

/// The aim before `count` that is counted as it is.
fn aim_before<'a>(chars: &[char], before: &'a [Placed], count: &Placed) -> Option<&'a Placed> {
    counted_before(before, count)
        .filter(|aim| aim.clause.group == count.clause.group && names_aim(lead(chars, aim)))
}

/// Whether `percent` is what the last of `placed` is of what was due right before it: 应随访900人,已随访810人(90%).
pub(super) fn is_done_of_owed(chars: &[char], placed: &[Placed], percent: &Figure) -> bool {
    let Some((count, before)) = placed.split_last() else {
        return false;
    };
    counted_before(before, count).is_some_and(|owed| {
        owed.clause.group == count.clause.group
            && count.reading.role == Role::Value
            && is_owed(lead(chars, owed), lead(chars, count))
            && is_ratio(count, owed, percent)
    })
}

/// Whether `percent` is what `part` is of `whole`, but for rounding.
fn is_ratio(part: &Placed, whole: &Placed, percent: &Figure) -> bool {
    const ROUNDING: f64 = 0.6;
    is_ratio_within(part, whole, percent, ROUNDING)
}

/// Whether `percent` is what `part` is of `whole`, within so many points.
fn is_ratio_within(part: &Placed, whole: &Placed, percent: &Figure, slack: f64) -> bool {
    let value = |figure: &Figure| figure.value.map(Number::to_f64);
    value(&part.figure)
        .zip(value(&whole.figure))
        .zip(value(percent))
        .is_some_and(|((part, whole), percent)| (part / whole * 100.0 - percent).abs() < slack)
}

/// Whether the bracket that opens right before `inside` follows the task that is said to be done: 完成年度任务(.
fn follows_task(chars: &[char], inside: usize) -> bool {
    const TASK_MAX_CHARS: usize = 20;
    let Some(open) = inside.checked_sub(1).filter(|&open| chars[open] == '(') else {
        return false;
    };
    let near = &chars[open.saturating_sub(TASK_MAX_CHARS)..open];
    let clause = near
        .iter()
        .rposition(|&c| matches!(c, ',' | ';' | ':' | ')' | '。' | '\n'))
        .map_or(near, |mark| &near[mark + 1..]);
    contains_any(clause, words!["完成", "达成"]) && names_aim(clause) && !is_due(clause)
}

/// Whether `lead` says of a number only that so much is done: 完成, 目前已完成.
fn is_only_done(lead: &[char]) -> bool {
    [
        "完成",
        "已完成",
        "实际完成",
        "累计完成",
        "目前完成",
        "目前已完成",
        "现已完成",
        "共完成",
    ]
    .iter()
    .any(|word| word.chars().eq(lead.iter().copied()))
}

impl Reader<'_> {
    /// The results that a completion belongs to where it comes after the aims `hosts`: 3期(全年6期,完成50%). None if only the
    /// aims are said.
    pub(super) fn results_of(&self, hosts: Vec<usize>, scope: &Scope) -> Option<Vec<usize>> {
        if scope.kind == Some(Kind::Target) || !hosts.iter().all(|&row| self.is_named_aim(row)) {
            return Some(hosts);
        }
        let unit = self.rows[*hosts.first()?].figure.unit;
        let results: Vec<usize> = scope
            .hosts
            .iter()
            .flat_map(|(_, batch)| batch.iter().copied())
            .filter(|&row| {
                let row = &self.rows[row];
                row.figure.unit == unit && row.kind == Kind::Actual && row.completion.is_none()
            })
            .collect();
        let from = results.len().checked_sub(hosts.len())?;
        Some(results[from..].to_vec())
    }

    /// Whether `host` counts those who did so much, right before it is said: 8个乡镇完成任务100%, 3家医院进度不足80%.
    pub(super) fn did(&self, host: usize, first: &Placed) -> bool {
        const WORDS_MAX_CHARS: usize = 16;
        let end = self.rows[host].figure.end;
        let words = self
            .chars()
            .get(end..first.figure.start)
            .unwrap_or_default();
        let named = [
            "乡镇",
            "镇",
            "乡",
            "街道",
            "村",
            "县",
            "区",
            "市",
            "单位",
            "中心",
            "医院",
            "卫生院",
            "科室",
            "团队",
            "机构",
            "社区",
        ]
        .iter()
        .any(|word| prefix_length(words, word).is_some());
        named && words.len() <= WORDS_MAX_CHARS && words.iter().all(|&c| is_han(c) && c != '、')
    }

    /// Whether the words that lead to the list a value is in name it as what was to be done.
    fn is_named_aim(&self, row: usize) -> bool {
        let row = &self.rows[row];
        let lead = &self.chars()[row.quote.0.min(row.figure.start)..row.figure.start];
        let lead = match lead.iter().position(char::is_ascii_digit) {
            Some(first) => &lead[..first],
            None => lead,
        };
        row.kind == Kind::Target && (names_aim(lead) || is_yearly(lead))
    }
}
