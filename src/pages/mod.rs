//! Index of the pages, one file each.

pub mod about;
pub mod area;
pub mod areas;
pub mod chart;
pub mod data;
pub mod embed;
mod found;
pub mod indicator;
pub mod indicators;
pub mod not_found;
pub mod overview;
pub mod plan;
pub mod plans;
pub mod source;
