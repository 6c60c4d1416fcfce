//! One page on disk with the files beside it: data, workbook, pictures, description; which pages there are is `snapshot`'s.

use super::files::{Outcome, read, write};
use super::oembed::{self, Thumbnail};
use super::snapshot::Snapshot;
use super::{preview, workbook};
use crate::data::Page;
use crate::route::{Address, Route};
use crate::shell::{Assets, document};
use kanjian_chart::{ChartKind, Theme};
use kanjian_model::{Lang, Observation, Series, tables::export::observations_csv};
use kanjian_picture::Scale;
use kanjian_view::{Edition, PICTURE_WIDTH_PX, Reader, kinds, picture};
use std::path::Path;

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

/// What a page that is written leaves to be done.
#[derive(Default)]
pub struct Written {
    /// Path for the sitemap.
    pub listed: Option<String>,
    /// Pictures by path below `dist`.
    pub pictures: Vec<(String, String, Scale)>,
    /// The address of a chart's page, whose oEmbed document waits for the measures of its picture.
    pub chart: Option<Address>,
}

/// Writes a page and the files beside it.
///
/// # Errors
/// What the page reads is not what was published, or a file cannot be written.
pub fn write_page(
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
///
/// # Errors
/// What the page reads is not what was published, or a file cannot be read or written.
pub fn describe_chart(snapshot: &Snapshot, address: &Address, dist: &Path) -> Outcome<()> {
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
