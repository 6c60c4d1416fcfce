//! Pages of key numbers, whose lines are a number alone and its label, above it or below: 156,832 / 全年门急诊人次.

use super::Reader;
use super::row::Row;
use crate::figure::{Basis, Figure};
use crate::fold::is_han;
use crate::lexicon::{bound_after, starts_with_any, words};
use crate::numeral::{arabic, scale};
use crate::subject::Subject;
use crate::table::unit_of_label;
use crate::text::Text;

/// Labels longer than this are prose.
const LABEL_MAX_CHARS: usize = 24;

/// What a line of such a page is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Number,
    Label,
    /// More of the number above: 同比 ↑5.4%.
    Note,
    Other,
}

impl Reader<'_> {
    /// Reads the number alone on the line `start..end` as that of its label, if there are several such lines.
    pub(super) fn stacked(&mut self, start: usize, end: usize) -> bool {
        let chars = &self.folded.chars;
        let Some(figure) = number_alone(chars, start, end) else {
            return false;
        };
        let Some((from, to)) = label(chars, start, end) else {
            return false;
        };
        let Some(unit) = unit_of_label(&chars[from..to]) else {
            return false;
        };
        let figure = Figure { unit, ..figure };
        self.rows.push(Row {
            subject: Subject::range(from, to),
            ..Row::of(figure, (from.min(start), to.max(end)))
        });
        self.alone = Some(self.rows.len() - 1);
        true
    }

    /// Whether the line `start..end` is short enough to tell more of the figure that stands alone above it.
    pub(super) fn tells_of_alone(&self, start: usize, end: usize) -> bool {
        let line = &self.chars()[start..end];
        let first = line.iter().find(|c| !c.is_whitespace());
        line.len() <= LABEL_MAX_CHARS && first.is_some_and(|&c| is_han(c) || "↑↓+(".contains(c))
    }
}

/// Whether `line` is no more than a figure with its unit: 41.8%, 96.5分.
pub(super) fn is_figure_alone(line: &[char]) -> bool {
    const UNIT_MAX_CHARS: usize = 3;
    let digits = |c: &&char| c.is_ascii_digit() || matches!(**c, '.' | ',');
    let number = line.iter().take_while(digits).count();
    number > 0
        && line.len() - number <= UNIT_MAX_CHARS
        && line[number..]
            .iter()
            .all(|&c| is_han(c) || matches!(c, '%' | '‰' | '+'))
}

/// The number that the line is and nothing else; a year is none.
fn number_alone(chars: &Text, start: usize, end: usize) -> Option<Figure> {
    let alone = start == 0 || chars[start - 1] == '\n';
    let number = arabic(chars, start, end).filter(|_| alone)?;
    let (power, after) = scale(chars, number.end, end);
    let bound = bound_after(&chars[after..end]).filter(|&(_, length)| after + length == end);
    let plus = chars[after..end] == ['+'];
    let year = end - start == 4 && matches!(chars[start], '1' | '2');
    if year || after != end && bound.is_none() && !plus {
        return None;
    }
    Some(Figure {
        comparator: bound
            .map(|(comparator, _)| comparator)
            .or(plus.then_some(crate::draft::Comparator::Gt)),
        ..Figure::plain(start, end, number.value.scaled(power), "", Basis::Bare)
    })
}

/// Where the label of the number on the line `start..end` stands.
fn label(chars: &Text, start: usize, end: usize) -> Option<(usize, usize)> {
    let before = above(chars, start).filter(|&line| kind(chars, line) == Line::Label);
    let after = below(chars, end).filter(|&line| kind(chars, line) == Line::Label);
    let noted =
        |end: usize| line_after(chars, end).is_some_and(|line| kind(chars, line) == Line::Note);
    let first = block_start(chars, (start, end));
    let last = block_end(chars, (start, end));
    // One number alone may be that of a page.
    if first == last {
        return None;
    }
    match (before, after) {
        (Some(label), Some(_)) if noted(end) => Some(label),
        (Some(_), Some(label)) if noted(label.1) => Some(label),
        (Some(over), Some(under)) => {
            let named = |line: Option<(usize, usize)>| {
                line.is_some_and(|line| kind(chars, line) == Line::Label)
            };
            let known = |(from, to): (usize, usize)| unit_of_label(&chars[from..to]).is_some();
            let over_first = match (named(above(chars, first.0)), named(below(chars, last.1))) {
                (true, false) => true,
                (false, _) => false,
                _ => !known(under),
            };
            Some(if over_first { over } else { under })
        }
        (over, under) => under.or(over),
    }
    .map(|(from, to)| {
        let cut = (from..to).find(|&i| matches!(chars[i], ' ' | ',' | '↑' | '↓' | '+'));
        (from, cut.unwrap_or(to))
    })
}

/// The first number of the block of numbers and labels in their turn that `line` is in.
fn block_start(chars: &Text, mut line: (usize, usize)) -> (usize, usize) {
    const PAIRS_MAX: usize = 40;
    for _ in 0..PAIRS_MAX {
        let label = above(chars, line.0).filter(|&line| kind(chars, line) == Line::Label);
        let number = label.and_then(|label| above(chars, label.0));
        match number.filter(|&line| kind(chars, line) == Line::Number) {
            Some(number) => line = number,
            None => break,
        }
    }
    line
}

/// The last number of that block.
fn block_end(chars: &Text, mut line: (usize, usize)) -> (usize, usize) {
    const PAIRS_MAX: usize = 40;
    for _ in 0..PAIRS_MAX {
        let label = below(chars, line.1).filter(|&line| kind(chars, line) == Line::Label);
        let number = label.and_then(|label| below(chars, label.1));
        match number.filter(|&line| kind(chars, line) == Line::Number) {
            Some(number) => line = number,
            None => break,
        }
    }
    line
}

/// The line before the one that begins at `start`, past what tells more of another.
fn above(chars: &Text, start: usize) -> Option<(usize, usize)> {
    let line = line_before(chars, start)?;
    match kind(chars, line) {
        Line::Note => line_before(chars, line.0),
        _ => Some(line),
    }
}

/// The line after the one that ends at `end`, past what tells more of this one.
fn below(chars: &Text, end: usize) -> Option<(usize, usize)> {
    let line = line_after(chars, end)?;
    match kind(chars, line) {
        Line::Note => line_after(chars, line.1),
        _ => Some(line),
    }
}

/// What the line is by its looks.
fn kind(chars: &Text, (from, to): (usize, usize)) -> Line {
    let line = &chars[from..to];
    if is_figure_alone(line) {
        return Line::Number;
    }
    let first = line.iter().position(|c| !c.is_whitespace()).unwrap_or(0);
    let notes = words![
        "同比",
        "环比",
        "较上",
        "较去",
        "比上",
        "比去",
        "↑",
        "↓",
        "+",
        "增长",
        "下降",
        "增幅",
        "降幅",
        "占",
        "全市第",
        "全区第",
        "全县第",
        "全省第",
        "(",
    ];
    if line.len() <= LABEL_MAX_CHARS && starts_with_any(&line[first..], notes) {
        return Line::Note;
    }
    let words = line.iter().take_while(|&&c| is_han(c)).count();
    let prose = line.iter().any(|c| matches!(c, '。' | ';' | '\t' | '|'));
    if words > 1 && line.len() <= LABEL_MAX_CHARS && !prose {
        Line::Label
    } else {
        Line::Other
    }
}

/// The line before the one that begins at `start`.
fn line_before(chars: &Text, start: usize) -> Option<(usize, usize)> {
    let end = start.checked_sub(1)?;
    let from = chars[..end].iter().rposition(|&c| c == '\n');
    Some((from.map_or(0, |at| at + 1), end))
}

/// The line after the one that ends at `end`.
fn line_after(chars: &Text, end: usize) -> Option<(usize, usize)> {
    let from = end + 1;
    let rest = chars.get(from..)?;
    let length = rest.iter().position(|&c| c == '\n').unwrap_or(rest.len());
    (length > 0).then_some((from, from + length))
}
