//! The languages of a document side by side.

use serde::Serialize;

use crate::theme::safe;

use super::Link;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Parallel {
    /// The languages that have a text, that of the page first, then in the order of the site.
    pub columns: Vec<ParallelColumn>,
    /// In which languages of the site there is no text.
    pub without: Option<String>,
    pub differences: Option<Differences>,
    /// What stands side by side, in the order of the text. A row is a `div.parallel-row` of its kind,
    /// `row-heading`, `row-prose`, `row-provision`, `row-closing` (what a provision says after its sub-paragraphs) or
    /// `row-note`, with a `div.cell` for each column: `in-1` and so on, and `gap` where the language has nothing.
    #[serde(serialize_with = "safe")]
    pub rows: String,
    /// The notes side by side; empty when there are none.
    #[serde(serialize_with = "safe")]
    pub notes: String,
    /// So long that browsers had better not draw what nobody has come near yet.
    pub long: bool,
}

/// One language. Its title is in its own words.
#[derive(Clone, Debug, Serialize)]
pub struct ParallelColumn {
    pub code: String,
    pub dir: &'static str,
    /// The language's own name.
    pub name: String,
    pub title: String,
    /// The text in this language alone; none where the site has no such page.
    pub url: Option<String>,
    /// What the text is to the official one, in the words of the page.
    pub standing: Option<String>,
}

/// Where the texts differ in structure.
#[derive(Clone, Debug, Serialize)]
pub struct Differences {
    /// “The texts differ in 3 places:”.
    pub text: String,
    pub places: Vec<Link>,
    /// How many more there are.
    pub more: Option<String>,
}
