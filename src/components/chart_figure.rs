//! A chart in its figure: the picture, its tooltip by pointer, touch and arrow keys, its sentence and its table.

mod drawing;
mod pointing;

use crate::components::folded::folded;
use crate::components::inert::inert;
use crate::components::part::{Part, part};
use crate::state::Frame;
pub use drawing::Room;
use drawing::{Ahead, Drawing};
use kanjian_chart::{Chart, Scene, Table};
use kanjian_view::chart_lang;
use leptos::{ev, html, prelude::*};
use maud::Markup;
use pointing::{fit, nearest, place, step, within};
use std::sync::Arc;

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

/// A chart that answers to its reader.
#[derive(Clone)]
struct Live {
    drawing: Arc<Drawing>,
    plot: NodeRef<html::Div>,
    /// Place of the picture that is shown among those rendered ahead.
    shown: StoredValue<usize>,
    /// The scene at the present width, once somebody has asked for it.
    scene: StoredValue<Option<Arc<Scene>>>,
    /// The mark that is pointed at.
    active: RwSignal<Option<usize>>,
}

impl Live {
    fn of(drawing: Drawing) -> Self {
        Self {
            drawing: Arc::new(drawing),
            plot: NodeRef::new(),
            shown: StoredValue::new(0),
            scene: StoredValue::new(None),
            active: RwSignal::new(None),
        }
    }

    fn scene(&self) -> Arc<Scene> {
        self.scene.get_value().unwrap_or_else(|| {
            let ahead = Arc::new(self.drawing.ahead(self.shown.get_value()).clone());
            self.scene.set_value(Some(Arc::clone(&ahead)));
            ahead
        })
    }

    /// Keeps one of the pictures, and draws it anew whenever its box has another width.
    fn follow_width(&self, plot: web_sys::HtmlDivElement) {
        let room = self.drawing.about.room;
        let place = keep_shown(&plot, room);
        self.shown.set_value(place);
        let Ahead { width_px, large } = room.ahead()[place];
        let live = self.clone();
        watch_width(&plot.clone(), width_px, move |width_px| {
            let drawn = Arc::new(live.drawing.at(width_px, large));
            if let Some(picture) = within(&plot, ".picture") {
                picture.set_inner_html(&drawn.svg);
            }
            live.scene.set_value(Some(drawn));
        });
    }

    fn show(&self, index: Option<usize>) {
        self.active.set(index);
        if let (Some(index), Some(plot)) = (index, self.plot.get_untracked()) {
            place(&plot, &self.scene(), index);
        }
    }

    fn at_pointer(&self, event: &ev::PointerEvent) {
        let Some(plot) = self.plot.get_untracked() else {
            return;
        };
        let rect = plot.get_bounding_client_rect();
        let scene = self.scene();
        let (scale, inset_px) = fit(&plot, &scene);
        let x_px = f64::from(event.client_x()) - rect.left() - inset_px;
        let y_px = f64::from(event.client_y()) - rect.top();
        self.show(nearest(&scene, x_px / scale, y_px / scale));
    }

    fn at_key(&self, event: &ev::KeyboardEvent) {
        let (key, active) = (event.key(), self.active.get_untracked());
        if key == "Escape" {
            self.active.set(None);
        } else if let Some(next) = step(active, self.scene().hits.len(), &key) {
            event.prevent_default();
            self.show(Some(next));
        }
    }
}

/// What is written under a chart: its sentence and its table.
fn words(drawing: &Drawing, table_word: &str) -> Markup {
    let about = &drawing.about;
    let table = drawing.chart.table(chart_lang(drawing.lang));
    let table = table_markup(&table, &about.title);
    maud::html! {
        div.words {
            figcaption.sentence { (drawing.sentence()) }
            details.values open[about.open_table] {
                summary { (table_word) }
                @if about.open_table { (table) } @else { (folded(&table)) }
            }
        }
    }
}

/// The figure of `chart`.
pub fn chart_figure(chart: Chart, about: About, f: &Frame) -> Part {
    let w = f.words;
    let kind = chart.kind().as_str();
    let hint = format!("{} — {}", about.title, w.keys_hint);
    let (area, indicator) = (about.area.clone(), about.indicator.clone());
    let live = Live::of(Drawing::of(chart, about, f.lang));
    let Live { plot, active, .. } = live;
    Effect::new({
        let live = live.clone();
        move |_| {
            if let Some(plot) = plot.get() {
                live.follow_width(plot);
            }
        }
    });
    let at_pointer = {
        let live = live.clone();
        move |event: ev::PointerEvent| live.at_pointer(&event)
    };
    let at_press = at_pointer.clone();
    let at_key = {
        let live = live.clone();
        move |event: ev::KeyboardEvent| live.at_key(&event)
    };
    let drawing = Arc::clone(&live.drawing);
    let picture = inert(move || drawing.picture());
    let tip = inert(|| maud::html! { div.tip role="status" {} });
    let ring = inert(|| maud::html! { span.ring {} });
    let words = inert(move || words(&live.drawing, w.table));
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
