//! What the newest release changed, in few words with links; how it was found is `kanjian_model::diff`'s.

use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Catalog, diff::Changes};
use maud::{Markup, html};

/// How much is new, revised and withdrawn.
fn summary(changes: &Changes, f: &Frame) -> String {
    let (new, areas) = (changes.new, changes.areas_in_all);
    let (revised, withdrawn) = (changes.revised, changes.withdrawn);
    f.lang.pick(
        format!(
            "与 {} 版相比：新增 {new} 个数字，涉及 {areas} 个地区；修订 {revised} 个，撤回 {withdrawn} 个。",
            changes.since
        ),
        format!(
            "Since release {}: {new} figures new, in {areas} places; {revised} revised, {withdrawn} withdrawn.",
            changes.since
        ),
    )
}

/// The changes of the newest release; nothing in the first.
pub fn changes(catalog: &Catalog, f: &Frame) -> Markup {
    let Some(changes) = &catalog.changes else {
        return html! {};
    };
    let name = |id: &str| {
        let known = catalog.areas.iter().find(|a| a.area.id == id);
        known.map(|a| a.area.name.in_lang(f.lang).to_owned())
    };
    let rest = changes.areas_in_all - changes.areas.len().min(changes.areas_in_all);
    html! {
        p { (summary(changes, f)) }
        @if !changes.listed.is_empty() {
            ul.changes.revised {
                @for d in &changes.listed {
                    li {
                        @if d.new.is_some() {
                            a href=(f.links.to(Route::Chart { area: d.area.clone(), indicator: d.indicator.clone() })) {
                                (d.words.in_lang(f.lang))
                            }
                        } @else {
                            (d.words.in_lang(f.lang))
                        }
                    }
                }
            }
        }
        @if !changes.areas.is_empty() {
            p.quiet {
                @for (at, area) in changes.areas.iter().enumerate() {
                    @if at > 0 { (f.lang.pick("、", ", ")) }
                    @if let Some(name) = name(&area.area) {
                        a href=(f.links.to(Route::Area(area.area.clone()))) { (name) }
                        " " (area.new)
                    }
                }
                @if rest > 0 { (f.lang.pick(format!(" 等 {} 个地区", changes.areas_in_all), format!(" and {rest} more places"))) }
            }
        }
        p { a href=(f.links.file("data/changes.json")) { (f.words.every_change) } }
    }
}
