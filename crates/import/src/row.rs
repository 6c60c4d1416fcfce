//! A figure as a file gives it, before anything is known about this site's areas and indicators.

use kanjian_model::{Bilingual, Period};

/// One figure of a file. Texts are as in the file; an empty text is one that the file does not give.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Row {
    /// Code or name of the area.
    pub area: String,
    /// Name of the area where `area` is a code.
    pub area_name: String,
    /// Code of the indicator in the file's own system.
    pub indicator: String,
    /// What the figure is about, in words.
    pub subject: String,
    /// When.
    pub period: Option<Period>,
    /// When, as printed.
    pub period_as_written: String,
    /// The figure; percentages as 95. Never 0 for an empty cell.
    pub value: Option<f64>,
    /// Published lower limit, in the unit of the value.
    pub low: Option<f64>,
    /// Published upper limit.
    pub high: Option<f64>,
    /// Count above the line.
    pub numerator: Option<f64>,
    /// Count below the line.
    pub denominator: Option<f64>,
    /// Unit: a key of the model's units where it is known, else the file's word.
    pub unit: String,
    /// `eq`, `lt`, `le`, `ge` or `gt`.
    pub comparator: &'static str,
    /// `suppressed` where the file says that a small number is withheld, `redacted` where it is blanked, else empty.
    pub absent: &'static str,
    /// The part of the population or of the institutions, `name=value` joined by `;`.
    pub breakdown: String,
    /// The exact text of the figure.
    pub as_written: String,
    /// The row of the file that it stands in, its cells joined by ` | `.
    pub quote: String,
    /// The sheet that it stands in, where several sheets of the file have figures.
    pub sheet: String,
    /// Where it stands: `line:column`, `Sheet!B7`, `dataValues[3]`.
    pub place: String,
}

/// What came of reading a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Figures in the order of the file.
    pub rows: Vec<Row>,
    /// Cells, or values, that are empty: missing, never 0.
    pub empty: usize,
    /// What a person should know, one line each: formulas left out, titles, citations.
    pub notes: Vec<Bilingual>,
    /// What a mapping file calls the columns of a table; empty for formats whose columns are fixed.
    pub headings: Vec<String>,
    /// Columns whose meaning cannot be told; with any, `rows` is empty.
    pub questions: Vec<crate::mapping::Question>,
}
