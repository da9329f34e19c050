//! Everything, resolved, and the questions that one may ask of it. Nothing in it changes any more. Not here: what is asked
//! of single paragraphs (`paragraphs`), and what holds the records together (`joints`).

use std::sync::Arc;

use jiff::civil;

use super::readings::{List, Readings};
use super::{Body, Noun, Phase, Record, Reference, Relation, RelationKind, Schedule, Text};

mod joints;
mod paragraphs;

use joints::Joints;

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
        let mut joints = Joints::new(&records, today);
        let relations = relate(&records, &|noun: Noun, id: &str| joints.find(noun, id));
        joints.join(&records, relations);
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
        let found = self.stock.joints.find(noun, id);
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

    /// The records that this one relates to in one way.
    pub fn targets(&self, at: Index, kind: RelationKind) -> impl Iterator<Item = Index> {
        self.from(at).filter(move |relation| relation.kind == kind).map(|relation| relation.to.record)
    }

    /// The records that relate to this one in one way.
    pub fn origins(&self, at: Index, kind: RelationKind) -> impl Iterator<Item = Index> {
        self.to(at).filter(move |relation| relation.kind == kind).map(|relation| relation.from.record)
    }
}
