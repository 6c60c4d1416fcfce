//! Whether an English sentence speaks of a change over several years. Whose change it is, is decided elsewhere.

use super::aim::by_a_year;
use super::list::List;
use super::times::is_month_name;
use super::words::{MONTHS, lower};
use super::year::year_in;
use crate::text::Text;

/// No sentence speaks of its years further on.
const SENTENCE_MAX_CHARS: usize = 400;

/// Whether the sentence `start..end` compares times that lie two years apart or more where it speaks of the figure at `at`: it
/// names such years, or speaks of decades or of several years; `year` is the one that the part of the document is about.
pub(crate) fn over_years(
    chars: &Text,
    (start, end): (usize, usize),
    at: usize,
    year: Option<&str>,
) -> bool {
    if within_the_year(chars.lower(at.min(end)..end.min(at + TAIL_MAX_CHARS).max(at.min(end)))) {
        return true;
    }
    // … by 9 per cent last year – the highest rise in a decade: what a dash parts speaks of other years.
    let parts = |i: usize| {
        chars[i] == ';'
            || matches!(chars[i], '–' | '—' | '-')
                && chars.get(i + 1) == Some(&' ')
                && i > start
                && chars[i - 1] == ' '
    };
    // The list is 5.6% longer than in 2023 and has grown since 2020: told apart.
    let told_apart = |i: usize| {
        static JOINTS: List = List::new(&[
            " and has ",
            " and have ",
            " and is ",
            " and was ",
            " and the first ",
            " and its first ",
            " and the lowest ",
            " and the highest ",
            " and the best ",
            ", the first ",
            ", the lowest ",
            ", the highest ",
            ", the best ",
            ", the largest ",
            ", the biggest ",
            ", the smallest ",
            " while ",
            ", which ",
        ]);
        matches!(chars[i], ' ' | ',') && {
            let ahead = chars.lower(i..end.min(i + 18));
            JOINTS.opens(ahead)
        }
    };
    let parts = |i: usize| parts(i) || told_apart(i);
    let nearby = start.max(at.saturating_sub(SENTENCE_MAX_CHARS));
    let from = (nearby..at)
        .rev()
        .find(|&i| parts(i))
        .map_or(nearby, |i| i + 1);
    let to = (at..end.min(from + SENTENCE_MAX_CHARS))
        .find(|&i| parts(i))
        .unwrap_or(end.min(from + SENTENCE_MAX_CHARS));
    let sentence = &chars[from..to.max(from)];
    let text = lower(sentence);
    if on_the_year_before(chars, (from, to.max(from)), at) {
        return false;
    }
    let spans = [
        "decade",
        "five-year plan",
        "years ago",
        "-year decline",
        "-year drop",
        "-year increase",
        "-year rise",
        "-year median",
        "-year average",
        "-year mean",
        "-yr median",
        "-yr average",
        "-yr mean",
        "between now and",
        "average annual",
        "annual average",
        "on average each year",
        "levels of 20",
    ];
    if spans.iter().any(|words| text.contains(words))
        || several_years(&text)
        || by_a_year(&text)
        || text.contains(" will ") && lower(&chars[at..to.max(at)]).contains(" by 20")
        || of_a_level(&text)
    {
        return true;
    }
    let mut named = years(&told_by_the_way(sentence));
    match named[..] {
        [] => return false,
        // Since 1990: now, whenever that is.
        [since] if year.is_none() && began(&text, since) => return true,
        _ => {}
    }
    // against 42.3 in 2010, a fall of 58%, in a report of 2023
    let beside = |once: i32| {
        const BESIDE_CHARS: usize = 48;
        let lead = chars.lower(at.saturating_sub(BESIDE_CHARS).max(from)..at);
        ["a ", "an ", "down ", "up "]
            .iter()
            .any(|word| lead.contains(&format!("in {once}, {word}")))
    };
    if let ([once], None) = (&named[..], year)
        && beside(*once)
        && newest(chars).is_some_and(|newest| newest - once >= LONG_AGO_YEARS)
    {
        return true;
    }
    if let ([once], None) = (&named[..], year)
        && set_against(chars.lower(at..to.max(at)), *once)
        && newest(chars).is_some_and(|newest| newest - once >= BEFORE_LAST_YEARS)
    {
        return true;
    }
    // What tells of 2023 and 2022 compares those, whatever year it is part of.
    if named.len() < 2 {
        named.extend(year.and_then(|year| year.get(..4)?.parse::<i32>().ok()));
    }
    let span = named.iter().max().zip(named.iter().min());
    span.is_some_and(|(last, first)| last - first > 1)
}

/// A change says since when within so many characters.
const TAIL_MAX_CHARS: usize = 64;

/// Whether `tail`, which opens with a change, measures it from a month or a quarter of the same year: 4.1 per cent since September 30, 6% on
/// Q2, 2% on the previous month.
fn within_the_year(tail: &str) -> bool {
    // Each of them has one of these.
    let Some((at, joint)) = [" since ", " on ", " from "]
        .iter()
        .filter_map(|joint| tail.find(joint).map(|at| (at, joint.len())))
        .min()
    else {
        return false;
    };
    let change = tail[..at].trim_end();
    let bare = ["%", "per cent", "percent"]
        .iter()
        .any(|sign| change.ends_with(sign));
    let told = &tail[at + joint..];
    let told = [
        "the end of ",
        "end of ",
        "the start of ",
        "end-",
        "late ",
        "early ",
        "mid-",
    ]
    .iter()
    .find_map(|words| told.strip_prefix(words))
    .unwrap_or(told);
    if !bare {
        return false;
    }
    if [
        "the previous month",
        "the previous quarter",
        "the previous week",
        "last month",
        "last quarter",
        "last week",
        "the month before",
        "the quarter before",
    ]
    .iter()
    .any(|words| told.starts_with(words))
    {
        return true;
    }
    let mut words = told
        .split([' ', ',', '.', ';', ')'])
        .filter(|word| !word.is_empty());
    let Some(first) = words.next() else {
        return false;
    };
    let quarter = matches!(first, "q1" | "q2" | "q3" | "q4");
    let month = is_month_name(first);
    let dated = words.take(3).any(|word| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 || matches!(word, "last" | "previous" | "year" | "prior")
    });
    (quarter || month) && !dated
}

/// So many years before a text was written are more than those that it reports.
const LONG_AGO_YEARS: i32 = 5;

/// So many years before a text was written lie before the year that its own is compared with.
const BEFORE_LAST_YEARS: i32 = 3;

/// Whether the words behind a change set it against a year: less than in 2015/16, up on 2019, compared with the 2011 count.
fn set_against(behind: &str, year: i32) -> bool {
    const REACH_WORDS: usize = 4;
    static AGAINST: List = List::barred("than|since|on|from|over|against|with|to|above|below");
    let words: Vec<&str> = behind
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    // 2015/16 ends in the year that it is known by
    let spanned = |at: usize| {
        words[at].parse() == Ok(year - 1)
            && words
                .get(at + 1)
                .is_some_and(|next| next.parse() == Ok(year % 100) || next.parse() == Ok(year))
    };
    let named = (0..words.len()).find(|&at| words[at].parse() == Ok(year) || spanned(at));
    // fewer than the 53 of 2022: told in numbers, of the year before
    let numeric = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
    named.is_some_and(|at| {
        let before = &words[at.saturating_sub(REACH_WORDS)..at];
        let led = before.iter().rposition(|word| AGAINST.has(word));
        led.is_some_and(|led| !before[led..].iter().any(numeric))
    })
}

/// The newest year that the head of a text names, and sets for no plan.
fn newest(chars: &Text) -> Option<i32> {
    const HEAD_MAX_CHARS: usize = 800;
    let head = chars.lower(0..chars.len().min(HEAD_MAX_CHARS));
    let mut before = "";
    head.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .filter_map(|word| {
            let aimed = matches!(before, "by" | "to" | "until" | "towards" | "vision");
            before = word;
            let year: i32 = word.parse().ok()?;
            (word.len() == 4 && (2000..2100).contains(&year) && !aimed).then_some(year)
        })
        .max()
}

/// Whether `text` tells of what has been since a year: since 2015, since the clinic opened in 2015.
fn began(text: &str, year: i32) -> bool {
    const REACH_WORDS: usize = 6;
    // since 2015/16
    let spanned = format!("since {}/", year - 1);
    if text.contains(&spanned) || text.contains(&spanned.replace('/', "-")) {
        return true;
    }
    text.match_indices("since ").any(|(at, since)| {
        // since June 2022: a year may not have passed
        text[at + since.len()..]
            .split(|c: char| !c.is_ascii_alphanumeric())
            .take(REACH_WORDS)
            .take_while(|word| !MONTHS.contains(word))
            // since 2015/16
            .any(|word| word.parse() == Ok(year))
    })
}

/// Whether the words of the clause around `at` say that a change is one on the year before: year on year, over the previous year.
pub(super) fn on_the_year_before(chars: &Text, (from, to): (usize, usize), at: usize) -> bool {
    static YEAR_BEFORE: List = List::new(&[
        "year-on-year",
        "year on year",
        "year-over-year",
        "year over year",
        "yoy",
        "y-o-y",
        "y/y",
        "last year",
        "the year before",
        "year earlier",
        "year ago",
        "previous year",
        "of the current year",
        "prior year",
        "preceding year",
        "over the year",
        "on the year",
        "in a year",
        "previous fy",
        "previous financial year",
        "previous fiscal year",
        "in one year",
        "sply",
        "last season",
        "previous season",
        "same period last",
        "same period of last",
        "same period of the last",
    ]);
    let at = at.clamp(from, to);
    let mark = |i: &usize| {
        matches!(chars[*i], ',' | ';' | '(' | ')' | ':' | '.')
            && !chars.get(i + 1).is_some_and(char::is_ascii_digit)
    };
    let first = (from..at).rev().find(mark).map_or(from, |i| i + 1);
    let last = (at..to).find(mark).unwrap_or(to);
    let clause = chars.lower(first..last);
    clause.contains('y')
        && YEAR_BEFORE.stand_in(clause)
        && !["since ", "years"]
            .iter()
            .any(|words| clause.contains(words))
}

/// A sentence without the clauses that tell since when something has been so: , the latter reversing a trend seen since 2014.
fn told_by_the_way(sentence: &[char]) -> Vec<char> {
    let aside = |part: &&[char]| {
        let text = lower(part);
        text.find(" since ")
            .is_some_and(|since| since > 0 && !text.contains(['%', '(']) && !text.contains("cent"))
    };
    let parts: Vec<&[char]> = sentence.split(|&c| c == ',').collect();
    let (first, rest) = parts.split_at(1.min(parts.len()));
    first
        .iter()
        .chain(rest.iter().filter(|part| !aside(part)))
        .flat_map(|part| part.iter().copied().chain([',']))
        .collect()
}

/// Whether `text` measures a change from the level of a year: by 80% of the 2010 levels.
fn of_a_level(text: &str) -> bool {
    text.match_indices(" level").any(|(at, _)| {
        let year = text[..at].rsplit(' ').next().unwrap_or("");
        year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
    })
}

/// The first two years that a sentence names: those it compares.
fn years(sentence: &[char]) -> Vec<i32> {
    let mut named = Vec::new();
    let mut rest = sentence;
    while let Some(year) = year_in(rest).filter(|_| named.len() < 2) {
        let at = rest
            .windows(4)
            .position(|window| window.iter().copied().eq(year.chars()));
        rest = &rest[at.map_or(rest.len(), |at| at + 4)..];
        let ends = two_years(rest);
        // Was 1,210 in 2004 and 1,250 from 2004 to 2016: two years.
        named.extend(
            year.parse::<i32>()
                .ok()
                .map(|year| year + i32::from(ends(year)))
                .filter(|year| !named.contains(year)),
        );
    }
    named
}

/// Whether what stands behind a year makes it one that ends in the next: /21 behind 2020.
fn two_years(behind: &[char]) -> impl Fn(i32) -> bool {
    let digit = |at: usize| behind.get(at).and_then(|c| c.to_digit(10));
    let parted = matches!(behind.first(), Some('/' | '-' | '–'));
    let last = digit(1)
        .zip(digit(2))
        .filter(|_| parted && digit(3).is_none());
    move |year| {
        last.is_some_and(|(tens, ones)| i64::from(tens * 10 + ones) == i64::from((year + 1) % 100))
    }
}

/// Whether `text` speaks of several years: in the last ten years, over 5 years.
fn several_years(text: &str) -> bool {
    static COUNTS: List = List::new(&[
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several",
    ]);
    ["last ", "past ", "in ", "over "]
        .iter()
        .flat_map(|lead| text.match_indices(lead))
        .any(|(at, lead)| {
            let mut words = text[at + lead.len()..].split_whitespace();
            let counted = words.next().is_some_and(|word| {
                COUNTS.has(word) || word.parse::<u8>().is_ok_and(|count| count > 1)
            });
            counted && words.next().is_some_and(|word| word.starts_with("years"))
        })
}
