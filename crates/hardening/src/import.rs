//! What must hold of each import: finite figures with a place, an error that says where and what to do, rows that read back.

use crate::container::{parts, zip_of};
use kanjian_import::{Destination, Format, Mapping, Reading, mapping_to_csv, observations, read};
use kanjian_model::{
    Comparator, Period, Unit,
    tables::{
        export::{csv_of, unguarded},
        layout::OBSERVATIONS,
    },
};

fn import(format: Format, data: &[u8], metadata: Option<&[u8]>) {
    let mapping = Mapping::default();
    let reading = read(format, data, "table", metadata, &mapping);
    assert_eq!(
        reading,
        read(format, data, "table", metadata, &mapping),
        "the same file is read in two ways"
    );
    match reading {
        Ok(reading) => check(&reading, &mapping),
        Err(error) => {
            for part in [&error.place.words(), &error.what, &error.todo] {
                let is_told = |text: &str| !text.trim().is_empty();
                assert!(is_told(&part.zh) && is_told(&part.en), "{error:?}");
            }
        }
    }
}

fn check(reading: &Reading, mapping: &Mapping) {
    assert!(
        reading.questions.is_empty() || reading.rows.is_empty(),
        "figures are given before the questions are answered"
    );
    for row in &reading.rows {
        let figures = [row.value, row.low, row.high, row.numerator, row.denominator];
        assert!(figures.into_iter().flatten().all(f64::is_finite), "{row:?}");
        assert_eq!(row.value.is_none(), !row.absent.is_empty(), "{row:?}");
        assert!(!row.place.is_empty(), "{row:?}");
        assert!(!row.as_written.trim().is_empty(), "{row:?}");
        assert!(row.quote.contains(&row.as_written), "{row:?}");
        assert!(row.comparator.parse::<Comparator>().is_ok(), "{row:?}");
        if let Some(period) = &row.period {
            assert_eq!(Period::parse(period.as_str()).as_ref(), Ok(period));
        }
    }
    if !reading.questions.is_empty() {
        answerable(&reading.questions);
    }
    let resolved = observations(
        &reading.rows,
        Destination {
            tables: None,
            source: "source",
            release: "1",
            mapping,
        },
    );
    if !resolved.questions.is_empty() {
        answerable(&resolved.questions);
    }
    let written = csv_of(OBSERVATIONS.columns.iter().copied(), &resolved.rows);
    let mut reader = csv::Reader::from_reader(&written[..]);
    let back: Vec<Vec<String>> = reader
        .records()
        .map(|row| {
            row.expect("a row of the table reads back")
                .iter()
                .map(|cell| unguarded(cell).to_owned())
                .collect()
        })
        .collect();
    let wanted: Vec<Vec<String>> = resolved
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| unguarded(cell).to_owned()).collect())
        .collect();
    assert_eq!(
        back, wanted,
        "the rows that were written read back otherwise"
    );
    for row in &resolved.rows {
        let cell = |name: &str| {
            let column = OBSERVATIONS.columns.iter().position(|c| *c == name);
            &row[column.expect("the table has the column")]
        };
        for name in ["value", "low", "high", "numerator", "denominator"] {
            let text = cell(name);
            assert!(
                text.is_empty() || text.parse::<kanjian_model::Figure>().is_ok(),
                "{name} {text}"
            );
        }
        let unit = cell("unit");
        assert!(unit.is_empty() || unit.parse::<Unit>().is_ok() || !unit.contains('\n'));
    }
}

/// The file that asks must itself be a mapping file, and ask everything.
fn answerable(questions: &[kanjian_import::Question]) {
    let csv = mapping_to_csv(None, questions).expect("questions make a mapping file");
    let again =
        mapping_to_csv(Some(csv.as_bytes()), questions).expect("the mapping file reads back");
    assert_eq!(csv, again, "a question is asked twice");
    let read = Mapping::read(csv.as_bytes());
    assert!(read.is_ok(), "{read:?} of {csv}");
}

/// Separated values.
pub fn csv(data: &[u8]) {
    import(Format::Csv, data, None);
}

/// A workbook: its parts after lines `== name`, or any bytes.
pub fn xlsx(data: &[u8]) {
    match zip_of(parts(data)) {
        Some(workbook) if data.starts_with(b"== ") => import(Format::Xlsx, &workbook, None),
        _ => import(Format::Xlsx, data, None),
    }
}

/// DHIS2, both shapes.
pub fn dhis2(data: &[u8]) {
    import(Format::Dhis2, data, None);
}

/// SDMX-CSV.
pub fn sdmx_csv(data: &[u8]) {
    import(Format::SdmxCsv, data, None);
}

/// JSON-stat.
pub fn json_stat(data: &[u8]) {
    import(Format::JsonStat, data, None);
}

/// Fingertips.
pub fn fingertips(data: &[u8]) {
    import(Format::Fingertips, data, None);
}

/// Our World in Data: the table, and after a line `== metadata` what stands beside it.
pub fn owid(data: &[u8]) {
    let mark: &[u8] = b"== metadata\n";
    match data.windows(mark.len()).position(|window| window == mark) {
        Some(at) => import(Format::Owid, &data[..at], Some(&data[at + mark.len()..])),
        None => import(Format::Owid, data, None),
    }
}

/// A mapping file, and a table read with it.
pub fn mapping(data: &[u8]) {
    const TABLE: &str =
        "年份,地区,指标,数值,来客\n2023,示例县,门诊人次,\"1,001\",5\n2024,邻县,门诊人次,*,\n";
    match Mapping::read(data) {
        Ok(mapping) => {
            let kept = mapping_to_csv(Some(data), &[]).expect("a mapping file is kept");
            assert_eq!(
                Mapping::read(kept.as_bytes()).as_ref(),
                Ok(&mapping),
                "{kept}"
            );
            if let Ok(reading) = read(Format::Csv, TABLE.as_bytes(), "table", None, &mapping) {
                check(&reading, &mapping);
            }
        }
        Err(error) => assert!(
            !error.what.is_empty() && !error.todo.is_empty(),
            "{error:?}"
        ),
    }
}
