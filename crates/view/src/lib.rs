//! Index of the view: which chart and which words show which observations; drawing is in `chart`, meaning in `model`.

mod benchmark;
mod bullet;
mod card;
mod chart;
mod clause;
mod comparison;
mod copy;
mod mark;
mod percent;
mod picture;
mod promise;
mod rank;
mod reader;
mod state;
mod trend;

pub use card::{Card, card, card_as};
pub use chart::kinds;
pub use clause::{Clause, Piece, pieces, pieces_of_all};
pub use comparison::{Comparison, comparison};
pub use mark::{chart_lang, mark, scale};
pub use picture::{Edition, PICTURE_WIDTH_PX, Picture, comparison_picture, picture};
pub use promise::{Promise, promises, tally};
pub use reader::Reader;
pub use state::State;
