//! The headings that say whether what follows was done or is aimed at, and for which year: those above a sentence, by level.
//! Figures are not read here.

mod kind;
mod marker;
mod title;
mod year;

use crate::draft::Kind;
use crate::english::Sections;
use crate::fold::is_han;
use crate::lexicon::{contains_any, starts_with_any, words};
use crate::text::Text;
use kind::{heads_what_is_to_come, kind_of, names_work};
use marker::marker_level;
use title::titled_year;
use year::{is_printing_date, year_in};

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

/// Headings longer than this are sentences.
const HEADING_MAX_CHARS: usize = 40;

impl Outline {
    /// Takes note of the sentence `chars[start..end]` if it is a heading.
    pub fn read(&mut self, chars: &Text, start: usize, end: usize) {
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
        if level == 0 && is_head_of_plans(text) {
            self.set(0, Some(Kind::Target), year_in(text));
            return;
        }
        if level == 0 && (text.contains(&',') || !text.iter().any(|&c| is_han(c))) {
            if let Some(year) = announced(sentence) {
                self.set(0, Some(Kind::Actual), year);
            }
            return;
        }
        let kind = kind_of(text);
        // 一、2024年工作情况 … 1.安心托幼行动: what was done under a name that plans have.
        if kind == Some(Kind::Target) && names_work(text) && self.is_under_results(level) {
            if level > 0 {
                self.set(level, None, None);
            }
            return;
        }
        let year = year_in(text).filter(|_| !is_printing_date(text));
        // 专栏2 “十四五”时期主要指标: a caption heads its table alone.
        let caption = starts_with_any(text, words!["专栏", "表", "附表", "图", "附图"]);
        if level == 0 && kind.is_none() && (year.is_none() || caption || is_item(text)) {
            return;
        }
        self.set(level, kind, year);
    }

    /// Takes note of an English line: of its title and its year, and of the headings that say what is under them; `opens` says that a
    /// blank line stands before it.
    pub fn read_english(&mut self, chars: &Text, (start, end): (usize, usize), opens: bool) {
        self.sections.read(chars, (start, end), opens);
        if let Some(year) = titled_year(&chars[start..end]) {
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

    /// Whether a numbered heading above `level` (or any, for a heading without a number) is one of results.
    fn is_under_results(&self, level: usize) -> bool {
        let above = if level == 0 { 1..3 } else { 1..level };
        self.kinds[above].iter().rev().find_map(|kind| *kind) == Some(Kind::Actual)
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

/// Whether a line is an item of a list, or says how much of something there is: a year in it heads nothing.
fn is_item(line: &[char]) -> bool {
    const BULLETS: &str = "-—–·•●○◆◇■□▪▷▶★☆※→*✓√";
    line.first().is_some_and(|&c| BULLETS.contains(c))
        || line.iter().any(|c| matches!(c, '%' | '‰' | '≥' | '≤'))
}

/// Whether a line without a number heads what is to come: 明年,我们这样干; 2026,接着干.
fn is_head_of_plans(line: &[char]) -> bool {
    const LINE_MAX_CHARS: usize = 24;
    let from = line.iter().position(|&c| is_han(c)).unwrap_or(line.len());
    let text = &line[from..];
    let figures = line.iter().filter(|c| c.is_ascii_digit()).count();
    line.len() <= LINE_MAX_CHARS
        && figures <= 4
        && text.contains(&',')
        && !line.ends_with(&['。'])
        && starts_with_any(
            text,
            words![
                "明年",
                "来年",
                "下一步",
                "下步",
                "新的一年",
                "新一年",
                "未来",
                "展望",
                "接下来",
                "今后"
            ],
        )
}

/// `现将2023年工作总结如下` turns a document into a report wherever it stands.
fn announced(sentence: &[char]) -> Option<Option<String>> {
    let reports = contains_any(
        sentence,
        words!["总结如下", "汇报如下", "报告如下", "情况如下", "小结如下"],
    );
    reports.then(|| year_in(sentence))
}
