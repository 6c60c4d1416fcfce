//! How a subcommand ends; what it prints on success is its own.

use kanjian_model::Bilingual;

/// The end of a subcommand.
pub enum Outcome {
    /// Exit code 0.
    Done,
    /// Exit code 1, with lines for standard error.
    InputIsWrong(Vec<Bilingual>),
    /// Exit code 2, with a line for standard error.
    CallIsWrong(Bilingual),
}

impl Outcome {
    /// Exit code 1 with one line.
    pub fn wrong(message: Bilingual) -> Self {
        Self::InputIsWrong(vec![message])
    }
}
