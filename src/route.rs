//! Every address of the site, both ways: path → route and route → path; nothing else builds an href.

use kanjian_model::Lang;

/// A page, without its language.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Route {
    /// `/`
    Overview,
    /// `/area/`
    Areas,
    /// `/area/<area>/`
    Area(String),
    /// `/area/<area>/<indicator>/`
    Chart {
        /// Area id.
        area: String,
        /// Indicator id.
        indicator: String,
    },
    /// `/indicator/`
    Indicators,
    /// `/indicator/<indicator>/`
    Indicator(String),
    /// `/plan/`
    Plans,
    /// `/plan/<source>/`
    Plan(String),
    /// `/source/<source>/`
    Source(String),
    /// `/data/`
    Data,
    /// `/about/`
    About,
    /// `/embed/[r/<release>/]area/<area>/<indicator>/[<kind>/]`
    Embed {
        /// The pinned release, if any.
        release: Option<String>,
        /// Area id.
        area: String,
        /// Indicator id.
        indicator: String,
        /// The name of the kind of chart asked for, which may not be one that there is; the usual one where none is.
        kind: Option<String>,
    },
    /// Anything else.
    NotFound,
}

/// A page in a language.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Address {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub route: Route,
}

/// Whether this may be an id: ids go into paths as they are, so nothing but these characters may be in one.
pub fn is_id(segment: &str) -> bool {
    !segment.is_empty()
        && segment
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_' || b == b'.')
        && !segment.starts_with('.')
}

/// Whether this may be meant as a kind of chart: no file's name is.
fn is_kind(segment: &str) -> bool {
    is_id(segment) && !segment.contains('.')
}

impl Address {
    /// Reads a path below the base, such as `en/area/440306/`; a missing last slash and `index.html` are forgiven.
    pub fn parse(path: &str) -> Self {
        let path = path.split(['?', '#']).next().unwrap_or("");
        let mut segments: Vec<&str> = path.split('/').filter(|s| !s.is_empty()).collect();
        if segments.last() == Some(&"index.html") {
            segments.pop();
        }
        let lang = if segments.first() == Some(&"en") {
            segments.remove(0);
            Lang::En
        } else {
            Lang::Zh
        };
        let id = |s: &str| is_id(s).then(|| s.to_owned());
        let route = match segments.as_slice() {
            [] => Some(Route::Overview),
            ["area"] => Some(Route::Areas),
            ["area", area] => id(area).map(Route::Area),
            ["area", area, indicator] => id(area)
                .zip(id(indicator))
                .map(|(area, indicator)| Route::Chart { area, indicator }),
            ["indicator"] => Some(Route::Indicators),
            ["indicator", indicator] => id(indicator).map(Route::Indicator),
            ["plan"] => Some(Route::Plans),
            ["plan", source] => id(source).map(Route::Plan),
            ["source", source] => id(source).map(Route::Source),
            ["data"] => Some(Route::Data),
            ["about"] => Some(Route::About),
            ["embed", rest @ ..] => {
                let (release, rest) = match rest {
                    ["r", release, rest @ ..] => (Some(*release), rest),
                    rest => (None, rest),
                };
                let (rest, kind) = match rest {
                    [rest @ .., kind] if rest.len() == 3 && is_kind(kind) => (rest, Some(*kind)),
                    rest => (rest, None),
                };
                match rest {
                    ["area", area, indicator] if release.is_none_or(is_id) => id(area)
                        .zip(id(indicator))
                        .map(|(area, indicator)| Route::Embed {
                            release: release.map(str::to_owned),
                            area,
                            indicator,
                            kind: kind.map(str::to_owned),
                        }),
                    _ => None,
                }
            }
            _ => None,
        };
        Self {
            lang,
            route: route.unwrap_or(Route::NotFound),
        }
    }

    /// The path below the base, with a trailing slash and no leading one.
    pub fn path(&self) -> String {
        let rest = match &self.route {
            Route::Overview => String::new(),
            Route::Areas => "area/".into(),
            Route::Area(area) => format!("area/{area}/"),
            Route::Chart { area, indicator } => format!("area/{area}/{indicator}/"),
            Route::Indicators => "indicator/".into(),
            Route::Indicator(indicator) => format!("indicator/{indicator}/"),
            Route::Plans => "plan/".into(),
            Route::Plan(source) => format!("plan/{source}/"),
            Route::Source(source) => format!("source/{source}/"),
            Route::Data => "data/".into(),
            Route::About => "about/".into(),
            Route::Embed {
                release,
                area,
                indicator,
                kind,
            } => {
                let pin = release.as_ref().map(|id| format!("r/{id}/"));
                let kind = kind.as_ref().map(|kind| format!("{kind}/"));
                let (pin, kind) = (pin.unwrap_or_default(), kind.unwrap_or_default());
                format!("embed/{pin}area/{area}/{indicator}/{kind}")
            }
            Route::NotFound => "404.html".into(),
        };
        match self.lang {
            Lang::Zh => rest,
            Lang::En => format!("en/{rest}"),
        }
    }

    /// The path of a file that stands beside the page.
    pub fn beside(&self, file: &str) -> String {
        format!("{}{file}", self.path())
    }

    /// From this page back to the base: `./`, `../`, `../../` …
    pub fn base(&self) -> String {
        match self.path().matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The release that the path names.
    pub fn pinned(&self) -> Option<&str> {
        match &self.route {
            Route::Embed { release, .. } => release.as_deref(),
            _ => None,
        }
    }

    /// The same page in the other language.
    pub fn other_lang(&self) -> Self {
        Self {
            lang: self.lang.pick(Lang::En, Lang::Zh),
            route: self.route.clone(),
        }
    }
}

/// Where hrefs start from: the way back to the base, and the page's language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Links {
    /// `./`, `../../` … or an absolute base such as `/kanjian/`.
    pub base: String,
    /// The page's language.
    pub lang: Lang,
}

impl Links {
    /// The href of a page in this page's language.
    pub fn to(&self, route: Route) -> String {
        self.address(&Address {
            lang: self.lang,
            route,
        })
    }

    /// The href of a page in a language of its own.
    pub fn address(&self, address: &Address) -> String {
        format!("{}{}", self.base, address.path())
    }

    /// The href of a file below the base, such as `data/catalog.json`.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_comes_back() {
        for path in [
            "",
            "en/",
            "area/",
            "area/440306/",
            "en/area/440306/fd_contracted_persons/",
            "indicator/",
            "indicator/htn_managed/",
            "plan/",
            "plan/001b/",
            "source/smd_cn_2015/",
            "data/",
            "about/",
            "embed/area/440306/htn_managed/",
            "en/embed/r/2026-1/area/440306/htn_managed/",
            "embed/area/440306/htn_managed/trend/",
            "en/embed/r/2026-1/area/440306/htn_managed/trend/",
        ] {
            let address = Address::parse(path);
            assert_ne!(address.route, Route::NotFound, "{path}");
            assert_eq!(address.path(), path);
        }
    }

    #[test]
    fn what_is_no_id_is_not_found() {
        for path in [
            "area/<script>/",
            "area/../",
            "nothing/",
            "area/a/b/c/",
            "embed/area/x/",
            "embed/area/440306/htn_managed/chart.svg",
            "embed/area/440306/htn_managed/trend/x/",
            "embed/r/../area/440306/htn_managed/",
        ] {
            assert_eq!(Address::parse(path).route, Route::NotFound, "{path}");
        }
    }

    #[test]
    fn the_base_is_relative_to_the_depth() {
        assert_eq!(Address::parse("").base(), "./");
        assert_eq!(Address::parse("area/440306/").base(), "../../");
        assert_eq!(Address::parse("en/area/440306/x/").base(), "../../../../");
    }
}
