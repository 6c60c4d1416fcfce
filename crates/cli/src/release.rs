//! The release that a command adds rows to: one that is there, or a new one with its day.

use kanjian_model::{
    Bilingual,
    tables::Tables,
    told::{complaint, place},
    words,
};

/// The release that rows are added to, and its day where the tables have not it yet.
///
/// # Errors
/// There is no such release and no day of a new one, or it is there with another day.
pub fn release<'a>(
    tables: &Tables,
    release: &'a str,
    day: Option<&'a str>,
) -> Result<(&'a str, Option<&'a str>), Bilingual> {
    let place = place("releases.csv", 0, "");
    let known = tables.releases.iter().find(|r| r.id == release);
    match (known, day) {
        (None, None) => {
            let what = words!("没有发布批次 {release}", "there is no release {release}");
            let todo = words!(
                "写一个已有的批次，或用 --release-date 2026-11-20 给出新批次的日期",
                "write one that is there, or give the day of a new one with --release-date 2026-11-20"
            );
            Err(complaint(&place, &what, &todo))
        }
        (Some(known), Some(day)) if known.date != day => {
            let what = words!(
                "已有发布批次 {release}，日期是 {date}，不是 {day}",
                "release {release} is there already and of {date}, not {day}",
                date = &known.date
            );
            let todo = words!(
                "去掉 --release-date，或另写一个新批次",
                "leave --release-date out, or name a new release"
            );
            Err(complaint(&place, &what, &todo))
        }
        (known, day) => Ok((release, day.filter(|_| known.is_none()))),
    }
}
