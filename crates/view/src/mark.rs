//! An observation as a mark of a chart, and the scale that a set of them shares; choosing a chart is in `chart`.

use kanjian_chart::{Bound, Lang as ChartLang, Mark, Scale, Standing};
use kanjian_model::{
    Comparator, Derived, DerivedKind, Kind, Lang, Observation, Unit,
    wording::{period_words, rounded_amount},
};

/// The chart's own language switch.
pub fn chart_lang(lang: Lang) -> ChartLang {
    lang.pick(ChartLang::Zh, ChartLang::En)
}

fn bound(comparator: Comparator) -> Bound {
    match comparator {
        Comparator::Eq => Bound::Exact,
        Comparator::Ge => Bound::AtLeast,
        Comparator::Le => Bound::AtMost,
        Comparator::Gt => Bound::Above,
        Comparator::Lt => Bound::Below,
        Comparator::Approx => Bound::About,
    }
}

/// A published figure as a mark named by its period.
pub fn mark(observation: &Observation, lang: Lang) -> Mark {
    let standing = match (observation.value, observation.kind) {
        (None, _) => Standing::Absent,
        (_, Kind::Target) => Standing::Target,
        (_, Kind::Forecast) => Standing::Expected,
        _ if observation.expected => Standing::Expected,
        _ => Standing::Published,
    };
    let note = match observation.kind {
        Kind::Actual if observation.expected => lang
            .pick("文件写明是预计数", "the document calls it expected")
            .to_owned(),
        Kind::Actual | Kind::Target => String::new(),
        _ => observation.kind_words(lang).to_owned(),
    };
    let amount = observation.amount_words(lang);
    let written = &observation.as_written;
    let label = match (observation.absent, lang) {
        (Some(_), Lang::Zh) => format!("{amount}（{written}）"),
        // The clause beside the chart has the Chinese words.
        (Some(_), Lang::En) if written.is_ascii() => format!("{amount} ({written})"),
        _ => amount,
    };
    Mark {
        name: period_words(&observation.period, lang),
        at: observation.period.at().unwrap_or(0.0),
        value: observation.number(),
        low: observation.low.map(kanjian_model::Figure::get),
        high: observation.high.map(kanjian_model::Figure::get),
        standing,
        bound: bound(observation.comparator),
        label,
        note,
        break_before: false,
    }
}

/// A worked-out value as a mark: hollow, with “about” in its label and its rounding range.
pub fn derived_mark(derived: &Derived, of: &Observation, lang: Lang) -> Mark {
    let amount = rounded_amount(derived.value, derived.range(), of.unit, lang).joined();
    let year = of.period.year();
    let (name, standing, at, note) = match derived.kind {
        DerivedKind::PreviousYear => (
            year.map_or_else(
                || lang.pick("上年", "the year before").to_owned(),
                |y| lang.pick(format!("{} 年", y - 1), (y - 1).to_string()),
            ),
            Standing::Derived,
            year.map_or(0.0, |y| f64::from(y - 1)),
            lang.pick("由同比推算", "worked out from the change"),
        ),
        DerivedKind::ImpliedTarget => (
            lang.pick("任务", "Task").to_owned(),
            Standing::Target,
            year.map_or(0.0, f64::from),
            lang.pick(
                "由完成率推算，原文未写",
                "worked out from the completion rate, not written",
            ),
        ),
        DerivedKind::ParentTotal => (
            lang.pick("上级地区", "Parent area").to_owned(),
            Standing::Derived,
            year.map_or(0.0, f64::from),
            lang.pick("由占比推算", "worked out from the share"),
        ),
    };
    Mark {
        name,
        at,
        value: Some(derived.value),
        low: Some(derived.low),
        high: Some(derived.high),
        standing,
        bound: Bound::About,
        label: lang.pick(format!("约\u{a0}{amount}"), format!("about {amount}")),
        note: note.to_owned(),
        break_before: false,
    }
}

/// The scale of values in one unit, up to `largest`.
pub fn scale(unit: Unit, largest: f64, lang: Lang) -> Scale {
    if unit.is_percent() && largest <= 100.0 {
        return Scale::percent();
    }
    match lang {
        Lang::Zh if unit.takes_wan() && largest >= 1e9 => {
            Scale::new(1e8, format!("亿{}", unit.zh()))
        }
        Lang::Zh if unit.takes_wan() && largest >= 50_000.0 => {
            Scale::new(1e4, format!("万{}", unit.zh()))
        }
        Lang::Zh => Scale::new(1.0, unit.zh()),
        Lang::En => Scale::new(1.0, unit.en(2.0)),
    }
}

/// How far the values of marks reach from zero.
pub(crate) fn largest(marks: &[&Mark]) -> f64 {
    marks
        .iter()
        .filter_map(|m| m.value)
        .fold(0.0, |a, b| a.max(b.abs()))
}
