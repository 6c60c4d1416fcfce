//! The published JSON: catalog, shard lists and shards, read and verified; building them from tables is in `tables`.

use crate::diff::{Changes, Difference};
use crate::json::{Json, Misread, Read};
use crate::{
    Area, Bilingual, Correction, Domain, Indicator, Observation, PlanItem, Release, Site, Source,
    Unit,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;

/// The format written by this version.
pub const FORMAT: &str = "kanjian/1";

/// Where a file of the snapshot is, and what it must be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct ShardRef {
    /// Path below `data/`.
    pub path: String,
    /// SHA-256 of its bytes, 64 hex digits.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
}

/// An area in the catalog.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct AreaEntry {
    /// The area.
    #[serde(flatten)]
    pub area: Area,
    /// How many observations it has.
    pub observations: usize,
}

/// An indicator in the catalog.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct IndicatorEntry {
    /// Indicator id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Its domain.
    pub domain: String,
    /// Its unit.
    pub unit: Unit,
    /// Its theme, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub theme: String,
    /// In how many areas it is published.
    pub areas: usize,
    /// How many observations it has.
    pub observations: usize,
}

/// A plan in the catalog.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct PlanEntry {
    /// The document's id.
    pub id: String,
    /// Its area.
    pub area: String,
    /// How many items it has.
    pub items: usize,
    /// How many of them are targets.
    pub targets: usize,
}

/// A source in the catalog.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct SourceEntry {
    /// The source.
    #[serde(flatten)]
    pub source: Source,
    /// How many mentions were read from it.
    pub mentions: usize,
}

/// Where the lists of shards are.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Lists {
    /// Lists of area shards by province (the first two digits of the code, or `x`).
    pub areas: BTreeMap<String, ShardRef>,
    /// The list of indicator shards.
    pub indicators: Option<ShardRef>,
    /// The list of plan shards.
    pub plans: Option<ShardRef>,
    /// The list of source shards.
    pub sources: Option<ShardRef>,
    /// The shard of the overview.
    pub overview: Option<ShardRef>,
}

/// `catalog.json`: names, and where everything else is.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Catalog {
    /// `kanjian/1`.
    pub format: String,
    /// The release it describes.
    pub release: String,
    /// The site.
    pub site: Site,
    /// Domains, in the order shown.
    pub domains: Vec<Domain>,
    /// Areas by id.
    pub areas: Vec<AreaEntry>,
    /// Indicators by id.
    pub indicators: Vec<IndicatorEntry>,
    /// Sources by id.
    pub sources: Vec<SourceEntry>,
    /// Plans by id.
    pub plans: Vec<PlanEntry>,
    /// Releases, the newest first.
    pub releases: Vec<Release>,
    /// Corrections, the newest first.
    pub corrections: Vec<Correction>,
    /// What this release changed; absent in the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Changes>,
    /// Where the shard lists are.
    pub lists: Lists,
}

/// Most mentions in one table for other programs. Beyond, there is a CSV file for each province, and no workbook of all.
pub const LARGEST_TABLE: usize = 100_000;

impl Catalog {
    /// Whether all its mentions are in one table.
    pub fn has_one_table(&self) -> bool {
        self.sources.iter().map(|s| s.mentions).sum::<usize>() <= LARGEST_TABLE
    }
}

/// `changes.json`: everything that a release changed, figure by figure.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct ChangeList {
    /// `kanjian/1`.
    pub format: String,
    /// `changes`.
    pub kind: String,
    /// The release before.
    pub old: String,
    /// The release.
    pub new: String,
    /// What differs.
    pub differences: Vec<Difference>,
    /// How many differences there are beyond those: of a release with more than ten thousand new figures, those are counted only.
    #[serde(default, skip_serializing_if = "is_none")]
    pub left_out: usize,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

/// A list of shards of one kind.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct ShardList {
    /// `kanjian/1`.
    pub format: String,
    /// `list`.
    pub kind: String,
    /// What it lists, such as `area-44`.
    pub id: String,
    /// The release.
    pub release: String,
    /// Id → shard.
    pub shards: BTreeMap<String, ShardRef>,
}

/// What a document's own arithmetic says.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Finding {
    /// Code of the rule.
    pub code: String,
    /// `holds`, `truncated`, `derived`, `differs`, `doubtful` or `note`.
    pub status: String,
    /// The observations it rests on.
    pub observations: Vec<String>,
    /// The arithmetic, such as `9493 / 3420 = 2.7757`.
    pub arithmetic: String,
    /// What it says, in words.
    pub words: Bilingual,
    /// Why it is accepted as it is, where somebody did.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub accepted: Bilingual,
}

/// A shard: observations with the names that they need to be read on their own.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Shard {
    /// `kanjian/1`.
    pub format: String,
    /// `area`, `indicator`, `plan`, `source` or `overview`.
    pub kind: String,
    /// Id of the area, indicator, plan or source.
    pub id: String,
    /// The release.
    pub release: String,
    /// Mentions, in the order of sources and places.
    pub observations: Vec<Observation>,
    /// In an indicator's shard: the components of its figures, which are other indicators' figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Observation>,
    /// Where the rest is, by how the ids of its areas begin (44, 4403): an indicator too large for one file has parts of its
    /// shard here, a source too large has the lists of the areas' shards that hold its mentions.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub provinces: BTreeMap<String, ShardRef>,
    /// Areas named here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Indicators named here; an indicator's own shard has its full definition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// Domains named here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<Domain>,
    /// Sources named here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Names of the breakdowns of its observations.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub breakdowns: BTreeMap<String, Bilingual>,
    /// Items of a plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<PlanItem>,
    /// Key indicators of an area, in the order shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<String>,
    /// What the arithmetic of a source says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// Why a file of the snapshot cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SnapshotError {
    /// Its bytes are not those that the catalog names.
    WrongHash,
    /// Written for a newer major format.
    NewerFormat(String),
    /// Not JSON, or not of this shape.
    Malformed(String),
}

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongHash => f.write_str("the bytes differ from the published SHA-256"),
            Self::NewerFormat(format) => write!(f, "format {format} is newer than {FORMAT}"),
            Self::Malformed(why) => write!(f, "not a snapshot file: {why}"),
        }
    }
}

/// SHA-256 of `bytes`, 64 hex digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

impl ShardRef {
    /// Checks that `bytes` are the ones published.
    ///
    /// # Errors
    /// `WrongHash`.
    pub fn verify(&self, bytes: &[u8]) -> Result<(), SnapshotError> {
        if sha256_hex(bytes) == self.sha256 {
            Ok(())
        } else {
            Err(SnapshotError::WrongHash)
        }
    }
}

/// Reads a file of the snapshot whose major format this version knows.
///
/// # Errors
/// `NewerFormat` before `Malformed`, so that a newer shape is not called damage.
pub fn read<T: Read>(bytes: &[u8]) -> Result<T, SnapshotError> {
    known(bytes).and_then(|json| T::read(json).map_err(malformed))
}

fn malformed(misread: Misread) -> SnapshotError {
    SnapshotError::Malformed(misread.to_string())
}

/// The tree of a file whose major format this version knows.
fn known(bytes: &[u8]) -> Result<Json<'_>, SnapshotError> {
    let json = Json::parse(bytes).map_err(malformed)?;
    let format = json.text_of("format").unwrap_or_default();
    let major = format
        .strip_prefix("kanjian/")
        .and_then(|v| v.split('.').next());
    match major.and_then(|m| m.parse::<u32>().ok()) {
        Some(1) => Ok(json),
        Some(_) => Err(SnapshotError::NewerFormat(format.to_owned())),
        None => Err(SnapshotError::Malformed(format!("format is “{format}”"))),
    }
}

impl Shard {
    /// The indicator of that id, if named here.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|i| i.id == id)
    }

    /// The area of that id, if named here.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|a| a.id == id)
    }

    /// The source of that id, if named here.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == id)
    }

    /// The domain of that id, if named here.
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|d| d.id == id)
    }

    /// Of an indicator's shard in parts: the part that has the rows of an area below provinces.
    pub fn part_of(&self, area: &str) -> Option<&ShardRef> {
        let mut parts = self.provinces.iter();
        let of_area = parts.find(|(beginning, _)| area.starts_with(beginning.as_str()));
        of_area.map(|(_, at)| at)
    }

    /// Adds the rows of one of its parts, and the names that they need.
    pub fn add(&mut self, part: Self) {
        fn add<T>(to: &mut Vec<T>, more: Vec<T>, id: fn(&T) -> &str) {
            for item in more {
                if !to.iter().any(|known| id(known) == id(&item)) {
                    to.push(item);
                }
            }
        }
        self.observations.extend(part.observations);
        self.parts.extend(part.parts);
        add(&mut self.areas, part.areas, |a| &a.id);
        add(&mut self.indicators, part.indicators, |i| &i.id);
        add(&mut self.domains, part.domains, |d| &d.id);
        add(&mut self.sources, part.sources, |s| &s.id);
        self.breakdowns.extend(part.breakdowns);
    }
}

/// Whether an area is the whole of those whose ids begin so: `440000` of `44`.
pub fn is_whole_of(area: &str, beginning: &str) -> bool {
    let rest = area.strip_prefix(beginning);
    rest.is_some_and(|rest| rest.bytes().all(|digit| digit == b'0'))
}

/// The list that names an area's shard: its province's two digits, or the letter of a group or an anonymous place.
pub fn province(area: &str) -> String {
    let length = if area.starts_with(|c: char| c.is_ascii_digit()) {
        2
    } else {
        1
    };
    area.chars().take(length).collect()
}
