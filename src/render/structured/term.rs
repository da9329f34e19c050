//! Places, topics and the terms of the glossary.

use crate::model::RelationKind::Country;
use crate::model::{Facts, Index, Noun, Place, Record, Term};
use crate::render::Lens;
use crate::render::identity::held_in;
use crate::route::Subject;

use super::json::Node;
use super::node::{targets, words};

pub fn place(lens: &Lens<'_>, at: Index, facts: &Place, node: &mut Node<'_>) {
    node.set("containedInPlace", |json| targets(lens, at, &[Country], json));
    node.text("identifier", facts.code.as_deref());
}

pub fn term(lens: &Lens<'_>, facts: &Term, node: &mut Node<'_>) {
    node.set("alternateName", |json| words(lens, &facts.abbreviation, json));
    node.node("inDefinedTermSet", |node| set(lens, Noun::Term, node));
}

pub fn topic(lens: &Lens<'_>, node: &mut Node<'_>) {
    node.node("inDefinedTermSet", |node| set(lens, Noun::Topic, node));
}

/// The code of a country, ISO 3166-1.
pub fn code(record: &Record) -> Option<&str> {
    match &record.facts {
        Facts::Place(place) => place.code.as_deref(),
        _ => None,
    }
}

/// The list that the term belongs to, under its permanent name.
fn set(lens: &Lens<'_>, noun: Noun, node: &mut Node<'_>) {
    let page = held_in(lens.world, Subject::Section(noun), lens.language());
    node.text("@id", &*lens.absolute(noun.section()));
    node.text("@type", "DefinedTermSet");
    node.text("name", &*lens.label("section", noun.section()));
    node.text("url", page.map(|page| lens.absolute(&page.path)).as_deref());
}
