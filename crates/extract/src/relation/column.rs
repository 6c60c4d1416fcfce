//! The words at the head of a column or a row that make shares or completions of its percentages.

use super::Role;
use crate::lexicon::{contains_any, ends_with_any, starts_with_any, words};

/// What the header of a column makes of the percentages in it, if they belong to the counts beside them.
pub(crate) fn column_role(header: &[char]) -> Option<Role> {
    let open = header.iter().position(|&c| c == '(');
    let name = &header[..open.unwrap_or(header.len())];
    let measure = ends_with_any(name, words!["药占比", "耗占比", "耗材占比"]);
    let share = starts_with_any(name, words!["占"])
        && !starts_with_any(name, words!["占地", "占用", "占床"])
        || ends_with_any(name, words!["占比", "比重", "构成比", "构成", "百分比"]);
    if share && !measure {
        Some(Role::Share)
    } else if contains_any(
        name,
        words!["完成率", "完成比例", "完成进度", "完成比", "达成率"],
    ) {
        Some(Role::Completion)
    } else {
        None
    }
}

/// Whether the label of a row makes its percentages shares of a whole: 基层诊疗量占总诊疗量比例.
pub(crate) fn is_share(label: &[char]) -> bool {
    let open = label.iter().position(|&c| c == '(');
    let name = &label[..open.unwrap_or(label.len())];
    column_role(label) == Some(Role::Share) || name.contains(&'占') && name.ends_with(&['比', '例'])
}
