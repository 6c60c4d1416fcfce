//! A snapshot on disk, put in place as a whole or not at all; what is in it is the model's.

use kanjian_model::{tables::Sink, told::Refusal, words};
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
    process,
    sync::Mutex,
    sync::atomic::{AtomicU64, Ordering},
};

/// A new snapshot beside the folder that it will replace. Dropped before its time, it leaves nothing behind.
pub struct Publication {
    out: PathBuf,
    new: PathBuf,
    old: PathBuf,
    folders: Mutex<BTreeSet<PathBuf>>,
    bytes: AtomicU64,
    files: AtomicU64,
}

/// A sibling of `out` that only this process uses.
fn sibling(out: &Path, what: &str) -> io::Result<PathBuf> {
    let name = out.file_name().ok_or_else(|| {
        let what = words!(
            "这里不能放快照，请另给一个文件夹",
            "give a folder of its own"
        );
        io::Error::new(io::ErrorKind::InvalidInput, Refusal(what))
    })?;
    let name = format!(".{}.{what}.{}", name.to_string_lossy(), process::id());
    Ok(out.with_file_name(name))
}

/// Whether the folder is one that may be replaced: absent, empty, or a snapshot.
fn may_be_replaced(out: &Path) -> io::Result<bool> {
    match fs::read_dir(out) {
        Ok(mut entries) => Ok(out.join("catalog.json").is_file() || entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

impl Publication {
    /// Begins a snapshot that will be at `out`.
    ///
    /// # Errors
    /// `out` holds something other than a snapshot, or cannot be looked at.
    pub fn at(out: &Path) -> io::Result<Self> {
        if !may_be_replaced(out)? {
            let what = words!(
                "里面有快照以外的文件，请另给一个文件夹",
                "it holds something other than a snapshot, so give another folder"
            );
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, Refusal(what)));
        }
        Ok(Self {
            out: out.to_owned(),
            new: sibling(out, "new")?,
            old: sibling(out, "old")?,
            folders: Mutex::default(),
            bytes: AtomicU64::new(0),
            files: AtomicU64::new(0),
        })
    }

    /// A folder for what memory has no room for; it goes with this value, as everything that is not put in place.
    pub fn scratch(&self) -> PathBuf {
        self.new.join(".rows")
    }

    /// How many files were written, and how many bytes they have.
    pub fn written(&self) -> (u64, u64) {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        (read(&self.files), read(&self.bytes))
    }

    /// Puts it in place: a reader sees the old snapshot or the new one.
    ///
    /// # Errors
    /// It cannot be moved; then the old one is still there.
    pub fn put_in_place(self) -> io::Result<()> {
        if self.scratch().exists() {
            fs::remove_dir_all(self.scratch())?;
        }
        if self.out.exists() {
            fs::rename(&self.out, &self.old)?;
        }
        fs::rename(&self.new, &self.out).inspect_err(|_| {
            // Put the old one back; if that fails too, it is still there under its other name.
            let _ = fs::rename(&self.old, &self.out);
        })?;
        if self.old.exists() {
            fs::remove_dir_all(&self.old)?;
        }
        Ok(())
    }
}

impl Sink for Publication {
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.new.join(path);
        if let (Some(folder), Ok(mut made)) = (path.parent(), self.folders.lock())
            && !made.contains(folder)
        {
            fs::create_dir_all(folder)?;
            made.insert(folder.to_owned());
        }
        self.files.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        fs::write(path, bytes)
    }
}

impl Drop for Publication {
    fn drop(&mut self) {
        if self.new.exists() {
            // Nothing else uses this folder; what cannot be removed is in nobody's way.
            let _ = fs::remove_dir_all(&self.new);
        }
    }
}
