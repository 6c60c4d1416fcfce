//! Index of the app: every page of the site, rendered natively and hydrated in the browser.

#![recursion_limit = "256"]

mod ahead;
pub mod app;
#[cfg(feature = "hydrate")]
mod boot;
mod case;
mod components;
pub mod data;
#[cfg(feature = "ssr")]
mod embed_code;
pub mod i18n;
#[cfg(all(feature = "hydrate", feature = "mount"))]
mod mount;
mod pages;
#[cfg(feature = "ssr")]
pub mod publish;
pub mod route;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod state;
pub mod title;

#[cfg(feature = "hydrate")]
pub use boot::start;
