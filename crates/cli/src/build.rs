//! `kanjian build`: the tables streamed into a snapshot on disk, or compared with the one there; its contents are the model's.

use crate::{
    check,
    outcome::Outcome,
    output::{cannot_be_read, line},
    progress::Progress,
};
use kanjian_model::{
    Bilingual, Lang,
    tables::{Run, Sink, Source, build_from},
    told::{complaint, counted, of_system, place},
    words,
};
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
pub fn run(args: &Args, lang: Lang) -> Outcome {
    if let Some(url) = &args.url
        && !(url.starts_with("http") && url.ends_with('/'))
    {
        let what = words!(
            "“{url}”不是以斜杠结尾的网址",
            "“{url}” is no address with a slash at its end"
        );
        let todo = words!(
            "写成 https://example.org/kanjian/ 这样",
            "write it as https://example.org/kanjian/"
        );
        return Outcome::wrong(complaint(&Bilingual::same("--url"), &what, &todo));
    }
    let ended = if args.check {
        compare(args, lang)
    } else {
        publish(args, lang)
    };
    ended.unwrap_or_else(|error| {
        let Bilingual { zh, en } = of_system(&error);
        Outcome::wrong(words!(
            "{out}：写不了（{zh}）。里面的内容没有改动。",
            "{out}: cannot be written ({en}): nothing there was changed",
            out = args.out.display()
        ))
    })
}

/// Reads `args.data` and hands every file of the snapshot to `sink`; the outcome where nothing was built.
fn build(args: &Args, lang: Lang, scratch: &Path, sink: &dyn Sink) -> io::Result<Option<Outcome>> {
    let progress = Progress::begin(&words!("正在读取", "reading"), lang);
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
        let errors = check::say(&args.data, &reading.faults, lang);
        let what = words!(
            "{errors} 处错误，什么也没有生成",
            "{counted}: nothing was built",
            counted = counted(errors, "error")
        );
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
    check::say(&args.data, &reading.faults, lang);
    Ok(None)
}

fn publish(args: &Args, lang: Lang) -> io::Result<Outcome> {
    let publication = Publication::at(&args.out)?;
    if let Some(outcome) = build(args, lang, &publication.scratch(), &publication)? {
        return Ok(outcome);
    }
    let (files, bytes) = publication.written();
    publication.put_in_place()?;
    let out = args.out.display();
    let written = words!(
        "{out}：{files} 个文件，{bytes} 字节",
        "{out}: {files} files, {bytes} bytes"
    );
    line(written.in_lang(lang), lang);
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
    lines: BTreeSet<Bilingual>,
}

impl Sink for Compared<'_> {
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let difference = match fs::read(self.out.join(path)) {
            Ok(found) if found == bytes => None,
            Ok(_) => Some(stale(path, &words!("与表格不符", "differs"))),
            Err(_) => Some(stale(path, &words!("缺少这个文件", "is missing"))),
        };
        if let Ok(mut found) = self.found.lock() {
            found.files.insert(path.to_owned());
            found.lines.extend(difference);
        }
        Ok(())
    }
}

/// A file that is not what the tables make of it.
fn stale(path: &str, what: &Bilingual) -> Bilingual {
    let todo = words!("运行“kanjian build”", "run kanjian build");
    complaint(&place(path, 0, ""), what, &todo)
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

fn compare(args: &Args, lang: Lang) -> io::Result<Outcome> {
    let out = &args.out;
    let there = match files_below(out) {
        Ok(there) => there,
        Err(error) => {
            let give = words!("给出快照所在的文件夹", "give the folder of a snapshot");
            return Ok(Outcome::wrong(cannot_be_read(out, &error, &give)));
        }
    };
    let compared = Compared {
        out,
        found: Mutex::default(),
    };
    let scratch = env::temp_dir().join(format!("kanjian-check.{}", process::id()));
    let built = build(args, lang, &scratch, &compared);
    if scratch.exists() {
        fs::remove_dir_all(&scratch)?;
    }
    if let Some(outcome) = built? {
        return Ok(outcome);
    }
    let Differences { files, mut lines } = compared.found.into_inner().unwrap_or_default();
    for path in there.iter().filter(|p| !files.contains(*p)) {
        let what = words!("不属于这个快照", "does not belong to the snapshot");
        lines.insert(stale(path, &what));
    }
    Ok(if lines.is_empty() {
        Outcome::Done
    } else {
        Outcome::InputIsWrong(lines.into_iter().collect())
    })
}
