//! Simulated counties, indicators and years as a data folder; the same numbers in every form, and “simulated” on every name.

use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray};
use kanjian_model::tables::layout;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use std::{
    collections::BTreeMap,
    error::Error,
    fs::{self, File},
    path::Path,
    sync::Arc,
};

/// How many of what.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Counties.
    pub counties: u64,
    /// Indicators.
    pub indicators: u64,
    /// Years, up to 2024.
    pub years: u64,
    /// Whether the site withholds small numbers.
    pub suppresses: bool,
}

/// In which form the observations are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// One CSV file, by area.
    Csv,
    /// One CSV file, in no order.
    ShuffledCsv,
    /// One Parquet file, by area.
    Parquet,
    /// `year=…/province=…/part-0.parquet`, without the column of the year.
    HiveParquet,
    /// `year=…/province=…/part-0.csv`, without the column of the year.
    HiveCsv,
}

/// Codes of provinces in GB/T 2260.
const PROVINCES: [u64; 31] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
    53, 54, 61, 62, 63, 64, 65,
];

/// Counties of one city.
const OF_CITY: u64 = 9;

/// Indicators of one domain.
const OF_DOMAIN: u64 = 20;

/// Rows of one group of a Parquet file.
const GROUP_ROWS: usize = 100_000;

/// Kinds of indicators, in turn: unit, measure.
const KINDS: [(&str, &str); 4] = [
    ("person", "flow"),
    ("percent", "rate"),
    ("visit", "flow"),
    ("case", "flow"),
];

impl Size {
    /// How many observations that makes.
    pub fn rows(self) -> u64 {
        self.counties * self.indicators * self.years
    }

    /// The GB/T 2260 code of a county: those of a province stand together.
    fn county(self, at: u64) -> u64 {
        let provinces = PROVINCES.len() as u64;
        let province = at * provinces / self.counties;
        let first = (province * self.counties).div_ceil(provinces);
        let within = at - first;
        PROVINCES[province as usize] * 10_000 + (within / OF_CITY + 1) * 100 + within % OF_CITY + 1
    }
}

/// SplitMix64: a number that looks like any other, the same on every machine.
fn mixed(seed: u64) -> u64 {
    let mut z = seed
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add(0x5EED);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Each number below `count` once, in no order: a Feistel network over the next power of four, walked until it is below.
fn shuffled(at: u64, count: u64) -> u64 {
    let half = (64 - count.max(2).leading_zeros()).div_ceil(2);
    let mask = (1 << half) - 1;
    let mut place = at;
    loop {
        let (mut left, mut right) = (place >> half, place & mask);
        for round in 1..=4 {
            (left, right) = (right, left ^ (mixed(right + (round << 40)) & mask));
        }
        place = (left << half) | right;
        if place < count {
            return place;
        }
    }
}

/// One observation.
struct Simulated {
    area: u64,
    indicator: u64,
    year: u64,
    value: f64,
    numerator: Option<f64>,
    denominator: Option<f64>,
}

impl Simulated {
    fn at(size: Size, place: u64) -> Self {
        let (county, rest) = (
            place / (size.indicators * size.years),
            place % (size.indicators * size.years),
        );
        let (indicator, year) = (rest / size.years, rest % size.years);
        // A level of the place, a level of the indicator, a slow growth, and some noise.
        let level = mixed(county * 31 + indicator * 1_000_003) % 9_000 + 20;
        let noise = mixed(place.wrapping_add(77)) % 100;
        let count = (level * (100 + 3 * year) / 100 + noise) as f64;
        let (value, numerator, denominator) =
            if KINDS[indicator as usize % KINDS.len()].0 == "percent" {
                let of = count + (mixed(county * 7 + 3) % 5_000) as f64 + 1.0;
                (
                    (count / of * 10_000.0).round() / 100.0,
                    Some(count),
                    Some(of),
                )
            } else {
                (count, None, None)
            };
        Self {
            area: size.county(county),
            indicator: indicator + 1,
            year: 2025 - size.years + year,
            value,
            numerator,
            denominator,
        }
    }

    /// Its cell in a column of text.
    fn text(&self, column: &str) -> String {
        let (unit, measure) = KINDS[(self.indicator - 1) as usize % KINDS.len()];
        match column {
            "id" => format!("sim-{}-{}-{:03}", self.year, self.area, self.indicator),
            "source" => format!("simulated_{}", self.year),
            "area" => self.area.to_string(),
            "indicator" => format!("simulated_{:03}", self.indicator),
            "subject" => format!("模拟指标{:03}", self.indicator),
            "value" => self.value.to_string(),
            "unit" => unit.to_owned(),
            "measure" => measure.to_owned(),
            "comparator" => "eq".to_owned(),
            "comparator_stated" => "no".to_owned(),
            "kind" => "actual".to_owned(),
            "period" => self.year.to_string(),
            "as_written" => self.value.to_string(),
            "quote" => format!("模拟值 {}", self.value),
            "numerator" => self.numerator.map(|n| n.to_string()).unwrap_or_default(),
            "denominator" => self.denominator.map(|n| n.to_string()).unwrap_or_default(),
            "release" => "simulated-1".to_owned(),
            _ => String::new(),
        }
    }

    fn number(&self, column: &str) -> Option<f64> {
        match column {
            "value" => Some(self.value),
            "numerator" => self.numerator,
            _ => self.denominator,
        }
    }
}

const NUMBERS: [&str; 3] = ["value", "numerator", "denominator"];

type Outcome = Result<(), Box<dyn Error>>;

/// Writes a data folder with `size` simulated observations.
pub fn write(folder: &Path, size: Size, form: Form) -> Outcome {
    fs::create_dir_all(folder.join("observations"))?;
    for (name, text) in tables(size) {
        fs::write(folder.join(name), text)?;
    }
    let observations = folder.join("observations");
    let all = || (0..size.rows()).map(|place| Simulated::at(size, place));
    match form {
        Form::Csv => write_csv(&observations.join("simulated.csv"), &authored(), all()),
        Form::ShuffledCsv => {
            let places = (0..size.rows()).map(|at| shuffled(at, size.rows()));
            let rows = places.map(|place| Simulated::at(size, place));
            write_csv(&observations.join("simulated.csv"), &authored(), rows)
        }
        Form::Parquet => write_parquet(
            &observations.join("simulated.parquet"),
            &exchanged(true),
            all(),
        ),
        Form::HiveParquet | Form::HiveCsv => {
            for year in 0..size.years {
                for province in PROVINCES {
                    let of_county = size.indicators * size.years;
                    let counties =
                        (0..size.counties).filter(|at| size.county(*at) / 10_000 == province);
                    let places = counties.flat_map(|at| {
                        (0..size.indicators).map(move |i| at * of_county + i * size.years + year)
                    });
                    let mut rows = places.map(|place| Simulated::at(size, place)).peekable();
                    let Some(first) = rows.peek() else { continue };
                    let place =
                        observations.join(format!("year={}/province={province}", first.year));
                    fs::create_dir_all(&place)?;
                    if form == Form::HiveCsv {
                        write_csv(&place.join("part-0.csv"), &exchanged(false), rows)?;
                    } else {
                        write_parquet(&place.join("part-0.parquet"), &exchanged(false), rows)?;
                    }
                }
            }
            Ok(())
        }
    }
}

/// Columns as people write them, and the document.
fn authored() -> Vec<&'static str> {
    let mut columns = vec!["source"];
    columns.extend(layout::OBSERVATIONS.columns);
    columns
}

/// Columns as an engine writes them.
fn exchanged(with_period: bool) -> Vec<&'static str> {
    let columns = layout::EXCHANGED.columns.iter().copied();
    let mut columns: Vec<&str> = columns.filter(|c| with_period || *c != "period").collect();
    columns.extend(["source", "numerator", "denominator"]);
    columns
}

fn write_csv(path: &Path, columns: &[&str], rows: impl Iterator<Item = Simulated>) -> Outcome {
    let mut writer = csv::Writer::from_path(path)?;
    writer.write_record(columns)?;
    for row in rows {
        writer.write_record(columns.iter().map(|column| row.text(column)))?;
    }
    writer.flush()?;
    Ok(())
}

fn write_parquet(path: &Path, columns: &[&str], rows: impl Iterator<Item = Simulated>) -> Outcome {
    let batch = |rows: &[Simulated]| -> Result<RecordBatch, Box<dyn Error>> {
        let arrays = columns.iter().map(|column| {
            let array: ArrayRef = if NUMBERS.contains(column) {
                Arc::new(
                    rows.iter()
                        .map(|row| row.number(column))
                        .collect::<Float64Array>(),
                )
            } else {
                Arc::new(StringArray::from_iter_values(
                    rows.iter().map(|row| row.text(column)),
                ))
            };
            (*column, array, true)
        });
        Ok(RecordBatch::try_from_iter_with_nullable(arrays)?)
    };
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let schema = batch(&[])?.schema();
    let mut writer = ArrowWriter::try_new(File::create(path)?, schema, Some(properties))?;
    let mut open = Vec::new();
    for row in rows {
        open.push(row);
        if open.len() == GROUP_ROWS {
            writer.write(&batch(&open)?)?;
            writer.flush()?;
            open.clear();
        }
    }
    writer.write(&batch(&open)?)?;
    writer.close()?;
    Ok(())
}

fn table(layout: &layout::Layout, rows: impl Iterator<Item = String>) -> String {
    let mut text = layout.columns.join(",") + "\n";
    for row in rows {
        text.push_str(&row);
        text.push('\n');
    }
    text
}

/// Every table but the observations.
fn tables(size: Size) -> BTreeMap<&'static str, String> {
    let counties: Vec<u64> = (0..size.counties).map(|at| size.county(at)).collect();
    let mut areas = vec!["000000,模拟国,Simulated nation,country,,place,,".to_owned()];
    for province in PROVINCES {
        areas.push(format!(
            "{province}0000,模拟省{province},Simulated province {province},province,000000,place,,"
        ));
    }
    let mut cities: Vec<u64> = counties.iter().map(|code| code / 100).collect();
    cities.dedup();
    areas.extend(cities.iter().map(|city| {
        let province = city / 100;
        format!("{city}00,模拟市{city},Simulated city {city},city,{province}0000,place,,")
    }));
    areas.extend(counties.iter().map(|code| {
        let city = code / 100;
        format!("{code},模拟县{code},Simulated county {code},county,{city}00,place,,")
    }));
    let indicators = (1..=size.indicators).map(|i| {
        let (unit, measure) = KINDS[(i - 1) as usize % KINDS.len()];
        let domain = (i - 1) / OF_DOMAIN + 1;
        let more = ",".repeat(13);
        format!("simulated_{i:03},模拟指标{i:03},Simulated indicator {i:03},simulated_{domain},{unit},{measure},none,,模拟的数字,Simulated figures{more}")
    });
    let domains = (1..=size.indicators.div_ceil(OF_DOMAIN))
        .map(|d| format!("simulated_{d},模拟领域{d},Simulated domain {d},{d}"));
    let sources = (0..size.years).map(|y| 2025 - size.years + y).map(|year| {
        format!("simulated_{year},statistics,模拟报表 {year},Simulated return {year},(模拟),(simulated),,,official,000000,{year},yes,数字全是模拟的,Every figure is simulated")
    });
    let suppresses = size.suppresses;
    let site = format!(
        r#"title = {{ zh = "模拟数据", en = "Simulated data" }}
tagline = {{ zh = "这里的数字全是模拟的。", en = "Every figure here is simulated." }}
as_of = "2025-01"
url = "https://example.org/simulated/"
contact = "https://example.org/simulated/"
data_licence = "CC0-1.0"
themes = []
home_area = "000000"

[suppression]
enabled = {suppresses}
topics = ["simulated_1"]
min = 1
max = 200
"#
    );
    BTreeMap::from([
        ("site.toml", site),
        ("areas.csv", table(&layout::AREAS, areas.into_iter())),
        ("domains.csv", table(&layout::DOMAINS, domains)),
        ("indicators.csv", table(&layout::INDICATORS, indicators)),
        ("sources.csv", table(&layout::SOURCES, sources)),
        (
            "releases.csv",
            table(
                &layout::RELEASES,
                ["simulated-1,2025-01-01,模拟发布,Simulated release".to_owned()].into_iter(),
            ),
        ),
    ])
}
