//! What `import` and `accept` say alike of the figures that they add.

use kanjian_model::{Bilingual, words};

/// That a command which ends with errors has changed nothing.
pub fn nothing_was_written() -> Bilingual {
    words!("什么也没有写入。", "nothing was written")
}

/// What became of figures that are not simply added.
pub fn counts(known: usize, revised: usize, left_out: usize) -> Bilingual {
    let (are, revise) = (
        if known == 1 { "is" } else { "are" },
        if revised == 1 { "revises" } else { "revise" },
    );
    words!(
        "表里已有 {known} 个，修订 {revised} 个，按答复不收 {left_out} 个",
        "{known} {are} there already, {revised} {revise} what is there, {left_out} left out as answered"
    )
}
