//! Observations as an Excel workbook: the columns of the export, numbers as numbers and every text as text; same rows, same bytes.

use kanjian_model::{
    Lang, Observation, Shard, Site,
    tables::export::{COLUMNS, cells},
};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// What the second sheet says: a name in both languages, and its value.
pub type Note = (&'static str, String);

/// Characters of a column's width, by what is in it.
fn width_chars(column: &str) -> f64 {
    match column {
        "quote" => 60.0,
        "subject" | "as_written" | "breakdown" | "indicator" => 24.0,
        _ => 13.0,
    }
}

/// The notes that every workbook has.
pub fn notes_of_site(site: &Site, release: &str) -> Vec<Note> {
    vec![
        (
            "来源网站 / Site",
            format!("{} / {}", site.title.zh, site.title.en),
        ),
        ("数据版本 / Release", release.to_owned()),
        ("数据截至 / Data as of", site.as_of.clone()),
        ("数据许可 / Licence", site.data_licence.clone()),
        (
            "列的说明 / Columns",
            format!("{}data/datapackage.json", site.url),
        ),
    ]
}

/// The notes of one chart: what it measures, where its page is, which documents it was read from.
pub fn notes_of_chart(
    shard: &Shard,
    area: &str,
    address: &str,
    rows: &[&Observation],
) -> Vec<Note> {
    let both = |text: &dyn Fn(Lang) -> String| {
        let (zh, en) = (text(Lang::Zh), text(Lang::En));
        if zh == en { zh } else { format!("{zh} / {en}") }
    };
    let mut notes = Vec::new();
    if let Some(place) = shard.area(area) {
        notes.push((
            "地区 / Area",
            both(&|lang| place.name.in_lang(lang).to_owned()),
        ));
    }
    if let Some(indicator) = shard.indicator(&shard.id) {
        let name = both(&|lang| indicator.name.in_lang(lang).to_owned());
        notes.push(("指标 / Indicator", name));
        let plain = both(&|lang| indicator.plain.in_lang(lang).to_owned());
        notes.push(("含义 / Meaning", plain));
    }
    notes.push(("页面 / Page", address.to_owned()));
    for source in &shard.sources {
        if rows.iter().any(|o| o.source == source.id) {
            let name = both(&|lang| {
                let (title, publisher) =
                    (source.title.in_lang(lang), source.publisher.in_lang(lang));
                format!("{publisher} {title}")
            });
            let words = format!("{}: {name} {}", source.id, source.url);
            notes.push(("出处 / Source", words.trim_end().to_owned()));
        }
    }
    notes
}

/// The workbook. `day` (`YYYY-MM-DD`) is the day of the release, the only date in it.
///
/// # Errors
/// A text longer than a cell may be, or a day that is none.
pub fn workbook(rows: &[&Observation], notes: &[Note], day: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::parse_from_str(day)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let head = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name("data")?;
    sheet.set_freeze_panes(1, 0)?;
    for ((name, _), column) in COLUMNS.iter().zip(0..) {
        sheet.write_string_with_format(0, column, *name, &head)?;
        sheet.set_column_width(column, width_chars(name))?;
    }
    for (observation, row) in rows.iter().zip(1..) {
        for ((cell, (_, kind)), column) in cells(observation).iter().zip(COLUMNS).zip(0..) {
            match cell.parse::<f64>() {
                Ok(number) if *kind != "string" => sheet.write_number(row, column, number)?,
                // A text that begins like a formula stays a text: it is written as one.
                _ if !cell.is_empty() => sheet.write_string(row, column, cell)?,
                _ => sheet,
            };
        }
    }
    let about = book.add_worksheet().set_name("about")?;
    about.set_column_width(0, 26)?.set_column_width(1, 90)?;
    let wrapped = Format::new().set_text_wrap();
    for ((name, value), row) in notes.iter().zip(0..) {
        about.write_string_with_format(row, 0, *name, &head)?;
        about.write_string_with_format(row, 1, value, &wrapped)?;
    }
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::workbook;
    use calamine::{Data, Reader, Xlsx};
    use kanjian_model::Observation;
    use std::io::Cursor;

    fn observation(subject: &str, value: Option<f64>) -> Observation {
        let mut json = serde_json::json!({
            "id": "s-1", "source": "s", "area": "440306", "indicator": "beds", "domain": "resources",
            "subject": subject, "unit": "bed", "measure": "stock", "comparator": "eq", "kind": "actual",
            "period": "2020-10", "as_written": "1,200", "quote": "-quote", "release": "2026-1", "grade": "official",
        });
        json["value"] = value.into();
        serde_json::from_value(json).expect("an observation")
    }

    fn read(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook")
    }

    #[test]
    fn numbers_are_numbers_and_texts_stay_texts() {
        let subjects = ["=1+1", "+86", "-5", "@SUM(A1)", "2020", "病床"];
        let rows: Vec<Observation> = subjects
            .iter()
            .map(|s| observation(s, Some(1200.5)))
            .collect();
        let rows: Vec<&Observation> = rows.iter().collect();
        let bytes = workbook(&rows, &[("页面 / Page", "=A1".to_owned())], "2026-11-21")
            .expect("a workbook");
        let mut book = read(&bytes);
        let data = book.worksheet_range("data").expect("the sheet");
        let column = |name: &str| {
            let at = |c: &Data| c == &Data::String(name.to_owned());
            data.rows().next().and_then(|head| head.iter().position(at))
        };
        let (subject, value) = (column("subject").unwrap(), column("value").unwrap());
        let (period, written) = (column("period").unwrap(), column("as_written").unwrap());
        for (row, wanted) in data.rows().skip(1).zip(subjects) {
            assert_eq!(row[subject], Data::String(wanted.to_owned()));
            assert_eq!(row[value], Data::Float(1200.5));
            assert_eq!(row[period], Data::String("2020-10".to_owned()));
            assert_eq!(row[written], Data::String("1,200".to_owned()));
        }
        assert_eq!(data.rows().count(), subjects.len() + 1);
        let formulas = book.worksheet_formula("data").expect("the sheet");
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
        let about = book.worksheet_range("about").expect("the sheet");
        assert_eq!(about.get((0, 1)), Some(&Data::String("=A1".to_owned())));
    }

    #[test]
    fn an_absent_value_is_an_empty_cell() {
        let row = observation("x", None);
        let bytes = workbook(&[&row], &[], "2026-11-21").expect("a workbook");
        let data = read(&bytes).worksheet_range("data").expect("the sheet");
        let value = data.rows().next().and_then(|head| {
            head.iter()
                .position(|c| c == &Data::String("value".to_owned()))
        });
        assert_eq!(data.get((1, value.unwrap())), Some(&Data::Empty));
    }

    #[test]
    fn the_same_rows_are_the_same_bytes_and_the_day_is_the_release_s() {
        let row = observation("x", Some(3.0));
        let at = |day| workbook(&[&row], &[], day);
        assert_eq!(
            at("2026-11-21").expect("a day"),
            at("2026-11-21").expect("a day")
        );
        assert_ne!(
            at("2026-11-21").expect("a day"),
            at("2026-11-20").expect("a day")
        );
        assert!(at("tomorrow").is_err());
    }
}
