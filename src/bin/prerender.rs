//! Writes the publishable site: every route as its own document, the built files under hashed names, 404, sitemap, feed.

use kanjian_app::data::{Need, Page, PageHead, needs};
use kanjian_app::route::{Address, Route};
use kanjian_app::shell::{Assets, document};
use kanjian_chart::Theme;
use kanjian_model::{
    Catalog, Lang, Observation, ShardRef, snapshot, snapshot::ShardList,
    tables::export::observations_csv,
};
use kanjian_view::{Edition, PICTURE_WIDTH_PX, picture};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Reads a file, naming it when it cannot be read.
fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn copy_tree(from: &Path, to: &Path) -> Outcome<()> {
    for entry in fs::read_dir(from).map_err(|e| format!("{}: {e}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            write(&target, &read(&entry.path())?)?;
        }
    }
    Ok(())
}

/// A file under a name that changes with its bytes.
fn hashed(stem: &str, extension: &str, bytes: &[u8]) -> String {
    format!(
        "assets/{stem}.{}.{extension}",
        &snapshot::sha256_hex(bytes)[..16]
    )
}

/// The style sheets in their order, as one.
fn style(folder: &Path) -> Outcome<Vec<u8>> {
    let mut sheets: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|e| e.ok().map(|e| e.path()))
        .collect();
    sheets.sort();
    let mut all = kanjian_chart::CSS.as_bytes().to_vec();
    for sheet in sheets
        .iter()
        .filter(|p| p.extension().is_some_and(|e| e == "css"))
    {
        all.extend(read(sheet)?);
    }
    Ok(all)
}

fn assets(package: &Path, style_folder: &Path, scripts: &Path, dist: &Path) -> Outcome<Assets> {
    let style_bytes = style(style_folder)?;
    let wasm_bytes = read(&package.join("kanjian_app_bg.wasm"))?;
    let module_bytes = read(&package.join("kanjian_app.js"))?;
    let style = hashed("style", "css", &style_bytes);
    let wasm = hashed("kanjian", "wasm", &wasm_bytes);
    let module = hashed("kanjian", "js", &module_bytes);
    let file_name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let start_bytes = format!(
        "import init from \"./{}\";\ninit({{ module_or_path: new URL(\"./{}\", import.meta.url) }});\n",
        file_name(&module),
        file_name(&wasm)
    );
    let start = hashed("start", "js", start_bytes.as_bytes());
    let height_bytes = read(&scripts.join("height.js"))?;
    let height = hashed("height", "js", &height_bytes);
    write(&dist.join(&height), &height_bytes)?;
    let settings = String::from_utf8(read(&scripts.join("settings.js"))?)?;
    write(&dist.join(&style), &style_bytes)?;
    write(&dist.join(&wasm), &wasm_bytes)?;
    write(&dist.join(&module), &module_bytes)?;
    write(&dist.join(&start), start_bytes.as_bytes())?;
    Ok(Assets {
        style,
        start,
        module,
        wasm,
        height,
        settings,
    })
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
    fn open(folder: &Path) -> Outcome<Self> {
        let newest: Catalog = snapshot::read(&read(&folder.join("catalog.json"))?)
            .map_err(|e| format!("catalog.json: {e}"))?;
        // The copy of the release never changes, so a page can name it by its hash.
        let path = format!("releases/{}/catalog.json", newest.release);
        let catalog_bytes = read(&folder.join(&path))?;
        let catalog_ref = ShardRef {
            path,
            sha256: snapshot::sha256_hex(&catalog_bytes),
            bytes: catalog_bytes.len() as u64,
        };
        let mut shards = BTreeMap::new();
        let lists = &newest.lists;
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
            catalog: newest,
            catalog_bytes,
            catalog_ref,
            shards,
        })
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
        Page::read(head, base, catalog, shard.as_deref())
            .map_err(|error| format!("{}: {error}", head.path).into())
    }

    /// Every page of the site, in one language.
    fn routes(&self) -> Outcome<Vec<Route>> {
        let mut routes = vec![
            Route::Overview,
            Route::Areas,
            Route::Indicators,
            Route::Plans,
            Route::Data,
            Route::About,
        ];
        for ((kind, id), named) in &self.shards {
            match *kind {
                "area" => routes.push(Route::Area(id.clone())),
                "plan" => routes.push(Route::Plan(id.clone())),
                "source" => routes.push(Route::Source(id.clone())),
                "indicator" => {
                    routes.push(Route::Indicator(id.clone()));
                    let shard: kanjian_model::Shard =
                        snapshot::read(&read(&self.folder.join(&named.path))?)
                            .map_err(|e| format!("{}: {e}", named.path))?;
                    let areas: std::collections::BTreeSet<&String> =
                        shard.observations.iter().map(|o| &o.area).collect();
                    for area in areas {
                        let (area, indicator) = (area.clone(), id.clone());
                        routes.push(Route::Chart {
                            area: area.clone(),
                            indicator: indicator.clone(),
                        });
                        routes.push(Route::Embed {
                            release: None,
                            area,
                            indicator,
                        });
                    }
                }
                _ => {}
            }
        }
        Ok(routes)
    }
}

/// The pictures of a chart for pages that take nothing but pictures: title, source and release are in them.
fn pictures(page: &Page, area: &str) -> Option<[(&'static str, String); 2]> {
    let lang = page.address.lang;
    let edition = Edition {
        lang,
        site: page.site.title.in_lang(lang),
        release: &page.release,
        width_px: PICTURE_WIDTH_PX,
    };
    let shown = picture(page.loaded.shard.as_ref()?, area, &edition)?;
    Some([
        ("chart.svg", shown.svg(Theme::Light)),
        ("chart-dark.svg", shown.svg(Theme::Dark)),
    ])
}

/// The observations of one chart, as CSV and JSON beside its page.
fn chart_data(page: &Page, area: &str) -> Outcome<[(&'static str, Vec<u8>); 2]> {
    let shard = page.loaded.shard.as_ref();
    let rows: Vec<&Observation> = shard
        .iter()
        .flat_map(|s| &s.observations)
        .filter(|o| o.area == area)
        .collect();
    Ok([
        ("data.csv", observations_csv(rows.iter().copied())),
        ("data.json", serde_json::to_vec(&rows)?),
    ])
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

fn run(arguments: &[String]) -> Outcome<()> {
    let [data, package, dist, base] = arguments else {
        return Err("call: kanjian-prerender DATA PACKAGE DIST BASE (such as public/data target/package dist /kanjian/)".into());
    };
    if !base.starts_with('/') || !base.ends_with('/') {
        return Err(format!("BASE is “{base}”: begin and end it with a slash").into());
    }
    let dist = Path::new(dist);
    let snapshot = Snapshot::open(Path::new(data))?;
    copy_tree(Path::new("public"), dist)?;
    let assets = assets(
        Path::new(package),
        Path::new("style"),
        Path::new("src/scripts"),
        dist,
    )?;
    let mut listed = Vec::new();
    let mut pages = 0;
    for lang in [Lang::Zh, Lang::En] {
        for route in snapshot.routes()? {
            let address = Address { lang, route };
            let head = snapshot.head(&address);
            let page = snapshot.page(&head, &address.base())?;
            let html = document(&page, &head, &assets, None)?;
            let folder = dist.join(address.path());
            write(&folder.join("index.html"), html.as_bytes())?;
            match &address.route {
                Route::Chart { area, .. } => {
                    for (name, bytes) in chart_data(&page, area)? {
                        write(&folder.join(name), &bytes)?;
                    }
                }
                Route::Embed { area, .. } => {
                    for (name, svg) in pictures(&page, area).into_iter().flatten() {
                        write(&folder.join(name), svg.as_bytes())?;
                    }
                }
                _ => {}
            }
            if !matches!(address.route, Route::Embed { .. }) {
                listed.push(address.path());
            }
            pages += 1;
        }
    }
    let address = Address {
        lang: Lang::Zh,
        route: Route::NotFound,
    };
    let head = snapshot.head(&address);
    let page = snapshot.page(&head, base)?;
    write(
        &dist.join("404.html"),
        document(&page, &head, &assets, Some(base))?.as_bytes(),
    )?;
    let url = &snapshot.catalog.site.url;
    write(&dist.join("sitemap.xml"), sitemap(&listed, url).as_bytes())?;
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n");
    write(&dist.join("robots.txt"), robots.as_bytes())?;
    write(&dist.join("feed.atom"), feed(&snapshot.catalog).as_bytes())?;
    write(&dist.join(".nojekyll"), b"")?;
    println!("{pages} pages in {}", dist.display());
    Ok(())
}

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kanjian-prerender: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
