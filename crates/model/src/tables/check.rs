//! The rules between tables; those of one mention are in `check_mention`, mentions are compared in `facts`.

use super::draft::Draft;
use super::facts::Facts;
use super::fault::{Fault, shown};
use super::read::{LEFT_OUT, MappedPhrase};
use super::references::{Lookups, no_cycles};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// Rules between tables.
pub(super) fn between_tables(
    draft: &Draft,
    lookups: &Lookups,
    facts: &Facts,
    faults: &mut Vec<Fault>,
) {
    if draft.releases.is_empty() && lookups.releases.are_read() {
        let what = words!("还没有任何发布批次", "there is no release");
        let todo = words!(
            "加一行，如“2026-1,2026-11-20,首批数据,The first figures”",
            "add a row such as 2026-1,2026-11-20,首批数据,The first figures"
        );
        let at = ("releases.csv", 0, "");
        faults.push(Fault::error("no-release", at, what, todo));
    }
    areas_and_definitions(draft, lookups, faults);
    plans(draft, lookups, facts, faults);
    accepted(draft, facts, faults);
    site(draft, lookups, faults);
}

fn areas_and_definitions(draft: &Draft, known: &Lookups, faults: &mut Vec<Fault>) {
    for area in &draft.areas {
        let parent = &area.value.parent;
        if !parent.is_empty() {
            let at = area.at("parent");
            known
                .areas
                .must_have_or("unknown-parent", parent, at, faults);
        }
    }
    let areas = draft.areas.iter();
    let parent_of: BTreeMap<&str, &str> = areas
        .map(|a| (a.value.id.as_str(), a.value.parent.as_str()))
        .collect();
    let place_of = |id: &str| {
        let area = draft.areas.iter().find(|a| a.value.id == id);
        area.map(|a| a.at("parent"))
    };
    no_cycles(&parent_of, place_of, faults);
    for indicator in &draft.indicators {
        let at = indicator.at("domain");
        known.domains.must_have(&indicator.value.domain, at, faults);
    }
    for phrase in &draft.phrases {
        let MappedPhrase {
            indicator, source, ..
        } = &phrase.value;
        if indicator != LEFT_OUT {
            let at = phrase.at("indicator");
            known.indicators.must_have(indicator, at, faults);
        }
        if !source.is_empty() {
            known.sources.must_have(source, phrase.at("source"), faults);
        }
    }
    for source in &draft.sources {
        let area = &source.value.area;
        if !area.is_empty() {
            known.areas.must_have(area, source.at("area"), faults);
        }
    }
    for correction in &draft.corrections {
        let at = correction.at("release");
        known
            .releases
            .must_have(&correction.value.release, at, faults);
    }
}

fn plans(draft: &Draft, known: &Lookups, facts: &Facts, faults: &mut Vec<Fault>) {
    let items = items_of_plans(draft, faults);
    for p in &draft.plans {
        let (_, item) = &p.value;
        known.sources.must_have(&item.plan, p.at("plan"), faults);
        if !item.parent.is_empty()
            && !items.contains_key(&(item.plan.as_str(), item.parent.as_str()))
        {
            let what = words!(
                "规划 {plan} 里没有条目{parent}",
                "plan {plan} has no item {parent}",
                plan = &item.plan,
                parent = shown(&item.parent)
            );
            let todo = words!(
                "写上一级条目的编号；最上一级的条目把这一格空着",
                "write the item above this one, or leave the cell empty for a top item"
            );
            faults.push(Fault::error("unknown-parent", p.at("parent"), what, todo));
        }
        for id in item
            .observations
            .iter()
            .filter(|id| facts.find(id).is_none())
        {
            let what = words!(
                "没有编号为{id}的数据",
                "there is no observation {id}",
                id = shown(id)
            );
            let todo = words!(
                "写 observations 里的编号，多个用空格分开",
                "write ids of observations, separated by a space"
            );
            faults.push(Fault::error(
                "unknown-observation",
                p.at("observation"),
                what,
                todo,
            ));
        }
        if item.title.is_empty() && item.text.is_empty() {
            let what = words!("这个条目没有内容", "the item says nothing");
            let todo = words!(
                "给条目写上标题，或抄上文件里的原话",
                "give the item a title, or the words of the document"
            );
            faults.push(Fault::error("empty-cell", p.at("title_zh"), what, todo));
        }
    }
    no_cycles_in_plans(draft, faults);
}

/// Items by plan and id, with their lines; each that is there twice is a fault.
fn items_of_plans<'d>(
    draft: &'d Draft,
    faults: &mut Vec<Fault>,
) -> BTreeMap<(&'d str, &'d str), u64> {
    let mut items = BTreeMap::new();
    for p in &draft.plans {
        let (_, item) = &p.value;
        if let Some(line) = items.insert((item.plan.as_str(), item.item.as_str()), p.line) {
            let what = words!(
                "编号{cell}在规划 {plan} 里出现了两次（第 {line} 行也有）",
                "{cell} is there twice in plan {plan} (line {line})",
                cell = shown(&item.item),
                plan = &item.plan
            );
            let todo = words!("给其中一行自己的编号", "give one of them its own id");
            faults.push(Fault::error("duplicate-id", p.at("item"), what, todo));
        }
    }
    items
}

fn no_cycles_in_plans(draft: &Draft, faults: &mut Vec<Fault>) {
    let plans: BTreeSet<&str> = draft
        .plans
        .iter()
        .map(|p| p.value.1.plan.as_str())
        .collect();
    for plan in plans {
        let of_plan = || draft.plans.iter().filter(move |p| p.value.1.plan == plan);
        let parent_of: BTreeMap<&str, &str> = of_plan()
            .map(|p| (p.value.1.item.as_str(), p.value.1.parent.as_str()))
            .collect();
        let place_of = |id: &str| {
            of_plan()
                .find(|p| p.value.1.item == id)
                .map(|p| p.at("parent"))
        };
        no_cycles(&parent_of, place_of, faults);
    }
}

/// A finding is accepted at an observation or for a whole source; anywhere else accepts nothing.
fn accepted(draft: &Draft, facts: &Facts, faults: &mut Vec<Fault>) {
    for p in &draft.accepted {
        let place = &p.value.place;
        let is_known =
            draft.sources.iter().any(|s| s.value.id == *place) || facts.find(place).is_some();
        if !is_known {
            let what = words!(
                "{place}既不是数据的编号，也不是来源的编号，这一行不起作用",
                "{place} is neither an observation nor a source, so this row accepts nothing",
                place = shown(place)
            );
            let todo = words!("写数据或来源的编号", "write the id of one");
            faults.push(Fault::error("unknown-place", p.at("place"), what, todo).as_warning());
        }
    }
}

fn site(draft: &Draft, known: &Lookups, faults: &mut Vec<Fault>) {
    let Some(site) = &draft.site else { return };
    let at = |column: &'static str| ("site.toml", 0, column);
    known
        .areas
        .must_have(&site.home_area, at("home_area"), faults);
    if let Err(why) = crate::Period::parse(&site.as_of) {
        let todo = words!("写成 2026-11 这样", "write it as 2026-11");
        faults.push(Fault::error("bad-site", at("as_of"), why.told().0, todo));
    }
    if !site.url.starts_with("http") || !site.url.ends_with('/') {
        let what = words!(
            "{url}不是以斜杠结尾的网址",
            "{url} is not an address with a slash at its end",
            url = shown(&site.url)
        );
        let todo = words!(
            "写成 https://example.org/kanjian/ 这样",
            "write it as https://example.org/kanjian/"
        );
        faults.push(Fault::error("bad-site", at("url"), what, todo));
    }
    if let Some(rule) = site.suppression.as_ref().filter(|rule| rule.enabled) {
        if rule.topics.is_empty() || !(0.0 <= rule.min && rule.min <= rule.max) {
            let what = words!(
                "要隐去小数字，却没有写明哪些主题或什么范围",
                "small numbers are to be withheld, but the rule names no topic or no range"
            );
            let todo = words!(
                "写明 topics（领域或指标的编号）、min 和 max，如 1 和 4",
                "give topics (ids of domains or indicators), min and max, such as 1 and 4"
            );
            faults.push(Fault::error("bad-site", at("suppression"), what, todo));
        }
        for topic in &rule.topics {
            if !known.domains.may_have(topic) && !known.indicators.may_have(topic) {
                let what = words!(
                    "{topic}既不是领域，也不是指标",
                    "{topic} is neither a domain nor an indicator",
                    topic = shown(topic)
                );
                let todo = words!(
                    "改正；写错了就什么也不会隐去",
                    "name one: a wrong topic would withhold nothing"
                );
                faults.push(Fault::error("unknown-topic", at("suppression"), what, todo));
            }
        }
    }
    if let super::prerender::Areas::Listed(list) = &draft.prerendered {
        for id in list {
            known.areas.must_have(id, at("prerender"), faults);
        }
    }
    for (area_id, indicators) in &site.key {
        known.areas.must_have(area_id, at("key"), faults);
        for id in indicators {
            known.indicators.must_have(id, at("key"), faults);
        }
        if indicators.len() > 12 {
            let what = words!(
                "{area_id} 有 {n} 个重点指标",
                "{area_id} has {n} key indicators",
                n = indicators.len()
            );
            let todo = words!("最多保留十二个", "keep at most twelve");
            faults.push(Fault::error("too-many-keys", at("key"), what, todo));
        }
    }
}
