//! Places, topics and the terms of the glossary.

use serde_json::{Value, json};

use crate::model::RelationKind::Country;
use crate::model::{Facts, Index, Noun, Place, Record, Term};
use crate::render::Lens;
use crate::render::identity::held_in;
use crate::route::Subject;

use super::node::{targets, thing, words};

pub fn place(lens: &Lens<'_>, at: Index, facts: &Place) -> Value {
    thing(lens, at, json!({"identifier": facts.code, "containedInPlace": targets(lens, at, &[Country])}))
}

pub fn term(lens: &Lens<'_>, at: Index, facts: &Term) -> Value {
    thing(
        lens,
        at,
        json!({"alternateName": words(lens, &facts.abbreviation), "inDefinedTermSet": set(lens, Noun::Term)}),
    )
}

pub fn topic(lens: &Lens<'_>, at: Index) -> Value {
    thing(lens, at, json!({"inDefinedTermSet": set(lens, Noun::Topic)}))
}

/// The code of a country, ISO 3166-1.
pub fn code(record: &Record) -> Option<&str> {
    match &record.facts {
        Facts::Place(place) => place.code.as_deref(),
        _ => None,
    }
}

/// The list that the term belongs to, under its permanent name.
fn set(lens: &Lens<'_>, noun: Noun) -> Value {
    let page = held_in(lens.world, Subject::Section(noun), lens.language());
    json!({
        "@type": "DefinedTermSet",
        "@id": lens.absolute(noun.section()),
        "name": lens.say(&format!("section-{}", noun.section())),
        "url": page.map(|page| lens.absolute(&page.path)),
    })
}
