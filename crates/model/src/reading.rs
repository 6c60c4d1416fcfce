//! Which fields the types of the published JSON have; how a field is taken is in `json`, what it means beside its type.
//!
//! The names are those that serde writes; a test reads every built file both ways.

use crate::diff::{Change, ChangedArea, Changes, Difference};
use crate::json::{Fields, Json, Misread, Read};
use crate::snapshot::{AreaEntry, IndicatorEntry, Lists, PlanEntry, ShardList, SourceEntry};
use crate::{
    Absent, Area, AreaKind, AreaLevel, Bilingual, Catalog, Comparator, Correction, Domain, Figure,
    Finding, Grade, Indicator, Kind, Measure, Observation, Period, PlanItem, PlanLevel, Polarity,
    Release, Shard, ShardRef, Site, Source, SourceKind, Suppression, Unit,
};

/// Words and other things that are written as one string.
macro_rules! written {
    ($($type:ty),+ $(,)?) => {$(
        impl Read for $type {
            fn read(json: Json<'_>) -> Result<Self, Misread> {
                json.into_text()?.parse().map_err(|why: crate::Misspelt| Misread::new(why.to_string()))
            }
        }
    )+};
}

written!(
    Absent, AreaKind, AreaLevel, Comparator, Grade, Kind, Measure, Period, PlanLevel, Polarity,
    SourceKind, Unit
);

impl Read for Figure {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        Self::new(json.into_number()?).ok_or_else(|| Misread::new("a figure must be finite"))
    }
}

/// Types of several fields: `or default` marks those that are left out where they are empty.
#[macro_export]
macro_rules! record {
    ($($type:ident { $($field:ident $(or $default:ident)?),+ $(,)? })+) => {$(
        impl $type {
            fn of(fields: &mut $crate::json::Fields<'_>) -> Result<Self, $crate::json::Misread> {
                Ok(Self { $($field: $crate::record!(@ fields, $field $($default)?)?),+ })
            }
        }

        impl $crate::json::Read for $type {
            fn read(json: $crate::json::Json<'_>) -> Result<Self, $crate::json::Misread> {
                Self::of(&mut $crate::json::Fields::of(json)?)
            }
        }
    )+};
    (@ $fields:ident, $field:ident) => { $fields.required(stringify!($field)) };
    (@ $fields:ident, $field:ident default) => { $fields.optional(stringify!($field)) };
}

record! {
    Bilingual { zh or default, en or default }
    Area { id, name, level, parent or default, kind, published or default, note or default }
    Domain { id, name }
    Indicator {
        id, name, domain, unit, measure, polarity, theme or default, plain or default, why or default, act or default,
        numerator or default, denominator or default, standard or default, edition or default, edition_en or default, caveat or default,
    }
    Source {
        id, kind, title, publisher, published or default, url or default, grade, area or default, period or default,
        as_of or default, complete, note or default,
    }
    Release { id, date, note }
    Correction { date, release, place, note }
    Suppression { enabled, topics, min, max }
    Site {
        title, tagline, as_of, url, contact, icp or default, psb or default, data_licence, themes, home_area,
        key or default, suppression or default,
    }
    Observation {
        id, source, area, indicator, domain, subject, value or default, low or default, high or default, unit, measure,
        comparator, comparator_stated or default, kind, expected or default, absent or default, period, period_as_written or default,
        breakdown or default, as_written, value_offset or default, quote, quote_offset or default, yoy or default,
        share_of_parent or default, rank or default, completion or default, numerator or default, denominator or default,
        change_note or default, part_of or default, release, supersedes or default, grade,
    }
    PlanItem {
        plan or default, item, parent or default, level, title, text or default, observations or default,
        deadline or default, responsible or default, responsible_en or default,
    }
    Finding { code, status, observations, arithmetic, words, accepted or default }
    ShardRef { path, sha256, bytes }
    IndicatorEntry { id, name, domain, unit, theme or default, areas, observations }
    PlanEntry { id, area, items, targets }
    Changes { since, new, revised, withdrawn, areas, areas_in_all, listed }
    ChangedArea { area, new }
    Difference {
        change, id, source, area, indicator, period, fields or default, old or default, new or default, words,
    }
    Lists { areas, indicators or default, plans or default, sources or default, overview or default }
    Catalog {
        format, release, site, domains, areas, indicators, sources, plans, releases, corrections, changes or default, lists,
    }
    ShardList { format, kind, id, release, shards }
    Shard {
        format, kind, id, release, observations, parts or default, areas or default, indicators or default,
        domains or default, provinces or default, sources or default, breakdowns or default, items or default, key or default,
        findings or default,
    }
}

impl Read for Change {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        match &*json.into_text()? {
            "new" => Ok(Self::New),
            "revised" => Ok(Self::Revised),
            "withdrawn" => Ok(Self::Withdrawn),
            other => Err(Misread::new(format!("“{other}” is no change"))),
        }
    }
}

impl Read for AreaEntry {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        let mut fields = Fields::of(json)?;
        Ok(Self {
            area: Area::of(&mut fields)?,
            observations: fields.required("observations")?,
        })
    }
}

impl Read for SourceEntry {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        let mut fields = Fields::of(json)?;
        Ok(Self {
            source: Source::of(&mut fields)?,
            mentions: fields.required("mentions")?,
        })
    }
}
