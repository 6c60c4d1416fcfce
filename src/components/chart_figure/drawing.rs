//! The pictures of a chart: those that are rendered ahead for the room it has, and those drawn at other widths.

use super::About;
use kanjian_chart::{Chart, Frame as ChartFrame, Scene};
use kanjian_model::Lang;
use kanjian_view::chart_lang;
use maud::{Markup, PreEscaped};
use std::sync::OnceLock;

/// Width at which cards are rendered ahead, and a chart on its own page for phones.
const CARD_WIDTH_PX: u32 = 358;
/// Width at which a chart on its own page is rendered ahead for wider screens.
const PAGE_WIDTH_PX: u32 = 720;

/// The room that a figure has, which decides what is rendered ahead: the style shows the picture that fits the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// In a card among others.
    Card,
    /// On a page of its own: taller, with larger text.
    Page,
    /// Alone in a frame of another page, which may be low or high.
    Frame,
}

/// A picture as it is rendered ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ahead {
    pub(super) width_px: u32,
    /// Taller, with larger text.
    pub(super) large: bool,
}

const CARD: Ahead = Ahead {
    width_px: CARD_WIDTH_PX,
    large: false,
};
const PHONE: Ahead = Ahead {
    width_px: CARD_WIDTH_PX,
    large: true,
};
const DESK: Ahead = Ahead {
    width_px: PAGE_WIDTH_PX,
    large: true,
};
const STRIP: Ahead = Ahead {
    width_px: PAGE_WIDTH_PX,
    large: false,
};

impl Room {
    /// The pictures that are rendered ahead for it.
    pub(super) fn ahead(self) -> &'static [Ahead] {
        match self {
            Self::Card => &[CARD],
            Self::Page => &[PHONE, DESK],
            Self::Frame => &[CARD, STRIP, PHONE, DESK],
        }
    }
}

impl Ahead {
    /// The classes by which the style shows one of several.
    pub(super) fn classes(self) -> [&'static str; 2] {
        [
            if self.width_px == CARD_WIDTH_PX {
                "narrow"
            } else {
                "wide"
            },
            if self.large { "tall" } else { "low" },
        ]
    }
}

/// A chart that is drawn when somebody asks for it: hydration alone does not.
pub(super) struct Drawing {
    pub(super) chart: Chart,
    pub(super) about: About,
    pub(super) lang: Lang,
    /// One for each of the room's pictures.
    ahead: Vec<OnceLock<Scene>>,
}

impl Drawing {
    pub(super) fn of(chart: Chart, about: About, lang: Lang) -> Self {
        Self {
            chart,
            lang,
            ahead: vec![OnceLock::new(); about.room.ahead().len()],
            about,
        }
    }

    fn scene(&self, cut: Ahead, id: String) -> Scene {
        self.chart.scene(&ChartFrame {
            width_px: cut.width_px,
            lang: chart_lang(self.lang),
            id,
            title: self.about.title.clone(),
            large: cut.large,
        })
    }

    /// At the width that it has on the screen.
    pub(super) fn at(&self, width_px: u32, large: bool) -> Scene {
        self.scene(Ahead { width_px, large }, self.about.id.clone())
    }

    /// As it was rendered ahead; ids differ where several stand on the page.
    pub(super) fn ahead(&self, place: usize) -> &Scene {
        self.ahead[place].get_or_init(|| {
            let id = match place {
                0 => self.about.id.clone(),
                _ => format!("{}-{place}", self.about.id),
            };
            self.scene(self.about.room.ahead()[place], id)
        })
    }

    /// What is written about the chart is the same in every picture.
    pub(super) fn sentence(&self) -> &str {
        &self.ahead(0).sentence
    }

    pub(super) fn picture(&self) -> Markup {
        let room = self.about.room.ahead();
        maud::html! {
            div.picture {
                @if room.len() > 1 {
                    @for (place, cut) in room.iter().enumerate() {
                        div class=(cut.classes().join(" ")) { (PreEscaped(&self.ahead(place).svg)) }
                    }
                } @else {
                    (PreEscaped(&self.ahead(0).svg))
                }
            }
        }
    }
}
