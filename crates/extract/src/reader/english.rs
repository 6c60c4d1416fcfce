//! Rows of English sentences: which figures are values of their own, which only add to a value (“, up 5%”).

use super::link::signed;
use super::row::Row;
use super::shares::is_count;
use super::{QUOTE_MAX_CHARS, Reader, is_boilerplate, trim_blank};
use crate::draft::{Kind, UnitClass};
use crate::english::{
    Before, Bond, Counted, EnglishFigure, Host, Tie, belongs_ahead, bonds, is_level,
    of_an_earlier_year, over_years, scan,
};
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::relation::Role;
use crate::subject::Subject;
use crate::table::cells;

/// A sentence says so far from its beginning whose part it tells of.
const OPENING_MAX_CHARS: usize = 60;

/// A line without figures that is no longer labels those around it.
const LABEL_MAX_CHARS: usize = 48;

/// What is read in English is never given out as surer than this.
const ENGLISH_MAX_CONFIDENCE: u8 = 85;

/// The rows of the sentence so far that what follows may belong to.
#[derive(Default)]
struct Hosts {
    /// The value that changes speak of.
    changed: Option<usize>,
    /// The last value, which a share in brackets belongs to.
    last: Option<usize>,
    /// The one before that.
    before: Option<usize>,
    /// Whether the last stands in brackets.
    last_enclosed: Option<bool>,
    /// The value that the sentence opened with.
    opened: Option<usize>,
    /// Whether what was told last is in brackets how much of a task is done.
    completed: bool,
    /// A growth that waits for the level it led to: fell by 30 percent, from 61.5 to 43.1.
    waiting: Option<Number>,
    /// A rank that waits for the value which earned it: ranked second with 4,499.
    ranked: Option<Number>,
}

/// What the percentages of a sentence belong to, while its rows are made.
struct Ties {
    list: Vec<Option<Bond>>,
    /// The row of each figure that has one.
    rows: Vec<Option<usize>>,
    /// How many figures have been read.
    done: usize,
    /// What belongs to figures that have not.
    waiting: Vec<(usize, Role, Option<Number>)>,
}

impl Ties {
    fn of(list: Vec<Option<Bond>>) -> Self {
        Self {
            rows: vec![None; list.len()],
            list,
            done: 0,
            waiting: Vec::new(),
        }
    }

    /// The row of a host.
    fn row(&self, host: Host) -> Option<usize> {
        match host {
            Host::Here(at) => self.rows[at],
            Host::Row(row) => Some(row),
            Host::Own => None,
        }
    }

    /// What waits for the figure at `at`.
    fn take(&mut self, at: usize) -> Vec<(Role, Option<Number>)> {
        let (mine, others) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|&(whose, ..)| whose == at);
        self.waiting = others;
        let mine: Vec<(usize, Role, Option<Number>)> = mine;
        mine.into_iter()
            .map(|(_, role, value)| (role, value))
            .collect()
    }
}

impl Hosts {
    /// The value before an aim that was told last: 4,185 visits against a target of 4,500 (93%).
    fn goal(&self, rows: &[Row]) -> Option<usize> {
        let last = self.last?;
        (rows[last].kind == Kind::Target)
            .then_some(self.changed)
            .flatten()
    }
}

impl Reader<'_> {
    /// Reads an English sentence; what only adds to a value (“, up 5%”) goes into its row.
    pub(super) fn english(&mut self, start: usize, end: usize) {
        let chars = &self.folded.chars[..];
        if is_boilerplate(&chars[start..end]) {
            return;
        }
        let all = scan(chars, start, end, self.spoken_of(start, end));
        if all.is_empty() {
            self.opened = None;
        }
        self.english_figures(start, end, all, None);
    }

    /// Reads what the cells of an English row `start..end` say beside their numbers, which `apart` leaves out.
    pub(super) fn english_cells(
        &mut self,
        start: usize,
        end: usize,
        apart: impl Fn(&Figure) -> bool,
    ) {
        let chars = &self.folded.chars[..];
        let first_row = self.rows.len();
        for (from, to) in cells(chars, start, end) {
            let mut all = scan(chars, from, to, None);
            all.retain(|found| apart(&found.figure));
            let number = self.rows[..first_row]
                .iter()
                .rposition(|row| (from..to).contains(&row.figure.start));
            self.english_figures(from, to, all, number);
        }
    }

    /// Makes rows of the figures of the English sentence `start..end`, which may belong to the row `host`.
    pub(super) fn english_figures(
        &mut self,
        start: usize,
        end: usize,
        mut all: Vec<EnglishFigure>,
        host: Option<usize>,
    ) {
        let chars = &self.folded.chars[..];
        let first_row = self.rows.len();
        let mut hosts = Hosts {
            changed: host,
            last: host,
            ..Hosts::default()
        };
        let leads: Vec<bool> = (0..all.len())
            .map(|at| belongs_ahead(chars, &all[at..]))
            .collect();
        for found in &mut all {
            if found.kind.is_none()
                && found.tie == Tie::Value
                && of_an_earlier_year(chars, (start, end), found.clause, self.outline.year())
            {
                found.kind = Some(Kind::Baseline);
            }
        }
        let found = bonds(chars, (start, end), &mut all, &self.values_before());
        let firsts = found.firsts;
        let mut bonds = Ties::of(found.list);
        for (at, (found, leads)) in all.into_iter().zip(leads).enumerate() {
            let enclosed = is_enclosed(&chars[start..found.figure.start.max(start)]);
            // 43 of 120 guests (36%): of the part, not of its whole
            if found.bracketed
                && let (Some(part), Some(whole)) = (hosts.before, hosts.last)
                && self.is_part(part, whole)
            {
                hosts.last = Some(part);
            }
            let shares = self.is_bracketed_share(&found, hosts.last);
            // 2,820 (85% of target) had the first dose and 680 (21%) the second
            let parts = shares || found.bracketed && found.tie == Tie::Share;
            let done = parts
                && (hosts.completed
                    || hosts.goal(&self.rows).is_some()
                    || sets_task(&chars[start..found.figure.start.max(start)]));
            let role = match found.tie {
                Tie::Value | Tie::Share if done => Some(Role::Completion),
                Tie::Growth(_) => Some(Role::Growth),
                Tie::Share => Some(Role::Share),
                Tie::Rank => Some(Role::Rank),
                Tie::Completion => Some(Role::Completion),
                Tie::Value => shares.then_some(Role::Share),
            };
            let bond = bonds.list[at].map(|bond| match (bond.host, host) {
                // | 212 (46%) |: of the number of its cell
                (Host::Own | Host::Row(_), Some(row)) => Bond {
                    host: Host::Row(row),
                    ..bond
                },
                _ => bond,
            });
            bonds.done = at + 1;
            let role = bond.map_or(role, |bond| Some(bond.role));
            let falls = bond.map_or(found.tie == Tie::Growth(true), |bond| {
                bond.role == Role::Growth && bond.falls
            });
            let value = signed(found.figure.value, falls);
            let years_back = role == Some(Role::Growth)
                && over_years(chars, (start, end), found.figure.start, self.outline.year());
            if let Some(bond) = bond.filter(|_| !years_back)
                && self.bind(bond, &mut bonds, value)
            {
                self.widen(bonds.row(bond.host), found.clause.1);
                continue;
            }
            let own = bond.is_some_and(|bond| bond.host == Host::Own);
            let whose = if own {
                None
            } else if found.resumes {
                self.opened
            } else {
                let beside = enclosed && hosts.last_enclosed == Some(true);
                let nearest = match role {
                    Some(Role::Share) => hosts.last,
                    Some(Role::Completion) if enclosed => hosts.goal(&self.rows).or(hosts.last),
                    _ if beside => hosts.last,
                    _ => hosts.changed,
                };
                nearest.filter(|_| found.dependent || shares)
            };
            if let (Some(role), Some(row)) = (role, whose)
                && !years_back
                && self.slot(row, role).is_none()
            {
                *self.slot(row, role) = value;
                hosts.completed = role == Role::Completion && enclosed;
                self.widen(Some(row), found.clause.1);
                continue;
            }
            if leads && !years_back && !own {
                match role {
                    Some(Role::Rank) => hosts.ranked = value,
                    _ => hosts.waiting = value,
                }
                continue;
            }
            let aside =
                found.compared || found.differs || enclosed || found.kind == Some(Kind::Baseline);
            let level = is_level(&found);
            let grown = hosts.waiting.take_if(|_| level);
            let ranked = hosts.ranked.take_if(|_| level);
            let rule = match (role, found.figure.basis) {
                _ if years_back => "growth-over-years",
                (Some(Role::Growth), _) => "growth-of-its-own",
                (Some(Role::Share), _) => "share-of-its-own",
                (Some(Role::Rank), _) => "rank-of-its-own",
                (Some(_), _) => "completion-of-its-own",
                (None, Basis::Chinese) => "number-word",
                (None, basis) => basis.rule(),
            };
            let row = self.rows.len();
            let made = self.english_row(found, rule);
            self.rows.push(Row {
                value,
                yoy: grown,
                rank: ranked,
                ..made
            });
            bonds.rows[at] = Some(row);
            if firsts.contains(&at) && self.rows[row].rank.is_none() {
                self.rows[row].rank = Some(Number::whole(1));
            }
            for (role, value) in bonds.take(at) {
                *self.slot(row, role) = value;
            }
            if role.is_none() {
                hosts.before = hosts.last.replace(row);
                hosts.last_enclosed = Some(enclosed);
            }
            match role {
                Some(_) if years_back => {}
                Some(role) => *self.slot(row, role) = value,
                // Compared with 1,513 last year, up 7%: the growth is of what is compared.
                None if hosts.changed.is_some() && (aside || self.is_wait(row)) => {}
                None => {
                    hosts.changed = Some(row);
                    hosts.opened = hosts.opened.or(hosts.changed);
                }
            }
        }
        // A label between two figures parts nothing: 23,418 | doses given | ▼ 12%.
        if self.rows.len() > first_row || end - start > LABEL_MAX_CHARS {
            self.english_before = (first_row..self.rows.len()).collect();
        }
        // A sentence that goes on (“This is a 27% increase”) speaks of what this one opened with.
        if let Some(row) = hosts.opened {
            self.earlier = vec![row];
            self.opened = Some(row);
            self.most = self.most_counted(first_row);
            let row = &self.rows[row];
            let place = row.subject.parts.first().copied();
            self.counted = Some((row.unit, place.unwrap_or((start, start))));
        }
    }

    /// Gives `value` to the value that `bond` names, or keeps it for one that follows; whether it could.
    fn bind(&mut self, bond: Bond, bonds: &mut Ties, value: Option<Number>) -> bool {
        if let Host::Here(at) = bond.host
            && bonds.rows[at].is_none()
        {
            let ahead = at >= bonds.done;
            if ahead {
                bonds.waiting.push((at, bond.role, value));
            }
            return ahead;
        }
        let Some(row) = bonds.row(bond.host) else {
            return false;
        };
        let free = self.slot(row, bond.role).is_none();
        if free {
            *self.slot(row, bond.role) = value;
            // What so much of a task is, is no aim whatever the words around it.
            if bond.role == Role::Completion && self.outline.kind() != Some(Kind::Target) {
                self.rows[row].kind = Kind::Actual;
            }
        }
        free
    }

    /// Quotes a row up to the clause of what belongs to it.
    fn widen(&mut self, row: Option<usize>, to: usize) {
        if let Some(row) = row {
            let (from, until) = self.rows[row].quote;
            let to = trim_blank(&self.folded.chars, from, to.max(from)).1;
            self.rows[row].quote.1 = until.max(to);
        }
    }

    /// The values of the English sentence before.
    fn values_before(&self) -> Vec<Before> {
        let rows = self.english_before.iter();
        let latest = self.latest_before();
        let value = |&row: &usize| {
            let value = self.rows[row].value?.to_f64();
            Some(Before {
                row,
                value,
                unit: self.rows[row].unit,
                aimed: self.rows[row].kind == Kind::Target,
                past: self.rows[row].kind == Kind::Baseline,
                opened: self.english_before.first() == Some(&row),
                latest: latest == Some(row),
            })
        };
        rows.filter_map(value).collect()
    }

    /// The row that opens the last clause of the English sentence before: two centres opened, and 9,420 people joined them.
    fn latest_before(&self) -> Option<usize> {
        let rows = &self.english_before;
        let parts = |pair: &&[usize]| {
            let (from, to) = (
                self.rows[pair[0]].figure.end,
                self.rows[pair[1]].figure.start,
            );
            let between: String = self.folded.chars[from.min(to)..to].iter().collect();
            [", and ", "; ", ", while ", ", but ", "), and "]
                .iter()
                .any(|joint| between.contains(joint))
        };
        let last = rows.windows(2).rfind(parts).map(|pair| pair[1]);
        last.or(rows.first().copied())
    }

    /// Whether only `of` parts the values of two rows: 43 of 120 guests, 22 of the 25 planned.
    fn is_part(&self, part: usize, whole: usize) -> bool {
        let (part, whole) = (&self.rows[part], &self.rows[whole]);
        let (from, to) = (part.figure.end, whole.figure.start);
        let between: String = self.folded.chars[from.min(to)..to].iter().collect();
        matches!(between.trim(), "of" | "of the" | "out of" | "out of the")
    }

    /// What the largest of the counts of people and things since the row `first` counts.
    fn most_counted(&self, first: usize) -> Option<Counted> {
        let rows = self.rows[first..].iter().filter(|row| is_count(row.unit));
        let most = rows.max_by(|one, other| {
            let size = |row: &Row| row.value.map_or(0.0, Number::to_f64);
            size(one).total_cmp(&size(other))
        })?;
        Some((most.unit, *most.subject.parts.first()?))
    }

    /// What a sentence may go on about: what the one before opened with, or the most of what it counted for one that says
    /// a part of them.
    fn spoken_of(&self, start: usize, end: usize) -> Option<Counted> {
        let text: String = self.folded.chars[start..end.min(start + OPENING_MAX_CHARS)]
            .iter()
            .collect();
        let parts = [" of them", " of these", " of those", " of whom"]
            .iter()
            .any(|words| text.contains(words));
        if parts {
            self.most.or(self.counted)
        } else {
            self.counted
        }
    }

    /// Whether `found` stands in brackets after a count, whose share of the whole it is: 412 (2.8%).
    fn is_bracketed_share(&self, found: &EnglishFigure, last: Option<usize>) -> bool {
        found.bracketed
            && found.tie == Tie::Value
            && found.figure.unit == "percent"
            && last.is_some_and(|row| {
                let unit = self.rows[row].unit;
                is_count(unit) || class_of(unit) == UnitClass::Time
            })
    }

    /// The row of a figure that belongs to no other, without links.
    fn english_row(&self, found: EnglishFigure, rule: &'static str) -> Row {
        let figure = found.figure;
        let (from, to) = found.clause;
        let quote = trim_blank(
            &self.folded.chars,
            from.max(figure.start.saturating_sub(QUOTE_MAX_CHARS)),
            to.min(figure.end + QUOTE_MAX_CHARS),
        );
        Row {
            unit: match found.tie {
                Tie::Growth(_) => "percent_change",
                _ => figure.unit,
            },
            subject: Subject::range(found.subject.0, found.subject.1),
            kind: found.kind.or(self.outline.kind()).unwrap_or(Kind::Actual),
            period: found
                .year
                .or_else(|| self.outline.year().map(str::to_owned))
                .unwrap_or_default(),
            rule,
            confidence: figure.basis.confidence().min(ENGLISH_MAX_CONFIDENCE),
            ..Row::of(figure, quote)
        }
    }

    /// Whether a row is a time, which changes seldom speak of: 68% had waited 12 weeks, down 2%.
    fn is_wait(&self, row: usize) -> bool {
        class_of(self.rows[row].unit) == UnitClass::Time
    }
}

/// Whether the part of a sentence before a percentage in brackets sets a task: of the 250 posts we set out to fill, 214.
fn sets_task(before: &[char]) -> bool {
    const REACH_CHARS: usize = 160;
    let nearby = &before[before.len().saturating_sub(REACH_CHARS)..];
    let text: String = nearby.iter().map(char::to_ascii_lowercase).collect();
    let part = text.rsplit(';').next().unwrap_or("");
    [
        "against an allocation",
        "against the allocation",
        "against a target",
        "against the target",
        "target of",
        "set out to",
        "goal of",
        " planned",
        " required",
    ]
    .iter()
    .any(|words| part.contains(words))
}

/// Whether a figure stands in brackets, where `before` is its sentence up to it.
fn is_enclosed(before: &[char]) -> bool {
    before
        .iter()
        .rev()
        .find(|c| matches!(c, '(' | ')'))
        .is_some_and(|&c| c == '(')
}
