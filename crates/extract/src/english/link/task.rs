//! Whether the words beside a percentage say that so much of a task is done: of the annual plan, absorption, achievement 96%.

use super::role::{last_part, phrase, tells_word};
use super::site::Site;
use super::words::{
    AFTER_DONE, ASKS, BUDGET_PARTS, DONE, DONE_BEFORE, EATS, FUNDS, LACKS, LEADS, MONEY,
    OWN_BUDGET, PARTINGS, RATES, SPENDING, TASKS, ends_with_one, is_one, opens_with_one,
};
use crate::english::Tie;
use crate::english::context::core_of;

/// No phrase names a task further on.
const TASK_MAX_WORDS: usize = 14;

/// Whether the words around a percentage say that so much of a task is done.
pub(super) fn is_done(site: &Site) -> bool {
    let tail = site.behind.trim_start();
    // The north took 38% of the budget: its share.
    let core = core_of(last_part(site.lead.trim_end()).trim_end());
    let taken =
        ends_with_one(core, EATS) || site.figure().tie == Tie::Share && !site.figure().dependent;
    // exceeding the target by far (108%)
    let beyond = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty())
        && site.at.checked_sub(1).is_some_and(|at| {
            site.between(at, site.at)
                .split(|c: char| !c.is_ascii_alphabetic())
                .any(|word| is_one("target|targets|goal|goals|quota", word))
        });
    done_word(tail) || of_a_task(tail, taken) || done_before(site) || beyond
}

/// Whether a text opens with a word of what is done: absorption, complete.
fn done_word(tail: &str) -> bool {
    let end = tail
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(tail.len());
    if !is_one(DONE, &tail[..end]) {
        return false;
    }
    let rest = tail[end..].trim_start();
    let next = rest
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or("");
    next.is_empty() || is_one(AFTER_DONE, next)
}

/// Whether a text opens with the whole of what was asked for: of the yearly target, of what we set out to raise.
fn of_a_task(tail: &str, taken: bool) -> bool {
    let Some(rest) = tail.strip_prefix("of ") else {
        return false;
    };
    if LACKS.split('|').any(|words| tail.contains(words)) {
        return false;
    }
    let phrase = phrase(rest);
    let words: Vec<&str> = phrase
        .split_whitespace()
        .take(TASK_MAX_WORDS)
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()))
        .collect();
    let asked_what = match words[..] {
        ["what", ..] => true,
        ["that", next, ..] => is_one(TASKS, next),
        _ => false,
    };
    if asked_what {
        return words[0] == "that" || ASKS.split('|').any(|stem| phrase.contains(stem));
    }
    // 36% of children were above target: told of them
    let told = words
        .iter()
        .position(|word| tells_word(word))
        .unwrap_or(words.len());
    let named = &words[..told];
    let own_money = named
        .iter()
        .position(|word| is_one(FUNDS, word))
        .is_some_and(|at| {
            let owned = named[..at].iter().all(|word| is_one(OWN_BUDGET, word));
            let ends = named
                .get(at + 1)
                .is_none_or(|next| !is_one(BUDGET_PARTS, next));
            owned && ends
        });
    let asked = named.iter().position(|word| is_one(TASKS, word));
    own_money && !taken
        || asked.is_some_and(|at| !named[..at].iter().any(|word| is_one(PARTINGS, word)))
}

/// Whether the words before a percentage lead to how much is done: achievement, absorption rate of, fulfilling.
fn done_before(site: &Site) -> bool {
    const STEPS: usize = 3;
    let lead = site.lead.trim_end();
    let mut core = core_of(lead).trim_end();
    for _ in 0..STEPS {
        core = core
            .trim_end_matches([':', '=', '-', '–', ',', '(', ';'])
            .trim_end();
        let cut = LEADS.split('|').find_map(|joint| core.strip_suffix(joint));
        core = cut.unwrap_or(core).trim_end();
    }
    // Achieved 95% coverage says no more than that it was so.
    let rated = opens_with_one(site.tail.trim_start(), RATES);
    let money = || MONEY.split('|').any(|word| lead.contains(word));
    ends_with_one(core, DONE_BEFORE) && !rated || ends_with_one(core, SPENDING) && money()
}
