//! Figures in one sentence: numerals with their units, bounds and ranges, zero and universal statements, redactions, ranks.
//! What a figure is about, and which figure belongs to which, is decided later.

mod age;
mod areas;
mod article;
mod bare;
mod bound;
mod carried;
mod compound;
mod counted;
mod counter;
mod doubled;
mod duration;
mod first;
mod in_characters;
mod index;
mod member;
mod ordinal;
mod points;
mod quoted;
mod redacted;
mod score;
mod span;
mod statement;
mod time;
mod words;

pub(crate) use bare::is_area_only;
pub(crate) use carried::Carried;

use crate::draft::{Absent, Comparator};
use crate::fold::is_han;
use crate::lexicon::{counter_at, prefix_length, starts_with_any};
use crate::number::Number;
use crate::numeral::{Numeral, arabic, broken, opens_chinese, parted, scale, spaced};

/// How a figure is written, which is also the name of the rule that read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Basis {
    /// Digits and a unit.
    Numeral,
    /// Digits of a list whose last member carries the unit.
    ListNumeral,
    /// Digits without a unit, after words that name a rate or an index.
    Bare,
    /// Digits without a unit, after nothing but the name of a larger area.
    Benchmark,
    /// Chinese characters and a unit.
    Chinese,
    /// A fraction: 1/4, 三分之一, 九成.
    Fraction,
    /// A range.
    Range,
    /// A range whose lower end was overwritten by a year.
    DamagedRange,
    /// So many per so many, written with a slash.
    PerSlash,
    /// One to so many.
    Ratio,
    /// 翻一番.
    Doubled,
    /// 无, 零, 未发生.
    Zero,
    /// 所有, 全部.
    Universal,
    /// X%.
    Redacted,
    /// X月底前.
    RedactedDeadline,
    /// 9+4+3+1.
    Coded,
    /// 第3位, 排名9.
    Rank,
    /// 前4名.
    Place,
    /// A number alone in the cell of a table.
    Cell,
}

impl Basis {
    /// The rule's name as published.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Numeral => "numeral",
            Self::ListNumeral => "numeral-list",
            Self::Bare => "numeral-without-unit",
            Self::Benchmark => "benchmark",
            Self::Chinese => "chinese-numeral",
            Self::Fraction => "fraction",
            Self::Range => "range",
            Self::DamagedRange => "damaged-range",
            Self::PerSlash => "rate-with-slash",
            Self::Ratio => "ratio",
            Self::Doubled => "doubling",
            Self::Zero => "zero-statement",
            Self::Universal => "universal",
            Self::Redacted => "redacted",
            Self::RedactedDeadline => "redacted-deadline",
            Self::Coded => "coded",
            Self::Rank => "rank",
            Self::Place => "place",
            Self::Cell => "table-cell",
        }
    }

    /// How sure a figure read this way is, in hundredths.
    pub fn confidence(self) -> u8 {
        match self {
            Self::Numeral => 95,
            Self::PerSlash | Self::Rank | Self::Redacted | Self::Coded => 90,
            Self::ListNumeral | Self::Fraction | Self::Range | Self::Chinese | Self::Doubled => 85,
            Self::Bare | Self::Benchmark | Self::RedactedDeadline | Self::Ratio => 80,
            Self::Place | Self::Cell => 75,
            Self::Zero | Self::Universal => 70,
            Self::DamagedRange => 40,
        }
    }
}

/// A figure with its place in the folded text.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// Where what is written begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Where the number itself begins, after an adverb such as 近.
    pub number_at: usize,
    /// The value, if it is stated.
    pub value: Option<Number>,
    /// The lower end of a range.
    pub low: Option<Number>,
    /// The upper end of a range.
    pub high: Option<Number>,
    /// The unit as the counter says it; empty where only the context can tell.
    pub unit: &'static str,
    /// The bound the text states.
    pub comparator: Option<Comparator>,
    /// Why there is no value.
    pub absent: Option<Absent>,
    /// How it is written.
    pub basis: Basis,
}

impl Figure {
    /// A stated value without a bound or a range, written from `start` to `end`.
    pub fn plain(
        start: usize,
        end: usize,
        value: Number,
        unit: &'static str,
        basis: Basis,
    ) -> Self {
        Self {
            start,
            end,
            number_at: start,
            value: Some(value),
            low: None,
            high: None,
            unit,
            comparator: None,
            absent: None,
            basis,
        }
    }
}

/// Names of larger areas that stand alone before a benchmark.
pub(crate) const AREAS: &[&str] = &[
    "全市", "全省", "全国", "全区", "全县", "全州", "全盟", "全旗", "我市", "我省", "市", "省",
];

/// Reads the figures of the sentence `chars[start..end]` in their order, given what the lines before it say.
pub(crate) fn scan(chars: &[char], start: usize, end: usize, carried: Carried) -> Vec<Figure> {
    let mut scanner = Scanner {
        chars,
        start,
        end,
        figures: Vec::new(),
        pending: Vec::new(),
        carried,
    };
    let mut i = start;
    while i < end {
        i = scanner.step(i).max(i + 1);
    }
    scanner.figures
}

struct Scanner<'a> {
    chars: &'a [char],
    start: usize,
    end: usize,
    figures: Vec<Figure>,
    /// Digits that wait for the unit of the last member of their list.
    pending: Vec<Figure>,
    /// What the lines before say of numbers without a counter.
    carried: Carried,
}

impl Scanner<'_> {
    fn at(&self, i: usize) -> char {
        if i < self.end { self.chars[i] } else { '\n' }
    }

    fn rest(&self, i: usize) -> &[char] {
        &self.chars[i.min(self.end)..self.end]
    }

    /// The text of the sentence before `i`.
    fn before(&self, i: usize) -> &[char] {
        &self.chars[self.start..i]
    }

    /// At most `width` characters of the sentence before `i`.
    fn nearby(&self, i: usize, width: usize) -> &[char] {
        &self.chars[self.start.max(i.saturating_sub(width))..i]
    }

    /// At most `width` characters before `i`, not past a comma.
    fn near_before(&self, i: usize, width: usize) -> &[char] {
        let window = self.nearby(i, width);
        let cut = window
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | '。' | '(' | ':' | '\t'))
            .map_or(0, |p| p + 1);
        &window[cut..]
    }

    fn previous(&self, i: usize) -> char {
        if i > self.start {
            self.chars[i - 1]
        } else {
            '\n'
        }
    }

    fn step(&mut self, i: usize) -> usize {
        match self.at(i) {
            '《' | '〔' | '【' => self.title(i),
            '第' => self.ordinal(i),
            '前' => self.place(i),
            '首' => self.first_place(i),
            '翻' => self.doubled(i),
            '0'..='9' => self.arabic(i),
            'x' | 'X' | '*' => self.redacted(i),
            'a'..='z' | 'A'..='Z' => self.latin(i),
            '所' | '全' | '一' if self.universal(i) => i + 2,
            '一' if self.half(i) => i + 2,
            '无' | '零' | '〇' | '未' | '没' => self.zero(i),
            '百' | '千' | '万' => self.hundredths(i),
            '半' if self.at(i + 1) == '数' => self.half_of_them(i),
            '半' => self.half_hour(i),
            c if opens_chinese(c) => self.chinese(i),
            _ => i + 1,
        }
    }

    /// Titles of documents are names, whatever numbers they hold.
    fn title(&self, i: usize) -> usize {
        let close = match self.at(i) {
            '《' => '》',
            '〔' => '〕',
            _ => '】',
        };
        (i..self.end)
            .take(80)
            .find(|&k| self.chars[k] == close)
            .map_or(i + 1, |k| k + 1)
    }

    /// Words in Latin letters; addresses are passed over whole.
    fn latin(&self, i: usize) -> usize {
        let mut end = i;
        let mut address = false;
        while matches!(self.at(end), '!'..='~') && !matches!(self.at(end), '(' | ')' | ',' | ';') {
            address |= starts_with_any(self.rest(end), &["://", "www.", ".com", ".cn", ".gov"]);
            end += 1;
        }
        if address {
            return end;
        }
        let mut end = i;
        while self.at(end).is_ascii_alphabetic() {
            end += 1;
        }
        end
    }

    /// Whether digits at `i` continue a code, a date or a telephone number.
    fn continues_code(&self, i: usize) -> bool {
        let before = self.before(i);
        let last = before.last().copied().unwrap_or(' ');
        let second = before.len().checked_sub(2).map_or(' ', |k| before[k]);
        if last.is_ascii_alphabetic() {
            // AED469台 counts devices; H1, A4 and G20 are names.
            return !second.is_ascii_alphabetic();
        }
        matches!(
            last,
            '.' | '/' | ':' | '-' | '@' | '_' | '=' | '&' | '#' | '+'
        ) && second.is_ascii_alphanumeric()
    }

    fn skip_code(&self, i: usize) -> usize {
        let mut end = i;
        while self.at(end).is_ascii_alphanumeric()
            || matches!(self.at(end), '.' | '/' | ':' | '-' | '+')
                && self.at(end + 1).is_ascii_alphanumeric()
        {
            end += 1;
        }
        end
    }

    fn arabic(&mut self, i: usize) -> usize {
        if self.continues_code(i) {
            return self.skip_code(i);
        }
        let Some(mut number) = arabic(self.chars, i, self.end) else {
            return self.skip_code(i);
        };
        if number.pointed && self.opens_line(i) && self.is_list_number(i, number) {
            // `1.3家医院…` at the start of a line: the item number, then three hospitals.
            let point = i
                + (i..number.end)
                    .take_while(|&k| self.chars[k] != '.')
                    .count();
            return point + 1;
        }
        if let Some(grouped) = spaced(self.chars, i, self.end) {
            let counted = counter_at(&self.chars[..self.end], grouped.end).is_some()
                || self.at(grouped.end) == '/' && self.at(grouped.end + 1) == '1'
                || matches!(self.at(grouped.end), '万' | '亿' | '余' | '多');
            if counted {
                number = grouped;
            } else if matches!(self.at(grouped.end), '/' | ')' | '(') {
                return grouped.end + 1;
            }
        }
        if let Some(whole) = parted(self.chars, i, self.end)
            && matches!(self.at(whole.end), '%' | '‰')
        {
            number = whole;
        }
        // 建档6. 2481万人; 图1. 3万人 is a label before its words.
        if let Some(whole) = broken(self.chars, i, self.end)
            && is_han(self.previous(i))
            && !"图表注第附".contains(self.previous(i))
            && (scale(self.chars, whole.end, self.end).0 > 0
                || matches!(self.at(whole.end), '%' | '‰'))
        {
            number = whole;
        }
        let j = number.end;
        if let Some(end) = self.span_of_years(i, number) {
            return end;
        }
        if let Some(end) = self.duration(i, number) {
            return end;
        }
        match self.at(j) {
            '+' if self.at(j + 1).is_ascii_digit() => return self.code(i),
            '*' if self.at(j + 1).is_ascii_digit() => {
                if let Some(hours) = arabic(self.chars, j + 1, self.end)
                    && prefix_length(self.rest(hours.end), "小时").is_some()
                {
                    self.emit(i, i, hours.end + 2, hours, "hour_per_day", Basis::Numeral);
                    return hours.end + 2;
                }
                return self.skip_code(i);
            }
            '年' => return self.after_date(j + 1),
            '月' => return self.after_date(j + 1),
            '/' => return self.slash(i, number),
            ':' if self.at(j + 1).is_ascii_digit() => return self.ratio(i, number),
            _ => {}
        }
        if let Some(end) = self.range(i, number) {
            return end;
        }
        let (power, after_scale) = scale(self.chars, j, self.end);
        number.value = number.value.scaled(power);
        number.end = after_scale;
        if power > 0
            && let Some(rest) = arabic(self.chars, after_scale, self.end)
        {
            // 8万6千, 1亿2000万
            let (lower, end) = scale(self.chars, rest.end, self.end);
            // 8万6千, and 14万3,200 with no word of its own for the rest; 5亿3 is neither.
            // 1万963例: two or three digits with a counter after them.
            let counted = lower == 0
                && power == 4
                && !number.pointed
                && !rest.pointed
                && matches!(rest.whole_digits, 2 | 3)
                && counter_at(&self.chars[..self.end], end).is_some();
            let plain = counted
                || lower == 0
                    && !rest.pointed
                    && rest.whole_digits == usize::from(power.unsigned_abs())
                || lower == 0 && power == 4 && rest.end > after_scale + rest.whole_digits;
            if (lower > 0 && lower < power || plain)
                && let Some(sum) = number.value.plus(rest.value.scaled(lower))
            {
                number.value = sum;
                number.end = end;
            }
        }
        if self.at(number.end) == '成' && power == 0 && number.whole_digits == 1 && !number.pointed
        {
            return self.tenths(i, number);
        }
        if let Some(end) = self.rate_base(i, number) {
            return end;
        }
        if power == 0
            && let Some(end) = self.areas(i, number)
        {
            return end;
        }
        self.with_unit(i, number, power > 0, Basis::Numeral)
    }

    /// Whether nothing but blanks stands between `i` and the start of its line or sentence.
    fn opens_line(&self, i: usize) -> bool {
        self.before(i).iter().all(|c| c.is_whitespace())
    }

    fn is_list_number(&self, i: usize, number: Numeral) -> bool {
        let small = self.chars[i..number.end]
            .iter()
            .take_while(|c| **c != '.')
            .count()
            <= 2;
        let whole_things = counter_at(self.chars, number.end).is_some_and(|(counter, _)| {
            matches!(
                counter.unit,
                "site" | "person" | "item" | "device" | "vehicle" | "team" | "session" | "times"
            )
        });
        small && whole_things
    }

    /// Passes over `10月12日` and the like after a year or month.
    fn after_date(&self, mut i: usize) -> usize {
        loop {
            let mut end = i;
            while self.at(end).is_ascii_digit() || matches!(self.at(end), 'x' | 'X') {
                end += 1;
            }
            if end > i && end - i <= 2 && matches!(self.at(end), '月' | '日') {
                i = end + 1;
            } else {
                return i;
            }
        }
    }
}
