//! The reading of a whole document: sentence by sentence, as prose, as English or as a row of a table.

mod ahead;
mod aim;
mod alone;
mod asked_of;
mod batch;
mod before;
mod borne;
mod bracket;
mod columns;
mod composed;
mod earlier;
mod echo;
mod english;
mod era;
mod far;
mod field;
mod kind;
mod level;
mod link;
mod named;
mod near;
mod of_them;
mod owed;
mod part;
mod place;
mod ranked;
mod row;
mod scope;
mod set;
mod shares;
mod since;
mod stacked;
mod task;
mod together;
mod turns;
mod when;
mod whose;

use self::english::{Amounts, Announced};
use crate::clause::Clause;
use crate::draft::{Draft, Kind, UnitClass};
use crate::english::{Counted, first_currency, headline, is_english};
use crate::figure::{Carried, Figure, announces_ranking, ranked_item, scan};
use crate::fold::Folded;
use crate::lexicon::{class_of, contains_any, starts_with_any, suffix_length, words};
use crate::number::Number;
use crate::outline::Outline;
use crate::period::{Period, periods};
use crate::relation::Role;
use crate::table::{Cell, Table};
use crate::text::Text;
use crate::unit::refined;
use ahead::{Form, Prepared, Sentence};
use row::Row;
use scope::Scope;
use stacked::is_figure_alone;

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
        most: None,
        headlined: false,
        sentence_before: Vec::new(),
        columns: Vec::new(),
        english_before: Vec::new(),
        currency: None,
        announced: None,
        amounts: None,
        alone: None,
        ranking: false,
    };
    ahead::each(&folded.chars, |sentence| reader.sentence(sentence));
    reader.give_to_far();
    let mut drafts: Vec<Draft> = reader
        .rows
        .into_iter()
        .map(|row| row.draft(&folded))
        .collect();
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
    /// The most of what that sentence counts, for one that tells of a part of them.
    most: Option<Counted>,
    /// Whether an English figure stood alone above its label.
    headlined: bool,
    /// All values of the sentence before, for growths that name them again.
    sentence_before: Vec<usize>,
    /// What the header of columns that wide gaps part makes of the percentages in each.
    columns: Vec<Option<Role>>,
    /// All values of the English sentence before, for percentages that they bear out.
    english_before: Vec<usize>,
    /// The currency of the first sign of one in the text, once it has been looked for.
    currency: Option<Option<&'static str>>,
    /// What a line announced of the brackets under it.
    announced: Option<Announced>,
    /// What a caption said of the amounts in the lines under it.
    amounts: Option<Amounts>,
    /// The figure that stood alone on the line above.
    alone: Option<usize>,
    /// Whether a line has announced places in an order, which the numbers of the lines under it are.
    ranking: bool,
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

    /// What the lines so far say of numbers without a counter.
    fn carried(&self) -> Carried {
        Carried {
            unit: self.rows.last().map_or("", |row| row.figure.unit),
            announced: self.table.announced(),
            ranked: false,
        }
    }

    fn chars(&self) -> &Text {
        &self.folded.chars
    }

    fn sentence(&mut self, Sentence { start, end, form }: Sentence) {
        let folded = self.folded;
        let chars = &folded.chars;
        if start == 0 || chars[start - 1] == '\n' {
            self.as_of = None;
            self.earlier.clear();
            self.sentence_before.clear();
            let line_end = (start..chars.len())
                .find(|&i| chars[i] == '\n')
                .unwrap_or(chars.len());
            if is_english(&chars[start..line_end]) {
                let opens = folded.opens_paragraph(start);
                self.outline.read_english(chars, (start, line_end), opens);
                self.announce(start, line_end);
                self.caption_amounts(start, line_end);
            }
        }
        let Some(form) = form else {
            self.table_row(start, end);
            return;
        };
        self.table.leave(chars, start, end);
        if let Some(columns) = columns::header(&chars[start..end]) {
            self.columns = columns;
        } else if !chars[start..end].contains(&' ') {
            self.columns.clear();
        }
        if let Some(found) = headline(chars, start, end, self.headlined) {
            self.headlined = true;
            self.english_figures(start, end, vec![found], None);
            return;
        }
        let prepared = match form {
            Form::Prose(prepared) => prepared,
            Form::English(supposed) => return self.english(start, end, supposed),
        };
        if self.stacked(start, end) {
            return;
        }
        let opens = start == 0 || chars[start - 1] == '\n';
        if opens && !self.tells_of_alone(start, end) {
            self.alone = None;
        }
        self.outline.read(chars, start, end);
        let ranked = self.is_ranked_line(start, end);
        let prepared = prepared.unwrap_or_else(|| {
            let carried = Carried {
                ranked,
                ..self.carried()
            };
            Prepared::of(chars, start, end, scan(chars, start, end, carried))
        });
        let first_row = self.rows.len();
        let periods = periods(chars, start, end, self.outline.single_year());
        if let Some(period) = periods.iter().find(|period| period.as_of) {
            self.as_of = Some(period.edtf.clone());
        }
        self.prose(start, end, prepared, periods, &[]);
        if opens && self.rows.len() == first_row + 1 && is_figure_alone(&chars[start..end]) {
            self.alone = Some(first_row);
        }
    }

    /// Whether the line `start..end` is one of those under 综合得分排名: that open with their places.
    fn is_ranked_line(&mut self, start: usize, end: usize) -> bool {
        let line = &self.folded.chars[start..end];
        let ranked = ranked_item(line).is_some();
        let dots = line.iter().all(|c| matches!(c, '.' | '…' | ' '));
        if !ranked && !dots {
            self.ranking = announces_ranking(line);
        }
        ranked && self.ranking
    }

    /// Reads the figures of a sentence, or of what a table's row holds beside `cells`, the rows of its numbers alone.
    fn prose(
        &mut self,
        start: usize,
        end: usize,
        prepared: Prepared,
        periods: Vec<Period>,
        cells: &[usize],
    ) {
        let Prepared {
            mut placed,
            aimed,
            aimed_surely,
        } = prepared;
        if placed.is_empty() {
            return;
        }
        let mut scope = Scope {
            start,
            end,
            periods,
            kind: self.outline.kind(),
            aimed,
            aimed_surely,
            hosts: Vec::new(),
        };
        if !self.columns.is_empty() {
            self.columned(&mut placed, end);
        }
        let first_row = self.rows.len();
        let mut at = 0;
        let mut cells = cells.iter().peekable();
        while at < placed.len() {
            // 出院 | 33.6 | 同比增长2%: what is said after a cell belongs to it.
            while let Some(&row) =
                cells.next_if(|&&row| self.rows[row].figure.end <= placed[at].figure.start)
            {
                scope.hosts.push((Clause::outermost(start), vec![row]));
            }
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

    /// Reads a row of a table: numbers alone in their cells, then figures with their units in the others.
    fn table_row(&mut self, start: usize, end: usize) {
        let chars = &self.folded.chars;
        self.table.currency = is_english(&chars[start..end])
            .then(|| self.currency())
            .flatten();
        let (cells, units) = self.table.row(chars, start, end);
        let alone: Vec<(usize, usize)> = cells
            .iter()
            .map(|cell| (cell.figure.start, cell.figure.end))
            .chain(units)
            .collect();
        let quote = trim_blank(chars, start, end);
        let first_cell = self.rows.len();
        let (parts, cells): (Vec<Cell>, Vec<Cell>) = cells
            .into_iter()
            .partition(|cell| cell.part.is_some() && cell.figure.unit == "percent");
        let english = is_english(&chars[start..end]);
        for cell in cells {
            self.cell(cell, quote, english);
        }
        let apart = |figure: &Figure| {
            !alone
                .iter()
                .any(|&(from, to)| figure.start < to && from < figure.end)
        };
        if is_english(&chars[start..end]) {
            self.english_cells(start, end, apart);
            self.compose(first_cell);
            return;
        }
        let figures: Vec<Figure> = scan(chars, start, end, self.carried())
            .into_iter()
            .filter(apart)
            .collect();
        let cells: Vec<usize> = (first_cell..self.rows.len()).collect();
        let prepared = Prepared::of(chars, start, end, figures);
        self.prose(start, end, prepared, Vec::new(), &cells);
        // 机构 | 诊疗人次 | 占比: the count in the row has the share.
        for cell in parts {
            let counted = cell.part.and_then(|role| {
                Some((
                    role,
                    self.counted_in_row(first_cell, cell.figure.start, role)?,
                ))
            });
            match (counted, cell.part) {
                (Some((role, row)), _) => *self.slot(row, role) = cell.figure.value,
                // 病种 | 占比 with no count: the share is all that the row tells.
                (None, part) => {
                    let mut cell = cell;
                    if part == Some(Role::Share) && !english {
                        cell.share = cell.figure.value;
                    }
                    self.cell(cell, quote, english);
                }
            }
        }
    }

    /// The currency of the last amounts, or else of the first sign of one in the text.
    fn currency(&mut self) -> Option<&'static str> {
        const REACH_ROWS: usize = 400;
        let rows = self.rows.iter().rev().take(REACH_ROWS);
        let mut units = rows.map(|row| row.figure.unit);
        units
            .find(|unit| class_of(unit) == UnitClass::Money)
            .or_else(|| {
                let chars = &self.folded.chars;
                *self.currency.get_or_insert_with(|| first_currency(chars))
            })
    }

    /// Adds the row of a number alone in its cell.
    fn cell(&mut self, cell: Cell, quote: (usize, usize), english: bool) {
        let chars = &self.folded.chars;
        let figure = cell.figure;
        let text = cell.subject.folded(chars);
        let in_parts = figure.value.is_some_and(Number::is_fractional);
        let unit = refined(&figure, in_parts, &text, &[], &[]);
        let past = cell.is_past
            || cell
                .year
                .as_deref()
                .is_some_and(|year| self.outline.is_before(year));
        let section = if english {
            self.outline.english_kind()
        } else {
            self.outline.kind()
        };
        let kind = match cell.kind.or(section) {
            // 2020年 beside 2025年 in a plan: where it departs from.
            Some(Kind::Target) if cell.is_past && cell.kind.is_none() && !english => Kind::Baseline,
            Some(Kind::Target) if past && cell.kind.is_none() => Kind::Actual,
            None | Some(Kind::Actual) if cell.is_past && cell.kind.is_none() => Kind::Baseline,
            kind => kind.unwrap_or(Kind::Actual),
        };
        let confidence = if cell.subject.is_empty() {
            50
        } else {
            figure.basis.confidence()
        };
        self.rows.push(Row {
            unit,
            subject: cell.subject,
            kind,
            yoy: cell.growth,
            share: cell.share,
            completion: cell.done,
            rank: cell.rank,
            period: cell
                .year
                .or_else(|| self.outline.year().map(str::to_owned))
                .unwrap_or_default(),
            confidence,
            ..Row::of(figure, quote)
        });
    }
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
        words![
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
        || counts_readers(short)
}

/// Whether a line tells of a page who has set it and how often it was read: 来源:… 发布时间:… 阅读:….
fn counts_readers(line: &[char]) -> bool {
    const LINE_MAX_CHARS: usize = 100;
    let read = words![
        "阅读:",
        "阅读量:",
        "阅读次数:",
        "浏览:",
        "浏览量:",
        "浏览次数:",
        "点击:",
        "点击量:",
        "点击数:",
        "点击率:",
        "访问量:",
        "访问次数:",
        "阅读数:",
    ];
    line.len() <= LINE_MAX_CHARS
        && contains_any(line, read)
        && (starts_with_any(line, read)
            || contains_any(
                line,
                words![
                    "来源:",
                    "发布时间",
                    "发布日期",
                    "作者:",
                    "编辑:",
                    "字号",
                    "发布人",
                    "信息来源"
                ],
            ))
}
