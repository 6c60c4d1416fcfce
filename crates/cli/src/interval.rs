//! `kanjian interval`: confidence intervals for a CSV of counts; the formulas are in `kanjian-stats`.

use crate::{
    outcome::Outcome,
    output::{input_cannot_be_read, print},
};
use kanjian_model::{
    Bilingual,
    told::{Refusal, complaint, place},
    words,
};
use kanjian_stats::{Confidence, Interval, IntervalError, byar, exact, poisson_auto, wilson};
use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// Print confidence intervals for rows of `count,of` (wilson) or `count,population` (byar, exact, auto).
#[derive(clap::Args)]
pub struct Args {
    /// Byar is always Byar; auto is exact below ten and Byar from there.
    #[arg(long)]
    method: Method,
    /// Such as 0.95 or 0.998.
    #[arg(long, default_value = "0.95", value_parser = confidence)]
    confidence: Confidence,
    /// What values and limits are multiplied by: 100 for per cent, 1000 for per mille.
    #[arg(long, default_value = "1", value_parser = multiplier)]
    multiplier: f64,
    /// A CSV file; standard input where it is left out.
    #[arg(long)]
    input: Option<PathBuf>,
}

fn confidence(text: &str) -> Result<Confidence, Refusal> {
    let level = text.parse().ok().and_then(|l| Confidence::new(l).ok());
    level.ok_or_else(|| {
        Refusal(words!(
            "写 0.5 到 1（不含 1）之间的数，如 0.95",
            "write a number from 0.5 to below 1, such as 0.95"
        ))
    })
}

fn multiplier(text: &str) -> Result<f64, Refusal> {
    let number: Option<f64> = text.parse().ok();
    let multiplier = number.filter(|n| n.is_finite() && *n > 0.0);
    multiplier.ok_or_else(|| {
        Refusal(words!(
            "写大于 0 的数，如 1000",
            "write a number above 0, such as 1000"
        ))
    })
}

/// What is wrong with the numbers of a row.
fn told(error: IntervalError) -> Bilingual {
    match error {
        IntervalError::Confidence(level) => {
            words!("置信水平 {level} 不在 0.5 到 1（不含 1）之间", "{error}")
        }
        IntervalError::Count(count) => words!("计数 {count} 不是 0 或正整数", "{error}"),
        IntervalError::Of(of) => words!("总数 {of} 不大于 0", "{error}"),
        IntervalError::CountAboveOf(count, of) => words!("计数 {count} 大于总数 {of}", "{error}"),
    }
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Method {
    Wilson,
    Byar,
    Exact,
    Auto,
}

impl Method {
    /// The column of what is counted from.
    fn of(self) -> &'static str {
        if self == Self::Wilson {
            "of"
        } else {
            "population"
        }
    }

    fn interval(self, count: f64, of: f64, level: Confidence) -> Result<Interval, IntervalError> {
        match self {
            Self::Wilson => wilson(count, of, level),
            Self::Byar => byar(count, of, level),
            Self::Exact => exact(count, of, level),
            Self::Auto => poisson_auto(count, of, level),
        }
    }
}

/// A number with 12 significant digits, never in exponential form, without trailing zeros.
fn twelve_digits(value: f64) -> String {
    let scientific = format!("{value:.11e}");
    // The rounded number parses back to the double nearest to it, whose shortest form is those digits.
    scientific
        .parse()
        .map_or(scientific, |rounded: f64| rounded.to_string())
}

/// Runs `interval`.
pub fn run(args: &Args) -> Outcome {
    let file = args.input.as_deref().filter(|path| *path != Path::new("-"));
    let read = match file {
        Some(path) => fs::read(path),
        None => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        }
    };
    let name = match file {
        Some(path) => Bilingual::same(path.to_string_lossy()),
        None => words!("标准输入", "standard input"),
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => {
            let give = words!("给一个能读的 CSV 文件", "give a CSV file");
            return Outcome::wrong(input_cannot_be_read(&name, &error, &give));
        }
    };
    match rows(&name, &bytes, args) {
        Ok(text) => match print(text.as_bytes()) {
            Ok(()) => Outcome::Done,
            Err(why) => Outcome::wrong(why),
        },
        Err(faults) => Outcome::InputIsWrong(faults),
    }
}

/// A line and a column of the input.
fn at(name: &Bilingual, line: u64, column: &str) -> Bilingual {
    Bilingual {
        zh: place(&name.zh, line, column).zh,
        en: place(&name.en, line, column).en,
    }
}

fn save_as_utf8() -> Bilingual {
    words!("把它另存为“CSV UTF-8”格式", "save it as CSV UTF-8")
}

fn rows(name: &Bilingual, bytes: &[u8], args: &Args) -> Result<String, Vec<Bilingual>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(bytes);
    let unread = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        let what = words!("这一行读不了", "{error}");
        complaint(&at(name, line, ""), &what, &save_as_utf8())
    };
    let header = reader
        .headers()
        .cloned()
        .map_err(|error| vec![unread(error)])?;
    let column = |wanted: &str| {
        header.iter().position(|c| c == wanted).ok_or_else(|| {
            let what = words!("缺少这一列", "the column is missing");
            let todo = words!(
                "让第一行是 count,{of}",
                "begin the file with count,{of}",
                of = args.method.of()
            );
            vec![complaint(&at(name, 1, wanted), &what, &todo)]
        })
    };
    let (count_at, of_at) = (column("count")?, column(args.method.of())?);
    let mut text = format!("count,{},value,lower,upper\n", args.method.of());
    let mut faults = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                faults.push(unread(error));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let mut number = |place: usize, column: &str| {
            let cell = record.get(place).unwrap_or_default();
            let number = cell.parse::<f64>().ok().filter(|n| n.is_finite());
            if number.is_none() {
                let cell: String = cell.chars().take(40).collect();
                let what = words!("“{cell}”不是数字", "“{cell}” is not a number");
                let todo = words!("只写阿拉伯数字", "write digits only");
                faults.push(complaint(&at(name, line, column), &what, &todo));
            }
            number
        };
        let (count, of) = (number(count_at, "count"), number(of_at, args.method.of()));
        let (Some(count), Some(of)) = (count, of) else {
            continue;
        };
        match args.method.interval(count, of, args.confidence) {
            Ok(interval) => {
                let [value, lower, upper] = [interval.value, interval.lower, interval.upper]
                    .map(|limit| twelve_digits(limit * args.multiplier));
                text.push_str(&format!("{count},{of},{value},{lower},{upper}\n"));
            }
            Err(why) => {
                let todo = words!("改正这一行", "correct the row");
                faults.push(complaint(&at(name, line, "count"), &told(why), &todo));
            }
        }
    }
    if faults.is_empty() {
        Ok(text)
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::twelve_digits;

    #[test]
    fn significant_digits_not_decimals() {
        assert_eq!(twelve_digits(0.893_027_082_290_416_8), "0.89302708229");
        assert_eq!(
            twelve_digits(0.000_012_345_678_901_234),
            "0.0000123456789012"
        );
        assert_eq!(twelve_digits(41_047.116_137_374_24), "41047.1161374");
        assert_eq!(twelve_digits(0.0), "0");
    }
}
