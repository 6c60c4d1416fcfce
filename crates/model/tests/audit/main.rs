//! The rules of the audit on invented figures: each says its finding, and falls silent when a row it rests on goes; an index.

mod across;
mod clauses;
mod figures;
mod fixture;
mod heads;
