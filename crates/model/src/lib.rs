//! Index of the model: what an observation, area, indicator, period, source, plan and snapshot are.

pub mod audit;
pub mod definition;
pub mod derived;
pub mod diff;
pub mod figure;
pub mod json;
pub mod misspelt;
pub mod observation;
pub mod order;
pub mod period;
pub mod plan;
pub mod progress;
mod reading;
pub mod series;
pub mod snapshot;
#[cfg(feature = "tables")]
pub mod tables;
pub mod told;
pub mod unit;
pub mod vocabulary;
pub mod width;
pub mod wording;

pub use definition::{
    Area, Bilingual, Correction, Domain, Indicator, Release, Site, Source, Suppression,
};
pub use derived::{Derived, DerivedKind};
pub use figure::Figure;
pub use misspelt::Misspelt;
pub use observation::Observation;
pub use period::Period;
pub use plan::PlanItem;
pub use progress::TargetState;
pub use series::Series;
pub use snapshot::{Catalog, Finding, Shard, ShardRef, SnapshotError};
pub use unit::Unit;
pub use vocabulary::{
    Absent, AreaKind, AreaLevel, Comparator, Grade, Kind, Lang, Measure, PlanLevel, Polarity,
    SourceKind,
};
