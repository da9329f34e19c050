//! The languages of a document side by side.

use serde::Serialize;

use super::Link;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Parallel {
    /// The languages that have a text, that of the page first, then in the order of the site.
    pub columns: Vec<ParallelColumn>,
    /// In which languages of the site there is no text.
    pub without: Option<String>,
    pub differences: Option<Differences>,
    /// What stands side by side, in the order of the text, and then the notes.
    pub rows: Vec<ParallelRow>,
    pub notes: Vec<ParallelRow>,
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

#[derive(Clone, Debug, Serialize)]
pub struct ParallelRow {
    /// `heading`, `prose`, `provision`, `closing` (what a provision says after its sub-paragraphs) or `note`.
    pub kind: &'static str,
    /// How deep a provision lies: 0 for a paragraph, 1 for a sub-paragraph.
    pub depth: u8,
    /// The same as on the document's own page, where the row has an address.
    pub id: Option<String>,
    /// What the row is called, where the texts differ in it.
    pub differs: Option<String>,
    /// One for each column.
    pub cells: Vec<ParallelCell>,
}

/// What one language has in one row.
#[derive(Clone, Debug, Serialize)]
pub struct ParallelCell {
    pub lang: String,
    pub dir: &'static str,
    /// The language's own name, for narrow pages, where the languages stand below each other.
    pub name: String,
    pub id: Option<String>,
    pub number: Option<ParallelNumber>,
    /// Safe HTML; empty where the language has nothing here.
    pub html: String,
    /// What is missing or stands elsewhere in this language, in the words of the page.
    pub remark: Option<String>,
}

/// The number of a paragraph or note, in the signs of its language.
#[derive(Clone, Debug, Serialize)]
pub struct ParallelNumber {
    /// Empty before a paragraph that is not numbered in print.
    pub text: String,
    /// “operative paragraph 6 in the English text”.
    pub label: String,
    /// The same paragraph on the page of its language.
    pub url: Option<String>,
}
