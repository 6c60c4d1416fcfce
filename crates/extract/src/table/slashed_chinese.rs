//! Chinese tables set in plain text, whose columns strokes part: 婴儿死亡率(‰) 3.8 / 2.9 / ≤5 达标, under a title that names the columns
//! in its brackets. Where their tabs would stand; what the cells say is read elsewhere.

use super::line::{Span, line_spans};
use super::plain_chinese::is_value;
use crate::fold::{is_han, is_space};

/// The offsets where blanks, strokes or the brackets of a title part two cells of such a table.
pub(super) fn slashed_partings(original: &[char]) -> Vec<usize> {
    let lines: Vec<Span> = line_spans(original).collect();
    let rows: Vec<Option<Slashed>> = lines.iter().map(|&line| slashed(original, line)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < rows.len() {
        let Some(width) = rows[at].as_ref().map(|row| row.width) else {
            at += 1;
            continue;
        };
        let alike = |row: &Option<Slashed>| row.as_ref().is_some_and(|row| row.width == width);
        let end = (at..rows.len())
            .find(|&i| !alike(&rows[i]))
            .unwrap_or(rows.len());
        let header = at
            .checked_sub(1)
            .and_then(|above| title(original, lines[above], width));
        if header.is_some() {
            found.extend(header.into_iter().flatten());
            found.extend(
                rows[at..end]
                    .iter()
                    .flatten()
                    .flat_map(|row| row.parted.iter()),
            );
        }
        at = end;
    }
    found
}

/// A line whose values strokes part.
struct Slashed {
    /// How many values it has.
    width: usize,
    /// The blanks before its values, and before the remark behind them.
    parted: Vec<usize>,
}

/// The values of a line that is a label, values with strokes between them, and a remark or none.
fn slashed(original: &[char], (start, end): Span) -> Option<Slashed> {
    const LINE_MAX_CHARS: usize = 80;
    const REMARK_MAX_CHARS: usize = 12;
    if end - start > LINE_MAX_CHARS || !original[start..end].contains(&'/') {
        return None;
    }
    let words = words(original, start, end);
    let text = |&(from, to): &Span| &original[from..to];
    let stroke = |word: &Span| matches!(text(word), ['/' | '／']);
    let first = words.iter().position(stroke)?.checked_sub(1)?;
    let mut last = first;
    while words.get(last + 1).is_some_and(stroke) && last + 2 < words.len() {
        last += 2;
    }
    let values = || words[first..=last].iter().step_by(2);
    let label = &words[..first];
    let remark = &words[last + 1..];
    let labelled = label
        .first()
        .is_some_and(|word| text(word).iter().any(|&c| is_han(c)));
    let digits = |word: &Span| text(word).iter().any(char::is_ascii_digit);
    let plain = values().all(|word| is_value(text(word))) && values().any(digits);
    let remarked = match remark {
        [] => true,
        [(from, to)] => to - from <= REMARK_MAX_CHARS && !digits(&(*from, *to)),
        _ => false,
    };
    if last == first || !labelled || !plain || !remarked {
        return None;
    }
    // A blank parts the label from the first value and the remark from the last; strokes have a blank before them.
    let mut parted: Vec<usize> = words[first..=last]
        .iter()
        .filter(|word| stroke(word))
        .map(|&(from, _)| from - 1)
        .collect();
    parted.push(words[first].0 - 1);
    parted.extend(remark.first().map(|&(from, _)| from - 1));
    Some(Slashed {
        width: values().count(),
        parted,
    })
}

/// Where the title above such rows is parted, if its brackets name as many columns.
fn title(original: &[char], (start, end): Span, width: usize) -> Option<Vec<usize>> {
    const TITLE_MAX_CHARS: usize = 80;
    let line = &original[start..end];
    let close = line.iter().rposition(|c| matches!(c, ')' | '）'))?;
    let open = line[..close]
        .iter()
        .rposition(|c| matches!(c, '(' | '（'))?;
    let strokes: Vec<usize> = (open..close)
        .filter(|&i| matches!(line[i], '/' | '／') && is_space(line[i - 1]))
        .map(|i| start + i - 1)
        .collect();
    (line.len() <= TITLE_MAX_CHARS && strokes.len() + 1 == width).then(|| {
        let mut parted = strokes;
        parted.push(start + open);
        parted.push(start + close);
        parted
    })
}

/// The words of a line.
fn words(original: &[char], start: usize, end: usize) -> Vec<Span> {
    let mut from = start;
    original[start..end]
        .split(|&c| is_space(c))
        .filter_map(|word| {
            let span = (from, from + word.len());
            from += word.len() + 1;
            (!word.is_empty()).then_some(span)
        })
        .collect()
}
