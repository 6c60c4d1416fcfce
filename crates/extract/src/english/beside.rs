//! Bare numbers of the same measure as a figure beside them: compared with it, more than it, parted by sex, told of its whole.

use super::bare::OF_PEOPLE;
use super::bound::core_of;
use super::change::leads_to_change;
use super::context::{Measure, placed};
use super::digits::scaled;
use super::list::{List, list};
use super::noun::counted_noun;
use super::{EnglishFigure, Tie, year_in};
use crate::draft::{Kind, UnitClass};
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

/// What a sentence counts: the unit, and the words that name it.
pub(crate) type Counted = (&'static str, (usize, usize));

/// Whether a figure is a number of people, visits or things.
pub(super) fn counts(figure: &&EnglishFigure) -> bool {
    figure.tie == Tie::Value
        && matches!(
            class_of(figure.figure.unit),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count
        )
}

/// Words between a number and the one that it is set against: compared to 1,105, than the rate of 1.7.
pub(super) static AGAINST: List = List::new(&[
    "as compared with",
    "as compared to",
    "compared to",
    "compared with",
    "compares to",
    "compares with",
    "comparing with",
    "against",
    "versus",
    "vs.",
    "vs",
    "higher than",
    "lower than",
    "compared to the value of",
    "compared with the value of",
    "compared to the rate of",
    "compared with the rate of",
]);

/// Whether a verb leads to a number, and no label alone: there were, rose to.
fn told_of(lead: &str) -> bool {
    let word = lead.trim_end().rsplit(' ').next().unwrap_or("");
    matches!(
        word,
        "to" | "was" | "were" | "is" | "are" | "at" | "with" | "of" | "had" | "have"
    ) || word.ends_with("ed")
}

/// The bare number at `i`, if it is of the measure of a figure before it; `earlier` is what the sentence before counts.
pub(super) fn beside(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<EnglishFigure> {
    let (number, scaled) = scaled(chars, i, end)?;
    let written = number.end - i;
    // 2016 after a figure is a year, 5 a page.
    if year_in(&chars[i..number.end]).is_some() || chars.get(number.end) == Some(&'%') {
        return None;
    }
    let lead = chars.lower(start.max(i.saturating_sub(60))..i);
    let lead = lead.trim_end();
    let tail = chars.lower(number.end..end.min(number.end + 36));
    let tail = tail.trim_start();
    let large = scaled || number.whole_digits >= 3 || written > number.whole_digits;
    let make = |(unit, noun): Counted, value: Number, kind: Option<Kind>| {
        let measure = Measure {
            start: i,
            end: number.end,
            value,
            unit,
            basis: Basis::ListNumeral,
            noun: Some(noun),
        };
        let mut figure = placed(chars, start, end, &measure);
        figure.kind = figure.kind.or(kind);
        Some(figure)
    };
    let of = |figure: &EnglishFigure| (figure.figure.unit, figure.subject);
    // Coverage rose to 64%. The list fell by 1,930: no percentage
    let told = earlier.filter(|(unit, _)| {
        !matches!(
            class_of(unit),
            UnitClass::Percent | UnitClass::PercentagePoint
        ) || number.pointed
    });
    let whole = found.iter().rev().find(counts).map(of).or(told);
    // almost 500 more than in 2015, 30 fewer than planned, 120 more per day than in 2012
    let than = tail.contains(" than");
    let alone = |words: &[&str]| {
        words.contains(&tail.split([',', '.', ';', ' ', ')']).next().unwrap_or(""))
    };
    let (more_alone, fewer_alone) = (alone(&["more"]), alone(&["fewer", "less"]));
    let more = ["more ", "higher "]
        .iter()
        .any(|words| tail.starts_with(words));
    let fewer = list!["fewer ", "less ", "lower "].opens(tail);
    if than && (more || fewer) && (!number.pointed || scaled) {
        let value = if fewer {
            number.value.negated()
        } else {
            number.value
        };
        return make(whole?, value, None);
    }
    // The figure represents an increase of 377.
    let core = core_of(lead);
    if large && !number.pointed && leads_to_change(core) {
        return make(whole?, number.value, None);
    }
    // Only 4,120 were recorded the year before. Over 900 were treated.
    if core.is_empty()
        && large
        && !number.pointed
        && let Some(rest) = tail.strip_prefix("were ")
    {
        let people = OF_PEOPLE.iter().find(|verb| rest.starts_with(**verb));
        let treated = people.map(|verb| {
            let from = number.end + 1;
            ("person", (from, from + "were ".len() + verb.len()))
        });
        return make(treated.or(earlier)?, number.value, None);
    }
    // 140 are hospitals, and 196 are village stations
    let is = [
        "are ",
        "were ",
        "of which are ",
        "of which were ",
        "of them are ",
        "of them were ",
    ]
    .iter()
    .find(|verb| tail.starts_with(**verb));
    let opens_list = lead.ends_with([',', ';']) || list!["which", "whom", "and", "them"].ends(lead);
    if let Some(verb) = is
        && opens_list
        && !number.pointed
        && let Some((noun, unit)) = counted_noun(chars, number.end + 1 + verb.len(), end, 4)
        && class_of(unit) != UnitClass::Time
    {
        return make((unit, (noun.start, noun.end)), number.value, None);
    }
    let before = found.last()?;
    // the equivalent of 10,000 per day
    let each = list![
        "per day",
        "a day",
        "each day",
        "per week",
        "per month",
        "a month",
        "a week"
    ]
    .opens(tail);
    if each && large {
        return make(found.iter().rev().find(counts).map(of)?, number.value, None);
    }
    // 402 for men and 181.5 for women
    let sexes = [
        "for men",
        "for women",
        "for males",
        "for females",
        "for boys",
        "for girls",
    ];
    if sexes.iter().any(|words| tail.starts_with(words)) && before.tie == Tie::Value {
        return make(of(before), number.value, before.kind);
    }
    // 61 percent, or 5.61 million
    let joint: String = chars.get(before.figure.end..i)?.iter().collect();
    if before.figure.unit == "percent"
        && (large || matches!(before.tie, Tie::Growth(_)))
        && matches!(
            joint.trim(),
            ", or" | "or" | "(" | ", or about" | "or about"
        )
    {
        let opening = chars.lower(start..end.min(start + 12));
        let whole = found.iter().rev().find(counts).map(of).or_else(|| {
            let resumes = ["of them", "of these", "of those", "among them"];
            // up 15 per cent, or 37 more
            let changed = matches!(before.tie, Tie::Growth(_)) && (more_alone || fewer_alone);
            earlier.filter(|_| {
                changed
                    || resumes
                        .iter()
                        .any(|words| opening.trim_start().starts_with(words))
            })
        });
        // a fall of 3.1 per cent (260)
        let value = match before.tie {
            Tie::Growth(true) => number.value.negated(),
            _ => number.value,
        };
        return whole.and_then(|whole| make(whole, value, None));
    }
    // 1,107 patients waited over 12 hours, compared with 864: of the count, not of its condition
    let condition = large && class_of(before.figure.unit) == UnitClass::Time && !number.pointed;
    let alike = |figure: &&EnglishFigure| {
        let ratio = number.value.to_f64() / figure.figure.value.map_or(0.0, Number::to_f64);
        counts(figure) && figure.tie == Tie::Value && (0.2..5.0).contains(&ratio)
    };
    let before = condition
        .then(|| found.iter().rev().find(alike))
        .flatten()
        .unwrap_or(before);
    if AGAINST.ends(lead) && before.tie == Tie::Value {
        let rate = class_of(before.figure.unit) == UnitClass::Rate;
        // 59.1 per 100,000, vs. 67: a rate may be whole.
        let near = || {
            before
                .figure
                .value
                .is_some_and(|value| (0.4..2.5).contains(&(number.value.to_f64() / value.to_f64())))
        };
        let same = if rate {
            number.pointed || near()
        } else {
            !number.pointed || scaled
        };
        // Medical officers 31 against 48: posts
        let posts = before.figure.unit == "person"
            && lead.ends_with("against")
            && joint.trim() == "against"
            && before.figure.basis == Basis::ListNumeral
            && (tail.trim_start().is_empty() || tail.trim_start().starts_with(['.', ';', ',']))
            && !told_of(
                chars.lower(start.max(before.figure.start.saturating_sub(24))..before.figure.start),
            );
        if same && posts {
            return make(("item", before.subject), number.value, None);
        }
        return (same && before.figure.unit != "percent")
            .then(|| make(of(before), number.value, None))?;
    }
    // a figure that in 2018 stood at 70.4
    let again = list!["figure", "value", "indicator", "rate", "ratio", "which"].stand_in(&joint);
    let verb = list!["reached", "stood at", "was", "of", "at", "to"].ends(lead);
    if class_of(before.figure.unit) == UnitClass::Rate && number.pointed && again && verb {
        return make(of(before), number.value, None);
    }
    let counted = found.iter().rev().find(counts)?;
    // 1,300 complaints and 186,500 listed against a unit
    let listed = joint.trim() == "and"
        && large
        && tail
            .split(' ')
            .next()
            .is_some_and(|word| word.ends_with("ed"));
    if listed && counts(&before) && !number.pointed {
        return make(of(counted), number.value, None);
    }
    // Of the 210 babies born, 198 were of normal weight.
    let told = list![
        "were ",
        "had ",
        "was ",
        "are ",
        "have ",
        "died",
        "recovered",
        "received"
    ]
    .opens(tail);
    let opens = lead.ends_with(',')
        || list![
            ", and",
            "of whom",
            "of which",
            "of these",
            "of them",
            "with",
            "including"
        ]
        .closes(lead);
    (told && opens && !number.pointed).then(|| make(of(counted), number.value, None))?
}
