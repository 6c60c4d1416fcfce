//! The whole data package as one ZIP file: the Frictionless description and its tables, the same bytes for the same tables.

use std::io::{Cursor, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// Where the package of a release stands, below the base.
pub fn path_of(release: &str) -> String {
    format!("data/kanjian-{release}.zip")
}

/// A ZIP of `files`, each under its path, in this order.
///
/// # Errors
/// Two files of one path.
pub fn zipped(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    // No wall clock: every entry has the earliest date that the format knows.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        writer.start_file(path.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::zipped;
    use std::io::{Cursor, Read};

    #[test]
    fn what_went_in_comes_out_and_twice_the_same() {
        let files = [
            ("datapackage.json".to_owned(), b"{}".to_vec()),
            ("csv/areas.csv".to_owned(), b"id\n440306\n".repeat(99)),
        ];
        let bytes = zipped(&files).expect("two names");
        assert_eq!(bytes, zipped(&files).expect("two names"));
        let mut read = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
        for (path, wanted) in &files {
            let mut content = Vec::new();
            let mut file = read.by_name(path).expect("the file");
            file.read_to_end(&mut content).expect("whole");
            assert_eq!(&content, wanted);
        }
    }

    #[test]
    fn one_name_twice_is_refused() {
        let file = ("a".to_owned(), Vec::new());
        assert!(zipped(&[file.clone(), file]).is_err());
    }
}
