//! What every part of a page is given: language, words, links, site; nothing that changes lives here.

use crate::data::Page;
use crate::i18n::{Words, words};
use crate::route::Links;
use kanjian_model::{Lang, Site};
use kanjian_view::Reader;

/// The frame that a page gives its parts.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Language of the page.
    pub lang: Lang,
    /// Its words.
    pub words: &'static Words,
    /// Where hrefs start.
    pub links: Links,
    /// The site.
    pub site: Site,
    /// The release shown.
    pub release: String,
    /// Whether the address asks for this release.
    pub pinned: bool,
}

impl Frame {
    /// For whom the page's words are made.
    pub fn reader(&self) -> Reader {
        Reader::new(self.lang, &self.site.as_of)
    }

    /// The frame of a page.
    pub fn of(page: &Page) -> Self {
        let lang = page.address.lang;
        Self {
            lang,
            words: words(lang),
            links: Links {
                base: page.base.clone(),
                lang,
            },
            site: page.site.clone(),
            release: page.release.clone(),
            pinned: page.pinned,
        }
    }
}
