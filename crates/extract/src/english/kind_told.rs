//! What kind of figure an English one is by all the words around it: which of them decide first. What the words are, is read elsewhere.

use std::borrow::Cow;

use super::Tie;
use super::aim::{SENTENCE_MAX_CHARS, asks, foreseen, foretells, intends, required, told};
use super::asked::set_beside;
use super::comparison::{Surroundings, tells_of_earlier};
use super::grant::grants;
use super::kind::kind_of;
use super::leads_on::leads_on;
use super::list::{List, list};
use super::moved::is_change;
use super::of_a_year_before::{coordinate_of_a_year, multiplied};
use super::once::before_today;
use super::purposed::purposed;
use super::setting::{asked_for, departs, differs, label_in_brackets, set_between};
use super::standard::closes_with_verdict;
use super::words::contains_one;
use crate::draft::{Kind, UnitClass};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

/// A figure with all that stands around it, words in small letters.
pub(super) struct Around<'a> {
    pub(super) chars: &'a Text,
    pub(super) sentence: (usize, usize),
    pub(super) clause: (usize, usize),
    /// Where the figure begins, and where its unit ends.
    pub(super) place: (usize, usize),
    pub(super) value: Number,
    pub(super) unit: &'static str,
    pub(super) tie: Tie,
    /// The words right before it.
    pub(super) lead: &'a str,
    /// These without its bound.
    pub(super) core: &'a str,
    /// The words right behind it.
    pub(super) tail: &'a str,
    /// The words of its sentence before it.
    pub(super) before: &'a str,
    /// The words of its clause before it.
    pub(super) opening: &'a str,
    /// Whether its clause stands in brackets.
    pub(super) enclosed: bool,
}

/// The next sentence tells of today within so many characters.
const TODAY_MAX_CHARS: usize = 32;

/// What the words around a figure say of its kind.
pub(super) fn kind_told(around: &Around) -> Option<Kind> {
    let &Around {
        chars,
        sentence: (_, end),
        clause,
        place: (_, unit_end),
        core,
        ..
    } = around;
    // fell to 8.3 from 9.1; from 58% to 65%
    let departs = departs(core)
        && (is_change(&chars[around.sentence.0..clause.1])
            || leads_on(chars, unit_end, end)
            || follows_measure(around));
    if departs || is_before_today(around) {
        return Some(Kind::Baseline);
    }
    if coordinate_of_a_year(around) || multiplied(around) {
        return Some(Kind::Baseline);
    }
    if around.enclosed
        && around.opening.trim().is_empty()
        && around.unit == "percent"
        && closes_with_verdict(around.lead)
    {
        return Some(Kind::Target);
    }
    let ahead = || {
        list![
            "will ", "should ", "expect", "forecast", "project", "plan to"
        ]
        .stand_in(around.before)
    };
    // above our target of 1,750 and 140 more than last year
    let more = list![
        "more than in",
        "fewer than in",
        "more than last",
        "fewer than last",
        "more than the year",
        "fewer than the year",
        "more than a year",
        "fewer than a year"
    ]
    .opens(around.tail);
    // short of the 80% target and 2.3 points lower than last year: what has come of it
    let points = || {
        around.unit == "percentage_point"
            && list![
                "lower than",
                "higher than",
                "better than",
                "worse than",
                "below last",
                "above last",
                "up on",
                "down on"
            ]
            .opens(around.tail)
    };
    let moved = (more || points()) && !ahead();
    if moved {
        return None;
    }
    if around.tie == Tie::Value
        && (set_between(around.lead, around.tail) || set_by_sign(around) || granted_to_some(around))
    {
        return Some(Kind::Target);
    }
    if dated_in_brackets(around) {
        return Some(Kind::Baseline);
    }
    let round = is_round(around.value);
    beside(around, round).or_else(|| in_clause(around))
}

/// Whether the figure that a rate or percentage is set against leads right up to it: a ratio of 84 per 100,000 from 118.
fn follows_measure(around: &Around) -> bool {
    const REACH_CHARS: usize = 36;
    let now = list![
        "from the current",
        "from current",
        "from the present",
        "from the existing"
    ]
    .ends(around.lead);
    let measured = !now && matches!(class_of(around.unit), UnitClass::Rate | UnitClass::Percent);
    let Some(rest) = around.core.strip_suffix("from").filter(|_| measured) else {
        return false;
    };
    let near = &rest[rest
        .char_indices()
        .rev()
        .nth(REACH_CHARS)
        .map_or(0, |(at, _)| at)..];
    let figure = near.rfind(|c: char| c.is_ascii_digit() || c == '%');
    figure.is_some_and(|at| {
        near[at..].split_whitespace().count() < 5 && !near[at..].contains([',', ';', '('])
    })
}

/// Whether a bare sign sets a percentage or a count beside the result before it as what was asked for: 90.1% vs. 99%; 44,087 against 43,960,
/// 0.3% ahead of plan.
fn set_by_sign(around: &Around) -> bool {
    let tail = around.tail;
    let closed = tail.is_empty() || tail.starts_with([',', ';', '.', ')']);
    let moved = list![
        "rose",
        "fell",
        "up ",
        "down ",
        "improv",
        "worse",
        "increas",
        "decreas",
        "deteriorat",
        "last ",
        "previous",
        "year",
        "drop",
        "grew",
        "declin",
        "from "
    ]
    .stand_in(around.before);
    // 91% vs 74%, higher in towns than in villages: two groups
    let of_groups = list!["than", "between", "among", "amongst"].stand_in(around.before);
    let percent = around.unit == "percent"
        && list!["vs", "vs.", "v", "v."].ends(around.lead)
        && !moved
        && !of_groups;
    let planned = list!["against", "vs", "vs.", "v", "v."].ends(around.lead)
        && list![
            "ahead of plan",
            "below plan",
            "above plan",
            "over plan",
            "behind plan",
            "short of plan",
            "of plan",
            "of target",
            "ahead of target",
            "below target",
            "above target",
            "ahead of profile"
        ]
        .stand_in(tail);
    closed && (percent || planned)
}

/// Whether something was agreed for at most so many: agreed with the sector for up to 300 patients.
fn granted_to_some(around: &Around) -> bool {
    let lead = around
        .chars
        .lower(around.place.0.saturating_sub(12).max(around.sentence.0)..around.place.0);
    let written = around.chars.lower(around.place.0..around.place.1);
    let most = list!["for up to"].ends(lead.trim_end())
        || lead.trim_end().ends_with("for") && written.starts_with("up to");
    most && list![
        "agreed",
        "approved",
        "secured",
        "commissioned",
        "contracted",
        "authorised",
        "authorized"
    ]
    .stand_in(around.before)
}

/// Whether brackets behind a value hold what it was at an earlier day: $19.7 million ($22.0 million at 30 June 2022).
fn dated_in_brackets(around: &Around) -> bool {
    const REACH_CHARS: usize = 28;
    if !around.enclosed || !around.opening.trim().is_empty() || around.tie != Tie::Value {
        return false;
    }
    let Some(inside) = around.tail.split_once(')').map(|(inside, _)| inside) else {
        return false;
    };
    let Some(time) = ["as at ", "at ", "in ", "on ", "for ", "as of "]
        .iter()
        .find_map(|joint| inside.strip_prefix(joint))
    else {
        return false;
    };
    let dated = time
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| {
            word.len() == 4
                && (word.starts_with("20") || word.starts_with("19"))
                && word.bytes().all(|b| b.is_ascii_digit())
        });
    let open = around.clause.0.saturating_sub(1);
    let before = around
        .chars
        .lower(open.saturating_sub(REACH_CHARS).max(around.sentence.0)..open);
    let alike = match class_of(around.unit) {
        UnitClass::Money => before.contains(['$', '£', '€']),
        UnitClass::Percent => before.contains('%') || before.contains("cent"),
        _ => false,
    };
    dated && alike && !time.contains("target")
}

/// What the words right beside a value say.
fn beside(around: &Around, round: bool) -> Option<Kind> {
    if around.tie != Tie::Value {
        return None;
    }
    let (end, unit_end) = (around.sentence.1, around.place.1);
    let mut places = around.before.char_indices().rev();
    let from = places.nth(BESIDE_MAX_CHARS - 1).map_or(0, |(at, _)| at);
    set_beside(
        around.before[from..].trim_end(),
        around
            .chars
            .lower(unit_end..end.min(unit_end + BESIDE_MAX_CHARS)),
        round,
        around.unit == "percent",
    )
}

/// Whether the sentence tells of an earlier year, and the next one of today.
fn is_before_today(around: &Around) -> bool {
    let (chars, (start, end)) = (around.chars, around.sentence);
    let at = around.place.0;
    let next = end.min(chars.len());
    around.tie == Tie::Value
        && before_today(
            chars.lower(start..at.min(start + BESIDE_MAX_CHARS)),
            chars.lower(next..chars.len().min(next + TODAY_MAX_CHARS)),
        )
}

/// What the clause and the sentence say.
fn in_clause(around: &Around) -> Option<Kind> {
    let &Around {
        chars,
        sentence: (start, end),
        clause,
        place: (at, unit_end),
        core,
        tail,
        ..
    } = around;
    // Against a target of 95% says nothing of the value before it.
    let after = chars.lower(unit_end..clause.1.max(unit_end));
    let (from, to) = kind_words(chars, clause, at, unit_end);
    if foreseen(after) {
        return Some(Kind::Forecast);
    }
    // 81% of the 459 planned, 14 of 20 planned posts
    let written = chars.lower(at..unit_end);
    let noun = written.split_once(' ').map_or("", |(_, noun)| noun);
    // 65.8% of the 19,531 deliveries expected: how many there are held to be.
    let born = (tail.starts_with("expected") || noun.starts_with("expected"))
        && contains_one(around.before, &["deliver", "birth", "pregnan"]);
    if !born && (asked_for(core, tail) || asked_for(core, noun)) {
        return Some(Kind::Target);
    }
    // exceeding the target by 2.3 points
    let lies_off =
        around.unit == "percentage_point" && core.ends_with(" by") && told_of_aim(around.opening);
    let said =
        kind_of(chars.lower(from..to)).filter(|_| around.tie != Tie::Completion && !lies_off);
    if said.is_some() {
        return said;
    }
    if is_earlier(around) {
        return Some(Kind::Baseline);
    }
    let money = class_of(around.unit) == UnitClass::Money && around.tie == Tie::Value;
    let opening = past_gloss(around.before, around.opening);
    if money && grants(&opening, around.lead, tail) {
        return Some(Kind::Target);
    }
    let clause_at = clause.0.max(start);
    let before = chars.lower(clause_at.saturating_sub(SENTENCE_MAX_CHARS).max(start)..clause_at);
    let clause = chars.lower(clause.0..clause.1);
    if foretells(before, clause) {
        return Some(Kind::Forecast);
    }
    let asked = purposed(core)
        || appealed_for(around.before, core)
        || to_be_done(around.opening)
        || directed(around.before)
        || required(after) && around.unit != "percentage_point" && !is_there(around.lead)
        || asks(chars, start, end, at)
        || intends(before, clause);
    asked.then_some(Kind::Target)
}

/// The clause `opening` with the one before it, if only a bracket parts the two: the approved budget (supplementary) was.
fn past_gloss<'a>(before: &str, opening: &'a str) -> Cow<'a, str> {
    let Some(first) = before
        .strip_suffix(opening)
        .and_then(|rest| rest.trim_end().strip_suffix(')'))
        .and_then(|rest| rest.rsplit_once('('))
        .map(|(first, _)| first)
    else {
        return Cow::Borrowed(opening);
    };
    let clause = first.rsplit([',', ';', ':']).next().unwrap_or("");
    Cow::Owned(format!("{clause}{}", opening.trim_start()))
}

/// Whether somebody asks others for what a figure counts: appealed to the Assembly for two ambulances, to support the construction of.
fn appealed_for(before: &str, core: &str) -> bool {
    // Each of the verbs has one of these.
    if !list!["appeal", "call", "plead", "urge", "request", "petition"].stand_in(before) {
        return false;
    }
    static PLEAS: List = List::barred(
        "appealed to|appealed for|appeals to|appeals for|appealing to|appealing for|called on|calls on|calling on|called upon|pleaded with|\
        urged the|urges the|urging the|requested the|requests the|requesting the|petitioned the|appeal to|appeal for",
    );
    static DEEDS: List = List::barred(
        "construction of|provision of|supply of|recruitment of|procurement of|purchase of|posting of|deployment of|\
        rehabilitation of|renovation of|release of|donation of|addition of|completion of|employment of|for|for a|with|provide|\
        build|construct|recruit|employ|supply|procure|deploy|release|donate|post|add|send|give|complete|renovate|purchase|buy",
    );
    PLEAS
        .places_in(before)
        .last()
        .is_some_and(|(at, _)| !told(&before[at..]) && DEEDS.ends(core))
}

/// Whether a clause sets a result against its aim: exceeding the target, short of the plan.
fn told_of_aim(opening: &str) -> bool {
    list![
        "exceed",
        "above the",
        "below the",
        "short of",
        "surpass",
        "beat",
        "miss",
        "over the",
        "under the",
        "higher than"
    ]
    .stand_in(opening)
}

/// Whether somebody gives an order for what a figure tells: directed that all bills be paid within.
fn directed(before: &str) -> bool {
    if !before.contains(" that ") {
        return false;
    }
    static ORDERS: List = List::barred(
        "directed that|instructed that|resolved that|ordered that|recommended that|demanded that|requested that|directed all|agreed that",
    );
    ORDERS.places_in(before).last().is_some_and(|(at, _)| {
        let rest = &before[at..];
        list![" be ", " must ", " should "].stand_in(rest) && !told(rest)
    })
}

/// Whether a clause says what is to be done: to be brought within.
fn to_be_done(opening: &str) -> bool {
    let deed = opening
        .trim_start()
        .strip_prefix("to be ")
        .and_then(|rest| rest.split(' ').next())
        .unwrap_or("");
    deed.ends_with("ed") || matches!(deed, "brought" | "built" | "cut" | "met" | "kept" | "held")
}

/// Whether the clause tells what an earlier time had.
fn is_earlier(around: &Around) -> bool {
    // an increase of 44 over what there was in 2021
    if differs(around.core, around.tail) {
        return false;
    }
    let label = label_in_brackets(&around.chars[around.sentence.0..around.clause.0]);
    around.tie == Tie::Value
        && around.unit != "percentage_point"
        && tells_of_earlier(&Surroundings {
            before: around.before,
            opening: around.opening,
            core: around.core,
            tail: around.tail,
            label: if around.enclosed {
                around.opening
            } else {
                &label
            },
        })
}

/// Words that set a figure beside an aim stand at most this far from it.
const BESIDE_MAX_CHARS: usize = 80;

/// Whether a number has at most two figures that are not nought, or is a percentage in fives: 12,000, 1,500, 95.
fn is_round(value: Number) -> bool {
    let mut rest = value.to_f64().abs();
    if rest.fract() != 0.0 || rest < 1.0 {
        return false;
    }
    if rest <= 100.0 {
        return rest % 5.0 == 0.0;
    }
    while rest >= 100.0 && rest % 10.0 == 0.0 {
        rest /= 10.0;
    }
    rest < 100.0
}

/// The words of `clause` that tell of what kind the figure `start..end` is: not those of another figure with its own verb before
/// it, nor those of an aim that it is only set against.
fn kind_words(chars: &Text, clause: (usize, usize), start: usize, end: usize) -> (usize, usize) {
    const TAIL_MAX_CHARS: usize = 12;
    let from = clause.0.min(start);
    let other = (from..start).rev().find(|&i| chars[i].is_ascii_digit());
    // Projections for 2024 were 30 clinics.
    let year = |at: usize| {
        let first = (from..=at)
            .rev()
            .find(|&i| !chars[i].is_ascii_digit())
            .map_or(from, |i| i + 1);
        at + 1 - first == 4 && matches!(chars[first..first + 2], ['2', '0'] | ['1', '9'])
            || chars
                .lower(first.saturating_sub(3).max(from)..first)
                .starts_with("fy")
    };
    let other = other.filter(|&at| !year(at));
    let from = other
        .filter(|&at| told(chars.lower(at..start)))
        .unwrap_or(from);
    // 65.4% of goal. 2023 alone gave 298: another sentence.
    let from = (from..start.saturating_sub(1))
        .rev()
        .find(|&i| {
            chars[i] == '.'
                && chars[i + 1] == ' '
                && i > from + 2
                && chars[i - 3..i].iter().all(char::is_ascii_lowercase)
                && (chars[i + 2].is_ascii_digit() || chars[i + 2].is_ascii_uppercase())
        })
        .map_or(from, |i| i + 2);
    let tail = chars.lower(end..clause.1.min(end + TAIL_MAX_CHARS).max(end));
    let set = list![" v ", " v. ", " vs", " versus", " against"].opens(tail);
    // 79.3%   Target ≥ 85%; 9.8% [target under 8%]
    let beside = tail.trim_start_matches([' ', '(', '[', '|', '/', '–', '-', ':']);
    let set = set
        || beside.len() < tail.len()
            && ["target", "goal", "plan ", "std", "standard"]
                .iter()
                .filter_map(|aim| beside.strip_prefix(aim))
                .any(|rest| !rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let to = if set {
        end
    } else {
        clause.1.min(end + TAIL_MAX_CHARS)
    };
    (from, to.max(end))
}

/// Whether a number counts what there is already: the existing 22 centres.
fn is_there(lead: &str) -> bool {
    list!["existing", "current", "present", "remaining"].ends(lead)
}
