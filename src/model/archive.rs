//! Everything, resolved, and the questions that one may ask of it. Nothing in it changes any more.

use std::sync::Arc;

use jiff::civil;
use rustc_hash::{FxHashMap, FxHashSet};

use super::readings::{List, Readings};
use super::{
    Body, Endpoint, Noun, Paragraph, Phase, Provision, ProvisionFacts, Record, Reference, Relation, RelationKind,
    Schedule, Text,
};

/// The place of a record in its archive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Index(pub u32);

/// The place of a paragraph among those whose trace can be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Traced(pub u32);

/// A handle of the archive, which may note what is read through it. Cheap to make.
#[derive(Debug)]
pub struct Archive {
    stock: Arc<Stock>,
    readings: Option<Readings>,
}

#[derive(Debug)]
struct Stock {
    records: Vec<Arc<Record>>,
    joints: Arc<Joints>,
}

/// What holds the records together. None of it depends on the words of a text.
#[derive(Debug)]
struct Joints {
    by_name: FxHashMap<Noun, FxHashMap<Arc<str>, Index>>,
    by_symbol: FxHashMap<Arc<str>, Index>,
    relations: Vec<Relation>,
    from: Vec<Vec<u32>>,
    to: Vec<Vec<u32>>,
    by_end: FxHashMap<Endpoint, Vec<End>>,
    traced: Vec<Endpoint>,
    traced_places: FxHashMap<Endpoint, Traced>,
    things: FxHashMap<Arc<str>, Vec<(Index, usize)>>,
    today: civil::Date,
}

/// One end of a relation: whether it is the one that it leads to, and the relation's number.
type End = (bool, u32);

impl Archive {
    /// Joins records, which are sorted by noun and id from here on, with the relations between them.
    /// `relate` gets the finished index, so that names can be turned into places.
    pub fn new(
        mut records: Vec<Record>,
        today: civil::Date,
        relate: impl FnOnce(&[Record], &(dyn Fn(Noun, &str) -> Option<Index> + Sync)) -> Vec<Relation>,
    ) -> Archive {
        records.sort_by(|one, other| (one.noun, &one.id).cmp(&(other.noun, &other.id)));
        for (at, record) in (0..).map(Index).zip(&mut records) {
            record.index = at;
        }
        let mut by_name: FxHashMap<Noun, FxHashMap<Arc<str>, Index>> = FxHashMap::default();
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
        let traced = traced(&records, &relations);
        let joints = Joints {
            by_end: by_end(&relations),
            traced_places: traced.iter().cloned().zip((0..).map(Traced)).collect(),
            things: things(&records),
            by_name,
            by_symbol,
            relations,
            from,
            to,
            traced,
            today,
        };
        let stock = Stock { records: records.into_iter().map(Arc::new).collect(), joints: Arc::new(joints) };
        Archive { stock: Arc::new(stock), readings: None }
    }

    /// The same archive with other words in one record. The outlines of its texts must be as they were: on that all else
    /// rests.
    pub fn with_words(&self, at: Index, change: impl FnOnce(&mut Record)) -> Archive {
        let mut records = self.stock.records.clone();
        if let Some(record) = records.get_mut(at.0 as usize) {
            change(Arc::make_mut(record));
        }
        Archive { stock: Arc::new(Stock { records, joints: self.stock.joints.clone() }), readings: None }
    }

    /// The same archive, which from now on notes what is read of it.
    pub fn noting(&self) -> Archive {
        Archive { stock: self.stock.clone(), readings: Some(Readings::new(self.stock.records.len())) }
    }

    /// What was read through this handle; none where nothing was to be noted.
    pub fn readings(&self) -> Option<&Readings> {
        self.readings.as_ref()
    }

    /// One of the texts of a record.
    pub fn text<'a>(&self, record: &Record, body: &'a Body) -> &'a Text {
        if let Some(readings) = &self.readings {
            readings.note_text(record.index);
        }
        body.tree()
    }

    /// A paragraph of one of the texts of a record, by its place in the outline of the text.
    pub fn paragraph<'a>(&self, record: &Record, body: &'a Body, at: usize) -> Option<&'a Provision> {
        let mut found = None;
        body.outline().descend(self.text(record, body), at, &mut |provision| found = Some(provision));
        found
    }

    /// Notes that something about a record was read in another way, such as its place in the plan of the site.
    pub fn note(&self, at: Index) {
        if let Some(readings) = &self.readings {
            readings.note(at);
        }
    }

    /// Notes all that was read through another handle.
    pub fn note_again(&self, other: &Archive) {
        if let (Some(readings), Some(others)) = (&self.readings, &other.readings) {
            readings.note_again(others);
        }
    }

    /// Notes that a list was read in another way, such as its order that was found before.
    pub fn note_list(&self, list: List) {
        if let Some(readings) = &self.readings {
            readings.note_list(list);
        }
    }

    /// Whoever looks for what there is must look again when any record changes.
    pub fn note_all(&self) {
        Noun::ALL.into_iter().for_each(|noun| self.note_list(List::Of(noun)));
    }

    /// Every figure that is given for one thing: the record that gives it, and its place among the record's figures.
    pub fn figures_of(&self, thing: &str) -> &[(Index, usize)] {
        self.stock.joints.things.get(thing).map(Vec::as_slice).unwrap_or_default()
    }

    /// The paragraphs whose trace can be followed: every commitment, every paragraph with a deadline, and both ends of
    /// every relation that leads from a paragraph of a promise to what came of it. In the order of records and texts.
    pub fn traced(&self) -> &[Endpoint] {
        self.note_all();
        &self.stock.joints.traced
    }

    pub fn traced_at(&self, traced: Traced) -> Option<&Endpoint> {
        let end = self.stock.joints.traced.get(traced.0 as usize)?;
        self.note(end.record);
        Some(end)
    }

    /// The documents that hold commitments, in the order of records.
    pub fn committing(&self) -> impl Iterator<Item = Index> {
        let promises = |record: &Record| record.first_text().is_some_and(|text| text.outline().has_commitments());
        self.records().filter(move |(_, record)| record.noun.is_document() && promises(record)).map(|(at, _)| at)
    }

    /// The ids of the commitments of a record, in the order of its text.
    pub fn commitments(&self, at: Index) -> impl Iterator<Item = &Arc<str>> {
        let all = self.record(at).first_text().into_iter().flat_map(|text| text.outline().provisions());
        all.filter(|(_, paragraph)| paragraph.is_commitment()).map(|(id, _)| id)
    }

    /// The paragraphs with a deadline, in the order of records and texts.
    pub fn duties(&self) -> impl Iterator<Item = (&Endpoint, &ProvisionFacts)> {
        let facts = |end| Some((end, self.provision_facts(end)?));
        self.traced().iter().filter_map(facts).filter(|(_, facts)| facts.deadline.is_some())
    }

    /// What is known of a paragraph beside its words.
    pub fn provision_facts(&self, end: &Endpoint) -> Option<&ProvisionFacts> {
        self.record(end.record).provisions.get(end.provision.as_ref()?)
    }

    /// The place of a paragraph in its text, for sorting; a record as a whole comes before its paragraphs.
    pub fn place_in_text(&self, end: &Endpoint) -> Option<usize> {
        let id = end.provision.as_deref()?;
        self.record(end.record).first_text()?.outline().provision(id)
    }

    /// A paragraph in the first of its record's texts.
    pub fn provision(&self, end: &Endpoint) -> Option<&Provision> {
        let record = self.record(end.record);
        let body = record.first_text()?;
        self.paragraph(record, body, body.outline().provision(end.provision.as_deref()?)?)
    }

    /// The ids of a paragraph and of all that lie within it.
    pub fn family(&self, end: &Endpoint) -> Option<Vec<Arc<str>>> {
        self.record(end.record).first_text()?.outline().family(end.provision.as_deref()?)
    }

    /// The place of a paragraph among those.
    pub fn trace_of(&self, end: &Endpoint) -> Option<Traced> {
        self.note(end.record);
        self.stock.joints.traced_places.get(end).copied()
    }

    /// Those of one record.
    pub fn traced_in(&self, record: Index) -> Vec<Traced> {
        self.note(record);
        let start = self.stock.joints.traced.partition_point(|traced| traced.record < record);
        let end = self.stock.joints.traced.partition_point(|traced| traced.record <= record);
        (start..end).filter_map(|at| Some(Traced(u32::try_from(at).ok()?))).collect()
    }

    pub fn today(&self) -> civil::Date {
        self.note_list(List::Today);
        self.stock.joints.today
    }

    /// Where something stands in time today. What is past stays so.
    pub fn phase(&self, schedule: &Schedule) -> Option<Phase> {
        let phase = schedule.phase(self.stock.joints.today);
        if phase != Some(Phase::Past) {
            self.note_list(List::Today);
        }
        phase
    }

    /// A day, or today if that is still to come.
    pub fn until_today(&self, day: civil::Date) -> civil::Date {
        if day <= self.stock.joints.today { day } else { self.today() }
    }

    pub fn record(&self, at: Index) -> &Record {
        self.note(at);
        &self.stock.records[at.0 as usize]
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.stock.records.len()
    }

    pub fn is_empty(&self) -> bool {
        self.stock.records.is_empty()
    }

    /// A record of a list whose reading is noted, so that its own need not be.
    pub fn listed(&self, at: Index) -> &Record {
        &self.stock.records[at.0 as usize]
    }

    pub fn records(&self) -> impl Iterator<Item = (Index, &Record)> {
        self.note_all();
        (0..).map(Index).zip(self.stock.records.iter().map(|record| &**record))
    }

    pub fn relations(&self) -> &[Relation] {
        self.note_all();
        &self.stock.joints.relations
    }

    /// The records of one noun, in the order of their ids.
    pub fn of(&self, noun: Noun) -> impl Iterator<Item = (Index, &Record)> {
        self.note_list(List::Of(noun));
        // Records are sorted by noun, so those of one noun stand together.
        let records = &self.stock.records;
        let start = records.partition_point(|record| record.noun < noun);
        let end = records.partition_point(|record| record.noun <= noun);
        (start..end).filter_map(|at| Some((Index(u32::try_from(at).ok()?), &**records.get(at)?)))
    }

    pub fn find(&self, noun: Noun, id: &str) -> Option<Index> {
        let found = self.stock.joints.by_name.get(&noun).and_then(|ids| ids.get(id)).copied();
        match found {
            Some(at) => self.note(at),
            None => self.note_list(List::Roster(noun)),
        }
        found
    }

    /// The document with a symbol, such as `A/RES/74/156`.
    pub fn find_symbol(&self, symbol: &str) -> Option<Index> {
        let found = self.stock.joints.by_symbol.get(symbol).copied();
        match found {
            Some(at) => self.note(at),
            None => self.note_list(List::Symbols),
        }
        found
    }

    pub fn find_reference(&self, reference: &Reference) -> Option<Index> {
        self.find(reference.noun, &reference.id)
    }

    /// What a record says of others, in the order in which its facts say it.
    pub fn from(&self, at: Index) -> impl Iterator<Item = &Relation> {
        self.note(at);
        self.stock.joints.from[at.0 as usize].iter().map(|&number| &self.stock.joints.relations[number as usize])
    }

    /// What others say of a record.
    pub fn to(&self, at: Index) -> impl Iterator<Item = &Relation> {
        self.note(at);
        self.stock.joints.to[at.0 as usize].iter().map(|&number| &self.stock.joints.relations[number as usize])
    }

    /// Every relation that begins or ends at one of several places of a record and can belong to a trail: first those
    /// that begin there, then those that end there, each in the order in which they were stated.
    pub(super) fn trails<'a>(&'a self, ends: &[Endpoint]) -> impl Iterator<Item = (&'a Relation, bool)> + use<'a> {
        ends.iter().for_each(|end| self.note(end.record));
        let mut all: Vec<End> =
            ends.iter().filter_map(|end| self.stock.joints.by_end.get(end)).flatten().copied().collect();
        all.sort_unstable();
        let relations =
            all.into_iter().map(|(inverse, number)| (&self.stock.joints.relations[number as usize], inverse));
        relations.filter(|(relation, inverse)| relation.kind.trails(*inverse))
    }

    /// What one paragraph says of others, in the order in which the facts say it; citations aside.
    pub fn from_paragraph(&self, end: &Endpoint) -> impl Iterator<Item = &Relation> {
        self.note(end.record);
        let all = self.stock.joints.by_end.get(end).into_iter().flatten().filter(|(inverse, _)| !inverse);
        all.map(|(_, number)| &self.stock.joints.relations[*number as usize])
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
