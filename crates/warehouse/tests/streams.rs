//! The same rows give the same snapshot, in whatever form and order they come; faults are told at their file and row.

#[path = "../../model/tests/suppression/attack.rs"]
mod attack;
#[path = "../examples/simulate/data.rs"]
mod data;

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use data::{Form, Size};
use kanjian_model::json::Read;
use kanjian_model::snapshot::{Catalog, Shard, ShardList, ShardRef, read as read_json};
use kanjian_model::tables::folder::read_folder;
use kanjian_model::tables::{self, Fault, Files, Run, Sink, Source, Watch, build_from};
use kanjian_warehouse::intake::{How, Taken, take};
use kanjian_warehouse::publish::Publication;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, GzipLevel, ZstdLevel};
use parquet::file::properties::WriterProperties;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

struct Unwatched;

impl Watch for Unwatched {
    fn stage(&self, _: &kanjian_model::Bilingual, _: u64) {}
    fn advance(&self, _: u64) {}
}

/// A folder of this test alone, removed with the value.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let at = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("kanjian-streams-{}-{at}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn taken(data: &Path, scratch: Option<&Path>) -> Taken {
    let how = How {
        scratch,
        threads: 3,
        watch: &Unwatched,
    };
    take(data, &how).unwrap()
}

/// Streams the snapshot of `data` to `sink`.
fn stream_to(sink: &dyn Sink, data: &Path) -> io::Result<()> {
    let scratch = Folder::new();
    let taken = taken(data, Some(&scratch.0));
    assert!(taken.reading.tables.is_some(), "{:?}", taken.reading.faults);
    let run = Run {
        sink,
        scratch: Some(&scratch.0),
        threads: 3,
        watch: &Unwatched,
    };
    let source = Source {
        tables: taken.reading.tables.unwrap(),
        names: &taken.reader.names,
        facts: &taken.facts,
        rows: &taken.rows,
    };
    build_from(source, &run).map(|_| ())
}

/// The snapshot, streamed.
fn streamed(data: &Path) -> Files {
    let files = Mutex::new(Files::new());
    stream_to(&files, data).unwrap();
    files.into_inner().unwrap()
}

/// The snapshot, with all tables in memory.
fn in_memory(data: &Path) -> Files {
    let reading = tables::read(&read_folder(data).unwrap());
    assert_eq!(reading.faults, []);
    tables::build(&reading.tables.unwrap())
}

#[track_caller]
fn assert_same(a: &Files, b: &Files, what: &str) {
    let names = |files: &Files| files.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(a), names(b), "{what}");
    for (path, bytes) in a {
        assert!(*bytes == b[path], "{what}: {path} differs");
    }
}

/// More than one file has room for of each indicator and each document.
const SIZE: Size = Size {
    counties: 620,
    indicators: 5,
    years: 4,
    suppresses: false,
};

fn simulated(size: Size, form: Form) -> Folder {
    let folder = Folder::new();
    data::write(&folder.0, size, form).unwrap();
    folder
}

#[test]
fn the_tables_that_ship_are_the_same_streamed_and_in_memory() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let (one, other) = (streamed(&data), in_memory(&data));
    assert!(one.len() > 800, "{}", one.len());
    assert_same(&one, &other, "data/");
}

#[test]
fn any_form_and_order_gives_the_same_bytes() {
    for suppresses in [false, true] {
        let size = Size { suppresses, ..SIZE };
        let csv = simulated(size, Form::Csv);
        let first = streamed(&csv.0);
        assert_same(&first, &in_memory(&csv.0), "in memory");
        for form in [
            Form::ShuffledCsv,
            Form::Parquet,
            Form::HiveParquet,
            Form::HiveCsv,
        ] {
            let data = simulated(size, form);
            assert_same(
                &first,
                &streamed(&data.0),
                &format!("{form:?}, {suppresses}"),
            );
        }
        let all: String = first
            .iter()
            .filter(|(path, _)| path.starts_with("area/"))
            .map(|(_, bytes)| String::from_utf8_lossy(bytes))
            .collect();
        assert_eq!(all.contains("\"absent\":\"suppressed\""), suppresses);
    }
}

#[test]
fn shuffled_means_shuffled_and_complete() {
    let [sorted, shuffled] = [Form::Csv, Form::ShuffledCsv].map(|form| {
        let folder = simulated(SIZE, form);
        let text = fs::read_to_string(folder.0.join("observations/simulated.csv")).unwrap();
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    });
    assert_ne!(sorted, shuffled);
    let set = |lines: &[String]| lines.iter().cloned().collect::<BTreeSet<_>>();
    assert_eq!(set(&sorted), set(&shuffled));
    assert_eq!(sorted.len() as u64, SIZE.rows() + 1);
}

fn follow<T: Read>(files: &Files, at: &ShardRef) -> T {
    let bytes = &files[&at.path];
    at.verify(bytes).unwrap();
    read_json(bytes).unwrap()
}

/// A large indicator has its rows by province, each once; a large document says where they are; no file is too large for a phone.
#[test]
fn what_is_too_large_for_one_file_is_in_parts() {
    let data = simulated(SIZE, Form::Csv);
    let files = streamed(&data.0);
    let catalog: Catalog = read_json(&files["catalog.json"]).unwrap();
    let list = |at: &ShardRef| follow::<ShardList>(&files, at).shards;
    let mut mentions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, at) in list(catalog.lists.indicators.as_ref().unwrap()) {
        let whole: Shard = follow(&files, &at);
        assert_eq!(whole.observations, []);
        assert_eq!(whole.indicators[0].plain.en, "Simulated figures");
        assert_eq!(whole.provinces.len(), 31);
        for (province, at) in &whole.provinces {
            let part: Shard = follow(&files, at);
            assert_eq!(part.id, format!("{id}@{province}"));
            assert!(
                part.observations.len() <= 2_000 && at.bytes < 1_500_000,
                "{}",
                at.bytes
            );
            for o in part.observations {
                assert!(o.indicator == id && o.area.starts_with(province.as_str()));
                assert!(mentions.entry(id.clone()).or_default().insert(o.id));
            }
        }
    }
    let of_each = (SIZE.counties * SIZE.years) as usize;
    assert_eq!(mentions.len() as u64, SIZE.indicators);
    assert!(mentions.values().all(|ids| ids.len() == of_each));
    let from_indicators: BTreeSet<String> = mentions.into_values().flatten().collect();
    let mut from_sources = BTreeSet::new();
    for at in list(catalog.lists.sources.as_ref().unwrap()).values() {
        let whole: Shard = follow(&files, at);
        assert_eq!((whole.observations.len(), whole.provinces.len()), (0, 31));
        for at in whole.provinces.values() {
            for at in list(at).values() {
                let area: Shard = follow(&files, at);
                let of_source = area
                    .observations
                    .into_iter()
                    .filter(|o| o.source == whole.id);
                from_sources.extend(of_source.map(|o| o.id));
            }
        }
    }
    assert_eq!(from_sources, from_indicators);
    let named: usize = catalog.sources.iter().map(|s| s.mentions).sum();
    assert_eq!(named as u64, SIZE.rows());
}

const SMALL: Size = Size {
    counties: 31,
    indicators: 2,
    years: 2,
    suppresses: false,
};

/// The faults of `data` as code, file, row and column.
fn places(data: &Path) -> Vec<(&'static str, String, u64, String)> {
    let faults: Vec<Fault> = taken(data, None).reading.faults;
    let place = |f: Fault| (f.code, f.file, f.row, f.column);
    faults.into_iter().map(place).collect()
}

fn edit(data: &Folder, file: &str, from: &str, to: &str) {
    let path = data.0.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn faults_name_file_row_and_column() {
    let file = "observations/simulated.csv";
    let at = |code, row, column: &str| (code, file.to_owned(), row, column.to_owned());
    let whole = simulated(SMALL, Form::Csv);
    let text = fs::read_to_string(whole.0.join(file)).unwrap();
    let cells: Vec<&str> = text.lines().nth(3).unwrap().split(',').collect();
    let [source, id, area] = [cells[0], cells[1], cells[2]];
    for (from, to, expected) in [
        (
            format!("{id},{area}"),
            format!("{id},999999"),
            at("unknown-area", 4, "area"),
        ),
        (
            format!("{source},{id}"),
            format!("elsewhere,{id}"),
            at("unknown-source", 4, "source"),
        ),
        (
            format!("\n{source},{id}"),
            format!("\n{source},\"{id}"),
            at("open-quote", 4, ""),
        ),
        (
            format!("{source},{id}"),
            format!("{source},{id},"),
            at("wrong-width", 4, ""),
        ),
    ] {
        let data = simulated(SMALL, Form::Csv);
        edit(&data, file, &from, &to);
        assert_eq!(places(&data.0), [expected]);
    }
    let twice = simulated(SMALL, Form::Csv);
    let row = text.lines().nth(1).unwrap();
    fs::write(twice.0.join(file), format!("{text}{row}\n")).unwrap();
    let last = SMALL.rows() + 2;
    assert_eq!(places(&twice.0), [at("duplicate-row", last, "")]);
    // The same id with another number, in another file.
    let other = "observations/more.csv";
    let header = text.lines().next().unwrap();
    let changed = row.replacen(",person,", ",visit,", 1);
    fs::write(whole.0.join(other), format!("{header}\n{changed}\n")).unwrap();
    let found = places(&whole.0);
    let told: Vec<_> = found.iter().map(|f| (f.0, f.3.as_str())).collect();
    assert_eq!(told, [("other-unit", "unit"), ("duplicate-id", "unit")]);
}

/// Writes rows of CSV as Parquet, every column as text.
fn as_parquet(text: &str, path: &Path, compression: Compression, rows_of_group: usize) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns: Vec<String> = reader.headers().unwrap().iter().map(Into::into).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let batch = |rows: &[csv::StringRecord]| {
        let arrays = columns.iter().enumerate().map(|(at, name)| {
            let cells = rows
                .iter()
                .map(|row| Some(&row[at]).filter(|cell| !cell.is_empty()));
            (
                name,
                Arc::new(cells.collect::<StringArray>()) as ArrayRef,
                true,
            )
        });
        RecordBatch::try_from_iter_with_nullable(arrays).unwrap()
    };
    let properties = WriterProperties::builder().set_compression(compression);
    let file = File::create(path).unwrap();
    let schema = batch(&[]).schema();
    let mut writer = ArrowWriter::try_new(file, schema, Some(properties.build())).unwrap();
    for group in rows.chunks(rows_of_group) {
        writer.write(&batch(group)).unwrap();
        writer.flush().unwrap();
    }
    writer.close().unwrap();
}

#[test]
fn faults_in_parquet_name_file_row_and_column() {
    let data = simulated(SMALL, Form::Csv);
    let csv = data.0.join("observations/simulated.csv");
    let text = fs::read_to_string(&csv).unwrap();
    fs::remove_file(csv).unwrap();
    let file = "observations/simulated.parquet";
    let row = text.lines().nth(100).unwrap();
    let cells: Vec<&str> = row.split(',').collect();
    let [source, id, area] = [cells[0], cells[1], cells[2]];
    for (from, to, code, column) in [
        (
            format!("{id},{area}"),
            format!("{id},999999"),
            "unknown-area",
            "area",
        ),
        (
            format!("{source},{id}"),
            format!("elsewhere,{id}"),
            "unknown-source",
            "source",
        ),
        (
            ",eq,".to_owned(),
            ",about,".to_owned(),
            "bad-value",
            "comparator",
        ),
        (id.to_owned(), String::new(), "empty-cell", "id"),
    ] {
        let changed = text.replacen(row, &row.replacen(&from, &to, 1), 1);
        // The hundredth row is in the fourth group.
        as_parquet(&changed, &data.0.join(file), Compression::SNAPPY, 30);
        assert_eq!(
            places(&data.0),
            [(code, file.to_owned(), 100, column.to_owned())]
        );
    }
}

#[test]
fn every_compression_that_engines_write_by_default_is_read() {
    let data = simulated(SMALL, Form::Csv);
    let first = streamed(&data.0);
    let csv = data.0.join("observations/simulated.csv");
    let text = fs::read_to_string(&csv).unwrap();
    fs::remove_file(csv).unwrap();
    for compression in [
        Compression::UNCOMPRESSED,
        Compression::SNAPPY,
        Compression::LZ4_RAW,
        Compression::GZIP(GzipLevel::default()),
        Compression::ZSTD(ZstdLevel::default()),
    ] {
        let path = data.0.join("observations/simulated.parquet");
        as_parquet(&text, &path, compression, 50);
        assert_same(&first, &streamed(&data.0), &format!("{compression:?}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_number_can_be_worked_out_of_a_streamed_snapshot(counts in prop::array::uniform3(prop::array::uniform2(0u32..12))) {
        let data = Folder::new();
        for (name, bytes) in attack::files(counts, true) {
            fs::create_dir_all(data.0.join(&name).parent().unwrap()).unwrap();
            fs::write(data.0.join(name), bytes).unwrap();
        }
        attack::attack(&streamed(&data.0), counts);
    }
}

/// A disk that is full after so many files.
struct Full<'p> {
    publication: &'p Publication,
    room: AtomicUsize,
}

impl Sink for Full<'_> {
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let take = |room: usize| room.checked_sub(1);
        match self
            .room
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, take)
        {
            Ok(_) => self.publication.write(path, bytes),
            Err(_) => Err(io::ErrorKind::StorageFull.into()),
        }
    }
}

#[test]
fn a_snapshot_is_there_as_a_whole_or_not_at_all() {
    let data = simulated(SMALL, Form::Csv);
    let place = Folder::new();
    let out = place.0.join("out");
    let below = || -> BTreeSet<String> {
        let found = fs::read_dir(&place.0)
            .unwrap()
            .map(|entry| entry.unwrap().file_name());
        found.map(|name| name.into_string().unwrap()).collect()
    };
    for room in [0, 1, 20, 60] {
        let publication = Publication::at(&out).unwrap();
        let full = Full {
            publication: &publication,
            room: room.into(),
        };
        let error = stream_to(&full, &data.0).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        assert!(room == 0 || below().iter().any(|name| name.starts_with(".out.new")));
        drop(publication);
        assert_eq!(below(), BTreeSet::new(), "after {room} files");
    }
    let publication = Publication::at(&out).unwrap();
    stream_to(&publication, &data.0).unwrap();
    assert!(!out.exists());
    publication.put_in_place().unwrap();
    assert_eq!(below(), BTreeSet::from(["out".to_owned()]));
    let expected = streamed(&data.0);
    assert_eq!(
        fs::read(out.join("sha256sums.txt")).unwrap(),
        expected["sha256sums.txt"]
    );
    for (path, bytes) in &expected {
        assert!(fs::read(out.join(path)).unwrap() == *bytes, "{path}");
    }
    // A later one that ends early leaves it as it is.
    let later = Publication::at(&out).unwrap();
    let full = Full {
        publication: &later,
        room: 40.into(),
    };
    stream_to(&full, &data.0).unwrap_err();
    drop(later);
    assert_eq!(below(), BTreeSet::from(["out".to_owned()]));
    assert_eq!(
        fs::read(out.join("sha256sums.txt")).unwrap(),
        expected["sha256sums.txt"]
    );
}

#[test]
fn partitions_are_typed_decoded_and_agreed_with() {
    let sound = simulated(SMALL, Form::HiveCsv);
    assert_eq!(places(&sound.0), []);
    let observations = sound.0.join("observations");
    fs::write(observations.join("year=2024/_SUCCESS"), "").unwrap();
    fs::write(observations.join("year=2024/part-empty.csv"), "").unwrap();
    assert_eq!(
        places(&sound.0),
        [],
        "an engine's own files are passed over"
    );

    // A row in the folder of another province.
    let (from, to) = (
        "year=2024/province=44/part-0.csv",
        "year=2024/province=45/part-1.csv",
    );
    fs::rename(observations.join(from), observations.join(to)).unwrap();
    let found = places(&sound.0);
    let file = format!("observations/{to}");
    assert_eq!(found[0], ("other-partition", file, 2, "area".to_owned()));
    fs::rename(observations.join(to), observations.join(from)).unwrap();

    for (name, code) in [
        ("year=MMXX", "bad-partition"),
        ("colour=red", "bad-partition"),
    ] {
        fs::create_dir(observations.join(name)).unwrap();
        assert_eq!(places(&sound.0)[0].0, code, "{name}");
        fs::remove_dir(observations.join(name)).unwrap();
    }

    // A column that is a folder, percent-encoded; a value that is none.
    for (folder, breakdown) in [
        ("breakdown=%E7%94%B7%20%2F%20m", "男 / m"),
        ("breakdown=__HIVE_DEFAULT_PARTITION__", ""),
    ] {
        let data = simulated(SMALL, Form::HiveCsv);
        let place = data.0.join("observations");
        fs::rename(place.join("year=2024"), data.0.join("moved")).unwrap();
        fs::create_dir(place.join(folder)).unwrap();
        fs::rename(data.0.join("moved"), place.join(folder).join("year=2024")).unwrap();
        let files = streamed(&data.0);
        let csv = String::from_utf8_lossy(&files["csv/observations.csv"]).into_owned();
        let of_2024 = csv
            .lines()
            .find(|line| line.starts_with("simulated_2024,"))
            .unwrap();
        assert_eq!(of_2024.split(',').nth(9), Some(breakdown), "{folder}");
    }
}

#[test]
fn a_parquet_file_that_is_none_is_told() {
    let data = simulated(SMALL, Form::Parquet);
    let file = data.0.join("observations/simulated.parquet");
    let bytes = fs::read(&file).unwrap();
    for broken in [&bytes[..bytes.len() / 2], b"PAR1", b""] {
        fs::write(&file, broken).unwrap();
        let found = places(&data.0);
        assert_eq!((found.len(), found[0].0), (1, "bad-parquet"), "{found:?}");
    }
}
