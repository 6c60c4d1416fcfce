//! The trend of a figure: its values over time, with the year before where a change implies it.

use crate::copy::preferred;
use crate::mark::{derived_mark, largest, mark, scale};
use crate::percent::percent_in;
use kanjian_chart::{Mark, Trend};
use kanjian_model::{Kind, Lang, Observation, Series};

/// The trend of a figure: `None` where all its values are of one time.
pub(crate) fn trend(series: &Series<'_>, headline: &Observation, lang: Lang) -> Option<Trend> {
    let drawn: Vec<&Observation> = preferred(series)
        .into_iter()
        .filter(|o| o.period.at().is_some() && o.unit == headline.unit)
        .collect();
    let mut marks: Vec<Mark> = drawn.iter().map(|o| mark(o, lang)).collect();
    let before = headline.previous_year();
    let year = headline.period.year();
    let stated = drawn.iter().any(|o| {
        o.kind == Kind::Actual && year.is_some() && o.period.year() == year.map(|y| y - 1)
    });
    let mut change = None;
    if let Some(before) = before.filter(|_| year.is_some()) {
        let previous = derived_mark(&before, headline, lang);
        change = year_before_words(headline, &previous, lang);
        if !stated {
            marks.push(previous);
        }
    }
    let positions: Vec<f64> = marks.iter().map(|m| m.at).collect();
    let spread = positions
        .iter()
        .any(|a| positions.iter().any(|b| (a - b).abs() > 0.01));
    if !spread {
        return None;
    }
    let scale = scale(
        headline.unit,
        largest(&marks.iter().collect::<Vec<_>>()),
        lang,
    );
    Some(Trend {
        marks,
        change,
        scale,
        ..Trend::default()
    })
}

/// The change with the value of the year before that it implies.
fn year_before_words(headline: &Observation, previous: &Mark, lang: Lang) -> Option<String> {
    let yoy = headline.yoy?.get();
    let percent = percent_in(&headline.quote, yoy);
    let more = yoy >= 0.0;
    Some(lang.pick(
        format!(
            "比上年{} {percent}%（推算上年{}）",
            if more { "多" } else { "少" },
            previous.label
        ),
        format!(
            "{percent}% {} than the year before ({} then, worked out)",
            if more { "more" } else { "less" },
            previous.label
        ),
    ))
}
