//! How a record relates to others, read from both ends, in groups that begin with their words.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::{Detail, Endpoint, Index, Noun, Relation, RelationKind};
use crate::route::ASKING;

use super::view::{Link, Related, RelationGroup, RelationItem, Words};
use super::{Lens, asked, card, provision, step};

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
    for relation in lens.archive.from(at).filter(|relation| !is_elsewhere(noun, relation.kind, false)) {
        if is_said_already(lens, relation) || is_version(relation) || is_part(lens, relation) {
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

/// What is known of a relation's progress is said with it.
fn is_part(lens: &Lens<'_>, relation: &Relation) -> bool {
    // Every other relation would be held against all that the record states.
    if !matches!(relation.kind, RelationKind::Responsible | RelationKind::Evidence) {
        return false;
    }
    let known = |one: &&Relation| one.from == relation.from;
    lens.archive.from(relation.from.record).filter(known).any(|one| match (&one.detail, relation.kind) {
        (Detail::Progress(progress), RelationKind::Responsible) => progress.responsible.contains(&relation.to.record),
        (Detail::Progress(progress), RelationKind::Evidence) => progress.evidence.contains(&relation.to),
        _ => false,
    })
}

/// What an event adopted came out of it, too.
fn is_said_already(lens: &Lens<'_>, relation: &Relation) -> bool {
    let adopted =
        || lens.archive.targets(relation.from.record, RelationKind::AdoptedAt).any(|at| at == relation.to.record);
    relation.kind == RelationKind::OutcomeOf && adopted()
}

fn group(lens: &Lens<'_>, kind: RelationKind, inverse: bool, mut all: Vec<&Relation>) -> RelationGroup {
    let key = format!("{}{}", kind.name(), if inverse { "-inverse" } else { "" });
    if inverse {
        // What others state comes in no order of its own: latest first, then by paragraph.
        let order = card::by_date(lens, all.iter().map(|relation| relation.from.record).collect());
        let ranks: HashMap<Index, usize> = order.into_iter().zip(0..).collect();
        let rank = |relation: &&Relation| ranks.get(&relation.from.record).copied();
        all.sort_by_cached_key(|relation| (rank(relation), lens.archive.place_in_text(&relation.to)));
    }
    let mut seen = HashSet::new();
    all.retain(|relation| seen.insert((&relation.from, &relation.to)));
    RelationGroup { label: lens.say(&format!("relation-{key}")), key, items: items(lens, inverse, &all) }
}

/// One item for each other record: paragraphs that say the same of it stand together.
fn items(lens: &Lens<'_>, inverse: bool, all: &[&Relation]) -> Vec<RelationItem> {
    let mut items: Vec<RelationItem> = Vec::new();
    let mut places: HashMap<&Endpoint, usize> = HashMap::new();
    let mut inverse_places: HashMap<(Index, Option<&str>), usize> = HashMap::new();
    for relation in all {
        let place = match inverse {
            false => *places.entry(&relation.to).or_insert(items.len()),
            true => {
                let key = (relation.from.record, relation.to.provision.as_deref());
                *inverse_places.entry(key).or_insert(items.len())
            }
        };
        let new = item(lens, relation, inverse);
        // What is known of one paragraph's progress is not true of the others.
        let known = new.progress.is_some() || items.get(place).is_some_and(|item| item.progress.is_some());
        match items.get_mut(place).filter(|_| !known) {
            Some(item) if inverse => item.sentence.provisions.all.extend(new.sentence.provisions.all),
            Some(item) => item.sentence.from.all.extend(new.sentence.from.all),
            None => items.push(new),
        }
    }
    items
}

fn item(lens: &Lens<'_>, relation: &Relation, inverse: bool) -> RelationItem {
    let (this, other) = if inverse { (&relation.to, &relation.from) } else { (&relation.from, &relation.to) };
    let record = lens.archive.record(other.record);
    let link = lens.record(other.record);
    let symbol = record.document().and_then(|document| document.symbol.as_deref());
    let sentence = Related {
        from: lens.links(provision(lens, this, true).into_iter().collect()),
        provisions: lens.links(provision(lens, other, false).into_iter().collect()),
        symbol: symbol.filter(|symbol| !link.says(symbol)).map(str::to_owned),
        when: lens.when(record).filter(|when| !link.says(&when.text)),
        link,
        detail: detail(lens, relation),
    };
    RelationItem { sentence, progress: step::progress_of(lens, &relation.detail) }
}

/// A paragraph at one end, as a link: on this page, or on the other record's.
pub fn provision(lens: &Lens<'_>, end: &Endpoint, here: bool) -> Option<Link> {
    let id = end.provision.as_deref()?;
    let record = lens.archive.record(end.record);
    let found = record.text.find(lens.chain)?.value.provision(id)?;
    let words = provision::label(lens, found);
    let mut link = lens.record(end.record);
    link.url = match here {
        true => format!("#{id}"),
        false if link.url.is_empty() => link.url,
        false => format!("{}#{id}", link.url),
    };
    Some(Link { text: words, lang: None, dir: None, ..link })
}

fn detail(lens: &Lens<'_>, relation: &Relation) -> Option<Words> {
    match &relation.detail {
        Detail::None | Detail::Act(_) | Detail::Progress(_) => None,
        Detail::Quotation(place) => {
            let quotation = lens.archive.record(relation.to.record).quotations.get(*place)?;
            lens.words(&quotation.role)
        }
        Detail::Appearance { part, role, .. } => {
            lens.words(role).or_else(|| Some(lens.own(lens.say(&format!("part-{}", part.name())))))
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
