//! Lengths of time of two units or more: 3分15秒, 1小时30分钟. A length of one unit is a number with its counter.

use super::{Basis, Scanner};
use crate::lexicon::prefix_length;
use crate::number::Number;
use crate::numeral::{Numeral, arabic};

/// Units from the longest to the shortest: the words, the unit, how many of it the one before holds.
const UNITS: [(&[&str], &str, i32); 3] = [
    (&["个小时", "小时"], "hour", 1),
    (&["分钟", "分"], "minute", 60),
    (&["秒钟", "秒"], "second", 60),
];

impl Scanner<'_> {
    /// Reads a length of two units or more that begins at `i`, in its shortest unit, and returns where it ends.
    pub(super) fn duration(&mut self, i: usize, first: Numeral) -> Option<usize> {
        let (mut at, mut end) = self.unit_of_time(first.end)?;
        let mut sum = first.value.as_whole()?;
        let mut whole_digits = first.whole_digits;
        let mut parts = 1;
        while let Some(next) = arabic(self.chars, end, self.end).filter(|next| !next.pointed) {
            let Some((unit, after)) = self.unit_of_time(next.end).filter(|&(unit, _)| unit > at)
            else {
                break;
            };
            for (_, _, held) in &UNITS[at + 1..=unit] {
                sum = sum.checked_mul(i64::from(*held))?;
            }
            sum = sum.checked_add(next.value.as_whole()?)?;
            whole_digits += next.whole_digits;
            (at, end) = (unit, after);
            parts += 1;
        }
        if parts < 2 || first.pointed {
            return None;
        }
        let value = Number::whole(i32::try_from(sum).ok()?);
        let length = Numeral {
            value,
            end,
            whole_digits,
            pointed: false,
        };
        self.emit(i, end, end, length, UNITS[at].1, Basis::Numeral);
        Some(end)
    }

    /// The unit of time whose word begins at `i`, and where the word ends.
    fn unit_of_time(&self, i: usize) -> Option<(usize, usize)> {
        UNITS.iter().enumerate().find_map(|(index, (words, _, _))| {
            let length = words
                .iter()
                .find_map(|word| prefix_length(self.rest(i), word))?;
            Some((index, i + length))
        })
    }
}
