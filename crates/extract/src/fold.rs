//! The text made plain for matching, with the way back to the original offsets. What a figure is, is not decided here.

use crate::script::simplified;
use crate::table::partings;

/// A document folded for matching: full-width forms narrowed, characters simplified, and what only interrupts
/// words (pinyin glosses, page markers, stray spaces, line wrapping) left out.
pub(crate) struct Folded {
    /// The folded characters.
    pub chars: Vec<char>,
    /// For each folded character, the offset of its original, in code points.
    at: Vec<u32>,
    /// The document as it was, one entry per code point.
    pub original: Vec<char>,
    /// Where cells of tables in plain text are parted, the last place first; those that have been passed are gone.
    partings: Vec<usize>,
}

/// Lines shorter than this are headings or list rows and are never taken as wrapped prose.
const WRAPPED_LINE_MIN_CHARS: usize = 24;
/// Lines of English prose that were wrapped are longer than this.
const LATIN_LINE_MIN_CHARS: usize = 44;
/// A figure with what it counts takes no longer line than this.
const KEY_NUMBER_MAX_CHARS: usize = 72;
/// A page of a copied document is longer than this; an item of a list that stops without a full stop is shorter.
const PAGE_MIN_CHARS: usize = 80;
/// The longest pinyin syllable, `zhuāng`, has six letters.
const GLOSS_MAX_LETTERS: usize = 6;

impl Folded {
    /// Folds a document of up to 2³² code points (longer ones are cut there).
    pub fn new(text: &str) -> Self {
        let original: Vec<char> = text.chars().take(u32::MAX as usize).collect();
        let mut folded = Self {
            chars: Vec::with_capacity(original.len()),
            at: Vec::with_capacity(original.len()),
            original: Vec::new(),
            partings: partings(&original),
        };
        let mut line = Line {
            start: 0,
            page: list_number(&original, 0)
                .map(|(number, _)| number)
                .filter(|&number| number == 1),
        };
        let mut i = 0;
        while i < original.len() {
            let c = original[i];
            match c {
                '\r' | '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => i += 1,
                '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    i = folded.line_break(&original, i, &mut line);
                }
                _ if is_space(c) && folded.parts(i) => i = folded.parting(&original, i),
                _ if is_space(c) => i = folded.space(&original, i),
                '.' | '…' if leader_end(&original, i).is_some() => {
                    folded.push(':', i);
                    folded.push(' ', i);
                    i = leader_end(&original, i).unwrap_or(i + 1);
                }
                // 92。9%: a decimal point that copying turned into a full stop.
                '。' if digit_at(&original, i.wrapping_sub(1))
                    && decimals_end(&original, i + 1) =>
                {
                    folded.push('.', i);
                    i += 1;
                }
                '.' | '．'
                    if digit_at(&original, i.wrapping_sub(1))
                        && original.get(i + 1) == Some(&' ')
                        && decimals_end(&original, i + 2) =>
                {
                    folded.push('.', i);
                    i += 2;
                }
                '(' | '（' => match gloss_end(&original, i) {
                    Some(end) => i = end,
                    None => {
                        folded.push('(', i);
                        i += 1;
                    }
                },
                // 318 staff—up from 140: a long dash between words is no hyphen.
                '—' | '―' if latin_dash(&original, i) => {
                    for c in [' ', '-', ' '] {
                        folded.push(c, i);
                    }
                    i += 1;
                }
                _ => {
                    folded.push(narrow(c), i);
                    i += 1;
                }
            }
        }
        folded.original = original;
        folded
    }

    fn push(&mut self, c: char, at: usize) {
        self.chars.push(c);
        self.at.push(at as u32);
    }

    /// Whether two cells are parted at `i`, which no later call goes behind.
    fn parts(&mut self, i: usize) -> bool {
        while self.partings.last().is_some_and(|&place| place < i) {
            self.partings.pop();
        }
        self.partings.last() == Some(&i)
    }

    /// A tab where a gap or a stroke parts two cells.
    fn parting(&mut self, original: &[char], start: usize) -> usize {
        self.push('\t', start);
        let end = |from: usize| {
            (from..original.len())
                .find(|&i| !is_space(original[i]))
                .unwrap_or(original.len())
        };
        let gap = end(start);
        let stroke = gap == start + 1 && original.get(gap) == Some(&'/');
        if stroke { end(gap + 1) } else { gap }
    }

    /// Blanks between Chinese characters and figures are typesetting; a wide gap is kept as one blank, because it parts columns.
    fn space(&mut self, original: &[char], start: usize) -> usize {
        let mut end = start;
        let mut tab = false;
        while end < original.len() && is_space(original[end]) {
            if original[end] == '\t' {
                // Every tab counts: an empty cell is a cell.
                self.push('\t', end);
                tab = true;
            }
            end += 1;
        }
        let before = self.chars.last().copied().unwrap_or('\n');
        let after = original.get(end).map_or('\n', |&c| narrow(c));
        // 4.6 %
        let percent = end - start == 1 && before.is_ascii_digit() && matches!(after, '%' | '‰');
        // 3   Cancer: the number of a heading, which a gap parts from its title.
        if !tab && end - start > 1 && self.numbers_heading(after) {
            self.push('.', start);
        }
        if !tab
            && !percent
            && before != '\n'
            && (end - start > 1 || !(is_han(before) || is_han(after)))
        {
            self.push(' ', start);
        }
        end
    }

    /// Keeps a line break, or joins the lines where a page marker or a wrapped line cut a sentence. Returns where to go on.
    fn line_break(&mut self, original: &[char], start: usize, line: &mut Line) -> usize {
        let length = self.chars.len() - line.start;
        let mut next = start + 1;
        let mut blank_lines = 0;
        while next < original.len() && (is_space(original[next]) || is_break(original[next])) {
            blank_lines += usize::from(original[next] == '\n');
            next += 1;
        }
        // A row of a table may begin with an empty cell.
        let line_start = (start..next)
            .rev()
            .find(|&i| is_break(original[i]))
            .map_or(next, |i| i + 1);
        let mut rest = original[next..].iter().take_while(|&&c| !is_break(c));
        if original[line_start..next].contains(&'\t') && rest.any(|&c| c == '\t') {
            next = line_start;
        }
        let ends_open = self.chars.last().is_some_and(|&c| {
            is_han(c) && c != '。'
                || c.is_ascii_alphanumeric()
                || matches!(c, ',' | '、' | '“' | '(' | '%')
        });
        let marker = list_number(original, next);
        if let Some((number, end)) = marker {
            let continues = line.page.is_some_and(|page| number == page + 1);
            line.page = (continues || number == 1).then_some(number);
            if continues && ends_open && length >= PAGE_MIN_CHARS {
                line.start = self.chars.len();
                return end;
            }
        }
        if let Some(end) = footer_end(original, next)
            && ends_open
            && length >= WRAPPED_LINE_MIN_CHARS
        {
            return end;
        }
        // The rows of a table are lines of their own.
        let is_row = self.chars[line.start..]
            .iter()
            .any(|c| matches!(c, '\t' | '|'));
        let next_char = original.get(next).map_or('\n', |&c| narrow(c));
        // 50%、 / 37.5%: a list of percentages that was set one to a line.
        let listed = blank_lines == 0
            && matches!(self.chars[..], [.., '%', '、' | ','])
            && percentage_at(original, next);
        // 172.11/ / 10万: a rate that was cut behind its stroke.
        let cut = blank_lines == 0
            && matches!(self.chars[..], [.., d, '/'] if d.is_ascii_digit())
            && (next_char.is_ascii_digit() || matches!(next_char, '十' | '万' | '千'));
        if listed || cut {
            return next;
        }
        let wraps = blank_lines == 0
            && marker.is_none()
            && ends_open
            && !is_row
            && length >= WRAPPED_LINE_MIN_CHARS
            && (is_han(next_char) && !is_heading_start(original, next)
                || next_char.is_ascii_digit()
                    && self.chars.last().is_some_and(|c| !c.is_ascii_digit())
                    && !self.is_key_number(line.start));
        if wraps {
            if self.chars.last().is_some_and(char::is_ascii_alphanumeric)
                && next_char.is_ascii_alphanumeric()
            {
                self.push(' ', start);
            }
            return next;
        }
        // 1200人, / 占…: no paragraph ends with a comma or opens with one.
        let goes_on = blank_lines <= 1
            && marker.is_none()
            && !is_row
            && is_cut_at_comma(self.chars.last().copied(), original, next);
        if goes_on {
            return next;
        }
        let latin_wraps = blank_lines == 0
            && !is_row
            && ends_open
            && length >= WRAPPED_LINE_MIN_CHARS
            && next_char.is_ascii_lowercase();
        self.push(if latin_wraps { ' ' } else { '\n' }, start);
        if !latin_wraps {
            line.start = self.chars.len();
            if marker.is_none() && blank_lines == 0 {
                line.page = None;
            }
        }
        next
    }

    /// Whether the line so far is a small number and `next` opens a title.
    fn numbers_heading(&self, next: char) -> bool {
        let digits = self
            .chars
            .iter()
            .rev()
            .take_while(|c| c.is_ascii_digit())
            .count();
        let before = self.chars.iter().rev().nth(digits);
        (1..3).contains(&digits) && before.is_none_or(|&c| c == '\n') && next.is_ascii_uppercase()
    }

    /// Whether the line that began at `start` opens with a figure and is no longer than one of a list of them.
    fn is_key_number(&self, start: usize) -> bool {
        let line = &self.chars[start..];
        let latin = line.iter().any(char::is_ascii_alphabetic) && !line.iter().any(|&c| is_han(c));
        latin
            && (line.len() < LATIN_LINE_MIN_CHARS
                || line[0].is_ascii_digit() && line.len() < KEY_NUMBER_MAX_CHARS)
    }

    /// The offset in the original of the folded position `i` (the end of the text for the position after the last).
    pub fn original_start(&self, i: usize) -> usize {
        self.at
            .get(i)
            .map_or(self.original.len(), |&offset| offset as usize)
    }

    /// The range in the original that the folded range `start..end` covers; an empty range stays empty.
    pub fn original_range(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let from = self.original_start(start);
        if end <= start {
            return from..from;
        }
        from..self.original_start(end - 1) + 1
    }

    /// The words of a folded range in their own script, without the glosses and markers between them.
    pub fn words(&self, start: usize, end: usize) -> impl Iterator<Item = char> + '_ {
        self.at[start..end.max(start)]
            .iter()
            .map(|&offset| self.original[offset as usize])
    }

    /// The original text of a folded range, glosses and page markers included.
    pub fn original_text(&self, start: usize, end: usize) -> String {
        written(&self.original[self.original_range(start, end)])
    }
}

/// `chars` as text that takes no more room than it needs: a long document has many quotes.
pub(crate) fn written(chars: &[char]) -> String {
    let mut text = String::with_capacity(chars.iter().map(|c| c.len_utf8()).sum());
    text.extend(chars);
    text
}

/// Whether a sentence goes on over a line's end after `last`: the next line opens with a comma, or after one with words that
/// say something of the value before.
fn is_cut_at_comma(last: Option<char>, original: &[char], next: usize) -> bool {
    const ON: &[&str] = &[
        "占",
        "同比",
        "较上",
        "较去",
        "比上",
        "比去",
        "环比",
        "增长",
        "下降",
        "增加",
        "减少",
        "上升",
        "分别",
        "各占",
        "合计占",
        "居全",
        "完成",
    ];
    let opens = |word: &str| {
        word.chars()
            .enumerate()
            .all(|(k, c)| original.get(next + k).is_some_and(|&o| narrow(o) == c))
    };
    match last {
        Some(',' | '、') => ON.iter().any(|word| opens(word)),
        Some(c) => {
            !matches!(c, '。' | ';' | ':' | '!' | '?' | '\n')
                && (opens(",") || opens("、") || opens("占"))
        }
        None => false,
    }
}

/// What is known of the line being read.
struct Line {
    /// Where it begins, in folded characters.
    start: usize,
    /// The number it opens with, while lines count up from one: then they may be pages.
    page: Option<u32>,
}

/// Whether the dash at `i` stands between Latin words without blanks.
fn latin_dash(original: &[char], i: usize) -> bool {
    let before = i.checked_sub(1).map(|at| original[at]);
    before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '%' | ')'))
        && original.get(i + 1).is_some_and(char::is_ascii_alphabetic)
}

pub(crate) fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Blanks, among them the private-use one that some typesetting systems leave behind.
pub(crate) fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{e5e5}' | '\u{2000}'..='\u{200a}' | '\u{202f}'
    )
}

/// Whether `c` is a Chinese character or Chinese punctuation.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '、' | '。' | '〇' | '《' | '》')
}

/// One character in its narrow, simplified form.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '﹪' | '٪' => '%',
        '–' | '—' | '―' | '−' | '‐' | '‑' | '─' => '-',
        '〜' | '∼' | '∽' => '~',
        '×' | '✕' => '*',
        '○' | '◯' => '〇',
        '「' | '『' => '“',
        '」' | '』' => '”',
        '﹐' => ',',
        '﹒' => '.',
        '｡' => '。',
        '∶' => ':',
        _ => simplified(c),
    }
}

fn digit_at(original: &[char], i: usize) -> bool {
    original.get(i).is_some_and(|&c| narrow(c).is_ascii_digit())
}

/// Whether a number and its per cent sign begin at `start`.
fn percentage_at(original: &[char], start: usize) -> bool {
    let length = original[start.min(original.len())..]
        .iter()
        .take_while(|&&c| narrow(c).is_ascii_digit() || narrow(c) == '.')
        .count();
    length > 0
        && original
            .get(start + length)
            .is_some_and(|&c| narrow(c) == '%')
}

/// Whether decimals of a percentage begin at `start`: one to three digits and its sign.
fn decimals_end(original: &[char], start: usize) -> bool {
    let digits = (start..start + 3)
        .take_while(|&i| digit_at(original, i))
        .count();
    let sign = original.get(start + digits).map_or('\n', |&c| narrow(c));
    let points = original
        .get(start + digits..)
        .is_some_and(|rest| rest.len() >= 4 && matches!(rest[0], '个' | '個') && rest[1] == '百');
    digits > 0 && (matches!(sign, '%' | '‰') || points)
}

/// The end of a pinyin gloss that opens at `start`: one syllable with a tone mark, in brackets, after one character.
fn gloss_end(original: &[char], start: usize) -> Option<usize> {
    if start == 0 || !is_han(original[start - 1]) {
        return None;
    }
    let mut toned = false;
    for (letters, &c) in original[start + 1..]
        .iter()
        .take(GLOSS_MAX_LETTERS + 1)
        .enumerate()
    {
        match c {
            'a'..='z' => {}
            'ā' | 'á' | 'ǎ' | 'à' | 'ē' | 'é' | 'ě' | 'è' | 'ê' | 'ī' | 'í' | 'ǐ' | 'ì' | 'ō'
            | 'ó' | 'ǒ' | 'ò' | 'ū' | 'ú' | 'ǔ' | 'ù' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ü' | 'ń' | 'ň'
            | 'ǹ' => {
                toned = true;
            }
            ')' | '）' if toned => return Some(start + letters + 2),
            _ => return None,
        }
    }
    None
}

/// The number of a line that opens like `2、`, and where its text begins.
fn list_number(original: &[char], start: usize) -> Option<(u32, usize)> {
    let mut number = 0;
    let mut i = start;
    while let Some(digit) = original.get(i).and_then(|&c| narrow(c).to_digit(10)) {
        if i - start == 3 {
            return None;
        }
        number = number * 10 + digit;
        i += 1;
    }
    (i > start && original.get(i) == Some(&'、')).then_some((number, i + 1))
}

/// Where the figure begins that a leader of dots leads to: `Income ........ 412`.
fn leader_end(original: &[char], start: usize) -> Option<usize> {
    let end = (start..original.len())
        .find(|&i| !matches!(original[i], '.' | '…' | ' '))
        .unwrap_or(original.len());
    let dots: usize = original[start..end]
        .iter()
        .map(|&c| match c {
            '.' => 1,
            '…' => 3,
            _ => 0,
        })
        .sum();
    let before = start.checked_sub(1).map(|at| original[at]);
    let words = before.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | ')'));
    let figure = original
        .get(end)
        .is_some_and(|c| c.is_ascii_digit() || matches!(c, '$' | '£' | '€' | '₹' | '₦'));
    (dots > 2 && words && figure).then_some(end)
}

/// The end of a line that is only a page number: `- 12 -`, `第5页`, `第5页 共9页`.
fn footer_end(original: &[char], start: usize) -> Option<usize> {
    let rest = &original[start.min(original.len())..];
    let line_end = rest.iter().take(24).position(|&c| is_break(c))?;
    let line: Vec<char> = rest[..line_end]
        .iter()
        .filter(|&&c| !is_space(c))
        .map(|&c| narrow(c))
        .collect();
    let dashes = line.len() >= 3 && line[0] == '-' && line[line.len() - 1] == '-';
    let words = line.len() >= 3 && line[0] == '第' && line[line.len() - 1] == '页';
    let plain = line
        .iter()
        .all(|&c| c.is_ascii_digit() || matches!(c, '-' | '第' | '页' | '共' | '/'));
    if !(plain && (dashes || words)) {
        return None;
    }
    let mut end = start + line_end;
    while end < original.len() && (is_break(original[end]) || is_space(original[end])) {
        end += 1;
    }
    Some(end)
}

/// Whether a line opens like a heading: `一、`, `(一)`, `第一章`, `一是`.
fn is_heading_start(original: &[char], start: usize) -> bool {
    let numeral = |c: char| "一二三四五六七八九十".contains(c);
    let mut rest = original[start.min(original.len())..]
        .iter()
        .map(|&c| narrow(c));
    match rest.next() {
        Some('(') => true,
        Some('第') => rest.next().is_some_and(numeral),
        Some(c) if numeral(c) => rest
            .take(3)
            .find(|&c| !numeral(c))
            .is_some_and(|c| matches!(c, '、' | '是' | '.')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        Folded::new(text).chars.iter().collect()
    }

    #[test]
    fn glosses_go_and_ordinary_brackets_stay() {
        assert_eq!(fold("標(biāo)準(zhǔn)達(dá)標(biāo)"), "标准达标");
        assert_eq!(fold("影像(pacs)系统"), "影像(pacs)系统");
    }

    #[test]
    fn full_width_and_blanks() {
        assert_eq!(fold("共　５３　个，占９５．５％"), "共53个,占95.5%");
        assert_eq!(fold("per 1,000 people"), "per 1,000 people");
    }

    #[test]
    fn page_markers_join_the_word_they_cut() {
        let first = format!(
            "1、{}镇卫",
            "各镇卫生院按计划推进标准化建设并落实责任".repeat(5)
        );
        let text = format!("{first}\n2、生院七所");
        assert!(fold(&text).ends_with("镇卫生院七所"));
        // A real list keeps its breaks: its items end or are short.
        assert_eq!(fold("1、强化培训\n2、做好随访"), "1、强化培训\n2、做好随访");
    }

    #[test]
    fn wrapped_lines_join_and_headings_do_not() {
        let wrapped = "全县家庭医生签约服务团队走村入户开展随访服务并登记门诊\n人次三千";
        assert!(fold(wrapped).contains("门诊人次"));
        assert_eq!(fold("一、工作情况\n全县"), "一、工作情况\n全县");
    }

    #[test]
    fn offsets_lead_back() {
        let folded = Folded::new("達(dá)標(biāo)率９５％");
        let at = folded.chars.iter().position(|&c| c == '9').unwrap();
        assert_eq!(folded.original_text(at, at + 3), "９５％");
    }
}
