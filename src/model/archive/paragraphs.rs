//! What is asked of single paragraphs: those whose trace can be followed, and what they say of others.

use std::sync::Arc;

use super::joints::End;
use super::{Archive, Index, Traced};
use crate::model::{Body, Endpoint, Provision, ProvisionFacts, Record, Relation};

impl Archive {
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

    /// The way down to a paragraph of one of the texts of a record, as the outline of the text has it.
    pub fn way<'a>(&self, record: &Record, body: &'a Body, at: usize) -> Vec<&'a Provision> {
        body.outline().way(self.text(record, body), at)
    }

    /// The paragraph itself.
    pub fn paragraph<'a>(&self, record: &Record, body: &'a Body, at: usize) -> Option<&'a Provision> {
        self.way(record, body, at).pop()
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

    /// Every relation that begins or ends at one of several places of a record and can belong to a trail: first those
    /// that begin there, then those that end there, each in the order in which they were stated.
    pub(in crate::model) fn trails<'a>(
        &'a self,
        ends: &[Endpoint],
    ) -> impl Iterator<Item = (&'a Relation, bool)> + use<'a> {
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
}
