//! English sentences: numerals with their units, bounds, growth, shares, ranks. Chinese is read elsewhere.

use crate::draft::{Comparator, Kind};
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::{Numeral, arabic, spaced};

/// What an English figure is to those before it in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tie {
    /// A value of its own.
    Value,
    /// A change in percent; whether it falls.
    Growth(bool),
    /// A share of a whole.
    Share,
    /// A place in a ranking.
    Rank,
    /// How much of a target is done.
    Completion,
}

/// A figure of an English sentence.
pub(crate) struct EnglishFigure {
    /// The figure with its unit.
    pub figure: Figure,
    /// What it is to those before it.
    pub tie: Tie,
    /// Whether it says no thing of its own and belongs to the value before.
    pub dependent: bool,
    /// The words that name what is counted.
    pub subject: (usize, usize),
    /// The clause it stands in.
    pub clause: (usize, usize),
    /// What the words of the clause say it is.
    pub kind: Option<Kind>,
    /// The year named in the clause.
    pub year: Option<String>,
}

/// Whether a sentence is English: Latin letters and no Chinese ones.
pub(crate) fn is_english(sentence: &[char]) -> bool {
    sentence.iter().any(char::is_ascii_alphabetic)
        && !sentence.iter().any(|&c| crate::fold::is_han(c))
}

/// A word or a number of a sentence.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
}

/// Nouns that are counted, with their unit; plurals without their s.
const NOUNS: &[(&str, &str)] = &[
    ("people", "person"),
    ("person", "person"),
    ("patient", "person"),
    ("resident", "person"),
    ("resident", "person"),
    ("women", "person"),
    ("men", "person"),
    ("children", "person"),
    ("child", "person"),
    ("doctor", "person"),
    ("nurse", "person"),
    ("physician", "person"),
    ("worker", "person"),
    ("adult", "person"),
    ("pupil", "person"),
    ("student", "person"),
    ("volunteer", "person"),
    ("citizen", "person"),
    ("employee", "person"),
    ("trainee", "person"),
    ("practitioner", "person"),
    ("sufferer", "person"),
    ("mother", "person"),
    ("clinician", "person"),
    ("midwives", "person"),
    ("participant", "person"),
    ("visit", "visit"),
    ("consultation", "visit"),
    ("admission", "visit"),
    ("attendance", "visit"),
    ("appointment", "visit"),
    ("discharge", "visit"),
    ("contact", "visit"),
    ("hospital", "site"),
    ("clinic", "site"),
    ("centre", "site"),
    ("center", "site"),
    ("institution", "site"),
    ("facilities", "site"),
    ("facility", "site"),
    ("school", "site"),
    ("practice", "site"),
    ("site", "site"),
    ("pharmacies", "site"),
    ("pharmacy", "site"),
    ("village", "site"),
    ("township", "site"),
    ("communities", "site"),
    ("bed", "bed"),
    ("case", "case"),
    ("death", "case"),
    ("infection", "case"),
    ("birth", "case"),
    ("outbreak", "case"),
    ("incident", "case"),
    ("dose", "dose"),
    ("vaccination", "dose"),
    ("vaccine", "dose"),
    ("test", "test"),
    ("screening", "test"),
    ("household", "household"),
    ("famili", "household"),
    ("families", "household"),
    ("record", "record"),
    ("session", "session"),
    ("course", "session"),
    ("lecture", "session"),
    ("event", "session"),
    ("workshop", "session"),
    ("campaign", "session"),
    ("ambulance", "vehicle"),
    ("vehicle", "vehicle"),
    ("device", "device"),
    ("operation", "operation"),
    ("surgeries", "operation"),
    ("procedure", "operation"),
    ("inspection", "times"),
    ("time", "times"),
    ("project", "project"),
    ("programme", "project"),
    ("program", "project"),
    ("team", "team"),
    ("leaflet", "copy"),
    ("copies", "copy"),
    ("call", "times"),
    ("ward", "room"),
    ("room", "room"),
    ("minute", "minute"),
    ("hour", "hour"),
    ("day", "day"),
    ("week", "week"),
    ("month", "month"),
    ("kilogram", "kg"),
    ("kg", "kg"),
    ("tonne", "tonne"),
    ("yuan", "yuan"),
    ("RMB", "yuan"),
    ("dollar", "usd"),
    ("pound", "gbp"),
    ("euro", "eur"),
    ("complaint", "item"),
    ("item", "item"),
    ("measure", "item"),
    ("member", "person"),
    ("staff", "person"),
    ("GPs", "person"),
    ("smoker", "person"),
    ("applicant", "person"),
    ("newborn", "person"),
    ("county", "site"),
    ("counties", "site"),
    ("district", "site"),
    ("square", "m2"),
];

/// Words after which no counted noun is looked for.
const STOPS: &[&str] = &[
    "of", "in", "to", "were", "was", "and", "by", "from", "with", "for", "at", "on", "or", "who",
    "that", "which", "is", "are", "had", "have", "has", "than", "per", "as", "during", "between",
    "compared", "against", "will", "would", "after", "before",
];

const NUMBER_WORDS: &[(&str, i32)] = &[
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
];

const BOUNDS: &[(&str, Comparator)] = &[
    ("no fewer than", Comparator::Ge),
    ("no less than", Comparator::Ge),
    ("not less than", Comparator::Ge),
    ("at least", Comparator::Ge),
    ("a minimum of", Comparator::Ge),
    ("no more than", Comparator::Le),
    ("not more than", Comparator::Le),
    ("at most", Comparator::Le),
    ("up to", Comparator::Le),
    ("not exceeding", Comparator::Le),
    ("a maximum of", Comparator::Le),
    ("more than", Comparator::Gt),
    ("over", Comparator::Gt),
    ("above", Comparator::Gt),
    ("exceeding", Comparator::Gt),
    ("exceeded", Comparator::Gt),
    ("less than", Comparator::Lt),
    ("fewer than", Comparator::Lt),
    ("under", Comparator::Lt),
    ("below", Comparator::Lt),
    ("about", Comparator::Approx),
    ("around", Comparator::Approx),
    ("approximately", Comparator::Approx),
    ("nearly", Comparator::Approx),
    ("almost", Comparator::Approx),
    ("some", Comparator::Approx),
    ("roughly", Comparator::Approx),
    ("close to", Comparator::Approx),
];

const RISES: &[&str] = &[
    "increase of",
    "increased by",
    "increase by",
    "increasing by",
    "rise of",
    "rose by",
    "rose",
    "risen by",
    "up",
    "up by",
    "grew by",
    "grew",
    "growth of",
    "growing by",
    "gain of",
    "increased",
    "rising by",
    "up some",
    "climbed by",
    "climbed",
];
const FALLS: &[&str] = &[
    "decrease of",
    "decreased by",
    "decrease by",
    "fall of",
    "fell by",
    "fell",
    "fallen by",
    "down",
    "down by",
    "declined by",
    "declined",
    "decline of",
    "drop of",
    "dropped by",
    "dropped",
    "reduced by",
    "reduction of",
    "decreased",
    "falling by",
    "declining by",
];

/// Reads the figures of the English sentence `chars[start..end]`.
pub(crate) fn scan(chars: &[char], start: usize, end: usize) -> Vec<EnglishFigure> {
    let mut found = Vec::new();
    let mut i = start;
    while i < end {
        let c = chars[i];
        let boundary = i == start || !chars[i - 1].is_ascii_alphanumeric();
        if c.is_ascii_digit() && boundary {
            let (next, figure) = numeral(chars, start, end, i);
            found.extend(figure);
            i = next.max(i + 1);
        } else if c.is_ascii_alphabetic() && boundary {
            let (next, figure) = number_word(chars, start, end, i);
            found.extend(figure);
            i = next.max(i + 1);
        } else {
            i += 1;
        }
    }
    found
}

fn lower(chars: &[char]) -> String {
    chars.iter().map(char::to_ascii_lowercase).collect()
}

/// The end of the word or number that begins at `i`.
fn word_end(chars: &[char], i: usize, end: usize) -> usize {
    (i..end)
        .find(|&k| {
            !(chars[k].is_ascii_alphanumeric() || matches!(chars[k], '-' | '\'' | '’') && k > i)
        })
        .unwrap_or(end)
}

/// Up to `count` words from `i` on, none past a mark.
fn words_after(chars: &[char], mut i: usize, end: usize, count: usize) -> Vec<Word> {
    let mut words = Vec::new();
    while words.len() < count && i < end {
        if chars[i] == ' ' {
            i += 1;
            continue;
        }
        if !chars[i].is_ascii_alphanumeric() {
            break;
        }
        let stop = word_end(chars, i, end);
        words.push(Word {
            start: i,
            end: stop,
        });
        i = stop;
    }
    words
}

/// The unit of a noun such as `patients`.
fn noun_unit(word: &[char]) -> Option<&'static str> {
    let lowered = lower(word);
    let known = |text: &str| {
        NOUNS
            .iter()
            .find(|(noun, _)| *noun == text)
            .map(|&(_, unit)| unit)
    };
    known(&lowered)
        .or_else(|| known(lowered.strip_suffix('s')?))
        .or_else(|| known(&word.iter().collect::<String>()))
}

/// A clause reaches at most this far to either side of its figure.
const CLAUSE_MAX_CHARS: usize = 200;

/// The clause around `at..after`.
fn clause_of(chars: &[char], start: usize, end: usize, at: usize, after: usize) -> (usize, usize) {
    let mark = |i: usize| {
        matches!(chars[i], ';' | '(' | ')' | ':')
            || chars[i] == ',' && !(i + 1 < end && chars[i + 1].is_ascii_digit())
    };
    let first = start.max(at.saturating_sub(CLAUSE_MAX_CHARS));
    let last = end.min(after + CLAUSE_MAX_CHARS);
    let from = (first..at)
        .rev()
        .find(|&i| mark(i))
        .map_or(first, |i| i + 1);
    let to = (after..last).find(|&i| mark(i)).unwrap_or(last);
    let from = (from..at).find(|&i| chars[i] != ' ').unwrap_or(at);
    (from, to)
}

fn number_word(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
) -> (usize, Option<EnglishFigure>) {
    let stop = word_end(chars, i, end);
    let word = lower(&chars[i..stop]);
    let value = if word == "no" || word == "zero" {
        0
    } else {
        match NUMBER_WORDS.iter().find(|(name, _)| *name == word) {
            Some(&(_, value)) => value,
            None => return (stop, None),
        }
    };
    let following = words_after(chars, stop, end, 3);
    let noun = following
        .iter()
        .take_while(|word| !STOPS.contains(&lower(&chars[word.start..word.end]).as_str()))
        .find_map(|word| Some((*word, noun_unit(&chars[word.start..word.end])?)));
    let Some((noun, unit)) = noun else {
        return (stop, None);
    };
    // “no” denies cases; “no hospital” is mostly said of what one would like.
    if value == 0 && unit != "case" || class_of(unit) == class_of("day") && value > 0 {
        return (stop, None);
    }
    let written_end = if value == 0 { noun.end } else { stop };
    let clause = clause_of(chars, start, end, i, noun.end);
    let basis = if value == 0 {
        Basis::Zero
    } else {
        Basis::Chinese
    };
    let figure = EnglishFigure {
        figure: plain_figure(
            i,
            written_end.max(noun.end),
            Number::whole(value),
            unit,
            basis,
        ),
        tie: Tie::Value,
        dependent: false,
        subject: (stop + 1, noun.end),
        clause,
        kind: kind_of(&chars[clause.0..clause.1]),
        year: year_in(&chars[clause.0..clause.1]),
    };
    (noun.end, Some(figure))
}

fn plain_figure(
    start: usize,
    end: usize,
    value: Number,
    unit: &'static str,
    basis: Basis,
) -> Figure {
    Figure {
        start,
        end,
        number_at: start,
        value: Some(value),
        low: None,
        high: None,
        unit,
        comparator: None,
        absent: None,
        basis,
    }
}

fn numeral(chars: &[char], start: usize, end: usize, i: usize) -> (usize, Option<EnglishFigure>) {
    let before = if i > start { chars[i - 1] } else { ' ' };
    let code_end = (i..end)
        .find(|&k| !(chars[k].is_ascii_alphanumeric() || matches!(chars[k], '.' | ',' | '/' | '-')))
        .unwrap_or(end);
    if matches!(before, '.' | '/' | '_' | '@' | '#')
        || before == '-' && i >= start + 2 && chars[i - 2].is_ascii_alphanumeric()
    {
        return (code_end, None);
    }
    let Some(plain) = arabic(chars, i, end) else {
        return (code_end, None);
    };
    let mut number = plain;
    if let Some(grouped) = spaced(chars, i, end) {
        let after = words_after(chars, grouped.end, end, 2);
        let counted = after
            .iter()
            .any(|word| noun_unit(&chars[word.start..word.end]).is_some());
        if counted {
            number = grouped;
        } else if matches!(chars.get(grouped.end), Some('/' | ')')) {
            return (grouped.end, None);
        }
    }
    let after_number = chars
        .get(number.end)
        .copied()
        .filter(|_| number.end < end)
        .unwrap_or(' ');
    if after_number == '/' && chars.get(number.end + 1).is_some_and(char::is_ascii_digit) {
        return (code_end, None);
    }
    if matches!(after_number, '-' | '–')
        && chars.get(number.end + 1).is_some_and(char::is_ascii_digit)
    {
        // 2019-20, 15-20 beds: read from the second number unless it is a span of years.
        let second = arabic(chars, number.end + 1, end);
        let years = number.whole_digits == 4;
        return match second {
            Some(second) if !years && !matches!(chars.get(second.end), Some('-')) => {
                let (next, figure) = measured(chars, start, end, number.end + 1, second);
                let figure = figure.map(|mut found| {
                    found.figure.start = i;
                    found.figure.low = Some(number.value);
                    found.figure.high = found.figure.value;
                    found.figure.basis = Basis::Range;
                    found.figure.comparator = Some(Comparator::Le);
                    found
                });
                (next, figure)
            }
            _ => (code_end, None),
        };
    }
    measured(chars, start, end, i, number)
}

fn measured(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    mut number: Numeral,
) -> (usize, Option<EnglishFigure>) {
    let mut at = number.end;
    let mut scaled = false;
    let blank = usize::from(chars.get(at) == Some(&' ') && at < end);
    let scale_end = word_end(chars, at + blank, end);
    let scale = match lower(&chars[(at + blank).min(end)..scale_end]).as_str() {
        "thousand" => 3,
        "million" | "m" => 6,
        "billion" | "bn" => 9,
        _ => 0,
    };
    if scale > 0 {
        number.value = number.value.scaled(scale);
        at = scale_end;
        scaled = true;
    }
    let money = money_before(chars, start, i);
    let figure_start = money.map_or(i, |(from, _)| from);
    let Some((unit, unit_end, noun)) = unit_of(chars, start, end, i, at, number, scaled, money)
    else {
        return (number.end, None);
    };
    let lead = lower(&chars[figure_start.saturating_sub(40).max(start)..figure_start]);
    let lead = lead.trim_end();
    let tail = lower(&chars[unit_end..end.min(unit_end + 40)]);
    let tail = tail.trim_start();
    let bound = BOUNDS
        .iter()
        .find(|(words, _)| ends_with_words(lead, words));
    let comparator = if tail.starts_with("or more") || tail.starts_with("or above") {
        Some(Comparator::Ge)
    } else if tail.starts_with("or less")
        || tail.starts_with("or fewer")
        || tail.starts_with("or below")
    {
        Some(Comparator::Le)
    } else {
        bound.map(|&(_, comparator)| comparator)
    };
    let core = match bound {
        Some((words, _)) => lead[..lead.len() - words.len()].trim_end(),
        None => lead,
    };
    let clause = clause_of(chars, start, end, figure_start, unit_end);
    let tie = tie_of(unit, core, tail);
    let opening = lower(&chars[clause.0..figure_start]);
    let article = matches!(tie, Tie::Growth(_)) && matches!(opening.trim(), "a" | "an");
    let dependent = clause.0 > start && (article || opens_dependent(&opening));
    let subject = match noun {
        Some((from, to)) => (from, to),
        None => subject_before(chars, clause.0, figure_start),
    };
    let mut figure = plain_figure(figure_start, unit_end, number.value, unit, Basis::Numeral);
    figure.comparator = comparator;
    if tie == Tie::Rank {
        figure.basis = Basis::Rank;
    }
    let words = &chars[clause.0..clause.1];
    let found = EnglishFigure {
        figure,
        tie,
        dependent,
        subject,
        clause,
        kind: kind_of(words),
        year: year_in(words),
    };
    (unit_end, Some(found))
}

/// A currency sign or word right before the number.
fn money_before(chars: &[char], start: usize, i: usize) -> Option<(usize, &'static str)> {
    let sign = (i > start).then(|| chars[i - 1])?;
    let unit = match sign {
        '$' => "usd",
        '£' => "gbp",
        '€' => "eur",
        '¥' | '￥' => "yuan",
        _ => {
            let text = &chars[start..i];
            let text = text.strip_suffix(&[' ']).unwrap_or(text);
            return ["RMB", "CNY"].iter().find_map(|word| {
                let length = crate::lexicon::suffix_length(text, word)?;
                Some((start + text.len() - length, "yuan"))
            });
        }
    };
    Some((i - 1, unit))
}

/// The unit of a number, where it ends, and the noun that names what is counted.
#[allow(clippy::too_many_arguments, clippy::type_complexity)] // the parts of one look-ahead, used once
fn unit_of(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    at: usize,
    number: Numeral,
    scaled: bool,
    money: Option<(usize, &'static str)>,
) -> Option<(&'static str, usize, Option<(usize, usize)>)> {
    if let Some((_, unit)) = money {
        return Some((unit, at, None));
    }
    let rest_at = (at..end).find(|&k| chars[k] != ' ').unwrap_or(end);
    let rest: String = chars[rest_at..end.min(rest_at + 32)]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    const MEASURES: &[(&str, &str)] = &[
        ("percentage points", "percentage_point"),
        ("percentage point", "percentage_point"),
        ("percent", "percent"),
        ("per cent", "percent"),
        ("%", "percent"),
        ("‰", "per_1000"),
        ("per 100,000", "per_100000"),
        ("per 100 000", "per_100000"),
        ("per 100000", "per_100000"),
        ("/100,000", "per_100000"),
        ("/100 000", "per_100000"),
        ("per 10,000", "per_10000"),
        ("per 10 000", "per_10000"),
        ("per 1,000", "per_1000"),
        ("per 1 000", "per_1000"),
        ("per 1000", "per_1000"),
        ("/1,000", "per_1000"),
        ("per thousand", "per_1000"),
        ("square metres", "m2"),
        ("square meters", "m2"),
        ("bed days", "bed_day"),
        ("bed-days", "bed_day"),
    ];
    for &(word, unit) in MEASURES {
        if rest.starts_with(word) {
            let unit_end = rest_at + word.chars().count();
            // 95% CI says how sure a figure is.
            if unit == "percent" {
                let tail: String = chars[unit_end..end.min(unit_end + 14)].iter().collect();
                let tail = tail.trim_start();
                if tail.starts_with("CI") || tail.starts_with("confidence") {
                    return None;
                }
            }
            return Some((unit, unit_end, None));
        }
    }
    let rest: Vec<char> = rest.chars().collect();
    let ordinal = matches!(
        rest.get(..2),
        Some(['s', 't'] | ['n', 'd'] | ['r', 'd'] | ['t', 'h'])
    );
    if ordinal && rest_at == at {
        let lead = lower(&chars[i.saturating_sub(24).max(start)..i]);
        return (lead.contains("rank") || lead.contains("place")).then_some(("rank", at + 2, None));
    }
    let lead = lower(&chars[i.saturating_sub(60).max(start)..i]);
    if ["ranked ", "ranks ", "ranking "]
        .iter()
        .any(|word| lead.ends_with(word))
    {
        return Some(("rank", at, None));
    }
    let following = words_after(chars, at, end, 4);
    let noun = following
        .iter()
        .take_while(|word| !STOPS.contains(&lower(&chars[word.start..word.end]).as_str()))
        .find_map(|word| Some((*word, noun_unit(&chars[word.start..word.end])?)));
    let year_like = number.whole_digits == 4
        && !number.pointed
        && !scaled
        && number.end - i == 4
        && number
            .value
            .as_whole()
            .is_some_and(|v| (1900..2100).contains(&v));
    if let Some((noun, unit)) = noun {
        let adjacent = following
            .first()
            .is_some_and(|first| first.start == noun.start);
        let labelled = [
            "table ", "figure ", "section ", "chapter ", "page ", "annex ", "no. ",
        ]
        .iter()
        .any(|word| lead.ends_with(word));
        if labelled || year_like && !adjacent {
            return None;
        }
        let from = following.first().map_or(noun.start, |word| word.start);
        let written_end = if adjacent { noun.end } else { at };
        return Some((unit, written_end, Some((from, noun.end))));
    }
    if year_like {
        return None;
    }
    // “… doctors per 10,000 residents … from 1.7”: the rate was named before.
    for (word, unit) in [
        ("per 100,000", "per_100000"),
        ("per 10,000", "per_10000"),
        ("per 1,000", "per_1000"),
    ] {
        if lead.contains(word) && !lead.ends_with(&word[..4]) && number.pointed {
            return Some((unit, at, None));
        }
    }
    // “visits reached 62,236”: the noun stands before the verb.
    let grouped = number.end - i > number.whole_digits || scaled || number.whole_digits >= 3;
    let verb = [
        "reached",
        "totalled",
        "totaled",
        "was",
        "were",
        "stood at",
        "to",
        "of",
        "recorded",
        "numbered",
        "is",
        "are",
        "more than",
        "over",
        "nearly",
        "about",
    ]
    .iter()
    .any(|word| ends_with_words(lead.trim_end(), word));
    if !(grouped && verb) {
        return None;
    }
    let clause = clause_of(chars, start, end, i, at);
    let words: Vec<Word> = words_after(chars, clause.0, i, 24);
    let noun = words
        .iter()
        .rev()
        .find_map(|word| noun_unit(&chars[word.start..word.end]))?;
    Some((noun, at, None))
}

/// Whether `text` ends with `words` at a word boundary.
fn ends_with_words(text: &str, words: &str) -> bool {
    text.strip_suffix(words)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '(', ',']))
}

fn tie_of(unit: &str, lead: &str, tail: &str) -> Tie {
    match unit {
        "rank" => return Tie::Rank,
        "percent" => {}
        _ => return Tie::Value,
    }
    if RISES.iter().any(|words| ends_with_words(lead, words)) {
        return Tie::Growth(false);
    }
    if FALLS.iter().any(|words| ends_with_words(lead, words)) {
        return Tie::Growth(true);
    }
    let first = tail.split([' ', ',', ';', ')']).next().unwrap_or("");
    if matches!(
        first,
        "increase" | "rise" | "growth" | "higher" | "up" | "more"
    ) {
        return Tie::Growth(false);
    }
    if matches!(
        first,
        "decrease"
            | "fall"
            | "drop"
            | "decline"
            | "reduction"
            | "lower"
            | "down"
            | "fewer"
            | "less"
    ) {
        return Tie::Growth(true);
    }
    if [
        "accounting for",
        "accounted for",
        "accounts for",
        "representing",
        "making up",
        "a share of",
    ]
    .iter()
    .any(|words| ends_with_words(lead, words))
    {
        return Tie::Share;
    }
    if [
        "of the target",
        "of the annual target",
        "of target",
        "of the plan",
        "of the annual plan",
        "of its target",
        "of the yearly target",
    ]
    .iter()
    .any(|words| tail.starts_with(words))
    {
        return Tie::Completion;
    }
    Tie::Value
}

/// Whether a clause only adds to the value before: “, up 5% on last year”.
fn opens_dependent(opening: &str) -> bool {
    let opening = opening.trim();
    opening.is_empty()
        || [
            "up",
            "down",
            "an increase",
            "a decrease",
            "a rise",
            "a fall",
            "a drop",
            "a decline",
            "a reduction",
            "representing",
            "rising",
            "falling",
            "increasing",
            "decreasing",
            "accounting",
            "which",
            "and accounting",
            "ranking",
            "ranked",
            "growth",
            "making up",
            "achieving",
            "completing",
            "or",
            "and ranked",
            "a growth",
            "about",
            "nearly",
            "some",
        ]
        .iter()
        .any(|word| {
            opening == *word
                || opening
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with(' '))
        })
}

/// The words before a number that name what is measured, without the verb that leads to it.
fn subject_before(chars: &[char], from: usize, to: usize) -> (usize, usize) {
    const VERBS: &[&str] = &[
        "reached",
        "totalled",
        "totaled",
        "was",
        "were",
        "stood",
        "is",
        "are",
        "rose",
        "fell",
        "increased",
        "decreased",
        "declined",
        "dropped",
        "grew",
        "reach",
        "will",
        "has",
        "had",
        "have",
        "to",
        "by",
        "of",
        "at",
        "should",
        "rising",
        "up",
        "down",
        "from",
        "exceeded",
        "covered",
        "must",
        "recorded",
        "remained",
    ];
    let words = words_after(chars, from, to, 24);
    let stop = words
        .iter()
        .skip(1)
        .position(|word| VERBS.contains(&lower(&chars[word.start..word.end]).as_str()))
        .map_or(words.len(), |position| position + 1);
    match (words.first(), words[..stop].last()) {
        (Some(first), Some(last)) => {
            let article = ["the", "a", "an", "and", "in"]
                .contains(&lower(&chars[first.start..first.end]).as_str());
            let begin = if article && words.len() > 1 {
                words[1].start
            } else {
                first.start
            };
            (begin.min(last.end), last.end)
        }
        _ => (from, from),
    }
}

fn kind_of(clause: &[char]) -> Option<Kind> {
    let text = lower(clause);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["expected", "forecast", "projected", "estimated to"]) {
        Some(Kind::Forecast)
    } else if has(&[
        "target", "aim", "goal", "plan to", "plans to", "will ", "should", "must ", "shall ",
    ]) {
        Some(Kind::Target)
    } else {
        None
    }
}

/// The first year that a clause names.
pub(crate) fn year_in(clause: &[char]) -> Option<String> {
    (0..clause.len().saturating_sub(3)).find_map(|i| {
        let year = &clause[i..i + 4];
        let alone = (i == 0
            || !clause[i - 1].is_ascii_alphanumeric()
                && !matches!(clause[i - 1], ',' | '.' | '$' | '£'))
            && clause
                .get(i + 4)
                .is_none_or(|c| !c.is_ascii_alphanumeric() && *c != '%');
        let text: String = year.iter().collect();
        let plain = text.bytes().all(|b| b.is_ascii_digit())
            && (text.starts_with("19") || text.starts_with("20"));
        (alone && plain).then_some(text)
    })
}
