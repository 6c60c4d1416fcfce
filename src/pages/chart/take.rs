//! What a reader takes away from a chart's page: files, what is on the screen, a citation, the address; embedding is in `builder`.

use crate::components::clause::titled;
use crate::pages::found::Found;
use crate::route::{Address, Route};
use crate::state::Frame;
use kanjian_model::{
    Lang, Period, Shard,
    wording::{grade_words, period_words},
};
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

/// Buttons that save what is on the screen: its table, its picture; a script of the page answers them.
/// `name` begins the files' names; `title` and `foot` stand in the picture.
pub(crate) fn on_screen(name: &str, title: &str, foot: &str, f: &Frame) -> Markup {
    let w = f.words;
    html! {
        ul.plain.scripted data-save-as=(name) data-title=(title) data-foot=(foot) {
            @for (what, words, class) in [
                ("csv", w.screen_csv, "unwritten"),
                ("json", w.screen_json, "unwritten"),
                ("svg", w.screen_svg, "unwritten"),
                ("png", w.this_png, "png"),
            ] {
                li class=(class) { button.press type="button" data-save=(what) data-failed=(w.picture_failed) aria-live="polite" { (words) } }
            }
        }
    }
}

/// The files.
pub fn downloads(found: &Found, f: &Frame) -> Markup {
    let w = f.words;
    let (area, indicator) = (&found.shown.area, &found.shown.indicator);
    let embed = |lang| Address {
        lang,
        route: Route::Embed {
            release: f.pinned.then(|| f.release.clone()),
            area: area.clone(),
            indicator: indicator.clone(),
            kind: None,
        },
    };
    // The newest release's files are beside the page, those of a pinned one beside its embed. They have both languages in them.
    let data = if f.pinned {
        embed(Lang::Zh)
    } else {
        page_in(Lang::Zh, found)
    };
    let pin = if f.pinned {
        format!("-{}", f.release)
    } else {
        String::new()
    };
    // Saved, they lie among others of the same kind: their names say of what chart they are.
    let lang = f.lang.as_str();
    let beside_embed = |file, look: &str, words| {
        let path = embed(f.lang).beside(file);
        (path, format!("{area}-{indicator}-{lang}{look}{pin}"), words)
    };
    let beside_data = |file, words| (data.beside(file), format!("{area}-{indicator}{pin}"), words);
    let files = [
        beside_data("data.csv", w.this_csv),
        beside_data("data.json", w.this_json),
        beside_data("data.xlsx", w.this_xlsx),
        beside_embed("chart.svg", "", w.this_svg),
        beside_embed("chart-dark.svg", "-dark", w.this_svg_dark),
        beside_embed("chart.png", "", w.this_png_light),
    ];
    let source = found.shown.clauses.first().map_or_else(String::new, |c| {
        let (title, grade) = (titled(&c.title, f), grade_words(c.grade, f.lang));
        f.lang.pick(
            format!("来源：{title}（{grade}） · "),
            format!("Source: {title} ({grade}) · "),
        )
    });
    let foot = format!("{source}{}", published(&page_in(f.lang, found).path(), f));
    let (place, name, period) = (&found.place, &found.shown.name, &found.shown.period);
    let title = f.lang.pick(
        format!("{place}{name} {period}"),
        format!("{place}: {name}, {period}"),
    );
    html! {
        section id="download" {
            h2 { (w.download) }
            ul.plain.written {
                @for (path, name, words) in &files {
                    @let extension = path.rsplit('.').next().unwrap_or_default();
                    li { a href=(f.links.file(path)) download={ (name) "." (extension) } { (words) } }
                }
            }
            (on_screen(&format!("{area}-{indicator}{pin}"), &title, &foot, f))
            p { a href=(f.links.to(Route::Data)) { (w.whole_package) } }
        }
    }
}

/// Site, release and address, at the foot of a picture.
pub(crate) fn published(path: &str, f: &Frame) -> String {
    let (site, release) = (f.site.title.in_lang(f.lang), &f.release);
    let pin = if f.pinned {
        format!("?release={release}")
    } else {
        String::new()
    };
    let words = f.lang.pick("数据版本", "release");
    format!("{site}, {words} {release} · {}{path}{pin}", f.site.url)
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
            format!("来源：{publisher}{title}。"),
            format!("Source: {publisher}, {title}. "),
        )
    });
    let (site, release) = (f.site.title.in_lang(f.lang), &f.release);
    let (place, name, period) = (&found.place, &shown.name, &shown.period);
    f.lang.pick(
        format!("{place}{name}（{period}）。{source}{site}，数据截至 {as_of}，数据版本 {release}。{address}"),
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
