//! A Parquet file's columns as cells of text, row by row; what the cells mean is read elsewhere.

use arrow_array::{Array, ArrayRef, RecordBatch, cast::AsArray, types};
use arrow_schema::DataType;
use csv::StringRecord;
use kanjian_model::{Bilingual, told, words};
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder,
};
use std::{fmt::Write, fs::File, path::Path};

/// Rows that are decoded at once.
const BATCH_ROWS: usize = 4096;

/// What a file holds, before its rows are read.
pub struct Contents {
    /// Names of its columns.
    pub columns: Vec<String>,
    /// Rows of each group of rows.
    pub groups: Vec<u64>,
    metadata: ArrowReaderMetadata,
}

/// Looks at the end of a file, where Parquet says what it holds.
///
/// # Errors
/// What is wrong with it, in words.
pub fn contents(path: &Path) -> Result<Contents, Bilingual> {
    let file = File::open(path).map_err(|error| told::of_system(&error))?;
    // What Arrow adds (dictionaries) is how a writer kept its columns, not what is in them.
    let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
    let metadata = ArrowReaderMetadata::load(&file, options).map_err(|error| damaged(&error))?;
    for field in metadata.schema().fields() {
        if !is_readable(field.data_type()) {
            let (name, of) = (field.name(), field.data_type());
            return Err(words!(
                "“{name}”这一列的类型是 {of}，不是文本、数字或日期",
                "the column “{name}” is of the type {of}, which is no text, number or day"
            ));
        }
    }
    Ok(Contents {
        columns: metadata
            .schema()
            .fields()
            .iter()
            .map(|f| f.name().clone())
            .collect(),
        groups: metadata
            .metadata()
            .row_groups()
            .iter()
            .map(|group| u64::try_from(group.num_rows()).unwrap_or(0))
            .collect(),
        metadata,
    })
}

/// What the reader of the format found, which it says in English.
fn damaged(error: &impl std::fmt::Display) -> Bilingual {
    words!("内容不完整，或不是 Parquet 格式", "{error}")
}

fn is_readable(of: &DataType) -> bool {
    match of {
        DataType::Null
        | DataType::Utf8
        | DataType::LargeUtf8
        | DataType::Utf8View
        | DataType::Boolean
        | DataType::Date32
        | DataType::Decimal128(..) => true,
        other => other.is_integer() || matches!(other, DataType::Float32 | DataType::Float64),
    }
}

/// Hands the rows of one group to `each`, some thousand at a time.
///
/// # Errors
/// What is wrong with the file, in words.
pub fn rows(
    path: &Path,
    contents: &Contents,
    group: usize,
    mut each: impl FnMut(Vec<StringRecord>),
) -> Result<(), Bilingual> {
    let file = File::open(path).map_err(|error| told::of_system(&error))?;
    let reader =
        ParquetRecordBatchReaderBuilder::new_with_metadata(file, contents.metadata.clone())
            .with_row_groups(vec![group])
            .with_batch_size(BATCH_ROWS)
            .build()
            .map_err(|error| damaged(&error))?;
    for batch in reader {
        let batch = batch.map_err(|error| damaged(&error))?;
        each(records(&batch));
    }
    Ok(())
}

fn records(batch: &RecordBatch) -> Vec<StringRecord> {
    let mut cell = String::new();
    (0..batch.num_rows())
        .map(|row| {
            let mut record = StringRecord::with_capacity(256, batch.num_columns());
            for column in batch.columns() {
                cell.clear();
                write_cell(column, row, &mut cell);
                record.push_field(&cell);
            }
            record
        })
        .collect()
}

/// Writes one cell as text, nothing where it is null. Writing into a text cannot fail.
fn write_cell(column: &ArrayRef, row: usize, cell: &mut String) {
    if column.is_null(row) {
        return;
    }
    macro_rules! number {
        ($kind:ty) => {{
            let _ = write!(cell, "{}", column.as_primitive::<$kind>().value(row));
        }};
    }
    match column.data_type() {
        DataType::Utf8 => cell.push_str(column.as_string::<i32>().value(row)),
        DataType::LargeUtf8 => cell.push_str(column.as_string::<i64>().value(row)),
        DataType::Utf8View => cell.push_str(column.as_string_view().value(row)),
        DataType::Boolean => cell.push_str(if column.as_boolean().value(row) {
            "yes"
        } else {
            "no"
        }),
        DataType::Int8 => number!(types::Int8Type),
        DataType::Int16 => number!(types::Int16Type),
        DataType::Int32 => number!(types::Int32Type),
        DataType::Int64 => number!(types::Int64Type),
        DataType::UInt8 => number!(types::UInt8Type),
        DataType::UInt16 => number!(types::UInt16Type),
        DataType::UInt32 => number!(types::UInt32Type),
        DataType::UInt64 => number!(types::UInt64Type),
        DataType::Float32 => number!(types::Float32Type),
        DataType::Float64 => number!(types::Float64Type),
        DataType::Decimal128(_, scale) => {
            let value = column.as_primitive::<types::Decimal128Type>().value(row);
            write_decimal(value, *scale, cell);
        }
        DataType::Date32 => write_day(column.as_primitive::<types::Date32Type>().value(row), cell),
        // `contents` lets no other type through; one that is null throughout has no cells.
        _ => {}
    }
}

/// A whole number of `10^-scale`, without zeros at its end.
fn write_decimal(value: i128, scale: i8, cell: &mut String) {
    let Ok(decimals) = usize::try_from(scale) else {
        let zeros = usize::from(scale.unsigned_abs());
        let _ = write!(cell, "{value}{}", "0".repeat(zeros));
        return;
    };
    let digits = format!("{:0>1$}", value.unsigned_abs(), decimals + 1);
    let (whole, part) = digits.split_at(digits.len() - decimals);
    let part = part.trim_end_matches('0');
    let sign = if value < 0 { "-" } else { "" };
    let point = if part.is_empty() { "" } else { "." };
    let _ = write!(cell, "{sign}{whole}{point}{part}");
}

/// A day counted from 1970-01-01 as `YYYY-MM-DD` (Howard Hinnant's arithmetic).
fn write_day(days: i32, cell: &mut String) {
    let z = i64::from(days) + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let _ = write!(cell, "{year:04}-{month:02}-{day:02}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl Fn(&mut String)) -> String {
        let mut cell = String::new();
        write(&mut cell);
        cell
    }

    #[test]
    fn decimals_and_days() {
        for (value, scale, text) in [
            (12_340, 2, "123.4"),
            (-5, 3, "-0.005"),
            (700, 2, "7"),
            (7, 0, "7"),
            (7, -2, "700"),
        ] {
            assert_eq!(written(|cell| write_decimal(value, scale, cell)), text);
        }
        for (days, text) in [
            (0, "1970-01-01"),
            (18_321, "2020-02-29"),
            (-1, "1969-12-31"),
        ] {
            assert_eq!(written(|cell| write_day(days, cell)), text);
        }
    }
}
