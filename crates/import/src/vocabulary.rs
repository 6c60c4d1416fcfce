//! Which indicator a name in a file means: as a person answered, as a phrase is remembered, as indicators.csv calls it.

use crate::mapping::Mapping;
use kanjian_model::tables::Tables;

/// The names that are known when a file is read.
#[derive(Clone, Copy)]
pub struct Vocabulary<'a> {
    /// The tables of the site; without, only what a person answered is known.
    pub tables: Option<&'a Tables>,
    /// Id of the source, whose own phrases go before those of all.
    pub source: &'a str,
    /// What a person answered.
    pub mapping: &'a Mapping,
}

impl<'a> From<&'a Mapping> for Vocabulary<'a> {
    fn from(mapping: &'a Mapping) -> Self {
        Self {
            tables: None,
            source: "",
            mapping,
        }
    }
}

impl Vocabulary<'_> {
    /// The id of the indicator that the tables have under this id, phrase or name.
    pub fn indicator(&self, name: &str) -> Option<String> {
        let tables = self.tables?;
        if tables.indicators.contains_key(name) {
            return Some(name.to_owned());
        }
        // What is said of this document goes before what is said of any.
        for source in [self.source, ""] {
            let phrase = tables
                .phrases
                .iter()
                .find(|p| p.phrase == name && p.source == source);
            if let Some(phrase) = phrase {
                return Some(phrase.indicator.clone());
            }
        }
        let mut same = tables
            .indicators
            .values()
            .filter(|i| i.name.is_called(name));
        match (same.next(), same.next()) {
            (Some(indicator), None) => Some(indicator.id.clone()),
            _ => None,
        }
    }

    /// Whether the name is known to be an indicator's, or is answered, be it with `-`.
    pub fn knows(&self, name: &str) -> bool {
        self.mapping.name("is_indicator", name).is_some() || self.indicator(name).is_some()
    }
}
