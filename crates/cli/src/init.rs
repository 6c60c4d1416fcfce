//! `kanjian init`: a data folder that passes `check` and builds: every table with its header, and one example.

use crate::outcome::Outcome;
use kanjian_import::BYTE_ORDER_MARK;
use kanjian_model::tables::layout;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Write empty tables with their headers and one example document.
#[derive(clap::Args)]
pub struct Args {
    /// A new or empty folder.
    dir: PathBuf,
}

const SITE: &str = r#"# What makes this site yours. Dates are EDTF: 2026, 2026-11, 2026-11-20.
as_of = "2026-11"
url = "https://example.org/kanjian/"
contact = "https://example.org/contact"
data_licence = "CC-BY-4.0"
themes = ["family_doctor", "chronic_disease", "health_promotion"]
home_area = "x001"

[title]
zh = "看健"
en = "Kanjian"

[tagline]
zh = "卫生健康工作说到哪一步，做到哪一步"
en = "What the health bureau promised, and how far it has come"

# The indicators that an area's page opens with, at most twelve, in the order shown.
[key]
x001 = ["htn_managed"]
"#;

/// The rows of the example, by table: invented, as its texts say.
const EXAMPLE: &[(&str, &str)] = &[
    (
        "areas.csv",
        "x001,示例县,Example county,county,,anonymous,虚构的例子,An invented example\n",
    ),
    (
        "domains.csv",
        "chronic_disease,慢性病管理,Chronic disease,1\n",
    ),
    (
        "indicators.csv",
        "htn_managed,在管高血压患者,Hypertension patients under management,chronic_disease,person,stock,\
         higher_better,chronic_disease,由基层医疗机构建档并定期随访的高血压患者人数,People with hypertension \
         who have a record and regular follow-up in primary care,,,,,,,,,,,,,\n",
    ),
    ("indicator_map.csv", "高血压患者管理人数,,htn_managed\n"),
    (
        "sources.csv",
        "example,report_and_plan,示例县卫生健康工作总结,Annual summary of the example county,示例县卫生健康局,\
         Health bureau of the example county,2026-01-10,,official,x001,2025,yes,虚构的例子,An invented example\n",
    ),
    (
        "plans.csv",
        "example,1,,target,1,高血压患者管理,Hypertension management,全年管理高血压患者不少于1300人,example-2,\
         2026-12,\n",
    ),
    (
        "releases.csv",
        "2026-1,2026-11-20,第一批数据,The first figures\n",
    ),
    (
        "observations/example.csv",
        "example-1,x001,htn_managed,高血压患者,1234,,,person,stock,eq,no,actual,,2025,2025年,,1234人,,\
         管理高血压患者1234人,,,,,,,,,,2026-1,\n\
         example-2,x001,htn_managed,高血压患者,1300,,,person,stock,ge,yes,target,,2026,2026年,,1300人,,\
         全年管理高血压患者不少于1300人,,,,,,,,,,2026-1,\n",
    ),
];

/// Runs `init`.
pub fn run(args: &Args) -> Outcome {
    match write(&args.dir) {
        Ok(()) => {
            let dir = args.dir.display();
            crate::output::line(format_args!(
                "{dir}: tables with one example; next: kanjian check {dir}"
            ));
            Outcome::Done
        }
        Err(error) => Outcome::wrong(format!(
            "{}: {error}: give a new or empty folder",
            args.dir.display()
        )),
    }
}

fn write(dir: &Path) -> io::Result<()> {
    if fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "the folder is not empty",
        ));
    }
    fs::create_dir_all(dir.join("observations"))?;
    fs::write(dir.join("site.toml"), SITE)?;
    let single = layout::SINGLE.iter().map(|l| (l.file, l.columns));
    for (file, columns) in
        single.chain([("observations/example.csv", layout::OBSERVATIONS.columns)])
    {
        let example = EXAMPLE
            .iter()
            .find(|(table, _)| *table == file)
            .map_or("", |(_, rows)| rows);
        // People keep these tables in Excel, which takes UTF-8 for something else without the mark.
        let table = format!("{}\n{example}", columns.join(","));
        fs::write(dir.join(file), [BYTE_ORDER_MARK, table.as_bytes()].concat())?;
    }
    Ok(())
}
