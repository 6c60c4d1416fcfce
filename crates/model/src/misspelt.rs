//! Why a text is not the word, unit, number or period that it should be.

#[cfg(feature = "tables")]
use crate::{Bilingual, words};
use std::fmt;

/// A text that is no value of its type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Misspelt {
    /// Not a word of a closed list.
    Word {
        /// The text.
        text: String,
        /// The words of the list.
        known: Vec<&'static str>,
    },
    /// Not the key of a unit.
    Unit {
        /// The text.
        text: String,
        /// The keys of the units.
        known: Vec<&'static str>,
    },
    /// Not a number.
    Number(String),
    /// Not an EDTF expression.
    Period {
        /// The text.
        text: String,
        /// What is wrong with it, in English.
        why: String,
    },
}

impl fmt::Display for Misspelt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word { text, known } => write!(f, "“{text}” is not one of: {}", known.join(", ")),
            Self::Unit { text, known } => {
                write!(
                    f,
                    "“{text}” is not a unit: write one of {}",
                    known.join(", ")
                )
            }
            Self::Number(text) => {
                write!(
                    f,
                    "“{text}” is not a number: write digits only, such as 869000 or 2.77"
                )
            }
            Self::Period { text, why } => write!(
                f,
                "“{text}” is not a period ({why}): write EDTF such as 2020, 2020-10, 2020-01/2020-10, ../2021-12 or 20XX"
            ),
        }
    }
}

impl std::error::Error for Misspelt {}

#[cfg(feature = "tables")]
impl Misspelt {
    /// What is wrong, and what to do.
    pub fn told(&self) -> (Bilingual, Bilingual) {
        let one_of = |known: &[&str]| {
            words!(
                "改用下列之一：{zh}",
                "write one of {en}",
                zh = known.join("、"),
                en = known.join(", ")
            )
        };
        match self {
            Self::Word { text, known } => (
                words!("“{text}”不在可用的写法里", "“{text}” is not known here"),
                one_of(known),
            ),
            Self::Unit { text, known } => (
                words!("“{text}”不是可用的单位", "“{text}” is not a unit"),
                one_of(known),
            ),
            Self::Number(text) => (
                words!("“{text}”不是数字", "“{text}” is not a number"),
                words!(
                    "只写阿拉伯数字，如 869000 或 2.77",
                    "write digits only, such as 869000 or 2.77"
                ),
            ),
            Self::Period { text, why } => (
                Bilingual {
                    zh: format!("“{text}”不是时期"),
                    en: format!("“{text}” is not a period ({why})"),
                },
                words!(
                    "写成 2020、2020-10、2020-01/2020-10、../2021-12 或 20XX 这样",
                    "write EDTF such as 2020, 2020-10, 2020-01/2020-10, ../2021-12 or 20XX"
                ),
            ),
        }
    }
}
