//! The value that a percentage stands by: in brackets behind it, after a comma, a dash or “or”, or before it. Sums are made elsewhere.

use super::role::{Said, is_glue, last_part, sign, takes_up, tells};
use super::site::{Site, counts};
use super::sum::{is_asked, more, told_twice};
use super::words::{FINITE, TASK_NAMES, is_one, opens_with_one};
use super::{Before, Bond, Host};
use crate::draft::{Kind, UnitClass};
use crate::english::words::{ends_with_words, lower};
use crate::lexicon::class_of;
use crate::relation::Role;

/// What the percentage is to which value by its place.
pub(super) fn host(
    site: &Site,
    said: Option<Said>,
    others: &[Before],
    known: &[Option<Bond>],
) -> Option<(Role, Host)> {
    if let Some(host) = of_the_placed(site, said, known) {
        return Some((Role::Share, Host::Here(host)));
    }
    match said {
        Some(Said::Growth(_)) => grown(site, others, known).map(|host| (Role::Growth, host)),
        Some(Said::Done) => Some((Role::Completion, done(site, others, known)?)),
        Some(Said::Share) => {
            let own =
                || site.figure().tie != crate::english::Tie::Share || !site.figure().dependent;
            shared(site, known, true)
                .map(|at| (Role::Share, Host::Here(at)))
                .or_else(|| own().then_some((Role::Share, Host::Own)))
        }
        Some(Said::Value) => None,
        None => shared(site, known, false).map(|at| {
            let set = at < site.at
                && (at..site.at).any(|other| site.found[other].kind == Some(Kind::Target));
            (
                if set { Role::Completion } else { Role::Share },
                Host::Here(at),
            )
        }),
    }
}

/// The value whose place was told right before the percentage that earned it: 704 chose drugs, which put it second at 53.4%.
fn of_the_placed(site: &Site, said: Option<Said>, known: &[Option<Bond>]) -> Option<usize> {
    const REACH_WORDS: usize = 6;
    let place = site.at.checked_sub(1)?;
    let bond = known[place].filter(|bond| bond.role == Role::Rank)?;
    let Host::Here(host) = bond.host else {
        return None;
    };
    let lead = site.lead.trim_end();
    let core = crate::english::context::core_of(lead).trim_end();
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

/// How a percentage is joined to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// Alone in brackets, or with a word that joins it.
    Bracket,
    /// Or, i.e., a dash: it says again what stands before.
    Again,
    /// A comma or no more than a blank.
    Mark,
}

fn joint(site: &Site) -> Option<Joint> {
    if site.at == 0 {
        return None;
    }
    if let Some(inside) = site.opening() {
        return is_glue(inside).then_some(Joint::Bracket);
    }
    let lead = site.lead.trim();
    let part = last_part(lead);
    if !is_glue(part) {
        return None;
    }
    let again = [
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
fn before<'a>(site: &'a Site, known: &'a [Option<Bond>]) -> impl Iterator<Item = usize> + 'a {
    (0..site.at).rev().filter(move |&at| {
        let class = class_of(site.found[at].figure.unit);
        site.is_value(at)
            && known[at].is_none()
            && (site.found[at].kind != Some(Kind::Target)
                || !is_asked(site, at) && site.said == Some(Said::Done))
            && !matches!(class, UnitClass::PercentagePoint | UnitClass::Rank)
            && !site.is_aside(at)
            && !site.is_limit(at)
    })
}

/// Whether a figure only says at how many places something was done: 402 inspections at 287 shops.
fn is_adjunct(site: &Site, at: usize) -> bool {
    const PREPOSITIONS: &[&str] = &[
        "at",
        "in",
        "across",
        "among",
        "by",
        "from",
        "affecting",
        "involving",
        "over",
    ];
    const VERBS: &[&str] = &[
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
    ];
    let before = site.before(at);
    let core = crate::english::context::core_of(before.trim_end());
    PREPOSITIONS.iter().any(|word| ends_with_words(core, word))
        && !VERBS.iter().any(|words| ends_with_words(core, words))
        && !core.trim_start().is_empty()
        && core.contains(' ')
}

/// The value that has grown.
fn grown(site: &Site, others: &[Before], known: &[Option<Bond>]) -> Option<Host> {
    let lead = site.lead.trim_end();
    let signed = sign(lead).is_some();
    let free = |at: &usize| {
        let figure = &site.found[*at];
        !figure.differs && !figure.compared && !more(site, *at) && !told_twice(site, *at)
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
    if alone {
        return at_the_end(site).map(Host::Here);
    }
    if !signed && !goes_on {
        let part = last_part(lead).trim();
        let Some(joint) = joint(site) else {
            return again_named(site, known, part).map(Host::Here);
        };
        // six of the eight sites grew by 5%: they did
        let finite = opens_with_one(part, FINITE);
        if joint == Joint::Mark && finite && !lead.contains([',', ';', ':', '–', '—', '-', '('])
        {
            return None;
        }
    }
    if tells(&site.tail) && site.opening().is_none() {
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

/// The value before whose noun the words before a change say again: 905 cases and 2 deaths; the cases fell by 8%.
fn again_named(site: &Site, known: &[Option<Bond>], part: &str) -> Option<usize> {
    const REACH_WORDS: usize = 8;
    let words: Vec<&str> = part.split_whitespace().collect();
    let definite = matches!(
        words.first()?,
        &("the" | "these" | "such" | "this" | "total")
    );
    if !definite || words.len() > REACH_WORDS {
        return None;
    }
    let hosts: Vec<usize> = before(site, known).collect();
    hosts.into_iter().rev().find(|&at| {
        let found = &site.found[at];
        let counted = counts(found.figure.unit) && !found.differs && !found.compared;
        let (from, to) = found.subject;
        let noun = lower(&site.chars[from.min(to)..to]);
        counted
            && words[1..]
                .iter()
                .filter(|word| word.len() > 3)
                .any(|word| ends_with_words(&noun, word))
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
    let led = joint.ends_with([':', '–', '—'])
        || joint.ends_with(", to")
        || joint.ends_with(" at") && joint.contains(',');
    let plain = !joint
        .trim_end_matches([':', '–', '—'])
        .contains([';', '(', ')', ':']);
    (level && led && plain && site.is_value(next)).then_some(next)
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
    // savings of 14 million met 91% of the target
    let named = last_part(site.lead.trim_end())
        .split_whitespace()
        .all(|word| is_glue(word) || is_one(TASK_NAMES, word));
    if joint(site).is_none() && !(named && site.lead.contains(|c: char| c.is_ascii_alphabetic())) {
        return (!site.figure().dependent).then_some(Host::Own);
    }
    let mut hosts = before(site, known)
        .filter(|&at| !site.found[at].differs && !more(site, at) && !site.is_whole(at));
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
    let joined = lead.contains(',')
        || ends_with_words(lead, "and")
        || lead.contains(" and ")
        || [
            "versus",
            "against",
            "compared with",
            "compared to",
            "vs",
            "vs.",
        ]
        .iter()
        .any(|words| lead.contains(words));
    let plain =
        lead.len() < REACH_CHARS && !lead.contains([';', '(', ')', ':']) && !lead.contains(". ");
    let told = [
        " had ",
        " was ",
        " have ",
        " has ",
        " rate",
        " coverage",
        " rose",
        " fell",
        " up",
        " down",
    ]
    .iter()
    .any(|word| lead.contains(word));
    // … and 20.2% of clients are children: a sentence of its own
    let anew = site.tail.trim_start().starts_with("of ") && tells(&site.behind);
    own && joined && plain && !told && !anew && site.said.is_none_or(|said| said == Said::Share)
}

/// A percentage in brackets that a place was earned by: leads all causes (36% of visits), is second (19.5%).
pub(super) fn of_all(site: &Site, known: &[Option<Bond>]) -> Option<Bond> {
    let own = Bond {
        role: Role::Share,
        falls: false,
        host: Host::Own,
    };
    let tail = site.tail.trim_start();
    let of_whole = tail.starts_with("of ") && !tells(tail);
    let list = known[..site.at]
        .iter()
        .flatten()
        .any(|bond| bond.role == Role::Share && bond.host == Host::Own);
    let enclosed = site.opening().is_some();
    if site.said == Some(Said::Share) && !enclosed {
        return Some(own);
    }
    (enclosed && (of_whole || list)
        || of_whole && opens_with_one(tail, "of all|of the total|of total"))
    .then_some(own)
}

/// The value that is such a part; `surely` says that the words tell of a part.
fn shared(site: &Site, known: &[Option<Bond>], surely: bool) -> Option<usize> {
    if let Some(next) = ahead(site) {
        return Some(next);
    }
    let joint = joint(site)?;
    let told = tells(&site.behind);
    let mut hosts = before(site, known).filter(|&at| {
        counts(site.found[at].figure.unit)
            && !site.found[at].differs
            && !more(site, at)
            && !site.is_whole(at)
            && !only_among(site, at)
    });
    let host = hosts.next()?;
    if !surely && site.between(host, site.at).contains(';') {
        return None;
    }
    let tail = site.tail.trim_start();
    let closed = tail.is_empty() || tail.starts_with([',', ';', ')', '.', '–', '—', '-', '|']);
    let of_whole = tail.starts_with("of ") && !told;
    // 147, 96% of them men: of others than these
    let of_them = [
        "of them", "of whom", "of these", "of those", "of which", "of it ",
    ]
    .iter()
    .any(|words| tail.starts_with(words));
    let fits = match joint {
        Joint::Bracket => !told || surely,
        Joint::Again if site.lead.trim_end().ends_with(['–', '—', '-']) => {
            closed || of_whole && !of_them
        }
        Joint::Again => (closed || of_whole || !told) && !(of_them && told),
        Joint::Mark if site.lead.trim().is_empty() => tail.is_empty(),
        Joint::Mark if site.lead.contains(';') => {
            let again = opens_with_one(
                last_part(site.lead.trim()).trim(),
                "they|it|this|that|these|which",
            );
            surely && (closed || again && of_whole)
        }
        Joint::Mark => {
            (closed && !site.lead.contains(['.'])) && surely
                || of_whole && !of_them
                || surely && !told && !of_them
        }
    };
    fits.then_some(host)
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
    pool && (tells(&since) || since.contains(',') || since.contains(|c: char| c.is_ascii_digit()))
}

/// The value right behind the percentage that it is the share of: 79% of them (2,105); a quarter of all, 1,279, ….
fn ahead(site: &Site) -> Option<usize> {
    let next = site.at + 1;
    let figure = site.found.get(next)?;
    if !counts(figure.figure.unit)
        || !site.is_value(next)
        || site.is_limit(next)
        || figure.kind == Some(Kind::Target)
    {
        return None;
    }
    if heads_line(site) {
        return Some(next);
    }
    let tail = site.tail.trim();
    let tail = crate::english::context::core_of(tail).trim_end();
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
    let closed = marks(behind);
    // of the 4,200 asked for: a whole, no part
    let whole_named = site.is_whole(next);
    let fits = match mark {
        "(" => behind == ')' || closed,
        "," => closed && !whole.is_empty() && whole.starts_with("of "),
        "–" | "-" => closed,
        _ => true,
    };
    // 12 of 40, 30% or 3 of them: said of what stands before
    let free = site.at == 0 || joint(site) != Some(Joint::Again);
    (fits && free && !whole_named).then_some(next)
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
    let dotted = ["..", "…", ":"]
        .iter()
        .any(|leader| site.tail.contains(leader));
    let plain = !label.is_empty()
        && label.split_whitespace().count() <= LABEL_MAX_WORDS
        && !label.contains([',', ';', '(', '.'])
        && !label.starts_with("of ")
        && !tells(label);
    opens && plain && dotted
}
