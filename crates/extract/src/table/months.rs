//! Columns headed by one month of several years: Aug 23 | Aug 22. Two digits behind a month are a year where its other column says
//! that they are.

use super::column::Column;
use crate::text::Text;

/// Gives the columns of one month their years.
pub(super) fn year_months(chars: &Text, columns: &mut [Column]) {
    let dated: Vec<Option<(String, &[char])>> = (columns.iter())
        .map(|column| month_and_year(&chars[column.cell.0..column.cell.1]))
        .collect();
    for at in 0..columns.len() {
        let Some((month, year)) = &dated[at] else {
            continue;
        };
        let again = (dated.iter().flatten()).any(|(other, then)| other == month && then != year);
        if again && columns[at].year.is_none() {
            let from = columns[at].text.0;
            columns[at].year = Some(format!("20{}", year.iter().collect::<String>()));
            columns[at].text = (from, from);
            columns[at].part_of_year = false;
        }
    }
}

/// The month and the two digits behind it that a header is: Aug 23, September '22.
fn month_and_year(text: &[char]) -> Option<(String, &[char])> {
    const LETTERS: usize = 3;
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let letters = text.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let (word, rest) = text.split_at_checked(letters)?;
    let name: String = word
        .iter()
        .take(LETTERS)
        .map(char::to_ascii_lowercase)
        .collect();
    let year = rest.len().checked_sub(2).and_then(|at| rest.get(at..))?;
    let joint = &rest[..rest.len() - 2];
    let parted = !joint.is_empty()
        && joint
            .iter()
            .all(|c| matches!(c, ' ' | '\'' | '’' | '-' | '.'));
    let digits = year.iter().all(char::is_ascii_digit);
    (digits && parted && MONTHS.contains(&name.as_str())).then_some((name, year))
}
