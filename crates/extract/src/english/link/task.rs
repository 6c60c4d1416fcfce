//! Whether the words beside a percentage say that so much of a task is done: of the annual plan, absorption, achievement 96%.

use super::phrase::{last_part, phrase, tells_word};
use super::site::Site;
use super::words::{
    AFTER_DONE, ASKS, BUDGET_KINDS, BUDGET_PARTS, DONE, DONE_BEFORE, EATS, FUNDS, LACKS, LEADS,
    MONEY, OWN_BUDGET, PARTINGS, POOLS, RATES, SPENDING, SPENDS, STANDS, TASKS, ends_with_one,
    is_one,
};
use crate::draft::Kind;
use crate::english::Tie;
use crate::english::bound::core_of;
use crate::english::list::List;
use crate::english::list::list;

/// No phrase names a task further on.
const TASK_MAX_WORDS: usize = 14;

/// Whether the words around a percentage say that so much of a task is done.
pub(super) fn is_done(site: &Site) -> bool {
    let tail = site.behind.trim_start();
    // The north took 38% of the budget: its share.
    let core = core_of(last_part(site.lead.trim_end()).trim_end());
    // or 96% of its vote: what stands before it is said again
    let again = ends_with_one(core, "or|i.e.|i.e|ie|that is");
    let taken = EATS.ends(core)
        || site.figure().tie == Tie::Share && !site.figure().dependent && !again
        || taken_before(site);
    // exceeding the target by far (108%)
    let beyond = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty())
        && site.at.checked_sub(1).is_some_and(|at| {
            let said = site
                .figure()
                .figure
                .value
                .map_or(0.0, |value| value.to_f64());
            let joint = site.between(at, site.at);
            // below the target, with the lowest in the north (83%)
            (said >= 100.0 || joint.split_whitespace().count() < 6)
                && joint
                    .split(|c: char| !c.is_ascii_alphabetic())
                    .any(|word| is_one("target|targets|goal|goals|quota", word))
        });
    // Aim for 95% utilisation: an aim, of which nothing is done
    if of_births(site) || is_vacant(site) || is_balance(site) {
        return false;
    }
    (done_word(tail) || completed_of(site)) && site.figure().kind != Some(Kind::Target)
        || of_a_task(tail, taken)
        || !taken && of_money_spent(site, tail)
        || spent_of_all(site, tail)
        || done_before(site)
        || beyond
}

/// Whether so much of what was given is told to be spent, where nothing names it: absorbed only 24 million (52%); have spent less
/// than 60%.
fn spent_of_all(site: &Site, tail: &str) -> bool {
    const SPENT: &str = "absorbed|spent|utilised|utilized|expended|disbursed";
    let closed = |text: &str| text.is_empty() || text.starts_with([',', ';', '.', ')']);
    let alone = closed(tail)
        && ends_with_one(
            core_of(last_part(site.lead.trim_end()).trim_end()).trim_end(),
            SPENT,
        );
    let bracketed = || {
        let inside = site
            .opening()
            .is_some_and(|inside| inside.trim().is_empty());
        let money = site.at.checked_sub(1).filter(|&last| {
            let unit = site.found[last].figure.unit;
            crate::lexicon::class_of(unit) == crate::draft::UnitClass::Money
        });
        let lead = money.map(|last| site.before(last)).unwrap_or_default();
        let behind = tail.strip_prefix(')').unwrap_or("").trim_start();
        let parts = ["on ", "for ", "to "]
            .iter()
            .any(|joint| behind.starts_with(joint));
        // of which 58.9 million (96.2%) was spent
        let been = list![
            "was ",
            "were ",
            "has been ",
            "have been ",
            "had been ",
            "is "
        ]
        .strip_opening(behind)
        .map(|rest| {
            rest.trim_start_matches("only ")
                .trim_start_matches("actually ")
        });
        let given = list![
            "budget", "alloc", "grant", "releas", "vote", "approv", "approp", "fund", "allot",
            "disburs"
        ]
        .stand_in(site.before_all());
        let spent = money.is_some()
            && given
            && been.is_some_and(|rest| {
                let word = rest
                    .split(|c: char| !c.is_ascii_alphabetic())
                    .next()
                    .unwrap_or("");
                is_one(SPENT, word) && closed(rest[word.len()..].trim_start())
            });
        inside && (spent || !parts && ends_with_one(core_of(lead.trim_end()).trim_end(), SPENT))
    };
    alone || bracketed()
}

/// Whether a percentage is told of posts that are empty, which are no part of a task done.
fn is_vacant(site: &Site) -> bool {
    let from = site
        .figure()
        .figure
        .start
        .saturating_sub(60)
        .max(site.start);
    site.chars
        .lower(from..site.figure().figure.start)
        .contains("vacan")
}

/// Whether the value before a percentage is what a budget was missed by, no part of it that was done: a deficit of 12 million, or 1.2
/// per cent of the budget.
fn is_balance(site: &Site) -> bool {
    let Some(last) = site.at.checked_sub(1) else {
        return false;
    };
    let lead = site.before(last);
    let lead = lead.rsplit([',', ';', ':', '(']).next().unwrap_or("");
    list![
        "deficit",
        "surplus",
        "shortfall",
        "overspend",
        "underspend",
        "overspent",
        "underspent",
        "overrun",
        "arrears",
        "funding gap"
    ]
    .stand_in(lead)
}

/// Whether a percentage in brackets is of so many of a list of things to do that were done: we completed 31 of 38 actions (82%).
fn completed_of(site: &Site) -> bool {
    static VERBS: List = List::barred(
        "completed|delivered|fulfilled|implemented|accomplished|conducted|executed|spent|absorbed|disbursed|utilised|utilized",
    );
    let Some(whole) = site.at.checked_sub(1).filter(|&whole| whole > 0) else {
        return false;
    };
    let bracketed = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty());
    if !bracketed || !site.is_whole(whole) {
        return false;
    }
    let lead = site.before(whole - 1);
    VERBS.ends(core_of(lead.trim_end().trim_end_matches(':')).trim_end())
}

/// Whether the value before a percentage is told to take its part of a whole: salaries took 4.1 million, 62% of the budget.
fn taken_before(site: &Site) -> bool {
    let Some(last) = site.at.checked_sub(1) else {
        return false;
    };
    let lead = site.before(last);
    EATS.ends(core_of(lead.trim_end()).trim_end())
}

/// Whether a percentage of money given is told to be spent: 58% of the capital vote, 2 million, was spent; spending was 3 million, 96%
/// of the recurrent budget.
fn of_money_spent(site: &Site, tail: &str) -> bool {
    let Some(rest) = tail.strip_prefix("of ") else {
        return false;
    };
    let money = "budget|vote|grant|fund|funds|money|allocation|release|releases|funding|provision|budgets|votes|grants";
    let mut words = rest
        .split_whitespace()
        .take(6)
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()));
    let named = words.find(|word| !(OWN_BUDGET.has(word) || BUDGET_KINDS.has(word)));
    if !named.is_some_and(|word| is_one(money, word)) {
        return false;
    }
    let spends = |text: &str| {
        text.split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| SPENDS.has(word))
    };
    let of_parts = |text: &str| list![" on ", " for ", " went ", " goes "].stand_in(text);
    let behind = site.behind.split(';').next().unwrap_or("");
    let been = ["was ", "were ", "been ", "is "]
        .iter()
        .filter_map(|verb| Some(&behind[behind.rfind(verb)? + verb.len()..]))
        .any(|told| spends(told.split(',').next().unwrap_or("")) && !of_parts(told));
    let lead = site.at.checked_sub(1).map_or_else(
        || site.lead.to_owned(),
        |last| format!("{} {}", site.before(last), site.lead),
    );
    let lead = lead.rsplit([';', ':']).next().unwrap_or("");
    been || spends(lead) && !of_parts(lead)
}

/// Whether a percentage is of so many births or pregnancies as were expected: 65.8% of the 19,531 expected.
pub(super) fn of_births(site: &Site) -> bool {
    let expected = site.behind.strip_prefix(" of ").is_some_and(|rest| {
        rest.split([',', ';', '('])
            .any(|part| part.trim_end().ends_with(" expected"))
    });
    expected && tells_of_births(site)
}

/// Whether a sentence tells of births or pregnancies.
pub(super) fn tells_of_births(site: &Site) -> bool {
    let text = site.chars.lower(site.start..site.end);
    list!["deliver", "birth", "pregnan"].stand_in(text)
}

/// Whether what follows a percentage is of a whole that is only counted on beforehand: of expected births.
pub(super) fn of_a_pool(tail: &str) -> bool {
    let mut words = tail.split_whitespace();
    let of = words.next() == Some("of");
    let mut words = words.skip_while(|word| matches!(*word, "the" | "all" | "our"));
    let expected = matches!(
        words.next(),
        Some("expected" | "estimated" | "projected" | "anticipated")
    );
    let named = words
        .next()
        .unwrap_or("")
        .trim_matches(|c: char| !c.is_ascii_alphanumeric());
    of && expected && POOLS.has(named)
}

/// Whether a text opens with a word of what is done: absorption, complete.
fn done_word(tail: &str) -> bool {
    let end = tail
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(tail.len());
    const PAIRS: &[&str] = &[
        "physical progress",
        "physically complete",
        "financial progress",
        "works progress",
        "physical completion",
    ];
    let pair = PAIRS.iter().find(|pair| tail.starts_with(**pair));
    if pair.is_none() && !DONE.has(&tail[..end]) {
        return false;
    }
    let rest = tail[pair.map_or(end, |pair| pair.len())..].trim_start();
    let next = rest
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or("");
    next.is_empty() || AFTER_DONE.has(next)
}

/// Whether a text opens with the whole of what was asked for: of the yearly target, of what we set out to raise.
fn of_a_task(tail: &str, taken: bool) -> bool {
    let Some(rest) = tail.strip_prefix("of ") else {
        return false;
    };
    if LACKS.stand_in(tail) || of_a_pool(tail) || phrase(rest).contains(" on time") {
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
        ["that", next, ..] => TASKS.has(next),
        _ => false,
    };
    if asked_what {
        return words[0] == "that" || ASKS.stand_in(phrase);
    }
    // 36% of children were above target: told of them
    let told = words
        .iter()
        .position(|word| tells_word(word))
        .unwrap_or(words.len());
    let named = &words[..told];
    // of its main structure completed
    let built = ["completed", "built", "finished", "installed", "constructed"]
        .iter()
        .any(|word| {
            phrase.ends_with(&format!(" {word}")) || phrase.contains(&format!(" {word} and "))
        });
    if built
        && named.len() < 7
        && named
            .first()
            .is_some_and(|word| matches!(*word, "its" | "the" | "their" | "all"))
    {
        return true;
    }
    let sum = list![
        "sum asked for",
        "amount asked for",
        "sum requested",
        "amount requested",
        "amount sought",
        "request",
        "sum sought"
    ]
    .stand_in(phrase);
    if sum && !taken {
        return true;
    }
    let own_money = named
        .iter()
        .position(|word| FUNDS.has(word))
        .is_some_and(|at| {
            let owned = named[..at].iter().all(|word| OWN_BUDGET.has(word));
            let ends = named.get(at + 1).is_none_or(|next| !BUDGET_PARTS.has(next));
            owned && ends
        });
    let asked = named.iter().position(|word| TASKS.has(word));
    own_money && !taken
        || of_a_number_asked(named, phrase)
        || asked.is_some_and(|at| !named[..at].iter().any(|word| PARTINGS.has(word)))
}

/// Whether words name a number that was asked for, told in a clause behind it: the 60 the council had asked for, the 120 in our
/// contract; the full-year 91 million.
fn of_a_number_asked(words: &[&str], phrase: &str) -> bool {
    static YEARLY: List = List::new(&["full-year", "yearly", "annual", "twelve-month"]);
    let numeric = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let Some(at) = words
        .iter()
        .take(4)
        .position(|word| numeric(&word.trim_start_matches(|c: char| !c.is_ascii())))
    else {
        return false;
    };
    let yearly = words[..at].iter().any(|word| YEARLY.has(word));
    let behind = &words[at + 1..];
    let who = behind
        .iter()
        .any(|word| matches!(*word, "who" | "whose" | "that" | "which"));
    let asked = behind
        .iter()
        // the 21 million we expect to have one day: a whole
        .filter(|word| !word.starts_with("expect"))
        .any(|word| ASKS.opens(word));
    let bound = list![
        "requested",
        "asked for",
        "appealed for",
        "applied for",
        "in our contract",
        "in the contract",
        "in our plan",
        "in the plan",
        "under contract",
        "under the contract",
        "in the agreement",
        "paid for",
        "called for",
        "asked for",
        "hoped for",
        "we set",
        "was set",
        "were set"
    ]
    .stand_in(phrase);
    yearly || asked && !who || bound
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
        let cut = LEADS.words().find_map(|joint| core.strip_suffix(joint));
        core = cut.unwrap_or(core).trim_end();
    }
    // Achieved 95% coverage says no more than that it was so.
    let rated = RATES.opens(site.tail.trim_start());
    let told = core_of(lead).trim_end();
    let aimed = [" at", " with", " reaching", " by reaching"]
        .iter()
        .filter_map(|joint| told.strip_suffix(joint))
        .any(|stands| STANDS.ends(stands.trim_end_matches(',')));
    let money = || MONEY.stand_in(lead);
    aimed || DONE_BEFORE.ends(core) && !rated || SPENDING.ends(core) && money()
}
