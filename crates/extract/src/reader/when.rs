//! When a figure was: which of the periods that its sentence names it is of, or the year before, or what the document is about.

use super::kind::turns;
use super::{Reader, Scope};
use crate::lexicon::{contains_any, ends_with_any, words};
use crate::period::Period;

impl Reader<'_> {
    /// The period of the figure at `at`, as EDTF; empty where none is known.
    pub(super) fn period(&self, at: usize, scope: &Scope) -> String {
        let chars = self.chars();
        let own = scope
            .periods
            .iter()
            .rfind(|period| {
                period.start < at
                    && !is_aside(chars, period, scope, at)
                    && !is_left(chars, period, scope, at)
                    && holds_on(chars, period, scope, at)
            })
            .map(|period| period.edtf.as_str());
        own.or(self.as_of.as_deref())
            .or(self.outline.year())
            .unwrap_or_default()
            .to_owned()
    }

    /// The period of a value of the year before (由去年的300张, 上年同期310例) at `at`, whose own period is `told`: a year or
    /// months of one year, taken back by one.
    pub(super) fn year_before(&self, at: usize, scope: &Scope, told: &str) -> Option<String> {
        const TIME_MAX_CHARS: usize = 12;
        let chars = self.chars();
        let lead = &chars[at.saturating_sub(TIME_MAX_CHARS).max(scope.start)..at];
        let since = lead
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | ':' | '。'))
            .map_or(0, |mark| mark + 1);
        contains_any(&lead[since..], words!["上年", "去年", "上一年"])
            .then(|| taken_back(told))
            .flatten()
    }
}

/// `2025` and `2025-01/2025-06` a year earlier; nothing of an open or a redacted period.
fn taken_back(edtf: &str) -> Option<String> {
    let ends: Option<Vec<String>> = edtf
        .split('/')
        .map(|end| {
            let year: u16 = end.get(..4)?.parse().ok()?;
            Some(format!("{}{}", year.checked_sub(1)?, &end[4..]))
        })
        .collect();
    Some(ends?.join("/"))
}

/// 不低于36%(2024年33%),住院日6天: what stands in brackets holds up to the next comma.
fn is_aside(chars: &[char], period: &Period, scope: &Scope, at: usize) -> bool {
    period.start > scope.start
        && chars[period.start - 1] == '('
        && chars[period.start..at]
            .windows(2)
            .any(|pair| pair == [')', ','])
}

/// 由2024年的26.3%提高到28.9%: the change leaves the time that it starts from.
fn is_left(chars: &[char], period: &Period, scope: &Scope, at: usize) -> bool {
    let between = &chars[period.start..at];
    ends_with_any(&chars[scope.start..period.start], words!["由", "从"])
        && (1..between.len()).any(|from| turns(&between[from..]))
}

/// A deadline amid the sentence holds up to the semicolon; one that opens it (到2025年,…) to its end, as other periods do.
fn holds_on(chars: &[char], period: &Period, scope: &Scope, at: usize) -> bool {
    let between = &chars[period.start..at];
    let comma = between.iter().position(|&c| c == ',');
    let opens = period.start < scope.start + 8 && comma.is_some_and(|at| at < 10);
    opens || !period.edtf.starts_with("..") || !between.contains(&';')
}

#[cfg(test)]
mod tests {
    use super::taken_back;

    #[test]
    fn a_period_is_taken_back_by_a_year() {
        for (edtf, before) in [
            ("2025", Some("2024")),
            ("2025-01/2025-06", Some("2024-01/2024-06")),
            ("../2025-12", None),
            ("20XX", None),
            ("", None),
        ] {
            assert_eq!(taken_back(edtf).as_deref(), before, "{edtf}");
        }
    }
}
