//! What a page is about, for machines that read pages: JSON-LD in the words of schema.org.
//!
//! Each page carries one graph: the page itself with its language and translations, the way down to it, and the thing
//! it is about under its permanent name. A thing has the same name in every language; only the page has a language.
//! Pages that show a text in place of a missing one carry nothing.

mod actor;
mod document;
mod event;
mod json;
mod node;
mod page;
mod term;

use crate::model::{Facts, Index};
use crate::route::Subject;

use super::Lens;
use super::identity::held_in;
use super::words::summary;
use json::{Json, List, Node};

/// Most mentions are shorter than this, in bytes.
const MENTION: usize = 256;

/// The graph of a record's page, safe inside `<script type="application/ld+json">`. None when the page of this
/// language does not hold the record's text.
pub fn record(lens: &Lens<'_>, at: Index) -> Option<String> {
    let page = held_in(lens.world, Subject::Record(at), lens.language())?;
    let description = summary(lens.archive, lens.archive.record(at), lens.language());
    Some(graph(|list| {
        list.node(|node| page::page(lens, at, page, description.as_deref(), node));
        list.node(|node| page::crumbs(lens, at, page, node));
        list.node(|node| thing(lens, at, description.as_deref(), node));
    }))
}

/// The graph of the home page of a language: the site, and the page as a collection.
pub fn site(lens: &Lens<'_>) -> String {
    graph(|list| {
        list.node(|node| page::site(lens, node));
        list.node(|node| page::home(lens, node));
    })
}

/// A record as the graphs of other pages mention it.
pub fn mention(lens: &Lens<'_>, at: Index) -> String {
    let mut json = Json::with_capacity(MENTION);
    json.node(|node| node::mention(lens, at, node));
    json.finish()
}

/// The thing itself; a plain page is about nothing but itself.
fn thing(lens: &Lens<'_>, at: Index, description: Option<&str>, node: &mut Node<'_>) {
    let record = lens.archive.record(at);
    if !matches!(record.facts, Facts::Page { .. }) {
        node::thing(lens, at, description, node);
    }
    match &record.facts {
        Facts::Series(_) => event::series(lens, at, record, node),
        Facts::Event(facts) => event::event(lens, at, record, facts, node),
        Facts::Document(facts) => document::document(lens, at, record, facts, node),
        Facts::News { date } => document::news(lens, at, record, *date, node),
        Facts::Organisation(facts) => actor::organisation(lens, at, facts, node),
        Facts::Person(facts) => actor::person(lens, at, facts, node),
        Facts::Place(facts) => term::place(lens, at, facts, node),
        Facts::Term(facts) => term::term(lens, facts, node),
        Facts::Topic => term::topic(lens, node),
        Facts::Page { .. } => {}
    }
}

fn graph(fill: impl FnOnce(&mut List<'_>)) -> String {
    let mut json = Json::default();
    json.node(|node| {
        node.text("@context", "https://schema.org");
        node.list("@graph", fill);
    });
    json.finish()
}

#[cfg(test)]
mod tests;
