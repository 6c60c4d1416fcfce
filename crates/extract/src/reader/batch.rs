//! The members of one list as rows: values, benchmarks, changes of their own.

use super::earlier::is_earlier;
use super::field::is_field;
use super::link::signed;
use super::place::{Placed, clause_before};
use super::since::year_said;
use super::task::{base, names_aim};
use super::{Reader, Scope, trim_blank};
use crate::draft::{Kind, UnitClass};
use crate::figure::{AREAS, Basis};
use crate::fold::is_han;
use crate::lexicon::{Words, class_of, contains_any, ends_with_any, starts_with_any, words};
use crate::number::Number;
use crate::relation::Role;
use crate::subject::{Subject, distributed, is_generic, items, items_for};

impl Reader<'_> {
    /// Reads the figures `at..next`, which form one list. Returns where to go on (further than `next` if a growth took the value after it).
    pub(super) fn batch(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
    ) -> usize {
        let first = &placed[at];
        match first.reading.role {
            Role::Value => {
                self.values(placed, at, next, scope, None);
            }
            Role::Benchmark => self.benchmark(first, scope),
            Role::Points | Role::Increment => self.changes(placed, at, next, scope),
            Role::Growth | Role::Share | Role::Rank | Role::Completion => {
                return self.attributes(placed, at, next, scope);
            }
        }
        next
    }

    pub(super) fn values(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
        lent: Option<&Subject>,
    ) -> Vec<usize> {
        let chars = &self.folded.chars;
        let first = &placed[at];
        let clause = first.clause;
        let mut batch = Vec::new();
        if next - at > 1 {
            let (own_start, own_end) = first.reading.own;
            let count = next - at;
            let list = items_for(chars, own_start, own_end, count);
            let whole = Subject::range(own_start, own_end);
            let subjects = if list.len() == count {
                distributed(chars, &list)
            } else if let Some(hosts) = self.populations(scope, &clause, count)
                && is_generic(&chars[own_start..own_end])
            {
                // 高血压患者120人、糖尿病患者80人,规范管理率分别为75%、72%
                hosts.iter().map(|host| host.then(&whole)).collect()
            } else {
                vec![lent.cloned().unwrap_or(whole); count]
            };
            for (member, subject) in placed[at..next].iter().zip(subjects) {
                let subject = if subject.is_empty() {
                    self.subject_of(member, placed.get(next), scope, lent)
                } else {
                    subject
                };
                batch.push(self.row(member, subject, scope, "distributive"));
            }
            // 任务(2000人、1500人): what the first is named holds for all.
            if self.rows[batch[0]].kind == Kind::Target {
                for &row in &batch {
                    self.rows[row].kind = Kind::Target;
                }
            }
        } else {
            let subject = self.subject_of(first, placed.get(next), scope, lent);
            let (own_start, own_end) = first.reading.own;
            let list = items(chars, own_start, own_end);
            let each = first.figure.number_at > scope.start
                && chars[first.figure.number_at - 1] == '各'
                && first.figure.basis != Basis::Zero;
            let rates = list.len() > 1
                && first.figure.unit == "percent"
                && first.figure.basis != Basis::Universal
                && list
                    .iter()
                    .all(|&(s, e)| ends_with_any(&chars[s..e], words!["率", "比例", "覆盖面"]));
            let enumerated = chars[own_start..own_end].contains(&'、') || each && list.len() == 2;
            // 高血压、糖尿病患者管理率均达到65%
            let evenly = enumerated
                && matches!(
                    class_of(first.figure.unit),
                    UnitClass::Percent | UnitClass::Rate
                )
                && chars[own_end..first.figure.start]
                    .iter()
                    .any(|c| matches!(c, '均' | '都'))
                && ends_with_any(&chars[own_start..own_end], words!["率", "比例"]);
            if list.len() > 1 && list.len() <= 12 && (each && enumerated || rates || evenly) {
                for (subject, &(start, end)) in distributed(chars, &list).into_iter().zip(&list) {
                    let row = self.row(first, subject, scope, "distributive");
                    if ends_with_any(
                        &chars[start..end],
                        words!["任务完成率", "目标完成率", "计划完成率"],
                    ) {
                        self.rows[row].completion = first.figure.value;
                    }
                    batch.push(row);
                }
            } else {
                batch.push(self.row(first, subject, scope, ""));
            }
            // 不到全市1/7: a share that names no thing of its own and stays a row.
            if first.figure.basis == Basis::Fraction
                && ends_with_any(clause_before(chars, first), AREAS)
            {
                for &row in &batch {
                    self.rows[row].share = first.figure.value;
                }
            }
        }
        if next == at + 1 && self.is_extreme_of_done(first) {
            for &row in &batch {
                self.rows[row].completion = first.figure.value;
            }
        }
        if self.is_share_still(first, scope) {
            for (&row, member) in batch.iter().zip(&placed[at..next]) {
                self.rows[row].share = member.figure.value;
            }
        }
        let compared = self.is_told_of_before(first, scope)
            || is_earlier(chars, first)
            || base(chars, first).is_some();
        // 门诊5200人次,去年同期5000人次: visits as well.
        if compared && let Some(said) = scope.last_batch(&clause).and_then(|said| said.last()) {
            let said = &self.rows[*said];
            if said.figure.unit == first.figure.unit {
                let unit = said.unit;
                for &row in &batch {
                    self.rows[row].unit = unit;
                }
            }
        }
        let hosts = !matches!(
            first.figure.basis,
            Basis::Zero | Basis::Universal | Basis::Place | Basis::Coded | Basis::RedactedDeadline
        ) && !matches!(first.figure.unit, "percentage_point" | "place_gained")
            && !is_span_of_years(chars, first)
            && !compared
            && (next > at + 1 || !is_field(chars, placed, at));
        if hosts {
            scope.hosts.push((clause, batch.clone()));
        }
        batch
    }

    /// Whether a percentage is that of the place which has done the most or the least of what was told before it:
    /// 完成年任务的58%。最高的东镇达74%,最低的西镇仅38%.
    fn is_extreme_of_done(&self, first: &Placed) -> bool {
        const EXTREMES: &Words = words![
            "最高",
            "最低",
            "最好",
            "最差",
            "最快",
            "最慢",
            "进度最",
            "完成最",
        ];
        let chars = self.chars();
        let said = self
            .rows
            .iter()
            .rev()
            .find(|row| row.figure.end <= first.figure.start);
        let lead = &chars[first.clause.start.min(first.figure.start)..first.figure.start];
        first.figure.unit == "percent"
            && lead.contains(&'最')
            && !lead.contains(&'率')
            && starts_with_any(lead, EXTREMES)
            && said.is_some_and(|row| row.completion.is_some())
    }

    /// Whether a percentage is the same share as the one said before it, at another time: 占比由31%升至34%; 占比64%,去年同期57%.
    fn is_share_still(&self, first: &Placed, scope: &Scope) -> bool {
        let chars = self.chars();
        let Some(&said) = scope.last_batch(&first.clause).and_then(|rows| rows.last()) else {
            return false;
        };
        let said = &self.rows[said];
        let alike = first.figure.unit == "percent"
            && said.rule == "share-of-its-own"
            && said.figure.end <= first.figure.start;
        let gap = || &chars[said.figure.end..first.figure.start];
        // 占比59%,比年初目标60%低
        if alike && names_aim(gap()) && !contains_any(gap(), words!["率", ";"]) {
            return true;
        }
        alike
            && (self.is_told_of_before(first, scope) && !gap().contains(&'(')
                || said.kind == Kind::Baseline
                    && gap().iter().all(|&c| is_han(c) || c == ',')
                    && ends_with_any(gap(), words!["至", "到", "为", "达", "到了"]))
    }

    /// The level, in this sentence or the one before, of the thing that a change names again: 诊所480家,与上年比较,诊所增加20家.
    fn level_of(&self, change: &[usize], scope: &Scope) -> Option<usize> {
        let [change] = change else {
            return None;
        };
        let named = |row: usize| -> Vec<char> {
            let subject = self.rows[row].subject.folded(self.chars());
            subject
                .into_iter()
                .filter(|c| !matches!(c, '、' | '和' | '及' | '与'))
                .collect()
        };
        let thing = named(*change);
        let is_level = |&row: &usize| {
            class_of(self.rows[row].unit) == class_of(self.rows[*change].unit)
                && (named(row)
                    .strip_prefix(&thing[..])
                    .is_some_and(is_plain_tail)
                    // 住院80人,住院数较上年减少5人
                    || thing.strip_suffix(&['数']).is_some_and(|thing| named(row) == thing))
        };
        let here = scope
            .hosts
            .iter()
            .rev()
            .flat_map(|(_, batch)| batch.iter().rev().copied())
            .find(is_level);
        // 护士320人。护士比上年增加12人,增长3.9%
        here.or_else(|| {
            let until = self.rows[*change].figure.start;
            let goes_on = year_said(&self.chars()[scope.start.min(until)..until]).is_none();
            let before = self.sentence_before.iter().rev().copied();
            before.filter(|_| goes_on).find(is_level)
        })
    }

    pub(super) fn benchmark(&mut self, placed: &Placed, scope: &Scope) {
        let Some(host) = scope
            .hosts
            .iter()
            .rev()
            .flat_map(|(_, batch)| batch.last())
            .map(|&row| &self.rows[row])
            .find(|row| {
                let rate = matches!(class_of(row.unit), UnitClass::Rate | UnitClass::Percent);
                let parts = placed.figure.value.is_some_and(Number::is_fractional);
                row.unit == placed.figure.unit
                    || rate
                        && (placed.figure.unit.is_empty() || parts && row.unit.starts_with("per_1"))
            })
        else {
            if !placed.figure.unit.is_empty() {
                let subject = Subject::range(placed.reading.own.0, placed.reading.own.1);
                self.row(placed, subject, scope, "");
            }
            return;
        };
        let unit = host.unit;
        let area = trim_blank(self.chars(), placed.clause.start, placed.figure.start);
        let subject = host.subject.then(&Subject::range(area.0, area.1));
        let row = self.row(placed, subject, scope, "benchmark");
        self.rows[row].unit = unit;
    }

    /// Differences in the unit of the thing itself: rows of their own that carry the sign.
    pub(super) fn changes(&mut self, placed: &[Placed], at: usize, next: usize, scope: &mut Scope) {
        let chars = &self.folded.chars;
        let first = &placed[at];
        let (own_start, own_end) = first.reading.own;
        let list = items_for(chars, own_start, own_end, next - at);
        let hosts = scope.hosts_of(&first.clause, next - at, false);
        let mut batch = Vec::new();
        for (index, member) in placed[at..next].iter().enumerate() {
            let subject = if list.len() == next - at && next - at > 1 {
                distributed(chars, &list).swap_remove(index)
            } else if own_end > own_start {
                Subject::range(own_start, own_end)
            } else {
                hosts
                    .as_ref()
                    .and_then(|hosts| hosts.get(index))
                    .map(|&row| self.rows[row].subject.clone())
                    .unwrap_or_default()
            };
            let rule = if first.reading.role == Role::Points {
                "percentage-points"
            } else {
                "increment"
            };
            let row = self.row(member, subject, scope, rule);
            self.rows[row].value = signed(member.figure.value, member.reading.falls);
            batch.push(row);
        }
        // 护士增加45人(增长4.1%): a thing that is only said to have changed has its growth beside the change.
        if own_end > own_start
            && first.reading.role == Role::Increment
            && first.figure.unit != "place_gained"
        {
            // 护士增加45人(增长4.1%) without the level near: the growth is a row of its own.
            let glossed = chars.get(first.figure.end) == Some(&'(');
            let level = self.level_of(&batch, scope).map(|row| vec![row]);
            let host = level.or_else(|| (!glossed).then_some(batch));
            if let Some(host) = host {
                scope.hosts.push((first.clause, host));
            }
        }
    }
}

/// Whether `rest` says of a thing only that it is an amount: 支出, of 财政拨款支出; or nothing at all.
fn is_plain_tail(rest: &[char]) -> bool {
    let rest: String = rest.iter().collect();
    matches!(
        rest.as_str(),
        "" | "支出" | "收入" | "总额" | "总数" | "总量" | "人数" | "数" | "量"
    )
}

/// 连续6年排名第一: how long something lasted has no place, share or growth of its own.
fn is_span_of_years(chars: &[char], placed: &Placed) -> bool {
    placed.figure.unit == "year" && chars[..placed.figure.end].last() == Some(&'年')
}
