//! What a page is about, for machines that read pages: JSON-LD in the words of schema.org.
//!
//! Each page carries one graph: the page itself with its language and translations, the way down to it, and the thing
//! it is about under its permanent name. A thing has the same name in every language; only the page has a language.
//! Pages that show a text in place of a missing one carry nothing.

mod actor;
mod document;
mod event;
mod node;
mod page;
mod term;

use serde_json::{Value, json};

use crate::model::{Facts, Index};
use crate::route::Subject;

use super::Lens;
use super::identity::held_in;
use node::{prune, script};

/// The graph of a record's page, safe inside `<script type="application/ld+json">`. None when the page of this
/// language does not hold the record's text.
pub fn record(lens: &Lens<'_>, at: Index) -> Option<String> {
    let page = held_in(lens.world, Subject::Record(at), lens.language())?;
    let mut graph = vec![page::page(lens, at, page), page::crumbs(lens, at, page)];
    graph.extend(thing(lens, at));
    Some(finish(graph))
}

/// The graph of the home page of a language: the site, and the page as a collection.
pub fn site(lens: &Lens<'_>) -> String {
    finish(vec![page::site(lens), page::home(lens)])
}

/// The thing itself; a plain page is about nothing but itself.
fn thing(lens: &Lens<'_>, at: Index) -> Option<Value> {
    let record = lens.archive.record(at);
    Some(match &record.facts {
        Facts::Series(_) => event::series(lens, at, record),
        Facts::Event(facts) => event::event(lens, at, record, facts),
        Facts::Document(facts) => document::document(lens, at, record, facts),
        Facts::News { date } => document::news(lens, at, record, *date),
        Facts::Organisation(facts) => actor::organisation(lens, at, facts),
        Facts::Person(facts) => actor::person(lens, at, facts),
        Facts::Place(facts) => term::place(lens, at, facts),
        Facts::Term(facts) => term::term(lens, at, facts),
        Facts::Topic => term::topic(lens, at),
        Facts::Page { .. } => return None,
    })
}

fn finish(graph: Vec<Value>) -> String {
    script(&prune(json!({"@context": "https://schema.org", "@graph": graph})))
}

#[cfg(test)]
mod tests;
