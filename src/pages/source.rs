//! One document: what it is, what was read from it in its order, and what its arithmetic says.

use crate::components::clause::marked;
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::{Frame, frame};
use kanjian_model::{
    Observation, Period, Shard,
    snapshot::Finding,
    wording::{grade_words, kind_words, period_words, source_kind_words},
};
use kanjian_view::pieces;
use leptos::prelude::*;

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

fn clause_view(group: &[&Observation], shard: &Shard, f: &Frame) -> AnyView {
    let lines: Vec<_> = group
        .iter()
        .map(|o| {
            let name = shard
                .indicator(&o.indicator)
                .map_or_else(|| o.subject.clone(), |i| i.name.in_lang(f.lang).to_owned());
            let href = f.links.to(Route::Chart {
                area: o.area.clone(),
                indicator: o.indicator.clone(),
            });
            view! {
                <li id=o.id.clone()>
                    <a href=href>{name}</a>
                    <span class="amount">{o.amount_words(f.lang)}</span>
                    <span class="period">
                        {kind_words(o.kind, f.lang)}" · "{period_words(&o.period, f.lang)}
                    </span>
                </li>
            }
        })
        .collect();
    let quote: Vec<AnyView> = match group {
        [only] => marked(&pieces(only)),
        _ => group
            .first()
            .map(|o| o.quote.clone().into_any())
            .into_iter()
            .collect(),
    };
    view! {
        <li class="read">
            <blockquote class="clause" lang="zh-Hans"><p>{quote}</p></blockquote>
            <ul class="results">{lines}</ul>
        </li>
    }
    .into_any()
}

fn finding_view(finding: &Finding, f: &Frame) -> AnyView {
    let accepted = (!finding.accepted.is_empty()).then(|| {
        view! { <p class="quiet">{finding.accepted.in_lang(f.lang).to_owned()}</p> }
    });
    view! {
        <li class=format!("finding f-{}", finding.status)>
            <p>{finding.words.in_lang(f.lang).to_owned()}</p>
            <p class="arithmetic">{finding.arithmetic.clone()}</p>
            {accepted}
        </li>
    }
    .into_any()
}

/// The page of the shard's source.
pub fn source(shard: Option<Shard>) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(shard) = shard else {
        return not_found();
    };
    let Some(source) = shard.source(&shard.id).cloned() else {
        return not_found();
    };
    let reads: Vec<_> = by_clause(&shard)
        .into_iter()
        .map(|group| clause_view(&group, &shard, &f))
        .collect();
    let worth_a_look = |s: &Finding| !matches!(s.status.as_str(), "derived" | "holds");
    let (first, rest): (Vec<&Finding>, Vec<&Finding>) =
        shard.findings.iter().partition(|s| worth_a_look(s));
    let first: Vec<_> = first.into_iter().map(|s| finding_view(s, &f)).collect();
    let count = rest.len();
    let rest: Vec<_> = rest.into_iter().map(|s| finding_view(s, &f)).collect();
    let rest = (count > 0).then(|| {
        view! {
            <details>
                <summary>
                    {f.lang.pick(
                        format!("对得上的和由此推算的 {count} 条"),
                        format!("{count} that agree or follow"),
                    )}
                </summary>
                <ul class="findings">{rest}</ul>
            </details>
        }
    });
    let none = shard
        .findings
        .is_empty()
        .then(|| view! { <p class="quiet">{w.no_findings}</p> });
    let published = (!source.published.is_empty()).then(|| {
        let words = Period::parse(&source.published)
            .map_or_else(|_| source.published.clone(), |p| period_words(&p, f.lang));
        view! { <dt>{w.published_on}</dt><dd>{words}</dd> }
    });
    let original = source.url.starts_with("http").then(|| {
        let (href, url) = (source.url.clone(), source.url.clone());
        view! {
            <dt>{w.original}</dt>
            <dd><a href=href rel="noopener nofollow" referrerpolicy="no-referrer">{url}</a></dd>
        }
    });
    let note = (!source.note.is_empty()).then(|| {
        view! { <dt>{w.note}</dt><dd>{source.note.in_lang(f.lang).to_owned()}</dd> }
    });
    let incomplete = (!source.complete).then(|| view! { <p class="quiet">{w.incomplete_copy}</p> });
    let plan = (!shard.items.is_empty()).then(|| {
        view! { <p><a href=f.links.to(Route::Plan(source.id.clone()))>{w.plan_tree}</a></p> }
    });
    view! {
        <div class="lead">
            <p class="trail">{source_kind_words(source.kind, f.lang)}</p>
            <h1>{source.title.in_lang(f.lang).to_owned()}</h1>
            <dl class="definition">
                <dt>{w.published_by}</dt><dd>{source.publisher.in_lang(f.lang).to_owned()}</dd>
                {published}
                <dt>{w.copy_grade}</dt><dd>{grade_words(source.grade, f.lang)}</dd>
                {original}
                {note}
            </dl>
            {incomplete}
            {plan}
        </div>
        <section class="one">
            <h2>{w.arithmetic}</h2>
            <p class="quiet">{w.arithmetic_note}</p>
            {none}
            <ul class="findings">{first}</ul>
            {rest}
        </section>
        <section class="one">
            <h2>{w.read_from}</h2>
            <ol class="reads">{reads}</ol>
        </section>
    }
    .into_any()
}
