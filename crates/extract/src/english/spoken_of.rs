//! What a sentence has spoken of so far that a number without a noun takes up: all that it opens with, the people whom a verb moves on.

use super::EnglishFigure;
use super::beside::{Counted, counts};
use super::list::list;
use super::phrase::thing_after;
use crate::text::Text;

/// The people told of before, some of whom a verb moves on: brought 2,140 patients down from hospitals and sent 3,890 up.
pub(super) fn moved_on(found: &[EnglishFigure], core: &str) -> Option<Counted> {
    let verb = list![
        "sent",
        "returned",
        "referred",
        "transferred",
        "readmitted",
        "sent back",
        "took in",
        "discharged"
    ]
    .ends(core);
    let last = found.iter().rev().find(counts).filter(|_| verb)?;
    (last.figure.unit == "person").then_some((last.figure.unit, last.subject))
}

/// What a sentence opens with that tells of all of them: All the zones are, All wards have.
pub(super) fn opens_with_all(chars: &Text, start: usize, i: usize) -> Option<Counted> {
    const OPENING_CHARS: usize = 12;
    let start = (start..i).find(|&k| chars[k] != ' ')?;
    let opening = chars.lower(start..i.min(start + OPENING_CHARS));
    let skipped = list![
        "all the ",
        "all our ",
        "all its ",
        "all of the ",
        "all these ",
        "all ",
        "most ",
        "the "
    ]
    .strip_opening(opening)
    .map(|rest| opening.len() - rest.len())?;
    let thing = thing_after(chars, start + skipped - 1, i)?;
    Some((thing.unit, (thing.start, thing.end)))
}
