//! English tables set in plain text, whose columns wide gaps or strokes part: where their tabs would stand. What the cells say is
//! read elsewhere.

use super::keyed::{is_keyed_throughout, keyed};
use super::plain_chinese::chinese_partings;
use crate::fold::{is_break, is_han, is_space, leader_end};

/// What parts the columns of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parting {
    /// Two blanks or more, or a leader of dots.
    Gap,
    /// A stroke between blanks.
    Stroke,
    /// Gaps and strokes in one line.
    Both,
}

/// What a line of cells may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A label, and then nothing but values.
    Row,
    /// A row with a remark behind its values or a unit before them.
    Remarked,
    /// No row.
    Other,
}

/// A cell as it stands in a line.
pub(super) type Span = (usize, usize);

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

/// The offsets where a blank or a stroke parts two cells of a table in plain text, the last one first.
pub(crate) fn partings(original: &[char]) -> Vec<usize> {
    let mut text = Text {
        original,
        lines: lines(original),
        found: Vec::new(),
    };
    for parting in [Parting::Both, Parting::Gap, Parting::Stroke] {
        text.tables(parting);
    }
    text.keyed_lines();
    let mut found = text.found;
    found.extend(chinese_partings(original));
    found.sort_unstable_by(|one, other| other.cmp(one));
    found.dedup();
    found
}

/// The lines of a text, and where their cells were found to be parted.
struct Text<'a> {
    original: &'a [char],
    /// Where each line stands, and whether it may still be a row or a header.
    lines: Vec<(Span, bool)>,
    found: Vec<usize>,
}

impl Text<'_> {
    /// Finds the tables whose columns one kind of sign parts.
    fn tables(&mut self, parting: Parting) {
        let original = self.original;
        let cells: Vec<Vec<Span>> = (self.lines.iter())
            .map(|&(line, plain)| match plain {
                true => cells(original, line, parting),
                false => Vec::new(),
            })
            .collect();
        let shapes: Vec<Shape> = cells.iter().map(|cells| shape(original, cells)).collect();
        let mut at = 0;
        // The last row under the last header.
        let mut headed = None;
        while at < shapes.len() {
            if shapes[at] == Shape::Other {
                at += 1;
                continue;
            }
            let mut end = (at..shapes.len())
                .find(|&i| shapes[i] == Shape::Other)
                .unwrap_or(shapes.len());
            // A label too long for its column may stand together with its first value.
            let widest = (cells[at..end].iter())
                .max_by_key(|row| row.len())
                .unwrap_or(&cells[at]);
            let header = (at.checked_sub(1))
                .and_then(|above| Some((above, self.header(above, widest, parting)?)));
            // A title stands between the header, or the rows under it, and these rows.
            let titled = header.is_none() && at > 1 && is_title(original, self.lines[at - 1].0);
            let header = header.or_else(|| {
                let above = at.checked_sub(2).filter(|_| titled)?;
                Some((above, self.header(above, widest, parting)?))
            });
            let goes_on = titled && headed == Some(at - 2);
            if header.is_none() && !goes_on {
                // What no header names is a row only if it has nothing but values.
                if shapes[at] == Shape::Remarked {
                    at += 1;
                    continue;
                }
                end = (at..end)
                    .find(|&i| shapes[i] == Shape::Remarked)
                    .unwrap_or(end);
            }
            if header.is_some() || goes_on || is_block(original, &cells[at..end], parting) {
                headed = (header.is_some() || goes_on).then_some(end - 1);
                if let Some((line, names)) = header {
                    self.part(line, &names);
                    self.part_years(line, names.len());
                }
                let width = cells[at..end].iter().map(Vec::len).max().unwrap_or(0);
                for (row, cells) in cells.iter().enumerate().take(end).skip(at) {
                    self.part(row, cells);
                    if cells.len() + 1 == width {
                        self.found.extend(value_in_label(original, cells[0]));
                    }
                }
            }
            at = end;
        }
    }

    /// Parts the line into its cells.
    fn part(&mut self, line: usize, cells: &[Span]) {
        self.lines[line].1 = false;
        self.found.extend(cells.windows(2).map(|pair| pair[0].1));
    }

    /// Parts the line above a header of so many cells, if it heads them with years.
    fn part_years(&mut self, header: usize, width: usize) {
        let Some(above) = header.checked_sub(1) else {
            return;
        };
        let (line, plain) = self.lines[above];
        if !plain {
            return;
        }
        let cells = cells(self.original, line, Parting::Gap);
        let year = |&(from, to): &Span| {
            let cell = &self.original[from..to];
            names_year(cell) || cell.len() == 4 && cell.iter().all(char::is_ascii_digit)
        };
        let years = cells.iter().rev().take_while(|cell| year(cell)).count();
        if years > 1 && cells.len() - years < 2 && (width..=width + 1).contains(&cells.len()) {
            self.part(above, &cells);
        }
    }

    /// The cells of the line above the first row, if they name the columns of that; other signs may part them.
    fn header(&self, above: usize, row: &[Span], parting: Parting) -> Option<Vec<Span>> {
        let (line, plain) = self.lines[above];
        [parting, Parting::Stroke, Parting::Gap, Parting::Both]
            .into_iter()
            .filter(|_| plain)
            .map(|parting| cells(self.original, line, parting))
            .find(|cells| is_header(self.original, cells, row))
            .filter(|cells| !is_page_head(self.original, cells, row))
    }

    /// Parts the lines whose cells bring their own headers.
    fn keyed_lines(&mut self) {
        for line in 0..self.lines.len() {
            let (span, plain) = self.lines[line];
            if !plain {
                continue;
            }
            let cells = cells(self.original, span, Parting::Gap);
            if cells.len() > 1 && keyed(self.original, &cells).is_some() {
                self.part(line, &cells);
                continue;
            }
            // Prior year: 31; Actual: 27; Goal: 26
            let listed = listed(self.original, span);
            if listed.len() > 1 && is_keyed_throughout(self.original, &listed) {
                self.part(line, &listed);
            }
        }
    }
}

/// Whether rows without a header are a table: two figures to a line, or lines of one label and one figure, several of them alike; or
/// a figure with its change.
fn is_block(original: &[char], rows: &[Vec<Span>], parting: Parting) -> bool {
    let width = rows[0].len();
    let alike = rows.iter().filter(|row| row.len() == width).count();
    let changed = || {
        rows[0].last().is_some_and(|&(from, to)| {
            matches!(original[from], '+' | '-' | '–' | '−' | '▲' | '▼') && original[to - 1] == '%'
        })
    };
    alike > 1 && (parting != Parting::Stroke || width > 2) || width == 3 && changed()
}

/// The lines of a text, and which may be rows: short ones of Latin letters, without tabs and bars.
fn lines(original: &[char]) -> Vec<(Span, bool)> {
    const LINE_MAX_CHARS: usize = 260;
    line_spans(original)
        .map(|(start, end)| {
            let line = &original[start..end];
            let parted = |pair: &[char]| is_space(pair[0]) && (is_space(pair[1]) || pair[1] == '/');
            // Most lines of Chinese show what they are with their first character.
            let parted = |pair: &[char]| parted(pair) || pair == [';', ' '];
            let plain = line.len() <= LINE_MAX_CHARS
                && !line.iter().any(|&c| is_han(c) || matches!(c, '\t' | '|'))
                && line.windows(2).any(parted);
            ((start, end), plain)
        })
        .collect()
}

/// Where each line of a text stands, without its break.
pub(super) fn line_spans(original: &[char]) -> impl Iterator<Item = Span> + '_ {
    original.split(|&c| is_break(c)).scan(0, |next, line| {
        let start = *next;
        *next = start + line.len() + 1;
        Some((start, start + line.len()))
    })
}

/// The cells of a line, without the blanks around them.
fn cells(original: &[char], line: Span, parting: Parting) -> Vec<Span> {
    // What a leader leads to alone, prose reads.
    const LED_MIN_CELLS: usize = 3;
    let led = cells_led(original, line, parting, true);
    let leaders = || {
        original[line.0..line.1]
            .windows(2)
            .any(|pair| pair == ['.', '.'] || pair[0] == '…')
    };
    if led.len() >= LED_MIN_CELLS || !leaders() {
        led
    } else {
        cells_led(original, line, parting, false)
    }
}

/// The cells of a line, where leaders of dots part them or not.
fn cells_led(original: &[char], (start, end): Span, parting: Parting, led: bool) -> Vec<Span> {
    let blank = |i: usize| is_space(original[i]);
    let Some(mut from) = (start..end).find(|&i| !blank(i)) else {
        return Vec::new();
    };
    let end = (from..end).rev().find(|&i| !blank(i)).unwrap_or(from) + 1;
    let gaps = parting != Parting::Stroke;
    let strokes = parting != Parting::Gap;
    let mut found = Vec::new();
    let (mut by_gaps, mut by_strokes) = (false, false);
    let mut i = from;
    while i < end {
        let gap = gaps && blank(i) && blank(i + 1);
        let stroke = strokes && blank(i) && original[i + 1] == '/' && i + 2 < end && blank(i + 2);
        let dots = if blank(i) { i + 1 } else { i };
        let leader = (led && gaps && matches!(original[dots], '.' | '…'))
            .then(|| leader_end(original, dots))
            .flatten()
            .filter(|&leader| leader < end);
        by_gaps |= gap && !stroke || leader.is_some();
        by_strokes |= stroke;
        if let Some(leader) = leader {
            found.push((from, i));
            (from, i) = (leader, leader);
        } else if gap || stroke {
            found.push((from, i));
            i = (i..end)
                .find(|&k| !(blank(k) || stroke && original[k] == '/' && k <= i + 2))
                .unwrap_or(end);
            from = i;
        } else {
            i += 1;
        }
    }
    found.push((from, end));
    if parting == Parting::Both && !(by_gaps && by_strokes) {
        found.clear();
    }
    found
}

/// The parts of a line that semicolons part.
fn listed(original: &[char], (start, end): Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = start;
    for i in start..end {
        if original[i] == ';' && i + 1 < end && is_space(original[i + 1]) {
            found.push((from, i + 1));
            from = i + 2;
        }
    }
    if !found.is_empty() {
        found.push((from, end));
    }
    found
}

/// What a line of cells is: a row has a label, after a serial number or not, and then values.
fn shape(original: &[char], cells: &[Span]) -> Shape {
    let text = |at: usize| cells.get(at).map(|&(from, to)| &original[from..to]);
    let serial =
        |cell: &[char]| cell.len() < 4 && cell.iter().all(|c| c.is_ascii_digit() || *c == '.');
    let label_at = usize::from(text(0).is_some_and(serial));
    let labelled = text(label_at).is_some_and(|label| {
        label.len() <= LABEL_MAX_CHARS
            && (label.first().is_some_and(|c| !c.is_ascii_digit()) || is_numbered(label))
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

/// Where the blank stands that parts a label too long for its column from the value behind it.
fn value_in_label(original: &[char], (from, to): Span) -> Option<usize> {
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
fn names_year(cell: &[char]) -> bool {
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
fn is_page_head(original: &[char], header: &[Span], row: &[Span]) -> bool {
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
fn is_header(original: &[char], cells: &[Span], row: &[Span]) -> bool {
    let names = |at: usize| {
        let (from, to) = cells[at];
        let length = to - from;
        let fits = length <= HEADER_MAX_CHARS || at == 0 && length <= CAPTION_MAX_CHARS;
        let value = is_value(&original[from..to]) && length != 4;
        fits && !value
    };
    cells.len() > 1
        && (cells.len() == row.len() || cells.len() + 1 == row.len())
        && (0..cells.len()).all(names)
}

/// Whether a line between rows is a title of those under it: words alone.
fn is_title(original: &[char], (from, to): Span) -> bool {
    const TITLE_MAX_CHARS: usize = 48;
    let text = &original[from..to];
    text.len() <= TITLE_MAX_CHARS
        && text.first().is_some_and(char::is_ascii_alphabetic)
        && !text.iter().any(char::is_ascii_digit)
        && !text.ends_with(&['.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str) -> usize {
        partings(&text.chars().collect::<Vec<_>>()).len()
    }

    #[test]
    fn gaps_and_strokes_part_the_cells_of_rows_alike() {
        assert_eq!(
            parted("Ward      Beds   Staff\nNorth     12     30\nSouth     8      21"),
            6
        );
        assert_eq!(parted("Fund / Given / Spent\nDrugs / 12.50 / 9.75"), 4);
        assert_eq!(parted("Hospitals      4\nClinics        19"), 2);
    }

    #[test]
    fn prose_has_no_cells() {
        assert_eq!(parted("1.2  Visits rose to 4,120.  The list fell."), 0);
        assert_eq!(
            parted("Cured 91% / died 3% / lost 6%\nCured 90% / died 4% / lost 6%"),
            0
        );
        assert_eq!(parted("Ward 4   12"), 0);
    }
}
