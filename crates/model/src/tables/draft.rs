//! The tables but for observations, each cell valid by itself, and the tables that come of them once all is checked.

use super::entry;
use super::fault::Fault;
use super::folder::Files;
use super::layout::{self, Layout};
use super::prerender;
use super::read::{Accepted, MappedPhrase, Tables};
use super::sheet::{Row, Sheet};
use super::site_file::{prerendered, site};
use crate::{
    Area, Bilingual, Correction, Domain, Indicator, PlanItem, Release, Site, Source, words,
};
use std::collections::BTreeMap;

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

impl Draft {
    /// Reads every table but the observations, cell by cell.
    pub(super) fn read(files: &Files, faults: &mut Vec<Fault>) -> Self {
        let mut draft = Self {
            site: site(files, faults),
            prerendered: prerendered(files, faults),
            ..Self::default()
        };
        unknown_tables(files, faults);
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

    /// The tables, their observations left out; `None` without a site.
    pub(super) fn into_tables(self) -> Option<Tables> {
        fn by_id<T>(placed: Vec<Placed<T>>, id: impl Fn(&T) -> &String) -> BTreeMap<String, T> {
            placed
                .into_iter()
                .map(|p| (id(&p.value).clone(), p.value))
                .collect()
        }
        fn values<T>(placed: Vec<Placed<T>>) -> Vec<T> {
            placed.into_iter().map(|p| p.value).collect()
        }
        let mut domains = values(self.domains);
        domains.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
        let mut releases = values(self.releases);
        releases.sort_by(|a, b| a.date.cmp(&b.date));
        let mut plans: BTreeMap<String, Vec<(u32, PlanItem)>> = BTreeMap::new();
        for (order, item) in values(self.plans) {
            plans
                .entry(item.plan.clone())
                .or_default()
                .push((order, item));
        }
        Some(Tables {
            site: self.site?,
            domains: domains.into_iter().map(|(_, domain)| domain).collect(),
            breakdowns: values(self.breakdowns).into_iter().collect(),
            areas: by_id(self.areas, |a| &a.id),
            indicators: by_id(self.indicators, |i| &i.id),
            phrases: values(self.phrases),
            sources: by_id(self.sources, |s| &s.id),
            observations: Vec::new(),
            plans: plans
                .into_iter()
                .map(|(plan, items)| (plan, in_tree_order(items)))
                .collect(),
            releases,
            corrections: values(self.corrections),
            accepted: values(self.accepted),
        })
    }
}

/// Warns of tables that have no name of a table.
fn unknown_tables(files: &Files, faults: &mut Vec<Fault>) {
    let known: Vec<_> = layout::SINGLE.iter().map(|l| l.file).collect();
    for file in files
        .keys()
        .filter(|f| f.ends_with(".csv") && !f.contains('/'))
    {
        if !known.contains(&file.as_str()) {
            let what = words!(
                "没有叫这个名字的表，这个文件不起作用",
                "no table has this name, so the file is not read"
            );
            let todo = words!(
                "核对文件名；可用的表是 {zh} 和 observations/<文件编号>.csv",
                "correct the name; the tables are {en} and observations/<source>.csv",
                zh = known.join("、"),
                en = known.join(", ")
            );
            let fault = Fault::error("unknown-table", (file, 0, ""), what, todo);
            faults.push(fault.as_warning());
        }
    }
}

/// Reads the rows of one table into the draft.
fn rows<T>(
    files: &Files,
    layout: &Layout,
    faults: &mut Vec<Fault>,
    into: &mut Vec<Placed<T>>,
    read: fn(Row<'_>, &mut Vec<Fault>) -> Option<T>,
) {
    let Some(bytes) = files.get(layout.file) else {
        if !layout.may_be_missing {
            let what = words!("缺少这个表", "the table is missing");
            let todo = words!(
                "补上，表头是 {columns}",
                "add it with the header {columns}",
                columns = layout.columns.join(",")
            );
            faults.push(Fault::error(
                "missing-table",
                (layout.file, 0, ""),
                what,
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
