//! Organisations and persons.

use serde_json::{Value, json};

use crate::language::Localized;
use crate::model::RelationKind::{Members, Parent, Place, PositionAt, SpokeAt};
use crate::model::{Detail, Index, Organisation, Person, Position};
use crate::render::Lens;

use super::event::postal;
use super::node::{mentions, origins, targets, thing, words};

pub fn organisation(lens: &Lens<'_>, at: Index, facts: &Organisation) -> Value {
    let place = lens.archive.targets(at, Place).next();
    thing(
        lens,
        at,
        json!({
            "alternateName": other_names(lens, facts),
            "sameAs": facts.website,
            "address": place.map(|place| postal(lens, place)),
            "knowsLanguage": facts.working_languages.iter().map(|language| language.as_str()).collect::<Vec<_>>(),
            "parentOrganization": targets(lens, at, &[Parent]),
            "subOrganization": origins(lens, at, &[Parent]),
            "member": targets(lens, at, &[Members]),
            "memberOf": origins(lens, at, &[Members]),
        }),
    )
}

/// Someone with the offices that are not known to be over.
pub fn person(lens: &Lens<'_>, at: Index, facts: &Person) -> Value {
    let lasts = |position: &&Position| position.until.is_none();
    let roles = facts.positions.iter().filter(lasts).map(|position| words(lens, &position.role));
    thing(
        lens,
        at,
        json!({
            "honorificPrefix": words(lens, &facts.honorific),
            "jobTitle": roles.collect::<Vec<_>>(),
            "affiliation": affiliations(lens, at),
            "performerIn": targets(lens, at, &[SpokeAt]),
        }),
    )
}

fn affiliations(lens: &Lens<'_>, at: Index) -> Vec<Value> {
    let positions = lens.archive.from(at).filter(|relation| relation.kind == PositionAt);
    let lasting = positions.filter(|relation| !matches!(relation.detail, Detail::Position { until: Some(_), .. }));
    mentions(lens, lasting.map(|relation| relation.to.record))
}

/// The short name, the names that it had, and others in use.
fn other_names(lens: &Lens<'_>, facts: &Organisation) -> Vec<Value> {
    let names: Vec<&Localized<String>> =
        std::iter::once(&facts.acronym).chain(&facts.former_names).chain(&facts.variants).collect();
    names.into_iter().map(|name| words(lens, name)).collect()
}
