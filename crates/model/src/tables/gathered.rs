//! What a unit needs of the areas of other units: components of its figures, and figures that its own replace.

use super::lookup::LookupSet;
use super::record::Records;
use super::stage::Stage;
use super::unit::{Rows, Unit};
use crate::Observation;
use std::collections::BTreeSet;
use std::io;

/// A component whose whole is of another unit.
struct Component {
    edition: usize,
    area_of_whole: u32,
    indicator_of_whole: u32,
    component: Observation,
}

/// A figure of the edition before that one of another unit replaces.
struct Replaced {
    edition: usize,
    area_of_new: u32,
    area: u32,
    old: Observation,
}

/// What units need of each other.
#[derive(Default)]
pub(super) struct Gathered {
    components: Vec<Component>,
    replaced: Vec<Replaced>,
}

/// Figures of one unit and another that replace each other.
#[derive(Default)]
pub(super) struct Moved<'g> {
    /// Figures of other units that this unit's replace.
    pub(super) here: Vec<&'g Observation>,
    /// Ids of figures of this unit that another unit's replace.
    pub(super) away: BTreeSet<&'g str>,
}

impl Gathered {
    /// Reads what units need of each other.
    pub(super) fn of(stage: &Stage<'_>, units: &[Unit]) -> io::Result<Self> {
        let mut unit_of = vec![0; stage.names.areas.len()];
        for (unit, of_unit) in units.iter().enumerate() {
            for area in &of_unit.areas {
                unit_of[*area as usize] = unit;
            }
        }
        let are_apart = |a: u32, b: u32| unit_of.get(a as usize) != unit_of.get(b as usize);
        let mut gathered = Self::default();
        for at in 0..stage.editions.len() {
            gathered.gather_components(stage, at, are_apart)?;
            gathered.gather_replaced(stage, at, are_apart)?;
        }
        Ok(gathered)
    }

    fn gather_components(
        &mut self,
        stage: &Stage<'_>,
        at: usize,
        are_apart: impl Fn(u32, u32) -> bool,
    ) -> io::Result<()> {
        let (edition, facts) = (&stage.editions[at], stage.facts);
        let mut areas: BTreeSet<u32> = BTreeSet::new();
        let mut ids: LookupSet<&str> = LookupSet::default();
        for (number, whole, fact) in facts.components() {
            let whole = facts.find(edition.view.current(whole));
            let Some(whole) = whole.and_then(|number| facts.first(number)) else {
                continue;
            };
            let is_large = edition.is_large(whole.indicator) && !stage.is_upper(whole.area);
            if is_large && whole.indicator != fact.indicator && are_apart(whole.area, fact.area) {
                areas.insert(fact.area);
                ids.insert(facts.id(number));
            }
        }
        let mut records = Records::of(stage.names);
        for area in areas {
            let mut rows = Rows::default();
            stage.rows_of(area, edition, &mut records, &mut rows)?;
            for component in rows.observations {
                if let Some(whole) = stage.whole_of(edition, &component)
                    && ids.contains(component.id.as_str())
                {
                    self.components.push(Component {
                        edition: at,
                        area_of_whole: whole.area,
                        indicator_of_whole: whole.indicator,
                        component,
                    });
                }
            }
        }
        Ok(())
    }

    fn gather_replaced(
        &mut self,
        stage: &Stage<'_>,
        at: usize,
        are_apart: impl Fn(u32, u32) -> bool,
    ) -> io::Result<()> {
        let facts = stage.facts;
        let Some(before) = at.checked_sub(1).and_then(|at| stage.editions.get(at)) else {
            return Ok(());
        };
        let release = stage.editions[at].view.at;
        // The area of the old figure, its id, and the area of the new one.
        let mut wanted: BTreeSet<(u32, &str, u32)> = BTreeSet::new();
        for (old, area_of_new) in facts.replaced_by(release as u32) {
            if let Some(fact) = facts.first(old)
                && are_apart(fact.area, area_of_new)
            {
                wanted.insert((fact.area, facts.id(old), area_of_new));
            }
        }
        let areas: BTreeSet<u32> = wanted.iter().map(|(area, ..)| *area).collect();
        let mut records = Records::of(stage.names);
        for area in areas {
            let mut rows = Rows::default();
            stage.rows_of(area, before, &mut records, &mut rows)?;
            let of_area = wanted.iter().filter(|(of, ..)| *of == area);
            for (_, id, area_of_new) in of_area {
                let old = rows.observations.iter().find(|o| o.id == *id);
                self.replaced.extend(old.map(|old| Replaced {
                    edition: at,
                    area_of_new: *area_of_new,
                    area,
                    old: old.clone(),
                }));
            }
        }
        Ok(())
    }

    /// Components whose whole is of `unit`: indicator and area of the whole, and the component.
    pub(super) fn components(
        &self,
        edition: usize,
        unit: &Unit,
    ) -> impl Iterator<Item = (u32, u32, Observation)> {
        self.components
            .iter()
            .filter(move |c| c.edition == edition && unit.has(c.area_of_whole))
            .map(|c| (c.indicator_of_whole, c.area_of_whole, c.component.clone()))
    }

    /// What figures of this unit and of others replace of each other.
    pub(super) fn replaced(&self, edition: usize, unit: &Unit) -> Moved<'_> {
        let mut moved = Moved::default();
        for replaced in self.replaced.iter().filter(|r| r.edition == edition) {
            if unit.has(replaced.area_of_new) {
                moved.here.push(&replaced.old);
            } else if unit.has(replaced.area) {
                moved.away.insert(&replaced.old.id);
            }
        }
        moved
    }
}
