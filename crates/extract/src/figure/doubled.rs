//! Growth said by doublings: 翻一番, 翻了两番. How many times as much something is, is read with the counters.

use super::{Basis, Figure, Scanner};
use crate::draft::Comparator;
use crate::lexicon::{bound_after, bound_before, prefix_length};
use crate::number::Number;
use crate::numeral::{arabic, chinese};

impl Scanner<'_> {
    /// Reads the doublings whose 翻 stands at `i`.
    pub(super) fn doubled(&mut self, i: usize) -> usize {
        const TIMES_MAX: i64 = 5;
        let mut at = i + 1;
        if self.at(at) == '了' {
            at += 1;
        }
        let approx = ["将近", "接近", "近", "约"]
            .iter()
            .find_map(|word| prefix_length(self.rest(at), word));
        at += approx.unwrap_or(0);
        let number = arabic(self.chars, at, self.end).or_else(|| chinese(self.chars, at, self.end));
        let (times, end) = match number {
            Some(number) => (number.value.as_whole(), number.end),
            None => (Some(1), at),
        };
        let times = times.filter(|times| (1..=TIMES_MAX).contains(times));
        let (Some(times), '番') = (times, self.at(end)) else {
            return i + 1;
        };
        let mut end = end + 1;
        let more = matches!(self.at(end), '多' | '余');
        end += usize::from(more);
        let growth = Number::whole(((1 << times) - 1) * 100);
        let lead = bound_before(self.before(i)).map(|(bound, _)| bound.comparator);
        let stated = bound_after(self.rest(end)).map(|(comparator, _)| comparator);
        let comparator = match (more, approx) {
            (true, _) => Some(Comparator::Gt),
            (_, Some(_)) => Some(Comparator::Approx),
            _ => stated.or(lead),
        };
        self.push(Figure {
            comparator,
            ..Figure::plain(i, end, growth, "percent", Basis::Doubled)
        });
        end
    }
}
