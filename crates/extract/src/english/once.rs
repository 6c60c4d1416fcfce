//! Whether the words right around an English figure set it beside a newer one: a bracket, an arrow, a joint. What a clause tells of an
//! earlier time is read elsewhere.

use super::list::{List, list};
use super::moved::tells_change;
use super::times::{is_time, opens_earlier_time};
use super::words::MONTHS;

/// Whether the words beside a figure set it beside a newer one: `lead` stands before it and `tail` behind it in its sentence, both in
/// small letters; `round` says that it is as round as aims are.
pub(super) fn set_beside_now(lead: &str, tail: &str, round: bool, percent: bool) -> bool {
    beside_an_arrow(lead, tail)
        || explains_comparison(lead, percent)
        || in_brackets(lead, tail)
        || of_a_time(lead)
        || replaced(lead)
        || came_after(lead, tail, round)
        || since_then(lead, tail)
        || percent && moved_from(lead, tail)
        || opens_movement(lead, tail)
}

/// Whether a figure opens what a mark parts from the verb of its change: also went up, 49.0% to 55.1%.
fn opens_movement(lead: &str, tail: &str) -> bool {
    let next = tail
        .trim_start()
        .strip_prefix("to ")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let Some(before) = lead.trim_end().strip_suffix([',', ':']) else {
        return false;
    };
    let told = before.rsplit([',', ';', '.']).next().unwrap_or("");
    next && tells_change(told) && !told.contains(|c: char| c.is_ascii_digit())
}

/// Whether brackets or an arrow right around a figure set it beside a newer one: 46.5% [43.1%], 88% in 2021 → 91%.
fn beside_an_arrow(lead: &str, tail: &str) -> bool {
    if lead.ends_with('[') && tail.trim_start().starts_with(']') {
        return true;
    }
    tail.find(['→']).is_some_and(|at| at < 14)
        || tail.starts_with(" -> ")
        || tail.starts_with(" => ") && !tail.contains(" per ")
}

/// Whether a figure stands in brackets behind a newer one with a word on its time: (310 in FY22), (was 31.6%), [CY 2021: 79.8%; …].
fn in_brackets(lead: &str, tail: &str) -> bool {
    let Some(open) = lead.rfind(['(', '[']) else {
        return false;
    };
    let (before, label) = (&lead[..open], lead[open + 1..].trim());
    // (2022/23: 17.2%; England: 12.7%)
    let label = label.rsplit(';').next().unwrap_or(label).trim();
    if label.contains([')', ']', '%']) || !before.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = label.split_whitespace().collect();
    // (was 31.6%), (from 40), (we were at 12%)
    static WAS: List = List::new(&[
        "was",
        "were",
        "previously",
        "formerly",
        "had been",
        "been",
        "stood at",
        "were at",
    ]);
    if words.len() < 4 && WAS.ends(label) {
        return true;
    }
    // (FY23: 811), (2021 – 467): nothing but a time leads to it.
    let name = label.trim_end_matches([':', '-', '–', ',', '=', ' ']);
    let labelled = name.len() < label.len() && !label.is_empty();
    if labelled
        && words.len() < 5
        && opens_earlier_time(name)
        && !name.contains("ytd")
        && !name.contains("change")
    {
        return true;
    }
    if label.is_empty() {
        // 344 (310 in FY22), 27 practices (26 last year – …)
        let inside = tail.split([')', ']', ',', ';', '–']).next().unwrap_or("");
        return inside.split_whitespace().count() < 8 && opens_earlier_time(inside);
    }
    false
}

/// Whether the time that a figure belongs to stands before it: over FY22's 11,361, above last year's 1,795.
fn of_a_time(lead: &str) -> bool {
    let lead = ["figure of", "total of", "level of", "count of", "rate of"]
        .iter()
        .find_map(|words| lead.strip_suffix(words))
        .unwrap_or(lead)
        .trim_end_matches([' ', '$', '£', '€']);
    // 148,606 persons, last year 139,970
    let apposed = [
        "last year",
        "previous year",
        "prior year",
        "the year before",
        "last season",
        "last month",
        "previous month",
        "last quarter",
    ]
    .iter()
    .find_map(|time| lead.strip_suffix(time))
    .is_some_and(|rest| {
        let rest = rest.trim_end();
        rest.ends_with([',', ';', '(', '–', '-']) && rest.contains(|c: char| c.is_ascii_digit())
    });
    if apposed {
        return true;
    }
    let Some(rest) = lead.strip_suffix("'s").or(lead.strip_suffix("’s")) else {
        return false;
    };
    let joints = [
        "over", "above", "than", "on", "from", "against", "below", "under", "to", "with", "of",
        "beating",
    ];
    let words: Vec<&str> = rest.split_whitespace().rev().take(4).collect();
    let past = list![
        "last year",
        "previous year",
        "prior year",
        "preceding year",
        "last month",
        "last quarter",
        "previous month",
        "previous quarter",
        "last week",
        "previous week",
        "year before"
    ]
    .closes(rest);
    let timed = words.first().is_some_and(|word| is_time(word))
        || rest.ends_with("this year")
        || rest.ends_with("current year");
    past || timed && words.iter().skip(1).any(|word| joints.contains(word))
}

/// Whether a figure is what another has taken the place of.
fn replaced(lead: &str) -> bool {
    list!["in place of", "instead of", "replacing", "in lieu of"].ends(lead)
}

/// Whether a figure that is no round aim is what the one before it is set against: 512 visits vs. 603, 146, from 171.
fn came_after(lead: &str, tail: &str, round: bool) -> bool {
    let words = lead.trim_end_matches(['$', '£', '€', ' ']);
    let after_value = |rest: &str| {
        let near = rest.len().saturating_sub(60);
        let near = (near..=rest.len())
            .find(|&at| rest.is_char_boundary(at))
            .unwrap_or(0);
        rest[near..].contains(|c: char| c.is_ascii_digit())
    };
    let aimed = list![
        " planned",
        " target",
        " plan",
        " required",
        " goal",
        " expected",
        " budget",
        " asked",
        " needed",
        " assigned",
        " sought",
        " promised",
        " due",
        " kpi",
        " standard",
        " allocat"
    ]
    .stand_in(tail.split([',', ';', ')', '.']).next().unwrap_or(""));
    let task = lead.contains("target") || lead.contains("plan") || lead.contains("goal");
    let set = ["vs", "vs.", "v", "v.", "versus", "as against"]
        .iter()
        .find_map(|joint| words.strip_suffix(joint))
        .filter(|rest| rest.ends_with([' ', '(', ',']));
    // 21.8% vs. 17.0% statewide: another place, no other time.
    let rest = tail.trim_start();
    let closed = rest.is_empty()
        || rest.starts_with([',', ';', '.', ')', '(', ']', '=', '-', '–'])
        || opens_earlier_time(rest);
    if let Some(rest) = set {
        return closed && !round && !aimed && !task && after_value(rest);
    }
    // £8.42m against £7.65m, growth of 10.1%
    let grown = rest.strip_prefix([',', '–', '-', '(']).is_some_and(|rest| {
        list![
            "growth",
            "an increase",
            "a 1",
            "a 2",
            "a 3",
            "a 4",
            "a 5",
            "a 6",
            "a 7",
            "a 8",
            "a 9",
            "+",
            "a rise",
            "up ",
            "down ",
            "a fall",
            "a drop",
            "a decrease",
            "a reduction",
            "an improvement",
            "a growth",
            "a decline"
        ]
        .opens(rest.trim_start())
    });
    if let Some(rest) = words.strip_suffix("against").filter(|_| grown) {
        return !aimed && !task && after_value(rest);
    }
    // a rise of 27.9% over 9,307; 436,127 from 419,350, a 4.0% rise
    let part = words.rsplit([',', ';', '(']).next().unwrap_or("");
    let since = [" over", " from", " on"]
        .iter()
        .find_map(|joint| part.strip_suffix(joint))
        .is_some_and(|rest| {
            rest.ends_with('%') || rest.ends_with(" cent") || rest.ends_with("percent")
        })
        && tells_change(part);
    let fell_from = grown
        && words
            .strip_suffix(" from")
            .is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit() || c == '%'));
    if closed && !aimed && (since || fell_from) {
        return true;
    }
    // 146, from 171
    let last = [", from", "; from", "(from", "(down from", "(up from"]
        .iter()
        .find_map(|joint| words.strip_suffix(joint));
    last.is_some_and(|rest| {
        !aimed
            && closed
            && rest
                .trim_end()
                .ends_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | ')'))
    })
}

/// Whether a clause tells what a figure was before it tells what it is: which were 91.3 per cent, have touched.
fn since_then(lead: &str, tail: &str) -> bool {
    let was = list![
        "which was",
        "which were",
        "which stood at",
        "which had been",
        "that was",
        "that were",
        "once",
        "which numbered"
    ]
    .ends(lead);
    // more than the estimate of the current year, which was 13,223
    let compared = ["which was", "which were", "which stood at"]
        .iter()
        .find_map(|words| {
            lead.trim_end_matches(['$', '£', '€', ' '])
                .strip_suffix(words)
        })
        .and_then(|rest| rest.trim_end().strip_suffix(','))
        .is_some_and(|rest| {
            [" than ", " over ", " above ", " below ", " on "]
                .iter()
                .filter_map(|joint| rest.rfind(joint))
                .max()
                .is_some_and(|at| {
                    !rest[at..].contains([',', ';'])
                        && list!["year", "month", "quarter", "period", "last", "previous"]
                            .stand_in(&rest[at..])
                })
        });
    if compared {
        return true;
    }
    let Some((own, next)) = tail.split_once(',') else {
        return false;
    };
    let next = next.trim_start();
    was && own.split_whitespace().count() < 8
        && list![
            "has ",
            "have ",
            "is now",
            "are now",
            "now ",
            "rose",
            "fell",
            "grew",
            "dropped",
            "increased",
            "declined",
            "came down",
            "went up",
            "climbed"
        ]
        .opens(next)
}

/// Whether brackets hold what a comparison right before them is drawn with: 41% lower than in CY 2022 (4,870 cases, 19 deaths).
fn explains_comparison(lead: &str, percent: bool) -> bool {
    let Some((before, label)) = lead.rsplit_once('(') else {
        return false;
    };
    let label = label.trim_end();
    if label.contains(')') {
        return false;
    }
    let closed = label.ends_with([':', '-', '–', ',']);
    let name = label.trim_end_matches([':', '-', '–', ',', ' ']);
    let month = name.len() > 2 && MONTHS.iter().any(|month| month.starts_with(name));
    let past = list![
        "previous",
        "prev",
        "prior",
        "last year",
        "last month",
        "last quarter",
        "year before",
        "baseline",
        "sply",
        "py"
    ]
    .opens(name);
    if closed && (month || is_time(name)) || past && !name.contains("change") {
        return true;
    }
    let since = before.trim_end();
    let words: Vec<&str> = since.split_whitespace().rev().take(8).collect();
    let timed = words.first().is_some_and(|word| is_time(word))
        || list![
            "last year",
            "previous year",
            "prior year",
            "preceding year",
            "year ago",
            "year before",
            "year earlier",
            "the current year",
            "last month",
            "previous month",
            "previous quarter",
            "last quarter"
        ]
        .closes(since);
    let compared = words.iter().any(|word| {
        matches!(
            *word,
            "vs" | "vs."
                | "than"
                | "on"
                | "from"
                | "over"
                | "below"
                | "above"
                | "under"
                | "compared"
        )
    });
    let changed = list![
        "up", "down", "lower", "higher", "more", "fewer", "less", "increase", "decrease", "rise",
        "fall", "%", "longer", "shorter", "better", "worse", "percent", "per cent", "compared"
    ]
    .stand_in(since);
    let other = list!["plan", "target", "goal", "standard", "against", "budget"].stand_in(label);
    // 2,014 more than the year before (10.4 per cent): by how much more.
    let share = percent && !since.contains('%') && !since.contains(" cent");
    timed && compared && changed && !other && !share && !label.contains(':')
}

/// Whether a bare percentage in brackets follows one that moved: eased to 11.8% (13.5%).
fn moved_from(lead: &str, tail: &str) -> bool {
    let Some(before) = lead.strip_suffix('(') else {
        return false;
    };
    let before = before.trim_end();
    let clause = before
        .rsplit([';', '.'])
        .find(|part| part.contains(' '))
        .unwrap_or("");
    before.ends_with('%')
        && tail.starts_with(')')
        && tells_change(clause)
        && before
            .rsplit(' ')
            .nth(1)
            .is_some_and(|word| matches!(word, "to" | "at" | "from"))
}

/// Whether a sentence tells what there was in an earlier year, and the next one what there is today: in 2003 there were five.
pub(super) fn before_today(opening: &str, next: &str) -> bool {
    let mut words = opening.split_whitespace();
    let dated =
        matches!(words.next(), Some("in" | "by" | "during")) && words.next().is_some_and(is_time);
    let next = next.trim_start_matches(['.', ';', ' ', '\n']);
    let had = list![" had", " was", " were", " stood at", " numbered"].stand_in(opening);
    // At the end of June 2022 there were 310. At 30 June 2023 there were 74.
    if had
        && let Some(then) = opening_year(opening)
        && opening_year(next) == Some(then + 1)
    {
        return true;
    }
    if !dated {
        return false;
    }
    had && list![
        "today",
        "now ",
        "now,",
        "this year",
        "currently",
        "at present"
    ]
    .opens(next)
}

/// The year of the time with which a text opens: at 30 June 2023.
fn opening_year(text: &str) -> Option<i32> {
    const TIME_MAX_WORDS: usize = 7;
    let mut words = text.split_whitespace();
    if !matches!(words.next(), Some("at" | "in" | "by" | "on")) {
        return None;
    }
    words.take(TIME_MAX_WORDS).find_map(|word| {
        let digits = word.trim_end_matches([',', '.']);
        let year = digits.len() == 4 && digits.starts_with("20");
        digits.parse().ok().filter(|_| year)
    })
}
