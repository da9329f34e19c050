//! The fields that a kind of text may have. What is wrong with them is found in `held` and `value`, and put into words
//! with what `words` knows.

use std::sync::Arc;

use crate::diagnostic::Problem;
use crate::language::Language;

use super::Node;

mod held;
mod value;
mod words;

use held::Held;

/// One field: its name, the form of its value, and what it says, for those who write it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub name: &'static str,
    pub form: Form,
    pub required: bool,
    pub says: &'static str,
}

/// A list of fields, made when there is something to be held against it: most fields of most texts are not there.
pub type Fields = fn() -> Vec<Field>;

/// The forms that values come in.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// One line of text, the same in every language.
    Line,
    /// A text for each language.
    Words,
    WordsList,
    Date,
    Time,
    /// An IANA time zone name.
    Zone,
    Whole,
    Truth,
    Language,
    Languages,
    OneOf(&'static [&'static str]),
    /// A web address.
    Address,
    /// The name of a record, or several; what they name is for others to check.
    Reference,
    References,
    /// The name of a record, or a map with the name as `to` and what is known of the relation; several of either.
    Relation(Fields),
    Relations(Fields),
    /// A map of fields of its own, or a list of such maps.
    Group(Fields),
    Groups(Fields),
    /// A map from names that people choose to such maps.
    Named(Fields),
}

/// No name of ours is longer; comparing takes time that grows with the product of both lengths.
const LONGEST_NAME: usize = 200;

pub const LANGUAGES_FORM_HELP: &str = "write one line for each language, such as `en: …` and `ar: …`";

impl Field {
    pub fn new(name: &'static str, form: Form, says: &'static str) -> Field {
        Field { name, form, required: false, says }
    }

    pub fn required(mut self) -> Field {
        self.required = true;
        self
    }
}

/// Holds a tree against the fields that it may have. One that could not be read was reported, and is held against none.
pub fn check(path: &Arc<str>, node: &Node, fields: &[Field], languages: &[Language]) -> Vec<Problem> {
    if *node == Node::Empty {
        return Vec::new();
    }
    Held::new(path, languages).all(node, fields)
}

/// The name nearest to what was typed, when it is near enough to be what was meant.
pub fn closest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if typed.len() > LONGEST_NAME {
        return None;
    }
    let length = typed.chars().count();
    let allowed = |name: &str| 1 + name.chars().count() / 4;
    names
        // Of tens of thousands of names, most are of another length and need not be compared letter by letter.
        .filter(|name| name.chars().count().abs_diff(length) <= allowed(name))
        .map(|name| (strsim::damerau_levenshtein(typed, name), name))
        .filter(|(distance, name)| *distance <= allowed(name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
