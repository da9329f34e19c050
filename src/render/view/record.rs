//! What the page of one record shows.

use serde::{Serialize, Serializer};

use crate::render::html::Html;
use crate::theme::{Markup, safe};

use super::words::{isolate, printed, symbol};
use super::{Card, Link, Links, Outward, Passage, ProgressView, ReaderView, Versions, WayToAsked, When, Words};

/// The page of one record, of whatever noun.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RecordView {
    /// `declaration`, `event`, …
    pub noun: &'static str,
    /// The name of its folder.
    pub id: String,
    /// The sort of the noun: `conference`, `outcome-document`; none where there is but one.
    pub sort: Option<&'static str>,
    /// The UN or other symbol.
    #[serde(serialize_with = "symbol", skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The date or dates that the record goes by.
    pub when: Option<When>,
    /// `forthcoming`, `under-way` or `past`, with its word unless it is past.
    pub phase: Option<&'static str>,
    pub phase_label: Option<String>,
    /// `postponed` or `cancelled`, with its word.
    pub status: Option<&'static str>,
    pub status_label: Option<String>,
    /// City and country.
    #[serde(skip_serializing_if = "Links::is_empty")]
    pub place: Links,
    /// An organisation's acronym, a term's abbreviation.
    pub short: Option<Words>,
    /// A theme, a guiding question.
    pub theme: Option<Words>,
    pub question: Option<Words>,
    /// Everything else that is known, in the order in which it is worth reading.
    pub facts: Vec<Fact>,
    /// None where the archive has no text of its own.
    pub text: Option<TextView>,
    /// The way to its languages side by side.
    pub parallel: Option<Link>,
    /// All texts of the work that this one belongs to.
    pub versions: Option<Versions>,
    /// A document, or any record whose text has paragraphs of their own address.
    pub reader: Option<ReaderView>,
    /// An event: its programme.
    pub sessions: Vec<SessionView>,
    /// A term: what it is called in each other language of the site.
    pub equivalents: Vec<EquivalentView>,
    /// A series: its editions, latest first.
    pub editions: Vec<EditionView>,
    /// Numbers that are worth seeing.
    pub figures: Vec<FigureView>,
    /// What was said, word by word.
    pub quotations: Vec<QuotationView>,
    /// Files that belong to the record, held or not.
    pub files: Vec<FileView>,
    /// How the record relates to others, read from both ends; each group begins with its words.
    pub relations: Vec<RelationGroup>,
    /// A document: the traces of its paragraphs.
    pub traces: Vec<Link>,
    /// A body: the way to all that is asked of it, and how many paragraphs do.
    pub asked: Option<WayToAsked>,
    /// The archive's own notes, as HTML.
    pub remarks: Vec<TextView>,
    /// Where the facts come from.
    pub sources: Vec<SourceView>,
    /// Where to go on outside of the archive.
    pub links: Vec<SourceView>,
    /// The official text in each language in which it exists.
    pub official: Vec<SourceView>,
    /// The calendar file of a dated event, relative.
    pub calendar: Option<String>,
    /// When the record was last changed.
    pub updated: Option<When>,
}

/// One fact with its label.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// The field: `adopted`, `working-languages`, …
    pub key: &'static str,
    /// Its words: “Adopted”.
    pub label: String,
    pub values: Vec<FactValue>,
}

/// HTML: one value of a fact; a link or a `<time>` where it has an address or a date.
#[derive(Clone, Debug, Default)]
pub struct FactValue {
    pub text: String,
    /// Its language and direction, where they are not the page's.
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
    /// Where it leads to.
    pub url: Option<String>,
    /// A date as a machine reads it.
    pub iso: Option<String>,
}

/// The body of a record, as HTML in its own language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TextView {
    /// The attributes `lang` and `dir`, where they differ from the page's.
    pub tongue: Markup,
    /// Prose, provisions with their ids, calls of notes.
    #[serde(serialize_with = "safe")]
    pub html: String,
    /// The notes as a numbered list, with links back; empty when there are none.
    #[serde(serialize_with = "safe")]
    pub notes: String,
}

/// One session of an event.
#[derive(Clone, Debug, Serialize)]
pub struct SessionView {
    pub title: Words,
    pub summary: Option<Words>,
    pub when: Option<When>,
    /// Who took part.
    pub appearances: Vec<AppearanceView>,
}

/// Someone who took part in a session.
#[derive(Clone, Debug, Serialize)]
pub struct AppearanceView {
    pub person: Link,
    /// Their office.
    pub role: Option<Words>,
    /// The body for which they spoke.
    pub organisation: Option<Link>,
    /// “Keynote speech”, “Facilitator”.
    pub part: String,
    /// “in person”, “by video message”.
    pub mode: Option<String>,
}

/// A term in another language.
#[derive(Clone, Debug, Serialize)]
pub struct EquivalentView {
    /// The language's name: “French”.
    pub language: String,
    /// The term, with its page in that language.
    pub link: Link,
    /// Its abbreviation there.
    pub short: Option<Words>,
}

/// One edition on a series' line in time.
#[derive(Clone, Debug, Serialize)]
pub struct EditionView {
    pub card: Card,
    /// The year it began, in the digits of the language.
    pub year: Option<String>,
    /// “13th edition”.
    pub number: Option<String>,
    /// What it adopted or brought about.
    pub outcomes: Vec<Link>,
    /// Years since the edition before it, when that is not what the series promises.
    pub gap: Option<String>,
}

/// A number with what it counts, and who says so.
#[derive(Clone, Debug, Serialize)]
pub struct FigureView {
    /// What is counted.
    pub label: Words,
    /// “more than 260 institutions”.
    pub value: String,
    /// “from around the world”.
    pub scope: Option<Words>,
    pub when: Option<When>,
    pub source: Option<Words>,
    /// What the archive remarks on other values.
    pub conflict: Option<Words>,
    /// Other values that sources give for the same thing.
    pub rivals: Vec<RivalView>,
}

/// Another value for the same thing, here or in another record.
#[derive(Clone, Debug, Serialize)]
pub struct RivalView {
    pub value: String,
    pub scope: Option<Words>,
    pub when: Option<When>,
    pub source: Option<Words>,
    /// The record that gives it; none for the one that is being read.
    pub record: Option<Link>,
}

/// What someone said.
#[derive(Clone, Debug, Serialize)]
pub struct QuotationView {
    /// Without quotation marks.
    pub text: Passage,
    /// For links to it; unique on the page.
    pub id: String,
    /// The words as they were said, when `text` is a translation.
    pub original: Option<Passage>,
    /// The language that they were said in, when it is not that of `text`.
    pub language: Option<String>,
    pub speaker: Option<Link>,
    /// The speaker's office.
    pub role: Option<Words>,
    pub when: Option<When>,
    pub source: Option<Words>,
    /// On the page of a person: the record that quotes it.
    pub record: Option<Link>,
}

/// A file of a record, held or not.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    /// Its title, with the way to it where it can be had.
    pub link: Outward,
    /// The name of the file's language.
    pub language: Option<String>,
    /// `PDF`.
    pub format: Option<String>,
    /// “Version of 9 February 2021”.
    pub version: Option<String>,
    /// What is particular about this version.
    pub version_note: Option<Words>,
    /// “120 KB”.
    pub size: Option<String>,
    /// A checksum in hexadecimal digits, left to right.
    pub sha256: Option<String>,
    /// `held`, `elsewhere`, `to-follow`, `not-published`, with its words.
    pub availability: &'static str,
    pub availability_label: String,
    /// It can be read with a screen reader.
    pub accessible: bool,
    /// What there is as plain text beside it.
    pub text_only: Option<Words>,
}

/// All relations of one kind from one end: “Hosted by”, “Implemented by”.
#[derive(Clone, Debug, Serialize)]
pub struct RelationGroup {
    /// The kind: `hosts`, `implements`; `-inverse` is added when it is read from the other end.
    pub key: String,
    /// Words that the items read on from.
    pub label: String,
    pub items: Vec<RelationItem>,
}

/// One relation to another record.
#[derive(Clone, Debug, Serialize)]
pub struct RelationItem {
    pub sentence: Related,
    /// How far what the relation says has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<ProgressView>,
}

/// HTML: what a record relates to: “Initiative 3 → commitment 4, Marrakech Declaration, 12 October 2018”. Its parts have the
/// classes `relation-from`, `relation-arrow`, `relation-provision`, `symbol` and `relation-when`.
#[derive(Clone, Debug)]
pub struct Related {
    pub html: Markup,
}

/// An outward link, or a source without one.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    pub link: Outward,
    /// The name of the language of what the link leads to.
    pub language: Option<String>,
    pub when: Option<When>,
}

impl Serialize for FactValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        printed(serializer, |html| {
            let words = |html: &mut Html| isolate(html, &self.text, self.lang.as_deref(), self.dir);
            match (&self.url, &self.iso) {
                (Some(url), _) => html.tag("a").with("href", &**url).around(words),
                (None, Some(iso)) => html.tag("time").with("datetime", &**iso).around(words),
                (None, None) => words(html),
            }
        })
    }
}

impl Serialize for Related {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.html.serialize(serializer)
    }
}
