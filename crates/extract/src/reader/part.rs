//! Percentages that no verb makes a share or a completion, but the words around them do.

use super::of_them::is_some_of_them;
use super::owed::is_progress_of_place;
use super::place::Placed;
use super::shares::{is_count, listed_name, shared, sums_up, touches};
use super::task::{done_beside, done_of_aim, is_done_of_owed, rates_task};
use crate::clause::Clause;
use crate::draft::UnitClass;
use crate::figure::{Basis, Figure};
use crate::fold::is_han;
use crate::lexicon::{
    Characters, Words, bound_after, class_of, contains_any, ends_with_any, is_any, last_of,
    prefix_length, starts_with_any, words,
};
use crate::relation::{Reading, Role};
use crate::subject::trimmed;

/// The role that `figure` has by what stands beside it, with the words that say whose it is, if not that of its `reading`; with
/// its clause, where the words that lead to it begin, and where its sentence opens.
pub(super) fn part(
    chars: &[char],
    placed: &[Placed],
    figure: &Figure,
    reading: Reading,
    (clause, from, opens): (Clause, usize, usize),
) -> Option<(Role, (usize, usize))> {
    let value = reading.role == Role::Value;
    if !matches!(reading.role, Role::Value | Role::Share | Role::Completion)
        || figure.unit != "percent"
        || figure.basis == Basis::Universal
    {
        return None;
    }
    // 任务900人,完成720人,占比80%
    let of_aim = || {
        reading.role == Role::Share
            && reading.own.0 == reading.own.1
            && (done_of_aim(placed, chars, figure) || is_done_of_owed(chars, placed, figure))
    };
    if reading.role != Role::Completion && (done_beside(chars, placed, figure, from) || of_aim()) {
        return Some((Role::Completion, (from, from)));
    }
    let before = placed.last();
    let lead = &chars[from..figure.start];
    let beside = |before: &Placed| {
        shared(chars, before, figure)
            || touches(chars, before, figure)
            || sums_up(before, lead, figure)
            || of_whole(chars, before, figure, from)
            || follows_bare(chars, before, figure)
    };
    // 已支出612万元,执行率90%
    let spent = |before: &Placed| {
        value
            && class_of(before.figure.unit) == UnitClass::Money
            && starts_with_any(lead, SPENT)
            && !chars[before.from..before.figure.start.max(before.from)].contains(&'应')
    };
    if before.is_some_and(spent) || value && rates_task(chars, placed, figure, lead) {
        return Some((Role::Completion, (from, from)));
    }
    if value && before.is_some_and(beside) {
        return Some((Role::Share, (from, from)));
    }
    if value && is_progress_of_place(chars, figure, opens) {
        return Some((Role::Completion, reading.own));
    }
    if value && (is_some_of_them(chars, lead, figure)) {
        return Some((Role::Share, reading.own));
    }
    if value && listed_name(chars, figure, clause.start) {
        // 完成率排前三名的:东镇(108%)、…;排后三名的:西镇(71%)、…
        let role = headed(chars, figure, opens).unwrap_or(Role::Share);
        return Some((role, (from, from)));
    }
    if value && before.is_some_and(|before| is_part_of(before, lead)) {
        return Some((Role::Share, reading.own));
    }
    if value {
        return named_behind(chars, figure, from)
            .map(|name| (Role::Share, name))
            .or_else(|| headed(chars, figure, opens).map(|role| (role, reading.own)))
            .or_else(|| {
                let goes_on = before.is_some_and(|before| done_on(chars, before, figure));
                goes_on.then_some((Role::Completion, reading.own))
            });
    }
    let bare = reading.own.0 == reading.own.1 && clause.start == from;
    let name = bare.then(|| named_past_bracket(chars, before, opens, from))?;
    name.map(|name| (reading.role, name))
}

/// Rates of money that is spent, or paid out, of what was granted.
const SPENT: &Words = words![
    "执行率",
    "执行进度",
    "支出率",
    "支出进度",
    "拨付率",
    "拨付进度",
    "支付率",
    "支付进度",
    "使用进度",
    "到位率",
    "资金到位率",
    "经费到位率",
    "配套到位率",
    "配套资金到位率",
    "实际到位率",
    "到账率",
    "资金到账率",
    "兑付率",
    "资金兑付率",
];

/// Whether `lead` names some of those whom `before` counts, with nothing that is measured of them: 招聘90人,其中硕士不低于两成.
fn is_part_of(before: &Placed, lead: &[char]) -> bool {
    const NAME_MAX_CHARS: usize = 14;
    let name = lead.strip_prefix(&['其', '中']).unwrap_or_default();
    before.reading.role == Role::Value
        && is_count(before.figure.unit)
        && (2..=NAME_MAX_CHARS).contains(&name.len())
        && name.iter().all(|&c| is_han(c))
        && !name
            .iter()
            .any(|c| matches!(c, '率' | '比' | '较' | '增' | '减' | '降' | '升'))
        && !contains_any(
            name,
            words![
                "报销", "使用", "覆盖", "达标", "合格", "完成", "控制", "水平", "满意", "补助",
                "给予", "按", "提取",
            ],
        )
}

/// Whether `share` stands alone between the count before it and the end of what is said: (812例,55.2%;659例,44.8%).
fn follows_bare(chars: &[char], before: &Placed, share: &Figure) -> bool {
    matches!(
        chars[before.figure.end..share.start.max(before.figure.end)],
        [','] | ['/']
    ) && before.reading.role == Role::Value
        && is_count(before.figure.unit)
        && matches!(
            chars.get(share.end),
            None | Some(',' | ';' | ')' | '。' | '\n')
        )
        && share.value.is_some_and(|value| value.to_f64() <= 100.0)
}

/// Whether `percent` goes on after the completion `before` with the name of another thing: 体检任务完成96%,随访91%.
fn done_on(chars: &[char], before: &Placed, percent: &Figure) -> bool {
    const NAME_MAX_CHARS: usize = 12;
    let gap = &chars[before.figure.end..percent.start.max(before.figure.end)];
    let name = match gap {
        [',' | '、', name @ ..] => name,
        _ => return false,
    };
    before.reading.role == Role::Completion
        && before.reading.own.1 > before.reading.own.0
        && (2..=NAME_MAX_CHARS).contains(&name.len())
        && name.iter().all(|&c| is_han(c) || c.is_ascii_digit())
        && !name.contains(&'率')
        && !contains_any(
            name,
            words!["其中", "比", "较", "达标", "合格", "满意", "覆盖", "占"],
        )
}

/// What the head of a part of the sentence, which `opens` there at the earliest, makes of all its percentages: 占比由高到低依次为…,
/// 完成率最高的镇达108%,最低的….
fn headed(chars: &[char], figure: &Figure, opens: usize) -> Option<Role> {
    const HEAD_MAX_CHARS: usize = 140;
    const ORDERS: &Words = words![
        "最", "居首", "居前", "居后", "居第", "排", "前", "后", "由高", "由大", "从高", "较", "靠",
        "过半", "情况", "排名", "滞后", "落后",
    ];
    const HEADS: &[(&str, Role)] = &[
        ("占比", Role::Share),
        ("构成比", Role::Share),
        ("比重", Role::Share),
        ("份额", Role::Share),
        ("完成率", Role::Completion),
        ("完成进度", Role::Completion),
        ("完成情况", Role::Completion),
        ("任务完成", Role::Completion),
        ("任务进度", Role::Completion),
    ];
    let start = opens.max(figure.start.saturating_sub(HEAD_MAX_CHARS));
    let lead = &chars[start..figure.start];
    // 排后三名的是…: the other end of the order that was told before the semicolon.
    let other_end = |rest: &[char]| {
        starts_with_any(
            rest,
            words![
                "排后",
                "排名后",
                "排在后",
                "居后",
                "靠后",
                "后三",
                "后两",
                "后五",
                "后3",
                "后2",
                "后5",
                "最低",
                "较低",
                "较慢",
                "末"
            ],
        )
    };
    let lead = match lead.iter().rposition(|&c| c == ';') {
        Some(mark) if !other_end(&lead[mark + 1..]) => &lead[mark + 1..],
        _ => lead,
    };
    let characters = Characters::of(lead);
    let (at, role) = HEADS
        .iter()
        .filter_map(|&(head, role)| Some((last_of(lead, characters, &[head])?, role)))
        .max_by_key(|&(at, _)| at)?;
    let rest = &lead[at..];
    let ordered =
        starts_with_any(rest, ORDERS) || role == Role::Completion && rest.first() == Some(&':');
    let other = rest.contains(&'率')
        || contains_any(
            rest,
            words![
                "比例", "水平", "同比", "较上", "比上", "提高", "下降", "覆盖",
            ],
        );
    (ordered && !other).then_some(role)
}

/// The name before a bracket without figures that ends at `from`, whose share or completion comes next: 服务收入(不含药品、耗材)占.
fn named_past_bracket(
    chars: &[char],
    before: Option<&Placed>,
    start: usize,
    from: usize,
) -> Option<(usize, usize)> {
    let start = before.map_or(start, |placed| placed.figure.end);
    let until = from
        .checked_sub(1)
        .filter(|&at| at > start && chars[at] == ')')?;
    let open = start + chars[start..until].iter().rposition(|&c| c == '(')?;
    let mark = |&c: &char| matches!(c, ',' | ';' | ':' | ')');
    let named = match chars[start..open].iter().rposition(mark) {
        Some(at) => start + at + 1,
        None if before.is_none() => start,
        None => return None,
    };
    let (start, end) = trimmed(chars, named, open);
    (end > start + 1).then_some((start, end))
}

/// The words behind a percentage that opens its statement, if they name those whom it is a part of the whole:
/// 63%为女性, 其中两成以上系流动人口.
pub(super) fn named_behind(chars: &[char], share: &Figure, from: usize) -> Option<(usize, usize)> {
    const NAME_MAX_CHARS: usize = 20;
    let lead = &chars[from..share.start.max(from)];
    let opens = is_blank_lead(lead) || ends_with_any(lead, words!["中", "中有", "中约", "中,"]);
    let after = share.end + bound_after(&chars[share.end..]).map_or(0, |(_, length)| length);
    let verb = [
        "均为",
        "都是",
        "属于",
        "来自于",
        "为",
        "是",
        "系",
        "属",
        "来自",
    ]
    .iter()
    .find_map(|word| prefix_length(&chars[after..], word))?;
    let name = after + verb;
    let end = chars[name..]
        .iter()
        .take(NAME_MAX_CHARS + 1)
        .take_while(|&&c| is_han(c) && c != '。' || c.is_ascii_alphanumeric())
        .count();
    let words = &chars[name..name + end];
    let part = share.value.is_some_and(|value| value.to_f64() < 100.0);
    (opens
        && part
        && share.unit == "percent"
        && share.basis != Basis::Universal
        && (2..=NAME_MAX_CHARS).contains(&end)
        && !starts_with_any(words, words!["了", "否"]))
    .then_some((name, name + end))
}

/// Whether words before a percentage say nothing: 其中, 有.
fn is_blank_lead(lead: &[char]) -> bool {
    is_any(
        lead,
        &["", "其中", "其中有", "有", "其中约", "其", "另有", "另"],
    )
}

/// Makes a share of a percentage that names nothing and that its count follows: 其中六成、320万元留给村里; 两成(14人);
/// 七成用于基层,计84万元.
pub(super) fn counted_behind(chars: &[char], placed: &mut [Placed]) {
    for at in 1..placed.len() {
        let (share, value) = (&placed[at - 1], &placed[at]);
        let lead = &chars[share.from..share.figure.start.max(share.from)];
        let gap = &chars[share.figure.end..value.figure.start.max(share.figure.end)];
        let named = lead.is_empty() && share.figure.basis != Basis::Fraction;
        let counted = restates_at_once(gap) && !named || restates(gap);
        // 从经费里拿出三成(42万元)
        let taken_out = share.figure.basis == Basis::Fraction
            && restates_at_once(gap)
            && !lead
                .iter()
                .any(|c| matches!(c, '率' | '达' | '均' | '比' | '较'));
        if (counted && is_blank_lead(lead) || taken_out)
            && share.reading.role == Role::Value
            && share.figure.unit == "percent"
            && value.reading.role == Role::Value
            && is_count(value.figure.unit)
        {
            let from = share.from;
            placed[at - 1].reading.role = Role::Share;
            placed[at - 1].reading.own = (from, from);
        }
    }
}

/// Whether nothing but a mark or 即 stands between a share and its count.
pub(super) fn restates_at_once(gap: &[char]) -> bool {
    let gap = &gap[bound_after(gap).map_or(0, |(_, length)| length)..];
    matches!(
        gap,
        ['、' | '(' | '即' | '约'] | [',' | '、' | '(', '即' | '计' | '共' | '约']
    )
}

/// Whether words between a share and its count tell what is done with the part and then count it: 用于基层,计.
pub(super) fn restates(gap: &[char]) -> bool {
    const WORDS_MAX_CHARS: usize = 16;
    let Some(mark) = gap.iter().position(|&c| c == ',') else {
        return false;
    };
    let (words, link) = gap.split_at(mark);
    words.len() <= WORDS_MAX_CHARS
        && words.iter().all(|&c| is_han(c))
        && is_any(
            &link[1..],
            &["计", "共计", "合计", "折合", "约合", "即", "合"],
        )
}

/// Whether `share`, after `lead`, says what part of a whole the count `before` is without 占: 86万元,不到总支出的2%.
pub(super) fn of_whole(chars: &[char], before: &Placed, share: &Figure, from: usize) -> bool {
    const NOUN_MAX_CHARS: usize = 10;
    const WHOLE_MAX_CHARS: usize = 16;
    let gap = &chars[before.figure.end..from.max(before.figure.end)];
    let beside = match gap {
        [noun @ .., ',' | '('] => {
            noun.len() <= NOUN_MAX_CHARS && noun.iter().all(|&c| is_han(c) && c != '、')
        }
        _ => false,
    };
    if !beside
        || before.reading.role != Role::Value
        || share.unit != "percent"
        || !is_count(before.figure.unit)
    {
        return false;
    }
    let lead = &chars[from..share.start.max(from)];
    let lead = &lead[prefix_of(lead, &["还", "尚", "只", "仅", "约"])..];
    let verb = prefix_of(
        lead,
        &[
            "不到",
            "不足",
            "仅为",
            "只有",
            "仅有",
            "约为",
            "相当于",
            "仅相当于",
            "超过",
            "接近",
            "近",
            "为",
            "是",
            "达",
            "达到",
            "仅是",
            "只是",
            "约是",
            "约相当于",
        ],
    );
    let whole = match &lead[verb..] {
        [whole @ .., '的'] => whole,
        _ => return false,
    };
    verb > 0
        && (2..=WHOLE_MAX_CHARS).contains(&whole.len())
        && whole.iter().all(|&c| is_han(c))
        && !contains_any(
            whole,
            words![
                "年", "同期", "平均", "水平", "标准", "率", "目标", "要求", "规定", "均值", "原来",
                "以前", "过去",
            ],
        )
}

/// The length of the longest of `words` that opens `text`.
fn prefix_of(text: &[char], words: &[&str]) -> usize {
    words
        .iter()
        .filter_map(|word| prefix_length(text, word))
        .max()
        .unwrap_or(0)
}
