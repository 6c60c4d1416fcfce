//! How a document comes alive in the browser: fetch its files, verify them, hydrate; or say plainly what failed, with a retry.
//! Pages made from nothing are `mount`'s.

use crate::app::app;
use crate::data::{Page, PageHead};
use crate::i18n::{Words, words};
#[cfg(feature = "mount")]
use crate::mount::{mount, wish};
use kanjian_model::{Lang, ShardRef, SnapshotError};
use wasm_bindgen::{JsCast, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, RequestCache, RequestInit, Response};

/// Longer than this, a file counts as not coming; what is rendered ahead stands meanwhile.
const PATIENCE_MS: u32 = 30_000;

/// Why a page did not come alive.
pub enum Fault {
    /// There is no network.
    Offline,
    /// The host has no such file.
    Missing,
    /// The host does not give it, or not whole.
    Server,
    /// There is no such release.
    #[cfg(feature = "mount")]
    Release,
    /// It is not what was published.
    Snapshot(SnapshotError),
}

impl Fault {
    fn words(&self, w: &'static Words) -> &'static str {
        match self {
            Self::Offline => w.error_offline,
            Self::Missing => w.error_missing,
            Self::Server => w.error_server,
            #[cfg(feature = "mount")]
            Self::Release => w.error_release,
            Self::Snapshot(SnapshotError::WrongHash) => w.error_hash,
            Self::Snapshot(SnapshotError::NewerFormat(_)) => w.error_newer,
            Self::Snapshot(SnapshotError::Malformed(_)) => w.error_malformed,
        }
    }
}

/// Starts the app when its module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    // A page can only be started where there is a document.
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        begin(document, RequestCache::Default);
    }
}

/// Comes alive, or says why not. A second try asks the host again rather than the browser's cache, which may hold the bad copy.
fn begin(document: Document, cache: RequestCache) {
    wasm_bindgen_futures::spawn_local(async move {
        if let Err(fault) = come_alive(&document, cache).await {
            notify(&document, &fault);
        }
    });
}

/// Lets the browser do what waits: in one piece, the work of coming alive would hold back a finger.
async fn breathe() {
    let turn = js_sys::Promise::new(&mut |resolve, _| {
        // Where there is no window there is nobody to wait for, and the work goes on at once.
        let asked = web_sys::window()
            .map(|w| w.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0));
        if !matches!(asked, Some(Ok(_))) {
            let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
        }
    });
    // It never fails.
    let _ = JsFuture::from(turn).await;
}

/// Fetches a file.
///
/// # Errors
/// It is not there, or does not come.
pub async fn bytes(url: &str, cache: RequestCache) -> Result<Vec<u8>, Fault> {
    let offline = || {
        let online = web_sys::window().is_some_and(|w| w.navigator().on_line());
        if online {
            Fault::Server
        } else {
            Fault::Offline
        }
    };
    let signal = web_sys::AbortSignal::timeout_with_u32(PATIENCE_MS);
    let asked = RequestInit::new();
    asked.set_signal(Some(&signal));
    asked.set_cache(cache);
    let window = web_sys::window().ok_or_else(offline)?;
    let answer = JsFuture::from(window.fetch_with_str_and_init(url, &asked)).await;
    let response: Response = answer.map_err(|_| offline())?.unchecked_into();
    match response.status() {
        200..=299 => {
            let body = response.array_buffer().map_err(|_| offline())?;
            let buffer = JsFuture::from(body).await.map_err(|_| offline())?;
            Ok(js_sys::Uint8Array::new(&buffer).to_vec())
        }
        404 | 410 => Err(Fault::Missing),
        _ => Err(Fault::Server),
    }
}

async fn named_bytes(
    base: &str,
    named: Option<&ShardRef>,
    cache: RequestCache,
) -> Result<Option<Vec<u8>>, Fault> {
    match named {
        Some(named) => bytes(&format!("{base}data/{}", named.path), cache)
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// Fetches and reads the files that a page names.
///
/// # Errors
/// One cannot be fetched, or is not what was published.
pub async fn read_page(
    head: &PageHead,
    base: &str,
    province: Option<&str>,
    cache: RequestCache,
) -> Result<Page, Fault> {
    // The head's preload links have both files on their way already.
    let catalog = named_bytes(base, head.catalog.as_ref(), cache).await?;
    let shard = named_bytes(base, head.shard.as_ref(), cache).await?;
    let mut page =
        Page::read(head, base, catalog.as_deref(), shard.as_deref()).map_err(Fault::Snapshot)?;
    if let Some(part) = page.part(province) {
        let bytes = bytes(&format!("{base}data/{}", part.path), cache).await?;
        page.add(&part, &bytes).map_err(Fault::Snapshot)?;
    }
    Ok(page)
}

/// What the document says about itself.
fn own_head(document: &Document) -> Result<PageHead, Fault> {
    document
        .get_element_by_id("page")
        .and_then(|e| e.text_content())
        .ok_or_else(|| SnapshotError::Malformed("no page head".into()))
        .and_then(|json| PageHead::parse(&json))
        .map_err(Fault::Snapshot)
}

async fn come_alive(document: &Document, cache: RequestCache) -> Result<(), Fault> {
    breathe().await;
    let (Some(html), Some(root)) = (
        document.document_element(),
        document.get_element_by_id("app"),
    ) else {
        return Ok(());
    };
    let root: HtmlElement = root.unchecked_into();
    let base = html
        .get_attribute("data-base")
        .unwrap_or_else(|| "./".into());
    let own = own_head(document)?;
    #[cfg(feature = "mount")]
    if let Some(wish) = wish(document, &html, &own, &base) {
        mount(document, &root, own, wish, &base, cache).await?;
        mark(&html, "data-ready", "");
        return Ok(());
    }
    let mut page = read_page(&own, &base, None, cache).await?;
    let carried = document.get_element_by_id("shard");
    if let Some(json) = carried.and_then(|e| e.text_content()) {
        page.set_shard(&json).map_err(Fault::Snapshot)?;
    }
    breathe().await;
    leptos::mount::hydrate_from(root, move || app(page)).forget();
    mark(&html, "data-ready", "");
    Ok(())
}

/// Sets an attribute.
pub fn mark(element: &Element, name: &str, value: &str) {
    // The names are constants of this file, so the browser cannot refuse them.
    let _ = element.set_attribute(name, value);
}

/// Says what failed and what still works, above what is already shown.
fn notify(document: &Document, fault: &Fault) {
    let zh = document
        .document_element()
        .and_then(|e| e.get_attribute("lang"))
        .is_none_or(|lang| lang.starts_with("zh"));
    let w = words(if zh { Lang::Zh } else { Lang::En });
    let Some(place) = document.get_element_by_id("notice") else {
        return;
    };
    let build = || -> Result<(), wasm_bindgen::JsValue> {
        place.set_text_content(None);
        let words = document.create_element("p")?;
        words.set_text_content(Some(&format!("{} {}", fault.words(w), w.still_works)));
        place.append_child(&words)?;
        let retry: HtmlElement = document.create_element("button")?.unchecked_into();
        retry.set_text_content(Some(w.retry));
        mark(&retry, "type", "button");
        let (again, notice) = (document.clone(), place.clone());
        let pressed = Closure::<dyn FnMut()>::new(move || {
            notice.set_text_content(None);
            if let Some(html) = again.document_element() {
                // It may not be there, which is as good.
                let _ = html.remove_attribute("data-fault");
            }
            begin(again.clone(), RequestCache::Reload);
        });
        retry.set_onclick(Some(pressed.as_ref().unchecked_ref()));
        // The button lives until it is pressed or the document goes.
        pressed.forget();
        place.append_child(&retry)?;
        Ok(())
    };
    // A document that cannot hold a paragraph cannot show why either.
    let _ = build();
    if let Some(html) = document.document_element() {
        mark(&html, "data-fault", "");
    }
}
