//! Which values an attribute may belong to by where they stand, each in its turn.

use super::place::{Placed, clause_before};
use super::turns::{leads_points, turn_of};
use super::{Reader, Scope};
use crate::draft::{Kind, UnitClass};
use crate::lexicon::{Words, class_of, contains_any, words};
use crate::relation::Role;

impl Reader<'_> {
    /// The values that `count` attributes from `placed[at]` on may belong to by where they stand, and whether one holds for all
    /// of these values.
    pub(super) fn hosts_near(
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
        let all = count == 1 && contains_any(clause_text, words!["均", "都"]);
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
        // 门诊9万人次;出院3万人次;手术1万台,同比分别增长4%、3%、2%: each part of the sentence has its growth.
        if hosts.is_none()
            && count > 1
            && role == Role::Growth
            && first.reading.own.0 == first.reading.own.1
            && contains_any(clause_text, words!["分别", "依次"])
        {
            let rows: Vec<usize> = scope
                .hosts
                .iter()
                .flat_map(|(_, batch)| batch.iter().copied())
                .collect();
            hosts = rows
                .len()
                .checked_sub(count)
                .map(|from| rows[from..].to_vec());
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

    /// The last result of the sentence, if the value `host` is only what was set: no place is that of an aim.
    pub(super) fn result_before(&self, host: usize, scope: &Scope) -> usize {
        let mut all = scope.hosts.iter().flat_map(|(_, batch)| batch.iter());
        let result = all.rfind(|&&row| self.rows[row].kind == Kind::Actual);
        result.copied().unwrap_or(host)
    }

    /// Whether one of `hosts` counts what was not done: 滞后3项,完成率… tells the rate of all, not of what was left.
    pub(super) fn are_undone(&self, hosts: &[usize]) -> bool {
        hosts.iter().any(|&row| {
            let row = &self.rows[row];
            contains_any(
                &self.chars()[row.quote.0..row.figure.start.max(row.quote.0)],
                UNDONE,
            )
        })
    }

    /// Whether the attribute `first` is that of another thing than what `hosts` count.
    pub(super) fn belongs_to_other(&self, hosts: &[usize], first: &Placed) -> bool {
        let role = first.reading.role;
        // 节约80万元,在全县考核中排名第2: a place in an appraisal is the place of a score or a rate.
        let appraised = role == Role::Rank
            && contains_any(clause_before(self.chars(), first), APPRAISALS)
            && hosts.iter().any(|&row| {
                let unit = self.rows[row].unit;
                unit != "point" && !matches!(class_of(unit), UnitClass::Percent | UnitClass::Rate)
            });
        // 设计床位500张,已完成总工程量的六成: how far the work has come is told of no bed.
        let works = role == Role::Completion
            && contains_any(clause_before(self.chars(), first), WORKS)
            || role == Role::Completion
                && contains_any(clause_before(self.chars(), first), words!["投资"])
                && hosts
                    .iter()
                    .any(|&row| class_of(self.rows[row].unit) != UnitClass::Money);
        let doers = role == Role::Completion && matches!(*hosts, [host] if self.did(host, first));
        appraised || doers || works
    }
}

/// Words of how far a building has come.
const WORKS: &Words = words![
    "工程量",
    "工程总量",
    "工程进度",
    "形象进度",
    "主体工程",
    "土建工程",
    "总工程",
    "建设进度",
];

/// Words of what was not done.
const UNDONE: &Words = words![
    "滞后", "未完", "未达", "剩余", "尚未", "尚有", "关闭", "延期", "暂停",
];

/// What ranks are given in for the work as a whole.
const APPRAISALS: &Words = words![
    "考核", "考评", "评比", "测评", "评估", "评选", "竞赛", "比赛", "督查",
];
