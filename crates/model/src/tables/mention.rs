//! One row of observations as a mention, whatever file it is in; what mentions must share is in `facts`.

use super::check_mention::within_mention;
use super::entry::whole_number;
use super::facts::{Fact, UNKNOWN, Vocabulary};
use super::fault::{Fault, shown};
use super::lookup::LookupMap;
use super::references::Lookups;
use super::sheet::{Row, Sheet};
use crate::{Observation, Period, words};

/// Reads rows of observations against the names of the other tables.
pub struct MentionReader {
    /// Every name that a mention may refer to.
    pub names: Vocabulary,
    pub(super) known: Lookups,
}

impl MentionReader {
    /// Hands every mention of `sheet` to `each`, with what is kept of it; faults are added to `faults`.
    ///
    /// `file` is the file's number; `source` the document of rows that do not name theirs.
    pub fn read(
        &self,
        sheet: &Sheet,
        (file, source): (u32, &str),
        faults: &mut Vec<Fault>,
        mut each: impl FnMut(Observation, Fact),
    ) {
        // A file has few periods, and reading one is the dearest cell of a row.
        let mut periods: LookupMap<String, Period> = LookupMap::default();
        for row in sheet.rows() {
            let Some(mut o) = mention(row, source, &mut periods, faults) else {
                continue;
            };
            within_mention(&o, row, faults);
            let fact = Fact::of(&o, &self.names, (file, row.line), row.cells());
            self.references(&o, &fact, row, faults);
            self.complete(&mut o, &fact);
            each(o, fact);
        }
    }

    /// Fills in what a mention takes from its indicator and its source.
    fn complete(&self, o: &mut Observation, fact: &Fact) {
        if let Some(domain) = self.names.domains.get(fact.indicator as usize) {
            o.domain.clone_from(domain);
        }
        if let Some(grade) = self.names.grades.get(fact.source as usize) {
            o.grade = *grade;
        }
    }

    /// Adds a fault for every name that no table has, and for what contradicts the place of the file.
    fn references(&self, o: &Observation, fact: &Fact, row: Row<'_>, faults: &mut Vec<Fault>) {
        let known = &self.known;
        for (place, column, id, ids) in [
            (fact.area, "area", &o.area, &known.areas),
            (fact.indicator, "indicator", &o.indicator, &known.indicators),
            (fact.release, "release", &o.release, &known.releases),
        ] {
            if place == UNKNOWN {
                ids.must_have(id, row.at(column), faults);
            }
        }
        if fact.source == UNKNOWN && known.sources.are_read() {
            let what = words!(
                "sources.csv 里没有{source}",
                "{source} is not in sources.csv",
                source = shown(&o.source)
            );
            let (at, todo) = if row.text("source").is_empty() {
                let (file, ..) = row.at("");
                let todo = words!(
                    "用 sources.csv 里的编号作文件名，或在 sources.csv 里加上这份文件",
                    "name the file after the id of its source, or add the source to sources.csv"
                );
                ((file, 0, ""), todo)
            } else {
                let todo = words!(
                    "改正编号，或在 sources.csv 里加上",
                    "add it to sources.csv, or correct it"
                );
                (row.at("source"), todo)
            };
            faults.push(Fault::error("unknown-source", at, what, todo));
        }
        if let Some((column, what)) = row.elsewhere(&o.period) {
            let todo = words!(
                "重新写出这个文件，或把这一行移到它所属的文件夹",
                "write the file again, or move the row to the folder it belongs to"
            );
            faults.push(Fault::error("other-partition", row.at(column), what, todo));
        }
    }
}

/// A mention; its domain and grade come from other tables.
fn mention(
    row: Row<'_>,
    source: &str,
    periods: &mut LookupMap<String, Period>,
    f: &mut Vec<Fault>,
) -> Option<Observation> {
    let source = match row.text("source") {
        "" => Some(source.to_owned()),
        _ => row.id("source", f),
    };
    let id = row.id("id", f);
    let area = row.id("area", f);
    let indicator = row.id("indicator", f);
    let unit = row.parse("unit", f);
    let measure = row.parse("measure", f);
    let comparator = row.parse("comparator", f);
    let comparator_stated = row.yes_or_no("comparator_stated", f);
    let kind = row.parse("kind", f);
    let period = match periods.get(row.text("period")) {
        Some(period) => Some(period.clone()),
        None => row.parse("period", f),
    };
    let quote = row.required("quote", f);
    let as_written = row.required("as_written", f);
    let release = row.id("release", f);
    let absent = row.optional("absent", f);
    let expected = match row.text("expected") {
        "" => Some(false),
        _ => row.yes_or_no("expected", f),
    };
    let [
        value,
        low,
        high,
        yoy,
        share_of_parent,
        rank,
        completion,
        numerator,
        denominator,
    ] = [
        "value",
        "low",
        "high",
        "yoy",
        "share_of_parent",
        "rank",
        "completion",
        "numerator",
        "denominator",
    ]
    .map(|column| row.optional(column, f));
    let value_offset = whole_number(row, "value_offset", f);
    let quote_offset = whole_number(row, "quote_offset", f);
    let text = |column| row.text(column).to_owned();
    let observation = Observation {
        id: id?,
        source: source?,
        area: area?,
        indicator: indicator?,
        domain: String::new(),
        subject: text("subject"),
        value: value?,
        low: low?,
        high: high?,
        unit: unit?,
        measure: measure?,
        comparator: comparator?,
        comparator_stated: comparator_stated?,
        kind: kind?,
        expected: expected?,
        absent: absent?,
        period: period?,
        period_as_written: text("period_as_written"),
        breakdown: text("breakdown"),
        as_written: as_written?.to_owned(),
        value_offset: value_offset?,
        quote: quote?.to_owned(),
        quote_offset: quote_offset?,
        yoy: yoy?,
        share_of_parent: share_of_parent?,
        rank: rank?,
        completion: completion?,
        numerator: numerator?,
        denominator: denominator?,
        change_note: text("change_note"),
        part_of: text("part_of"),
        release: release?,
        supersedes: text("supersedes"),
        grade: crate::Grade::Mirror,
    };
    if !periods.contains_key(observation.period.as_str()) {
        periods.insert(observation.period.to_string(), observation.period.clone());
    }
    Some(observation)
}
