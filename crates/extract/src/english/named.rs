//! English numbers within a name or a date: “Two cancers”, THREE RIVERS TRUST, 999 calls, 888-HELP, IMI 5.0, from 3 to 14 February.
//! They count nothing, whatever stands behind them.

use super::list::{List, list};
use super::noun::{STOPS, counted_noun, noun_unit};
use super::spelled::spelled;
use super::words::{ends_with_words, is_month, lower, word_end, words_after};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// Where the name or date ends that the number in digits at `i` is part of.
pub(super) fn named_digits(chars: &Text, start: usize, end: usize, i: usize) -> Option<usize> {
    let stop = (i..end)
        .find(|&k| !chars[k].is_ascii_digit())
        .unwrap_or(end);
    quoted(chars, start, end, i)
        .or_else(|| {
            (stop - i < 3)
                .then(|| day(chars, start, end, i, stop))
                .flatten()
        })
        .or_else(|| (stop - i == 3).then(|| vanity(chars, end, stop)).flatten())
        .or_else(|| {
            (stop - i == 3)
                .then(|| hotline(chars, start, end, i, stop))
                .flatten()
        })
        .or_else(|| version(chars, start, end, i, stop))
        .or_else(|| combined(chars, end, i, stop))
        .or_else(|| {
            (stop - i < 3)
                .then(|| ages(chars, start, end, i, stop))
                .flatten()
        })
}

/// Where the ages end that only say who is meant: children aged 5 to 9 make up a fifth, those aged 60 and over.
fn ages(chars: &Text, start: usize, end: usize, i: usize, stop: usize) -> Option<usize> {
    let lead = chars.lower(start.max(i.saturating_sub(8))..i);
    if !list!["aged", "ages"].ends(lead.trim_end()) {
        return None;
    }
    let rest = chars.lower(stop..end.min(stop + 4));
    let joint = [" to ", "-", "–"]
        .iter()
        .find(|joint| rest.starts_with(**joint))?;
    let from = stop + joint.chars().count();
    let to = (from..end)
        .find(|&k| !chars[k].is_ascii_digit())
        .unwrap_or(end);
    // In months or years they are told by the words behind them.
    let timed = words_after(chars, to, end, 1)
        .first()
        .and_then(|word| noun_unit(&chars[word.start..word.end]))
        .is_some_and(|unit| class_of(unit) == UnitClass::Time);
    (to > from && to - from < 4 && !timed).then_some(to)
}

/// Where the name of a combined vaccine or scheme ends: 6 in 1 uptake, the 5-in-1. More than one in one is no part of anything.
fn combined(chars: &Text, end: usize, i: usize, stop: usize) -> Option<usize> {
    const JOINT_CHARS: usize = 5;
    if stop - i != 1 || chars[i] < '2' {
        return None;
    }
    let close = stop + JOINT_CHARS;
    let joint = chars.lower(stop..close.min(end));
    let next = chars.get(close).filter(|_| close < end);
    let closed = next.is_none_or(|c| !(c.is_alphanumeric() || matches!(c, ',' | '.' | '%')));
    let time = words_after(chars, close.min(end), end, 1)
        .first()
        .and_then(|word| noun_unit(&chars[word.start..word.end]))
        .is_some_and(|unit| class_of(unit) == UnitClass::Time);
    let named = joint == " in 1" || joint == "-in-1";
    (named && closed && !time).then_some(close)
}

/// Where the name goes on that the number in words at `i` opens.
pub(super) fn named_word(chars: &Text, start: usize, end: usize, i: usize) -> Option<usize> {
    let stop = word_end(chars, i, end);
    if matches!(chars[start..i], [.., '"' | '“' | '‘']) {
        return quoted(chars, start, end, i).map(|_| stop);
    }
    if chars[start..i].iter().any(|c| matches!(c, '"' | '“')) && slogan(chars, start, end, i) {
        return Some(stop);
    }
    // every one of our nurses
    if chars.lower(i..stop) == "one"
        && list!["every", "each"].ends(chars.lower(start..i).trim_end())
    {
        return Some(stop);
    }
    if !chars[i].is_ascii_uppercase()
        || matches!(chars.lower(i..stop), "no" | "nil" | "zero" | "none")
    {
        return None;
    }
    let next = words_after(chars, stop, end, 1).first().copied()?;
    let behind = &chars[next.start..next.end];
    let beside = next.start == stop + 1 && chars[stop] == ' ';
    let capitals = |word: &[char]| word.len() > 2 && word.iter().all(char::is_ascii_uppercase);
    let titled = capitals(&chars[i..stop]) && capitals(behind);
    // moved to Seven Oaks: a number within a sentence is written small.
    let within = matches!(chars[start..i], [.., letter, ' '] if letter.is_ascii_lowercase())
        && behind[0].is_ascii_uppercase();
    (beside && (titled || within)).then_some(stop)
}

/// Where the words in quotes end that the number at `i` opens, if they are few and no speech, as those of a name are.
fn quoted(chars: &Text, start: usize, end: usize, i: usize) -> Option<usize> {
    const NAME_MAX_CHARS: usize = 40;
    const NAME_MAX_WORDS: usize = 5;
    let close = match chars[start..i] {
        [.., '"'] => '"',
        [.., '“'] => '”',
        [.., '‘'] => '’',
        _ => return None,
    };
    let last = end.min(i + NAME_MAX_CHARS);
    let stop = i + chars[i..last].iter().position(|&c| c == close)?;
    let inside = &chars[i..stop];
    let name = inside.iter().any(char::is_ascii_alphabetic)
        && inside.iter().filter(|c| **c == ' ').count() < NAME_MAX_WORDS
        && !matches!(inside, [.., ',' | '.' | '!' | '?']);
    name.then_some(stop)
}

/// Whether the word at `i` goes on a motto in quotes that a number in words opens: “one aim, two roads and three ways”.
fn slogan(chars: &Text, start: usize, end: usize, i: usize) -> bool {
    const MOTTO_MAX_CHARS: usize = 80;
    let from = start.max(i.saturating_sub(MOTTO_MAX_CHARS));
    let Some(open) = chars[from..i].iter().rposition(|c| matches!(c, '"' | '“')) else {
        return false;
    };
    let open = from + open + 1;
    let close = if chars[open - 1] == '"' { '"' } else { '”' };
    let before = open.checked_sub(2).map_or(' ', |at| chars[at]);
    let inside = chars[open..end.min(open + MOTTO_MAX_CHARS)]
        .split(|&c| c == close)
        .next();
    inside.is_some_and(|inside| {
        before == ' '
            && open + inside.len() > i
            && !inside.iter().any(char::is_ascii_digit)
            && spelled(chars, open, end).is_some()
            && !matches!(inside, [.., ',' | '.' | '!' | '?'])
            && open + inside.len() < end
    })
}

/// Where the day of a month ends that the digits `i..stop` are: on Oct 15, from 3 to 14 February.
fn day(chars: &Text, start: usize, end: usize, i: usize, stop: usize) -> Option<usize> {
    let day = |from: usize, to: usize| {
        let text: String = chars[from..to].iter().collect();
        text.parse().is_ok_and(|day: u8| (1..32).contains(&day))
    };
    if !day(i, stop) {
        return None;
    }
    let rest = chars.lower(stop..end.min(stop + 5));
    if let Some(joint) = [" to ", " and ", " or ", " & ", " – ", " - ", "-", "–"]
        .iter()
        .find(|joint| rest.starts_with(**joint))
    {
        let from = stop + joint.chars().count();
        let to = (from..end)
            .find(|&k| !chars[k].is_ascii_digit())
            .unwrap_or(end);
        let month = words_after(chars, to, end, 1).first().copied()?;
        let month = chars.get(to) == Some(&' ')
            && month.start == to + 1
            && is_month(&chars[month.start..month.end]);
        return (to > from && to - from < 3 && day(from, to) && month).then_some(to);
    }
    // From 1 September eligible doctors may refer.
    let leads = chars.lower(start.max(i.saturating_sub(12))..i);
    let month = words_after(chars, stop, end, 1);
    if list![
        "from", "until", "till", "since", "before", "after", "by", "on"
    ]
    .ends(leads.trim_end())
        && month
            .first()
            .is_some_and(|word| word.start == stop + 1 && is_month(&chars[word.start..word.end]))
    {
        return Some(stop);
    }
    // On Oct 15 exclusion letters went out; in May 12 cases were found.
    let lead = chars.lower(start.max(i.saturating_sub(24))..i);
    let lead = lead.strip_suffix(' ')?.trim_end_matches('.');
    let (before, name) = lead.rsplit_once(' ')?;
    let month = &chars[i - 1 - name.chars().count()..i - 1];
    let month = month.strip_suffix(&['.']).unwrap_or(month);
    let dated = list![
        "on",
        "by",
        "until",
        "till",
        "through",
        "since",
        "dated",
        "effective"
    ]
    .ends(before);
    let goes_on = chars.get(stop) == Some(&' ');
    let counted = !ends_with_words(before, "on")
        && counted_noun(chars, stop, end, 1)
            .is_some_and(|(_, unit)| class_of(unit) != UnitClass::Time);
    (dated && goes_on && is_month(month) && !counted).then_some(stop)
}

/// Where a telephone number ends whose last part is spelled with letters: 888-HELP-NOW.
fn vanity(chars: &Text, end: usize, stop: usize) -> Option<usize> {
    let letters = chars[stop..end]
        .iter()
        .skip(1)
        .take_while(|c| c.is_ascii_uppercase())
        .count();
    let spelled = stop < end && chars[stop] == '-' && letters > 1;
    spelled.then(|| word_end(chars, stop + 1, end))
}

/// Where the number of an emergency or help line ends: 61,240 999 calls, transfers from 988, 911 called twice.
fn hotline(chars: &Text, start: usize, end: usize, i: usize, stop: usize) -> Option<usize> {
    const ALWAYS: &[&str] = &["911", "988", "999"];
    let asked = ["complaint", "request", "ticket", "system"];
    static OTHERS: List = List::new(&[
        "111", "112", "119", "211", "311", "811", "995", "104", "108", "102",
    ]);
    let digits = chars.lower(i..stop);
    let always = ALWAYS.contains(&digits);
    if !always && !OTHERS.has(digits) {
        return None;
    }
    // After hours: 911
    let label = chars.lower(start.max(i.saturating_sub(24))..i);
    let to_call = list![
        "after hours",
        "after-hours",
        "out of hours",
        "emergency",
        "emergencies",
        "in an emergency",
        "crisis",
        "crisis line",
        "call",
        "dial",
        "text",
        "police",
        "ambulance",
        "phone",
        "urgent"
    ]
    .ends(label.trim_end_matches([' ', ':', '-', '–']));
    if to_call
        && chars
            .get(stop)
            .is_none_or(|c| !matches!(c, ',' | '%') && !c.is_alphanumeric())
    {
        return Some(stop);
    }
    let next = words_after(chars, stop, end, 1).first().copied();
    let next = next.filter(|next| next.start == stop + 1);
    let next = next.map_or("", |next| chars.lower(next.start..next.end));
    let line = matches!(
        next,
        "call"
            | "calls"
            | "caller"
            | "callers"
            | "called"
            | "dispatch"
            | "dispatches"
            | "dispatchers"
            | "line"
            | "hotline"
            | "helpline"
            | "lifeline"
            | "crisis"
            | "operators"
            | "centre"
            | "center"
    );
    // the 108 Ambulance, 102 ambulances: numbers of a service in lands where it is called so
    let service = matches!(digits, "102" | "104" | "108")
        && matches!(
            next,
            "ambulance"
                | "ambulances"
                | "service"
                | "services"
                | "vehicle"
                | "vehicles"
                | "fleet"
                | "janani"
                | "emergency"
        );
    if service {
        return Some(stop);
    }
    let closed = chars
        .get(stop)
        .filter(|_| stop < end)
        .is_none_or(|c| matches!(c, '.' | ',' | ';' | ')'));
    let lead = chars.lower(start.max(i.saturating_sub(40))..i);
    let lead = lead.trim_end();
    let after = |words: &[&str]| words.iter().any(|word| ends_with_words(lead, word));
    let dialled = after(&[
        "dial", "dialed", "dialled", "dialling", "ring", "rang", "via", "through", "nhs", "call",
        "called", "calling", "phone", "phoned", "text",
    ]);
    let passed = after(&["from", "to"])
        && list![
            "transfer", "referral", "referred", "caller", "diverted", "handed"
        ]
        .stand_in(lead);
    // the ambulance (108) came late
    let named = lead.strip_suffix('(').is_some_and(|before| {
        chars.get(stop) == Some(&')')
            && list![
                "ambulance",
                "ambulances",
                "ambulance service",
                "emergency",
                "hotline",
                "helpline",
                "line",
                "call centre",
                "call center",
            ]
            .ends(before.trim_end())
    });
    if named {
        return Some(stop);
    }
    let counted_before = lead.ends_with(|c: char| c.is_ascii_digit()) && chars[i - 1] == ' ';
    let is_line = if always {
        line || dialled && closed || passed && closed
    } else {
        (line || asked.contains(&next))
            && (counted_before
                || dialled
                || after(&["the", "from", "a", "each", "every", "by", "of"]))
            || dialled && closed && after(&["dial", "via", "through", "nhs"])
    };
    is_line.then_some(stop)
}

/// Where the number of a version ends that stands behind the short name of a programme: under IMI 5.0, of PHC 2.0.
fn version(chars: &Text, start: usize, end: usize, i: usize, stop: usize) -> Option<usize> {
    let pointed = chars.get(stop..stop + 2) == Some(&['.', '0']) && stop + 2 <= end;
    if stop - i != 1 || !pointed {
        return None;
    }
    let (blank, before) = chars[start..i].split_last()?;
    let capitals = before
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_uppercase())
        .count();
    let lead = lower(&before[..before.len() - capitals]);
    let led = list!["under", "of", "the", "through", "in", "with"].ends(lead.trim_end());
    let rest = &chars[stop + 2..end];
    let closed = matches!(rest, [] | [',' | '.' | ';' | ')' | ':', ..])
        || matches!(rest, [' ', next, ..] if next.is_ascii_uppercase());
    let goes_on = words_after(chars, stop + 2, end, 1)
        .first()
        .is_some_and(|word| STOPS.contains(&chars.lower(word.start..word.end)));
    (*blank == ' ' && capitals > 1 && led && (closed || goes_on)).then_some(stop + 2)
}
