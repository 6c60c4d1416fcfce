//! Spreadsheets and statistical files in, rows of figures with their places out. An index: the work is in the modules.
//!
//! `read` turns the bytes of a file into [`Row`]s, `observations` turns rows into rows of the observation
//! table, `Mapping` keeps what a person answered about columns and names. `Acceptance` does the same for reviewed drafts of a report,
//! and `Addition` puts either into the tables. No disk is touched.

mod accept;
mod addition;
mod delimited;
mod destination;
mod dhis2;
mod error;
mod fingertips;
mod format;
mod grid;
mod json;
mod json_stat;
mod mapping;
mod named;
mod number;
mod observation;
mod owid;
mod retyped;
mod row;
mod sdmx;
mod table;
mod unused;
mod vocabulary;
mod when;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use accept::{
    ANSWER_HEADER, ASKED_HEADER, Acceptance, Accepted, Answers, Asked, DRAFT_ENDS, DRAFT_HEADER,
    answers, is_unanswered,
};
pub use addition::{Addition, BYTE_ORDER_MARK};
pub use destination::Destination;
pub use error::{ImportError, METADATA_ENDING, Place};
pub use format::{Format, read};
pub use mapping::{MAPPING_HEADER, Mapping, Meaning, Question, to_csv as mapping_to_csv};
pub use observation::{Resolved, observations};
pub use row::{Reading, Row};
pub use vocabulary::Vocabulary;
