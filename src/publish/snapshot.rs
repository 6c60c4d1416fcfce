//! The snapshot of one release on disk: which pages it has and what each reads; writing them is `page_files`'.

use super::files::{Outcome, read, read_text};
use crate::data::{Need, Page, PageHead, needs};
use crate::route::{Address, Route};
use kanjian_chart::ChartKind;
use kanjian_model::{
    Catalog, Observation, Series, Shard, ShardRef, snapshot,
    snapshot::ShardList,
    tables::{prerender, release::in_document_order},
};
use kanjian_view::kinds;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A chart that is rendered ahead.
struct Charted {
    area: String,
    indicator: String,
    /// The kinds that its figures make, the usual one first.
    kinds: Vec<ChartKind>,
}

impl Charted {
    /// Its embeds in a release, or following the newest: the usual one, and one for each kind that its figures make, the usual kind
    /// too, for who names it.
    fn embeds(&self, release: Option<&str>) -> impl Iterator<Item = Route> {
        let named = self.kinds.iter().map(|kind| Some(kind.as_str()));
        std::iter::once(None)
            .chain(named)
            .map(move |kind| Route::Embed {
                release: release.map(str::to_owned),
                area: self.area.clone(),
                indicator: self.indicator.clone(),
                kind: kind.map(str::to_owned),
            })
    }
}

/// The snapshot on disk, by need.
pub struct Snapshot {
    /// Where it lies.
    pub folder: PathBuf,
    /// The release's catalog.
    pub catalog: Catalog,
    /// Its bytes.
    pub catalog_bytes: Vec<u8>,
    /// The copy of it that pages read, named by its hash.
    pub catalog_ref: ShardRef,
    shards: BTreeMap<(&'static str, String), ShardRef>,
}

impl Snapshot {
    /// The newest release.
    ///
    /// # Errors
    /// A file that cannot be read, or is not what was published.
    pub fn open(folder: &Path) -> Outcome<Self> {
        let newest: Catalog = snapshot::read(&read(&folder.join("catalog.json"))?)
            .map_err(|e| format!("catalog.json: {e}"))?;
        Self::of_release(folder, &newest.release)
    }

    /// One release. Pages read a copy of its catalog that is named by its hash, as shards are.
    ///
    /// # Errors
    /// A file that cannot be read, or is not what was published.
    pub fn of_release(folder: &Path, release: &str) -> Outcome<Self> {
        let path = format!("releases/{release}/catalog.json");
        let catalog_bytes = read(&folder.join(&path))?;
        let catalog: Catalog =
            snapshot::read(&catalog_bytes).map_err(|e| format!("{path}: {e}"))?;
        let sha256 = snapshot::sha256_hex(&catalog_bytes);
        let catalog_ref = ShardRef {
            path: format!("list/catalog.{}.json", &sha256[..16]),
            sha256,
            bytes: catalog_bytes.len() as u64,
        };
        let mut shards = BTreeMap::new();
        let lists = &catalog.lists;
        let named = lists
            .areas
            .values()
            .map(|list| ("area", list))
            .chain(lists.indicators.iter().map(|list| ("indicator", list)))
            .chain(lists.plans.iter().map(|list| ("plan", list)))
            .chain(lists.sources.iter().map(|list| ("source", list)));
        for (kind, list) in named {
            let bytes = read(&folder.join(&list.path))?;
            list.verify(&bytes)
                .map_err(|e| format!("{}: {e}", list.path))?;
            let list: ShardList =
                snapshot::read(&bytes).map_err(|e| format!("{}: {e}", list.path))?;
            shards.extend(
                list.shards
                    .into_iter()
                    .map(|(id, shard)| ((kind, id), shard)),
            );
        }
        if let Some(overview) = &lists.overview {
            shards.insert(("overview", "site".to_owned()), overview.clone());
        }
        Ok(Self {
            folder: folder.to_owned(),
            catalog,
            catalog_bytes,
            catalog_ref,
            shards,
        })
    }

    /// The day of the release, `YYYY-MM-DD`.
    pub fn day(&self) -> &str {
        self.catalog.releases.first().map_or("", |r| &r.date)
    }

    /// What the page at `address` says of itself, and which files it reads.
    pub fn head(&self, address: &Address) -> PageHead {
        let mut head = PageHead {
            path: address.path(),
            release: self.catalog.release.clone(),
            site: self.catalog.site.clone(),
            catalog: None,
            shard: None,
        };
        for need in needs(&address.route) {
            match need {
                Need::Catalog => head.catalog = Some(self.catalog_ref.clone()),
                Need::Shard(kind, id) => head.shard = self.shards.get(&(kind, id)).cloned(),
            }
        }
        head
    }

    /// The page that `head` speaks of, its files read.
    ///
    /// # Errors
    /// A file that cannot be read, or is not what was published.
    pub fn page(&self, head: &PageHead, base: &str) -> Outcome<Page> {
        let shard = match &head.shard {
            Some(named) => Some(read(&self.folder.join(&named.path))?),
            None => None,
        };
        let catalog = head.catalog.as_ref().map(|_| self.catalog_bytes.as_slice());
        let mut page = Page::read(head, base, catalog, shard.as_deref())
            .map_err(|error| format!("{}: {error}", head.path))?;
        if let Some(part) = page.part(None) {
            let bytes = read(&self.folder.join(&part.path))?;
            page.add(&part, &bytes)
                .map_err(|error| format!("{}: {error}", part.path))?;
        }
        if page.address.route == Route::Plans {
            page.loaded.plans = self.plans()?;
        }
        Ok(page)
    }

    fn shard(&self, named: &ShardRef) -> Outcome<Shard> {
        snapshot::read(&read(&self.folder.join(&named.path))?)
            .map_err(|error| format!("{}: {error}", named.path).into())
    }

    fn of_kind(&self, kind: &'static str) -> impl Iterator<Item = (&String, &ShardRef)> {
        let shards = self.shards.iter().filter(move |((of, _), _)| *of == kind);
        shards.map(|((_, id), named)| (id, named))
    }

    fn plans(&self) -> Outcome<Vec<Shard>> {
        let plans = self.of_kind("plan");
        plans.map(|(_, named)| self.shard(named)).collect()
    }

    /// Every mention, document by document.
    ///
    /// # Errors
    /// A file that cannot be read, or is not what was published.
    pub fn mentions(&self) -> Outcome<Vec<Observation>> {
        let mut mentions = Vec::new();
        // The shard of a document may have too many for one file; that of an area has figures of the areas above it, too.
        for (area, named) in self.of_kind("area") {
            let of_area = self.shard(named)?.observations.into_iter();
            mentions.extend(of_area.filter(|o| o.area == *area));
        }
        mentions.sort_by(in_document_order);
        Ok(mentions)
    }

    /// The areas whose pages are rendered ahead, as the site's tables say.
    ///
    /// # Errors
    /// The tables' settings cannot be read, or say what is not possible.
    pub fn areas_ahead(&self, tables: &Path) -> Outcome<BTreeSet<String>> {
        let file = tables.join("site.toml");
        let chosen = prerender::areas(&read_text(&file)?)
            .map_err(|what| format!("{}: {}", file.display(), what.en))?;
        let areas = self.catalog.areas.iter();
        let ids = chosen.among(areas.map(|entry| (entry.area.id.as_str(), entry.observations)));
        Ok(ids.into_iter().map(str::to_owned).collect())
    }

    /// Every area and indicator that has a figure and is rendered ahead, by indicator.
    fn charts(&self, ahead: &BTreeSet<String>) -> Outcome<Vec<Charted>> {
        let mut charts = Vec::new();
        for ((kind, id), named) in &self.shards {
            if *kind != "indicator" {
                continue;
            }
            let mut shard = self.shard(named)?;
            for (beginning, part) in std::mem::take(&mut shard.provinces) {
                if ahead.iter().any(|area| area.starts_with(&beginning)) {
                    shard.add(self.shard(&part)?);
                }
            }
            let all = Series::all(&shard.observations);
            let areas: BTreeSet<&str> = all.iter().map(|series| series.area).collect();
            for area in areas.into_iter().filter(|area| ahead.contains(*area)) {
                let series = all.iter().find(|series| series.area == area);
                charts.push(Charted {
                    area: area.to_owned(),
                    indicator: id.clone(),
                    kinds: series.map_or_else(Vec::new, |series| kinds(series, &shard)),
                });
            }
        }
        Ok(charts)
    }

    /// The embeds of this release at the addresses that stay with it.
    ///
    /// # Errors
    /// A file that cannot be read, or is not what was published.
    pub fn pinned(&self, ahead: &BTreeSet<String>) -> Outcome<Vec<Route>> {
        let mut routes = Vec::new();
        for chart in self.charts(ahead)? {
            routes.extend(chart.embeds(Some(&self.catalog.release)));
        }
        Ok(routes)
    }

    /// Every page that follows the newest release and is rendered ahead, in one language.
    ///
    /// # Errors
    /// A file that cannot be read, or is not what was published.
    pub fn routes(&self, ahead: &BTreeSet<String>) -> Outcome<Vec<Route>> {
        let mut routes = vec![
            Route::Overview,
            Route::Areas,
            Route::Indicators,
            Route::Plans,
            Route::Data,
            Route::About,
        ];
        for (kind, id) in self.shards.keys() {
            match *kind {
                "area" if !ahead.contains(id) => {}
                "area" => routes.push(Route::Area(id.clone())),
                "plan" => routes.push(Route::Plan(id.clone())),
                "source" => routes.push(Route::Source(id.clone())),
                "indicator" => routes.push(Route::Indicator(id.clone())),
                _ => {}
            }
        }
        for chart in self.charts(ahead)? {
            routes.push(Route::Chart {
                area: chart.area.clone(),
                indicator: chart.indicator.clone(),
            });
            routes.extend(chart.embeds(None));
        }
        Ok(routes)
    }
}
