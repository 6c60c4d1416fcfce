//! Measures how fast prose is read: the .txt files of a folder (or the built-in report), repeated to 20 MB, beside a
//! regular expression over the same text in the same run, which tells machines apart.
//!
//! `cargo run --release -p kanjian-extract --example speed -- [DIR_OF_TEXTS]`

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use kanjian_extract::{decode, extract};
use regex::Regex;

const REPORT: &str = "一、基本情况\n截至2021年12月,全县共有医疗卫生机构312个,较上年增加4个,其中公立医院6家、民营医院9家、乡镇卫生院14所。\
卫生技术人员4,812人,同比增长3.2%,每千人口执业医师2.61人,全市2.90,在全市排名第5。全年总诊疗218.6万人次,同比下降6.4%,占全市11.3%;\
高血压、糖尿病患者规范管理分别为61,204人、18,977人,任务完成率分别为98.2%、96.5%。无甲类传染病疫情,法定传染病发病率212.4/10万。\n\
二、下一步工作安排\n到2022年底,家庭医生签约服务覆盖率达75%以上,新建社区卫生服务站12个,培训基层医护人员不少于600人次。\n";

const BYTES: usize = 20_000_000;
/// The best of so many rounds counts: the others met something else on the machine.
const ROUNDS: usize = 3;

/// The least seconds that `work` takes.
fn seconds(mut work: impl FnMut()) -> f64 {
    (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut seed = String::new();
    match std::env::args().nth(1) {
        Some(folder) => {
            let mut paths: Vec<_> = std::fs::read_dir(folder)?
                .map(|entry| entry.map(|entry| entry.path()))
                .collect::<Result<_, _>>()?;
            paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
            paths.sort();
            for path in paths {
                seed.push_str(&decode(&std::fs::read(path)?)?.text);
                seed.push('\n');
            }
        }
        None => seed.push_str(REPORT),
    }
    let text = seed.repeat(BYTES / seed.len().max(1) + 1);
    let mut drafts = 0;
    let reading = seconds(|| drafts = extract(black_box(&text)).len());
    // What a script would start from: every number with a counter, and nothing of what it means.
    let numbers = Regex::new(
        r"[0-9][0-9,]*(?:\.[0-9]+)?[万亿]?(?:人次|个百分点|平方米|/10万|[%‰元人名个家所张台份例次场户天日岁])",
    )?;
    let mut found = 0;
    let searching = seconds(|| found = numbers.find_iter(black_box(&text)).count());
    let megabytes = text.len() as f64 / 1e6;
    println!(
        "extract: {:.1} MB, {drafts} drafts, {:.1} MB/s; a regular expression for numbers with counters: {found} places, {:.1} MB/s; {:.1} times as long",
        megabytes,
        megabytes / reading,
        megabytes / searching,
        reading / searching
    );
    Ok(())
}
