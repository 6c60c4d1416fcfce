//! What a line announced of all brackets under it, for the English figures that stand in them.

use crate::draft::Kind;
use crate::english::{EnglishFigure, Tie, brackets_hold, is_capital_title};
use crate::lexicon::class_of;
use crate::reader::Reader;

/// What the brackets of a part of the text hold, and for how many sentences more.
#[derive(Clone, Copy)]
pub(in crate::reader) struct Announced {
    kind: Kind,
    left: u8,
}

impl Reader<'_> {
    /// Keeps what the English line `start..end` announces of brackets; a title ends what was announced.
    pub(in crate::reader) fn announce(&mut self, start: usize, end: usize) {
        const SENTENCES: u8 = 40;
        let line = &self.folded.chars[start..end];
        if let Some(kind) = brackets_hold(line) {
            self.announced = Some(Announced {
                kind,
                left: SENTENCES,
            });
        } else if is_capital_title(line) {
            self.announced = None;
        } else if let Some(announced) = &mut self.announced {
            announced.left = announced.left.saturating_sub(1);
        }
    }

    /// Says of the figures in brackets behind a value of their measure what was announced of them; `host` is the value's row.
    pub(super) fn as_announced(&self, all: &mut [EnglishFigure], host: Option<usize>) {
        let Some(announced) = self.announced.filter(|announced| announced.left > 0) else {
            return;
        };
        let mut before = host.map(|row| self.rows[row].unit);
        for found in all {
            let unit = found.figure.unit;
            let same = before.is_some_and(|before| class_of(before) == class_of(unit));
            if found.bracketed && found.tie == Tie::Value && same {
                found.kind = found.kind.or(Some(announced.kind));
            } else {
                before = Some(unit);
            }
        }
    }
}
