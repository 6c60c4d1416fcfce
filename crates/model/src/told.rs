//! Messages to a person, written in both languages side by side where they arise; in which one they are shown is the caller's.

use crate::Bilingual;
use std::fmt;
#[cfg(feature = "tables")]
use std::io;

/// A message in both languages: `words!("缺少 {file}", "{file} is missing")`. Names that are no variables follow: `n = rows.len()`.
#[macro_export]
macro_rules! words {
    ($zh:literal, $en:literal $(,)?) => {
        $crate::Bilingual {
            zh: ::std::format!($zh),
            en: ::std::format!($en),
        }
    };
    ($zh:literal, $en:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        // All at once, so that no name hides a variable from the next value.
        let ($($name,)+) = ($($value,)+);
        $crate::words!($zh, $en)
    }};
}

impl Bilingual {
    /// What is the same in both languages: a name, a number, a code.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            zh: text.clone(),
            en: text,
        }
    }

    /// One after the other, without anything between them.
    #[must_use]
    pub fn then(mut self, more: &Self) -> Self {
        self.zh.push_str(&more.zh);
        self.en.push_str(&more.en);
        self
    }
}

/// A number of things in English.
pub fn counted(number: usize, thing: &str) -> String {
    let more = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{more}")
}

/// Where something is wrong: a file, its line from 1 or 0 for the whole, its column or nothing.
pub fn place(file: &str, line: u64, column: &str) -> Bilingual {
    let file = Bilingual::same(file);
    let file = if line > 0 {
        file.then(&words!(" 第 {line} 行", ":{line}"))
    } else {
        file
    };
    if column.is_empty() {
        file
    } else {
        file.then(&words!(" {column} 列", ": {column}"))
    }
}

/// Where something is wrong, what it is, and what to do: `a.csv:3: the cell is empty: fill it in`.
pub fn complaint(place: &Bilingual, what: &Bilingual, todo: &Bilingual) -> Bilingual {
    Bilingual {
        zh: format!("{}：{}。请{}。", place.zh, what.zh, todo.zh),
        en: format!("{}: {}: {}", place.en, what.en, todo.en),
    }
}

/// A message where an error is wanted; as an error it speaks English.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal(pub Bilingual);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.en)
    }
}

impl std::error::Error for Refusal {}

/// Why the system could not do what it was asked, or a [`Refusal`] of our own. The system's words are in no certain language, so that
/// Chinese ones are ours.
#[cfg(feature = "tables")]
pub fn of_system(error: &io::Error) -> Bilingual {
    use io::ErrorKind as Kind;
    let own = error.get_ref().and_then(|own| own.downcast_ref());
    if let Some(Refusal(words)) = own {
        return words.clone();
    }
    let zh = match error.kind() {
        Kind::NotFound => "没有这个文件或文件夹".to_owned(),
        Kind::PermissionDenied => "没有权限，或文件正被别的程序打开".to_owned(),
        Kind::AlreadyExists => "已经有同名的文件或文件夹".to_owned(),
        Kind::IsADirectory => "这是文件夹，不是文件".to_owned(),
        Kind::NotADirectory => "这是文件，不是文件夹".to_owned(),
        Kind::DirectoryNotEmpty => "文件夹里还有文件".to_owned(),
        Kind::StorageFull | Kind::QuotaExceeded => "磁盘空间不够".to_owned(),
        Kind::FileTooLarge => "文件太大".to_owned(),
        Kind::ReadOnlyFilesystem => "磁盘是只读的".to_owned(),
        Kind::ResourceBusy => "文件正被别的程序使用".to_owned(),
        Kind::InvalidFilename | Kind::InvalidInput => "名称不能用".to_owned(),
        Kind::UnexpectedEof => "文件不完整".to_owned(),
        Kind::InvalidData => "文件已损坏".to_owned(),
        Kind::OutOfMemory => "内存不够".to_owned(),
        _ => match error.raw_os_error() {
            Some(code) => format!("系统错误 {code}"),
            None => "系统错误".to_owned(),
        },
    };
    Bilingual {
        zh,
        en: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_in_each_language() {
        let rows = [1, 2];
        let what = words!("有 {n} 行重复", "{n} rows repeat", n = rows.len());
        let told = complaint(
            &place("a.csv", 3, "id"),
            &what,
            &words!("删去一行", "delete one"),
        );
        assert_eq!(told.en, "a.csv:3: id: 2 rows repeat: delete one");
        assert_eq!(told.zh, "a.csv 第 3 行 id 列：有 2 行重复。请删去一行。");
        assert_eq!(place("a.csv", 0, "").zh, "a.csv");
    }

    #[cfg(feature = "tables")]
    #[test]
    fn what_the_system_says_is_told_in_chinese_too() {
        let missing = std::fs::read("/no/such/file").unwrap_err();
        assert_eq!(of_system(&missing).zh, "没有这个文件或文件夹");
        let other = io::Error::from_raw_os_error(5);
        assert!(!of_system(&other).zh.is_ascii());
    }
}
