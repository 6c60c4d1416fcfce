//! What was due, and the places that are ahead of their tasks or behind: 应拨付96万元,已拨付72万元(75%); 进度滞后的有:东镇(52%)、西乡(49%).

use crate::figure::Figure;
use crate::fold::is_han;
use crate::lexicon::{Words, contains_any, starts_with_any, words};

/// Verbs of handing money over.
const PAID: &Words = words![
    "拨付", "拨", "兑付", "兑现", "支付", "到位", "配套", "发放", "缴", "上缴", "补助", "筹集",
    "支出", "落实", "下拨", "偿还", "结算", "清算",
];

/// Whether `lead`, the words before a count, says that so much was due, and `next` what came of it: 应随访患者, 随访; 下达资金, 已支出.
pub(super) fn is_owed(lead: &[char], next: &[char]) -> bool {
    const SET: &Words = words![
        "下达", "核定", "预算", "安排", "计划", "任务", "目标", "指标", "分配",
    ];
    const DONE: &Words = words![
        "已", "实", "完成", "到位", "到货", "到账", "支出", "支付", "拨付", "使用", "执行", "建成",
        "开工", "竣工", "落实", "办结",
    ];
    !next.starts_with(&['其', '中'])
        && (due_at(lead).is_some() || contains_any(lead, SET) && contains_any(next, DONE))
}

/// Whether `lead` says of money that it was due: 全年应拨付村医补助.
pub(super) fn is_owed_money(lead: &[char]) -> bool {
    !contains_any(lead, words!["测算"])
        && due_at(lead).is_some_and(|at| starts_with_any(&lead[at..], PAID))
}

/// Where the verb begins that 应, 需 or 须 makes due; 应急 and 供应 are words of their own.
fn due_at(lead: &[char]) -> Option<usize> {
    (1..lead.len()).find(|&at| {
        let before = at.checked_sub(2).map_or(' ', |k| lead[k]);
        matches!(lead[at - 1], '应' | '需' | '须')
            && !"响供反对相效感适必急只无主所".contains(before)
            && is_han(lead[at])
            && !"急用届对聘征邀变激要求知答诊".contains(lead[at])
    })
}

/// How far back the head of a list of places is looked for.
const HEAD_MAX_CHARS: usize = 120;

/// Words of how far something has come.
const PROGRESS: &Words = words!["进度", "完成", "序时", "时序"];

/// Words that put places in order by it.
const ORDERS: &Words = words![
    "较好",
    "较快",
    "靠前",
    "领先",
    "较差",
    "较慢",
    "靠后",
    "滞后",
    "偏慢",
    "偏低",
    "落后",
    "未达",
    "未完成",
    "缓慢",
    "垫底",
    "末位",
    "较低",
    "后三位",
    "后五位",
    "前三位",
    "前五位",
    "居前",
    "居后",
    "快于",
    "慢于",
    "未过半",
];

/// Whether `figure` tells how far one of several places has come that a head puts in order by it.
pub(super) fn is_progress_of_place(chars: &[char], figure: &Figure, opens: usize) -> bool {
    let from = opens.max(figure.start.saturating_sub(HEAD_MAX_CHARS));
    let lead = chars.get(from..figure.start).unwrap_or_default();
    if !lead.iter().any(|&c| matches!(c, '度' | '成' | '序')) {
        return false;
    }
    let mark = |c: &char| matches!(c, ';' | '。' | '\n');
    let lead = match lead.iter().rposition(mark) {
        Some(at) => &lead[at + 1..],
        None => lead,
    };
    let Some(end) = head_end(lead) else {
        return false;
    };
    let (head, names) = lead.split_at(end);
    let listed = names
        .iter()
        .all(|&c| is_han(c) || c.is_ascii_digit() || ":()、,.%‰-~".contains(c));
    let other = contains_any(
        names,
        words![
            "率", "占", "比", "较", "其中", "满意", "同", "增", "降", "全县", "全市", "平均"
        ],
    );
    contains_any(head, PROGRESS)
        && contains_any(head, ORDERS)
        && !contains_any(head, words!["率", "占", "同比", "增长"])
        && listed
        && !other
}

/// Where the words end that head a list of places: 未达序时进度的单位:, 进度滞后的有, 落后于序时进度的是.
fn head_end(lead: &[char]) -> Option<usize> {
    let colon = lead.iter().position(|&c| c == ':');
    let verb = (2..lead.len()).find(|&at| {
        matches!(lead[at], '有' | '是' | '为') && lead[at - 1] == '的'
            || lead[at] == '为' && lead[at - 1] == '别' && lead[at - 2] == '分'
    });
    colon.or(verb).map(|at| at + 1)
}
