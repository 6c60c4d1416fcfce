//! The unit of an English number, from the words right after it or the currency before.

use super::age::aged_people;
use super::bare::noun_before;
use super::change::{FALLS, RISES};
use super::digits::scale_after;
use super::month_day::after_month;
use super::no_time::no_time;
use super::noun::{STOPS, counted_noun, disease_after, is_many, plural_after};
use super::numbered_things::labelled;
use super::phrase::thing_after;
use super::rate::{per_after, per_ahead, per_before, per_number};
use super::sense::sense;
use super::vital::vital;
use super::words::{MONTHS, Word, ends_with_words, lower, words_after, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::numeral::{Numeral, arabic};

/// A number as it stands in its sentence.
#[derive(Clone, Copy)]
pub(super) struct Standing<'a> {
    pub(super) chars: &'a [char],
    /// The sentence.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where the number begins.
    pub(super) i: usize,
    /// Where it ends, its scale included.
    pub(super) at: usize,
    /// The number: its value has the scale, its end stands before it.
    pub(super) number: Numeral,
    /// Whether it has a scale: 3.2 million.
    pub(super) scaled: bool,
}

impl<'a> Standing<'a> {
    /// `number`, written without its scale at `i` of the sentence `start..end`, with the scale that follows it.
    pub(super) fn with_scale(
        chars: &'a [char],
        (start, end): (usize, usize),
        i: usize,
        mut number: Numeral,
    ) -> Self {
        let scale = scale_after(chars, number.end, end);
        let (power, at) = scale.unwrap_or((0, number.end));
        number.value = number.value.scaled(power);
        Self {
            chars,
            start,
            end,
            i,
            at,
            number,
            scaled: scale.is_some(),
        }
    }
}

impl Standing<'_> {
    /// Whether it has decimals that no scale makes whole: 4.3.
    pub(super) fn in_parts(&self) -> bool {
        self.number.pointed && !self.scaled
    }

    /// The words before the number, in small letters.
    pub(super) fn lead(&self) -> String {
        const LEAD_MAX_CHARS: usize = 60;
        let from = self.start.max(self.i.saturating_sub(LEAD_MAX_CHARS));
        let mut lead = lower(&self.chars[from..self.i]);
        // (+4,390): the sign is part of the number.
        if lead.ends_with("(+") || lead.ends_with("(-") {
            lead.pop();
        }
        lead.truncate(lead.trim_end().len());
        lead
    }

    /// Up to `count` characters after the number, in small letters.
    pub(super) fn tail(&self, count: usize) -> String {
        lower(&self.chars[self.at.min(self.end)..self.end.min(self.at + count)])
    }

    /// The word right after the number.
    pub(super) fn next(&self) -> Option<Word> {
        words_after(self.chars, self.at, self.end, 1)
            .first()
            .copied()
    }

    /// Whether the number looks like a year. Increased by 1916 is none; increased by 2030 is.
    pub(super) fn year_like(&self) -> bool {
        let number = &self.number;
        let year = number
            .value
            .as_whole()
            .filter(|year| (1900..2100).contains(year));
        let written = number.whole_digits == 4 && !number.pointed && number.end - self.i == 4;
        written && !self.scaled && year.is_some_and(|year| year >= 1990 || !self.changed())
    }

    /// Whether the number says by how much something has changed.
    pub(super) fn changed(&self) -> bool {
        let lead = self.lead();
        [" by", " of"].iter().any(|joint| {
            RISES
                .iter()
                .chain(FALLS)
                .any(|words| words.ends_with(joint) && ends_with_words(&lead, words))
        })
    }
}

/// A unit, where what is written ends, and the noun that names what is counted.
pub(super) type Unit = (&'static str, usize, Option<(usize, usize)>);

/// The unit of a number without a currency.
pub(super) fn unit_of(standing: &Standing) -> Option<Unit> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled,
    } = standing;
    if let Some(found) = behind_bar(standing) {
        return Some(found);
    }
    if let Some(found) = measure_after(standing) {
        return found;
    }
    let lead = standing.lead();
    if ["ranked", "ranks", "ranking"]
        .iter()
        .any(|word| ends_with_words(&lead, word))
    {
        return Some(("rank", at, None));
    }
    let following = words_after(chars, at, end, 4);
    let year_like = standing.year_like();
    let labelled = labelled(&lead) || number.whole_digits < 3 && labelled(list_of_labels(&lead));
    // 96,097 (32%) of patients: a share in brackets parts the number from its noun.
    let dated = number.whole_digits <= 2 && after_month(chars, start, i)
        || part_of_name(chars, start, i, &following);
    let aged = aged_people(standing, &lead);
    let phrase = (!labelled && !dated && !aged)
        .then(|| thing_after(chars, at, end))
        .flatten()
        .filter(|thing| !year_like || stocks(&lead, thing.words));
    let titled = following
        .first()
        .is_some_and(|word| chars[word.start].is_ascii_uppercase());
    if let Some(thing) = phrase.filter(|thing| titled && thing.words > 4) {
        return Some((thing.unit, thing.end, Some((thing.start, thing.end))));
    }
    // 602 the following day, 4,120 each month: when, not what.
    let determined = following.first().is_some_and(|word| {
        let text = lower(&chars[word.start..word.end]);
        ["the", "this", "that", "last", "each", "every", "a"].contains(&text.as_str())
    });
    let noun = (!determined)
        .then(|| counted_noun(chars, at, end, 4))
        .flatten();
    if let Some((noun, unit)) = noun {
        let unit = sense(chars, end, &lead, &noun, unit);
        let adjacent = following
            .first()
            .is_some_and(|first| first.start == noun.start);
        // the 2023 County Health Rankings
        let named_year = year_like && adjacent && chars[noun.start].is_ascii_uppercase();
        // patients 75+ seen within nine hours
        let aged = chars[at - 1] == '+' && !adjacent && number.whole_digits == 2;
        // those making 4+ visits
        let at_least = chars[at - 1] == '+'
            && number.whole_digits == 1
            && (class_of(unit) == UnitClass::Visit || unit == "dose");
        if named_year || aged || at_least {
            return None;
        }
        // In 2023 staff did 1,146; the 2021 campaign
        let year = year_like
            && [
                "in", "the", "during", "since", "until", "by", "mid", "early", "late",
            ]
            .iter()
            .any(|word| ends_with_words(&lead, word));
        if no_time(standing, &noun, unit) || labelled || year || year_like && !adjacent {
            return None;
        }
        // 5.4 deaths per 1,000
        if let Some((rate, length)) = per_after(chars, noun.end, end) {
            return Some((rate, noun.end + length, Some((noun.start, noun.end))));
        }
        // 2.41 physicians and 3.05 nurses per 1,000; a rate of 290 deaths, below the age of 70, per 100,000
        let in_parts = number.pointed && !scaled;
        if (in_parts || ends_with_words(&lead, "rate of"))
            && class_of(unit) != UnitClass::Time
            && let Some(rate) =
                per_ahead(chars, noun.end, end).or_else(|| per_before(chars, start, i))
        {
            let written_end = if in_parts && !adjacent { at } else { noun.end };
            return Some((rate, written_end, Some((noun.start, noun.end))));
        }
        let from = following.first().map_or(noun.start, |word| word.start);
        // Six emergency services substations: the last of several plurals is what is counted.
        if let Some(thing) = phrase.filter(|thing| thing.start == from && noun.end < thing.end)
            && unit == "item"
        {
            return Some((thing.unit, thing.end, Some((thing.start, thing.end))));
        }
        // 214 new WIC referrals: things are named in full.
        let named = unit == "item"
            && plural_after(chars, &following).is_some_and(|last| last.end == noun.end);
        let written_end = if adjacent || named { noun.end } else { at };
        return Some((unit, written_end, Some((from, noun.end))));
    }
    if year_like && phrase.is_none() {
        return None;
    }
    // 12 of dengue; 12 of the dengue cases
    let of = following
        .first()
        .filter(|word| lower(&chars[word.start..word.end]) == "of");
    if let Some(of) = of
        && !labelled
        && !number.pointed
        && let Some(last) = disease_after(chars, &words_after(chars, of.end, end, 4))
    {
        return Some(("case", at, Some((of.end + 1, last.end))));
    }
    if !labelled && let Some(last) = disease_after(chars, &following) {
        return Some(("case", last.end, Some((following[0].start, last.end))));
    }
    if !labelled
        && !dated
        && let Some((unit, named)) = listed_kinds(chars, at, end)
    {
        return Some((unit, at, Some(named)));
    }
    // 2 hubs, 640 air filters: things that no list foresees, in the plural right after the number.
    if let Some(thing) = phrase {
        let named = Some((thing.start, thing.end));
        if let Some((rate, length)) = per_after(chars, thing.end, end) {
            return Some((rate, thing.end + length, named));
        }
        // 3.28 licensed physicians and 3.87 nurses for every 1,000
        if number.pointed
            && !scaled
            && let Some(rate) = per_ahead(chars, thing.end, end)
        {
            return Some((rate, at, named));
        }
        let written_end = if thing.parted { at } else { thing.end };
        return Some((thing.unit, written_end, named));
    }
    if let Some(unit) = vital(chars, start, end, i, number, &lead) {
        return Some((unit, at, None));
    }
    // “… doctors per 10,000 residents … from 1.7”: the rate was named before.
    if number.pointed
        && !scaled
        && let Some(unit) = per_before(chars, start.max(i.saturating_sub(60)), i)
    {
        return Some((unit, at, None));
    }
    // 13.1 counts no infants
    noun_before(standing, &lead).filter(|(unit, _, _)| {
        let counts = matches!(
            class_of(unit),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count
        );
        !counts || !number.pointed || scaled
    })
}

/// The unit of a measure that stands right after the number, or that there is none: 95% CI says how sure a figure is.
fn measure_after(standing: &Standing) -> Option<Option<Unit>> {
    const MEASURES: &[(&str, &str)] = &[
        ("of a percentage point", "percentage_point"),
        ("percentage points", "percentage_point"),
        ("percentage-point", "percentage_point"),
        ("% points", "percentage_point"),
        ("ppts", "percentage_point"),
        ("ppt", "percentage_point"),
        ("pp", "percentage_point"),
        ("p.p.", "percentage_point"),
        ("percentage point", "percentage_point"),
        ("percent", "percent"),
        ("per cent", "percent"),
        ("%", "percent"),
        ("‰", "per_1000"),
        ("u.s. dollars", "usd"),
        ("us dollars", "usd"),
        ("square metres", "m2"),
        ("square meters", "m2"),
        ("square kilometres", "km2"),
        ("square kilometre", "km2"),
        ("square kilometers", "km2"),
        ("square kilometer", "km2"),
        ("sq. kilometres", "km2"),
        ("sq. kilometre", "km2"),
        ("sq kilometres", "km2"),
        ("sq kilometre", "km2"),
        ("sq.km", "km2"),
        ("sq. km", "km2"),
        ("sq km", "km2"),
        ("sqkm", "km2"),
        ("km²", "km2"),
        ("km2", "km2"),
        ("square miles", "square_mile"),
        ("sq mi", "square_mile"),
        ("sq. mi", "square_mile"),
        ("square mile", "square_mile"),
        ("m²", "m2"),
        ("㎡", "m2"),
        ("㎢", "km2"),
        ("sqm", "m2"),
        ("sq m", "m2"),
        ("sq. m", "m2"),
        ("hectares", "hectare"),
        ("acres", "acre"),
        ("usd ", "usd"),
        ("eur ", "eur"),
        ("gbp ", "gbp"),
        ("rupees", "inr"),
        ("shillings", "kes"),
        ("pesos", "php"),
        ("nos.", "item"),
        ("seconds", "second"),
        ("secs", "second"),
        ("bed days", "bed_day"),
        ("bed-days", "bed_day"),
    ];
    let &Standing {
        chars,
        end,
        at,
        number,
        ..
    } = standing;
    let rest_at = (at..end).find(|&k| chars[k] != ' ').unwrap_or(end);
    let rest = lower(&chars[rest_at..end.min(rest_at + 32)]);
    for &(word, unit) in MEASURES {
        if rest.starts_with(word) {
            let unit_end = rest_at + word.trim_end().chars().count();
            // Upper respiratory: no points.
            let goes_on = chars[unit_end.min(end)..end]
                .first()
                .is_some_and(|c| c.is_ascii_alphabetic());
            if goes_on && (word.starts_with("pp") || unit == "m2") {
                continue;
            }
            let tail: String = chars[unit_end..end.min(unit_end + 14)].iter().collect();
            let tail = tail.trim_start();
            let sure = tail.starts_with("CI") || tail.starts_with("confidence");
            return Some((unit != "percent" || !sure).then_some((unit, unit_end, None)));
        }
    }
    if let Some(length) = points(standing) {
        return Some(Some(("percentage_point", at + length, None)));
    }
    // a score of 3.9 out of 5
    if number.pointed
        && let Some(length) = out_of(chars, at, end)
    {
        return Some(Some(("point", at + length, None)));
    }
    if let Some((unit, length)) = per_number(chars, at, end) {
        return Some(Some((unit, at + length, None)));
    }
    // used 7x
    if rest_at == at
        && rest.starts_with('x')
        && !number.pointed
        && !rest[1..]
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit())
        && rest[1..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric())
    {
        let more = ["higher", "more", "the ", "as ", "greater"]
            .iter()
            .any(|word| rest[1..].trim_start().starts_with(word));
        return Some(Some((if more { "fold" } else { "times" }, at + 1, None)));
    }
    // 2.3 times higher, a 2.5-fold increase
    let compared = rest.strip_prefix("times ").is_some_and(|next| {
        [
            "higher", "lower", "more", "greater", "larger", "as ", "the ",
        ]
        .iter()
        .any(|word| next.starts_with(word))
    });
    if compared {
        return Some(Some(("fold", rest_at + 5, None)));
    }
    if let Some(length) = ["-fold", "fold"]
        .iter()
        .find(|word| rest.starts_with(**word))
        .map(|word| word.len())
    {
        return Some(Some(("fold", rest_at + length, None)));
    }
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| {
        rest.strip_prefix(ending)
            .is_some_and(|next| !next.starts_with(|c: char| c.is_ascii_alphanumeric()))
    });
    if ordinal && rest_at == at {
        let lead = standing.lead();
        let among = [" among ", " out of ", " of the ", " in the "]
            .iter()
            .any(|joint| standing.tail(10)[2..].starts_with(joint));
        let came = ["came", "comes", "finished", "stood", "stands", "coming"]
            .iter()
            .any(|verb| ends_with_words(&lead, verb));
        let placed = lead.contains("rank") || lead.contains("place") || came && among;
        return Some(placed.then_some(("rank", at + 2, None)));
    }
    None
}

/// `lead` without the small numbers that a joint ties to the one behind: Grade 2, 4 &.
fn list_of_labels(lead: &str) -> &str {
    let Some(list) = [" &", " and", " or"]
        .iter()
        .find_map(|joint| lead.strip_suffix(joint))
    else {
        return lead;
    };
    let label = list.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' '));
    let digits = list[label.len()..].trim_start();
    if digits.is_empty() {
        return lead;
    }
    label
}

/// The noun at the end of the kinds that commas part: 40 medical, nursing and pharmacy students.
fn listed_kinds(chars: &[char], at: usize, end: usize) -> Option<(&'static str, (usize, usize))> {
    const KINDS: usize = 5;
    let plain = |word: &Word| {
        let text = lower(&chars[word.start..word.end]);
        chars[word.start].is_ascii_alphabetic() && !STOPS.contains(&text.as_str())
    };
    let mut from = at;
    for _ in 0..KINDS {
        let words = words_after(chars, from, end, 3);
        let kinds = words.iter().take_while(|word| plain(word)).count();
        let last = words.get(kinds.checked_sub(1)?)?.end;
        let rest = lower(&chars[last..end.min(last + 6)]);
        if rest.starts_with(", and ") || rest.starts_with(" and ") && from > at {
            let joint = if rest.starts_with(',') { 6 } else { 5 };
            let (noun, unit) = counted_noun(chars, last + joint, end, 3)?;
            let many = is_many(chars, &noun) && class_of(unit) != UnitClass::Time;
            return many.then_some((unit, (at + 1, noun.end)));
        }
        if kinds > 2 || !rest.starts_with(", ") {
            return None;
        }
        from = last + 2;
    }
    None
}

/// Whether what looks like a year counts the one word of things behind it, as nothing before it leads to a year: stock 1965 medicines.
fn stocks(lead: &str, words: usize) -> bool {
    let last = lead.split(' ').next_back().unwrap_or("");
    if MONTHS
        .iter()
        .any(|month| last.len() > 2 && month.starts_with(last))
    {
        return false;
    }
    words == 1
        && last.len() > 2
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && ![
            "the", "and", "for", "from", "since", "until", "till", "year", "before", "after",
            "during", "through", "between", "early", "late", "mid", "its", "that", "this", "with",
            "than", "about",
        ]
        .contains(&last)
}

/// What the number that opens a line counts, where a bar parts the two: `58 | people on the team`.
fn behind_bar(standing: &Standing) -> Option<Unit> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        ..
    } = standing;
    let opens = chars[start..i].iter().all(|c| !c.is_alphanumeric());
    if !opens || chars.get(at..at + 3) != Some(&[' ', '|', ' ']) {
        return None;
    }
    let thing = thing_after(chars, at + 2, end)?;
    Some((thing.unit, at, Some((thing.start, thing.end))))
}

/// The length of `points` after a number that is a gap or a change in percentage points: 5.2 points worse, eight points above
/// the 80 per cent asked for, +1.3 pts.
pub(super) fn points(standing: &Standing) -> Option<usize> {
    const WORDS: &[&str] = &[
        " points",
        " point",
        " of a point",
        "-point",
        " pts",
        "pts",
        " p.p.",
    ];
    let tail = standing.tail(28);
    let word = WORDS.iter().find(|words| tail.starts_with(**words))?;
    let rest = &tail[word.len()..];
    if rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let length = word.len() + usize::from(word.ends_with("pts") && rest.starts_with('.'));
    let sentence = lower(&standing.chars[standing.start..standing.end]);
    let percent = ["%", "per cent", "percent"]
        .iter()
        .any(|sign| sentence.contains(sign));
    let lead = standing.lead();
    let small = standing.number.whole_digits < 3
        && (standing.changed()
            || [
                "gain of", "up", "down", "loss of", "rose", "fell", "dropped", "by",
            ]
            .iter()
            .any(|words| ends_with_words(&lead, words)));
    // It moved 1.3 points in the wrong direction.
    let way = [
        " in the wrong",
        " in the right",
        " higher",
        " lower",
        " better",
        " worse",
        " above",
        " below",
        " ahead",
        " behind",
        " short",
        " up",
        " down",
        " more",
        " less",
        " clear of",
        " over",
        " under",
        " on ",
        " from ",
        " since ",
        " off ",
    ]
    .iter()
    .any(|words| rest.starts_with(words));
    // Change since 2020: -2.2 points
    let signed = matches!(
        standing.chars[standing.start..standing.i],
        [.., '+' | '-' | '−' | '–' | '±']
    );
    let scored = ["score", "scale", "index", "rating"]
        .iter()
        .any(|word| sentence.contains(word));
    let percent = percent || (way && standing.number.pointed || signed) && !scored;
    ((standing.number.pointed || small || way || signed) && percent).then_some(length)
}

/// The length of `out of 5` at `at`, where no noun follows that the five would count.
fn out_of(chars: &[char], at: usize, end: usize) -> Option<usize> {
    const WORDS: &str = " out of ";
    let from = at + WORDS.len();
    if from >= end || lower(&chars[at..from]) != WORDS {
        return None;
    }
    let whole = arabic(chars, from, end)?;
    let noun = counted_noun(chars, whole.end, end, 3).is_some();
    (!noun && matches!(whole.value.as_whole(), Some(5 | 10 | 100))).then_some(whole.end - at)
}

/// Whether a number stands within a name: NHS 111 Wales.
fn part_of_name(chars: &[char], start: usize, i: usize, following: &[Word]) -> bool {
    let capital = |at: usize| chars[at].is_ascii_uppercase();
    let before = words_between(chars, start.max(i.saturating_sub(24)), i);
    let named = before.last().is_some_and(|word| {
        word.end + 1 == i
            && chars[word.start..word.end]
                .iter()
                .all(char::is_ascii_uppercase)
            && word.end - word.start > 1
    });
    named && following.first().is_some_and(|word| capital(word.start))
}
