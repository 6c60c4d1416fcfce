//! What each release changes of the one before, found unit by unit; how figures are compared and told is in `diff`.

use super::edition::Edition;
use super::facts::Facts;
use super::gathered::Moved;
use super::lookup::LookupSet;
use super::release::View;
use super::stage::Stage;
use crate::diff::{Change, Changes, Difference, Names, Tally, pairs};
use crate::snapshot::{ChangeList, FORMAT};
use crate::{Bilingual, Observation};

/// Most new figures that one list has, and most others: some megabytes. Beyond, new ones are counted only.
const MOST_LISTED: usize = 10_000;

/// What a release may change, known before its mentions are read.
pub(super) struct Changed {
    /// Numbers of the observations that it replaces or mentions again.
    touched: LookupSet<u32>,
    /// Whether its new figures are few enough to be listed.
    lists_new: bool,
}

/// What a unit found, or several together.
#[derive(Default)]
pub(super) struct Found {
    tally: Tally,
    listed: Vec<Difference>,
}

impl Changed {
    pub(super) fn of(view: &View<'_>, facts: &Facts) -> Self {
        let release = view.at as u32;
        let is_of_it = |(_, fact): &(u32, &super::facts::Fact)| fact.release == release;
        Self {
            touched: facts.touched_by(release),
            lists_new: facts.all().filter(is_of_it).count() <= MOST_LISTED,
        }
    }

    fn has(&self, o: &Observation, facts: &Facts) -> bool {
        !self.touched.is_empty()
            && facts
                .find(&o.id)
                .is_some_and(|number| self.touched.contains(&number))
    }

    /// Those of the mentions whose figures the release replaces or mentions again.
    pub(super) fn in_mentions(&self, mentions: &[Observation], facts: &Facts) -> Vec<Observation> {
        let changed = mentions.iter().filter(|o| self.has(o, facts));
        changed.cloned().collect()
    }
}

/// What `edition` changes in a unit: `before` is what the edition before had of the figures that it changes.
///
/// A mention of an earlier release whose figure the edition does not touch is the same in both.
pub(super) fn of_unit(
    stage: &Stage<'_>,
    edition: &Edition<'_>,
    mut before: Vec<Observation>,
    moved: Moved<'_>,
    mentions: &[Observation],
) -> Found {
    let (changed, tables) = (&edition.changed, stage.tables);
    let is_of_it =
        |o: &&Observation| o.release == edition.view.release.id || changed.has(o, stage.facts);
    let now: Vec<Observation> = mentions.iter().filter(is_of_it).cloned().collect();
    before.extend(moved.here.into_iter().cloned());
    let named = |id: &str, name: Option<&Bilingual>| {
        name.cloned().unwrap_or_else(|| Bilingual {
            zh: id.to_owned(),
            en: id.to_owned(),
        })
    };
    let names = Names {
        area: &|id| named(id, tables.areas.get(id).map(|area| &area.name)),
        indicator: &|id| named(id, tables.indicators.get(id).map(|i| &i.name)),
    };
    let mut found = Found::default();
    for pair in pairs(&before, &now) {
        let change = pair.change;
        if change == Change::Withdrawn && moved.away.contains(pair.shown.id.as_str()) {
            continue;
        }
        found.tally.count(change, &pair.shown.area);
        if change != Change::New || changed.lists_new {
            found.listed.push(pair.told(&names));
        }
    }
    in_bounds(&mut found.listed);
    found
}

/// Sorts differences and drops the last of those that are not new, where they are too many.
fn in_bounds(listed: &mut Vec<Difference>) {
    listed.sort_by(Difference::in_order);
    let new = listed.partition_point(|d| d.change == Change::New);
    listed.truncate(new + MOST_LISTED);
}

/// What a release changes in all, in few words and figure by figure; `old` is the release before.
pub(super) fn of_release(old: &str, new: &str, units: Vec<Found>) -> (Changes, ChangeList) {
    let mut all = Found::default();
    for unit in units {
        all.tally.add(unit.tally);
        all.listed.extend(unit.listed);
    }
    in_bounds(&mut all.listed);
    let changes = Changes::since(old, &all.tally, &all.listed);
    let list = ChangeList {
        format: FORMAT.to_owned(),
        kind: "changes".to_owned(),
        old: old.to_owned(),
        new: new.to_owned(),
        left_out: all.tally.in_all() - all.listed.len(),
        differences: all.listed,
    };
    (changes, list)
}
