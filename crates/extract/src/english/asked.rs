//! Whether the words right around an English figure say that it is what was aimed at, or what an earlier time had. What a clause or a
//! sentence says as a whole is read elsewhere.

use super::words::{MONTHS, ends_with_words};
use crate::draft::Kind;

/// What a figure is measured against by aim.
const AIMS: &[&str] = &[
    "target",
    "targets",
    "targeted",
    "goal",
    "aim",
    "standard",
    "std",
    "ambition",
    "trajectory",
    "plan",
    "planned",
    "profiled",
    "profile",
    "tolerance",
    "threshold",
    "requirement",
    "objective",
    "norm",
    "benchmark",
    "ela",
    "kpi",
    "ceiling",
    "quota",
    "fair-shares",
    "minimum",
    "maximum",
    "limit",
    "cap",
    "acceptable",
    "permissible",
    "desirable",
    "budgeted",
];

/// Words between an aim and its figure that tell nothing else.
const LINKS: &[&str] = &[
    "of", "is", "was", "are", "were", "remains", "being", "at", "for", "the", "a", "an", "to",
    "set", "stands", "stood", "level", "figure", "rate", "value", "national", "annual", "yearly",
    "year", "this", "about", "around", "in", "by", "also", "still", "i.e.", "only", "least",
    "over", "above", "below", "under", "more", "less", "than", "within", "up", "just",
];

/// What the words beside a figure say of its kind: `lead` stands before it and `tail` behind it in its sentence, both in small letters;
/// `round` says that it is as round as aims are.
pub(super) fn set_beside(lead: &str, tail: &str, round: bool) -> Option<Kind> {
    if earlier(lead, tail) {
        Some(Kind::Baseline)
    } else if aimed_before(lead) || aimed_after(lead, tail) || set_against(lead, tail, round) {
        Some(Kind::Target)
    } else if !lead.contains(" can ")
        && ["expect", "expects", "anticipate", "anticipates", "foresee"]
            .iter()
            .any(|verb| ends_with_words(lead, verb))
    {
        Some(Kind::Forecast)
    } else {
        None
    }
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
        .take_while(|word| !word.ends_with([',', '.']) || matches!(*word, "i.e."))
        .take(7)
        .collect()
}

/// Whether an aim leads to the figure: the standard remains, against a plan of, tolerance.
fn aimed_before(lead: &str) -> bool {
    // within the standards (>75, <10 and
    if let Some((before, list)) = lead.rsplit_once('(') {
        let bare = list
            .split(|c: char| !c.is_ascii_alphabetic())
            .all(|word| matches!(word, "" | "and" | "or"));
        let last = before.trim_end().rsplit(' ').next().unwrap_or("");
        let aims = AIMS.contains(&last)
            || last
                .strip_suffix('s')
                .is_some_and(|last| AIMS.contains(&last));
        if bare && aims && !list.contains(')') {
            return true;
        }
    }
    let words = nearby(lead);
    // T 95%
    if words.first() == Some(&"t") && words.len() == 1 {
        return true;
    }
    let asked = [
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
    ]
    .iter()
    .any(|words| ends_with_words(lead, words));
    if asked || approved(lead) || short_of(lead) {
        return true;
    }
    // missed the standard for 20,400 patients
    if words.first() == Some(&"for") {
        return false;
    }
    let mut words = words.iter().map(|word| {
        word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.')
    });
    let Some(aim) = words.find(|word| {
        let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        !(LINKS.contains(word) || year || MONTHS.contains(word))
    }) else {
        return false;
    };
    AIMS.contains(&aim) && !lead.ends_with(" by")
}

/// Whether the words before a number set it beside the figure before them, whatever it is called: v. planned 30, (target 3.5).
pub(super) fn compared_with(lead: &str) -> bool {
    let words = nearby(lead);
    let aim =
        |word: &str| AIMS.contains(&word) || LINKS.contains(&word) || word == "t" || word == "std:";
    let trimmed = |word: &&&str| {
        aim(word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.'))
    };
    let skipped = words.iter().take_while(trimmed).count();
    let named = words[..skipped].iter().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        AIMS.contains(&word) || word == "t"
    });
    match words.get(skipped) {
        Some(word) => matches!(*word, "against" | "vs" | "vs." | "v" | "v." | "versus"),
        None => named,
    }
}

/// Whether what leads to a figure has been approved: approval was given for recruitment of.
fn approved(lead: &str) -> bool {
    // against approved outlay of
    let allotted = nearby(lead);
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
        && [
            "recruitment of",
            "employment of",
            "procurement of",
            "purchase of",
            "construction of",
            "hiring of",
        ]
        .iter()
        .any(|words| ends_with_words(lead, words))
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
            )
        })
        .is_some();
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

/// Whether what follows a figure says that it was aimed at: the 97 per cent KPI, 95% is needed, the 12,000 that were planned.
fn aimed_after(lead: &str, tail: &str) -> bool {
    const NAMES: &[&str] = &[
        "kpi",
        "target",
        "standard",
        "goal",
        "ambition",
        "benchmark",
        "threshold",
        "objective",
        "tolerance",
        "norm",
    ];
    let phrase = tail
        .split([',', ';', '.', '(', ')', ':', '='])
        .next()
        .unwrap_or("");
    let mut words = phrase.split_whitespace();
    let named = words
        .by_ref()
        .take(3)
        .take_while(|word| {
            !matches!(
                *word,
                "of" | "met"
                    | "meet"
                    | "missed"
                    | "reached"
                    | "beat"
                    | "exceeded"
                    | "had"
                    | "have"
                    | "with"
                    | "who"
                    | "which"
                    | "in"
                    | "at"
                    | "for"
                    | "from"
                    | "by"
                    | "the"
                    | "against"
                    | "above"
                    | "below"
                    | "v"
                    | "vs"
                    | "versus"
                    | "than"
                    | "on"
                    | "and"
                    | "is"
                    | "was"
                    | "to"
            )
        })
        .any(|word| NAMES.contains(&word));
    // 79.3%  Target ≥ 85%: the name is of the number behind it.
    let named = named && !names_another(phrase);
    let of_the = ends_with_words(lead, "of the")
        || ends_with_words(lead, "of its")
        || ends_with_words(lead, "of our");
    let whole = of_the
        && [
            "due",
            "projected",
            "budgeted",
            "planned",
            "expected",
            "profiled",
            "allocated",
            "pledged",
        ]
        .iter()
        .any(|word| phrase.trim_start().starts_with(word));
    // 88 of the 120 new beds planned
    let whole = whole
        || of_the
            && phrase.split_whitespace().count() < 6
            && [
                " planned",
                " promised",
                " budgeted",
                " pledged",
                " due",
                " ordered",
            ]
            .iter()
            .any(|word| phrase.trim_end().ends_with(word));
    let set = of_the || ends_with_words(lead, "the");
    // under the 95% needed for, below the 15% declaration
    let below = ["the", "our", "its", "their"].iter().any(|article| {
        [
            "above",
            "below",
            "under",
            "over",
            "exceeding",
            "beyond",
            "than",
        ]
        .iter()
        .any(|joint| ends_with_words(lead, &format!("{joint} {article}")))
    });
    let whole = whole
        || below
            && phrase.split_whitespace().take(3).any(|word| {
                matches!(
                    word,
                    "needed"
                        | "required"
                        | "recommended"
                        | "demanded"
                        | "mandated"
                        | "stipulated"
                        | "prescribed"
                        | "set"
                        | "agreed"
                        | "commitment"
                        | "declaration"
                        | "pledge"
                        | "benchmark"
                        | "mark"
                        | "called"
                )
            });
    let promised = set
        && [
            " set itself",
            " planned to",
            " set out to",
            " had hoped",
            " hoped to",
            " promised",
            " aimed ",
            " wanted to",
            " set for",
        ]
        .iter()
        .any(|words| phrase.contains(words));
    let needed = [
        "is needed",
        "are needed",
        "is required",
        "are required",
        "required",
        "was needed",
        "were needed",
    ]
    .iter()
    .any(|words| {
        phrase.trim() == *words
            || phrase.trim_start().starts_with(&format!("{words} ")) && words.contains(' ')
    });
    named || whole || promised || needed
}

/// Whether the name of an aim that `phrase` opens with has a number of its own behind it.
fn names_another(phrase: &str) -> bool {
    let mut words = phrase
        .trim_start_matches([' ', '[', '|', '/', '–', '-'])
        .split_whitespace();
    let opens = words.next().is_some_and(|word| {
        matches!(
            word,
            "target" | "goal" | "standard" | "std" | "plan" | "benchmark"
        )
    });
    let number = words.find(|word| {
        !matches!(
            *word,
            "≥" | "≤"
                | ">"
                | "<"
                | "of"
                | "is"
                | "was"
                | "under"
                | "over"
                | "above"
                | "below"
                | "at"
                | "least"
        )
    });
    let digits = number.map(|word| word.trim_start_matches(['≥', '≤', '>', '<', '$', '£', '€']));
    opens
        && digits.is_some_and(|word| {
            word.starts_with(|c: char| c.is_ascii_digit())
                && !(word.len() == 4 && word.starts_with("20"))
        })
}

/// Whether a round figure closes what another is only set against: 13,440 tests against 12,000.
fn set_against(lead: &str, tail: &str, round: bool) -> bool {
    let closed = tail.trim_start().is_empty()
        || tail.starts_with([',', ';', '.', ')'])
        || tail.starts_with(" (");
    let changed = [
        "rose", "fell", "increas", "decreas", "improv", "declin", "up ", "down", "compared",
        "year", "grew", "worsen",
    ]
    .iter()
    .any(|word| lead.contains(word));
    let against = ["against", "vs", "vs.", "v", "v.", "versus"]
        .iter()
        .any(|word| ends_with_words(lead, word));
    round && closed && against && !changed
}

/// Whether a bracket or an arrow says that the figure is an earlier one: 46.5% [43.1%], (Oct: 872), 88% in 2021 → 91%.
fn earlier(lead: &str, tail: &str) -> bool {
    if lead.ends_with('[') && tail.trim_start().starts_with(']') {
        return true;
    }
    let arrow = tail.find(['→']).is_some_and(|at| at < 14)
        || tail.starts_with(" -> ")
        || tail.starts_with(" => ");
    if arrow {
        return true;
    }
    let Some((before, label)) = lead.rsplit_once('(') else {
        return false;
    };
    let label = label.trim_end();
    if label.contains(')') {
        return false;
    }
    let closed = label.ends_with([':', '-', '–', ',']);
    let name = label.trim_end_matches([':', '-', '–', ',', ' ']);
    let month = name.len() > 2 && MONTHS.iter().any(|month| month.starts_with(name));
    let year = name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit());
    let past = [
        "previous",
        "prev",
        "prior",
        "last year",
        "last month",
        "last quarter",
        "year before",
        "baseline",
        "sply",
        "py",
    ]
    .iter()
    .any(|word| name.starts_with(word));
    if closed && (month || year) || past && !name.contains("change") {
        return true;
    }
    // 41% lower vs. CY 2022 (4,870 cases, 19 deaths); up on Q2 2022 (135)
    let since = before.trim_end();
    let words: Vec<&str> = since.split_whitespace().rev().take(6).collect();
    let timed = words.first().is_some_and(|word| {
        let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        digits.len() == 4 && digits.starts_with("20")
            || digits.len() > 5 && digits.starts_with("20") && digits.contains('/')
    }) || since.ends_with("last year")
        || since.ends_with("previous year");
    let compared = words.iter().any(|word| {
        matches!(
            *word,
            "vs" | "vs." | "than" | "on" | "from" | "over" | "compared"
        )
    });
    let changed = [
        "up", "down", "lower", "higher", "more", "fewer", "less", "increase", "decrease", "rise",
        "fall", "%",
    ]
    .iter()
    .any(|word| since.contains(word));
    timed && compared && changed && !label.contains(':')
}
