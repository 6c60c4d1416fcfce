//! The first page: the question, the three themes, the areas, what changed.

use crate::components::card::Card;
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::frame;
use kanjian_model::{AreaKind, Catalog, Series, Shard, wording::level_words};
use kanjian_view::card;
use leptos::prelude::*;

/// Areas offered here; the rest are in the list.
const MOST_AREAS: usize = 12;

/// The page.
pub fn overview(catalog: Option<Catalog>, shard: Option<Shard>) -> AnyView {
    let f = frame();
    let w = f.words;
    let (Some(catalog), Some(shard)) = (catalog, shard) else {
        return not_found();
    };
    let home = f.site.home_area.clone();
    let home_name = shard
        .area(&home)
        .map_or_else(String::new, |a| a.name.in_lang(f.lang).to_owned());
    let all = Series::all(&shard.observations);
    let themes: Vec<_> = f
        .site
        .themes
        .iter()
        .filter_map(|theme| {
            let keys = f.site.key.get(&home)?;
            let id = keys
                .iter()
                .find(|id| shard.indicator(id).is_some_and(|i| &i.theme == theme))?;
            let series = all.iter().find(|s| s.area == home && s.indicator == id)?;
            card(series, &shard, f.lang)
        })
        .map(|c| view! { <Card card=c area_name=home_name.clone()/> })
        .collect();
    let mut areas: Vec<_> = catalog
        .areas
        .iter()
        .filter(|a| a.observations > 0 && a.area.kind != AreaKind::Group)
        .collect();
    areas.sort_by_key(|a| (a.area.id != home, std::cmp::Reverse(a.observations)));
    areas.truncate(MOST_AREAS);
    let areas: Vec<_> = areas
        .into_iter()
        .map(|a| {
            view! {
                <li>
                    <a href=f.links.to(Route::Area(a.area.id.clone()))>
                        <span class="name">{a.area.name.in_lang(f.lang).to_owned()}</span>
                        <span class="aside">
                            {level_words(a.area.level, f.lang)}" · "{a.observations}" "{w.figures}
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    let changes: Vec<_> = catalog
        .releases
        .iter()
        .map(|r| {
            view! {
                <li>
                    <time datetime=r.date.clone()>{r.date.clone()}</time>
                    <span>{w.release}" "{r.id.clone()}</span>
                    <span>{r.note.in_lang(f.lang).to_owned()}</span>
                </li>
            }
        })
        .collect();
    view! {
        <div class="lead">
            <h1>{w.question_home}</h1>
            <p class="answer">{f.site.tagline.in_lang(f.lang).to_owned()}</p>
        </div>
        <section aria-labelledby="themes">
            <h2 id="themes">{w.themes}</h2>
            <div class="cards">{themes}</div>
        </section>
        <section aria-labelledby="places">
            <h2 id="places">{w.choose_area}</h2>
            <ul class="finds tiles">{areas}</ul>
            <p><a href=f.links.to(Route::Areas)>{w.see_all_areas}</a></p>
        </section>
        <section aria-labelledby="changes">
            <h2 id="changes">{w.what_changed}</h2>
            <ul class="changes">{changes}</ul>
        </section>
    }
    .into_any()
}
