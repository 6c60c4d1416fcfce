//! The unit of an English number, from the words right after it or the currency before.

use super::noun::{STOPS, noun_unit, plural_after};
use super::words::{Word, clause_of, ends_with_words, lower, words_after};
use crate::numeral::Numeral;

/// A currency sign or word right before the number.
pub(super) fn money_before(
    chars: &[char],
    start: usize,
    i: usize,
) -> Option<(usize, &'static str)> {
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
pub(super) fn unit_of(
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
    let labelled = [
        "table ",
        "figure ",
        "section ",
        "chapter ",
        "page ",
        "annex ",
        "appendix ",
        "part ",
        "no. ",
    ]
    .iter()
    .any(|word| lead.ends_with(word));
    if let Some((noun, unit)) = noun {
        let adjacent = following
            .first()
            .is_some_and(|first| first.start == noun.start);
        let is_age = unit == "year"
            && (["aged ", "age ", "under ", "ages "]
                .iter()
                .any(|word| lead.ends_with(word))
                || [" old", " of age", " and over", " and older", " or older"]
                    .iter()
                    .any(|word| lower(&chars[noun.end..end.min(noun.end + 10)]).starts_with(word)));
        if is_age {
            return None;
        }
        if labelled || year_like && !adjacent {
            return None;
        }
        // 5.4 deaths per 1,000
        if let Some((rate, length)) = per_after(chars, noun.end, end) {
            return Some((rate, noun.end + length, Some((noun.start, noun.end))));
        }
        let from = following.first().map_or(noun.start, |word| word.start);
        let written_end = if adjacent { noun.end } else { at };
        return Some((unit, written_end, Some((from, noun.end))));
    }
    if year_like {
        return None;
    }
    // 2 hubs, 640 air filters: things that no list foresees, in the plural right after the number.
    if !labelled && let Some(last) = plural_after(chars, &following) {
        return Some(("item", last.end, Some((following[0].start, last.end))));
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
        "from",
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

/// `per 1,000` right after a noun: the unit, and its length with the blank before it.
fn per_after(chars: &[char], at: usize, end: usize) -> Option<(&'static str, usize)> {
    const PER: &[(&str, &str)] = &[
        (" per 100,000", "per_100000"),
        (" per 100 000", "per_100000"),
        (" per 10,000", "per_10000"),
        (" per 10 000", "per_10000"),
        (" per 1,000", "per_1000"),
        (" per 1 000", "per_1000"),
        (" per 1000", "per_1000"),
    ];
    let rest = lower(&chars[at..end.min(at + 12)]);
    let &(words, unit) = PER.iter().find(|(words, _)| rest.starts_with(words))?;
    Some((unit, words.len()))
}
