//! Packs the built site into one ZIP file; building it is `kanjian-prerender`'s.

use kanjian_app::publish::archive::pack;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dist, file] = arguments.as_slice() else {
        eprintln!(
            "kanjian-archive: call: kanjian-archive DIST FILE (such as dist kanjian-site.zip)"
        );
        return ExitCode::from(2);
    };
    match pack(Path::new(dist), Path::new(file), "kanjian") {
        Ok(files) => {
            println!("{file}: {files} files");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("kanjian-archive: {error}");
            ExitCode::FAILURE
        }
    }
}
