//! The lines of a text in plain text and the cells that gaps, leaders and strokes part in each.

use super::shape::names_plain_year;
use crate::english::CURRENCY_SIGNS;
use crate::fold::{is_break, is_han, is_space, leader_end};

/// What parts the columns of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parting {
    /// Two blanks or more, or a leader of dots.
    Gap,
    /// A stroke between blanks.
    Stroke,
    /// A dash between blanks.
    Dash,
    /// Gaps and strokes in one line.
    Both,
}

/// A cell as it stands in a line.
pub(super) type Span = (usize, usize);

/// The signs in a line that may part it.
#[derive(Clone, Copy, Default)]
pub(super) struct Signs {
    /// Two blanks or dots of a leader.
    pub gap: bool,
    /// A stroke behind a blank.
    pub stroke: bool,
    /// A semicolon before a blank.
    pub list: bool,
    /// Two dashes behind blanks, or more.
    pub dashes: bool,
}

/// Whether a character is a dash of any length.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

impl Signs {
    /// Those of `line`, if it may be a row: a short one of Latin letters, without tabs and bars.
    fn of(line: &[char]) -> Self {
        const LINE_MAX_CHARS: usize = 260;
        // Most lines of Chinese show what they are with their first character.
        if line.len() > LINE_MAX_CHARS || line.iter().any(|&c| is_han(c) || matches!(c, '\t' | '|'))
        {
            return Self::default();
        }
        let mut signs = Self::default();
        let mut leader = false;
        let mut dashes = 0;
        for pair in line.windows(2) {
            match pair {
                [';', ' '] => signs.list = true,
                ['.', '.'] | ['…', _] | [_, '…'] => leader = true,
                &[one, other] if is_space(one) => {
                    signs.gap |= is_space(other);
                    signs.stroke |= other == '/';
                    dashes += usize::from(is_dash(other));
                }
                _ => {}
            }
        }
        signs.gap |= leader && signs.part();
        signs.dashes = dashes > 1;
        signs
    }

    /// Whether there is any of them.
    pub fn part(self) -> bool {
        self.gap || self.stroke || self.list
    }

    /// Whether `parting` may part the line.
    pub fn allow(self, parting: Parting) -> bool {
        match parting {
            Parting::Gap => self.gap,
            Parting::Stroke => self.stroke,
            Parting::Dash => self.dashes,
            Parting::Both => self.gap && self.stroke,
        }
    }
}

/// The lines of a text, and what may part them.
pub(super) fn lines(original: &[char]) -> Vec<(Span, Signs)> {
    line_spans(original)
        .map(|(start, end)| ((start, end), Signs::of(&original[start..end])))
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
pub(super) fn cells(original: &[char], line: Span, parting: Parting) -> Vec<Span> {
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
    // $      14,208: one cell
    let signed = |i: usize| {
        let before = (start..i).rev().find(|&k| !blank(k));
        before.is_some_and(|k| CURRENCY_SIGNS.contains(&original[k]))
    };
    let gaps = matches!(parting, Parting::Gap | Parting::Both);
    let strokes = parting != Parting::Gap;
    let is_stroke = |c: char| match parting {
        Parting::Dash => is_dash(c),
        _ => c == '/',
    };
    let mut found = Vec::new();
    let (mut by_gaps, mut by_strokes) = (false, false);
    let mut i = from;
    while i < end {
        let gap = gaps && blank(i) && blank(i + 1) && !signed(i);
        let stroke =
            strokes && blank(i) && is_stroke(original[i + 1]) && i + 2 < end && blank(i + 2);
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
                .find(|&k| !(blank(k) || stroke && is_stroke(original[k]) && k <= i + 2))
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

/// The cells of a line whose title a colon parts from a list of years or of what the columns hold, one for each of `width` columns but
/// the first: Indicator: 2020/21, 2021/22, 2022/23.
pub(super) fn years_in_list(
    original: &[char],
    (start, end): Span,
    width: usize,
) -> Option<Vec<Span>> {
    const LINE_MAX_CHARS: usize = 120;
    let columns = width.checked_sub(1).filter(|&columns| columns > 1)?;
    if end - start > LINE_MAX_CHARS || original[start..end].iter().any(|&c| is_han(c)) {
        return None;
    }
    let colon = start
        + original[start..end]
            .iter()
            .rposition(|&c| matches!(c, ':' | '('))?;
    // A blank parts the title from the list, or the bracket does.
    let title_end = if original[colon] == '(' {
        colon.checked_sub(1).filter(|&at| is_space(original[at]))?
    } else {
        colon + 1
    };
    let mut found = vec![(start, title_end)];
    let list = (title_end..end).find(|&i| !is_space(original[i]))?;
    let marks: Vec<usize> = (list..end.saturating_sub(1))
        .filter(|&i| matches!(original[i], ',' | ';') && is_space(original[i + 1]))
        .collect();
    let openings = std::iter::once(list).chain(marks.iter().map(|&i| i + 2));
    let endings = marks.iter().map(|&i| i + 1).chain(std::iter::once(end));
    found.extend(openings.zip(endings));
    let year = |&(from, to): &Span| {
        let bare: Vec<char> = original[from..to]
            .iter()
            .copied()
            .filter(|c| !is_space(*c) && !matches!(c, ',' | ';' | '(' | ')' | '.'))
            .collect();
        names_plain_year(&bare)
    };
    (found.len() == columns + 1 && found[1..].iter().all(year)).then_some(found)
}

/// The parts of a line that semicolons part.
pub(super) fn listed(original: &[char], (start, end): Span) -> Vec<Span> {
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
