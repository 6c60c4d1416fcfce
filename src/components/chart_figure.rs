//! A chart in its figure: the picture, its tooltip by pointer, touch and arrow keys, its sentence and its table.

use crate::components::folded::folded;
use crate::components::inert::inert;
use crate::components::part::{Part, part};
use crate::state::Frame;
use kanjian_chart::{Chart, ChartKind, Frame as ChartFrame, Scene, Table};
use kanjian_model::Lang;
use kanjian_view::chart_lang;
use leptos::{ev, html, prelude::*};
use maud::{Markup, PreEscaped};
use std::sync::{Arc, OnceLock};

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
struct Ahead {
    width_px: u32,
    /// Taller, with larger text.
    large: bool,
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
    fn ahead(self) -> &'static [Ahead] {
        match self {
            Self::Card => &[CARD],
            Self::Page => &[PHONE, DESK],
            Self::Frame => &[CARD, STRIP, PHONE, DESK],
        }
    }
}

impl Ahead {
    /// The classes by which the style shows one of several.
    fn classes(self) -> [&'static str; 2] {
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

/// What a figure is about, and where it stands.
#[derive(Clone, Debug)]
pub struct About {
    /// Prefix of the ids in it, unique on the page.
    pub id: String,
    /// Its title, for those who do not see it.
    pub title: String,
    /// Area id, or empty.
    pub area: String,
    /// Indicator id.
    pub indicator: String,
    /// Where it stands.
    pub room: Room,
    /// With the table unfolded.
    pub open_table: bool,
}

/// A chart that is drawn when somebody asks for it: hydration alone does not.
struct Drawing {
    chart: Chart,
    about: About,
    lang: Lang,
    /// One for each of the room's pictures.
    ahead: Vec<OnceLock<Scene>>,
}

impl Drawing {
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
    fn at(&self, width_px: u32, large: bool) -> Scene {
        self.scene(Ahead { width_px, large }, self.about.id.clone())
    }

    /// As it was rendered ahead; ids differ where several stand on the page.
    fn ahead(&self, place: usize) -> &Scene {
        self.ahead[place].get_or_init(|| {
            let id = match place {
                0 => self.about.id.clone(),
                _ => format!("{}-{place}", self.about.id),
            };
            self.scene(self.about.room.ahead()[place], id)
        })
    }

    /// What is written about the chart is the same in every picture.
    fn sentence(&self) -> &str {
        &self.ahead(0).sentence
    }

    fn picture(&self) -> Markup {
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

/// Takes away what was rendered ahead for other screens, and keeps what is shown from being hidden when the screen turns.
/// Returns the place of what stays among the room's pictures.
fn keep_shown(plot: &web_sys::HtmlElement, room: Room) -> usize {
    let picture = |cut: &Ahead| within(plot, &format!(".picture > .{}", cut.classes().join(".")));
    let pictures: Vec<_> = room.ahead().iter().filter_map(picture).collect();
    let is_shown = |picture: &web_sys::HtmlElement| picture.offset_width() > 0;
    // In a frame that its page hides none is shown.
    let shown = pictures.iter().position(is_shown).unwrap_or(0);
    for (place, picture) in pictures.into_iter().enumerate() {
        if place == shown {
            picture.set_class_name("");
        } else {
            picture.remove();
        }
    }
    shown
}

fn table_markup(table: &Table, caption: &str) -> Markup {
    maud::html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table {
                caption.unseen { (caption) }
                thead { tr { @for column in &table.columns { th scope="col" { (column) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (i, cell) in row.iter().enumerate() {
                                @if i == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Steps from one mark to the next: `None` begins at the nearer end.
fn step(active: Option<usize>, marks: usize, key: &str) -> Option<usize> {
    let last = marks.checked_sub(1)?;
    match (key, active) {
        ("ArrowRight" | "ArrowDown", None) | ("Home", _) => Some(0),
        ("ArrowRight" | "ArrowDown", Some(i)) => Some((i + 1).min(last)),
        ("ArrowLeft" | "ArrowUp", None) | ("End", _) => Some(last),
        ("ArrowLeft" | "ArrowUp", Some(i)) => Some(i.saturating_sub(1)),
        _ => None,
    }
}

/// The mark nearest to a point, by both axes.
fn nearest(scene: &Scene, x_px: f64, y_px: f64) -> Option<usize> {
    let distance = |i: &usize| {
        let hit = &scene.hits[*i];
        let (dx, dy) = (hit.x_px - x_px, hit.y_px - y_px);
        // Along a trend the time that is pointed at counts, hardly the height.
        let weight = if scene.kind == ChartKind::Trend {
            0.01
        } else {
            1.0
        };
        dx * dx + weight * dy * dy
    };
    (0..scene.hits.len()).min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

/// The part of a plot with this class.
fn within(plot: &web_sys::HtmlElement, class: &str) -> Option<web_sys::HtmlElement> {
    let found = plot.query_selector(class).ok().flatten()?;
    Some(wasm_bindgen::JsCast::unchecked_into(found))
}

/// How a scene stands in its plot: page pixels to one of the scene, and page pixels left of it. A frame may be too low for it.
fn fit(plot: &web_sys::HtmlElement, scene: &Scene) -> (f64, f64) {
    let along = |box_px: i32, scene_px: u32| f64::from(box_px) / f64::from(scene_px.max(1));
    let across = along(plot.client_width(), scene.width_px);
    let scale = across.min(along(plot.client_height(), scene.height_px));
    (scale, (across - scale) * f64::from(scene.width_px) / 2.0)
}

/// Puts the tip and the ring at a mark, in the page's pixels; by the style object, which a strict policy allows.
fn place(plot: &web_sys::HtmlElement, scene: &Scene, index: usize) {
    let (Some(hit), Some(tip), Some(ring)) = (
        scene.hits.get(index),
        within(plot, ".tip"),
        within(plot, ".ring"),
    ) else {
        return;
    };
    tip.set_text_content(Some(&hit.words));
    let box_px = f64::from(plot.client_width());
    let (scale, inset_px) = fit(plot, scene);
    let (x_px, y_px) = (inset_px + hit.x_px * scale, hit.y_px * scale);
    let (tip_px, tip_height_px) = (
        f64::from(tip.offset_width()),
        f64::from(tip.offset_height()),
    );
    let left_px = (x_px - tip_px / 2.0).clamp(0.0, (box_px - tip_px).max(0.0));
    let above = y_px > tip_height_px + 16.0;
    let top_px = if above {
        y_px - tip_height_px - 12.0
    } else {
        y_px + 14.0
    };
    let set = |element: &web_sys::HtmlElement, name: &str, px: f64| {
        // Setting a length cannot fail on a connected element; a detached one has nothing to show.
        let _ = element.style().set_property(name, &format!("{px:.1}px"));
    };
    set(&tip, "left", left_px);
    set(&tip, "top", top_px);
    set(&ring, "left", x_px);
    set(&ring, "top", y_px);
}

/// The figure of `chart`.
pub fn chart_figure(chart: Chart, about: About, f: &Frame) -> Part {
    let w = f.words;
    let kind = chart.kind().as_str();
    let hint = format!("{} — {}", about.title, w.keys_hint);
    let (area, indicator) = (about.area.clone(), about.indicator.clone());
    let room = about.room;
    let drawing = Arc::new(Drawing {
        chart,
        about,
        lang: f.lang,
        ahead: vec![OnceLock::new(); room.ahead().len()],
    });
    // The scene at the present width, once somebody has asked for it.
    let scene = StoredValue::new(None::<Arc<Scene>>);
    let active = RwSignal::new(None::<usize>);
    let shown = StoredValue::new(0);
    let plot = NodeRef::<html::Div>::new();
    let now = {
        let drawing = Arc::clone(&drawing);
        move || {
            scene.get_value().unwrap_or_else(|| {
                let ahead = Arc::new(drawing.ahead(shown.get_value()).clone());
                scene.set_value(Some(Arc::clone(&ahead)));
                ahead
            })
        }
    };
    Effect::new({
        let drawing = Arc::clone(&drawing);
        move |_| {
            let Some(plot) = plot.get() else { return };
            let drawing = Arc::clone(&drawing);
            let place = keep_shown(&plot, room);
            shown.set_value(place);
            let Ahead { width_px, large } = room.ahead()[place];
            watch_width(&plot.clone(), width_px, move |width_px| {
                let drawn = Arc::new(drawing.at(width_px, large));
                if let Some(picture) = within(&plot, ".picture") {
                    picture.set_inner_html(&drawn.svg);
                }
                scene.set_value(Some(drawn));
            });
        }
    });
    let show = {
        let now = now.clone();
        move |index: Option<usize>| {
            active.set(index);
            if let (Some(index), Some(plot)) = (index, plot.get_untracked()) {
                place(&plot, &now(), index);
            }
        }
    };
    let at_pointer = {
        let (now, show) = (now.clone(), show.clone());
        move |event: ev::PointerEvent| {
            let Some(plot) = plot.get_untracked() else {
                return;
            };
            let rect = plot.get_bounding_client_rect();
            let scene = now();
            let (scale, inset_px) = fit(&plot, &scene);
            let x_px = f64::from(event.client_x()) - rect.left() - inset_px;
            let y_px = f64::from(event.client_y()) - rect.top();
            show(nearest(&scene, x_px / scale, y_px / scale));
        }
    };
    let at_key = {
        let show = show.clone();
        move |event: ev::KeyboardEvent| {
            let key = event.key();
            if key == "Escape" {
                active.set(None);
            } else if let Some(next) = step(active.get_untracked(), now().hits.len(), &key) {
                event.prevent_default();
                show(Some(next));
            }
        }
    };
    let picture = {
        let drawing = Arc::clone(&drawing);
        inert(move || drawing.picture())
    };
    let tip = inert(|| maud::html! { div.tip role="status" {} });
    let ring = inert(|| maud::html! { span.ring {} });
    let words = inert(move || {
        let table = table_markup(
            &drawing.chart.table(chart_lang(drawing.lang)),
            &drawing.about.title,
        );
        maud::html! {
            div.words {
                figcaption.sentence { (drawing.sentence()) }
                details.values open[drawing.about.open_table] {
                    summary { (w.table) }
                    @if drawing.about.open_table { (table) } @else { (folded(&table)) }
                }
            }
        }
    });
    let at_press = at_pointer.clone();
    part(view! {
        <figure class="chart" data-chart=kind data-area=area data-indicator=indicator>
            <div
                class="plot"
                class:active=move || active.get().is_some()
                node_ref=plot
                tabindex="0"
                role="group"
                aria-label=hint
                on:pointermove=at_pointer
                on:pointerdown=at_press
                on:pointerleave=move |event: ev::PointerEvent| {
                    // A finger that lifts has left, too, but its words are to be read now.
                    if event.pointer_type() != "touch" {
                        active.set(None);
                    }
                }
                on:blur=move |_| active.set(None)
                on:keydown=at_key
            >
                {picture}
                {ring}
                {tip}
            </div>
            {words}
        </figure>
    })
}

/// Follows the width of the plot; a pixel more or less is no reason to draw again.
#[cfg(feature = "hydrate")]
fn watch_width(
    plot: &web_sys::HtmlDivElement,
    drawn_px: u32,
    mut redraw: impl FnMut(u32) + 'static,
) {
    use wasm_bindgen::{JsCast, closure::Closure};
    let watched = plot.clone();
    let mut drawn_px = drawn_px;
    let changed = Closure::<dyn FnMut()>::new(move || {
        let now_px = u32::try_from(watched.client_width()).unwrap_or(0);
        if now_px > 0 && now_px.abs_diff(drawn_px) > 1 {
            drawn_px = now_px;
            redraw(now_px);
        }
    });
    // Browsers without ResizeObserver keep the picture that was rendered ahead.
    if let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(plot);
    }
    // The figure lives as long as its document: every page is a document of its own.
    changed.forget();
}

#[cfg(not(feature = "hydrate"))]
fn watch_width(
    _plot: &web_sys::HtmlDivElement,
    _drawn_px: u32,
    _redraw: impl FnMut(u32) + 'static,
) {
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrow_keys_stay_within_the_marks() {
        assert_eq!(step(None, 3, "ArrowRight"), Some(0));
        assert_eq!(step(Some(2), 3, "ArrowRight"), Some(2));
        assert_eq!(step(None, 3, "ArrowLeft"), Some(2));
        assert_eq!(step(Some(0), 3, "ArrowLeft"), Some(0));
        assert_eq!(step(Some(1), 3, "Tab"), None);
        assert_eq!(step(None, 0, "Home"), None);
    }
}
