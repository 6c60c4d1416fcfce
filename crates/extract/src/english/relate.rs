//! What an English figure is to the one before it in its sentence, where the words between them say so: the share of a count, a
//! list of changes, an aim that several share.

use super::again_in_brackets::again_in_brackets;
use super::aim::told;
use super::beside::counts;
use super::bound::core_of;
use super::change::FALLS;
use super::list::{List, list};
use super::words::ends_with_words;
use super::{EnglishFigure, Tie};
use crate::draft::{Kind, UnitClass};
use crate::lexicon::class_of;
use crate::text::Text;

/// `figure` with its sign, and with what it is to the last of `found`.
pub(super) fn related(
    chars: &Text,
    start: usize,
    end: usize,
    figure: EnglishFigure,
    found: &[EnglishFigure],
) -> EnglishFigure {
    let figure = signed(chars, start, figure);
    let figure = told_again(chars, figure, found.last());
    let figure = shared(chars, end, figure, found);
    let figure = earlier(chars, end, figure, found.last());
    let figure = of_the_task(figure, found.last());
    listed(chars, end, figure, found.last())
}

/// `a drop of 1,074 cases or 23%`, `an increase of 120 (5%)`: a change told in percent behind how many it is.
fn told_again(
    chars: &Text,
    mut figure: EnglishFigure,
    before: Option<&EnglishFigure>,
) -> EnglishFigure {
    const LEAD_MAX_CHARS: usize = 60;
    let Some(before) = before.filter(|before| before.differs && before.tie == Tie::Value) else {
        return figure;
    };
    if figure.tie != Tie::Value || figure.figure.unit != "percent" {
        return figure;
    }
    let at = figure.figure.start;
    let from = before.figure.end.max(before.subject.1.min(at)).min(at);
    let joint = chars.lower(from..at);
    if !matches!(
        core_of(joint.trim_end()).trim(),
        "or" | ", or" | "(" | "(or"
    ) {
        return figure;
    }
    let amount = before.figure.start;
    let lead = chars.lower(amount.saturating_sub(LEAD_MAX_CHARS)..amount);
    let core = core_of(lead.trim_end());
    let behind = chars.lower(before.figure.end.min(at)..at);
    let falls = FALLS.iter().any(|words| ends_with_words(core, words))
        || list!["fewer", "less", "lower", "below"].stand_in(behind);
    figure.tie = Tie::Growth(falls);
    figure.dependent = true;
    figure.bracketed = false;
    figure
}

/// `savings of $14 million met 91% of the target`: how much of a task the value before it in its clause is.
fn of_the_task(mut figure: EnglishFigure, before: Option<&EnglishFigure>) -> EnglishFigure {
    let same = before
        .is_some_and(|before| before.tie == Tie::Value && before.figure.start >= figure.clause.0);
    figure.dependent |= figure.tie == Tie::Completion && same;
    figure
}

/// `166 per 100,000 (167 in 2023)`, `the 20,083 reports (473.6 per 100,000) of 2004`: what brackets say of an earlier time.
fn earlier(
    chars: &Text,
    end: usize,
    mut figure: EnglishFigure,
    before: Option<&EnglishFigure>,
) -> EnglishFigure {
    let Some(before) = before.filter(|_| figure.kind.is_none() && figure.tie == Tie::Value) else {
        return figure;
    };
    let at = figure.figure.start;
    let opening = chars.lower(figure.clause.0.min(at)..at);
    let opens = core_of(opening.trim_end()).is_empty()
        && figure
            .clause
            .0
            .checked_sub(1)
            .is_some_and(|open| chars[open] == '(');
    if !opens {
        return figure;
    }
    let tail = chars.lower(figure.figure.end..end.min(figure.figure.end + 40));
    let gap = chars[before.figure.end.max(before.subject.1.min(at)).min(at)..at].iter();
    let follows = gap.filter(|c| !matches!(c, ' ' | '(')).count() < 12;
    let beside = before.kind == Some(Kind::Baseline) && follows && tail.starts_with(')');
    if beside || again_in_brackets(&figure, before, tail) {
        figure.kind = Some(Kind::Baseline);
    }
    figure
}

/// `(-1,541)`, `(+0.6%)`: a sign makes a percentage a change, a count one that may be negative.
fn signed(chars: &Text, start: usize, mut figure: EnglishFigure) -> EnglishFigure {
    let at = figure.figure.start;
    let Some(sign) = at.checked_sub(1).filter(|&sign| sign >= start) else {
        return figure;
    };
    let falls = matches!(chars[sign], '-' | '–' | '−');
    // the shots, –9.6%
    let apposed = sign > start + 1 && chars[sign - 1] == ' ' && chars[sign - 2] == ',';
    // 61   -9.0%: right behind a number
    let column = sign > start + 1
        && chars[sign - 1] == ' '
        && (chars[sign - 2].is_ascii_digit() || matches!(chars[sign - 2], ' ' | '%' | ')'));
    let opened = sign > start
        && (matches!(chars[sign - 1], '(' | '[' | '\t' | '|')
            || chars[sign - 1] == ' ' && chars[sign] == '+'
            || column
            || apposed);
    if !(falls || chars[sign] == '+') || !opened || figure.tie != Tie::Value {
        return figure;
    }
    if figure.figure.unit == "percent" {
        figure.tie = Tie::Growth(falls);
        figure.dependent = true;
        return figure;
    }
    figure.figure.start = sign;
    if falls {
        figure.figure.value = figure.figure.value.map(|value| value.negated());
    }
    figure
}

/// `7,741 cases or 12 percent`, `9,448 at 14 percent`, `9,600 (32% of the total)`: the share that a count is.
fn shared(
    chars: &Text,
    end: usize,
    mut figure: EnglishFigure,
    found: &[EnglishFigure],
) -> EnglishFigure {
    if figure.tie != Tie::Value || figure.figure.unit != "percent" {
        return figure;
    }
    let parted = |before: &&EnglishFigure| {
        counts(before)
            || before.tie == Tie::Value
                && matches!(
                    class_of(before.figure.unit),
                    UnitClass::Money | UnitClass::Area
                )
    };
    let Some(before) = found.last().filter(parted) else {
        return figure;
    };
    let from = before
        .figure
        .end
        .max(before.subject.1.min(figure.figure.start));
    let joint = chars.lower(from.min(figure.figure.start)..figure.figure.start);
    let tail = chars.lower(figure.figure.end..end.min(figure.figure.end + 60));
    let of = tail.strip_prefix(" of ").map(|rest| {
        let part = rest.split([',', ';', ')', '.']).next().unwrap_or("");
        let opening = part.split(' ').next().unwrap_or("");
        // 300 people, 20% of whom smoke: a share of these, not of a whole.
        let of_them = matches!(opening, "them" | "whom" | "which" | "these" | "those");
        let told = part
            .split(' ')
            .any(|word| matches!(word, "were" | "are" | "had" | "have" | "was"));
        !of_them && !told
    });
    // 368, or 5 per cent, more patients than expected
    let differs = list![
        "more ", "fewer ", "less ", "higher ", "lower ", "above ", "below "
    ]
    .opens(tail.trim_start_matches([',', ' ']));
    let close = !differs
        && match joint.trim() {
            "or" | ", or" | "or about" | "at" | "at about" => of.is_none_or(|of| of),
            _ if said_as_part(joint) => true,
            // (60,412, 16.3%)
            "," | ";" => tail.starts_with(')'),
            // 117 of which – 71.8% – were
            "of which –" | "of which -" | "–" | "of them –" => {
                tail.trim_start().starts_with(['–', '-'])
            }
            "(" | "(about" | "(or" => of == Some(true) || tail.starts_with(')'),
            _ => false,
        };
    // 22 million people are vaccinated, 95.1 percent of residents
    let apposed = of == Some(true)
        && core_of(joint.trim_end()).ends_with(',')
        && joint.len() < 60
        && !joint.contains(|c: char| c.is_ascii_digit());
    if close || apposed {
        figure.tie = Tie::Share;
        figure.dependent = true;
    }
    figure
}

/// Whether the words between a count and a percentage say that the one is the other: , which is; , i.e.
fn said_as_part(joint: &str) -> bool {
    const REACH_CHARS: usize = 70;
    let core = core_of(joint.trim_end());
    let Some((before, words)) = core.rsplit_once(',') else {
        return false;
    };
    let plain = before.len() < REACH_CHARS
        && !before.contains(|c: char| c.is_ascii_digit() || matches!(c, ';' | '(' | ')'));
    plain
        && matches!(
            words.trim(),
            "or" | "which is" | "which was" | "which makes" | "being" | "i.e." | "ie" | "that is"
        )
}

/// `fell by 4% and 7% respectively`, `by 15% by 2027 and 30% by 2032`: a percentage that changes as the one before it did.
fn listed(
    chars: &Text,
    end: usize,
    mut figure: EnglishFigure,
    before: Option<&EnglishFigure>,
) -> EnglishFigure {
    let Some(before) = before else {
        return figure;
    };
    let gap = before.figure.end.min(figure.figure.start);
    // from 13.1% and 16.2% to …; up from 38 days the year before and 36 in 2013; from 56 years for men and 58 for women
    let between = chars.lower(gap..figure.figure.start);
    let also = core_of(between.trim()).trim_end();
    let goes_on = (also == "and" || also.ends_with(" and"))
        && also.len() < 28
        && !also.contains(|c: char| c.is_ascii_digit() || matches!(c, ',' | ';'));
    if before.kind == Some(Kind::Baseline) && goes_on && figure.tie == Tie::Value {
        figure.kind = before.kind;
    }
    // 600 workers would be taken on, for a total of 1,100
    let lead = between.trim_end();
    let sums = list![
        "for a total of",
        "bringing the total to",
        "making a total of",
        "to a total of"
    ]
    .closes(lead);
    if sums && matches!(before.kind, Some(Kind::Target | Kind::Forecast)) {
        figure.kind = figure.kind.or(before.kind);
    }
    if figure.tie != Tie::Value || figure.figure.unit != "percent" {
        return figure;
    }
    if matches!(before.tie, Tie::Share | Tie::Completion) && !before.dependent {
        if parts_go_on(between) {
            figure.tie = before.tie;
            figure.dependent = false;
        }
        return figure;
    }
    if !matches!(before.tie, Tie::Growth(_)) {
        return figure;
    }
    let dated = |text: &str| -> Option<usize> {
        let rest = [" by ", " in "]
            .iter()
            .find_map(|joint| text.strip_prefix(joint))?;
        let year = rest.get(..4)?;
        (year.starts_with("20") && year.bytes().all(|b| b.is_ascii_digit())).then_some(8)
    };
    let joint = chars.lower(gap..figure.figure.start);
    // the port (up 28.9 percent), the mills (34.4 percent) and the old town (9 percent)
    let in_brackets = joint.starts_with(')')
        && joint.ends_with('(')
        && joint.len() < 48
        && !joint.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ';'));
    if in_brackets && figure.bracketed {
        figure.tie = before.tie;
        figure.bracketed = false;
        return figure;
    }
    let tail = chars.lower(figure.figure.end..end.min(figure.figure.end + 16));
    let plain = &joint[dated(joint).unwrap_or(0)..];
    // came down by 30 per cent and deaths by 70 per cent
    let named = plain
        .trim()
        .strip_prefix("and ")
        .and_then(|rest| rest.strip_suffix(" by"))
        .is_some_and(|name| name.split_whitespace().count() < 4 && !name.contains([',', ';']));
    if named {
        figure.tie = before.tie;
        return figure;
    }
    let same = matches!(plain.trim(), "and" | ", and" | ",");
    let goes_on = dated(joint).is_some() && dated(tail).is_some();
    if same
        && (goes_on
            || tail
                .trim_start_matches([' ', ','])
                .starts_with("respectively"))
    {
        figure.tie = before.tie;
        figure.kind = figure.kind.or(before.kind);
    }
    figure
}

/// Whether the words between two percentages only name the next part: of residents, Malays for; of the plan and referrals to.
fn parts_go_on(between: &str) -> bool {
    const REACH_CHARS: usize = 70;
    static VERBS: List = List::new(&[
        "was", "were", "is", "are", "had", "has", "have", "been", "did", "rose", "fell", "grew",
        "reported", "said", "who", "whom", "that", "which", "these", "those", "compared",
        "against", "than", "from", "down", "up", "within", "under", "by", "with", "stood",
        "stands", "reached", "rate", "coverage", "ratio",
    ]);
    let core = core_of(between.trim_end()).trim_end();
    let joined = core.contains(',') || core == "and" || core.contains(" and");
    joined
        && core.len() < REACH_CHARS
        && !core.contains(|c: char| c.is_ascii_digit() || matches!(c, ';' | '(' | ')' | ':'))
        && !core
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| VERBS.has(word))
}

/// Gives what a list shares to all of it: six stations, 30 centres and 100 clinics are expected to be built.
pub(super) fn in_common(chars: &Text, found: &mut [EnglishFigure]) {
    for last in (1..found.len()).rev() {
        let (before, rest) = found.split_at_mut(last);
        let (Some(member), Some(next)) = (before.last_mut(), rest.first()) else {
            continue;
        };
        let Some(kind @ (Kind::Forecast | Kind::Target)) = next.kind else {
            continue;
        };
        let from = member
            .figure
            .end
            .max(member.subject.1)
            .min(next.figure.start);
        let joint = chars.lower(from..next.figure.start);
        let opening = chars.lower(member.clause.0.min(member.figure.start)..member.figure.start);
        let counted = counts(&&*member) && counts(&next) && !told(opening);
        if counted && member.kind.is_none() && matches!(joint.trim(), "," | "and" | ", and") {
            member.kind = Some(kind);
        }
    }
}
