//! What a figure is about: the words around it, cut down to the thing counted. Ranges of the folded text go in and out.

mod list;
mod words;

use std::sync::OnceLock;

use crate::fold::{Folded, is_han};
use crate::lexicon::{
    WordList, Words, bound_after, bound_before, ends_with_any, prefix_length, starts_with_any,
    words,
};
pub(crate) use list::{distributed, items, items_for};
use words::{GENERIC, LEADING, NOUN_STOPS, TRAILING};

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

    /// The words in their own script.
    pub fn written(&self, folded: &Folded) -> String {
        let mut text = String::new();
        for &(start, end) in &self.parts {
            let mut words = folded
                .words(start, end)
                .filter(|c| !c.is_control())
                .peekable();
            // Home visits + Q2: English words stay apart.
            let ends = |c: char| c.is_ascii_alphanumeric() || matches!(c, ')' | '%' | '.' | ',');
            let apart = text.ends_with(ends)
                && (words.peek()).is_some_and(|c| c.is_ascii_alphanumeric() || *c == '(');
            if apart {
                text.push(' ');
            }
            text.extend(words);
        }
        text
    }

    /// This subject with `other` after it.
    pub fn then(&self, other: &Self) -> Self {
        Self {
            parts: self.parts.iter().chain(&other.parts).copied().collect(),
        }
    }
}

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
        const WHOLE: &Words = words![
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
        "达成",
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
        .take_while(|c| {
            matches!(
                c,
                '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
            )
        })
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
const CHANGE_STARTS: &Words = words![
    "增加", "增至", "提高", "上升", "下降", "降低", "减少", "提升", "增长", "降至", "升至", "降到",
    "升到", "进行", "并", "达到", "达",
];

/// The thing named right after a unit (7所乡镇卫生院), within `start..limit`; empty if a verb or a mark follows.
pub(crate) fn noun_after(chars: &[char], start: usize, limit: usize) -> (usize, usize) {
    static STOPS: OnceLock<WordList> = OnceLock::new();
    let stops = STOPS.get_or_init(|| WordList::by_first(NOUN_STOPS));
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
        if closes || change || end > from && stops.longest_prefix(&chars[end..limit]).is_some() {
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
    static WORDS: OnceLock<WordList> = OnceLock::new();
    let words = WORDS.get_or_init(|| WordList::by_last(GENERIC));
    words.longest_suffix(text) == Some(text.len())
}
