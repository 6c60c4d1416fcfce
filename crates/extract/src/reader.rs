//! The reading of a whole document: sentence by sentence, as prose, as English or as a row of a table.

mod batch;
mod bracket;
mod kind;
mod level;
mod link;
mod named;
mod place;
mod row;
mod shares;
mod since;
mod task;
mod turns;
mod whose;

use crate::clause::{Clause, clauses, sentences};
use crate::draft::{Draft, Kind, UnitClass};
use crate::english::{Counted, EnglishFigure, Tie, headline, is_english, over_years};
use crate::figure::{Basis, Figure, scan};
use crate::fold::{Folded, is_han};
use crate::lexicon::{class_of, contains_any, starts_with_any, suffix_length};
use crate::number::Number;
use crate::outline::Outline;
use crate::period::{Period, periods};
use crate::relation::Role;
use crate::subject::Subject;
use crate::table::{Table, is_row};
use crate::unit::refined;
use link::signed;
use place::place;
use row::Row;

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
        opened: None,
        counted: None,
        headlined: false,
        sentence_before: Vec::new(),
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

struct Reader<'a> {
    folded: &'a Folded,
    outline: Outline,
    /// 截至…, carried to the end of its paragraph.
    as_of: Option<String>,
    table: Table,
    rows: Vec<Row>,
    /// The last values of the sentence before, for a sentence that opens with their growth.
    earlier: Vec<usize>,
    /// The value that the English sentence before opened with, for one that goes on about it (“This is a 27% increase”).
    opened: Option<usize>,
    /// What the last English sentence with a value counts, for one that opens with “Of them”.
    counted: Option<Counted>,
    /// Whether an English figure stood alone above its label.
    headlined: bool,
    /// All values of the sentence before, for growths that name them again.
    sentence_before: Vec<usize>,
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
    /// Batches of values that growth, share and rank may belong to, with their clause.
    hosts: Vec<(Clause, Vec<usize>)>,
}

impl Scope {
    /// The batches of values that an attribute in `clause` may belong to: of its part of the sentence, of what its
    /// brackets stand in, of what stands in brackets there.
    fn batches(&self, clause: &Clause) -> Vec<&Vec<usize>> {
        let here = |stands: fn(&Clause, &Clause) -> bool| -> Vec<&Vec<usize>> {
            self.hosts
                .iter()
                .filter(|(host, _)| stands(host, clause))
                .map(|(_, batch)| batch)
                .collect()
        };
        let mut batches = here(|host, clause| host.group == clause.group);
        if batches.is_empty() {
            batches = here(|host, clause| host.group == clause.parent);
        }
        // 散居儿童最多(241例),占74%: the value stands in the brackets.
        if batches.is_empty() {
            batches = here(|host, clause| host.parent == clause.group);
            // 水痘(15例)、麻疹(1例),占80%: several brackets are a list.
            batches.truncate(if batches.len() > 1 { 0 } else { 1 });
        }
        batches
    }

    /// The last batch of values that an attribute in `clause` may belong to.
    fn last_batch(&self, clause: &Clause) -> Option<&Vec<usize>> {
        self.batches(clause).last().copied()
    }

    /// The values that `count` attributes in `clause` belong to: one for each, the last ones said.
    fn hosts_of(&self, clause: &Clause, count: usize, all: bool) -> Option<Vec<usize>> {
        let batches = self.batches(clause);
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
    /// Where the words before `until` begin that a semicolon does not part from it.
    fn part_of(&self, until: usize, scope: &Scope) -> usize {
        let nearby = scope.start.max(until.saturating_sub(CLAUSE_MAX_CHARS));
        self.chars()[nearby..until]
            .iter()
            .rposition(|&c| c == ';')
            .map_or(nearby, |mark| nearby + mark + 1)
    }

    fn chars(&self) -> &[char] {
        &self.folded.chars
    }

    fn sentence(&mut self, start: usize, end: usize) {
        let folded = self.folded;
        let chars = &folded.chars[..];
        if start == 0 || chars[start - 1] == '\n' {
            self.as_of = None;
            self.earlier.clear();
            self.sentence_before.clear();
        }
        if is_row(&chars[start..end]) {
            self.table_row(start, end);
            return;
        }
        self.table.leave(&chars[start..end]);
        if let Some(found) = headline(chars, start, end, self.headlined) {
            self.headlined = true;
            self.english_figures(start, end, vec![found]);
            return;
        }
        if is_english(&chars[start..end]) {
            if chars.get(end).is_none_or(|&c| c == '\n') {
                self.outline.read_english(&chars[start..end]);
            }
            self.english(start, end);
            return;
        }
        self.outline.read(chars, start, end);
        let figures = scan(chars, start, end);
        let periods = periods(chars, start, end, self.outline.single_year());
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
        let aimed = plans(sentence)
            || strives(sentence)
            || contains_any(
                sentence,
                &[
                    "力争",
                    "可完成",
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
        if self.rows.len() > first_row {
            let all = scope.hosts.iter().flat_map(|(_, batch)| batch);
            self.sentence_before = all.copied().collect();
            self.earlier = scope.hosts.pop().map_or_else(Vec::new, |(_, batch)| batch);
        }
    }

    /// Reads an English sentence; what only adds to a value (“, up 5%”) goes into its row.
    fn english(&mut self, start: usize, end: usize) {
        let chars = &self.folded.chars[..];
        if is_boilerplate(&chars[start..end]) {
            return;
        }
        let all = crate::english::scan(chars, start, end, self.counted);
        if all.is_empty() {
            self.opened = None;
        }
        self.english_figures(start, end, all);
    }

    /// Makes rows of the figures of the English sentence `start..end`.
    fn english_figures(&mut self, start: usize, end: usize, all: Vec<EnglishFigure>) {
        let chars = &self.folded.chars[..];
        let mut host: Option<usize> = None;
        // The last value, which a share in brackets belongs to.
        let mut last: Option<usize> = None;
        let mut opened: Option<usize> = None;
        // A growth that waits for the level it led to: fell by 30 percent, from 61.5 to 43.1.
        let mut waiting: Option<Number> = None;
        let leads: Vec<bool> = (0..all.len())
            .map(|at| leads_to_level(chars, &all[at..]))
            .collect();
        for (found, leads) in all.into_iter().zip(leads) {
            // (2.8%) after a count is its share of the whole.
            let shares = found.bracketed
                && found.tie == Tie::Value
                && found.figure.unit == "percent"
                && last.is_some_and(|row| {
                    matches!(
                        class_of(self.rows[row].unit),
                        UnitClass::Person | UnitClass::Visit | UnitClass::Count | UnitClass::Money
                    )
                });
            let falls = found.tie == Tie::Growth(true);
            let value = signed(found.figure.value, falls);
            let years_back = matches!(found.tie, Tie::Growth(_))
                && over_years(chars, (start, end), found.figure.start, self.outline.year());
            let role = match found.tie {
                Tie::Growth(_) => Some(Role::Growth),
                Tie::Share => Some(Role::Share),
                Tie::Rank => Some(Role::Rank),
                Tie::Completion => Some(Role::Completion),
                Tie::Value => shares.then_some(Role::Share),
            };
            let whose = if found.resumes {
                self.opened
            } else {
                let share = shares || found.tie == Tie::Share;
                let nearest = if share { last } else { host };
                nearest.filter(|_| found.dependent || shares)
            };
            if let (Some(role), Some(row)) = (role, whose)
                && !years_back
                && self.slot(row, role).is_none()
            {
                *self.slot(row, role) = value;
                let quote = &mut self.rows[row].quote;
                quote.1 = quote.1.max(trim_blank(chars, quote.0, found.clause.1).1);
                continue;
            }
            if leads && !years_back {
                waiting = value;
                continue;
            }
            let aside = found.compared || found.bracketed || found.kind == Some(Kind::Baseline);
            let level = found.tie == Tie::Value && found.kind != Some(Kind::Baseline);
            let grown = waiting.take_if(|_| level);
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
                yoy: grown,
                share: None,
                rank: None,
                completion: None,
                rule: match (role, figure.basis) {
                    _ if years_back => "growth-over-years",
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
            if role.is_none() {
                last = Some(row);
            }
            match role {
                Some(_) if years_back => {}
                Some(role) => *self.slot(row, role) = value,
                // Compared with 1,513 last year, up 7%: the growth is of what is compared.
                None if host.is_some() && (aside || self.is_wait(row)) => {}
                None => {
                    host = Some(row);
                    opened = opened.or(host);
                }
            }
        }
        // A sentence that goes on (“This is a 27% increase”) speaks of what this one opened with.
        if let Some(row) = opened.or(host) {
            self.earlier = vec![row];
            self.opened = Some(row);
            let row = &self.rows[row];
            let place = row.subject.parts.first().copied();
            self.counted = Some((row.unit, place.unwrap_or((start, start))));
        }
    }

    /// Whether a row is a time, which changes seldom speak of: 68% had waited 12 weeks, down 2%.
    fn is_wait(&self, row: usize) -> bool {
        class_of(self.rows[row].unit) == UnitClass::Time
    }

    /// Reads a row of a table: numbers alone in their cells, then figures with their units in the others.
    fn table_row(&mut self, start: usize, end: usize) {
        let chars = &self.folded.chars[..];
        let (cells, units) = self.table.row(chars, start, end);
        let alone: Vec<(usize, usize)> = cells
            .iter()
            .map(|cell| (cell.figure.start, cell.figure.end))
            .chain(units)
            .collect();
        let quote = trim_blank(chars, start, end);
        for cell in cells {
            let figure = cell.figure;
            let text = cell.subject.folded(chars);
            let in_parts = figure.value.is_some_and(Number::is_fractional);
            let unit = refined(&figure, in_parts, &text, &[], &[]);
            let past = cell.is_past
                || cell
                    .year
                    .as_deref()
                    .is_some_and(|year| self.outline.is_before(year));
            let kind = match cell.kind.or(self.outline.kind()) {
                Some(Kind::Target) if past && cell.kind.is_none() => Kind::Actual,
                kind => kind.unwrap_or(Kind::Actual),
            };
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
}

/// Whether the first of `figures` is a growth whose level follows, after `to` or after where it departed from.
fn leads_to_level(chars: &[char], figures: &[EnglishFigure]) -> bool {
    let [growth, next, ..] = figures else {
        return false;
    };
    let level = |found: &EnglishFigure| {
        found.tie == Tie::Value
            && found.kind != Some(Kind::Baseline)
            && found.figure.unit != "percentage_point"
    };
    let gap = |from: &EnglishFigure, to: &EnglishFigure| -> String {
        chars[from.figure.end..to.figure.start.max(from.figure.end)]
            .iter()
            .collect()
    };
    let departed = next.tie == Tie::Value
        && next.kind == Some(Kind::Baseline)
        && figures.get(2).is_some_and(|arrived| {
            level(arrived) && gap(next, arrived).trim_end().ends_with(" to")
        });
    matches!(growth.tie, Tie::Growth(_))
        && !growth.dependent
        && !growth.resumes
        && (departed || level(next) && gap(growth, next) == " to ")
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

/// Whether a sentence says what it strives for; 争取黄金时间 and 争取上级资金 win something for the work.
fn strives(sentence: &[char]) -> bool {
    const WON: &[&str] = &[
        "黄金", "宝贵", "时间", "上级", "中央", "省级", "专项", "资金", "项目",
    ];
    sentence.contains(&'争')
        && (2..=sentence.len()).any(|end| {
            sentence[end - 2..end] == ['争', '取'] && !starts_with_any(&sentence[end..], WON)
        })
}

/// Whether a sentence says that something is planned; 计划生育 is a field of work, and what is done of a plan is done.
fn plans(sentence: &[char]) -> bool {
    (2..sentence.len()).any(|i| {
        let next = sentence.get(i).copied().unwrap_or('。');
        sentence[i - 2..i] == ['计', '划']
            && is_han(next)
            && !matches!(
                next,
                '的' | '至' | '生' | '免' | '怀' | '数' | '完' | '内' | '外' | '、' | '。'
            )
    })
}
