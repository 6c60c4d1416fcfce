//! What a figure is in its document: a result, an aim, a baseline, a forecast.

use super::aim::is_to_come;
use super::asked_of::is_standard_amount;
use super::place::Placed;
use super::set::{is_aim_of_others, is_asked, is_demanded, is_of_project, is_task_reached};
use super::since::year_said;
use super::task::{Base, base};
use super::{Reader, Scope};
use crate::draft::{Absent, Kind, UnitClass};
use crate::figure::Basis;
use crate::fold::is_han;
use crate::lexicon::{
    Words, class_of, contains_any, ends_with_any, find, prefix_length, starts_with_any, words,
};
use crate::relation::is_since_year;

impl Reader<'_> {
    /// Actual or target, from the section and the wording; and whether the value is only expected.
    pub(super) fn kind(&self, placed: &Placed, scope: &Scope, clause: &[char]) -> (Kind, bool) {
        let chars = self.chars();
        let to_here =
            &chars[scope.start.max(placed.figure.start.saturating_sub(60))..placed.figure.start];
        // What is said before a semicolon holds for another thing.
        let part = to_here
            .iter()
            .rposition(|&c| c == ';')
            .map_or(to_here, |mark| &to_here[mark + 1..]);
        let figure = &placed.figure;
        if figure.absent == Some(Absent::Redacted) {
            let kind = if scope.kind == Some(Kind::Actual) {
                Kind::Actual
            } else {
                Kind::Target
            };
            return (kind, false);
        }
        let after = &chars[figure.end.min(scope.end)..scope.end];
        let lead = &chars[placed.clause.start.min(placed.from)..figure.start];
        if self.is_past(placed, scope) {
            return (Kind::Baseline, false);
        }
        if is_aim_of_others(chars, figure, scope.end) || is_task_reached(chars, placed, scope.end) {
            return (Kind::Target, false);
        }
        // 国际通行的标准为10%
        let after_standard = class_of(figure.unit) == UnitClass::Time
            && contains_any(lead, BEYOND)
            && matches!(after.first(), Some('的'))
            && contains_any(&after[..after.len().min(8)], words!["标准"]);
        let line = starts_with_any(
            after,
            words!["警戒线", "的警戒线", "控制线", "的控制线", "红线"],
        );
        if after_standard
            || line
            || is_asked(&chars[placed.clause.start.min(figure.start)..figure.start])
        {
            return (Kind::Target, false);
        }
        let standard = matches!(class_of(figure.unit), UnitClass::Percent | UnitClass::Rate)
            && ends_with_any(
                &chars[placed.from..figure.start.max(placed.from)],
                words!["标准为", "标准是", "标准", "标准值为", "警戒线为", "警戒线"],
            );
        if standard {
            return (Kind::Target, false);
        }
        if is_demanded(&chars[placed.from..figure.number_at.max(placed.from)])
            || is_standard_amount(chars, placed)
            || self.is_set_beside(placed, scope)
            || self.is_part_of_aim(placed, scope)
        {
            return (Kind::Target, false);
        }
        // 每5万人口配备1辆
        let per = figure.unit == "person"
            && figure.start > 0
            && chars[figure.start - 1] == '每'
            && starts_with_any(
                after.strip_prefix(&['人']).unwrap_or(after),
                words!["口", "配", "设", "至少", "不"],
            );
        let given = per
            || contains_any(clause, words!["国家规定", "省规定", "按照国家"])
            || starts_with_any(after, words!["标准", "计)"]) && !contains_any(lead, words!["按"])
            || contains_any(clause, words!["人口按", "人口数按"]);
        if given {
            return (Kind::Baseline, false);
        }
        if base(chars, placed) == Some(Base::Task) {
            return (Kind::Target, false);
        }
        if self.is_set(placed, scope) || self.is_planned(placed, scope) {
            return (Kind::Target, false);
        }
        // 签约率将不低于60%,达标率达到30%
        // 预计到年底将达到12万人 is foreseen, and asked of nobody.
        let foreseen = || contains_any(part, FORESEEN);
        let to_come = to_here.contains(&'将') && is_to_come(to_here) && !foreseen();
        // 按每万人口3名配
        let fixed = lead.contains(&'按')
            && starts_with_any(after, words!["配", "的标准配", "标准配", "的比例配"]);
        // 下达的35项年度目标中
        let handed = lead.ends_with(&['达', '的'])
            && starts_with_any(
                after,
                words![
                    "年度目标",
                    "目标任务",
                    "年度任务",
                    "任务",
                    "指标",
                    "工作任务",
                    "考核指标",
                    "目标",
                ],
            );
        if to_come || fixed || handed {
            return (Kind::Target, false);
        }
        // 该项目总投资12.8亿元、床位800张: what a project is, in a plan too.
        // 二期工程(9.8万平方米,800张床位)
        if scope.kind == Some(Kind::Target) && is_size_of_work(chars, placed, scope) {
            return (Kind::Actual, false);
        }
        if scope.kind == Some(Kind::Target)
            && is_of_project(
                &chars[placed.clause.start.min(figure.start)..figure.start],
                after,
            )
        {
            return (Kind::Actual, false);
        }
        // 按此推算,至今已有320人: what has come about is no forecast.
        // 预计增设步道6条, in a plan, is what it sets itself.
        // 预计明年竣工,提供床位200张: only the time is foreseen.
        let only_time = || {
            find(part, "预计").is_some_and(|at| {
                let rest = &part[at..];
                rest.contains(&',') && !rest.iter().any(|c| matches!(c, '达' | '约'))
            })
        };
        if scope.kind == Some(Kind::Target) && (sets_out(part) || only_time()) {
            return (Kind::Target, false);
        }
        let forecast = foreseen() && !chars[placed.from..figure.start].contains(&'已');
        if forecast {
            return (Kind::Forecast, true);
        }
        // 上年整治20处;今年再改30处
        let this_year = [part, lead]
            .iter()
            .any(|words| starts_with_any(words, words!["今年", "本年", "全年"]));
        let done = || !this_year && (says_last_year(to_here) || contains_any(to_here, DONE));
        // 十四五规划: 2020年末… tells where the plan departs from.
        // 今年改造40家,2025年已改110家
        let had = scope.kind == Some(Kind::Target)
            && chars[placed.from.min(figure.start)..figure.start]
                .windows(2)
                .any(|pair| matches!(pair, [before, '已'] if matches!(before, '年' | '前' | '底' | '月' | '末')));
        if had {
            return (Kind::Actual, false);
        }
        let earlier = || self.outline.is_before(&self.period(figure.start, scope));
        // 不低于36%(2024年33%): what it was, beside what it is to be.
        let aside = is_aside(&chars[scope.start.min(placed.clause.start)..placed.clause.start])
            && (lead.contains(&'年') || chars[..placed.clause.start].ends_with(&[':']));
        if scope.kind == Some(Kind::Target) && aside && earlier() {
            return (Kind::Baseline, false);
        }
        // 素养水平29.8%,较上年提升2个百分点: what is set beside last year's is, in a plan too; so are the people who live there.
        let told = figure.comparator.is_none()
            && class_of(figure.unit) != UnitClass::Money
            && starts_with_any(after, TOLD);
        // …,较上年提升2个百分点: the change of what is.
        let changed = || {
            let level = scope.hosts.last().and_then(|(_, batch)| batch.last());
            figure.unit == "percentage_point"
                && contains_any(lead, words!["较上年", "比上年", "较去年", "比去年", "同比"])
                && level.is_some_and(|&row| self.rows[row].kind == Kind::Actual)
        };
        if scope.kind == Some(Kind::Target) && !scope.aimed && (told || changed()) {
            return (Kind::Actual, false);
        }
        let kind = match scope.kind {
            Some(Kind::Target) if earlier() || !scope.aimed && done() => Kind::Actual,
            Some(Kind::Target) => Kind::Target,
            Some(_) => {
                if scope.aimed_surely {
                    Kind::Target
                } else {
                    Kind::Actual
                }
            }
            None if (scope.aimed
                || contains_any(to_here, words!["确保", "必须", "应达到", "目标"])
                    && !contains_any(to_here, BEYOND))
                && !done() =>
            {
                Kind::Target
            }
            None => Kind::Actual,
        };
        (kind, false)
    }
}

/// Whether a clause opens right behind `lead` in brackets, after no more than a year: (, (2024年:.
fn is_aside(lead: &[char]) -> bool {
    let lead = lead.strip_suffix(&[':']).unwrap_or(lead);
    let year = |&&c: &&char| c.is_ascii_digit() || matches!(c, '年' | '底' | '末' | '度');
    let length = lead.iter().rev().take_while(year).count();
    lead[..lead.len() - length].last() == Some(&'(')
}

/// Whether `placed` stands in the brackets of a building project and says how large it is.
fn is_size_of_work(chars: &[char], placed: &Placed, scope: &Scope) -> bool {
    const WORKS: &Words = words![
        "二期",
        "一期",
        "三期",
        "工程",
        "项目",
        "大楼",
        "综合楼",
        "院区",
        "新院",
        "迁建",
        "扩建",
        "新建",
    ];
    let sized = matches!(placed.figure.unit, "m2" | "bed" | "piece" | "mu" | "site");
    let lead = &chars[scope.start.min(placed.figure.start)..placed.figure.start];
    let open = lead.iter().rposition(|c| matches!(c, '(' | ')'));
    sized && open.is_some_and(|open| lead[open] == '(' && ends_with_any(&lead[..open], WORKS))
}

/// Whether a change starts from `placed`: 由2.06‰下降至0.78‰, 从第9位升至第5位.
pub(super) fn departs(chars: &[char], placed: &Placed, scope: &Scope) -> bool {
    let figure = &placed.figure;
    let after = &chars[figure.end.min(scope.end)..scope.end];
    let lead = &chars[placed.clause.start.min(placed.from)..figure.start];
    let since_year = figure.basis != Basis::Rank && is_since_year(lead);
    (since_year || lead.iter().any(|c| matches!(c, '由' | '从'))) && changes_next(after)
        || matches!(after, [',', rest @ ..] if by_year(rest)) && year_said(lead).is_some()
}

/// Words right behind a value that tell what it is now.
const TOLD: &Words = words![
    ",较上年",
    ",比上年",
    ",较去年",
    ",比去年",
    ",同比",
    ",占户籍",
    ",占总人口",
    ",占常住",
    ",占全市",
    ",占全县",
    ",占全区",
];

/// Whether `part` foresees a deed: 预计增设, 预计年内建成.
fn sets_out(part: &[char]) -> bool {
    const DEEDS: &Words = words![
        "增设", "新增", "新建", "建成", "完成", "开展", "办理", "设置", "布建", "培训", "招聘",
        "引进", "改建", "启用", "投用", "补助",
    ];
    find(part, "预计").is_some_and(|at| {
        let rest = &part[at + 2..];
        let time = ["年内", "年底前", "今年", "全年", "将"]
            .iter()
            .find_map(|word| prefix_length(rest, word));
        starts_with_any(&rest[time.unwrap_or(0)..], DEEDS)
    })
}

/// Words of what is foreseen.
const FORESEEN: &Words = words!["预计", "预测", "预估", "推算"];

/// Words of what was done, not of what is to be done.
const DONE: &Words = words![
    "截至",
    "截止",
    "已完成",
    "已建",
    "同比",
    "目前",
    "累计",
    "实际完成",
    "目标全面实现",
    "目标如期实现",
    "目标均已",
    "目标已",
    "已达",
    "已实现",
    "开工以来",
    "开办以来",
];

/// Words that compare what was done with an aim.
pub(super) const BEYOND: &[&str] = &["超出", "超额", "高于", "低于", "优于", "超过", "完成"];

/// Verbs that lead from where a measure was to where it is.
const CHANGES: &[&str] = &[
    "攀升", "增加", "提高", "上升", "下降", "降低", "减少", "提升", "增长", "降至", "升至", "降到",
    "升到", "扩大", "上调", "缩短", "变为", "增至", "减至", "扩充", "扩至", "扩展", "调整", "下调",
    "压缩", "缩减", "压减", "递减", "递增", "提到", "提至", "调到", "调至", "调高", "调低", "涨到",
    "涨至", "上浮", "下浮", "改为", "压到", "压至", "缩至", "缩到", "延长", "回升", "回落", "降为",
    "升为", "增为", "减为", "提为", "跃升", "跃居", "跃至", "前移", "进位", "晋升", "上移", "下滑",
    "跌至", "滑落", "前进", "进到",
];

/// Whether a verb of change follows, at once or after the rest of a list (的14.5%和17.1%提高到).
fn changes_next(after: &[char]) -> bool {
    if after.first() == Some(&',') {
        return reaches(&after[1..]);
    }
    let past = after
        .iter()
        .position(|&c| {
            !(c.is_ascii_digit()
                || matches!(c, '、' | '和' | '及' | '与' | '.' | '%' | '‰' | '/' | '万'))
        })
        .unwrap_or(after.len());
    let rest = &after[past..];
    let manner = [
        "分别", "快速", "迅速", "稳步", "逐步", "大幅", "持续", "逐年", "显著", "缓慢", "缓", "略",
        "骤", "猛",
    ]
    .iter()
    .find_map(|word| prefix_length(rest, word))
    .unwrap_or(0);
    turns(&rest[manner..])
}

/// Whether `rest` opens with a verb of change.
pub(super) fn turns(rest: &[char]) -> bool {
    starts_with_any(rest, CHANGES) || turns_to(rest)
}

/// Whether `rest` opens with a verb of one or two characters that leads to a number: 扩到9家, 压降到2天, 拓展为6个.
fn turns_to(rest: &[char]) -> bool {
    const VERBS: &str = "扩增减升降提压缩拉调涨跌延回跃退进翻改变转拓拔展优移放降精集缩";
    let leads = |rest: &[char]| matches!(rest, ['到' | '至' | '为' | '成', next, ..] if next.is_ascii_digit() || "一二两三四五六七八九十第不近约".contains(*next));
    match rest {
        [verb, rest @ ..] if VERBS.contains(*verb) => {
            leads(rest) || matches!(rest, [second, rest @ ..] if is_han(*second) && leads(rest))
        }
        _ => false,
    }
}

/// Whether `rest` opens with a verb that after a comma still leads from where a measure was: 由862人,降至415人.
fn reaches(rest: &[char]) -> bool {
    ["降", "升", "增", "减"]
        .iter()
        .chain(CHANGES)
        .filter_map(|verb| rest.get(prefix_length(rest, verb)?))
        .any(|next| matches!(next, '至' | '到'))
}

/// Whether `rest` opens with a later year and a change up to it: 到2010年增长了两倍.
fn by_year(rest: &[char]) -> bool {
    let rest = match rest {
        ['到' | '至', '了', rest @ ..] | ['到' | '至', rest @ ..] => rest,
        _ => return false,
    };
    let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    let rest = match &rest[digits..] {
        ['年', '底' | '末', rest @ ..] | ['年', rest @ ..] if digits == 4 => rest,
        _ => return false,
    };
    let rest = rest.strip_prefix(&['已']).unwrap_or(rest);
    starts_with_any(rest, CHANGES) || starts_with_any(rest, words!["达"])
}

/// Whether `words` speak of last year; 较上年 only compares with it, as an aim may.
fn says_last_year(words: &[char]) -> bool {
    (1..words.len()).any(|at| {
        if words[at] != '年' {
            return false;
        }
        // 增加到40个(去年底35个),反应时间…: what the brackets say is said of what they stand behind.
        let bracket = words[..at].iter().rev().find(|c| matches!(c, '(' | ')'));
        let closed = bracket == Some(&'(') && words[at..].contains(&')');
        !closed
            && matches!(words[at - 1..=at], ['去' | '上', '年'])
            && !matches!(
                at.checked_sub(2).map(|k| words[k]),
                Some('较' | '比' | '与')
            )
    })
}
