//! The findings of the audit as `check` prints them: those that stand, then the accepted ones with their reasons; how many of each.

use crate::output::line;
use kanjian_model::{
    Finding, Lang, Observation, audit,
    tables::{Accepted, Tables},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a finding says about its figures, most pressing first, with its words.
const STATUSES: [(&str, &str, &str); 6] = [
    ("differs", "不符", "differs"),
    ("doubtful", "存疑", "doubtful"),
    ("note", "提示", "note"),
    ("truncated", "截尾相符", "truncated"),
    ("derived", "推算", "derived"),
    ("holds", "相符", "holds"),
];

fn status_words(status: &str, lang: Lang) -> &str {
    let known = STATUSES.iter().find(|(known, ..)| *known == status);
    known.map_or(status, |(_, zh, en)| match lang {
        Lang::Zh => zh,
        Lang::En => en,
    })
}

/// How many findings there are of each status, and how many somebody accepted.
#[derive(Default)]
pub struct Tally {
    by_status: BTreeMap<String, usize>,
    accepted: usize,
}

impl Tally {
    /// The numbers in words, on one line.
    pub fn words(&self, lang: Lang) -> String {
        let counted: Vec<String> = STATUSES
            .iter()
            .filter_map(|(status, ..)| {
                let count = self.by_status.get(*status)?;
                let word = status_words(status, lang);
                Some(match lang {
                    Lang::Zh => format!("{word} {count}"),
                    Lang::En => format!("{count} {word}"),
                })
            })
            .collect();
        let all: usize = self.by_status.values().sum();
        let between = match lang {
            Lang::Zh => "、",
            Lang::En => ", ",
        };
        let of_them = counted.join(between);
        match (lang, of_them.is_empty(), self.accepted) {
            (Lang::Zh, true, 0) => "核对结果：没有".to_owned(),
            (Lang::Zh, true, accepted) => format!("核对结果：没有；另有已接受的 {accepted} 条"),
            (Lang::Zh, false, 0) => format!("核对结果 {all} 条：{of_them}"),
            (Lang::Zh, false, accepted) => {
                format!("核对结果 {all} 条：{of_them}；另有已接受的 {accepted} 条")
            }
            (Lang::En, true, 0) => "no findings".to_owned(),
            (Lang::En, true, accepted) => format!("no findings; {accepted} accepted"),
            (Lang::En, false, accepted) => {
                let findings = if all == 1 { "finding" } else { "findings" };
                let apart = match accepted {
                    0 => String::new(),
                    accepted => format!("; {accepted} accepted"),
                };
                format!("{all} {findings}: {of_them}{apart}")
            }
        }
    }
}

/// One line: the document, the status and the rule, the words, the arithmetic, the observations.
fn told(source: &str, status: &str, finding: &Finding, lang: Lang) -> String {
    let words = finding.words.in_lang(lang);
    let observations = finding.observations.join(" ");
    let arithmetic = match finding.arithmetic.as_str() {
        "" => String::new(),
        some => format!(" [{some}]"),
    };
    match lang {
        Lang::Zh => format!(
            "{source}：{status}（{}）：{words}{arithmetic} {observations}",
            finding.code
        ),
        Lang::En => format!(
            "{source}: {status}: {}: {words}{arithmetic} {observations}",
            finding.code
        ),
    }
}

/// The same with who accepted it, when and why.
fn told_accepted(source: &str, finding: &Finding, by: &Accepted, lang: Lang) -> String {
    let reason = by.reason.in_lang(lang);
    let who: Vec<&str> = [by.by.as_str(), by.date.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    match lang {
        Lang::Zh => format!(
            "{} —— {reason}（{}）",
            told(source, "已接受", finding, lang),
            who.join("，")
        ),
        Lang::En => format!(
            "{} — {reason} ({})",
            told(source, "accepted", finding, lang),
            who.join(", ")
        ),
    }
}

/// The mentions of the newest release: what another replaces no longer speaks.
fn standing(tables: &Tables) -> Vec<Observation> {
    let all = &tables.observations;
    let replaced: BTreeSet<&str> = all.iter().map(|o| o.supersedes.as_str()).collect();
    let stands = |o: &&Observation| !replaced.contains(o.id.as_str());
    all.iter().filter(stands).cloned().collect()
}

/// Prints the findings on every document, as lines or as JSON.
pub fn print(tables: &Tables, lang: Lang, json: bool) -> Tally {
    let standing = standing(tables);
    let mut across = audit::across_documents(&standing, &tables.indicators, &tables.sources);
    let (mut tally, mut accepted) = (Tally::default(), Vec::new());
    for (id, source) in &tables.sources {
        let mentions: Vec<Observation> = standing
            .iter()
            .filter(|o| o.source == *id)
            .cloned()
            .collect();
        let of_document = audit::findings(&mentions, &tables.indicators, Some(source));
        for mut finding in of_document
            .into_iter()
            .chain(across.remove(id).into_iter().flatten())
        {
            let by = tables.acceptance(id, &finding);
            match by {
                Some(by) => finding.accepted = by.reason.clone(),
                None => *tally.by_status.entry(finding.status.clone()).or_default() += 1,
            }
            tally.accepted += usize::from(by.is_some());
            match by {
                _ if json => line(
                    serde_json::json!({ "source": id, "finding": finding }),
                    lang,
                ),
                Some(by) => accepted.push(told_accepted(id, &finding, by, lang)),
                None => {
                    let status = status_words(&finding.status, lang);
                    line(told(id, status, &finding, lang), lang);
                }
            }
        }
    }
    accepted.iter().for_each(|text| line(text, lang));
    tally
}
