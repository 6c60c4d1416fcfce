//! Writes the publishable site: every route as its own document, the built files under hashed names, 404, sitemap, feed.

use kanjian_app::publish::{
    build_mark, built,
    feed::feed,
    files::{Outcome, below, copy_tree, read, read_text, write},
    headers, icons, manifest, offline, package,
    page_files::{describe_chart, write_page},
    pictures::Pictures,
    self_locating::self_locating,
    sitemap::sitemap,
    snapshot::Snapshot,
    workbook,
};
use kanjian_app::route::{Address, Route};
use kanjian_app::shell::{Assets, document};
use kanjian_model::{Lang, Observation};
use kanjian_picture::Printer;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;

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

/// The base of a site that may lie in any folder.
const ANY_FOLDER: &str = "./";

/// Where the sources of scripts are.
const SCRIPTS: &str = "src/scripts";

/// Both languages of the site.
const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

/// What is built from what, and where to.
struct Call<'c> {
    data: &'c Path,
    package: &'c Path,
    dist: &'c Path,
    base: &'c str,
    tables: &'c Path,
}

impl<'c> Call<'c> {
    fn of(arguments: &'c [String]) -> Outcome<Self> {
        let (data, package, dist, base, tables) = match arguments {
            [data, package, dist, base] => (data, package, dist, base, "data"),
            [data, package, dist, base, tables] => (data, package, dist, base, tables.as_str()),
            _ => return Err("call: kanjian-prerender DATA PACKAGE DIST BASE [TABLES] (such as public/data target/package dist /kanjian/ data)".into()),
        };
        if base != ANY_FOLDER && !(base.starts_with('/') && base.ends_with('/')) {
            return Err(format!("BASE is “{base}”: begin and end it with a slash, or write {ANY_FOLDER} for a site that may lie in any folder").into());
        }
        Ok(Self {
            data: Path::new(data),
            package: Path::new(package),
            dist: Path::new(dist),
            base,
            tables: Path::new(tables),
        })
    }
}

/// A site that is being written.
struct Site<'s> {
    snapshot: &'s Snapshot,
    assets: &'s Assets,
    dist: &'s Path,
    base: &'s str,
}

/// What writing the pages leaves to be done.
#[derive(Default)]
struct Left {
    /// Paths for the sitemap.
    listed: Vec<String>,
    charts: Vec<Address>,
    pictures: Pictures,
}

/// Copies what is published as it is: the public files, and the files of the snapshot.
fn copy_files(snapshot: &Snapshot, dist: &Path) -> Outcome<()> {
    let public = Path::new("public");
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
    icons::write_icons(public, dist)
}

/// Every page, in both languages: those of the newest release, then those that are pinned to a release.
fn pages<'s>(
    snapshot: &'s Snapshot,
    releases: &'s [Snapshot],
    ahead: &BTreeSet<String>,
) -> Outcome<Vec<(&'s Snapshot, Address)>> {
    let mut routes = vec![(snapshot, snapshot.routes(ahead)?)];
    for release in releases {
        routes.push((release, release.pinned(ahead)?));
    }
    let mut pages = Vec::new();
    for (snapshot, routes) in routes {
        for lang in LANGS {
            let in_lang = |route: &Route| Address {
                lang,
                route: route.clone(),
            };
            pages.extend(routes.iter().map(|route| (snapshot, in_lang(route))));
        }
    }
    Ok(pages)
}

impl Site<'_> {
    fn write(&self, path: &str, bytes: &[u8]) -> Outcome<()> {
        write(&self.dist.join(path), bytes)
    }

    fn write_pages(&self, pages: &[(&Snapshot, Address)]) -> Outcome<Left> {
        let written = with_each(pages, |(snapshot, address)| {
            write_page(snapshot, address, self.assets, self.dist)
        })?;
        let mut left = Left::default();
        for page in written {
            left.listed.extend(page.listed);
            left.charts.extend(page.chart);
            for (path, svg, scale) in page.pictures {
                left.pictures.want(path, svg, scale);
            }
        }
        Ok(left)
    }

    /// The shell that may become any page.
    fn write_not_found(&self) -> Outcome<()> {
        let address = Address {
            lang: Lang::Zh,
            route: Route::NotFound,
        };
        let head = self.snapshot.head(&address);
        let page = self.snapshot.page(&head, self.base)?;
        let mut html = document(&page, &head, self.assets, Some(self.base))?;
        if self.base == ANY_FOLDER {
            let script = read_text(&Path::new(SCRIPTS).join("locate.js"))?;
            html = self_locating(&html, &script, &self.assets.style.path);
        }
        self.write("404.html", html.as_bytes())
    }

    /// What an installed site shows without a network, and what makes it one that can be installed.
    fn write_app_files(&self) -> Outcome<()> {
        for lang in LANGS {
            let route = Route::NotFound;
            let head = self.snapshot.head(&Address { lang, route });
            let page = self.snapshot.page(&head, "./")?;
            let html = offline::offline_page(&page, self.assets);
            self.write(offline::offline_path(lang), html.as_bytes())?;
            let manifest = manifest::manifest(&page.site, lang);
            self.write(manifest::manifest_path(lang), manifest.as_bytes())?;
        }
        Ok(())
    }

    /// What programs look for: sitemap, robots, feed.
    fn write_indexes(&self, listed: &[String]) -> Outcome<()> {
        let catalog = &self.snapshot.catalog;
        let url = &catalog.site.url;
        self.write("sitemap.xml", sitemap(listed, url).as_bytes())?;
        let robots = format!("User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n");
        self.write("robots.txt", robots.as_bytes())?;
        self.write("feed.atom", feed(catalog).as_bytes())?;
        self.write(".nojekyll", b"")
    }

    /// The worker, which knows the mark of all that is written so far and what every reader keeps.
    fn write_worker(&self, has_all_pages: bool) -> Outcome<()> {
        let build = build_mark::mark(self.dist)?;
        let assets = self.assets;
        let mut core = vec![
            assets.style.path.as_str(),
            &assets.alive.start.path,
            &assets.alive.wasm.path,
            &assets.offline.path,
            "icon.svg",
        ];
        core.extend(LANGS.map(offline::offline_path));
        if !has_all_pages {
            // What a page that was not rendered ahead looks itself up in.
            core.push("data/catalog.json");
            // And what draws it.
            core.extend([&assets.whole.start, &assets.whole.wasm].map(|file| file.path.as_str()));
        }
        let script = Path::new(SCRIPTS).join("worker.js");
        offline::write_worker(self.dist, &script, &build, &core)
    }
}

fn run(arguments: &[String]) -> Outcome<()> {
    let call = Call::of(arguments)?;
    let (dist, base) = (call.dist, call.base);
    let snapshot = Snapshot::open(call.data)?;
    copy_files(&snapshot, dist)?;
    let has_one_table = snapshot.catalog.has_one_table();
    let assets = built::assets(call.package, Path::new(SCRIPTS), dist, has_one_table)?;
    let ahead = snapshot.areas_ahead(call.tables)?;
    let releases = snapshot.catalog.releases.iter();
    let releases: Vec<Snapshot> = releases
        .map(|release| Snapshot::of_release(&snapshot.folder, &release.id))
        .collect::<Outcome<_>>()?;
    let site = Site {
        snapshot: &snapshot,
        assets: &assets,
        dist,
        base,
    };
    let pages = pages(&snapshot, &releases, &ahead)?;
    let left = site.write_pages(&pages)?;
    for (path, bytes) in whole(&snapshot)? {
        site.write(&path, &bytes)?;
    }
    let cache = call.package.with_file_name("pictures");
    let made = left
        .pictures
        .print(&Printer::with_system_fonts(), dist, &cache)?;
    with_each(&left.charts, |address| {
        describe_chart(&snapshot, address, dist)
    })?;
    site.write_not_found()?;
    site.write_app_files()?;
    site.write_indexes(&left.listed)?;
    site.write_worker(ahead.len() == snapshot.catalog.areas.len())?;
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
