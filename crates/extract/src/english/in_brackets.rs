//! Lines that say once what stands in brackets in all lines under them: (FY18 in parentheses), last year's figures in brackets.

use super::column::short_year;
use super::list::list;
use super::words::lower;
use super::year::year_in;
use crate::draft::Kind;

/// What the line announces of the bracketed numbers under it: those of an earlier time, or aims.
pub(crate) fn brackets_hold(line: &[char]) -> Option<Kind> {
    const LINE_MAX_CHARS: usize = 200;
    const EARLIER: &[&str] = &[
        "last year",
        "prior",
        "previous",
        "year ago",
        "year before",
        "earlier",
        "baseline",
        "comparison",
        "same month",
        "same period",
        "same quarter",
    ];
    const AIMS: &[&str] = &["target", "goal", "budget", "planned"];
    if line.len() > LINE_MAX_CHARS || !line.contains(&'n') {
        return None;
    }
    let words = lower(line);
    let leads = list!["in parenthes", "in bracket", "in parens", "in ( )", "in ()"];
    let first = leads.places_in(&words).next();
    let at = first.and_then(|_| leads.words().find_map(|lead| words.find(lead)))?;
    // What is said of the brackets stands in the same part of the line.
    let part = |c: char| matches!(c, '(' | ';' | '.');
    let from = words[..at].rfind(part).map_or(0, |mark| mark + 1);
    let to = words[at..]
        .find([')', ';', '.'])
        .map_or(words.len(), |mark| at + mark);
    let told = words.get(from..to)?;
    let has = |list: &[&str]| list.iter().any(|word| told.contains(word));
    let dated = || {
        let chars: Vec<char> = told.chars().collect();
        year_in(&chars).is_some() || short_year(told.trim()).is_some()
    };
    if has(AIMS) {
        Some(Kind::Target)
    } else if has(EARLIER) || dated() {
        Some(Kind::Baseline)
    } else {
        None
    }
}

/// Whether a line is a title in capitals, which ends what a line before it announced.
pub(crate) fn is_capital_title(line: &[char]) -> bool {
    const TITLE_MAX_CHARS: usize = 60;
    let letters = line.iter().filter(|c| c.is_ascii_alphabetic()).count();
    letters > 3 && line.len() <= TITLE_MAX_CHARS && !line.iter().any(char::is_ascii_lowercase)
}
