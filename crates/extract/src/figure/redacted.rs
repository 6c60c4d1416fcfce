//! Figures hidden by whoever copied the document: X%, XX人, X月底前.

use super::{Basis, Figure, Scanner};
use crate::draft::{Absent, Comparator};
use crate::fold::is_han;
use crate::lexicon::{Chinese, counter_at, prefix_length, starts_with_any, words};
use crate::numeral::scale;

impl Scanner<'_> {
    /// Whether the star at `i` stands for a number of people or cases: 接诊*人, not a footnote or a mark of stress.
    fn is_lone_star(&self, i: usize) -> bool {
        let counter = ["人次", "人", "例", "名", "万人", "万元"]
            .iter()
            .filter_map(|word| prefix_length(self.rest(i + 1), word))
            .max();
        is_han(self.previous(i))
            && counter.is_some_and(|length| {
                matches!(
                    self.at(i + 1 + length),
                    ',' | ';' | '。' | '、' | ')' | '\n'
                )
            })
    }

    /// X%, XX人, X月底前; XX县, 20xx年 and xx医院 hide names and years, not figures.
    pub(super) fn redacted(&mut self, i: usize) -> usize {
        let mut end = i;
        while matches!(self.at(end), 'x' | 'X' | '*')
            || self.at(end) == '.' && matches!(self.at(end + 1), 'x' | 'X' | '*')
        {
            end += 1;
        }
        let hidden = end - i;
        let starred = self.at(i) == '*';
        if self.previous(i).is_ascii_alphanumeric()
            || self.at(end).is_ascii_alphanumeric()
            || hidden > 6
            || starred && hidden < 2 && !self.is_lone_star(i)
        {
            return if starred { end } else { self.latin(i) };
        }
        if starts_with_any(
            self.rest(end),
            words!["月底前", "月底", "月末前", "月前", "月份前"],
        ) {
            let length = ["月底前", "月末前", "月份前", "月底", "月前"]
                .iter()
                .find_map(|word| prefix_length(self.rest(end), word))
                .unwrap_or(0);
            self.push(hidden_figure(
                i,
                end + length,
                "month",
                Basis::RedactedDeadline,
            ));
            if let Some(figure) = self.figures.last_mut() {
                figure.comparator = Some(Comparator::Le);
            }
            return end + length;
        }
        let (power, after) = scale(self.chars, end, self.end);
        let about = usize::from(matches!(self.at(after), '余' | '多'));
        let Some((counter, length)) = counter_at(&self.chars[..self.end], after + about) else {
            return end;
        };
        let trusted =
            counter.chinese != Chinese::Never || matches!(counter.word, "条" | "篇" | "类" | "种");
        if !trusted
            || matches!(counter.word, "部" | "本" | "组" | "升" | "村")
            || power > 0 && counter.power > 0
        {
            return end;
        }
        let unit_end = after + about + length;
        let mut figure = hidden_figure(i, unit_end, counter.unit, Basis::Redacted);
        if let Some((comparator, adverb)) = self.stated_bound(i, unit_end) {
            figure.comparator = Some(comparator);
            figure.start -= adverb;
        }
        self.push(figure);
        unit_end
    }
}

fn hidden_figure(start: usize, end: usize, unit: &'static str, basis: Basis) -> Figure {
    Figure {
        start,
        end,
        number_at: start,
        value: None,
        low: None,
        high: None,
        unit,
        comparator: None,
        absent: Some(Absent::Redacted),
        basis,
    }
}
