//! What is pointed at in a chart: the mark nearest to a finger, the next one by a key, and the tip beside it.

use kanjian_chart::{ChartKind, Scene};

/// Steps from one mark to the next: `None` begins at the nearer end.
pub(super) fn step(active: Option<usize>, marks: usize, key: &str) -> Option<usize> {
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
pub(super) fn nearest(scene: &Scene, x_px: f64, y_px: f64) -> Option<usize> {
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
pub(super) fn within(plot: &web_sys::HtmlElement, class: &str) -> Option<web_sys::HtmlElement> {
    let found = plot.query_selector(class).ok().flatten()?;
    Some(wasm_bindgen::JsCast::unchecked_into(found))
}

/// How a scene stands in its plot: page pixels to one of the scene, and page pixels left of it. A frame may be too low for it.
pub(super) fn fit(plot: &web_sys::HtmlElement, scene: &Scene) -> (f64, f64) {
    let along = |box_px: i32, scene_px: u32| f64::from(box_px) / f64::from(scene_px.max(1));
    let across = along(plot.client_width(), scene.width_px);
    let scale = across.min(along(plot.client_height(), scene.height_px));
    (scale, (across - scale) * f64::from(scene.width_px) / 2.0)
}

/// Puts the tip and the ring at a mark, in the page's pixels; by the style object, which a strict policy allows.
pub(super) fn place(plot: &web_sys::HtmlElement, scene: &Scene, index: usize) {
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
