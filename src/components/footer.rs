//! The foot of every page: what the site is not, where to report an error, corrections, release, filing numbers.

use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Period, wording::period_words};
use maud::{Markup, html};

/// The foot of the page.
pub fn footer(f: &Frame) -> Markup {
    let w = f.words;
    let as_of = Period::parse(&f.site.as_of)
        .map_or_else(|_| f.site.as_of.clone(), |p| period_words(&p, f.lang));
    html! {
        footer.foot id="foot" {
            p.disclaimer { (w.not_official) }
            p.links {
                a href=(f.site.contact) rel="noopener" { (w.report_error) }
                a href={ (f.links.to(Route::About)) "#corrections" } { (w.corrections) }
                a href=(f.links.to(Route::About)) { (w.about) }
                a href=(f.links.to(Route::Data)) { (w.data) }
            }
            p.facts {
                span { (w.data_as_of) " " (as_of) }
                span { (w.release) " " (f.release) }
                span { (w.licence) " " (f.site.data_licence) }
                @for number in [&f.site.icp, &f.site.psb] {
                    @if !number.is_empty() { span { (number) } }
                }
            }
        }
    }
}
