//! Whether a bare English number counts nothing: a year, a day, an age, a label, a time of day, a piece of an address.

use super::adjective::is_kind_in_letters;
use super::age::aged;
use super::list::list;
use super::month_day::{after_month, day_of_range};
use super::numbered_things::{before_list, labelled, labelled_bare, numbers_school_year};
use super::standing::Standing;
use super::words::{ends_with_words, is_month};

/// Whether a bare number is no count: a date, a label, an age, a time of day, part of an address or of a compound.
pub(super) fn no_count(standing: &Standing) -> bool {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled,
        ..
    } = standing;
    if scaled {
        return false;
    }
    let lead = standing.lead();
    let leading_zero = chars[i] == '0' && number.whole_digits > 1;
    let attached = chars.get(at).filter(|_| at < end).is_some_and(|&c| {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        c.is_alphanumeric()
            || matches!(c, '%' | '/' | '°' | '£' | '$')
            || matches!(c, '-' | '–' | ':') && next.is_alphanumeric()
    });
    let before = i.checked_sub(1).filter(|&k| k >= start).map(|k| chars[k]);
    let clock = before == Some(':');
    // section 12(a)(3), 121.22(G)
    let lettered = number.end == at
        && matches!(chars[at.min(end)..end], ['(', letter, ')', ..] if letter.is_ascii_alphabetic());
    let glued = lettered
        || matches!(chars[start..i], [.., ')', '('])
        || matches!(chars[start..i], [.., digit, '('] if digit.is_ascii_digit())
            && labelled(
                lead[..lead.len() - 1]
                    .trim_end_matches(|c: char| c.is_ascii_digit())
                    .trim_end(),
            );
    let dated = standing
        .next()
        .is_some_and(|word| is_month(&chars[word.start..word.end]))
        || number.whole_digits <= 2 && after_month(chars, start, i);
    let lead = before_list(lead);
    // as told before (12): a note, where nothing that is counted stands before the bracket
    let note = number.whole_digits <= 2
        && lead.strip_suffix('(').is_some_and(|before| {
            let before = before.trim_end();
            before.is_empty() || list!["see", "and", "or", "ref", "reference", "note"].ends(before)
        });
    let schooled =
        number.whole_digits <= 2 && !number.pointed && numbers_school_year(standing.lead());
    // target 1,460: a large number is no label of the aim.
    let grouped = number.end - i > number.whole_digits && !number.pointed;
    let aimed =
        (grouped || number.whole_digits > 2) && list!["target", "objective", "goal"].ends(lead);
    // objective 2.3 numbers one, target 2.3 is one
    let aimed = aimed || number.pointed && ends_with_words(lead, "target");
    // sanctioned 40, in position 31
    let filled = lead.strip_suffix("in position").is_some_and(|before| {
        number.whole_digits > 2
            || list!["sanctioned", "posts", "vacan", "strength", "establishment"].stand_in(before)
    });
    // in own building 141 out of 198
    let counted = number.whole_digits > 1 && standing.tail(8) == " out of ";
    // since two of the doctors left
    let joined = chars[i].is_ascii_alphabetic() && list!["since", "until", "number"].ends(lead)
        // women of child-bearing age 66,950; of all local levels 71 have been
        || number.whole_digits > 3 && list!["age", "ages", "aged"].ends(lead)
        || number.whole_digits > 2 && list!["programme", "program", "sub-programme", "output", "outcome"].ends(lead)
        || list!["out of", "of the", "of all", "of our"].opens(chars.lower(start..i))
            && list![" have ", " were ", " are ", " had ", " has "].opens(standing.tail(8));
    // task number 12,370
    let tasked = number.whole_digits > 2
        && list![
            "task number",
            "target number",
            "planned number",
            "quota number"
        ]
        .ends(lead);
    let named = note
        || schooled
        || !aimed
            && !tasked
            && !counted
            && !joined
            && (labelled(lead) || !filled && labelled_bare(lead));
    // The clinic at 5400 Durand Avenue has an address; 2 Class A beds are counted elsewhere.
    let address = !grouped && matches!(chars[at.min(end)..end], [' ', next, ..] if next.is_ascii_uppercase())
        // 9 PNFP
        && !standing.next().is_some_and(|next| is_kind_in_letters(&chars[next.start..next.end]));
    // 555-0121 x 2200
    let extension = lead
        .strip_suffix(" x")
        .is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()));
    let opens_list = i == start && matches!(chars.get(at), Some('.' | ')'));
    leading_zero
        || attached
        || clock
        || glued
        || dated
        || named
        || address
        || opens_list
        || extension
        || is_threshold(standing)
        || is_hour(standing)
        || is_mark_of_scale(standing, lead)
        || standing.year_like()
        || aged(standing, lead)
        || day_of_range(chars, end, at, number.whole_digits)
}

/// Whether a number is the level from which a measure in capitals tells people apart: children with BLL ≥3.5 who were seen.
fn is_threshold(standing: &Standing) -> bool {
    let &Standing {
        chars, start, i, ..
    } = standing;
    let mut before = chars[start..i].iter().rev().skip_while(|c| **c == ' ');
    let Some(sign) = before.next() else {
        return false;
    };
    let capitals = before
        .skip_while(|c| **c == ' ')
        .take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        .filter(|c| c.is_ascii_uppercase())
        .count();
    let goes_on = ["who", "and", "or", "were", "with", "in", "that", "are"];
    matches!(sign, '≥' | '≤' | '>' | '<')
        && capitals > 1
        && standing
            .next()
            .is_some_and(|word| goes_on.contains(&chars.lower(word.start..word.end)))
}

/// Whether a number is an hour: open 9 to noon.
fn is_hour(standing: &Standing) -> bool {
    let tail = standing.tail(14);
    standing.number.whole_digits < 3
        && [" to ", " - ", " – ", "–", "-", " til ", " until "]
            .iter()
            .filter_map(|joint| tail.strip_prefix(joint))
            .any(|rest| rest.starts_with("noon") || rest.starts_with("midnight"))
}

/// Whether a number is a mark that something was given: rated their stay 9 or 10.
fn is_mark_of_scale(standing: &Standing, lead: &str) -> bool {
    const LARGEST: f64 = 10.0;
    let small = |text: &str| {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        digits.len() < 3 && digits.parse::<f64>().is_ok_and(|mark| mark <= LARGEST)
    };
    let tail = standing.tail(8);
    let next = tail.strip_prefix(" or ").is_some_and(small);
    let before = standing.lead().strip_suffix(" or").is_some_and(|rest| {
        let digits = rest.len() - rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        digits > 0 && small(&rest[rest.len() - digits..])
    });
    let rated = ["rated", "rating", "rate ", "scored", "scoring", "score "];
    standing.number.value.to_f64() <= LARGEST
        && (next || before)
        && rated.iter().any(|verb| lead.contains(verb))
}
