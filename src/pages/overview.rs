//! The first page: the question, the three themes, the areas, what changed.

use crate::ahead::phrased;
use crate::components::part::{Part, part};
use crate::components::{
    card::{card_view, grid},
    changes::changes,
    inert::inert,
};
use crate::i18n::counted;
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{
    AreaKind, Catalog, Series, Shard, order, snapshot::AreaEntry, wording::level_words,
};
use kanjian_view::{Card, card};
use leptos::prelude::*;
use maud::{Markup, html};

/// Areas offered here; the rest are in the list.
const MOST_AREAS: usize = 12;

/// The first key indicator of each theme in the site's home area.
fn themes(shard: &Shard, f: &Frame) -> Vec<Card> {
    let home = f.site.home_area.as_str();
    let all = Series::all(&shard.observations);
    let key = f.site.key.get(home).map_or(&[][..], Vec::as_slice);
    f.site
        .themes
        .iter()
        .filter_map(|theme| {
            let id = key
                .iter()
                .find(|id| shard.indicator(id).is_some_and(|i| &i.theme == theme))?;
            let series = all.iter().find(|s| s.area == home && s.indicator == id)?;
            card(series, shard, f.reader())
        })
        .collect()
}

fn lead(f: &Frame) -> Markup {
    html! {
        div.lead {
            h1 { (phrased(f.words.question_home)) }
            p.answer { (f.site.tagline.in_lang(f.lang)) }
        }
    }
}

fn rest(catalog: &Catalog, f: &Frame) -> Markup {
    let w = f.words;
    let home = &f.site.home_area;
    let mut areas: Vec<&AreaEntry> = catalog
        .areas
        .iter()
        .filter(|a| a.observations > 0 && a.area.kind != AreaKind::Group)
        .collect();
    order::sort_by_key(&mut areas, |a| {
        (&a.area.id != home, std::cmp::Reverse(a.observations))
    });
    areas.truncate(MOST_AREAS);
    html! {
        div.rest {
            section aria-labelledby="places" {
                h2 id="places" { (w.choose_area) }
                ul.finds.tiles {
                    @for a in areas {
                        li {
                            a href=(f.links.to(Route::Area(a.area.id.clone()))) {
                                span.name { (a.area.name.in_lang(f.lang)) }
                                span.aside {
                                    (level_words(a.area.level, f.lang)) " · " (counted(a.observations, w.figure_counted, w.figures))
                                }
                            }
                        }
                    }
                }
                p { a href=(f.links.to(Route::Areas)) { (w.see_all_areas) } }
            }
            section aria-labelledby="changes" {
                h2 id="changes" { (w.what_changed) }
                (changes(catalog, f))
                ul.changes {
                    @for r in &catalog.releases {
                        li {
                            time datetime=(r.date) { (r.date) }
                            span { (w.release) " " (r.id) }
                            span { (r.note.in_lang(f.lang)) }
                        }
                    }
                }
            }
        }
    }
}

/// The page.
pub fn overview(catalog: Option<Catalog>, shard: Option<Shard>, f: &Frame) -> Part {
    let (Some(catalog), Some(shard)) = (catalog, shard) else {
        return not_found(f);
    };
    let w = f.words;
    let home = shard
        .area(&f.site.home_area)
        .map(|a| a.name.in_lang(f.lang).to_owned());
    let cards = themes(&shard, f)
        .into_iter()
        .map(|c| card_view(c, home.clone(), f))
        .collect::<Vec<_>>();
    let top = {
        let f = f.clone();
        inert(move || lead(&f))
    };
    let heading = inert(move || html! { h2 id="themes" { (w.themes) } });
    let onward = {
        let (f, home) = (f.clone(), home.unwrap_or_default());
        inert(move || {
            let href = f.links.to(Route::Area(f.site.home_area.clone()));
            html! { p.onward { a href=(href) { (home) (f.words.all_of_area) } } }
        })
    };
    let rest = {
        let f = f.clone();
        inert(move || rest(&catalog, &f))
    };
    part(
        view! { {top} <section aria-labelledby="themes">{heading}{grid(cards)}{onward}</section> {rest} },
    )
}
