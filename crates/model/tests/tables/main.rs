//! Authoring tables from their faults to what is built from them; an index.

mod built;
mod faults;
mod fixture;
mod shipped;
