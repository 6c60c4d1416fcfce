//! The named things that observations refer to: areas, indicators, domains, sources, releases, the site; not the figures.

use crate::{AreaKind, AreaLevel, Grade, Lang, Measure, Polarity, SourceKind, Unit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text in both languages.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Bilingual {
    /// Chinese.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zh: String,
    /// English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Bilingual {
    /// The text in `lang`, or in the other language where that one is missing.
    pub fn in_lang(&self, lang: Lang) -> &str {
        let (first, second) = lang.pick((&self.zh, &self.en), (&self.en, &self.zh));
        if first.is_empty() { second } else { first }
    }

    /// Whether there is no text in either language.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}

/// A place, an institution or a group of places.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Area {
    /// GB/T 2260 code or a name derived from one.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Administrative level.
    pub level: AreaLevel,
    /// The area it belongs to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub parent: String,
    /// What the entry stands for.
    pub kind: AreaKind,
    /// Whether it has figures of its own, and so a page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub published: bool,
    /// What to know before comparing it.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub note: Bilingual,
}

/// A field of work.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Domain {
    /// Domain id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
}

/// What is measured; texts other than the name are sent only with the indicator's own shard.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Indicator {
    /// Indicator id.
    pub id: String,
    /// Short name.
    pub name: Bilingual,
    /// Domain id.
    pub domain: String,
    /// Unit of its values.
    pub unit: Unit,
    /// What sort of quantity.
    pub measure: Measure,
    /// Which direction is better.
    pub polarity: Polarity,
    /// One of the site's themes, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub theme: String,
    /// What is counted, in plain words.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub plain: Bilingual,
    /// Why it matters to me.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub why: Bilingual,
    /// What I can do.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub act: Bilingual,
    /// Numerator in words.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub numerator: Bilingual,
    /// Denominator in words.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub denominator: Bilingual,
    /// The standard that defines it.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub standard: Bilingual,
    /// Edition of the standard.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edition: String,
    /// The edition in English, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edition_en: String,
    /// What to beware of.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub caveat: Bilingual,
}

impl Indicator {
    /// The same indicator with its name, unit and measure only, as other shards carry it.
    pub fn named(&self) -> Self {
        Self {
            plain: Bilingual::default(),
            why: Bilingual::default(),
            act: Bilingual::default(),
            numerator: Bilingual::default(),
            denominator: Bilingual::default(),
            standard: Bilingual::default(),
            edition: String::new(),
            edition_en: String::new(),
            caveat: Bilingual::default(),
            ..self.clone()
        }
    }
}

/// A document that was read.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Source {
    /// Source id.
    pub id: String,
    /// What it is.
    pub kind: SourceKind,
    /// Its title; the Chinese or original one in `zh`.
    pub title: Bilingual,
    /// Who published it.
    pub publisher: Bilingual,
    /// When, as EDTF, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub published: String,
    /// Its address, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// How near the copy read is to the publisher.
    pub grade: Grade,
    /// The area it is about, where it is one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// The period it covers, as EDTF, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// The day or month at which it was written, as EDTF, where its results end before their period does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub as_of: String,
    /// Whether the copy read is whole.
    pub complete: bool,
    /// What a reader should know about the copy.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub note: Bilingual,
}

/// One publication of this site's data.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Release {
    /// Release id.
    pub id: String,
    /// Its day, `YYYY-MM-DD`.
    pub date: String,
    /// What came with it.
    pub note: Bilingual,
}

/// A correction of something published here.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Correction {
    /// Its day.
    pub date: String,
    /// The release that brought it.
    pub release: String,
    /// Observation, indicator or page.
    pub place: String,
    /// What was wrong, and what is right.
    pub note: Bilingual,
}

/// Which small numbers the site withholds.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Suppression {
    /// Whether the rule is in force.
    pub enabled: bool,
    /// Domains and indicators that it is about.
    pub topics: Vec<String>,
    /// Smallest number of people that is withheld.
    pub min: f64,
    /// Largest number of people that is withheld.
    pub max: f64,
}

/// What makes this site this county's.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Site {
    /// Name of the site.
    pub title: Bilingual,
    /// One line about it.
    pub tagline: Bilingual,
    /// The month or day up to which the site's data reach, EDTF.
    pub as_of: String,
    /// Public address, with a trailing slash.
    pub url: String,
    /// Where to report an error.
    pub contact: String,
    /// ICP filing number, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub icp: String,
    /// Public security filing number, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub psb: String,
    /// SPDX name of the data licence.
    pub data_licence: String,
    /// Themes, in the order shown.
    pub themes: Vec<String>,
    /// The area that the overview opens with.
    pub home_area: String,
    /// Area → its key indicators, at most twelve, in the order shown.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub key: BTreeMap<String, Vec<String>>,
    /// Which small numbers are withheld; none where there is no rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suppression: Option<Suppression>,
}
