//! English `one` that counts a single thing which no list of nouns foresees.

use super::EnglishFigure;
use super::context::{Measure, placed};
use super::list::{List, list};
use super::noun::{STOPS, noun_unit};
use super::words::{lower, words_after};
use crate::figure::Basis;
use crate::number::Number;
use crate::text::Text;

/// One thing that no list foresees, of which a verb or a bracket tells more or with which a clause ends: one raccoon was positive,
/// approved with one correction.
pub(super) fn only_one(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    stop: usize,
) -> Option<EnglishFigure> {
    static VAGUE: List = List::new(&[
        "thing",
        "day",
        "way",
        "reason",
        "area",
        "time",
        "hand",
        "example",
        "point",
        "side",
        "year",
        "month",
        "week",
        "quarter",
        "stop",
        "size",
        "third",
        "half",
        "more",
        "voice",
        "aim",
        "goal",
        "focus",
        "eye",
        "exception",
        "another",
        "who",
        "that",
        "can",
        "could",
        "should",
        "must",
        "may",
        "might",
        "would",
        "will",
        "needs",
        "such",
        "element",
        "factor",
        "aspect",
        "and",
        "percent",
        "part",
        "step",
        "caveat",
        "fifth",
        "quarter",
        "tenth",
        "million",
    ]);
    let lead = chars.lower(start.max(i.saturating_sub(24))..i);
    let lead = lead.trim_end();
    let opens = lead.is_empty() && chars[i] == 'O';
    let with = list!["with", "namely", "plus"].ends(lead);
    let noun = words_after(chars, stop, end, 1).first().copied()?;
    let text = &chars[noun.start..noun.end];
    let name = lower(text);
    let plain = noun.start == stop + 1
        && text.len() > 2
        && text.iter().all(char::is_ascii_lowercase)
        && !VAGUE.has(name.as_str())
        && !STOPS.contains(&name.as_str())
        && noun_unit(text).is_none();
    if !plain || !(opens || with) {
        return None;
    }
    let rest = chars.lower(noun.end..end.min(noun.end + 14));
    let enclosed = rest.starts_with(" (");
    let told = list![
        " was ",
        " had ",
        " died",
        " tested ",
        " remains ",
        " has ",
        " remained ",
        " required ",
        " needed ",
        " is "
    ]
    .opens(rest);
    let closed = rest.is_empty() || rest.starts_with([',', '.', ';', ')']);
    let counted = enclosed || opens && told || with && closed;
    counted.then(|| {
        let measure = Measure {
            start: i,
            end: noun.end,
            value: Number::whole(1),
            unit: "item",
            basis: Basis::Chinese,
            noun: Some((noun.start, noun.end)),
        };
        placed(chars, start, end, &measure)
    })
}
