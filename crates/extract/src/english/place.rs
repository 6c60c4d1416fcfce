//! English places in a ranking: ranked second, 29th of 42, the third highest, No. 4 in the province. Whose place it is stands elsewhere.

use super::earlier_place::of_another_time;
use super::list::List;
use super::list::list;
use super::ordinal::{ordinal_at, told_again};
use super::words::{is_month, words_after};
use crate::text::Text;

/// Words that make an ordinal one of a ranking by size: third highest.
static SUPERLATIVES: List = List::barred(
    "highest|lowest|largest|biggest|best|worst|smallest|greatest|commonest|busiest|fastest|\
    heaviest|leading|poorest|healthiest|longest|shortest|strongest|weakest|cheapest|safest|richest|cleanest",
);

/// Verbs that lead to a place.
static PLACING: List = List::barred(
    "rank|rated|ranked|ranks|ranking|placed|places|placing|came|come|comes|coming|finished|finishes|\
    finishing|stands|stood|stand|standing|sits|sat|sitting|lies|lay|lying|positioned|putting|puts|put|listed|graded|\
    moved|moving|lifting|lifts|lifted|taking|pushing|bringing|sending|climbing|rising|dropping|slipping|moves|climbed|rose|jumped|slipped|dropped|fell|remained|remains|keeping|leaving|making|tied|emerged|adjudged",
);

/// Where the best are looked for: nationally.
static SCOPES: List = List::barred(
    "nationally|nationwide|statewide|countrywide|regionally|provincially|worldwide|globally|overall|\
    county-wide|countywide|citywide|district-wide|place|position|rank|spot|in rank|from the bottom|from bottom|from last",
);

/// A place in a ranking whose number or ordinal begins at `i`: its end and the place.
pub(super) fn place(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    ranked_before: bool,
) -> Option<(usize, i32)> {
    const LEAD_MAX_CHARS: usize = 48;
    const TAIL_MAX_CHARS: usize = 60;
    let (stop, number, ordinal) = ordinal_at(chars, i, end)?;
    // A number is a place behind a mark alone: no. 9, rank 3.
    let marked = i >= 2 && matches!(chars[i - 1], ' ' | '#' | '.') && {
        let last = if chars[i - 1] == ' ' {
            chars[i - 2]
        } else {
            chars[i - 1]
        };
        matches!(
            last.to_ascii_lowercase(),
            'r' | '.' | '#' | 'k' | 'd' | 's' | 'g' | 'n' | 't'
        )
    };
    if !ordinal && !marked {
        return None;
    }
    let lead = chars.lower(start.max(i.saturating_sub(LEAD_MAX_CHARS))..i);
    let tail = chars.lower(stop..end.min(stop + TAIL_MAX_CHARS));
    let placed = if ordinal {
        is_place((lead, tail), number, ranked_before, chars, (stop, end))
    } else {
        is_numbered(lead, tail)
    };
    placed.then(|| (told_again(chars, stop, end, number), number))
}

/// Whether a number is one of a ranking by the mark before it: ranked no. 9, (position 1), number one.
fn is_numbered(lead: &str, tail: &str) -> bool {
    let lead = lead.trim_end();
    // posts sanctioned 318, in position 251
    if let Some(before) = lead.strip_suffix("in position") {
        let before = before.trim_end();
        return PLACING.has(last_word(before)) || scoped(tail);
    }
    if list![
        "ranked",
        "ranks",
        "ranking",
        "rank",
        "position",
        "ranked at",
        "ranked at number",
        "ranked number"
    ]
    .ends(lead)
    {
        return !tail.starts_with('.') || !tail[1..].starts_with(|c: char| c.is_ascii_digit());
    }
    let Some(before) = ["number", "no.", "nr.", "#"].iter().find_map(|mark| {
        lead.strip_suffix(mark)
            .filter(|rest| rest.is_empty() || rest.ends_with([' ', '(']))
    }) else {
        return false;
    };
    // our number one priority
    if list!["priority", "aim", "goal", "concern is"].opens(tail.trim_start()) {
        return false;
    }
    let before = before.trim_end();
    let words: Vec<&str> = before.split_whitespace().rev().take(4).collect();
    let led = before.ends_with('(')
        || before.ends_with(',')
        || placing(&words)
        || matches!(
            last_word(before),
            "is" | "was" | "are" | "at" | "our" | "the" | "as"
        );
    led && (scoped(tail) || tail.starts_with(')') || PLACING.has(last_word(before)))
}

/// Whether an ordinal with these words around it is a place.
fn is_place(
    (lead, tail): (&str, &str),
    number: i32,
    ranked_before: bool,
    chars: &Text,
    (stop, end): (usize, usize),
) -> bool {
    let lead = lead.trim_end();
    let rest = tail.trim_start_matches([' ', '-']);
    // the third highest in ten years: a comparison with other times
    let times = list![
        " since ",
        " on record",
        " ever",
        " in history",
        " years",
        " months",
        " of the year",
        " decade"
    ]
    .stand_in(tail);
    let first = rest
        .split(|c: char| !(c.is_ascii_alphabetic() || c == '-'))
        .next()
        .unwrap_or("");
    let big = SUPERLATIVES.has(first)
        || list!["most ", "least ", "only to "].opens(rest) && !first.is_empty();
    if big && !times {
        return true;
    }
    let words: Vec<&str> = lead.split_whitespace().rev().take(6).collect();
    let last = words.first().copied().unwrap_or("");
    let verb = placing(&words);
    if tail.starts_with(" of")
        && words_after(chars, stop, end, 2)
            .last()
            .is_some_and(|word| is_month(&chars[word.start..word.end]))
    {
        return false;
    }
    let ends = tail.is_empty()
        || tail.starts_with([',', ';', '.', ')', '(', ':'])
        || tail.starts_with(" (")
        || tail.starts_with(" –")
        || tail.starts_with(" -");
    let joined = list![
        " with ",
        " at ",
        " on ",
        " behind ",
        " after ",
        " for ",
        " and ",
        " among ",
        " in ",
        " of ",
        " out ",
        " to ",
        " respectively"
    ]
    .opens(tail);
    if verb {
        // Patients came first.
        let came = matches!(last, "came" | "come" | "comes" | "coming");
        let earned = tail.starts_with(", with ") || tail.starts_with(", at ");
        let plain = came && ends && !ranked_before && number == 1 && !earned;
        return !plain && (ends || joined) || scoped(tail);
    }
    if matches!(last, "and" | "but") && scoped(tail) && lead.contains(',') {
        return true;
    }
    let opened = lead.ends_with([',', '(', ':', '–', '-', '='])
        || matches!(
            last,
            "is" | "was"
                | "are"
                | "were"
                | "now"
                | "currently"
                | "at"
                | "joint"
                | "equal"
                | "also"
                | "only"
                | "still"
                | "in"
                | "be"
        );
    if of_another_time(&words, lead, tail) || beaten_by(lead, chars, stop) {
        return true;
    }
    // 88% (1st), 84% (2nd)
    if lead.ends_with('(') && tail.starts_with(')') {
        return true;
    }
    if opened && (scoped(tail) || pooled(tail)) && !matches!(last, "in" | "at") {
        return true;
    }
    let won = list![
        "secured",
        "securing",
        "bagged",
        "bagging",
        "won",
        "winning",
        "got",
        "getting",
        "took",
        "earned",
        "earning",
        "obtained",
        "obtaining",
        "achieved",
        "achieving",
        "attained",
        "attaining",
        "occupied",
        "occupying",
        "occupies",
        "claimed",
        "claiming",
        "clinched",
        "clinching",
        "retained",
        "retaining",
        "retains",
        "held",
        "holds",
        "holding",
        "gained",
        "gaining",
        "received",
        "receiving",
        "reached",
        "reaching",
        "grabbed",
        "scored",
        "overall",
        "stood",
        "secures",
        "gets",
        "wins",
        "joint",
        "awarded",
        "given",
        "granted",
        "adjudged",
        "bags",
        "claims",
        "receives"
    ];
    if (matches!(last, "in" | "at" | "to" | "the" | "a" | "into") || won.has(last))
        && (list!["place", "position", "spot"].opens(rest)
            || won.has(last) && list!["prize", "runner-up", "rank"].opens(rest))
    {
        return true;
    }
    // is the first among the ten causes
    let among = [" among ", " amongst "]
        .iter()
        .any(|word| tail.starts_with(word));
    if last == "the" && among && matches!(words.get(1), Some(&("is" | "was" | "as" | "remains"))) {
        return true;
    }
    // colds 3,274 in second
    if ranked_before && last == "in" && ends && !tail.starts_with('(') {
        return true;
    }
    // Lyme disease was second: 98 cases
    let closed = tail.starts_with(')') && lead.contains('(');
    if matches!(last, "is" | "was" | "are" | "were" | "now")
        && (closed
            || tail.starts_with([':', ';', ',', '.'])
            || tail.starts_with(" (")
            || list![" – ", " — ", " - "].opens(tail)
            || tail.starts_with(" on the ")
            || tail.starts_with(" with "))
    {
        return true;
    }
    // Western came first (60), Southern second (52), Eastern 3rd – 41
    let dashed = [" – ", " — ", " - "]
        .iter()
        .filter_map(|dash| tail.strip_prefix(dash))
        .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    ranked_before
        && (tail.starts_with(" (")
            || dashed
            || tail.starts_with(" with ")
            || tail.starts_with(" at ")
            || matches!(last, "and" | "but") && joined
            || tail.starts_with(" for "))
}

/// Whether an ordinal behind a mark says whom alone something comes after, or in which land it holds: , second after Kent; third in
/// Wales.
fn beaten_by(lead: &str, chars: &Text, stop: usize) -> bool {
    const JOINTS: &[&str] = &[" after ", " behind ", " in "];
    let joint = chars.lower(stop..chars.len().min(stop + 8));
    let named = JOINTS
        .iter()
        .find(|words| joint.starts_with(*words))
        .and_then(|words| chars.get(stop + words.len()))
        .is_some_and(char::is_ascii_uppercase);
    let told = list![
        "was", "were", "is", "are", "now", "came", "finished", "placed"
    ]
    .ends(lead);
    let dated = is_month(&chars[(stop + 4).min(chars.len())..chars.len().min(stop + 7)]);
    named && !dated && (told || lead.ends_with([',', '(', '–', '—']))
}

/// Whether one of the last words before a place leads to it: placing us, moved up to, came.
fn placing(words: &[&str]) -> bool {
    let at = words.iter().position(|word| PLACING.has(word));
    match at {
        Some(0) => true,
        // placing the county 17th; came in third; rose from 9th to 5th
        Some(at) => {
            let between = &words[..at];
            let far = matches!(
                words[at],
                "placing"
                    | "moving"
                    | "lifting"
                    | "lifted"
                    | "taking"
                    | "pushing"
                    | "bringing"
                    | "sending"
                    | "putting"
                    | "put"
                    | "puts"
                    | "places"
                    | "placed"
                    | "leaving"
                    | "keeping"
                    | "making"
            );
            let small = between.iter().all(|word| {
                matches!(
                    *word,
                    "in" | "at"
                        | "from"
                        | "joint"
                        | "equal"
                        | "to"
                        | "up"
                        | "down"
                        | "now"
                        | "also"
                        | "us"
                        | "it"
                        | "them"
                        | "back"
                        | "a"
                        | "the"
                        | "only"
                        | "out"
                        | "as"
                        | "on"
                        | "just"
                        | "overall"
                        | "county"
                        | "district"
                        | "region"
                        | "state"
                        | "province"
                )
            });
            far && !between.iter().any(|word| word.ends_with([',', ';'])) || small
        }
        None => false,
    }
}

/// Whether words after a place say among whom it is: out of, in the region, nationally.
fn scoped(tail: &str) -> bool {
    let rest = tail.trim_start();
    SCOPES.opens(rest)
        || list![
            "out of",
            "among",
            "amongst",
            "in the ",
            "across the ",
            "in our ",
            "in all ",
            "on the ",
            "of the country",
            "of the province",
            "of the region",
            "of the state",
            "of the nation"
        ]
        .opens(rest)
        || pooled(tail)
}

/// Whether `of` so many follows: of 42 boards, of the nine, of all.
fn pooled(tail: &str) -> bool {
    let Some(rest) = tail.trim_start().strip_prefix("of ") else {
        return false;
    };
    rest.split_whitespace().take(3).any(|word| {
        word.starts_with(|c: char| c.is_ascii_digit())
            || matches!(
                word,
                "all"
                    | "two"
                    | "three"
                    | "four"
                    | "five"
                    | "six"
                    | "seven"
                    | "eight"
                    | "nine"
                    | "ten"
                    | "eleven"
                    | "twelve"
                    | "thirteen"
                    | "fourteen"
                    | "fifteen"
                    | "sixteen"
                    | "seventeen"
                    | "eighteen"
                    | "twenty"
            )
    })
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', '(']).next().unwrap_or("")
}
