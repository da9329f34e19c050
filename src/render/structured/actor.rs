//! Organisations and persons.

use crate::model::RelationKind::{Members, Parent, Place, PositionAt, SpokeAt};
use crate::model::{Detail, Index, Organisation, Person, Position};
use crate::render::Lens;

use super::event::postal;
use super::json::{Json, Node};
use super::node::{mentions, origins, targets, words};

pub fn organisation(lens: &Lens<'_>, at: Index, facts: &Organisation, node: &mut Node<'_>) {
    // The short name, the names that it had, and others in use.
    let names = std::iter::once(&facts.acronym).chain(&facts.former_names).chain(&facts.variants);
    node.list("alternateName", |list| names.for_each(|name| list.push(|json| words(lens, name, json))));
    node.text("sameAs", facts.website.as_deref());
    if let Some(place) = lens.archive.targets(at, Place).next() {
        node.node("address", |node| postal(lens, place, node));
    }
    node.texts("knowsLanguage", facts.working_languages.iter().map(|language| language.as_str()));
    node.set("parentOrganization", |json| targets(lens, at, &[Parent], json));
    node.set("subOrganization", |json| origins(lens, at, &[Parent], json));
    node.set("member", |json| targets(lens, at, &[Members], json));
    node.set("memberOf", |json| origins(lens, at, &[Members], json));
}

/// Someone with the offices that are not known to be over.
pub fn person(lens: &Lens<'_>, at: Index, facts: &Person, node: &mut Node<'_>) {
    let lasts = |position: &&Position| position.until.is_none();
    let roles = facts.positions.iter().filter(lasts).map(|position| &position.role);
    node.set("honorificPrefix", |json| words(lens, &facts.honorific, json));
    node.list("jobTitle", |list| roles.for_each(|role| list.push(|json| words(lens, role, json))));
    node.set("affiliation", |json| affiliations(lens, at, json));
    node.set("performerIn", |json| targets(lens, at, &[SpokeAt], json));
}

fn affiliations(lens: &Lens<'_>, at: Index, json: &mut Json) {
    let positions = lens.archive.from(at).filter(|relation| relation.kind == PositionAt);
    let lasting = positions.filter(|relation| !matches!(relation.detail, Detail::Position { until: Some(_), .. }));
    mentions(lens, lasting.map(|relation| relation.to.record), json);
}
