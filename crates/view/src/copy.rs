//! Which copy of a document is drawn where several give the same figure.

use kanjian_model::{Grade, Observation, Series, series::Figured};

/// Better copies first: what is drawn where two sources give the same period.
pub(crate) fn preference(grade: Grade) -> u8 {
    match grade {
        Grade::Official => 0,
        Grade::Journal => 1,
        Grade::Press => 2,
        Grade::Repost => 3,
        Grade::Mirror => 4,
    }
}

/// One observation per period and kind: the one from the better copy.
pub(crate) fn preferred<'a>(series: &Series<'a>) -> Vec<&'a Observation> {
    let mut chosen: Vec<&Observation> = Vec::new();
    for Figured { first, .. } in &series.observations {
        match chosen
            .iter_mut()
            .find(|o| o.period == first.period && o.kind == first.kind)
        {
            Some(other) if preference(first.grade) < preference(other.grade) => *other = first,
            Some(_) => {}
            None => chosen.push(first),
        }
    }
    chosen
}
