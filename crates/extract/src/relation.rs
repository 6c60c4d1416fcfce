//! What a figure is to the figures beside it: a value, its growth, share, rank or completion, or a change of its own.

mod change;
mod column;
mod part;
mod rank;
mod sign;
mod task;

use change::{COMPARISONS, arrow, change_verb, follows_comparison, is_natural, thing_behind};
use part::{points_back, share_verb};
use sign::{signed_change, tells_which};
use task::{completion_phrase, is_of_task};

pub(crate) use change::{comparison, fall, is_compared_time, is_since_year};
pub(crate) use column::{column_role, is_share};

use crate::clause::Clause;
use crate::draft::UnitClass;
use crate::figure::{Basis, Figure, is_area_only};
use crate::fold::is_han;
use crate::lexicon::{
    Characters, class_of, contains_any, ends_with_any, find, starts_with_any, words,
};
use crate::subject::trimmed;

/// What a figure says beside the others of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A level, count or amount.
    Value,
    /// The same measure of a larger area.
    Benchmark,
    /// A change in percent.
    Growth,
    /// A change in the unit of the thing itself.
    Increment,
    /// A difference of percentages.
    Points,
    /// A share of a larger whole.
    Share,
    /// A place in a ranking.
    Rank,
    /// How much of the task is done.
    Completion,
}

/// A role with the sign of the change and the words that say whose it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    /// The role.
    pub role: Role,
    /// Whether the change is downwards.
    pub falls: bool,
    /// The range of the words before the phrase: empty if the figure says no thing of its own.
    pub own: (usize, usize),
    /// Whether the figure goes on a list and has its role from the one before.
    pub listed: bool,
}

/// Reads the role of `figure`, given its clause and the text between the figure before it in the clause and itself;
/// `compared_all` says that the whole sentence compares with another year.
pub(crate) fn read(
    chars: &[char],
    figure: &Figure,
    clause: &Clause,
    from: usize,
    compared_all: bool,
) -> Reading {
    let text = &chars[from..figure.start];
    let whole_clause = &chars[clause.start..figure.start];
    let own = |until: usize| trimmed(chars, from, from + until);
    let plain = |role| Reading {
        role,
        falls: false,
        own: own(text.len()),
        listed: false,
    };
    match figure.basis {
        Basis::Rank => {
            return Reading {
                own: own(rank::own_end(chars, clause, from, text)),
                ..plain(Role::Rank)
            };
        }
        Basis::Benchmark => return plain(Role::Benchmark),
        // 下转病人较上年翻了一番
        Basis::Doubled => {
            return Reading {
                own: own(comparison(text).unwrap_or(text.len())),
                ..plain(Role::Growth)
            };
        }
        Basis::Zero | Basis::Universal | Basis::Place | Basis::Coded | Basis::RedactedDeadline => {
            return plain(Role::Value);
        }
        _ => {}
    }
    let percentage =
        matches!(figure.unit, "percent" | "fold" | "per_1000") && figure.basis != Basis::PerSlash;
    let compared = compared_all
        || contains_any(whole_clause, COMPARISONS)
        || follows_comparison(&chars[..clause.start]);
    // 从90.1%上升为95.4%: the verb leads to a level.
    let to_level = ends_with_any(text, words!["为", "到", "至"])
        && chars[clause.start..from]
            .iter()
            .any(|c| matches!(c, '从' | '由'));
    // 总体近视率下降为49.1%: a level as well.
    let to_level = to_level
        || text.last() == Some(&'为')
            && ends_with_any(
                text,
                words![
                    "下降为",
                    "上升为",
                    "降低为",
                    "提高为",
                    "提升为",
                    "减少为",
                    "增加为",
                    "降为",
                    "升为",
                ],
            );
    let drawn = arrow(text, &chars[figure.end.min(clause.end)..clause.end]);
    // 同比6.6%↑: the arrow stands behind.
    let verb = change_verb(text, compared).or_else(|| {
        let change = matches!(figure.unit, "percent" | "percentage_point")
            && (figure.unit == "percentage_point"
                || compared
                || text.iter().all(|&c| c.is_whitespace()));
        drawn.filter(|_| change).map(|falls| (text.len(), falls))
    });
    if let Some((verb_at, falls)) = verb.filter(|_| !to_level && !is_natural(text)) {
        let role = match figure.unit {
            "percentage_point" => Some(Role::Points),
            "percent" | "fold" => Some(Role::Growth),
            _ if compared || drawn.is_some() => Some(Role::Increment),
            _ if falls && text.len() > verb_at + 1 && is_lost(figure, &text[..verb_at]) => {
                Some(Role::Increment)
            }
            _ => None,
        };
        if let Some(role) = role {
            let marker = comparison(&text[..verb_at]);
            let before = own(marker.unwrap_or(verb_at));
            // 三项分别增长2%、4%和1%: the values before, each in its turn.
            let before = if tells_which(&chars[before.0..before.1]) {
                (from, from)
            } else {
                before
            };
            // 同比门诊人次增加120人次: the thing stands behind the words of comparison.
            let behind = marker
                .and_then(|at| thing_behind(&text[at..verb_at]))
                .map(|length| trimmed(chars, from + verb_at - length, from + verb_at))
                .filter(|_| before.0 == before.1);
            return Reading {
                role,
                falls,
                own: behind.unwrap_or(before),
                listed: false,
            };
        }
    }
    // 年中调减配套资金20万元: how much was taken away.
    if !percentage && taken_away(text) {
        return Reading {
            falls: true,
            ..plain(Role::Increment)
        };
    }
    // 每年约以6.3%的速度增长: the verb stands behind.
    if figure.unit == "percent"
        && let Some(falls) = at_a_speed(&chars[figure.end..], text)
    {
        return Reading {
            falls,
            ..plain(Role::Growth)
        };
    }
    if figure.unit != "percent"
        && let Some(at) = first_of(text, &["高于", "低于"])
        && contains_any(&text[at..], words!["平均", "水平"])
    {
        let points = figure.unit == "percentage_point";
        // 低于全国平均21.8人 gives the average; 低于全国平均水平3个百分点 the distance to it.
        if !points && ends_with_any(text, words!["平均", "平均值", "均值", "平均数", "平均的"])
        {
            return Reading {
                own: own(at),
                ..plain(Role::Benchmark)
            };
        }
        return Reading {
            role: if points {
                Role::Points
            } else {
                Role::Increment
            },
            falls: text[at] == '低',
            own: own(at),
            listed: false,
        };
    }
    if let Some(change) = signed_change(chars, figure, clause, text, compared) {
        return change;
    }
    if figure.unit == "percentage_point" {
        // 慢于序时8个百分点, 低于上月2个百分点
        return Reading {
            falls: contains_any(text, words!["低于", "慢于", "落后", "少于"]),
            ..plain(Role::Points)
        };
    }
    if percentage && matches!(figure.unit, "percent" | "fold") {
        let own = |until: usize| {
            let (start, end) = own(until);
            if points_back(&chars[start..end]) {
                (from, from)
            } else {
                (start, end)
            }
        };
        let of_task = is_of_task(text);
        // 占计划的305%: more than the whole is no share of it.
        let whole =
            figure.unit == "percent" && figure.value.is_none_or(|value| value.to_f64() <= 100.0);
        if let Some(at) = share_verb(text).filter(|_| whole && !of_task) {
            // 合计占报告总数的74.7%: the share of all that the list names, not of its last member.
            let together = !contains_any(text, words!["分别", "依次", "各"])
                && ends_with_any(
                    &text[..at],
                    words![
                        "合计", "共计", "总计", "合并", "三者", "两者", "二者", "共", "合",
                    ],
                );
            // 20项超额完成、占比50%: what was done names no thing of its own.
            let done = at > 0 && text[at - 1] == '、' && text.get(at + 1) == Some(&'比');
            return Reading {
                own: own(if together {
                    text.len()
                } else if done {
                    0
                } else {
                    at
                }),
                ..plain(Role::Share)
            };
        }
        if let Some(at) = completion_phrase(text, &chars[figure.end..]) {
            return Reading {
                own: own(at),
                ..plain(Role::Completion)
            };
        }
    }
    if is_area_only(whole_clause)
        && clause.start == from
        && !figure.unit.is_empty()
        && figure.basis == Basis::Numeral
    {
        let rate = percentage || figure.unit.starts_with("per_");
        if rate {
            return plain(Role::Benchmark);
        }
    }
    plain(Role::Value)
}

/// Whether `text` says that some of the thing that it ends with was taken away: 调减县级配套, 核减编制.
fn taken_away(text: &[char]) -> bool {
    const THING_MAX_CHARS: usize = 10;
    const VERBS: &[&str] = &["调减", "核减", "削减"];
    text.contains(&'减')
        && VERBS.iter().any(|verb| {
            find(text, verb).is_some_and(|at| {
                let thing = &text[at + 2..];
                (1..=THING_MAX_CHARS).contains(&thing.len())
                    && thing.iter().all(|&c| is_han(c) && c != '、')
                    && !matches!(thing, [.., '至' | '到' | '为'])
            })
        })
}

/// Whether a count or a time that a fall leads to is how much of the thing named before there is less: 床位减少24张, 候诊缩短8分钟.
fn is_lost(figure: &Figure, thing: &[char]) -> bool {
    let counted = matches!(
        class_of(figure.unit),
        UnitClass::Person | UnitClass::Visit | UnitClass::Count | UnitClass::Time
    );
    counted && thing.iter().any(|&c| is_han(c)) || thing.last() == Some(&'净')
}

/// Whether a percentage between `before` and `after` is the speed at which something changes, and whether it falls.
fn at_a_speed(after: &[char], before: &[char]) -> Option<bool> {
    const PHRASE_MAX_CHARS: usize = 10;
    let speed = ends_with_any(
        before,
        words!["以", "以年均", "以平均", "以平均每年", "以每年"],
    ) && starts_with_any(
        after,
        words!["的速", "的增速", "的幅度", "的增幅", "的比例", "的年均"],
    );
    let phrase = &after[..after.len().min(PHRASE_MAX_CHARS)];
    let falls = contains_any(phrase, words!["下降", "减少", "递减", "降低"]);
    let rises = contains_any(
        phrase,
        words!["成长", "增长", "增加", "递增", "上升", "提高"],
    );
    (speed && (falls || rises)).then_some(falls)
}

fn first_of(text: &[char], words: &[&str]) -> Option<usize> {
    let characters = Characters::of(text);
    words
        .iter()
        .filter(|word| characters.may_hold(word))
        .filter_map(|word| find(text, word))
        .min()
}
