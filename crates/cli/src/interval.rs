//! `kanjian interval`: confidence intervals for a CSV of counts; the formulas are in `kanjian-stats`.

use crate::outcome::Outcome;
use kanjian_stats::{Confidence, Interval, IntervalError, byar, exact, poisson_auto, wilson};
use std::{
    fs,
    io::{self, Read, Write},
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

fn confidence(text: &str) -> Result<Confidence, String> {
    let level = text.parse().map_err(|_| "write it as 0.95".to_owned())?;
    Confidence::new(level).map_err(|why| why.to_string())
}

fn multiplier(text: &str) -> Result<f64, String> {
    let number: Option<f64> = text.parse().ok();
    let multiplier = number.filter(|n| n.is_finite() && *n > 0.0);
    multiplier.ok_or_else(|| "write a number above 0, such as 1000".to_owned())
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
    let (name, bytes) = match &args.input {
        Some(path) if path != Path::new("-") => (path.display().to_string(), fs::read(path)),
        _ => {
            let mut bytes = Vec::new();
            (
                "standard input".to_owned(),
                io::stdin().read_to_end(&mut bytes).map(|_| bytes),
            )
        }
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => return Outcome::wrong(format!("{name}: cannot be read ({error})")),
    };
    match rows(&name, &bytes, args, args.confidence) {
        Ok(text) => match io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Outcome::wrong(format!("standard output: {error}"))
            }
            _ => Outcome::Done,
        },
        Err(faults) => Outcome::InputIsWrong(faults),
    }
}

fn rows(name: &str, bytes: &[u8], args: &Args, level: Confidence) -> Result<String, Vec<String>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(bytes);
    let header = reader
        .headers()
        .cloned()
        .map_err(|error| vec![format!("{name}:1: {error}: save it as CSV UTF-8")])?;
    let column = |wanted: &str| {
        header.iter().position(|c| c == wanted).ok_or_else(|| {
            vec![format!(
                "{name}:1: {wanted}: the column is missing: begin the file with count,{}",
                args.method.of()
            )]
        })
    };
    let (count_at, of_at) = (column("count")?, column(args.method.of())?);
    let mut text = format!("count,{},value,lower,upper\n", args.method.of());
    let mut faults = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                faults.push(format!("{name}: {error}: save it as CSV UTF-8"));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let mut number = |at: usize, column: &str| {
            let cell = record.get(at).unwrap_or_default();
            let number = cell.parse::<f64>().ok().filter(|n| n.is_finite());
            if number.is_none() {
                let cell: String = cell.chars().take(40).collect();
                faults.push(format!(
                    "{name}:{line}: {column}: “{cell}” is not a number: write digits only"
                ));
            }
            number
        };
        let (count, of) = (number(count_at, "count"), number(of_at, args.method.of()));
        let (Some(count), Some(of)) = (count, of) else {
            continue;
        };
        match args.method.interval(count, of, level) {
            Ok(interval) => {
                let [value, lower, upper] = [interval.value, interval.lower, interval.upper]
                    .map(|limit| twelve_digits(limit * args.multiplier));
                text.push_str(&format!("{count},{of},{value},{lower},{upper}\n"));
            }
            Err(why) => faults.push(format!("{name}:{line}: count: {why}: correct the row")),
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
