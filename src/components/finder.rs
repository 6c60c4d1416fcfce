//! A list with a field that narrows it as one types; without script the whole list stands.

use crate::case::lower;
use crate::components::inert::inert;
use crate::components::part::{Part, part};
use crate::state::Frame;
use leptos::{ev, html, prelude::*};
use maud::Markup;

/// One entry of a finder.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What stands behind the name.
    pub aside: String,
    /// Everything that finds it, in lower case.
    pub found_by: String,
}

/// Entries under a heading.
#[derive(Clone, Debug)]
pub struct Group {
    /// Anchor of the heading.
    pub id: String,
    /// The heading.
    pub title: String,
    /// The entries.
    pub entries: Vec<Entry>,
    /// Whether it only shows once something is typed: what is looked for rather than browsed.
    pub only_typed: bool,
}

/// Lower case, without the apostrophes that people type in their own way or leave out.
fn folded(text: &str) -> String {
    lower(text).replace(['\'', '’', '‘', '`'], "")
}

/// Whether every word typed is in `found_by`.
fn matches(found_by: &str, typed: &str) -> bool {
    let found_by = folded(found_by);
    folded(typed)
        .split_whitespace()
        .all(|word| found_by.contains(word))
}

fn lists(groups: &[Group]) -> Markup {
    maud::html! {
        div.lists {
            @for group in groups {
                section.group id=(group.id) data-only-typed[group.only_typed] hidden[group.only_typed] {
                    h2 { (group.title) }
                    ul.finds {
                        @for entry in &group.entries {
                            li data-found-by=(entry.found_by) {
                                a href=(entry.href) {
                                    span.name { (entry.name) }
                                    span.aside { (entry.aside) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn elements(root: &web_sys::Element, selector: &str) -> Vec<web_sys::HtmlElement> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|i| list.get(i))
        .map(wasm_bindgen::JsCast::unchecked_into)
        .collect()
}

/// Hides what does not match; says how much does.
fn narrow(root: &web_sys::Element, typed: &str) -> (usize, usize) {
    let (mut found, mut total) = (0, 0);
    for group in elements(root, ".group") {
        if typed.trim().is_empty() && group.has_attribute("data-only-typed") {
            group.set_hidden(true);
            continue;
        }
        let mut any = false;
        for entry in elements(&group, "li") {
            let keep = matches(
                &entry.get_attribute("data-found-by").unwrap_or_default(),
                typed,
            );
            entry.set_hidden(!keep);
            any |= keep;
            found += usize::from(keep);
            total += 1;
        }
        group.set_hidden(!any);
    }
    (found, total)
}

/// The field and the groups.
pub fn finder(groups: Vec<Group>, placeholder: &'static str, f: &Frame) -> Part {
    let w = f.words;
    let total: usize = groups
        .iter()
        .filter(|g| !g.only_typed)
        .map(|g| g.entries.len())
        .sum();
    let words_of = move |found: usize, total: usize| match found {
        0 => w.nothing_found.to_owned(),
        found => format!("{} {found} / {total}", w.found),
    };
    let count = RwSignal::new(words_of(total, total));
    let root = NodeRef::<html::Div>::new();
    let typed = move |event: ev::Event| {
        if let Some(root) = root.get_untracked() {
            let (found, total) = narrow(&root, &event_target_value(&event));
            count.set(words_of(found, total));
        }
    };
    let lists = inert(move || lists(&groups));
    part(view! {
        <div class="finder" node_ref=root>
            <label class="find">
                <span>{w.find}</span>
                <input type="search" placeholder=placeholder autocomplete="off" on:input=typed/>
            </label>
            <p class="count" role="status">{move || count.get()}</p>
            {lists}
        </div>
    })
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn every_word_must_be_found() {
        assert!(matches("宝安区 440306 bao'an", "宝安"));
        assert!(matches("宝安区 440306 bao'an", "BAO 4403"));
        assert!(!matches("宝安区 440306 bao'an", "宝安 福田"));
        assert!(matches("anything", "  "));
        assert!(matches("bao’an district", "Bao'an") && matches("bao’an district", "baoan"));
    }
}
