//! The values that are told to be the first of all without a number: led the list with 143, the largest group, 897.

use super::rank::is_bracketed;
use super::site::counts;
use super::words::is_one;
use crate::draft::{Kind, UnitClass};
use crate::english::bound::core_of;
use crate::english::list::List;
use crate::english::list::list;
use crate::english::words::{contains_one, ends_with_words};
use crate::english::{EnglishFigure, Tie};
use crate::lexicon::class_of;
use crate::text::Text;

/// Each of the words that say it has one of these.
const STEMS: &[&str] = &[
    "lead",
    "led ",
    "top",
    "head",
    "number",
    "largest",
    "biggest",
    "main ",
    "common",
    "primary",
    "frequent",
    "chief",
    "greatest",
    "principal",
    "numerous",
    "often",
    "best ",
    "est of ",
    "est among",
    "est nation",
    "est in the ",
    "the highest ",
    "the lowest ",
    "the most of",
];

/// Words that say by themselves that something is the first of all.
static LEADS: List = List::barred(
    "led the list|leads the list|lead the list|leading the list|heads the list|headed the list|\
    tops the list|topped the list|topping the list|leads all |led all |topped all |tops all |\
    topped the table|tops the table|tops the ranking|topped the ranking|led the table|leads the table|\
    came top|comes top|coming top|came out top|ranks top|ranked top|was top|is top|number-one|number one|\
    top of the list|top of the table|top of the region|top of the league|heads the table|led the field|\
    leads the field|were top|are top|top in the|tops the league|topped the league|highest of all|the highest of the|\
    the highest among|the best of the|the best among|the lowest of the|the lowest among|\
    the largest of the|the most of any|the highest of any|the best in the|the highest in the|\
    the lowest in the|led the way|led with|leads with|leading with|top with|topped with|leads the way",
);

/// Words that say so of a thing behind them.
static BIG: List = List::barred(
    "largest|biggest|leading|top|main|commonest|primary|number one|most common|most frequent|chief|\
    most numerous|principal|greatest|single largest|single biggest|most often",
);

/// The things.
static THINGS: List = List::barred(
    "group|share|slice|cause|source|category|contributor|component|item|proportion|part|reason|\
    concern|killer|diagnosis|block|portion|driver|factor|complaint|expense|expenditure|cost|chunk|condition|disease|\
    age|risk|problem|need|issue|user|recipient|payer|funder|contribution|subgroup|segment|cohort|line|pollutant|\
    morbidity|infection|vector|donor|employer|cluster|disability|need|priority need",
);

/// The values that were first of all, told without a number: led the list with 143, the largest group, 897.
pub(super) fn tops(
    chars: &Text,
    (start, end): (usize, usize),
    found: &[EnglishFigure],
) -> Vec<usize> {
    if found.is_empty() {
        return Vec::new();
    }
    let text = chars.lower(start..end);
    if !contains_one(text, STEMS) {
        return Vec::new();
    }
    let mut firsts = Vec::new();
    // scans remain the main issue: 2,115 …: what follows is no number of it
    let vague = |(from, to): &(usize, usize)| {
        list!["issue", "concern", "problem", "reason", "driver", "risk"].ends(&text[*from..*to])
            && text[*to..].starts_with(':')
    };
    let place = |at: usize| start + text[..at].chars().count();
    for (from, to) in tops_in(text).into_iter().filter(|top| !vague(top)) {
        firsts.extend(host_of_top(chars, (place(from), place(to)), found));
    }
    for (from, to) in best_of_all(text) {
        // the largest of the three districts is Upton with 1,800
        let behind = text[to..].starts_with(" of ") && text[to..].contains(" is ");
        let next = || {
            let fits = |at: &usize| may_be_first(&found[*at]) && !opens_pool(chars, found, *at);
            top_behind(chars, place(to), found)
                .filter(fits)
                .or_else(|| top_past_pool(chars, place(to), found).filter(fits))
        };
        if behind && top_before(chars, place(from), found).is_none() {
            firsts.extend(next());
            continue;
        }
        let host = top_before(chars, place(from), found)
            .filter(|at| !firsts.contains(at) && may_be_first(&found[*at]));
        firsts.extend(host.filter(|&at| !opens_pool(chars, found, at)));
    }
    firsts
}

/// Where `text` says that something is first of all.
fn tops_in(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    // settled within five days has not led with them
    let whole = |(at, words): (usize, &str)| {
        let ends =
            |text: &str, c: Option<char>| text.is_empty() || !c.is_some_and(char::is_alphanumeric);
        let (before, after) = (&text[..at], &text[at + words.trim_end().len()..]);
        let open = ends(before, before.chars().next_back());
        (open && ends(after, after.chars().next())).then_some((at, at + words.len()))
    };
    found.extend(LEADS.places_in(text).filter_map(whole));
    for (at, big) in BIG.places_in(text) {
        found.extend(thing_behind(text, at, at + big.len()).map(|to| (at, to)));
    }
    found.sort_unstable();
    found.dedup_by_key(|&mut (from, _)| from);
    found
}

/// Where `text` says that something is the best of a field: the lowest of all 14 regions, best of any practice, the highest nationally.
fn best_of_all(text: &str) -> Vec<(usize, usize)> {
    static BEST: List = List::barred(
        "best|highest|lowest|largest|biggest|smallest|fastest|shortest|longest|busiest|strongest|worst|\
        cleanest|safest|healthiest|cheapest|fewest|greatest",
    );
    static FIELDS: List = List::barred(
        " of the | of all | of any | of its | of our | among | amongst | of 1| of 2| of 3| of 4| of 5| \
        of 6| of 7| of 8| of 9| nationally| nationwide| in the country| in the state| in the province| in the region| \
        in the nation| in the world| in the kingdom| in the county| of the nation| statewide| regionally| provincially",
    );
    static PARTS: List = List::new(&[
        "year", "month", "week", "day", "time", "decade", "quarter", "three", "two", "period",
        "ages",
    ]);
    let mut found = Vec::new();
    for best in BEST.words() {
        for (at, _) in text.match_indices(best) {
            let before = text[..at].trim_end();
            let led =
                list![" the", ",", "(", "–", "—", " our", " its"].closes(before) || before == "the";
            let told = before.strip_suffix(" the").unwrap_or(before);
            let one = told.ends_with("one of") || told.ends_with("among");
            let behind = &text[at + best.len()..];
            // the lowest rate of all: the thing told beside it
            let behind = behind
                .strip_prefix(" rate")
                .or_else(|| behind.strip_prefix(" figure"))
                .or_else(|| behind.strip_prefix(" score"))
                .or_else(|| behind.strip_prefix(" level"))
                .unwrap_or(behind);
            let behind = past_measure(behind);
            let field = FIELDS
                .words()
                .find(|field| behind.starts_with(field.trim_end_matches('\n')));
            let Some(field) = field.filter(|_| led && !one) else {
                continue;
            };
            let rest = &behind[field.len()..];
            let timed = rest
                .split([',', ';', '.', ')', '('])
                .next()
                .is_some_and(|rest| PARTS.stand_in(rest));
            if !timed {
                found.push((at, at + best.len()));
            }
        }
    }
    found
}

/// `behind` a superlative without the number that it is told of: number of deaths among the twelve.
fn past_measure(behind: &str) -> &str {
    const NAME_MAX_WORDS: usize = 5;
    let measures = [
        " number of",
        " count of",
        " total of",
        " share of",
        " burden of",
        " incidence of",
        " toll of",
    ];
    let Some(name) = measures
        .iter()
        .find_map(|measure| behind.strip_prefix(measure))
    else {
        return behind;
    };
    let field = [
        " among ",
        " amongst ",
        " of all ",
        " of any ",
        " in the ",
        " nationally",
        " nationwide",
    ]
    .iter()
    .filter_map(|field| name.find(field))
    .min();
    match field {
        Some(at)
            if name[..at].split_whitespace().count() <= NAME_MAX_WORDS
                && !name[..at].contains([',', ';', '.']) =>
        {
            &name[at..]
        }
        _ => behind,
    }
}

/// Where the thing ends that the words `at..past` of `text` say to be the largest of all.
fn thing_behind(text: &str, at: usize, past: usize) -> Option<usize> {
    let open = text[..at].is_empty() || text[..at].ends_with([' ', '(']);
    let rest = text[past..].strip_prefix(' ').filter(|_| open)?;
    // the second largest group has its place told
    let before = text[..at].trim_end().rsplit(' ').next().unwrap_or("");
    let told = list!["th", "rd", "nd"].closes(before)
        || is_one(
            "second|third|one|among|next|other|many|some|these|their|those|a|an|any|every|no",
            before,
        );
    let plural = |word: &str| word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("is");
    let (_, length) = rest
        .split(|c: char| !c.is_ascii_alphabetic())
        .take(3)
        .scan(0, |length, word| {
            *length += word.len() + 1;
            Some((word, *length - 1))
        })
        .find(|(word, _)| THINGS.has(word) && !plural(word))
        .filter(|_| !told)?;
    Some(past + 1 + length)
}

/// No value stands further from the words that say it to be the first.
const REACH_CHARS: usize = 64;

/// The value that the words `from..to` tell to be the first of all.
fn host_of_top(chars: &Text, (from, to): (usize, usize), found: &[EnglishFigure]) -> Option<usize> {
    let fits = |at: &usize| may_be_first(&found[*at]);
    top_behind(chars, to, found).filter(fits).or_else(|| {
        top_before(chars, from, found)
            .filter(fits)
            .filter(|&at| !opens_pool(chars, found, at))
    })
}

/// Whether a figure is a value that can be the first of all.
fn may_be_first(figure: &EnglishFigure) -> bool {
    figure.kind.is_none_or(|kind| kind == Kind::Actual)
        && (figure.tie == Tie::Value || is_bracketed(figure))
        && !matches!(
            class_of(figure.figure.unit),
            UnitClass::PercentagePoint | UnitClass::Rank | UnitClass::Time
        )
}

/// The value behind `to` that the words in between lead to.
fn top_behind(chars: &Text, to: usize, found: &[EnglishFigure]) -> Option<usize> {
    static LEADS: List = List::barred(
        " with| at| by| being| of| was| is| or| contributed| contributing| accounting for| making up| were| are",
    );
    let next = (0..found.len()).find(|&at| found[at].figure.start >= to)?;
    let gap = chars.lower(to..found[next].figure.start);
    let core = core_of(gap.trim_end());
    let led = gap
        .trim_end()
        .ends_with(['(', ':', '–', '—', '-', '=', ','])
        || LEADS.words().any(|word| core.ends_with(word));
    let near = gap.chars().count() < REACH_CHARS && !gap.contains(';') && !gap.contains(". ");
    // the leading cause, with a positivity of 37%: of something else than the cause
    let rated = found[next].figure.unit == "percent"
        && gap.contains(" with ")
        && gap.split(|c: char| !c.is_ascii_alphabetic()).any(|word| {
            matches!(
                word,
                "positivity" | "rate" | "coverage" | "mortality" | "prevalence" | "fatality"
            )
        });
    if !led || !near || rated {
        return None;
    }
    // 35.2% or 6.3 million: both are of the slice, the amount carries it
    let is_joint = |joint: &str| joint.starts_with("or") || joint.starts_with(['(', ',']);
    let amount = found.get(next + 1).is_some_and(|other| {
        let past = found[next].figure.end;
        found[next].figure.unit == "percent"
            && counts(other.figure.unit)
            && is_joint(chars.lower(past..other.figure.start).trim())
            && other.figure.start - past < 8
    });
    Some(next + usize::from(amount))
}

/// Words that take up the value told last.
static TAKEN_UP: List = List::new(&[
    "the latter is the",
    "the latter was the",
    "this is the",
    "this was the",
    "that is the",
    "that was the",
    "it is the",
    "it was the",
    "which is the",
    "which was the",
    "the latter being the",
]);

/// The value that the second figure behind `to` is, where the first says among how many: of the three districts is Upton with 1,800.
fn top_past_pool(chars: &Text, to: usize, found: &[EnglishFigure]) -> Option<usize> {
    let pool = (0..found.len()).find(|&at| found[at].figure.start >= to)?;
    let next = found.get(pool + 1)?;
    let from = found[pool].figure.end;
    let gap = chars.lower(from..next.figure.start.max(from));
    let core = core_of(gap.trim_end());
    let led = ["with", "at"]
        .iter()
        .any(|word| ends_with_words(core, word))
        || gap.ends_with('(');
    (led && gap.contains(" is ") && gap.chars().count() < REACH_CHARS && !gap.contains([';', ',']))
        .then_some(pool + 1)
}

/// The last value before `from`, unless a mark parts them.
fn top_before(chars: &Text, from: usize, found: &[EnglishFigure]) -> Option<usize> {
    let last = (0..found.len())
        .rev()
        .find(|&at| found[at].figure.end <= from)?;
    let gap = chars.lower(found[last].figure.end..from);
    // the loss of two theatres was the main reason: no value is first of anything
    let reason = list![
        "reason", "driver", "concern", "factor", "problem", "issue", "risk"
    ]
    .stand_in(chars.lower(from..chars.len().min(from + 24)));
    if reason && gap.split_whitespace().count() > 2 && !list![", "].opens(gap) {
        return None;
    }
    // ; the latter is the highest of any district
    let gap = match gap.rsplit_once(';') {
        Some((gap, taken)) if TAKEN_UP.has(taken.trim()) => gap,
        _ => gap,
    };
    let near = gap.chars().count() < REACH_CHARS
        && !gap.contains([';', '('])
        && !gap.contains(". ")
        && !gap.contains(" with ");
    // Malaria 4,120 (22%) was the leading cause: the count carries both
    let counted = last.checked_sub(1).filter(|&count| {
        let to = found[last].figure.start;
        let joint = chars.lower(found[count].figure.end.min(to)..to);
        is_bracketed(&found[last]) && counts(found[count].figure.unit) && joint.trim() == "("
    });
    near.then_some(counted.unwrap_or(last))
}

/// Whether a figure says among how many something is the first: of the seven districts.
fn opens_pool(chars: &Text, found: &[EnglishFigure], at: usize) -> bool {
    const LEAD_MAX_CHARS: usize = 20;
    if !matches!(
        class_of(found[at].figure.unit),
        UnitClass::Count | UnitClass::Person
    ) {
        return false;
    }
    let to = found[at].figure.start;
    let lead = chars.lower(to.saturating_sub(LEAD_MAX_CHARS)..to);
    let core = core_of(lead.trim_end());
    list!["of", "among", "within", "out of"].ends(core)
}
