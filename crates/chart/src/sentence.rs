//! One sentence for each chart, from its labels and the phrases that the caller made; no figure is computed here.

use crate::entries::{Entry, by_time};
use crate::input::{Breakdown, Bullet, Chart, Headline, Lang, Mark, Ranking, Slope, Standing};
use crate::text::char_width_em;
use crate::words::{nothing_to_draw, period};

/// What the chart shows, in one sentence.
pub(crate) fn sentence(chart: &Chart, entries: &[Entry], lang: Lang) -> String {
    let (given, made) = match chart {
        Chart::Headline(c) => (&c.sentence, headline(c, lang)),
        Chart::Bullet(c) => (&c.sentence, bullet(c, lang)),
        Chart::Trend(c) => (
            &c.sentence,
            over_time(
                &entries.iter().map(|entry| entry.mark).collect::<Vec<_>>(),
                c.change.as_deref(),
                lang,
            ),
        ),
        Chart::Ranking(c) => (&c.sentence, ranking(c, lang)),
        Chart::Breakdown(c) => (&c.sentence, breakdown(c, lang)),
        Chart::Slope(c) => (&c.sentence, slope(c, lang)),
    };
    match given {
        Some(words) => words.clone(),
        None => stop(made, lang),
    }
}

/// The clauses as one sentence, or the plain one where there is none.
fn stop(clauses: Vec<String>, lang: Lang) -> String {
    let clauses: Vec<String> = clauses
        .into_iter()
        .filter(|c| !c.trim().is_empty())
        .collect();
    let (comma, end) = marks(lang);
    if clauses.is_empty() {
        return format!("{}{end}", nothing_to_draw(lang));
    }
    format!("{}{end}", clauses.join(comma))
}

fn marks(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Zh => ("，", "。"),
        Lang::En => ("; ", "."),
    }
}

/// Two Chinese words in a row: a space only where one of them shows a figure or Latin there.
fn spaced(first: &str, second: &str) -> String {
    let is_narrow =
        |c: Option<char>| c.is_some_and(|c| char_width_em(c) < 1.0 || "≥≤−▲▼".contains(c));
    let space = if is_narrow(first.chars().next_back()) || is_narrow(second.chars().next()) {
        " "
    } else {
        ""
    };
    format!("{first}{space}{second}")
}

/// Name and label: `2020 年 86.9 万人`, `2020: 869,000 people`.
fn said(mark: &Mark, lang: Lang) -> String {
    let name = period(&mark.name, lang);
    match (name.is_empty(), mark.label.is_empty(), lang) {
        (true, _, _) => mark.label.clone(),
        (_, true, _) => name,
        _ if mark.label.contains(&mark.name) => mark.label.clone(),
        (_, _, Lang::Zh) => spaced(&name, &mark.label),
        (_, _, Lang::En) => format!("{name}: {}", mark.label),
    }
}

/// A target with its period and the word for it, each once.
fn target(mark: &Mark, lang: Lang) -> String {
    let word = match lang {
        Lang::Zh => "目标",
        Lang::En => "target",
    };
    let tasked = ["目标", "任务", "target", "task"]
        .into_iter()
        .any(|word| mark.label.contains(word) || mark.name.contains(word));
    if tasked {
        return said(mark, lang);
    }
    let name = period(&mark.name, lang);
    let name = if mark.label.contains(&mark.name) {
        String::new()
    } else {
        name
    };
    match lang {
        Lang::Zh => spaced(&spaced(&name, word), &mark.label)
            .trim_start()
            .to_string(),
        Lang::En if name.is_empty() => format!("{word}: {}", mark.label),
        Lang::En => format!("{word} {name}: {}", mark.label),
    }
}

fn over_time(marks: &[&Mark], change: Option<&str>, lang: Lang) -> Vec<String> {
    let measured: Vec<&&Mark> = marks
        .iter()
        .filter(|mark| {
            matches!(
                mark.standing,
                Standing::Published | Standing::Expected | Standing::Derived | Standing::Absent
            )
        })
        .collect();
    let published = |mark: &&&&Mark| mark.standing.is_said();
    let latest = measured.iter().rev().find(published).or(measured.last());
    let mut out = Vec::new();
    if let Some(latest) = latest {
        out.push(said(latest, lang));
        let first = measured.iter().find(published);
        match (change, first) {
            (Some(change), _) => out.push(change.to_string()),
            (None, Some(first)) if first.at < latest.at => out.push(match lang {
                Lang::Zh => spaced(&format!("{}为", period(&first.name, lang)), &first.label),
                Lang::En => format!("{} in {}", first.label, first.name),
            }),
            _ => {}
        }
    }
    let of = |standing| marks.iter().filter(move |mark| mark.standing == standing);
    out.extend(of(Standing::Target).map(|mark| target(mark, lang)));
    if out.is_empty() {
        out.extend(of(Standing::Benchmark).map(|mark| said(mark, lang)));
    }
    out
}

fn headline(chart: &Headline, lang: Lang) -> Vec<String> {
    if chart.figure == Mark::default() {
        return over_time(&by_time(&chart.spark), chart.change.as_deref(), lang);
    }
    // A change that is set with an arrow is no clause; who wants it said words the sentence.
    let is_clause = |change: &&String| !change.starts_with(['▲', '▼', '△', '▽', '↑', '↓']);
    let mut out = vec![said(&chart.figure, lang)];
    out.extend(chart.change.as_ref().filter(is_clause).cloned());
    out
}

fn bullet(chart: &Bullet, lang: Lang) -> Vec<String> {
    let mut out = vec![said(&chart.actual, lang)];
    out.extend(chart.completion.clone());
    match &chart.gap {
        Some(gap) => out.push(gap.clone()),
        None => out.extend(chart.targets.iter().map(|mark| target(mark, lang))),
    }
    out.extend(chart.benchmarks.iter().map(|mark| said(mark, lang)));
    out
}

fn ranking(chart: &Ranking, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    let chosen = chart
        .emphasis
        .and_then(|i| chart.marks.get(i).map(|mark| (i, mark)));
    if let Some((i, mark)) = chosen {
        out.push(said(mark, lang));
        if mark.drawable().is_some() {
            let there = |marks: &[Mark]| marks.iter().filter(|m| m.drawable().is_some()).count();
            let (place, count) = (there(&chart.marks[..=i]), there(&chart.marks));
            out.push(match lang {
                Lang::Zh => format!("在有数的 {count} 个里列第 {place}"),
                Lang::En => format!("number {place} of the {count} with a figure"),
            });
        }
    } else if let (Some(first), Some(last)) = (chart.marks.first(), chart.marks.last()) {
        out.push(said(first, lang));
        if chart.marks.len() > 1 {
            out.push(said(last, lang));
        }
    }
    out.extend(chart.benchmark.iter().map(|mark| said(mark, lang)));
    out
}

fn breakdown(chart: &Breakdown, lang: Lang) -> Vec<String> {
    let mut out: Vec<String> = chart.total.iter().map(|mark| said(mark, lang)).collect();
    let largest = chart
        .parts
        .iter()
        .filter(|mark| mark.drawable().is_some())
        .max_by(|a, b| {
            a.drawable()
                .unwrap_or(0.0)
                .total_cmp(&b.drawable().unwrap_or(0.0))
        });
    if let Some(largest) = largest {
        out.push(match lang {
            Lang::Zh => format!("最多的是{}", said(largest, lang)),
            Lang::En => format!("the largest part is {}", said(largest, lang)),
        });
    }
    out.extend(chart.rest.iter().map(|mark| said(mark, lang)));
    out
}

fn slope(chart: &Slope, lang: Lang) -> Vec<String> {
    chart
        .rows
        .iter()
        .take(3)
        .map(|row| {
            let mut parts = vec![said(&row.from, lang), said(&row.to, lang)];
            parts.extend(row.target.iter().map(|mark| target(mark, lang)));
            parts.retain(|part| !part.is_empty());
            let joined = parts.join(match lang {
                Lang::Zh => "、",
                Lang::En => ", ",
            });
            match lang {
                Lang::Zh => spaced(&row.name, &joined),
                Lang::En => format!("{}: {}", row.name, joined.replace(": ", " ")),
            }
        })
        .chain((chart.rows.len() > 3).then(|| match lang {
            Lang::Zh => format!("共 {} 项", chart.rows.len()),
            Lang::En => format!("{} rows in all", chart.rows.len()),
        }))
        .collect()
}
