//! What the words beside a percentage say that it is: a growth, a share, the part of a task that is done. Whose it is stands elsewhere.

use super::no_part::{
    follows_plan, goes_a_way, is_beside_level, is_no_task, is_of_votes, is_timely,
};
use super::off::{off, off_plan};
use super::phrase::{is_glue, last_part, phrase, tells_word};
use super::site::Site;
use super::task::{is_done, of_a_pool, of_births};
use super::term::{lessens, more};
use super::words::{
    ACTS, EATS, FALLEN, FALLS, LESS_THAN, MORE_THAN, OF_THEM, OF_THESE, RATED, RATES, RISEN, RISES,
    SHARES, THAN_PLANNED, WAYLESS, WAYLESS_BEFORE, YEAR_ON_YEAR, is_one, opens_with_one,
};
use crate::english::Tie;
use crate::english::bound::core_of;
use crate::english::list::List;
use crate::english::list::list;
use crate::english::standard::closes_with_verdict;
use crate::english::tie::is_growth_rate;

/// What the words around a percentage say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A change, and whether it falls.
    Growth(bool),
    /// A part of a whole.
    Share,
    /// How much of a task is done.
    Done,
    /// How far what is done lies from what was asked for, and whether it falls short of it.
    Off(bool),
    /// A value, whatever stands beside it.
    Value,
}

/// Verbs of what makes up so much of a whole.
static ACCOUNTS: List = List::barred("accounted for|account for|accounts for|accounting for");

/// What is done for people, of which a percentage of them is a rate and no part: 96% of these were linked to care.
static CARE: List = List::barred(
    "linked|initiated|enrolled|put on|started on|treated|retained|followed|vaccinated|immunised|immunized|cured|screened|tested|\
    traced|visited|examined|investigated|audited|reviewed|resolved|seen|answered|notified",
);

/// What the words around the percentage say of it, if they do.
pub(super) fn said(site: &Site) -> Option<Said> {
    let figure = site.figure();
    let lead = site.lead.trim_end();
    let sign = sign(lead);
    // 98,412 against a target of 102,087 (−3.6%): how far it lies from there.
    if figure
        .figure
        .value
        .is_some_and(|value| value.to_f64() < 0.0)
    {
        return Some(Said::Value);
    }
    if is_growth_rate(core_of(lead)) || follows_plan(site) || is_no_task(site) || is_timely(site) {
        return Some(Said::Value);
    }
    if is_beside_level(site) {
        return Some(Said::Value);
    }
    // 62.1% – not achieved (66.7%): what was asked for
    let bare = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty());
    if bare && closes_with_verdict(lead) {
        return Some(Said::Value);
    }
    if is_of_votes(site) {
        return Some(Said::Share);
    }
    if off_plan(site) {
        return Some(Said::Value);
    }
    if let Some(short) = off(site) {
        return Some(Said::Off(short));
    }
    if ACCOUNTS.ends(core_of(last_part(lead).trim_end()).trim_end()) && names_whole(site.behind) {
        return Some(Said::Share);
    }
    if figure.tie == Tie::Completion && !(of_a_pool(site.tail) || of_births(site)) || is_done(site)
    {
        return Some(Said::Done);
    }
    if let Some(falls) = sign {
        return Some(Said::Growth(falls));
    }
    let part = last_part(lead);
    let core = core_of(part.trim_end());
    // 9.1 million (64%) of these were
    let of_these = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty())
        && site
            .behind
            .trim_start()
            .strip_prefix(") of ")
            .is_some_and(|rest| {
                list!["these ", "them ", "those ", "this ", "it ", "which "].opens(rest)
            });
    if of_these {
        return Some(Said::Share);
    }
    if site.opening().is_some_and(is_glue)
        && let Some(rest) = site.behind.trim_start().strip_prefix(')')
        && let Some(falls) = than_before(rest)
    {
        return Some(Said::Growth(falls));
    }
    if EATS.ends(core) && site.tail.trim_start().starts_with("of ") {
        return Some(Said::Share);
    }
    if let Tie::Growth(falls) = figure.tie {
        return Some(Said::Growth(falls));
    }
    if let Some(falls) = changed(core, site.behind)
        .or_else(|| said_in_numbers(site))
        .or_else(|| said_in_numbers_before(site))
    {
        return Some(Said::Growth(falls));
    }
    // (12%), or 12%: nothing but its place makes it a share.
    let placed = figure.dependent && is_glue(part);
    let tail = site.tail.trim_start();
    // (104.3% of the volume paid for): more than all of it
    let beyond = figure
        .figure
        .value
        .is_some_and(|value| value.to_f64() > 100.0);
    if beyond && tail.starts_with("of ") {
        return Some(Said::Done);
    }
    // 236 beds at 93% occupancy
    if RATED.opens(tail) && !opens_with_one(tail, "capacity of") {
        return Some(Said::Value);
    }
    if goes_a_way(site, part) {
        return Some(Said::Share);
    }
    if figure.tie == Tie::Share && !placed || shared(lead, core, site.tail) {
        return Some(Said::Share);
    }
    if names_part(core) {
        return Some(Said::Share);
    }
    // (CFR=0.3%)
    let core = match lead.strip_suffix('=') {
        Some(label) => last_part(label.trim_end()),
        None => core,
    };
    let label = core.trim_end_matches([':', ',']);
    let rated = RATES.ends(label)
        || [
            " of",
            " at",
            " was",
            " is",
            " reached",
            " stood at",
            " to",
            "-",
        ]
        .iter()
        .filter_map(|joint| core.strip_suffix(joint))
        .any(|before| RATES.ends(before.trim_end()));
    rated.then_some(Said::Value)
}

/// Whether a whole follows a percentage, and no aim: of commissioned funding.
fn names_whole(behind: &str) -> bool {
    let whole = behind.trim_start().strip_prefix("of ").map(phrase);
    whole.is_some_and(|whole| {
        !whole
            .split_whitespace()
            .any(|word| is_one("target|targets|plan|goal|quota|planned|targeted", word))
    })
}

/// Whether the words before a percentage name it the part of a whole that is no doing: the proportion of medicines dropped to, but not
/// the proportion of people seen in time.
pub(super) fn names_part(core: &str) -> bool {
    static NAMES: List = List::new(&["proportion of ", "share of "]);
    const WHOLE_MAX_WORDS: usize = 14;
    if !NAMES.stand_in(core) {
        return false;
    }
    let Some(whole) = NAMES
        .words()
        .find_map(|name| Some(&core[core.rfind(name)? + name.len()..]))
    else {
        return false;
    };
    let words: Vec<&str> = whole.split_whitespace().collect();
    let acts = words
        .iter()
        .take(words.len().saturating_sub(2))
        .any(|word| {
            word.ends_with("ed")
                || word.ends_with("ing")
                    && !matches!(*word, "spending" | "nursing" | "training" | "funding")
                || matches!(
                    *word,
                    "who" | "with" | "that" | "seen" | "given" | "within" | "on" | "to" | "without"
                )
        });
    !words.is_empty() && !acts && words.len() <= WHOLE_MAX_WORDS
}

/// Whether the words behind the bracket of a percentage set it above or below an earlier time: (5.0%) higher than in May.
fn than_before(rest: &str) -> Option<bool> {
    let rest = rest.trim_start();
    if MORE_THAN.opens(rest) {
        return Some(false);
    }
    LESS_THAN.opens(rest).then_some(true)
}

/// Whether the figure behind a percentage says the same change in numbers, and whether it falls: 4.1 per cent or 930 more.
fn said_in_numbers(site: &Site) -> Option<bool> {
    let next = site.at + 1;
    let joint = site.tail.trim_matches([' ', ',']);
    let again = matches!(joint, "or" | "(" | "or about" | "or some" | "/");
    let differs = again && (site.found.get(next)?.differs || more(site, next));
    differs.then(|| lessens(site, next))
}

/// Whether the figure right before a percentage says the same change in numbers, and whether it falls: up 1,210 or 4.6%.
fn said_in_numbers_before(site: &Site) -> Option<bool> {
    static UP: List = List::barred(
        "up|up by|rise of|rose by|rose|increase of|increased by|gain of|grew by|jump of|growth of|climbed by|up some",
    );
    static DOWN: List = List::barred(
        "down|down by|fall of|fell by|fell|decrease of|decreased by|drop of|dropped by|decline of|declined by|\
        reduction of|reduced by|down some",
    );
    let last = site.at.checked_sub(1)?;
    let joint = site.between(last, site.at);
    if !matches!(joint.trim(), "or" | ", or" | "/" | "or about" | "or some") {
        return None;
    }
    let lead = site.before(last);
    let core = core_of(lead.trim_end()).trim_end();
    if DOWN.ends(core) {
        return Some(true);
    }
    UP.ends(core).then_some(false)
}

/// Whether a percentage only says that something got better or worse, or changed: which way tell the numbers.
pub(super) fn is_wayless(site: &Site) -> bool {
    let core = core_of(last_part(site.lead.trim_end()).trim_end());
    WAYLESS.opens(site.behind.trim_start()) || WAYLESS_BEFORE.ends(core)
}

/// Whether the words before a percentage take up what was told before: that is, this represents, it came to.
pub(super) fn takes_up(site: &Site) -> bool {
    let part = last_part(site.lead.trim_end()).trim();
    let first = part.split(' ').next().unwrap_or("");
    matches!(
        first,
        "that"
            | "this"
            | "which"
            | "it"
            | "these"
            | "that's"
            | "or"
            | "representing"
            | "equivalent"
            | "i.e."
            | "accounting"
    ) && is_glue(part)
}

/// Whether the sign before a percentage makes it a fall or a rise: ▲5.1%, +8%.
pub(super) fn sign(lead: &str) -> Option<bool> {
    let mut signs = lead.chars().rev();
    match signs.next()? {
        // IPT3+ is a name.
        '+' if signs.next().is_some_and(char::is_alphanumeric) => None,
        '▲' | '△' | '▴' | '↑' | '⬆' | '↗' | '+' => Some(false),
        '▼' | '▽' | '▾' | '↓' | '⬇' | '↘' => Some(true),
        _ => None,
    }
}

/// Whether the words say a change that the figure alone does not know: higher by, better than last year.
fn changed(core: &str, behind: &str) -> Option<bool> {
    if FALLS.ends(core) {
        return Some(true);
    }
    if RISES.ends(core) {
        return Some(false);
    }
    let tail = behind.trim_start();
    if THAN_PLANNED.opens(tail) {
        return None;
    }
    if RISEN.opens(tail) {
        return Some(false);
    }
    if FALLEN.opens(tail) {
        return Some(true);
    }
    YEAR_ON_YEAR.opens(tail).then_some(false)
}

/// Whether the words say a part of a whole.
fn shared(lead: &str, core: &str, tail: &str) -> bool {
    let core = core.trim_end_matches([':', '-', '–', '=']).trim_end();
    let tail = tail.trim_start();
    // 7,905, of whom 95% virally suppressed: how well it went
    let rated = tail
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty() && !tells_word(word) && !matches!(*word, "been" | "now"))
        .find(|word| !word.ends_with("ly"))
        .is_some_and(|word| word.len() > 4 && word.ends_with("ed"));
    // of which drugs 24.8 percent
    let opened = OF_THESE.stand_in(lead)
        && OF_THESE
            .words()
            .filter_map(|words| Some(&lead[lead.rfind(words)? + words.len()..]))
            .any(|since| {
                since.split_whitespace().count() < 6 && !since.contains([';', '(', ')', ':', '.'])
            });
    // of those tested
    let timely = list!["on time", "within ", "in time", "under ", "in less"].stand_in(phrase(tail));
    // 8% of them left: what they did
    let acted = ["of them ", "of these ", "of those "]
        .iter()
        .filter_map(|words| tail.strip_prefix(words))
        .any(|rest| {
            let treated = ["were ", "was ", "are ", "have been ", "had been "]
                .iter()
                .filter_map(|verb| rest.strip_prefix(verb))
                .any(|deed| CARE.opens(deed));
            treated || ACTS.has(rest.split(' ').next().unwrap_or(""))
        });
    let some = timely
        || acted
        || tail.strip_prefix("of those ").is_some_and(|rest| {
            let word = rest.split(' ').next().unwrap_or("");
            word.ends_with("ed") || word.ends_with("ing") || matches!(word, "who" | "in" | "with")
        });
    // The rest, 9%, came from gifts.
    SHARES.ends(core) || SHARES.ends(lead) || opened && !rated || OF_THEM.opens(tail) && !some
}
