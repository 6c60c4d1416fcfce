//! Units that English labels and headers of tables give to the cells beside and under them. Money is in `cell_money`, what headers say
//! besides in `column`.

use super::bare::named;
use super::cell_money::{budgeted_money, currency, power, unsigned_money};
use super::cell_time::lasting;
use super::column::DONE_TO_PEOPLE;
use super::label::{named_by, tells_percent};
use super::list::{List, list};
use super::noun::{is_many, noun_unit};
use super::rate::per_before;
use super::rate_told::USUAL_BASE;
use super::standard::waiters_after;
use super::waiting::{is_band, tells_of_waiting};
use super::words::{lower, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// The words around a number that stands alone in its cell.
#[derive(Default)]
pub(crate) struct CellWords<'a> {
    /// The label of its row.
    pub label: &'a [char],
    /// The header of its column.
    pub column: &'a [char],
    /// The title of its group of rows.
    pub group: &'a [char],
    /// The line above the table, if it is a title.
    pub heading: &'a [char],
    /// The cells of words beside it.
    pub beside: &'a [&'a [char]],
    /// What the caption says of all cells.
    pub caption: Option<(&'static str, i8)>,
    /// What heads the labels.
    pub stub: &'a [char],
    /// Whether another header of the table names a budget.
    pub budgeted: bool,
    /// The currency that the text speaks of.
    pub currency: Option<&'static str>,
}

/// The unit of a cell and the power of ten it carries, as the words around it say it: first what they measure, then what they count.
pub(crate) fn english_cell_unit(words: &CellWords) -> Option<(&'static str, i8)> {
    let &CellWords {
        label,
        column,
        group,
        beside,
        caption,
        heading,
        ..
    } = words;
    let rate = |unit: &str| matches!(class_of(unit), UnitClass::Rate | UnitClass::Percent);
    let being = |unit: &str| {
        matches!(class_of(unit), UnitClass::Person | UnitClass::Visit)
            || matches!(unit, "case" | "bed" | "dose")
    };
    past_a_time(label)
        .or_else(|| measure(label))
        .or_else(|| {
            beside
                .iter()
                .filter(|cell| !is_change_cell(cell))
                .find_map(|cell| measure(cell))
        })
        .or_else(|| measure(column))
        .or_else(|| measure(group))
        .or_else(|| caption.filter(|(unit, _)| rate(unit)))
        .or_else(|| plain_rate(column).or_else(|| plain_rate(label)))
        .or_else(|| is_numbered(label).then(|| counted(label)).flatten())
        .or_else(|| counted(column).filter(|(unit, _)| being(unit) || is_numbered(column)))
        .or_else(|| {
            let measures = |unit| matches!(class_of(unit), UnitClass::Money | UnitClass::Time);
            caption.filter(|&(unit, _)| measures(unit))
        })
        .or_else(|| unsigned_money(words))
        .or_else(|| {
            counted(without_ages(label))
                .or_else(|| aged(label).then(|| headed(heading)).flatten())
                .or_else(|| counted(label))
                .filter(|(unit, _)| *unit != "item")
        })
        .or_else(|| budgeted_money(words))
        .or_else(|| counted(label))
        .or_else(|| counted(column))
        .or_else(|| (are_people(label) || waits(words)).then_some(("person", 0)))
        .or_else(|| counted(group))
        .or_else(|| headed(heading))
}

/// Those whom a label names by the time they have waited past: 78 week waits.
fn past_a_time(label: &[char]) -> Option<(&'static str, i8)> {
    label.first().filter(|c| c.is_ascii_digit())?;
    let (unit, _) = waiters_after(&format!(" {}", lower(label)))?;
    Some((unit, 0))
}

/// A label without the bracket that only says of what age those are whom it is for: State supply (children 0-18).
fn without_ages(label: &[char]) -> &[char] {
    let Some(open) = label.iter().position(|&c| c == '(') else {
        return label;
    };
    let inside = lower(&label[open..]);
    let ages = inside.contains(|c: char| c.is_ascii_digit())
        && list![
            "children",
            "adults",
            "adolescents",
            "infants",
            "ages",
            "aged",
            "years",
            "yrs",
            "teens",
            "seniors"
        ]
        .stand_in(&inside);
    if ages && open > 0 {
        &label[..open]
    } else {
        label
    }
}

/// Whether a label has such a bracket.
fn aged(label: &[char]) -> bool {
    without_ages(label).len() < label.len()
}

/// Whether those who wait stand in the column or under the title: Waiting; > 52 weeks in a table of waiting lists.
fn waits(words: &CellWords) -> bool {
    let column = lower(words.column);
    let told = |text: &[char]| tells_of_waiting(&lower(text));
    list![
        "waiting",
        "waiters",
        "on list",
        "on the list",
        "total waiting"
    ]
    .ends(&column)
        || told(words.column)
        || is_band(&column)
        || is_band(&lower(words.label))
        || told(words.label)
        || told(words.stub)
        || told(words.group)
        || told(words.heading)
}

/// Whether a label tells of people by nothing but what was done to them: Invited, Total screened.
fn are_people(label: &[char]) -> bool {
    static BESIDE: List = List::new(&[
        "total", "newly", "ever", "all", "fully", "number", "of", "those",
    ]);
    let told = lower(label);
    let mut words = told
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_some()
        && words.clone().any(|word| DONE_TO_PEOPLE.contains(&word))
        && words.all(|word| DONE_TO_PEOPLE.contains(&word) || BESIDE.has(word))
}

/// The rate that a header or a label is and nothing else, on the base that is usual for diseases: Rate, Crude rate, Incidence.
fn plain_rate(text: &[char]) -> Option<(&'static str, i8)> {
    static NAMES: List = List::new(&[
        "rate",
        "rates",
        "crude rate",
        "case rate",
        "adjusted rate",
        "age-adjusted rate",
        "incidence",
        "incidence rate",
        "notification rate",
        "mortality rate",
    ]);
    const NAME_MAX_CHARS: usize = 20;
    let words = lower(&text[..text.len().min(NAME_MAX_CHARS)]);
    let name = words.trim_matches(|c: char| !c.is_ascii_alphabetic());
    NAMES.has(name).then_some((USUAL_BASE, 0))
}

/// The unit of what the heading of a list counts: Clinic visits.
pub(crate) fn english_heading_unit(title: &[char]) -> Option<&'static str> {
    headed(title).map(|(unit, _)| unit)
}

/// What the title of a table counts: what stands in brackets tells it closest, as in Clinic by clinic (attendances).
fn headed(title: &[char]) -> Option<(&'static str, i8)> {
    // Leading causes of attendance: the rows are of causes.
    let told = lower(title);
    if list!["cause", "diagnos", "disease", "condition"].stand_in(&told) {
        return None;
    }
    let at = |sign: char| title.iter().position(|&c| c == sign);
    let inner = at('(')
        .zip(at(')'))
        .and_then(|(open, close)| title.get(open + 1..close));
    inner.and_then(counted).or_else(|| counted(title))
}

/// Whether a cell says a percentage of its own, which measures nothing beside it: (+4.1 % on 2020).
fn is_change_cell(cell: &[char]) -> bool {
    cell.iter()
        .position(|&c| c == '%')
        .and_then(|at| cell[..at].iter().rev().find(|&&c| c != ' '))
        .is_some_and(char::is_ascii_digit)
}

/// Whether a label says outright that it numbers things: No. of posts, Beds (number), staff (FTE).
pub(crate) fn is_numbered(label: &[char]) -> bool {
    let told = lower(label);
    list![
        "number",
        "no. of",
        "nos. of",
        "(no",
        "# of",
        "fte",
        "wte",
        "headcount"
    ]
    .stand_in(&told)
}

/// What a label measures: a share, a rate, money, time.
pub(super) fn measure(text: &[char]) -> Option<(&'static str, i8)> {
    let words = lower(text);
    let has = |stems: &[&str]| stems.iter().any(|stem| words.contains(stem));
    if let Some(unit) = per_before_end(text) {
        return Some((unit, 0));
    }
    if tells_percent(&words)
        || has(&[
            "%",
            "per cent",
            "proportion",
            "coverage",
            "prevalence",
            "share of",
        ])
    {
        return Some(("percent", 0));
    }
    if let Some(unit) = currency(&words) {
        return Some((unit, power(&words)));
    }
    let vital = [
        ("maternal mortality", "per_100000"),
        ("infant mortality", "per_1000"),
        ("neonatal mortality", "per_1000"),
        ("under-five mortality", "per_1000"),
        ("under-5 mortality", "per_1000"),
        ("child mortality", "per_1000"),
        ("birth rate", "per_1000"),
        ("death rate", "per_1000"),
        ("life expectancy", "year"),
        ("(years)", "year"),
        ("(months)", "month"),
        ("(weeks)", "week"),
        ("(days)", "day"),
        ("(hours)", "hour"),
        ("(hrs)", "hour"),
        ("(minutes)", "minute"),
        ("(mins)", "minute"),
        ("(min)", "minute"),
        ("(hr)", "hour"),
        ("(wks)", "week"),
        ("(yrs)", "year"),
        ("length of stay", "day"),
    ];
    if let Some(unit) = lasting(&words) {
        return Some((unit, 0));
    }
    // Patients with a length of stay over 24 hours are people.
    let of_people = words.starts_with("patients") || words.starts_with("number of");
    if let Some((_, unit)) = vital
        .iter()
        .find(|(stem, _)| words.contains(stem) && !of_people)
    {
        return Some((unit, 0));
    }
    let rated = words
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| word == "rate");
    (rated
        && plain_rate(text).is_none()
        && !has(&["mortality", "incidence", "fertility", "number"])
        && words.len() > 8)
        .then_some(("percent", 0))
}

/// The base that a label names anywhere in it.
pub(super) fn per_before_end(text: &[char]) -> Option<&'static str> {
    let mut padded = text.to_vec();
    padded.push(' ');
    let padded = Text::from(padded);
    per_before(&padded, 0, padded.len())
}

/// The unit that a cell of a table is and nothing else; things where it says no more than that they are numbered.
pub(crate) fn english_unit(text: &[char]) -> Option<&'static str> {
    const UNIT_MAX_CHARS: usize = 12;
    if text.is_empty() || text.len() > UNIT_MAX_CHARS {
        return None;
    }
    let told = lower(text);
    let plain = told.trim_matches(|c: char| matches!(c, '(' | ')' | '.' | ' '));
    match plain {
        "%" | "percent" | "per cent" | "pct" => return Some("percent"),
        "no" | "nos" | "number" | "num" | "#" | "count" | "each" | "nr" => return Some("item"),
        _ => {}
    }
    let word: Vec<char> = plain.chars().collect();
    let unit = noun_unit(&word)?;
    let measures = matches!(
        class_of(unit),
        UnitClass::Time | UnitClass::Area | UnitClass::Mass
    );
    measures.then_some(unit)
}

/// The power of ten that brackets of a label in small letters put on the counts of its cells: Persons seen (lakh), Doses (in millions).
pub(super) fn bracketed_scale(told: &str) -> i8 {
    const SCALES: &[(&str, i8)] = &[
        ("ten thousand", 4),
        ("10 000", 4),
        ("10,000", 4),
        ("10000", 4),
        ("thousand", 3),
        ("'000", 3),
        ("’000", 3),
        ("000s", 3),
        ("lakh", 5),
        ("lac", 5),
        ("million", 6),
        ("mn", 6),
        ("crore", 7),
        ("billion", 9),
        ("bn", 9),
    ];
    told.split('(')
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(|inside| {
            inside
                .trim()
                .trim_start_matches("in ")
                .trim_start_matches("no. in ")
        })
        .find_map(|inside| {
            (SCALES.iter())
                .find(|(word, _)| {
                    (inside.strip_prefix(word)).is_some_and(|rest| matches!(rest, "" | "s"))
                })
                .map(|&(_, power)| power)
        })
        .or_else(|| told.contains("000s").then_some(3))
        .unwrap_or(0)
}

/// The power of ten that a label or a header puts on its counts.
pub(crate) fn english_scale(text: &[char]) -> i8 {
    bracketed_scale(&lower(text))
}

/// What a label counts, in the plural: hospitals, live births; the population.
fn counted(text: &[char]) -> Option<(&'static str, i8)> {
    // Main hospital (120 beds): what stands in brackets tells more of the row.
    let open = text
        .iter()
        .position(|&c| c == '(')
        .filter(|&open| text[open + 1..].first().is_some_and(char::is_ascii_digit));
    let text = &Text::from(text[..open.unwrap_or(text.len())].to_vec());
    let words = words_between(text, 0, text.len());
    let told = text.lower(0..text.len());
    if told.contains("low birth weight") || told.contains("low birthweight") {
        return Some(("case", bracketed_scale(told)));
    }
    let cut_short = words
        .iter()
        .find_map(|word| match text.lower(word.start..word.end) {
            "adm" | "admn" | "opd" | "ipd" | "disch" => Some("visit"),
            "pop" | "popn" => Some("person"),
            _ => None,
        });
    if let Some(unit) = cut_short {
        return Some((unit, 0));
    }
    let many = words.iter().any(|word| is_many(text, word))
        || told.contains("population")
        || told.contains("number of");
    let scale = bracketed_scale(told);
    if list!["caesarean", "cesarean", "caesarian", "c-section"].stand_in(told) && many {
        return Some(("case", scale));
    }
    if told.contains("day case") || told.contains("daycase") {
        return Some(("visit", scale));
    }
    // WIC participation, monthly average
    let taking_part = [
        "participation",
        "enrolment",
        "enrollment",
        "headcount",
        "workforce",
    ];
    if taking_part.iter().any(|word| told.contains(word)) && !told.contains("site") {
        return Some(("person", scale));
    }
    // Positions (FTE)
    if list!["(fte", "(wte", ", fte", ", wte"].stand_in(told) {
        return Some(("person", scale));
    }
    // Deaths of residents are deaths.
    let head = told
        .split_once(" of ")
        .filter(|(head, _)| !head.contains("number"))
        .map(|(head, _)| head.chars().count())
        .filter(|at| text.get(..*at).is_some());
    if let Some(unit) = head
        .map(|at| Text::from(text[..at].to_vec()))
        .and_then(|head| {
            let many = words_between(&head, 0, head.len())
                .last()
                .is_some_and(|word| is_many(&head, word));
            named(&head, 0, head.len()).filter(|unit| many && *unit != "item")
        })
    {
        return Some((unit, scale));
    }
    // Population per medical officer counts people.
    if told.starts_with("population") || told.contains("(person") {
        return Some(("person", scale));
    }
    // Births at the hospitals are births.
    let named = || {
        named_by(text, 0, text.len())
            .filter(|unit| *unit != "item")
            .or_else(|| named(text, 0, text.len()))
    };
    many.then(named).flatten().map(|unit| (unit, scale))
}
