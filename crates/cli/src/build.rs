//! `kanjian build`: the tables streamed into a snapshot on disk, or compared with the one there; its contents are the model's.

use crate::{check, lang::Lang, outcome::Outcome, progress::Progress};
use kanjian_model::tables::{Run, Sink, Source, build_from};
use kanjian_warehouse::{
    intake::{How, Taken, take},
    publish::Publication,
};
use std::{
    collections::BTreeSet,
    env, fs, io,
    path::{Path, PathBuf},
    process,
    sync::Mutex,
    thread,
};

/// Most threads that are of use: beyond, the disk is what is waited for.
const MOST_THREADS: usize = 8;

/// Build the snapshot of every release from the tables.
///
/// Observations may be of any number: they are read once, as CSV, as Parquet, or from folders such as
/// observations/year=2020/province=44/, in any order, and written province by province.
#[derive(clap::Args)]
pub struct Args {
    /// Do not write: compare with what is there, and fail when it differs.
    #[arg(long)]
    check: bool,
    /// Public address of the site, with a trailing slash, in place of the one in site.toml.
    #[arg(long)]
    url: Option<String>,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    lang: Lang,
    /// Folder of the tables.
    data: PathBuf,
    /// Folder of the snapshot; it is replaced as a whole.
    out: PathBuf,
}

/// How many threads work.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_THREADS))
}

/// Runs `build`.
pub fn run(args: &Args) -> Outcome {
    if let Some(url) = &args.url
        && !(url.starts_with("http") && url.ends_with('/'))
    {
        return Outcome::wrong(format!(
            "--url is “{url}”: write it as https://example.org/kanjian/"
        ));
    }
    let ended = if args.check {
        compare(args)
    } else {
        publish(args)
    };
    ended.unwrap_or_else(|error| {
        Outcome::wrong(format!(
            "{}: cannot be written ({error}): nothing there was changed",
            args.out.display()
        ))
    })
}

/// Reads `args.data` and hands every file of the snapshot to `sink`; the outcome where nothing was built.
fn build(args: &Args, scratch: &Path, sink: &dyn Sink) -> io::Result<Option<Outcome>> {
    let progress = Progress::begin("reading");
    let how = How {
        scratch: Some(scratch),
        threads: threads(),
        watch: &progress,
    };
    let Taken {
        reading,
        facts,
        reader,
        rows,
    } = take(&args.data, &how)?;
    let Some(mut tables) = reading.tables else {
        drop(progress);
        let errors = check::say(&args.data, &reading.faults, args.lang);
        let what = match args.lang {
            Lang::Zh => format!("{errors} 处错误，什么也没有生成"),
            Lang::En if errors == 1 => "1 error: nothing was built".to_owned(),
            Lang::En => format!("{errors} errors: nothing was built"),
        };
        return Ok(Some(Outcome::wrong(what)));
    };
    if let Some(url) = &args.url {
        tables.site.url.clone_from(url);
    }
    let source = Source {
        tables,
        names: &reader.names,
        facts: &facts,
        rows: &rows,
    };
    let run = Run {
        sink,
        scratch: Some(scratch),
        threads: threads(),
        watch: &progress,
    };
    build_from(source, &run)?;
    drop(progress);
    check::say(&args.data, &reading.faults, args.lang);
    Ok(None)
}

fn publish(args: &Args) -> io::Result<Outcome> {
    let publication = Publication::at(&args.out)?;
    if let Some(outcome) = build(args, &publication.scratch(), &publication)? {
        return Ok(outcome);
    }
    let (files, bytes) = publication.written();
    publication.put_in_place()?;
    let out = args.out.display();
    crate::output::line(match args.lang {
        Lang::Zh => format!("{out}: {files} 个文件，{bytes} 字节"),
        Lang::En => format!("{out}: {files} files, {bytes} bytes"),
    });
    Ok(Outcome::Done)
}

/// A snapshot that is not written but compared with the one in a folder.
struct Compared<'o> {
    out: &'o Path,
    found: Mutex<Differences>,
}

#[derive(Default)]
struct Differences {
    files: BTreeSet<String>,
    lines: BTreeSet<String>,
}

impl Sink for Compared<'_> {
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let difference = match fs::read(self.out.join(path)) {
            Ok(found) if found == bytes => None,
            Ok(_) => Some(format!("{path}: differs: run kanjian build")),
            Err(_) => Some(format!("{path}: is missing: run kanjian build")),
        };
        if let Ok(mut found) = self.found.lock() {
            found.files.insert(path.to_owned());
            found.lines.extend(difference);
        }
        Ok(())
    }
}

/// Every file below `folder`, by its path with `/`.
fn files_below(folder: &Path) -> io::Result<Vec<String>> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(place) = open.pop() {
        for entry in fs::read_dir(place)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(below) = path.strip_prefix(folder) {
                found.push(below.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn compare(args: &Args) -> io::Result<Outcome> {
    let out = &args.out;
    let there = match files_below(out) {
        Ok(there) => there,
        Err(error) => {
            let what = format!("{}: cannot be read ({error})", out.display());
            return Ok(Outcome::wrong(what));
        }
    };
    let compared = Compared {
        out,
        found: Mutex::default(),
    };
    let scratch = env::temp_dir().join(format!("kanjian-check.{}", process::id()));
    let built = build(args, &scratch, &compared);
    if scratch.exists() {
        fs::remove_dir_all(&scratch)?;
    }
    if let Some(outcome) = built? {
        return Ok(outcome);
    }
    let Differences { files, mut lines } = compared.found.into_inner().unwrap_or_default();
    for path in there.iter().filter(|p| !files.contains(*p)) {
        lines.insert(format!(
            "{path}: does not belong to the snapshot: run kanjian build"
        ));
    }
    Ok(if lines.is_empty() {
        Outcome::Done
    } else {
        Outcome::InputIsWrong(lines.into_iter().collect())
    })
}
