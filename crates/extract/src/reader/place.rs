//! Figures with their clauses: where the words that lead to each begin, which go on a list.

use super::CLAUSE_MAX_CHARS;
use super::field::ranked_among;
use super::part::{counted_behind, part};
use super::shares::{complete, shares_on, wholes_on};
use super::task::{Base, base_of};
use crate::clause::Clause;
use crate::draft::{Comparator, UnitClass};
use crate::figure::{Basis, Figure};
use crate::fold::is_han;
use crate::lexicon::{Words, bound_after, class_of, contains_any, ends_with_any, words};
use crate::relation::{Reading, Role, comparison, fall, is_compared_time, read};
use crate::subject::trimmed;

/// A figure of the sentence with its clause and role.
pub(super) struct Placed {
    pub(super) figure: Figure,
    pub(super) clause: Clause,
    /// Where the text that leads to it begins.
    pub(super) from: usize,
    pub(super) reading: Reading,
}

/// Words that compare with another year.
const COMPARED: &Words = words![
    "同比", "较上", "比上", "较去", "比去", "比20", "较20", "比19", "较19", "相比",
];

/// Gives each figure its clause and its role.
pub(super) fn place(chars: &[char], figures: Vec<Figure>, clauses: &[Clause]) -> Vec<Placed> {
    // 与上年比较,医院增加3个,…: what opens the sentence holds for all of it, what stands amid it for its group.
    let opening = clauses
        .first()
        .is_some_and(|clause| compares(chars, clause));
    let mut compared: Option<usize> = None;
    let mut placed: Vec<Placed> = Vec::with_capacity(figures.len());
    let mut at = 0;
    for mut figure in figures {
        while at + 1 < clauses.len() && clauses[at].end <= figure.start {
            if compares(chars, &clauses[at]) {
                compared = Some(clauses[at].group);
            }
            at += 1;
        }
        let Some(&clause) = clauses.get(at) else {
            continue;
        };
        let last = placed.last().filter(|p| p.figure.end <= figure.start);
        // 分别占50%、37.5%,12.5%: a comma amid the list.
        if let Some(last) = last
            && goes_on(
                &chars[last.figure.end..figure.start],
                last.clause.start == clause.start,
            )
            && figure.unit == "percent"
            && last.reading.listed
            && matches!(last.reading.role, Role::Share | Role::Growth)
            && last.figure.unit == "percent"
        {
            let (clause, from, reading) = (last.clause, last.from, last.reading);
            placed.push(Placed {
                figure,
                clause,
                from,
                reading,
            });
            continue;
        }
        let before = last.filter(|p| p.clause.start == clause.start);
        let from = before
            .map_or(clause.start, |p| {
                // Rates keep the whole list before them: 档案建档率、签约率达到100%.
                if matches!(class_of(figure.unit), UnitClass::Percent | UnitClass::Rate) {
                    p.figure.end
                } else {
                    after_noun(chars, p.figure.end, figure.start)
                }
            })
            .min(figure.start)
            .max(figure.start.saturating_sub(CLAUSE_MAX_CHARS));
        let window = Clause {
            start: clause
                .start
                .max(figure.start.saturating_sub(CLAUSE_MAX_CHARS)),
            ..clause
        };
        // 发病率比上年低2%;死亡率为0.3‰,低4%: the comparison said before holds on.
        let lone = matches!(chars[from..figure.start], ['高' | '低' | '多' | '少'])
            && contains_any(&chars[clauses[0].start..from], COMPARED);
        let topic = opening || lone || compared == Some(clause.group);
        let mut reading = read(chars, &figure, &window, from, topic);
        if let Some(glossed) = glossed_change(chars, &placed, &figure) {
            reading = glossed;
        }
        // 增加120张、2.9%: the same change in percent.
        if let Some(last) = placed.last()
            && reading.role == Role::Value
            && last.reading.role == Role::Increment
            && figure.unit == "percent"
            && matches!(chars[last.figure.end..figure.start], ['、' | ','])
        {
            reading = Reading {
                role: Role::Growth,
                own: (figure.start, figure.start),
                listed: false,
                ..last.reading
            };
        }
        if matches!(reading.role, Role::Growth | Role::Points | Role::Increment)
            && reading.own.0 == reading.own.1
            && let Some(own) = named_before_base(chars, clause.start)
        {
            reading.own = own;
        }
        let opens = clauses[0].start;
        if let Some((role, own)) = part(chars, &placed, &figure, reading, (clause, from, opens)) {
            reading.role = role;
            reading.own = own;
        }
        // 每十万人口841人,增加113人: a verb of change alone, right after a value of the same kind.
        if let Some(last) = placed.last()
            && reading.role == Role::Value
            && last.reading.role == Role::Value
            && clause.start == from
            && class_of(last.figure.unit) == class_of(figure.unit)
            && let Some(falls) = lone_verb(&chars[from..figure.start])
        {
            reading = Reading {
                role: Role::Increment,
                falls,
                own: (from, from),
                listed: false,
            };
        }
        if let Some(before) = before {
            let gap = &chars[before.figure.end..figure.start];
            // 分别达到40%以上和85%以上: the bound after a member parts nothing.
            let stated = bound_after(gap).map_or(0, |(_, length)| length);
            let gap = &gap[stated..];
            // 分别为+2%、-1%和+3%: the sign is of the next member.
            let gap = gap.strip_suffix(&['+']).unwrap_or(gap);
            let separator = matches!(gap, ['、'] | ['和'] | ['及'] | ['与'] | ['以', '及']);
            let ranks = before.figure.basis == Basis::Rank && figure.basis == Basis::Rank;
            let plain = matches!(
                figure.basis,
                Basis::Numeral
                    | Basis::ListNumeral
                    | Basis::Range
                    | Basis::Chinese
                    | Basis::Redacted
                    | Basis::Bare
                    | Basis::Fraction
                    | Basis::PerSlash
            );
            let same_unit = before.figure.unit == figure.unit;
            // 增加11件、8.7万元: changes of different things; 分别为8/10万和4‰: rates on different bases.
            let changes = before.reading.role == Role::Increment && reading.role != Role::Growth;
            let rates = contains_any(&chars[window.start..figure.start], words!["分别"])
                && [before.figure.unit, figure.unit]
                    .iter()
                    .all(|unit| matches!(class_of(unit), UnitClass::Rate | UnitClass::Percent));
            if let Some(base) = base_of(chars, before, &figure) {
                reading.role = match base {
                    Base::Task => Role::Completion,
                    Base::Whole => Role::Share,
                };
                reading.own = (from, from);
            }
            // 早产占18%、窒息15%、肺炎9%: each thing of the list has its share.
            if shares_on(chars, before, &figure) && reading.role == Role::Value {
                reading.role = Role::Share;
            }
            if separator && (plain && (same_unit || changes || rates) || ranks) {
                let followed_by_noun = before.reading.role == Role::Value
                    && chars
                        .get(figure.end)
                        .is_some_and(|&c| is_han(c) && !"、。以左及和余".contains(c))
                    && !matches!(figure.unit, "percent");
                // 分别不低于70%和65%: the bound before the first holds for all.
                let (first, bound) = (&before.figure, before.figure.comparator);
                let leads =
                    first.start == first.number_at && bound_after(&chars[first.end..]).is_none();
                if figure.comparator.is_none() && leads && !followed_by_noun {
                    figure.comparator = bound;
                }
                if !followed_by_noun {
                    reading = Reading {
                        listed: true,
                        ..before.reading
                    };
                }
            } else if reading.role == Role::Value && wholes_on(chars, before, &figure) {
                reading = Reading {
                    listed: true,
                    ..before.reading
                };
            } else if reading.role == Role::Growth
                && before.reading.role == Role::Growth
                && matches!(gap.first(), Some('、' | '和'))
                && gap.len() <= 4
            {
                // 分别增长4.1%、下降2%: one list whose members turn different ways.
                reading = Reading {
                    listed: true,
                    falls: reading.falls,
                    ..before.reading
                };
            } else if separator
                && before.reading.role == Role::Growth
                && reading.role == Role::Points
            {
                // 分别下降12.1%和0.3个百分点
                reading.falls = before.reading.falls;
            } else if ranks && before.reading.role == Role::Rank && gap.first() == Some(&'、') {
                // 在全国排名第42位、全省第6位: each place has the thing of the first.
                reading.own = before.reading.own;
            }
        }
        placed.push(Placed {
            figure,
            clause,
            from,
            reading,
        });
        bounded_together(chars, &mut placed);
    }
    ranked_among(chars, &mut placed);
    opposed(chars, &mut placed);
    complete(chars, &mut placed);
    counted_behind(chars, &mut placed);
    fallen(chars, &mut placed);
    placed
}

/// Gives the last figure's bound to the one before it in a list: 分别控制在3‰、4‰以内.
fn bounded_together(chars: &[char], placed: &mut [Placed]) {
    for at in (1..placed.len()).rev() {
        let (before, last) = (&placed[at - 1], &placed[at]);
        let together = last.reading.listed
            && last.figure.comparator == Some(Comparator::Le)
            && before.figure.comparator.is_none()
            && before.clause.start == last.clause.start
            && contains_any(
                &chars[before.clause.start.min(before.figure.start)..before.figure.start],
                words!["控制在"],
            );
        if !together {
            return;
        }
        placed[at - 1].figure.comparator = Some(Comparator::Le);
    }
}

/// Makes a value that a fall led to, and whose fall in percent follows, the change that it is: 减少40人次,下降2.6%.
fn fallen(chars: &[char], placed: &mut [Placed]) {
    for at in 1..placed.len() {
        let (change, growth) = (&placed[at - 1], &placed[at]);
        let gap = &chars[change.figure.end..growth.figure.start.max(change.figure.end)];
        let follows = change.reading.role == Role::Value
            && growth.reading.role == Role::Growth
            && growth.reading.falls
            && matches!(gap, [',', verb @ ..] if lone_verb(verb) == Some(true))
            && !matches!(
                class_of(change.figure.unit),
                UnitClass::Percent | UnitClass::PercentagePoint
            );
        let lead = &chars[change.from..change.figure.start.max(change.from)];
        if follows && let Some(verb_at) = fall(lead) {
            let own = trimmed(chars, change.from, change.from + verb_at);
            placed[at - 1].reading = Reading {
                role: Role::Increment,
                falls: true,
                own,
                listed: false,
            };
        }
    }
}

/// Turns two changes that are said to go opposite ways: 一降一升,变动幅度为1.3个、0.2个百分点.
fn opposed(chars: &[char], placed: &mut [Placed]) {
    const LEAD_MAX_CHARS: usize = 24;
    for at in 1..placed.len() {
        let [first, second] = [&placed[at - 1], &placed[at]];
        let pair = second.reading.listed
            && !first.reading.listed
            && matches!(
                first.reading.role,
                Role::Points | Role::Growth | Role::Increment
            );
        if !pair {
            continue;
        }
        let until = first.figure.start;
        let lead = &chars[until.saturating_sub(LEAD_MAX_CHARS)..until];
        let falls_first =
            contains_any(lead, words!["一降一升", "一减一增", "一降一增", "一减一升"]);
        let rises_first =
            contains_any(lead, words!["一升一降", "一增一减", "一增一降", "一升一减"]);
        if falls_first || rises_first {
            placed[at - 1].reading.falls = falls_first;
            placed[at].reading.falls = rises_first;
        }
    }
}

/// Whether a clause only says what is compared with: 与上年比较, 较去年同期.
fn compares(chars: &[char], clause: &Clause) -> bool {
    let words = &chars[clause.start..clause.end.min(clause.start + CLAUSE_MAX_CHARS)];
    matches!(words.first(), Some('与' | '同' | '和' | '较' | '比'))
        && ends_with_any(words, words!["比较", "相比", "比", "同期", "相较"])
        && words
            .iter()
            .any(|c| matches!(c, '年' | '期' | '月' | '季' | '末' | '底'))
}

/// Whether `growth` is a percentage alone in brackets right after `change`: 增加16家(2.0%).
pub(super) fn glosses(chars: &[char], change: &Placed, growth: &Figure) -> bool {
    change.reading.role == Role::Increment
        && growth.unit == "percent"
        && growth.start == change.figure.end + 1
        && chars[change.figure.end] == '('
        && matches!(chars.get(growth.end), Some(')' | '('))
}

/// The reading of a growth in the brackets of a change, or of a change that goes on after such brackets.
fn glossed_change(chars: &[char], placed: &[Placed], figure: &Figure) -> Option<Reading> {
    let last = placed.last()?;
    let none = (figure.start, figure.start);
    if glosses(chars, last, figure) {
        return Some(Reading {
            role: Role::Growth,
            own: none,
            listed: false,
            ..last.reading
        });
    }
    // 分别增加4人(3.4%)、12人(4.2%)
    let change = placed.len().checked_sub(2).map(|at| &placed[at])?;
    let gap = &chars[last.figure.end..figure.start.max(last.figure.end)];
    (matches!(gap, [')', '、' | '和'])
        && glosses(chars, change, &last.figure)
        && !matches!(
            class_of(figure.unit),
            UnitClass::Percent | UnitClass::PercentagePoint
        ))
    .then_some(Reading {
        own: none,
        listed: false,
        ..change.reading
    })
}

/// What a change names before the value that it departs from, whose brackets end before `start`: 发病数较上年同期(1863例)下降.
fn named_before_base(chars: &[char], start: usize) -> Option<(usize, usize)> {
    const CLAUSE_MAX: usize = 40;
    let nearby = start.saturating_sub(CLAUSE_MAX);
    let before = chars[nearby..start].strip_suffix(&[')'])?;
    let open = before.iter().rposition(|&c| c == '(')?;
    let lead = &before[..open];
    let from = lead
        .iter()
        .rposition(|&c| matches!(c, ',' | ';' | ':' | '。' | '\n' | '(' | ')'))
        .map_or(0, |mark| mark + 1);
    let words = &lead[from..];
    let until = comparison(words).filter(|_| is_compared_time(lead))?;
    let own = trimmed(chars, nearby + from, nearby + from + until);
    (own.1 >= own.0 + 2).then_some(own)
}

/// Whether nothing but a mark parts two members of a list, which a comma may have cut into two clauses.
fn goes_on(gap: &[char], same_clause: bool) -> bool {
    match gap {
        [','] => true,
        ['、' | '和'] => !same_clause,
        _ => false,
    }
}

/// Whether the words before a figure are a verb of change and nothing else, and whether it falls.
fn lone_verb(text: &[char]) -> Option<bool> {
    let word: String = text.iter().filter(|c| !c.is_whitespace()).collect();
    let manner = ["大幅度", "大幅", "小幅", "累计", "共计", "共", "略", "又"];
    let verb = manner.iter().find_map(|manner| word.strip_prefix(manner));
    match verb.unwrap_or(&word) {
        "增" | "升" | "增加" | "上升" | "提高" | "净增" | "增加了" | "多出" | "多了" | "净增加"
        | "提升" | "上涨" | "延长" | "回升" | "增长" | "提高了" | "上升了" | "提升了"
        | "延长了" | "增长了" | "扩大" | "升高" | "增多" => Some(false),
        "减" | "降" | "减少" | "下降" | "降低" | "净减" | "减少了" | "少了" | "净减少" | "缩短"
        | "缩短了" | "回落" | "压缩" | "下降了" | "降低了" | "下调" | "缩减" | "下滑" | "压减" => {
            Some(true)
        }
        _ => None,
    }
}

/// Where the words of a figure begin after the one before it: past the noun that follows that one's unit (20名医生和30名护士).
fn after_noun(chars: &[char], start: usize, end: usize) -> usize {
    let gap = &chars[start..end.max(start)];
    let opens_with_noun = gap
        .first()
        .is_some_and(|&c| is_han(c) && !matches!(c, '、' | '和' | '及' | '与' | '以' | '的'));
    // 72个县(市、区)中: what stands in brackets parts nothing.
    let closed = gap.iter().rposition(|&c| c == ')').map_or(0, |at| at + 1);
    let separator = gap[closed..]
        .iter()
        .rposition(|&c| matches!(c, '、' | '和' | '及'))
        .map(|at| closed + at);
    match separator {
        Some(at) if opens_with_noun => start + at + 1,
        _ => start,
    }
}

/// The clause up to the figure, at most as far back as words of comparison are looked for.
pub(super) fn clause_before<'a>(chars: &'a [char], placed: &Placed) -> &'a [char] {
    let start = placed
        .clause
        .start
        .max(placed.figure.start.saturating_sub(CLAUSE_MAX_CHARS))
        .min(placed.figure.start);
    &chars[start..placed.figure.start]
}
