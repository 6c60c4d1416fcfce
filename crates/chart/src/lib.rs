//! Charts of the figures of health bureaus: plain data in, a [`Scene`] (SVG, hit map, sentence) and a [`Table`] out; no DOM, no files.
//!
//! The caller formats every value and says what it is; the chart places, draws and describes. Colours are classes
//! ([`PAINTS`], [`CSS`]); [`Scene::standalone`] writes literal ones.
//!
//! ```
//! use kanjian_chart::{Chart, Frame, Lang, Mark, Scale, Standing, Trend};
//!
//! let chart = Chart::Trend(Trend {
//!     marks: vec![
//!         Mark::new("2020", 300.0, "300 场").at(2020.0),
//!         Mark::new("2021", 400.0, "目标 400 场").at(2021.0).standing(Standing::Target),
//!     ],
//!     scale: Scale::new(1.0, "场"),
//!     ..Trend::default()
//! });
//! let frame = Frame { width_px: 358, id: "lectures".into(), title: "健康公益讲座".into(), ..Frame::default() };
//! let scene = chart.scene(&frame);
//! assert_eq!(scene.sentence, "2020 年 300 场，2021 年目标 400 场。");
//! assert_eq!(scene.hits[0].words, "2020 年 · 300 场 · 已公布");
//! assert_eq!(chart.table(Lang::Zh).rows.len(), 2);
//! ```

mod axis;
mod backend;
mod bar_rows;
mod bars;
mod benchmark;
mod bullet;
mod canvas;
mod empty;
mod entries;
pub mod gallery;
mod headline;
mod input;
mod labels;
mod line;
mod names;
mod number;
mod paint;
mod periods;
mod poster;
mod scene;
mod sentence;
mod slope;
mod slope_key;
mod standalone;
pub mod text;
mod thin;
mod ticks;
mod trend;
mod trend_labels;
mod words;
mod wrap;

pub use input::{
    Band, Bound, Breakdown, Bullet, Chart, ChartKind, Frame, Headline, Lang, Mark, Ranking, Scale,
    Slope, SlopeRow, Standing, Trend,
};
pub use paint::{CSS, PAINTS, Paint, TOKENS, Theme, Token, css};
pub use poster::{POSTER_HEIGHT_PX, POSTER_WIDTH_PX, Poster};
pub use scene::{Hit, Scene, Table};
