//! Growth and shares that name their thing: the values they may belong to, and the words that name others.

use super::place::Placed;
use super::{Reader, Scope};
use crate::lexicon::{contains_any, ends_with_any};
use crate::relation::Role;
use crate::subject::trimmed;

impl Reader<'_> {
    /// The one value of the sentence whose name ends with `own`, for a growth that names it again.
    pub(super) fn named_again(
        &self,
        scope: &Scope,
        first: &Placed,
        own: &[char],
        count: usize,
    ) -> Option<Vec<usize>> {
        if count != 1 || own.len() < 3 || first.reading.role != Role::Growth {
            return None;
        }
        let chars = self.chars();
        let mut named = scope
            .hosts
            .iter()
            .flat_map(|(_, batch)| batch)
            .filter(|&&row| {
                let row = &self.rows[row];
                row.yoy.is_none()
                    && row
                        .subject
                        .folded(chars)
                        .strip_suffix(own)
                        .is_some_and(|rest| !ends_with_any(rest, PER_HEAD))
            });
        let row = *named.next()?;
        named.next().is_none().then(|| vec![row])
    }

    /// The name right before the brackets of a growth or share that says no thing of its own: 心脏病(占17.4%).
    pub(super) fn named_before_bracket(
        &self,
        placed: &[Placed],
        at: usize,
        scope: &Scope,
    ) -> Option<(usize, usize)> {
        let chars = self.chars();
        let first = &placed[at];
        let open = first
            .clause
            .start
            .checked_sub(1)
            .filter(|&open| open > scope.start)?;
        let bare = matches!(first.reading.role, Role::Growth | Role::Share)
            && first.reading.own.0 == first.reading.own.1
            && chars[open] == '('
            && chars.get(first.figure.end) == Some(&')');
        let from = chars[scope.start..open]
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | ':' | '、' | '(' | ')'))
            .map_or(scope.start, |mark| scope.start + mark + 1);
        let counted = placed[..at].iter().any(|value| value.figure.end > from);
        let (start, end) = trimmed(chars, from, open);
        (bare && !counted && end > start).then_some((start, end))
    }

    /// The words between the value before and a share, if they name others whose share it is: 其中以3月最多,占22%;
    /// 居前三位的病种依次为乙肝、梅毒、肺结核,占88%.
    pub(super) fn others_named(
        &self,
        placed: &[Placed],
        at: usize,
        scope: &Scope,
    ) -> Option<(usize, usize)> {
        let chars = self.chars();
        let share = &placed[at];
        let until = share.clause.start.saturating_sub(1).max(scope.start);
        let from = placed[..at]
            .last()
            .map_or(scope.start, |value| value.figure.end)
            .min(until);
        let words = &chars[from..until];
        let last = words
            .iter()
            .rposition(|&c| matches!(c, ',' | ';'))
            .map_or(0, |mark| mark + 1);
        let most =
            matches!(words.get(last), Some('其' | '以')) && ends_with_any(&words[last..], MOST);
        let bare = share.reading.role == Role::Share && share.reading.own.0 == share.reading.own.1;
        (bare && (most || contains_any(words, LISTED))).then(|| trimmed(chars, from + last, until))
    }
}

/// The words before the bracket that stands before a growth: 较上月(94例)上升3%.
pub(super) fn before_bracket<'a>(chars: &'a [char], first: &Placed) -> &'a [char] {
    let start = first.clause.start;
    let nearby = &chars[start.saturating_sub(24).min(start)..start];
    match nearby.split_last() {
        Some((')', inside)) => inside
            .iter()
            .rposition(|&c| c == '(')
            .map_or(&[], |open| &inside[..open]),
        _ => &[],
    }
}

/// Words that single out one of several.
const MOST: &[&str] = &[
    "最多", "最高", "最大", "最少", "最低", "居多", "为主", "居首",
];

/// Words that lead to a list of names.
const LISTED: &[&str] = &[
    "依次为",
    "依次是",
    "依序为",
    "依序是",
    "的病种",
    "主要为",
    "主要是",
    "位是",
    "位为",
];

/// Words that make a total an average.
pub(super) const PER_HEAD: &[&str] = &["人均", "次均", "户均", "床均", "平均", "均"];
