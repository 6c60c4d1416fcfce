//! Whether the words right before an English figure say that it is what was aimed at. What a clause or a sentence says as a whole is read
//! elsewhere.

use super::aims_around::{before_other_aims, due_in_brackets};
use super::asked_after::aimed_after;
use super::list::{List, list};
use super::once::set_beside_now;
use super::standard::kept_standard;
use super::times::is_time;
use super::words::{MONTHS, ends_with_words};
use crate::draft::Kind;

/// What a figure is measured against by aim.
static AIMS: List = List::new(&[
    "target",
    "targets",
    "targeted",
    "goal",
    "aim",
    "standard",
    "std",
    "ambition",
    "expectation",
    "trajectory",
    "plan",
    "planned",
    "profiled",
    "profile",
    "tolerance",
    "threshold",
    "thresholds",
    "requirement",
    "objective",
    "norm",
    "benchmark",
    "ela",
    "ask",
    "assigned",
    "kpi",
    "ceiling",
    "quota",
    "pledge",
    "pledges",
    "commitments",
    "norms",
    "standards",
    "fair-shares",
    "minimum",
    "maximum",
    "limit",
    "cap",
    "acceptable",
    "permissible",
    "desirable",
    "budgeted",
    "assumption",
]);

/// Words between an aim and its figure that tell nothing else.
static LINKS: List = List::new(&[
    "of", "is", "was", "are", "were", "remains", "being", "at", "for", "the", "a", "an", "to",
    "set", "stands", "stood", "level", "figure", "rate", "value", "national", "annual", "yearly",
    "year", "this", "about", "around", "in", "by", "also", "still", "i.e.", "only", "least",
    "over", "above", "below", "under", "more", "less", "than", "within", "up", "just", "no",
    "fewer", "deficit", "surplus", "outturn", "position",
]);

/// What the words beside a figure say of its kind: `lead` stands before it and `tail` behind it in its sentence, both in small letters;
/// `round` says that it is as round as aims are, `percent` that it is a percentage.
pub(super) fn set_beside(lead: &str, tail: &str, round: bool, percent: bool) -> Option<Kind> {
    // within 45 villages (now 18)
    if list![
        "(now",
        "(currently",
        "(at present",
        "(presently",
        "(so far",
        "(to date"
    ]
    .closes(lead.trim_end_matches([' ', ':']))
        || is_now(lead)
    {
        Some(Kind::Actual)
    } else if acceptable(lead) {
        Some(Kind::Target)
    } else if set_beside_now(lead, tail, round, percent) {
        Some(Kind::Baseline)
    } else if !kept_standard(lead, round)
        && (aimed_before(lead) || aimed_after(lead, tail) || set_against(lead, tail, round))
    {
        Some(Kind::Target)
    } else if !lead.contains(" can ")
        && list!["expect", "expects", "anticipate", "anticipates", "foresee"].ends(lead)
        || list![
            "fot",
            "forecast outturn",
            "year-end forecast",
            "forecast outturn of",
            "forecast outturn is",
            "full-year forecast",
            "construction estimate",
            "construction estimate of",
            "construction estimate is",
            "cost estimate",
            "cost estimate of",
            "cost estimate is",
            "project estimate",
            "cost estimated at",
            "engineer's estimate",
            "architect's estimate",
            "budget estimate"
        ]
        .ends(lead.trim_end_matches([' ', '$', '£', '€', ':']))
    {
        Some(Kind::Forecast)
    } else {
        None
    }
}

/// Whether what an aim starts from leads to the figure: from the current.
fn is_now(lead: &str) -> bool {
    list![
        "from the current",
        "from current",
        "from the present",
        "from the existing",
        "from the current level of",
        "from the present level of"
    ]
    .ends(lead)
}

/// Whether a limit leads to the figure, which brackets hold or nothing may go below: (the acceptable level is less than; is not lower
/// than.
fn acceptable(lead: &str) -> bool {
    let inside = lead.rsplit_once('(').map_or("", |(_, inside)| inside);
    let bracketed = !inside.contains(')')
        && list![
            "acceptable",
            "permissible",
            "recommended",
            "desirable",
            "allowed"
        ]
        .stand_in(inside)
        && inside.split_whitespace().count() < 8;
    bracketed
        || list![
            "is not lower than",
            "are not lower than",
            "is no lower than",
            "is no less than",
            "is not less than",
            "are not less than",
            "be not lower than",
            "be not less than",
            "be no less than",
            "not be lower than",
            "not be less than"
        ]
        .ends(lead)
}

/// The words of `lead` since the last mark or number, the last one first.
fn nearby(lead: &str) -> Vec<&str> {
    let lead = lead.trim_end_matches([' ', '≤', '≥', '<', '>', '$', '£', '€']);
    let part = lead
        .trim_end_matches([':', '-'])
        .rsplit([';', '(', ')', '[', ']', '•'])
        .next()
        .unwrap_or("");
    part.split_whitespace()
        .rev()
        .take_while(|word| {
            !word.ends_with([',', '.'])
                || matches!(*word, "i.e." | "std." | "tgt." | "max." | "min.")
        })
        .take(7)
        .collect()
}

/// Whether an aim leads to the figure: the standard remains, against a plan of, tolerance.
fn aimed_before(lead: &str) -> bool {
    let lead = before_other_aims(lead);
    // Annual target (surviving infants) 46,900
    if let Some((before, inside)) = lead
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        && !inside.contains(|c: char| c.is_ascii_digit() || c == ')')
        && list!["target", "planned target", "annual plan"].ends(before.trim_end())
    {
        return true;
    }
    // within the standards (>75, <10 and
    if let Some((before, list)) = lead.rsplit_once('(') {
        let bare = list
            .split(|c: char| !c.is_ascii_alphabetic())
            .all(|word| matches!(word, "" | "and" | "or"));
        let last = before.trim_end().rsplit(' ').next().unwrap_or("");
        let aims = AIMS.has(last) || last.strip_suffix('s').is_some_and(|last| AIMS.has(last));
        if bare && aims && !list.contains(')') {
            return true;
        }
    }
    // 101% of the task number (9,060 people), 4 points above the assessment index (65%)
    if let Some(before) = lead.strip_suffix('(')
        && list![
            "task number",
            "target number",
            "planned number",
            "task quota",
            "assigned task",
            "annual task",
            "assessment index",
            "assessment requirement",
            "assessment standard",
            "required index",
            "planned index",
            "target value"
        ]
        .ends(before.trim_end())
    {
        return true;
    }
    let words = nearby(lead);
    // T 95%
    if words.first() == Some(&"t") && words.len() == 1 {
        return true;
    }
    let asked = list![
        "best practice is",
        "best practice is no more than",
        "good practice is",
        "hoped for",
        "aimed for",
        "aiming for",
        "budgeted for",
        "planned for",
        "asks for",
        "asked for",
        "calls for",
        "called for",
        "recommends",
        "sets",
        "requires",
        "stipulates",
        "mandates",
        "prescribes",
        "demands",
        "we promised",
        "we pledged",
        "we committed to",
        "obliges us to",
        "contracted for",
        "base caseload of",
        "assigned caseload of",
        "funded caseload of",
        "contracted activity of",
        "contracted volume of",
        "% of the full-year",
        "cent of the full-year",
        "commissioned for",
        "task of",
        "tasks of",
        "task is",
        "task was",
        "task being",
        "against estimates of",
        "against the estimates of",
        "against projections of",
        "against a projection of",
        "against an estimate of",
        "the estimate of",
        "our estimate of",
        "an estimate of"
    ]
    .ends(lead);
    // plan assigned by the Province is 93%; target for both, 95%
    let part = lead
        .trim_end()
        .rsplit([',', ';', '(', ')', ':', '.'])
        .next()
        .unwrap_or("")
        .trim_start();
    let opens_aim = |part: &str| {
        part.split(' ')
            .next()
            .is_some_and(|word| AIMS.has(word) && word != "limit" && word != "minimum")
    };
    let part_named = list!["the ", "our ", "its "]
        .strip_opening(part)
        .unwrap_or(part);
    let named = opens_aim(part_named)
        && part.split_whitespace().count() < 12
        && list!["is", "was", "of", "at", "remains"].ends(part);
    let apposed = lead.trim_end().strip_suffix(',').is_some_and(|rest| {
        let label = rest
            .rsplit(['.', ';', ','])
            .next()
            .unwrap_or("")
            .trim_start();
        opens_aim(label)
            && label.split_whitespace().count() < 5
            && !label.contains(|c: char| c.is_ascii_digit())
    });
    // the level needed to protect all is 95%
    let needed = list!["is", "was", "of", "being", "at"].ends(part)
        && list![
            "level needed",
            "level required",
            "coverage needed",
            "coverage required",
            "rate needed",
            "rate required",
            "threshold needed",
            "recommended level",
            "recommended rate",
        ]
        .stand_in(part);
    if named || apposed || needed {
        return true;
    }
    if against_budget(&words)
        || asked
        || approved(lead, &words)
        || short_of(lead)
        || due_in_brackets(lead)
        || raised_to(lead)
    {
        return true;
    }
    // missed the standard for 20,400 patients
    if words.first() == Some(&"for") {
        return false;
    }
    let mut words = words.iter().map(|word| {
        word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.')
    });
    let Some((place, aim)) = words.by_ref().enumerate().find(|(_, word)| {
        let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        !(LINKS.has(word) || year || MONTHS.contains(word))
    }) else {
        return false;
    };
    // 61.8% of the 45,000 target: 27,800: the aim has a number of its own.
    let numbered = place == 0
        && lead.ends_with(':')
        && words
            .next()
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) && !is_time(word));
    let aim = aim.trim_end_matches('.');
    AIMS.has(aim) && !numbered && !lead.ends_with(" by")
}

/// Whether the words right before a sum, the last one first, set what was spent against a budget: v budget, against a budget of.
fn against_budget(words: &[&str]) -> bool {
    let mut words = words
        .iter()
        .skip_while(|word| matches!(**word, "of" | "is" | "was" | "at"));
    let budget = words.next().is_some_and(|word| {
        matches!(
            *word,
            "budget" | "allocation" | "forecast" | "establishment" | "contract"
        )
    });
    budget
        && words
            .find(|word| {
                !matches!(
                    **word,
                    "a" | "the"
                        | "our"
                        | "its"
                        | "ytd"
                        | "revised"
                        | "annual"
                        | "full-year"
                        | "year-to-date"
                        | "phased"
                        | "profiled"
                        | "approved"
                        | "current"
                )
            })
            .is_some_and(|word| {
                matches!(
                    *word,
                    "against"
                        | "v"
                        | "v."
                        | "vs"
                        | "vs."
                        | "versus"
                        | "exceeded"
                        | "under"
                        | "over"
                )
            })
}

/// Whether the words before a number set it beside the figure before them, whatever it is called: v. planned 30, (target 3.5).
pub(super) fn compared_with(lead: &str) -> bool {
    let words = nearby(lead);
    let aim = |word: &str| AIMS.has(word) || LINKS.has(word) || word == "t" || word == "std:";
    let trimmed = |word: &&&str| {
        aim(word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.'))
    };
    let skipped = words.iter().take_while(trimmed).count();
    let named = words[..skipped].iter().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        AIMS.has(word) || word == "t"
    });
    // above the State target of 95
    let against = || {
        words.iter().skip(skipped).take(3).any(|word| {
            matches!(
                *word,
                "above"
                    | "below"
                    | "against"
                    | "beyond"
                    | "exceeding"
                    | "beating"
                    | "missing"
                    | "meeting"
            )
        })
    };
    match words.get(skipped) {
        // 41 minutes — target 30
        Some(&("–" | "—" | "-")) => named,
        Some(_) if named && against() => true,
        Some(word) => matches!(*word, "against" | "vs" | "vs." | "v" | "v." | "versus"),
        None => named,
    }
}

/// Whether something is under way to a figure: is being raised from 11,150 to.
fn raised_to(lead: &str) -> bool {
    let Some((_, rest)) = lead.rsplit_once(" being ") else {
        return false;
    };
    ends_with_words(lead.trim_end_matches(['$', '£', '€', ' ']), "to")
        && rest.split_whitespace().count() < 9
}

/// Whether what leads to a figure has been approved: approval was given for recruitment of.
fn approved(lead: &str, allotted: &[&str]) -> bool {
    // against approved outlay of
    let against = allotted.iter().position(|word| *word == "against");
    if against.is_some_and(|at| {
        allotted[..at].iter().any(|word| {
            matches!(
                *word,
                "approved" | "sanctioned" | "allotted" | "allocated" | "budget"
            )
        }) && allotted[0] == "of"
    }) {
        return true;
    }
    let granted = lead.contains("approval") || lead.contains("approved");
    granted
        && list![
            "recruitment of",
            "employment of",
            "procurement of",
            "purchase of",
            "construction of",
            "engagement of",
            "deployment of",
            "posting of",
            "replacement of",
            "creation of",
            "upgrading of",
            "release of",
            "hiring of"
        ]
        .ends(lead)
}

/// Whether a figure is what another has not come to, or what is asked of it: still short of the, above the required.
fn short_of(lead: &str) -> bool {
    let mut words = lead.split_whitespace().rev().peekable();
    let required = words
        .next_if(|word| {
            matches!(
                *word,
                "required"
                    | "recommended"
                    | "mandated"
                    | "stipulated"
                    | "prescribed"
                    | "desired"
                    | "agreed"
                    | "acceptable"
                    | "approved"
                    | "sanctioned"
                    | "authorised"
                    | "authorized"
                    | "budgeted"
                    | "planned"
            )
        })
        .is_some();
    // 97.4% of required 192
    if required && words.peek() == Some(&"of") {
        return true;
    }
    let article = words
        .next()
        .is_some_and(|word| matches!(word, "the" | "our" | "its" | "their" | "a"));
    article
        && words.next().is_some_and(|word| {
            let short = word == "of"
                && words
                    .next()
                    .is_some_and(|word| matches!(word, "short" | "shy"));
            short
                || required
                    && matches!(
                        word,
                        "above"
                            | "below"
                            | "under"
                            | "over"
                            | "than"
                            | "exceeding"
                            | "beyond"
                            | "against"
                            | "meeting"
                            | "met"
                            | "missed"
                            | "beating"
                            | "of"
                    )
        })
}

/// Whether a round figure closes what another is only set against: 13,440 tests against 12,000.
fn set_against(lead: &str, tail: &str, round: bool) -> bool {
    let closed = tail.trim_start().is_empty()
        || tail.starts_with([',', ';', '.', ')'])
        || tail.starts_with(" (");
    let changed = list![
        "rose", "fell", "increas", "decreas", "improv", "declin", "up ", "down", "compared",
        "year", "grew", "worsen"
    ]
    .stand_in(lead);
    let against = list!["against", "vs", "vs.", "v", "v.", "versus"].ends(lead);
    // 36,204 against 38,850 (93.2%)
    let done = tail
        .trim_start()
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .is_some_and(|(inside, _)| {
            let number = inside.trim_end_matches(['%', ' ']);
            number.len() < inside.len() && number.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        });
    (round && closed || done) && against && !changed
}
