//! Files of the snapshot on their way out: named by the hash of their bytes, shared by releases that leave them as they were.

use super::folder::Files;
use crate::snapshot::{FORMAT, Shard, ShardList, ShardRef, sha256_hex};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;
use std::sync::Mutex;

/// Where the files of a snapshot go; several threads write at once.
pub trait Sink: Sync {
    /// Takes the file at `path` below `data/`.
    ///
    /// # Errors
    /// It cannot be written.
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()>;
}

impl Sink for Mutex<Files> {
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        if let Ok(mut files) = self.lock() {
            files.insert(path.to_owned(), bytes.to_vec());
        }
        Ok(())
    }
}

/// One value as the bytes of a file: compact, with a line end.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_json(value, &mut bytes);
    bytes
}

/// Adds the same to `bytes`.
fn write_json(value: &impl Serialize, bytes: &mut Vec<u8>) {
    // Maps have text keys and figures are finite, so that nothing here can fail to serialize.
    let _ = serde_json::to_writer(&mut *bytes, value);
    bytes.push(b'\n');
}

/// The files so far, and what each shard was in the release before.
pub(super) struct Output<'s> {
    sink: &'s dyn Sink,
    /// Whether a later release may find a file as it was.
    compares: bool,
    /// (kind, id) → its content without a release, and where it was written.
    latest: BTreeMap<(String, String), (String, ShardRef)>,
    /// Path → SHA-256 of every file.
    pub(super) sums: BTreeMap<String, String>,
    /// The file that is being made: its room is used again.
    bytes: Vec<u8>,
}

impl<'s> Output<'s> {
    /// Output of `releases` releases.
    pub(super) fn to(sink: &'s dyn Sink, releases: usize) -> Self {
        Self {
            sink,
            compares: releases > 1,
            latest: BTreeMap::new(),
            sums: BTreeMap::new(),
            bytes: Vec::new(),
        }
    }

    /// The hashes so far. What comes next shares no file with what came before.
    pub(super) fn take_sums(&mut self) -> BTreeMap<String, String> {
        self.latest.clear();
        std::mem::take(&mut self.sums)
    }

    /// Writes a file under a name of its own; gives its size and hash.
    pub(super) fn put_named(&mut self, path: &str, bytes: &[u8]) -> io::Result<ShardRef> {
        let at = ShardRef {
            path: path.to_owned(),
            sha256: sha256_hex(bytes),
            bytes: bytes.len() as u64,
        };
        self.sums.insert(path.to_owned(), at.sha256.clone());
        self.sink.write(path, bytes)?;
        Ok(at)
    }

    /// Writes a shard whose observations are `rows`, JSON already; its own are not looked at.
    pub(super) fn put_shard<'r>(
        &mut self,
        mut shard: Shard,
        rows: impl Iterator<Item = &'r [u8]> + Clone,
        release: &str,
    ) -> io::Result<ShardRef> {
        let (kind, id) = (shard.kind.clone(), shard.id.clone());
        shard.observations = Vec::new();
        self.put((kind, id), release, |release, bytes| {
            release.clone_into(&mut shard.release);
            write_with_rows(&shard, rows.clone(), bytes);
        })
    }

    /// Writes a list of shards.
    pub(super) fn put_list(
        &mut self,
        id: &str,
        shards: BTreeMap<String, ShardRef>,
        release: &str,
    ) -> io::Result<ShardRef> {
        let mut list = ShardList {
            format: FORMAT.to_owned(),
            kind: "list".to_owned(),
            id: id.to_owned(),
            release: String::new(),
            shards,
        };
        let place = ("list".to_owned(), id.to_owned());
        self.put(place, release, |release, bytes| {
            release.clone_into(&mut list.release);
            write_json(&list, bytes);
        })
    }

    /// Writes a file under the hash of its bytes, or finds that it is the one of the release before.
    fn put(
        &mut self,
        place: (String, String),
        release: &str,
        mut write: impl FnMut(&str, &mut Vec<u8>),
    ) -> io::Result<ShardRef> {
        let mut content = String::new();
        if self.compares {
            self.bytes.clear();
            write("", &mut self.bytes);
            content = sha256_hex(&self.bytes);
            if let Some((before, at)) = self.latest.get(&place)
                && *before == content
            {
                return Ok(at.clone());
            }
        }
        self.bytes.clear();
        write(release, &mut self.bytes);
        let sha256 = sha256_hex(&self.bytes);
        let path = format!("{}/{}.{}.json", place.0, place.1, &sha256[..16]);
        let at = ShardRef {
            path: path.clone(),
            sha256: sha256.clone(),
            bytes: self.bytes.len() as u64,
        };
        self.sink.write(&path, &self.bytes)?;
        self.sums.insert(path, sha256);
        if self.compares {
            self.latest.insert(place, (content, at.clone()));
        }
        Ok(at)
    }
}

/// Writes a shard without observations, with `rows` as its observations.
fn write_with_rows<'r>(
    shard: &Shard,
    rows: impl Iterator<Item = &'r [u8]> + Clone,
    bytes: &mut Vec<u8>,
) {
    /// The fields before the observations and they themselves, as [`Shard`] has them.
    #[derive(Serialize)]
    struct Head<'s> {
        format: &'s str,
        kind: &'s str,
        id: &'s str,
        release: &'s str,
        observations: [(); 0],
    }
    let head = json(&Head {
        format: &shard.format,
        kind: &shard.kind,
        id: &shard.id,
        release: &shard.release,
        observations: [],
    });
    let whole = json(shard);
    // Both go on with `[]`, and the head ends there with a brace and the line end.
    let at = head.len() - 3;
    let long: usize = rows.clone().map(|row| row.len() + 1).sum();
    bytes.reserve(whole.len() + long);
    bytes.extend(&whole[..at]);
    for (place, row) in rows.enumerate() {
        if place > 0 {
            bytes.push(b',');
        }
        bytes.extend(row);
    }
    bytes.extend(&whole[at..]);
}
