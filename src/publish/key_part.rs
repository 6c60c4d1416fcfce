//! The part of an area's shard that the charts of its page are drawn from, small enough to stand in the page; the rest is markup.

use crate::data::Page;
use crate::pages::area::key_cards;
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Observation, Shard};
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
    let (part, f) = (narrowed(shard), Frame::of(page));
    let (few, all) = (key_cards(&part, &f), key_cards(shard, &f));
    let is_same = few.len() == all.len() && few.iter().zip(&all).all(|(a, b)| draws_as(a, b));
    is_same.then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Loaded;
    use crate::route::Address;
    use kanjian_model::tables::{build, folder::read_folder, read};
    use kanjian_model::{Lang, snapshot};
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
                let json = serde_json::to_string(&part).unwrap();
                assert_eq!(snapshot::read::<Shard>(json.as_bytes()).unwrap(), part);
            }
            areas += 1;
        }
        assert!(areas > 0);
    }
}
