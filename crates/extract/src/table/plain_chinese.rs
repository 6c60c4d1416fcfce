//! Chinese tables set in plain text, whose columns blanks part: where their tabs would stand. What the cells say is read elsewhere.

use super::line::{Span, line_spans};
use super::unit::unit_word;
use crate::fold::{is_han, is_space};

/// The offsets where blanks part two cells of a Chinese table in plain text.
pub(super) fn chinese_partings(original: &[char]) -> Vec<usize> {
    let lines = lines(original);
    let rows: Vec<Line> = lines.iter().map(|line| kind_of(original, line)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < rows.len() {
        if matches!(rows[at], Line::Other | Line::Dots) {
            at += 1;
            continue;
        }
        let end = (at..rows.len())
            .find(|&i| rows[i] == Line::Other)
            .unwrap_or(rows.len());
        let width = lines[at].len();
        let header = at
            .checked_sub(1)
            .filter(|&above| is_header(original, &lines[above], width));
        let filled = || (at..end).filter(|&i| rows[i] != Line::Dots);
        let alike = filled().filter(|&i| lines[i].len() == width).count();
        let wide = filled().all(|i| has_wide_gap(&lines[i]));
        let ranked = filled().all(|i| rows[i] == Line::Row) || alike > 1;
        if header.is_some() && ranked
            || filled().all(|i| rows[i] == Line::Row) && (alike > 2 || alike > 1 && wide)
        {
            for line in header.into_iter().chain(filled()) {
                found.extend(lines[line].windows(2).map(|pair| pair[0].1));
            }
        }
        at = end;
    }
    found
}

/// What a line may be in a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    /// A label, after a serial number or not, and two values or more.
    Row,
    /// A serial number, a label and one value: 3 东镇卫生院 92.1.
    Ranked,
    /// Dots for rows that are left out.
    Dots,
    Other,
}

/// What the line that `cells` part may be.
fn kind_of(original: &[char], cells: &[Span]) -> Line {
    let text = |&(from, to): &Span| &original[from..to];
    if is_row(original, cells) {
        return Line::Row;
    }
    match cells {
        [serial, label, value]
            if text(serial).iter().all(char::is_ascii_digit)
                && text(label).first().is_some_and(|&c| is_han(c))
                && is_value(text(value)) =>
        {
            Line::Ranked
        }
        [dots] if is_dots(text(dots)) => Line::Dots,
        _ => Line::Other,
    }
}

/// Whether a line is nothing but the dots for rows that are left out.
pub(super) fn is_dots(line: &[char]) -> bool {
    line.len() < 12
        && !line.is_empty()
        && line
            .iter()
            .all(|&c| matches!(c, '…' | '.' | '⋯' | '—' | '-') || is_space(c))
        && line.iter().any(|c| matches!(c, '…' | '.' | '⋯'))
}

/// What blanks part in each line that may be a row or a header; nothing of the others.
fn lines(original: &[char]) -> Vec<Vec<Span>> {
    const LINE_MAX_CHARS: usize = 120;
    const CELLS_MAX: usize = 16;
    line_spans(original)
        .map(|(start, end)| {
            let line = &original[start..end];
            let plain = line.len() <= LINE_MAX_CHARS
                && line.iter().any(|&c| is_space(c))
                && !unlisted(line)
                    .iter()
                    .any(|&c| matches!(c, '\t' | '|' | '，' | '。' | '；' | '：' | ':'))
                && line.iter().any(|&c| is_han(c));
            let cells = if is_dots(line) {
                vec![(start, end)]
            } else if plain {
                cells(original, start, end)
            } else {
                Vec::new()
            };
            if cells.len() <= CELLS_MAX {
                cells
            } else {
                Vec::new()
            }
        })
        .collect()
}

/// A line without the words that say that its label is a part of the one above: 其中：.
fn unlisted(line: &[char]) -> &[char] {
    let at = line.iter().position(|&c| !is_space(c)).unwrap_or(0);
    match &line[at..] {
        ['其', '中', '：' | ':', rest @ ..] | ['内', '：' | ':', rest @ ..] => rest,
        _ => line,
    }
}

/// The words of a line.
fn cells(original: &[char], start: usize, end: usize) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = start;
    for word in original[start..end].split(|&c| is_space(c)) {
        if !word.is_empty() {
            found.push((from, from + word.len()));
        }
        from += word.len() + 1;
    }
    found
}

/// Whether a line is a label, after a serial number or not, and then two values or more and nothing else but their unit.
fn is_row(original: &[char], cells: &[Span]) -> bool {
    let text = |&(from, to): &Span| &original[from..to];
    let serial = cells
        .first()
        .is_some_and(|cell| text(cell).iter().all(char::is_ascii_digit));
    let first = usize::from(serial);
    // 产出指标 健康管理率 ≥90% 93.6%: what the label belongs to may stand before it.
    let names = |word: &Span| {
        let word = text(word);
        unit_word(word).is_none()
            && word
                .iter()
                .all(|&c| is_han(c) || matches!(c, '(' | ')' | '（' | '）' | '、'))
    };
    let heads = match cells.get(first..first + 2) {
        Some([head, label]) if names(head) && names(label) => 1,
        _ => 0,
    };
    let label = first + heads;
    let values = cells.get(label + 1..).unwrap_or_default();
    let values = match values {
        [(from, to), rest @ ..] if unit_word(&original[*from..*to]).is_some() => rest,
        _ => values,
    };
    values.len() > 1 + heads
        && text(&cells[label]).iter().any(|&c| is_han(c))
        && text(&cells[label])
            .first()
            .is_some_and(|c| !c.is_ascii_digit())
        && values.iter().all(|cell| is_value(text(cell)))
        && values
            .iter()
            .any(|cell| text(cell).iter().any(char::is_ascii_digit))
}

/// Whether a cell is a number, at most with its sign and that of a percentage, or what stands for none.
pub(super) fn is_value(cell: &[char]) -> bool {
    let nothing = cell.iter().all(|c| matches!(c, '-' | '—' | '/' | '–'));
    let digits = cell
        .first()
        .is_some_and(|c| c.is_ascii_digit() || "+-−↑↓≤≥<>＜＞".contains(*c));
    nothing
        || digits
            && cell.iter().any(char::is_ascii_digit)
            && cell
                .iter()
                .all(|c| c.is_ascii_digit() || ".,，%％‰+-−↑↓≤≥<>＜＞".contains(*c))
}

/// Whether a line names the `width` columns of the rows under it.
fn is_header(original: &[char], cells: &[Span], width: usize) -> bool {
    const NAME_MAX_CHARS: usize = 16;
    cells.len() == width
        && cells.iter().all(|&(from, to)| {
            let name = &original[from..to];
            name.len() <= NAME_MAX_CHARS && !is_value(name)
        })
}

/// Whether two blanks or more part some of the cells.
fn has_wide_gap(cells: &[Span]) -> bool {
    cells.windows(2).any(|pair| pair[1].0 > pair[0].1 + 1)
}
