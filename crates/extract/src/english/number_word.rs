//! English numbers in words that count something: five CPR classes, half a million patients, no cases.

use super::EnglishFigure;
use super::adjective::stands_for_noun;
use super::context::{is_change, placed};
use super::difference::differs_behind;
use super::host::part_of;
use super::inherit::says_of_them;
use super::noun::{counted_noun, disease_after};
use super::numeric::measured;
use super::only_one::only_one;
use super::phrase::thing_after;
use super::rate::per_number;
use super::spelled::{fraction, spelled};
use super::unit::{Standing, points};
use super::words::{ends_with_words, is_month, lower, word_end, words_after};
use super::zero::denied;
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::{Numeral, arabic};

/// Whether the word that `rest` begins with may be a number or a part of one: most words are told by their first letters.
pub(super) fn may_count(rest: &[char]) -> bool {
    const OPENINGS: &[[char; 2]] = &[
        ['o', 'n'],
        ['t', 'w'],
        ['t', 'h'],
        ['t', 'e'],
        ['f', 'o'],
        ['f', 'i'],
        ['s', 'i'],
        ['s', 'e'],
        ['e', 'i'],
        ['e', 'l'],
        ['n', 'i'],
        ['n', 'o'],
        ['z', 'e'],
        ['h', 'a'],
        ['a', ' '],
        ['a', 'n'],
    ];
    let [first, second, ..] = rest else {
        return false;
    };
    let pair = [first.to_ascii_lowercase(), second.to_ascii_lowercase()];
    second.is_ascii_digit() || OPENINGS.contains(&pair)
}

/// The figure of the word at `i`, if it is a number that counts something, and where to go on.
pub(super) fn number_word(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
) -> (usize, Option<EnglishFigure>) {
    if let Some(part) = fraction(chars, start, end, i) {
        return (part.end, Some(placed(chars, start, end, &part)));
    }
    let stop = word_end(chars, i, end);
    let word = lower(&chars[i..stop]);
    if matches!(word.as_str(), "no" | "none" | "zero" | "nil") {
        return denied(chars, start, end, i, stop);
    }

    let half = half_a_million(chars, i, end, &word);
    let Some(number) = half.or_else(|| glossed(chars, spelled(chars, i, end)?, end)) else {
        return (stop, None);
    };
    let stop = number.end;
    let written = lower(&chars[i..stop]);
    let large = half.is_some() || written.ends_with("million") || written.ends_with("billion");
    let rest = lower(&chars[stop..end.min(stop + 12)]);
    let scaled = [
        "per cent", "percent", "million", "billion", "lakh", "crore", "-fold", "fold",
    ]
    .iter()
    .any(|unit| rest.trim_start().starts_with(unit))
        || per_number(chars, stop, end).is_some()
        || rest.contains("point")
            && points(&Standing::with_scale(chars, (start, end), i, number)).is_some();
    if number.value == Number::whole(1)
        && let Some(one) = only_one(chars, start, end, i, stop)
    {
        return (one.figure.end, Some(one));
    }
    if !large && !scaled && !counts_something(chars, start, end, i, &number, &written) {
        return (stop, None);
    }
    let (next, figure) = measured(chars, start, end, i, number);
    let figure = figure.map(|mut found| {
        found.figure.basis = Basis::Chinese;
        if found.subject.0 >= stop {
            found.figure.end = found.figure.end.max(found.subject.1);
        }
        found
    });
    (next, figure)
}

/// Plurals that a number in words before them only lists or turns a phrase with.
const NO_THINGS: &[&str] = &[
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
];

/// Whether the number in words at `i` counts what follows it. Two days and thirty ways are turns of phrase, the two boards
/// have been named before; two doctors are counted. One is mostly a pronoun or an article.
fn counts_something(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    number: &Numeral,
    written: &str,
) -> bool {
    let stop = number.end;
    // six or more days
    let stop = if lower(&chars[stop..end.min(stop + 9)]) == " or more " {
        stop + 8
    } else {
        stop
    };
    let one = number.value == Number::whole(1);
    let near = lower(&chars[start.max(i.saturating_sub(24))..i]);
    let near = near.trim_end();
    let after = |words: &[&str]| words.iter().any(|words| ends_with_words(near, words));
    // two and a half years, one minute longer, fell by two days
    let changed = [
        "longer", "shorter", "faster", "slower", "earlier", "later", "behind", "ahead", "less",
        "more", "quicker", "sooner", "fewer",
    ]
    .iter()
    .any(|word| {
        lower(&chars[stop..end.min(stop + 20)])
            .split(' ')
            .nth(2)
            .is_some_and(|next| next.starts_with(word))
    });
    // six weeks or more
    let or_more = lower(&chars[stop..end.min(stop + 24)])
        .split(' ')
        .skip(2)
        .take(2)
        .eq(["or", "more"]);
    let owed = after(&["since", "for"])
        && [
            "pending",
            "outstanding",
            "overdue",
            "delayed",
            "unpaid",
            "vacant",
            "idle",
            "waiting",
            "out of service",
        ]
        .iter()
        .any(|word| lower(&chars[start..i]).contains(word));
    // Ten days from request to first service
    let spans = near.is_empty()
        && counted_noun(chars, stop, end, 1)
            .is_some_and(|(noun, _)| lower(&chars[noun.end..end.min(noun.end + 6)]) == " from ");
    let timed = changed
        || or_more
        || owed
        || spans
        || near.ends_with('(')
        || after(&[
            "waited",
            "waiting",
            "took",
            "takes",
            "lasting",
            "lasted",
            "averaging",
        ])
        || stop > number.end
        || written.ends_with("half")
        || after(&[
            "within",
            "under",
            "by",
            "more than",
            "at least",
            "less than",
            "longer than",
            "up to",
            "fewer than",
            "inside",
            "increased by",
            "decreased by",
            "rose by",
            "fell by",
        ]);
    // under five mortality
    if after(&["these", "those"]) || written == "five" && near.ends_with("under") {
        return false;
    }
    if !one && disease_after(chars, &words_after(chars, stop, end, 4)).is_some() {
        return true;
    }
    if let Some((noun, unit)) = counted_noun(chars, stop, end, 4) {
        // four days of strikes
        let timed = timed
            || matches!(unit, "day" | "hour")
                && lower(&chars[noun.end..end.min(noun.end + 4)]) == " of "
                && !after(&["the", "first", "last", "next", "past", "a"]);
        let measured = class_of(unit) == UnitClass::Time
            && after(&[
                "is",
                "was",
                "were",
                "averaged",
                "to",
                "of",
                "at",
                "about",
                "around",
                "nearly",
                "almost",
                "roughly",
                "approximately",
                "just",
                "only",
                "now",
                "still",
                "currently",
                "dropped",
                "fell",
                "rose",
                "grew",
                "shortened",
                "lengthened",
                "improved",
                "worsened",
            ])
            && is_time_told(&lower(&chars[start..i]));
        let short = matches!(unit, "hour" | "minute")
            && after(&[
                "in",
                "over",
                "more than",
                "at least",
                "up to",
                "than",
                "about",
                "exceeding",
                "waiting",
                "at",
                "averaged",
                "average of",
            ]);
        // had it under control in four weeks
        let took = matches!(unit, "day" | "week" | "month")
            && after(&["in", "in just", "in only", "in about"])
            && chars
                .get(noun.end)
                .filter(|_| noun.end < end)
                .is_none_or(|c| matches!(c, ',' | '.' | ';' | ')'));
        return if class_of(unit) == UnitClass::Time {
            let limit = after(&["within", "inside", "beyond", "under", "over", "exceeding"]);
            (timed
                || short
                || took
                || measured
                || lasts(near, &lower(&chars[noun.end..end.min(noun.end + 12)]), unit))
                && (!one || changed || limit)
        } else {
            !one || unit == "case" && !after(&["in"])
                || changed
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
            "all",
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
    // One hundred flowers are a saying.
    let plain = number.whole_digits == 1 || written.contains('-') || written.ends_with(')');
    !one && plain
        && !definite
        && thing_after(chars, stop, end).is_some_and(|thing| {
            let last = words_after(chars, thing.start, thing.end, 8).pop();
            last.is_some_and(|word| {
                let text = lower(&chars[word.start..word.end]);
                // five MOH areas
                let mapped = text == "areas"
                    && chars[thing.start..word.start]
                        .iter()
                        .any(char::is_ascii_uppercase);
                mapped || !NO_THINGS.contains(&text.as_str())
            })
        })
}

/// Whether the time between `lead` and `tail` says how long something is, was out of use or may last: owes seven months, failed
/// for five hours, beyond six weeks. A time that something lies back, ages and periods of the report do not.
fn lasts(lead: &str, tail: &str, unit: &str) -> bool {
    let closed = tail.is_empty()
        || tail.starts_with([',', '.', ';', ')', '(', ':'])
        || [
            " –", " -", " and ", " or ", " after ", " from ", " because", " on ",
        ]
        .iter()
        .any(|words| tail.starts_with(words));
    let long = [
        "beyond",
        "exceeding",
        "for over",
        "for more than",
        "lasts",
        "lasting",
        "last",
    ]
    .iter()
    .any(|words| ends_with_words(lead, words));
    let told = [
        "is",
        "was",
        "are",
        "were",
        "owing",
        "spanning",
        "closed for",
        "down for",
        "out for",
        "failed on",
    ]
    .iter()
    .any(|words| ends_with_words(lead, words));
    let short = matches!(unit, "hour" | "minute") && ends_with_words(lead, "for");
    (long || told || short) && closed
}

/// Whether a text has told of a time that is measured: the average stay.
fn is_time_told(text: &str) -> bool {
    let mean = ["average", "median", "mean "]
        .iter()
        .any(|word| text.contains(word));
    mean && [
        "time", "wait", "stay", "duration", "delay", "length", "age ",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// Whether `one` after `near` counts the one thing that `noun` names: all but one person, only one hospital.
fn single(near: &str, noun: &[char]) -> bool {
    // one of the hospitals; for one person to another: an article or a pronoun
    let singular = !noun.ends_with(&['s']) && lower(noun) != "people";
    let told = near.is_empty()
        || near.ends_with([',', ';', ':', '('])
        || [
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
        ]
        .iter()
        .any(|word| ends_with_words(near, word));
    singular && told
}

/// The number in words at `i` as it stands without a noun of its own, where its place says that it counts: in brackets,
/// between from and to, before a verb, after another number of the kind.
pub(super) fn bare_word(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
) -> Option<Standing<'_>> {
    let standing = Standing::with_scale(chars, (start, end), i, spelled(chars, i, end)?);
    let Standing { at, number, .. } = standing;
    let tail = standing.tail(16);
    let lead = standing.lead();
    let after = |words: &[&str]| words.iter().any(|words| ends_with_words(&lead, words));
    let in_brackets =
        lead.ends_with('(') && [")", " each)"].iter().any(|words| tail.starts_with(words));
    let changed = after(&["from", "to"]) && is_change(&chars[start..end]) && !tail.starts_with(' ')
        || after(&["from", "to"])
            && is_change(&chars[start..end])
            && [" (", " in ", " from ", " to "]
                .iter()
                .any(|words| tail.starts_with(words));
    let of_them = (lead.is_empty() || lead.ends_with([',', ';', '(']) || after(&["and", "with"]))
        && [
            " of these",
            " of them",
            " of those",
            " of whom",
            " of which",
        ]
        .iter()
        .any(|words| tail.starts_with(words));
    let further = after(&["and"]) && tail.starts_with(" more");
    let monthly = after(&["and", ","])
        && tail.strip_prefix(" in ").is_some_and(|_| {
            words_after(chars, at, end, 2)
                .last()
                .is_some_and(|word| is_month(&chars[word.start..word.end]))
        });
    let verb = [
        " had ",
        " were ",
        " have ",
        " lacked ",
        " (",
        " died",
        " recovered",
        " do ",
        " did ",
        " are ",
    ]
    .iter()
    .any(|words| tail.starts_with(words));
    let opens = lead.is_empty() || lead.ends_with([',', ';']) || after(&["and"]);
    let one = number.value == Number::whole(1);
    let spared = after(&["all but"]);
    // but only three hundred and twelve (312) have been paid
    let glossed = chars.get(at.wrapping_sub(1)) == Some(&')');
    // Twelve, that is 22.2% of the ill, were; four of the confirmed; two of the county's clinics have
    let aside = !one
        && lead.is_empty()
        && [
            ", that is",
            ", i.e.",
            ", or ",
            " of the ",
            " of our ",
            " of its ",
        ]
        .iter()
        .any(|words| tail.starts_with(words));
    // and for two we have no news
    let for_them = !one
        && after(&["for", "in", "with"])
        && [" we ", " there ", " no ", " the ", " it ", " of "]
            .iter()
            .any(|words| tail.starts_with(words));
    let of_all =
        !one && !after(&[
            "the", "these", "those", "last", "first", "next", "any", "all", "both",
        ]) && [
            " of the ",
            " of our ",
            " of its ",
            " of their ",
            " of these ",
        ]
        .iter()
        .any(|words| tail.starts_with(words));
    let set_beside = after(&[
        "compared with",
        "compared to",
        "against",
        "versus",
        "vs",
        "vs.",
        "up from",
        "down from",
    ]) && (tail.is_empty()
        || tail.starts_with([',', '.', ';', ')'])
        || tail.starts_with(" in ")
        || tail.starts_with(" the "));
    // two of them out of the three planned
    let planned = after(&["of the", "against the", "than the"])
        && [
            " planned",
            " targeted",
            " approved",
            " expected",
            " budgeted",
            " needed",
            " required",
            " promised",
        ]
        .iter()
        .any(|words| tail.starts_with(words));
    // Hepatitis B in pregnancy: six.
    let closed = tail.is_empty() || tail.starts_with(['.', ';', ',', ')']);
    let told = !one && closed && lead.ends_with([':', '–']) && !lead.contains("note");
    // three were large, of whom two were operated on
    let who = !one
        && after(&["where", "whom", "which"])
        && [
            " were ",
            " had ",
            " have ",
            " are ",
            " did ",
            " died",
            " went ",
            " needed ",
            " required ",
        ]
        .iter()
        .any(|words| tail.starts_with(words));
    let stands = in_brackets
        || told
        || who
        || !one && closed && closes_list(&lead)
        || differs_behind(chars, at, end)
        || spared
        || glossed
        || aside
        || of_all
        || planned
        || !one && kind_shared(&tail)
        || !one && set_beside
        || !one && opens && says_of_them(&standing)
        || for_them
        || changed
        || of_them
        || part_of(&standing).is_some()
        || further
        || monthly
        || verb && opens && !one
        || stands_for_noun(&standing)
        || one && opens && tail.starts_with(" was ") && shares_out(chars, start, i)
        || standing.scaled;
    stands.then_some(standing)
}

/// Whether the words before a number in words go on a list of labels with their digits: malaria 21, typhoid 19 and food poisoning.
fn closes_list(lead: &str) -> bool {
    let Some((list, label)) = lead.rsplit_once(" and ") else {
        return false;
    };
    let words = label.split(' ').count();
    let digits = |text: &str| text.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let listed = digits(list) && list.contains(',');
    listed
        && (1..4).contains(&words)
        && label
            .chars()
            .all(|c| c.is_ascii_lowercase() || matches!(c, ' ' | '-'))
}

/// Whether one word and a share in brackets follow a number: two red (11.1%).
fn kind_shared(tail: &str) -> bool {
    let Some((word, rest)) = tail.strip_prefix(' ').and_then(|rest| rest.split_once(' ')) else {
        return false;
    };
    word.bytes().all(|b| b.is_ascii_lowercase())
        && rest
            .strip_prefix('(')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the sentence before `i` opens with the whole that it shares out: of the six deaths, one was.
fn shares_out(chars: &[char], start: usize, i: usize) -> bool {
    let opening = lower(&chars[start..i.min(start + 12)]);
    [
        "of the ", "of these", "of those", "of them", "of its ", "among ",
    ]
    .iter()
    .any(|words| opening.trim_start().starts_with(words))
}

/// `six (6)`: a number in words that goes on behind its digits.
fn glossed(chars: &[char], mut number: Numeral, end: usize) -> Option<Numeral> {
    let open = number.end;
    let digits =
        (chars.get(open..open + 2) == Some(&[' ', '('])).then(|| arabic(chars, open + 2, end));
    if let Some(digits) = digits.flatten()
        && digits.value == number.value
        && chars.get(digits.end) == Some(&')')
    {
        number.end = digits.end + 1;
    }
    Some(number)
}

/// `half a million`.
fn half_a_million(chars: &[char], i: usize, end: usize, word: &str) -> Option<Numeral> {
    const WORDS: &str = "half a million";
    let stop = i + WORDS.len();
    let said = word == "half" && stop <= end && lower(&chars[i..stop]) == WORDS;
    said.then_some(Numeral {
        value: Number::whole(500_000),
        end: stop,
        whole_digits: 6,
        pointed: false,
    })
}
