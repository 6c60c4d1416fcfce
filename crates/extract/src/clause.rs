//! Where sentences and clauses begin and end. What they say is read elsewhere.

use crate::figure::Figure;
use crate::fold::is_han;
use crate::lexicon::position;

/// A stretch of a sentence between commas, semicolons, colons and brackets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clause {
    /// First character.
    pub start: usize,
    /// After the last character.
    pub end: usize,
    /// Clauses parted by a semicolon, or in different brackets, are in different groups.
    pub group: usize,
    /// The group outside the brackets, for the outermost clauses their own.
    pub parent: usize,
}

impl Clause {
    /// An empty stretch at `at` outside all brackets, before the first semicolon.
    pub fn outermost(at: usize) -> Self {
        Self {
            start: at,
            end: at,
            group: 0,
            parent: 0,
        }
    }
}

/// Longer sentences are cut at the next comma.
const SENTENCE_MAX_CHARS: usize = 800;

/// The sentences of a text, as ranges without the mark that ends them. Titles in 《》 are never cut.
pub(crate) fn sentences(chars: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    // Where the line ends that is a row of cells.
    let mut row_end = 0;
    for (i, &c) in chars.iter().enumerate() {
        let length = i - start;
        if i == 0 || chars[i - 1] == '\n' {
            let rest = &chars[i..];
            row_end = i + row_length(rest);
        }
        let mark = matches!(c, ',' | ';' | '。' | '!' | '?' | '\n' | '.');
        if !mark && length <= 2 * SENTENCE_MAX_CHARS {
            continue;
        }
        let ends = match c {
            // No sentence is this long; cutting it keeps the reading linear.
            ',' | ';' if length > SENTENCE_MAX_CHARS => true,
            _ if length > 2 * SENTENCE_MAX_CHARS => true,
            '。' | '!' | '?' | '\n' => true,
            '.' => {
                // An English full stop: after a letter, digit or bracket, before a blank and a capital, or the end of the line.
                let next = chars.get(i + 1).copied().unwrap_or('\n');
                let then = chars.get(i + 2).copied().unwrap_or('\n');
                let before = i.checked_sub(1).map_or(' ', |k| chars[k]);
                // eMTCT, mRDT: a name that opens small
                let named = then.is_ascii_lowercase()
                    && chars.get(i + 3).is_some_and(char::is_ascii_uppercase)
                    && before == ')';
                let opens = then.is_ascii_uppercase()
                    || named
                    || then.is_ascii_digit()
                        && (ends_word(&chars[start..i]) || ends_figure(&chars[start..i]));
                // 41% lower vs. CY 2022
                let versus = matches!(chars[start..i], [.., ' ' | '(', 'v', 's'] | [.., ' ', 'v']);
                next == '\n' || next == ' ' && opens && before != ' ' && !versus && i >= row_end
            }
            _ => false,
        };
        if ends {
            if i > start {
                found.push((start, i));
            }
            start = i + 1;
        }
    }
    if chars.len() > start {
        found.push((start, chars.len()));
    }
    found
}

/// How long the first line of a text is, if tabs or bars make it a row of cells.
fn row_length(text: &[char]) -> usize {
    let mut bars = 0;
    for (at, &c) in text.iter().enumerate() {
        bars += usize::from(c == '|');
        if c == '\t' || bars > 1 {
            return position(text, '\n').unwrap_or(text.len());
        }
        if c == '\n' {
            return 0;
        }
        // A paragraph is no row.
        if at > SENTENCE_MAX_CHARS {
            return 0;
        }
    }
    0
}

/// Whether a text ends with a whole word rather than with one cut short: under review, but not approx.
fn ends_word(text: &[char]) -> bool {
    const WORD_MIN_CHARS: usize = 4;
    let word = text
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_lowercase())
        .count();
    let cut = [
        "approx", "achvt", "expdr", "distt", "deptt", "incldg", "appx", "govt", "dept", "dist",
        "prog", "para", "paras", "incl", "excl", "regd", "secs", "vols", "arts", "figs", "tabs",
        "mins", "equiv", "resp", "prov", "stat", "sect", "sched", "bldg", "brgy", "prev", "hosp",
        "popn", "admn", "dept", "expd", "loc",
    ]
    .iter()
    .any(|short| text[text.len() - word..].iter().copied().eq(short.chars()));
    word >= WORD_MIN_CHARS && !cut
}

/// Whether a text ends with a percentage, a closed bracket or a number of several digits: 97.2%. 79% of them.
fn ends_figure(text: &[char]) -> bool {
    let digits = text.iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let latin = !text.iter().rev().take(12).any(|&c| crate::fold::is_han(c));
    latin
        && (text.ends_with(&['%'])
            || text.ends_with(&['c', 'e', 'n', 't'])
            || text.ends_with(&[')'])
            || digits > 2
            || digits == 2 && ends_span_of_years(text)
            || ends_scaled(text)
            || ends_in_parts(text, digits)
            || ends_in_capitals(text)
            || ends_count(text, digits))
}

/// Whether a text ends with a number in millions or thousands cut short: a target of £2.6m. 412 people.
fn ends_scaled(text: &[char]) -> bool {
    matches!(text, [.., digit, 'm' | 'k'] | [.., digit, 'b', 'n'] if digit.is_ascii_digit())
}

/// Whether a text ends with a number in parts that a verb leads to, as none leads to the number of a part of a text: the index is 0.48.
/// 71% of users.
fn ends_in_parts(text: &[char], digits: usize) -> bool {
    let Some((whole, ['.'])) = text[..text.len() - digits].split_last_chunk::<1>() else {
        return false;
    };
    let units = whole
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_digit())
        .count();
    let lead: String = whole[..whole.len() - units].iter().rev().take(9).collect();
    let verb = [
        " si ",
        " saw ",
        " ta ",
        " erew ",
        " era ",
        " dehcaer ",
        " ot ",
    ];
    digits > 0 && (1..3).contains(&units) && verb.iter().any(|verb| lead.starts_with(verb))
}

/// Whether a text ends with a name in capitals that no number belongs to: a loss of 18 FTE. 11 of them.
fn ends_in_capitals(text: &[char]) -> bool {
    const NUMBERED: &[&str] = &[
        "NO", "NOS", "PP", "VOL", "SEC", "ART", "REG", "ORD", "BOX", "TEL", "EXT", "PAR", "STAT",
        "CH", "CAP", "ST", "RS",
    ];
    let word: String = text
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_uppercase())
        .collect();
    let boundary = text.iter().rev().nth(word.len()).is_none_or(|c| *c == ' ');
    word.len() > 1
        && boundary
        && !NUMBERED
            .iter()
            .any(|named| named.chars().rev().eq(word.chars()))
}

/// Whether a text ends with a count of so many digits behind a word or a colon: falls: 94. 76% of them. What only numbers a part of a
/// text counts nothing.
fn ends_count(text: &[char], digits: usize) -> bool {
    const PARTS: &[&str] = &[
        "table",
        "figure",
        "fig",
        "chart",
        "section",
        "chapter",
        "part",
        "step",
        "goal",
        "objective",
        "item",
        "page",
        "annex",
        "appendix",
        "no",
        "box",
        "map",
        "phase",
        "strategy",
        "priority",
    ];
    let Some((before, blank)) = text[..text.len() - digits].split_last_chunk::<1>() else {
        return false;
    };
    let last = before.last().copied().unwrap_or(' ');
    let word: String = before
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_alphabetic())
        .map(char::to_ascii_lowercase)
        .collect();
    let part = PARTS.iter().any(|part| part.chars().rev().eq(word.chars()));
    digits > 0
        && blank == &[' ']
        && (last.is_ascii_lowercase() || matches!(last, ':' | '=' | ')'))
        && !part
}

/// Whether a text ends with a span of two years: than in 2021–22. 604 of them.
fn ends_span_of_years(text: &[char]) -> bool {
    matches!(text, [.., '1' | '2', a, b, c, '/' | '-' | '–', _, _] if [a, b, c].iter().all(|c| c.is_ascii_digit()))
}

/// The clauses of the sentence `start..end`; marks inside a figure (48,282) part nothing.
pub(crate) fn clauses(chars: &[char], start: usize, end: usize, figures: &[Figure]) -> Vec<Clause> {
    let mut found = Vec::new();
    let mut figures = figures.iter().peekable();
    let mut from = start;
    let mut open: Vec<usize> = Vec::new();
    // Where the clauses before open brackets began.
    let mut begun: Vec<usize> = Vec::new();
    let mut group = 0;
    let mut groups = 0;
    let mut i = start;
    let mut close = |from: usize, to: usize, open: &[usize], group: usize| {
        if to > from {
            found.push(Clause {
                start: from,
                end: to,
                group,
                parent: open.last().copied().unwrap_or(group),
            });
        }
    };
    while i < end {
        while figures.peek().is_some_and(|f| f.end <= i) {
            figures.next();
        }
        if let Some(figure) = figures.peek()
            && figure.start <= i
        {
            i = figure.end;
            continue;
        }
        match chars[i] {
            ',' | ':' | '\t' | '|' => {
                close(from, i, &open, group);
                from = i + 1;
            }
            // 任务900人/在管880人/完成率97.8%
            '/' if parts_values(&chars[start..i], &chars[i + 1..end]) => {
                close(from, i, &open, group);
                from = i + 1;
            }
            ';' => {
                close(from, i, &open, group);
                from = i + 1;
                groups += 1;
                group = groups;
            }
            // 执业(助理)医师: a short gloss without figures is part of the name.
            '(' if gloss(chars, i, end, figures.peek().map_or(end, |f| f.start)).is_some() => {
                i = gloss(chars, i, end, end).unwrap_or(i);
            }
            '(' => {
                close(from, i, &open, group);
                if open.len() < 8 {
                    begun.push(from);
                    open.push(group);
                    groups += 1;
                    group = groups;
                }
                from = i + 1;
            }
            ')' => {
                close(from, i, &open, group);
                from = i + 1;
                if let Some(outer) = open.pop() {
                    group = outer;
                }
                // 占全年任务(8000人)的103%: the clause before the bracket goes on.
                let before = begun.pop();
                if matches!(chars.get(i + 1), Some('的' | '之')) {
                    from = before.unwrap_or(from);
                }
            }
            _ => {}
        }
        i += 1;
    }
    close(from, end, &open, group);
    found
}

/// Whether a slash between `before` and `after` parts two statements: a name and its number follow, or the words of a share.
fn parts_values(before: &[char], after: &[char]) -> bool {
    const NAME_MAX_CHARS: usize = 12;
    const COUNTED_MAX_CHARS: usize = 4;
    let name = after.iter().take_while(|&&c| is_han(c)).count();
    before
        .last()
        .is_some_and(|&c| is_han(c) || matches!(c, '%' | '‰' | ')'))
        && (1..=NAME_MAX_CHARS).contains(&name)
        && (name > 1 || after[0] == '占')
        && after.get(name).is_some_and(char::is_ascii_digit)
        && !after[..name].contains(&'、')
        && before
            .iter()
            .rev()
            .take(COUNTED_MAX_CHARS)
            .any(char::is_ascii_digit)
}

/// The position of the bracket that closes a gloss opened at `open`, if no figure or mark stands in it.
fn gloss(chars: &[char], open: usize, end: usize, next_figure: usize) -> Option<usize> {
    const GLOSS_MAX_CHARS: usize = 10;
    let close = (open + 1..end)
        .take(GLOSS_MAX_CHARS + 1)
        .find(|&i| chars[i] == ')')?;
    let plain = chars[open + 1..close]
        .iter()
        .all(|&c| !matches!(c, ',' | ';' | ':' | '('));
    let goes_on = open > 0 && is_han(chars[open - 1]) && close < next_figure;
    (plain && goes_on).then_some(close)
}
