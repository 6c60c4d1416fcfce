//! The oEmbed document of a chart: what a portal that knows the protocol needs to show the frame; the code itself is `embed_code`'s.

use crate::data::Page;
use crate::embed_code::{HEIGHT_PX, Tier, Values};
use crate::route::{Address, Route};
use crate::title::title;
use serde_json::{Value, json};

/// The document stands beside the chart's page under this name.
pub const FILE: &str = "oembed.json";
/// Width that is told to portals which must know one; the code itself says 100 %.
const WIDTH_PX: u32 = 640;
/// How long a portal may keep it: a day.
const CACHE_AGE_S: u32 = 86_400;

/// A picture of the chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Thumbnail {
    /// Its width.
    pub width_px: u32,
    /// Its height.
    pub height_px: u32,
}

impl Thumbnail {
    /// The measures of a PNG file, from its first chunk.
    pub fn of_png(bytes: &[u8]) -> Option<Self> {
        let number = |at: usize| {
            let four = bytes.get(at..at + 4)?;
            Some(u32::from_be_bytes(four.try_into().ok()?))
        };
        (bytes.get(12..16)? == b"IHDR").then_some(())?;
        Some(Self {
            width_px: number(16)?,
            height_px: number(20)?,
        })
    }
}

/// Where the PNG of a chart's page is, below the base: beside its embed; nothing on other pages.
pub fn thumbnail_path(address: &Address) -> Option<String> {
    let Route::Chart { area, indicator } = &address.route else {
        return None;
    };
    let embed = Address {
        lang: address.lang,
        route: Route::Embed {
            release: None,
            area: area.clone(),
            indicator: indicator.clone(),
            kind: None,
        },
    };
    Some(embed.beside("chart.png"))
}

/// The document of a chart's page, or nothing on other pages; `thumbnail` where `chart.png` is beside the embed.
pub fn oembed(page: &Page, thumbnail: Option<Thumbnail>) -> Option<Value> {
    let Route::Chart { area, indicator } = &page.address.route else {
        return None;
    };
    let (lang, url) = (page.address.lang, &page.site.url);
    let title = title(page).title;
    let mut document = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": page.site.title.in_lang(lang),
        "provider_url": url,
        "cache_age": CACHE_AGE_S,
        "width": WIDTH_PX,
        "height": HEIGHT_PX,
        "html": Values::of(url, lang, area, indicator, &title).fill(Tier::Frame),
    });
    let picture = thumbnail.zip(thumbnail_path(&page.address));
    if let (Some((thumbnail, path)), Some(fields)) = (picture, document.as_object_mut()) {
        let address = format!("{url}{path}");
        fields.insert("thumbnail_url".into(), address.into());
        fields.insert("thumbnail_width".into(), thumbnail.width_px.into());
        fields.insert("thumbnail_height".into(), thumbnail.height_px.into());
    }
    Some(document)
}

#[cfg(test)]
mod tests {
    use super::Thumbnail;

    #[test]
    fn a_png_says_its_measures_and_other_bytes_do_not() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(1280_u32.to_be_bytes());
        png.extend(720_u32.to_be_bytes());
        let measured = Thumbnail {
            width_px: 1280,
            height_px: 720,
        };
        assert_eq!(Thumbnail::of_png(&png), Some(measured));
        assert_eq!(Thumbnail::of_png(&png[..20]), None);
        assert_eq!(Thumbnail::of_png(&[b'x'; 40]), None);
    }
}
