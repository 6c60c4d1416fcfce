//! The files of observations below a data folder, partitioned folders (`year=2020/province=44/`) too; what is in them is read elsewhere.

use kanjian_model::Bilingual;
use kanjian_model::tables::folder::unreadable;
use kanjian_model::tables::header::Within;
use kanjian_model::tables::{Fault, layout};
use kanjian_model::words;
use percent_encoding::percent_decode_str;
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// Deepest folder that is looked into.
const DEEPEST: usize = 16;

/// What Hive and Spark call the folder of rows that have nothing in the partition's column.
const NO_VALUE: &str = "__HIVE_DEFAULT_PARTITION__";

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// Comma-separated text.
    Csv,
    /// Apache Parquet.
    Parquet,
}

/// A file of observations and what its place says of its rows.
#[derive(Clone, Debug)]
pub struct ObservationFile {
    /// Path below the data folder, with `/`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: FileKind,
    /// Its size.
    pub bytes: u64,
    /// The document of rows that do not name theirs: the name of a file that lies in `observations/` itself.
    pub source: String,
    /// Cells of columns that the file need not have, from `column=value` folders.
    pub constants: BTreeMap<&'static str, String>,
    /// What all its rows must agree with.
    pub within: Within,
    /// Whether it is a table that people write, which has every column.
    pub is_authored: bool,
}

impl ObservationFile {
    /// The columns it must have and may have.
    pub fn layout(&self) -> &'static layout::Layout {
        if self.is_authored {
            &layout::OBSERVATIONS
        } else {
            &layout::EXCHANGED
        }
    }
}

/// What the folders on the way to a file say.
#[derive(Clone, Default)]
struct Place {
    constants: BTreeMap<&'static str, String>,
    within: Within,
    is_inside: bool,
}

/// Every file of observations below `data`, by name; faults for what cannot be read or understood.
pub fn observation_files(data: &Path, faults: &mut Vec<Fault>) -> Vec<ObservationFile> {
    let mut found = Vec::new();
    let name = "observations".to_owned();
    look_into(data, &name, &Place::default(), 0, &mut found, faults);
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn look_into(
    data: &Path,
    folder: &str,
    place: &Place,
    depth: usize,
    found: &mut Vec<ObservationFile>,
    faults: &mut Vec<Fault>,
) {
    let entries = match fs::read_dir(data.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound && depth == 0 => return,
        Err(error) => return faults.push(unreadable(folder, &error)),
    };
    for entry in entries {
        let path = match entry {
            Ok(entry) => entry.path(),
            Err(error) => {
                faults.push(unreadable(folder, &error));
                continue;
            }
        };
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        // An editor's, a spreadsheet's or an engine's own (_SUCCESS, _temporary).
        if file.starts_with(['.', '~', '_']) {
            continue;
        }
        let name = format!("{folder}/{file}");
        let about = match fs::metadata(&path) {
            Ok(about) => about,
            Err(error) => {
                faults.push(unreadable(&name, &error));
                continue;
            }
        };
        if about.is_dir() {
            if depth < DEEPEST
                && let Some(place) = place.below(&name, &file, faults)
            {
                look_into(data, &name, &place, depth + 1, found, faults);
            }
            continue;
        }
        let (stem, kind) = match file.rsplit_once('.') {
            Some((stem, "csv")) => (stem, FileKind::Csv),
            Some((stem, "parquet")) => (stem, FileKind::Parquet),
            _ => continue,
        };
        // An engine leaves files without a byte where a partition has no rows.
        if about.len() == 0 && place.is_inside {
            continue;
        }
        found.push(ObservationFile {
            path,
            kind,
            bytes: about.len(),
            source: if place.is_inside {
                String::new()
            } else {
                stem.to_owned()
            },
            constants: place.constants.clone(),
            within: place.within.clone(),
            is_authored: kind == FileKind::Csv && !place.is_inside,
            name,
        });
    }
}

impl Place {
    /// What the folder `folder` adds; `None` where it says something that no row can agree with.
    fn below(&self, name: &str, folder: &str, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut place = Self {
            is_inside: true,
            ..self.clone()
        };
        let Some((key, value)) = folder.split_once('=') else {
            return Some(place);
        };
        let mut fault = |what: Bilingual, todo: Bilingual| {
            faults.push(Fault::error("bad-partition", (name, 0, ""), what, todo));
            None
        };
        let decoded = |text: &str| {
            percent_decode_str(text)
                .decode_utf8()
                .map(|t| t.into_owned())
        };
        let (Ok(key), Ok(value)) = (decoded(key), decoded(value)) else {
            let what = words!(
                "文件夹的名字不是 UTF-8 编码",
                "the name of the folder is not UTF-8"
            );
            let todo = words!(
                "用 UTF-8 写文件夹的名字，需要时用百分号编码",
                "write the names of folders as UTF-8, percent-encoded where needed"
            );
            return fault(what, todo);
        };
        let value = if value == NO_VALUE {
            String::new()
        } else {
            value
        };
        match key.as_str() {
            "year" if value.is_empty() => {}
            "year" => match value.parse() {
                Ok(year) if value.len() == 4 => {
                    place.within.year = Some(year);
                    // Where the file has no periods, its rows are of the whole year.
                    place.constants.insert("period", value);
                }
                _ => {
                    let what = words!("“{value}”不是年份", "“{value}” is no year");
                    return fault(what, words!("写成 year=2020 这样", "write it as year=2020"));
                }
            },
            "province" => place.within.province = Some(value).filter(|v| !v.is_empty()),
            column => {
                let columns = layout::EXCHANGED
                    .columns
                    .iter()
                    .chain(layout::EXCHANGED.optional);
                let Some(known) = columns.copied().find(|known| *known == column) else {
                    let what = words!(
                        "观测表里没有“{column}”这一列",
                        "“{column}” is no column of the observations"
                    );
                    let todo = words!(
                        "按年份（year=2020）、省份（province=44）或观测表的列分文件夹",
                        "partition by year, province, or a column of the observations"
                    );
                    return fault(what, todo);
                };
                place.constants.insert(known, value);
            }
        }
        Some(place)
    }
}
