//! Downloads, schemas, releases, documents, and how to cite.

use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::frame;
use kanjian_model::{Catalog, snapshot::SourceEntry, wording::grade_words};
use leptos::prelude::*;

/// The page.
pub fn data(catalog: Option<Catalog>) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(catalog) = catalog else {
        return not_found();
    };
    let file = |path: &str, words: &'static str| {
        view! { <li><a href=f.links.file(path)>{words}</a>" "<code>{path.to_owned()}</code></li> }
    };
    let releases: Vec<_> = catalog
        .releases
        .iter()
        .map(|r| {
            let path = format!("data/releases/{}/catalog.json", r.id);
            view! {
                <li>
                    <time datetime=r.date.clone()>{r.date.clone()}</time>
                    <a href=f.links.file(&path)>{r.id.clone()}</a>
                    <span>{r.note.in_lang(f.lang).to_owned()}</span>
                </li>
            }
        })
        .collect();
    let line = |s: &SourceEntry| {
        let title = s.source.title.in_lang(f.lang).to_owned();
        view! {
            <li>
                <a href=f.links.to(Route::Source(s.source.id.clone()))>{title}</a>
                <span class="period">
                    {s.source.publisher.in_lang(f.lang).to_owned()}" · "
                    {grade_words(s.source.grade, f.lang)}" · "{s.mentions}" "{w.mentions}
                </span>
            </li>
        }
    };
    let is_plan = |s: &SourceEntry| catalog.plans.iter().any(|p| p.id == s.source.id);
    let documents: Vec<_> = catalog
        .sources
        .iter()
        .filter(|s| is_plan(s))
        .map(line)
        .collect();
    let comparison: Vec<_> = catalog
        .sources
        .iter()
        .filter(|s| !is_plan(s) && s.mentions > 0)
        .map(line)
        .collect();
    let cite = f.lang.pick(
        format!("看健. 数据版本 {}. {}data/", catalog.release, f.site.url),
        format!(
            "Kanjian. Data release {}. {}en/data/",
            catalog.release, f.site.url
        ),
    );
    view! {
        <div class="lead"><h1>{w.data}</h1></div>
        <section class="one">
            <h2>{w.downloads}</h2>
            <ul class="plain">
                {file("data/csv/observations.csv", w.whole_table)}
                {file("data/catalog.json", w.catalog)}
                {file("data/datapackage.json", w.data_package)}
                {file("data/schemas/shard.json", w.schemas)}
            </ul>
        </section>
        <section class="one">
            <h2>{w.releases}</h2>
            <ul class="changes">{releases}</ul>
        </section>
        <section class="one" id="cite">
            <h2>{w.how_to_cite}</h2>
            <pre class="code" tabindex="0"><code>{cite}</code></pre>
            <p>{w.licence}" "{f.site.data_licence.clone()}</p>
        </section>
        <section class="one">
            <h2>{w.documents}</h2>
            <ul class="plain wide">{documents}</ul>
        </section>
        <section class="one">
            <h2>{w.comparison_series}</h2>
            <ul class="plain wide">{comparison}</ul>
        </section>
    }
    .into_any()
}
