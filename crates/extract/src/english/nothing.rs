//! Whether a bare English number counts nothing: a year, a day, an age, a label, a time of day, a piece of an address.

use super::age::aged;
use super::list::list;
use super::month_day::{after_month, day_of_range};
use super::numbered_things::{before_list, labelled, labelled_bare};
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
    let lead = before_list(&lead);
    // as told before (12): a note, where nothing that is counted stands before the bracket
    let note = number.whole_digits <= 2
        && lead.strip_suffix('(').is_some_and(|before| {
            let before = before.trim_end();
            before.is_empty() || list!["see", "and", "or", "ref", "reference", "note"].ends(before)
        });
    // target 1,460: a large number is no label of the aim.
    let grouped = number.end - i > number.whole_digits && !number.pointed;
    let aimed =
        (grouped || number.whole_digits > 2) && list!["target", "objective", "goal"].ends(lead);
    // objective 2.3 numbers one, target 2.3 is one
    let aimed = aimed || number.pointed && ends_with_words(lead, "target");
    let filled = number.whole_digits > 2 && ends_with_words(lead, "in position");
    let named = note || !aimed && (labelled(lead) || !filled && labelled_bare(lead));
    // The clinic at 5400 Durand Avenue has an address; 2 Class A beds are counted elsewhere.
    let address =
        !grouped && matches!(chars[at.min(end)..end], [' ', next, ..] if next.is_ascii_uppercase());
    let opens_list = i == start && matches!(chars.get(at), Some('.' | ')'));
    leading_zero
        || attached
        || clock
        || glued
        || dated
        || named
        || address
        || opens_list
        || standing.year_like()
        || aged(standing, lead)
        || day_of_range(chars, end, at, number.whole_digits)
}
