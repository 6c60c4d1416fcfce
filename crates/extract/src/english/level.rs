//! Whether a change or a rank belongs to a value that is told behind it: fell by 30 percent to 43.1; ranked second with 4,499.

use super::bound::core_of;
use super::list::List;
use super::list::list;
use super::words::ends_with_words;
use super::{EnglishFigure, Tie};
use crate::draft::Kind;
use crate::text::Text;

/// The words that a change which carries a level somewhere opens with: a 4% rise took it to.
const LEAD_MAX_CHARS: usize = 12;

/// Whether the first of `figures` is a change or a rank whose value follows.
pub(crate) fn belongs_ahead(chars: &Text, figures: &[EnglishFigure]) -> bool {
    let [first, next, ..] = figures else {
        return false;
    };
    match first.tie {
        Tie::Growth(_) => leads_to_level(chars, first, next, figures.get(2)),
        Tie::Rank => is_level(next) && earned_by(gap(chars, first, next)),
        _ => false,
    }
}

/// Whether a figure is a value that a change may lead to.
pub(crate) fn is_level(found: &EnglishFigure) -> bool {
    found.tie == Tie::Value && found.kind != Some(Kind::Baseline)
}

/// Where a figure that `from..to` leads to begins with the letters before its sign of money: to J$214 million.
pub(super) fn money_start(chars: &Text, from: usize, to: usize) -> usize {
    let marked = chars.get(to) == Some(&'$');
    (from..to)
        .rev()
        .take_while(|&i| marked && chars[i].is_ascii_uppercase())
        .last()
        .unwrap_or(to)
}

/// The words between two figures, in small letters.
fn gap<'a>(chars: &'a Text, from: &EnglishFigure, to: &EnglishFigure) -> &'a str {
    let start = to.figure.start.max(from.figure.end);
    chars.lower(from.figure.end..money_start(chars, from.figure.end, start))
}

/// Whether the level of a growth follows, after `to` or after where it departed from.
fn leads_to_level(
    chars: &Text,
    growth: &EnglishFigure,
    next: &EnglishFigure,
    third: Option<&EnglishFigure>,
) -> bool {
    let level = |found: &EnglishFigure| is_level(found) && found.figure.unit != "percentage_point";
    let departed = next.tie == Tie::Value
        && next.kind == Some(Kind::Baseline)
        && third.is_some_and(|arrived| {
            level(arrived) && ends_with_words(core_of(gap(chars, next, arrived).trim_end()), "to")
        });
    let joint = gap(chars, growth, next);
    let at = growth.figure.start;
    let lead = chars.lower(at.saturating_sub(LEAD_MAX_CHARS)..at);
    let opens = core_of(lead)
        .split_whitespace()
        .next_back()
        .is_some_and(|word| matches!(word, "a" | "an" | "the" | "this" | "another"));
    let carried = opens && carries(joint);
    let departed = departed && !joint.contains(';');
    let direct =
        ends_with_words(core_of(joint.trim_end()).trim_start(), "to") && joint.starts_with(" to ");
    !growth.resumes
        && (direct && level(next)
            || !growth.dependent && (departed || level(next) && (carried || arrives(joint))))
}

/// Whether the words between a change and a number say that it carried a level there: took visits to, has left the list at.
fn carries(joint: &str) -> bool {
    const REACH_WORDS: usize = 14;
    static VERBS: List = List::barred(
        "took|takes|taken|taking|brought|brings|bringing|pushed|pushes|pushing|lifted|lifts|lifting|left|\
        leaves|leaving|put|puts|putting|carried|carries|sent|sends|drove|driven|moved|moves|raised|raises|raising|cut|\
        cuts|cutting|lowered|lowers|pulled|swelled|swells|drew|bringing|reduced|reduces",
    );
    let core = core_of(joint.trim_end());
    let led = ["to", "at"].iter().any(|word| ends_with_words(core, word));
    led && !joint.contains([';', '(', ')', ':', '.'])
        && joint.split_whitespace().count() < REACH_WORDS
        && joint
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| VERBS.has(word))
}

/// Whether the words between a change and a number lead to where the change went: on the year before, to about; , reaching.
fn arrives(joint: &str) -> bool {
    const REACH_WORDS: usize = 9;
    let core = core_of(joint.trim_end());
    let led = [
        "to",
        "reaching",
        "to reach",
        "and reached",
        "to stand at",
        "standing at",
        "and stood at",
        "to a total of",
        "to total",
        "totalling",
        "totaling",
        "hitting",
        "and totalled",
    ]
    .iter()
    .find_map(|words| {
        ends_with_words(core, words).then(|| core[..core.len() - words.len()].trim_end())
    });
    let Some(since) = led else {
        return false;
    };
    // over the year from 2019, : nothing but the time that the change is measured from
    let since = since.strip_suffix(',').unwrap_or(since);
    let years = since
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .all(|word| word.len() == 4 || word.len() == 2);
    years
        && since.split_whitespace().count() < REACH_WORDS
        && !since.contains([',', ';', '(', ')', ':', '%'])
        && !list![" and ", " while ", " but ", " who ", " which "].stand_in(since)
}

/// Whether the words between a rank and a number lead to the value that earned it.
fn earned_by(joint: &str) -> bool {
    const REACH_WORDS: usize = 5;
    let joint = joint.trim_start_matches(',').trim_start();
    let led = list!["with ", "at ", "having ", "recording ", "reporting ", "("].opens(joint);
    led && joint.split_whitespace().count() < REACH_WORDS && !joint.contains([',', ';', ')'])
}
