//! `kanjian import`: a spreadsheet or statistical file into observation rows; the reading is in `kanjian-import`.

use crate::{
    addition_words::{counts, nothing_was_written},
    append::{Refused, append, tables},
    outcome::Outcome,
    output::{cannot_be_read, cannot_be_written, print},
    progress::Progress,
    release::release,
};
use kanjian_import::{
    Addition, BYTE_ORDER_MARK, Destination, Format, METADATA_ENDING, Mapping, Question, Reading,
    Resolved, Vocabulary, mapping_to_csv, observations, read,
};
use kanjian_model::{
    Bilingual, Lang,
    tables::{Fault, export::csv_of, layout::OBSERVATIONS},
    told::{self, complaint, counted},
    words,
};
use std::{
    fs,
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

fn bytes_of(file: &Path) -> Result<Vec<u8>, Bilingual> {
    let give = words!("给一个能读的文件", "give a file");
    let cannot = |error| cannot_be_read(file, &error, &give);
    let size = fs::metadata(file).map_err(cannot)?.len();
    if size > LARGEST_BYTES {
        let what = words!(
            "文件有 {size} 字节，超过 {LARGEST_BYTES} 字节的上限",
            "has {size} bytes, more than {LARGEST_BYTES}"
        );
        let place = told::place(&file.to_string_lossy(), 0, "");
        return Err(complaint(&place, &what, &words!("把它拆开", "split it")));
    }
    fs::read(file).map_err(cannot)
}

/// A file that need not be there.
fn bytes_if_there(file: &Path) -> Result<Option<Vec<u8>>, Bilingual> {
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
fn meanings() -> Bilingual {
    words!(
        "第二格写什么：values 是数字列，指标由列名说，或在第三格写指标编号；value 是唯一的数字列，指标在另一列里；\
         indicator、area、area_name、period、unit、breakdown 是这一行的数字说的是什么；\
         low、high、numerator、denominator 是 value 旁边的数；ignore 是不读。",
        "in the second cell: values = figures about the indicator that the heading names, or whose id stands in the third cell; \
         value = the only column of figures, where another column names the indicator; indicator, area, area_name, period, unit, \
         breakdown = what the figures of the row are about; low, high, numerator, denominator = numbers beside value; ignore = not read"
    )
}

/// Writes the questions into the mapping file and says them.
fn ask(place: &Path, before: Option<&[u8]>, questions: &[Question]) -> Outcome {
    let csv = match mapping_to_csv(before, questions) {
        Ok(csv) => csv,
        Err(error) => return Outcome::wrong(error.told(&place.to_string_lossy())),
    };
    let written = place
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(place, [BYTE_ORDER_MARK, csv.as_bytes()].concat()));
    let mut lines: Vec<Bilingual> = questions.iter().map(|q| q.words.clone()).collect();
    for kind in ["is_area", "is_indicator"] {
        if questions.iter().filter(|q| q.meaning == kind).count() > 1 {
            lines.push(words!(
                "加一行“*,{kind},-”，这里不认得的名称就全都不要。",
                "a line *,{kind},- leaves out every name that is not known here"
            ));
        }
    }
    if questions.iter().any(|q| q.meaning.is_empty()) {
        lines.push(meanings());
    }
    lines.push(match written {
        Ok(()) => words!(
            "{shown}：请在里面答好这 {n} 行，再导入一次。",
            "{shown}: answer {these} in it, and import again",
            shown = place.display(),
            n = questions.len(),
            these = match questions.len() {
                1 => "this line".to_owned(),
                n => format!("these {n} lines"),
            }
        ),
        Err(error) => cannot_be_written(place, &error).then(&words!(
            "用 --mapping 换一个能写的地方。",
            " (--mapping names another place)"
        )),
    });
    Outcome::InputIsWrong(lines)
}

/// Runs `import`.
pub fn run(args: &Args, lang: Lang) -> Outcome {
    match import(args, lang) {
        Ok(outcome) => outcome,
        Err(lines) => Outcome::InputIsWrong(lines),
    }
}

/// What was read, and what is known of it already.
fn summary(file: &Path, reading: &Reading, resolved: &Resolved) -> Bilingual {
    let cells = match reading.empty {
        1 => "1 empty cell".to_owned(),
        n => format!("{n} empty cells"),
    };
    let read = words!(
        "{shown}：{n} 个数字，{empty} 个空单元格；",
        "{shown}: {figures}, {cells}; ",
        shown = file.display(),
        n = reading.rows.len(),
        empty = reading.empty,
        figures = counted(reading.rows.len(), "figure")
    );
    read.then(&counts(resolved.known, resolved.revised, resolved.left_out))
}

fn import(args: &Args, lang: Lang) -> Result<Outcome, Vec<Bilingual>> {
    let one = |message: Bilingual| vec![message];
    let bytes = bytes_of(&args.file).map_err(one)?;
    let metadata = bytes_if_there(&args.file.with_extension(METADATA_ENDING)).map_err(one)?;
    let mapping_file = mapping_place(args);
    let before = bytes_if_there(&mapping_file).map_err(one)?;
    let mapping = match &before {
        Some(bytes) => Mapping::read(bytes)
            .map_err(|error| one(error.told(&mapping_file.to_string_lossy())))?,
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
    let progress = Progress::begin(&words!("正在读文件", "reading the file"), lang);
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
    .map_err(|error| one(error.told(&args.file.to_string_lossy())))?;
    drop(progress);
    for note in &reading.notes {
        crate::say(note, lang);
    }
    if !reading.questions.is_empty() {
        return Ok(ask(&mapping_file, before.as_deref(), &reading.questions));
    }
    let (id, day) = (args.release.as_deref(), args.release_date.as_deref());
    let resolved = observations(
        &reading.rows,
        Destination {
            tables: tables.as_ref(),
            source,
            release: id.unwrap_or_default(),
            mapping: &mapping,
        },
    );
    crate::say(&summary(&args.file, &reading, &resolved), lang);
    if args.dry_run || args.data.is_none() {
        let csv = csv_of(OBSERVATIONS.columns.iter().copied(), &resolved.rows);
        print(&csv).map_err(one)?;
    }
    if !resolved.questions.is_empty() {
        return Ok(ask(&mapping_file, before.as_deref(), &resolved.questions));
    }
    if let (Some(data), false, false) = (&args.data, args.dry_run, resolved.rows.is_empty()) {
        let release = match (&tables, id) {
            (Some(tables), Some(id)) => {
                release(tables, id, day).map_err(|why| vec![why, nothing_was_written()])?
            }
            _ => (id.unwrap_or_default(), day),
        };
        add((data, source, release), &resolved, lang)?;
    }
    Ok(Outcome::Done)
}

/// Puts the rows into the tables and says how many.
fn add(
    (data, source, release): (&Path, &str, (&str, Option<&str>)),
    resolved: &Resolved,
    lang: Lang,
) -> Result<(), Vec<Bilingual>> {
    let addition = Addition {
        source,
        release,
        rows: &resolved.rows,
        phrases: &[],
        breakdowns: &resolved.breakdowns,
    };
    append(data, &addition).map_err(|refused| match refused {
        Refused::Tables(faults) => {
            let told = faults.iter().map(Fault::told);
            told.chain([nothing_was_written()]).collect()
        }
        Refused::Disk(why) => vec![why],
    })?;
    let (rows, names) = (resolved.rows.len(), resolved.breakdowns.len());
    let added = words!(
        "{data}：在 observations/{source}.csv 里加了 {rows} 行",
        "{data}: {counted} added to observations/{source}.csv",
        data = data.display(),
        counted = counted(rows, "row")
    );
    crate::say(&added, lang);
    if names > 0 {
        let named = words!(
            "{data}：在 breakdowns.csv 里加了 {names} 个名称。请看看用词。",
            "{data}: {counted} added to breakdowns.csv: look at the words",
            data = data.display(),
            counted = counted(names, "name")
        );
        crate::say(&named, lang);
    }
    Ok(())
}
