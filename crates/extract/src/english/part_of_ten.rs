//! Parts of ten of people at large, which are percentages: 6 of 10 young mothers. Parts of ten things are two counts.

use super::list::{List, list};
use super::words::words_after;
use crate::text::Text;

/// Whether a clause opens at `i` with a part of ten of people at large, who are no group of ten: 6 of 10 young mothers said.
pub(super) fn opens_with_people(chars: &Text, end: usize, i: usize, stop: usize) -> bool {
    static PEOPLE: List = List::new(&[
        "people",
        "persons",
        "women",
        "men",
        "girls",
        "boys",
        "children",
        "adults",
        "adolescents",
        "households",
        "families",
        "respondents",
        "parents",
        "mothers",
        "residents",
        "youths",
    ]);
    let lead = chars.lower(i.saturating_sub(16)..i);
    let lead = lead.trim_end();
    let opens = lead.ends_with(|c: char| !c.is_alphanumeric())
        || lead.is_empty()
        || list![
            "that", "nearly", "about", "some", "almost", "over", "around", "only"
        ]
        .ends(lead);
    opens
        && words_after(chars, stop, end, 3)
            .iter()
            .any(|word| PEOPLE.has(chars.lower(word.start..word.end)))
}
