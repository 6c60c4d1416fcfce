//! `kanjian build`: the snapshot on disk, put in place as a whole or not at all; its contents are the model's.

use crate::{check, lang::Lang, outcome::Outcome};
use kanjian_model::tables::{self, Files};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process,
};

/// Build the snapshot of every release from the tables.
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

/// Runs `build`.
pub fn run(args: &Args) -> Outcome {
    if let Some(url) = &args.url
        && !(url.starts_with("http") && url.ends_with('/'))
    {
        return Outcome::wrong(format!(
            "--url is “{url}”: write it as https://example.org/kanjian/"
        ));
    }
    let mut tables = match check::tables(&args.data, |fault| {
        eprintln!("{}", fault.line(args.lang.into()))
    }) {
        Ok(tables) => tables,
        Err(errors) => return Outcome::wrong(format!("{errors} errors: nothing was built")),
    };
    if let Some(url) = &args.url {
        tables.site.url.clone_from(url);
    }
    let files = tables::build(&tables);
    let bytes: usize = files.values().map(Vec::len).sum();
    if args.check {
        return compare(&files, &args.out);
    }
    match replace(&args.out, &files) {
        Ok(()) => {
            println!(
                "{}: {} files, {bytes} bytes",
                args.out.display(),
                files.len()
            );
            Outcome::Done
        }
        Err(error) => Outcome::wrong(format!(
            "{}: cannot be written ({error}): nothing there was changed",
            args.out.display()
        )),
    }
}

/// A sibling of `out` that only this process uses.
fn sibling(out: &Path, what: &str) -> io::Result<PathBuf> {
    let name = out
        .file_name()
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "give a folder of its own"))?;
    let name = format!(".{}.{what}.{}", name.to_string_lossy(), process::id());
    Ok(out.with_file_name(name))
}

/// Whether the folder is one that `build` may replace: absent, empty, or a snapshot.
fn may_be_replaced(out: &Path) -> io::Result<bool> {
    match fs::read_dir(out) {
        Ok(mut entries) => Ok(out.join("catalog.json").is_file() || entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// Writes everything beside `out`, then swaps: a reader sees the old snapshot or the new one.
fn replace(out: &Path, files: &Files) -> io::Result<()> {
    if !may_be_replaced(out)? {
        let what = "it holds something other than a snapshot";
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, what));
    }
    let (new, old) = (sibling(out, "new")?, sibling(out, "old")?);
    let written = write_all(&new, files).and_then(|()| {
        if out.exists() {
            fs::rename(out, &old)?;
        }
        fs::rename(&new, out).inspect_err(|_| {
            // Put the old one back; if that fails too, it is still there under its other name.
            let _ = fs::rename(&old, out);
        })
    });
    if written.is_err() {
        let _ = fs::remove_dir_all(&new);
    }
    written?;
    if old.exists() {
        fs::remove_dir_all(&old)
    } else {
        Ok(())
    }
}

fn write_all(folder: &Path, files: &Files) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
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

fn compare(files: &Files, out: &Path) -> Outcome {
    let there = match files_below(out) {
        Ok(there) => there,
        Err(error) => {
            return Outcome::wrong(format!("{}: cannot be read ({error})", out.display()));
        }
    };
    let mut differences = Vec::new();
    for (path, bytes) in files {
        match fs::read(out.join(path)) {
            Ok(found) if found == *bytes => {}
            Ok(_) => differences.push(format!("{path}: differs: run kanjian build")),
            Err(_) => differences.push(format!("{path}: is missing: run kanjian build")),
        }
    }
    for path in there.iter().filter(|p| !files.contains_key(*p)) {
        differences.push(format!(
            "{path}: does not belong to the snapshot: run kanjian build"
        ));
    }
    if differences.is_empty() {
        Outcome::Done
    } else {
        Outcome::InputIsWrong(differences)
    }
}
