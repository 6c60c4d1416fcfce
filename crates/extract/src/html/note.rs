//! The words of the page, in the language of the document: what a figure is, when, how much, and what belongs to it.

use std::fmt::Write;

use crate::draft::{Absent, Comparator, Draft, Kind};
use crate::number::Number;

/// The kinds in the order of the key.
pub(super) const KINDS: [Kind; 4] = [Kind::Actual, Kind::Target, Kind::Forecast, Kind::Baseline];

/// Chinese or English words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    Chinese,
    English,
}

impl Words {
    /// The language in which most of the text is written.
    pub(super) fn of(text: &str) -> Self {
        let (mut chinese, mut latin) = (0_usize, 0_usize);
        for c in text.chars() {
            chinese += usize::from(('\u{3400}'..='\u{9fff}').contains(&c));
            latin += usize::from(c.is_ascii_alphabetic());
        }
        // A Chinese character says as much as some letters do.
        if chinese * 4 >= latin {
            Self::Chinese
        } else {
            Self::English
        }
    }

    fn pick<T>(self, chinese: T, english: T) -> T {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }

    /// The language as HTML names it.
    pub(super) fn tag(self) -> &'static str {
        self.pick("zh-Hans", "en")
    }

    /// How many figures there are.
    pub(super) fn figures(self, count: usize) -> String {
        let more = if count == 1 { "" } else { "s" };
        self.pick(format!("{count} 个数字"), format!("{count} figure{more}"))
    }

    pub(super) fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Actual => self.pick("实际", "actual"),
            Kind::Target => self.pick("目标", "target"),
            Kind::Baseline => self.pick("基数", "baseline"),
            Kind::Forecast => self.pick("预计", "forecast"),
        }
    }

    pub(super) fn unsure(self) -> &'static str {
        self.pick("存疑", "unsure")
    }

    /// What is counted or measured.
    pub(super) fn subject(self, draft: &Draft) -> &str {
        match draft.subject.as_str() {
            "" => self.pick("（没有读出说的是什么）", "(what it is about was not read)"),
            subject => subject,
        }
    }

    /// The value with its unit as the draft has it, or why there is none.
    pub(super) fn value(self, draft: &Draft) -> String {
        let bound = match draft.comparator {
            Comparator::Eq => "",
            Comparator::Ge => "≥ ",
            Comparator::Le => "≤ ",
            Comparator::Gt => "> ",
            Comparator::Lt => "< ",
            Comparator::Approx => "≈ ",
        };
        let number = match (draft.low, draft.high, draft.value, draft.absent) {
            (Some(low), Some(high), ..) => format!("{}–{}", grouped(low), grouped(high)),
            (_, _, Some(value), _) => format!("{bound}{}", grouped(value)),
            (_, _, None, Some(Absent::Redacted)) => {
                self.pick("原文隐去", "blanked in the document").to_owned()
            }
            (_, _, None, Some(Absent::Coded)) => {
                self.pick("是代号", "a code, not a number").to_owned()
            }
            (_, _, None, None) => self.pick("没有数值", "no value").to_owned(),
        };
        if is_percent(draft) && draft.value.is_some() {
            format!("{number}%")
        } else {
            number
        }
    }

    /// The unit as the draft names it, where the value does not carry its sign.
    pub(super) fn unit(self, draft: &Draft) -> String {
        match draft.unit {
            _ if is_percent(draft) => String::new(),
            "percentage_point" => self.pick("个百分点", "points").to_owned(),
            key => key.replace('_', " "),
        }
    }

    /// When, of what kind, and what the same sentence says beside it.
    pub(super) fn more(self, draft: &Draft, is_unsure: bool) -> String {
        let period = match draft.period.as_str() {
            "" => self.pick("没有写时期", "no period stated"),
            period => period,
        };
        let mut parts = vec![period.to_owned(), self.kind(draft.kind).to_owned()];
        if is_change(draft) {
            parts.push(self.pick("增减", "change").to_owned());
        }
        if let Some(yoy) = draft.yoy {
            let (from, to) = self.pick(("同比 ", ""), ("", " on the year before"));
            parts.push(format!("{from}{}%{to}", signed(yoy)));
        }
        if let Some(share) = draft.share_of_parent {
            let (from, to) = self.pick(("占比 ", ""), ("", " of the whole"));
            parts.push(format!("{from}{share}%{to}"));
        }
        if let Some(rank) = draft.rank {
            let (from, to) = self.pick(("第 ", " 位"), ("rank ", ""));
            parts.push(format!("{from}{rank}{to}"));
        }
        if let Some(done) = draft.completion {
            let (from, to) = self.pick(("完成 ", ""), ("", " of the task done"));
            parts.push(format!("{from}{done}%{to}"));
        }
        if is_unsure {
            parts.push(self.unsure().to_owned());
        }
        // Lines break between the parts, never within one.
        parts
            .join("\u{a0}· ")
            .replace(' ', "\u{a0}")
            .replace("·\u{a0}", "· ")
    }
}

fn is_percent(draft: &Draft) -> bool {
    matches!(draft.unit, "percent" | "percent_change")
}

/// Whether the figure says by how much something changed.
fn is_change(draft: &Draft) -> bool {
    let by_rule = matches!(
        draft.rule,
        "increment" | "percentage-points" | "growth-of-its-own" | "growth-over-years"
    );
    by_rule
        || matches!(
            draft.unit,
            "percentage_point" | "percent_change" | "place_gained"
        )
}

/// A number with a comma between thousands.
fn grouped(number: Number) -> String {
    let text = number.to_string();
    let (sign, plain) = text
        .strip_prefix('-')
        .map_or(("", text.as_str()), |t| ("−", t));
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let mut out = sign.to_owned();
    for (at, c) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    if !part.is_empty() {
        let _ = write!(out, ".{part}");
    }
    out
}

/// A change with its sign.
fn signed(number: Number) -> String {
    let text = grouped(number);
    if text.starts_with('−') || text == "0" {
        text
    } else {
        format!("+{text}")
    }
}
