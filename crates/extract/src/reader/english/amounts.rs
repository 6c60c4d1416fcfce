//! Amounts and times in the lines of an English list under a caption that says what they are in: `Amounts in £'000` over
//! `Staff costs: 4,310`, `Median wait (weeks)` over `Surgery 31`.

use crate::draft::UnitClass;
use crate::english::{EnglishFigure, Tie, english_caption, is_numbered};
use crate::lexicon::class_of;
use crate::reader::Reader;

/// What a caption says of all amounts under it, and for how many lines more.
#[derive(Clone, Copy)]
pub(in crate::reader) struct Amounts {
    /// The currency or the unit of time; empty where the caption names none.
    unit: &'static str,
    power: i8,
    lines_left: u8,
}

impl Reader<'_> {
    /// Keeps what the English line `start..end` says of the amounts under it; a line of prose ends what was said.
    pub(in crate::reader) fn caption_amounts(&mut self, start: usize, end: usize) {
        const LINES: u8 = 20;
        const ITEM_MAX_CHARS: usize = 90;
        let line = &self.folded.chars[start..end];
        let caption = english_caption(line).filter(|&(unit, power)| {
            power > 0 && (unit.is_empty() || is_money(unit)) || is_time(unit)
        });
        if let Some((unit, power)) = caption {
            self.amounts = Some(Amounts {
                unit,
                power,
                lines_left: LINES,
            });
        } else if let Some(amounts) = &mut self.amounts {
            amounts.lines_left = amounts.lines_left.saturating_sub(1);
            if amounts.lines_left == 0 || line.len() > ITEM_MAX_CHARS || line.ends_with(&['.']) {
                self.amounts = None;
            }
        }
    }

    /// Makes the numbers of the line `start..end` the amounts that the caption above it says they are.
    pub(super) fn in_captioned_amounts(
        &self,
        (start, end): (usize, usize),
        all: &mut [EnglishFigure],
    ) {
        let chars = &self.folded.chars;
        let Some(amounts) = self.amounts else {
            return;
        };
        let is_line =
            (start == 0 || chars[start - 1] == '\n') && chars.get(end).is_none_or(|&c| c == '\n');
        let captions = english_caption(&chars[start..end]).is_some();
        if !is_line || captions || is_numbered(&chars[start..end]) {
            return;
        }
        for found in all.iter_mut().filter(|found| found.tie == Tie::Value) {
            let figure = &mut found.figure;
            // 4,310 and $412.6, but not £2.1m, 12 nurses and 40%
            let alone = (chars[figure.start..figure.end].last()).is_some_and(char::is_ascii_digit);
            let unsigned = matches!(class_of(figure.unit), UnitClass::Count | UnitClass::Person)
                && !amounts.unit.is_empty();
            if !alone || !(unsigned || is_money(figure.unit)) {
                continue;
            }
            if unsigned {
                figure.unit = amounts.unit;
            }
            figure.value = figure.value.map(|value| value.scaled(amounts.power));
        }
    }
}

fn is_time(unit: &str) -> bool {
    class_of(unit) == UnitClass::Time
}

fn is_money(unit: &str) -> bool {
    class_of(unit) == UnitClass::Money
}
