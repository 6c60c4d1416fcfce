//! The reading of a whole document: sentences to figures, figures to rows with their subjects, links, periods and kinds.

use crate::clause::{Clause, clauses, sentences};
use crate::draft::{Absent, Comparator, Draft, Kind, UnitClass};
use crate::english::{Tie, is_english};
use crate::figure::{AREAS, Basis, Figure, scan};
use crate::fold::{Folded, is_han};
use crate::lexicon::{
    class_of, contains_any, ends_with_any, prefix_length, starts_with_any, suffix_length,
};
use crate::number::Number;
use crate::outline::Outline;
use crate::period::{Period, periods};
use crate::relation::{Reading, Role, read};
use crate::subject::{Subject, distributed, is_generic, items, items_for, noun_after, trimmed};
use crate::table::{Table, is_row};
use crate::unit::refined;

/// Reads Chinese prose (and the English in it) into draft observations, in the order of their places.
///
/// Offsets are in Unicode code points of `text`. The same text always gives the same drafts.
pub fn extract(text: &str) -> Vec<Draft> {
    let folded = Folded::new(text);
    let mut reader = Reader {
        folded: &folded,
        outline: Outline::default(),
        as_of: None,
        table: Table::default(),
        rows: Vec::new(),
        earlier: Vec::new(),
    };
    for (start, end) in sentences(&folded.chars) {
        reader.sentence(start, end);
    }
    let mut drafts: Vec<Draft> = reader.rows.iter().map(|row| row.draft(&folded)).collect();
    drafts.sort_by_key(|draft| draft.value_offset);
    drafts
}

/// A quote reaches at most this far to either side of its figure: a clause that is longer has lost its commas.
const QUOTE_MAX_CHARS: usize = 160;

/// How far back in a clause words of comparison are looked for.
const CLAUSE_MAX_CHARS: usize = 160;

/// A row in the making.
struct Row {
    figure: Figure,
    value: Option<Number>,
    unit: &'static str,
    subject: Subject,
    kind: Kind,
    forecast: bool,
    period: String,
    quote: (usize, usize),
    yoy: Option<Number>,
    share: Option<Number>,
    rank: Option<Number>,
    completion: Option<Number>,
    rule: &'static str,
    confidence: u8,
}

impl Row {
    fn draft(&self, folded: &Folded) -> Draft {
        let figure = &self.figure;
        let quote = folded.original_range(self.quote.0, self.quote.1);
        let comparator = figure.comparator.unwrap_or(if self.forecast {
            Comparator::Approx
        } else {
            Comparator::Eq
        });
        Draft {
            value_offset: folded.original_start(figure.start),
            as_written: folded.original_text(figure.start, figure.end),
            value: self.value,
            low: figure.low,
            high: figure.high,
            unit: self.unit,
            unit_class: class_of(self.unit),
            comparator,
            comparator_stated: figure.comparator.is_some() || self.forecast,
            kind: self.kind,
            subject: self
                .subject
                .parts
                .iter()
                .flat_map(|&(start, end)| folded.words(start, end))
                .filter(|c| !c.is_control())
                .collect(),
            yoy: self.yoy,
            period: self.period.clone(),
            quote_offset: quote.start,
            quote: folded.original[quote].iter().collect(),
            share_of_parent: self.share,
            rank: self.rank,
            completion: self.completion,
            absent: figure.absent,
            rule: self.rule,
            confidence: self.confidence,
        }
    }
}

struct Reader<'a> {
    folded: &'a Folded,
    outline: Outline,
    /// 截至…, carried to the end of its paragraph.
    as_of: Option<String>,
    table: Table,
    rows: Vec<Row>,
    /// The last values of the sentence before, for a sentence that opens with their growth.
    earlier: Vec<usize>,
}

/// A figure of the sentence with its clause and role.
struct Placed {
    figure: Figure,
    clause: Clause,
    /// Where the text that leads to it begins.
    from: usize,
    reading: Reading,
}

/// What is known within one sentence.
struct Scope {
    start: usize,
    end: usize,
    periods: Vec<Period>,
    kind: Option<Kind>,
    /// Whether the sentence speaks of what is to be done.
    aimed: bool,
    /// Whether it does so in words that hold even in a report of results.
    aimed_surely: bool,
    /// Batches of values that growth, share and rank may belong to, with their group.
    hosts: Vec<(usize, Vec<usize>)>,
}

impl Scope {
    /// The values that `count` attributes in `clause` belong to: one for each, the last ones said.
    fn hosts_of(&self, clause: &Clause, count: usize, all: bool) -> Option<Vec<usize>> {
        let here = |group: usize| -> Vec<&Vec<usize>> {
            self.hosts
                .iter()
                .filter(|(of, _)| *of == group)
                .map(|(_, batch)| batch)
                .collect()
        };
        let mut batches = here(clause.group);
        if batches.is_empty() {
            batches = here(clause.parent);
        }
        let last = batches.last()?;
        if all || last.len() == count && count > 1 {
            return Some(last.to_vec());
        }
        let flat: Vec<usize> = batches
            .iter()
            .flat_map(|batch| batch.iter().copied())
            .collect();
        let from = flat.len().checked_sub(count)?;
        Some(flat[from..].to_vec())
    }
}

impl Reader<'_> {
    fn chars(&self) -> &[char] {
        &self.folded.chars
    }

    fn sentence(&mut self, start: usize, end: usize) {
        let folded = self.folded;
        let chars = &folded.chars[..];
        if start == 0 || chars[start - 1] == '\n' {
            self.as_of = None;
            self.earlier.clear();
        }
        if is_row(&chars[start..end]) {
            self.table_row(start, end);
            return;
        }
        self.table.leave(&chars[start..end]);
        if is_english(&chars[start..end]) {
            if chars.get(end).is_none_or(|&c| c == '\n') {
                self.outline.read_english(&chars[start..end]);
            }
            self.english(start, end);
            return;
        }
        self.outline.read(chars, start, end);
        let figures = scan(chars, start, end);
        let periods = periods(chars, start, end, self.outline.year());
        if let Some(period) = periods.iter().find(|period| period.as_of) {
            self.as_of = Some(period.edtf.clone());
        }
        self.prose(start, end, figures, periods);
    }

    fn prose(&mut self, start: usize, end: usize, figures: Vec<Figure>, periods: Vec<Period>) {
        let chars = &self.folded.chars[..];
        if figures.is_empty() || is_boilerplate(&chars[start..end]) {
            return;
        }
        let clauses = clauses(chars, start, end, &figures);
        let sentence = &chars[start..end.min(start + 600)];
        let aimed = contains_any(
            sentence,
            &[
                "力争",
                "争取",
                "可完成",
                "计划",
                "拟",
                "明年",
                "下一步",
                "可顺利完成",
                "将达到",
                "将建",
                "年底前",
                "谋划",
            ],
        );
        let aimed_surely = contains_any(
            sentence,
            &[
                "力争",
                "可完成",
                "明年",
                "下一步",
                "可顺利完成",
                "将达到",
                "科学谋划",
            ],
        );
        let mut scope = Scope {
            start,
            end,
            periods,
            kind: self.outline.kind(),
            aimed,
            aimed_surely,
            hosts: Vec::new(),
        };
        let placed = place(chars, figures, &clauses);
        let first_row = self.rows.len();
        let mut at = 0;
        while at < placed.len() {
            let mut next = at + 1;
            while next < placed.len() && placed[next].reading.listed {
                next += 1;
            }
            let used = self.batch(&placed, at, next, &mut scope);
            at = used.max(next);
        }
        let last = scope.hosts.pop().map(|(_, batch)| batch);
        if self.rows.len() > first_row {
            self.earlier = last.unwrap_or_default();
        }
    }

    /// Reads an English sentence; what only adds to a value (“, up 5%”) goes into its row.
    fn english(&mut self, start: usize, end: usize) {
        let chars = &self.folded.chars[..];
        if is_boilerplate(&chars[start..end]) {
            return;
        }
        let mut host: Option<usize> = None;
        for found in crate::english::scan(chars, start, end) {
            let falls = found.tie == Tie::Growth(true);
            let value = signed(found.figure.value, falls);
            let role = match found.tie {
                Tie::Growth(_) => Some(Role::Growth),
                Tie::Share => Some(Role::Share),
                Tie::Rank => Some(Role::Rank),
                Tie::Completion => Some(Role::Completion),
                Tie::Value => None,
            };
            if let (Some(role), Some(row)) = (role, host.filter(|_| found.dependent))
                && self.slot(row, role).is_none()
            {
                *self.slot(row, role) = value;
                let quote = &mut self.rows[row].quote;
                quote.1 = quote.1.max(trim_blank(chars, quote.0, found.clause.1).1);
                continue;
            }
            let figure = found.figure;
            let unit = match found.tie {
                Tie::Growth(_) => "percent_change",
                _ => figure.unit,
            };
            let quote = trim_blank(
                chars,
                found
                    .clause
                    .0
                    .max(figure.start.saturating_sub(QUOTE_MAX_CHARS)),
                found.clause.1.min(figure.end + QUOTE_MAX_CHARS),
            );
            self.rows.push(Row {
                value,
                unit,
                subject: Subject::range(found.subject.0, found.subject.1),
                kind: found.kind.or(self.outline.kind()).unwrap_or(Kind::Actual),
                forecast: false,
                period: found
                    .year
                    .or_else(|| self.outline.year().map(str::to_owned))
                    .unwrap_or_default(),
                quote: (quote.0.min(figure.start), quote.1.max(figure.end)),
                yoy: None,
                share: None,
                rank: None,
                completion: None,
                rule: match (role, figure.basis) {
                    (Some(Role::Growth), _) => "growth-of-its-own",
                    (Some(Role::Share), _) => "share-of-its-own",
                    (Some(Role::Rank), _) => "rank-of-its-own",
                    (Some(_), _) => "completion-of-its-own",
                    (None, Basis::Chinese) => "number-word",
                    (None, basis) => basis.rule(),
                },
                confidence: figure.basis.confidence().min(85),
                figure,
            });
            let row = self.rows.len() - 1;
            match role {
                Some(role) => *self.slot(row, role) = value,
                None => host = Some(row),
            }
        }
    }

    /// Reads a row of a table: numbers alone in their cells, then figures with their units in the others.
    fn table_row(&mut self, start: usize, end: usize) {
        let chars = &self.folded.chars[..];
        let cells = self.table.row(chars, start, end);
        let alone: Vec<(usize, usize)> = cells
            .iter()
            .map(|cell| (cell.figure.start, cell.figure.end))
            .collect();
        let quote = trim_blank(chars, start, end);
        for cell in cells {
            let figure = cell.figure;
            let text = cell.subject.folded(chars);
            let unit = refined(&figure, &text, &[], &[]);
            let kind = cell.kind.or(self.outline.kind()).unwrap_or(Kind::Actual);
            let confidence = if cell.subject.is_empty() {
                50
            } else {
                figure.basis.confidence()
            };
            self.rows.push(Row {
                value: figure.value,
                unit,
                subject: cell.subject,
                kind,
                forecast: false,
                period: cell
                    .year
                    .or_else(|| self.outline.year().map(str::to_owned))
                    .unwrap_or_default(),
                quote: (quote.0.min(figure.start), quote.1.max(figure.end)),
                yoy: None,
                share: None,
                rank: None,
                completion: None,
                rule: figure.basis.rule(),
                confidence,
                figure,
            });
        }
        let figures: Vec<Figure> = scan(chars, start, end)
            .into_iter()
            .filter(|figure| {
                !alone
                    .iter()
                    .any(|&(from, to)| figure.start < to && from < figure.end)
            })
            .collect();
        self.prose(start, end, figures, Vec::new());
    }

    /// Reads the figures `at..next`, which form one list. Returns where to go on (further than `next` if a growth took the value after it).
    fn batch(&mut self, placed: &[Placed], at: usize, next: usize, scope: &mut Scope) -> usize {
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

    fn values(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
        lent: Option<&Subject>,
    ) -> Vec<usize> {
        let chars = &self.folded.chars[..];
        let first = &placed[at];
        let clause = first.clause;
        let mut batch = Vec::new();
        if next - at > 1 {
            let (own_start, own_end) = first.reading.own;
            let count = next - at;
            let list = items_for(chars, own_start, own_end, count);
            let subjects = if list.len() == count {
                distributed(chars, &list)
            } else {
                let whole = Subject::range(own_start, own_end);
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
                    .all(|&(s, e)| ends_with_any(&chars[s..e], &["率", "比例", "覆盖面"]));
            let enumerated = chars[own_start..own_end].contains(&'、');
            if list.len() > 1 && list.len() <= 12 && (each && enumerated || rates) {
                for subject in distributed(chars, &list) {
                    batch.push(self.row(first, subject, scope, "distributive"));
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
        let hosts = !matches!(
            first.figure.basis,
            Basis::Zero | Basis::Universal | Basis::Place | Basis::Coded | Basis::RedactedDeadline
        ) && first.figure.unit != "percentage_point";
        if hosts {
            scope.hosts.push((clause.group, batch.clone()));
        }
        batch
    }

    fn benchmark(&mut self, placed: &Placed, scope: &Scope) {
        let Some(host) = scope
            .hosts
            .iter()
            .rev()
            .flat_map(|(_, batch)| batch.last())
            .map(|&row| &self.rows[row])
            .find(|row| {
                let rate = matches!(class_of(row.unit), UnitClass::Rate | UnitClass::Percent);
                row.unit == placed.figure.unit || placed.figure.unit.is_empty() && rate
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
    fn changes(&mut self, placed: &[Placed], at: usize, next: usize, scope: &Scope) {
        let chars = &self.folded.chars[..];
        let first = &placed[at];
        let (own_start, own_end) = first.reading.own;
        let list = items_for(chars, own_start, own_end, next - at);
        let hosts = scope.hosts_of(&first.clause, next - at, false);
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
        }
    }

    fn attributes(
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
        let all = count == 1 && contains_any(clause_text, &["均", "都"]);
        let mut hosts = scope.hosts_of(&first.clause, count, all);
        if hosts.is_none()
            && matches!(role, Role::Growth | Role::Share)
            && scope.hosts.is_empty()
            && own.is_empty()
            && self.earlier.len() >= count
        {
            hosts = Some(self.earlier[self.earlier.len() - count..].to_vec());
        }
        let sequential =
            role == Role::Growth && contains_any(clause_text, &["环比", "上月", "上季"]);
        if let Some(hosts) = hosts.filter(|_| !sequential) {
            let linkable = own.is_empty()
                || LINK_WORDS
                    .iter()
                    .any(|word| word.chars().eq(own.iter().copied()))
                || own.len() >= 2 && {
                    let subject = self.rows[hosts[hosts.len() - 1]].subject.folded(chars);
                    subject.ends_with(own)
                };
            let free = hosts.iter().all(|&row| self.slot(row, role).is_none());
            if linkable && free {
                for (index, &row) in hosts.iter().enumerate() {
                    let member = if all { first } else { &placed[at + index] };
                    let value = signed(member.figure.value, member.reading.falls);
                    *self.slot(row, role) = value;
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
        // A growth that comes before its level: 门诊量同比增长17%,达62236人次.
        if role == Role::Growth && own_end > own_start {
            let mut end = next;
            while end < placed.len() && (end == next || placed[end].reading.listed) {
                end += 1;
            }
            let follows = placed.get(next).is_some_and(|value| {
                value.reading.role == Role::Value
                    && value.clause.group == first.clause.group
                    && value.reading.own.0 == value.reading.own.1
                    && class_of(value.figure.unit) != class_of("percent")
                    && value.figure.value.is_some()
                    && leads_to_level(&chars[value.from..value.figure.start])
            });
            if follows && end - next == count {
                let subject = Subject::range(own_start, own_end);
                let rows = self.values(placed, next, end, scope, Some(&subject));
                for (member, &row) in placed[at..next].iter().zip(&rows) {
                    self.rows[row].yoy = signed(member.figure.value, member.reading.falls);
                    self.rows[row].quote.0 = self.rows[row].quote.0.min(first.clause.start);
                }
                return end;
            }
        }
        self.own_rows(placed, at, next, scope);
        next
    }

    /// Growth, share, rank or completion of a thing that has no value beside it.
    fn own_rows(&mut self, placed: &[Placed], at: usize, next: usize, scope: &mut Scope) {
        let chars = &self.folded.chars[..];
        let first = &placed[at];
        let role = first.reading.role;
        let (own_start, own_end) = first.reading.own;
        let count = next - at;
        let list = items_for(chars, own_start, own_end, count);
        for (index, member) in placed[at..next].iter().enumerate() {
            let subject = if list.len() == count && count > 1 {
                distributed(chars, &list).swap_remove(index)
            } else if own_end > own_start {
                Subject::range(own_start, own_end)
            } else {
                self.subject_of(member, None, scope, None)
            };
            let rule = match role {
                Role::Growth => "growth-of-its-own",
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
            *self.slot(row, role) = value;
        }
    }

    fn slot(&mut self, row: usize, role: Role) -> &mut Option<Number> {
        let row = &mut self.rows[row];
        match role {
            Role::Share => &mut row.share,
            Role::Rank => &mut row.rank,
            Role::Completion => &mut row.completion,
            _ => &mut row.yoy,
        }
    }

    /// The subject of a single value: the words before it, or the noun after its unit, or what was spoken of last.
    fn subject_of(
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
                && !starts_with_any(&chars[from..to], &["一例", "一人", "一起", "一名", "1例"])
            {
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
            .find(|(group, _)| *group == placed.clause.group || *group == placed.clause.parent)
            .and_then(|(_, batch)| batch.last())
            .map(|&row| self.rows[row].subject.clone());
        spoken.unwrap_or_else(|| {
            let (from, to) = trimmed(chars, scope.start, placed.clause.start.min(scope.end));
            let cut = chars[from..to]
                .iter()
                .rposition(|&c| matches!(c, ',' | ';' | ':'))
                .map_or(from, |p| from + p + 1);
            Subject::range(cut, to.min(cut + 30))
        })
    }

    /// Whose rate a bare 服药率 is: the people counted last, or what the clause before names.
    fn population(&self, scope: &Scope, _measure: &[char]) -> Option<Subject> {
        let (_, batch) = scope.hosts.last()?;
        let row = &self.rows[*batch.first()?];
        let subject = row.subject.folded(self.chars());
        let people = ends_with_any(
            &subject,
            &[
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

    /// Adds a row for `placed`; `rule` overrides the name of how the figure is written.
    fn row(
        &mut self,
        placed: &Placed,
        subject: Subject,
        scope: &Scope,
        rule: &'static str,
    ) -> usize {
        let chars = &self.folded.chars[..];
        let figure = placed.figure.clone();
        let text = subject.folded(chars);
        let clause_text = &chars[placed.clause.start..placed.clause.end];
        let near = clause_before(chars, placed);
        let unit = refined(
            &figure,
            &text,
            near,
            &chars[figure.end.min(scope.end)..scope.end],
        );
        let (kind, forecast) = self.kind(placed, scope, clause_text);
        let mut confidence = figure.basis.confidence();
        if subject.is_empty() {
            confidence = confidence.min(50);
        }
        if rule == "distributive" {
            confidence = confidence.min(80);
        }
        let quote = trim_blank(
            chars,
            placed
                .clause
                .start
                .max(figure.start.saturating_sub(QUOTE_MAX_CHARS))
                .min(figure.start),
            placed
                .clause
                .end
                .min(figure.end + QUOTE_MAX_CHARS)
                .max(figure.end),
        );
        let quote = (quote.0.min(figure.start), quote.1.max(figure.end));
        self.rows.push(Row {
            value: figure.value,
            unit,
            subject,
            kind,
            forecast,
            period: self.period(figure.start, scope),
            quote,
            yoy: None,
            share: None,
            rank: None,
            completion: None,
            rule: if rule.is_empty() {
                figure.basis.rule()
            } else {
                rule
            },
            confidence,
            figure,
        });
        self.rows.len() - 1
    }

    fn period(&self, at: usize, scope: &Scope) -> String {
        let own = scope
            .periods
            .iter()
            .rfind(|period| {
                // A deadline amid the sentence holds up to the semicolon; one that opens it (到2025年,…) to its end, as
                // other periods do.
                if period.start >= at {
                    return false;
                }
                let chars = self.chars();
                let comma = chars[period.start..at].iter().position(|&c| c == ',');
                let opening = period.start < scope.start + 8 && comma.is_some_and(|at| at < 10);
                opening || !period.edtf.starts_with("..") || !chars[period.start..at].contains(&';')
            })
            .map(|period| period.edtf.as_str());
        own.or(self.as_of.as_deref())
            .or(self.outline.year())
            .unwrap_or_default()
            .to_owned()
    }

    /// Actual or target, from the section and the wording; and whether the value is only expected.
    fn kind(&self, placed: &Placed, scope: &Scope, clause: &[char]) -> (Kind, bool) {
        let chars = self.chars();
        let to_here =
            &chars[scope.start.max(placed.figure.start.saturating_sub(60))..placed.figure.start];
        let figure = &placed.figure;
        if figure.absent == Some(Absent::Redacted) {
            let kind = if scope.kind == Some(Kind::Actual) {
                Kind::Actual
            } else {
                Kind::Target
            };
            return (kind, false);
        }
        let _after = &chars[figure.end.min(scope.end)..scope.end];
        let after = &chars[figure.end.min(scope.end)..scope.end];
        // 由2.06‰下降至0.78‰: where a change starts from.
        let departs = chars[placed.from..figure.start]
            .iter()
            .any(|c| matches!(c, '由' | '从'))
            && starts_with_any(after, CHANGES);
        if departs {
            return (Kind::Baseline, false);
        }
        // 20/10万的《纲要》目标: an aim that somebody else set.
        if after.first() == Some(&'的') && contains_any(&after[..after.len().min(10)], &["目标"])
        {
            return (Kind::Target, false);
        }
        let given = contains_any(clause, &["国家规定", "省规定", "按照国家"])
            || starts_with_any(after, &["标准", "计)", "计算"])
            || ends_with_any(&chars[..placed.from.max(figure.start)], &["按", "按照"])
            || contains_any(clause, &["人口按", "人口数按"]);
        if given {
            return (Kind::Baseline, false);
        }
        let forecast = contains_any(to_here, &["预计", "预测", "预估"]);
        if forecast {
            return (Kind::Forecast, true);
        }
        let done = contains_any(
            to_here,
            &[
                "截至",
                "截止",
                "去年",
                "上年",
                "已完成",
                "已建",
                "同比",
                "目前",
                "累计",
            ],
        );
        let kind = match scope.kind {
            Some(Kind::Target) if done && !scope.aimed => Kind::Actual,
            Some(Kind::Target) => Kind::Target,
            Some(_) => {
                if scope.aimed_surely {
                    Kind::Target
                } else {
                    Kind::Actual
                }
            }
            None if (scope.aimed || contains_any(to_here, &["确保", "必须", "应达到", "目标"]))
                && !done =>
            {
                Kind::Target
            }
            None => Kind::Actual,
        };
        (kind, false)
    }
}

/// Gives each figure its clause and its role.
fn place(chars: &[char], figures: Vec<Figure>, clauses: &[Clause]) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::with_capacity(figures.len());
    let mut at = 0;
    for figure in figures {
        while at + 1 < clauses.len() && clauses[at].end <= figure.start {
            at += 1;
        }
        let Some(&clause) = clauses.get(at) else {
            continue;
        };
        let before = placed
            .last()
            .filter(|p| p.clause.start == clause.start && p.figure.end <= figure.start);
        let from = before
            .map_or(clause.start, |p| {
                // Rates keep the whole list before them: 档案建档率、签约率达到100%.
                if matches!(class_of(figure.unit), UnitClass::Percent | UnitClass::Rate) {
                    p.figure.end
                } else {
                    after_noun(chars, p.figure.end, figure.start)
                }
            })
            .min(figure.start)
            .max(figure.start.saturating_sub(CLAUSE_MAX_CHARS));
        let window = Clause {
            start: clause
                .start
                .max(figure.start.saturating_sub(CLAUSE_MAX_CHARS)),
            ..clause
        };
        let mut reading = read(chars, &figure, &window, from);
        if let Some(before) = before {
            let gap = &chars[before.figure.end..figure.start];
            let separator = matches!(gap, ['、'] | ['和'] | ['及'] | ['与'] | ['以', '及']);
            let ranks = before.figure.basis == Basis::Rank && figure.basis == Basis::Rank;
            let plain = matches!(
                figure.basis,
                Basis::Numeral
                    | Basis::ListNumeral
                    | Basis::Range
                    | Basis::Chinese
                    | Basis::Redacted
                    | Basis::Bare
                    | Basis::Fraction
                    | Basis::PerSlash
            );
            let same_unit = before.figure.unit == figure.unit;
            // 增加11件、8.7万元: changes of different things; 分别为8/10万和4‰: rates on different bases.
            let changes = before.reading.role == Role::Increment;
            let rates = contains_any(&chars[window.start..figure.start], &["分别"])
                && [before.figure.unit, figure.unit]
                    .iter()
                    .all(|unit| matches!(class_of(unit), UnitClass::Rate | UnitClass::Percent));
            if separator && (plain && (same_unit || changes || rates) || ranks) {
                let followed_by_noun = before.reading.role == Role::Value
                    && chars
                        .get(figure.end)
                        .is_some_and(|&c| is_han(c) && !"、。以左及和余".contains(c))
                    && !matches!(figure.unit, "percent");
                if !followed_by_noun {
                    reading = Reading {
                        listed: true,
                        ..before.reading
                    };
                }
            } else if reading.role == Role::Growth
                && before.reading.role == Role::Growth
                && matches!(gap.first(), Some('、' | '和'))
                && gap.len() <= 4
            {
                // 分别增长4.1%、下降2%: one list whose members turn different ways.
                reading = Reading {
                    listed: true,
                    falls: reading.falls,
                    ..before.reading
                };
            } else if ranks && before.reading.role == Role::Rank && gap.first() == Some(&'、') {
                // 在全国排名第42位、全省第6位: each place has the thing of the first.
                reading.own = before.reading.own;
            }
        }
        placed.push(Placed {
            figure,
            clause,
            from,
            reading,
        });
    }
    placed
}

/// Where the words of a figure begin after the one before it: past the noun that follows that one's unit (20名医生和30名护士).
fn after_noun(chars: &[char], start: usize, end: usize) -> usize {
    let gap = &chars[start..end.max(start)];
    let opens_with_noun = gap
        .first()
        .is_some_and(|&c| is_han(c) && !matches!(c, '、' | '和' | '及' | '与' | '以' | '的'));
    let separator = gap.iter().rposition(|&c| matches!(c, '、' | '和' | '及'));
    match separator {
        Some(at) if opens_with_noun => start + at + 1,
        _ => start,
    }
}

/// Verbs that lead from where a measure was to where it is.
const CHANGES: &[&str] = &[
    "增加", "提高", "上升", "下降", "降低", "减少", "提升", "增长", "降至", "升至", "降到", "升到",
    "扩大", "上调", "缩短", "变为", "增至", "减至",
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
    "总人数",
    "数",
    "量",
    "综合",
    "指标",
    "位次",
    "年",
    "水平",
    "率",
];

fn signed(value: Option<Number>, falls: bool) -> Option<Number> {
    if falls {
        value.map(Number::negated)
    } else {
        value
    }
}

/// The clause up to the figure, at most as far back as words of comparison are looked for.
fn clause_before<'a>(chars: &'a [char], placed: &Placed) -> &'a [char] {
    let start = placed
        .clause
        .start
        .max(placed.figure.start.saturating_sub(CLAUSE_MAX_CHARS))
        .min(placed.figure.start);
    &chars[start..placed.figure.start]
}

/// Whether the words before a value only lead from a growth to its level.
fn leads_to_level(text: &[char]) -> bool {
    ends_with_any(
        text,
        &[
            "达",
            "达到",
            "为",
            "至",
            "到",
            "达到了",
            "共",
            "总计",
            "约",
            "近",
            "超过",
        ],
    ) || text.is_empty()
}

fn trim_blank(chars: &[char], mut start: usize, mut end: usize) -> (usize, usize) {
    let blank = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '、');
    while start < end && blank(chars[start]) {
        start += 1;
    }
    while end > start && blank(chars[end - 1]) {
        end -= 1;
    }
    (start, end)
}

/// Lines of web sites and document shops around a report.
fn is_boilerplate(sentence: &[char]) -> bool {
    let short = &sentence[..sentence.len().min(400)];
    contains_any(
        short,
        &[
            "ICP备",
            "版权所有",
            "Copyright",
            "CopyRight",
            "©",
            "http:",
            "https:",
            "下载文档",
            "文档最多",
            "联系电话",
            "咨询电话",
            "邮政编码",
        ],
    ) || suffix_length(short, "公网安备").is_some()
}
