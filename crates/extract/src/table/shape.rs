//! What the cells of a line in plain text are by their looks: a row, a header, a title, a value.

use super::line::Span;
use crate::english::english_key;
use crate::fold::is_space;
use crate::text::Text;

/// What a line of cells may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A label, and then nothing but values.
    Row,
    /// A row with a remark behind its values or a unit before them.
    Remarked,
    /// No row.
    Other,
}

/// A header's cells are no longer than this, but for the first, which a caption may open.
const HEADER_MAX_CHARS: usize = 60;
/// The first cell of a header with its caption.
const CAPTION_MAX_CHARS: usize = 120;
/// A cell that is a value is no longer than this.
const VALUE_MAX_CHARS: usize = 26;
/// A label is no longer than this.
const LABEL_MAX_CHARS: usize = 80;
/// A unit between a label and its values is no longer than this.
const UNIT_MAX_CHARS: usize = 16;
/// A remark is no longer than this.
const REMARK_MAX_CHARS: usize = 48;

/// What a line of cells is: a row has a label, after a serial number or not, and then values.
pub(super) fn shape(original: &Text, cells: &[Span]) -> Shape {
    let text = |at: usize| cells.get(at).map(|&(from, to)| &original[from..to]);
    let serial =
        |cell: &[char]| cell.len() < 4 && cell.iter().all(|c| c.is_ascii_digit() || *c == '.');
    let label_at = usize::from(text(0).is_some_and(serial));
    let of_year = names_plain_year(text(0).unwrap_or(&[]));
    let labelled = of_year
        || text(label_at).is_some_and(|label| {
            label.len() <= LABEL_MAX_CHARS
                && (label.first().is_some_and(|c| !c.is_ascii_digit())
                    || is_numbered(label)
                    || opens_with_ordinal(label)
                    || opens_with_time(label))
                && label.iter().any(char::is_ascii_alphabetic)
        });
    let values = cells.get(label_at + 1..).unwrap_or(&[]);
    // Cereals    Kg    164.7: a unit stands before the values.
    let is = |&(from, to): &Span| is_value(&original[from..to]);
    let measured = values.first().is_some_and(|&(from, to)| {
        to - from <= UNIT_MAX_CHARS
            && !is(&(from, to))
            && !original[from..to].iter().any(char::is_ascii_digit)
    });
    let values = &values[usize::from(measured)..];
    let digits = |&(from, to): &Span| original[from..to].iter().any(char::is_ascii_digit);
    if !labelled || !values.first().is_some_and(is) || !values.iter().any(digits) {
        return Shape::Other;
    }
    // 2021    2022    2023 heads columns.
    let year = |&(from, to): &Span| names_plain_year(&original[from..to]);
    if of_year && values.iter().any(year) {
        return Shape::Other;
    }
    if values.iter().all(is) {
        return if measured {
            Shape::Remarked
        } else {
            Shape::Row
        };
    }
    let (remark, before) = values.split_last().unwrap_or((&(0, 0), &[]));
    let remarked = before.iter().all(is)
        && before.iter().any(digits)
        && remark.1 - remark.0 <= REMARK_MAX_CHARS;
    if remarked {
        Shape::Remarked
    } else {
        Shape::Other
    }
}

/// Whether a cell is a year and nothing else: 2021, 2021-22.
pub(super) fn names_plain_year(cell: &[char]) -> bool {
    matches!(cell, ['1', '9', _, _] | ['2', '0', _, _]) && cell.iter().all(char::is_ascii_digit)
        || matches!(cell, [_, _, _, _, '-' | '/' | '–', _, _]) && names_year(cell)
}

/// Whether all cells of a line are values.
pub(super) fn is_all_values(original: &Text, cells: &[Span]) -> bool {
    let text = |&(from, to): &Span| &original[from..to];
    let year = |cell: &Span| names_plain_year(text(cell));
    cells.len() > 1
        && cells.iter().all(|cell| is_value(text(cell)) && !year(cell))
        && cells
            .iter()
            .any(|cell| text(cell).iter().any(char::is_ascii_digit))
}

/// Whether a label opens with its number: 3.1 Low birth weight.
fn is_numbered(label: &[char]) -> bool {
    const NUMBER_MAX_CHARS: usize = 6;
    let number = label
        .iter()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ')'))
        .count();
    number <= NUMBER_MAX_CHARS
        && label[number..].first().is_some_and(|&c| is_space(c))
        && label[number..]
            .iter()
            .find(|&&c| !is_space(c))
            .is_some_and(char::is_ascii_uppercase)
}

/// Whether a label opens with an ordinal in digits: 4th visit, 1st dose.
fn opens_with_ordinal(label: &[char]) -> bool {
    let digits = label.iter().take_while(|c| c.is_ascii_digit()).count();
    matches!(
        label[digits..],
        ['s', 't', ' ', _, ..]
            | ['n', 'd', ' ', _, ..]
            | ['r', 'd', ' ', _, ..]
            | ['t', 'h', ' ', _, ..]
    ) && (1..3).contains(&digits)
}

/// Whether a label opens with the time of a standard: 78 week waits, 4-hour performance.
fn opens_with_time(label: &[char]) -> bool {
    const TIMES: &[&str] = &["hour", "day", "week", "month", "minute"];
    let number = label.iter().take_while(|c| c.is_ascii_digit()).count();
    let text: String = label[number..]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    let Some(time) = text
        .strip_prefix([' ', '-'])
        .filter(|_| (1..4).contains(&number))
    else {
        return false;
    };
    TIMES
        .iter()
        .filter_map(|unit| time.strip_prefix(unit))
        .any(|rest| rest.starts_with([' ', '-']) && rest.len() > 3)
}

/// Where the blank stands that parts a label too long for its column from the value behind it.
pub(super) fn value_in_label(original: &Text, (from, to): Span) -> Option<usize> {
    let blank = (from..to).rev().find(|&i| is_space(original[i]))?;
    (to - from > VALUE_MAX_CHARS && is_value(&original[blank + 1..to])).then_some(blank)
}

/// Whether a cell is a value: a number with its signs, its scale and a bracket, or what stands for none.
fn is_value(cell: &[char]) -> bool {
    const NOTHING: &[&str] = &[
        "-", "–", "—", "n/a", "na", "nil", "*", "..", "nd", "n.a.", "tbc", "none",
    ];
    let text: String = cell.iter().map(char::to_ascii_lowercase).collect();
    if NOTHING.contains(&text.as_str()) {
        return true;
    }
    let bare = text.trim_start_matches(|c: char| "+-–−▲▼↑↓≤≥<>~≈ ($£€₦₹".contains(c));
    let coded = ["us$", "rs.", "rs", "ksh", "kes", "ugx", "usd", "php"]
        .iter()
        .find_map(|code| bare.strip_prefix(code))
        .unwrap_or(bare)
        .trim_start();
    let letters = coded.split(|c: char| !c.is_ascii_alphabetic());
    cell.len() <= VALUE_MAX_CHARS
        && !names_year(cell)
        && !text.contains(" / ")
        && coded.starts_with(|c: char| c.is_ascii_digit())
        && letters.filter(|word| word.len() > 2).count() < 2
}

/// Whether a cell names the year of its column, and more of it or not: 2021-22, 2024 target.
pub(super) fn names_year(cell: &[char]) -> bool {
    let digits = |from: usize| {
        let rest = &cell[from.min(cell.len())..];
        rest.iter().take_while(|c| c.is_ascii_digit()).count()
    };
    let first = digits(0);
    let spanned = matches!(cell.get(first), Some('-' | '/' | '–'));
    let second = if spanned { digits(first + 1) } else { 0 };
    let end = if spanned { first + 1 + second } else { first };
    let year = first == 4 && matches!(cell[..2], ['1', '9'] | ['2', '0']);
    let named = || {
        cell[end..].len() > 3
            && is_space(cell[end])
            && cell[end..]
                .iter()
                .all(|&c| is_space(c) || c.is_ascii_alphabetic() || matches!(c, '.' | '(' | ')'))
    };
    match (spanned, second) {
        (true, 2 | 4) => (year || first == 2) && (end == cell.len() || named()),
        (true, _) => false,
        (false, _) => year && named(),
    }
}

/// Whether two lines are the head of a page: the title of a report over that of its part and the number of the page.
pub(super) fn is_page_head(original: &Text, header: &[Span], row: &[Span]) -> bool {
    const TITLES: &[&str] = &[
        "report",
        "budget",
        "bulletin",
        "plan",
        "review",
        "newsletter",
        "minutes",
        "page",
    ];
    const PAGE_MAX_DIGITS: usize = 3;
    let (&[_, (from, to)], &[_, (head, tail)]) = (row, header) else {
        return false;
    };
    let number =
        to - from <= PAGE_MAX_DIGITS && original[from..to].iter().all(char::is_ascii_digit);
    let title: String = original[head..tail]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    number && TITLES.iter().any(|word| title.ends_with(word))
}

/// Whether the line above the first row names its columns.
pub(super) fn is_header(original: &Text, cells: &[Span], row: &[Span]) -> bool {
    let names = |at: usize| {
        let (from, to) = cells[at];
        let length = to - from;
        let fits = length <= HEADER_MAX_CHARS || at == 0 && length <= CAPTION_MAX_CHARS;
        let value = is_value(&original[from..to]) && length != 4;
        fits && !value
    };
    // 2021    Target    2022 over rows with a label before their values and a remark behind them
    let unmarked = || {
        let column = |at: usize| {
            let &(from, to) = &cells[at];
            english_key(&original[from..to]).is_some()
        };
        let (label, remark) = (&row[0], &row[row.len() - 1]);
        let digits = |&(from, to): &Span| original[from..to].iter().any(char::is_ascii_digit);
        cells.len() + 2 == row.len()
            && cells[0].0 > 0
            && is_space(original[cells[0].0 - 1])
            && !digits(remark)
            && label.0 < label.1
            && (0..cells.len()).all(column)
    };
    cells.len() > 1
        && (cells.len() == row.len() || cells.len() + 1 == row.len() || unmarked())
        && (0..cells.len()).all(names)
}

/// Whether a line between rows is a title of those under it: words alone.
pub(super) fn is_title(original: &Text, (from, to): Span) -> bool {
    const TITLE_MAX_CHARS: usize = 48;
    let text = &original[from..to];
    text.len() <= TITLE_MAX_CHARS
        && text.first().is_some_and(char::is_ascii_alphabetic)
        && !text.iter().any(char::is_ascii_digit)
        && !text.ends_with(&['.'])
}
