//! Figures in another unit than their indicator is in: told once for each file, indicator and unit, at the first of them.

use super::draft::Placed;
use super::facts::{Facts, Vocabulary};
use super::fault::Fault;
use crate::{Bilingual, Indicator, words};
use std::collections::BTreeMap;

/// Warnings about the units of figures.
pub(super) fn other_units(
    indicators: &[Placed<Indicator>],
    facts: &Facts,
    names: &Vocabulary,
    faults: &mut Vec<Fault>,
) {
    let units: BTreeMap<&str, _> = indicators
        .iter()
        .map(|i| (i.value.id.as_str(), i.value.unit))
        .collect();
    // By the number of the indicator, so that no name is looked up for every figure.
    let by_number: Vec<_> = (0..names.indicators.len())
        .map(|number| {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            units.get(names.indicators.name(number)).copied()
        })
        .collect();
    let mut found: BTreeMap<(u32, u32, &str), (u32, usize)> = BTreeMap::new();
    for (_, fact) in facts.all() {
        let meant = by_number.get(fact.indicator as usize).copied().flatten();
        if meant.is_some_and(|meant| meant != fact.unit()) {
            let key = (fact.file, fact.indicator, fact.unit().key());
            let (line, count) = found.entry(key).or_insert((fact.line, 0));
            *line = fact.line.min(*line);
            *count += 1;
        }
    }
    for ((file, indicator, unit), (line, count)) in found {
        let id = names.indicators.name(indicator);
        let meant = by_number.get(indicator as usize).copied().flatten();
        let meant = meant.map_or("", |unit| unit.key());
        let more = match count {
            1 => Bilingual::default(),
            count => words!(
                "（这个文件里另有 {others} 处）",
                " (and {others} more of this file)",
                others = count - 1
            ),
        };
        let what = words!(
            "单位写的是 {unit}，而指标 {id} 的单位是 {meant}",
            "{unit}, but {id} is in {meant}"
        );
        let what = what.then(&more);
        let todo = words!(
            "改正单位，或改用以它为单位的指标",
            "correct the unit, or name the indicator that is in it"
        );
        let at = (facts.file_name(file), u64::from(line), "unit");
        faults.push(Fault::error("other-unit", at, what, todo).as_warning());
    }
}
