//! Percentages told in a list as long as that of the values: 21,940 and 26,870, up 3.1% and 4.4% respectively.

use super::role::Said;
use super::site::{Site, counts};
use super::words::{MAKES_UP, is_one};
use super::{Bond, Host};
use crate::english::{EnglishFigure, Tie};
use crate::relation::Role;
use crate::text::Text;

/// The bonds of percentages that stand in a list beside one of values; `sites` makes the site of a figure.
pub(super) fn pairs<'a>(
    chars: &Text,
    end: usize,
    found: &'a [EnglishFigure],
    site: impl Fn(usize) -> Site<'a>,
) -> Vec<(usize, Bond)> {
    let runs = runs(chars, found);
    let mut pairs = Vec::new();
    for pair in runs.windows(2) {
        let [first, second] = pair else { continue };
        let length = first.1 - first.0;
        if length < 2 || length != second.1 - second.0 || first.1 != second.0 {
            continue;
        }
        let of_percent = |run: &(usize, usize)| found[run.0].figure.unit == "percent";
        let told = found[second.1 - 1].figure.end;
        let tail = chars.lower(told..end.min(told + 40));
        let respectively = tail.contains("respectively");
        let (values, percents) = match (of_percent(first), of_percent(second)) {
            (false, true) => (first, second),
            (true, false) if respectively => (second, first),
            _ => continue,
        };
        let level = |at: usize| found[at].tie == Tie::Value;
        if !(values.0..values.1).all(level) {
            continue;
        }
        // 8% and 3% more than last year: what follows is told of both
        let last = site(percents.1 - 1).said;
        let last = last.filter(|said| matches!(said, Said::Growth(_)));
        let (role, falls) = match site(percents.0).said.or(last) {
            Some(Said::Growth(falls)) => (Role::Growth, falls),
            Some(Said::Done) => (Role::Completion, false),
            Some(Said::Share) => (Role::Share, false),
            None if site(percents.0).opening().is_some() => (Role::Share, false),
            _ => continue,
        };
        for step in 0..length {
            let at = percents.0 + step;
            let falls = match found[at].tie {
                Tie::Growth(falls) => falls,
                _ => falls,
            };
            let host = Host::Here(values.0 + step);
            pairs.push((
                at,
                Bond {
                    role,
                    falls,
                    off: false,
                    host,
                },
            ));
        }
    }
    for run in &runs {
        let told = pairs.iter().any(|(at, _)| *at == run.0);
        if !told {
            pairs.extend(respective(chars, end, found, *run, &site));
        }
    }
    pairs
}

/// The bonds of a list of percentages that is told to be of the values before it, which stand apart: 128,900, of which nurses
/// 104,300, up 3.6% and 4.1% respectively.
fn respective<'a>(
    chars: &Text,
    end: usize,
    found: &'a [EnglishFigure],
    (from, to): (usize, usize),
    site: impl Fn(usize) -> Site<'a>,
) -> Vec<(usize, Bond)> {
    let length = to - from;
    let told = found[to - 1].figure.end;
    let respectively = || {
        chars
            .lower(told..end.min(told + 40))
            .split([',', ';', '.'])
            .next()
            .is_some_and(|near| near.contains("respectively"))
    };
    if length < 2 || found[from].figure.unit != "percent" || !respectively() {
        return Vec::new();
    }
    let first = site(from);
    let role = match first.said {
        Some(Said::Growth(_)) => Role::Growth,
        Some(Said::Done) => Role::Completion,
        Some(Said::Share) => Role::Share,
        None if parts_follow(first.lead) => Role::Share,
        _ => return Vec::new(),
    };
    // surgery (270 visits) and dentistry (229), at 13.8% and 11.7% respectively
    let aside = from.checked_sub(1).is_some_and(|last| first.is_aside(last));
    let values: Vec<usize> = (0..from)
        .rev()
        .filter(|&at| first.is_value(at) && first.is_aside(at) == aside && found[at].kind.is_none())
        .filter(|&at| role != Role::Share || counts(found[at].figure.unit))
        .take(length)
        .collect();
    if values.len() < length {
        return Vec::new();
    }
    let falls = first.said == Some(Said::Growth(true));
    let hosts = values.into_iter().rev().map(Host::Here);
    (from..to)
        .zip(hosts)
        .map(|(at, host)| {
            (
                at,
                Bond {
                    role,
                    falls,
                    off: false,
                    host,
                },
            )
        })
        .collect()
}

/// Whether the words before a list of percentages lead to parts: , at 12% and 9% respectively; , or.
fn parts_follow(lead: &str) -> bool {
    let lead = lead.trim_end();
    let part = lead.rsplit([',', ')']).next().unwrap_or("").trim();
    let makes = part.trim_end_matches(" for").trim_end_matches(" up");
    lead.contains([',', ')', '('])
        && (MAKES_UP.has(makes)
            || is_one("at|with|or|i.e.|that is|which is|being|equal to", part)
            || part.is_empty())
}

/// The lists of figures that only a comma or `and` parts, of percentages or of values alone.
fn runs(chars: &Text, found: &[EnglishFigure]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut from = 0;
    for at in 1..=found.len() {
        let joined = found.get(at).is_some_and(|next| {
            let before = &found[at - 1];
            let to = next.figure.start;
            let gap = chars.lower(before.figure.end.min(to)..to);
            let noun = if before.subject.0 >= before.figure.start {
                before.subject.1
            } else {
                0
            };
            let past_noun = chars.lower(before.figure.end.max(noun).min(to)..to);
            let of_percent = next.figure.unit == "percent";
            let is_joint = |text: &str| {
                let text = text.trim();
                let moved = [
                    "up",
                    "down",
                    "by",
                    "rising",
                    "falling",
                    "a fall of",
                    "a rise of",
                    "+",
                    "-",
                ]
                .iter()
                .find_map(|word| text.strip_suffix(word))
                .map_or(text, str::trim_end);
                matches!(moved, "," | "and" | ", and" | "&") || moved == "/" && of_percent
            };
            let same = (before.figure.unit == "percent") == (next.figure.unit == "percent");
            same && (is_joint(gap) || is_joint(past_noun))
        });
        if !joined {
            runs.push((from, at));
            from = at;
        }
    }
    runs
}
