//! What pages show that list many records.

use serde::Serialize;

use super::words::symbol;
use super::{FileView, Link, Links, Passage, Pointer, When, Words};

/// A record in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    /// The record, under its own title. Where its text is missing, `missing_label` says so.
    pub link: Link,
    /// `event`, `declaration`, …
    pub noun: &'static str,
    /// “Conference”.
    pub kind: String,
    #[serde(serialize_with = "symbol", skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The date or dates that the record goes by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// City and country.
    #[serde(skip_serializing_if = "Links::is_empty")]
    pub place: Links,
    /// `forthcoming`, `under-way` or `past`, with its word unless it is past.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase_label: Option<String>,
    /// One or two sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Passage>,
    /// The words that say that the text is missing in the reader's language, and in which ones it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing_label: Option<String>,
    /// The word for a text whose place another one took.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub superseded_label: Option<String>,
}

/// Some records under a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Group {
    /// For links to the group; unique on the page.
    pub id: String,
    /// None where the list needs no heading.
    pub heading: Option<Words>,
    pub cards: Vec<Card>,
}

/// The list of a section, a year, a place; also the registers and the glossary.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Listing {
    /// “12 records”.
    pub count: String,
    /// The records, under headings where there are any.
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
    pub link: Pointer,
    /// This is the sheet that is shown.
    pub current: bool,
}

/// A link with the number of records behind it.
#[derive(Clone, Debug, Serialize)]
pub struct Way {
    pub link: Link,
    /// “12 records”.
    pub count: String,
}

/// One document or file of a register.
#[derive(Clone, Debug, Serialize)]
pub struct RegisterRow {
    /// The document, or the record that has the file.
    pub card: Card,
    /// The languages that have the text, by their own names.
    pub languages: Vec<Words>,
    /// What our text is to the official one: “Unofficial summary”.
    pub standing: Option<String>,
    /// In the register of files.
    pub file: Option<FileView>,
}

/// One term of the glossary.
#[derive(Clone, Debug, Serialize)]
pub struct TermEntry {
    pub link: Link,
    /// For links to the entry; unique on the page.
    pub id: String,
    /// The letter of the A–Z index.
    pub initial: String,
    /// Its abbreviation.
    pub short: Option<Words>,
    pub definition: Option<Passage>,
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
    /// Each series with its years.
    pub series: Vec<SeriesCard>,
    /// The way to all commitments, and how many of them are answered.
    pub commitments: Option<Way>,
    /// Each section with its count.
    pub sections: Vec<Way>,
    /// Each year with its count.
    pub years: Vec<Way>,
    /// Each topic with its count.
    pub topics: Vec<Way>,
}

/// A series on the home page.
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
