//! One chart without chrome, for a frame in another page: title, chart, source, date, a link back.

use crate::components::{
    chart_figure::{About, ChartFigure},
    chip::chip,
    clause::strip,
};
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::frame;
use kanjian_model::{Series, Shard};
use kanjian_view::card;
use leptos::prelude::*;

/// The embedded chart of one area and indicator.
pub fn embed(shard: Option<Shard>, area: &str, indicator: &str) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(shard) = shard else {
        return not_found();
    };
    let all = Series::all(&shard.observations);
    let Some(shown) = all
        .iter()
        .find(|s| s.area == area)
        .and_then(|s| card(s, &shard, f.lang))
    else {
        return not_found();
    };
    let place = shard
        .area(area)
        .map_or(area, |a| a.name.in_lang(f.lang))
        .to_owned();
    let about = About {
        id: format!("e-{indicator}"),
        title: format!("{place} {} {}", shown.name, shown.period),
        area: area.to_owned(),
        indicator: indicator.to_owned(),
    };
    let back = f.links.to(Route::Chart {
        area: area.to_owned(),
        indicator: indicator.to_owned(),
    });
    view! {
        <article class="card bare">
            <header>
                <p class="domain">{place}" · "{shown.period.clone()}</p>
                <h1>{shown.name.clone()}</h1>
                {shown.state.as_ref().map(chip)}
            </header>
            <ChartFigure chart=shown.chart.clone() about=about/>
            {shown.clauses.first().map(strip)}
            <p class="back">
                <a href=back target="_top" rel="noopener">{w.back_to_chart}</a>
                <span>{f.site.title.in_lang(f.lang).to_owned()}" · "{w.release}" "{f.release.clone()}</span>
            </p>
        </article>
    }
    .into_any()
}
