//! Shares that no count stands beside: what so many of those told of before did or were: 40% had cut down, 58% of them lived alone,
//! half arrived by ambulance. How well something went (seen in time, tested positive) is no share of it.

use super::phrase::{last_part, phrase};
use super::role::Said;
use super::site::{Site, counts};
use super::words::{EATS, TELLS};
use super::{Before, Bond, Role};
use crate::draft::Kind;
use crate::english::Tie;
use crate::english::bound::core_of;
use crate::english::list::List;
use crate::english::list::list;

/// Words that tell how well something went, by which it is measured, rather than who or what a part of it was.
static RATED: List = List::barred(
    "positive|negative|improved|improving|improvement|reached|met|meet|achieved|attained|passed|satisfied|rated|good|recommend|seen|\
    admitted|discharged|transferred|answered|replied|resolved|responded|returned|back|contacted|completed|completing|complete|completion|\
    compliant|suppressed|screened|tested|vaccinated|immunised|immunized|treated|cured|recovered|survived|offered|accepted|attended|\
    consented|reported|submitted|sent|followed|correct|correctly|accurate|adherent|covered|protected|enrolled|functional|functioning|\
    stocked|available|staffed|trained|satisfactory|successful|successfully|stable|better|abstinent|quit|received|achieving|meeting|safe|\
    safely|fit|cleared|closed|settled|processed|reviewed|assessed|inspected|audited|controlled|detected|adequate|acceptable|appropriate|\
    target|standard|goal|linked|started|initiated|begun|began|viraemic|abnormal|exceeded|breached|told|said|felt|agreed|put|know|knew|\
    able|caught|left|waited|stayed|gained|lost|scored|delivered|handed|performed|held|fallen|risen|rose|fell|increased|decreased|\
    found|dropped|grew|operational|vacant|filled|occupied",
);

/// The same in more words than one.
static WELL: List = List::barred(
    "on time|in time|under control|up to date|on target|in under|in less|above the|below the|or better|went for|\
    on schedule|had their|on treatment|follow-up|a follow|at or |in stock|in place|in full|no more than|more than |less than |fewer than ",
);

/// What a part may be taken of by a pronoun.
static OF_THEM: List =
    List::barred("of them|of these|of those|of whom|of which|of it|of the rest|of the remainder");

/// Words by which a whole is told more closely before what is said of it: of those hospitalised, of those who had.
const WHOLE_MAX_WORDS: usize = 4;

/// Whether a percentage tells what so many of those told of before did or were.
pub(super) fn tells_of_part(site: &Site, others: &[Before], known: &[Option<Bond>]) -> bool {
    let figure = site.figure();
    let plain = matches!(figure.tie, Tie::Value | Tie::Share)
        && matches!(site.said, None | Some(Said::Share))
        && !matches!(figure.kind, Some(Kind::Baseline));
    if !plain || !opens_clause(site) {
        return false;
    }
    let tail = site.behind.trim_start();
    let (of_them, told) = match OF_THEM.strip_opening(tail) {
        Some(rest) if rest.is_empty() || rest.starts_with([' ', ',']) => {
            (true, rest.trim_start_matches([' ', ',']))
        }
        _ => (false, tail),
    };
    let told = phrase(told).trim_end_matches('.');
    if told.is_empty() || !(of_them || has_whole(site, others, known)) {
        return false;
    }
    let predicate = match of_them {
        true => whole_left(told),
        false => told,
    };
    let without = list!["no ", "not ", "never "].stand_in(told) && told.contains("received");
    is_done_by_part(predicate, of_them) && (fell_to(predicate) || without || !is_rated(told))
}

/// Whether a percentage opens a clause: the sentence, or what a mark parts from the rest of it.
fn opens_clause(site: &Site) -> bool {
    let lead = core_of(site.lead.trim_end()).trim_end();
    let lead = [
        "and", "but", "while", "with", "of which", "of whom", "of these", "of those", "of them",
    ]
    .iter()
    .find_map(|word| {
        lead.strip_suffix(word)
            .filter(|rest| rest.is_empty() || rest.ends_with([' ', ',']))
    })
    .unwrap_or(lead)
    .trim_end();
    let bare = lead.chars().all(|c| !c.is_alphanumeric());
    bare && site.at == 0 || lead.ends_with([';', ':', '–', '—', ','])
}

/// Whether something was counted that so many of may be told: in the sentence before, or in this.
fn has_whole(site: &Site, others: &[Before], known: &[Option<Bond>]) -> bool {
    let here = (0..site.at).any(|at| {
        site.is_value(at)
            && known[at].is_none()
            && counts(site.found[at].figure.unit)
            && !site.is_limit(at)
    });
    let parts = site
        .at
        .checked_sub(1)
        .and_then(|last| known[last])
        .is_some_and(|bond| bond.role == Role::Share && bond.host == super::Host::Own);
    here || parts || others.iter().any(|other| counts(other.unit) && !other.past)
}

/// What is told behind the words that tell a whole more closely: of those hospitalised.
fn whole_left(told: &str) -> &str {
    let mut rest = told;
    for _ in 0..WHOLE_MAX_WORDS {
        let word = rest.split(' ').next().unwrap_or("");
        if TELLS.has(word) || word.is_empty() {
            return rest;
        }
        let next = rest[word.len()..].trim_start();
        let verb = next.split(' ').next().unwrap_or("");
        if !TELLS.has(verb) && !is_past(verb) {
            return told;
        }
        rest = next;
    }
    told
}

/// Whether a word is a verb in the past, as most are that tell what a part did.
fn is_past(word: &str) -> bool {
    const STRONG: &str = "led|chose|cost|came|went|took|got|left|fell|gave|held|had|made|met|paid|ran|sat|spoke|spent|stood|stayed|won|wrote|drove|slept|drank|smoke|live|lived|lost|brought|bought|bore|broke|built|grew|kept|lay|rode|rose|sold|sought|swam|taught|thought|threw|understood|woke";
    word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")
        || super::words::is_one(STRONG, word)
}

/// Whether words open with what a part did or was.
fn is_done_by_part(words: &str, of_them: bool) -> bool {
    let words = [
        "also ", "now ", "still ", "then ", "later ", "already ", "only ", "either ",
    ]
    .iter()
    .find_map(|adverb| words.strip_prefix(adverb))
    .unwrap_or(words);
    let verb = words.split(' ').next().unwrap_or("");
    let rest = words[verb.len()..].trim_start();
    if rest.is_empty() && !is_past(verb) {
        return false;
    }
    TELLS.has(verb)
        && !matches!(
            verb,
            "would"
                | "will"
                | "can"
                | "could"
                | "did"
                | "do"
                | "said"
                | "reported"
                | "felt"
                | "know"
                | "knew"
                | "met"
                | "is"
                | "was"
        )
        || is_past(verb)
        || fell_to(words)
        || of_them
            && list![
                "in ", "by ", "from ", "for ", "at ", "through ", "via ", "with ", "without "
            ]
            .opens(words)
}

/// Whether words open with what a part is by the way or the place: by telephone, from abroad, in the capital.
fn fell_to(words: &str) -> bool {
    list![
        "sent on ",
        "due to ",
        "owing to ",
        "new to ",
        "by telephone",
        "by phone",
        "by video",
        "in person",
        "from abroad"
    ]
    .opens(words)
}

/// Whether words tell how well something went.
pub(super) fn is_rated(told: &str) -> bool {
    const REACH_WORDS: usize = 7;
    told.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .take(REACH_WORDS)
        .any(|word| RATED.has(word))
        || WELL.stand_in(told)
        || kept_within(told)
        || had_what_is_due(told)
}

/// Whether words tell that something came within a time or a limit, and not within a place: inside two hours, within the target.
fn kept_within(told: &str) -> bool {
    const REACH_WORDS: usize = 4;
    static LIMITS: List = List::barred(
        "hour|hours|day|days|week|weeks|month|months|minute|minutes|year|years|time|times|target|targets|standard|standards|limit|limits|\
        range|guideline|guidelines|tolerance|budget|reach|an|one|two|three|four|five|six",
    );
    ["within ", "inside "]
        .iter()
        .filter_map(|word| told.split_once(word))
        .any(|(_, rest)| {
            rest.split([' ', '-', ',', '.'])
                .take(REACH_WORDS)
                .any(|word| LIMITS.has(word) || word.starts_with(|c: char| c.is_ascii_digit()))
        })
}

/// Whether words tell that people had what they were due: had a first visit, have had the vaccine.
fn had_what_is_due(told: &str) -> bool {
    static DUE: List = List::barred(
        "visit|visits|check|checks|screening|test|tests|scan|vaccine|dose|doses|jab|booster|assessment|review|plan",
    );
    list!["had ", "have ", "has ", "got "].opens(told)
        && told
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| DUE.has(word))
}

/// Whether nothing but the word for one kind of those counted leads to a percentage, which nothing follows: …; females 57.3 percent.
pub(super) fn of_a_kind(site: &Site, others: &[Before], known: &[Option<Bond>]) -> bool {
    let figure = site.figure();
    let plain = figure.tie == Tie::Value && site.said.is_none() && figure.kind.is_none();
    let tail = site.behind.trim_start();
    let closed = tail.is_empty() || tail.starts_with(['.', ';', ',', ')']);
    if !plain || !closed || site.opening().is_some() {
        return false;
    }
    let part = core_of(last_part(site.lead.trim_end()).trim()).trim();
    let kind = ["were", "was", "are", "is", "made", "at", ":", "="]
        .iter()
        .find_map(|verb| part.strip_suffix(verb))
        .unwrap_or(part)
        .trim_end();
    KINDS.has(kind) && has_whole(site, others, known)
}

/// Kinds that those counted may be of.
static KINDS: List = List::barred(
    "female|females|women|male|males|men|girls|boys|children|under-fives|under fives|teenagers|the elderly|elderly|aging|ageing|\
    the uninsured|the insured|rural residents|urban residents|non-residents|foreigners|migrants|refugees|residents|repeat visits|self-referrals",
);

/// Whether a percentage is told to be the same part at another time or place as the sentence before told a share of: in 2018 the
/// figure was 12%; the proportion had been 77%.
pub(super) fn of_share_before(site: &Site, others: &[Before], known: &[Option<Bond>]) -> bool {
    static SUBJECTS: List = List::new(&[
        "figure",
        "proportion",
        "share",
        "percentage",
        "portion",
        "fraction",
    ]);
    const SUBJECT_MAX_WORDS: usize = 8;
    let free = site.found[..site.at]
        .iter()
        .all(|figure| figure.figure.unit != "percent");
    // 640, or 31%; three years ago the proportion stood at 24%
    let told_here = known[..site.at]
        .iter()
        .flatten()
        .any(|bond| bond.role == Role::Share);
    let told = told_here || free && others.iter().any(|other| other.shared);
    if !told || matches!(site.figure().tie, Tie::Growth(_)) {
        return false;
    }
    let part = core_of(last_part(site.lead.trim_end()).trim()).trim();
    let led = [
        "was",
        "is",
        "had been",
        "stood at",
        "stands at",
        "was only",
        "at",
        "to",
        "been",
        "remained",
        "were",
    ]
    .iter()
    .find_map(|verb| part.strip_suffix(verb));
    // the proportion of children stunted was 12%: of another thing
    let other = part.contains(" of ") || part.contains(" with ") || part.contains(" who ");
    led.is_some_and(|subject| {
        let words: Vec<&str> = subject.split_whitespace().collect();
        words.len() <= SUBJECT_MAX_WORDS && !other && words.iter().any(|word| SUBJECTS.has(word))
    })
}

/// Whether a verb says that something took so much of what the sentence before told the parts of: the three base hospitals took 38%.
pub(super) fn takes_of_whole(site: &Site, others: &[Before]) -> bool {
    let tail = site.behind.trim_start();
    let closed = tail.is_empty()
        || tail.starts_with(['.', ';'])
        || list!["and ", "while ", ", "].opens(tail);
    let core = core_of(last_part(site.lead.trim_end()).trim_end()).trim_end();
    closed
        && site.figure().kind.is_none()
        && matches!(site.said, None | Some(Said::Share))
        && others.iter().any(|other| other.shared)
        && EATS.ends(core)
}
