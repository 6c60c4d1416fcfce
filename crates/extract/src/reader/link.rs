//! Attributes of values (growth, share, rank, completion): which row each belongs to.

use super::named::{PER_HEAD, shortens};
use super::place::{Placed, clause_before};
use super::shares::sums_up;
use super::since::Since;
use super::turns::{leads_points, turn_of};
use super::{QUOTE_MAX_CHARS, Reader, Scope, trim_blank};
use crate::draft::{Kind, UnitClass};
use crate::fold::is_han;
use crate::lexicon::{class_of, contains_any, ends_with_any, prefix_length};
use crate::number::Number;
use crate::relation::Role;
use crate::subject::{Subject, distributed, items_for};

impl Reader<'_> {
    /// Gives the attributes `placed[at..next]`, one list, to the values they belong to, or rows of their own; returns where
    /// to go on.
    pub(super) fn attributes(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
    ) -> usize {
        let chars = &self.folded.chars[..];
        let first = &placed[at];
        let role = first.reading.role;
        let (own_start, own_end) = first.reading.own;
        let own = &chars[own_start..own_end];
        let count = next - at;
        let clause_text = clause_before(chars, first);
        // 由第41位升至第12位: what was is no place of the value; 占比由31%升至34%: what was is no share of it.
        if matches!(role, Role::Rank | Role::Share) && count == 1 && self.is_past(first, scope) {
            self.own_rows(placed, at, next, scope);
            return next;
        }
        let (mut hosts, all) = self.hosts_near(placed, at, count, scope);
        if role == Role::Rank && count == 1 && self.ranks_next(placed, at) {
            for row in self.values(placed, next, next + 1, scope, None) {
                self.rows[row].rank = linked(first);
            }
            return next + 1;
        }
        if role == Role::Rank
            && count == 1
            && let Some(row) = self.ranked_in_bracket(first)
        {
            self.rows[row].rank = linked(first);
            return next;
        }
        if let Some(row) = self.pointed_at(first, scope) {
            *self.slot(row, role) = linked(first);
            return next;
        }
        if let Some(end) = self.growth_before_value(placed, at, scope) {
            return end;
        }
        if let Some(end) = self.share_before_value(placed, at, scope) {
            return end;
        }
        if let Some(end) = self.completion_before_value(placed, at, scope) {
            return end;
        }
        let named = self.named_before_bracket(placed, at, scope);
        let named = named.or_else(|| self.others_named(placed, at, scope));
        let named = named.or_else(|| {
            let elsewhere = role == Role::Growth
                && (self.since(first, scope) != Since::YearBefore
                    || self.is_aim_of_years(first, scope));
            elsewhere.then_some((own_start, own_end))
        });
        if let Some((start, end)) = named {
            self.named_rows(placed, at, next, scope, (start, end));
            return next;
        }
        // 分别报告967例和4074例,占总数的七成: the share of both together.
        let together = role == Role::Share
            && count == 1
            && own.is_empty()
            && !all
            && scope
                .last_batch(&first.clause)
                .is_some_and(|batch| batch.len() > 1);
        let sum = role == Role::Share
            && own.is_empty()
            && at > 0
            && sums_up(
                &placed[at - 1],
                &chars[first.from..first.figure.start],
                &first.figure,
            );
        if together || sum {
            self.own_rows(placed, at, next, scope);
            return next;
        }
        if hosts.is_none()
            && matches!(role, Role::Growth | Role::Share)
            && scope.hosts.is_empty()
            && own.is_empty()
            && !chars[scope.start..first.clause.start.max(scope.start)]
                .iter()
                .any(|&c| is_han(c))
            && self.earlier.len() >= count
        {
            hosts = Some(self.earlier[self.earlier.len() - count..].to_vec());
        }
        // 滞后3项,完成率…: the rate of all, not of what was left.
        let undone = role == Role::Completion
            && hosts.as_ref().is_some_and(|hosts| {
                hosts.iter().any(|&row| {
                    let row = &self.rows[row];
                    contains_any(
                        &chars[row.quote.0..row.figure.start.max(row.quote.0)],
                        UNDONE,
                    )
                })
            });
        let hosts = match (role, hosts) {
            (Role::Completion, Some(hosts)) => self.results_of(hosts, scope),
            (_, hosts) => hosts,
        };
        // 节约80万元,在全县考核中排名第2: a place in an appraisal is the place of a score or a rate.
        let appraised = role == Role::Rank
            && contains_any(clause_text, APPRAISALS)
            && hosts.as_ref().is_some_and(|hosts| {
                hosts.iter().any(|&row| {
                    let unit = self.rows[row].unit;
                    unit != "point"
                        && !matches!(class_of(unit), UnitClass::Percent | UnitClass::Rate)
                })
            });
        let doers = role == Role::Completion
            && matches!(hosts.as_deref(), Some(&[host]) if self.did(host, first));
        let hosts = hosts.filter(|_| !undone && !appraised && !doers);
        let hosts = hosts.map(|hosts| match hosts[..] {
            [host] if role == Role::Rank && self.rows[host].kind == Kind::Target => {
                vec![self.result_before(host, scope)]
            }
            [host] if role == Role::Rank => vec![self.before_length(host, scope, first)],
            [host] if own.is_empty() => vec![self.level(host, first, scope)],
            _ => hosts,
        });
        // 发病率上升19%、死亡率下降50%: each rate named again has its own growth.
        let again = self.named_again(scope, first, (own_start, own_end), count);
        let borne = (count == 1)
            .then(|| self.borne_out(first, again.as_deref().or(hosts.as_deref()), scope))
            .flatten()
            .filter(|&row| self.slot(row, role).is_none());
        let again = borne.map(|row| vec![row]).or(again);
        let by_name = again.is_some();
        if let Some(hosts) = again.or(hosts) {
            let linkable = by_name
                || own.is_empty()
                || role == Role::Completion
                    && (self.is_echoed(&hosts, first, own) || self.is_task_of(&hosts, first, own))
                || count > 1 && self.one_named(&hosts, (own_start, own_end))
                || role == Role::Rank && self.is_amount_of(&hosts, own)
                || LINK_WORDS
                    .iter()
                    .any(|word| word.chars().eq(own.iter().copied()))
                || own.len() >= 2 && {
                    let subject = self.rows[hosts[hosts.len() - 1]].subject.folded(chars);
                    // 死亡率0.2/10万,死亡同比下降4%
                    let subject = match subject.strip_suffix(&['率']) {
                        Some(event) if role == Role::Growth && event.ends_with(own) => event,
                        _ => &subject,
                    };
                    // 人均卫生支出 is another measure than 卫生支出.
                    subject
                        .strip_suffix(own)
                        .is_some_and(|rest| !ends_with_any(rest, PER_HEAD))
                        || matches!(role, Role::Growth | Role::Share) && shortens(own, subject)
                };
            let added = role == Role::Share
                && !own.is_empty()
                && hosts.iter().any(|&row| self.is_added(row));
            let linkable = linkable && !added;
            let free = hosts.iter().all(|&row| self.slot(row, role).is_none());
            if linkable && free {
                for (index, &row) in hosts.iter().enumerate() {
                    let member = if all { first } else { &placed[at + index] };
                    *self.slot(row, role) = linked(member);
                    // What is done of a plan is a result.
                    if role == Role::Completion && self.rows[row].kind == Kind::Target {
                        self.rows[row].kind = Kind::Actual;
                    }
                    let clause_end = member
                        .clause
                        .end
                        .min(member.figure.end + QUOTE_MAX_CHARS)
                        .max(member.figure.end);
                    let quote = &mut self.rows[row].quote;
                    if member.clause.start >= quote.0 {
                        quote.1 = quote.1.max(trim_blank(chars, quote.0, clause_end).1);
                    }
                }
                return next;
            }
        }
        if let Some(end) = self.said_before_level(placed, at, next, scope) {
            return end;
        }
        self.own_rows(placed, at, next, scope);
        next
    }

    /// The values that `count` attributes from `placed[at]` on may belong to by where they stand, and whether one holds for all
    /// of these values.
    fn hosts_near(
        &self,
        placed: &[Placed],
        at: usize,
        count: usize,
        scope: &Scope,
    ) -> (Option<Vec<usize>>, bool) {
        let chars = self.chars();
        let first = &placed[at];
        let role = first.reading.role;
        let clause_text = clause_before(chars, first);
        let all = count == 1 && contains_any(clause_text, &["均", "都"]);
        let mut hosts = scope.hosts_of(&first.clause, count, all);
        // 男性120例,女性118例,各占50%: the share of each.
        let each = count == 1
            && role == Role::Share
            && chars[first.from..first.figure.start].starts_with(&['各', '占']);
        // 胃镜80例、肠镜60例,完成率均为100%: both are done.
        let each = each || all && role == Role::Completion;
        let counted = each.then(|| self.counted_alike(scope, first)).flatten();
        let all = all || counted.is_some();
        hosts = counted.or(hosts);
        // 分别增加4人(3.4%)、12人(4.2%): each growth has the value in its turn.
        if let Some((turn, turns)) = turn_of(chars, placed, at)
            && let Some(all) = scope.hosts_of(&first.clause, turns, false)
        {
            hosts = Some(vec![all[turn]]);
        }
        // 入院5万人,使用率67%,分别减少3.2%和0.5个百分点: each change in its turn.
        if role == Role::Growth && count == 1 && leads_points(chars, placed, at) {
            hosts = scope
                .hosts_of(&first.clause, 2, false)
                .map(|rows| vec![rows[0]])
                .or(hosts);
        }
        // 支出3万元;较上年增加2%: a part of the sentence that only compares.
        let compares_alone = role == Role::Growth
            && first.reading.own.0 == first.reading.own.1
            && first.clause.start == self.part_of(first.figure.start, scope)
            && first.clause.start > scope.start
            && matches!(chars[first.clause.start], '较' | '比' | '同');
        if hosts.is_none() && compares_alone {
            hosts = scope
                .hosts
                .last()
                .map(|(_, batch)| batch.clone())
                .filter(|batch| batch.len() == count);
        }
        if let Some(row) = self.bracketed_before(placed, at, scope) {
            hosts = Some(vec![row]);
        }
        (hosts, all)
    }

    /// The values in this part of the sentence that are counted as the last of them is, if there are several.
    fn counted_alike(&self, scope: &Scope, first: &Placed) -> Option<Vec<usize>> {
        let rows: Vec<usize> = scope
            .batches(&first.clause)
            .into_iter()
            .flatten()
            .copied()
            .collect();
        let unit = self.rows[*rows.last()?].unit;
        let alike: Vec<usize> = rows
            .into_iter()
            .rev()
            .take_while(|&row| self.rows[row].unit == unit)
            .collect();
        (alike.len() > 1).then(|| alike.into_iter().rev().collect())
    }

    /// Whether a completion opens its clause with the verb and the name of the one task that the value before it is of:
    /// 改建机构12家,完成年度实事任务的104%.
    fn is_task_of(&self, hosts: &[usize], first: &Placed, own: &[char]) -> bool {
        const NAME_MAX_CHARS: usize = 8;
        let chars = self.chars();
        let start = first.clause.start;
        let lead = &chars[start.min(own_at(first))..own_at(first)];
        let lead = lead.strip_prefix(&['已']).unwrap_or(lead);
        let opens = matches!(
            lead,
            ['完', '成', ..] | ['达', '成', ..] | ['超', '额', '完', '成', ..]
        );
        let bare = own.starts_with(&['年']) || own.starts_with(&['全', '年']) || lead.len() > 2;
        opens && bare && hosts.len() == 1 && own.len() <= NAME_MAX_CHARS
    }

    /// The last result of the sentence, if the value `host` is only what was set: no place is that of an aim.
    fn result_before(&self, host: usize, scope: &Scope) -> usize {
        let mut all = scope.hosts.iter().flat_map(|(_, batch)| batch.iter());
        let result = all.rfind(|&&row| self.rows[row].kind == Kind::Actual);
        result.copied().unwrap_or(host)
    }

    /// Whether `own` names the amount of what the one value of `hosts` counts: 筛查量, of 筛查9000人次.
    fn is_amount_of(&self, hosts: &[usize], own: &[char]) -> bool {
        let [host] = hosts else {
            return false;
        };
        let subject = self.rows[*host].subject.folded(self.chars());
        let thing = own.strip_suffix(&['量']).or(own.strip_suffix(&['数']));
        thing.is_some_and(|thing| thing.len() > 1 && subject.ends_with(thing))
    }

    /// Whether the words that a completion names stand before the value it follows, or after it: 500人参加孕前检查,完成孕前检查任务的98%.
    fn is_echoed(&self, hosts: &[usize], first: &Placed, own: &[char]) -> bool {
        const ECHO_CHARS: usize = 4;
        let chars = self.chars();
        let from = hosts.last().map_or(0, |&row| self.rows[row].figure.end);
        let until = from.max(first.clause.start);
        let from = from.max(until.saturating_sub(QUOTE_MAX_CHARS));
        // 随访慢性病患者40人,完成随访任务数的80%
        let led = hosts.last().is_some_and(|&row| {
            let row = &self.rows[row];
            let lead = &chars[row.quote.0.min(row.figure.start)..row.figure.start];
            own.len() >= 2 && lead.windows(own.len()).any(|words| words == own)
        });
        led || own.windows(ECHO_CHARS).take(QUOTE_MAX_CHARS).any(|echo| {
            chars[from..until]
                .windows(ECHO_CHARS)
                .any(|words| words == echo)
        })
    }

    /// Growth, share, rank or completion of a thing that has no value beside it.
    pub(super) fn own_rows(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
    ) {
        let own = placed[at].reading.own;
        self.named_rows(placed, at, next, scope, own);
    }

    /// Rows of growth, share, rank or completion of the things that `own_start..own_end` names.
    fn named_rows(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
        (own_start, own_end): (usize, usize),
    ) {
        let chars = &self.folded.chars[..];
        let role = placed[at].reading.role;
        let count = next - at;
        // 四级手术占比 is the name of the measure.
        let named = ["占比", "比重", "构成比", "份额"]
            .iter()
            .filter(|_| role == Role::Share && own_end > own_start)
            .find_map(|word| prefix_length(&chars[own_end..], word));
        let own_end = own_end + named.unwrap_or(0);
        let since = match role {
            Role::Growth if self.is_aim_of_years(&placed[at], scope) => Since::YearsBack,
            Role::Growth => self.since(&placed[at], scope),
            _ => Since::YearBefore,
        };
        let list = items_for(chars, own_start, own_end, count);
        let mut batch = Vec::new();
        for (index, member) in placed[at..next].iter().enumerate() {
            let subject = if list.len() == count && count > 1 {
                distributed(chars, &list).swap_remove(index)
            } else if own_end > own_start {
                Subject::range(own_start, own_end)
            } else {
                self.subject_of(member, None, scope, None)
            };
            let rule = match role {
                Role::Growth => match since {
                    Since::YearBefore => "growth-of-its-own",
                    Since::PeriodBefore => "growth-on-the-period-before",
                    Since::YearsBack => "growth-over-years",
                    Since::NoTime => "growth-without-time",
                },
                Role::Share => "share-of-its-own",
                Role::Rank => "rank-of-its-own",
                _ => "completion-of-its-own",
            };
            let row = self.row(member, subject, scope, rule);
            let value = signed(member.figure.value, member.reading.falls);
            self.rows[row].value = value;
            if role == Role::Growth && self.rows[row].unit == "percent" {
                self.rows[row].unit = "percent_change";
            }
            if since == Since::YearBefore {
                *self.slot(row, role) = linked(member);
            }
            batch.push(row);
        }
        // 全程接种占88%,列全市第一: a share of its own has its place, as has what is done.
        if matches!(role, Role::Share | Role::Completion) {
            scope.hosts.push((placed[at].clause, batch));
        }
    }

    pub(super) fn slot(&mut self, row: usize, role: Role) -> &mut Option<Number> {
        let row = &mut self.rows[row];
        match role {
            Role::Share => &mut row.share,
            Role::Rank => &mut row.rank,
            Role::Completion => &mut row.completion,
            _ => &mut row.yoy,
        }
    }
}

/// Where the words begin that name whose an attribute is.
fn own_at(first: &Placed) -> usize {
    first.reading.own.0
}

/// Words of what was not done.
const UNDONE: &[&str] = &[
    "滞后", "未完", "未达", "剩余", "尚未", "尚有", "关闭", "延期", "暂停",
];

/// What ranks are given in for the work as a whole.
const APPRAISALS: &[&str] = &[
    "考核", "考评", "评比", "测评", "评估", "评选", "竞赛", "比赛", "督查",
];

/// Words that say nothing of their own before a growth, share or rank.
const LINK_WORDS: &[&str] = &[
    "数量",
    "总量",
    "总数",
    "规模",
    "比例",
    "占比",
    "人数",
    "总体",
    "同期",
    "比重",
    "比率",
    "份额",
    "人次",
    "数值",
    "全年",
    "较",
    "但",
    "而",
    "并",
    "总人数",
    "数",
    "量",
    "综合",
    "指标",
    "位次",
    "年",
    "水平",
    "率",
    "成绩",
    "总成绩",
    "好成绩",
    "优异成绩",
    "总分",
    "得分",
    "高分",
    "数额",
    "金额",
    "总额",
    "进度",
    "目前",
];

pub(super) fn signed(value: Option<Number>, falls: bool) -> Option<Number> {
    if falls {
        value.map(Number::negated)
    } else {
        value
    }
}

/// What `member` says beside its value, in percent: 增长1.2倍 is a growth of 120%.
pub(super) fn linked(member: &Placed) -> Option<Number> {
    let value = member.figure.value.map(|value| match member.figure.unit {
        "fold" => value.scaled(2),
        _ => value,
    });
    signed(value, member.reading.falls)
}
