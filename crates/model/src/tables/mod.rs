//! Index of the authoring tables: reading and checking them, and the snapshot that is built from them; disks are touched in `folder` and `spill` only.

mod catalog;
mod changes;
pub mod check;
mod entry;
pub mod export;
pub mod facts;
pub mod fault;
mod fault_words;
pub mod folder;
mod gathered;
pub mod layout;
mod long_list;
mod lookup;
pub mod mention;
mod other_unit;
pub mod output;
pub mod prerender;
pub mod read;
pub mod record;
pub mod release;
pub mod schema;
mod shards;
pub mod sheet;
pub mod snapshot;
pub mod spill;
mod suppress;
mod unit;
mod written;

pub use fault::{Fault, Severity};
pub use folder::Files;
pub use output::Sink;
pub use read::{Accepted, Intake, MappedPhrase, Reading, Tables, read};
pub use snapshot::{Run, Source, Watch, build, build_from};
