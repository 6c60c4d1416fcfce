//! What a growth compares with: the year before, the period before, or a time further back. Whose growth it is, is decided elsewhere.

use super::place::Placed;
use super::{CLAUSE_MAX_CHARS, Reader, Scope};
use crate::fold::is_han;
use crate::lexicon::{
    Characters, Words, contains_any, ends_with_any, find, last_of, prefix_length, starts_with_any,
    words,
};

/// What a growth compares with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Since {
    /// 同比, 较上年: a link beside the value.
    YearBefore,
    /// 环比, 较11月, 较平时.
    PeriodBefore,
    /// 较2015年, 近十年来, 年均.
    YearsBack,
    /// 平均降幅, 降价: how far prices were brought down at once.
    NoTime,
}

/// How far back the year is looked for that a sentence speaks of.
const YEAR_MAX_CHARS: usize = 200;

/// Words of a mean over years, before a verb of change.
const YEARLY: &[&str] = &["年均", "年平均", "平均每年", "每年平均", "年复合"];

/// The characters that verbs of change, and the words before them, open with; 年均浓度下降 is no mean of changes.
const TURNS: &str = "增下上减降提递升约以净复平";

const YEAR_BEFORE: &Words = words!["同比", "去年", "上年", "上一年", "前一年", "前年"];
const PERIOD_BEFORE: &Words = words![
    "环比",
    "上月",
    "上个月",
    "上一月",
    "前一月",
    "上季",
    "上一季",
    "前一季",
    "上周",
    "上一周",
    "前一周",
    "前1周",
    "前1月",
    "上1周",
    "上1月",
    "前周",
    "前月",
    "平时",
    "平日",
];

impl Reader<'_> {
    /// What the growth `first` compares with, in the words said last before it; the year before where they say nothing.
    pub(super) fn since(&self, first: &Placed, scope: &Scope) -> Since {
        let until = first.figure.start;
        if let Some(mean) = self.mean(first) {
            return mean;
        }
        let part = self.part_of(until, scope);
        if self.spans_years(part, until) {
            return Since::YearsBack;
        }
        let nearby = scope.start.max(until.saturating_sub(CLAUSE_MAX_CHARS));
        // 比2018年增长12%;住院2万人次,增长8%: what the sentence compares with holds until it names another.
        self.since_named(part, until)
            .or_else(|| self.since_named(nearby, until))
            .unwrap_or(Since::YearBefore)
    }

    /// Whether the words `from..until` lead from one year to a later one: 2000年只有41万元,到2005年增长了两倍.
    fn spans_years(&self, from: usize, until: usize) -> bool {
        let text = &self.chars()[from..until];
        let reached = (1..text.len())
            .rev()
            .filter(|&at| matches!(text[at - 1], '到' | '至'))
            .find_map(|at| Some((at, year_at(text, at)?.0)));
        let Some((at, year)) = reached else {
            return false;
        };
        let change = !text[at..].iter().any(|&c| matches!(c, ';' | '('));
        change && year_said(&text[..at]).is_some_and(|before| before + 1 < year)
    }

    /// What a growth is the mean of, if the words that lead to it make it a mean: 年均增长, 以年均6%的速度, 平均降幅.
    fn mean(&self, first: &Placed) -> Option<Since> {
        const LEAD_MAX_CHARS: usize = 12;
        let chars = self.chars();
        let from = first
            .from
            .max(first.figure.start.saturating_sub(LEAD_MAX_CHARS));
        let lead = &chars[from.min(first.figure.start)..first.figure.start];
        let yearly = YEARLY.iter().any(|word| {
            find(lead, word).is_some_and(|at| {
                let after = at + word.chars().count();
                after == lead.len() || TURNS.contains(lead[after])
            })
        });
        if yearly {
            return Some(Since::YearsBack);
        }
        let compared = contains_any(lead, YEAR_BEFORE) || lead.contains(&'较');
        let price = contains_any(
            lead,
            words![
                "再压",
                "再降",
                "再减",
                "再增",
                "均降幅",
                "高降幅",
                "大降幅",
                "降价",
                "价降",
                "均价下降",
                "时限压缩",
                "时限缩短",
            ],
        );
        (price && !compared).then_some(Since::NoTime)
    }

    /// What the words `from..until` compare with last.
    fn since_named(&self, from: usize, until: usize) -> Option<Since> {
        let text = &self.chars()[from..until];
        let characters = Characters::of(text);
        let year_before = last_of(text, characters, YEAR_BEFORE).map(|at| (at, Since::YearBefore));
        let period_before =
            last_of(text, characters, PERIOD_BEFORE).map(|at| (at, Since::PeriodBefore));
        let named = departure(text).map(|(at, departure)| {
            let since = match departure {
                Departure::Month => Since::PeriodBefore,
                Departure::Span => Since::YearsBack,
                // 较2015年上升5%,较2014年上升9%: the second goes further back than the first.
                Departure::Year(year) if later_named(&text[..at], year) => Since::YearsBack,
                Departure::Year(year) => {
                    let quarter =
                        starts_with_any(&text[at..], words!["第", "一季", "二季", "三季", "四季"]);
                    match self.year_spoken_of(year, until).map(|now| now - year) {
                        Some(0) if quarter => Since::PeriodBefore,
                        Some(2..) => Since::YearsBack,
                        _ => Since::YearBefore,
                    }
                }
            };
            (at, since)
        });
        [named, period_before, year_before]
            .into_iter()
            .flatten()
            .max_by_key(|&(at, _)| at)
            .map(|(_, since)| since)
    }

    /// The year that the words before `until` speak of last, other than to compare with it; written as `like` is.
    fn year_spoken_of(&self, like: i32, until: usize) -> Option<i32> {
        let chars = self.chars();
        let text = &chars[until.saturating_sub(YEAR_MAX_CHARS)..until];
        // 民国 years are counted from 1912.
        let outline = || -> Option<i32> {
            let year = self.outline.single_year()?.get(..4)?.parse().ok()?;
            Some(if like < 1000 { year - 1911 } else { year })
        };
        year_said(text)
            .filter(|year| (*year < 1000) == (like < 1000))
            .or_else(outline)
    }
}

/// The year that `text` names last, other than to compare with it.
pub(super) fn year_said(text: &[char]) -> Option<i32> {
    (0..text.len())
        .rev()
        .filter(|&at| {
            at == 0 || {
                !text[at - 1].is_ascii_digit() && !leads(&text[..at]) && !is_dated(&text[..at])
            }
        })
        .find_map(|at| year_at(text, at))
        .map(|(year, _)| year)
}

/// Whether `before` says that the document is of a date: 印发日期:2022年5月.
fn is_dated(before: &[char]) -> bool {
    ends_with_any(before, words!["日期:", "日期", "付印:", "时间:", "编印:"])
}

/// What the words of a comparison name.
enum Departure {
    Month,
    Year(i32),
    Span,
}

/// Whether `before` ends with what leads to a comparison: 较2015年, 从2012年, 相比于2012年.
fn leads(before: &[char]) -> bool {
    matches!(
        before,
        [.., '较' | '比' | '与' | '同' | '从' | '由' | '自'] | [.., '比', '于']
    )
}

/// The year in digits at `at` (2015年, 108年), with where its words end.
fn year_at(text: &[char], at: usize) -> Option<(i32, usize)> {
    let digits: String = text[at..]
        .iter()
        .take(5)
        .take_while(|c| c.is_ascii_digit())
        .collect();
    let end = at + digits.len();
    let year = (3..=4).contains(&digits.len()) && text.get(end) == Some(&'年');
    Some((digits.parse().ok().filter(|_| year)?, end + 1))
}

/// Whether `text` compares with a year that comes after `year`.
fn later_named(text: &[char], year: i32) -> bool {
    (1..text.len())
        .filter(|&at| leads(&text[..at]))
        .filter_map(|at| year_at(text, at))
        .any(|(named, _)| named > year)
}

/// What the last comparison of `text` names, with where its words end.
fn departure(text: &[char]) -> Option<(usize, Departure)> {
    (0..text.len()).rev().find_map(|at| {
        let rest = &text[at + 1..];
        if leads(&text[..=at]) {
            if let Some((year, length)) = year_at(rest, 0) {
                return Some((at + 1 + length, Departure::Year(year)));
            }
            // 与今年1月相比
            let this_year = ["今年", "本年", "当年"]
                .iter()
                .find_map(|word| prefix_length(rest, word))
                .unwrap_or(0);
            let (rest, at) = (&rest[this_year..], at + this_year);
            let month = |c: &&char| c.is_ascii_digit() || "一二三四五六七八九十".contains(**c);
            let digits = rest.iter().take(3).take_while(month).count();
            if (1..=2).contains(&digits) && rest.get(digits) == Some(&'月') {
                return Some((at + 2 + digits, Departure::Month));
            }
            // 较二季度, 较第一季度
            let quarter = rest.strip_prefix(&['第']).unwrap_or(rest);
            if matches!(quarter, ['一' | '二' | '三' | '四' | '1'..='4', '季', ..]) {
                return Some((at + 2, Departure::Month));
            }
            // 较改革之初, 较启动前
            let event = rest
                .iter()
                .take(8)
                .take_while(|&&c| is_han(c))
                .collect::<String>();
            if [
                "之初",
                "之前",
                "初期",
                "改革前",
                "实施前",
                "启动前",
                "组建前",
                "建设前",
                "开展前",
                "疫情前",
            ]
            .iter()
            .any(|words| event.contains(words))
            {
                return Some((at + 2, Departure::Span));
            }
            // 比搬迁前增长
            let before = rest.iter().take(8).position(|&c| c == '前');
            let done = before.is_some_and(|end| {
                (1..=6).contains(&end)
                    && rest[..end].iter().all(|&c| {
                        is_han(c) && !matches!(c, '年' | '月' | '季' | '周' | '目' | '之')
                    })
            });
            if done {
                return Some((at + 2, Departure::Span));
            }
            let plan = rest.strip_prefix(&['“']).unwrap_or(rest);
            if matches!(plan, ['十', _, '五', ..]) {
                return Some((at + 4, Departure::Span));
            }
        }
        (text[at] == '年' && spans(&text[..at], rest)).then_some((at + 1, Departure::Span))
    })
}

/// Whether 年 between `before` and `after` ends a span of years: 近五年, 10年来, 五年前.
fn spans(before: &[char], after: &[char]) -> bool {
    let counts = |c: &&char| c.is_ascii_digit() || "二两三四五六七八九十几多余".contains(**c);
    let length = before.iter().rev().take(4).take_while(counts).count();
    let (lead, count) = before.split_at(before.len() - length);
    let digits = count.iter().all(char::is_ascii_digit);
    let several = match length {
        1 => count != ['1'],
        2 => true,
        3 => !digits,
        _ => false,
    };
    // ,三年增长50%
    let alone = matches!(lead.last(), None | Some(',' | ';' | ':' | '。'))
        && after
            .first()
            .is_some_and(|c| "增下上提降减升翻累".contains(*c));
    several
        && (alone
            || matches!(after.first(), Some('来' | '间' | '前'))
            || matches!(lead, [.., '近'] | [.., '过', '去']))
}
