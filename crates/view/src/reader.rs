//! For whom words are made: the language, and the day up to which the site knows anything; no words are here.

use kanjian_model::{Lang, Period, period::Day};

/// For whom words are made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reader {
    /// The language of the words.
    pub lang: Lang,
    /// The last day up to which the site's data reach, where it is known.
    pub known_until: Option<Day>,
}

impl Reader {
    /// A reader of a site whose data reach up to `as_of`, EDTF; anything else leaves the day unknown.
    pub fn new(lang: Lang, as_of: &str) -> Self {
        Self {
            lang,
            known_until: Period::parse(as_of).ok().and_then(|p| p.end()),
        }
    }
}
