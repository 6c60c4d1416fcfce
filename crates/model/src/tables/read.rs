//! From the bytes of the tables to a validated [`Tables`] value; rules between tables are in `check`, one row is in `entry`, of observations in `mention`.

use super::check::{self, Lookups};
use super::entry;
use super::facts::{Fact, Facts, Names, Vocabulary};
use super::fault::{Fault, Severity, shown};
use super::folder::Files;
use super::layout::{self, Layout};
use super::mention::MentionReader;
use super::other_unit::other_units;
use super::prerender;
use super::sheet::{Row, Sheet, decode};
use crate::{
    Area, Bilingual, Correction, Domain, Finding, Indicator, Observation, PlanItem, Release, Site,
    Source,
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

/// A value with the file and line it came from.
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) file: String,
    pub(super) line: u64,
}

impl<T> Placed<T> {
    fn new(value: T, row: Row<'_>) -> Self {
        let (file, line, _) = row.at("");
        Self {
            value,
            file: file.to_owned(),
            line,
        }
    }

    pub(super) fn at<'a>(&'a self, column: &'a str) -> (&'a str, u64, &'a str) {
        (&self.file, self.line, column)
    }
}

/// Tables whose cells are valid one by one.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) site: Option<Site>,
    pub(super) prerendered: prerender::Areas,
    pub(super) domains: Vec<Placed<(u32, Domain)>>,
    pub(super) breakdowns: Vec<Placed<(String, Bilingual)>>,
    pub(super) areas: Vec<Placed<Area>>,
    pub(super) indicators: Vec<Placed<Indicator>>,
    pub(super) phrases: Vec<Placed<MappedPhrase>>,
    pub(super) sources: Vec<Placed<Source>>,
    pub(super) plans: Vec<Placed<(u32, PlanItem)>>,
    pub(super) releases: Vec<Placed<Release>>,
    pub(super) corrections: Vec<Placed<Correction>>,
    pub(super) accepted: Vec<Placed<Accepted>>,
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
        let draft = single_tables(files, &mut faults);
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
            let what = format!("{more} more errors are not listed");
            let todo = "correct these first: they often have one cause";
            faults.push(Fault::error(
                "more-errors",
                ("observations", 0, ""),
                what,
                todo,
            ));
        }
        let has_error = faults.iter().any(|fault| fault.severity == Severity::Error);
        let tables = if has_error { None } else { finish(draft) };
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

/// Every table but the observations, cell by cell.
fn single_tables(files: &Files, faults: &mut Vec<Fault>) -> Draft {
    let mut draft = Draft {
        site: site(files, faults),
        prerendered: prerendered(files, faults),
        ..Draft::default()
    };
    let known: Vec<_> = layout::SINGLE.iter().map(|l| l.file).collect();
    for file in files
        .keys()
        .filter(|f| f.ends_with(".csv") && !f.contains('/'))
    {
        if !known.contains(&file.as_str()) {
            let todo = format!(
                "the tables are {} and observations/<source>.csv",
                known.join(", ")
            );
            let fault = Fault::error(
                "unknown-table",
                (file, 0, ""),
                "no table has this name",
                todo,
            );
            faults.push(fault.as_warning());
        }
    }
    let f = faults;
    rows(
        files,
        &layout::DOMAINS,
        f,
        &mut draft.domains,
        entry::domain,
    );
    rows(
        files,
        &layout::BREAKDOWNS,
        f,
        &mut draft.breakdowns,
        |row, faults| {
            Some((
                row.required("breakdown", faults)?.to_owned(),
                entry::name(row, faults)?,
            ))
        },
    );
    rows(files, &layout::AREAS, f, &mut draft.areas, entry::area);
    rows(
        files,
        &layout::INDICATORS,
        f,
        &mut draft.indicators,
        entry::indicator,
    );
    rows(
        files,
        &layout::INDICATOR_MAP,
        f,
        &mut draft.phrases,
        entry::phrase,
    );
    rows(
        files,
        &layout::SOURCES,
        f,
        &mut draft.sources,
        entry::source,
    );
    rows(files, &layout::PLANS, f, &mut draft.plans, entry::plan_item);
    rows(
        files,
        &layout::RELEASES,
        f,
        &mut draft.releases,
        entry::release,
    );
    rows(
        files,
        &layout::CORRECTIONS,
        f,
        &mut draft.corrections,
        entry::correction,
    );
    rows(
        files,
        &layout::ACCEPTED,
        f,
        &mut draft.accepted,
        entry::accepted,
    );
    draft
}

fn finish(draft: Draft) -> Option<Tables> {
    fn by_id<T>(placed: Vec<Placed<T>>, id: impl Fn(&T) -> &String) -> BTreeMap<String, T> {
        placed
            .into_iter()
            .map(|p| (id(&p.value).clone(), p.value))
            .collect()
    }
    fn values<T>(placed: Vec<Placed<T>>) -> Vec<T> {
        placed.into_iter().map(|p| p.value).collect()
    }
    let mut domains = values(draft.domains);
    domains.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    let mut releases = values(draft.releases);
    releases.sort_by(|a, b| a.date.cmp(&b.date));
    let mut plans: BTreeMap<String, Vec<(u32, PlanItem)>> = BTreeMap::new();
    for (order, item) in values(draft.plans) {
        plans
            .entry(item.plan.clone())
            .or_default()
            .push((order, item));
    }
    Some(Tables {
        site: draft.site?,
        domains: domains.into_iter().map(|(_, domain)| domain).collect(),
        breakdowns: values(draft.breakdowns).into_iter().collect(),
        areas: by_id(draft.areas, |a| &a.id),
        indicators: by_id(draft.indicators, |i| &i.id),
        phrases: values(draft.phrases),
        sources: by_id(draft.sources, |s| &s.id),
        observations: Vec::new(),
        plans: plans
            .into_iter()
            .map(|(plan, items)| (plan, in_tree_order(items)))
            .collect(),
        releases,
        corrections: values(draft.corrections),
        accepted: values(draft.accepted),
    })
}

/// Parents before their children, siblings by `order`, then by their place in the table.
fn in_tree_order(mut items: Vec<(u32, PlanItem)>) -> Vec<PlanItem> {
    items.sort_by_key(|(order, _)| *order);
    let mut children: BTreeMap<String, Vec<PlanItem>> = BTreeMap::new();
    for (_, item) in items {
        children.entry(item.parent.clone()).or_default().push(item);
    }
    let mut open = children.remove("").unwrap_or_default();
    open.reverse();
    let mut ordered = Vec::new();
    while let Some(item) = open.pop() {
        if let Some(below) = children.remove(&item.item) {
            open.extend(below.into_iter().rev());
        }
        ordered.push(item);
    }
    ordered
}

fn site(files: &Files, faults: &mut Vec<Fault>) -> Option<Site> {
    let file = "site.toml";
    let Some(bytes) = files.get(file) else {
        let what = "the file is missing";
        let todo = "write one with title, tagline, as_of, url, contact, data_licence, themes and home_area; `kanjian init` shows one";
        faults.push(Fault::error("missing-table", (file, 0, ""), what, todo));
        return None;
    };
    let text = decode(file, bytes, faults)?;
    let mut unknown = Vec::new();
    let parsed = toml::Deserializer::parse(text)
        .and_then(|toml| serde_ignored::deserialize(toml, |path| unknown.push(path.to_string())));
    // Which pages are rendered ahead is no part of the published site: `prerender` reads it.
    unknown.retain(|key| key.split('.').next() != Some("prerender"));
    for key in &unknown {
        faults.push(unknown_setting(file, text, key));
    }
    match parsed {
        Ok(site) => unknown.is_empty().then_some(site),
        Err(error) => {
            let line = error.span().map_or(0, |span| {
                text[..span.start.min(text.len())].matches('\n').count() as u64 + 1
            });
            let todo = "correct it; `kanjian init` shows a complete one";
            faults.push(Fault::error(
                "bad-site",
                (file, line, ""),
                error.message(),
                todo,
            ));
            None
        }
    }
}

fn prerendered(files: &Files, faults: &mut Vec<Fault>) -> prerender::Areas {
    let file = "site.toml";
    let text = files.get(file).and_then(|b| std::str::from_utf8(b).ok());
    // A file that is no TOML at all is said where the site is read.
    let Some(text) = text.filter(|text| toml::from_str::<toml::Table>(text).is_ok()) else {
        return prerender::Areas::All;
    };
    prerender::areas(text).unwrap_or_else(|what| {
        let todo = "write areas = \"all\", areas = \"listed\" with list = [ids], or areas = 100";
        faults.push(Fault::error("bad-site", (file, 0, "prerender"), what, todo));
        prerender::Areas::All
    })
}

/// A setting that nothing would heed, at its line.
fn unknown_setting(file: &str, text: &str, key: &str) -> Fault {
    let last = key.rsplit('.').next().unwrap_or(key);
    let line = text
        .lines()
        .position(|line| {
            line.split(['=', ']']).next().is_some_and(|head| {
                head.trim().trim_start_matches('[').trim() == last || head.trim() == key
            })
        })
        .map_or(0, |at| at as u64 + 1);
    let todo = match key {
        "base" => {
            "remove it: the base path is given when the site is built, as in `make build BASE=/county/`"
        }
        _ => "remove it or correct its name; `kanjian init` shows a complete site.toml",
    };
    let what = format!("no setting is called {}", shown(key));
    Fault::error("unknown-setting", (file, line, ""), what, todo)
}

fn rows<T>(
    files: &Files,
    layout: &Layout,
    faults: &mut Vec<Fault>,
    into: &mut Vec<Placed<T>>,
    read: fn(Row<'_>, &mut Vec<Fault>) -> Option<T>,
) {
    let Some(bytes) = files.get(layout.file) else {
        if !layout.may_be_missing {
            let todo = format!("add it with the header {}", layout.columns.join(","));
            faults.push(Fault::error(
                "missing-table",
                (layout.file, 0, ""),
                "the table is missing",
                todo,
            ));
        }
        return;
    };
    if let Some(sheet) = Sheet::read(layout.file, bytes, layout, faults) {
        into.extend(
            sheet
                .rows()
                .filter_map(|row| Some(Placed::new(read(row, faults)?, row))),
        );
    }
}
