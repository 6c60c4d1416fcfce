//! Subjects of lists: the items, with what only one of them says of all.

use super::Subject;
use crate::lexicon::{ends_with_any, prefix_length, suffix_length, words};

/// The items of `A、B和C` in `start..end`.
pub(crate) fn items(chars: &[char], start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = start;
    let mut i = start;
    while i < end {
        // 直报及时率: in 及时 nothing is joined.
        let conjunction = i > from + 1
            && i + 2 < end
            && matches!(chars[i], '和' | '及' | '与')
            && !(chars[i] == '及' && matches!(chars[i + 1], '时' | '早' | '格'));
        let word = if prefix_length(&chars[i..end], "以及").is_some() {
            2
        } else {
            usize::from(matches!(chars[i], '、' | '/') || conjunction)
        };
        if word > 0 {
            if i > from {
                found.push((from, i));
            }
            i += word;
            from = i;
        } else {
            i += 1;
        }
    }
    if end > from {
        found.push((from, end));
    }
    found
}

/// The items of a list of `count` members in `start..end`: parted at 、, and where that leaves too few, the last at its conjunction.
pub(crate) fn items_for(
    chars: &[char],
    start: usize,
    end: usize,
    count: usize,
) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut from = start;
    for (i, &c) in chars.iter().enumerate().take(end).skip(start) {
        if c == '、' {
            if i > from {
                parts.push((from, i));
            }
            from = i + 1;
        }
    }
    if end > from {
        parts.push((from, end));
    }
    if parts.len() == count {
        return parts;
    }
    if parts.len() + 1 == count {
        if let Some((last_start, last_end)) = parts.pop() {
            parts.extend(items(chars, last_start, last_end));
        }
        if parts.len() == count {
            return parts;
        }
    }
    let all = items(chars, start, end);
    all[all.len().saturating_sub(count)..].to_vec()
}

/// The subjects of a list: what only the first item says up to 的, and what only the last says of the things' kind, holds for all.
pub(crate) fn distributed(chars: &[char], list: &[(usize, usize)]) -> Vec<Subject> {
    const KINDS: &[&str] = &[
        "规范管理率",
        "患者规范管理率",
        "患者健康管理率",
        "患者管理率",
        "健康管理率",
        "接种率",
        "参保率",
        "报告率",
        "合格率",
        "控制率",
        "服药率",
        "治疗率",
        "筛查率",
        "检出率",
        "知晓率",
        "签约率",
        "患者管理人数",
        "管理人数",
        "患者",
        "病人",
        "人员",
        "病例",
        "儿童",
        "人数",
        "死亡率",
        "发病率",
        "覆盖率",
        "管理率",
        "人次",
        "防治知识宣传",
        "培训",
        "宣传",
    ];
    let Some((&(first_start, first_end), &(last_start, last_end))) = list.first().zip(list.last())
    else {
        return Vec::new();
    };
    let head = chars[first_start..first_end]
        .iter()
        .rposition(|&c| c == '的')
        .map(|at| (first_start, first_start + at + 1));
    let last = &chars[last_start..last_end];
    let tail = KINDS
        .iter()
        .filter_map(|kind| suffix_length(last, kind))
        .filter(|&length| length < last.len())
        .max()
        .map(|length| (last_end - length, last_end))
        .or_else(|| {
            // 东、中、西部地区…: short items of one length share what the last has beyond it.
            let length = first_end - first_start;
            let even = list[..list.len() - 1]
                .iter()
                .all(|&(start, end)| end - start == length);
            (list.len() > 1 && even && length <= 3 && last.len() > length + 1)
                .then_some((last_start + length, last_end))
        });
    list.iter()
        .enumerate()
        .map(|(index, &item)| {
            let mut parts = Vec::new();
            if index > 0 {
                parts.extend(head);
            }
            parts.push(item);
            if let (Some((start, end)), true) = (tail, index + 1 < list.len())
                && !chars[item.0..item.1].ends_with(&chars[start..end])
                && !ends_with_any(&chars[item.0..item.1], words!["率", "比例"])
            {
                parts.push((start, end));
            }
            Subject { parts }
        })
        .collect()
}
