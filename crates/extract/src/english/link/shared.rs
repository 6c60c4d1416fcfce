//! The value that a percentage is a share of, by its place: (12%), or 12% of all. What follows it is looked for elsewhere, as are sums.

use super::ahead::ahead;
use super::host::{Joint, before, is_adjunct, joint};
use super::phrase::{last_part, phrase, tells};
use super::role::Said;
use super::site::{Site, counts};
use super::term::more;
use super::words::{ACTS, RATES, ends_with_one, is_one, opens_with_one};
use super::{Bond, Host};
use crate::draft::UnitClass;
use crate::english::bound::core_of;
use crate::english::list::list;
use crate::english::words::ends_with_words;
use crate::lexicon::class_of;
use crate::relation::Role;

/// The value whose place was told right before the percentage that earned it: 704 chose drugs, which put it second at 53.4%.
pub(super) fn of_the_placed(
    site: &Site,
    said: Option<Said>,
    known: &[Option<Bond>],
) -> Option<usize> {
    const REACH_WORDS: usize = 6;
    let place = site.at.checked_sub(1)?;
    let bond = known[place].filter(|bond| bond.role == Role::Rank)?;
    let Host::Here(host) = bond.host else {
        return None;
    };
    let lead = site.lead.trim_end();
    let core = crate::english::bound::core_of(lead).trim_end();
    let led = ["at", "with", "on", "by", "having"]
        .iter()
        .any(|word| ends_with_words(core, word) || core.trim() == *word);
    let plain = !lead.contains([';', ':', ')']) && lead.split_whitespace().count() <= REACH_WORDS;
    let shared = (0..site.at).any(|at| {
        known[at].is_some_and(|bond| bond.role == Role::Share && bond.host == Host::Here(host))
    });
    let part = said.is_none() || said == Some(Said::Share);
    (part && led && plain && host < place && !shared && counts(site.found[host].figure.unit))
        .then_some(host)
}

/// Whether a percentage goes on a list of shares that are rows of their own: 20.2% are women and 18.8% children; 21.8% versus 17.0%
/// in the country.
pub(super) fn goes_on(site: &Site, known: &[Option<Bond>]) -> bool {
    const REACH_CHARS: usize = 70;
    let own = site
        .at
        .checked_sub(1)
        .and_then(|at| known[at])
        .is_some_and(|bond| bond.role == Role::Share && bond.host == Host::Own);
    let lead = site.lead.trim();
    let joined = lead.starts_with("and ")
        || lead.contains([',', ';'])
        || ends_with_words(lead, "and")
        || lead.starts_with("and ")
        || lead.contains(" and ")
        || list!["but", "but only", "yet", "while", "though"].ends(lead)
        || list![
            "versus",
            "against",
            "compared with",
            "compared to",
            "vs",
            "vs."
        ]
        .stand_in(lead);
    let plain = lead.len() < REACH_CHARS && !lead.contains(['(', ')', ':']) && !lead.contains(". ");
    // of all registrations; under-18s 4.6%: nothing but the name of the next part
    let labelled = lead.rsplit_once(';').is_none_or(|(_, label)| {
        let words = label.split_whitespace().count();
        (1..4).contains(&words) && !label.contains(',') && site.tail.trim().len() < 2
    });
    let plain = plain && labelled;
    let told = list![
        " had ",
        " was ",
        " have ",
        " has ",
        " rate",
        " coverage",
        " rose",
        " fell",
        " up",
        " down"
    ]
    .stand_in(lead);
    // … and 20.2% of clients are children: a sentence of its own
    let tail = site.tail.trim_start();
    let acts = || phrase(tail).split(' ').any(|word| ACTS.has(word));
    let anew = tail.starts_with("of ") && (tells(site.behind) || acts());
    own && joined && plain && !told && !anew && site.said.is_none_or(|said| said == Said::Share)
}

/// A percentage in brackets that a place was earned by: leads all causes (36% of visits), is second (19.5%).
pub(super) fn of_all(site: &Site, known: &[Option<Bond>]) -> Option<Bond> {
    let own = super::lone::OWN;
    let tail = site.tail.trim_start();
    let of_whole = tail.starts_with("of ") && !tells(tail);
    let list = known[..site.at]
        .iter()
        .flatten()
        .any(|bond| bond.role == Role::Share && bond.host == Host::Own);
    let enclosed = site.opening().is_some();
    if site.said == Some(Said::Share) && !enclosed || of_the_largest(site) {
        return Some(own);
    }
    (enclosed && (of_whole || list)
        || of_whole && opens_with_one(tail, "of all|of the total|of total"))
    .then_some(own)
}

/// Whether a percentage is told of the largest of the parts: formed the largest group, at 30.4%.
fn of_the_largest(site: &Site) -> bool {
    let lead = site.lead.trim_end();
    let core = crate::english::bound::core_of(lead).trim_end();
    let led = list!["at", "with", "by", "being"].ends(core);
    let part = list![
        "group",
        "share",
        "portion",
        "slice",
        "category",
        "component",
        "segment",
        "cohort"
    ]
    .stand_in(core);
    // Drugs took the largest share, 38 per cent.
    let apposed = || {
        let named = core.trim_end_matches([',', ':', '-', '–']).trim_end();
        named.len() < core.len()
            && ends_with_one(
                named,
                "group|share|portion|slice|category|component|segment|cohort",
            )
    };
    part && !core.contains(';') && (led || apposed())
}

/// The value that is such a part; `surely` says that the words tell of a part.
pub(super) fn shared(site: &Site, known: &[Option<Bond>], surely: bool) -> Option<usize> {
    if let Some(next) = ahead(site) {
        return Some(next);
    }
    if let Some(host) = made_up(site, known) {
        return Some(host);
    }
    let joint = joint(site)?;
    let told = tells(site.behind);
    let mut hosts = before(site, known).filter(|&at| {
        counts(site.found[at].figure.unit)
            && !site.found[at].differs
            && !more(site, at)
            && !site.is_whole(at)
            && !only_among(site, at)
    });
    let host = hosts.next()?;
    // ; they are 64% of the stock
    let taken_up = opens_with_one(
        last_part(site.lead.trim()).trim(),
        "they |it |this |that |these |which ",
    );
    if !surely && !taken_up && site.between(host, site.at).contains(';') {
        return None;
    }
    let tail = site.tail.trim_start();
    let closed = tail.is_empty() || tail.starts_with([',', ';', ')', '.', '–', '—', '-', '|']);
    let of_whole = tail.starts_with("of ") && !told;
    // 147, 96% of them men: of others than these
    let of_them = list![
        "of them", "of whom", "of these", "of those", "of which", "of it "
    ]
    .opens(tail)
        && !is_inserted_whole(tail)
        && !is_of_those_due(tail, told);
    let fits = match joint {
        Joint::Bracket => !told || surely || tail.starts_with(')'),
        Joint::Again if site.lead.trim_end().ends_with(['–', '—', '-']) => {
            closed || of_whole && !of_them
        }
        // or 61% of what was spent
        Joint::Again => {
            let nominal = tail.starts_with("of what ") || tail.starts_with("of all that ");
            (closed || of_whole || nominal || !told) && !(of_them && told)
        }
        Joint::Mark if site.lead.trim().is_empty() => tail.is_empty(),
        // Fees: $0.6 million, 15% (rounded).
        Joint::Mark if site.lead.trim() == "," && !surely => {
            tail.is_empty()
                || tail.starts_with(['(', ';'])
                || tail.starts_with(',') && (tail.len() > 3 || site.found.len() == site.at + 1)
        }
        Joint::Mark if site.lead.contains(';') => {
            let again = opens_with_one(
                last_part(site.lead.trim()).trim(),
                "they|it|this|that|these|which",
            );
            surely && closed || again && of_whole && !of_them
        }
        Joint::Mark => {
            (closed && !site.lead.contains(['.'])) && (surely || ends_clause(site, host))
                || of_whole && !of_them
                || surely && !told && !of_them
        }
    };
    fits.then_some(host)
}

/// Whether a percentage alone ends the clause of a count behind a comma: 398 saw a doctor, 65.1%.
fn ends_clause(site: &Site, host: usize) -> bool {
    const REACH_WORDS: usize = 9;
    let lead = site.lead.trim_end();
    let Some(told) = lead.strip_suffix(',') else {
        return false;
    };
    let rated = |word: &str| RATES.has(word) || is_one("target|goal|against|than|from|was", word);
    let tail = site.tail.trim();
    host + 1 == site.at
        && !told.contains([',', ';', '(', ')', ':', '%', '–'])
        && told.split_whitespace().count() <= REACH_WORDS
        && !told.split(|c: char| !c.is_ascii_alphabetic()).any(rated)
        && (tail.is_empty() || tail == "." || tail.starts_with([';', ')']))
}

/// Whether the words behind a percentage name its whole by what was done to it, and a comma ends them: of those screened, had.
fn is_inserted_whole(tail: &str) -> bool {
    const REACH_WORDS: usize = 6;
    let whole = ["of those ", "of these ", "of all those "]
        .iter()
        .find_map(|words| tail.strip_prefix(words));
    whole.is_some_and(|rest| {
        let (named, behind) = rest.split_once([',', ')']).unwrap_or((rest, ""));
        let first = named.split(' ').next().unwrap_or("");
        let done = first.ends_with("ed") || matches!(first, "seen" | "given" | "sent" | "who");
        done && !behind.trim().is_empty() && named.split_whitespace().count() <= REACH_WORDS
    })
}

/// The value whose verb says that it makes up a part: 1,120 teenagers form 22% of the list. What is told of so many places is a part
/// of its own: two districts carry 58% of the burden.
fn made_up(site: &Site, known: &[Option<Bond>]) -> Option<usize> {
    let host = site.at.checked_sub(1)?;
    let value = &site.found[host];
    let between = site.between(host, site.at);
    let verb = core_of(between.trim()).trim();
    let makes = is_one(
        "form|forms|formed|make up|makes up|made up|account for|accounts for|accounted for|constitute|constitutes|constituted|\
        represent|represents|represented|comprise|comprises|comprised|are|were|is|was",
        verb,
    );
    let parted = matches!(
        class_of(value.figure.unit),
        UnitClass::Person | UnitClass::Visit | UnitClass::Money
    );
    let of_whole = site.tail.trim_start().starts_with("of ") && site.said == Some(Said::Share)
        || opens_with_one(
            site.tail.trim_start(),
            "of the total|of all|of its|of our|of the",
        );
    let fits = makes && parted && of_whole && !tells(site.tail) && !is_adjunct(site, host);
    (fits && before(site, known).next() == Some(host)).then_some(host)
}

/// Whether a figure says among how many something is told: among 214 posts some are vacant (12.6%).
fn only_among(site: &Site, at: usize) -> bool {
    let lead = site.before(at);
    let lead = lead.rsplit([';', ':']).next().unwrap_or("");
    let pool = matches!(
        lead.trim(),
        "among" | "amongst" | "of" | "out of" | "among the" | "of the"
    );
    let since = site.between(at, site.at);
    pool && (tells(since) || since.contains(',') || since.contains(|c: char| c.is_ascii_digit()))
}

/// Whether what follows names the whole by what was to be done with it: 7,412 were screened, 91% of those enrolled.
fn is_of_those_due(tail: &str, told: bool) -> bool {
    let Some(rest) = tail.strip_prefix("of those ") else {
        return false;
    };
    let word = rest.split([' ', ',', '.', ';', ')']).next().unwrap_or("");
    !told
        && is_one(
            "enrolled|eligible|due|invited|registered|expected|required|offered|approached|contacted|scheduled|listed|referred|needing|waiting|asked|identified|assigned|targeted|surveyed",
            word,
        )
}
