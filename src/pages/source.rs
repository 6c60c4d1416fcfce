//! One document: what it is, what was read from it in its order, and what its arithmetic says.

use crate::ahead::phrased;
use crate::components::part::Part;
use crate::components::{clause::marked, inert::inert};
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{
    Observation, Period, Shard, Source,
    snapshot::Finding,
    wording::{grade_words, period_words, source_kind_words},
};
use kanjian_view::pieces_of_all;
use maud::{Markup, html};

/// Mentions that stand in the same clause, in the document's order.
fn by_clause(shard: &Shard) -> Vec<Vec<&Observation>> {
    let mut groups: Vec<Vec<&Observation>> = Vec::new();
    for mention in &shard.observations {
        match groups.last_mut() {
            Some(group)
                if group[0].quote == mention.quote
                    && group[0].quote_offset == mention.quote_offset =>
            {
                group.push(mention);
            }
            _ => groups.push(vec![mention]),
        }
    }
    groups
}

fn clause_markup(
    group: &[&Observation],
    shard: &Shard,
    source: &Source,
    seen: &mut Vec<String>,
    f: &Frame,
) -> Markup {
    let anchors: Vec<Option<String>> = group
        .iter()
        .map(|o| {
            // A restated figure has one id and several places: the first place is the anchor.
            let first = !seen.contains(&o.id);
            seen.push(o.id.clone());
            first.then(|| o.id.clone())
        })
        .collect();
    html! {
        li.read {
            blockquote.clause lang="zh-Hans" { p { (marked(&pieces_of_all(group))) } }
            ul.results {
                @for (o, anchor) in group.iter().zip(anchors) {
                    @let name = shard.indicator(&o.indicator).map_or(o.subject.as_str(), |i| i.name.in_lang(f.lang));
                    li id=[anchor] {
                        a href=(f.links.to(Route::Chart { area: o.area.clone(), indicator: o.indicator.clone() })) {
                            // A document may quote what another area reached.
                            @if o.area != source.area {
                                @if let Some(area) = shard.area(&o.area) { (f.lang.pick(
                                    format!("{}：", area.name.zh), format!("{}: ", area.name.en),
                                )) }
                            }
                            (name)
                        }
                        span.amount { (o.amount_words(f.lang)) }
                        span.period { (o.kind_words(f.lang)) " · " (period_words(&o.period, f.lang)) }
                    }
                }
            }
        }
    }
}

fn finding_markup(finding: &Finding, f: &Frame) -> Markup {
    html! {
        li class={ "finding f-" (finding.status) } {
            p { (finding.words.in_lang(f.lang)) }
            p.arithmetic { (finding.arithmetic) }
            @if !finding.accepted.is_empty() {
                p.quiet { (f.lang.pick("缘由：", "Reason: ")) (finding.accepted.in_lang(f.lang)) }
            }
        }
    }
}

fn arithmetic(shard: &Shard, f: &Frame) -> Markup {
    let w = f.words;
    let agrees = |s: &&Finding| matches!(s.status.as_str(), "derived" | "holds");
    let (agree, differ): (Vec<&Finding>, Vec<&Finding>) = shard.findings.iter().partition(agrees);
    let (explained, look): (Vec<&Finding>, Vec<&Finding>) = differ
        .into_iter()
        .partition(|finding| !finding.accepted.is_empty());
    html! {
        section.one {
            h2 { (w.arithmetic) }
            @if shard.findings.is_empty() {
                p.quiet { (w.no_findings) }
            } @else {
                p.quiet { (w.arithmetic_note) }
            }
            @if !look.is_empty() {
                ul.findings { @for finding in look { (finding_markup(finding, f)) } }
            }
            @if !explained.is_empty() {
                h3 {
                    (f.lang.pick(
                        format!("已说明缘由的 {} 条", explained.len()),
                        format!("{} explained by the publisher", explained.len()),
                    ))
                }
                ul.findings { @for finding in explained { (finding_markup(finding, f)) } }
            }
            @if !agree.is_empty() {
                details {
                    summary {
                        (f.lang.pick(
                            format!("对得上的和由此推算的 {} 条", agree.len()),
                            format!("{} that agree or follow", agree.len()),
                        ))
                    }
                    ul.findings { @for finding in agree { (finding_markup(finding, f)) } }
                }
            }
        }
    }
}

fn facts(source: &Source, f: &Frame) -> Markup {
    let w = f.words;
    html! {
        dl.definition {
            dt { (w.published_by) }
            dd { (source.publisher.in_lang(f.lang)) }
            @if !source.published.is_empty() {
                dt { (w.published_on) }
                dd {
                    (Period::parse(&source.published)
                        .map_or_else(|_| source.published.clone(), |p| period_words(&p, f.lang)))
                }
            }
            dt { (w.copy_grade) }
            dd { (grade_words(source.grade, f.lang)) }
            // Only a web address becomes a link, whatever the tables say.
            @if source.url.starts_with("https://") || source.url.starts_with("http://") {
                dt { (w.original) }
                dd { a href=(source.url) rel="noopener nofollow" referrerpolicy="no-referrer" { (source.url) } }
            }
            @if !source.note.is_empty() { dt { (w.note) } dd { (source.note.in_lang(f.lang)) } }
        }
    }
}

/// The page of the shard's source.
pub fn source(shard: Option<Shard>, f: &Frame) -> Part {
    let Some(shard) = shard else {
        return not_found(f);
    };
    let Some(source) = shard.source(&shard.id).cloned() else {
        return not_found(f);
    };
    let f = f.clone();
    inert(move || {
        let w = f.words;
        let mut seen = Vec::new();
        html! {
            div.page {
                div.lead {
                    p.trail { (source_kind_words(source.kind, f.lang)) }
                    h1 { (phrased(source.title.in_lang(f.lang))) }
                    (facts(&source, &f))
                    @if !source.complete { p.quiet { (w.incomplete_copy) } }
                    @if !shard.items.is_empty() {
                        p { a href=(f.links.to(Route::Plan(source.id.clone()))) { (w.plan_tree) } }
                    }
                }
                @if !shard.provinces.is_empty() {
                    section.one { p { (w.figures_by_area) " " a href=(f.links.to(Route::Areas)) { (w.areas) } } }
                } @else {
                (arithmetic(&shard, &f))
                section.one {
                    h2 { (w.read_from) }
                    ol.reads {
                        @for group in by_clause(&shard) { (clause_markup(&group, &shard, &source, &mut seen, &f)) }
                    }
                }
                }
            }
        }
    })
}
