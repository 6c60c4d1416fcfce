//! What a person answered about columns and names: a small CSV that is kept and used again.

use crate::{
    delimited,
    error::{ImportError, Place},
    when,
};
use kanjian_model::{Bilingual, words};
use std::collections::BTreeMap;

/// The header of a mapping file.
pub const MAPPING_HEADER: [&str; 3] = ["column", "meaning", "value"];

macro_rules! meanings {
    ($($(#[$meta:meta])* $variant:ident = $word:literal),+ $(,)?) => {
        /// What a column holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Meaning { $($(#[$meta])* $variant),+ }

        impl Meaning {
            /// The word in a mapping file.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Every word, for messages.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            fn of(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

meanings! {
    /// Codes or names of areas.
    Area = "area",
    /// Names of areas beside their codes.
    AreaName = "area_name",
    /// Indicators, in words or codes.
    Indicator = "indicator",
    /// Dates and years.
    Period = "period",
    /// The one column of figures of a long table.
    Value = "value",
    /// One of several columns of figures, whose heading says what they are about.
    Values = "values",
    /// Published lower limits.
    Low = "low",
    /// Published upper limits.
    High = "high",
    /// Units.
    Unit = "unit",
    /// Counts above the line.
    Numerator = "numerator",
    /// Counts below the line.
    Denominator = "denominator",
    /// Parts of the population or kinds of institutions.
    Breakdown = "breakdown",
    /// Nothing that is read.
    Ignore = "ignore",
}

/// What was answered about a column.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnAnswer {
    /// What it holds.
    pub meaning: Meaning,
    /// The indicator that a column of figures is about, or `-`.
    pub indicator: Option<String>,
}

/// A line of a mapping file that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Question {
    /// The heading or the name that is not understood; `*` for the whole file.
    pub column: String,
    /// What is asked: empty (choose a meaning), or `is_area`, `is_indicator`, `is_unit`, `area`, `period` …
    pub meaning: String,
    /// The question in words.
    pub words: Bilingual,
}

/// Answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    columns: BTreeMap<String, ColumnAnswer>,
    constants: BTreeMap<Meaning, String>,
    names: BTreeMap<(String, String), String>,
}

impl Mapping {
    /// Reads a mapping file; lines without an answer are passed over.
    ///
    /// # Errors
    /// The line whose meaning is none, that says nothing, or whose column is there twice.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let grid = delimited::grid(bytes)?;
        let mut mapping = Self::default();
        for (at, row) in grid.rows.iter().enumerate() {
            let [column, meaning, value] = [0, 1, 2].map(|c| grid.text(at, c));
            if at == 0 {
                if [column, meaning, value] != MAPPING_HEADER {
                    let what = words!("这不是映射文件", "this is no mapping file");
                    let todo = words!(
                        "让第一行是 {header}",
                        "begin it with the line {header}",
                        header = MAPPING_HEADER.join(",")
                    );
                    return Err(ImportError::new(Place::Line(1), what, todo));
                }
                continue;
            }
            let place = Place::Line(row.line);
            if meaning == "is_period" && !value.is_empty() {
                of_the_whole_file(Meaning::Period, value)
                    .map_err(|(what, todo)| ImportError::new(&place, what, todo))?;
            }
            let earlier = match (meaning, Meaning::of(meaning)) {
                ("", _) if value.is_empty() => continue,
                ("", _) => {
                    let what = words!(
                        "第三格写了“{value}”，第二格却空着",
                        "“{value}” stands in the third cell, and the second is empty"
                    );
                    let todo = words!(
                        "在第二格从 {zh} 中选一个写上",
                        "write into the second one of {en}",
                        zh = Meaning::WORDS.join("、"),
                        en = Meaning::WORDS.join(", ")
                    );
                    return Err(ImportError::new(place, what, todo));
                }
                ("is_area" | "is_indicator" | "is_unit" | "is_period", _) if value.is_empty() => {
                    continue;
                }
                ("is_area" | "is_indicator" | "is_unit" | "is_period", _) => mapping
                    .names
                    .insert((meaning.to_owned(), column.to_owned()), value.to_owned())
                    .is_some(),
                (_, Some(_)) if column == "*" && value.is_empty() => continue,
                (_, Some(known)) if column == "*" => {
                    of_the_whole_file(known, value)
                        .map_err(|(what, todo)| ImportError::new(&place, what, todo))?;
                    mapping.constants.insert(known, value.to_owned()).is_some()
                }
                (_, Some(known)) => {
                    let answer = about_a_column(known, value)
                        .map_err(|(what, todo)| ImportError::new(&place, what, todo))?;
                    mapping.columns.insert(column.to_owned(), answer).is_some()
                }
                (_, None) => {
                    let what = words!("第二格不能写“{meaning}”", "“{meaning}” is no meaning");
                    let todo = words!(
                        "从 {zh} 中选一个",
                        "write one of {en}",
                        zh = Meaning::WORDS.join("、"),
                        en = Meaning::WORDS.join(", ")
                    );
                    return Err(ImportError::new(place, what, todo));
                }
            };
            if earlier {
                let what = words!("“{column}”答了两次", "“{column}” is answered twice");
                let todo = words!("只留一行", "keep one of the lines");
                return Err(ImportError::new(place, what, todo));
            }
        }
        Ok(mapping)
    }

    /// What a column was said to hold.
    pub fn column(&self, heading: &str) -> Option<&ColumnAnswer> {
        self.columns.get(heading)
    }

    /// Headings of the columns that are answered.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.keys().map(String::as_str)
    }

    /// Names that are answered, of one kind.
    pub fn names(&self, kind: &str) -> impl Iterator<Item = &str> {
        let of_kind = self.names.keys().filter(move |(k, _)| k == kind);
        of_kind.map(|(_, name)| name.as_str())
    }

    /// What holds for every row of the file.
    pub fn constant(&self, meaning: Meaning) -> Option<&str> {
        self.constants.get(&meaning).map(String::as_str)
    }

    /// What a name was said to be; `kind` is `is_area`, `is_indicator`, `is_unit`, or `is_period` of a sheet.
    pub fn name(&self, kind: &str, name: &str) -> Option<&str> {
        self.names
            .get(&(kind.to_owned(), name.to_owned()))
            .map(String::as_str)
    }
}

/// A line about the whole file, or a whole sheet, must say what some row can lack.
fn of_the_whole_file(meaning: Meaning, value: &str) -> Result<(), (Bilingual, Bilingual)> {
    match meaning {
        Meaning::Area | Meaning::Indicator | Meaning::Unit => Ok(()),
        Meaning::Period if when::read(value).is_some() => Ok(()),
        Meaning::Period => Err((
            words!("“{value}”不是时期", "“{value}” is no period"),
            words!(
                "写成 2020、2020-10 或 2020-01/2020-10 这样",
                "write it as 2020, 2020-10 or 2020-01/2020-10"
            ),
        )),
        _ => Err((
            words!(
                "“{word}”不能用来说整个文件",
                "“{word}” says nothing of the whole file",
                word = meaning.word()
            ),
            words!(
                "写 *,area,地区编号 或 *,indicator,指标编号 或 *,period,2020 或 *,unit,单位",
                "write *,area,ID or *,indicator,ID or *,period,2020 or *,unit,UNIT"
            ),
        )),
    }
}

/// Beside the meaning of a column stands nothing, or the indicator of its figures.
fn about_a_column(meaning: Meaning, value: &str) -> Result<ColumnAnswer, (Bilingual, Bilingual)> {
    if !value.is_empty() && meaning != Meaning::Values {
        return Err((
            words!(
                "第二格是“{word}”时，第三格的“{value}”没有意义",
                "“{value}” says nothing beside “{word}”",
                word = meaning.word()
            ),
            words!(
                "清空第三格：只有 values 的第三格写指标；要说整个文件就写 *,indicator,指标编号",
                "empty the third cell: only values has an indicator there; for the whole file write *,indicator,ID"
            ),
        ));
    }
    Ok(ColumnAnswer {
        meaning,
        indicator: (!value.is_empty()).then(|| value.to_owned()),
    })
}

/// A mapping file: what it holds now, then the questions with their answers left empty.
///
/// # Errors
/// The bytes before are no mapping file.
pub fn to_csv(before: Option<&[u8]>, questions: &[Question]) -> Result<String, ImportError> {
    let mut lines: Vec<[String; 3]> = vec![MAPPING_HEADER.map(str::to_owned)];
    if let Some(bytes) = before {
        Mapping::read(bytes)?;
        let grid = delimited::grid(bytes)?;
        lines.extend((1..grid.rows.len()).map(|r| [0, 1, 2].map(|c| grid.text(r, c).to_owned())));
    }
    for question in questions {
        let line = [
            question.column.clone(),
            question.meaning.clone(),
            String::new(),
        ];
        if !lines.iter().any(|l| l[..2] == line[..2]) {
            lines.push(line);
        }
    }
    let mut out = String::new();
    for line in lines {
        let cells = line.map(|cell| {
            if cell.contains([',', '"', '\n', '\r', ';', '\t']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell
            }
        });
        out.push_str(&cells.join(","));
        out.push('\n');
    }
    Ok(out)
}
