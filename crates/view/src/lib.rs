//! Index of the view: which chart and which words show which observations; drawing is in `chart`, meaning in `model`.

mod card;
mod clause;
mod comparison;
mod mark;
mod picture;
mod promise;
mod rank;
mod reader;
mod state;

pub use card::{Card, Clause, card, card_as, kinds};
pub use clause::{Piece, pieces, pieces_of_all};
pub use comparison::{Comparison, comparison};
pub use mark::{chart_lang, mark, scale};
pub use picture::{Edition, PICTURE_WIDTH_PX, Picture, comparison_picture, picture};
pub use promise::{Promise, promises, tally};
pub use reader::Reader;
pub use state::State;
