//! How a test says what is read from a text.

use kanjian_extract::{Draft, extract};

/// `as_written=value unit` with `comparator` unless eq, `kind` unless actual, and the links.
fn brief(draft: &Draft) -> String {
    let mut text = format!(
        "{}={} {}",
        draft.as_written,
        draft.value.map_or_else(
            || draft.absent.map_or("", |absent| absent.as_str()).to_owned(),
            |value| value.to_string()
        ),
        draft.unit
    );
    if draft.comparator.as_str() != "eq" {
        text += &format!(" {}", draft.comparator.as_str());
    }
    if draft.kind.as_str() != "actual" {
        text += &format!(" {}", draft.kind.as_str());
    }
    for (name, value) in [
        ("yoy", draft.yoy),
        ("share", draft.share_of_parent),
        ("rank", draft.rank),
        ("done", draft.completion),
    ] {
        if let Some(value) = value {
            text += &format!(" {name}={value}");
        }
    }
    text
}

/// Asserts what is read from `text`, one figure after the other.
pub fn reads(text: &str, wanted: &[&str]) {
    let read: Vec<String> = extract(text).iter().map(brief).collect();
    assert_eq!(read, wanted, "{text}");
}
