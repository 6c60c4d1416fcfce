//! Two English numbers that are set beside two others: of what kind the one is, the other is too. 81% and 72%, against pledges of 95%
//! and 90%; 15 and 22, compared with nine and twelve.

use super::bound::core_of;
use super::list::list;
use super::{EnglishFigure, Tie};
use crate::draft::Kind;
use crate::lexicon::class_of;
use crate::text::Text;

/// Gives both numbers of a pair the kind that the words around one of them say.
pub(super) fn kinds_of_pairs(chars: &Text, start: usize, found: &mut [EnglishFigure]) {
    for at in 0..found.len().saturating_sub(1) {
        let (one, other) = (&found[at], &found[at + 1]);
        let plain = |figure: &EnglishFigure| figure.tie == Tie::Value && !figure.differs;
        let alike = class_of(one.figure.unit) == class_of(other.figure.unit);
        let from = one.figure.end.min(other.figure.start);
        let joint = chars.lower(from..other.figure.start);
        if joint.trim() != "and" || !plain(one) || !plain(other) || !alike {
            continue;
        }
        let beside = before(chars, start, one)
            .or_else(|| aims_closed(chars, one, other).then_some(Beside::Against));
        let Some(beside) = beside else { continue };
        let kind = match (one.kind, other.kind) {
            (Some(Kind::Target | Kind::Baseline), None) => one.kind,
            (None, Some(Kind::Target | Kind::Baseline)) => other.kind,
            // Two are told before: the year they are compared with is the one before.
            (None, None) if beside == Beside::Compared => (found[..at]
                .iter()
                .filter(|figure| plain(figure) && figure.kind.is_none())
                .count()
                > 1)
            .then_some(Kind::Baseline),
            _ => None,
        };
        if kind.is_some() {
            found[at].kind = kind;
            found[at + 1].kind = kind;
        }
    }
}

/// Gives percentages alone in brackets behind others the aim that the first bracket of the sentence names: 28-day 77% (standard 75%),
/// 31-day 94% (96%).
pub(super) fn kinds_of_brackets(chars: &Text, found: &mut [EnglishFigure]) {
    let aimed = |figure: &EnglishFigure| {
        figure.kind == Some(Kind::Target)
            && figure.figure.unit == "percent"
            && chars.get(figure.figure.end) == Some(&')')
    };
    let Some(first) = found.iter().position(aimed) else {
        return;
    };
    for at in first + 2..found.len() {
        let behind = found[at - 1].figure.end + 2 >= found[at].figure.start
            && found[at - 1].figure.unit == "percent";
        let figure = &mut found[at];
        if behind && figure.bracketed && figure.figure.unit == "percent" && figure.kind.is_none() {
            figure.kind = Some(Kind::Target);
            figure.tie = Tie::Value;
            figure.bracketed = false;
            figure.dependent = false;
        }
    }
}

/// Whether an aim and the number behind it close their clause: the expectation is 80 and 95.
fn aims_closed(chars: &Text, one: &EnglishFigure, other: &EnglishFigure) -> bool {
    one.kind == Some(Kind::Target)
        && chars
            .get(other.figure.end)
            .is_none_or(|c| matches!(c, ',' | '.' | ';' | ')' | '\n'))
}

/// How a pair is set beside another.
#[derive(PartialEq, Eq)]
enum Beside {
    Compared,
    Against,
}

/// How the words before the first of a pair set it beside what stands before.
fn before(chars: &Text, start: usize, one: &EnglishFigure) -> Option<Beside> {
    const LEAD_MAX_CHARS: usize = 48;
    const AIM_MAX_WORDS: usize = 5;
    let at = one.figure.start;
    let lead = chars.lower(start.max(at.saturating_sub(LEAD_MAX_CHARS))..at);
    let core = core_of(lead.trim_end());
    if list![
        "compared with",
        "compared to",
        "as compared to",
        "as compared with"
    ]
    .ends(core)
    {
        return Some(Beside::Compared);
    }
    let part = core
        .rsplit([',', ';', '(', ')'])
        .next()
        .unwrap_or("")
        .trim();
    let led = list![
        "against",
        "versus",
        "vs",
        "vs.",
        "up from",
        "down from",
        "from",
        "compared"
    ];
    let short = part.split_whitespace().count() <= AIM_MAX_WORDS
        && !part.contains(|c: char| c.is_ascii_digit());
    (led.ends(core) || short && led.opens(part)).then_some(Beside::Against)
}
