//! `kanjian init`: a data folder that passes `check` and builds: every table with its header, and one example.

use crate::{
    outcome::Outcome,
    output::{cannot_be_written, line},
};
use kanjian_import::BYTE_ORDER_MARK;
use kanjian_model::{
    Lang,
    tables::layout,
    told::{complaint, place},
    words,
};
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

const SETTINGS: &str = r#"as_of = "2026-11"
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
"#;

const KEY: &str = r#"[key]
x001 = ["htn_managed"]
"#;

/// `site.toml`, with what its parts mean.
fn site(lang: Lang) -> String {
    let settings = words!(
        "网站自己的设置。日期写成 2026、2026-11 或 2026-11-20。",
        "What makes this site yours. Dates are EDTF: 2026, 2026-11, 2026-11-20."
    );
    let key = words!(
        "地区页面开头的重点指标，最多十二个，按显示的次序。",
        "The indicators that an area's page opens with, at most twelve, in the order shown."
    );
    let [settings, key] = [&settings, &key].map(|words| words.in_lang(lang));
    format!("# {settings}\n{SETTINGS}\n# {key}\n{KEY}")
}

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
pub fn run(args: &Args, lang: Lang) -> Outcome {
    let dir = args.dir.display();
    if fs::read_dir(&args.dir).is_ok_and(|mut entries| entries.next().is_some()) {
        let what = words!("文件夹里已经有文件", "the folder is not empty");
        let todo = words!("给一个新的或空的文件夹", "give a new or empty folder");
        let place = place(&dir.to_string(), 0, "");
        return Outcome::wrong(complaint(&place, &what, &todo));
    }
    match write(&args.dir, lang) {
        Ok(()) => {
            let done = words!(
                "{dir}：已写好空表和一个例子。下一步：“kanjian check {dir}”。",
                "{dir}: tables with one example; next: kanjian check {dir}"
            );
            line(done.in_lang(lang), lang);
            Outcome::Done
        }
        Err(error) => Outcome::wrong(cannot_be_written(&args.dir, &error)),
    }
}

fn write(dir: &Path, lang: Lang) -> io::Result<()> {
    fs::create_dir_all(dir.join("observations"))?;
    fs::write(dir.join("site.toml"), site(lang))?;
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
