//! An archive that is made up, of any size: which records there are, what they say and how they relate.
//!
//! The same seed and size give the same archive, to the byte. All words are made in all languages at once, so that
//! translations have the same paragraphs, links and notes. `for_plenary` turns a record into the files of one of the
//! measured generators, as do its neighbours for the others; nothing here touches the disk.

mod arrows;
mod dice;
mod document;
mod event;
pub mod for_markdown;
pub mod for_plenary;
mod plan;
mod small;
mod text;
mod words;

use serde_json::{Map, Value};

pub use dice::Dice;
pub use plan::{Entry, Plan};
pub use words::Words;

/// The languages, in the order of all words.
pub const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];

/// One record, whatever generator it is written for.
#[derive(Debug, Default)]
pub struct Record {
    pub section: &'static str,
    pub id: String,
    /// The languages that it is held in, as places in `LANGUAGES`.
    pub held: Vec<usize>,
    pub title: Words,
    pub summary: Words,
    /// Facts in the form of plenary's facts files: words as maps by language, relations as names of records.
    pub facts: Map<String, Value>,
    /// Empty for small records, such as people and topics.
    pub body: Vec<Block>,
    pub notes: Vec<Words>,
}

/// A piece of a text. Words are inline Markdown: emphasis, `[^1]`, and links to `@/section/id`.
#[derive(Debug)]
pub enum Block {
    /// A heading; with a class, it opens a part of numbered paragraphs.
    Heading(Words, Option<&'static str>),
    Prose(Words),
    Provision(Provision),
}

/// A paragraph that can be named.
#[derive(Debug)]
pub struct Provision {
    /// Preambular paragraphs have none.
    pub number: Option<usize>,
    pub id: String,
    pub words: Words,
    /// Sub-paragraphs (a), (b) and so on.
    pub within: Vec<Words>,
}

/// The record of a place in the plan.
pub fn record(plan: &Plan, at: usize) -> Record {
    let entry = &plan.entries[at];
    let mut dice = Dice::new(plan.seed ^ 0x5eed, at);
    match entry.section {
        "events" => event::event(plan, at, &mut dice),
        "news" => event::news(plan, at, &mut dice),
        section if plan::DOCUMENTS.contains(&section) => document::document(plan, at, &mut dice),
        _ => small::small(plan, at, &mut dice),
    }
}

/// Words as facts have them: a map of the languages that the record is held in.
fn by_language(words: &Words, held: &[usize]) -> Value {
    held.iter().map(|&at| (LANGUAGES[at].to_owned(), Value::from(words[at].clone()))).collect::<Map<_, _>>().into()
}
