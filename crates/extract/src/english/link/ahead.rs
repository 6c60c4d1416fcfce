//! The value behind the percentage that is its share: 79% of them (2,105); a quarter of all, 1,279; 70% Province ..... 13.89 million.

use super::host::{Joint, joint};
use super::phrase::tells;
use super::role::Said;
use super::site::{Site, counts};
use super::term::more;
use super::words::opens_with_one;
use crate::draft::Kind;
use crate::english::bound::core_of;
use crate::english::list::list;
use crate::english::moved::tells_change;
use crate::figure::Basis;

/// The value right behind the percentage that it is the share of: 79% of them (2,105); a quarter of all, 1,279, ….
pub(super) fn ahead(site: &Site) -> Option<usize> {
    let next = site.at + 1;
    let figure = site.found.get(next)?;
    if !counts(figure.figure.unit)
        || !site.is_value(next)
        || site.is_limit(next)
        || figure.kind == Some(Kind::Target)
        || figure.differs
        || more(site, next)
    {
        return None;
    }
    if heads_line(site) {
        return Some(next);
    }
    let tail = site.tail.trim();
    let tail = crate::english::bound::core_of(tail).trim_end();
    if inserted(site, tail) {
        return Some(next);
    }
    let (whole, mark) = [
        "(",
        ", or",
        " or",
        "or",
        ", i.e.",
        " i.e.",
        ", that is",
        ",",
        " –",
        " -",
        "=",
        ":",
        "i.e.",
        "that is",
    ]
    .iter()
    .find_map(|mark| Some((tail.strip_suffix(mark)?.trim_end(), mark.trim())))?;
    let plain = whole.is_empty()
        || whole.starts_with("of ")
            && !tells(whole)
            && !whole.contains([',', ';', '(', ')', ':'])
            && whole.len() < 60;
    if !plain {
        return None;
    }
    let at = |end: usize| site.chars.get(end.min(site.end)).copied().unwrap_or('.');
    let marks = |c: char| matches!(c, ',' | ';' | ')' | '.' | '\n' | '–');
    let bare = at(figure.figure.end);
    let behind = if marks(bare) {
        bare
    } else {
        at(figure.figure.end.max(figure.subject.1))
    };
    // 62% of them – 18 visits – were; 39% of all, 18 in number
    let past = figure.figure.end.max(figure.subject.1).min(site.end);
    let rest = site.chars.lower(past..site.end.min(past + 14));
    let closed = marks(behind)
        || opens_with_one(
            rest.trim_start(),
            "- |– |— |in number|in total|in all|altogether",
        );
    // of the 4,200 asked for: a whole, no part
    let whole_named = site.is_whole(next);
    let fits = match mark {
        // coverage rose to 68% (3,118 births): a level, and how many it is of
        "(" => (behind == ')' || closed) && !(whole.is_empty() && is_reached(site)),
        // a quarter, 24, were; a quarter of all, 24,
        "," => closed && (whole.starts_with("of ") || whole.is_empty() && is_fraction(site)),
        "–" | "-" => closed,
        _ => true,
    };
    // 12 of 40, 30% or 3 of them: said of what stands before
    let free = site.at == 0 || joint(site) != Some(Joint::Again);
    (fits && free && !whole_named).then_some(next)
}

/// Whether a percentage is what something changed to.
fn is_reached(site: &Site) -> bool {
    let core = core_of(site.lead.trim_end()).trim_end();
    core.ends_with(" to") && tells_change(site.lead)
}

/// Whether a percentage is told by a fraction that opens its clause.
fn is_fraction(site: &Site) -> bool {
    let lead = core_of(site.lead.trim_end()).trim_end();
    site.figure().figure.basis == Basis::Fraction
        && (lead.is_empty() || lead.ends_with([';', ':', ',', '–', '—']) || lead == "exactly")
}

/// Whether a percentage stands in a clause between commas that the verb of its value follows: arrivals by car, accounting for 26% of
/// all, numbered 400.
fn inserted(site: &Site, tail: &str) -> bool {
    const VERBS: &[&str] = &[
        "numbered",
        "totalled",
        "totaled",
        "came to",
        "come to",
        "amounted to",
        "reached",
        "stood at",
        "were",
        "was",
        "rose to",
        "fell to",
        "grew to",
        "increased to",
        "decreased to",
        "climbed to",
        "dropped to",
        "are",
        "is",
        "number",
        "total",
        "stand at",
        "cost",
        "received",
        "had",
    ];
    let Some((whole, verb)) = tail.rsplit_once(',') else {
        return false;
    };
    let opened =
        site.lead.contains(',') || site.start + 60 > site.figure().figure.start && site.at == 0;
    site.said == Some(Said::Share)
        && opened
        && site.opening().is_none()
        && !whole.contains([',', ';', '(', ')', ':'])
        && !tells(whole)
        && VERBS.contains(&crate::english::bound::core_of(verb.trim()).trim())
}

/// Whether a percentage opens a line of a list that ends with the value it is the share of: 70% Province ..... 13.89 million.
fn heads_line(site: &Site) -> bool {
    const LABEL_MAX_WORDS: usize = 6;
    let opens = site.at == 0
        && site
            .lead
            .chars()
            .all(|c| matches!(c, ' ' | '•' | '-' | '–' | '*' | '▪' | '◊' | '·'));
    let label = site
        .tail
        .trim()
        .trim_end_matches(['.', ' ', '…', ':', '-', '–']);
    let dotted = list!["..", "…", ":"].stand_in(site.tail);
    let plain = !label.is_empty()
        && label.split_whitespace().count() <= LABEL_MAX_WORDS
        && !label.contains([',', ';', '(', '.'])
        && !label.starts_with("of ")
        && !tells(label);
    opens && plain && dotted
}
