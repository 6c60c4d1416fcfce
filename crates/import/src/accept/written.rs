//! Whether the value of a draft's row is what its written figure says, by reading the quote again.

use super::draft::Line;
use kanjian_extract::extract;
use kanjian_model::{
    Bilingual,
    told::{complaint, place},
    words,
};

/// What is to be said of a row whose value is another than that of its written figure; `name` is what messages call the draft.
pub(super) fn doubt(name: &str, row: &Line) -> Option<Bilingual> {
    let (value, written) = (row.cell("value"), row.cell("as_written"));
    let number: f64 = value.parse().ok()?;
    let readings = |text: &str| -> Vec<f64> {
        let drafts = extract(text).into_iter();
        drafts
            .filter(|draft| draft.as_written == written)
            .flat_map(|draft| [draft.value, draft.low, draft.high])
            .flatten()
            .map(|read| read.to_f64())
            .collect()
    };
    let mut said = readings(row.cell("quote"));
    if said.is_empty() {
        said = readings(written);
    }
    // A bare number may have its unit (万元) in the head of its column.
    let is_bare = written.ends_with(|c: char| c.is_ascii_digit());
    if said.iter().any(|read| agree(*read, number, is_bare)) {
        return None;
    }
    let said = said.first()?;
    let what = words!(
        "数值 {value} 与原文写法“{written}”（{said}）不符，已照原样收下",
        "{value} is not what as_written “{written}” says ({said}), and was taken as it is"
    );
    let todo = words!("改正其中写错的一个", "correct the one that is wrong");
    Some(complaint(&place(name, row.number, "value"), &what, &todo))
}

/// Whether two numbers are the same but for their sign; with `scaled`, but for their power of ten, too.
fn agree(a: f64, b: f64, scaled: bool) -> bool {
    let (a, b) = (a.abs(), b.abs());
    let (mut less, more) = (a.min(b), a.max(b));
    let slack = 1e-9 * more;
    while scaled && less > 0.0 && less * 10.0 <= more + slack {
        less *= 10.0;
    }
    more - less <= slack
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accept::draft::lines;

    #[test]
    fn drafts_as_they_were_read_are_not_doubted() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = folder.join("../extract/tests/reports");
        let mut rows = 0;
        for file in std::fs::read_dir(folder).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_none_or(|ending| ending != "csv") {
                continue;
            }
            for line in lines("draft.csv", &std::fs::read(&file).unwrap(), &["value"]).unwrap() {
                assert_eq!(doubt("draft.csv", &line), None, "{}", file.display());
                rows += 1;
            }
        }
        assert!(rows > 100, "{rows}");
    }
}
