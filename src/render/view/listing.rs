//! What pages show that list many records.

use serde::Serialize;

use super::{FileView, Link, When, Words};

/// A record in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    pub link: Link,
    /// `event`, `declaration`, …
    pub noun: &'static str,
    /// “Conference”.
    pub kind: String,
    pub symbol: Option<String>,
    pub when: Option<When>,
    pub place: Vec<Link>,
    pub phase: Option<&'static str>,
    pub phase_label: Option<String>,
    pub summary: Option<Words>,
    /// The languages that have the text, by their own names.
    pub languages: Vec<Words>,
    /// The words that say that the text is missing in the reader's language, and in which ones it exists.
    pub missing_label: Option<String>,
    /// The word for a text whose place another one took.
    pub superseded_label: Option<String>,
}

/// Some records under a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Group {
    /// For links to the group; unique on the page.
    pub id: String,
    pub heading: Option<Words>,
    pub cards: Vec<Card>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Listing {
    /// “12 records”.
    pub count: String,
    pub groups: Vec<Group>,
    /// The rows of a register of documents or files.
    pub rows: Vec<RegisterRow>,
    /// The entries of the glossary, in the order of the reader's language.
    pub terms: Vec<TermEntry>,
    /// Years with their counts, topics of a section: further ways in.
    pub ways: Vec<Way>,
    /// On the page of a year: the years before and after it.
    pub before: Option<Link>,
    pub after: Option<Link>,
    /// The sheets of a list that is too long for one page.
    pub sheets: Vec<Sheet>,
    /// Why there is nothing here, when there is nothing.
    pub empty: Option<String>,
}

/// One sheet of a long list, by its number.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    pub link: Link,
    pub current: bool,
}

/// A link with the number of records behind it.
#[derive(Clone, Debug, Serialize)]
pub struct Way {
    pub link: Link,
    pub count: String,
}

/// One document or file of a register.
#[derive(Clone, Debug, Serialize)]
pub struct RegisterRow {
    pub card: Card,
    /// What our text is to the official one: “Unofficial summary”.
    pub standing: Option<String>,
    /// In the register of files.
    pub file: Option<FileView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TermEntry {
    pub link: Link,
    pub id: String,
    /// The letter of the A–Z index.
    pub initial: String,
    pub short: Option<Words>,
    pub definition: Option<Words>,
}

/// The home page of one language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Home {
    /// Forthcoming events and those under way, soonest first.
    pub coming: Vec<Card>,
    /// The documents adopted last, latest first.
    pub adopted: Vec<Card>,
    /// The events that ended last, latest first.
    pub past: Vec<Card>,
    pub series: Vec<SeriesCard>,
    /// Each section with its count.
    pub sections: Vec<Way>,
    pub years: Vec<Way>,
    pub topics: Vec<Way>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SeriesCard {
    pub card: Card,
    /// “Every three years”.
    pub periodicity: Option<Words>,
    /// “2 editions”.
    pub editions: String,
    /// The years of the editions, oldest first, with links.
    pub years: Vec<Link>,
}
