//! The code that an editor pastes into a portal: one template for each tier, and its values; the builder on the page fills the same ones.

use crate::route::{Address, Route};
use kanjian_model::Lang;

/// Height of a frame where nothing else is asked.
pub const HEIGHT_PX: u32 = 420;

/// What a portal allows, the least first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tier {
    /// A picture that links to the page.
    Picture,
    /// A frame of a fixed height.
    Frame,
    /// A frame, and the script that fits its height.
    Fitted,
    /// A custom element that the script defines, with the picture in it until then.
    Element,
}

impl Tier {
    /// Every tier, the least demanding first.
    pub const ALL: [Self; 4] = [Self::Picture, Self::Frame, Self::Fitted, Self::Element];

    /// Its name in ids.
    pub fn id(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Frame => "frame",
            Self::Fitted => "fitted",
            Self::Element => "element",
        }
    }

    /// The code with its values left open, as `{name}`.
    pub fn template(self) -> String {
        const FRAME: &str = r#"<iframe src="{src}" title="{title}" width="100%" height="{height}" frameborder="0" loading="lazy"></iframe>"#;
        const SCRIPT: &str = r#"<script src="{site}kanjian-embed.js" async></script>"#;
        // A picture is as wide as its column by the attribute alone: portals strip styles, or their policy refuses them.
        // What portals strip, a script or a custom tag, leaves its content. Lazy, so that a picture which is replaced at once is not fetched.
        const STAND_IN: &str = r#"<a href="{page}"><img src="{picture}" alt="{title}" width="100%" loading="lazy"></a>"#;
        match self {
            Self::Picture => {
                r#"<a href="{page}"><img src="{picture}" alt="{title}" width="100%"></a>"#
                    .to_owned()
            }
            Self::Frame => FRAME.to_owned(),
            Self::Fitted => [FRAME, SCRIPT].join("\n"),
            Self::Element => {
                let element = r#"<kanjian-chart area="{area}" indicator="{indicator}"{options} title="{title}">"#;
                [element, STAND_IN, "</kanjian-chart>\n", SCRIPT].concat()
            }
        }
    }
}

/// The values for one chart as it is where nothing is adjusted: it follows the newest release, in the reader's colours.
#[derive(Clone, Debug)]
pub struct Values {
    pairs: [(&'static str, String); 9],
}

impl Values {
    /// `site` is the public address with its last slash; `title` is plain text.
    pub fn of(site: &str, lang: Lang, area: &str, indicator: &str, title: &str) -> Self {
        let address = |route| Address { lang, route };
        let (area, indicator) = (area.to_owned(), indicator.to_owned());
        let embed = address(Route::Embed {
            release: None,
            area: area.clone(),
            indicator: indicator.clone(),
            kind: None,
        });
        let page = address(Route::Chart {
            area: area.clone(),
            indicator: indicator.clone(),
        });
        Self {
            pairs: [
                ("{src}", format!("{site}{}", embed.path())),
                ("{page}", format!("{site}{}", page.path())),
                ("{picture}", format!("{site}{}", embed.beside("chart.svg"))),
                ("{height}", HEIGHT_PX.to_string()),
                ("{site}", site.to_owned()),
                ("{area}", area),
                ("{indicator}", indicator),
                ("{options}", format!(" lang=\"{}\"", lang.as_str())),
                // The last, so that braces in a title stay what they are.
                ("{title}", attribute(title)),
            ],
        }
    }

    /// The code of a tier.
    pub fn fill(&self, tier: Tier) -> String {
        self.pairs
            .iter()
            .fold(tier.template(), |code, (name, value)| {
                code.replace(name, value)
            })
    }
}

/// Text for a double-quoted attribute.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_filled_and_titles_stay_text() {
        let values = Values::of(
            "https://example.org/k/",
            Lang::En,
            "440306",
            "htn_managed",
            r#"<b> & "{src}""#,
        );
        for tier in Tier::ALL {
            let code = values.fill(tier);
            assert!(
                code.contains(r#"&lt;b&gt; &amp; &quot;{src}&quot;"#),
                "{code}"
            );
            assert_eq!(code.matches('{').count(), code.matches("{src}").count());
        }
        assert_eq!(
            values.fill(Tier::Frame),
            r#"<iframe src="https://example.org/k/en/embed/area/440306/htn_managed/" title="&lt;b&gt; &amp; &quot;{src}&quot;" width="100%" height="420" frameborder="0" loading="lazy"></iframe>"#
        );
    }
}
