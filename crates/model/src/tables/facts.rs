//! What is kept of every mention while all are read: its id, what mentions of one id must share, and the rules between mentions; texts are not.
//!
//! Three million mentions are a few hundred megabytes here, so a build never holds more of them than one unit of work.

use super::Tables;
use super::fault::{Fault, shown};
use super::long_list::{LongList, LongTexts};
use super::lookup::{LookupMap, LookupSet};
use super::references::no_cycles;
use crate::{Bilingual, Grade, Kind, Observation, Unit, words};
use hashbrown::HashTable;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A name that is in no table.
pub const UNKNOWN: u32 = u32::MAX;

/// The names that observations refer to, each with its place in the order of names.
#[derive(Default)]
pub struct Names {
    names: Vec<String>,
    places: LookupMap<String, u32>,
}

impl Names {
    /// From names in their order, each once.
    pub fn of<'n>(names: impl IntoIterator<Item = &'n String>) -> Self {
        let names: Vec<String> = names.into_iter().cloned().collect();
        let places = names.iter().cloned().zip(0..).collect();
        Self { names, places }
    }

    /// The place of a name, or [`UNKNOWN`].
    pub fn place(&self, name: &str) -> u32 {
        self.places.get(name).copied().unwrap_or(UNKNOWN)
    }

    /// The name at a place.
    pub fn name(&self, place: u32) -> &str {
        self.names.get(place as usize).map_or("", String::as_str)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// Every name that a mention may refer to.
#[derive(Default)]
pub struct Vocabulary {
    /// Areas.
    pub areas: Names,
    /// Indicators.
    pub indicators: Names,
    /// Sources.
    pub sources: Names,
    /// Releases, the oldest first.
    pub releases: Names,
    /// The days of the releases.
    pub(super) days: Vec<String>,
    /// The domain of each indicator.
    pub(super) domains: Vec<String>,
    /// The grade of each source.
    pub(super) grades: Vec<Grade>,
}

impl Vocabulary {
    /// The names in valid tables.
    pub fn of(tables: &Tables) -> Self {
        Self {
            areas: Names::of(tables.areas.keys()),
            indicators: Names::of(tables.indicators.keys()),
            sources: Names::of(tables.sources.keys()),
            releases: Names::of(tables.releases.iter().map(|r| &r.id)),
            days: tables.releases.iter().map(|r| r.date.clone()).collect(),
            domains: tables
                .indicators
                .values()
                .map(|i| i.domain.clone())
                .collect(),
            grades: tables.sources.values().map(|s| s.grade).collect(),
        }
    }

    /// The places of the names of a mention: area, indicator, source, release.
    pub(super) fn places(&self, o: &Observation) -> [u32; 4] {
        [
            self.areas.place(&o.area),
            self.indicators.place(&o.indicator),
            self.sources.place(&o.source),
            self.releases.place(&o.release),
        ]
    }

    /// Whether release `a` is of an earlier day than `b`.
    fn is_before(&self, a: u32, b: u32) -> bool {
        self.days.get(a as usize) < self.days.get(b as usize)
    }
}

/// What is kept of one mention. Names are places in a [`Vocabulary`].
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// Area.
    pub area: u32,
    /// Indicator.
    pub indicator: u32,
    /// Source.
    pub source: u32,
    /// Release.
    pub release: u32,
    /// File, by number.
    pub file: u32,
    /// Line of the file.
    pub line: u32,
    /// Of all its cells.
    cells: u64,
    /// Of its period.
    period: u64,
    /// The number, or NaN.
    value: f64,
    /// Its unit.
    unit: Unit,
    /// Its kind.
    pub kind: Kind,
}

fn hash_of(value: impl Hash) -> u64 {
    // Seeded with constants, so the same on every run.
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The hash of an id: the ids themselves are compared where it is the same.
fn id_hash(id: &str) -> u32 {
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(id.as_bytes());
    hasher.finish() as u32
}

/// The bits of a hash spread over twice as many, as the table wants them.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

impl Fact {
    /// What is kept of `o`, which is at `line` of file number `file`; `cells` are those of its row.
    pub fn of(
        o: &Observation,
        names: &Vocabulary,
        (file, line): (u32, u64),
        cells: &csv::StringRecord,
    ) -> Self {
        let mut hasher = DefaultHasher::new();
        cells.as_slice().hash(&mut hasher);
        cells.iter().for_each(|cell| hasher.write_usize(cell.len()));
        let [area, indicator, source, release] = names.places(o);
        Self {
            area,
            indicator,
            source,
            release,
            file,
            line: u32::try_from(line).unwrap_or(u32::MAX),
            cells: hasher.finish(),
            period: hash_of(o.period.as_str()),
            value: o.number().unwrap_or(f64::NAN),
            unit: o.unit,
            kind: o.kind,
        }
    }

    /// The first of the columns that mentions of one observation must share and these do not.
    fn disagreement(&self, other: &Self) -> Option<&'static str> {
        [
            ("source", self.source == other.source),
            ("area", self.area == other.area),
            ("indicator", self.indicator == other.indicator),
            ("value", self.value.to_bits() == other.value.to_bits()),
            ("unit", self.unit == other.unit),
            ("kind", self.kind == other.kind),
            ("period", self.period == other.period),
        ]
        .into_iter()
        .find_map(|(column, is_same)| (!is_same).then_some(column))
    }

    /// Its unit.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    fn place(&self) -> (u32, u32) {
        (self.file, self.line)
    }

    /// The places of its names: area, indicator, source, release.
    pub fn places(&self) -> [u32; 4] {
        [self.area, self.indicator, self.source, self.release]
    }
}

/// A reference from one mention to another observation.
struct Link {
    /// The number of its id.
    from: u32,
    /// The id it names.
    to: String,
    fact: Fact,
}

/// What is known of every mention.
#[derive(Default)]
pub struct Facts {
    /// Every id, by its number.
    ids: LongTexts,
    /// Hash and number of every id.
    numbers: HashTable<(u32, u32)>,
    /// The first mention of each id.
    first: LongList<Fact>,
    /// Further mentions, with the number of their id.
    again: Vec<(u32, Fact)>,
    /// Components and their wholes.
    parts: Vec<Link>,
    /// Replacements and what they replace.
    newer: Vec<Link>,
    /// Files by number.
    files: Vec<String>,
}

impl Facts {
    /// What is known of the mentions of valid tables.
    pub fn of(tables: &Tables, names: &Vocabulary) -> Self {
        let mut facts = Self::default();
        let no_cells = csv::StringRecord::new();
        for (o, line) in tables.observations.iter().zip(1..) {
            let fact = Fact::of(o, names, (0, line), &no_cells);
            facts.push(&o.id, &o.part_of, &o.supersedes, fact);
        }
        facts
    }

    /// The number of a file.
    pub fn file(&mut self, name: &str) -> u32 {
        self.files.push(name.to_owned());
        u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX)
    }

    /// The name of a file.
    pub fn file_name(&self, number: u32) -> &str {
        self.files.get(number as usize).map_or("", String::as_str)
    }

    /// Adds a mention.
    pub fn push(&mut self, id: &str, part_of: &str, supersedes: &str, fact: Fact) {
        let number = match self.find(id) {
            Some(number) => {
                self.again.push((number, fact));
                number
            }
            None => {
                let number = u32::try_from(self.first.len()).unwrap_or(UNKNOWN);
                self.ids.push(id);
                self.first.push(fact);
                let hash = id_hash(id);
                self.numbers
                    .insert_unique(spread(hash), (hash, number), |(hash, _)| spread(*hash));
                number
            }
        };
        for (to, links) in [(part_of, &mut self.parts), (supersedes, &mut self.newer)] {
            if !to.is_empty() {
                links.push(Link {
                    from: number,
                    to: to.to_owned(),
                    fact,
                });
            }
        }
    }

    /// The number of an id.
    pub fn find(&self, id: &str) -> Option<u32> {
        let hash = id_hash(id);
        let is_it = |(of, number): &(u32, u32)| *of == hash && self.id(*number) == id;
        let found = self.numbers.find(spread(hash), is_it);
        found.map(|(_, number)| *number)
    }

    /// The id of a number.
    pub fn id(&self, number: u32) -> &str {
        self.ids.at(number as usize)
    }

    /// The first mention of an observation.
    pub fn first(&self, number: u32) -> Option<&Fact> {
        self.first.get(number as usize)
    }

    /// Every mention of an observation.
    pub fn mentions_of(&self, number: u32) -> impl Iterator<Item = &Fact> {
        let again = self.again.iter().filter(move |(n, _)| *n == number);
        self.first(number).into_iter().chain(again.map(|(_, f)| f))
    }

    /// Every mention with the number of its id, first mentions first.
    pub fn all(&self) -> impl Iterator<Item = (u32, &Fact)> {
        let again = self.again.iter().map(|(number, fact)| (*number, fact));
        (0..).zip(self.first.iter()).chain(again)
    }

    /// How many mentions there are.
    pub fn len(&self) -> usize {
        self.first.len() + self.again.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.first.len() == 0
    }

    /// How many observations there are.
    pub fn observations(&self) -> usize {
        self.first.len()
    }

    /// Replacements: the id replaced, the id that replaces it, and the release that brings it.
    pub fn replacements(&self) -> impl Iterator<Item = (&str, &str, u32)> {
        self.newer
            .iter()
            .map(|link| (link.to.as_str(), self.id(link.from), link.fact.release))
    }

    /// Observations that mentions of this release change: replaced ones, and those that were mentioned before.
    pub(super) fn touched_by(&self, release: u32) -> LookupSet<u32> {
        let replaced = self.newer.iter().filter(|l| l.fact.release == release);
        let replaced = replaced.filter_map(|link| self.find(&link.to));
        let again = self.again.iter().filter(|(number, fact)| {
            let first = self.first(*number).map(|first| first.release);
            fact.release == release || first == Some(release)
        });
        replaced.chain(again.map(|(number, _)| *number)).collect()
    }

    /// Replacements that mentions of this release bring: the number replaced, and the area of what replaces it.
    pub(super) fn replaced_by(&self, release: u32) -> impl Iterator<Item = (u32, u32)> {
        let of_release = move |link: &&Link| link.fact.release == release;
        let links = self.newer.iter().filter(of_release);
        links.filter_map(|link| Some((self.find(&link.to)?, link.fact.area)))
    }

    /// Components: the number of the component's id and the id of its whole, with what is known of the component.
    pub fn components(&self) -> impl Iterator<Item = (u32, &str, &Fact)> {
        self.parts
            .iter()
            .map(|link| (link.from, link.to.as_str(), &link.fact))
    }

    fn fault(
        &self,
        code: &'static str,
        fact: &Fact,
        column: &str,
        what: Bilingual,
        todo: Bilingual,
    ) -> Fault {
        let at = (self.file_name(fact.file), u64::from(fact.line), column);
        Fault::error(code, at, what, todo)
    }

    /// Rules between mentions: rows there twice, ids there twice, references that lead nowhere, circles.
    pub(super) fn between_mentions(&self, names: &Vocabulary, faults: &mut Vec<Fault>) {
        self.repeated(faults);
        for link in &self.parts {
            let whole = self.find(&link.to);
            if whole.is_none() || whole == Some(link.from) {
                let what = words!(
                    "没有另一条编号为{to}的数据",
                    "there is no other observation {to}",
                    to = shown(&link.to)
                );
                let todo = words!(
                    "写总数那一行的编号",
                    "write the id of the observation that this one is a component of"
                );
                faults.push(self.fault("unknown-part-of", &link.fact, "part_of", what, todo));
            }
        }
        for link in &self.newer {
            let old = self.find(&link.to).and_then(|number| self.first(number));
            let is_earlier = old.is_some_and(|old| names.is_before(old.release, link.fact.release));
            if !is_earlier && !names.releases.is_empty() {
                let what = words!(
                    "{to}不是更早批次的数据",
                    "{to} is not an observation of an earlier release",
                    to = shown(&link.to)
                );
                let todo = words!(
                    "写被替换那一行的编号；同一批次的数据直接改正即可",
                    "write the id that this row replaces; a row of the same release is simply corrected"
                );
                let fact = &link.fact;
                faults.push(self.fault("unknown-supersedes", fact, "supersedes", what, todo));
            }
        }
        let mut whole_of: BTreeMap<&str, &str> = BTreeMap::new();
        for link in self.parts.iter().rev() {
            whole_of.insert(self.id(link.from), &link.to);
        }
        let place_of = |id: &str| {
            let fact = self.first(self.find(id)?)?;
            Some((self.file_name(fact.file), u64::from(fact.line), "part_of"))
        };
        no_cycles(&whole_of, place_of, faults);
    }

    fn repeated(&self, faults: &mut Vec<Fault>) {
        let mut mentions: BTreeMap<u32, Vec<&Fact>> = BTreeMap::new();
        for (number, fact) in &self.again {
            mentions.entry(*number).or_default().push(fact);
        }
        for (number, mut of_id) in mentions {
            of_id.extend(self.first(number));
            of_id.sort_by_key(|fact| fact.place());
            for (at, fact) in of_id.iter().enumerate().skip(1) {
                let before = &of_id[..at];
                let same_row = before
                    .iter()
                    .find(|other| other.file == fact.file && other.cells == fact.cells);
                if let Some(same) = same_row {
                    let what = words!(
                        "这一行与第 {line} 行完全相同",
                        "the row repeats the row at line {line}",
                        line = same.line
                    );
                    let todo = words!(
                        "删去一行；同一数字第二次出现时，要有自己的引文或位置",
                        "delete one; a second mention has its own quote or offsets"
                    );
                    faults.push(self.fault("duplicate-row", fact, "", what, todo));
                }
                if let Some(column) = before[0].disagreement(fact) {
                    let what = words!(
                        "编号{id}在 {file} 第 {line} 行也有，但 {column} 列不同",
                        "{id} is also at {file}:{line} with another {column}",
                        id = shown(self.id(number)),
                        file = self.file_name(before[0].file),
                        line = before[0].line
                    );
                    let todo = words!(
                        "另给一个编号，或让两处一致",
                        "give it an id of its own, or make the two mentions agree"
                    );
                    let column = if column == "source" { "id" } else { column };
                    faults.push(self.fault("duplicate-id", fact, column, what, todo));
                }
            }
        }
    }
}
