//! Whether an English number in words counts what follows it: two doctors are counted, two things only listed.

use super::lasting::tells_how_long;
use super::list::{List, list};
use super::noun::{counted_noun, disease_after};
use super::phrase::thing_after;
use super::spelled::spelled;
use super::words::{ends_with_words, lower, words_after, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::Numeral;
use crate::text::Text;

/// Plurals that a number in words before them only lists or turns a phrase with.
static NO_THINGS: List = List::new(&[
    "things",
    "reasons",
    "aspects",
    "steps",
    "parts",
    "types",
    "kinds",
    "sets",
    "pairs",
    "factors",
    "pillars",
    "priorities",
    "themes",
    "principles",
    "stages",
    "phases",
    "terms",
    "generations",
    "questions",
    "objectives",
    "goals",
    "targets",
    "levels",
    "areas",
    "points",
    "fronts",
    "occasions",
    "tenths",
    "thirds",
    "fifths",
    "eighths",
    "elements",
    "flowers",
    "words",
    "others",
]);

/// What is said of a single case of a disease.
static SUSPECTED: List = List::new(&[
    "suspect",
    "suspected",
    "confirmed",
    "probable",
    "possible",
    "imported",
    "active",
    "new",
    "fatal",
    "presumptive",
    "travel-associated",
]);

/// A number in words as it stands in its sentence.
pub(super) struct Worded<'a> {
    pub(super) chars: &'a Text,
    /// The sentence.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where the number begins.
    pub(super) i: usize,
    pub(super) number: &'a Numeral,
    /// Its words, in small letters.
    pub(super) written: &'a str,
    /// Where it ends, `or more` included: six or more days.
    pub(super) stop: usize,
    /// The words before it, in small letters.
    pub(super) near: &'a str,
}

impl<'a> Worded<'a> {
    pub(super) fn new(
        chars: &'a Text,
        (start, end): (usize, usize),
        i: usize,
        number: &'a Numeral,
        written: &'a str,
    ) -> Self {
        const NEAR_CHARS: usize = 24;
        let near = chars
            .lower(start.max(i.saturating_sub(NEAR_CHARS))..i)
            .trim_end();
        let stop = number.end;
        let or_more = chars.lower(stop..end.min(stop + 9)) == " or more ";
        Self {
            chars,
            start,
            end,
            i,
            number,
            written,
            stop: if or_more { stop + 8 } else { stop },
            near,
        }
    }

    /// Whether one of `words` stands right before it.
    pub(super) fn after(&self, words: &[&str]) -> bool {
        words.iter().any(|words| ends_with_words(self.near, words))
    }

    fn is_one(&self) -> bool {
        self.number.value == Number::whole(1)
    }

    /// Whether it says by how much something differs: two and a half years, one minute longer, fell by two days.
    pub(super) fn differs(&self) -> bool {
        static MORE_OR_LESS: List = List::new(&[
            "longer", "shorter", "faster", "slower", "earlier", "later", "behind", "ahead", "less",
            "more", "quicker", "sooner", "fewer",
        ]);
        let behind = self.chars.lower(self.stop..self.end.min(self.stop + 20));
        behind
            .split(' ')
            .nth(2)
            .is_some_and(|next| MORE_OR_LESS.opens(next))
    }
}

/// Whether a number in words counts what follows it. Two days and thirty ways are turns of phrase, the two boards
/// have been named before; two doctors are counted. One is mostly a pronoun or an article.
pub(super) fn counts_something(worded: &Worded) -> bool {
    let &Worded {
        chars,
        end,
        number,
        written,
        stop,
        near,
        ..
    } = worded;
    let one = worded.is_one();
    let after = |words: &[&str]| worded.after(words);
    // under five mortality
    if after(&["these", "those"]) || written == "five" && near.ends_with("under") {
        return false;
    }
    let behind = words_after(chars, stop, end, 4);
    let named = disease_after(chars, &behind).is_some();
    // One suspect pertussis was ruled out.
    let suspected = || {
        near.is_empty()
            && behind.first().is_some_and(|word| {
                let text = chars.lower(word.start..word.end);
                SUSPECTED.has(text)
            })
    };
    if named && (!one || suspected()) {
        return true;
    }
    if let Some((noun, unit)) = counted_noun(chars, stop, end, 4) {
        return if class_of(unit) == UnitClass::Time {
            let limit = after(&[
                "within",
                "inside",
                "beyond",
                "under",
                "over",
                "exceeding",
                "less than",
                "more than",
            ]);
            // for seven (7) months
            let twice = written.ends_with(')') && noun.start == stop + 1;
            twice || tells_how_long(worded, &noun, unit) && (!one || worded.differs() || limit)
        } else {
            !one || unit == "case" && !after(&["in"])
                || worded.differs()
                || is_listed(worded, noun.end)
                || single(near, &chars[noun.start..noun.end])
        };
    }
    // six of the eight standards
    let whole = after(&["of the"]);
    // among the seven clusters, thanks to the four boards
    let led = number.value.to_f64() > 2.0
        && after(&[
            "among the",
            "to the",
            "across the",
            "for the",
            "in the",
            "at the",
        ]);
    let definite = !whole
        && !led
        && after(&[
            "the",
            "these",
            "those",
            "both",
            "other",
            "first",
            "last",
            "next",
            "past",
            "his",
            "her",
            "any",
            "every",
            "each",
            "between",
            "divided into",
            "split into",
            "grouped into",
            "organised into",
            "organized into",
            "broken into",
            "fall into",
        ]);
    // all three statutory targets were met, all five ACCHOs
    let every = after(&["all"]);
    // One hundred flowers are a saying.
    let plain = number.whole_digits == 1 || written.contains('-') || written.ends_with(')');
    !one && plain
        && !definite
        && thing_after(chars, stop, end).is_some_and(|thing| {
            let last = words_after(chars, thing.start, thing.end, 8).pop();
            last.is_some_and(|word| {
                let text = chars.lower(word.start..word.end);
                // five MOH areas
                let mapped = text == "areas"
                    && chars[thing.start..word.start]
                        .iter()
                        .any(char::is_ascii_uppercase);
                mapped || every || !NO_THINGS.has(text) || is_listed(worded, thing.end)
            })
        })
}

/// Whether other numbers stand in a list with the things that end at `thing_end`: three areas, nine objectives and 41 steps.
fn is_listed(worded: &Worded, thing_end: usize) -> bool {
    let &Worded {
        chars,
        start,
        end,
        i,
        ..
    } = worded;
    let number = |at: usize| {
        chars.get(at).is_some_and(char::is_ascii_digit) || spelled(chars, at, end).is_some()
    };
    // one district hospital (Farleigh), three clinics
    let thing_end = past_name(chars, thing_end, end);
    let tail = chars.lower(thing_end..end.min(thing_end + 6));
    let next = [", and ", " and ", ", "]
        .iter()
        .find(|joint| tail.starts_with(**joint))
        .is_some_and(|joint| number(thing_end + joint.len()));
    let before = || {
        const LIST_MAX_CHARS: usize = 40;
        let listed = worded.near.ends_with(',') || worded.after(&["and"]);
        listed
            && words_between(chars, start.max(i.saturating_sub(LIST_MAX_CHARS)), i)
                .iter()
                .any(|word| number(word.start))
    };
    next || before()
}

/// Where a bracket without numbers ends that stands right behind `at`, or `at` itself.
fn past_name(chars: &Text, at: usize, end: usize) -> usize {
    const NAME_MAX_CHARS: usize = 40;
    if chars.get(at..at + 2) != Some(&[' ', '(']) {
        return at;
    }
    let inside = &chars[at + 2..end.min(at + 2 + NAME_MAX_CHARS).max(at + 2)];
    match inside.iter().position(|&c| c == ')') {
        Some(close) if !inside[..close].iter().any(char::is_ascii_digit) => at + 2 + close + 1,
        _ => at,
    }
}

/// Whether `one` after `near` counts the one thing that `noun` names: all but one person, only one hospital.
fn single(near: &str, noun: &[char]) -> bool {
    // one of the hospitals; for one person to another: an article or a pronoun
    let singular = !noun.ends_with(&['s']) && lower(noun) != "people";
    let told = near.is_empty()
        || near.ends_with([',', ';', ':', '('])
        || list![
            "but",
            "only",
            "just",
            "and",
            "had",
            "has",
            "have",
            "was",
            "is",
            "were",
            "including",
            "opened",
            "closed",
            "killed",
            "admitted",
            "recorded",
            "reported",
            "lost",
            "affected",
            "involving",
            "affecting",
            "plus",
            "least",
            "leaving",
            "left",
            "with",
            "built",
            "namely",
            "hired",
            "gained",
            "operates",
            "operate",
            "runs",
            "owns",
            "maintains",
            "manages",
            "comprises",
            "employs",
            "hosts",
            "staffs",
            "vacancy of",
            "loss of",
            "addition of",
            "appointment of",
            "departure of",
            "retirement of",
            "arrival of",
            "resignation of",
            "recruitment of",
            "closure of",
            "opening of",
            "purchase of",
            "appointed",
            "recruited",
            "added",
        ]
        .ends(near);
    singular && told
}
