//! Charts of the figures of health bureaus: plain data in, a [`Scene`] (SVG, hit map, table, sentence) out; no DOM, no files.

mod backend;
mod bars;
mod bullet;
mod canvas;
mod empty;
mod entries;
pub mod gallery;
mod headline;
mod input;
mod labels;
mod paint;
mod scene;
mod sentence;
mod slope;
mod standalone;
pub mod text;
mod thin;
mod ticks;
mod trend;
mod words;

pub use input::{
    Band, Bound, Breakdown, Bullet, Chart, ChartKind, Frame, Headline, Lang, Mark, Ranking, Scale,
    Slope, SlopeRow, Standing, Trend,
};
pub use paint::{CSS, PAINTS, Paint, TOKENS, Theme, Token, css};
pub use scene::{Hit, Scene, Table};
