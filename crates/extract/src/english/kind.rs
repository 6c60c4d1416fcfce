//! Whether a clause of an English sentence says by its words that it tells of an aim or of a forecast.

use super::list::{List, list};
use super::spelled::spelled;
use super::words::Pairs;
use crate::draft::Kind;
use crate::text::Text;

/// What the words of `clause` say of the kind of its figures.
pub(super) fn kind_of(clause: &str) -> Option<Kind> {
    // Each of the words below has one of these.
    if !list![
        "expect",
        "forecast",
        "predict",
        "project",
        "anticip",
        "estimat",
        "set to",
        "likely",
        "will ",
        "would ",
        "should",
        "must ",
        "shall ",
        "target",
        "aim",
        "goal",
        "ambition",
        "objective",
        "commit",
        "plan",
        "standard",
        "hope",
        "intend",
        "set itself",
        "sets itself",
        "set ourselves",
        "set themselves",
        "task number",
        "we want",
    ]
    .stand_in(clause)
    {
        return None;
    }
    // The ministry claimed it, and aims at nothing.
    let text = format!(" {}", unmeasured(uncounted(clause.to_owned())));
    let text = unintended(text);
    let pairs = Pairs::of(&text);
    let has = |words: &[&str]| pairs.hold_any(&text, words);
    // Half of them were meeting the target: what is told of an aim is none.
    let told = text.contains("target")
        && (measured_by_aim(&text)
            || has(&[
                "meeting the target",
                "met the target",
                "met their target",
                "missed the target",
                "missed our target",
                "missed its target",
                "missed their target",
                "met our target",
                "met its target",
                "target showed",
                "against the target",
                "performance against",
            ]));
    // Women can expect to live long: told as it is.
    let awaits = text.contains("expect to") && !text.contains("can expect to")
        || expects_of(&text)
        // More than expected: that is what has been.
        || text.contains("expected") && !has(&[" than expected", " of expected", " of the expected", " of all expected"]);
    // Each of the words of what is to come has one of these.
    let may_come = has(&[
        "expect", "forecast", "predict", "project", "anticip", "estimat", "set to", "will ",
        "should ", "likely",
    ]);
    // with a projected 2022 population of: as it is held to be
    let held = (text.contains("project") && text.contains("population of")
        || text.contains("population")
            && has(&["projected at", "projected to be", "projected population"]))
        && !text.contains(" by 20");
    if grows_of_itself(&text) || goes_on_so(&text) {
        return Some(Kind::Forecast);
    }
    if may_come
        && !held
        && (awaits
            || has(&[
                "expects to",
                "forecast",
                "projection",
                "predicted",
                "anticipated",
                "will last",
                "should bring",
                "should yield",
                "should raise",
                "should generate",
                "should save",
                "should result",
                "is likely to",
                "are likely to",
                "projected",
                "projects year-end",
                "projects that",
                "projects spending",
                "projects a ",
                "projects an ",
                "forecast outturn",
                "estimated to reach",
                "estimated to rise",
                "estimated to grow",
                "estimated to fall",
                "set to ",
            ]))
    {
        Some(Kind::Forecast)
    } else if !told
        && has(&[
            "target",
            " aim",
            "goal",
            "ambition",
            "commitment of",
            "plan having been",
            "set itself ",
            "sets itself ",
            "set ourselves ",
            "set themselves ",
            "task number",
            "a plan of",
            "the plan of",
            "vs. plan",
            " standard of ",
            "objective",
            "plan to",
            "plan for a ",
            "plans for a ",
            "plan was for",
            "plan is for",
            "plan was to",
            "plan is to",
            "planned to",
            "plans to",
            "committed to",
            "hopes to",
            "hope to",
            "we want to",
            "intends to",
            "intend to",
            "national standard",
            "cent standard",
            "percent standard",
            "% standard",
            "would go from",
            "would go to",
            "would rise to",
            "would rise from",
            "would increase to",
            "would increase from",
            "would be raised",
            "would be set at",
            "will ",
            "should",
            "must ",
            "shall ",
        ])
    {
        Some(Kind::Target)
    } else {
        None
    }
}

/// `text` without the words of what is to come that only address the reader or name a thing: members will be aware, anticipated
/// maintenance.
fn unintended(mut text: String) -> String {
    const PHRASES: &[&str] = &[
        " will be aware",
        " will recall",
        " will note",
        " will remember",
        " will know",
        " will see",
        " will notice",
        " will have seen",
        " will have noted",
        " will be familiar",
        " will appreciate",
        " will recognise",
        " will also note",
        " should be noted",
        " should note",
        " should be read",
        " must be noted",
        " should be borne in mind",
        " should be treated",
        " anticipated maintenance",
        " planned care",
        " planned admission",
        " planned surgery",
        " planned procedure",
        " planned treatment",
        " target group",
        " target population",
    ];
    if !list![
        "will ",
        "should",
        "must ",
        "anticipated",
        "planned ",
        "target "
    ]
    .stand_in(&text)
    {
        return text;
    }
    for phrase in PHRASES {
        if let Some(at) = text.find(phrase) {
            text.replace_range(at..at + phrase.len(), "");
        }
    }
    text
}

/// Whether a text tells how a result stands to its target, which is said elsewhere: six did not meet target, four are above their
/// target, two came within sight of target.
fn measured_by_aim(text: &str) -> bool {
    const BETWEEN_MAX_WORDS: usize = 3;
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(at) = words.iter().position(|word| word.starts_with("target")) else {
        return false;
    };
    // met the target of 95%: the aim itself
    let sets = words
        .get(at + 1)
        .is_some_and(|next| matches!(*next, "of" | "is" | "was" | "for"));
    let meant = words[..at]
        .iter()
        .any(|word| matches!(*word, "to" | "will" | "should" | "would" | "must" | "shall"));
    !sets
        && !meant
        && words[..at]
            .iter()
            .rev()
            .take(BETWEEN_MAX_WORDS)
            .any(|word| {
                matches!(
                    *word,
                    "meet"
                        | "met"
                        | "meets"
                        | "meeting"
                        | "miss"
                        | "missed"
                        | "missing"
                        | "achieve"
                        | "achieved"
                        | "achieving"
                        | "exceed"
                        | "exceeded"
                        | "exceeding"
                        | "hit"
                        | "hitting"
                        | "reached"
                        | "off"
                )
            })
}

/// Whether somebody expects of something that it comes to a value: we expect this to be near.
fn expects_of(text: &str) -> bool {
    const BETWEEN_MAX_WORDS: usize = 5;
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().enumerate().any(|(at, word)| {
        matches!(
            *word,
            "expect" | "expects" | "anticipate" | "anticipates" | "foresee" | "foresees"
        ) && !words[..at]
            .last()
            .is_some_and(|before| matches!(*before, "can" | "to" | "would"))
            && words[at + 1..]
                .iter()
                .take(BETWEEN_MAX_WORDS)
                .position(|word| *word == "to")
                .is_some_and(|to| to > 0)
    })
}

/// `text` without the aims that it only counts: nine objectives and 41 steps.
fn uncounted(mut text: String) -> String {
    const AIMS: &[&str] = &[" objectives", " goals", " targets"];
    for aim in AIMS {
        let Some(at) = text.find(aim) else {
            continue;
        };
        // three targets, all three statutory targets
        let mut near = text[..at].rsplit(' ').take(2);
        let last = near.next().unwrap_or("");
        let number = match last.ends_with(|c: char| c.is_ascii_digit()) || is_spelled(last) {
            true => last,
            false => near.next().unwrap_or(""),
        };
        let counted = !number.is_empty()
            && (number.bytes().all(|b| b.is_ascii_digit()) || is_spelled(number));
        if counted {
            text.replace_range(at..at + aim.len(), "");
        }
    }
    text
}

fn is_spelled(word: &str) -> bool {
    let letters: Text = word.chars().collect();
    !word.is_empty()
        && spelled(&letters, 0, letters.len()).is_some_and(|read| read.end == letters.len())
}

/// `text` without the aim that it only measures by: seen within the target waiting time.
fn unmeasured(mut text: String) -> String {
    const AIMS: &[&str] = &["target", "standard", "goal"];
    static TIMES: List = List::new(&[
        "time",
        "times",
        "waiting",
        "response",
        "turnaround",
        "period",
        "processing",
        "timeframe",
        "timeframes",
        "timeline",
        "timelines",
        "range",
        "limits",
        "treatment",
    ]);
    let Some(at) = ["within ", "inside ", "meeting "]
        .iter()
        .find_map(|word| Some(text.find(word)? + word.len()))
    else {
        return text;
    };
    let words: Vec<&str> = text[at..].split(' ').take(4).collect();
    let aim = words.iter().position(|word| AIMS.contains(word));
    let timed =
        aim.is_some_and(|aim| aim < 3 && words.get(aim + 1).is_some_and(|next| TIMES.has(next)));
    if timed && let Some(from) = words.get(aim.unwrap_or(0)) {
        let start = at + text[at..].find(*from).unwrap_or(0);
        text.replace_range(start..start + from.len(), "");
    }
    text
}

/// Whether a text tells how something grows that nobody sets: the number of people over 75 will grow by.
fn grows_of_itself(text: &str) -> bool {
    static GROWS: List = List::new(&[
        "grow", "rise", "increase", "double", "fall", "climb", "decline", "shrink", "age", "swell",
        "reach", "exceed",
    ]);
    static OF_ITSELF: List = List::new(&[
        "population",
        "number of people",
        "older people",
        "people aged",
        "people over",
        "over-75",
        "over-65",
        "demand",
        "dementia",
        "prevalence",
        "life expectancy",
        "births will",
    ]);
    text.split_once(" will ")
        .is_some_and(|(_, rest)| GROWS.opens(rest))
        && OF_ITSELF.stand_in(text)
}

/// Whether a text tells what there would be if things went on as they do: which if continued would give.
fn goes_on_so(text: &str) -> bool {
    text.contains(" would ")
        && list![
            "if continued",
            "if sustained",
            "if this continue",
            "if it continue",
            "if repeated",
            "if maintained",
            "at this rate",
            "at that rate",
            "at the current rate",
            "on current trends",
            "on this trend",
            "on present trends",
        ]
        .stand_in(text)
}
