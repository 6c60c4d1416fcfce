//! A list with a field that narrows it as one types; without script the whole list stands.

use crate::state::frame;
use leptos::prelude::*;

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
}

/// Whether every word typed is in `found_by`.
fn matches(found_by: &str, typed: &str) -> bool {
    typed
        .to_lowercase()
        .split_whitespace()
        .all(|word| found_by.contains(word))
}

/// The field and the groups.
#[component]
pub fn Finder(
    /// What can be found.
    groups: Vec<Group>,
    /// What to type, as an example.
    placeholder: &'static str,
) -> impl IntoView {
    let w = frame().words;
    let typed = RwSignal::new(String::new());
    let all: Vec<String> = groups
        .iter()
        .flat_map(|g| g.entries.iter().map(|e| e.found_by.clone()))
        .collect();
    let total = all.len();
    let count = Memo::new(move |_| {
        typed.with(|t| all.iter().filter(|found_by| matches(found_by, t)).count())
    });
    let sections: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let keys: Vec<String> = group.entries.iter().map(|e| e.found_by.clone()).collect();
            let empty = move || typed.with(|t| !keys.iter().any(|found_by| matches(found_by, t)));
            let items: Vec<_> = group
                .entries
                .into_iter()
                .map(|entry| {
                    let key = entry.found_by;
                    let hidden = move || typed.with(|t| !matches(&key, t));
                    view! {
                        <li hidden=hidden>
                            <a href=entry.href>
                                <span class="name">{entry.name}</span>
                                <span class="aside">{entry.aside}</span>
                            </a>
                        </li>
                    }
                })
                .collect();
            view! {
                <section class="group" id=group.id hidden=empty>
                    <h2>{group.title}</h2>
                    <ul class="finds">{items}</ul>
                </section>
            }
        })
        .collect();
    view! {
        <div class="finder">
            <label class="find">
                <span>{w.find}</span>
                <input
                    type="search"
                    placeholder=placeholder
                    autocomplete="off"
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <p class="count" role="status">
                {move || {
                    let found = count.get();
                    if found == 0 {
                        w.nothing_found.to_owned()
                    } else {
                        format!("{} {found} / {total}", w.found)
                    }
                }}
            </p>
            {sections}
        </div>
    }
    .into_any()
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
    }
}
