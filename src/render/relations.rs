//! How a record relates to others, read from both ends, in groups that begin with their words.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Detail, Endpoint, Index, Noun, Relation, RelationKind};
use crate::route::{ASKING, Subject};

use super::html::Html;
use super::view::words::{part, print_links};
use super::view::{Link, Related, RelationGroup, RelationItem, Words};
use super::{Lens, asked, names, provision, step};

/// What more paragraphs than these ask of a body stands on a page of its own, to which its record leads.
const SHORT: usize = 5;

/// Relations that a page shows in another place: the city in its head, speakers in their sessions, editions in time.
fn is_elsewhere(noun: Noun, kind: RelationKind, inverse: bool) -> bool {
    use RelationKind::*;
    match (noun, kind) {
        (_, Place) => !inverse,
        (Noun::Event, SpokeAt | RepresentedAt) => inverse,
        (Noun::Series, Series) => inverse,
        _ => false,
    }
}

/// Every relation of a record but those that its page shows elsewhere.
pub fn relations(lens: &Lens<'_>, at: Index) -> Vec<RelationGroup> {
    let noun = lens.archive.record(at).noun;
    let mut groups: BTreeMap<(RelationKind, bool), Vec<&Relation>> = BTreeMap::new();
    // The list of versions says what superseded what, unless it had to be cut.
    let listed = !lens.archive.lineage(at).cut;
    let is_version = |relation: &Relation| listed && relation.changes();
    let parts = parts(lens, at);
    for relation in lens.archive.from(at).filter(|relation| !is_elsewhere(noun, relation.kind, false)) {
        if is_said_already(lens, relation) || is_version(relation) || parts.contains(&key_of(relation)) {
            continue;
        }
        groups.entry((relation.kind, false)).or_default().push(relation);
    }
    let asked = noun == Noun::Organisation && asked::paragraphs(lens, at) > SHORT;
    let is_asked = |kind: RelationKind| asked && ASKING.contains(&kind);
    for relation in lens.archive.to(at).filter(|relation| !is_elsewhere(noun, relation.kind, true)) {
        if is_said_already(lens, relation) || is_version(relation) || is_asked(relation.kind) {
            continue;
        }
        groups.entry((relation.kind, true)).or_default().push(relation);
    }
    groups.into_iter().map(|((kind, inverse), all)| group(lens, kind, inverse, all)).collect()
}

/// A relation by its kind and its ends; whoever is responsible is so as a whole.
type Part<'a> = (RelationKind, &'a Endpoint, Index, Option<&'a str>);

/// What is known of a relation's progress is said with it.
fn parts<'a>(lens: &Lens<'a>, at: Index) -> FxHashSet<Part<'a>> {
    let mut parts = FxHashSet::default();
    for relation in lens.archive.from(at) {
        let Some(progress) = relation.progress() else { continue };
        parts.extend(progress.responsible.iter().map(|body| (RelationKind::Responsible, &relation.from, *body, None)));
        let evidence = |end: &'a Endpoint| (end.record, end.provision.as_deref());
        let shown = progress.evidence.iter().map(evidence);
        parts.extend(shown.map(|(record, id)| (RelationKind::Evidence, &relation.from, record, id)));
    }
    parts
}

fn key_of(relation: &Relation) -> Part<'_> {
    let Relation { kind, from, to, .. } = relation;
    let id = to.provision.as_deref().filter(|_| *kind != RelationKind::Responsible);
    (*kind, from, to.record, id)
}

/// What an event adopted came out of it, too.
fn is_said_already(lens: &Lens<'_>, relation: &Relation) -> bool {
    let adopted =
        || lens.archive.targets(relation.from.record, RelationKind::AdoptedAt).any(|at| at == relation.to.record);
    relation.kind == RelationKind::OutcomeOf && adopted()
}

fn group(lens: &Lens<'_>, kind: RelationKind, inverse: bool, mut all: Vec<&Relation>) -> RelationGroup {
    let key = [kind.name(), if inverse { "-inverse" } else { "" }].concat();
    if inverse {
        // What others state comes in no order of its own: latest first, then by paragraph.
        let rank = |relation: &&Relation| lens.order.rank(relation.from.record);
        all.sort_by_cached_key(|relation| (rank(relation), lens.archive.place_in_text(&relation.to)));
    }
    if all.len() > 1 {
        let mut seen = FxHashSet::default();
        all.retain(|relation| seen.insert((&relation.from, &relation.to)));
    }
    RelationGroup { label: lens.label("relation", &key), key, items: items(lens, inverse, &all) }
}

/// What is said of one other record.
struct Item<'a> {
    relation: &'a Relation,
    /// The paragraphs of this record that relate, as links on this page: “Initiative 3”.
    from: Vec<Link>,
    /// The paragraphs of the other record: “commitment 4”.
    provisions: Vec<Link>,
}

/// One item for each other record: paragraphs that say the same of it stand together.
fn items(lens: &Lens<'_>, inverse: bool, all: &[&Relation]) -> Vec<RelationItem> {
    let mut items: Vec<Item<'_>> = Vec::with_capacity(all.len());
    let mut places: FxHashMap<(Index, Option<&str>), usize> = FxHashMap::default();
    for relation in all {
        let other = if inverse { relation.from.record } else { relation.to.record };
        let place = *places.entry((other, relation.to.provision.as_deref())).or_insert(items.len());
        // What is known of one paragraph's progress is not true of the others.
        let known = relation.progress().is_some();
        match items.get_mut(place).filter(|item| !known && item.relation.progress().is_none()) {
            Some(item) if inverse => item.provisions.extend(provision(lens, &relation.from, false)),
            Some(item) => item.from.extend(provision(lens, &relation.from, true)),
            None => items.push(Item::new(lens, relation, inverse)),
        }
    }
    let comma = lens.say("comma");
    let mut html = Html::default();
    items.iter().map(|item| item.view(lens, inverse, &comma, &mut html)).collect()
}

impl<'a> Item<'a> {
    fn new(lens: &Lens<'_>, relation: &'a Relation, inverse: bool) -> Item<'a> {
        let (this, other) = if inverse { (&relation.to, &relation.from) } else { (&relation.from, &relation.to) };
        let links = |end, here| provision(lens, end, here).map_or_else(Vec::new, |link| vec![link]);
        Item { relation, from: links(this, true), provisions: links(other, false) }
    }

    /// What the item says is written behind what the items before it do.
    fn view(&self, lens: &Lens<'_>, inverse: bool, comma: &str, html: &mut Html) -> RelationItem {
        let Item { relation, from, provisions } = self;
        let other = if inverse { relation.from.record } else { relation.to.record };
        let name = names::name(lens, other);
        let start = html.spot();
        if !from.is_empty() {
            part(html, "relation-from", |html| print_links(html, from, comma));
            html.raw(" <span class=\"relation-arrow\" aria-hidden=\"true\"></span> ");
        }
        if !provisions.is_empty() {
            part(html, "relation-provision", |html| print_links(html, provisions, comma));
            html.text(comma);
        }
        name.print(lens, html, detail(lens, relation).as_ref());
        let sentence = Related { html: html.since(start).into() };
        RelationItem { sentence, progress: step::progress_of(lens, &relation.detail) }
    }
}

/// A paragraph at one end, as a link: on this page, or on the other record's.
pub fn provision(lens: &Lens<'_>, end: &Endpoint, here: bool) -> Option<Link> {
    let id = end.provision.as_deref()?;
    let record = lens.archive.record(end.record);
    let body = record.text.find(lens.chain)?.value;
    let found = lens.archive.paragraph(record, body, body.outline().provision(id)?)?;
    let mut link = lens.link(Subject::Record(end.record), provision::label(lens, found));
    if here {
        link.url.clear();
    }
    if here || !link.url.is_empty() {
        link.url.extend(["#", id]);
    }
    Some(link)
}

fn detail(lens: &Lens<'_>, relation: &Relation) -> Option<Words> {
    match &relation.detail {
        Detail::None | Detail::Act(_) | Detail::Progress(_) => None,
        Detail::Quotation(place) => {
            let quotation = lens.archive.record(relation.to.record).quotations.get(*place)?;
            lens.words(&quotation.role)
        }
        Detail::Appearance { part, role, .. } => {
            lens.words(role).or_else(|| Some(lens.own(lens.label("part", part.name()))))
        }
        Detail::Position { role, from, until } => {
            let mut words = lens.words(role)?;
            if let Some(from) = from {
                words.text = format!("{} ({})", words.text, lens.dates(*from, *until).text);
            }
            Some(words)
        }
    }
}
