//! The classes that a scene may carry, what each means in CSS and in literal colours; where they are used is not here.

use plotters::style::{RGBColor, ShapeStyle};

/// Light or dark, for pictures that must name their colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// Ink on white.
    Light,
    /// Light ink on near-black.
    Dark,
}

/// A colour of the palette: the custom property `--k-NAME` and its value in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Name without the leading `--k-`.
    pub name: &'static str,
    /// Literal colour in the light theme.
    pub light: &'static str,
    /// Literal colour in the dark theme.
    pub dark: &'static str,
}

impl Token {
    /// The literal colour in a theme.
    pub fn in_theme(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Light => self.light,
            Theme::Dark => self.dark,
        }
    }
}

const fn token(name: &'static str, light: &'static str, dark: &'static str) -> Token {
    Token { name, light, dark }
}

pub(crate) const CARD: Token = token("card", "#ffffff", "#182124");
pub(crate) const TEXT: Token = token("text", "#1c2426", "#e9e6dd");
pub(crate) const MUTED: Token = token("muted", "#5c6668", "#a4aeb0");
pub(crate) const INK: Token = token("ink", "#17495c", "#7cc3da");
const SOFT: Token = token("ink-soft", "#6f95a3", "#4d8496");
const VERMILION: Token = token("vermilion", "#b8341f", "#ff8a70");
const OCHRE: Token = token("ochre", "#8a6d1f", "#d9b95c");
pub(crate) const RULE: Token = token("rule", "#e4dfd3", "#2b363a");
/// Behind the cards of a page; charts lie on cards, so that only pictures of whole pages use it.
pub(crate) const PAPER: Token = token("paper", "#faf8f3", "#11181a");

/// Every colour that charts use.
pub const TOKENS: &[Token] = &[CARD, TEXT, MUTED, INK, SOFT, VERMILION, OCHRE, RULE];

/// One class: what it fills and strokes, and its further presentation attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// The class name.
    pub class: &'static str,
    /// Fill colour, none where absent.
    pub fill: Option<Token>,
    /// Stroke colour, none where absent.
    pub stroke: Option<Token>,
    /// Further properties, valid both in CSS and as SVG attributes.
    pub more: &'static [(&'static str, &'static str)],
}

/// Declares the roles once: the enum, its order and the table of paints cannot drift apart.
macro_rules! roles {
    ($($role:ident $class:literal fill $fill:expr, stroke $stroke:expr, $more:expr;)*) => {
        /// What a shape or a text is, which is all that the drawing code says about its look.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Role { $($role,)* }

        /// Every class of a scene, in a fixed order.
        pub const PAINTS: &[Paint] = &[$(Paint { class: $class, fill: $fill, stroke: $stroke, more: $more },)*];
    };
}

roles! {
    Ink "k-ink" fill Some(INK), stroke None, &[];
    InkSoft "k-ink-soft" fill Some(SOFT), stroke None, &[];
    InkLine "k-ink-line" fill None, stroke Some(INK), &[("stroke-width", "2.2"), ("stroke-linejoin", "round"), ("stroke-linecap", "round")];
    SoftLine "k-soft-line" fill None, stroke Some(SOFT), &[("stroke-width", "3"), ("stroke-opacity", "0.6")];
    Dot "k-dot" fill Some(INK), stroke Some(CARD), &[("stroke-width", "1.2")];
    DotSoft "k-dot-soft" fill Some(SOFT), stroke Some(CARD), &[("stroke-width", "1.2")];
    Derived "k-derived" fill Some(CARD), stroke Some(INK), &[("stroke-width", "2")];
    DerivedLine "k-derived-line" fill None, stroke Some(INK), &[("stroke-width", "2.4"), ("stroke-dasharray", "0.1 4.6"), ("stroke-linecap", "round")];
    DerivedBar "k-derived-bar" fill Some(CARD), stroke Some(INK), &[("stroke-width", "1.5"), ("stroke-dasharray", "2 2.5")];
    Target "k-target" fill Some(VERMILION), stroke None, &[];
    TargetLine "k-target-line" fill None, stroke Some(VERMILION), &[("stroke-width", "2.4")];
    TargetLeader "k-target-leader" fill None, stroke Some(VERMILION), &[("stroke-width", "1")];
    TargetDotted "k-target-dotted" fill None, stroke Some(VERMILION), &[("stroke-width", "2.4"), ("stroke-dasharray", "2.5 2.5")];
    Bench "k-bench" fill Some(OCHRE), stroke Some(CARD), &[("stroke-width", "1.2")];
    BenchLine "k-bench-line" fill None, stroke Some(OCHRE), &[("stroke-width", "1.5"), ("stroke-dasharray", "4 3")];
    Absent "k-absent" fill None, stroke Some(MUTED), &[("stroke-width", "1.3"), ("stroke-dasharray", "2 2.6")];
    Whisker "k-whisker" fill None, stroke Some(INK), &[("stroke-width", "1.4")];
    Band "k-band" fill Some(INK), stroke None, &[("fill-opacity", "0.13")];
    Track "k-track" fill Some(RULE), stroke None, &[("fill-opacity", "0.55")];
    Grid "k-grid" fill None, stroke Some(RULE), &[("stroke-width", "1")];
    Axis "k-axis" fill None, stroke Some(MUTED), &[("stroke-width", "1")];
    Figure "k-figure" fill Some(INK), stroke None, &[("font-weight", "700")];
    Text "k-text" fill Some(TEXT), stroke Some(CARD), &[("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke")];
    Strong "k-strong" fill Some(TEXT), stroke Some(CARD), &[("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke"), ("font-weight", "700")];
    Muted "k-muted" fill Some(MUTED), stroke Some(CARD), &[("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke")];
    TargetText "k-target-text" fill Some(VERMILION), stroke Some(CARD), &[("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke"), ("font-weight", "700")];
    BenchText "k-bench-text" fill Some(OCHRE), stroke Some(CARD), &[("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke")];
    OnInk "k-on-ink" fill Some(CARD), stroke None, &[("font-weight", "700")];
}

impl Role {
    /// The paint of this role.
    pub(crate) fn paint(self) -> &'static Paint {
        &PAINTS[self as usize]
    }

    /// The role as a colour: the drawing library knows colours only, so the index of the role travels as one.
    pub(crate) fn color(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// A filled style of this role.
    pub(crate) fn filled(self) -> ShapeStyle {
        ShapeStyle::from(self.color()).filled()
    }

    /// A line style of this role.
    pub(crate) fn line(self) -> ShapeStyle {
        ShapeStyle::from(self.color())
    }

    /// Whether text of this role is bold, which makes it wider.
    pub(crate) fn is_bold(self) -> bool {
        self.paint().more.contains(&("font-weight", "700"))
    }
}

/// The paint of a class, if it is one of ours.
pub(crate) fn paint_of(class: &str) -> Option<&'static Paint> {
    PAINTS.iter().find(|paint| paint.class == class)
}

/// The style sheet of the classes: the custom properties in the light theme, and the classes over them.
/// A page that has a dark theme sets the same properties again; [`TOKENS`] has the values.
pub const CSS: &str = include_str!("../chart.css");

/// Writes the style sheet from the tables; [`CSS`] is this text, kept as a file so that it can be linked.
pub fn css() -> String {
    let mut out = String::from(
        "/* Written from the tables in crates/chart/src/paint.rs: change it there. */\n:root {\n",
    );
    for token in TOKENS {
        out += &format!("  --k-{}: {};\n", token.name, token.light);
    }
    out += "}\n";
    for paint in PAINTS {
        let color = |token: Option<Token>| {
            token.map_or("none".to_string(), |t| format!("var(--k-{})", t.name))
        };
        out += &format!(
            ".{} {{ fill: {}; stroke: {};",
            paint.class,
            color(paint.fill),
            color(paint.stroke)
        );
        for (name, value) in paint.more {
            out += &format!(" {name}: {value};");
        }
        out += " }\n";
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_css_file_is_the_table() {
        if css() != CSS {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/chart.css.new");
            std::fs::write(path, css()).unwrap();
            panic!(
                "chart.css is not what paint.rs says: look at {path} and move it over chart.css"
            );
        }
    }

    /// WCAG 2 relative luminance of `#rrggbb`.
    fn luminance(color: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&color[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.03928 {
                value / 12.92
            } else {
                libm::pow((value + 0.055) / 1.055, 2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn words_and_marks_stand_out_from_the_card() {
        for theme in [Theme::Light, Theme::Dark] {
            for (token, least) in [
                (TEXT, 4.5),
                (MUTED, 4.5),
                (INK, 4.5),
                (VERMILION, 4.5),
                (OCHRE, 4.5),
                (SOFT, 3.0),
            ] {
                let found = contrast(token.in_theme(theme), CARD.in_theme(theme));
                assert!(found >= least, "{} in {theme:?}: {found:.2}", token.name);
            }
        }
    }

    #[test]
    fn every_role_finds_its_own_paint() {
        assert_eq!(Role::Ink.paint().class, "k-ink");
        assert_eq!(Role::OnInk.paint().class, "k-on-ink");
        assert_eq!(Role::OnInk as usize + 1, PAINTS.len());
    }
}
