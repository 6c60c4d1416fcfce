//! Bare numbers that point to something, order a list or bound an age: slide 4, (2), those above 18. They count nothing.

use super::alone::{says_of_them, share_follows, stands_alone};
use super::list::{List, list};
use super::phrase::is_plural;
use super::standing::Standing;
use super::words::{MONTHS, ends_with_words, lower};

/// Whether the bare number `standing` points to something, orders a list or bounds a group.
pub(super) fn refers(standing: &Standing) -> bool {
    let lead = standing.lead();
    let tail = standing.tail(12);
    let large = standing.scaled || standing.number.end - standing.i > standing.number.whole_digits;
    let compared = list!["(vs", "(from", "(against", "(was", "vs", "against", "="]
        .opens(tail.trim_start_matches([' ', ',']));
    let counted = large || share_follows(standing) || compared && !legend(tail);
    extends(standing, lead, tail)
        || legend(tail)
        || orders_list(standing, lead, tail)
        || bounds_group(standing, lead, tail)
        || !counted && named(standing, lead)
        || points(standing)
        || tail.starts_with(": ") && standing.number.whole_digits < 3 && !lead.ends_with(':')
        || opens_range(standing)
}

/// Whether a sign ties the number to a code or to those above it: 65+, "1+3+N".
fn extends(standing: &Standing, lead: &str, tail: &str) -> bool {
    tail.starts_with('+')
        || standing.chars[standing.at - 1] == '+'
        || lead.ends_with(['"', '“', '+', '*', '#'])
        || tail.starts_with(['"', '”', '*', '°'])
}

/// Whether a number says what a sign in a legend means: 1 = worst.
fn legend(tail: &str) -> bool {
    tail.trim_start()
        .strip_prefix('=')
        .is_some_and(|rest| !rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a small number opens an item of a list: (2) the clinics; 3) drugs; 4. Finance; 27 at the head of a page.
fn orders_list(standing: &Standing, lead: &str, tail: &str) -> bool {
    if standing.number.whole_digits > 2 || standing.scaled {
        return false;
    }
    let opened = lead.ends_with('(');
    let before = lead.trim_end_matches('(').trim_end();
    let closed = tail.starts_with(')');
    let marks = before.is_empty() || before.ends_with([':', ';', '.']);
    let within = before.rfind('(') > before.rfind(')');
    let listed = marks || before.ends_with([',', '/']) || ends_with_words(before, "and");
    closed && marks && opened
        || closed && !opened && !within && listed
        || before.is_empty() && !opened && !says_of_them(standing) && !share_follows(standing)
}

/// Whether a number is the age or the level that bounds a group: above 18, BMI ≥ 30, 65 or more.
fn bounds_group(standing: &Standing, lead: &str, tail: &str) -> bool {
    let small = standing.number.whole_digits < 3 && !share_follows(standing);
    let bound = list![
        "over", "under", "above", "below", "now", "turn", "turns", "turned", "turning"
    ]
    .ends(lead);
    let sign = lead.ends_with(['<', '>', '≥', '≤']);
    let open = list![
        " or more",
        " or over",
        " or under",
        " and over",
        " and above"
    ]
    .opens(tail);
    small
        && (bound && (!tail.starts_with(" (") || tail.starts_with(" (%"))
            || sign
            || open && ends_with_words(lead, "are now"))
}

/// Whether the word before a number is what the number names or points to: slides 4, risks 3 and 7, Enterovirus 71.
fn named(standing: &Standing, lead: &str) -> bool {
    let list = list_before(lead);
    let glued = !list.ends_with([':', '.', '–', '-', '(', '[']);
    let small = standing.number.whole_digits < 4;
    let last = list.rsplit(' ').next().unwrap_or("");
    let label = list!["ward", "wards", "dose", "round", "class", "grades", "stage"].has(last);
    small && glued && (label || capital_before(standing, lead.len() - list.len()))
}

/// Words that are numbered more often than counted.
static POINTERS: List = List::new(&[
    "slide",
    "dept",
    "draft",
    "footnote",
    "recommendation",
    "risk",
    "bldg",
    "brgy",
    "barangay",
    "agenda",
    "agenda item",
    "strategy",
    "attachment",
    "enclosure",
    "annexure",
    "dist",
    "unit",
    "grade",
    "criterion",
    "bullet",
    "workstream",
    "area",
    "month",
    "domain",
    "option",
    "question",
    "first",
    "second",
    "third",
    "next",
    "last",
    "top",
    "article",
    "item",
    "department",
    "channel",
    "exit",
    "lane",
    "decile",
    "quintile",
    "quartile",
    "para",
    "prog",
    "need",
    "level",
]);

/// Whether the word before a number is one that is always numbered, or a day of the week whose hours it tells.
pub(super) fn points(standing: &Standing) -> bool {
    let lead = standing.lead();
    let list = list_before(lead);
    let label = list.trim_end_matches([':', '.', ' ', '–', '-', '[', '/']);
    let last = label.rsplit([' ', '(', '[', '/']).next().unwrap_or("");
    let stem = last.strip_suffix('s').unwrap_or(last);
    // Fri, 8 to 5
    let day = list![
        "mon",
        "monday",
        "tue",
        "tues",
        "tuesday",
        "wed",
        "weds",
        "wednesday",
        "thu",
        "thur",
        "thurs",
        "thursday",
        "fri",
        "friday",
        "sat",
        "saturday",
        "sun",
        "sunday"
    ]
    .has(
        last.trim_end_matches(',')
            .rsplit(['-', '–'])
            .next()
            .unwrap_or(""),
    );
    let small = standing.number.whole_digits < 4 && !standing.scaled;
    // all grades: 205
    let labelled = list.ends_with(':') && !matches!(stem, "item" | "agenda");
    let stands = POINTERS.has(stem) && !labelled && !share_follows(standing);
    // Penta 1 vs 3: two doses
    let doses = standing.number.whole_digits == 1
        && (opens_doses(standing.tail(6))
            || stem == "dose" && !list.ends_with(':')
            || list.len() < lead.len() && lead.ends_with(" vs"));
    small && (stands || doses || day && standing.number.whole_digits < 3) || paged(lead)
}

/// Whether the word right before the list that ends `skipped` characters before the number is a name within a sentence.
fn capital_before(standing: &Standing, skipped: usize) -> bool {
    let chars = standing.chars;
    let before = &chars[standing.start..standing.i];
    let stop = before
        .iter()
        .rposition(|c| *c != ' ')
        .map_or(0, |at| at + 1);
    let before = &before[..stop.saturating_sub(skipped)];
    let from = before
        .iter()
        .rposition(|c| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.')))
        .map_or(0, |at| at + 1);
    let word = &before[from..];
    // Total 71; Sub-districts 88.
    let opens = before[..from].iter().all(|c| *c == ' ');
    let text = lower(word);
    let summed = opens
        && (matches!(
            text.as_str(),
            "total"
                | "subtotal"
                | "sub-total"
                | "overall"
                | "others"
                | "other"
                | "male"
                | "males"
                | "female"
                | "females"
                | "men"
                | "women"
                | "positive"
                | "negative"
                | "vacant"
                | "pending"
                | "open"
                | "closed"
                | "new"
                | "repeat"
                | "discharged"
                | "recovered"
                | "referred"
                | "admitted"
        ) || skipped == 0
            && is_plural(word)
            && stands_alone(standing)
            && standing.number.whole_digits > 1);
    // HC III 13
    let of_a_class =
        skipped == 0 && word.len() < 5 && word.iter().all(|c| matches!(c, 'I' | 'V' | 'X'));
    if summed || of_a_class {
        return false;
    }
    word.len() > 1 && word[0].is_ascii_uppercase() && !word.ends_with(&['.'])
}

/// `lead` without the numbers of a list at its end: Grades 1 &, risks 3, 7 and.
fn list_before(lead: &str) -> &str {
    let Some(list) = [" and", " or", " to", " &", " vs", " -", " –", ","]
        .iter()
        .find_map(|joint| lead.strip_suffix(joint))
    else {
        return lead;
    };
    let digits = list.trim_end_matches(|c: char| c.is_ascii_digit());
    if digits.len() == list.len() || list.len() - digits.len() > 3 {
        return lead;
    }
    list_before(digits.trim_end())
}

/// Whether the number is how many pages there are: page 3 of.
fn paged(lead: &str) -> bool {
    lead.strip_suffix(" of")
        .map(|page| {
            page.trim_end_matches(|c: char| c.is_ascii_digit())
                .trim_end()
        })
        .is_some_and(|label| list!["page", "p.", "slide", "sheet"].ends(label))
}

/// Whether the number opens a range of ages or of a scale: 6 to 17 years old, 18- to 24-year-olds, 6 in 1.
fn opens_range(standing: &Standing) -> bool {
    let tail = standing.tail(24);
    let tail = tail.trim_start_matches(['-', '–']);
    let Some(rest) = [" to ", " and ", " or ", " – ", " - ", " in "]
        .iter()
        .find_map(|joint| tail.strip_prefix(joint))
    else {
        return false;
    };
    let stop = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let unit = rest[stop..].trim_start_matches([' ', '-']);
    let aged = list!["year", "yr", "month", "week", "day", "hour", "minute"].opens(unit);
    let dated = MONTHS
        .iter()
        .any(|month| unit.starts_with(&month[..3.min(month.len())]));
    // 6 in 1, but 14 in 11 buildings
    let named = tail.starts_with(" in ") && stop < 3 && standing.number.whole_digits == 1;
    stop > 0 && stop < 4 && (aged || dated || named)
}

/// Whether a single digit is set beside the one before it, as doses are.
fn opens_doses(tail: &str) -> bool {
    tail.strip_prefix(" vs ").is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && !rest[1..].starts_with(|c: char| c.is_ascii_digit() || c == ',')
    })
}
