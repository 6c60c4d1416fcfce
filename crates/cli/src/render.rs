//! `kanjian render`: one chart of the site as a file; what a picture shows is the view's, its pixels are the printer's.

use crate::{
    outcome::Outcome,
    published::Published,
    write::{self, Target},
};
use kanjian_chart::{ChartKind, Theme as ChartTheme};
use kanjian_model::{
    Bilingual, Lang, Series,
    snapshot::Shard,
    told::{Refusal, complaint},
    words,
};
use kanjian_picture::{PictureError, Printer, Scale};
use kanjian_view::{
    Edition, PICTURE_WIDTH_PX, Picture, Reader, comparison_picture, kinds, picture,
};
use std::path::{Path, PathBuf};

/// Most near names that an answer lists.
const MOST_NEAR_NAMES: usize = 5;

/// Write one chart of the site as SVG or PNG.
///
/// Where --lang is left out, the chart is in English if its address has /en/ in it, else in Chinese.
#[derive(clap::Args)]
pub struct Args {
    /// The chart's address: `440306/fd_contracted_persons`, `area/440306/fd_contracted_persons`,
    /// `indicator/fd_contracted_persons`, or the page's whole URL.
    #[arg(value_name = "CHART", value_parser = address)]
    chart: Address,
    /// File to write, ending in .svg or .png; `-` prints the SVG.
    #[arg(short, long, value_parser = output)]
    output: Output,
    /// Colours.
    #[arg(long, default_value = "light")]
    theme: Theme,
    /// Kind of chart where the figures make more than one: headline, bullet, trend, ranking or breakdown; left out, the address's
    /// or else the usual one.
    #[arg(long, value_parser = kind)]
    kind: Option<ChartKind>,
    /// Width of the chart in pixels, 320 to 1600; the picture is 32 wider.
    #[arg(long, default_value_t = PICTURE_WIDTH_PX, value_parser = width)]
    width: u32,
    /// Pixels of a PNG for each of the SVG, 1 or 2.
    #[arg(long, default_value = "2", value_parser = scale)]
    scale: Scale,
    /// A release other than the newest.
    #[arg(long)]
    release: Option<String>,
    /// Folder of the snapshot.
    #[arg(long, default_value = "public/data")]
    data: PathBuf,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Theme {
    Light,
    Dark,
}

/// Which chart, as its page's address says it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Address {
    lang: Option<Lang>,
    release: Option<String>,
    /// No area: the comparison on the indicator's page.
    area: Option<String>,
    indicator: String,
    kind: Option<ChartKind>,
}

#[derive(Clone)]
enum Output {
    Svg(Target),
    Png(PathBuf),
}

/// Reads an address: the last segments decide, so that a URL with any host and base will do.
fn address(text: &str) -> Result<Address, Refusal> {
    let path = text.split(['?', '#']).next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let mut segments: Vec<&str> = path.split('/').filter(|s| !s.is_empty()).collect();
    let files = ["index.html", "chart.svg", "chart-dark.svg", "chart.png"];
    if segments.last().is_some_and(|last| files.contains(last)) {
        segments.pop();
    }
    let drawn_as = match segments.as_slice() {
        [.., "area", _, _, name] => Some(kind(name)?),
        _ => None,
    };
    if drawn_as.is_some() {
        segments.pop();
    }
    let (before, area, indicator) = match segments.as_slice() {
        [before @ .., "indicator", indicator] => (before, None, indicator),
        [before @ .., "area", area, indicator] => (before, Some(area), indicator),
        [.., "area", _] => {
            return Err(Refusal(words!(
                "在后面加上“/指标编号”，这只是一个地区的页面",
                "that is the page of an area: add /INDICATOR"
            )));
        }
        [area, indicator] => (&[][..], Some(area), indicator),
        _ => {
            return Err(Refusal(words!(
                "写成“地区/指标”，如 440306/fd_contracted_persons，或“indicator/指标”，也可以粘贴网页的地址",
                "write it as AREA/INDICATOR, such as 440306/fd_contracted_persons, \
                 as indicator/INDICATOR, or paste the page's address"
            )));
        }
    };
    let (before, release) = match before {
        [before @ .., "embed", "r", release] => (before, Some((*release).to_owned())),
        [before @ .., "embed"] => (before, None),
        _ => (before, None),
    };
    Ok(Address {
        lang: (before.last() == Some(&"en")).then_some(Lang::En),
        release,
        area: area.map(|area| (*area).to_owned()),
        indicator: (*indicator).to_owned(),
        kind: drawn_as,
    })
}

fn kind(text: &str) -> Result<ChartKind, Refusal> {
    let names = ChartKind::ALL.map(ChartKind::as_str);
    ChartKind::named(text).ok_or_else(|| {
        Refusal(words!(
            "改用能画的图：{zh}",
            "“{text}” is no kind of chart: write one of {en}",
            zh = names.join("、"),
            en = names.join(", ")
        ))
    })
}

fn width(text: &str) -> Result<u32, Refusal> {
    let width = text.parse().ok().filter(|w| (320..=1600).contains(w));
    width.ok_or_else(|| {
        Refusal(words!(
            "写 320 到 1600 之间的整数",
            "write a whole number from 320 to 1600"
        ))
    })
}

fn output(text: &str) -> Result<Output, Refusal> {
    if text == "-" {
        return Ok(Output::Svg(Target::StandardOutput));
    }
    let path = PathBuf::from(text);
    let extension = path
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "svg" => Ok(Output::Svg(Target::File(path))),
        "png" => Ok(Output::Png(path)),
        _ => Err(Refusal(words!(
            "让文件名以 .svg 或 .png 结尾；写 - 则把 SVG 输出到标准输出",
            "end the name in .svg or .png, or write - for the SVG on standard output"
        ))),
    }
}

fn scale(text: &str) -> Result<Scale, Refusal> {
    match text {
        "1" => Ok(Scale::One),
        "2" => Ok(Scale::Two),
        _ => Err(Refusal(words!("写 1 或 2", "write 1 or 2"))),
    }
}

/// Runs `render`.
pub fn run(args: &Args, asked: Option<Lang>, spoken: Lang) -> Outcome {
    match rendered(args, asked, spoken) {
        Ok(()) => Outcome::Done,
        Err(why) => Outcome::InputIsWrong(why),
    }
}

fn rendered(args: &Args, asked: Option<Lang>, spoken: Lang) -> Result<(), Vec<Bilingual>> {
    let one = |why: Bilingual| vec![why];
    let shown = chart(args, asked, spoken)?;
    let theme = match args.theme {
        Theme::Light => ChartTheme::Light,
        Theme::Dark => ChartTheme::Dark,
    };
    let svg = shown.svg(theme);
    match &args.output {
        Output::Svg(target) => write::whole(target, svg.as_bytes()).map_err(one),
        Output::Png(path) => {
            let png = Printer::with_system_fonts()
                .png(&svg, args.scale)
                .map_err(|why| one(no_picture(path, &why)))?;
            write::whole(&Target::File(path.clone()), &png).map_err(one)
        }
    }
}

/// The picture that the arguments name, or lines that say what is there instead.
fn chart(args: &Args, lang: Option<Lang>, spoken: Lang) -> Result<Picture, Vec<Bilingual>> {
    let asked = &args.chart;
    let release = args.release.as_deref().or(asked.release.as_deref());
    let published = Published::open(&args.data, release).map_err(|why| vec![why])?;
    let lang = lang.or(asked.lang).unwrap_or(Lang::Zh);
    let edition = |lang: Lang| Edition {
        reader: Reader::new(lang, &published.catalog.site.as_of),
        site: published.catalog.site.title.in_lang(lang),
        release: &published.catalog.release,
        width_px: args.width,
    };
    let Some(shard) = published
        .indicator(&asked.indicator)
        .map_err(|why| vec![why])?
    else {
        return Err(no_such_indicator(&published, &asked.indicator));
    };
    let Some(area) = &asked.area else {
        return comparison_picture(&shard, &edition(lang)).map_err(|why| {
            // The chart may be in another language than the words about it.
            let why = comparison_picture(&shard, &edition(spoken))
                .err()
                .unwrap_or(why);
            let shown = &asked.indicator;
            vec![words!(
                "indicator/{shown}：{why}",
                "indicator/{shown}: {why}"
            )]
        });
    };
    let kind = args.kind.or(asked.kind);
    picture(&shard, area, kind, &edition(lang)).ok_or_else(|| {
        let all = Series::all(&shard.observations);
        let series = all.iter().find(|s| s.area == *area);
        match (series, kind) {
            (Some(series), Some(kind)) => {
                let names: Vec<&str> = kinds(series, &shard)
                    .into_iter()
                    .map(ChartKind::as_str)
                    .collect();
                let place = Bilingual::same(format!("{area}/{}", asked.indicator));
                let what = words!(
                    "它的数画不成 {kind} 这种图",
                    "its figures make no chart of the kind {kind}",
                    kind = kind.as_str()
                );
                let todo = words!(
                    "改用能画的：{zh}",
                    "write one that they make: {en}",
                    zh = names.join("、"),
                    en = names.join(", ")
                );
                vec![complaint(&place, &what, &todo)]
            }
            _ => no_such_area(&shard, area),
        }
    })
}

/// Why there is no PNG.
fn no_picture(path: &Path, error: &PictureError) -> Bilingual {
    let install = "请安装一种中文字体（Debian 和 Ubuntu：apt-get install fonts-noto-cjk）。";
    let zh = match error {
        PictureError::NoFont(characters) if characters.is_empty() => {
            format!("没有安装字体。{install}")
        }
        PictureError::NoFont(characters) => {
            format!("已安装的字体都没有“{characters}”这些字。{install}")
        }
        PictureError::Svg(_) => "SVG 读不了。".to_owned(),
        PictureError::Size(width, height) => {
            format!("{width} × {height} 像素的图做不了。请改小 --width 或 --scale。")
        }
        PictureError::Png(_) => "PNG 写不成。".to_owned(),
    };
    let path = path.display();
    words!("{path}：{zh}", "{path}: {error}")
}

fn no_such_indicator(published: &Published, asked: &str) -> Vec<Bilingual> {
    let indicators = &published.catalog.indicators;
    let names = indicators.iter().map(|i| Name {
        id: &i.id,
        zh: &i.name.zh,
        en: &i.name.en,
    });
    let mut lines = vec![words!(
        "{asked}：发布批次 {release} 里没有这个指标",
        "{asked}: the release {release} has no such indicator",
        release = &published.catalog.release
    )];
    lines.extend(near(asked, names));
    lines
}

fn no_such_area(shard: &Shard, asked: &str) -> Vec<Bilingual> {
    let mut ids: Vec<&str> = shard.observations.iter().map(|o| o.area.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let names = ids.into_iter().map(|id| {
        let name = shard.area(id).map(|area| &area.name);
        Name {
            id,
            zh: name.map_or("", |name| &name.zh),
            en: name.map_or("", |name| &name.en),
        }
    });
    let mut lines = vec![words!(
        "{asked}：没有 {indicator} 的数",
        "{asked}: has no figure of {indicator}",
        indicator = &shard.id
    )];
    lines.extend(near(asked, names));
    lines
}

/// What an indicator or area goes by.
struct Name<'a> {
    id: &'a str,
    zh: &'a str,
    en: &'a str,
}

impl Name<'_> {
    /// How near the name is to what was asked for: alike in writing, or with words in common.
    fn nearness(&self, asked: &str) -> f64 {
        let asked = asked.to_lowercase();
        let (id, en) = (self.id.to_lowercase(), self.en.to_lowercase());
        let words = |text: &str| -> Vec<String> {
            let words = text.split(|c: char| !c.is_alphanumeric());
            words.filter(|w| w.len() > 1).map(str::to_owned).collect()
        };
        let known: Vec<String> = words(&id).into_iter().chain(words(&en)).collect();
        let common = words(&asked).iter().filter(|w| known.contains(w)).count();
        strsim::jaro_winkler(&asked, &id).max(strsim::jaro_winkler(&asked, self.zh)) + common as f64
    }
}

/// The names nearest to what was asked for, a line each.
fn near<'a>(asked: &str, names: impl Iterator<Item = Name<'a>>) -> Vec<Bilingual> {
    let mut scored: Vec<(f64, Name<'a>)> = names.map(|n| (n.nearness(asked), n)).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.id.cmp(b.1.id)));
    scored
        .iter()
        .take(MOST_NEAR_NAMES)
        .map(|(_, name)| {
            let Name { id, zh, en } = name;
            words!("  相近的有：{id}（{zh}）", "  near it: {id} ({zh} · {en})")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_in_every_form_of_the_site() {
        let plain = Address {
            lang: None,
            release: None,
            area: Some("440306".to_owned()),
            indicator: "htn_managed".to_owned(),
            kind: None,
        };
        for text in [
            "440306/htn_managed",
            "area/440306/htn_managed/",
            "/kanjian/area/440306/htn_managed/index.html",
            "https://example.org/kanjian/area/440306/htn_managed/?theme=dark#cite",
            "https://example.org/kanjian/embed/area/440306/htn_managed/chart.svg",
        ] {
            assert_eq!(address(text), Ok(plain.clone()), "{text}");
        }
        let pinned = Address {
            lang: Some(Lang::En),
            release: Some("2026-1".to_owned()),
            ..plain.clone()
        };
        let text = "https://example.org/en/embed/r/2026-1/area/440306/htn_managed/";
        assert_eq!(address(text), Ok(pinned.clone()));
        let drawn = Address {
            lang: None,
            release: None,
            kind: Some(ChartKind::Trend),
            ..pinned.clone()
        };
        let text = "embed/area/440306/htn_managed/trend/chart.svg";
        assert_eq!(address(text), Ok(drawn));
        let compared = Address {
            area: None,
            ..plain
        };
        assert_eq!(address("indicator/htn_managed/"), Ok(compared));
        for text in [
            "",
            "htn_managed",
            "https://example.org/",
            "area/440306/",
            "a/b/c",
            "area/a/b/c/",
        ] {
            assert!(address(text).is_err(), "{text}");
        }
    }
}
