//! English numbers in words without a noun of their own, where their place says that they count: three (9.1%), of whom two died.

use super::adjective::stands_for_noun;
use super::alone::says_of_them;
use super::difference::differs_behind;
use super::host::part_of;
use super::list::{List, list};
use super::moved::is_change;
use super::noun::noun_unit;
use super::number_word::glossed;
use super::spelled::spelled;
use super::standing::Standing;
use super::words::{ends_with_words, is_month, words_after};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

/// The number in words at `i` as it stands without a noun of its own, where its place says that it counts: in brackets,
/// between from and to, before a verb, after another number of the kind.
pub(super) fn bare_word(chars: &Text, start: usize, end: usize, i: usize) -> Option<Standing<'_>> {
    let number = glossed(chars, spelled(chars, i, end)?, end);
    let standing = Standing::with_scale(chars, (start, end), i, number);
    let Standing { at, number, .. } = standing;
    let tail = standing.tail(16);
    let lead = standing.lead();
    let after = |words: &[&str]| words.iter().any(|words| ends_with_words(lead, words));
    let in_brackets =
        lead.ends_with('(') && [")", " each)"].iter().any(|words| tail.starts_with(words));
    let changed = after(&["from", "to"]) && is_change(&chars[start..end]) && !tail.starts_with(' ')
        || after(&["from", "to"])
            && is_change(&chars[start..end])
            && list![" (", " in ", " from ", " to "].opens(tail);
    // bringing the total to five
    let closed = tail.is_empty() || tail.starts_with(['.', ';', ',', ')']);
    let changed = changed
        || number.value != Number::whole(1)
            && closed
            && after(&[
                "total to",
                "number to",
                "tally to",
                "total up to",
                "count to",
            ]);
    // deaths fell by four to 21
    let changed = changed
        || number.value != Number::whole(1)
            && after(&["by"])
            && is_change(&chars[start..end])
            && (tail.is_empty() || tail.starts_with([',', '.', ';']) || tail.starts_with(" to "));
    let of_them = (lead.is_empty() || lead.ends_with([',', ';', '(']) || after(&["and", "with"]))
        && list![
            " of these",
            " of them",
            " of those",
            " of whom",
            " of which"
        ]
        .opens(tail);
    let further = after(&["and"]) && tail.starts_with(" more");
    let monthly = after(&["and", ","])
        && tail.strip_prefix(" in ").is_some_and(|_| {
            words_after(chars, at, end, 2)
                .last()
                .is_some_and(|word| is_month(&chars[word.start..word.end]))
        });
    let verb = list![
        " had ",
        " were ",
        " have ",
        " lacked ",
        " met ",
        " missed ",
        " exceeded ",
        " achieved ",
        " improved ",
        " worsened ",
        " remained ",
        " (",
        " died",
        " recovered",
        " do ",
        " did ",
        " are "
    ]
    .opens(tail);
    let opens = lead.is_empty()
        || lead.ends_with([',', ';'])
        || after(&["and", "the remaining", "remaining", "the other"]);
    let one = number.value == Number::whole(1);
    let spared = after(&["all but"]);
    // but only three hundred and twelve (312) have been paid
    let glossed = chars.get(at.wrapping_sub(1)) == Some(&')');
    // Twelve, that is 22.2% of the ill, were; four of the confirmed; two of the county's clinics have
    let aside = !one
        && lead.is_empty()
        && list![
            ", that is",
            ", i.e.",
            ", or ",
            " of the ",
            " of our ",
            " of its "
        ]
        .opens(tail);
    // and for two we have no news
    let for_them = !one
        && after(&["for", "in", "with"])
        && list![" we ", " there ", " no ", " the ", " it ", " of "].opens(tail);
    let of_all =
        !one && !after(&[
            "the", "these", "those", "last", "first", "next", "any", "all", "both",
        ]) && list![
            " of the ",
            " of our ",
            " of its ",
            " of their ",
            " of these "
        ]
        .opens(tail);
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
    let set_beside = set_beside || goes_on_beside(&standing, lead, tail);
    // two of them out of the three planned
    let planned = after(&["of the", "against the", "than the"])
        && list![
            " planned",
            " targeted",
            " approved",
            " expected",
            " budgeted",
            " needed",
            " required",
            " promised"
        ]
        .opens(tail);
    // Hepatitis B in pregnancy: six.
    let closed = tail.is_empty() || tail.starts_with(['.', ';', ',', ')']);
    let told = !one && closed && lead.ends_with([':', '–']) && !lead.contains("note");
    // three were large, of whom two were operated on
    let who = !one
        && after(&["where", "whom", "which"])
        && list![
            " were ",
            " had ",
            " have ",
            " are ",
            " did ",
            " died",
            " went ",
            " needed ",
            " required "
        ]
        .opens(tail);
    // 28 in primary schools, nine in nurseries and four in homes
    let at_places = !one
        && (lead.ends_with([',', ';']) || after(&["and"]))
        && list![" in ", " at ", " from ", " among ", " for ", " with "].opens(tail)
        && chars[start..i].iter().any(char::is_ascii_digit);
    let one_placed = one
        && tail
            .strip_prefix(' ')
            .is_some_and(|rest| PLACED.opens(rest))
        && placed_like(lead);
    let stands = in_brackets
        || !one && (closed || tail.starts_with(" and ")) && levels(lead)
        || at_places
        || one_placed
        || told
        || who
        || !one && closed && closes_list(lead)
        || differs_behind(chars, at, end)
        || spared
        || glossed
        || aside
        || of_all
        || planned
        || !one && kind_shared(tail)
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
        || one && after(&["and"]) && goes_on_of_them(chars.lower(start..i), tail)
        || standing.scaled;
    stands.then_some(standing)
}

/// Whether a verb of levels, or the name of what is counted, leads to a number in words that ends its clause: infant deaths were eleven,
/// and stillbirths nine.
fn levels(lead: &str) -> bool {
    let verb = list![
        "were",
        "numbered",
        "totalled",
        "totaled",
        "stood at",
        "remained at",
        "reached"
    ]
    .strip_end(lead);
    let name = verb.unwrap_or(lead).trim_end();
    let clause = name.rsplit([',', ';', ':', '(']).next().unwrap_or("");
    let clause = clause.rfind(" and ").map_or(clause, |at| &clause[at..]);
    let last: Vec<char> = clause.rsplit(' ').next().unwrap_or("").chars().collect();
    let many = last.len() > 3 && last.ends_with(&['s']);
    let counted = noun_unit(&last).is_some_and(|unit| class_of(unit) == UnitClass::Count);
    match verb {
        Some(_) => many && counted,
        None => many && counted && list!["and", "while", "with"].opens(clause.trim_start()),
    }
}

/// Words that set two numbers beside two others.
static BESIDE: List = List::new(&[
    "compared with",
    "compared to",
    "against",
    "versus",
    "vs",
    "vs.",
    "up from",
    "down from",
    "as against",
]);

/// Whether a number in words is one of two that are set beside two others: compared with five and nine.
fn goes_on_beside(standing: &Standing, lead: &str, tail: &str) -> bool {
    let &Standing { chars, at, end, .. } = standing;
    let number = |word: &str| {
        word.bytes().next().is_some_and(|b| b.is_ascii_digit()) || {
            let letters: Text = word.chars().collect();
            spelled(&letters, 0, letters.len()).is_some_and(|read| read.end == letters.len())
        }
    };
    let opens = BESIDE.ends(lead);
    if opens {
        let next = tail.strip_prefix(" and ").is_some();
        return next
            && words_after(chars, at + 4, end, 1)
                .first()
                .is_some_and(|word| number(chars.lower(word.start..word.end)));
    }
    let before = lead
        .strip_suffix(" and")
        .and_then(|rest| rest.rsplit_once(' '));
    let closed = tail.is_empty()
        || tail.starts_with([',', '.', ';', ')'])
        || [" the ", " in ", " a ", " last "]
            .iter()
            .any(|words| tail.starts_with(words));
    closed && before.is_some_and(|(rest, word)| number(word) && BESIDE.ends(rest))
}

/// Whether the clause before `and` places another number as the one after it is placed: two in hospital and one on the way.
fn placed_like(lead: &str) -> bool {
    let Some(list) = lead.strip_suffix(" and").or(lead.strip_suffix(',')) else {
        return false;
    };
    let item = list
        .rsplit([',', ';', ':', '('])
        .next()
        .unwrap_or("")
        .trim();
    let Some((word, rest)) = item.split_once(' ') else {
        return false;
    };
    let letters: Text = word.chars().collect();
    let number = word.bytes().all(|b| b.is_ascii_digit())
        || spelled(&letters, 0, letters.len()).is_some_and(|read| read.end == letters.len());
    number && PLACED.opens(rest)
}

/// What places those who are counted.
static PLACED: List = List::new(&[
    "in ", "at ", "from ", "among ", "on ", "during ", "after ", "before ", "by ", "for ", "with ",
    "due ",
]);

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

/// Whether a sentence that has told of some of them goes on with one more: two of them were sent on, and one is.
fn goes_on_of_them(before: &str, tail: &str) -> bool {
    list![" of them ", " of these ", " of those ", " of whom "].stand_in(before)
        && list![
            " was ",
            " is ",
            " has ",
            " had ",
            " died",
            " remains ",
            " remained "
        ]
        .opens(tail)
}

/// Whether the sentence before `i` opens with the whole that it shares out: of the six deaths, one was.
fn shares_out(chars: &Text, start: usize, i: usize) -> bool {
    let opening = chars.lower(start..i.min(start + 12));
    list![
        "of the ", "of these", "of those", "of them", "of its ", "among "
    ]
    .opens(opening.trim_start())
}
