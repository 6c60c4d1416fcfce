//! The headings that say whether what follows was done or is aimed at, and for which year. Figures are not read here.

use crate::draft::Kind;
use crate::english::Sections;
use crate::fold::is_han;
use crate::lexicon::{
    contains_any, counter_at, ends_with_any, find, starts_with_any, suffix_length,
};
use crate::period::{five_years_in, year_at};

/// What the headings above a sentence say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outline {
    /// By level: the title, 一、, (一), 1、.
    kinds: [Option<Kind>; 4],
    /// The year that the title or a part names, as EDTF.
    years: [Option<String>; 4],
    /// The title and the headings of English parts.
    sections: Sections,
}

/// Whether an English line holds more numbers than its own and those of years, or opens in small letters.
fn holds_figures(line: &[char]) -> bool {
    let own = line
        .iter()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ' ' | ')'))
        .count();
    let text = &line[own..];
    // 1.9 M targeted
    let word = text.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let small = own > 0 && word < 3 || text.first().is_some_and(char::is_ascii_lowercase);
    let year =
        |digits: &[char]| digits.len() == 4 && matches!(digits, ['1', '9', ..] | ['2', '0', ..]);
    let mut after_year = false;
    let counted = text.split(|c| !c.is_ascii_digit()).any(|digits| {
        let spans = after_year && digits.len() == 2;
        after_year = year(digits);
        !(digits.len() < 2 || after_year || spans)
    });
    small || counted || line.contains(&'%')
}

/// Headings longer than this are sentences.
const HEADING_MAX_CHARS: usize = 40;

const PLANS: &[&str] = &[
    "计划",
    "安排",
    "要点",
    "思路",
    "目标",
    "任务",
    "打算",
    "规划",
    "展望",
    "举措",
    "方案",
    "意见",
    "设想",
    "部署",
    "工作重点",
    "重点工作",
    "目标任务",
    "清单",
    "行动",
];

/// Headings of what somebody advises, where nothing else is told.
const ADVICE: &[&str] = &[
    "建议",
    "工作建议",
    "几点建议",
    "有关建议",
    "意见建议",
    "对策建议",
    "对策与建议",
    "下一步建议",
    "防控建议",
];
const RESULTS: &[&str] = &[
    "总结",
    "情况",
    "回顾",
    "成效",
    "成绩",
    "现状",
    "进展",
    "报告",
    "汇报",
    "完成情况",
    "亮点",
    "公报",
    "概况",
    "简况",
    "做法",
    "小结",
    "问题",
    "年报",
    "基础",
    "成就",
    "困难",
    "短板",
    "不足",
    "形势",
    "挑战",
    "背景",
    "实施情况",
    "评估",
    "通报",
    "简报",
    "分析",
];

impl Outline {
    /// Takes note of the sentence `chars[start..end]` if it is a heading.
    pub fn read(&mut self, chars: &[char], start: usize, end: usize) {
        let sentence = &chars[start..end];
        let trimmed_start = sentence.iter().take_while(|c| c.is_whitespace()).count();
        let sentence = &sentence[trimmed_start..];
        if sentence.is_empty() {
            return;
        }
        let opens_line = start == 0 || matches!(chars[start - 1], '\n');
        let closes_line = chars.get(end).is_none_or(|&c| c == '\n');
        let (level, marker) = marker_level(sentence);
        let text = &sentence[marker..];
        // 今年工作安排:… heads what comes after it in the line.
        let announced_aims = text
            .iter()
            .take(14)
            .position(|&c| c == ':')
            .is_some_and(|colon| {
                opens_line
                    && level == 0
                    && (kind_of(&text[..colon]) == Some(Kind::Target)
                        || heads_what_is_to_come(&text[..colon], &text[colon..]))
            });
        if announced_aims {
            self.set(3, Some(Kind::Target), None);
            return;
        }
        if level == 0 && !(opens_line && closes_line) {
            if let Some(year) = announced(sentence) {
                self.set(0, Some(Kind::Actual), year);
            }
            return;
        }
        if text.len() > HEADING_MAX_CHARS || text.is_empty() {
            if level == 0 && announced(sentence).is_some() {
                self.set(0, Some(Kind::Actual), announced(sentence).flatten());
            }
            return;
        }
        // 1.新建门诊2家,6个县通过评估。2.…: an item in its paragraph.
        if level > 0 && !closes_line && text.contains(&',') && text.iter().any(char::is_ascii_digit)
        {
            return;
        }
        if level == 0 && (text.contains(&',') || !text.iter().any(|&c| is_han(c))) {
            if let Some(year) = announced(sentence) {
                self.set(0, Some(Kind::Actual), year);
            }
            return;
        }
        let kind = kind_of(text);
        let year = year_in(text).filter(|_| !is_printing_date(text));
        // 专栏2 “十四五”时期主要指标: a caption heads its table alone.
        let caption = starts_with_any(text, &["专栏", "表", "附表", "图", "附图"]);
        if level == 0 && kind.is_none() && (year.is_none() || caption || is_item(text)) {
            return;
        }
        self.set(level, kind, year);
    }

    /// Takes note of an English line: of its title and its year, and of the headings that say what is under them; `opens` says that a
    /// blank line stands before it.
    pub fn read_english(&mut self, chars: &[char], (start, end): (usize, usize), opens: bool) {
        self.sections.read(chars, (start, end), opens);
        let line = &chars[start..end];
        if line.len() > 90
            || line.contains(&',')
            || line.ends_with(&['.'])
            || holds_figures(line)
            || parts_columns(line)
        {
            return;
        }
        let text: String = line.iter().map(char::to_ascii_lowercase).collect();
        const DATED: &[&str] = &[
            "plan",
            "target",
            "priorities",
            "goals",
            "objectives",
            "looking ahead",
            "report",
            "review",
            "summary",
            "bulletin",
        ];
        if DATED.iter().any(|word| text.contains(word))
            && let Some(year) = crate::english::year_in(line)
        {
            self.set(0, None, Some(year));
        }
    }

    /// What English figures here are, as far as headings tell.
    pub fn english_kind(&self) -> Option<Kind> {
        self.sections.kind().or(self.kind())
    }

    /// Whether nothing but the title of an English text says that its figures are aims.
    pub fn aims_by_title(&self) -> bool {
        self.sections.aims_by_title()
    }

    /// Whether the present tense of an English part sets what is to be.
    pub fn sets_in_present(&self) -> bool {
        self.sections.sets_in_present()
    }

    fn set(&mut self, level: usize, kind: Option<Kind>, year: Option<String>) {
        for deeper in level..4 {
            self.kinds[deeper] = None;
            if deeper > level || year.is_some() {
                self.years[deeper] = None;
            }
        }
        self.kinds[level] = kind;
        if year.is_some() {
            self.years[level] = year;
        }
    }

    /// What figures here are, as far as headings tell.
    pub fn kind(&self) -> Option<Kind> {
        self.kinds.iter().rev().find_map(|kind| *kind)
    }

    /// The year (or the five years) of this part of the document, as EDTF.
    pub fn year(&self) -> Option<&str> {
        self.years.iter().rev().find_map(|year| year.as_deref())
    }

    /// The one year of this part of the document, to which months can be added.
    pub fn single_year(&self) -> Option<&str> {
        self.year().filter(|year| !year.contains('/'))
    }

    /// Whether a period ended before what this part of the document is about began.
    pub fn is_before(&self, period: &str) -> bool {
        let digits = |text: &str| text.get(..4).and_then(|year| year.parse::<u16>().ok());
        let end = period.rsplit('/').next().and_then(digits);
        let begin = self.year().and_then(digits);
        matches!((end, begin), (Some(end), Some(begin)) if end < begin)
    }
}

/// Whether a line names the columns of a table: Standard / Target / 2022/23 / 2023/24.
fn parts_columns(line: &[char]) -> bool {
    line.iter().any(|c| matches!(c, '\t' | '|'))
        || line.windows(3).filter(|w| *w == [' ', '/', ' ']).count() > 1
}

/// Whether a line is an item of a list, or says how much of something there is: a year in it heads nothing.
fn is_item(line: &[char]) -> bool {
    const BULLETS: &str = "-—–·•●○◆◇■□▪▷▶★☆※→*✓√";
    line.first().is_some_and(|&c| BULLETS.contains(c))
        || line.iter().any(|c| matches!(c, '%' | '‰' | '≥' | '≤'))
}

/// Whether the words before a colon name the time that is to come, and what follows tells of nothing done: ◆ 下半年:….
fn heads_what_is_to_come(head: &[char], rest: &[char]) -> bool {
    const TO_COME: &[&str] = &[
        "下半年",
        "下阶段",
        "下一阶段",
        "下一步",
        "下步",
        "下月",
        "下季度",
        "四季度",
        "第四季度",
        "明年",
        "来年",
        "年底前",
    ];
    const DONE: &[&str] = &["已", "同比", "较上", "比上", "完成了", "累计", "去年"];
    let head: Vec<char> = head.iter().copied().filter(|&c| is_han(c)).collect();
    TO_COME
        .iter()
        .any(|word| word.chars().eq(head.iter().copied()))
        && !contains_any(rest, DONE)
}

/// `现将2023年工作总结如下` turns a document into a report wherever it stands.
fn announced(sentence: &[char]) -> Option<Option<String>> {
    let reports = contains_any(
        sentence,
        &["总结如下", "汇报如下", "报告如下", "情况如下", "小结如下"],
    );
    reports.then(|| year_in(sentence))
}

fn kind_of(text: &[char]) -> Option<Kind> {
    let text = without_note(text);
    let mut end = text.len();
    while end > 0 && (!is_han(text[end - 1]) || text[end - 1] == '》') {
        end -= 1;
    }
    let text = &text[..end];
    // 《…要点》的通知 is about what the title names.
    let text = match find(text, "的通知").or_else(|| find(text, "的公告")) {
        Some(at) => &text[..at],
        None => text,
    };
    let text = match text.iter().rposition(|&c| is_han(c) && c != '》') {
        Some(last) => &text[..=last],
        None => return None,
    };
    // 免疫规划 and 计划生育 are fields of work.
    if ends_with_any(text, &["免疫规划", "免疫计划", "家庭计划"]) {
        return None;
    }
    // 夯实人才基础 is what is done, 发展基础 what has been.
    if suffix_length(text, "基础").is_some()
        && contains_any(
            text,
            &["夯", "筑牢", "打牢", "打好", "巩固", "强化", "加强"],
        )
    {
        return None;
    }
    if ends_with_any(
        text,
        &[
            "干什么",
            "怎么干",
            "抓什么",
            "怎么抓",
            "做什么",
            "怎么做",
            "怎么办",
        ],
    ) {
        return Some(Kind::Target);
    }
    if ends_with_any(text, &["问题清单", "短板清单", "问题台账"]) {
        return Some(Kind::Actual);
    }
    // 工作总结和计划: results come first, and the parts have headings of their own.
    if is_of_both(text) {
        Some(Kind::Actual)
    } else if ends_with_any(text, PLANS)
        || is_demand(text)
        || ADVICE
            .iter()
            .any(|word| word.chars().eq(text.iter().copied()))
        || ends_with_any(text, &["指标", "要求", "标准"])
            && contains_any(
                text,
                &["须达", "应达", "要达", "拟达", "需达", "下达", "须完成"],
            )
    {
        Some(Kind::Target)
    } else if ends_with_any(text, RESULTS) {
        Some(Kind::Actual)
    } else if contains_any(
        text,
        &["下一步", "下步", "明年", "今后", "未来", "来年", "新一年"],
    ) {
        Some(Kind::Target)
    } else if ends_with_any(text, &["回顾", "如下"]) && contains_any(text, RESULTS) {
        Some(Kind::Actual)
    } else {
        None
    }
}

/// Whether a heading is nothing but 要求, or says whose they are: 工作要求, 有关要求.
fn is_demand(text: &[char]) -> bool {
    let Some(length) = suffix_length(text, "要求") else {
        return false;
    };
    let whose = &text[..text.len() - length];
    whose.iter().all(|&c| !is_han(c))
        || ends_with_any(
            whose,
            &[
                "工作",
                "有关",
                "相关",
                "几点",
                "整改",
                "下步",
                "下一步",
                "总体",
                "年",
            ],
        )
}

/// Whether a title names results first and plans after them: 2023年工作回顾与2024年打算, 存在的困难及下步打算.
fn is_of_both(text: &[char]) -> bool {
    let joint = |at: usize| match text[at] {
        '和' | '及' | '与' | '暨' | '、' | ',' => Some(at),
        _ => None,
    };
    (1..text.len()).filter_map(joint).any(|at| {
        let name = &text[..at];
        (ends_with_any(name, RESULTS) || contains_any(name, &["总结", "回顾"]))
            && !ends_with_any(name, &["基础", "背景"])
            && ends_with_any(text, PLANS)
    })
}

/// A title without the note behind it on how far the document has come: 工作要点(征求意见稿), 工作安排(草案).
fn without_note(text: &[char]) -> &[char] {
    let title = match (text, text.iter().rposition(|&c| c == '(')) {
        ([.., ')'], Some(open)) if open > 0 => &text[..open],
        _ => text,
    };
    let draft = ["征求意见稿", "讨论稿", "送审稿", "草案", "初稿"]
        .iter()
        .find_map(|word| suffix_length(title, word));
    &title[..title.len() - draft.unwrap_or(0)]
}

/// Whether a line says when the document was printed or sent, not what year it is about.
fn is_printing_date(text: &[char]) -> bool {
    contains_any(
        text,
        &[
            "日期",
            "付印",
            "印刷",
            "编印",
            "印发",
            "发布时间",
            "成文",
            "供稿",
            "报送",
            "参阅",
        ],
    )
}

fn year_in(text: &[char]) -> Option<String> {
    let year = (0..text.len()).find_map(|i| {
        let (year, end) = year_at(text, i, text.len())?;
        // 2030年前应达到的目标: up to that year.
        let before = text.get(end) == Some(&'前');
        Some(if before { format!("../{year}") } else { year })
    });
    year.or_else(|| five_years_in(text).map(str::to_owned))
}

/// What numbers the parts of a document: 一、, in older papers 壹、.
const CHINESE_NUMERALS: &str = "一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾";

/// The level of a numbered heading (0 if it has no number) and the length of its marker.
fn marker_level(sentence: &[char]) -> (usize, usize) {
    let chinese = |c: char| CHINESE_NUMERALS.contains(c);
    let count = |from: usize, of: fn(char) -> bool| {
        sentence[from.min(sentence.len())..]
            .iter()
            .take_while(|&&c| of(c))
            .count()
    };
    let at = |i: usize| sentence.get(i).copied().unwrap_or('\n');
    let numerals = count(0, |c| CHINESE_NUMERALS.contains(c));
    if numerals > 0 && matches!(at(numerals), '、' | '.') {
        return (1, numerals + 1);
    }
    if at(0) == '第' && chinese(at(1)) {
        let numerals = count(1, |c| CHINESE_NUMERALS.contains(c));
        if matches!(at(1 + numerals), '部' | '章') {
            return (1, numerals + 2);
        }
    }
    if at(0) == '(' {
        let numerals = count(1, |c| CHINESE_NUMERALS.contains(c));
        if numerals > 0 && at(1 + numerals) == ')' {
            return (2, numerals + 2);
        }
    }
    let digits = count(0, |c| c.is_ascii_digit());
    if (1..=2).contains(&digits)
        && matches!(at(digits), '、' | '.')
        && !at(digits + 1).is_ascii_digit()
    {
        return (3, digits + 1);
    }
    // 5建议, 5.2目标: the blank behind the number is lost; 5家医院 counts.
    let parts = 1 + usize::from(at(digits) == '.');
    let number = count(0, |c| c.is_ascii_digit() || c == '.');
    let blanks = count(number, |c| c == ' ');
    let text = &sentence[(number + blanks).min(sentence.len())..];
    if (1..=2).contains(&digits)
        && number <= 5
        && text.len() > 1
        && text.iter().all(|&c| is_han(c) && c != '。')
        && counter_at(text, 0).is_none()
    {
        return (1 + parts, number + blanks);
    }
    (0, 0)
}
