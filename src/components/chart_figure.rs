//! A chart in its figure: the picture, its tooltip by pointer, touch and arrow keys, its sentence and its table.

use crate::state::frame;
use kanjian_chart::{Chart, Frame as ChartFrame, Scene, Table};
use kanjian_view::chart_lang;
use leptos::{ev, html, prelude::*};

/// Width at which cards are rendered ahead.
pub const CARD_WIDTH_PX: u32 = 358;
/// Width at which a chart on its own page is rendered ahead.
pub const PAGE_WIDTH_PX: u32 = 720;

/// What a figure is about.
#[derive(Clone, Debug)]
pub struct About {
    /// Prefix of the ids in it, unique on the page.
    pub id: String,
    /// Its title, for those who do not see it.
    pub title: String,
    /// Area id.
    pub area: String,
    /// Indicator id.
    pub indicator: String,
}

fn table_view(table: &Table, caption: &str) -> AnyView {
    let head: Vec<_> = table
        .columns
        .iter()
        .map(|c| view! { <th scope="col">{c.clone()}</th> })
        .collect();
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<_> = row
                .iter()
                .enumerate()
                .map(|(i, cell)| match i {
                    0 => view! { <th scope="row">{cell.clone()}</th> }.into_any(),
                    _ => view! { <td>{cell.clone()}</td> }.into_any(),
                })
                .collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption.to_owned()>
            <table>
                <caption class="unseen">{caption.to_owned()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
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
        dx * dx + dy * dy
    };
    (0..scene.hits.len()).min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

/// Puts the tip and the ring at a mark, in the page's pixels; by the style object, which a strict policy allows.
fn place(
    plot: &web_sys::HtmlElement,
    tip: &web_sys::HtmlElement,
    ring: &web_sys::HtmlElement,
    scene: &Scene,
    index: usize,
) {
    let Some(hit) = scene.hits.get(index) else {
        return;
    };
    let box_px = f64::from(plot.client_width());
    let ratio = if scene.width_px == 0 {
        1.0
    } else {
        box_px / f64::from(scene.width_px)
    };
    let x_px = hit.x_px * ratio;
    let tip_px = f64::from(tip.offset_width());
    let left_px = (x_px - tip_px / 2.0).clamp(0.0, (box_px - tip_px).max(0.0));
    let above = hit.y_px > f64::from(tip.offset_height()) + 16.0;
    let top_px = if above {
        hit.y_px - f64::from(tip.offset_height()) - 12.0
    } else {
        hit.y_px + 14.0
    };
    let set = |element: &web_sys::HtmlElement, name: &str, px: f64| {
        // Setting a length cannot fail on a connected element; a detached one has nothing to show.
        let _ = element.style().set_property(name, &format!("{px:.1}px"));
    };
    set(tip, "left", left_px);
    set(tip, "top", top_px);
    set(ring, "left", x_px);
    set(ring, "top", hit.y_px);
}

/// The figure of `chart`. `large` on its own page.
#[component]
pub fn ChartFigure(
    /// What is drawn.
    chart: Chart,
    /// What it is about.
    about: About,
    /// On a page of its own: taller, with larger text.
    #[prop(optional)]
    large: bool,
    /// With the table unfolded.
    #[prop(optional)]
    open_table: bool,
) -> impl IntoView {
    let f = frame();
    let w = f.words;
    let lang = chart_lang(f.lang);
    let first_width_px = if large { PAGE_WIDTH_PX } else { CARD_WIDTH_PX };
    let width_px = RwSignal::new(first_width_px);
    let active = RwSignal::new(None::<usize>);
    let kind = chart.kind().as_str();
    let (id, title) = (about.id.clone(), about.title.clone());
    let draw = move |width_px| {
        let frame = ChartFrame {
            width_px,
            lang,
            id: id.clone(),
            title: title.clone(),
            large,
        };
        chart.scene(&frame)
    };
    let first = draw(first_width_px);
    let (sentence, table) = (first.sentence.clone(), first.table.clone());
    let drawn_ahead = first.clone();
    let scene = Memo::new(move |_| match width_px.get() {
        w if w == first_width_px => drawn_ahead.clone(),
        w => draw(w),
    });

    let plot = NodeRef::<html::Div>::new();
    let tip = NodeRef::<html::Div>::new();
    let ring = NodeRef::<html::Span>::new();
    Effect::new(move |_| {
        if let Some(plot) = plot.get() {
            watch_width(&plot, width_px);
        }
    });
    Effect::new(move |_| {
        if let (Some(index), Some(plot), Some(tip), Some(ring)) =
            (active.get(), plot.get(), tip.get(), ring.get())
        {
            scene.with(|scene| place(&plot, &tip, &ring, scene, index));
        }
    });
    let at_pointer = move |event: ev::PointerEvent| {
        let Some(plot) = plot.get_untracked() else {
            return;
        };
        let rect = plot.get_bounding_client_rect();
        let found = scene.with_untracked(|scene| {
            let ratio = f64::from(scene.width_px) / rect.width().max(1.0);
            let x_px = (f64::from(event.client_x()) - rect.left()) * ratio;
            nearest(scene, x_px, f64::from(event.client_y()) - rect.top())
        });
        active.set(found);
    };
    let at_key = move |event: ev::KeyboardEvent| {
        let key = event.key();
        if key == "Escape" {
            active.set(None);
            return;
        }
        let marks = scene.with_untracked(|s| s.hits.len());
        if let Some(next) = step(active.get_untracked(), marks, &key) {
            event.prevent_default();
            active.set(Some(next));
        }
    };
    let words_of = move || {
        scene.with(|s| {
            active
                .get()
                .and_then(|i| s.hits.get(i))
                .map(|h| h.words.clone())
                .unwrap_or_default()
        })
    };
    let hint = format!("{} — {}", about.title, w.keys_hint);
    view! {
        <figure class="chart" data-chart=kind data-area=about.area data-indicator=about.indicator>
            <div
                class="plot"
                class:active=move || active.get().is_some()
                node_ref=plot
                tabindex="0"
                role="group"
                aria-label=hint
                on:pointermove=at_pointer
                on:pointerdown=at_pointer
                on:pointerleave=move |_| active.set(None)
                on:blur=move |_| active.set(None)
                on:keydown=at_key
            >
                <div class="picture" inner_html=move || scene.with(|s| s.svg.clone())></div>
                <span class="ring" node_ref=ring></span>
                <div class="tip" node_ref=tip role="status">{words_of}</div>
            </div>
            <figcaption class="sentence">{sentence}</figcaption>
            <details class="values" open=open_table>
                <summary>{w.table}</summary>
                {table_view(&table, &about.title)}
            </details>
        </figure>
    }
    .into_any()
}

/// Follows the width of the plot; a pixel more or less is no reason to draw again.
#[cfg(feature = "hydrate")]
fn watch_width(plot: &web_sys::HtmlDivElement, width_px: RwSignal<u32>) {
    use wasm_bindgen::{JsCast, closure::Closure};
    let watched = plot.clone();
    let changed = Closure::<dyn FnMut()>::new(move || {
        let now = u32::try_from(watched.client_width()).unwrap_or(0);
        if now > 0 && now.abs_diff(width_px.get_untracked()) > 1 {
            width_px.set(now);
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
fn watch_width(_plot: &web_sys::HtmlDivElement, _width_px: RwSignal<u32>) {}

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
