//! Whether the present tense of a budget sets what a sentence tells: adds three nurses, but not: staff inspect 3,940 shops.

use super::list::list;
use super::words::contains_one;
use crate::text::Text;

/// Whether the sentence `start..end` of a budget sets the figure `at..after`, which is no money: it has a verb of budgets, or the
/// figure counts posts.
pub(crate) fn is_budgeted(
    chars: &Text,
    (start, end): (usize, usize),
    (at, after): (usize, usize),
) -> bool {
    const REACH_CHARS: usize = 200;
    const POSTS: &[&str] = &["fte", "wte", "position", " post", "vacanc"];
    const POST_CHARS: usize = 40;
    let signed = |i: usize| matches!(chars[i], '+' | '-' | '–' | '−');
    let near = chars.lower(at.saturating_sub(POST_CHARS).max(start)..end.min(after + POST_CHARS));
    let part = chars
        .lower(start.max(at.saturating_sub(REACH_CHARS))..end.min(after + REACH_CHARS).max(at));
    let posts = contains_one(near, POSTS) && !near.contains("vacant");
    let sets = list![
        "add",
        "adds",
        "adding",
        "provide",
        "provides",
        "funded",
        "include",
        "includes",
        "increase",
        "increases",
        "reduce",
        "reduces",
        "eliminate",
        "eliminates",
        "transfer",
        "transfers",
        "establish",
        "establishes",
        "create",
        "creates",
        "convert",
        "converts",
        "restore",
        "restores",
        "delete",
        "deletes",
        "shift",
        "shifts",
        "budgeted",
        "proposed",
        "proposes",
        "recommends",
        "recommended",
        "requests",
        "requested",
        "authorizes",
        "authorized",
        "authorises",
        "authorised",
        "allocates",
        "allocated",
        "expand",
        "expands",
        "purchase",
        "purchases",
        "replace",
        "replaces",
        "continues",
        "maintains",
        "supports",
        "will",
        "target",
        "goal",
        "plan",
        "plans",
        "planned"
    ];
    let mut words = part.split(|c: char| !c.is_ascii_alphabetic());
    signed(at) || at > start && signed(at - 1) || posts || words.any(|word| sets.has(word))
}
