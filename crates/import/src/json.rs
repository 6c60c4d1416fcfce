//! JSON as a tree that refuses repeated keys and deep nesting; what the tree means is the formats' own.

use crate::error::{ImportError, Place};
use kanjian_model::{Bilingual, words};
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use std::{collections::BTreeMap, fmt};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// null
    Null,
    /// true or false
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object.
    Map(BTreeMap<String, Node>),
}

struct Reader;

const NUL: &str = "there is a NUL character in this text";

/// No table, to which every text may go, can hold the character.
fn without_nul<E: serde::de::Error>(text: &str) -> Result<(), E> {
    match text.contains('\0') {
        true => Err(E::custom(NUL)),
        false => Ok(()),
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Node, E> {
        without_nul(value)?;
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = BTreeMap::new();
        while let Some((key, value)) = entries.next_entry::<String, Node>()? {
            without_nul(&key)?;
            if map.contains_key(&key) {
                return Err(A::Error::custom(format_args!(
                    "the key “{key}” is there twice"
                )));
            }
            map.insert(key, value);
        }
        Ok(Node::Map(map))
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Reads JSON; nesting is bounded by serde_json's own limit of 128.
///
/// # Errors
/// What is wrong, at its line and column.
pub fn parse(text: &str) -> Result<Node, ImportError> {
    serde_json::from_str(text).map_err(|error| {
        let place = Place::Cell(error.line() as u64, error.column());
        let english = error.to_string();
        let english = english
            .rsplit_once(" at line ")
            .map_or(&*english, |(w, _)| w);
        let zh = match error.classify() {
            Category::Eof => "JSON 到这里就断了，文件不完整",
            Category::Data if english == NUL => "这段文字里有空字符（NUL）",
            Category::Data => "同一个键写了两次",
            Category::Syntax | Category::Io => "这里不是正确的 JSON",
        };
        let what = Bilingual {
            zh: zh.to_owned(),
            en: english.to_owned(),
        };
        let todo = words!(
            "给出系统导出的原样 JSON",
            "give the JSON as the system exported it"
        );
        ImportError::new(place, what, todo)
    })
}

impl Node {
    /// The value of a key of an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(map) => map.get(key),
            _ => None,
        }
    }

    /// The items of an array.
    pub fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    /// The entries of an object.
    pub fn map(&self) -> Option<&BTreeMap<String, Self>> {
        match self {
            Self::Map(map) => Some(map),
            _ => None,
        }
    }

    /// A text, or a number or truth value as one; empty for anything else.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Bool(value) => value.to_string(),
            _ => String::new(),
        }
    }

    /// The text below a key, or an empty one.
    pub fn text_of(&self, key: &str) -> String {
        self.get(key).map(Self::text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_json_is_said_with_its_place() {
        let deep = "[".repeat(100_000);
        for (text, place) in [
            ("{\"a\":1,\n\"a\":2}", "2:"),
            ("{\"a\":NaN}", "1:"),
            ("[1e999]", "1:"),
            (deep.as_str(), "1:128"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.place.words().en.starts_with(place), "{error}");
        }
    }
}
