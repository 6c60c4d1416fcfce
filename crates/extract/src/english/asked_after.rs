//! Whether the words right behind an English figure say that it is what was aimed at: the 97 per cent KPI, the 12,000 that were planned.

use super::list::{List, list};
use super::words::ends_with_words;

/// Whether what follows a figure says that it was aimed at: the 97 per cent KPI, 95% is needed, the 12,000 that were planned.
pub(super) fn aimed_after(lead: &str, tail: &str) -> bool {
    // the norm of one to 5,000 would require 66
    if list![
        "would require",
        "would need",
        "would call for",
        "would mean"
    ]
    .ends(lead)
        && list![
            "norm",
            "standard",
            "guideline",
            "ratio",
            "recommend",
            "benchmark"
        ]
        .stand_in(lead)
    {
        return true;
    }
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
    /// What a figure is the size of, when its name ends with it.
    static GRANTS: List = List::new(&[
        "budget",
        "plan",
        "trajectory",
        "ceiling",
        "allocation",
        "appropriation",
        "quota",
        "requirement",
        "commitment",
        "pledge",
        "cap",
        "limit",
        "minimum",
        "maximum",
        "mandate",
        "profile",
        "envelope",
        "caseload",
    ]);
    let phrase = tail
        .split([',', ';', '.', '(', ')', ':', '=', '|'])
        .next()
        .unwrap_or("");
    let mut words = phrase.split_whitespace();
    let opening: Vec<&str> = words
        .by_ref()
        .take(4)
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
        .collect();
    // 44 standard, 9 follow-up: a kind of them
    let of_a_kind = tail
        .trim_start()
        .strip_prefix("standard, ")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let named = !of_a_kind && opening.iter().take(3).any(|word| NAMES.contains(word));
    // the £8.3m budget, the 75.4% trajectory; 12 plan reviews are no plan
    let set_by = list!["the", "our", "its", "their", "this year's"]
        .ends(lead.trim_end_matches(['$', '£', '€', ' ']));
    let named = named || set_by && opening.last().is_some_and(|last| GRANTS.has(last));
    // 79.3%  Target ≥ 85%: the name is of the number behind it.
    let named = named && !names_another(phrase);
    // within four hours, which is the national standard
    let limit = list!["within", "in", "inside", "under"].ends(lead);
    let named = named || limit && apposed_aim(tail, NAMES);
    // of the J$14 billion approved
    let lead = ["j", "us", "nt", "hk", "nz", "rs.", "ksh."]
        .iter()
        .find_map(|code| lead.strip_suffix(code))
        .map_or(lead, str::trim_end);
    let against_the = ends_with_words(lead, "against the")
        && list![
            "pledged",
            "promised",
            "planned",
            "approved",
            "required",
            "recommended",
            "agreed",
            "budgeted"
        ]
        .opens(phrase.trim_start());
    let of_the = ends_with_words(lead, "of the")
        || ends_with_words(lead, "of its")
        || ends_with_words(lead, "of our");
    let whole = of_the
        && list![
            "due",
            "projected",
            "budgeted",
            "planned",
            "expected",
            "profiled",
            "allocated",
            "pledged",
            "approved",
            "sanctioned",
            "promised"
        ]
        .opens(phrase.trim_start());
    // 88 of the 120 new beds planned
    let whole = whole
        || of_the
            && phrase.split_whitespace().count() < 6
            && list![
                " planned",
                " promised",
                " budgeted",
                " pledged",
                " due",
                " ordered"
            ]
            .closes(phrase.trim_end());
    let set = of_the || ends_with_words(lead, "the");
    // under the 95% needed for, below the 15% declaration
    let below = list!["the", "our", "its", "their"]
        .strip_end(lead)
        .and_then(|joint| joint.strip_suffix(' '))
        .is_some_and(|joint| {
            list![
                "above",
                "below",
                "under",
                "over",
                "exceeding",
                "beyond",
                "than"
            ]
            .ends(joint)
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
        && list![
            " set itself",
            " planned to",
            " set out to",
            " had hoped",
            " hoped to",
            " promised",
            " aimed ",
            " wanted to",
            " wants ",
            " want to",
            " expects of",
            " asked of",
            " asks of",
            " asked for",
            " hoped for",
            " assigned to",
            " in our contract",
            " in the contract",
            " contracted",
            " agreed with",
            " we said",
            " we owed",
            " required of",
            " required by",
            " recommended by",
            " set for"
        ]
        .stand_in(phrase);
    let needed = matches!(
        phrase.trim(),
        "required" | "planned" | "targeted" | "budgeted" | "sought" | "requested"
    ) || list![
        "is needed",
        "are needed",
        "is required",
        "are required",
        "was needed",
        "were needed"
    ]
    .strip_opening(phrase.trim())
    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    named || against_the || whole || promised || needed
}

/// Whether a clause behind a mark only says that the figure is an aim: , which is the standard set by the Ministry.
fn apposed_aim(tail: &str, names: &[&str]) -> bool {
    const NAME_MAX_WORDS: usize = 5;
    let Some(rest) =
        list![", which is ", ", which was ", ", the ", ", our ", ", its "].strip_opening(tail)
    else {
        return false;
    };
    let phrase = rest.split([',', ';', '.', '(']).next().unwrap_or("");
    phrase
        .split_whitespace()
        .take(NAME_MAX_WORDS)
        .any(|word| names.contains(&word))
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
