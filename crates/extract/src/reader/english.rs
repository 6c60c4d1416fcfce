//! Rows of English sentences: which figures are values of their own, which only add to a value (“, up 5%”).

mod amounts;
mod announced;
mod decimals;
mod leaders;
mod money_named;
mod ties;
mod told;
mod unnamed;
mod whole;

use super::ahead::Supposed;
use super::link::signed;
use super::row::Row;
use super::shares::is_count;
use super::{QUOTE_MAX_CHARS, Reader, is_boilerplate, trim_blank};
use crate::draft::{Kind, UnitClass};
use crate::english::{
    Bond, EnglishFigure, Host, Tie, belongs_ahead, bonds, is_below_level, is_level,
    of_an_earlier_year, over_years, recites, scan, tells_of_now,
};
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::relation::Role;
use crate::subject::Subject;
use crate::table::cells;
pub(super) use amounts::Amounts;
pub(super) use announced::Announced;
use ties::{Hosts, Sentence, Tied, Ties};

/// What is read in English is never given out as surer than this.
const ENGLISH_MAX_CONFIDENCE: u8 = 85;

impl Reader<'_> {
    /// Reads an English sentence; what only adds to a value (“, up 5%”) goes into its row.
    pub(super) fn english(&mut self, start: usize, end: usize, supposed: Option<Supposed>) {
        let chars = &self.folded.chars;
        if is_boilerplate(&chars[start..end]) {
            return;
        }
        let earlier = self.spoken_of(start, end);
        let all = supposed
            .and_then(|supposed| supposed.given(earlier))
            .unwrap_or_else(|| scan(chars, start, end, earlier));
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
        let chars = &self.folded.chars;
        let alone = self.rows.len();
        let here = |row: &&Row| row.figure.start >= start;
        let first = alone - self.rows.iter().rev().take_while(here).count();
        for (from, to) in cells(chars, start, end) {
            let mut all = scan(chars, from, to, None);
            all.retain(|found| apart(&found.figure));
            let number =
                (first..alone).rfind(|&row| (from..to).contains(&self.rows[row].figure.start));
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
        let chars = &self.folded.chars;
        let first_row = self.rows.len();
        let leads: Vec<bool> = (0..all.len())
            .map(|at| belongs_ahead(chars, &all[at..]))
            .collect();
        for found in &mut all {
            if found.kind.is_none()
                && found.tie == Tie::Value
                && !found.differs
                && !leads_to_another(chars, found.figure.end)
                && of_an_earlier_year(chars, (start, end), found.clause, self.outline.year())
            {
                found.kind = Some(Kind::Baseline);
            }
        }
        self.as_announced(&mut all, host);
        self.in_captioned_amounts((start, end), &mut all);
        self.take_units_of_lists(&mut all);
        self.name_money(start, &mut all);
        let before = match all[..] {
            [] => Vec::new(),
            [..] => self.values_before(),
        };
        let found = bonds(chars, (start, end), &mut all, &before);
        let mut sentence = Sentence {
            start,
            end,
            cell: host,
            hosts: Hosts {
                changed: host,
                last: host,
                ..Hosts::default()
            },
            ties: Ties::of(found.list),
            firsts: found.firsts,
        };
        for (at, (found, leads)) in all.into_iter().zip(leads).enumerate() {
            let tied = self.tied(&mut sentence, at, &found);
            if self.belongs(&mut sentence, &tied, &found) {
                continue;
            }
            if leads && !tied.years_back && !tied.is_own() {
                match tied.role {
                    Some(Role::Rank) => sentence.hosts.ranked = tied.value,
                    _ => sentence.hosts.waiting = tied.value,
                }
                continue;
            }
            self.make_row(&mut sentence, &tied, found);
        }
        self.count_as_their_wholes(first_row);
        self.measure_decimals(first_row);
        self.go_on_in_money(first_row);
        self.count_as_headed(first_row);
        self.keep_told((start, end), first_row, sentence.hosts.opened);
    }

    /// What the figure at `at` of a sentence is to others.
    fn tied(&self, sentence: &mut Sentence, at: usize, found: &EnglishFigure) -> Tied {
        let chars = &self.folded.chars;
        let before = sentence.before(chars, found);
        let bond = sentence.bond(at);
        let hosts = &mut sentence.hosts;
        // 43 of 120 guests (36%): of the part, not of its whole
        if found.bracketed
            && let (Some(part), Some(whole)) = (hosts.before, hosts.last)
            && self.is_part(part, whole)
        {
            hosts.last = Some(part);
        }
        let shares = self.is_bracketed_share(found, hosts.last);
        // 2,820 (85% of target) had the first dose and 680 (21%) the second
        let parts = shares || found.bracketed && found.tie == Tie::Share;
        let done =
            parts && (hosts.completed || hosts.goal(&self.rows).is_some() || sets_task(before));
        let role = bond.map_or_else(|| role_of(found.tie, done, shares), |bond| Some(bond.role));
        let falls = bond.map_or(found.tie == Tie::Growth(true), |bond| {
            bond.role == Role::Growth && bond.falls
        });
        let years_back = role == Some(Role::Growth)
            && over_years(
                chars,
                (sentence.start, sentence.end),
                found.figure.start,
                // The year that a plan is for is none that its results are of.
                self.outline
                    .year()
                    .filter(|_| self.outline.kind() != Some(Kind::Target)),
            );
        sentence.ties.done = at + 1;
        Tied {
            at,
            role,
            bond,
            value: match bond {
                None if role.is_none() && is_below(chars, found) => {
                    found.figure.value.map(Number::negated)
                }
                Some(bond) if bond.off => signed(found.figure.value, bond.falls)
                    .and_then(|off| Number::whole(100).sum(off)),
                _ => signed(found.figure.value, falls),
            },
            years_back,
            shares,
            enclosed: is_enclosed(before),
        }
    }

    /// Gives a figure to the value it belongs to; whether there is one.
    fn belongs(&mut self, sentence: &mut Sentence, tied: &Tied, found: &EnglishFigure) -> bool {
        if tied.years_back {
            return false;
        }
        if let Some(bond) = tied.bond
            && self.bind(bond, &mut sentence.ties, tied.value)
        {
            self.widen(sentence.ties.row(bond.host), found.clause.1);
            return true;
        }
        let whose = self.whose_beside(&sentence.hosts, tied, found);
        let (Some(role), Some(row)) = (tied.role, whose) else {
            return false;
        };
        if self.slot(row, role).is_some() {
            return false;
        }
        *self.slot(row, role) = tied.value;
        sentence.hosts.completed = role == Role::Completion && tied.enclosed;
        self.widen(Some(row), found.clause.1);
        true
    }

    /// The row that a figure belongs to by no more than where it stands.
    fn whose_beside(&self, hosts: &Hosts, tied: &Tied, found: &EnglishFigure) -> Option<usize> {
        if tied.is_own() {
            return None;
        }
        if found.resumes {
            return self.opened;
        }
        let beside = tied.enclosed && hosts.last_enclosed == Some(true);
        let nearest = match tied.role {
            Some(Role::Share) => hosts.last,
            Some(Role::Completion) if tied.enclosed => hosts.goal(&self.rows).or(hosts.last),
            _ if beside => hosts.last,
            _ => hosts.changed,
        };
        nearest.filter(|_| found.dependent || tied.shares)
    }

    /// Makes the row of a figure that belongs to no other, with what waited for it.
    fn make_row(&mut self, sentence: &mut Sentence, tied: &Tied, found: EnglishFigure) {
        let at = tied.at;
        let aside =
            found.compared || found.differs || tied.enclosed || found.kind == Some(Kind::Baseline);
        let level = is_level(&found);
        let grown = sentence.hosts.waiting.take_if(|_| level);
        let ranked = sentence.hosts.ranked.take_if(|_| level);
        let row = self.rows.len();
        let made = self.english_row((sentence.start, sentence.end), found, tied);
        self.rows.push(Row {
            value: tied.value,
            yoy: grown,
            rank: ranked,
            ..made
        });
        sentence.ties.rows[at] = Some(row);
        if sentence.firsts.contains(&at) && self.rows[row].rank.is_none() {
            self.rows[row].rank = Some(Number::whole(1));
        }
        for (role, value) in sentence.ties.take(at) {
            *self.slot(row, role) = value;
        }
        let hosts = &mut sentence.hosts;
        match tied.role {
            Some(_) if tied.years_back => {}
            Some(role) => *self.slot(row, role) = tied.value,
            None => {
                hosts.before = hosts.last.replace(row);
                hosts.last_enclosed = Some(tied.enclosed);
                // Compared with 1,513 last year, up 7%: the growth is of what is compared.
                if hosts.changed.is_none() || !(aside || self.is_wait(row)) {
                    hosts.changed = Some(row);
                    // 900 were asked for, 840 came: what follows speaks of those who came
                    let aimed = |row: &usize| self.rows[*row].kind == Kind::Target;
                    hosts.opened = match hosts.opened {
                        Some(opened) if aimed(&opened) && !aimed(&row) => Some(row),
                        opened => opened.or(Some(row)),
                    };
                }
            }
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
            let aimed = self.rows[row].kind == Kind::Target;
            if bond.role == Role::Completion && aimed {
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

    /// Whether only `of` parts the values of two rows: 43 of 120 guests, 22 of the 25 planned.
    fn is_part(&self, part: usize, whole: usize) -> bool {
        let (part, whole) = (&self.rows[part], &self.rows[whole]);
        let (from, to) = (part.figure.end, whole.figure.start);
        let between: String = self.folded.chars[from.min(to)..to].iter().collect();
        matches!(between.trim(), "of" | "of the" | "out of" | "out of the")
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
    fn english_row(&self, sentence: (usize, usize), found: EnglishFigure, tied: &Tied) -> Row {
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
            kind: found
                .kind
                .or_else(|| self.section_kind(sentence, &figure))
                .unwrap_or(Kind::Actual),
            period: found
                .year
                .or_else(|| self.outline.year().map(str::to_owned))
                .unwrap_or_default(),
            rule: rule_of(tied, found.differs, &figure),
            confidence: figure.basis.confidence().min(ENGLISH_MAX_CONFIDENCE),
            ..Row::of(figure, quote)
        }
    }

    /// What the part of the document makes of a figure whose own words do not say what it is.
    fn section_kind(&self, sentence: (usize, usize), figure: &Figure) -> Option<Kind> {
        let chars = &self.folded.chars;
        let kind = self.outline.english_kind()?;
        // What a plan says in the present of money, it sets.
        let place = (figure.start, figure.end);
        let sets = self.outline.sets_in_present() || class_of(figure.unit) == UnitClass::Money;
        // A plan tells of where it begins, too.
        let found = self.outline.aims_by_title()
            && !sets
            && figure.comparator.is_none()
            && (figure.value.is_some_and(Number::is_fractional)
                || tells_of_now(chars, sentence, place));
        let aimed = kind == Kind::Target && !found && !recites(chars, sentence, place, sets);
        Some(if aimed { Kind::Target } else { Kind::Actual })
    }

    /// Whether a row is a time, which changes seldom speak of: 68% had waited 12 weeks, down 2%.
    fn is_wait(&self, row: usize) -> bool {
        class_of(self.rows[row].unit) == UnitClass::Time
    }
}

/// What a figure is to the value it belongs to, by its own words.
fn role_of(tie: Tie, done: bool, shares: bool) -> Option<Role> {
    match tie {
        Tie::Value | Tie::Share if done => Some(Role::Completion),
        Tie::Growth(_) => Some(Role::Growth),
        Tie::Share => Some(Role::Share),
        Tie::Rank => Some(Role::Rank),
        Tie::Completion => Some(Role::Completion),
        Tie::Value => shares.then_some(Role::Share),
    }
}

/// The rule by which a figure has a row.
fn rule_of(tied: &Tied, differs: bool, figure: &Figure) -> &'static str {
    match (tied.role, figure.basis) {
        _ if tied.years_back => "growth-over-years",
        (Some(Role::Growth), _) => "growth-of-its-own",
        (Some(Role::Share), _) => "share-of-its-own",
        (Some(Role::Rank), _) => "rank-of-its-own",
        (Some(_), _) => "completion-of-its-own",
        (None, _) if class_of(figure.unit) == UnitClass::PercentagePoint => "percentage-points",
        (None, _) if differs => "increment",
        (None, Basis::Chinese) => "number-word",
        (None, basis) => basis.rule(),
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

/// Whether what a figure is set beside follows it, whose the year behind is: 7.8 days vs 7.1 in 2022.
fn leads_to_another(chars: &[char], from: usize) -> bool {
    [
        "vs ",
        "vs. ",
        "v ",
        "v. ",
        "versus ",
        "against ",
        "compared ",
    ]
    .iter()
    .any(|joint| {
        let at = from + 1;
        chars
            .get(at..at + joint.len())
            .is_some_and(|tail| tail.iter().copied().eq(joint.chars()))
    })
}

/// Whether a percentage says how far a value lies below a level: 3.5% below the expected volume.
fn is_below(chars: &[char], found: &EnglishFigure) -> bool {
    const REACH_CHARS: usize = 40;
    let from = found.figure.end;
    let tail: String = chars[from..chars.len().min(from + REACH_CHARS)]
        .iter()
        .collect();
    found.figure.unit == "percent"
        && found.figure.low.is_none()
        && is_below_level(&tail)
        && found
            .figure
            .value
            .is_some_and(|value| (0.0..50.0).contains(&value.to_f64()))
}

/// Whether a figure stands in brackets, where `before` is its sentence up to it.
fn is_enclosed(before: &[char]) -> bool {
    before
        .iter()
        .rev()
        .find(|c| matches!(c, '(' | ')'))
        .is_some_and(|&c| c == '(')
}
