//! What holds the records of an archive together: names, relations by their ends, and the paragraphs that can be followed.

use std::sync::Arc;

use jiff::civil;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Index, Traced};
use crate::model::{Endpoint, Noun, Paragraph, Record, Relation, RelationKind};

/// What holds the records together. None of it depends on the words of a text.
#[derive(Debug, Default)]
pub(super) struct Joints {
    pub(super) by_name: FxHashMap<Noun, FxHashMap<Arc<str>, Index>>,
    pub(super) by_symbol: FxHashMap<Arc<str>, Index>,
    pub(super) relations: Vec<Relation>,
    pub(super) from: Vec<Vec<u32>>,
    pub(super) to: Vec<Vec<u32>>,
    pub(super) by_end: FxHashMap<Endpoint, Vec<End>>,
    pub(super) traced: Vec<Endpoint>,
    pub(super) traced_places: FxHashMap<Endpoint, Traced>,
    pub(super) things: FxHashMap<Arc<str>, Vec<(Index, usize)>>,
    pub(super) today: civil::Date,
}

/// One end of a relation: whether it is the one that it leads to, and the relation's number.
pub(super) type End = (bool, u32);

impl Joints {
    /// Records by their names and symbols, with no relations yet.
    pub(super) fn new(records: &[Record], today: civil::Date) -> Joints {
        let mut joints = Joints { today, ..Joints::default() };
        for (at, record) in (0..).map(Index).zip(records) {
            joints.by_name.entry(record.noun).or_default().insert(record.id.clone(), at);
            let symbol = record.document().and_then(|document| document.symbol.clone());
            joints.by_symbol.extend(symbol.map(|symbol| (symbol, at)));
        }
        joints
    }

    pub(super) fn find(&self, noun: Noun, id: &str) -> Option<Index> {
        self.by_name.get(&noun).and_then(|ids| ids.get(id)).copied()
    }

    /// Joins the records with the relations between them.
    pub(super) fn join(&mut self, records: &[Record], relations: Vec<Relation>) {
        (self.from, self.to) = (vec![Vec::new(); records.len()], vec![Vec::new(); records.len()]);
        for (number, relation) in (0u32..).zip(&relations) {
            self.from[relation.from.record.0 as usize].push(number);
            self.to[relation.to.record.0 as usize].push(number);
        }
        self.by_end = by_end(&relations);
        self.traced = traced(records, &relations);
        self.traced_places = self.traced.iter().cloned().zip((0..).map(Traced)).collect();
        self.things = things(records);
        self.relations = relations;
    }
}

fn by_end(relations: &[Relation]) -> FxHashMap<Endpoint, Vec<End>> {
    let mut by_end: FxHashMap<Endpoint, Vec<End>> = FxHashMap::default();
    for (number, relation) in (0..).zip(relations) {
        let said = relation.from.provision.is_some() && relation.kind != RelationKind::Cites;
        for (inverse, end) in [(false, &relation.from), (true, &relation.to)] {
            if relation.kind.trails(inverse) || (said && !inverse) {
                by_end.entry(end.clone()).or_default().push((inverse, number));
            }
        }
    }
    by_end
}

fn things(records: &[Record]) -> FxHashMap<Arc<str>, Vec<(Index, usize)>> {
    let mut things: FxHashMap<Arc<str>, Vec<(Index, usize)>> = FxHashMap::default();
    for (at, record) in (0..).map(Index).zip(records) {
        for (place, figure) in record.figures.iter().enumerate() {
            if let Some(thing) = &figure.thing {
                things.entry(thing.clone()).or_default().push((at, place));
            }
        }
    }
    things
}

fn traced(records: &[Record], relations: &[Relation]) -> Vec<Endpoint> {
    let tracing = relations.iter().filter(|relation| relation.kind.traces() && relation.to.provision.is_some());
    let ends = tracing.flat_map(|relation| [&relation.from, &relation.to]);
    let ends: FxHashSet<(Index, &str)> = ends.filter_map(|end| Some((end.record, end.provision.as_deref()?))).collect();
    let mut traced = Vec::new();
    for (at, record) in (0..).map(Index).zip(records) {
        let Some(text) = record.first_text() else { continue };
        let follows = |(id, paragraph): &(&Arc<str>, &Paragraph)| {
            paragraph.is_commitment()
                || ends.contains(&(at, &***id))
                || record.provisions.get(*id).is_some_and(|facts| facts.deadline.is_some())
        };
        let ids = text.outline().provisions().filter(follows).map(|(id, _)| id.clone());
        traced.extend(ids.map(|id| Endpoint { record: at, provision: Some(id) }));
    }
    traced
}
