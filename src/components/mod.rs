//! Index of the parts that pages share.

pub mod card;
pub mod changes;
pub mod chart_figure;
pub mod chip;
pub mod clause;
pub mod finder;
pub mod folded;
pub mod footer;
pub mod header;
pub mod inert;
pub mod part;
pub mod row;
