//! How a page is made from nothing: one that was not rendered ahead, or is asked for in another release or province.

use crate::app::app;
use crate::boot::{Fault, bytes, mark, read_page};
use crate::data::{Loaded, Need, Page, PageHead, needs};
use crate::route::{Address, Route, is_id};
use crate::title::title;
use kanjian_model::{Catalog, ShardRef, snapshot, snapshot::ShardList};
use web_sys::{Document, Element, HtmlElement, RequestCache};

/// What a document is asked to show that does not stand in it.
pub struct Wish {
    address: Address,
    release: Option<String>,
    province: Option<String>,
}

/// The id that the query asks for under `name`, which ends with `=`.
fn asked(document: &Document, name: &str) -> Option<String> {
    let query = document.location()?.search().ok()?;
    let id = query
        .split(['?', '&'])
        .find_map(|part| part.strip_prefix(name))?;
    is_id(id).then(|| id.to_owned())
}

/// What is wished for beyond what was rendered ahead, if anything.
pub fn wish(document: &Document, html: &Element, own: &PageHead, base: &str) -> Option<Wish> {
    let unrendered = html.has_attribute("data-unrendered");
    let address = if unrendered {
        let path = document
            .location()
            .and_then(|l| l.pathname().ok())
            .unwrap_or_default();
        Address::parse(path.strip_prefix(base).unwrap_or(&path))
    } else {
        Address::parse(&own.path)
    };
    let release = match &address.route {
        Route::Embed {
            release: Some(id), ..
        } => Some(id.clone()),
        Route::Chart { .. } | Route::Embed { .. } => asked(document, "release="),
        _ => None,
    };
    let province = match &address.route {
        Route::Indicator(_) => asked(document, "province="),
        _ => None,
    };
    let is_other = release.as_ref().is_some_and(|id| *id != own.release);
    (unrendered || is_other || province.is_some()).then_some(Wish {
        address,
        release,
        province,
    })
}

/// The head of an address that was not rendered ahead, looked up in the catalog of `release`, or of the newest one, and its lists;
/// `None` where it names nothing.
async fn look_up(
    address: &Address,
    release: Option<&str>,
    base: &str,
    cache: RequestCache,
) -> Result<Option<PageHead>, Fault> {
    if address.route == Route::NotFound {
        return Ok(None);
    }
    let path = release.map_or_else(
        || "catalog.json".to_owned(),
        |id| format!("releases/{id}/catalog.json"),
    );
    let raw = match bytes(&format!("{base}data/{path}"), cache).await {
        Err(Fault::Missing) if release.is_some() => return Err(Fault::Release),
        raw => raw?,
    };
    let catalog: Catalog = snapshot::read(&raw).map_err(Fault::Snapshot)?;
    let mut head = PageHead {
        path: address.path(),
        release: catalog.release.clone(),
        site: catalog.site.clone(),
        catalog: None,
        shard: None,
    };
    for need in needs(&address.route) {
        match need {
            Need::Catalog => {
                head.catalog = Some(ShardRef {
                    path: path.clone(),
                    sha256: snapshot::sha256_hex(&raw),
                    bytes: raw.len() as u64,
                });
            }
            Need::Shard("overview", _) => head.shard.clone_from(&catalog.lists.overview),
            Need::Shard(kind, id) => {
                let list = match kind {
                    "area" => catalog.lists.areas.get(&snapshot::province(&id)),
                    "indicator" => catalog.lists.indicators.as_ref(),
                    "plan" => catalog.lists.plans.as_ref(),
                    _ => catalog.lists.sources.as_ref(),
                };
                let Some(list) = list else { return Ok(None) };
                let raw = bytes(&format!("{base}data/{}", list.path), cache).await?;
                list.verify(&raw).map_err(Fault::Snapshot)?;
                let list: ShardList = snapshot::read(&raw).map_err(Fault::Snapshot)?;
                let Some(shard) = list.shards.get(&id) else {
                    return Ok(None);
                };
                head.shard = Some(shard.clone());
            }
        }
    }
    Ok(Some(head))
}

/// The page of an address that was not rendered ahead, in `release` or the newest one; the not-found page where there is none.
async fn page_at(
    own: PageHead,
    address: Address,
    release: Option<&str>,
    province: Option<&str>,
    base: &str,
    cache: RequestCache,
) -> Result<Page, Fault> {
    if let Some(head) = look_up(&address, release, base, cache).await? {
        let mut page = read_page(&head, base, province, cache).await?;
        page.pinned = release.is_some();
        return Ok(page);
    }
    Ok(Page {
        address: Address {
            lang: address.lang,
            route: Route::NotFound,
        },
        base: base.to_owned(),
        release: own.release,
        pinned: false,
        site: own.site,
        loaded: Loaded::default(),
    })
}

/// Draws what is wished for in place of what stands in `root`, which comes back where that fails.
///
/// # Errors
/// What could not be fetched or read.
pub async fn mount(
    document: &Document,
    root: &HtmlElement,
    own: PageHead,
    wish: Wish,
    base: &str,
    cache: RequestCache,
) -> Result<(), Fault> {
    let rendered = root.inner_html();
    root.set_inner_html("");
    root.set_class_name("loading");
    let (release, province) = (wish.release.as_deref(), wish.province.as_deref());
    let page = page_at(own, wish.address, release, province, base, cache).await;
    root.set_class_name("");
    let page = page.inspect_err(|_| root.set_inner_html(&rendered))?;
    if let Some(html) = document.document_element() {
        mark(&html, "lang", page.address.lang.tag());
    }
    let name = page.site.title.in_lang(page.address.lang);
    document.set_title(&format!("{} · {name}", title(&page).title));
    leptos::mount::mount_to(root.clone(), move || app(page)).forget();
    Ok(())
}
