//! A folder as one ZIP file, the same bytes for the same folder.

use super::files::{Outcome, address_of, below, read};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs everything below `folder` into `file`, below the folder name `top`, with one fixed time for all.
///
/// # Errors
/// The first file that cannot be read or written.
pub fn pack(folder: &Path, file: &Path, top: &str) -> Outcome<usize> {
    let out = File::create(file).map_err(|e| format!("{}: {e}", file.display()))?;
    let mut zip = ZipWriter::new(BufWriter::new(out));
    let paths = below(folder)?;
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for path in &paths {
        // Pictures are compressed already.
        let is_picture = path.extension().is_some_and(|e| e == "png" || e == "xlsx");
        let method = if is_picture {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        zip.start_file(
            format!("{top}/{}", address_of(path)),
            options.compression_method(method),
        )?;
        zip.write_all(&read(&folder.join(path))?)?;
    }
    zip.finish()?.flush()?;
    Ok(paths.len())
}
