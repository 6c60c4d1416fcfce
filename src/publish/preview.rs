//! What the preview of a link says, page by page; drawing is the chart crate's, pixels are `pictures`'.

use crate::data::Page;
use crate::route::{Address, Route};
use crate::title::title;
use kanjian_chart::{ChartKind, Poster};
use kanjian_model::{Kind, Lang, Series, Shard};
use kanjian_view::{Card, Edition, PICTURE_WIDTH_PX, Reader, card, chart_lang, picture};

/// The preview stands beside its page under this name.
pub const FILE: &str = "preview.png";

/// Where the preview of a page is, below the base: its own, or for pages without one the overview's.
pub fn path(address: &Address) -> String {
    let route = match &address.route {
        // What is pinned to a release would be shown with the figures of another.
        Route::Embed {
            release: None,
            area,
            indicator,
            ..
        } => Route::Chart {
            area: area.clone(),
            indicator: indicator.clone(),
        },
        Route::Overview | Route::Area(_) | Route::Chart { .. } => address.route.clone(),
        _ => Route::Overview,
    };
    Address {
        lang: address.lang,
        route,
    }
    .beside(FILE)
}

/// The page's own preview as SVG; `None` for pages that borrow the overview's.
pub fn svg(page: &Page) -> Option<String> {
    let shard = page.loaded.shard.as_ref();
    let poster = match &page.address.route {
        Route::Chart { area, .. } => of_chart(page, shard?, area)?,
        Route::Area(area) => {
            let shard = shard?;
            let cards = leading(page, shard, area, &shard.key);
            of_cards(page, figures_line(&cards, page.address.lang), &cards)
        }
        Route::Overview => {
            let home = &page.site.home_area;
            let key = page.site.key.get(home).map_or(&[][..], Vec::as_slice);
            let cards = shard.map_or_else(Vec::new, |s| leading(page, s, home, key));
            let tagline = page.site.tagline.in_lang(page.address.lang);
            of_cards(page, tagline.to_owned(), &cards)
        }
        _ => return None,
    };
    Some(poster.svg())
}

fn of_chart(page: &Page, shard: &Shard, area: &str) -> Option<Poster> {
    let lang = page.address.lang;
    let reader = Reader::new(lang, &page.site.as_of);
    let edition = Edition {
        reader,
        site: page.site.title.in_lang(lang),
        release: &page.release,
        width_px: PICTURE_WIDTH_PX,
    };
    let shown = picture(shard, area, None, &edition)?;
    let series = Series::all(&shard.observations);
    let chart = card(series.iter().find(|s| s.area == area)?, shard, reader)?.chart;
    Some(Poster {
        title: title(page).title,
        lines: vec![shown.scene.sentence],
        chart: Some(chart),
        source_line: shown.source,
        site: shown.published,
        lang: chart_lang(lang),
    })
}

/// The cards of an area's key indicators that have a result, those of the themes first, one for each theme.
fn leading(page: &Page, shard: &Shard, area: &str, key: &[String]) -> Vec<Card> {
    let all = Series::all(&shard.observations);
    let reader = Reader::new(page.address.lang, &page.site.as_of);
    let theme = |id: &String| shard.indicator(id).map_or("", |i| i.theme.as_str());
    let themes = page.site.themes.iter();
    let first = themes.filter_map(|wanted| key.iter().find(|id| theme(id) == wanted));
    let rest = key.iter().filter(|id| theme(id).is_empty());
    first
        .chain(rest)
        .filter_map(|id| {
            all.iter()
                .find(|s| s.area == area && s.indicator == id.as_str())
        })
        .filter_map(|series| card(series, shard, reader))
        .filter(|card| card.figure.is_some() && card.kind == Kind::Actual)
        .collect()
}

/// The question, a line, and the chart of the first card that has more than its figure.
fn of_cards(page: &Page, line: String, cards: &[Card]) -> Poster {
    let lang = page.address.lang;
    let is_drawn = |card: &&Card| card.chart.kind() != ChartKind::Headline;
    let first = cards.iter().find(is_drawn).or(cards.first());
    let caption = |card: &Card| {
        let document = card.clauses.first().map_or("", |clause| &clause.title);
        lang.pick(
            format!("{} {},《{document}》", card.name, card.period),
            format!("{}, {}. {document}", card.name, card.period),
        )
    };
    Poster {
        title: title(page).title,
        lines: vec![line],
        source_line: first.map_or_else(String::new, caption),
        chart: first.map(|card| card.chart.clone()),
        site: page.site.title.in_lang(lang).to_owned(),
        lang: chart_lang(lang),
    }
}

/// The first figures in one breath; empty where there is none.
fn figures_line(cards: &[Card], lang: Lang) -> String {
    let words = |card: &Card| {
        let done = card.completion.as_ref().map_or_else(String::new, |done| {
            lang.pick(format!("({done})"), format!(" ({done})"))
        });
        lang.pick(
            format!("{} {}{done}", card.name, card.amount_words()),
            format!("{}: {}{done}", card.name, card.amount_words()),
        )
    };
    // Two lines hold three in Chinese and two in English.
    let figures: Vec<String> = cards.iter().take(lang.pick(3, 2)).map(words).collect();
    let all = figures.join(lang.pick(",", "; "));
    match lang {
        _ if all.is_empty() => all,
        Lang::Zh => format!("{all}。"),
        Lang::En => format!("{all}."),
    }
}

#[cfg(test)]
mod tests {
    use super::path;
    use crate::route::Address;

    #[test]
    fn a_page_without_a_preview_borrows_the_overviews() {
        for (page, preview) in [
            ("", "preview.png"),
            ("en/area/440306/", "en/area/440306/preview.png"),
            (
                "area/440306/htn_managed/",
                "area/440306/htn_managed/preview.png",
            ),
            (
                "embed/area/440306/htn_managed/",
                "area/440306/htn_managed/preview.png",
            ),
            (
                "en/embed/r/2026-1/area/440306/htn_managed/",
                "en/preview.png",
            ),
            ("en/indicator/htn_managed/", "en/preview.png"),
        ] {
            assert_eq!(path(&Address::parse(page)), preview);
        }
    }
}
