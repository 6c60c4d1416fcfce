//! Parts written into a zip file, so that a mutation reaches the parser behind the container; damaged containers are other inputs.

use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A zip file of the parts, stored as they are. Two parts of one name make no file.
pub fn zip_of<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(name, stored).ok()?;
        zip.write_all(bytes).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}

/// The parts of an input: each begins with a line `== name`; what stands before the first is passed over.
pub fn parts(data: &[u8]) -> Vec<(&str, &[u8])> {
    let mut parts: Vec<(&str, usize, usize)> = Vec::new();
    let mut at = 0;
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        let next = at + line.len();
        if let Some(name) = line.strip_prefix(b"== ")
            && let Ok(name) = std::str::from_utf8(name)
        {
            parts.push((name.trim_end(), next, next));
        } else if let Some((_, _, end)) = parts.last_mut() {
            *end = next;
        }
        at = next;
    }
    parts
        .into_iter()
        .map(|(name, start, end)| (name, &data[start..end]))
        .collect()
}
