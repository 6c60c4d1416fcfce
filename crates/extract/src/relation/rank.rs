//! The words that lead to a place in a ranking, and where among them the name of what holds it ends.

use super::first_of;
use super::part::points_back;
use crate::clause::Clause;
use crate::lexicon::{find, starts_with_any, suffix_length, words};

/// How much of `text`, which begins at `from` and leads to a place, names what holds the place.
pub(super) fn own_end(chars: &[char], clause: &Clause, from: usize, text: &[char]) -> usize {
    let phrase = first_of(
        text,
        &[
            "在全",
            "在各",
            "排名",
            "排位",
            "位居",
            "位列",
            "名列",
            "居全",
            "列全",
            "排",
            "全国",
            "国家",
            "全省",
            "全市",
            "全区",
            "全县",
            "居第",
            "列第",
            "各区",
            "各县",
            "第",
            "分列",
            "分居",
            "分获",
            "分排",
            "名次",
            "位次",
            "跃升",
            "跃居",
            "升至",
            "由",
            "从",
            "全院",
            "全州",
            "全盟",
            "全旗",
            "全系统",
            "暂列",
            "暂居",
            "暂排",
        ],
    );
    // 列七县市区第一, 排名为38个国家第31名: what the verb opens names whom it is compared with.
    let opened = starts_with_any(
        &chars[clause.start..from + text.len()],
        words![
            "列", "居", "位列", "位居", "名列", "排名", "排在", "分列", "分居", "分别",
        ],
    );
    let phrase = if opened {
        0
    } else {
        phrase.unwrap_or_else(|| text.len() - rank_verb(text))
    };
    // 在市属医院中排第二: all from 在 on names those among whom.
    let phrase = match text[..phrase].last() {
        Some('中') => text[..phrase]
            .iter()
            .rposition(|&c| c == '在')
            .unwrap_or(phrase),
        _ => phrase,
    };
    // 在全省11个市州中排名第三 names whom it is compared with, no thing of its own.
    let led = |verbs: [char; 3]| chars[clause.start..from].iter().any(|c| verbs.contains(c));
    // 居全省16个县的第3位, too.
    let among = match text[..phrase].last() {
        Some('中') => led(['在'; 3]),
        Some('的') => led(['居', '列', '在']),
        _ => false,
    };
    if among {
        return 0;
    }
    let own = &text[..without_manner(&text[..phrase])];
    // 与南区并列全市第一 names whom the place is shared with; 该占比居第三位 points back.
    let peers = matches!(own.first(), Some('与' | '和' | '同')) && find(text, "并列").is_some();
    if peers || points_back(own) {
        0
    } else {
        own.len()
    }
}

/// The length of `text` without the words that it ends with and that say how a place is held: 继续保持, 稳.
fn without_manner(text: &[char]) -> usize {
    const MANNERS: &[&str] = &[
        "稳",
        "高",
        "跃",
        "继续",
        "保持",
        "连续",
        "多年",
        "多年来",
        "连年",
        "长期",
        "常年",
        "历年",
        "近年",
        "近年来",
        "近几年",
        "年年",
        "数量",
        "已连续",
        "仍",
        "依然",
        "依旧",
        "再次",
        "首次",
        "均",
        "也",
        "又",
        "并",
        "已",
        "始终",
        "一直",
        "稳定",
        "持续",
        "暂",
        "目前",
        "最终",
        "名次",
        "位次",
        "排名",
        "均位",
        "各",
        "双双",
        "并列",
        "夺得",
        "获得",
        "取得",
        "荣获",
        "斩获",
        "摘得",
        "拿下",
        "获",
        "处于",
        "位于",
        "居于",
        "考核",
        "的总分",
        "的成绩",
        "的总成绩",
        "的得分",
        "的综合得分",
        "的高分",
        "分别",
    ];
    let mut end = text.len();
    while let Some(length) = MANNERS
        .iter()
        .filter_map(|word| suffix_length(&text[..end], word))
        .max()
    {
        end -= length;
    }
    end
}

/// The length of the verb that `text` ends with and that a place follows: 稳居, 列.
fn rank_verb(text: &[char]) -> usize {
    const VERBS: &[&str] = &[
        "稳居",
        "高居",
        "跃居",
        "连居",
        "占据",
        "列",
        "居",
        "占",
        "升至",
        "升到",
        "上升至",
        "上升到",
        "提升至",
        "提升到",
        "跃至",
        "前移至",
        "前移到",
        "进至",
        "进到",
        "前进到",
        "排到",
        "攀升至",
        "攀升到",
        "降至",
        "下滑至",
        "退至",
        "位于",
        "处于",
        "处在",
        "居于",
        "列于",
        "还在",
        "还是",
        "为",
    ];
    VERBS
        .iter()
        .filter_map(|verb| suffix_length(text, verb))
        .max()
        .unwrap_or(0)
}
