//! The few words that charts add, in both languages; sentences are in `sentence.rs`.

use crate::entries::Entry;
use crate::input::{Lang, Standing};

/// Said where nothing can be drawn.
pub(crate) fn nothing_to_draw(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "没有可画的数",
        Lang::En => "There is no figure to draw",
    }
}

/// What a value is, in a word.
pub(crate) fn standing(standing: Standing, lang: Lang) -> &'static str {
    match (standing, lang) {
        (Standing::Published, Lang::Zh) => "已公布",
        (Standing::Derived, Lang::Zh) => "推算",
        (Standing::Expected, Lang::Zh) => "预计",
        (Standing::Target, Lang::Zh) => "目标",
        (Standing::Benchmark, Lang::Zh) => "基准",
        (Standing::Absent, Lang::Zh) => "无数值",
        (Standing::Published, Lang::En) => "published",
        (Standing::Derived, Lang::En) => "derived",
        (Standing::Expected, Lang::En) => "expected",
        (Standing::Target, Lang::En) => "target",
        (Standing::Benchmark, Lang::En) => "benchmark",
        (Standing::Absent, Lang::En) => "no value",
    }
}

/// The unit in the corner of an axis, which also says so where the axis does not start at zero.
pub(crate) fn axis_unit(unit: &str, from_zero: bool, lang: Lang) -> String {
    match (from_zero, lang) {
        (true, _) => unit.to_string(),
        (false, Lang::Zh) => format!("{unit}（不从 0 起）"),
        (false, Lang::En) => format!("{unit} (not from 0)").trim_start().to_string(),
    }
}

/// A period as it is said: in Chinese a bare year takes 年.
pub(crate) fn period(name: &str, lang: Lang) -> String {
    let is_year = name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit());
    match lang {
        Lang::Zh if is_year => format!("{name} 年"),
        _ => name.to_string(),
    }
}

/// The tooltip of a mark: name, value, what it is, further words; nothing twice.
pub(crate) fn tooltip(entry: &Entry, lang: Lang) -> String {
    let kind = standing(entry.mark.standing, lang);
    let name = entry.spoken_name(lang);
    let share = entry.share.clone().unwrap_or_default();
    let label = entry.mark.label.as_str();
    let kind = if label.contains(kind) { "" } else { kind };
    let mut parts = vec![name.as_str(), label, &share, kind, &entry.mark.note];
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
