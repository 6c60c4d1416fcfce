//! Which areas have their pages rendered ahead, as `[prerender]` of `site.toml` says; rendering is the app's.

use crate::{Bilingual, words};
use serde::Deserialize;

/// The areas whose pages, charts and embeds are rendered ahead. The pages of the others are made in the browser.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Areas {
    /// Every area.
    #[default]
    All,
    /// These.
    Listed(Vec<String>),
    /// As many as this, those with the most observations.
    Most(usize),
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    prerender: Section,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Section {
    areas: Option<toml::Value>,
    #[serde(default)]
    list: Vec<String>,
}

/// Reads `[prerender]` of a `site.toml`; every area where there is none.
///
/// # Errors
/// What is wrong with it, in words.
pub fn areas(site_toml: &str) -> Result<Areas, Bilingual> {
    let file: File = toml::from_str(site_toml).map_err(|error| {
        words!(
            "[prerender] 这一节的写法有误",
            "{message}",
            message = error.message()
        )
    })?;
    let Section { areas, list } = file.prerender;
    match areas {
        None => Ok(Areas::All),
        Some(toml::Value::String(word)) if word == "all" => Ok(Areas::All),
        Some(toml::Value::String(word)) if word == "listed" => Ok(Areas::Listed(list)),
        Some(toml::Value::Integer(most)) if most >= 0 => {
            Ok(Areas::Most(usize::try_from(most).unwrap_or(usize::MAX)))
        }
        Some(other) => Err(words!(
            "[prerender] 的 areas 写的是 {other}，既不是 \"all\"、\"listed\"，也不是数字",
            "[prerender] areas is {other}, which is neither \"all\", \"listed\" nor a number"
        )),
    }
}

impl Areas {
    /// Those chosen among `areas`, each an id and how many observations it has; ids in their order.
    pub fn among<'a>(&self, areas: impl Iterator<Item = (&'a str, usize)>) -> Vec<&'a str> {
        let mut chosen: Vec<(&str, usize)> = areas.collect();
        match self {
            Self::All => {}
            Self::Listed(list) => chosen.retain(|(id, _)| list.iter().any(|listed| listed == id)),
            Self::Most(most) => {
                chosen.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
                chosen.truncate(*most);
            }
        }
        let mut ids: Vec<&str> = chosen.into_iter().map(|(id, _)| id).collect();
        ids.sort_unstable();
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREAS: [(&str, usize); 4] = [("a", 3), ("b", 9), ("c", 3), ("d", 0)];

    #[test]
    fn the_section_may_be_absent() {
        assert_eq!(areas("title = 1"), Ok(Areas::All));
        assert_eq!(Areas::All.among(AREAS.into_iter()), ["a", "b", "c", "d"]);
    }

    #[test]
    fn listed_areas_are_those_of_the_list() {
        let read = areas("[prerender]\nareas = \"listed\"\nlist = [\"d\", \"a\"]");
        assert_eq!(read, Ok(Areas::Listed(vec!["d".into(), "a".into()])));
        assert_eq!(read.unwrap().among(AREAS.into_iter()), ["a", "d"]);
    }

    #[test]
    fn a_number_takes_those_with_most_observations_and_ties_by_id() {
        let read = areas("[prerender]\nareas = 2").unwrap();
        assert_eq!(read.among(AREAS.into_iter()), ["a", "b"]);
        assert!(Areas::Most(0).among(AREAS.into_iter()).is_empty());
    }

    #[test]
    fn anything_else_is_said() {
        for wrong in ["areas = \"most\"", "areas = -1", "areas = [1]", "area = 1"] {
            let error = areas(&format!("[prerender]\n{wrong}")).unwrap_err();
            assert!(error.en.contains("area"), "{error:?}");
        }
    }
}
