//! What must hold of the reading of prose: every place addresses what it says, and what is written out reads back.

use crate::container::zip_of;
use kanjian_extract::{CSV_HEADER, Draft, decode, extract, to_csv, to_html, to_json};

/// A text, whatever is no UTF-8 replaced.
pub fn text(data: &[u8]) {
    check(&String::from_utf8_lossy(data));
}

/// A file of any encoding or container.
pub fn document(data: &[u8]) {
    match decode(data) {
        Ok(decoded) => {
            assert!(!decoded.text.trim().is_empty());
            check(&decoded.text);
        }
        Err(error) => assert!(error.to_string().len() > 20, "{error}"),
    }
}

/// The body of a Word document.
pub fn docx(data: &[u8]) {
    if let Some(file) = zip_of([("word/document.xml", data)]) {
        document(&file);
    }
}

fn check(text: &str) {
    let chars: Vec<char> = text.chars().collect();
    let drafts = extract(text);
    for draft in &drafts {
        places(&chars, draft);
        assert_eq!(draft.value.is_none(), draft.absent.is_some(), "{draft:?}");
        assert!(!draft.unit.is_empty(), "{draft:?}");
        assert!(draft.confidence <= 100, "{draft:?}");
        let links = [
            draft.yoy,
            draft.share_of_parent,
            draft.rank,
            draft.completion,
        ];
        for number in [draft.value, draft.low, draft.high]
            .into_iter()
            .chain(links)
            .flatten()
        {
            assert!(number.to_f64().is_finite(), "{draft:?}");
        }
        assert!(
            draft.period.is_empty() || kanjian_model::Period::parse(&draft.period).is_ok(),
            "{draft:?}"
        );
    }
    assert!(
        drafts
            .windows(2)
            .all(|pair| pair[0].value_offset <= pair[1].value_offset),
        "figures out of order"
    );
    assert_eq!(drafts, extract(text), "the same text is read in two ways");
    written(text, &drafts);
}

/// What is written and what is quoted stand where the offsets say.
fn places(chars: &[char], draft: &Draft) {
    let at = |offset: usize, words: &str| {
        let length = words.chars().count();
        chars
            .get(offset..offset + length)
            .is_some_and(|found| found.iter().copied().eq(words.chars()))
    };
    assert!(!draft.as_written.is_empty(), "{draft:?}");
    assert!(at(draft.value_offset, &draft.as_written), "{draft:?}");
    assert!(at(draft.quote_offset, &draft.quote), "{draft:?}");
    let quote_end = draft.quote_offset + draft.quote.chars().count();
    let written_end = draft.value_offset + draft.as_written.chars().count();
    assert!(
        draft.quote_offset <= draft.value_offset && written_end <= quote_end,
        "the quote does not hold the figure: {draft:?}"
    );
}

fn written(text: &str, drafts: &[Draft]) {
    let csv = to_csv(drafts);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(str::to_owned).collect(),
        Err(error) => panic!("{error}"),
    };
    assert_eq!(header.join(","), CSV_HEADER);
    let rows: Vec<csv::StringRecord> = reader
        .records()
        .map(|row| row.expect("a draft's row reads back"))
        .collect();
    assert_eq!(rows.len(), drafts.len());
    for (row, draft) in rows.iter().zip(drafts) {
        let guarded =
            |cell: &str, words: &str| cell == words || cell.strip_prefix('\'') == Some(words);
        assert!(guarded(&row[1], &draft.as_written), "{draft:?}");
        assert!(guarded(&row[10], &draft.quote), "{draft:?}");
        for cell in row {
            let opens = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(
                !opens || cell.parse::<f64>().is_ok(),
                "a cell is a formula: {cell}"
            );
        }
    }
    let json = to_json(drafts).expect("drafts are JSON");
    let back: serde_json::Value = serde_json::from_str(&json).expect("JSON reads back");
    assert_eq!(back.as_array().map(Vec::len), Some(drafts.len()));
    let html = to_html(text, drafts);
    assert!(!html.contains('\0') && !html.contains("<script"));
    assert_eq!(
        html.matches("<mark").count(),
        html.matches("</mark>").count()
    );
}
