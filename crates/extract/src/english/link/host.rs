//! The value that a percentage stands by: in brackets behind it, after a comma, a dash or “or”, or before it. Sums are made elsewhere.

use super::ahead::ahead;
use super::grown::grown;
use super::phrase::{is_glue, last_part};
use super::role::{Said, takes_up};
use super::shared::{of_the_placed, shared};
use super::site::{Site, counts};
use super::term::{is_asked, more};
use super::words::{ACHIEVED, AGES, MAKES_UP, TASK_NAMES};
use super::{Before, Bond, Host};
use crate::draft::{Kind, UnitClass};
use crate::english::list::{List, list};
use crate::lexicon::class_of;
use crate::relation::Role;

/// What the percentage is to which value by its place.
pub(super) fn host(
    site: &Site,
    said: Option<Said>,
    others: &[Before],
    known: &[Option<Bond>],
) -> Option<(Role, Host)> {
    if let Some(host) = of_the_earlier(site, said, known) {
        return Some(host);
    }
    if let Some(host) = of_the_placed(site, said, known) {
        return Some((Role::Share, Host::Here(host)));
    }
    match said {
        Some(Said::Growth(_)) => grown(site, others, known).map(|host| (Role::Growth, host)),
        Some(Said::Done) => Some((Role::Completion, done(site, others, known)?)),
        Some(Said::Share) => {
            if let Some(row) = resumed(site, others) {
                return Some((Role::Share, Host::Row(row)));
            }
            let own =
                || site.figure().tie != crate::english::Tie::Share || !site.figure().dependent;
            shared(site, known, true)
                .map(|at| (Role::Share, Host::Here(at)))
                .or_else(|| own().then_some((Role::Share, Host::Own)))
        }
        Some(Said::Value | Said::Off(_)) => None,
        None => by_place(site, others, known),
    }
}

/// What a percentage is to the value of an earlier time in the same brackets: (2022: 7,950, 99% of the quota).
fn of_the_earlier(site: &Site, said: Option<Said>, known: &[Option<Bond>]) -> Option<(Role, Host)> {
    let last = site.at.checked_sub(1)?;
    let role = match said? {
        Said::Done => Role::Completion,
        Said::Share => Role::Share,
        _ => return None,
    };
    let earlier = &site.found[last];
    let past = earlier.kind == Some(Kind::Baseline)
        && counts(earlier.figure.unit)
        && known[last].is_none();
    let apposed = matches!(
        site.lead.trim(),
        "," | "or" | ", or" | "=" | "–" | "-" | ", i.e."
    );
    (past && apposed && site.tail.trim_start().starts_with("of "))
        .then_some((role, Host::Here(last)))
}

/// What a percentage is that no word tells of.
fn by_place(site: &Site, others: &[Before], known: &[Option<Bond>]) -> Option<(Role, Host)> {
    if let Some(row) = resumed(site, others) {
        return Some((Role::Share, Host::Row(row)));
    }
    // 151 infants (49% girls): a part of these
    let of_these = site.opening().is_some() && AGES.opens(site.tail.trim_start());
    if of_these {
        return Some((Role::Share, Host::Own));
    }
    // rose to 418; paddy farmers were many (61%): of a clause without a value
    if clause_of_its_own(site) {
        return Some((Role::Share, Host::Own));
    }
    let at = shared(site, known, false)?;
    let beyond = site.value(site.at).is_some_and(|percent| percent > 100.0);
    let aims = || (at + 1..site.at).any(|other| site.found[other].kind == Some(Kind::Target));
    let role = if beyond || at < site.at && aims() {
        Role::Completion
    } else {
        Role::Share
    };
    Some((role, Host::Here(at)))
}

/// Whether a percentage alone in brackets closes a clause that no value stands in, behind one with a value.
fn clause_of_its_own(site: &Site) -> bool {
    let alone = site
        .opening()
        .is_some_and(|inside| inside.trim().is_empty())
        && matches!(site.tail.trim(), ")" | ").");
    let Some((_, clause)) = site.lead.rsplit_once(';').filter(|_| alone) else {
        return false;
    };
    let words: Vec<&str> = clause.split_whitespace().collect();
    words.len() > 3
        && !clause
            .trim_end()
            .trim_end_matches('(')
            .contains(['(', ')', ':'])
        && words
            .iter()
            .any(|word| word.len() > 4 && word.ends_with("ed"))
}

/// The value of the sentence before that a share goes on about: That's 91% of all; This put us third, contributing 5.8% of the burden.
fn resumed(site: &Site, others: &[Before]) -> Option<usize> {
    let of_whole = site.tail.trim_start().starts_with("of ") && !super::phrase::tells(site.tail);
    let opens = !site.lead.contains([',', ';', ':']);
    let again = site.at == 0 && opens && takes_up(site) && of_whole;
    let led = || {
        let opening = site.chars.lower(site.start..site.end.min(site.start + 12));
        let subject = opening.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        let pronoun = list!["this ", "that ", "it ", "these ", "they ", "both "].opens(subject);
        let part = last_part(site.lead.trim_end()).trim();
        let goes_on = part
            .strip_prefix("and ")
            .unwrap_or(part)
            .split(' ')
            .next()
            .is_some_and(|word| MAKES_UP.has(word));
        let told = (0..site.at).any(|at| site.is_value(at) && counts(site.found[at].figure.unit));
        let resumes = site.found[..site.at].iter().any(|figure| figure.resumes);
        goes_on && (resumes || pronoun && !told)
    };
    if !(again || site.said == Some(Said::Share) && led()) {
        return None;
    }
    let latest = others.iter().rev().find(|other| other.latest)?;
    // 27 practices that look after 243,118 patients. That's 91% of all: of the most.
    let counted = |other: &&Before| {
        other.row >= latest.row && counts(other.unit) && !other.aimed && !other.past
    };
    // was allocated 2.4 billion. This was 31% of the budget
    let given = |other: &&Before| {
        other.row >= latest.row && other.aimed && class_of(other.unit) == UnitClass::Money
    };
    let largest = |one: &&Before, other: &&Before| one.value.total_cmp(&other.value);
    let most = (others.iter().filter(counted).max_by(largest))
        .or_else(|| others.iter().filter(given).max_by(largest))?;
    Some(most.row)
}

/// How a percentage is joined to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Alone in brackets, or with a word that joins it.
    Bracket,
    /// Or, i.e., a dash: it says again what stands before.
    Again,
    /// A comma or no more than a blank.
    Mark,
}

pub(super) fn joint(site: &Site) -> Option<Joint> {
    if site.at == 0 {
        return None;
    }
    if let Some(inside) = site.opening() {
        return is_glue(inside).then_some(Joint::Bracket);
    }
    let lead = site.lead.trim();
    let part = last_part(lead);
    let told = part.trim_start();
    let again =
        list!["they are ", "these are ", "which are "].opens(&format!("{} ", told.trim_end()));
    // 61.5% of those eligible, and 12% fewer than before
    // 2,660,500 altogether and 3% up on 2022
    let summed = list![
        "altogether and",
        "in all and",
        "in total and",
        "overall and"
    ]
    .closes(lead);
    let goes_on = (part.trim() == "and" && lead.contains(',') || summed)
        && matches!(site.said, Some(Said::Growth(_)));
    if !is_glue(part) && !again && !goes_on {
        return None;
    }
    let again = again
        || [
            "or",
            "i.e.",
            "i.e",
            "ie",
            "that is",
            "which is",
            "being",
            "=",
            "equivalent to",
            "representing",
            "that equals",
            "which equals",
            "equal to",
            "that makes",
            "which makes",
        ]
        .iter()
        .any(|words| part.trim().starts_with(words) || lead.ends_with(words));
    Some(if again || lead.ends_with(['–', '—', '-', '=']) {
        Joint::Again
    } else {
        Joint::Mark
    })
}

/// The figures before the percentage that may have a share, a growth or a completion, the nearest first.
pub(super) fn before<'a>(
    site: &'a Site,
    known: &'a [Option<Bond>],
) -> impl Iterator<Item = usize> + 'a {
    (0..site.at).rev().filter(move |&at| {
        let class = class_of(site.found[at].figure.unit);
        (site.is_value(at) || site.is_earlier_alone(at))
            && known[at].is_none()
            && (site.found[at].kind != Some(Kind::Target)
                // an allocation of 2.9 billion, 31% of the budget
                || site.said == Some(Said::Share) && class == UnitClass::Money
                || !is_asked(site, at) && site.said == Some(Said::Done))
            && !matches!(class, UnitClass::PercentagePoint | UnitClass::Rank)
            // 42,000 square metres; 85% of the works is done; coverage 100%, completion rate 98%
            && (!matches!(class, UnitClass::Area | UnitClass::Percent) || site.said != Some(Said::Done))
            && !site.is_aside(at)
            && !site.is_limit(at)
    })
}

/// Whether a figure only says at how many places something was done: 402 inspections at 287 shops.
pub(super) fn is_adjunct(site: &Site, at: usize) -> bool {
    static PREPOSITIONS: List = List::new(&[
        "at",
        "in",
        "across",
        "among",
        "by",
        "from",
        "affecting",
        "involving",
        "over",
    ]);
    static VERBS: List = List::new(&[
        "stood at",
        "stands at",
        "stand at",
        "remained at",
        "sits at",
        "came in at",
        "was at",
        "were at",
        "now at",
        "running at",
        "estimated at",
        "put at",
        "held at",
        "peaked at",
        "resulting in",
        "resulted in",
        "brought in",
    ]);
    let before = site.before(at);
    let core = crate::english::bound::core_of(before.trim_end());
    // 41,277 visits to our 11 departments
    let owned = list![
        "our", "the", "its", "all", "their", "these", "all the", "all our"
    ]
    .strip_end(core)
    .map(str::trim_end)
    .filter(|_| matches!(site.found[at].figure.unit, "site" | "item"));
    if owned.is_some_and(|rest| PREPOSITIONS.ends(rest) || list!["to", "of"].ends(rest)) {
        return true;
    }
    (PREPOSITIONS.ends(core) || is_given_to(site, at))
        && !VERBS.ends(core)
        && !core.trim_start().is_empty()
        && core.contains(' ')
}

/// Whether a figure only says to how many people something was given: 6,412 doses of vaccine to 2,987 people.
fn is_given_to(site: &Site, at: usize) -> bool {
    const REACH_WORDS: usize = 4;
    let Some(last) = at.checked_sub(1) else {
        return false;
    };
    let things = class_of(site.found[last].figure.unit) == UnitClass::Count
        && site.is_value(last)
        && class_of(site.found[at].figure.unit) == UnitClass::Person;
    let joint = site.between(last, at);
    let joint = crate::english::bound::core_of(joint.trim_end());
    let moved = list![
        "rose",
        "fell",
        "grew",
        "up",
        "down",
        "increased",
        "decreased",
        "from",
        "climbed",
        "dropped"
    ]
    .stand_in(joint);
    things
        && !moved
        && crate::english::words::ends_with_words(joint, "to")
        && joint.split_whitespace().count() <= REACH_WORDS
        && !joint.contains([',', ';', '(', ')'])
}

/// The value of the sentence before whose achievement a sentence opens with: The achievement rate of 104% was the best.
fn rate_of_the_one_before(site: &Site, others: &[Before]) -> Option<usize> {
    let lead = site
        .lead
        .trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    let words: Vec<&str> = lead.split_whitespace().collect();
    let named = matches!(
        words.first()?,
        &("the" | "this" | "an" | "a" | "its" | "that")
    ) && words[1..].iter().all(|word| ACHIEVED.has(word));
    let last = others.iter().rev().find(|other| other.latest)?;
    (site.at == 0 && named && counts(last.unit) && !last.aimed).then_some(last.row)
}

/// The value of which so much was asked for.
fn done(site: &Site, others: &[Before], known: &[Option<Bond>]) -> Option<Host> {
    if let Some(next) = ahead(site) {
        return Some(Host::Here(next));
    }
    // That is 94% of what was promised.
    if site.at == 0 && takes_up(site) {
        let last = others.iter().rev().find(|other| other.latest);
        return Some(last.map_or(Host::Own, |other| Host::Row(other.row)));
    }
    if let Some(row) = rate_of_the_one_before(site, others) {
        return Some(Host::Row(row));
    }
    // the 60-bed wing is 40% complete: the wing, not its beds
    let sized = |at: usize| {
        let figure = &site.found[at].figure;
        figure.unit == "bed" && site.chars[figure.start..figure.end].contains(&'-')
    };
    // 14% above the year before and 99% of our target: of the same value
    if site.lead.trim_end().ends_with(" and")
        && let Some(bond) = site.at.checked_sub(1).and_then(|last| known[last])
        && bond.role == Role::Growth
        && matches!(bond.host, Host::Here(_))
    {
        return Some(bond.host);
    }
    // savings of 14 million met 91% of the target
    let named = last_part(site.lead.trim_end())
        .split_whitespace()
        .all(|word| is_glue(word) || TASK_NAMES.has(word));
    if joint(site).is_none() && !(named && site.lead.contains(|c: char| c.is_ascii_alphabetic())) {
        let apart = site.at.checked_sub(1).is_some_and(sized);
        return (apart || !site.figure().dependent).then_some(Host::Own);
    }
    let mut hosts = before(site, known).filter(|&at| {
        !site.found[at].differs && !more(site, at) && !site.is_whole(at) && !sized(at)
    });
    let Some(nearest) = hosts.next() else {
        return Some(Host::Own);
    };
    let plain = |at: usize| !is_adjunct(site, at);
    let host = if plain(nearest) {
        nearest
    } else {
        hosts.find(|&at| plain(at)).unwrap_or(nearest)
    };
    Some(Host::Here(host))
}
