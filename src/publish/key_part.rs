//! The part of an area's shard that the charts of its page are drawn from, small enough to stand in the page; the rest is markup.

use crate::data::Page;
use crate::pages::area::key_cards;
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Bilingual, Lang, Observation, Shard};
use kanjian_view::Card;
use std::collections::BTreeSet;

/// What is said of the key indicators and of the parts of their figures, with the names needed to say it.
fn narrowed(shard: &Shard) -> Shard {
    let mut part = shard.clone();
    let of_key = |o: &Observation| shard.key.contains(&o.indicator);
    let whole: BTreeSet<&str> = shard
        .observations
        .iter()
        .filter(|o| of_key(o))
        .map(|o| o.id.as_str())
        .collect();
    part.observations
        .retain(|o| of_key(o) || whole.contains(o.part_of.as_str()));
    let named = |of: fn(&Observation) -> &str| -> BTreeSet<String> {
        part.observations.iter().map(|o| of(o).to_owned()).collect()
    };
    let (breakdowns, indicators) = (named(|o| &o.breakdown), named(|o| &o.indicator));
    part.indicators.retain(|i| indicators.contains(&i.id));
    part.breakdowns.retain(|id, _| breakdowns.contains(id));
    part.sources.clear();
    part.domains.clear();
    part.items.clear();
    part.findings.clear();
    part
}

/// Without what is only said beside a chart, in markup that is not made again, and without the other language.
fn bared(mut part: Shard, lang: Lang) -> Shard {
    let in_one = |both: &mut Bilingual| {
        let said = both.in_lang(lang).to_owned();
        *both = Bilingual::default();
        *match lang {
            Lang::Zh => &mut both.zh,
            Lang::En => &mut both.en,
        } = said;
    };
    for o in &mut part.observations {
        o.domain.clear();
        o.subject.clear();
        o.period_as_written.clear();
        o.change_note.clear();
        (o.value_offset, o.quote_offset) = (None, None);
        // How finely a percentage was written is read from its sentence.
        if [o.yoy, o.share_of_parent, o.completion]
            .iter()
            .all(Option::is_none)
        {
            o.quote.clear();
        }
    }
    for indicator in &mut part.indicators {
        in_one(&mut indicator.name);
        indicator.theme.clear();
    }
    part.breakdowns.values_mut().for_each(in_one);
    for area in &mut part.areas {
        in_one(&mut area.name);
        area.note = Bilingual::default();
    }
    part
}

/// Whether both give the same figure; what stands beside it is markup that is not made again.
fn draws_as(a: &Card, b: &Card) -> bool {
    a.chart == b.chart
        && (&a.area, &a.indicator) == (&b.area, &b.indicator)
        && (&a.name, &a.period) == (&b.name, &b.period)
}

/// The part; `None` on other pages than areas', and where a chart would not be the same when drawn from it alone.
pub fn key_part(page: &Page) -> Option<Shard> {
    let Route::Area(_) = page.address.route else {
        return None;
    };
    let shard = page.loaded.shard.as_ref()?;
    let f = Frame::of(page);
    let all = key_cards(shard, &f);
    let part = narrowed(shard);
    [bared(part.clone(), page.address.lang), part]
        .into_iter()
        .find(|part| {
            let few = key_cards(part, &f);
            few.len() == all.len() && few.iter().zip(&all).all(|(a, b)| draws_as(a, b))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Loaded;
    use crate::route::Address;
    use kanjian_model::snapshot;
    use kanjian_model::tables::{build, folder::read_folder, read};
    use std::path::Path;

    #[test]
    fn every_area_page_carries_what_its_charts_are_drawn_from() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let tables = read(&read_folder(&folder).unwrap()).tables.unwrap();
        let mut areas = 0;
        for (path, bytes) in &build(&tables) {
            if !path.starts_with("area/") {
                continue;
            }
            let shard: Shard = snapshot::read(bytes).unwrap();
            let route = Route::Area(shard.id.clone());
            for lang in [Lang::Zh, Lang::En] {
                let page = Page {
                    address: Address {
                        lang,
                        route: route.clone(),
                    },
                    base: String::new(),
                    release: shard.release.clone(),
                    pinned: false,
                    site: tables.site.clone(),
                    loaded: Loaded {
                        shard: Some(shard.clone()),
                        ..Loaded::default()
                    },
                };
                let part = key_part(&page).expect(path);
                assert!(part.observations.len() <= shard.observations.len());
                assert!(
                    part.observations.iter().all(|o| o.subject.is_empty()),
                    "{path} is bared"
                );
                let json = serde_json::to_string(&part).unwrap();
                assert_eq!(snapshot::read::<Shard>(json.as_bytes()).unwrap(), part);
            }
            areas += 1;
        }
        assert!(areas > 0);
    }
}
