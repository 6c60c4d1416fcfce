//! Pictures for places that take no SVG: an SVG with literal colours in, a PNG out, set in the system's fonts.
//!
//! Layout stays where the SVG was made. The same SVG, scale and fonts give the same bytes.

mod encode;
mod printer;

pub use printer::{PictureError, Printer, Scale};
