//! The value that a change in percent speaks of. Sums are made elsewhere.

use super::host::{Joint, before, is_adjunct, joint};
use super::phrase::{is_glue, last_part, tells};
use super::role::sign;
use super::site::{Site, counts};
use super::term::{more, told_twice};
use super::words::FINITE;
use super::{Before, Bond, Host};
use crate::draft::{Kind, UnitClass};
use crate::english::bound::core_of;
use crate::english::list::List;
use crate::english::list::list;
use crate::english::words::ends_with_words;
use crate::lexicon::class_of;

/// The value that has grown.
pub(super) fn grown(site: &Site, others: &[Before], known: &[Option<Bond>]) -> Option<Host> {
    let lead = site.lead.trim_end();
    let signed = sign(lead).is_some();
    let free = |at: &usize| {
        let figure = &site.found[*at];
        // 486 cases, no death, down 37%: nothing has not fallen
        let some = site.value(*at).is_none_or(|value| value != 0.0)
            || site.value(site.at).is_some_and(|fall| fall >= 100.0);
        !figure.differs && !figure.compared && !more(site, *at) && !told_twice(site, *at) && some
    };
    let mut hosts = before(site, known).filter(free);
    // 2,113 fewer than in May and 4.2% below last year: both of the level
    let goes_on = site.at.checked_sub(1).is_some_and(|at| {
        let joint = site.between(at, site.at);
        !free(&at)
            && ends_with_words(joint.trim_end(), "and")
            && joint.len() < 48
            && !joint.contains([';', '.'])
    });
    let alone = hosts.next().is_none();
    let mut hosts = before(site, known).filter(free);
    if alone && (signed || site.lead.trim().is_empty()) {
        return at_the_end(site).map(Host::Here).or_else(|| {
            others
                .iter()
                .find(|other| other.opened)
                .map(|other| Host::Row(other.row))
        });
    }
    // 9,050 in the coming year, a lift of 1.5 percent: what is aimed at grows as well
    let aim = site.at.checked_sub(1).filter(|&at| {
        alone
            && site.found[at].kind == Some(Kind::Target)
            && site.is_value(at)
            && known[at].is_none()
            && joint(site).is_some()
    });
    if let Some(aim) = aim.filter(free) {
        return Some(Host::Here(aim));
    }
    if alone {
        let spoken_of = others.iter().find(|other| other.opened && !other.aimed);
        return at_the_end(site).map(Host::Here).or_else(|| {
            spoken_of
                .filter(|_| goes_on_about(site))
                .or_else(|| measured_before(site, others))
                .map(|other| Host::Row(other.row))
        });
    }
    if let Some(level) = level_of_subject(site).filter(free) {
        return Some(Host::Here(level));
    }
    if !signed && !goes_on {
        let part = last_part(lead).trim();
        let Some(joint) = joint(site) else {
            return again_named(site, known, part).map(Host::Here);
        };
        // six of the eight sites grew by 5%: they did
        let finite = FINITE.opens(part);
        if joint == Joint::Mark && finite && !lead.contains([',', ';', ':', '–', '—', '-', '('])
        {
            return None;
        }
    }
    // an uplift of 3% which will not cover pay: told by the way
    let by_the_way = list!["which ", "that ", "though ", "but "].opens(site.tail.trim_start());
    if tells(site.tail) && site.opening().is_none() && !by_the_way {
        return None;
    }
    let nearest = hosts.next()?;
    if site.opening().is_some() || !is_adjunct(site, nearest) {
        return Some(Host::Here(nearest));
    }
    Some(Host::Here(
        hosts.find(|&at| !is_adjunct(site, at)).unwrap_or(nearest),
    ))
}

/// Whether a sentence opens with a word for what was told before: it had reduced by 11%, activity is up 31%.
fn goes_on_about(site: &Site) -> bool {
    static SUBJECTS: List = List::barred(
        "it|this|that|these|they|activity|numbers|volume|volumes|demand|attendance|the figure|the number|\
        the total|the volume|the count|the tally|this figure|this number|this total|uptake",
    );
    let lead = site.lead.trim();
    site.at == 0
        && SUBJECTS
            .words()
            .filter_map(|subject| lead.strip_prefix(subject.trim()))
            .any(|rest| rest.starts_with(' ') && is_verbal(rest))
}

/// Whether words are nothing but the verb of a change: had reduced by, is up, was higher by.
fn is_verbal(words: &str) -> bool {
    static VERBS: List = List::barred(
        "reduced|rose|risen|grew|grown|fell|fallen|dropped|declined|increased|decreased|up|down|higher|lower|by|\
        improved|climbed|jumped|slipped|dipped|shrank|shrunk|eased|edged|some|nearly|about|almost|just|over|around|also|now|went|gone|came|come|had",
    );
    words
        .split_whitespace()
        .all(|word| VERBS.has(word) || is_glue(word))
}

/// The level that the subject of a change is told to be at: at 8,120, admissions were down 2%; admissions, at 8,120, were down 2%.
fn level_of_subject(site: &Site) -> Option<usize> {
    const REACH_WORDS: usize = 8;
    let at = site.at.checked_sub(1).filter(|&at| site.is_value(at))?;
    let before = site.before(at);
    let before = core_of(before.trim_end()).trim_end();
    let joint = site.between(at, site.at);
    let told = joint.strip_prefix(',')?;
    let opens = before == "at";
    let apposed = before.ends_with(", at");
    let plain = told.split_whitespace().count() <= REACH_WORDS
        && !told.contains([',', ';', '('])
        && told
            .split(' ')
            .any(|word| matches!(word, "was" | "were" | "is" | "are") || FINITE.has(word));
    // admissions, at 8,120, were down: nothing but the verb
    let verb = || {
        told.split_whitespace()
            .next()
            .is_some_and(|word| matches!(word, "was" | "were" | "is" | "are") || FINITE.has(word))
    };
    (plain && (opens || apposed && verb())).then_some(at)
}

/// The value before whose noun the words before a change say again: 905 cases and 2 deaths; the cases fell by 8%.
fn again_named(site: &Site, known: &[Option<Bond>], part: &str) -> Option<usize> {
    const REACH_WORDS: usize = 8;
    static ANY: List = List::barred(
        "last-named|last|former|figure|number|total|tally|count|volume|level|rate|result|outturn|sum|amount|latter",
    );
    // 905 cases, with the number of cases falling 8%
    let part = ["with ", "and ", "while ", "as ", "so "]
        .iter()
        .find_map(|joint| part.strip_prefix(joint))
        .unwrap_or(part);
    let words: Vec<&str> = part.split_whitespace().collect();
    let definite = matches!(
        words.first()?,
        &("the" | "these" | "such" | "this" | "total")
    );
    if !definite || words.len() > REACH_WORDS {
        return None;
    }
    let hosts: Vec<usize> = before(site, known).collect();
    // 61,300 attendances; the figure was up 3%
    let any = words.get(1).is_some_and(|word| ANY.has(word))
        && words
            .get(2)
            .is_some_and(|word| *word != "of" && is_glue(word));
    if any {
        return hosts.first().copied().filter(|&at| !is_adjunct(site, at));
    }
    hosts.into_iter().rev().find(|&at| {
        let found = &site.found[at];
        let counted = counts(found.figure.unit) && !found.differs && !found.compared;
        let (from, to) = found.subject;
        let noun = site.chars.lower(from.min(to)..to);
        counted
            && words[1..]
                .iter()
                .filter(|word| word.len() > 3)
                .any(|word| ends_with_words(noun, word))
    })
}

/// The value that a change told before it led to, after a colon: overtime is 5% lower than last year: 9.7 million.
fn at_the_end(site: &Site) -> Option<usize> {
    let next = site.at + 1;
    let joint = site.tail.trim_end();
    let level = site
        .found
        .get(next)
        .is_some_and(|figure| figure.figure.unit != "percent" || site.is_value(next));
    // 7% lower at $1.3 million; 4% more at 3 sites is of something else
    let lower_at = joint.ends_with(" at")
        && list!["lower", "higher", "up", "down"].opens(joint.trim_start())
        && site
            .found
            .get(next)
            .is_some_and(|figure| figure.figure.unit != "site");
    let led = joint.ends_with([':', '–', '—'])
        || joint.ends_with(", to")
        || joint.trim() == ", with"
        || lower_at
        || joint.ends_with(" at") && joint.contains(',');
    // eased by 3 per cent over the same months (941)
    let enclosed = joint.ends_with('(')
        && site.found.get(next).is_some_and(|figure| {
            let end = figure.figure.end.max(figure.subject.1.min(site.end));
            site.chars.get(end) == Some(&')') && figure.figure.unit != "percent"
        });
    // jumped 11.3% (602) to 5,917: the bracket says the change in numbers
    let past = enclosed.then(|| past_bracket(site, next)).flatten();
    if past.is_some() {
        return past;
    }
    let led = led || enclosed;
    let plain = !joint
        .trim_end_matches([':', '–', '—', '('])
        .contains([';', '(', ')', ':']);
    (level && led && plain && site.is_value(next)).then_some(next)
}

/// The level that the words behind a bracket lead to, which holds the figure at `at`.
fn past_bracket(site: &Site, at: usize) -> Option<usize> {
    let level = at + 1;
    let arrived = site.found.get(level).is_some() && {
        let joint = site.between(at, level);
        let joint = joint.trim_start().strip_prefix(')').unwrap_or("").trim();
        matches!(
            core_of(joint).trim(),
            "to" | ", to" | "and reached" | ", reaching"
        )
    };
    (arrived && site.is_value(level)).then_some(level)
}

/// The value of the sentence before that the subject of a change names by its measure: a rate of 48; the rate was 3% higher.
fn measured_before<'a>(site: &Site, others: &'a [Before]) -> Option<&'a Before> {
    let lead = site.lead.trim();
    let lead = ["the ", "this ", "that ", "our "]
        .iter()
        .find_map(|article| lead.strip_prefix(article))
        .filter(|_| site.at == 0)?;
    let (subject, verb) = lead.split_once(' ')?;
    let class = match subject {
        "rate" => UnitClass::Rate,
        "cost" | "amount" | "budget" | "spend" | "bill" => UnitClass::Money,
        "wait" | "time" | "stay" => UnitClass::Time,
        _ => return None,
    };
    let verbal = verb
        .split_whitespace()
        .all(|word| matches!(word, "was" | "is" | "has" | "had" | "been") || is_verbal(word));
    let mut named = (others.iter())
        .filter(|other| class_of(other.unit) == class && !other.aimed && !other.past);
    let first = named.next().filter(|_| verbal)?;
    named.next().is_none().then_some(first)
}
