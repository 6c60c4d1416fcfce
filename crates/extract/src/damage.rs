//! What can be damaged in a Word document, or be there though no Word document has it.

use std::fmt;

/// What is wrong with a part of a Word document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The container or a part of it cannot be read; why, in the words of its reader.
    Unread(String),
    /// The container has no body.
    NoBody,
    /// The XML is not well-formed at a byte; how, in the words of its reader.
    Xml {
        /// In bytes.
        at: u64,
        /// What is wrong.
        why: String,
    },
    /// Elements are nested deeper than any document's.
    Deep {
        /// In bytes.
        at: u64,
        /// The most that is read.
        limit: usize,
    },
    /// A name for a character that Word does not use.
    Entity {
        /// In bytes.
        at: u64,
    },
    /// A document type, which no Word document has.
    DocumentType {
        /// In bytes.
        at: u64,
    },
    /// It ends before its elements do.
    CutOff,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unread(why) => f.write_str(why),
            Self::NoBody => f.write_str("it has no word/document.xml, so it is no Word document"),
            Self::Xml { at, why } => write!(f, "at byte {at}: {why}"),
            Self::Deep { at, limit } => write!(f, "at byte {at}: nested more than {limit} deep"),
            Self::Entity { at } => write!(f, "at byte {at}: an unknown entity"),
            Self::DocumentType { at } => {
                write!(
                    f,
                    "at byte {at}: a document type, which no Word document has"
                )
            }
            Self::CutOff => f.write_str("it ends before its elements do"),
        }
    }
}
