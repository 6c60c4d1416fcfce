//! A JSON text as a tree, and taking the fields of an object out of it; which fields a type has is in `reading`.
//!
//! The browser reads every file through this one tree: a reader derived for each type would be a quarter of its download.
//! Names that no type knows are left where they are, and so ignored.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A JSON value, borrowing from the text what has no escapes.
#[derive(Clone, PartialEq, Debug)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object: names and values in the order written.
    Object(Vec<(Json<'a>, Json<'a>)>),
}

/// Where in a file something is not what it should be, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Misread {
    /// The field, such as `observations[3].unit`; empty for the file itself.
    pub place: String,
    /// What is wrong there.
    pub why: String,
}

impl Misread {
    /// At the value itself.
    pub fn new(why: impl Into<String>) -> Self {
        Self {
            place: String::new(),
            why: why.into(),
        }
    }

    /// The same within `outer`, a field's name or an index in brackets.
    fn within(mut self, outer: &str) -> Self {
        let dot = if self.place.is_empty() || self.place.starts_with('[') {
            ""
        } else {
            "."
        };
        self.place = [outer, dot, &self.place].concat();
        self
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            f.write_str(&self.place)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.why)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
        let mut out = Vec::new();
        while let Some(value) = list.next_element()? {
            out.push(value);
        }
        Ok(Json::List(out))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json<'de>, A::Error> {
        let mut out = Vec::new();
        while let Some(field) = object.next_entry()? {
            out.push(field);
        }
        Ok(Json::Object(out))
    }
}

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

impl<'a> Json<'a> {
    /// The tree of a JSON text.
    ///
    /// # Errors
    /// Where the text is not JSON.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Misread> {
        serde_json::from_slice(bytes)
            .map_err(|error: serde_json::Error| Misread::new(error.to_string()))
    }

    /// The string of that name, where this is an object that has one.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        let Self::Object(fields) = self else {
            return None;
        };
        fields.iter().find_map(|field| match field {
            (Self::Text(key), Self::Text(text)) if key == name => Some(&**text),
            _ => None,
        })
    }

    /// What is wrong when something else was to be here.
    fn instead_of(&self, wanted: &str) -> Misread {
        let found = match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        };
        Misread::new(["expected ", wanted, ", found ", found].concat())
    }

    /// A string.
    ///
    /// # Errors
    /// Anything else.
    pub fn into_text(self) -> Result<Cow<'a, str>, Misread> {
        match self {
            Self::Text(text) => Ok(text),
            other => Err(other.instead_of("a string")),
        }
    }

    /// A number.
    ///
    /// # Errors
    /// Anything else.
    pub fn into_number(self) -> Result<f64, Misread> {
        match self {
            Self::Number(number) => Ok(number),
            other => Err(other.instead_of("a number")),
        }
    }

    /// A whole number from 0 to `most`.
    fn into_whole(self, most: f64) -> Result<f64, Misread> {
        match self {
            Self::Number(number) if number.fract() == 0.0 && (0.0..=most).contains(&number) => {
                Ok(number)
            }
            other => Err(other.instead_of("a whole number from 0")),
        }
    }

    fn into_list(self) -> Result<Vec<Json<'a>>, Misread> {
        match self {
            Self::List(list) => Ok(list),
            other => Err(other.instead_of("a list")),
        }
    }
}

/// The fields of an object that are not yet taken.
#[derive(Debug)]
pub struct Fields<'a> {
    rest: Vec<(Json<'a>, Json<'a>)>,
    /// Where the next field probably is: files are written in the order in which they are read.
    next: usize,
}

impl<'a> Fields<'a> {
    /// Of an object.
    ///
    /// # Errors
    /// Anything else.
    pub fn of(json: Json<'a>) -> Result<Self, Misread> {
        match json {
            Json::Object(rest) => Ok(Self { rest, next: 0 }),
            other => Err(other.instead_of("an object")),
        }
    }

    fn take(&mut self, name: &str) -> Option<Json<'a>> {
        let (before, after) = self.rest.split_at_mut_checked(self.next)?;
        let place = after
            .iter()
            .chain(before.iter())
            .position(|(key, _)| matches!(key, Json::Text(key) if key == name))?;
        let place = (self.next + place) % self.rest.len();
        self.next = place;
        let (key, value) = self.rest.get_mut(place)?;
        *key = Json::Null;
        self.next += 1;
        Some(std::mem::replace(value, Json::Null))
    }

    /// A field that must be there.
    ///
    /// # Errors
    /// Where it is missing or not of its type.
    pub fn required<T: Read>(&mut self, name: &str) -> Result<T, Misread> {
        match self.take(name) {
            Some(value) => T::read(value),
            None => Err(Misread::new("missing field")),
        }
        .map_err(|error| error.within(name))
    }

    /// A field that is left out where it is empty.
    ///
    /// # Errors
    /// Where it is not of its type.
    pub fn optional<T: Read + Default>(&mut self, name: &str) -> Result<T, Misread> {
        match self.take(name) {
            Some(value) => T::read(value).map_err(|error| error.within(name)),
            None => Ok(T::default()),
        }
    }
}

/// What can be read from published JSON.
pub trait Read: Sized {
    /// From its value.
    ///
    /// # Errors
    /// Where the value is not of this type, and what is wrong there.
    fn read(json: Json<'_>) -> Result<Self, Misread>;
}

impl Read for bool {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        match json {
            Json::Bool(value) => Ok(value),
            other => Err(other.instead_of("true or false")),
        }
    }
}

impl Read for f64 {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        json.into_number()
    }
}

impl Read for u32 {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        json.into_whole(f64::from(Self::MAX)).map(|n| n as Self)
    }
}

impl Read for u64 {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        json.into_whole(crate::figure::EXACT_BELOW)
            .map(|n| n as Self)
    }
}

impl Read for usize {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        u32::read(json).map(|n| n as Self)
    }
}

impl Read for String {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        json.into_text().map(Cow::into_owned)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        match json {
            Json::Null => Ok(None),
            json => T::read(json).map(Some),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        let list = json.into_list()?;
        let mut out = Self::with_capacity(list.len());
        for (i, value) in list.into_iter().enumerate() {
            out.push(T::read(value).map_err(|error| error.within(&format!("[{i}]")))?);
        }
        Ok(out)
    }
}

impl<T: Read> Read for std::collections::BTreeMap<String, T> {
    fn read(json: Json<'_>) -> Result<Self, Misread> {
        let mut out = Self::new();
        for (key, value) in Fields::of(json)?.rest {
            let key = String::read(key)?;
            let value = T::read(value).map_err(|error| error.within(&key))?;
            out.insert(key, value);
        }
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Fields<'_> {
        Fields::of(Json::parse(text.as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn fields_are_found_in_any_order_and_unknown_ones_ignored() {
        let mut f = fields(r#"{"b": 2, "new": [{"x": null}], "a": "\u770b\n", "c": true}"#);
        assert_eq!(f.required::<String>("a").as_deref(), Ok("看\n"));
        assert_eq!(f.required::<u32>("b"), Ok(2));
        assert_eq!(f.optional::<bool>("c"), Ok(true));
        assert_eq!(f.optional::<Option<f64>>("d"), Ok(None));
        assert!(f.required::<u32>("b").is_err(), "taken already");
    }

    #[test]
    fn an_empty_object_lacks_what_is_required() {
        let error = fields("{}").required::<String>("id").unwrap_err();
        assert_eq!(error.to_string(), "id: missing field");
    }

    #[test]
    fn faults_name_the_field() {
        let error = fields(r#"{"rows": [[1], [2, "x"]]}"#)
            .required::<Vec<Vec<u32>>>("rows")
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "rows[1][1]: expected a whole number from 0, found a string"
        );
        assert!(fields(r#"{"n": -1}"#).required::<u32>("n").is_err());
        assert!(fields(r#"{"n": 1.5}"#).required::<u64>("n").is_err());
        assert!(fields(r#"{"n": 4294967296}"#).required::<u32>("n").is_err());
        assert!(fields(r#"{"n": null}"#).optional::<String>("n").is_err());
    }

    #[test]
    fn what_is_not_json_is_said() {
        assert!(Json::parse(b"{\"a\": ").is_err());
        assert!(Json::parse(b"{} {}").is_err());
        assert!(Json::parse(b"\"\xff\"").is_err());
        assert!(Json::parse("[".repeat(10_000).as_bytes()).is_err());
    }
}
