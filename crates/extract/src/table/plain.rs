//! English tables set in plain text, whose columns wide gaps or strokes part: where their tabs would stand. What the cells say is
//! read elsewhere.

use super::plain_chinese::chinese_partings;
use crate::fold::{is_break, is_han, is_space};

/// What parts the columns of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parting {
    /// Two blanks or more.
    Gap,
    /// A stroke between blanks.
    Stroke,
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

/// The offsets where a blank or a stroke parts two cells of a table in plain text, the last one first.
pub(crate) fn partings(original: &[char]) -> Vec<usize> {
    let mut found = Vec::new();
    let lines = lines(original);
    for parting in [Parting::Gap, Parting::Stroke] {
        let cells: Vec<Vec<Span>> = lines
            .iter()
            .map(|&(line, plain)| match plain {
                true => cells(original, line, parting),
                false => Vec::new(),
            })
            .collect();
        let rows: Vec<bool> = cells.iter().map(|cells| is_row(original, cells)).collect();
        let mut at = 0;
        // The last row under the last header.
        let mut headed = None;
        while at < rows.len() {
            if !rows[at] {
                at += 1;
                continue;
            }
            let end = (at..rows.len()).find(|&i| !rows[i]).unwrap_or(rows.len());
            let header = at
                .checked_sub(1)
                .filter(|&above| is_header(original, &cells[above], &cells[at]));
            // A title stands between the header, or the rows under it, and these rows.
            let titled = header.is_none() && at > 1 && is_title(original, lines[at - 1].0);
            let header = header.or_else(|| {
                let above = at.checked_sub(2).filter(|_| titled)?;
                is_header(original, &cells[above], &cells[at]).then_some(above)
            });
            let goes_on = titled && headed == Some(at - 2);
            let alike = cells[at..end]
                .iter()
                .filter(|row| row.len() == cells[at].len())
                .count();
            // Two figures to a line, or lines of one label and one figure, several of them alike.
            let block = alike > 1 && (parting == Parting::Gap || cells[at].len() > 2);
            if header.is_some() || block || goes_on {
                headed = (header.is_some() || goes_on).then_some(end - 1);
                let width = cells[at..end].iter().map(Vec::len).max().unwrap_or(0);
                for row in header.into_iter().chain(at..end) {
                    found.extend(cells[row].windows(2).map(|pair| pair[0].1));
                    if row >= at && cells[row].len() + 1 == width {
                        found.extend(value_in_label(original, cells[row][0]));
                    }
                }
            }
            at = end;
        }
    }
    found.extend(chinese_partings(original));
    found.sort_unstable_by(|one, other| other.cmp(one));
    found.dedup();
    found
}

/// The lines of a text, and which may be rows: short ones of Latin letters, without tabs and bars.
fn lines(original: &[char]) -> Vec<(Span, bool)> {
    const LINE_MAX_CHARS: usize = 260;
    line_spans(original)
        .map(|(start, end)| {
            let line = &original[start..end];
            let parted = |pair: &[char]| is_space(pair[0]) && (is_space(pair[1]) || pair[1] == '/');
            // Most lines of Chinese show what they are with their first character.
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
fn cells(original: &[char], (start, end): Span, parting: Parting) -> Vec<Span> {
    let blank = |i: usize| is_space(original[i]);
    let Some(mut from) = (start..end).find(|&i| !blank(i)) else {
        return Vec::new();
    };
    let end = (from..end).rev().find(|&i| !blank(i)).unwrap_or(from) + 1;
    let mut found = Vec::new();
    let mut i = from;
    while i < end {
        let gap = match parting {
            Parting::Gap => blank(i) && blank(i + 1),
            Parting::Stroke => blank(i) && original[i + 1] == '/' && i + 2 < end && blank(i + 2),
        };
        if gap {
            found.push((from, i));
            i = (i..end)
                .find(|&k| !blank(k) && original[k] != '/' || k > i + 2 && !blank(k))
                .unwrap_or(end);
            from = i;
        } else {
            i += 1;
        }
    }
    found.push((from, end));
    found
}

/// Whether a line of cells is a row: a label, after a serial number or not, and then nothing but values.
fn is_row(original: &[char], cells: &[Span]) -> bool {
    let text = |at: usize| cells.get(at).map(|&(from, to)| &original[from..to]);
    let serial =
        |cell: &[char]| cell.len() < 4 && cell.iter().all(|c| c.is_ascii_digit() || *c == '.');
    let label_at = usize::from(text(0).is_some_and(serial));
    let labelled = text(label_at).is_some_and(|label| {
        label.len() <= LABEL_MAX_CHARS
            && label.first().is_some_and(|c| !c.is_ascii_digit())
            && label.iter().any(char::is_ascii_alphabetic)
    });
    let values = cells.get(label_at + 1..).unwrap_or(&[]);
    labelled
        && values
            .iter()
            .any(|&(from, to)| original[from..to].iter().any(char::is_ascii_digit))
        && values
            .iter()
            .all(|&(from, to)| is_value(&original[from..to]))
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
        && coded.starts_with(|c: char| c.is_ascii_digit())
        && letters.filter(|word| word.len() > 2).count() < 2
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
