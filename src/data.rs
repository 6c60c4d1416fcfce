//! What a page reads: which files its route needs, and those files read and verified; fetching is in `boot`, drawing in `pages`.

use crate::route::{Address, Route};
use kanjian_model::{
    Catalog, Shard, ShardRef, Site, SnapshotError,
    json::{Json, Read},
    record, snapshot,
};
use serde::Serialize;

/// What a route shows, before it is loaded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Need {
    /// The catalog.
    Catalog,
    /// The shard of this kind and id.
    Shard(&'static str, String),
}

/// The files that a route reads: at most the catalog and one shard, which may name a part of it (`Page::part`).
pub fn needs(route: &Route) -> Vec<Need> {
    match route {
        Route::Overview => vec![Need::Catalog, Need::Shard("overview", "site".into())],
        Route::Areas | Route::Indicators | Route::Plans | Route::Data | Route::About => {
            vec![Need::Catalog]
        }
        Route::Area(area) => vec![Need::Shard("area", area.clone())],
        Route::Chart { indicator, .. }
        | Route::Indicator(indicator)
        | Route::Embed { indicator, .. } => vec![Need::Shard("indicator", indicator.clone())],
        Route::Plan(source) => vec![Need::Shard("plan", source.clone())],
        Route::Source(source) => vec![Need::Shard("source", source.clone())],
        Route::NotFound => Vec::new(),
    }
}

/// What a prerendered page says about itself, in `<script type="application/json" id="page">`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PageHead {
    /// Path below the base.
    pub path: String,
    /// The release shown.
    pub release: String,
    /// The site, for the frame around every page.
    pub site: Site,
    /// The catalog, if the page reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalog: Option<ShardRef>,
    /// The page's shard, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shard: Option<ShardRef>,
}

record! {
    PageHead { path, release, site, catalog or default, shard or default }
}

impl PageHead {
    /// From the text of its script element.
    ///
    /// # Errors
    /// Where the text is not what was written there.
    pub fn parse(text: &str) -> Result<Self, SnapshotError> {
        Json::parse(text.as_bytes())
            .and_then(Self::read)
            .map_err(|misread| SnapshotError::Malformed(misread.to_string()))
    }
}

/// The files of a page, read and verified.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Loaded {
    /// The catalog.
    pub catalog: Option<Catalog>,
    /// The page's shard.
    pub shard: Option<Shard>,
    /// On the list of plans, natively only: every plan, whose tasks then stand in the markup.
    pub plans: Vec<Shard>,
}

/// A page that can be drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct Page {
    /// Where it is.
    pub address: Address,
    /// Where its hrefs start from.
    pub base: String,
    /// The release shown.
    pub release: String,
    /// Whether the address asks for this release, so that the page must not follow newer ones.
    pub pinned: bool,
    /// The site.
    pub site: Site,
    /// Its files.
    pub loaded: Loaded,
}

impl Page {
    /// A page from its head and the bytes of its files.
    ///
    /// # Errors
    /// The first file that is not what was published.
    pub fn read(
        head: &PageHead,
        base: &str,
        catalog: Option<&[u8]>,
        shard: Option<&[u8]>,
    ) -> Result<Self, SnapshotError> {
        fn checked<T: Read>(
            named: Option<&ShardRef>,
            bytes: Option<&[u8]>,
        ) -> Result<Option<T>, SnapshotError> {
            match (named, bytes) {
                (Some(named), Some(bytes)) => {
                    named.verify(bytes)?;
                    snapshot::read(bytes).map(Some)
                }
                _ => Ok(None),
            }
        }
        let address = Address::parse(&head.path);
        Ok(Self {
            pinned: address.pinned().is_some(),
            address,
            base: base.to_owned(),
            release: head.release.clone(),
            site: head.site.clone(),
            loaded: Loaded {
                catalog: checked(head.catalog.as_ref(), catalog)?,
                shard: checked(head.shard.as_ref(), shard)?,
                plans: Vec::new(),
            },
        })
    }

    /// Puts in the part of its shard that stands in the page itself.
    ///
    /// # Errors
    /// It is not a shard.
    pub fn set_shard(&mut self, json: &str) -> Result<(), SnapshotError> {
        self.loaded.shard = Some(snapshot::read(json.as_bytes())?);
        Ok(())
    }

    /// The part of its shard that the page reads as well, where an indicator has more figures than one file holds; `province` is
    /// the one that a reader chose on the indicator's own page.
    pub fn part(&self, province: Option<&str>) -> Option<ShardRef> {
        let shard = self.loaded.shard.as_ref()?;
        match &self.address.route {
            Route::Chart { area, .. } | Route::Embed { area, .. } => shard.part_of(area),
            Route::Indicator(_) => shard.provinces.get(province?),
            _ => None,
        }
        .cloned()
    }

    /// Adds the bytes of that part.
    ///
    /// # Errors
    /// They are not what was published.
    pub fn add(&mut self, named: &ShardRef, bytes: &[u8]) -> Result<(), SnapshotError> {
        named.verify(bytes)?;
        let part: Shard = snapshot::read(bytes)?;
        if let Some(shard) = &mut self.loaded.shard {
            shard.add(part);
        }
        Ok(())
    }
}
