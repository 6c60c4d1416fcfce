//! What the label right before a bare number counts, whose last word is a noun: admissions 412, deaths 31 (7.5%). Other labels are
//! read elsewhere.

use super::beside::Counted;
use super::host::names_causes;
use super::list::list;
use super::noun::{STOPS, is_many, noun_unit};
use super::phrase::is_plural;
use super::standing::Standing;
use super::words::{subject_before, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// What the plural or the one noun names that alone stands between a mark and the number: admissions 412, deaths 31 (7.5%).
pub(super) fn labelled_right_before(standing: &Standing) -> Option<Counted> {
    const LABEL_MAX_WORDS: usize = 3;
    let &Standing {
        chars, start, i, ..
    } = standing;
    if standing.in_parts() || i <= start || chars[i - 1] != ' ' {
        return None;
    }
    // Nurses: sanctioned 684, in position 571, vacant 113
    let post = list![
        "sanctioned",
        "vacant",
        "unfilled",
        "posts filled",
        "sanctioned strength"
    ];
    let mark = (start..i)
        .rev()
        .find(|&k| matches!(chars[k], ',' | ';' | '/' | ':' | '('));
    if let Some(from) = mark
        && post.has(chars.lower(from + 1..i).trim())
    {
        return Some(("item", subject_before(chars, from + 1, i)));
    }
    // Sanctioned specialists 96: posts, whoever is to hold them
    let from = mark.map_or(start, |k| k + 1);
    let label = chars.lower(from..i);
    let posts = list![
        "sanctioned ",
        "vacant ",
        "approved posts",
        "unfilled ",
        "established posts"
    ]
    .opens(label.trim_start());
    if posts && label.split_whitespace().count() <= LABEL_MAX_WORDS + 1 {
        return Some(("item", subject_before(chars, from, i)));
    }
    let from = mark.filter(|&k| !matches!(chars[k], '('))?;
    if chars[from] == ':' && !standing.tail(2).starts_with(" ") {
        return None;
    }
    let words = words_between(chars, from, i);
    // rabies deaths – 0
    let dashed = matches!(chars[start..i], [.., ' ', '–' | '-', ' ']);
    let label_end = if dashed { i - 3 } else { i - 1 };
    let last = words
        .last()
        .filter(|last| last.end == label_end && words.len() <= LABEL_MAX_WORDS)?;
    let text = &chars[last.start..last.end];
    // spectacles 2,110 distributed: things that no list foresees
    let verb = list![
        "comprises",
        "includes",
        "covers",
        "serves",
        "totals",
        "numbers",
        "reaches",
        "equals",
        "remains",
        "stands",
        "employs",
        "averages",
        "follows",
        "others"
    ];
    let thing = || {
        let small = text.iter().all(char::is_ascii_lowercase);
        let done = standing.next().is_some_and(|next| {
            let next = chars.lower(next.start..next.end);
            next.len() > 4 && next.ends_with("ed")
        });
        (small && done && is_plural(text) && !verb.has(chars.lower(last.start..last.end)))
            .then_some("item")
    };
    let unit = noun_unit(text).or_else(thing)?;
    let counted = matches!(class_of(unit), UnitClass::Count) && unit != "site";
    let one = matches!(
        chars.lower(last.start..last.end),
        "death" | "birth" | "stillbirth"
    );
    let plain = words.iter().all(|word| {
        chars[word.start].is_ascii_alphabetic()
            && !STOPS.contains(&chars.lower(word.start..word.end))
    });
    let listed =
        chars[from] != ':' || noun_unit(text).is_none() || names_causes(chars.lower(start..i));
    (counted && plain && listed && (one || is_many(chars, last)))
        .then_some((unit, (words[0].start, last.end)))
}
