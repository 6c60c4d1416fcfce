//! Fingertips: its export as CSV.

use crate::{error::ImportError, named::Named, row::Reading};

/// Reads an export of Fingertips.
pub fn read(bytes: &[u8]) -> Result<Reading, ImportError> {
    let named = Named::read(bytes)?;
    let value = named.required("Value")?;
    let period = named.required("Time period")?;
    named.required("Indicator ID")?;
    named.required("Area Code")?;
    let mut reading = Reading::default();
    for at in 1..named.grid.rows.len() {
        let Some(mut row) = named.row(at, value)? else {
            reading.empty += 1;
            continue;
        };
        row.indicator = named.text(at, "Indicator ID");
        row.subject = named.text(at, "Indicator Name");
        row.area = named.text(at, "Area Code");
        row.area_name = named.text(at, "Area Name");
        row.period_as_written = named.text(at, "Time period");
        row.period = Some(match financial_year(&row.period_as_written) {
            Some(period) => period,
            None => named.period(at, period)?,
        });
        row.low = named.optional_figure(at, "Lower CI 95.0 limit")?;
        row.high = named.optional_figure(at, "Upper CI 95.0 limit")?;
        row.numerator = named.optional_figure(at, "Count")?;
        row.denominator = named.optional_figure(at, "Denominator")?;
        row.breakdown = ["Sex", "Age", "Category"]
            .iter()
            .filter_map(|name| {
                let text = named.text(at, name);
                (!text.is_empty()).then(|| format!("{}={text}", name.to_lowercase()))
            })
            .collect::<Vec<_>>()
            .join(";");
        reading.rows.push(row);
    }
    Ok(reading)
}

/// `2019/20` there is the year from April to March.
fn financial_year(text: &str) -> Option<kanjian_model::Period> {
    let (first, second) = text.split_once('/')?;
    let year: u32 = first.parse().ok().filter(|y| (1900..2200).contains(y))?;
    (second.len() == 2 && second.parse() == Ok((year + 1) % 100))
        .then(|| kanjian_model::Period::parse(&format!("{year}-04/{}-03", year + 1)).ok())?
}
