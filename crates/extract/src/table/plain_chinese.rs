//! Chinese tables set in plain text, whose columns blanks part: where their tabs would stand. What the cells say is read elsewhere.

use super::line::{Span, line_spans};
use super::plan::{is_nature, is_plan_title, is_turn};
use super::unit::unit_word;
use crate::fold::{is_han, is_space};

/// The offsets where blanks part two cells of a Chinese table in plain text.
pub(super) fn chinese_partings(original: &[char]) -> Vec<usize> {
    let lines = lines(original);
    let mut rows: Vec<Line> = lines.iter().map(|line| kind_of(original, line)).collect();
    for at in 1..rows.len().saturating_sub(1) {
        let titled = rows[at] == Line::Other
            && rows[at + 1] == Line::Row
            && matches!(lines[at][..], [(from, to)] if is_plan_title(&original[from..to]))
            && (rows[at - 1] == Line::Row
                || is_header(original, &lines[at - 1], lines[at + 1].len()));
        if titled {
            rows[at] = Line::Title;
        }
    }
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
        let opens = if rows[at] == Line::Title { at + 1 } else { at };
        let width = lines[opens].len();
        let header = at
            .checked_sub(1)
            .filter(|&above| is_header(original, &lines[above], width));
        let filled = || (at..end).filter(|&i| !matches!(rows[i], Line::Dots | Line::Title));
        let alike = filled().filter(|&i| lines[i].len() == width).count();
        let wide = filled().all(|i| has_wide_gap(&lines[i]));
        let ranked = filled().all(|i| rows[i] == Line::Row) || alike > 1;
        let stacked = at.checked_sub(2).and_then(|upper| {
            let each = years_below(original, &lines[upper], &lines[upper + 1], width)?;
            Some((upper, each))
        });
        if let Some((upper, each)) = stacked.filter(|_| header.is_none() && ranked) {
            found.extend(
                lines[upper]
                    .windows(2)
                    .flat_map(|pair| pair[0].1..pair[0].1 + each),
            );
            for line in std::iter::once(upper + 1).chain(filled()) {
                found.extend(lines[line].windows(2).map(|pair| pair[0].1));
            }
        } else if header.is_some() && ranked
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
    /// A title of the rows under it.
    Title,
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
            let cells =
                if is_dots(line) || is_plan_title(line) && !line.iter().any(|&c| is_space(c)) {
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
    let (values, measured) = match values {
        [(from, to), rest @ ..] if is_unit(&original[*from..*to]) => (rest, true),
        _ => (values, false),
    };
    // 岁 77.4 78.4 预期性: what force an indicator of a plan has stands behind its values.
    let (values, planned) = match values {
        [rest @ .., last] if is_nature(text(last)) => (rest, true),
        _ => (values, false),
    };
    let sure = measured || planned;
    let Some(name) = cells.get(label).map(text) else {
        return false;
    };
    let numbered = name.first().is_some_and(char::is_ascii_digit);
    let long = name.iter().filter(|&&c| is_han(c)).count() > 3;
    values.len() > if sure { 1 } else { 1 + heads }
        && name.iter().any(|&c| is_han(c))
        && (!numbered || sure && long)
        && values
            .iter()
            .all(|cell| is_value(text(cell)) || sure && is_worded(text(cell)))
        && values
            .iter()
            .any(|cell| text(cell).iter().any(char::is_ascii_digit))
}

/// Whether a word between a label and its values is a unit: 岁, 1/10万, 张/千人.
fn is_unit(word: &[char]) -> bool {
    const UNIT_MAX_CHARS: usize = 8;
    unit_word(word).is_some()
        || word.len() <= UNIT_MAX_CHARS
            && word.contains(&'/')
            && word.iter().any(|&c| is_han(c))
            && word
                .iter()
                .all(|&c| is_han(c) || c.is_ascii_digit() || c == '/')
}

/// Whether a cell of a plan's table is an aim in words, or a number with words around it: 逐步提高, 82.5左右, 不低于90.
fn is_worded(cell: &[char]) -> bool {
    const CELL_MAX_CHARS: usize = 14;
    let digits = cell.iter().filter(|c| c.is_ascii_digit()).count();
    cell.len() <= CELL_MAX_CHARS
        && (is_turn(cell)
            || digits > 0
                && cell
                    .iter()
                    .all(|&c| is_han(c) || c.is_ascii_digit() || ".%％‰≥≤<>＜＞".contains(c)))
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
            name.len() <= NAME_MAX_CHARS && (!is_value(name) || is_year(name))
        })
}

/// Whether a cell is a year and nothing else.
fn is_year(cell: &[char]) -> bool {
    matches!(cell, ['1', '9', _, _] | ['2', '0', _, _]) && cell.iter().all(char::is_ascii_digit)
        || matches!(cell, [_, _, _, _, '年', ..] if cell[..4].iter().all(char::is_ascii_digit))
}

/// Whether a line names the columns of rows of `width` cells but for their labels, each by a year, under a line that names several
/// of them at once; if so, how many under each of its names.
fn years_below(original: &[char], above: &[Span], cells: &[Span], width: usize) -> Option<usize> {
    let names = above.len();
    let years = cells.iter().all(|&(from, to)| is_year(&original[from..to]));
    let each = cells.len().checked_div(names)?;
    let worded = |&(from, to): &Span| original[from..to].iter().any(|&c| is_han(c));
    (years
        && cells.len() + 1 == width
        && names > 1
        && each > 1
        && each * names == cells.len()
        && has_wide_gap(above)
        && above.iter().all(worded))
    .then_some(each)
}

/// Whether two blanks or more part some of the cells.
fn has_wide_gap(cells: &[Span]) -> bool {
    cells.windows(2).any(|pair| pair[1].0 > pair[0].1 + 1)
}
