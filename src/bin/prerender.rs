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
use kanjian_app::shell::document;
use kanjian_model::{Lang, Observation};
use kanjian_picture::Printer;
use rayon::prelude::*;
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
    let assets = built::assets(Path::new(package), scripts, dist, has_one_table)?;
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
