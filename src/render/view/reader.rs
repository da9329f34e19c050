//! What the page of a document shows beside its text.

use serde::Serialize;

use super::{Link, Words};

#[derive(Clone, Debug, Default, Serialize)]
pub struct ReaderView {
    /// The citation of the whole document, as plain text.
    pub citation: String,
    /// Whether the text has paragraphs of their own address: then notes and relations stand beside them.
    pub provisions: bool,
    pub acts: Option<ActsView>,
}

/// The acts of the paragraphs, by verb and by addressee, each in the order of the language.
#[derive(Clone, Debug, Serialize)]
pub struct ActsView {
    pub verbs: Vec<ActRow>,
    pub addressees: Vec<ActRow>,
    /// How many paragraphs there are.
    pub total: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct ActRow {
    /// The place in its list from one, by which the style sheet filters; none where that can count no further.
    pub number: Option<usize>,
    /// The name in the page's address: `encourage`, `secretary-general`.
    pub name: String,
    /// “encourages”, “Secretary-General”.
    pub label: Words,
    /// “3 of 28 paragraphs”.
    pub said: String,
    /// The paragraphs, as links on this page under their numbers.
    pub preambular: Vec<Link>,
    pub operative: Vec<Link>,
}
