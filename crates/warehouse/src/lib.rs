//! Index of the warehouse's way in: files of observations found, read as streams, kept by area; what is built from them is the model's.

pub mod columns;
pub mod csv_rows;
pub mod folder;
pub mod intake;
pub mod publish;

pub use folder::{FileKind, ObservationFile, observation_files};
pub use intake::{Taken, take};
