//! All that documents ask of one body: first what asks it to act, then what only speaks to it.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::model::{Detail, Index, Relation, RelationKind};
use crate::route::{ASKING, Subject};

use super::view::{Asked, AskingDocument, AskingParagraph, Link, WayToAsked};
use super::words::capital;
use super::{Lens, card, duties, extract, step};

pub fn asked(lens: &Lens<'_>, at: Index) -> Asked {
    Asked {
        count: count(lens, at),
        body: lens.record(at),
        asks: documents(lens, at, RelationKind::Requests),
        speaks: documents(lens, at, RelationKind::Addresses),
    }
}

/// The way to the page, with the number of paragraphs; none where nothing is asked.
pub fn way(lens: &Lens<'_>, at: Index) -> Option<WayToAsked> {
    let page = lens.world.pages(Subject::AskedOf(at)).next();
    page.map(|_| {
        let link = lens.link(Subject::AskedOf(at), count(lens, at));
        WayToAsked { label: lens.say("asked-link"), link: Link { missing: None, ..link } }
    })
}

/// How many paragraphs, or documents as a whole, ask or address a body.
pub fn paragraphs(lens: &Lens<'_>, at: Index) -> usize {
    let asking = lens.archive.to(at).filter(|one| ASKING.contains(&one.kind));
    asking.map(|one| &one.from).collect::<FxHashSet<_>>().len()
}

/// The documents that do it, latest first, each with its paragraphs in the order of the text.
fn documents(lens: &Lens<'_>, at: Index, kind: RelationKind) -> Vec<AskingDocument> {
    let mut by_record: BTreeMap<Index, Vec<&Relation>> = BTreeMap::new();
    for one in lens.archive.to(at).filter(|one| one.kind == kind) {
        by_record.entry(one.from.record).or_default().push(one);
    }
    let order = card::by_date(lens, by_record.keys().copied().collect());
    let document = |record: Index| AskingDocument {
        place: step::whole(lens, record),
        paragraphs: paragraphs_of(lens, by_record.remove(&record).unwrap_or_default()),
    };
    order.into_iter().map(document).collect()
}

fn paragraphs_of(lens: &Lens<'_>, mut all: Vec<&Relation>) -> Vec<AskingParagraph> {
    all.sort_by_cached_key(|one| (lens.archive.place_in_text(&one.from), act(one)));
    all.chunk_by(|one, other| one.from == other.from).map(|acts| paragraph(lens, acts)).collect()
}

/// One paragraph, with each of its acts that speak to the body.
fn paragraph(lens: &Lens<'_>, acts: &[&Relation]) -> AskingParagraph {
    let Some(Relation { from, .. }) = acts.first() else { return AskingParagraph::default() };
    let mut verbs: Vec<String> = acts.iter().filter_map(|one| verb(lens, one)).collect();
    verbs.dedup();
    AskingParagraph {
        verbs,
        provision: step::provision(lens, from).map(|link| Link { text: capital(&link.text), ..link }),
        text: from.provision.as_deref().and_then(|id| extract::paragraph(lens, from.record, id)),
        duty: duties::duty(lens, from),
    }
}

fn act(one: &Relation) -> Option<usize> {
    match one.detail {
        Detail::Act(at) => Some(at),
        _ => None,
    }
}

/// “Requests”.
fn verb(lens: &Lens<'_>, one: &Relation) -> Option<String> {
    let verb = lens.archive.provision_facts(&one.from)?.acts.get(act(one)?)?.verb;
    Some(lens.label("verb", verb.name()))
}

fn count(lens: &Lens<'_>, at: Index) -> String {
    lens.say_with("asked-count", &[("n", paragraphs(lens, at).into())])
}
