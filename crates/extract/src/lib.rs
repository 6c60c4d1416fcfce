//! Health-bureau prose in, draft observations with their places in the text out. An index: the work is in the modules.
//!
//! `decode` turns a file into text, `extract` reads the text, `to_csv`, `to_json` and `to_html` write what was
//! read, `score` compares it with a reading by hand.

mod clause;
mod csv;
mod damage;
mod decode;
#[cfg(feature = "docx")]
mod docx;
mod draft;
mod english;
mod figure;
mod fold;
mod gold;
mod html;
mod json;
mod lexicon;
mod mistaken;
mod number;
mod numeral;
mod outline;
mod period;
mod reader;
mod relation;
mod score;
mod script;
mod subject;
mod table;
mod text;
mod unit;

pub use csv::{CSV_HEADER, to_csv};
pub use damage::Damage;
pub use decode::{DecodeError, Decoded, Encoding, decode};
pub use draft::{Absent, Comparator, Draft, Kind, UnitClass};
pub use gold::{Gold, GoldError, read_gold, read_marked};
pub use html::to_html;
pub use json::to_json;
pub use mistaken::Mistaken;
pub use number::Number;
pub use reader::extract;
pub use score::{Links, Said, Score, score};
