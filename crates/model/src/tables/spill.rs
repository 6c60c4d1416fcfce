//! Bytes kept by key, in memory up to a bound and in one temporary file beyond it; what they mean is their writer's.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

/// Most bytes that are kept in memory.
const IN_MEMORY_BYTES: usize = 64 * 1024 * 1024;

/// Bytes of a key are kept in pieces of this size, which are used again once they are in the file.
const PIECE_BYTES: usize = 8 * 1024;

/// Bytes by key. Keys are small whole numbers.
#[derive(Default)]
pub struct Spill {
    /// What is in memory of each key.
    open: Vec<Vec<Vec<u8>>>,
    /// Empty pieces.
    spare: Vec<Vec<u8>>,
    /// What is in the file of each key: where, and how many bytes.
    written: Vec<Vec<(u64, usize)>>,
    bytes: usize,
    end: u64,
    file: Option<(PathBuf, File)>,
    folder: Option<PathBuf>,
}

impl Spill {
    /// Keeps everything in memory.
    pub fn in_memory() -> Self {
        Self::default()
    }

    /// Keeps what memory has no room for in a file of `folder`, which is made when needed and goes with this value.
    pub fn beside(folder: &Path) -> Self {
        let mut spill = Self::default();
        spill.folder = Some(folder.to_owned());
        spill
    }

    /// Adds bytes to those of `key`.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn push(&mut self, key: u32, bytes: &[u8]) -> io::Result<()> {
        let key = key as usize;
        if self.open.len() <= key {
            self.open.resize_with(key + 1, Vec::new);
        }
        let pieces = &mut self.open[key];
        match pieces.last_mut() {
            Some(last) if last.len() + bytes.len() <= PIECE_BYTES => last.extend(bytes),
            _ => {
                let empty = self.spare.pop();
                let mut piece = empty.unwrap_or_else(|| Vec::with_capacity(PIECE_BYTES));
                piece.extend(bytes);
                pieces.push(piece);
            }
        }
        self.bytes += bytes.len();
        if self.bytes > IN_MEMORY_BYTES && self.folder.is_some() {
            self.write_out()?;
        }
        Ok(())
    }

    fn write_out(&mut self) -> io::Result<()> {
        if self.file.is_none()
            && let Some(folder) = &self.folder
        {
            fs::create_dir_all(folder)?;
            let path = unused(folder);
            let file = File::options()
                .read(true)
                .write(true)
                .create_new(true)
                .open(&path)?;
            self.file = Some((path, file));
        }
        let Some((_, file)) = &mut self.file else {
            return Ok(());
        };
        let mut writer = io::BufWriter::with_capacity(1024 * 1024, file);
        self.written.resize_with(self.open.len(), Vec::new);
        for (pieces, places) in self.open.iter_mut().zip(&mut self.written) {
            if pieces.is_empty() {
                continue;
            }
            let long = pieces.iter().map(Vec::len).sum();
            places.push((self.end, long));
            self.end += long as u64;
            for mut piece in pieces.drain(..) {
                writer.write_all(&piece)?;
                piece.clear();
                self.spare.push(piece);
            }
        }
        self.bytes = 0;
        writer.flush()
    }

    /// Every byte of `key`, in the order added.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(&self, key: u32, into: &mut Vec<u8>) -> io::Result<()> {
        let key = key as usize;
        if let (Some(places), Some((path, _))) = (self.written.get(key), &self.file)
            && !places.is_empty()
        {
            // A handle of its own, so that several threads read at once.
            let mut file = File::open(path)?;
            for (at, long) in places {
                file.seek(SeekFrom::Start(*at))?;
                let from = into.len();
                into.resize(from + long, 0);
                file.read_exact(&mut into[from..])?;
            }
        }
        for piece in self.open.get(key).into_iter().flatten() {
            into.extend_from_slice(piece);
        }
        Ok(())
    }

    /// Keys that have bytes, in their order.
    pub fn keys(&self) -> impl Iterator<Item = u32> {
        let is_written = |key: u32| {
            let places = self.written.get(key as usize);
            places.is_some_and(|places| !places.is_empty())
        };
        (0..)
            .zip(&self.open)
            .filter_map(move |(key, open): (u32, _)| {
                (!open.is_empty() || is_written(key)).then_some(key)
            })
    }
}

/// A name in `folder` that is not there yet.
fn unused(folder: &Path) -> PathBuf {
    (0..)
        .map(|n: u32| folder.join(format!("rows-{n}.tmp")))
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join("rows.tmp"))
}

impl Drop for Spill {
    fn drop(&mut self) {
        // Closed first, and then removed.
        if let Some(path) = self.file.take().map(|(path, _)| path) {
            // It lies in a folder that goes too; nothing is lost where this fails.
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_comes_back_from_the_file() {
        let folder = std::env::temp_dir().join(format!("kanjian-spill-{}", std::process::id()));
        let mut spill = Spill::beside(&folder);
        let block = vec![7u8; IN_MEMORY_BYTES / 4];
        for round in 0..6 {
            spill.push(round % 3, &block).unwrap();
            spill.push(round % 3, &[round as u8]).unwrap();
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        for key in 0..3 {
            let mut bytes = Vec::new();
            spill.read(key, &mut bytes).unwrap();
            assert_eq!(bytes.len(), 2 * block.len() + 2);
            assert_eq!(
                (bytes[block.len()], *bytes.last().unwrap()),
                (key as u8, key as u8 + 3)
            );
        }
        assert_eq!(spill.keys().collect::<Vec<_>>(), [0, 1, 2]);
        drop(spill);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        fs::remove_dir(&folder).unwrap();
    }
}
