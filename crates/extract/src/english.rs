//! English sentences: an index of what reads them, and the figure that comes of it. Chinese is read elsewhere.

mod adjective;
mod again;
mod again_in_brackets;
mod age;
mod age_group;
mod aim;
mod aims_around;
mod alike;
mod allotted;
mod alone;
mod asked;
mod asked_after;
mod band;
mod bare;
mod bare_word;
mod beside;
mod borne_pair;
mod bound;
mod by_years;
mod cadres;
mod cell;
mod cell_money;
mod cell_time;
mod change;
mod clock;
mod code;
mod column;
mod compared;
mod comparison;
mod compound;
mod context;
mod counting_word;
mod difference;
mod digits;
mod diseases;
mod earlier_place;
mod earlier_year;
mod either;
mod elliptic;
mod grant;
mod grouped;
mod heading;
mod heading_number;
mod headline;
mod host;
mod in_brackets;
mod in_parts;
mod in_thousands;
mod indices;
mod inherit;
mod kind;
mod kind_told;
mod kinds_in_brackets;
mod label;
mod label_right_before;
mod lasting;
mod leads_on;
mod level;
mod link;
mod list;
mod measure;
mod measured;
mod measured_again;
mod money;
mod money_range;
mod month_day;
mod moved;
mod named;
mod no_time;
mod none_found;
mod nothing;
mod noun;
mod nouns;
mod number_word;
mod numbered_things;
mod numbering;
mod numeric;
mod of_a_year_before;
mod of_whole;
mod once;
mod one_to;
mod only_one;
mod orders;
mod ordinal;
mod pair;
mod part;
mod part_of_ten;
mod parts_of_sum;
mod people;
mod person_nouns;
mod phone;
mod phrase;
mod place;
mod plain;
mod points;
mod purposed;
mod range;
mod rate;
mod rate_told;
mod recital;
mod reference;
mod relate;
mod scan;
mod sections;
mod sense;
mod served;
mod setting;
mod sign;
mod since;
mod spelled;
mod spoken_of;
mod standard;
mod standing;
mod then;
mod tie;
mod time_before;
mod time_in_name;
mod times;
mod told;
mod told_twice;
mod unit;
mod unwished;
mod vital;
mod waiting;
mod within_bracket;
mod words;
mod year;
mod zero;

pub(crate) use beside::Counted;
pub(crate) use cell::{
    CellWords, english_cell_unit, english_heading_unit, english_scale, english_unit, is_numbered,
};
pub(crate) use cell_money::{english_amount, english_caption, english_scaled};
pub(crate) use column::{ColumnRole, english_column, english_key};
pub(crate) use earlier_year::of_an_earlier_year;
pub(crate) use headline::headline;
pub(crate) use in_brackets::{brackets_hold, is_capital_title};
pub(crate) use level::{belongs_ahead, is_level};
pub(crate) use link::{Before, Bond, Host, bonds, is_below_level};
pub(crate) use money::{SIGNS as CURRENCY_SIGNS, first_currency};
pub(crate) use recital::{recites, tells_of_now};
pub(crate) use scan::scan;
pub(crate) use sections::Sections;
pub(crate) use since::over_years;
pub(crate) use tie::Tie;
pub(crate) use year::year_in;

use crate::draft::Kind;
use crate::figure::Figure;

/// A figure of an English sentence.
pub(crate) struct EnglishFigure {
    /// The figure with its unit.
    pub figure: Figure,
    /// What it is to those before it.
    pub tie: Tie,
    /// Whether it says no thing of its own and belongs to the value before.
    pub dependent: bool,
    /// Whether it opens a sentence that goes on about the value before (“This is a 27% increase”).
    pub resumes: bool,
    /// Whether it stands in brackets alone.
    pub bracketed: bool,
    /// Whether another value is only compared with it.
    pub compared: bool,
    /// Whether it says by how much something changed or differs.
    pub differs: bool,
    /// The words that name what is counted.
    pub subject: (usize, usize),
    /// The clause it stands in.
    pub clause: (usize, usize),
    /// What the words of the clause say it is.
    pub kind: Option<Kind>,
    /// The year named in the clause.
    pub year: Option<String>,
}

/// Whether a sentence is English: Latin letters and no Chinese ones.
pub(crate) fn is_english(sentence: &[char]) -> bool {
    // A Chinese sentence shows what it is with its first character.
    !sentence.iter().any(|&c| crate::fold::is_han(c))
        && sentence.iter().any(char::is_ascii_alphabetic)
}
