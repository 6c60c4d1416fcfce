//! How well drafts agree with a reading by hand: by place, value and unit class, and by the links beside the value.

use std::collections::BTreeMap;

use crate::draft::{Draft, UnitClass};
use crate::gold::Gold;

/// How many links of a kind there are, were found, and were claimed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Links in the reading by hand.
    pub wanted: usize,
    /// Of these, those that the drafts have with the same value.
    pub found: usize,
    /// Links that the drafts claim.
    pub claimed: usize,
}

/// How many rows by hand say something, and how many drafts that agree in place and value say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Rows by hand that say it, of those with a draft.
    pub wanted: usize,
    /// Of these, those whose draft says the same.
    pub same: usize,
}

impl Said {
    fn count(&mut self, same: Option<bool>) {
        self.wanted += usize::from(same.is_some());
        self.same += usize::from(same == Some(true));
    }

    /// The part that says the same.
    pub fn part(&self) -> f64 {
        ratio(self.same, self.wanted)
    }
}

/// The comparison of drafts with a reading by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// Rows read by hand.
    pub wanted: usize,
    /// Rows drafted.
    pub drafted: usize,
    /// Rows that agree in place, value and unit class.
    pub agreed: usize,
    /// Growth, share, rank and completion, in this order.
    pub links: [Links; 4],
    /// Bounds, of the rows that agree.
    pub comparators: Said,
    /// Results and aims, of the rows that agree.
    pub kinds: Said,
    /// Subjects, of the rows that agree.
    pub subjects: Said,
    /// Reasons of absence, of the rows that agree.
    pub absences: Said,
    /// Rows by hand without a draft, as indices.
    pub missed: Vec<usize>,
    /// Drafts without a row by hand, as indices.
    pub surplus: Vec<usize>,
    /// Rows by hand whose draft has other links, as (row, draft).
    pub mislinked: Vec<(usize, usize)>,
    /// Rows by hand whose draft has another bound, kind, subject or reason, as (row, draft).
    pub missaid: Vec<(usize, usize)>,
}

impl Score {
    /// The part of the rows by hand that were found.
    pub fn recall(&self) -> f64 {
        ratio(self.agreed, self.wanted)
    }

    /// The part of the drafts that are right.
    pub fn precision(&self) -> f64 {
        ratio(self.agreed, self.drafted)
    }

    /// The sums of two comparisons; the lists of misses are left out, because their indices have lost their meaning.
    pub fn plus(&self, other: &Self) -> Self {
        let mut links = self.links;
        for (mine, theirs) in links.iter_mut().zip(&other.links) {
            mine.wanted += theirs.wanted;
            mine.found += theirs.found;
            mine.claimed += theirs.claimed;
        }
        let plus = |mine: Said, theirs: Said| Said {
            wanted: mine.wanted + theirs.wanted,
            same: mine.same + theirs.same,
        };
        Self {
            comparators: plus(self.comparators, other.comparators),
            kinds: plus(self.kinds, other.kinds),
            subjects: plus(self.subjects, other.subjects),
            absences: plus(self.absences, other.absences),
            wanted: self.wanted + other.wanted,
            drafted: self.drafted + other.drafted,
            agreed: self.agreed + other.agreed,
            links,
            ..Self::default()
        }
    }
}

/// `part` of `whole`, 1 if there is nothing to find.
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// The longest bound that may stand before a number.
const BOUND_CHARS: usize = 8;

/// Compares the drafts of one document with the rows read by hand. Each draft answers for one row at most.
pub fn score(drafts: &[Draft], gold: &[Gold]) -> Score {
    let mut by_place: BTreeMap<(UnitClass, usize), Vec<usize>> = BTreeMap::new();
    for (index, draft) in drafts.iter().enumerate() {
        by_place
            .entry((draft.unit_class, draft.value_offset))
            .or_default()
            .push(index);
    }
    let mut result = Score {
        wanted: gold.len(),
        drafted: drafts.len(),
        ..Score::default()
    };
    let mut used = vec![false; drafts.len()];
    for (row, wanted) in gold.iter().enumerate() {
        // “nearly one in five” begins with its bound, the draft with its number.
        let written = wanted.as_written.chars().count().max(1);
        let place = |offset: usize| (wanted.unit_class, offset);
        // 超过85%: the mark may leave out the bound that the draft has.
        let before = by_place
            .range(
                place(wanted.value_offset.saturating_sub(BOUND_CHARS))..place(wanted.value_offset),
            )
            .flat_map(|(_, indices)| indices)
            .filter(|&&index| {
                let draft = &drafts[index];
                draft.value_offset + draft.as_written.chars().count() > wanted.value_offset
            });
        let candidates = by_place
            .range(place(wanted.value_offset)..place(wanted.value_offset + written))
            .flat_map(|(_, indices)| indices)
            .chain(before);
        let found = candidates.copied().find(|&index| {
            let value = drafts[index].value.map(|value| value.to_f64());
            !used[index] && same(value, wanted.value)
        });
        for (links, value) in result.links.iter_mut().zip(wanted.links) {
            links.wanted += usize::from(value.is_some());
        }
        let Some(index) = found else {
            result.missed.push(row);
            continue;
        };
        used[index] = true;
        result.agreed += 1;
        let draft = &drafts[index];
        let said = [
            wanted.comparator.map(|by_hand| by_hand == draft.comparator),
            wanted.kind.map(|by_hand| by_hand == draft.kind),
            (!wanted.about.is_empty()).then(|| draft.subject.contains(&wanted.about)),
            wanted.absent.map(|by_hand| draft.absent == Some(by_hand)),
        ];
        result.comparators.count(said[0]);
        result.kinds.count(said[1]);
        result.subjects.count(said[2]);
        result.absences.count(said[3]);
        if said.contains(&Some(false)) {
            result.missaid.push((row, index));
        }
        let claims = links_of(&drafts[index]);
        if !claims
            .iter()
            .zip(&wanted.links)
            .all(|(claim, want)| same(*claim, *want))
        {
            result.mislinked.push((row, index));
        }
        for ((links, claim), want) in result.links.iter_mut().zip(claims).zip(wanted.links) {
            links.found += usize::from(want.is_some() && same(claim, want));
        }
    }
    for (index, draft) in drafts.iter().enumerate() {
        for (links, claim) in result.links.iter_mut().zip(links_of(draft)) {
            links.claimed += usize::from(claim.is_some());
        }
        if !used[index] {
            result.surplus.push(index);
        }
    }
    result
}

fn links_of(draft: &Draft) -> [Option<f64>; 4] {
    [
        draft.yoy,
        draft.share_of_parent,
        draft.rank,
        draft.completion,
    ]
    .map(|value| value.map(|value| value.to_f64()))
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0),
        (None, None) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, read_marked};

    fn gold(offset: usize, value: f64, class: UnitClass, yoy: Option<f64>) -> Gold {
        Gold {
            file: String::new(),
            value_offset: offset,
            value: Some(value),
            unit_class: class,
            subject: String::new(),
            as_written: String::new(),
            links: [yoy, None, None, None],
            comparator: None,
            kind: None,
            about: String::new(),
            absent: None,
        }
    }

    #[test]
    fn agreement_misses_and_links() {
        let drafts = extract("门诊300人次,同比增长5%。床位20张。");
        let rows = [
            gold(2, 300.0, UnitClass::Visit, Some(5.0)),
            gold(99, 1.0, UnitClass::Count, None),
        ];
        let result = score(&drafts, &rows);
        assert_eq!((result.wanted, result.drafted, result.agreed), (2, 2, 1));
        assert_eq!(
            result.links[0],
            Links {
                wanted: 1,
                found: 1,
                claimed: 1
            }
        );
        assert_eq!(result.missed, [1]);
        assert_eq!(result.surplus, [1]);
        assert_eq!(result.recall(), 0.5);
    }

    #[test]
    fn a_draft_answers_once() {
        let drafts = extract("床位20张。");
        let rows = [
            gold(2, 20.0, UnitClass::Count, None),
            gold(2, 20.0, UnitClass::Count, None),
        ];
        assert_eq!(score(&drafts, &rows).agreed, 1);
    }

    #[test]
    fn a_bound_may_stand_inside_the_mark() {
        let (text, rows) =
            read_marked("The unit saw ⟦nearly 1,450 patients|1450 p approx⟧ in May.").unwrap();
        let result = score(&extract(&text), &rows);
        assert_eq!((result.agreed, result.drafted), (1, 1));
        assert_eq!(result.comparators, Said { wanted: 1, same: 1 });
    }

    #[test]
    fn a_bound_may_stand_before_the_mark() {
        let (text, rows) = read_marked("合格率超过⟦85%|85 % gt⟧。").unwrap();
        assert_eq!(score(&extract(&text), &rows).agreed, 1);
    }

    #[test]
    fn what_is_said_beside_the_value_is_counted() {
        let (text, rows) =
            read_marked("床位⟦20张|20 n about=床位⟧,护士⟦8名|8 p ge about=医师⟧。").unwrap();
        let result = score(&extract(&text), &rows);
        assert_eq!(result.comparators, Said { wanted: 2, same: 1 });
        assert_eq!(result.subjects, Said { wanted: 2, same: 1 });
        assert_eq!(result.kinds, Said { wanted: 2, same: 2 });
        assert_eq!(result.missaid, [(1, 1)]);
    }
}
