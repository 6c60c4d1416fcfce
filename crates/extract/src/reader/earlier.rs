//! Values of an earlier time that others are compared with: 较上年9.87/10万下降, 与2019年的23万人次、1.2万人次相比.

use super::place::Placed;
use crate::lexicon::{ends_with_any, prefix_length, starts_with_any};

/// The verbs of change that may follow such a value.
const CHANGES: &[&str] = &[
    "下降", "上升", "增", "减", "提高", "降低", "提升", "上涨", "升", "降",
];

/// Whether `placed`, or the list that it is in, is what another value is compared with: no change belongs to it.
pub(super) fn is_earlier(chars: &[char], placed: &Placed) -> bool {
    is_closed(chars, placed) || changes_from(chars, placed) || was(chars, placed)
}

/// 上年同期门诊为36万人次, and not 比上年同期增加2万人次.
fn was(chars: &[char], placed: &Placed) -> bool {
    const LEAD_MAX_CHARS: usize = 20;
    let lead = &chars[placed.clause.start.min(placed.from)..placed.figure.start];
    let opens = |words: &[&str]| starts_with_any(lead, words);
    lead.len() <= LEAD_MAX_CHARS
        && opens(&[
            "上年同期",
            "去年同期",
            "上年同期的",
            "而上年同期",
            "而去年同期",
        ])
        && !lead
            .iter()
            .any(|c| matches!(c, '增' | '减' | '升' | '降' | '比' | '多' | '少'))
}

/// 与去年的240例、12例相比: the words that open a comparison stand before the list, those that close it behind.
fn is_closed(chars: &[char], placed: &Placed) -> bool {
    const PHRASE_MAX_CHARS: usize = 60;
    let after = chars.get(placed.figure.end..).unwrap_or_default();
    let after = &after[..after.len().min(PHRASE_MAX_CHARS)];
    let end = after
        .iter()
        .position(|&c| matches!(c, ',' | ';' | '。' | '(' | ')' | '\n'));
    // What goes on is the rest of the list.
    let closed = ends_with_any(
        &after[..end.unwrap_or(after.len())],
        &["相比", "比较", "相较", "相比较"],
    );
    if !closed {
        return false;
    }
    let start = placed
        .clause
        .start
        .max(placed.figure.start.saturating_sub(PHRASE_MAX_CHARS));
    let lead = &chars[start.min(placed.figure.start)..placed.figure.start];
    let open = lead
        .iter()
        .rposition(|c| matches!(c, '与' | '同' | '和' | '跟' | '较' | '比'));
    opens_time(lead) || open.is_some_and(|open| opens_time(&lead[open..]))
}

/// Whether `words` open a comparison with a time: 与上年的, 同2019年.
fn opens_time(words: &[char]) -> bool {
    const TIME_MAX_CHARS: usize = 12;
    matches!(words.first(), Some('与' | '同' | '和' | '跟' | '较' | '比'))
        && words[1..words.len().min(TIME_MAX_CHARS)]
            .iter()
            .any(|c| matches!(c, '年' | '期' | '月' | '季' | '末' | '底' | '初' | '周'))
}

/// 较上年9.87/10万下降: the verb of change follows at once.
fn changes_from(chars: &[char], placed: &Placed) -> bool {
    const LEAD_MAX_CHARS: usize = 12;
    let lead = &chars[placed.from..placed.figure.start.max(placed.from)];
    let lead = lead.strip_suffix(&['的']).unwrap_or(lead);
    let since = lead
        .last()
        .is_some_and(|c| matches!(c, '年' | '期' | '月' | '季' | '末' | '底' | '度'));
    let after = chars.get(placed.figure.end..).unwrap_or_default();
    // 与去年同期240例相比,上升5%
    let compared = ["相比", "比较", "相较"]
        .iter()
        .find_map(|word| prefix_length(after, word));
    let after = &after[compared.unwrap_or(0)..];
    let after = after.strip_prefix(&[',']).unwrap_or(after);
    since
        && lead.len() <= LEAD_MAX_CHARS
        && (matches!(lead.first(), Some('较' | '比' | '与'))
            || starts_with_any(lead, &["相比", "相较", "对比"]))
        && starts_with_any(after, CHANGES)
}
