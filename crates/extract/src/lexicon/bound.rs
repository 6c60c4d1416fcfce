//! The words beside a number that bound its value: 不低于, 近, 以上.

use super::{prefix_length, suffix_length};
use crate::draft::Comparator;

/// A word before a number that bounds it.
pub(crate) struct Bound {
    /// The printed word.
    pub word: &'static str,
    /// What it says.
    pub comparator: Comparator,
    /// Whether it is an adverb or a sign of the number (近6000, ≥95%) and so part of what is written, or a verb (不低于) and so not.
    pub adverb: bool,
}

const fn bound(word: &'static str, comparator: Comparator, adverb: bool) -> Bound {
    Bound {
        word,
        comparator,
        adverb,
    }
}

/// Bounds before a number, longer words before the shorter ones that end them.
const BOUNDS_BEFORE: &[Bound] = &[
    bound("不低于", Comparator::Ge, false),
    bound("不少于", Comparator::Ge, false),
    bound("不小于", Comparator::Ge, false),
    bound("不得低于", Comparator::Ge, false),
    bound("不得少于", Comparator::Ge, false),
    bound("至少", Comparator::Ge, false),
    bound("最少", Comparator::Ge, false),
    bound("最低", Comparator::Ge, false),
    bound("不应低于", Comparator::Ge, false),
    bound("不应少于", Comparator::Ge, false),
    bound("不能低于", Comparator::Ge, false),
    bound("不能少于", Comparator::Ge, false),
    bound("≥", Comparator::Ge, true),
    bound("不超过", Comparator::Le, false),
    bound("不超出", Comparator::Le, false),
    bound("未超过", Comparator::Le, false),
    bound("不得超过", Comparator::Le, false),
    bound("不高于", Comparator::Le, false),
    bound("不得高于", Comparator::Le, false),
    bound("不得大于", Comparator::Le, false),
    bound("不得多于", Comparator::Le, false),
    bound("不应高于", Comparator::Le, false),
    bound("不应超过", Comparator::Le, false),
    bound("不能高于", Comparator::Le, false),
    bound("不能超过", Comparator::Le, false),
    bound("不大于", Comparator::Le, false),
    bound("不多于", Comparator::Le, false),
    bound("至多", Comparator::Le, false),
    bound("最多", Comparator::Le, false),
    bound("最长", Comparator::Le, false),
    bound("≤", Comparator::Le, true),
    bound("低于", Comparator::Lt, false),
    bound("少于", Comparator::Lt, false),
    bound("小于", Comparator::Lt, false),
    bound("不到", Comparator::Lt, true),
    bound("不足", Comparator::Lt, true),
    bound("<", Comparator::Lt, true),
    bound("超过", Comparator::Gt, true),
    bound("高于", Comparator::Gt, false),
    bound("大于", Comparator::Gt, false),
    bound("多于", Comparator::Gt, false),
    bound("突破了", Comparator::Gt, false),
    bound("突破", Comparator::Gt, false),
    bound("超", Comparator::Gt, true),
    bound("逾", Comparator::Gt, true),
    bound(">", Comparator::Gt, true),
    bound("逼近", Comparator::Approx, false),
    bound("将近", Comparator::Approx, true),
    bound("接近", Comparator::Approx, true),
    bound("近", Comparator::Approx, true),
    bound("大约", Comparator::Approx, true),
    bound("约为", Comparator::Approx, false),
    bound("约有", Comparator::Approx, false),
    bound("约", Comparator::Approx, true),
];

/// The bound that ends right before a number, as (bound, length in characters).
pub(crate) fn bound_before(text: &[char]) -> Option<(&'static Bound, usize)> {
    // The characters that end a bound; most text before a number ends otherwise.
    if !matches!(
        text.last()?,
        '于' | '过'
            | '少'
            | '低'
            | '到'
            | '足'
            | '破'
            | '超'
            | '逾'
            | '近'
            | '约'
            | '为'
            | '多'
            | '长'
            | '出'
            | '有'
            | '≥'
            | '≤'
            | '<'
            | '>'
    ) && !text.ends_with(&['破', '了'])
    {
        return None;
    }
    BOUNDS_BEFORE.iter().find_map(|entry| {
        let length = suffix_length(text, entry.word)?;
        // 最近, 附近, 邻近, 签约, 预约 end like bounds and are none; 约 after 合/契/签/预 is a noun.
        let before = text.len().checked_sub(length + 1).map(|i| text[i]);
        let noun = match entry.word {
            "近" => before.is_some_and(|c| "最附邻靠临远".contains(c)),
            // 彩超3台, B超2台
            "超" => before.is_some_and(|c| "彩BbＢ心".contains(c)),
            "约" => before.is_some_and(|c| "签预契合制节违公履条".contains(c)),
            _ => false,
        };
        (!noun).then_some((entry, length))
    })
}

/// The bound that stands right after a unit, as (comparator, length in characters).
pub(crate) fn bound_after(rest: &[char]) -> Option<(Comparator, usize)> {
    const AFTER: &[(&str, Comparator)] = &[
        ("及以上", Comparator::Ge),
        ("以上", Comparator::Ge),
        ("及以下", Comparator::Le),
        ("以下", Comparator::Le),
        ("以内", Comparator::Le),
        ("之内", Comparator::Le),
        ("左右", Comparator::Approx),
        ("上下", Comparator::Approx),
        ("余", Comparator::Gt),
    ];
    // 84人上下同心
    let turn = |length: usize| {
        rest.get(length)
            .is_some_and(|c| "同齐一联协贯级游".contains(*c))
    };
    AFTER
        .iter()
        .find_map(|&(word, comparator)| Some((word, comparator, prefix_length(rest, word)?)))
        .filter(|&(word, _, length)| word != "上下" || !turn(length))
        .map(|(_, comparator, length)| (comparator, length))
}
