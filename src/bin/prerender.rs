//! Writes the publishable site: every route as its own document, the built files under hashed names, 404, sitemap, feed.

use kanjian_app::data::{Need, Page, PageHead, needs};
use kanjian_app::publish::{
    build_mark,
    files::{Outcome, below, copy_tree, read, read_text, write},
    headers, icons,
    integrity::Asset,
    manifest,
    oembed::{self, Thumbnail},
    offline, package,
    pictures::Pictures,
    preview,
    self_locating::self_locating,
    workbook,
};
use kanjian_app::route::{Address, Route};
use kanjian_app::shell::{App, Assets, InlineStyle, document, inline_style};
use kanjian_chart::{ChartKind, Theme};
use kanjian_model::{
    Catalog, Lang, Observation, Series, Shard, ShardRef, snapshot,
    snapshot::ShardList,
    tables::{export::observations_csv, prerender, release::in_document_order},
};
use kanjian_picture::{Printer, Scale};
use kanjian_view::{Edition, PICTURE_WIDTH_PX, Reader, kinds, picture};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The style sheets in their order, as one; as pages carry it, in its parts.
fn style(folder: &Path) -> Outcome<(String, InlineStyle)> {
    let mut sheets: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|e| e.ok().map(|e| e.path()))
        .collect();
    sheets.sort();
    let mut all = kanjian_chart::CSS.to_owned();
    let mut inline = InlineStyle {
        any: inline_style(&all),
        ..InlineStyle::default()
    };
    for sheet in sheets
        .iter()
        .filter(|p| p.extension().is_some_and(|e| e == "css"))
    {
        let text = read_text(sheet)?;
        let name = sheet.file_name().and_then(|n| n.to_str());
        match name.unwrap_or_default() {
            "55-catalogs.css" => &mut inline.catalogs,
            "60-take.css" | "95-sheet.css" => &mut inline.take,
            "70-embed.css" => &mut inline.embed,
            _ => &mut inline.any,
        }
        .push_str(&inline_style(&text));
        all.push_str(&text);
    }
    Ok((all, inline))
}

fn assets(package: &Path, scripts: &Path, dist: &Path, has_one_table: bool) -> Outcome<Assets> {
    let built = |stem: &str, extension: &str, bytes: &[u8]| -> Outcome<Asset> {
        let asset = Asset::new(stem, extension, bytes);
        write(&dist.join(&asset.path), bytes)?;
        Ok(asset)
    };
    let offline = built("offline", "js", &read(&scripts.join("offline.js"))?)?;
    // One module: what wasm-bindgen wrote, and the call that starts it; so its integrity covers all script that runs.
    let app = |stem: &str, folder: &Path, whole: Option<&Asset>| -> Outcome<App> {
        let wasm = built(stem, "wasm", &read(&folder.join("kanjian_app_bg.wasm"))?)?;
        let start = read_text(&folder.join("start.js"))?
            .replace("@module@", wasm.file_name())
            .replace("@integrity@", &wasm.integrity)
            .replace("@later@", offline.file_name())
            .replace("@later_integrity@", &offline.integrity)
            .replace("@whole@", whole.map_or("", Asset::file_name))
            .replace("@whole_integrity@", whole.map_or("", |w| &w.integrity));
        Ok(App {
            start: built(stem, "js", start.as_bytes())?,
            wasm,
        })
    };
    let whole = app("whole", &package.join("whole"), None)?;
    let alive = app("kanjian", package, Some(&whole.start))?;
    let (style, inline_style) = style(Path::new("style"))?;
    Ok(Assets {
        style: built("style", "css", style.as_bytes())?,
        inline_style,
        alive,
        whole,
        height: built("height", "js", &read(&scripts.join("height.js"))?)?,
        offline,
        builder: built("builder", "js", &read(&scripts.join("builder.js"))?)?,
        take: built("take", "js", &read(&scripts.join("take.js"))?)?,
        has_one_table,
        settings: read_text(&scripts.join("settings.js"))?,
    })
}

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
struct Snapshot {
    folder: PathBuf,
    catalog: Catalog,
    catalog_bytes: Vec<u8>,
    catalog_ref: ShardRef,
    shards: BTreeMap<(&'static str, String), ShardRef>,
}

impl Snapshot {
    /// The newest release.
    fn open(folder: &Path) -> Outcome<Self> {
        let newest: Catalog = snapshot::read(&read(&folder.join("catalog.json"))?)
            .map_err(|e| format!("catalog.json: {e}"))?;
        Self::of_release(folder, &newest.release)
    }

    /// One release. Pages read a copy of its catalog that is named by its hash, as shards are.
    fn of_release(folder: &Path, release: &str) -> Outcome<Self> {
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
    fn day(&self) -> &str {
        self.catalog.releases.first().map_or("", |r| &r.date)
    }

    fn head(&self, address: &Address) -> PageHead {
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

    fn page(&self, head: &PageHead, base: &str) -> Outcome<Page> {
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
    fn mentions(&self) -> Outcome<Vec<Observation>> {
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
    fn areas_ahead(&self, tables: &Path) -> Outcome<BTreeSet<String>> {
        let file = tables.join("site.toml");
        let chosen = prerender::areas(&read_text(&file)?)
            .map_err(|what| format!("{}: {what}", file.display()))?;
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
    fn pinned(&self, ahead: &BTreeSet<String>) -> Outcome<Vec<Route>> {
        let mut routes = Vec::new();
        for chart in self.charts(ahead)? {
            routes.extend(chart.embeds(Some(&self.catalog.release)));
        }
        Ok(routes)
    }

    /// Every page that follows the newest release and is rendered ahead, in one language.
    fn routes(&self, ahead: &BTreeSet<String>) -> Outcome<Vec<Route>> {
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

/// A picture of a chart for pages that take nothing but pictures: title, source and release are in it.
struct ChartPicture {
    /// File name without extension.
    name: &'static str,
    svg: String,
    /// Whether it is made as PNG, too.
    has_png: bool,
}

/// The pictures beside an embed.
///
/// None where the address only says by name what the chart is anyway, unless the builder offers that: who follows the newest release may
/// want the kind that is usual now, whatever is usual then. What is pinned grows in number with every release: its PNG is the light one.
fn pictures(
    page: &Page,
    area: &str,
    kind: Option<&str>,
    is_pinned: bool,
) -> Option<[ChartPicture; 2]> {
    let shard = page.loaded.shard.as_ref()?;
    let kind = kind.and_then(ChartKind::named);
    if kind.is_some() {
        let all = Series::all(&shard.observations);
        let series = all.iter().find(|series| series.area == area)?;
        let made = kinds(series, shard);
        let is_usual = made.first() == kind.as_ref();
        if is_usual && (is_pinned || made.len() == 1) {
            return None;
        }
    }
    let lang = page.address.lang;
    let edition = Edition {
        reader: Reader::new(lang, &page.site.as_of),
        site: page.site.title.in_lang(lang),
        release: &page.release,
        width_px: PICTURE_WIDTH_PX,
    };
    let shown = picture(shard, area, kind, &edition)?;
    let light = ChartPicture {
        name: "chart",
        svg: shown.svg(Theme::Light),
        has_png: true,
    };
    let dark = ChartPicture {
        name: "chart-dark",
        svg: shown.svg(Theme::Dark),
        has_png: !is_pinned,
    };
    Some([light, dark])
}

/// The observations of one chart as CSV, JSON and, once for both languages, as a workbook, which says that they are those of
/// the page at `path`.
fn chart_data(
    page: &Page,
    area: &str,
    path: &str,
    day: &str,
) -> Outcome<Vec<(&'static str, Vec<u8>)>> {
    let shard = page.loaded.shard.as_ref();
    let rows: Vec<&Observation> = shard
        .iter()
        .flat_map(|s| &s.observations)
        .filter(|o| o.area == area)
        .collect();
    let mut files = vec![
        ("data.csv", observations_csv(rows.iter().copied())),
        ("data.json", serde_json::to_vec(&rows)?),
    ];
    if let (Lang::Zh, Some(shard)) = (page.address.lang, shard) {
        let address = format!("{}{path}", page.site.url);
        let mut notes = workbook::notes_of_chart(shard, area, &address, &rows);
        notes.extend(workbook::notes_of_site(&page.site, &page.release));
        files.push(("data.xlsx", workbook::workbook(&rows, &notes, day)?));
    }
    Ok(files)
}

/// Everything at once, where it is not too much: the tables with their description as one package, and all rows as a workbook.
fn whole(snapshot: &Snapshot) -> Outcome<Vec<(String, Vec<u8>)>> {
    let (catalog, folder) = (&snapshot.catalog, &snapshot.folder);
    if !catalog.has_one_table() {
        return Ok(Vec::new());
    }
    let mentions = snapshot.mentions()?;
    let rows: Vec<&Observation> = mentions.iter().collect();
    let notes = workbook::notes_of_site(&catalog.site, &catalog.release);
    let book = workbook::workbook(&rows, &notes, snapshot.day())?;
    let mut files = Vec::new();
    for path in [
        "datapackage.json",
        "csv/observations.csv",
        "csv/areas.csv",
        "csv/indicators.csv",
        "csv/sources.csv",
    ] {
        files.push((path.to_owned(), read(&folder.join(path))?));
    }
    Ok(vec![
        (package::path_of(&catalog.release), package::zipped(&files)?),
        ("data/observations.xlsx".to_owned(), book),
    ])
}

/// What a page that is written leaves to be done.
#[derive(Default)]
struct Written {
    /// Path for the sitemap.
    listed: Option<String>,
    /// Pictures by path below `dist`.
    pictures: Vec<(String, String, Scale)>,
    /// The address of a chart's page, whose oEmbed document waits for the measures of its picture.
    chart: Option<Address>,
}

/// Writes a page and the files beside it.
fn write_page(
    snapshot: &Snapshot,
    address: &Address,
    assets: &Assets,
    dist: &Path,
) -> Outcome<Written> {
    let mut written = Written::default();
    let head = snapshot.head(address);
    let page = snapshot.page(&head, &address.base())?;
    let html = document(&page, &head, assets, None)?;
    let folder = dist.join(address.path());
    write(&folder.join("index.html"), html.as_bytes())?;
    match &address.route {
        Route::Chart { area, .. } => {
            for (name, bytes) in chart_data(&page, area, &address.path(), snapshot.day())? {
                write(&folder.join(name), &bytes)?;
            }
            written.chart = Some(address.clone());
        }
        Route::Embed {
            release,
            area,
            indicator,
            kind,
        } => {
            // The figures of a release that stays: there is no page of its own to put them beside.
            if let (Some(release), None, Lang::Zh) = (release, kind, address.lang) {
                let of = format!("area/{area}/{indicator}/?release={release}");
                for (name, bytes) in chart_data(&page, area, &of, snapshot.day())? {
                    write(&folder.join(name), &bytes)?;
                }
            }
            let beside = pictures(&page, area, kind.as_deref(), release.is_some());
            for ChartPicture { name, svg, has_png } in beside.into_iter().flatten() {
                write(&folder.join(format!("{name}.svg")), svg.as_bytes())?;
                if has_png {
                    let png = address.beside(&format!("{name}.png"));
                    written.pictures.push((png, svg, Scale::Two));
                }
            }
        }
        _ => {}
    }
    if let Some(svg) = preview::svg(&page) {
        let png = address.beside(preview::FILE);
        written.pictures.push((png, svg, Scale::One));
    }
    if !matches!(address.route, Route::Embed { .. }) {
        written.listed = Some(address.path());
    }
    Ok(written)
}

/// Writes the oEmbed document of a chart's page, with the PNG that is beside its embed.
fn describe_chart(snapshot: &Snapshot, address: &Address, dist: &Path) -> Outcome<()> {
    let page = snapshot.page(&snapshot.head(address), &address.base())?;
    let png = oembed::thumbnail_path(address).map(|path| dist.join(path));
    let thumbnail = match png.filter(|png| png.is_file()) {
        Some(png) => Thumbnail::of_png(&read(&png)?),
        None => None,
    };
    if let Some(document) = oembed::oembed(&page, thumbnail) {
        let path = dist.join(address.beside(oembed::FILE));
        write(&path, &serde_json::to_vec(&document)?)?;
    }
    Ok(())
}

/// Does the same with every item, by all processors; results in the items' order.
///
/// # Errors
/// Of those that there are, that of the first item.
fn with_each<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Outcome<R> + Sync,
) -> Outcome<Vec<R>> {
    let in_words = |item| work(item).map_err(|error| error.to_string());
    let all: Vec<Result<R, String>> = items.par_iter().map(in_words).collect();
    all.into_iter().map(|one| Ok(one?)).collect()
}

fn sitemap(paths: &[String], url: &str) -> String {
    let entries: String = paths
        .iter()
        .map(|path| format!("<url><loc>{url}{path}</loc></url>\n"))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn feed(catalog: &Catalog) -> String {
    let site = &catalog.site;
    let updated = catalog
        .releases
        .iter()
        .map(|r| r.date.as_str())
        .max()
        .unwrap_or("1970-01-01");
    let entries: String = catalog
        .releases
        .iter()
        .map(|r| {
            format!(
                "<entry><id>{url}data/releases/{id}/</id><title>{id}</title><updated>{date}T00:00:00Z</updated><link href=\"{url}data/\"/><summary>{note}</summary></entry>\n",
                url = xml(&site.url),
                id = xml(&r.id),
                date = xml(&r.date),
                note = xml(r.note.in_lang(Lang::Zh)),
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>{url}</id><title>{title}</title><updated>{updated}T00:00:00Z</updated><author><name>{title}</name></author><link rel=\"self\" href=\"{url}feed.atom\"/>\n{entries}</feed>\n",
        url = xml(&site.url),
        title = xml(site.title.in_lang(Lang::Zh)),
    )
}

/// The base of a site that may lie in any folder.
const ANY_FOLDER: &str = "./";

fn run(arguments: &[String]) -> Outcome<()> {
    let (data, package, dist, base, tables) = match arguments {
        [data, package, dist, base] => (data, package, dist, base, "data"),
        [data, package, dist, base, tables] => (data, package, dist, base, tables.as_str()),
        _ => return Err("call: kanjian-prerender DATA PACKAGE DIST BASE [TABLES] (such as public/data target/package dist /kanjian/ data)".into()),
    };
    if base != ANY_FOLDER && !(base.starts_with('/') && base.ends_with('/')) {
        return Err(format!("BASE is “{base}”: begin and end it with a slash, or write {ANY_FOLDER} for a site that may lie in any folder").into());
    }
    let dist = Path::new(dist);
    let snapshot = Snapshot::open(Path::new(data))?;
    let (public, scripts) = (Path::new("public"), Path::new("src/scripts"));
    let own_data = public.join("data");
    for path in below(public)?
        .iter()
        .filter(|p| !public.join(p).starts_with(&own_data))
    {
        write(&dist.join(path), &read(&public.join(path))?)?;
    }
    copy_tree(&snapshot.folder, &dist.join("data"))?;
    write(
        &dist.join("data").join(&snapshot.catalog_ref.path),
        &snapshot.catalog_bytes,
    )?;
    icons::write_icons(public, dist)?;
    let has_one_table = snapshot.catalog.has_one_table();
    let assets = assets(Path::new(package), scripts, dist, has_one_table)?;
    let ahead = snapshot.areas_ahead(Path::new(tables))?;
    let releases: Vec<Snapshot> = snapshot
        .catalog
        .releases
        .iter()
        .map(|release| Snapshot::of_release(&snapshot.folder, &release.id))
        .collect::<Outcome<_>>()?;
    let mut routes = vec![(&snapshot, snapshot.routes(&ahead)?)];
    for release in &releases {
        routes.push((release, release.pinned(&ahead)?));
    }
    let mut pages: Vec<(&Snapshot, Address)> = Vec::new();
    for (snapshot, routes) in routes {
        for lang in [Lang::Zh, Lang::En] {
            let in_lang = |route: &Route| Address {
                lang,
                route: route.clone(),
            };
            pages.extend(routes.iter().map(|route| (snapshot, in_lang(route))));
        }
    }
    let written = with_each(&pages, |(snapshot, address)| {
        write_page(snapshot, address, &assets, dist)
    })?;
    let (mut listed, mut charts, mut pictures) = (Vec::new(), Vec::new(), Pictures::default());
    for page in written {
        listed.extend(page.listed);
        charts.extend(page.chart);
        for (path, svg, scale) in page.pictures {
            pictures.want(path, svg, scale);
        }
    }
    for (path, bytes) in whole(&snapshot)? {
        write(&dist.join(path), &bytes)?;
    }
    let cache = Path::new(package).with_file_name("pictures");
    let made = pictures.print(&Printer::with_system_fonts(), dist, &cache)?;
    with_each(&charts, |address| describe_chart(&snapshot, address, dist))?;
    let address = Address {
        lang: Lang::Zh,
        route: Route::NotFound,
    };
    let head = snapshot.head(&address);
    let page = snapshot.page(&head, base)?;
    let mut not_found = document(&page, &head, &assets, Some(base))?;
    if base == ANY_FOLDER {
        let script = read_text(&scripts.join("locate.js"))?;
        not_found = self_locating(&not_found, &script, &assets.style.path);
    }
    write(&dist.join("404.html"), not_found.as_bytes())?;
    for lang in [Lang::Zh, Lang::En] {
        let route = Route::NotFound;
        let page = snapshot.page(&snapshot.head(&Address { lang, route }), "./")?;
        let html = offline::offline_page(&page, &assets);
        write(&dist.join(offline::offline_path(lang)), html.as_bytes())?;
        let manifest = manifest::manifest(&page.site, lang);
        write(
            &dist.join(manifest::manifest_path(lang)),
            manifest.as_bytes(),
        )?;
    }
    let url = &snapshot.catalog.site.url;
    write(&dist.join("sitemap.xml"), sitemap(&listed, url).as_bytes())?;
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n");
    write(&dist.join("robots.txt"), robots.as_bytes())?;
    write(&dist.join("feed.atom"), feed(&snapshot.catalog).as_bytes())?;
    write(&dist.join(".nojekyll"), b"")?;
    let build = build_mark::mark(dist)?;
    let mut core = vec![
        assets.style.path.as_str(),
        &assets.alive.start.path,
        &assets.alive.wasm.path,
        &assets.offline.path,
        "icon.svg",
    ];
    core.extend([Lang::Zh, Lang::En].map(offline::offline_path));
    if ahead.len() < snapshot.catalog.areas.len() {
        // What a page that was not rendered ahead looks itself up in.
        core.push("data/catalog.json");
        // And what draws it.
        core.extend([&assets.whole.start, &assets.whole.wasm].map(|file| file.path.as_str()));
    }
    offline::write_worker(dist, &scripts.join("worker.js"), &build, &core)?;
    headers::write_headers(dist, if base == ANY_FOLDER { "/" } else { base })?;
    println!(
        "{} pages in {}; {} pictures ({} new), {:.1} MB",
        pages.len(),
        dist.display(),
        made.pictures,
        made.new,
        made.bytes as f64 / 1e6
    );
    Ok(())
}

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // As much stack as this thread has: pages are deep where nothing is optimised.
    let workers = rayon::ThreadPoolBuilder::new().stack_size(8 << 20);
    let outcome = match workers.build() {
        Ok(workers) => workers.install(|| run(&arguments).map_err(|error| error.to_string())),
        Err(error) => Err(error.to_string()),
    };
    match outcome {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kanjian-prerender: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
