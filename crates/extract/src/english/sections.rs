//! What the title of an English text and the headings above a line say of its figures: results, or aims.

use super::heading::{Form, Heading, heading};
use super::list::{List, list};
use super::words::lower;
use crate::draft::Kind;
use crate::text::Text;

/// A title stands within so many lines.
const TITLE_MAX_LINES: usize = 12;
/// Lines longer than this are prose.
const LINE_MAX_CHARS: usize = 120;

/// The title and the headings above a line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sections {
    /// What the title says.
    title: Option<Kind>,
    /// Whether the title is that of a budget, whose present tense sets.
    budget: bool,
    /// How many lines have been read in which a title may stand.
    lines: usize,
    /// The headings above, each within the one before.
    above: Vec<Heading>,
}

impl Sections {
    /// Takes note of the English line `start..end`; `opens` says that a blank line stands before it.
    pub(crate) fn read(&mut self, chars: &Text, (start, end): (usize, usize), opens: bool) {
        let line = &chars[start..end];
        self.leave_run_in(line);
        let found = heading(chars, (start, end), opens);
        self.read_title(line, found.as_ref());
        if let Some(found) = found {
            self.enter(found);
        }
    }

    /// What the figures of the line are, as far as title and headings tell.
    pub(crate) fn kind(&self) -> Option<Kind> {
        let headed = self.above.iter().rev().find_map(|heading| heading.kind);
        headed.or(self.title)
    }

    /// Whether nothing but the title says that figures are aims.
    pub(crate) fn aims_by_title(&self) -> bool {
        self.title == Some(Kind::Target) && self.above.iter().all(|heading| heading.kind.is_none())
    }

    /// Whether what is told in the present tense is set rather than found.
    pub(crate) fn sets_in_present(&self) -> bool {
        self.budget
    }

    /// A label heads its own line, and the items that follow.
    fn leave_run_in(&mut self, line: &[char]) {
        let item = line.first().is_some_and(|c| !c.is_ascii_alphabetic());
        if !item
            && self
                .above
                .last()
                .is_some_and(|last| last.form == Form::RunIn)
        {
            self.above.pop();
        }
    }

    fn read_title(&mut self, line: &[char], found: Option<&Heading>) {
        self.lines += 1;
        let named = found.is_some_and(|found| found.form == Form::Named);
        let prose = line.len() > LINE_MAX_CHARS || line.ends_with(&['.']);
        if prose {
            self.lines = self.lines.max(TITLE_MAX_LINES - 3);
        }
        // FY 2022 Actual | FY 2023 Proposed: the head of a table.
        let columns = line.iter().filter(|c| matches!(c, '\t' | '|')).count() > 1;
        if self.lines > TITLE_MAX_LINES || prose || named || columns {
            return;
        }
        let text = lower(line);
        match kind_of_title(&text) {
            // A plan's progress report is a report.
            Some(Kind::Actual) => {
                self.title = Some(Kind::Actual);
                self.budget = false;
            }
            Some(kind) if self.title.is_none() => {
                self.title = Some(kind);
                // An executive budget tells much that it does not set.
                self.budget = text.contains("budget") && !is_executive(&text);
            }
            _ => {}
        }
    }

    /// Goes into the section that `found` heads.
    fn enter(&mut self, found: Heading) {
        let same = self.above.iter().position(|above| above.form == found.form);
        let keep = match found.form {
            Form::Named => Some(0),
            // Items of a list within a section are numbered anew.
            Form::Numbered(1)
                if same.is_some_and(|at| {
                    found.number == Some(1) && self.above[at].number.is_some()
                }) =>
            {
                None
            }
            Form::Numbered(depth) => self
                .above
                .iter()
                .position(|above| matches!(above.form, Form::Numbered(other) if other >= depth)),
            Form::Hashes(level) => self
                .above
                .iter()
                .position(|above| !matches!(above.form, Form::Hashes(other) if other < level)),
            Form::Capitals => same.or_else(|| {
                self.above.iter().position(|above| {
                    matches!(above.form, Form::Plain | Form::Bold | Form::Signed(_))
                })
            }),
            _ => same,
        };
        self.above.truncate(keep.unwrap_or(self.above.len()));
        self.above.push(found);
    }
}

/// What kind of document a title names: a report, or a plan.
fn kind_of_title(text: &str) -> Option<Kind> {
    static REPORTS: List = List::new(&[
        "report",
        "review",
        "progress",
        "update",
        "minutes",
        "bulletin",
        "summary of",
        "account",
        "results",
        "outturn",
        "evaluation",
        "statistic",
        "communiqu",
        "newsletter",
        "looking back",
        "assessment",
        "profile",
        "dashboard",
        "accomplishment",
        "speech",
        "statement",
        "briefing",
    ]);
    if REPORTS.stand_in(text) {
        return Some(Kind::Actual);
    }
    let sets = [
        "recommended",
        "proposed",
        "draft",
        "request",
        "estimates",
        "adopted",
        "approved",
    ];
    let budget = is_executive(text)
        || text.contains("budget") && sets.iter().any(|word| text.contains(word));
    let points = list!["key points of", "work points", "main points of"].stand_in(text)
        && text.contains("work");
    (budget || points || plans(text)).then_some(Kind::Target)
}

/// Whether a title is that of a budget which a government lays before those who vote it.
fn is_executive(text: &str) -> bool {
    list![
        "executive budget",
        "governor's budget",
        "governor’s budget",
        "budget bill",
        "budget request",
        "budget in brief"
    ]
    .stand_in(text)
}

/// Whether a title names a plan: Annual Work Plan 2025, Strategic Plan for.
fn plans(text: &str) -> bool {
    const SORTS: &[&str] = &[
        "work",
        "action",
        "strategic",
        "annual",
        "operational",
        "operating",
        "business",
        "performance",
        "development",
        "service",
        "improvement",
        "corporate",
        "delivery",
        "implementation",
        "year",
        "sector",
        "programme",
        "program",
        "recovery",
        "elimination",
        "master",
        "services",
        "workforce",
        "investment",
    ];
    let words: Vec<&str> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().enumerate().any(|(at, word)| {
        let sort = at
            .checked_sub(1)
            .is_some_and(|before| SORTS.contains(&words[before]));
        let next = words.get(at + 1);
        let ends = next.is_none_or(|next| {
            matches!(
                *next,
                "for" | "fy" | "and" | "of" | "year" | "q1" | "january" | "first"
            ) || next.starts_with(|c: char| c.is_ascii_digit())
        });
        *word == "workplan" || *word == "plan" && sort && ends
    })
}
