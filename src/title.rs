//! Title and description of a page, for the document head; nothing here is shown in the body.

use crate::data::Page;
use crate::i18n::words;
use crate::route::Route;
use kanjian_model::{Series, Shard};
use kanjian_view::{Reader, card};

/// What the head says about a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Title {
    /// Title of the page, without the site's name.
    pub title: String,
    /// One plain sentence.
    pub description: String,
}

fn of_area(shard: &Shard, page: &Page) -> Option<Title> {
    let lang = page.address.lang;
    let name = shard.area(&shard.id)?.name.in_lang(lang).to_owned();
    let title = format!("{name}{}", words(lang).question_area);
    let figures = shard
        .observations
        .iter()
        .filter(|o| o.area == shard.id)
        .count();
    let description = lang.pick(
        format!("{name}公布的 {figures} 个卫生健康数字，每个数都附原句，计划和结果放在一起看。"),
        format!("{figures} health figures published about {name}, each with its sentence, plan beside result."),
    );
    Some(Title { title, description })
}

fn of_chart(shard: &Shard, page: &Page, area: &str, indicator: &str) -> Option<Title> {
    let lang = page.address.lang;
    let place = shard.area(area)?.name.in_lang(lang);
    let series = Series::of(&shard.observations, area, indicator)?;
    let shown = card(&series, shard, Reader::new(lang, &page.site.as_of))?;
    let figure = shown
        .figure
        .map(|a| a.joined())
        .or(shown.absent)
        .unwrap_or_default();
    let title = lang.pick(
        format!("{place}{}", shown.name),
        format!("{place}: {}", shown.name),
    );
    let description = lang.pick(
        format!(
            "{title}：{}{figure}。附原句、目标、定义和数据下载。",
            shown.period
        ),
        format!(
            "{title}, {}: {figure}. With the sentence, the target, the definition and the data.",
            shown.period
        ),
    );
    Some(Title { title, description })
}

/// The title of `page`.
pub fn title(page: &Page) -> Title {
    let lang = page.address.lang;
    let w = words(lang);
    let tagline = page.site.tagline.in_lang(lang).to_owned();
    let plain = |title: &str| Title {
        title: title.to_owned(),
        description: tagline.clone(),
    };
    let shard = page.loaded.shard.as_ref();
    let found = match (&page.address.route, shard) {
        (Route::Area(_), Some(shard)) => of_area(shard, page),
        (
            Route::Chart { area, indicator }
            | Route::Embed {
                area, indicator, ..
            },
            Some(shard),
        ) => of_chart(shard, page, area, indicator),
        (Route::Indicator(id), Some(shard)) => shard.indicator(id).map(|i| {
            let name = i.name.in_lang(lang);
            let plain = i.plain.in_lang(lang);
            Title {
                title: lang.pick(format!("{name}：各地比较"), format!("{name} across areas")),
                description: if plain.is_empty() {
                    tagline.clone()
                } else {
                    plain.to_owned()
                },
            }
        }),
        (Route::Plan(id), Some(shard)) => shard.source(id).map(|s| {
            let name = s.title.in_lang(lang);
            Title {
                title: lang.pick(
                    format!("{name}：计划兑现"),
                    format!("{name}: the plan and its state"),
                ),
                description: lang.pick(
                    format!("{name}。{}", w.plan_intro),
                    format!("{name}. {}", w.plan_intro),
                ),
            }
        }),
        (Route::Source(id), Some(shard)) => shard.source(id).map(|s| {
            let name = s.title.in_lang(lang);
            Title {
                title: lang.pick(
                    format!("{name}：原句和核对"),
                    format!("{name}: sentences and checks"),
                ),
                description: lang.pick(
                    format!("{name}。{}。{}", w.read_from, w.arithmetic_note),
                    format!("{name}. {}. {}", w.read_from, w.arithmetic_note),
                ),
            }
        }),
        _ => None,
    };
    found.unwrap_or_else(|| match page.address.route {
        Route::Overview => plain(w.question_home),
        Route::Areas => plain(w.areas),
        Route::Indicators => plain(w.indicators),
        Route::Plans => plain(w.plans),
        Route::Data => plain(w.data),
        Route::About => plain(w.about),
        _ => plain(w.not_found),
    })
}
