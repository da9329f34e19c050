//! Everything, resolved, and the questions that one may ask of it. Nothing in it changes any more.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil;

use super::{Noun, Record, Reference, Relation, RelationKind};

/// The place of a record in its archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Index(pub u32);

#[derive(Debug)]
pub struct Archive {
    records: Vec<Record>,
    by_name: HashMap<Noun, HashMap<Arc<str>, Index>>,
    by_symbol: HashMap<Arc<str>, Index>,
    relations: Vec<Relation>,
    from: Vec<Vec<u32>>,
    to: Vec<Vec<u32>>,
    today: civil::Date,
}

impl Archive {
    /// Joins records, which are sorted by noun and id from here on, with the relations between them.
    /// `relate` gets the finished index, so that names can be turned into places.
    pub fn new(
        mut records: Vec<Record>,
        today: civil::Date,
        relate: impl FnOnce(&[Record], &dyn Fn(Noun, &str) -> Option<Index>) -> Vec<Relation>,
    ) -> Archive {
        records.sort_by(|one, other| (one.noun, &one.id).cmp(&(other.noun, &other.id)));
        let mut by_name: HashMap<Noun, HashMap<Arc<str>, Index>> = HashMap::new();
        for (at, record) in (0..).map(Index).zip(&records) {
            by_name.entry(record.noun).or_default().insert(record.id.clone(), at);
        }
        let symbol = |record: &Record| record.document().and_then(|document| document.symbol.clone());
        let by_symbol = (0..).map(Index).zip(&records).filter_map(|(at, record)| Some((symbol(record)?, at))).collect();
        let find = |noun: Noun, id: &str| by_name.get(&noun).and_then(|ids| ids.get(id)).copied();
        let relations = relate(&records, &find);
        let (mut from, mut to) = (vec![Vec::new(); records.len()], vec![Vec::new(); records.len()]);
        for (number, relation) in (0u32..).zip(&relations) {
            from[relation.from.record.0 as usize].push(number);
            to[relation.to.record.0 as usize].push(number);
        }
        Archive { records, by_name, by_symbol, relations, from, to, today }
    }

    pub fn today(&self) -> civil::Date {
        self.today
    }

    pub fn record(&self, at: Index) -> &Record {
        &self.records[at.0 as usize]
    }

    pub fn records(&self) -> impl Iterator<Item = (Index, &Record)> {
        (0..).map(Index).zip(&self.records)
    }

    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The records of one noun, in the order of their ids.
    pub fn of(&self, noun: Noun) -> impl Iterator<Item = (Index, &Record)> {
        // Records are sorted by noun, so those of one noun stand together.
        let start = self.records.partition_point(|record| record.noun < noun);
        let end = self.records.partition_point(|record| record.noun <= noun);
        (start..end).filter_map(|at| Some((Index(u32::try_from(at).ok()?), self.records.get(at)?)))
    }

    pub fn find(&self, noun: Noun, id: &str) -> Option<Index> {
        self.by_name.get(&noun)?.get(id).copied()
    }

    /// The document with a symbol, such as `A/RES/74/156`.
    pub fn find_symbol(&self, symbol: &str) -> Option<Index> {
        self.by_symbol.get(symbol).copied()
    }

    pub fn find_reference(&self, reference: &Reference) -> Option<Index> {
        self.find(reference.noun, &reference.id)
    }

    /// What a record says of others, in the order in which its facts say it.
    pub fn from(&self, at: Index) -> impl Iterator<Item = &Relation> {
        self.from[at.0 as usize].iter().map(|&number| &self.relations[number as usize])
    }

    /// What others say of a record.
    pub fn to(&self, at: Index) -> impl Iterator<Item = &Relation> {
        self.to[at.0 as usize].iter().map(|&number| &self.relations[number as usize])
    }

    /// The records that this one relates to in one way.
    pub fn targets(&self, at: Index, kind: RelationKind) -> impl Iterator<Item = Index> {
        self.from(at).filter(move |relation| relation.kind == kind).map(|relation| relation.to.record)
    }

    /// The records that relate to this one in one way.
    pub fn origins(&self, at: Index, kind: RelationKind) -> impl Iterator<Item = Index> {
        self.to(at).filter(move |relation| relation.kind == kind).map(|relation| relation.from.record)
    }
}
