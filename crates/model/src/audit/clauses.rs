//! What figures in one clause say together: a sum, an average, an amount with nothing to divide it by; further apart is elsewhere.

use super::document::{Document, finding, is_result, n, worked_out};
use super::subject::share_a_noun;
use crate::derived::{half_width, written_decimals};
use crate::snapshot::Finding;
use crate::{Bilingual, Comparator, Measure, Observation};

/// Whether it is a number of distinct things that may be added to others of their kind; people may be in two groups.
fn is_addend(o: &Observation) -> bool {
    is_result(o)
        && o.unit.class() == "count"
        && !matches!(
            o.unit.key(),
            "times" | "category" | "contest" | "place" | "bed_day"
        )
        && matches!(
            o.measure,
            Measure::Flow | Measure::Stock | Measure::Count | Measure::Cumulative
        )
        && o.comparator == Comparator::Eq
        && o.part_of.is_empty()
}

/// Whether both are of the same area, time, unit, measure and kind.
fn is_alike(a: &Observation, b: &Observation) -> bool {
    a.area == b.area
        && a.period == b.period
        && a.unit == b.unit
        && a.measure == b.measure
        && a.kind == b.kind
        && a.breakdown == b.breakdown
}

/// Like things that a clause lists without saying how many they are together.
pub(super) fn sums(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    // After “of which” come parts of what stands before it.
    let is_list = |clause: &&[&Observation]| {
        !["其中", "of which", "including"]
            .iter()
            .any(|words| clause[0].quote.contains(words))
    };
    for clause in document.clauses().filter(is_list) {
        let mut runs: Vec<Vec<&Observation>> = Vec::new();
        for o in clause.iter().copied().filter(|o| is_addend(o)) {
            let joins = |run: &&mut Vec<&Observation>| {
                run.iter()
                    .all(|other| is_alike(other, o) && share_a_noun(&other.subject, &o.subject))
            };
            match runs.last_mut().filter(joins) {
                Some(run) => run.push(o),
                None => runs.push(vec![o]),
            }
        }
        for run in runs.iter().filter(|run| run.len() > 1) {
            let values: Vec<f64> = run.iter().filter_map(|o| o.number()).collect();
            let sum: f64 = values.iter().sum();
            let largest = values.iter().copied().fold(0.0, f64::max);
            // Where one is the sum of the others, the clause gives the total itself.
            if sum <= 0.0 || (sum - largest - largest).abs() < 1e-9 * sum {
                continue;
            }
            let terms: Vec<String> = values.iter().copied().map(n).collect();
            let names = |of: fn(Bilingual) -> String, between: &str| {
                let names: Vec<_> = run.iter().map(|o| of(document.name(o))).collect();
                names.join(between)
            };
            found.push(finding(
                "sum-of-clause",
                "derived",
                run,
                format!("{} = {}", terms.join(" + "), n(sum)),
                format!(
                    "{}：合计 {}，文中没有写出合计。",
                    names(|b| b.zh, "、"),
                    n(sum)
                ),
                format!(
                    "{}: {} together, a total that the text does not give.",
                    names(|b| b.en, ", "),
                    n(sum)
                ),
            ));
        }
    }
    found
}

/// Whether people or cases can be shared out over it.
fn is_divisor(o: &Observation) -> bool {
    matches!(
        o.unit.key(),
        "session" | "issue" | "site" | "category" | "team" | "project" | "event"
    )
}

/// People per course, pupils per school, cases per disease: two figures side by side in a clause.
pub(super) fn averages(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for pair in document.clauses().flat_map(|clause| clause.windows(2)) {
        let &[by, of] = pair else { continue };
        let is_pair = is_divisor(by)
            && matches!(of.unit.key(), "person" | "case")
            && [by, of]
                .iter()
                .all(|o| is_result(o) && o.comparator == Comparator::Eq)
            && by.area == of.area
            && by.period == of.period
            && share_a_noun(&by.subject, &of.subject);
        let (Some(count), Some(total)) = (by.number(), of.number()) else {
            continue;
        };
        if !is_pair || count <= 0.0 || total <= 0.0 {
            continue;
        }
        let average = n((total / count * 10.0).round() / 10.0);
        let name = document.name(of);
        found.push(finding(
            "average-per-unit",
            "derived",
            &[of, by],
            format!("{} / {} = {average}", n(total), n(count)),
            format!(
                "{}：平均每{} {average} {}。",
                name.zh,
                by.unit.zh(),
                of.unit.zh()
            ),
            format!(
                "{}: {average} {} per {} on average.",
                name.en,
                of.unit.en(2.0),
                by.unit.en(1.0)
            ),
        ));
    }
    found
}

/// Whether it is money that was or is to be spent.
fn is_spending(o: &Observation) -> bool {
    const SPENT: [&str; 6] = ["投入", "费用", "经费", "支出", "投资", "资金"];
    let says = |words: &str| o.subject.contains(words);
    let is_per_head = says("人均") || o.indicator.contains("_per_");
    o.measure == Measure::Money
        && !is_per_head
        && o.number().is_some_and(|amount| amount > 0.0)
        && (SPENT.iter().any(|words| says(words))
            || ["_spending", "_investment"]
                .iter()
                .any(|end| o.indicator.ends_with(end)))
}

/// Money over the things beside it, or that there is nothing beside it to divide it by.
pub(super) fn spending(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for clause in document.clauses() {
        for (at, money) in clause
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, o)| is_spending(o))
        {
            let counts = |o: &&&Observation| {
                matches!(o.unit.class(), "count" | "person" | "visit")
                    && !matches!(o.unit.key(), "times" | "category")
                    && o.kind == money.kind
                    && o.number().is_some_and(|count| count > 0.0)
            };
            let name = document.name(money);
            let Some(amount) = money.number() else {
                continue;
            };
            if let Some(by) = clause.get(at + 1).filter(counts)
                && let Some(count) = by.number()
            {
                let each = worked_out(amount / count);
                found.push(finding(
                    "average-per-unit",
                    "derived",
                    &[money, by],
                    format!("{} / {} = {each}", n(amount), n(count)),
                    format!(
                        "{}：平均每{} {each} 元；款项若还用于别处，这是上限。",
                        name.zh,
                        by.unit.zh()
                    ),
                    format!(
                        "{}: {each} yuan per {} on average, at most: the money may have paid for more.",
                        name.en,
                        by.unit.en(1.0)
                    ),
                ));
            } else if !clause.iter().any(|o| counts(&o)) {
                found.push(finding(
                    "spending-without-count",
                    "note",
                    &[money],
                    n(amount),
                    format!("{}：同句没有人数或件数，无法核算单位费用。", name.zh),
                    format!(
                        "{}: the clause gives no number of people or things, so no cost of each can be checked.",
                        name.en
                    ),
                ));
            }
        }
    }
    found
}

/// The area above's total, where the share has a row of its own behind the count.
pub(super) fn totals_of_shares(document: &Document<'_>) -> Vec<Finding> {
    let pairs = document.clauses().flat_map(|clause| clause.windows(2));
    let parts = pairs.filter_map(|pair| match *pair {
        [count, share] => Part::of(count, share),
        _ => None,
    });
    let finding = |part: Part<'_>| {
        let (zh, en) = part.words(&document.name(part.count));
        let pair = [part.count, part.share];
        finding("parent-total", "derived", &pair, part.arithmetic(), zh, en)
    };
    parts.map(finding).collect()
}

/// A count, and its share of the area above in a row of its own behind it.
struct Part<'a> {
    count: &'a Observation,
    share: &'a Observation,
    counted: f64,
    /// In parts of one, with the ends that rounding leaves.
    low_share: f64,
    middle_share: f64,
    high_share: f64,
}

impl<'a> Part<'a> {
    fn of(count: &'a Observation, share: &'a Observation) -> Option<Self> {
        let is_pair = share.measure == Measure::Share
            && share.unit.is_percent()
            && share.share_of_parent.is_some()
            && matches!(count.unit.class(), "count" | "person" | "visit")
            && count.measure != Measure::Denominator
            && count.share_of_parent.is_none()
            && is_result(count)
            && is_result(share)
            && count.comparator == Comparator::Eq
            && count.area == share.area;
        let counted = count.number().filter(|_| is_pair)?;
        let (low_share, middle_share, high_share) = share_ends(share, share.number()?);
        (counted > 0.0 && low_share > 0.0).then_some(Self {
            count,
            share,
            counted,
            low_share,
            middle_share,
            high_share,
        })
    }

    /// The whole that the share implies.
    fn total(&self) -> f64 {
        self.counted / self.middle_share
    }

    /// The least and the largest whole that it leaves.
    fn total_ends(&self) -> (f64, f64) {
        (
            self.counted / self.high_share,
            self.counted / self.low_share,
        )
    }

    /// The only whole number between them, if there is one alone.
    fn only_total(&self) -> Option<f64> {
        let (low, high) = self.total_ends();
        (low.ceil() == high.floor()).then_some(low.ceil())
    }

    /// The sign and the words of a bound on the whole. A part below a bound means a whole above it.
    fn bound(&self) -> Option<(&'static str, &'static str, &'static str)> {
        match self.share.comparator {
            Comparator::Lt | Comparator::Le => Some((">", "多于", "more than")),
            Comparator::Gt | Comparator::Ge => Some(("<", "少于", "fewer than")),
            Comparator::Eq | Comparator::Approx => None,
        }
    }

    fn arithmetic(&self) -> String {
        let (counted, stated) = (n(self.counted), &self.share.as_written);
        let total = worked_out(self.total());
        if let Some((sign, ..)) = self.bound() {
            return format!("{counted} / ({stated}) {sign} {total}");
        }
        let (low, high) = self.total_ends();
        let (low, high) = (worked_out(low), worked_out(high));
        format!("{counted} / ({stated}) = {total} ({low}–{high})")
    }

    /// What it says, of something with these names.
    fn words(&self, name: &Bilingual) -> (String, String) {
        let Bilingual { zh, en } = name;
        if let Some((_, than_zh, than_en)) = self.bound() {
            let total = worked_out(self.total());
            return (
                format!("{zh}：由占比的界限推出，上级地区总数{than_zh} {total}。"),
                format!(
                    "{en}: the bound on the share implies {than_en} {total} in the area above."
                ),
            );
        }
        if let Some(total) = self.only_total().map(n) {
            return (
                format!("{zh}：由占比推算，上级地区总数只能是 {total}。"),
                format!(
                    "{en}: the share implies a total of {total} in the area above, the only whole number."
                ),
            );
        }
        let (low, high) = self.total_ends();
        let (low, high) = (worked_out(low), worked_out(high));
        (
            format!("{zh}：由占比推算，上级地区总数约 {low} 至 {high}。"),
            format!("{en}: the share implies {low} to {high} in the area above."),
        )
    }
}

/// The share in parts of one with its ends: a fraction as written is exact, a percentage is rounded.
fn share_ends(share: &Observation, percent: f64) -> (f64, f64, f64) {
    let fraction = share.as_written.split_once('/').and_then(|(top, bottom)| {
        Some((
            top.trim().parse::<f64>().ok()?,
            bottom.trim().parse::<f64>().ok()?,
        ))
    });
    match fraction {
        Some((top, bottom)) if top > 0.0 && bottom > 0.0 => {
            let exact = top / bottom;
            (exact, exact, exact)
        }
        _ => {
            let half = half_width(written_decimals(&share.as_written, percent));
            let of = |p: f64| p / 100.0;
            (of(percent - half), of(percent), of(percent + half))
        }
    }
}
