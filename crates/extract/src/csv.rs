//! Drafts as CSV: the columns that other programs rely on, safe to open in a spreadsheet.

use std::fmt::Write;

use crate::draft::{Absent, Draft};
use crate::number::Number;

/// The header of [`to_csv`], without a line end.
pub const CSV_HEADER: &str = "value_offset,as_written,value,unit,unit_class,comparator,kind,subject,yoy,period,quote,quote_offset,share_of_parent,rank,completion,absent,rule,confidence,low,high";

/// RFC 4180 (lines end in CRLF, no byte-order mark), one row for each draft.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are never touched.
pub fn to_csv(drafts: &[Draft]) -> String {
    let mut out = String::with_capacity(64 + drafts.len() * 256);
    out.push_str(CSV_HEADER);
    out.push_str("\r\n");
    for draft in drafts {
        let mut row = Row {
            out: &mut out,
            first: true,
        };
        row.plain(draft.value_offset);
        row.text(&draft.as_written);
        row.number(draft.value);
        row.plain(draft.unit);
        row.plain(draft.unit_class.as_str());
        row.plain(draft.comparator.as_str());
        row.plain(draft.kind.as_str());
        row.text(&draft.subject);
        row.number(draft.yoy);
        row.text(&draft.period);
        row.text(&draft.quote);
        row.plain(draft.quote_offset);
        row.number(draft.share_of_parent);
        row.number(draft.rank);
        row.number(draft.completion);
        row.plain(draft.absent.map_or("", Absent::as_str));
        row.plain(draft.rule);
        row.plain(format_args!("0.{:02}", draft.confidence.min(99)));
        row.number(draft.low);
        row.number(draft.high);
        out.push_str("\r\n");
    }
    out
}

struct Row<'a> {
    out: &'a mut String,
    first: bool,
}

impl Row<'_> {
    fn separate(&mut self) {
        if !self.first {
            self.out.push(',');
        }
        self.first = false;
    }

    fn plain(&mut self, value: impl std::fmt::Display) {
        self.separate();
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{value}");
    }

    fn number(&mut self, value: Option<Number>) {
        match value {
            Some(value) => self.plain(value),
            None => self.plain(""),
        }
    }

    fn text(&mut self, text: &str) {
        self.separate();
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
        let guard = if formula { "'" } else { "" };
        if formula || text.contains([',', '"', '\n', '\r']) {
            let _ = write!(self.out, "\"{guard}{}\"", text.replace('"', "\"\""));
        } else {
            self.out.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    #[test]
    fn rows_read_back() {
        let drafts = extract("2022年门诊86.9万人次,同比下降5.0%;“常见病”药品12种,占30%。");
        let csv = to_csv(&drafts);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        assert_eq!(
            reader
                .headers()
                .unwrap()
                .iter()
                .collect::<Vec<_>>()
                .join(","),
            CSV_HEADER
        );
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), drafts.len());
        assert_eq!(&rows[0][2], "869000");
        assert_eq!(&rows[0][8], "-5");
    }

    #[test]
    fn ranges_keep_both_ends() {
        let csv = to_csv(&extract("2026年计划建设口袋公园30-45个,绿化12处。"));
        let rows: Vec<&str> = csv.lines().collect();
        assert!(rows[1].ends_with(",30,45"), "{csv}");
        assert!(rows[2].ends_with(",,"), "{csv}");
    }

    #[test]
    fn formulas_are_guarded_in_text_only() {
        let mut draft = extract("发病数比上年减少3例。").remove(0);
        draft.subject = "=SUM(A1)".to_owned();
        draft.quote = "@x,\"y\"".to_owned();
        let csv = to_csv(&[draft]);
        assert!(csv.contains("\"'=SUM(A1)\""), "{csv}");
        assert!(csv.contains("\"'@x,\"\"y\"\"\""), "{csv}");
        assert!(csv.contains(",-3,"), "{csv}");
    }
}
