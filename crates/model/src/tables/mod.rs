//! Index of the authoring tables: reading and checking them, and the snapshot that is built from them; no files are touched but in `folder`.

pub mod check;
pub mod export;
pub mod fault;
mod fault_words;
pub mod folder;
pub mod layout;
pub mod prerender;
pub mod read;
pub mod release;
pub mod schema;
pub mod sheet;
pub mod snapshot;
pub mod suppress;

pub use fault::{Fault, Severity};
pub use folder::Files;
pub use read::{Accepted, MappedPhrase, Reading, Tables, read};
pub use snapshot::build;
