//! One record: what is known of one thing, facts once and words in each language.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::language::{Date, Language, Localized};
use crate::source::Digest;

use super::archive::Index;
use super::{
    Act, Body, Document, Event, Figure, File, Held, Noun, Organisation, Person, Place, Quotation, Series, Term,
};

/// The name of a record as texts and facts spell it: `declarations/2018-marrakech#para_6`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reference {
    pub noun: Noun,
    #[serde(deserialize_with = "crate::source::word")]
    pub id: Arc<str>,
    pub fragment: Option<Arc<str>>,
}

/// One of `Noun::types`.
pub type Sort = &'static str;

/// What is found again in another way is not kept between runs: where it lies, its texts and its files.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// Its place in the archive, once it is there.
    #[serde(skip)]
    pub index: Index,
    pub noun: Noun,
    pub id: Arc<str>,
    /// The file that holds the facts.
    #[serde(skip)]
    pub path: Arc<str>,
    /// One of `noun.types()`; none where there is but one sort.
    #[serde(deserialize_with = "known_sort")]
    pub sort: Option<Sort>,
    /// The title, name or term. A record is held in the languages that have one.
    pub title: Localized<String>,
    pub summary: Localized<String>,
    #[serde(skip)]
    pub text: Localized<Body>,
    /// The language that our text was first written in.
    pub original: Option<Language>,
    pub updated: Option<Date>,
    /// Kept out of the published site unless asked for.
    pub draft: bool,
    pub sources: Vec<SourceNote>,
    pub links: Vec<OutwardLink>,
    pub files: Vec<File>,
    /// Every file in the record's folder, by its path below it; all are published beside the record.
    #[serde(skip)]
    pub folder: BTreeMap<Arc<str>, Held>,
    pub figures: Vec<Figure>,
    pub quotations: Vec<Quotation>,
    /// The archive's own notes on contradictions, gaps and corrections.
    #[serde(skip)]
    pub remarks: Vec<Localized<Body>>,
    /// Facts about single provisions, by id.
    pub provisions: BTreeMap<Arc<str>, ProvisionFacts>,
    pub facts: Facts,
    pub written: Written,
}

/// What was written down of a record, in short: whatever follows from it is the same while these are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    pub facts: Digest,
    /// The facts, the titles and summaries, and the outlines of the texts: all that others can show without a text.
    pub face: Digest,
    /// The facts and the words in every language.
    pub all: Digest,
}

/// What only this kind of record has.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Facts {
    Series(Series),
    Event(Box<Event>),
    Document(Box<Document>),
    News { date: Option<Date> },
    Organisation(Organisation),
    Person(Person),
    Topic,
    Place(Place),
    Term(Term),
    Page { menu: Option<i64> },
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceNote {
    pub title: Localized<String>,
    pub url: Option<Arc<str>>,
    pub date: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutwardLink {
    pub title: Localized<String>,
    pub url: Arc<str>,
    pub language: Option<Language>,
}

#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct ProvisionFacts {
    /// In the order of the text; the wording of each verb is a run of emphasis there.
    pub acts: Vec<Act>,
    /// By when it is due, and when it was done.
    pub deadline: Option<Date>,
    pub met: Option<Date>,
}

impl Record {
    /// Whether there is a text of ours in this language.
    pub fn is_in(&self, language: &Language) -> bool {
        self.title.get(language).is_some()
    }

    /// The date that the record is sorted and listed under.
    pub fn date(&self) -> Option<Date> {
        match &self.facts {
            Facts::Event(event) => event.schedule.start,
            Facts::Document(document) => document.date(),
            Facts::News { date } => *date,
            _ => None,
        }
    }

    /// The text that others are held against: the original, else the first that there is.
    pub fn first_text(&self) -> Option<&Body> {
        let original = self.original.as_ref().and_then(|language| self.text.get(language));
        original.or_else(|| self.text.values().next())
    }

    /// The files of its texts.
    pub fn texts(&self) -> impl Iterator<Item = &Arc<str>> {
        self.text.values().map(Body::path)
    }

    pub fn event(&self) -> Option<&Event> {
        match &self.facts {
            Facts::Event(event) => Some(event),
            _ => None,
        }
    }

    pub fn document(&self) -> Option<&Document> {
        match &self.facts {
            Facts::Document(document) => Some(document),
            _ => None,
        }
    }

    pub fn reference(&self) -> Reference {
        Reference { noun: self.noun, id: self.id.clone(), fragment: None }
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.noun.section(), self.id)?;
        match &self.fragment {
            Some(fragment) => write!(f, "#{fragment}"),
            None => Ok(()),
        }
    }
}

/// A sort is one of those that the nouns have.
fn known_sort<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Sort>, D::Error> {
    let Some(name) = Option::<&str>::deserialize(from)? else { return Ok(None) };
    let known = Noun::ALL.into_iter().flat_map(|noun| noun.types()).find(|sort| **sort == name);
    known.map(|sort| Some(*sort)).ok_or_else(|| D::Error::custom("no noun has this sort"))
}
