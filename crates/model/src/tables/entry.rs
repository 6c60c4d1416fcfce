//! One row of each small table as the value it stands for; observations are in `mention`, whole tables in `draft`.

use super::fault::{Fault, shown};
use super::read::{Accepted, MappedPhrase};
use super::sheet::Row;
use crate::{
    Area, Bilingual, Correction, Domain, Indicator, Period, PlanItem, Release, Source, words,
};

fn both(row: Row<'_>, zh: &str, en: &str) -> Bilingual {
    Bilingual {
        zh: row.text(zh).to_owned(),
        en: row.text(en).to_owned(),
    }
}

pub(super) fn name(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<Bilingual> {
    row.required("zh", faults)?;
    row.required("en", faults)?;
    Some(both(row, "zh", "en"))
}

/// The text of a cell that holds an EDTF expression or nothing.
fn date(row: Row<'_>, column: &'static str, faults: &mut Vec<Fault>) -> Option<String> {
    let period = row.optional::<Period>(column, faults)?;
    Some(period.map(|p| p.as_str().to_owned()).unwrap_or_default())
}

pub(super) fn domain(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<(u32, Domain)> {
    let id = row.id("id", faults);
    let name = name(row, faults);
    let order = whole_number(row, "order", faults);
    Some((
        order??,
        Domain {
            id: id?,
            name: name?,
        },
    ))
}

/// A whole number from 0, or nothing.
pub(super) fn whole_number(
    row: Row<'_>,
    column: &'static str,
    faults: &mut Vec<Fault>,
) -> Option<Option<u32>> {
    let text = row.text(column);
    if text.is_empty() {
        return Some(None);
    }
    let number = text.parse().ok();
    if number.is_none() {
        let text = shown(text);
        let what = words!("{text}不是整数", "{text} is not a whole number");
        let todo = words!("只写阿拉伯数字", "write digits only");
        faults.push(Fault::error("bad-value", row.at(column), what, todo));
    }
    number.map(Some)
}

pub(super) fn area(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<Area> {
    let id = row.id("id", faults);
    let name = name(row, faults);
    let level = row.parse("level", faults);
    let kind = row.parse("kind", faults);
    Some(Area {
        id: id?,
        name: name?,
        level: level?,
        parent: row.text("parent").to_owned(),
        kind: kind?,
        published: false,
        note: both(row, "note_zh", "note_en"),
    })
}

pub(super) fn indicator(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<Indicator> {
    let id = row.id("id", faults);
    let name = name(row, faults);
    let domain = row.id("domain", faults);
    let unit = row.parse("unit", faults);
    let measure = row.parse("measure", faults);
    let polarity = row.parse("polarity", faults);
    Some(Indicator {
        id: id?,
        name: name?,
        domain: domain?,
        unit: unit?,
        measure: measure?,
        polarity: polarity?,
        theme: row.text("theme").to_owned(),
        plain: both(row, "plain_zh", "plain_en"),
        why: both(row, "why_zh", "why_en"),
        act: both(row, "act_zh", "act_en"),
        numerator: both(row, "numerator_zh", "numerator_en"),
        denominator: both(row, "denominator_zh", "denominator_en"),
        standard: both(row, "standard_zh", "standard_en"),
        edition: row.text("edition").to_owned(),
        edition_en: row.text("edition_en").to_owned(),
        caveat: both(row, "caveat_zh", "caveat_en"),
    })
}

pub(super) fn phrase(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<MappedPhrase> {
    let phrase = row.required("phrase", faults);
    let indicator = row.id("indicator", faults);
    let source = row.text("source").to_owned();
    Some(MappedPhrase {
        phrase: phrase?.to_owned(),
        source,
        indicator: indicator?,
        line: row.line,
    })
}

pub(super) fn source(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<Source> {
    let id = row.id("id", faults);
    let kind = row.parse("kind", faults);
    let title = row.required("title", faults);
    let grade = row.parse("grade", faults);
    let complete = row.yes_or_no("complete", faults);
    let published = date(row, "published", faults);
    let period = date(row, "period", faults);
    let as_of = date(row, "as_of", faults);
    title?;
    Some(Source {
        id: id?,
        kind: kind?,
        title: both(row, "title", "title_en"),
        publisher: both(row, "publisher", "publisher_en"),
        published: published?,
        url: row.text("url").to_owned(),
        grade: grade?,
        area: row.text("area").to_owned(),
        period: period?,
        as_of: as_of?,
        complete: complete?,
        note: both(row, "note_zh", "note_en"),
    })
}

pub(super) fn plan_item(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<(u32, PlanItem)> {
    let plan = row.id("plan", faults);
    let item = row.id("item", faults);
    let level = row.parse("level", faults);
    let order = whole_number(row, "order", faults);
    let deadline = date(row, "deadline", faults);
    let title = both(row, "title_zh", "title_en");
    let item = PlanItem {
        plan: plan?,
        item: item?,
        parent: row.text("parent").to_owned(),
        level: level?,
        title,
        text: row.text("text").to_owned(),
        observations: row
            .text("observation")
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        deadline: deadline?,
        responsible: row.text("responsible").to_owned(),
        responsible_en: row.text("responsible_en").to_owned(),
    };
    Some((order?.unwrap_or(0), item))
}

/// A day written `YYYY-MM-DD`.
fn day(row: Row<'_>, column: &'static str, faults: &mut Vec<Fault>) -> Option<String> {
    let text = row.required(column, faults)?;
    let is_day = text.len() == 10
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        && Period::parse(text).is_ok();
    if is_day {
        return Some(text.to_owned());
    }
    let text = shown(text);
    let what = words!("{text}不是日期", "{text} is not a day");
    let todo = words!("写成 2026-11-20 这样", "write it as 2026-11-20");
    faults.push(Fault::error("bad-value", row.at(column), what, todo));
    None
}

pub(super) fn release(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<Release> {
    let id = row.id("id", faults);
    let date = day(row, "date", faults);
    Some(Release {
        id: id?,
        date: date?,
        note: both(row, "zh", "en"),
    })
}

pub(super) fn correction(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<Correction> {
    let date = day(row, "date", faults);
    let release = row.id("release", faults);
    let place = row.required("place", faults);
    Some(Correction {
        date: date?,
        release: release?,
        place: place?.to_owned(),
        note: both(row, "zh", "en"),
    })
}

pub(super) fn accepted(row: Row<'_>, faults: &mut Vec<Fault>) -> Option<Accepted> {
    let code = row.id("code", faults);
    let place = row.required("place", faults);
    let date = date(row, "date", faults);
    Some(Accepted {
        code: code?,
        place: place?.to_owned(),
        reason: both(row, "reason_zh", "reason_en"),
        by: row.text("by").to_owned(),
        date: date?,
    })
}
