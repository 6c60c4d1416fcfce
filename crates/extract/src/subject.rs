//! What a figure is about: the words around it, cut down to the thing counted. Ranges of the folded text go in and out.

use std::sync::OnceLock;

use crate::fold::is_han;
use crate::lexicon::{
    WordList, bound_after, bound_before, ends_with_any, prefix_length, starts_with_any,
    suffix_length,
};

/// A subject as ranges of the folded text, to be read one after the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Subject {
    /// The parts in order.
    pub parts: Vec<(usize, usize)>,
}

impl Subject {
    /// A subject of one range, empty if the range is.
    pub fn range(start: usize, end: usize) -> Self {
        Self {
            parts: if end > start {
                vec![(start, end)]
            } else {
                Vec::new()
            },
        }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The characters of the folded text.
    pub fn folded(&self, chars: &[char]) -> Vec<char> {
        self.parts
            .iter()
            .flat_map(|&(start, end)| chars[start..end].iter().copied())
            .collect()
    }

    /// This subject with `other` after it.
    pub fn then(&self, other: &Self) -> Self {
        Self {
            parts: self.parts.iter().chain(&other.parts).copied().collect(),
        }
    }
}

/// Words that open a statement and are no part of what is counted.
const LEADING: &[&str] = &[
    "增",
    "减",
    "及以上",
    "以上",
    "以下",
    "及以下",
    "以内",
    "左右",
    "去年",
    "能够",
    "现在",
    "上升",
    "提高",
    "下降",
    "降低",
    "增加",
    "减少",
    "提升",
    "降",
    "升",
    "明确提出",
    "到",
    "实际",
    "、",
    "和",
    "及",
    "以及",
    "与",
    "并且",
    "并",
    "而",
    "其中",
    "其",
    "还",
    "又",
    "也",
    "则",
    "均",
    "另有",
    "另外",
    "另",
    "共计",
    "共有",
    "共",
    "总计",
    "合计",
    "累计",
    "现有",
    "拥有",
    "已有",
    "设有",
    "有",
    "已",
    "全年",
    "今年",
    "本年",
    "目前",
    "当前",
    "期间",
    "年内",
    "全区",
    "全市",
    "全县",
    "全省",
    "全州",
    "全旗",
    "辖区内",
    "辖区",
    "我县",
    "我市",
    "我区",
    "我院",
    "截至目前",
    "截止目前",
    "分别",
    "先后",
    "预计",
    "约",
    "一是",
    "二是",
    "三是",
    "四是",
    "五是",
    "六是",
    "七是",
    "八是",
    "九是",
    "十是",
    "是",
    "通过",
    "使",
    "将",
    "对",
    "在",
    "为",
    "从",
    "由",
    "让",
    "完成",
    "实现",
    "举办",
    "开展",
    "进行",
    "报告",
    "达到",
    "到达",
    "达",
    "力争",
    "争取",
    "确保",
    "必须",
    "做到",
    "至",
    "以县为单位",
    "以",
    "于",
    "“",
    "”",
    "\"",
    "成功",
    "年底",
    "年",
    "份",
    "月",
    "日",
    "止",
    "末",
    "底",
    "度",
    "我们",
    "组织",
    "落实",
    "各",
    "了",
    "的",
    "~",
    "-",
];

/// Words that lead from the thing counted to its number.
const TRAILING: &[&str] = &[
    "下降至",
    "下降到",
    "上升至",
    "上升到",
    "提升至",
    "提升到",
    "提高到",
    "提高至",
    "增加到",
    "增加至",
    "增至",
    "减至",
    "减少到",
    "减少至",
    "增长到",
    "增长至",
    "增",
    "减",
    "降低至",
    "降低到",
    "降到",
    "升至",
    "升到",
    "扩大到",
    "力争",
    "惠及",
    "保持",
    "实有",
    "争取",
    "确保",
    "预计",
    "需",
    "由",
    "从",
    "降",
    "升",
    "减少",
    "已经",
    "现在",
    "能够",
    "能",
    "就是",
    "稳步",
    "实现",
    "分别为",
    "分别达到",
    "分别达",
    "分别是",
    "分别",
    "达到",
    "到达",
    "达",
    "为",
    "共计",
    "共有",
    "共",
    "合计",
    "累计",
    "约为",
    "约",
    "均",
    "各",
    "仅有",
    "仅",
    "只有",
    "只",
    "有",
    "是",
    "至",
    "到",
    "稳定在",
    "控制在",
    "保持在",
    "维持在",
    "提升",
    "提高",
    "下降",
    "降低",
    "降至",
    "增长",
    "增加",
    "上升",
    "可达",
    "可",
    "必须",
    "要",
    "将",
    "应",
    "计",
    "以",
    "了",
    "在",
    "总计",
    "就",
    "已",
    "也",
    "还",
    "就达",
    "高达",
    "多达",
    "按照",
    "按",
    "和",
    "及",
    "与",
    "、",
    "“",
    "”",
    "\"",
    "的",
    "并",
    "等",
    "不",
];

/// Where the words of a counted thing end: what follows them tells what was done with it.
const NOUN_STOPS: &[&str] = &[
    "进修", "跟岗", "挂职", "支援", "进行", "开展", "参与", "参加", "参会", "得到", "到", "赴",
    "由", "被", "已", "均", "全部", "齐聚", "授课", "提供", "签约", "投入", "实行", "完成", "通过",
    "组成", "负责", "为", "达", "在", "向", "用于", "以上", "以下", "以内", "左右", "并", "共",
    "实现", "获", "获得", "建立", "购买", "加强", "落到", "中的", "处于", "主要",
];

/// Measures that say nothing without the thing they measure.
const GENERIC: &[&str] = &[
    "面积",
    "数量",
    "总数",
    "总量",
    "投资",
    "人数",
    "考试",
    "合格率",
    "培训",
    "比例",
    "覆盖率",
    "签约率",
    "完成率",
    "管理率",
    "服药率",
    "达标率",
    "建档率",
    "使用率",
    "规范管理率",
    "规律服药率",
    "治愈率",
    "控制率",
    "知晓率",
    "死亡率",
    "发病率",
    "通过率",
    "优秀率",
    "平均",
    "覆盖",
    "总投资",
    "建筑面积",
    "占地面积",
    "占地",
    "规模",
    "次数",
    "费用",
];

/// Cuts `start..end` down to the thing that is counted.
pub(crate) fn trimmed(chars: &[char], mut start: usize, mut end: usize) -> (usize, usize) {
    static LEADING_WORDS: OnceLock<WordList> = OnceLock::new();
    static TRAILING_WORDS: OnceLock<WordList> = OnceLock::new();
    let leading = LEADING_WORDS.get_or_init(|| WordList::by_first(LEADING));
    let trailing = TRAILING_WORDS.get_or_init(|| WordList::by_last(TRAILING));
    loop {
        let before = (start, end);
        while start < end && is_blank(chars[start]) {
            start += 1;
        }
        while end > start && is_blank(chars[end - 1]) {
            end -= 1;
        }
        if let Some(length) = period_prefix(&chars[start..end]) {
            start += length;
        }
        if let Some(length) = leading.longest_prefix(&chars[start..end]) {
            // A leading word is only cut if a thing remains (有效管理 is not 有 + 效管理).
            if end - start > length && !holds_together(&chars[start..end]) {
                start += length;
            } else if end - start == length {
                start = end;
            }
        }
        if let Some((_, length)) = bound_before(&chars[start..end]) {
            end -= length;
        }
        const WHOLE: &[&str] = &[
            "比例",
            "对比",
            "合计数",
            "签约",
            "预约",
            "其中",
            "人均",
            "年均",
            "日均",
            "月均",
            "次均",
            "户均",
            "平均",
            "可及",
        ];
        if let Some(length) = trailing.longest_suffix(&chars[start..end])
            && !ends_with_any(&chars[start..end], WHOLE)
        {
            end -= length;
        }
        end -= year_suffix(&chars[start..end]);
        if (start, end) == before {
            return (start, end);
        }
    }
}

/// The length of a year that ends a statement (…由2016年), if it names a year and nothing else.
fn year_suffix(text: &[char]) -> usize {
    let mut end = text.len();
    if text.last() == Some(&'底') || text.last() == Some(&'末') {
        end -= 1;
    }
    if end == 0 || text[end - 1] != '年' {
        return 0;
    }
    let digits = text[..end - 1]
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_digit())
        .count();
    if digits == 4 {
        text.len() - (end - 1 - digits)
    } else {
        0
    }
}

/// Whether the leading word and what follows are one word after all.
fn holds_together(text: &[char]) -> bool {
    const WORDS: &[&str] = &[
        "减免",
        "增设",
        "增补",
        "减轻",
        "增强",
        "有效",
        "在册",
        "在管",
        "在岗",
        "在职",
        "在编",
        "在校",
        "在乡",
        "在建",
        "报告单",
        "组织员",
        "各级",
        "各类",
        "各项",
        "共建",
        "共享",
        "将军",
        "对口",
        "对象",
        "为民",
        "从业",
        "由于",
        "达标",
        "至少",
        "以上",
        "月经",
        "年均",
        "日均",
        "年龄",
        "度假",
        "另类",
        "使用",
        "是否",
        "度数",
        "在院",
        "年度",
        "月均",
        "日间",
        "有关",
        "年轻",
        "总计",
        "年青",
        "到位",
        "末梢",
        "底数",
        "组织细胞",
        "的确",
        "全市人均",
        "其他",
        "其它",
        "在线",
        "通过率",
        "完成率",
        "均次",
        "份额",
        "对照",
        "进行性",
    ];
    WORDS.iter().any(|word| prefix_length(text, word).is_some())
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | '&' | ';' | ':' | '(' | ')' | '。' | '*' | '#' | '·' | '•' | '●' | '▲'
        )
}

/// A period or list number that opens a statement.
fn period_prefix(text: &[char]) -> Option<usize> {
    let numerals = text
        .iter()
        .take_while(|&&c| "一二三四五六七八九十".contains(c))
        .count();
    if numerals > 0 && text.get(numerals) == Some(&'、') {
        return Some(numerals + 1);
    }
    let mut i = 0;
    while i < text.len()
        && (text[i].is_ascii_digit()
            || matches!(text[i], 'x' | 'X' | '-' | '~' | '至' | '到' | '.'))
    {
        i += 1;
    }
    let digits = i;
    if digits > 0 && text[0] != '至' && text[0] != '到' {
        return match text.get(i) {
            Some('年') => Some(i + 1),
            Some('月') => Some(i + 1 + usize::from(text.get(i + 1) == Some(&'份'))),
            Some('日') => Some(i + 1),
            Some('、') => Some(i + 1),
            // 7.投入: the point of a list number was counted with its digits.
            Some(_) if text[i - 1] == '.' && i <= 3 => Some(i),
            _ => None,
        };
    }
    ["截至", "截止到", "截止", "截至目前"]
        .iter()
        .find_map(|word| prefix_length(text, word))
}

/// Words that right after a unit lead on to what became of it.
const CHANGE_STARTS: &[&str] = &[
    "增加", "增至", "提高", "上升", "下降", "降低", "减少", "提升", "增长", "降至", "升至", "降到",
    "升到", "进行", "并", "达到", "达",
];

/// The thing named right after a unit (7所乡镇卫生院), within `start..limit`; empty if a verb or a mark follows.
pub(crate) fn noun_after(chars: &[char], start: usize, limit: usize) -> (usize, usize) {
    let mut from = start;
    if let Some((_, length)) = bound_after(&chars[start..limit]) {
        from += length;
    }
    if from < limit && chars[from] == '的' {
        from += 1;
    }
    let mut end = from;
    while end < limit && end - from < 24 {
        let c = chars[end];
        let closes = matches!(
            c,
            ',' | ';' | ':' | '、' | '。' | '(' | ')' | '\n' | '\t' | ' '
        );
        // 5.72张增加到6.03张: a verb of change names nothing.
        let change = end == from && starts_with_any(&chars[end..limit], CHANGE_STARTS);
        if closes
            || change
            || end > from
                && NOUN_STOPS
                    .iter()
                    .any(|word| prefix_length(&chars[end..limit], word).is_some())
        {
            break;
        }
        end += 1;
    }
    while end > from && matches!(chars[end - 1], '和' | '及' | '与' | '的' | '等') {
        end -= 1;
    }
    let named =
        end > from && (is_han(chars[from]) || matches!(chars[from], '“' | 'A'..='Z' | '0'..='9'));
    if named { (from, end) } else { (from, from) }
}

/// Whether the words in `start..end` name only a measure and need the thing it measures.
pub(crate) fn is_generic(text: &[char]) -> bool {
    GENERIC
        .iter()
        .any(|word| word.chars().eq(text.iter().copied()))
}

/// The items of `A、B和C` in `start..end`.
pub(crate) fn items(chars: &[char], start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = start;
    let mut i = start;
    while i < end {
        let conjunction = i > from + 1 && i + 2 < end && matches!(chars[i], '和' | '及' | '与');
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
            {
                parts.push((start, end));
            }
            Subject { parts }
        })
        .collect()
}
