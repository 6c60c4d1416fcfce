//! Whose figure it is: the subject of a single value, or the people that a bare rate is about.

use super::place::Placed;
use super::row::Row;
use super::{Reader, Scope};
use crate::clause::Clause;
use crate::draft::{Kind, UnitClass};
use crate::figure::Basis;
use crate::lexicon::{class_of, ends_with_any, prefix_length, starts_with_any, words};
use crate::subject::{Subject, is_generic, noun_after, trimmed};

impl Reader<'_> {
    /// The subject of a single value: the words before it, or the noun after its unit, or what was spoken of last.
    pub(super) fn subject_of(
        &self,
        placed: &Placed,
        following: Option<&Placed>,
        scope: &Scope,
        lent: Option<&Subject>,
    ) -> Subject {
        let chars = self.chars();
        let figure = &placed.figure;
        let (start, end) = placed.reading.own;
        let before = Subject::range(start, end);
        let limit = following
            .map_or(placed.clause.end, |next| next.figure.start)
            .min(placed.clause.end)
            .max(figure.end);
        if figure.basis == Basis::Zero {
            let denial = [
                "未发生",
                "未出现",
                "未发现",
                "未报告",
                "没有发生",
                "没有出现",
                "没有发现",
            ]
            .iter()
            .find_map(|word| prefix_length(&chars[figure.start..figure.end], word))
            .unwrap_or(1);
            let (from, to) = (figure.start + denial, figure.end);
            let noun = if to > from
                && !starts_with_any(
                    &chars[from..to],
                    words!["一例", "一人", "一起", "一名", "1例"],
                ) {
                Subject::range(from, to)
            } else {
                let (from, to) = noun_after(chars, figure.end, limit);
                Subject::range(from, to)
            };
            return if noun.is_empty() { before } else { noun };
        }
        let (noun_start, noun_end) = noun_after(chars, figure.end, limit);
        let noun = Subject::range(noun_start, noun_end);
        let measured = matches!(
            class_of(figure.unit).as_str(),
            "percent" | "rate" | "money" | "time" | "mass" | "area"
        );
        if let Some(lent) = lent {
            return lent.clone();
        }
        if figure.basis == Basis::Universal {
            return if noun.is_empty() || end - start > 8 {
                before.then(&noun)
            } else {
                noun
            };
        }
        if measured && !before.is_empty() {
            let text = &chars[start..end];
            if is_generic(text)
                && let Some(host) = self.population(scope, text)
            {
                return host.then(&before);
            }
            return before;
        }
        if !noun.is_empty() {
            return if end - start <= 6 && !chars[start..end].contains(&'、') {
                before.then(&noun)
            } else {
                noun
            };
        }
        if !before.is_empty() {
            if is_generic(&chars[start..end])
                && let Some(host) = self.population(scope, &chars[start..end])
            {
                return host.then(&before);
            }
            return before;
        }
        // Nothing beside it: what the clause before speaks of, or the value before.
        let spoken = scope
            .hosts
            .iter()
            .rev()
            .find(|(host, _)| {
                host.group == placed.clause.group || host.group == placed.clause.parent
            })
            .and_then(|(_, batch)| batch.last())
            .map(|&row| self.rows[row].subject.clone());
        // 上年同期分娩310例,今年290例: a value compared with hosts nothing, but names what is compared.
        let compared = || {
            self.rows
                .iter()
                .rev()
                .take_while(|row| row.figure.start >= scope.start)
                .find(|row| row.kind == Kind::Baseline && row.figure.unit == figure.unit)
                .map(|row| row.subject.clone())
        };
        spoken.or_else(compared).unwrap_or_else(|| {
            let (from, to) = trimmed(chars, scope.start, placed.clause.start.min(scope.end));
            let cut = chars[from..to]
                .iter()
                .rposition(|&c| matches!(c, ',' | ';' | ':'))
                .map_or(from, |p| from + p + 1);
            Subject::range(cut, to.min(cut + 30))
        })
    }

    /// The people counted last in this part of the sentence, if there are `count` of them.
    pub(super) fn populations(
        &self,
        scope: &Scope,
        clause: &Clause,
        count: usize,
    ) -> Option<Vec<Subject>> {
        let hosts = scope.hosts_of(clause, count, false)?;
        let people = |row: &Row| matches!(class_of(row.unit), UnitClass::Person | UnitClass::Count);
        hosts
            .iter()
            .map(|&row| Some(self.rows[row].subject.clone()).filter(|_| people(&self.rows[row])))
            .collect()
    }

    /// Whose rate a bare 服药率 is: the people counted last, or what the clause before names.
    pub(super) fn population(&self, scope: &Scope, _measure: &[char]) -> Option<Subject> {
        let (_, batch) = scope.hosts.last()?;
        let row = &self.rows[*batch.first()?];
        let subject = row.subject.folded(self.chars());
        let people = ends_with_any(
            &subject,
            words![
                "患者",
                "病人",
                "人口",
                "儿童",
                "孕产妇",
                "老年人",
                "农民",
                "居民",
                "产妇",
                "学生",
                "新生儿",
                "人群",
            ],
        );
        people.then(|| row.subject.clone())
    }
}
