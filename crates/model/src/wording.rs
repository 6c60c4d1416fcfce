//! Numbers, periods and closed vocabularies in words that people read, in both languages; sentences about charts are made elsewhere.

use std::ops::RangeInclusive;

use crate::{
    Absent, AreaLevel, Comparator, Grade, Kind, Lang, Observation, Period, SourceKind, TargetState,
    Unit, derived::written_decimals,
};

/// A number and its unit, apart so that a page can set them in two sizes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Amount {
    /// The number, with 万 or 亿 left to `unit`.
    pub figure: String,
    /// The unit as written after it; empty where the number says it all.
    pub unit: String,
}

/// Between a number and its unit, which stay on one line.
const UNBROKEN_SPACE: char = '\u{a0}';

impl Amount {
    /// The number with its unit, spaced as the language wants.
    pub fn joined(&self) -> String {
        match self.unit.as_str() {
            "" => self.figure.clone(),
            unit if unit.starts_with(['%', '/']) => format!("{}{unit}", self.figure),
            unit => format!("{}{UNBROKEN_SPACE}{unit}", self.figure),
        }
    }
}

/// `1234567.5` → `1,234,567.5`, with the given decimals, a true minus sign and no negative zero.
pub fn grouped(value: f64, decimals: usize) -> String {
    let digits = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut out = String::new();
    if value < 0.0 && digits.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

fn shortest_decimals(value: f64) -> usize {
    let text = format!("{}", value.abs());
    text.split_once('.').map_or(0, |(_, d)| d.len()).min(4)
}

/// A place in an order, which is no count.
pub fn place(value: f64, lang: Lang) -> Amount {
    let ending = match (value % 100.0, value % 10.0) {
        (11.0..=13.0, _) => "th",
        (_, 1.0) => "st",
        (_, 2.0) => "nd",
        (_, 3.0) => "rd",
        _ => "th",
    };
    match lang {
        Lang::Zh => Amount {
            figure: format!("第\u{a0}{value}"),
            unit: "位".to_owned(),
        },
        Lang::En => Amount {
            figure: format!("{value}{ending}"),
            unit: String::new(),
        },
    }
}

/// A number in its unit. In Chinese, round counts from ten thousand up are grouped by 万 and 亿.
pub fn amount(value: f64, unit: Unit, decimals: Option<usize>, lang: Lang) -> Amount {
    let size = value.abs();
    if unit.key() == "rank" && value >= 1.0 && value.fract() == 0.0 {
        return place(value, lang);
    }
    match lang {
        Lang::Zh => {
            let scale = [(1e8, "亿"), (1e4, "万")]
                .into_iter()
                .find(|(scale, _)| size >= *scale && (size % (scale / 100.0)) == 0.0)
                .filter(|_| unit.takes_wan());
            if let Some((scale, word)) = scale {
                let scaled = value / scale;
                let joined = format!("{word}{}", unit.zh());
                return Amount {
                    figure: grouped(scaled, shortest_decimals(scaled)),
                    unit: joined,
                };
            }
            let figure = grouped(value, decimals.unwrap_or_else(|| shortest_decimals(value)));
            Amount {
                figure,
                unit: unit.zh().to_owned(),
            }
        }
        Lang::En => {
            let figure = grouped(value, decimals.unwrap_or_else(|| shortest_decimals(value)));
            Amount {
                figure,
                unit: unit.en(value).to_owned(),
            }
        }
    }
}

/// A worked-out number, rounded to what `range` supports: three or four significant digits, and as many more as keep it in the range.
pub fn rounded_amount(value: f64, range: RangeInclusive<f64>, unit: Unit, lang: Lang) -> Amount {
    let size = value.abs();
    // Counts from ten thousand up keep three or four digits, in either language.
    let coarsest = match size {
        _ if !unit.takes_wan() || size < 1e4 => None,
        size if size < 1e5 => Some(100.0),
        size if size < 1e7 => Some(1000.0),
        _ => Some(10_000.0),
    };
    if let Some(coarsest) = coarsest {
        let rounded =
            std::iter::successors(Some(coarsest), |step| (*step > 1.0).then_some(step / 10.0))
                .map(|step| (value / step).round() * step)
                .find(|rounded| range.contains(rounded));
        return amount(rounded.unwrap_or_else(|| value.round()), unit, None, lang);
    }
    let fewest = match size {
        _ if unit.takes_wan() => 0,
        size if size >= 1000.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    let most = if unit.takes_wan() { 0 } else { 4 };
    let decimals = (fewest..=most)
        .find(|&decimals| {
            let steps = [1.0, 10.0, 100.0, 1_000.0, 10_000.0][decimals];
            range.contains(&((value * steps).round() / steps))
        })
        .unwrap_or(fewest);
    Amount {
        figure: grouped(value, decimals),
        unit: amount(value, unit, None, lang).unit,
    }
}

/// The sign or word before a bound or an approximate number.
pub fn comparator_prefix(comparator: Comparator, lang: Lang) -> &'static str {
    match (comparator, lang) {
        (Comparator::Eq, _) => "",
        (Comparator::Ge, _) => "≥\u{a0}",
        (Comparator::Le, _) => "≤\u{a0}",
        (Comparator::Gt, Lang::Zh) => "超过\u{a0}",
        (Comparator::Gt, Lang::En) => "over ",
        (Comparator::Lt, Lang::Zh) => "不到\u{a0}",
        (Comparator::Lt, Lang::En) => "under ",
        (Comparator::Approx, Lang::Zh) => "约\u{a0}",
        (Comparator::Approx, Lang::En) => "about ",
    }
}

/// The word before a figure that the text itself calls expected.
fn expected_prefix(comparator: Comparator, lang: Lang) -> String {
    // Expected says already that it is not exact.
    let bound = match comparator {
        Comparator::Approx => "",
        comparator => comparator_prefix(comparator, lang),
    };
    format!("{}{bound}", lang.pick("预计\u{a0}", "expected "))
}

/// Why a value is absent.
pub fn absent_words(absent: Absent, lang: Lang) -> &'static str {
    match absent {
        Absent::Redacted => lang.pick("原文隐去", "blanked in the document"),
        Absent::Suppressed => lang.pick("数小不公布", "withheld: small number"),
        Absent::NotStated => lang.pick("原文没有写", "not stated"),
        Absent::Damaged => lang.pick("原件损坏", "unreadable in the copy"),
        Absent::Coded => lang.pick("原文是代号", "a code, not a number"),
    }
}

impl Observation {
    /// The number as people write it, keeping the decimals of the document; `None` when absent.
    pub fn amount(&self, lang: Lang) -> Option<Amount> {
        let value = self.number()?;
        if let Some(ends) = self.stated_range() {
            return Some(self.range_amount(ends, lang));
        }
        let mut amount = amount(value, self.unit, Some(self.decimals(value)), lang);
        let prefix = if self.expected {
            expected_prefix(self.comparator, lang)
        } else {
            comparator_prefix(self.comparator, lang).to_owned()
        };
        amount.figure.insert_str(0, &prefix);
        Some(amount)
    }

    /// The ends of a range that the text gives in place of one number, of which the value is one: 200–300.
    fn stated_range(&self) -> Option<(f64, f64)> {
        let (low, high) = (self.low?.get(), self.high?.get());
        let is_end = self
            .number()
            .is_some_and(|value| value == low || value == high);
        (self.is_bound() && is_end && low < high).then_some((low, high))
    }

    /// A range as people write it, both ends in one unit.
    fn range_amount(&self, (low, high): (f64, f64), lang: Lang) -> Amount {
        let decimals = self.decimals(low).max(self.decimals(high));
        let [from, to] = [low, high].map(|end| amount(end, self.unit, Some(decimals), lang));
        let prefix = if self.expected {
            expected_prefix(Comparator::Eq, lang)
        } else {
            String::new()
        };
        // 9,500–12 万人次 would be read wrongly.
        if from.unit == to.unit || lang == Lang::En {
            return Amount {
                figure: format!("{prefix}{}–{}", from.figure, to.figure),
                unit: to.unit,
            };
        }
        Amount {
            figure: format!(
                "{prefix}{}–{}",
                grouped(low, decimals),
                grouped(high, decimals)
            ),
            unit: self.unit.zh().to_owned(),
        }
    }

    /// What the figure is, in a word: an expected one is no result yet.
    pub fn kind_words(&self, lang: Lang) -> &'static str {
        match self.kind {
            Kind::Actual if self.expected => kind_words(Kind::Forecast, lang),
            kind => kind_words(kind, lang),
        }
    }

    /// The amount in one piece, or why there is none.
    pub fn amount_words(&self, lang: Lang) -> String {
        match (self.amount(lang), self.absent) {
            (Some(amount), _) => amount.joined(),
            (None, Some(absent)) => absent_words(absent, lang).to_owned(),
            (None, None) => absent_words(Absent::NotStated, lang).to_owned(),
        }
    }

    /// Decimal places of the document: 2.20 keeps its zero.
    fn decimals(&self, value: f64) -> usize {
        written_decimals(&self.as_written, value).min(6)
    }
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A year whose digits may be hidden, and a month that may be.
fn month_words(year: &str, month: &str, lang: Lang) -> String {
    let number: Option<usize> = month.parse().ok();
    match (number, lang) {
        (Some(month), Lang::Zh) => format!("{year}\u{a0}年\u{a0}{month}\u{a0}月"),
        (Some(month), Lang::En) => {
            let name = MONTHS.get(month.wrapping_sub(1)).unwrap_or(&"");
            format!("{name}\u{a0}{year}")
        }
        (None, Lang::Zh) => format!("{year}\u{a0}年（月份隐去）"),
        (None, Lang::En) => format!("{year}, month hidden"),
    }
}

fn end_words(text: &str, lang: Lang) -> String {
    let plain = text.trim_end_matches(['?', '~', '%']);
    let parts: Vec<&str> = plain.split('-').collect();
    // Years before our era, seasons and exponents are EDTF too; no words are made for them.
    let is_year =
        |year: &str| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    let is_month = |month: &str| {
        month
            .parse::<u8>()
            .map_or(month.contains('X'), |m| (1..=12).contains(&m))
    };
    let is_calendar = parts.first().is_some_and(|year| is_year(year))
        && parts.get(1).is_none_or(|month| is_month(month));
    let words = match parts.as_slice() {
        _ if !is_calendar => plain.to_owned(),
        [year] => lang.pick(format!("{year}\u{a0}年"), (*year).to_owned()),
        [year, month] => month_words(year, month, lang),
        [year, month, day] => {
            let month = month_words(year, month, lang);
            let day = day.trim_start_matches('0');
            lang.pick(
                format!("{month}\u{a0}{day}\u{a0}日"),
                format!("{day} {month}"),
            )
        }
        _ => plain.to_owned(),
    };
    if plain.len() < text.len() {
        lang.pick(format!("{words}（存疑）"), format!("{words} (doubtful)"))
    } else {
        words
    }
}

/// A period in words: `2020 年 10 月`, `2020 年 1–10 月`, `到 2021 年 12 月`.
pub fn period_words(period: &Period, lang: Lang) -> String {
    let text = period.as_str();
    let Some((start, end)) = text.split_once('/') else {
        return end_words(text, lang);
    };
    match (start, end) {
        (".." | "", end) => {
            let end = end_words(end, lang);
            lang.pick(format!("到\u{a0}{end}"), format!("by {end}"))
        }
        (start, ".." | "") => {
            let start = end_words(start, lang);
            lang.pick(format!("{start}起"), format!("from {start}"))
        }
        (start, end) => {
            let (a, b) = (
                start.split('-').collect::<Vec<_>>(),
                end.split('-').collect::<Vec<_>>(),
            );
            match (a.as_slice(), b.as_slice(), lang) {
                ([y, m], [y2, m2], Lang::Zh) if y == y2 => {
                    let (m, m2) = (m.trim_start_matches('0'), m2.trim_start_matches('0'));
                    format!("{y}\u{a0}年\u{a0}{m}–{m2}\u{a0}月")
                }
                ([y, m], [y2, m2], Lang::En) if y == y2 => {
                    let name = |m: &str| {
                        let month = m.parse::<usize>().unwrap_or(0).wrapping_sub(1);
                        MONTHS.get(month).copied().unwrap_or("month hidden")
                    };
                    format!("{}–{}\u{a0}{y}", name(m), name(m2))
                }
                ([y], [y2], Lang::Zh) => format!("{y}–{y2}\u{a0}年"),
                _ => format!("{} – {}", end_words(start, lang), end_words(end, lang)),
            }
        }
    }
}

/// The name of a target's state.
pub fn state_words(state: TargetState, lang: Lang) -> &'static str {
    match state {
        TargetState::Met => lang.pick("已兑现", "Met"),
        TargetState::Missed => lang.pick("未达", "Missed"),
        TargetState::ToDate => lang.pick("年内进度", "To date"),
        TargetState::NoResultPublished => lang.pick("未见结果", "No result published"),
        TargetState::NotMeasurable => lang.pick("无法衡量", "Not measurable"),
        TargetState::Redacted => lang.pick("数字隐去", "Number blanked"),
    }
}

/// Said of a target without a result whose time has not come.
pub fn not_due_words(lang: Lang) -> &'static str {
    lang.pick("未到期", "Not yet due")
}

/// What a figure is.
pub fn kind_words(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Actual => lang.pick("实际", "Actual"),
        Kind::Target => lang.pick("目标", "Target"),
        Kind::Baseline => lang.pick("基数", "Baseline"),
        Kind::Forecast => lang.pick("预计", "Expected"),
    }
}

/// How near the copy read is to the publisher.
pub fn grade_words(grade: Grade, lang: Lang) -> &'static str {
    match grade {
        Grade::Official => lang.pick("官方原件", "Official original"),
        Grade::Journal => lang.pick("期刊论文", "Journal article"),
        Grade::Press => lang.pick("报刊", "Newspaper"),
        Grade::Repost => lang.pick(
            "转载件，未与原件核对",
            "Reposted copy, not checked against the original",
        ),
        Grade::Mirror => lang.pick(
            "镜像件，未与原件核对",
            "Mirrored copy, not checked against the original",
        ),
    }
}

/// What a document is.
pub fn source_kind_words(kind: SourceKind, lang: Lang) -> &'static str {
    match kind {
        SourceKind::Report => lang.pick("工作总结", "Report"),
        SourceKind::Plan => lang.pick("工作计划", "Plan"),
        SourceKind::ReportAndPlan => lang.pick("总结和计划", "Report and plan"),
        SourceKind::Journal => lang.pick("期刊论文", "Journal article"),
        SourceKind::Press => lang.pick("报刊", "Newspaper"),
        SourceKind::Statistics => lang.pick("统计资料", "Statistics"),
        SourceKind::Notice => lang.pick("通知", "Notice"),
    }
}

/// The level of an area.
pub fn level_words(level: AreaLevel, lang: Lang) -> &'static str {
    match level {
        AreaLevel::Country => lang.pick("全国", "Country"),
        AreaLevel::RegionGroup => lang.pick("地区组", "Group of places"),
        AreaLevel::Province => lang.pick("省级", "Province"),
        AreaLevel::City => lang.pick("市级", "City"),
        AreaLevel::District => lang.pick("区", "District"),
        AreaLevel::County => lang.pick("县", "County"),
        AreaLevel::Township => lang.pick("街道乡镇", "Township"),
        AreaLevel::Institution => lang.pick("机构", "Institution"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zh(value: f64, unit: &str) -> String {
        amount(value, unit.parse().unwrap(), None, Lang::Zh).joined()
    }

    #[test]
    fn round_counts_are_grouped_by_wan_and_others_keep_every_digit() {
        assert_eq!(zh(869_000.0, "person"), "86.9\u{a0}万人");
        assert_eq!(zh(129_919.0, "person"), "129,919\u{a0}人");
        assert_eq!(zh(6_621_600.0, "visit"), "662.16\u{a0}万人次");
        assert_eq!(zh(96.2, "percent"), "96.2%");
        assert_eq!(zh(2.65, "per_100000"), "2.65/10\u{a0}万");
        assert_eq!(zh(24_420.0, "household"), "24,420\u{a0}户");
        assert_eq!(zh(2.0, "rank"), "第\u{a0}2\u{a0}位");
        assert_eq!(
            amount(22.0, "rank".parse().unwrap(), None, Lang::En).joined(),
            "22nd"
        );
        let en = amount(869_000.0, "person".parse().unwrap(), None, Lang::En).joined();
        assert_eq!(en, "869,000\u{a0}people");
    }

    #[test]
    fn worked_out_counts_do_not_pretend_to_be_exact() {
        let words = |value, range, lang| {
            rounded_amount(value, range, "person".parse().unwrap(), lang).joined()
        };
        let contracts = 826_749.0..=828_490.0;
        assert_eq!(
            words(827_619.05, contracts.clone(), Lang::Zh),
            "82.8\u{a0}万人"
        );
        assert_eq!(
            words(827_619.05, contracts, Lang::En),
            "828,000\u{a0}people"
        );
        assert_eq!(
            words(11_759.0, 11_682.0..=11_837.0, Lang::Zh),
            "1.18\u{a0}万人"
        );
        assert_eq!(words(7_293.0, 7_290.0..=7_296.0, Lang::Zh), "7,293\u{a0}人");
    }

    #[test]
    fn what_is_shown_of_a_worked_out_number_lies_in_its_range() {
        let task = 141_601.0..=141_756.0;
        let words = |lang| {
            rounded_amount(141_678.3, task.clone(), "person".parse().unwrap(), lang).joined()
        };
        assert_eq!(words(Lang::Zh), "14.17\u{a0}万人");
        assert_eq!(words(Lang::En), "141,700\u{a0}people");
        let percent = |range| rounded_amount(48.26, range, "percent".parse().unwrap(), Lang::En);
        assert_eq!(percent(48.0..=48.5).figure, "48.3");
        assert_eq!(percent(48.25..=48.27).figure, "48.26");
    }

    #[test]
    fn periods_read_as_people_write_them() {
        let words = |text: &str, lang| {
            period_words(&Period::parse(text).unwrap(), lang).replace('\u{a0}', " ")
        };
        assert_eq!(words("2020-01/2020-10", Lang::Zh), "2020 年 1–10 月");
        assert_eq!(words("../2021-12", Lang::En), "by Dec 2021");
        assert_eq!(words("20XX-01/20XX-12", Lang::En), "Jan–Dec 20XX");
        assert_eq!(words("20XX-09", Lang::Zh), "20XX 年 9 月");
        assert_eq!(words("2020-XX", Lang::En), "2020, month hidden");
        assert_eq!(words("20XX-01-01/..", Lang::Zh), "20XX 年 1 月 1 日起");
        assert_eq!(words("20XX", Lang::Zh), "20XX 年");
        assert_eq!(words("2023?", Lang::En), "2023 (doubtful)");
        assert_eq!(words("2021/2025", Lang::Zh), "2021–2025 年");
    }

    #[test]
    fn what_is_no_month_of_our_era_stays_as_written() {
        for text in ["-0044", "2001-21", "Y170000002"] {
            let period = Period::parse(text).unwrap();
            assert_eq!(period_words(&period, Lang::Zh), text);
            assert_eq!(period_words(&period, Lang::En), text);
        }
    }

    #[test]
    fn minus_zero_is_zero() {
        assert_eq!(grouped(-0.001, 1), "0.0");
        assert_eq!(grouped(-1234.5, 1), "−1,234.5");
    }
}
