//! Downloads, schemas, releases, documents, and how to cite.

use crate::components::part::Part;
use crate::components::{changes::changes, inert::inert};
use crate::i18n::counted;
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Catalog, snapshot::SourceEntry, wording::grade_words};
use maud::{Markup, html};

fn document(s: &SourceEntry, f: &Frame) -> Markup {
    html! {
        li {
            a href=(f.links.to(Route::Source(s.source.id.clone()))) { (s.source.title.in_lang(f.lang)) }
            span.period {
                @if !s.source.publisher.is_empty() { (s.source.publisher.in_lang(f.lang)) " · " }
                (grade_words(s.source.grade, f.lang))
                " · " (counted(s.mentions, f.words.mention, f.words.mentions))
            }
        }
    }
}

fn page(catalog: &Catalog, f: &Frame) -> Markup {
    let w = f.words;
    let (documents, comparison): (Vec<&SourceEntry>, Vec<&SourceEntry>) = catalog
        .sources
        .iter()
        .filter(|s| s.mentions > 0)
        .partition(|s| catalog.plans.iter().any(|p| p.id == s.source.id));
    let cite = f.lang.pick(
        format!("看健。数据版本 {}。{}data/", catalog.release, f.site.url),
        format!(
            "Kanjian. Data release {}. {}en/data/",
            catalog.release, f.site.url
        ),
    );
    let package = format!("data/kanjian-{}.zip", catalog.release);
    html! {
        div.page {
            div.lead { h1 { (w.data) } }
            section.one {
                h2 { (w.downloads) }
                @if !catalog.has_one_table() { p { (w.tables_by_province) } }
                ul.plain {
                    @if catalog.has_one_table() {
                        @for (path, words) in [
                            (package.as_str(), w.whole_package),
                            ("data/csv/observations.csv", w.whole_table),
                            ("data/observations.xlsx", w.whole_workbook),
                        ] {
                            li { a href=(f.links.file(path)) { (words) } code { (path) } }
                        }
                    }
                    @for (path, words) in [
                        ("data/catalog.json", w.catalog),
                        ("data/datapackage.json", w.data_package),
                        ("data/schemas/shard.json", w.schemas),
                    ] {
                        li { a href=(f.links.file(path)) { (words) } code { (path) } }
                    }
                }
            }
            section.one {
                h2 { (w.releases) }
                (changes(catalog, f))
                ul.changes {
                    @for r in &catalog.releases {
                        li {
                            time datetime=(r.date) { (r.date) }
                            a href=(f.links.file(&format!("data/releases/{}/catalog.json", r.id))) { (r.id) }
                            span { (r.note.in_lang(f.lang)) }
                        }
                    }
                }
            }
            section.one id="cite" {
                h2 { (w.how_to_cite) }
                pre.code tabindex="0" { code { (cite) } }
                p { (w.licence) " " (f.site.data_licence) }
            }
            section.one {
                h2 { (w.documents) }
                ul.plain.wide { @for s in documents { (document(s, f)) } }
            }
            section.one {
                h2 { (w.comparison_series) }
                ul.plain.wide { @for s in comparison { (document(s, f)) } }
            }
        }
    }
}

/// The page.
pub fn data(catalog: Option<Catalog>, f: &Frame) -> Part {
    let Some(catalog) = catalog else {
        return not_found(f);
    };
    let f = f.clone();
    inert(move || page(&catalog, &f))
}
