//! Simulated tables of any size, to measure and test with: `simulate [--as FORM] [--counties N] [--indicators N] [--years N] FOLDER`.

mod data;

use data::{Form, Size};
use std::{path::PathBuf, process::ExitCode};

const USAGE: &str = "simulate [--as csv|shuffled-csv|parquet|hive-parquet|hive-csv] [--counties N] [--indicators N] [--years N] [--suppress] FOLDER";

/// Every county of a nation.
const NATIONAL: Size = Size {
    counties: 2_844,
    indicators: 100,
    years: 10,
    suppresses: false,
};

fn form_named(name: &str) -> Option<Form> {
    Some(match name {
        "csv" => Form::Csv,
        "shuffled-csv" => Form::ShuffledCsv,
        "parquet" => Form::Parquet,
        "hive-parquet" => Form::HiveParquet,
        "hive-csv" => Form::HiveCsv,
        _ => return None,
    })
}

fn arguments() -> Option<(Size, Form, PathBuf)> {
    let mut size = NATIONAL;
    let mut form = Form::Csv;
    let mut folder = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next()?.parse().ok();
        match argument.as_str() {
            "--counties" => size.counties = number()?,
            "--indicators" => size.indicators = number()?,
            "--years" => size.years = number()?,
            "--suppress" => size.suppresses = true,
            "--as" => form = form_named(&arguments.next()?)?,
            _ if folder.is_none() && !argument.starts_with('-') => folder = Some(argument.into()),
            _ => return None,
        }
    }
    Some((size, form, folder?))
}

fn main() -> ExitCode {
    let Some((size, form, folder)) = arguments() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match data::write(&folder, size, form) {
        Ok(()) => {
            println!(
                "{}: {} simulated observations",
                folder.display(),
                size.rows()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::from(1)
        }
    }
}
