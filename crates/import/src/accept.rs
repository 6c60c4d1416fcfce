//! Reviewed draft rows of `extract` as rows of the observation table; subjects that nothing maps yet are asked for.

mod answers;
mod draft;
mod earlier;
mod meaning;
mod written;

pub use answers::{ANSWER_HEADER, ASKED_HEADER, Answers, answers, is_unanswered};

use draft::{Line, lines, restored};
use earlier::{Standing, difference, standings};
use kanjian_model::{
    Bilingual,
    tables::{Fault, Tables, layout::OBSERVATIONS},
    told::{self, complaint},
    words,
};
use meaning::{Meaning, Phrases, several};
use std::collections::BTreeSet;
use written::doubt;

/// The columns that a draft must have; it may have more, such as [`DRAFT_ENDS`].
pub const DRAFT_HEADER: &str = "value_offset,as_written,value,unit,unit_class,comparator,kind,subject,yoy,period,quote,\
    quote_offset,share_of_parent,rank,completion,absent,rule,confidence";

/// The ends of a range, in columns that drafts of earlier versions have not.
pub const DRAFT_ENDS: &str = "low,high";

/// Where accepted rows go.
#[derive(Clone, Copy)]
pub struct Acceptance<'a> {
    /// The tables that they are added to.
    pub tables: &'a Tables,
    /// Id of the source, as in sources.csv.
    pub source: &'a str,
    /// Id of the release, and its day if the table of releases has it not yet.
    pub release: (&'a str, Option<&'a str>),
    /// Area of the figures; else the one of the source.
    pub area: Option<&'a str>,
}

/// A phrase that nothing maps yet, with the first figure that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub phrase: String,
    /// Cells of the draft: as written, value, unit, period and quote.
    pub figure: [String; 5],
}

/// What came of a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accepted {
    /// Rows in the columns of the observation table; with subjects that are new, none.
    pub rows: Vec<Vec<String>>,
    /// The line of the draft that each row comes from.
    pub lines: Vec<u64>,
    /// Phrases that were answered, and the indicators they mean, or `-`; to be remembered.
    pub phrases: Vec<(String, String)>,
    /// Rows whose value is not what their written figure says, one line each.
    pub doubts: Vec<Bilingual>,
    /// How many rows the table has already, with the same figure.
    pub known: usize,
    /// How many rows give another figure for what the table has, and so supersede it.
    pub revised: usize,
    /// Of the rows that are there already, those that were replaced since, one line each.
    pub replaced: Vec<Bilingual>,
    /// How many rows are of a phrase that was answered with `-`.
    pub left_out: usize,
    /// Phrases that nothing maps yet, in their order.
    pub new: Vec<Asked>,
    /// Why lines of the answers leave their phrases new.
    pub unanswered: Vec<Bilingual>,
}

impl Accepted {
    /// What is wrong with the tables as they would be, told of the draft `name` where a row of it is at fault; `before` is the
    /// number of lines that the observation table `file` has without it.
    pub fn told_of(
        &self,
        name: &str,
        file: &str,
        before: u64,
        faults: Vec<Fault>,
    ) -> Vec<Bilingual> {
        let one_line_each = !self.rows.iter().flatten().any(|cell| cell.contains('\n'));
        let line_of = |fault: &Fault| {
            let is_of_a_row = one_line_each && fault.file == file;
            let row = fault.row.checked_sub(before + 1).filter(|_| is_of_a_row)?;
            self.lines.get(usize::try_from(row).ok()?).copied()
        };
        let faults = faults.into_iter().map(|fault| match line_of(&fault) {
            Some(row) => Fault {
                file: name.to_owned(),
                row,
                ..fault
            },
            None => fault,
        });
        faults.map(|fault| fault.told()).collect()
    }
}

impl Acceptance<'_> {
    /// Rows of the tables from the bytes of a draft; `name` is what messages call the file.
    ///
    /// # Errors
    /// Every line that cannot be taken, with what to do.
    pub fn of(
        &self,
        name: &str,
        draft: &[u8],
        answers: &Answers,
    ) -> Result<Accepted, Vec<Bilingual>> {
        let Some(source) = self.tables.sources.get(self.source) else {
            let what = words!(
                "没有编号为 {source} 的文件",
                "there is no source {source}",
                source = self.source
            );
            let todo = words!("给这份文件加一行", "add a line for the document");
            let place = told::place("sources.csv", 0, "");
            return Err(vec![complaint(&place, &what, &todo)]);
        };
        let columns: Vec<&str> = DRAFT_HEADER.split(',').collect();
        let mut drafts = lines(name, draft, &columns).map_err(|message| vec![message])?;
        let mut wrong = Vec::new();
        for draft in &mut drafts {
            restored(name, draft, &mut wrong);
        }
        let phrases = Phrases {
            tables: self.tables,
            source: self.source,
            answers,
            several: several(&drafts),
        };
        let (mut rows, mut left_out) = (Vec::new(), 0);
        let (mut asked, mut new) = (BTreeSet::new(), Vec::<Asked>::new());
        for draft in &drafts {
            if draft.cell("subject").is_empty() {
                wrong.push(complaint(
                    &told::place(name, draft.number, "subject"),
                    &words!("单元格是空的", "the cell is empty"),
                    &words!(
                        "写上这个数说的是什么，或删去这一行",
                        "say what the figure is about, or delete the row"
                    ),
                ));
                continue;
            }
            let phrase = phrases.asked_by(draft);
            let is_first = asked.insert(phrase.clone());
            if is_first && answers.indicator(&phrase).is_some() {
                let fault = answers.fault(&phrase, self.tables);
                wrong.extend(fault.or_else(|| phrases.contradiction(&phrase)));
            }
            match phrases.meaning(draft) {
                Meaning::Indicator(indicator) => {
                    let row = self.row(draft, &indicator, &source.area, &source.period);
                    rows.push((draft.number, row));
                }
                Meaning::LeftOut => left_out += 1,
                Meaning::New(phrase) => {
                    let figure = ["as_written", "value", "unit", "period", "quote"]
                        .map(|column| draft.cell(column).to_owned());
                    if is_first {
                        new.push(Asked { phrase, figure });
                    }
                }
                Meaning::Wrong(why) if wrong.contains(&why) => {}
                Meaning::Wrong(why) => wrong.push(why),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        if !new.is_empty() {
            let unanswered = new
                .iter()
                .filter_map(|asked| answers.fault(&asked.phrase, self.tables));
            return Ok(Accepted {
                unanswered: unanswered.chain(answers.of_nothing(&asked)).collect(),
                new,
                ..Accepted::default()
            });
        }
        let mut accepted = self.settled(name, rows)?;
        accepted.left_out = left_out;
        let taken = drafts
            .iter()
            .filter(|row| accepted.lines.contains(&row.number));
        accepted.doubts = taken.filter_map(|row| doubt(name, row)).collect();
        let given = answers.given().filter(|(phrase, indicator)| {
            asked.contains(*phrase) && phrases.known(phrase) != Some(*indicator)
        });
        accepted.phrases = given
            .map(|(phrase, indicator)| (phrase.to_owned(), indicator.to_owned()))
            .collect();
        Ok(accepted)
    }

    /// A row of the observation table, still without its id.
    fn row(&self, draft: &Line, indicator: &str, area: &str, period: &str) -> Vec<String> {
        let known = self.tables.indicators.get(indicator);
        let measure = known.map(|i| i.measure.to_string()).unwrap_or_default();
        let cells = OBSERVATIONS.columns.iter().map(|column| match *column {
            "id" => "",
            "area" => self.area.unwrap_or(area),
            "indicator" => indicator,
            "measure" => &measure,
            "comparator_stated" if draft.cell("comparator") == "eq" => "no",
            "comparator_stated" => "yes",
            "period" if draft.cell("period").is_empty() => period,
            "release" => self.release.0,
            other => draft.cell(other),
        });
        cells.map(str::to_owned).collect()
    }

    /// Rows by what the table has already: what is new and what revises, numbered; the rest is counted.
    fn settled(
        &self,
        name: &str,
        rows: Vec<(u64, Vec<String>)>,
    ) -> Result<Accepted, Vec<Bilingual>> {
        let cells: Vec<&[String]> = rows.iter().map(|(_, row)| row.as_slice()).collect();
        let found = standings(self.tables, self.source, &cells);
        let (mut accepted, mut wrong) = (Accepted::default(), Vec::new());
        let file = format!("observations/{}.csv", self.source);
        for ((line, mut row), standing) in rows.into_iter().zip(found) {
            match standing {
                Standing::New => {}
                Standing::There => {
                    accepted.known += 1;
                    continue;
                }
                Standing::Replaced(o, by) => {
                    accepted.known += 1;
                    let what = words!(
                        "“{written}”表里有（{id}），后来换成了 {by}，现在仍以 {by} 为准",
                        "{written} is there as {id} and was replaced since by {by}, which stays",
                        written = &o.as_written,
                        id = &o.id
                    );
                    let todo = words!(
                        "知悉；要改回去，就在 {file} 里加一行，supersedes 写 {by}",
                        "to go back to it, add a row to {file} that supersedes {by}"
                    );
                    let place = told::place(name, line, "value");
                    accepted.replaced.push(complaint(&place, &what, &todo));
                    continue;
                }
                Standing::Revises(o) if !self.comes_after(&o.release) => {
                    let (column, [had, has]) = difference(&row, o);
                    let what = words!(
                        "发布批次 {release} 里已有 {had}（{id}），草稿里却是 {has}",
                        "release {release} has {had} for this already ({id}), and the draft says {has}",
                        release = &o.release,
                        id = &o.id
                    );
                    let todo = words!(
                        "把更正放进后一个批次，如 --release 新批次 --release-date 日期；还没有发布的话，直接改正 {file} 里的 {id}",
                        "give the correction a later release, such as --release NEW --release-date DAY, or correct {id} in {file} if it was not published yet",
                        id = &o.id
                    );
                    wrong.push(complaint(&told::place(name, line, column), &what, &todo));
                    continue;
                }
                Standing::Revises(o) => {
                    accepted.revised += 1;
                    let at = OBSERVATIONS.columns.iter().position(|c| *c == "supersedes");
                    if let Some(supersedes) = at.and_then(|at| row.get_mut(at)) {
                        supersedes.clone_from(&o.id);
                    }
                }
            }
            accepted.rows.push(row);
            accepted.lines.push(line);
        }
        if !accepted.rows.is_empty() {
            wrong.extend(self.too_early());
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        self.number(&mut accepted.rows);
        Ok(accepted)
    }

    /// The day of a release; of the one that rows are added to, also where the table has it not yet.
    fn day(&self, release: &str) -> Option<&str> {
        let known = self.tables.releases.iter().find(|r| r.id == release);
        let (own, day) = self.release;
        known
            .map(|r| r.date.as_str())
            .or_else(|| day.filter(|_| own == release))
    }

    /// Whether the release that rows are added to is of a later day than another.
    fn comes_after(&self, release: &str) -> bool {
        self.day(self.release.0) > self.day(release)
    }

    /// What is wrong with adding to a release that another has followed.
    fn too_early(&self) -> Option<Bilingual> {
        let newest = self.tables.releases.last()?;
        let own = self.day(self.release.0)?;
        (own < newest.date.as_str()).then(|| {
            let what = words!(
                "发布批次 {release} 是 {own} 的，后面已有 {date} 的 {newest}；已经发布的内容不再改动",
                "release {release} is of {own} and {newest} of {date} followed it, and what was published stays as it was",
                release = self.release.0,
                newest = &newest.id,
                date = &newest.date
            );
            let todo = words!(
                "加进 {newest}，或用 --release-date 加一个更晚的批次",
                "add to {newest}, or to a later release with --release-date",
                newest = &newest.id
            );
            complaint(&told::place("releases.csv", 0, ""), &what, &todo)
        })
    }

    /// Gives rows the ids that follow those of the source.
    fn number(&self, rows: &mut [Vec<String>]) {
        let serial = |id: &str| {
            let rest = id.strip_prefix(self.source)?;
            rest.trim_start_matches('-').parse::<usize>().ok()
        };
        let observations = self.tables.observations.iter();
        let last = observations.filter_map(|o| serial(&o.id)).max();
        let at = OBSERVATIONS.columns.iter().position(|c| *c == "id");
        for (row, number) in rows.iter_mut().zip(last.unwrap_or(0) + 1..) {
            if let Some(cell) = at.and_then(|at| row.get_mut(at)) {
                *cell = format!("{}-{number:03}", self.source);
            }
        }
    }
}
