//! From the bytes of the tables to a validated [`Tables`] value; cells are read in `draft` and `mention`, rules are in `check`.

use super::check;
use super::draft::{Draft, Placed};
use super::facts::{Fact, Facts, Names, Vocabulary};
use super::fault::{Fault, Severity};
use super::folder::Files;
use super::layout;
use super::mention::MentionReader;
use super::other_unit::other_units;
use super::references::Lookups;
use super::sheet::Sheet;
use crate::{
    Area, Bilingual, Correction, Domain, Finding, Indicator, Observation, PlanItem, Release, Site,
    Source, words,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What stands in place of an indicator where a phrase means none that is published here.
pub const LEFT_OUT: &str = "-";

/// A phrase of documents and the indicator it means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MappedPhrase {
    /// As written.
    pub phrase: String,
    /// The document it holds for; empty for any.
    pub source: String,
    /// Indicator id, or [`LEFT_OUT`].
    pub indicator: String,
    /// The line of the table.
    pub line: u64,
}

/// A finding of the audit that somebody accepted as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Accepted {
    /// Code of the rule.
    pub code: String,
    /// Id of an observation or a source.
    pub place: String,
    /// Why.
    pub reason: Bilingual,
    /// Who accepted it.
    pub by: String,
    /// When, EDTF.
    pub date: String,
}

/// Every authoring table, valid as a whole: each reference leads somewhere.
#[derive(Clone, Debug)]
pub struct Tables {
    /// What makes this site this county's.
    pub site: Site,
    /// In the order shown.
    pub domains: Vec<Domain>,
    /// Names of breakdowns, as written in the observations.
    pub breakdowns: BTreeMap<String, Bilingual>,
    /// By id.
    pub areas: BTreeMap<String, Area>,
    /// By id.
    pub indicators: BTreeMap<String, Indicator>,
    /// In the order of their table.
    pub phrases: Vec<MappedPhrase>,
    /// By id.
    pub sources: BTreeMap<String, Source>,
    /// Mentions by source id, then in the order of their table.
    pub observations: Vec<Observation>,
    /// Items by plan, each parent before its children.
    pub plans: BTreeMap<String, Vec<PlanItem>>,
    /// The oldest first.
    pub releases: Vec<Release>,
    /// In the order of their table.
    pub corrections: Vec<Correction>,
    /// In the order of their table.
    pub accepted: Vec<Accepted>,
}

impl Tables {
    /// Who accepted a finding on a document, and why; `None` where nobody did.
    pub fn acceptance(&self, source: &str, finding: &Finding) -> Option<&Accepted> {
        self.accepted.iter().find(|a| {
            a.code == finding.code && (a.place == source || finding.observations.contains(&a.place))
        })
    }
}

/// What came of reading the tables.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The tables, unless there is an error.
    pub tables: Option<Tables>,
    /// Errors and warnings, by file and row.
    pub faults: Vec<Fault>,
}

/// Most faults that are kept; the rest is counted.
const MOST_FAULTS: usize = 10_000;

/// The tables while observations are still being read.
pub struct Intake {
    draft: Draft,
    /// Reads rows of observations; shared with whoever reads them.
    pub reader: Arc<MentionReader>,
    /// What is known of the observations so far.
    pub facts: Facts,
    faults: Vec<Fault>,
    /// Errors that are counted only.
    more: usize,
    unnamed: BTreeSet<String>,
    is_readable: bool,
}

impl Intake {
    /// Reads every table but the observations.
    pub fn of(files: &Files) -> Self {
        let mut faults = Vec::new();
        let draft = Draft::read(files, &mut faults);
        let known = Lookups::of(&draft, files, &mut faults);
        let reader = Arc::new(mention_reader(&draft, known));
        Self {
            draft,
            reader,
            facts: Facts::default(),
            faults,
            more: 0,
            unnamed: BTreeSet::new(),
            is_readable: true,
        }
    }

    /// Of a folder that cannot be read.
    pub fn unreadable(faults: Vec<Fault>) -> Self {
        let known = Lookups::default();
        let draft = Draft::default();
        Self {
            reader: Arc::new(mention_reader(&draft, known)),
            draft,
            facts: Facts::default(),
            faults,
            more: 0,
            unnamed: BTreeSet::new(),
            is_readable: false,
        }
    }

    /// Adds faults of observations.
    pub fn say(&mut self, faults: impl IntoIterator<Item = Fault>) {
        for fault in faults {
            // A file whose name is no source says so once, not once for each row.
            let is_of_file = fault.code == "unknown-source" && fault.row == 0;
            if is_of_file && !self.unnamed.insert(fault.file.clone()) {
                continue;
            }
            if self.faults.len() < MOST_FAULTS {
                self.faults.push(fault);
            } else {
                self.more += usize::from(fault.severity == Severity::Error);
            }
        }
    }

    /// Adds a mention.
    pub fn add(&mut self, o: &Observation, fact: Fact) {
        self.facts.push(&o.id, &o.part_of, &o.supersedes, fact);
    }

    /// Checks what lies between mentions and between tables; the tables are without their observations.
    pub fn finish(self) -> (Reading, Facts, Arc<MentionReader>) {
        let Self {
            draft,
            reader,
            facts,
            mut faults,
            more,
            is_readable,
            ..
        } = self;
        if is_readable {
            facts.between_mentions(&reader.names, &mut faults);
            check::between_tables(&draft, &reader.known, &facts, &mut faults);
            other_units(&draft.indicators, &facts, &reader.names, &mut faults);
        }
        faults.sort_by(|a, b| (&a.file, a.row, a.severity).cmp(&(&b.file, b.row, b.severity)));
        if more > 0 {
            let what = words!(
                "还有 {more} 处错误没有列出",
                "{more} more errors are not listed"
            );
            let todo = words!(
                "先改正已列出的；它们常常出于同一个原因",
                "correct these first: they often have one cause"
            );
            faults.push(Fault::error(
                "more-errors",
                ("observations", 0, ""),
                what,
                todo,
            ));
        }
        let has_error = faults.iter().any(|fault| fault.severity == Severity::Error);
        let tables = if has_error { None } else { draft.into_tables() };
        (Reading { tables, faults }, facts, reader)
    }
}

fn mention_reader(draft: &Draft, known: Lookups) -> MentionReader {
    fn sorted<T>(placed: &[Placed<T>], id: fn(&T) -> &String) -> BTreeMap<&String, &T> {
        placed.iter().map(|p| (id(&p.value), &p.value)).collect()
    }
    let areas = sorted(&draft.areas, |a| &a.id);
    let indicators = sorted(&draft.indicators, |i| &i.id);
    let sources = sorted(&draft.sources, |s| &s.id);
    let mut releases: Vec<&Release> = draft.releases.iter().map(|r| &r.value).collect();
    releases.sort_by(|a, b| a.date.cmp(&b.date));
    MentionReader {
        names: Vocabulary {
            areas: Names::of(areas.keys().copied()),
            indicators: Names::of(indicators.keys().copied()),
            sources: Names::of(sources.keys().copied()),
            releases: Names::of(releases.iter().map(|r| &r.id)),
            days: releases.iter().map(|r| r.date.clone()).collect(),
            domains: indicators.values().map(|i| i.domain.clone()).collect(),
            grades: sources.values().map(|s| s.grade).collect(),
        },
        known,
    }
}

/// Reads and checks every table; collects every fault rather than stopping at the first.
pub fn read(files: &Files) -> Reading {
    let mut intake = Intake::of(files);
    let mut observations = Vec::new();
    for (file, bytes) in files {
        let Some(id) = file
            .strip_prefix("observations/")
            .and_then(|n| n.strip_suffix(".csv"))
        else {
            continue;
        };
        let mut faults = Vec::new();
        if let Some(sheet) = Sheet::read(file, bytes, &layout::OBSERVATIONS, &mut faults) {
            let reader = Arc::clone(&intake.reader);
            let number = intake.facts.file(file);
            reader.read(&sheet, (number, id), &mut faults, |o, fact| {
                intake.add(&o, fact);
                observations.push(o);
            });
        }
        intake.say(faults);
    }
    let (mut reading, ..) = intake.finish();
    if let Some(tables) = &mut reading.tables {
        // By source, as where each has a file of its own.
        observations.sort_by(|a, b| a.source.cmp(&b.source));
        tables.observations = observations;
    }
    reading
}
