//! Every observation of a data folder, read once and kept by area: one thread reads, others check rows, this one keeps them in their order.

use crate::columns::{self, Contents};
use crate::csv_rows::{Blocks, Broken};
use crate::folder::{FileKind, ObservationFile, observation_files};
use kanjian_model::tables::decoding::{decode, decode_rows};
use kanjian_model::tables::facts::{Fact, Facts};
use kanjian_model::tables::folder::{read_tables, unreadable};
use kanjian_model::tables::header::Header;
use kanjian_model::tables::mention::MentionReader;
use kanjian_model::tables::sheet::{Sheet, first_row};
use kanjian_model::tables::snapshot::Watch;
use kanjian_model::tables::spill::Spill;
use kanjian_model::tables::{Fault, Intake, Reading, record};
use kanjian_model::{Bilingual, words};
use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};

/// Tasks that wait for a thread at most; each holds a megabyte of rows.
const WAITING: usize = 8;

/// What came of reading a data folder.
pub struct Taken {
    /// The tables without their observations, unless there is an error, and every fault.
    pub reading: Reading,
    /// What is known of every mention.
    pub facts: Facts,
    /// The names in the tables.
    pub reader: Arc<MentionReader>,
    /// The mentions by area, as records; empty where they were not to be kept.
    pub rows: Spill,
}

/// Rows for one thread.
enum Rows {
    /// Whole rows of CSV.
    Text { bytes: Vec<u8>, first_line: u64 },
    /// A group of rows of a Parquet file, and the number of its first row.
    Group {
        contents: Arc<Contents>,
        group: usize,
        first_row: u64,
    },
}

/// What a thread does next.
struct Task {
    place: u64,
    file: Arc<FileHead>,
    rows: Rows,
}

/// What the rows of a file have in common.
struct FileHead {
    about: ObservationFile,
    header: Arc<Header>,
    number: u32,
}

/// What became of a task.
#[derive(Default)]
struct Batch {
    /// Records, one after the other.
    records: Vec<u8>,
    mentions: Vec<Mention>,
    /// Ids, one after the other.
    ids: String,
    faults: Vec<Fault>,
}

struct Mention {
    fact: Fact,
    /// Where its record and its id end.
    record_end: usize,
    id_end: usize,
    /// Whole and replaced observation, where it names one.
    links: Option<Box<(String, String)>>,
}

/// How a folder is read.
pub struct How<'h> {
    /// Where mentions go that memory has no room for; they are not kept at all where there is none.
    pub scratch: Option<&'h Path>,
    /// How many threads check rows.
    pub threads: usize,
    /// Who is told how far it has come.
    pub watch: &'h dyn Watch,
}

/// Reads and checks every table below `data`; observations may be of any number.
///
/// # Errors
/// What memory has no room for cannot be written.
pub fn take(data: &Path, how: &How<'_>) -> io::Result<Taken> {
    let mut faults = Vec::new();
    let tables = match read_tables(data) {
        Ok(tables) => tables,
        Err(unreadable) => {
            faults.extend(unreadable);
            BTreeMap::new()
        }
    };
    let files = observation_files(data, &mut faults);
    let is_readable = faults.is_empty();
    let mut intake = Intake::of(&tables);
    if !is_readable {
        // What follows from a table that cannot be read is no fault of its own.
        intake = Intake::unreadable(faults);
    }
    let mut rows = how.scratch.map_or_else(Spill::in_memory, Spill::beside);
    if is_readable {
        let bytes = files.iter().map(|file| file.bytes).sum();
        how.watch.stage(&words!("正在读取", "reading"), bytes);
        read_all(&files, &mut intake, &mut rows, how)?;
    }
    let (reading, facts, reader) = intake.finish();
    Ok(Taken {
        reading,
        facts,
        reader,
        rows,
    })
}

fn read_all(
    files: &[ObservationFile],
    intake: &mut Intake,
    kept: &mut Spill,
    how: &How<'_>,
) -> io::Result<()> {
    let numbers: Vec<u32> = files
        .iter()
        .map(|file| intake.facts.file(&file.name))
        .collect();
    let reader = Arc::clone(&intake.reader);
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let (tasks, to_do) = sync_channel::<Task>(WAITING);
        let (done, batches) = sync_channel::<(u64, Batch)>(WAITING);
        let to_do = Arc::new(Mutex::new(to_do));
        for _ in 0..how.threads.max(1) {
            let (to_do, done, reader) = (Arc::clone(&to_do), done.clone(), Arc::clone(&reader));
            scope.spawn(move || work(&to_do, &done, &reader));
        }
        let feeding = Feeding {
            tasks,
            done,
            watch: how.watch,
            is_over: &is_over,
        };
        scope.spawn(move || feeding.feed(files, &numbers));
        let result = keep(&batches, intake, kept, how.scratch.is_some());
        // Whoever still waits to hand something over learns that nobody takes it.
        is_over.store(true, Ordering::Relaxed);
        drop(batches);
        result
    })
}

/// Takes batches in the order of their rows.
fn keep(
    batches: &Receiver<(u64, Batch)>,
    intake: &mut Intake,
    kept: &mut Spill,
    keeps: bool,
) -> io::Result<()> {
    let mut early: BTreeMap<u64, Batch> = BTreeMap::new();
    let mut next = 0;
    for (place, batch) in batches {
        early.insert(place, batch);
        while let Some(batch) = early.remove(&next) {
            next += 1;
            let (mut record, mut id) = (0, 0);
            for mention in &batch.mentions {
                let links = mention.links.as_deref();
                let (part_of, supersedes) = links.map_or(("", ""), |(whole, old)| (whole, old));
                let text = &batch.ids[id..mention.id_end];
                intake.facts.push(text, part_of, supersedes, mention.fact);
                let is_known = mention.fact.area != kanjian_model::tables::facts::UNKNOWN;
                if keeps && is_known {
                    kept.push(
                        mention.fact.area,
                        &batch.records[record..mention.record_end],
                    )?;
                }
                (record, id) = (mention.record_end, mention.id_end);
            }
            intake.say(batch.faults);
        }
    }
    Ok(())
}

/// The thread that reads files and hands out their rows.
struct Feeding<'f> {
    tasks: SyncSender<Task>,
    done: SyncSender<(u64, Batch)>,
    watch: &'f dyn Watch,
    is_over: &'f AtomicBool,
}

impl Feeding<'_> {
    fn feed(&self, files: &[ObservationFile], numbers: &[u32]) {
        let mut place = 0;
        for (about, number) in files.iter().zip(numbers) {
            let mut faults = Vec::new();
            match about.kind {
                FileKind::Csv => self.feed_csv(about, *number, &mut place, &mut faults),
                FileKind::Parquet => self.feed_parquet(about, *number, &mut place, &mut faults),
            }
            if !faults.is_empty() {
                let batch = Batch {
                    faults,
                    ..Batch::default()
                };
                let _ = self.done.send((place, batch));
                place += 1;
            }
            if self.is_over.load(Ordering::Relaxed) {
                return;
            }
        }
    }

    fn send(&self, place: &mut u64, file: &Arc<FileHead>, rows: Rows) {
        let task = Task {
            place: *place,
            file: Arc::clone(file),
            rows,
        };
        // Nobody takes it only where the run has ended with an error already.
        let _ = self.tasks.send(task);
        *place += 1;
    }

    fn feed_csv(
        &self,
        about: &ObservationFile,
        number: u32,
        place: &mut u64,
        faults: &mut Vec<Fault>,
    ) {
        let input = match File::open(&about.path) {
            Ok(input) => input,
            Err(error) => return faults.push(unreadable(&about.name, &error)),
        };
        let mut blocks = Blocks::of(&about.name, input);
        let mut file: Option<Arc<FileHead>> = None;
        loop {
            let block = match blocks.next_block() {
                Ok(Some(block)) => block,
                Ok(None) => break,
                Err(Broken::Input(error)) => return faults.push(unreadable(&about.name, &error)),
                Err(Broken::Rows(fault)) => return faults.push(*fault),
            };
            self.watch.advance(block.bytes.len() as u64);
            let (mut bytes, mut first_line) = (block.bytes, block.first_line);
            let file = match &file {
                Some(file) => file,
                None => {
                    let Some((header, rest, line)) = csv_header(about, &bytes, faults) else {
                        return;
                    };
                    bytes.drain(..rest);
                    first_line = line;
                    file.insert(Arc::new(FileHead {
                        about: about.clone(),
                        header: Arc::new(header),
                        number,
                    }))
                }
            };
            self.send(place, file, Rows::Text { bytes, first_line });
        }
        if file.is_none() {
            csv_header(about, &[], faults);
        }
    }

    fn feed_parquet(
        &self,
        about: &ObservationFile,
        number: u32,
        place: &mut u64,
        faults: &mut Vec<Fault>,
    ) {
        let contents = match columns::contents(&about.path) {
            Ok(contents) => contents,
            Err(why) => return faults.push(bad_parquet(about, &why)),
        };
        let names: Vec<&str> = contents.columns.iter().map(String::as_str).collect();
        let Some(header) = header(about, &names, faults) else {
            return;
        };
        let file = Arc::new(FileHead {
            about: about.clone(),
            header: Arc::new(header),
            number,
        });
        let contents = Arc::new(contents);
        let rows_in_all = contents.groups.iter().sum::<u64>().max(1);
        let mut first_row = 1;
        for (group, rows) in contents.groups.iter().enumerate() {
            let contents = Arc::clone(&contents);
            let task = Rows::Group {
                contents,
                group,
                first_row,
            };
            self.send(place, &file, task);
            first_row += rows;
            self.watch.advance(about.bytes * rows / rows_in_all);
        }
    }
}

fn bad_parquet(about: &ObservationFile, why: &Bilingual) -> Fault {
    let what = words!(
        "这个 Parquet 文件读不了（{zh}）",
        "this Parquet file cannot be read: {en}",
        zh = &why.zh,
        en = &why.en
    );
    let todo = words!(
        "重新写出：列用文本、数字或日期，压缩用 snappy、zstd、gzip、lz4 或不压缩",
        "write it again, with text, numbers and days, compressed with snappy, zstd, gzip or lz4, or not at all"
    );
    Fault::error("bad-parquet", (&about.name, 0, ""), what, todo)
}

/// The header of a file whose columns have these names.
fn header(about: &ObservationFile, names: &[&str], faults: &mut Vec<Fault>) -> Option<Header> {
    let has_source = !about.source.is_empty()
        || about.constants.contains_key("source")
        || names.contains(&"source");
    if !has_source {
        let what = words!(
            "看不出这些行出自哪份文件",
            "nothing says which document the rows are of"
        );
        let todo = words!(
            "加上 source 列，或按它分文件夹（source=…）",
            "add the column source, or partition by it (source=…)"
        );
        faults.push(Fault::error(
            "missing-column",
            (&about.name, 1, "source"),
            what,
            todo,
        ));
        return None;
    }
    let constants = about.constants.clone();
    let layout = about.layout();
    let header = Header::of(
        &about.name,
        names.iter().copied(),
        layout,
        constants,
        faults,
    )?;
    Some(header.within(about.within.clone()))
}

/// The header in the first rows of a file, and where the rest begins: at which byte, and at which line.
fn csv_header(
    about: &ObservationFile,
    bytes: &[u8],
    faults: &mut Vec<Fault>,
) -> Option<(Header, usize, u64)> {
    let text = decode(&about.name, bytes, faults)?;
    let (names, rest, line) = first_row(&about.name, text, about.layout(), faults)?;
    let names: Vec<&str> = names.iter().collect();
    let header = header(about, &names, faults)?;
    // A byte-order mark before the text is no part of it.
    Some((header, bytes.len() - text.len() + rest, line))
}

fn work(to_do: &Mutex<Receiver<Task>>, done: &SyncSender<(u64, Batch)>, reader: &MentionReader) {
    loop {
        let next = match to_do.lock() {
            Ok(tasks) => tasks.recv(),
            Err(_) => return,
        };
        let Ok(task) = next else { return };
        let place = task.place;
        if done.send((place, batch(task, reader))).is_err() {
            return;
        }
    }
}

fn batch(task: Task, reader: &MentionReader) -> Batch {
    let mut batch = Batch::default();
    let file = &task.file;
    let name = &file.about.name;
    match task.rows {
        Rows::Text { bytes, first_line } => {
            // Records are somewhat shorter than the text they come from.
            batch.records.reserve(bytes.len());
            if let Some(text) = decode_rows(name, &bytes, first_line, &mut batch.faults) {
                let header = Arc::clone(&file.header);
                let sheet = Sheet::of_rows(header, text, first_line, &mut batch.faults);
                batch.read(&sheet, file, reader);
            }
        }
        Rows::Group {
            contents,
            group,
            first_row,
        } => {
            let mut row = first_row;
            let read = columns::rows(&file.about.path, &contents, group, |records| {
                let from = row;
                row += records.len() as u64;
                let sheet =
                    Sheet::of_records(Arc::clone(&file.header), (from..).zip(records).collect());
                batch.read(&sheet, file, reader);
            });
            if let Err(why) = read {
                batch.faults.push(bad_parquet(&file.about, &why));
            }
        }
    }
    batch
}

impl Batch {
    fn read(&mut self, sheet: &Sheet, file: &FileHead, reader: &MentionReader) {
        let Self {
            records,
            mentions,
            ids,
            faults,
        } = self;
        let of_file = (file.number, file.about.source.as_str());
        mentions.reserve(sheet.rows().count());
        reader.read(sheet, of_file, faults, |o, fact| {
            record::encode(&o, fact.places(), records);
            ids.push_str(&o.id);
            let has_links = !o.part_of.is_empty() || !o.supersedes.is_empty();
            mentions.push(Mention {
                fact,
                record_end: records.len(),
                id_end: ids.len(),
                links: has_links.then(|| Box::new((o.part_of, o.supersedes))),
            });
        });
    }
}
