//! Figures in one sentence: numerals with their units, bounds and ranges, zero and universal statements, redactions, ranks.
//! What a figure is about, and which figure belongs to which, is decided later.

mod compound;
mod ordinal;
mod redacted;
mod statement;

use crate::draft::{Absent, Comparator, UnitClass};
use crate::fold::is_han;
use crate::lexicon::{
    CONCRETE_NOUNS, Chinese, Counter, bound_after, bound_before, class_of, contains_any,
    counter_at, ends_with_any, find, prefix_length, starts_with_any,
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
        if power > 0
            && let Some(rest) = arabic(self.chars, after_scale, self.end)
        {
            // 8万6千, 1亿2000万
            let (lower, end) = scale(self.chars, rest.end, self.end);
            if lower > 0
                && lower < power
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
        self.with_unit(i, number, power > 0, Basis::Numeral)
    }

    /// 9成, 9成5以上.
    fn tenths(&mut self, i: usize, number: Numeral) -> usize {
        let at = number.end + 1;
        let (value, end) = match self.at(at).to_digit(10) {
            Some(digit) => (
                number.value.scaled(1).plus(Number::whole(digit as i32)),
                at + 1,
            ),
            None => (Some(number.value.scaled(1)), at),
        };
        let next = self.at(end);
        if let Some(value) = value
            && (!is_han(next) || "以左的。、".contains(next))
        {
            self.emit(
                i,
                end,
                end,
                Numeral {
                    value,
                    end,
                    ..number
                },
                "percent",
                Basis::Fraction,
            );
        }
        end
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
        if counter.word == "个" && self.points_follow(end) {
            unit = "percentage_point";
        }
        self.emit(i, end, end, number, unit, basis);
        if let (Some(comparator), Some(figure)) = (about, self.figures.last_mut()) {
            figure.comparator.get_or_insert(comparator);
        }
        // 21.14元/人 stays money; the slash and what follows are passed over.
        end
    }

    /// 2.2个、1.8个百分点: whether the next member of the list says that its members are points.
    fn points_follow(&self, end: usize) -> bool {
        matches!(self.at(end), '、' | '和' | '及')
            && arabic(self.chars, end + 1, self.end).is_some_and(|next| {
                let rest = self.rest(next.end);
                starts_with_any(rest, &["个百分点"])
                    || self.at(next.end) == '个' && self.points_follow(next.end + 1)
            })
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

    /// The bound stated around a figure, and the length of the adverb that is part of what is written.
    fn stated_bound(&self, number_at: usize, unit_end: usize) -> Option<(Comparator, usize)> {
        let after = bound_after(self.rest(unit_end)).map(|(comparator, _)| comparator);
        let before = bound_before(self.before(number_at))
            .map(|(bound, length)| (bound.comparator, if bound.adverb { length } else { 0 }));
        // 至少配备1名: the bound stands before the verb.
        let before = before.or_else(|| {
            let near = self.near_before(number_at, 6);
            contains_any(near, &["至少", "最少", "不少于"]).then_some((Comparator::Ge, 0))
        });
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
        // 3分钟内
        let within = class_of(unit) == UnitClass::Time && self.at(end) == '内';
        let stated = stated.or(within.then_some((Comparator::Le, 0)));
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

/// Whether a clause says nothing but the name of a larger area (and that the figure is its average).
pub(crate) fn is_area_only(clause: &[char]) -> bool {
    let mut rest = clause;
    while let Some((&first, tail)) = rest.split_first() {
        if first.is_whitespace() || matches!(first, '而' | '同' | '期' | '较' | '高' | '低' | '于')
        {
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
