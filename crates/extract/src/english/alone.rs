//! Whether a bare English number stands without a noun of its own, by what follows it: a share, a verb, the end of its clause.

use super::list::{List, list};
use super::noun::STOPS;
use super::standing::Standing;
use super::words::Word;

/// Words that may follow a bare number, besides the ones that open no noun and verbs that end in -ed or -ing.
static AFTER: List = List::new(&[
    "more",
    "fewer",
    "each",
    "out",
    "below",
    "above",
    "under",
    "died",
    "did",
    "got",
    "went",
    "came",
    "took",
    "last",
    "later",
    "respectively",
    "others",
    "the",
    "did",
    "lay",
    "fell",
    "rose",
    "tested",
    "did",
    "do",
    "could",
    "can",
    "is",
    "annually",
    "daily",
    "still",
    "only",
    "altogether",
    "overall",
    "every",
    "not",
    "also",
    "vs",
    "vs.",
    "v.",
    "versus",
    "we",
    "they",
    "it",
    "there",
    "no",
    "been",
    "born",
    "built",
    "bought",
    "done",
    "found",
    "given",
    "held",
    "kept",
    "known",
    "left",
    "lost",
    "made",
    "met",
    "paid",
    "seen",
    "sent",
    "shown",
    "sold",
    "taken",
    "won",
    "swam",
    "ate",
    "drank",
    "ran",
    "sat",
    "stood",
    "began",
    "grew",
    "knew",
    "saw",
    "spoke",
    "wrote",
    "drove",
    "spent",
    "told",
    "read",
    "quit",
    "felt",
    "heard",
    "slept",
    "chose",
    "gave",
    "caught",
    "brought",
    "thought",
    "sought",
    "led",
    "lived",
    "live",
    "work",
    "became",
    "returned",
    "gained",
    "broke",
    "bore",
]);

/// Whether what follows a number leaves it without a noun of its own.
pub(super) fn stands_alone(standing: &Standing) -> bool {
    let &Standing { chars, at, end, .. } = standing;
    let Some(&c) = chars.get(at).filter(|_| at < end) else {
        return true;
    };
    if matches!(c, ',' | '.' | ';' | ')' | '(' | ':' | ']')
        || matches!(chars[at..end], [' ', '[', ..])
    {
        return true;
    }
    let Some(word) = standing.next() else {
        return true;
    };
    let text = chars.lower(word.start..word.end);
    // 52 year to date
    if text == "ytd"
        || standing.tail(14).starts_with(" year to date")
        || standing.tail(14).starts_with(" year-to-date")
    {
        return true;
    }
    // newly displaced
    let verb =
        text.len() > 4 && (text.ends_with("ed") || text.ends_with("ing") || text.ends_with("ly"));
    verb || STOPS.contains(&text) || AFTER.has(text)
}

/// Whether what follows a number says its share, as only counts have one: 86, or 82.7%; 391 (13.6 per cent).
pub(super) fn share_follows(standing: &Standing) -> bool {
    let tail = standing.tail(28);
    let tail = tail.trim_start_matches([',', ' ']);
    let rest = ["or", "i.e.", "ie", "that is", "(", "= "]
        .iter()
        .find_map(|joint| tail.strip_prefix(joint));
    let Some(rest) = rest else {
        return false;
    };
    let rest = rest.trim_start_matches([',', ' ']);
    let number = rest
        .find(|c: char| !(c.is_ascii_digit() || c == '.'))
        .unwrap_or(rest.len());
    let unit = rest[number..].trim_start();
    number > 0 && !standing.number.pointed && list!["%", "per cent", "percent", "p.c."].opens(unit)
}

/// Whether a sentence or clause that opens with its number tells something of what was counted: 26 lacked water.
pub(super) fn says_of_them(standing: &Standing) -> bool {
    let Some(Word { start, end }) = standing.next() else {
        return false;
    };
    let text = standing.chars.lower(start..end);
    matches!(
        text,
        "were"
            | "had"
            | "have"
            | "are"
            | "did"
            | "died"
            | "of"
            | "was"
            | "has"
            | "went"
            | "came"
            | "got"
            | "took"
            | "left"
            | "quit"
            | "remain"
            | "live"
    ) || text.len() > 4 && text.ends_with("ed")
}

/// Whether a number stands in brackets, alone or with a few words after it: `(60)`, `(two each)`.
pub(super) fn bracketed(standing: &Standing) -> bool {
    let &Standing {
        chars, start, i, ..
    } = standing;
    let open = i > start && chars[i - 1] == '(' || standing.lead().ends_with('(');
    let tail = standing.tail(8);
    open && list![")", " each)", ",", " or "].opens(tail)
}
