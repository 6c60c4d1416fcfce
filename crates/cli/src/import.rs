//! `kanjian import`: a spreadsheet or statistical file into observation rows; the reading is in `kanjian-import`.

use crate::{
    append::{append, tables},
    lang::counted,
    outcome::Outcome,
    progress::Progress,
};
use kanjian_import::{
    Addition, BYTE_ORDER_MARK, Destination, Format, Mapping, Question, Vocabulary, mapping_to_csv,
    observations, read,
};
use kanjian_model::tables::{export::csv_of, layout::OBSERVATIONS};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Read a spreadsheet or a statistical file into observation rows.
///
/// Without --data, or with --dry-run, the rows are printed. Columns and names that cannot be told are asked
/// in a small CSV file, to be filled in; it is kept and used the next time.
#[derive(clap::Args)]
pub struct Args {
    /// The format of the file.
    #[arg(long)]
    from: From,
    /// The file; for owid, its .metadata.json is read from beside it.
    file: PathBuf,
    /// Folder of the tables that the rows are added to.
    #[arg(long, requires = "source", requires = "release")]
    data: Option<PathBuf>,
    /// Id of the source, as in sources.csv.
    #[arg(long)]
    source: Option<String>,
    /// Id of the release that the rows belong to.
    #[arg(long)]
    release: Option<String>,
    /// Day of a release that releases.csv has not yet, such as 2026-11-20.
    #[arg(long)]
    release_date: Option<String>,
    /// Print what would be added, and add nothing.
    #[arg(long)]
    dry_run: bool,
    /// The mapping file; else DATA/import/<source>.csv, or FILE.mapping.csv.
    #[arg(long)]
    mapping: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum From {
    Csv,
    Xlsx,
    Dhis2,
    SdmxCsv,
    JsonStat,
    Fingertips,
    Owid,
}

impl From {
    fn format(self) -> Format {
        match self {
            Self::Csv => Format::Csv,
            Self::Xlsx => Format::Xlsx,
            Self::Dhis2 => Format::Dhis2,
            Self::SdmxCsv => Format::SdmxCsv,
            Self::JsonStat => Format::JsonStat,
            Self::Fingertips => Format::Fingertips,
            Self::Owid => Format::Owid,
        }
    }
}

/// Largest file that is read, in bytes.
const LARGEST_BYTES: u64 = 256 * 1024 * 1024;

fn bytes_of(file: &Path) -> Result<Vec<u8>, String> {
    let shown = file.display();
    let cannot = |error: io::Error| format!("{shown}: cannot be read ({error}): give a file");
    let size = fs::metadata(file).map_err(cannot)?.len();
    if size > LARGEST_BYTES {
        return Err(format!(
            "{shown}: has {size} bytes, more than {LARGEST_BYTES}: split it"
        ));
    }
    fs::read(file).map_err(cannot)
}

/// A file that need not be there.
fn bytes_if_there(file: &Path) -> Result<Option<Vec<u8>>, String> {
    if file.exists() {
        bytes_of(file).map(Some)
    } else {
        Ok(None)
    }
}

fn mapping_place(args: &Args) -> PathBuf {
    match (&args.mapping, &args.data, &args.source) {
        (Some(mapping), _, _) => mapping.clone(),
        (None, Some(data), Some(source)) => data.join("import").join(format!("{source}.csv")),
        _ => {
            let mut name = args.file.clone().into_os_string();
            name.push(".mapping.csv");
            PathBuf::from(name)
        }
    }
}

/// What to write about a column, for who is asked.
const MEANINGS: &str = "in the second cell: values = figures about the indicator that the heading names, or whose id stands in the third cell; \
    value = the only column of figures, where another column names the indicator; indicator, area, area_name, period, unit, breakdown = what \
    the figures of the row are about; low, high, numerator, denominator = numbers beside value; ignore = not read";

/// Writes the questions into the mapping file and says them.
fn ask(place: &Path, before: Option<&[u8]>, questions: &[Question]) -> Outcome {
    let shown = place.display();
    let csv = match mapping_to_csv(before, questions) {
        Ok(csv) => csv,
        Err(error) => return Outcome::wrong(format!("{shown}: {error}")),
    };
    let written = place
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(place, [BYTE_ORDER_MARK, csv.as_bytes()].concat()));
    let mut lines: Vec<String> = questions
        .iter()
        .map(|q| format!("{}: {}", q.column, q.words))
        .collect();
    for kind in ["is_area", "is_indicator"] {
        if questions.iter().filter(|q| q.meaning == kind).count() > 1 {
            lines.push(format!(
                "a line *,{kind},- leaves out every name that is not known here"
            ));
        }
    }
    if questions.iter().any(|q| q.meaning.is_empty()) {
        lines.push(MEANINGS.to_owned());
    }
    lines.push(match written {
        Ok(()) => format!(
            "{shown}: answer these {} lines in it, and import again",
            questions.len()
        ),
        Err(error) => {
            format!("{shown}: cannot be written ({error}): give --mapping a place that can")
        }
    });
    Outcome::InputIsWrong(lines)
}

fn print(rows: &[Vec<String>]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(&csv_of(OBSERVATIONS.columns.iter().copied(), rows))?;
    stdout.flush()
}

/// Runs `import`.
pub fn run(args: &Args) -> Outcome {
    match import(args) {
        Ok(outcome) => outcome,
        Err(lines) => Outcome::InputIsWrong(lines),
    }
}

fn import(args: &Args) -> Result<Outcome, Vec<String>> {
    let one = |message: String| vec![message];
    let shown = args.file.display();
    let bytes = bytes_of(&args.file).map_err(one)?;
    let metadata = bytes_if_there(&args.file.with_extension("metadata.json")).map_err(one)?;
    let mapping_file = mapping_place(args);
    let before = bytes_if_there(&mapping_file).map_err(one)?;
    let mapping = match &before {
        Some(bytes) => Mapping::read(bytes)
            .map_err(|error| one(format!("{}: {error}", mapping_file.display())))?,
        None => Mapping::default(),
    };
    let name = args
        .file
        .file_stem()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    let tables = match &args.data {
        Some(data) => Some(tables(data)?),
        None => None,
    };
    let source = args.source.as_deref().unwrap_or("import");
    let progress = Progress::begin("reading the file");
    let reading = read(
        args.from.format(),
        &bytes,
        &name,
        metadata.as_deref(),
        Vocabulary {
            tables: tables.as_ref(),
            source,
            mapping: &mapping,
        },
    )
    .map_err(|error| one(format!("{shown}: {error}")))?;
    drop(progress);
    for note in &reading.notes {
        eprintln!("{note}");
    }
    if !reading.questions.is_empty() {
        return Ok(ask(&mapping_file, before.as_deref(), &reading.questions));
    }
    let release = args.release.as_deref().unwrap_or("");
    let resolved = observations(
        &reading.rows,
        Destination {
            tables: tables.as_ref(),
            source,
            release,
            mapping: &mapping,
        },
    );
    eprintln!(
        "{shown}: {} figures, {} empty cells; {} are there already, {} revise what is there, {} left out as answered",
        reading.rows.len(),
        reading.empty,
        resolved.known,
        resolved.revised,
        resolved.left_out
    );
    if args.dry_run || args.data.is_none() {
        match print(&resolved.rows) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                return Err(one(format!("standard output: {error}")));
            }
            _ => {}
        }
    }
    if !resolved.questions.is_empty() {
        return Ok(ask(&mapping_file, before.as_deref(), &resolved.questions));
    }
    if let (Some(data), false, false) = (&args.data, args.dry_run, resolved.rows.is_empty()) {
        let addition = Addition {
            source,
            release: (release, args.release_date.as_deref()),
            rows: &resolved.rows,
            phrases: &[],
            breakdowns: &resolved.breakdowns,
        };
        append(data, &addition)?;
        eprintln!(
            "{}: {} added to observations/{source}.csv",
            data.display(),
            counted(resolved.rows.len(), "row")
        );
        if !resolved.breakdowns.is_empty() {
            eprintln!(
                "{}: {} added to breakdowns.csv: look at the words",
                data.display(),
                counted(resolved.breakdowns.len(), "name")
            );
        }
    }
    Ok(Outcome::Done)
}
