//! What must hold of a number, wherever it stands: in a table of ours, in a cell of somebody's, in a sentence.

use kanjian_extract::extract;
use kanjian_import::{Format, Mapping, read};
use kanjian_model::Figure;

/// A text that may be a number.
pub fn text(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Ok(figure) = text.parse::<Figure>() {
        assert!(figure.get().is_finite());
        let written = figure.to_string();
        assert_eq!(written.parse::<Figure>(), Ok(figure), "{text}");
        // serde_json reads the sixteenth digit and those behind it to the nearest double or the one beside it.
        let json = serde_json::to_string(&figure).expect("a figure is JSON");
        let back = serde_json::from_str::<Figure>(&json).expect("JSON of a figure reads back");
        assert!(
            (back.get() - figure.get()).abs() <= figure.get().abs() * 1e-15,
            "{text}"
        );
    }
    let cell = text.replace('"', "\"\"");
    let table = format!("年份,门诊人次\n2020,\"{cell}\"\n");
    if let Ok(reading) = read(
        Format::Csv,
        table.as_bytes(),
        "table",
        None,
        &Mapping::default(),
    ) {
        for row in reading.rows {
            assert!(row.value.is_none_or(f64::is_finite), "{text}");
            assert_eq!(row.as_written, text.trim());
        }
    }
    for draft in extract(&format!("全年门诊{text}人次,同比增长{text}%。")) {
        for number in [draft.value, draft.low, draft.high, draft.yoy]
            .into_iter()
            .flatten()
        {
            assert!(number.to_f64().is_finite(), "{text}: {number}");
            assert_eq!(
                number.to_string().parse::<f64>().ok(),
                Some(number.to_f64())
            );
        }
    }
}
