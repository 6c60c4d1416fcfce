//! What follows from the percentages in the sentences of one area: the year before, the task, the total of the parent.

use crate::state::Frame;
use kanjian_model::{
    Derived, DerivedKind, Observation, Shard,
    wording::{grouped, period_words, rounded_amount},
};
use maud::{Markup, html};

fn derived_words(o: &Observation, d: &Derived, f: &Frame) -> String {
    let w = f.words;
    let what = match d.kind {
        DerivedKind::PreviousYear => w.previous_year,
        DerivedKind::ImpliedTarget => w.implied_task,
        DerivedKind::ParentTotal => w.parent_total,
    };
    let value = rounded_amount(d.value, d.range(), o.unit, f.lang).joined();
    // The range says how sure the value is, so its ends keep their digits.
    let end = |v: f64| grouped(v, if d.high < 1000.0 { 2 } else { 0 });
    let (low, high) = (end(d.low), end(d.high));
    let period = period_words(&o.period, f.lang);
    f.lang.pick(
        format!("{period} · {what}：约\u{a0}{value}（{low} – {high}）"),
        format!("{period} · {what}: about {value} ({low} – {high})"),
    )
}

/// The list, or nothing where nothing follows.
pub fn derived_list(shard: &Shard, area: &str, f: &Frame) -> Markup {
    let lines: Vec<String> = kanjian_model::series::observations(&shard.observations)
        .iter()
        .map(|figure| figure.first)
        .filter(|o| o.area == area)
        .flat_map(|o| {
            [o.previous_year(), o.implied_target(), o.parent_total()]
                .into_iter()
                .flatten()
                .map(|d| derived_words(o, &d, f))
                .collect::<Vec<_>>()
        })
        .collect();
    html! {
        @if !lines.is_empty() {
            section.derived {
                h2 { (f.words.derived_values) }
                p.quiet { (f.words.derived_note) }
                ul.plain { @for line in lines { li { (line) } } }
            }
        }
    }
}
