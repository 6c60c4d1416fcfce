//! A plus or minus before a percentage, which makes it a change. Arrows and verbs of change are read elsewhere.

use super::change::{comparison, is_compared_time};
use super::{Reading, Role};
use crate::clause::Clause;
use crate::figure::{Basis, Figure};
use crate::lexicon::{ends_with_any, find, words};
use crate::subject::trimmed;

/// The change that `figure` is by the sign before it, given the `text` that leads to it: 1,205人(+7.6%), 两项分别为+3%、-1%, 同比-2.1%.
pub(super) fn signed_change(
    chars: &[char],
    figure: &Figure,
    clause: &Clause,
    text: &[char],
    compared: bool,
) -> Option<Reading> {
    let role = match figure.unit {
        "percent" => Role::Growth,
        "percentage_point" => Role::Points,
        _ => return None,
    };
    if figure.basis != Basis::Numeral && figure.basis != Basis::Bare {
        return None;
    }
    // What the sign stands in is part of the number already: 分别为-3.1%和+2%.
    let read = figure.value.is_some_and(|value| value.to_f64() < 0.0);
    let falls = match text {
        _ if read => {
            let beside = compared || plus_follows(&chars[figure.end.min(clause.end)..clause.end]);
            beside.then_some(false)?
        }
        [.., '+'] => false,
        [lead @ .., '-'] if leads_to_minus(chars, clause, lead) => true,
        _ => return None,
    };
    if find(text, "自然增长率").is_some() {
        return None;
    }
    let lead = text.strip_suffix(&['+']).unwrap_or(text);
    let lead = lead.strip_suffix(&['-']).unwrap_or(lead);
    let from = figure.start - text.len();
    let until = comparison(lead).unwrap_or(lead.len());
    let (start, end) = trimmed(chars, from, from + until);
    let own = if tells_which(&chars[start..end]) {
        (from, from)
    } else {
        (start, end)
    };
    Some(Reading {
        role,
        falls,
        own,
        listed: false,
    })
}

/// Whether the next member of a list has a plus: 、+0.8%.
fn plus_follows(after: &[char]) -> bool {
    matches!(after, ['、' | '和' | '及' | '与', '+', ..])
}

/// Whether a minus after `lead` is the sign of its number, not a dash: it opens its clause, or stands behind words of comparison.
fn leads_to_minus(chars: &[char], clause: &Clause, lead: &[char]) -> bool {
    let opened = clause.start.checked_sub(1).map(|at| chars[at]);
    lead.is_empty() && matches!(opened, Some('(' | ','))
        || is_compared_time(lead)
        || ends_with_any(
            lead,
            words![
                "同比", "环比", "上年", "去年", "同期", "增长", "增幅", "增速", "同比:", "分别",
                "变动", "变化",
            ],
        )
}

/// Whether words before a list of changes only say how many values they are of: 三项, 上述两类, 四项指标.
pub(super) fn tells_which(own: &[char]) -> bool {
    let own = own.strip_prefix(&['上', '述']).unwrap_or(own);
    let own = own.strip_prefix(&['以', '上']).unwrap_or(own);
    // 受疫情影响同比下降3%: why, not what.
    let why = matches!(
        own,
        ['受' | '因', .., '影', '响'] | ['因', .., '原', '因' | '故'] | ['由', '于', ..]
    );
    why || matches!(
        own,
        ['二' | '两' | '三' | '四' | '五' | '六' | '七' | '八', '项' | '者' | '类' | '组' | '个' | '数', rest @ ..]
            if rest.is_empty() || matches!(rest, ['指', '标'] | ['数', '据'] | ['业', '务'])
    )
}
