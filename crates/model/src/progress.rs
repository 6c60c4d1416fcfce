//! How far a target has come, judged against the release's `as_of` and the documents' own dates, never against a clock.

use crate::{Absent, Comparator, Kind, Observation, Period, Polarity, period::Day};

/// The state of a target.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum TargetState {
    /// A result that reaches the deadline meets it.
    Met,
    /// A result that reaches the deadline does not meet it.
    Missed,
    /// There is a result, but it does not reach the deadline yet.
    ToDate,
    /// No result was published for it.
    NoResultPublished,
    /// It states no number to measure.
    NotMeasurable,
    /// Its number is blanked.
    Redacted,
}

impl TargetState {
    /// The word in snapshots and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
            Self::ToDate => "to_date",
            Self::NoResultPublished => "no_result_published",
            Self::NotMeasurable => "not_measurable",
            Self::Redacted => "redacted",
        }
    }
}

/// The last day that a result of a document really covers: its period, cut off where the document was written.
pub fn reaches(period: &Period, document_as_of: Option<&Period>) -> Option<Day> {
    let end = period.end()?;
    match document_as_of.and_then(Period::end) {
        Some(written) if written < end => Some(written),
        _ => Some(end),
    }
}

/// Whether the time of `target` ends after the last day of which the site knows: that no result is there says nothing yet.
pub fn is_not_due(target: &Observation, known_until: Option<Day>) -> bool {
    target
        .period
        .end()
        .zip(known_until)
        .is_some_and(|(deadline, known)| known < deadline)
}

/// Whether `actual` satisfies `target`, where a target without a comparator is a floor unless less is better.
pub fn satisfies(actual: f64, target: &Observation, polarity: Polarity) -> Option<bool> {
    let goal = target.number()?;
    Some(match target.comparator {
        Comparator::Ge => actual >= goal,
        Comparator::Gt => actual > goal,
        Comparator::Le => actual <= goal,
        Comparator::Lt => actual < goal,
        Comparator::Eq | Comparator::Approx => match polarity {
            Polarity::LowerBetter => actual <= goal,
            Polarity::HigherBetter | Polarity::None => actual >= goal,
        },
    })
}

/// The state of `target` among the results of the same area and indicator.
///
/// `as_of_document` gives the date a source was written at, where its results end before their period does.
pub fn state<'a>(
    target: &Observation,
    results: impl IntoIterator<Item = &'a Observation>,
    polarity: Polarity,
    as_of_document: impl Fn(&str) -> Option<Period>,
) -> (TargetState, Option<&'a Observation>) {
    match target.absent {
        Some(Absent::Redacted) => return (TargetState::Redacted, None),
        Some(_) => return (TargetState::NotMeasurable, None),
        None if target.value.is_none() => return (TargetState::NotMeasurable, None),
        None => {}
    }
    let Some(deadline) = target.period.end() else {
        return (TargetState::NoResultPublished, None);
    };
    let begin = target.period.start();
    let mut latest: Option<(Day, &'a Observation)> = None;
    for result in results {
        let comparable = result.kind == Kind::Actual
            && result.area == target.area
            && result.indicator == target.indicator
            && result.unit == target.unit
            && result.breakdown == target.breakdown
            && result.value.is_some();
        let Some(day) = reaches(&result.period, as_of_document(&result.source).as_ref()) else {
            continue;
        };
        // A deadline without a start (“by the end of 2021”) still asks for that year's result.
        let from = begin.map_or(deadline.year, |b| b.year);
        if comparable && day.year >= from && day <= deadline && latest.is_none_or(|(d, _)| day > d)
        {
            latest = Some((day, result));
        }
    }
    match latest {
        None => (TargetState::NoResultPublished, None),
        Some((day, result)) if day < deadline => (TargetState::ToDate, Some(result)),
        Some((_, result)) => {
            let met = result
                .number()
                .and_then(|value| satisfies(value, target, polarity));
            let state = match met {
                Some(true) => TargetState::Met,
                Some(false) => TargetState::Missed,
                None => TargetState::NotMeasurable,
            };
            (state, Some(result))
        }
    }
}

/// The state of the unwritten task behind a completion rate.
pub fn state_of_completion(
    actual: &Observation,
    as_of_document: Option<&Period>,
) -> Option<TargetState> {
    let completion = actual.completion?.get();
    let end = actual.period.end()?;
    let reached = reaches(&actual.period, as_of_document)?;
    let year_end = Day {
        year: end.year,
        month: 12,
        day: 31,
    };
    Some(if completion >= 100.0 {
        TargetState::Met
    } else if reached < year_end {
        TargetState::ToDate
    } else {
        TargetState::Missed
    })
}
