//! What the wording and the dates of a document leave in doubt.

use super::document::{Document, finding};
use super::written::as_number;
use crate::snapshot::Finding;
use crate::{Absent, Bilingual, Measure, Observation, Source, SourceKind};

/// An amount that is said to change by percentage points.
pub(super) fn points_of_an_amount(document: &Document<'_>) -> Vec<Finding> {
    const AMOUNTS: [&str; 5] = ["费用", "金额", "收入", "支出", "人数"];
    const PARTS: [&str; 4] = ["率", "占", "比例", "比重"];
    let is_amount = |o: &&Observation| {
        let has = |words: &[&str]| words.iter().any(|word| o.subject.contains(word));
        o.unit.key() == "percentage_point" && has(&AMOUNTS) && !has(&PARTS)
    };
    document
        .each()
        .filter(is_amount)
        .map(|o| {
            let name = document.name(o);
            finding(
                "points-of-an-amount",
                "doubtful",
                &[o],
                as_number(o),
                format!("{}：金额或人数不能以百分点增减，可能指百分比；照原文保留。", name.zh),
                format!("{}: an amount cannot change by percentage points; per cent may be meant. Kept as written.", name.en),
            )
        })
        .collect()
}

/// Figures that the copy shows damaged, as a code, or beside a number that cannot belong to them.
pub(super) fn damaged(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        let name = document.name(o);
        let written = &o.as_written;
        let (status, zh, en) = match o.absent {
            Some(Absent::Damaged) => (
                "doubtful",
                format!("{}：“{written}”在所读副本中已损坏，未取数值。", name.zh),
                format!(
                    "{}: “{written}” is damaged in the copy read; no value was taken.",
                    name.en
                ),
            ),
            Some(Absent::Coded) => (
                "note",
                format!("{}：“{written}”是代号式写法，不是一个总数。", name.zh),
                format!(
                    "{}: “{written}” is written as a code, not as a total.",
                    name.en
                ),
            ),
            Some(Absent::Redacted) => (
                "note",
                format!("{}：原文用“{written}”代替数字，未公开。", name.zh),
                format!(
                    "{}: the text has “{written}” in place of the number.",
                    name.en
                ),
            ),
            _ if is_backward_range(o) => (
                "differs",
                format!("{}：“{written}”写成范围，但下限大于上限。", name.zh),
                format!(
                    "{}: “{written}” is written as a range whose lower end is above its upper end.",
                    name.en
                ),
            ),
            _ => return None,
        };
        Some(finding(
            "damaged-text",
            status,
            &[o],
            written.clone(),
            zh,
            en,
        ))
    };
    document.each().filter_map(of).collect()
}

/// Whether it is written like `2023-20个`.
fn is_backward_range(o: &Observation) -> bool {
    let Some((low, rest)) = o.as_written.split_once(['-', '—', '~', '至']) else {
        return false;
    };
    let digits: String = rest
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    matches!((low.parse::<f64>(), digits.parse::<f64>()), (Ok(low), Ok(high)) if low > high)
}

/// Periods that the document itself leaves in doubt or hides.
pub(super) fn doubtful_period(document: &Document<'_>) -> Vec<Finding> {
    let with = |of: fn(&Observation) -> bool| document.each().filter(|o| of(o)).collect::<Vec<_>>();
    let doubtful = with(|o| o.period.is_doubtful());
    let hidden = with(|o| o.period.is_hidden() && o.period.year().is_none());
    let mut found = Vec::new();
    if let Some(first) = doubtful.first() {
        found.push(finding(
            "doubtful-period",
            "doubtful",
            &doubtful,
            first.period.to_string(),
            "文件各处的年份互相矛盾，所标时期存疑。".to_owned(),
            "The dates in the document contradict each other: the period is in doubt.".to_owned(),
        ));
    }
    if let Some(first) = hidden.first() {
        found.push(finding(
            "hidden-year",
            "note",
            &hidden,
            first.period.to_string(),
            "文中年份被隐去，不能放在时间轴上。".to_owned(),
            "The year is hidden in the text: the figures cannot be placed in time.".to_owned(),
        ));
    }
    found
}

/// Rates of which nothing says what is divided by what.
pub(super) fn without_definition(document: &Document<'_>) -> Vec<Finding> {
    let lacks = |o: &&Observation| {
        matches!(o.measure, Measure::Rate | Measure::Share | Measure::Ratio)
            && document.indicator(o).is_some_and(|i| {
                i.plain.is_empty() && (i.numerator.is_empty() || i.denominator.is_empty())
            })
    };
    let rows: Vec<&Observation> = document.each().filter(lacks).collect();
    let mut ids: Vec<&str> = rows.iter().map(|o| o.indicator.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Vec::new();
    }
    let names = |of: fn(Bilingual) -> String, between: &str| {
        let first = |id: &&str| {
            rows.iter()
                .find(|o| o.indicator == **id)
                .map(|o| of(document.name(o)))
        };
        ids.iter()
            .filter_map(first)
            .collect::<Vec<_>>()
            .join(between)
    };
    vec![finding(
        "without-definition",
        "note",
        &rows,
        String::new(),
        format!("还没有写明分子和分母：{}。", names(|b| b.zh, "、")),
        format!(
            "What is divided by what is not yet written down: {}.",
            names(|b| b.en, ", ")
        ),
    )]
}

/// Years written with four digits.
fn years(text: &str) -> Vec<i32> {
    let digits: Vec<String> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")))
        .map(str::to_owned)
        .collect();
    digits.iter().filter_map(|run| run.parse().ok()).collect()
}

/// What the title and the completeness of the document say about its figures.
pub(super) fn of_source(document: &Document<'_>, source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    let rows: Vec<&Observation> = document.each().collect();
    if rows.is_empty() {
        return found;
    }
    let is_own_paper = matches!(
        source.kind,
        SourceKind::Report | SourceKind::Plan | SourceKind::ReportAndPlan
    );
    let covers = |year: i32| {
        rows.iter().any(|o| {
            let start = o.period.start().map_or(i32::MIN, |day| day.year);
            let end = o.period.end().map_or(i32::MAX, |day| day.year);
            (o.period.start().is_some() || o.period.end().is_some())
                && (start..=end).contains(&year)
        })
    };
    let titled = years(&source.title.zh);
    let is_unsure = rows
        .iter()
        .any(|o| o.period.is_hidden() || o.period.is_doubtful());
    // A report of last year's figures is often titled by the year in which it came out.
    let is_near = |year: &i32| covers(*year) || (!is_unsure && covers(*year - 1));
    if let (true, [year, ..]) = (is_own_paper, titled.as_slice())
        && !titled.iter().any(is_near)
    {
        found.push(finding(
            "title-year",
            if is_unsure { "differs" } else { "note" },
            &[],
            format!("{year} ≠ {}", rows[0].period),
            format!("标题写 {year} 年，正文的数字都不属于这一年；不以标题年份为数字的时期。"),
            format!("The title says {year}, but no figure in the text is of that year; the title's year is not used."),
        ));
    }
    if !source.complete {
        found.push(finding(
            "incomplete-copy",
            "note",
            &[],
            String::new(),
            "所读副本不完整，后面的内容缺失。".to_owned(),
            "The copy read is not complete: what follows is missing.".to_owned(),
        ));
    }
    found
}
