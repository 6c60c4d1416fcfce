//! The populations under rates per head: the one stated, and another on which rates agree with each other.

use super::document::{Document, finding, n, percent_of, worked_out};
use super::rates::{counted, factor};
use super::relations::PER_RESIDENT;
use super::rounding::{Agreement, agreement};
use super::shares::population_share;
use super::written::in_english;
use crate::Observation;
use crate::derived::{half_width, written_decimals};
use crate::snapshot::Finding;
use crate::wording::grouped;

/// A rate per head with the rows that it rests on, and the ends of the population that its rounding allows.
struct Headed<'a> {
    rate: &'a Observation,
    population: &'a Observation,
    /// How many are counted, and what a quotient is multiplied by.
    counted: f64,
    factor: f64,
    /// Whether rounding or cutting off gives it from the population stated.
    fits: bool,
    low: f64,
    high: f64,
}

fn rates_per_head<'a>(document: &Document<'a>) -> Vec<Headed<'a>> {
    let of = |rate: &'a Observation| -> Option<Headed<'a>> {
        let (count, population) = (counted(document, rate)?, document.residents(rate)?);
        let (factor, stated) = (factor(rate)?, rate.number()?);
        let (counted, residents) = (count.number()?, population.number()?);
        let decimals = written_decimals(&rate.as_written, stated);
        let half = half_width(decimals);
        if stated <= half || residents <= 0.0 || rate.is_bound() {
            return None;
        }
        let fits = agreement(counted / residents * factor, stated, decimals) != Agreement::Differs;
        Some(Headed {
            rate,
            population,
            counted,
            factor,
            fits,
            low: counted / (stated + half) * factor,
            high: counted / (stated - half) * factor,
        })
    };
    document.results().filter_map(of).collect()
}

/// A population that is not stated, but on which several rates agree with each other.
struct Other<'a, 'h> {
    stated: &'a Observation,
    rates: Vec<&'h Headed<'a>>,
    low: f64,
    high: f64,
}

fn others<'a, 'h>(rates: &'h [Headed<'a>]) -> Vec<Other<'a, 'h>> {
    let mut found: Vec<Other<'a, 'h>> = Vec::new();
    for rate in rates.iter().filter(|rate| !rate.fits) {
        match found.iter_mut().find(|o| o.stated.id == rate.population.id) {
            Some(other) => {
                other.rates.push(rate);
                other.low = other.low.max(rate.low);
                other.high = other.high.min(rate.high);
            }
            None => found.push(Other {
                stated: rate.population,
                rates: vec![rate],
                low: rate.low,
                high: rate.high,
            }),
        }
    }
    found.retain(|other| other.rates.len() > 1 && other.low <= other.high);
    found
}

/// Rates per head that agree with each other on another population than the one stated, and what it makes of the other rates.
pub(super) fn two_denominators(document: &Document<'_>) -> Vec<Finding> {
    let rates = rates_per_head(document);
    let mut found = Vec::new();
    for other in others(&rates) {
        let Some(residents) = other.stated.number() else {
            continue;
        };
        let names = |pick: fn(crate::Bilingual) -> String, between: &str| {
            let names: Vec<_> = other
                .rates
                .iter()
                .map(|r| pick(document.name(r.rate)))
                .collect();
            names.join(between)
        };
        let (low, high) = (worked_out(other.low), worked_out(other.high));
        let people = format!("{}–{}", grouped(other.low, 0), grouped(other.high, 0));
        let written = &other.stated.as_written;
        let mut rows: Vec<&Observation> = other.rates.iter().map(|r| r.rate).collect();
        rows.push(other.stated);
        found.push(finding(
            "two-denominators",
            "differs",
            &rows,
            format!("{low}–{high} ≠ {}", n(residents)),
            format!(
                "{}所用的人口相互一致（{people}），但不是文中的{written}：同一文件用了两个分母。",
                names(|b| b.zh, "、")
            ),
            format!(
                "{} agree with each other on a population of {people}, not on the {} stated: the document uses two denominators.",
                names(|b| b.en, " and "),
                in_english(other.stated)
            ),
        ));
        let middle = (other.low + other.high) / 2.0;
        let is_beside = |r: &&Headed<'_>| r.fits && r.population.id == other.stated.id;
        for rate in rates.iter().filter(is_beside) {
            let Some(stated) = rate.rate.number() else {
                continue;
            };
            let decimals = written_decimals(&rate.rate.as_written, stated);
            let computed = rate.counted / middle * rate.factor;
            if agreement(computed, stated, decimals) != Agreement::Differs {
                continue;
            }
            let shown = n((computed * 100.0).round() / 100.0);
            let name = document.name(rate.rate);
            let mut rows = vec![rate.rate];
            rows.extend(other.rates.iter().map(|r| r.rate));
            found.push(finding(
                "rate-on-other-denominator",
                "differs",
                &rows,
                format!(
                    "{} / {} × {} = {shown} ≠ {}",
                    n(rate.counted),
                    worked_out(middle),
                    n(rate.factor),
                    n(stated)
                ),
                format!(
                    "{}：若按那个人口计算为 {shown}，文中为“{}”；两类比率不能用同一人口得出。",
                    name.zh, rate.rate.as_written
                ),
                format!(
                    "{}: on that population it would be {shown}, the text has “{}”; one population does not give all of these rates.",
                    name.en,
                    in_english(rate.rate)
                ),
            ));
        }
    }
    found
}

/// The residents of the area above, from the share of residents; on the other population too, where there is one.
pub(super) fn residents_above(document: &Document<'_>) -> Vec<Finding> {
    let rates = rates_per_head(document);
    let others = others(&rates);
    let of = |residents: &Observation| -> Option<Finding> {
        if residents.indicator != "resident_population" {
            return None;
        }
        let share = population_share(document, residents)?;
        let (people, percent) = (residents.number()?, share.number()?);
        if percent <= 0.0 {
            return None;
        }
        let total = |people: f64| worked_out(people / percent * 100.0);
        let mut rows = vec![residents, share];
        let mut arithmetic = format!("{} / ({}) = {}", n(people), share.as_written, total(people));
        let (mut zh, mut en) = (String::new(), String::new());
        if let Some(other) = others.iter().find(|o| o.stated.id == residents.id) {
            let middle = (other.low + other.high) / 2.0;
            arithmetic += &format!(
                "; {} / ({}) = {}",
                worked_out(middle),
                share.as_written,
                total(middle)
            );
            zh = format!("；若按另一分母则为 {}", total(middle));
            en = format!(", or {} on the other denominator", total(middle));
            rows.extend(other.rates.iter().map(|r| r.rate));
        }
        Some(finding(
            "residents-above",
            "derived",
            &rows,
            arithmetic,
            format!(
                "由人口占比“{}”推算，上级地区人口为 {}{zh}。",
                share.as_written,
                total(people)
            ),
            format!(
                "The share of residents “{}” implies {} residents in the area above{en}.",
                share.as_written,
                total(people)
            ),
        ))
    };
    document.results().filter_map(of).collect()
}

/// Visits to each resident in the year.
pub(super) fn per_resident(document: &Document<'_>) -> Vec<Finding> {
    let of = |visits: &Observation| -> Option<Finding> {
        if !PER_RESIDENT.contains(&visits.indicator.as_str()) {
            return None;
        }
        let residents = document.residents(visits)?;
        let (number, people) = (visits.number()?, residents.number()?);
        if people <= 0.0 {
            return None;
        }
        let each = n((number / people * 100.0).round() / 100.0);
        let name = document.name(visits);
        Some(finding(
            "per-resident",
            "derived",
            &[visits, residents],
            format!("{} / {} = {each}", n(number), n(people)),
            format!("{}：按文中常住人口平均每人 {each} 次。", name.zh),
            format!(
                "{}: {each} for each resident that the document states.",
                name.en
            ),
        ))
    };
    document.results().filter_map(of).collect()
}

/// What a rate per head below that of the area above would need to reach it.
pub(super) fn needed_for_level(document: &Document<'_>) -> Vec<Finding> {
    let of = |head: Headed<'_>| -> Option<Finding> {
        let benchmark = super::shares::level_above(document, head.rate)?;
        let (own, level) = (head.rate.number()?, benchmark.number()?);
        let residents = head.population.number()?;
        // On a population that does not give the rate itself, nothing follows.
        if own >= level || !head.fits {
            return None;
        }
        let needed = worked_out(level * residents / head.factor);
        let name = document.name(head.rate);
        Some(finding(
            "needed-for-level-above",
            "derived",
            &[head.rate, benchmark, head.population],
            format!(
                "{} × {} / {} = {needed}",
                n(level),
                n(residents),
                n(head.factor)
            ),
            format!(
                "{}：要达到文中上级地区的 {}，需要 {needed}，现有 {}（{}%）。",
                name.zh,
                n(level),
                n(head.counted),
                percent_of(own, level)
            ),
            format!(
                "{}: {needed} are needed for the {} of the area above; there are {} ({}%).",
                name.en,
                n(level),
                n(head.counted),
                percent_of(own, level)
            ),
        ))
    };
    rates_per_head(document)
        .into_iter()
        .filter_map(of)
        .collect()
}
