//! What a reader takes away from a chart's page: files, a citation, the address; embedding is in `builder`.

use crate::components::clause::titled;
use crate::pages::found::Found;
use crate::route::{Address, Route};
use crate::state::Frame;
use kanjian_model::{Lang, Period, Shard, wording::period_words};
use maud::{Markup, html};

/// A button that copies the text of the element `id`; only shown where a script answers it.
pub(super) fn copy_button(id: &str, f: &Frame) -> Markup {
    let w = f.words;
    html! {
        button.press.scripted type="button" data-copy=(id) data-done=(w.copied) data-failed=(w.copy_failed) aria-live="polite" { (w.copy) }
    }
}

fn page_in(lang: Lang, found: &Found) -> Address {
    Address {
        lang,
        route: Route::Chart {
            area: found.shown.area.clone(),
            indicator: found.shown.indicator.clone(),
        },
    }
}

/// The files.
pub fn downloads(found: &Found, f: &Frame) -> Markup {
    let w = f.words;
    let page = page_in(f.lang, found);
    let picture = Address {
        lang: f.lang,
        route: Route::Embed {
            release: f.pinned.then(|| f.release.clone()),
            area: found.shown.area.clone(),
            indicator: found.shown.indicator.clone(),
        },
    };
    let light = f.links.file(&picture.beside("chart.svg"));
    let dark = f.links.file(&picture.beside("chart-dark.svg"));
    // Beside the page are the newest release's figures only.
    let mut files = Vec::new();
    if f.pinned {
        let catalog = format!("data/releases/{}/catalog.json", f.release);
        files.push((f.links.file(&catalog), w.catalog));
    } else {
        files.push((f.links.file(&page.beside("data.csv")), w.this_csv));
        files.push((f.links.file(&page.beside("data.json")), w.this_json));
        // One workbook in both languages.
        let workbook = page_in(Lang::Zh, found).beside("data.xlsx");
        files.push((f.links.file(&workbook), w.this_xlsx));
    }
    files.push((light.clone(), w.this_svg));
    files.push((dark.clone(), w.this_svg_dark));
    html! {
        section id="download" {
            h2 { (w.download) }
            ul.plain {
                @for (href, words) in &files { li { a href=(href) download { (words) } } }
                li.scripted {
                    button.press type="button" data-png=(light) data-png-dark=(dark) data-failed=(w.picture_failed) aria-live="polite"
                        data-name={ (found.shown.area) "-" (found.shown.indicator) ".png" } { (w.this_png) }
                }
                li { a href=(f.links.to(Route::Data)) { (w.whole_package) } }
            }
        }
    }
}

/// The citation in words: what, whose, as of when, which release, where.
fn citation(shard: &Shard, found: &Found, address: &str, f: &Frame) -> String {
    let shown = &found.shown;
    let as_of = Period::parse(&f.site.as_of)
        .map_or_else(|_| f.site.as_of.clone(), |p| period_words(&p, f.lang));
    let source = shown.clauses.first().map_or_else(String::new, |clause| {
        let publisher = shard
            .source(&clause.source)
            .map_or("", |s| s.publisher.in_lang(f.lang));
        let title = titled(&clause.title, f);
        f.lang.pick(
            format!("来源:{publisher}{title}。"),
            format!("Source: {publisher}, {title}. "),
        )
    });
    let (site, release) = (f.site.title.in_lang(f.lang), &f.release);
    let (place, name, period) = (&found.place, &shown.name, &shown.period);
    f.lang.pick(
        format!("{place}{name}({period})。{source}{site},数据截至 {as_of},数据版本 {release}。{address}"),
        format!(
            "{place}: {name} ({period}). {source}{site}, data as of {as_of}, release {release}. {address}"
        ),
    )
}

/// How to cite the figure, and how to pass the page on.
pub fn cite(shard: &Shard, found: &Found, f: &Frame) -> Markup {
    let w = f.words;
    let own = format!("{}{}", f.site.url, page_in(f.lang, found).path());
    // With the release, so that who follows it sees these figures.
    let cited = format!("{own}?release={}", f.release);
    html! {
        section id="cite" {
            h2 { (w.how_to_cite) }
            p.code id="citation" tabindex="0" { (citation(shard, found, &cited, f)) }
            (copy_button("citation", f))
            h3 id="address-head" { (w.address) }
            p.code id="address" tabindex="0" aria-labelledby="address-head" { (own) }
            (copy_button("address", f))
            button.press.scripted type="button" data-share="address" data-done=(w.copied) data-failed=(w.copy_failed) aria-live="polite" { (w.share) }
        }
    }
}
