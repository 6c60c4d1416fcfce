//! Figures in one sentence: numerals with their units, bounds and ranges, zero and universal statements, redactions, ranks.
//! What a figure is about, and which figure belongs to which, is decided later.

use crate::draft::{Absent, Comparator};
use crate::fold::is_han;
use crate::lexicon::{
    CONCRETE_NOUNS, Chinese, Counter, bound_after, bound_before, contains_any, counter_at,
    ends_with_any, find, prefix_length, starts_with_any,
};
use crate::number::Number;
use crate::numeral::{Numeral, arabic, chinese, opens_chinese, scale, spaced};

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
            Self::ListNumeral | Self::Fraction | Self::Range | Self::Chinese => 85,
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

/// Names of larger areas that stand alone before a benchmark.
pub(crate) const AREAS: &[&str] = &[
    "全市", "全省", "全国", "全区", "全县", "全州", "全盟", "全旗", "我市", "我省", "市", "省",
];

/// Reads the figures of the sentence `chars[start..end]` in their order.
pub(crate) fn scan(chars: &[char], start: usize, end: usize) -> Vec<Figure> {
    let mut scanner = Scanner {
        chars,
        start,
        end,
        figures: Vec::new(),
        pending: Vec::new(),
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

    /// At most `width` characters before `i`, not past a comma.
    fn near_before(&self, i: usize, width: usize) -> &[char] {
        let from = self.start.max(i.saturating_sub(width));
        let window = &self.chars[from..i];
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
            '0'..='9' => self.arabic(i),
            'x' | 'X' | '*' => self.redacted(i),
            'a'..='z' | 'A'..='Z' => self.latin(i),
            '所' | '全' | '一' if self.universal(i) => i + 2,
            '一' if self.half(i) => i + 2,
            '无' | '零' | '〇' | '未' | '没' => self.zero(i),
            '百' | '千' | '万' => self.hundredths(i),
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
                || matches!(self.at(grouped.end), '万' | '余' | '多');
            if counted {
                number = grouped;
            } else if matches!(self.at(grouped.end), '/' | ')' | '(') {
                return grouped.end + 1;
            }
        }
        let j = number.end;
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

    /// 9+4+3+1: three terms or more are a formula that counts something and names no sum.
    fn code(&mut self, i: usize) -> usize {
        let mut end = i;
        let mut terms = 0;
        let mut plain = true;
        loop {
            let term = end;
            while self.at(end).is_ascii_alphanumeric() {
                plain &= self.at(end).is_ascii_digit();
                end += 1;
            }
            terms += usize::from(end > term);
            if self.at(end) == '+' && self.at(end + 1).is_ascii_alphanumeric() {
                end += 1;
            } else {
                break;
            }
        }
        if terms >= 3 && plain {
            self.push(Figure {
                start: i,
                end,
                number_at: i,
                value: None,
                low: None,
                high: None,
                unit: "project",
                comparator: None,
                absent: Some(Absent::Coded),
                basis: Basis::Coded,
            });
        }
        end
    }

    /// 50/10万, 1/4; a date like 08/09年度 is neither.
    fn slash(&mut self, i: usize, number: Numeral) -> usize {
        let rest = self.rest(number.end + 1);
        let per = [
            ("10万", "per_100000"),
            ("十万", "per_100000"),
            ("100000", "per_100000"),
            ("100,000", "per_100000"),
            ("万", "per_10000"),
            ("10000", "per_10000"),
            ("千", "per_1000"),
            ("1000", "per_1000"),
            ("1,000", "per_1000"),
        ]
        .iter()
        .find_map(|&(word, unit)| Some((prefix_length(rest, word)?, unit)));
        if let Some((length, unit)) = per {
            let end = number.end + 1 + length;
            if !self.at(end).is_ascii_digit() {
                self.emit(i, number.end, end, number, unit, Basis::PerSlash);
                return end;
            }
        }
        let Some(whole) = arabic(self.chars, number.end + 1, self.end) else {
            // 21元/人, 3.5张/千人: the number has no unit before the slash, so it is none of these.
            return number.end + 1;
        };
        let plain =
            !number.pointed && !whole.pointed && number.value.as_whole() < whole.value.as_whole();
        let led = self.previous(i) == '占'
            || ends_with_any(
                self.before(i),
                &[
                    "全市",
                    "全省",
                    "全国",
                    "全区",
                    "全县",
                    "总数的",
                    "总量的",
                    "近",
                    "约",
                    "不到",
                    "不足",
                    "超过",
                    "达",
                    "为",
                    "的",
                    "至",
                    "到",
                ],
            );
        let follows = matches!(
            self.at(whole.end),
            ',' | '。' | ';' | '的' | '以' | '\n' | ')' | '、' | '左' | '强'
        );
        if plain
            && led
            && follows
            && let Some(percent) = Number::percent_of(number.value, whole.value)
        {
            let fraction = Numeral {
                value: percent,
                ..whole
            };
            self.emit(
                i,
                whole.end,
                whole.end,
                fraction,
                "percent",
                Basis::Fraction,
            );
            return whole.end;
        }
        self.skip_code(i)
    }

    /// 1:1.2 after words that speak of a ratio; otherwise a time of day or a scale.
    fn ratio(&mut self, i: usize, number: Numeral) -> usize {
        let Some(right) = arabic(self.chars, number.end + 1, self.end) else {
            return number.end;
        };
        let named = contains_any(self.near_before(i, 10), &["比", "配比"]);
        if named && number.value == Number::whole(1) && self.at(right.end) != ':' {
            self.emit(i, right.end, right.end, right, "ratio", Basis::Ratio);
            return right.end;
        }
        self.skip_code(i)
    }

    /// 15-20个, 3至5名, 15%～20%. `None` if no range begins here.
    fn range(&mut self, i: usize, low: Numeral) -> Option<usize> {
        let (low_power, mut k) = scale(self.chars, low.end, self.end);
        let first_unit = if self.at(k) == '%' {
            k += 1;
            true
        } else if let Some((counter, length)) = counter_at(&self.chars[..self.end], k) {
            let joined = matches!(self.at(k + length), '-' | '~')
                && self.at(k + length + 1).is_ascii_digit()
                && counter.unit != "hour";
            if joined {
                k += length;
            }
            joined
        } else {
            false
        };
        let connector = match self.at(k) {
            '-' | '~' if self.at(k + 1) == self.at(k) => 2,
            '-' | '~' => 1,
            '至' | '到' if !first_unit || self.chars[k - 1] == '%' => 1,
            _ => return None,
        };
        if !self.at(k + connector).is_ascii_digit() {
            return None;
        }
        let mut high = arabic(self.chars, k + connector, self.end)?;
        if matches!(self.at(high.end), '-' | '/') && self.at(high.end + 1).is_ascii_digit() {
            return Some(self.skip_code(i)); // a date or a telephone number
        }
        let (high_power, after) = scale(self.chars, high.end, self.end);
        high.value = high.value.scaled(high_power);
        high.end = after;
        let Some((counter, length)) = counter_at(&self.chars[..self.end], after) else {
            return Some(if matches!(self.at(after), '年' | '月') {
                self.after_date(after + 1)
            } else {
                after
            });
        };
        if matches!(counter.word, "日" | "岁" | "周" | "个月") {
            return Some(after + length);
        }
        let end = after + length;
        let year_like = low.whole_digits == 4
            && !low.pointed
            && low_power == 0
            && low
                .value
                .as_whole()
                .is_some_and(|year| (1900..2100).contains(&year));
        let damaged = year_like && high.value.to_f64() < 1900.0;
        let low_value = low.value.scaled(if low_power == 0 && !first_unit {
            high_power
        } else {
            low_power
        });
        let value = high.value.scaled(counter.power);
        let low_value = low_value.scaled(counter.power);
        if !damaged && low_value.to_f64() > value.to_f64() {
            return None;
        }
        let numeral = Numeral { value, end, ..high };
        let basis = if damaged {
            Basis::DamagedRange
        } else {
            Basis::Range
        };
        self.emit(i, end, end, numeral, counter.unit, basis);
        if let Some(figure) = self.figures.last_mut() {
            figure.high = Some(value);
            figure.low = (!damaged).then_some(low_value);
            figure.comparator.get_or_insert(Comparator::Le);
        }
        Some(end)
    }

    /// A number (scaled if `has_scale`) that a counter, or a context that needs none, must make a figure.
    fn with_unit(&mut self, i: usize, number: Numeral, has_scale: bool, basis: Basis) -> usize {
        let mut unit_at = number.end;
        let mut about = None;
        let round = has_scale || number.value.as_whole().is_some_and(|v| v % 10 == 0);
        if round && matches!(self.at(unit_at), '余' | '多' | '几' | '来') {
            unit_at += 1;
            about = Some(Comparator::Gt);
            if !has_scale {
                let (power, after) = scale(self.chars, unit_at, self.end);
                if power > 0 {
                    // 20余万人
                    let number = Numeral {
                        value: number.value.scaled(power),
                        ..number
                    };
                    return self.finish(i, number, after, about, true, basis);
                }
            }
        }
        self.finish(i, number, unit_at, about, has_scale, basis)
    }

    fn finish(
        &mut self,
        i: usize,
        mut number: Numeral,
        unit_at: usize,
        about: Option<Comparator>,
        has_scale: bool,
        basis: Basis,
    ) -> usize {
        let counted = counter_at(&self.chars[..self.end], unit_at)
            .filter(|&(counter, length)| self.counts(i, number, counter, unit_at, length, basis));
        let Some((counter, length)) = counted else {
            if basis == Basis::Chinese {
                return number.end;
            }
            return if has_scale {
                self.scaled_without_unit(i, number, unit_at, about)
            } else {
                self.bare(i, number)
            };
        };
        let end = unit_at + length;
        if counter.unit == "percent"
            && starts_with_any(
                self.rest(end),
                &["CI", "可信区间", "置信区间", "的可信区间", "的置信区间"],
            )
        {
            // A confidence interval says how sure a figure is and is none itself.
            return (end..self.end)
                .find(|&k| matches!(self.chars[k], ')' | ';'))
                .unwrap_or(self.end);
        }
        number.value = number.value.scaled(counter.power);
        number.end = end;
        let mut unit = counter.unit;
        if counter.word == "小时"
            && number.value == Number::whole(24)
            && starts_with_any(
                self.rest(end),
                &[
                    "值班",
                    "值守",
                    "服务",
                    "热线",
                    "心理",
                    "不间断",
                    "全天",
                    "在线",
                    "在岗",
                    "开通",
                    "待命",
                    "监测",
                    "轮班",
                    "畅通",
                ],
            )
        {
            unit = "hour_per_day";
        }
        self.emit(i, end, end, number, unit, basis);
        if let (Some(comparator), Some(figure)) = (about, self.figures.last_mut()) {
            figure.comparator.get_or_insert(comparator);
        }
        // 21.14元/人 stays money; the slash and what follows are passed over.
        end
    }

    /// Whether this counter after this number states a quantity, given what stands around them.
    fn counts(
        &self,
        i: usize,
        number: Numeral,
        counter: &Counter,
        unit_at: usize,
        length: usize,
        basis: Basis,
    ) -> bool {
        let after = unit_at + length;
        let next = self.at(after);
        let near = self.near_before(i, 12);
        let whole = number.value.as_whole();
        let by_context = match counter.word {
            "日" => {
                number.pointed
                    || whole.is_some_and(|v| v > 31)
                    || contains_any(near, &["住院日", "床日", "日数", "天数"])
            }
            "周" => contains_any(near, &["历时", "为期", "用时"]),
            "岁" => contains_any(near, &["寿命", "平均年龄"]),
            "个月" => !starts_with_any(
                self.rest(after),
                &["龄", "婴", "儿", "内婴", "以下婴", "以内婴"],
            ),
            "分" => contains_any(
                near,
                &[
                    "得分", "评分", "总分", "均分", "考核", "成绩", "满意", "分值", "评估", "测评",
                ],
            ),
            "大" => {
                is_han(next)
                    && !starts_with_any(
                        self.rest(after),
                        &["精神", "报告", "会议", "以来", "召开", "、", "。"],
                    )
            }
            "期" => !starts_with_any(
                self.rest(after),
                &["工程", "建设", "项目", "改造", "扩建", "临床", ")"],
            ),
            "对" => !next.is_ascii_digit() && next != '一',
            "级" => false,
            // The national 健康素养66条 is a document, not a count.
            "条" => !ends_with_any(near, &["素养"]),
            "点" => false,
            "单位" => contains_any(near, &["血", "输注", "红细胞", "血浆", "血小板"]),
            "米" | "m" => contains_any(near, &["长", "半径", "距离", "道路", "管"]),
            "村" => false,
            _ => true,
        };
        if !by_context || self.is_slogan(i, counter.unit) {
            return false;
        }
        if basis != Basis::Chinese {
            return true;
        }
        // 二期, 二类 and 二次 are turns; two of a thing are 两.
        if number.whole_digits == 1 && self.at(i) == '二' && counter.unit != "percent" {
            return false;
        }
        let one = number.value == Number::whole(1);
        let before = self.previous(i);
        if "每某这那同任另统唯逐专单均第之进".contains(before) || one && "万一".contains(before)
        {
            return false;
        }
        let large = whole.is_none_or(|v| v > 10) || number.pointed;
        match counter.chinese {
            Chinese::FromOne => {
                !one || counter.unit != "site"
                    || !ends_with_any(self.before(i), &["同", "每", "第"])
            }
            Chinese::FromTwo => !one,
            Chinese::IfConcrete => {
                let noun: &[char] = self.rest(after);
                let noun = &noun[..noun.len().min(8)];
                let stop = noun
                    .iter()
                    .position(|&c| !is_han(c) || c == '、')
                    .unwrap_or(noun.len());
                !one && (large || contains_any(&noun[..stop], CONCRETE_NOUNS))
            }
            Chinese::IfMany => {
                large
                    && !starts_with_any(
                        self.rest(after),
                        &["规定", "制度", "要求", "纪律", "措施", "行动", "准则"],
                    )
                    || ends_with_any(self.before(i), &["大类"])
            }
            Chinese::Never => false,
        }
    }

    /// Names in short quotation marks (“8项规定”, “三个一百”) count nothing.
    fn is_slogan(&self, i: usize, unit: &str) -> bool {
        matches!(unit, "item" | "category" | "times" | "person" | "site") && self.in_short_quotes(i)
    }

    /// Whether `i` stands in quotation marks that hold a name, not a sentence.
    fn in_short_quotes(&self, i: usize) -> bool {
        let near = self.near_before(i, 12);
        let open = near
            .iter()
            .rposition(|&c| matches!(c, '“' | '”' | '"' | '‘' | '’'));
        let Some(open) = open.filter(|&at| !matches!(near[at], '”' | '’')) else {
            return false;
        };
        let quoted = near.len() - open;
        self.rest(i)
            .iter()
            .take(14usize.saturating_sub(quoted))
            .any(|&c| matches!(c, '”' | '"' | '’'))
    }

    /// 342万 with nothing after it: people, visits or money, as the words before say.
    fn scaled_without_unit(
        &mut self,
        i: usize,
        number: Numeral,
        end: usize,
        about: Option<Comparator>,
    ) -> usize {
        let near = self.near_before(i, 16);
        let listed = self.figures.last().filter(|last| {
            let gap = &self.chars[last.end..i];
            last.basis == Basis::Bare
                && (matches!(gap, ['、' | '和' | '及'])
                    || gap.len() <= 12 && contains_any(gap, &["至", "到"]))
        });
        let unit = if let Some(last) = listed {
            last.unit
        } else if contains_any(near, &["例数", "病例"]) {
            "case"
        } else if contains_any(near, &["人次", "诊疗量", "门诊量"]) {
            "person_time"
        } else if contains_any(near, &["人口", "人数", "患者", "人群", "居民"]) {
            "person"
        } else if contains_any(
            near,
            &[
                "投入", "投资", "资金", "收入", "经费", "费用", "总额", "支出", "补助", "金额",
            ],
        ) {
            "yuan"
        } else if starts_with_any(self.rest(end), &["人", "计"]) {
            "person"
        } else {
            return end;
        };
        self.emit(i, end, end, number, unit, Basis::Bare);
        if let (Some(comparator), Some(figure)) = (about, self.figures.last_mut()) {
            figure.comparator.get_or_insert(comparator);
        }
        end
    }

    /// Digits without a unit: a rank, a rate per thousand, a benchmark, a member of a list; else nothing.
    fn bare(&mut self, i: usize, number: Numeral) -> usize {
        let end = number.end;
        let next = self.at(end);
        if matches!(next, '、' | '和' | '及' | '与') && self.at(end + 1).is_ascii_digit() {
            let listed = contains_any(self.near_before(i, 60), &["分别", "依次"])
                || self.pending.last().is_some_and(|f| f.end + 1 == i);
            if listed {
                self.pending.push(Figure {
                    start: i,
                    end,
                    number_at: i,
                    value: Some(number.value),
                    low: None,
                    high: None,
                    unit: "",
                    comparator: None,
                    absent: None,
                    basis: Basis::ListNumeral,
                });
                return end;
            }
        }
        self.pending.clear();
        let before = self.before(i);
        let closes = matches!(
            next,
            ',' | '。' | ';' | '、' | '(' | ')' | '\n' | ' ' | '\t' | '以' | '左'
        );
        if !closes {
            return end;
        }
        if !number.pointed
            && number.whole_digits <= 3
            && ends_with_any(before, &["排名", "排位", "名列", "位列", "位居", "名次"])
        {
            self.emit(i, end, end, number, "rank", Basis::Rank);
            return end;
        }
        let clause = self.near_before(i, 24);
        let per = [
            ("千人", "per_1000"),
            ("每千", "per_1000"),
            ("万人", "per_10000"),
            ("每万", "per_10000"),
            ("十万", "per_100000"),
            ("10万", "per_100000"),
        ]
        .iter()
        .find(|(word, _)| find(clause, word).is_some());
        if let Some(&(_, unit)) = per {
            self.emit(i, end, end, number, unit, Basis::Bare);
        } else if is_area_only(clause) && number.pointed {
            self.emit(i, end, end, number, "", Basis::Benchmark);
        } else if number.value == Number::ZERO
            && ends_with_any(
                before,
                &["率", "率为", "率达", "率是", "率降至", "率控制在"],
            )
        {
            let unit = zero_rate_unit(clause);
            self.emit(i, end, end, number, unit, Basis::Bare);
        } else if number.pointed
            && ends_with_any(
                before,
                &[
                    "指数",
                    "指数为",
                    "系数",
                    "系数为",
                    "CMI值",
                    "CMI值为",
                    "指数达",
                    "指数达到",
                ],
            )
        {
            self.emit(i, end, end, number, "index", Basis::Bare);
        }
        end
    }

    /// Whether a universal statement stands at `i`; if so, it is emitted.
    fn universal(&mut self, i: usize) -> bool {
        let rest = self.rest(i);
        let next = self.at(i + 2);
        let noun_follows = is_han(next) && !matches!(next, '、' | '。' | '权' | '制' | '者' | '的');
        let all = if starts_with_any(rest, &["所有", "一切"]) {
            noun_follows && !contains_any(self.near_before(i, 4), &["版权", "归"])
        } else if starts_with_any(rest, &["全部"]) {
            let counted = next.is_ascii_digit() || opens_chinese(next);
            noun_follows && !counted && !contains_any(self.before(i), &["凡是", "凡属"])
        } else if starts_with_any(
            rest,
            &[
                "全覆盖",
                "全预约",
                "全达标",
                "全签约",
                "全建档",
                "全普及",
                "全配备",
                "全纳入",
            ],
        ) {
            let achieved = contains_any(self.near_before(i, 24), &["实现", "达到", "达成", "完成"]);
            if achieved && !is_noun_after_quality(self.at(i + 3)) {
                self.emit_plain(i, i + 3, Number::whole(100), "percent", Basis::Universal);
            }
            return achieved;
        } else {
            false
        };
        if all && !self.in_short_quotes(i) {
            self.emit_plain(i, i + 2, Number::whole(100), "percent", Basis::Universal);
        }
        all
    }

    /// 占…的一半: a half as a share. 一半 elsewhere is a turn of phrase.
    fn half(&mut self, i: usize) -> bool {
        let shared = self.at(i + 1) == '半'
            && contains_any(self.near_before(i, 20), &["占", "超过", "达到"])
            && !is_han(self.at(i + 2))
            || prefix_length(self.rest(i), "一半以上").is_some();
        if shared {
            let half = Numeral {
                value: Number::whole(50),
                end: i + 2,
                whole_digits: 2,
                pointed: false,
            };
            self.emit(i, i + 2, i + 2, half, "percent", Basis::Fraction);
        }
        shared
    }

    fn zero(&mut self, i: usize) -> usize {
        let rest = self.rest(i);
        let skip = if starts_with_any(rest, &["没有"]) {
            if !starts_with_any(&rest[2..], &["发生", "出现", "发现"]) {
                return i + 2;
            }
            4
        } else if starts_with_any(rest, &["未发生", "未出现", "未发现", "未报告"]) {
            3
        } else if matches!(self.at(i), '无' | '零' | '〇') {
            1
        } else {
            return i + 1;
        };
        let digital = matches!(self.at(i), '零' | '〇');
        if digital {
            let known = ZERO_NOUNS
                .iter()
                .find_map(|noun| prefix_length(&rest[1..], noun));
            return match known {
                Some(length) => {
                    let end = i + 1 + length;
                    self.emit_plain(i, end, Number::ZERO, "case", Basis::Zero);
                    end
                }
                None => i + 1,
            };
        }
        if skip == 1
            && (is_han(self.previous(i))
                && "毫并从若虚".contains(self.previous(i))
                && self.previous(i) != '并'
                || NOT_ZERO_AFTER_NONE.contains(self.at(i + 1)))
        {
            return i + 1;
        }
        // The phrase runs to the end of the clause.
        let mut end = i + skip;
        while end < self.end
            && end - i <= 28
            && !matches!(
                self.chars[end],
                ',' | ';' | '。' | '(' | ')' | ':' | '\n' | '\t' | '“' | '”' | '"'
            )
            && !self.chars[end].is_ascii_digit()
        {
            end += 1;
        }
        let body = &self.chars[i + skip..end];
        if starts_with_any(body, &["一例", "1例", "一人", "一起", "一名"]) {
            let end = i + skip + 2;
            self.emit_plain(i, end, Number::ZERO, "case", Basis::Zero);
            return end;
        }
        let mut length = body.len();
        while let Some(cut) = TRAILING_NOISE
            .iter()
            .find_map(|word| crate::lexicon::suffix_length(&body[..length], word))
        {
            length -= cut;
        }
        let body = &body[..length];
        if body.is_empty()
            || !ends_with_any(body, ADVERSE_NOUNS) && !ends_with_any(body, &["流失、泄露、买卖"])
        {
            let listed = body.contains(&'、') && contains_any(body, ADVERSE_NOUNS);
            if !listed {
                return i + 1;
            }
        }
        let end = i + skip + length;
        // 无死亡、危重病例 denies two kinds of things; 无流失、泄露 the manners of one.
        if let Some(comma) = body.iter().position(|&c| c == '、') {
            let (first, last) = (&body[..comma], &body[comma + 1..]);
            if STANDALONE
                .iter()
                .any(|word| word.chars().eq(first.iter().copied()))
                && ends_with_any(last, &["病例", "事故", "事件", "病人", "患者", "案例"])
            {
                self.emit_plain(i, i + skip + comma, Number::ZERO, "case", Basis::Zero);
            }
        }
        self.emit_plain(i, end, Number::ZERO, "case", Basis::Zero);
        end
    }

    /// 百分之九十五, 千分之三, 十万分之五 (whose 十 a numeral has already passed to here).
    fn hundredths(&mut self, i: usize) -> usize {
        if prefix_length(self.rest(i + 1), "分之").is_none() {
            return i + 1;
        }
        let (unit, start) = match self.at(i) {
            '百' => ("percent", i),
            '千' => ("per_1000", i),
            _ if self.previous(i) == '十' => ("per_100000", i - 1),
            _ => ("per_10000", i),
        };
        let at = i + 3;
        let number = if self.at(at) == '百' {
            Some(Numeral {
                value: Number::whole(100),
                end: at + 1,
                whole_digits: 3,
                pointed: false,
            })
        } else {
            arabic(self.chars, at, self.end).or_else(|| chinese(self.chars, at, self.end))
        };
        match number {
            Some(number) => {
                let end = number.end;
                self.emit(start, end, end, number, unit, Basis::Chinese);
                end
            }
            None => at,
        }
    }

    fn half_hour(&mut self, i: usize) -> usize {
        let next = prefix_length(self.rest(i + 1), "小时")
            .or_else(|| prefix_length(self.rest(i + 1), "个小时"));
        match next {
            Some(length) if self.previous(i) != '个' => {
                let end = i + 1 + length;
                self.emit_plain(i, end, Number::whole(30), "minute", Basis::Chinese);
                end
            }
            _ => i + 1,
        }
    }

    fn chinese(&mut self, i: usize) -> usize {
        if self.previous(i) == '第'
            || self.at(i) == '十' && self.at(i + 1) == '万' && self.at(i + 2) == '分'
        {
            return i + 1;
        }
        // 一百分之… does not occur; 三分之一 does.
        let Some(number) = chinese(self.chars, i, self.end) else {
            let mut end = i;
            while opens_chinese(self.at(end)) {
                end += 1;
            }
            return end;
        };
        let j = number.end;
        if prefix_length(self.rest(j), "分之").is_some() {
            if let Some(part) = chinese(self.chars, j + 2, self.end) {
                if let Some(percent) = Number::percent_of(part.value, number.value) {
                    let fraction = Numeral {
                        value: percent,
                        ..part
                    };
                    self.emit(i, part.end, part.end, fraction, "percent", Basis::Fraction);
                }
                return part.end;
            }
            return j + 2;
        }
        if self.at(j) == '成' && number.whole_digits == 1 {
            let next = self.at(j + 1);
            if !is_han(next) || "以左的。、".contains(next) {
                let tenths = Numeral {
                    value: number.value.scaled(1),
                    ..number
                };
                self.emit(i, j + 1, j + 1, tenths, "percent", Basis::Fraction);
            }
            return j + 1;
        }
        if matches!(
            self.at(j),
            '年' | '月' | '届' | '级' | '号' | '是' | '、' | '.'
        ) {
            return j + 1;
        }
        self.with_unit(i, number, false, Basis::Chinese)
    }

    /// 第42位 is a rank, 第33个 a turn; 第3、5、6名 are three ranks.
    fn ordinal(&mut self, i: usize) -> usize {
        let read = |at: usize| {
            arabic(self.chars, at, self.end).or_else(|| chinese(self.chars, at, self.end))
        };
        let Some(first) = read(i + 1).filter(|n| !n.pointed && n.value.as_whole().is_some()) else {
            return i + 1;
        };
        let mut members = vec![(i, first)];
        while self.at(members[members.len() - 1].1.end) == '、' {
            let at = members[members.len() - 1].1.end + 1;
            let at = if self.at(at) == '第' { at + 1 } else { at };
            match read(at) {
                Some(number) if self.chars[at].is_ascii_digit() => members.push((at, number)),
                _ => break,
            }
        }
        let last_end = members[members.len() - 1].1.end;
        let closing = match self.at(last_end) {
            '位' | '名' => 1,
            _ => 0,
        };
        let next = self.at(last_end + closing);
        let named = closing == 1
            && !matches!(
                next,
                '患' | '病' | '感' | '党' | '选' | '者' | '医' | '护' | '志' | '学'
            );
        let led = ends_with_any(
            self.before(i),
            &[
                "排名", "排", "位居", "位列", "居", "列", "全市", "全省", "全国", "全区", "全县",
                "各区", "各县", "各市", "县区", "区县", "市区", "排位", "团体", "名次", "综合",
            ],
        );
        let bare = closing == 0
            && led
            && (!is_han(next) || matches!(next, '、' | '。' | '和' | '及' | '的'));
        if !(named || bare) {
            // Pass over the counter too, so that 第33个 is not read from its digits.
            return last_end;
        }
        let count = members.len();
        for (index, (at, number)) in members.into_iter().enumerate() {
            let closes = if index + 1 == count { closing } else { 0 };
            let end = number.end + closes;
            self.emit(at, end, end, number, "rank", Basis::Rank);
        }
        last_end + closing
    }

    /// 前4名: so many places; 前8名中 only says among whom.
    fn place(&mut self, i: usize) -> usize {
        if "目之以日年月生提此先超从空".contains(self.previous(i)) {
            return i + 1;
        }
        let Some(number) = arabic(self.chars, i + 1, self.end)
            .or_else(|| chinese(self.chars, i + 1, self.end))
            .filter(|n| !n.pointed)
        else {
            return i + 1;
        };
        let end = number.end;
        let unit = matches!(self.at(end), '名' | '位' | '强');
        if !unit {
            return i + 1;
        }
        if !matches!(self.at(end + 1), '中' | '的' | '内' | '里') {
            self.emit(i, end + 1, end + 1, number, "place", Basis::Place);
        }
        end + 1
    }

    /// X%, XX人, X月底前; XX县, 20xx年 and xx医院 hide names and years, not figures.
    fn redacted(&mut self, i: usize) -> usize {
        let mut end = i;
        while matches!(self.at(end), 'x' | 'X' | '*')
            || self.at(end) == '.' && matches!(self.at(end + 1), 'x' | 'X' | '*')
        {
            end += 1;
        }
        let hidden = end - i;
        let starred = self.at(i) == '*';
        if self.previous(i).is_ascii_alphanumeric()
            || self.at(end).is_ascii_alphanumeric()
            || hidden > 6
            || starred && hidden < 2
        {
            return if starred { end } else { self.latin(i) };
        }
        if starts_with_any(
            self.rest(end),
            &["月底前", "月底", "月末前", "月前", "月份前"],
        ) {
            let length = ["月底前", "月末前", "月份前", "月底", "月前"]
                .iter()
                .find_map(|word| prefix_length(self.rest(end), word))
                .unwrap_or(0);
            self.push(hidden_figure(
                i,
                end + length,
                "month",
                Basis::RedactedDeadline,
            ));
            if let Some(figure) = self.figures.last_mut() {
                figure.comparator = Some(Comparator::Le);
            }
            return end + length;
        }
        let (power, after) = scale(self.chars, end, self.end);
        let about = usize::from(matches!(self.at(after), '余' | '多'));
        let Some((counter, length)) = counter_at(&self.chars[..self.end], after + about) else {
            return end;
        };
        let trusted =
            counter.chinese != Chinese::Never || matches!(counter.word, "条" | "篇" | "类" | "种");
        if !trusted
            || matches!(counter.word, "部" | "本" | "组" | "升" | "村")
            || power > 0 && counter.power > 0
        {
            return end;
        }
        let unit_end = after + about + length;
        let mut figure = hidden_figure(i, unit_end, counter.unit, Basis::Redacted);
        if let Some((comparator, adverb)) = self.stated_bound(i, unit_end) {
            figure.comparator = Some(comparator);
            figure.start -= adverb;
        }
        self.push(figure);
        unit_end
    }

    /// The bound stated around a figure, and the length of the adverb that is part of what is written.
    fn stated_bound(&self, number_at: usize, unit_end: usize) -> Option<(Comparator, usize)> {
        let after = bound_after(self.rest(unit_end)).map(|(comparator, _)| comparator);
        let before = bound_before(self.before(number_at))
            .map(|(bound, length)| (bound.comparator, if bound.adverb { length } else { 0 }));
        match (before, after) {
            (Some((_, length)), Some(after)) => Some((after, length)),
            (Some(before), None) => Some(before),
            (None, after) => after.map(|comparator| (comparator, 0)),
        }
    }

    /// Adds a figure written from `start` to `end`, with the bounds that stand around it; `unit_end` is where a bound may follow.
    fn emit(
        &mut self,
        start: usize,
        unit_end: usize,
        end: usize,
        number: Numeral,
        unit: &'static str,
        basis: Basis,
    ) {
        let bound_at = if basis == Basis::PerSlash {
            end
        } else {
            unit_end.max(end)
        };
        let stated = if matches!(basis, Basis::Rank | Basis::Place) {
            None
        } else {
            self.stated_bound(start, bound_at)
        };
        let adverb = stated.map_or(0, |(_, length)| length);
        for mut waiting in std::mem::take(&mut self.pending) {
            if basis == Basis::Numeral {
                waiting.unit = unit;
                self.figures.push(waiting);
            }
        }
        self.figures.push(Figure {
            start: start - adverb,
            end,
            number_at: start,
            value: Some(number.value),
            low: None,
            high: None,
            unit,
            comparator: stated.map(|(comparator, _)| comparator),
            absent: None,
            basis,
        });
    }

    fn emit_plain(
        &mut self,
        start: usize,
        end: usize,
        value: Number,
        unit: &'static str,
        basis: Basis,
    ) {
        self.push(Figure {
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
        });
    }

    fn push(&mut self, figure: Figure) {
        self.pending.clear();
        self.figures.push(figure);
    }
}

fn hidden_figure(start: usize, end: usize, unit: &'static str, basis: Basis) -> Figure {
    Figure {
        start,
        end,
        number_at: start,
        value: None,
        low: None,
        high: None,
        unit,
        comparator: None,
        absent: Some(Absent::Redacted),
        basis,
    }
}

/// Whether a clause says nothing but the name of a larger area (and that the figure is its average).
pub(crate) fn is_area_only(clause: &[char]) -> bool {
    let mut rest = clause;
    while let Some((&first, tail)) = rest.split_first() {
        if first.is_whitespace() || matches!(first, '而' | '同' | '期' | '较') {
            rest = tail;
        } else {
            break;
        }
    }
    AREAS.iter().any(|area| {
        prefix_length(rest, area).is_some_and(|length| {
            let tail: String = rest[length..].iter().collect();
            matches!(
                tail.as_str(),
                "" | "为"
                    | "平均"
                    | "平均为"
                    | "平均水平"
                    | "平均水平为"
                    | "均值"
                    | "均值为"
                    | "均"
            )
        })
    })
}

/// The unit of a rate that is given as a bare zero.
fn zero_rate_unit(clause: &[char]) -> &'static str {
    if find(clause, "孕产妇死亡").is_some() {
        "per_100000"
    } else if contains_any(clause, &["婴儿死亡", "儿童死亡", "新生儿死亡"]) {
        "per_1000"
    } else {
        "percent"
    }
}

/// After 全覆盖 and the like: whether the next character makes it an adjective.
fn is_noun_after_quality(next: char) -> bool {
    matches!(next, '式' | '检' | '排' | '督' | '核' | '监')
}

/// What 零 can deny, so that 零距离 and 零差率 are left alone.
const ZERO_NOUNS: &[&str] = &[
    "传播", "扩散", "感染", "死亡", "报告", "事故", "投诉", "确诊", "新增", "发生", "漏报", "迟报",
    "差错", "违规", "疫情", "聚集", "返贫", "病例", "输入", "发病", "纠纷", "瞒报", "流失", "伤亡",
    "致贫", "上访", "欠费",
];

/// Words that end a denied thing.
const ADVERSE_NOUNS: &[&str] = &[
    "病例",
    "死亡",
    "感染",
    "漏报",
    "迟报",
    "瞒报",
    "事故",
    "疫情",
    "投诉",
    "纠纷",
    "差错",
    "传播",
    "扩散",
    "流失",
    "泄露",
    "泄漏",
    "确诊",
    "新增",
    "爆发",
    "暴发",
    "事件",
    "案例",
    "违规",
    "违纪",
    "违法",
    "上访",
    "伤亡",
    "反应",
    "欠费",
    "病人",
    "患者",
    "超标",
    "返贫",
    "致贫",
    "买卖",
    "案件",
    "缺货",
    "输入",
    "流行",
    "谎报",
    "缓报",
    "缺报",
    "脱落",
    "复发",
    "聚集",
    "误诊",
    "漏诊",
    "断药",
    "断货",
    "外泄",
    "信访",
    "漏管",
    "肇祸",
    "感染者",
    "新发",
];

/// Denied things that stand alone in a list.
const STANDALONE: &[&str] = &[
    "死亡", "感染", "漏报", "迟报", "确诊", "重症", "新增", "事故", "疫情",
];

/// What may follow a denied thing without being part of it.
const TRAILING_NOISE: &[&str] = &[
    "等情况",
    "的情况",
    "情况",
    "等现象",
    "的现象",
    "现象",
    "的发生",
    "发生",
    "的出现",
    "出现",
    "等问题",
    "问题",
    "等",
    "报告",
];

/// First characters after 无 that make another word of it: 无症状, 无偿, 无害化, 无烟 …
const NOT_ZERO_AFTER_NONE: &str =
    "症烟害偿障创菌线缝锡法需论关力效限数私声机不主痛纸牌照保责业户房因故证接抗家人党";
