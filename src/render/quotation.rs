//! What someone said: on the page of the record that quotes it, and on the page of the person.

use crate::model::{Detail, Index, Noun, Quotation, RelationKind};

use super::Lens;
use super::view::{Link, QuotationView};

/// The quotations that a page shows: a record's own; of a person, all that they are quoted with, latest first.
pub fn quotations(lens: &Lens<'_>, at: Index) -> Vec<QuotationView> {
    let record = lens.archive.record(at);
    let mut all: Vec<(Option<Index>, &Quotation)> = record.quotations.iter().map(|one| (None, one)).collect();
    if record.noun == Noun::Person {
        let mut said: Vec<(Index, &Quotation)> = said_by(lens, at).collect();
        said.sort_by_key(|(of, one)| (std::cmp::Reverse(one.date), *of));
        all.extend(said.into_iter().map(|(of, one)| (Some(of), one)));
    }
    (1..).zip(all).map(|(number, (of, one))| quotation(lens, number, of, one)).collect()
}

fn said_by<'a>(lens: &Lens<'a>, person: Index) -> impl Iterator<Item = (Index, &'a Quotation)> {
    let archive = lens.archive;
    archive.from(person).filter(|relation| relation.kind == RelationKind::QuotedIn).filter_map(|relation| {
        let Detail::Quotation(place) = relation.detail else { return None };
        Some((relation.to.record, archive.record(relation.to.record).quotations.get(place)?))
    })
}

fn quotation(lens: &Lens<'_>, number: usize, of: Option<Index>, one: &Quotation) -> QuotationView {
    let shown = one.text.find(lens.chain).and_then(|found| found.language);
    let spoken = one.original.as_ref().filter(|language| shown != Some(*language));
    QuotationView {
        id: format!("quotation-{number}"),
        text: lens.words(&one.text).unwrap_or_default().into(),
        original: spoken.and_then(|language| Some(lens.words_in(one.text.get(language)?, language).into())),
        language: spoken.map(|language| lens.locale.language_name(language)),
        speaker: speaker(lens, one).filter(|_| of.is_none()),
        role: lens.words(&one.role),
        when: one.date.map(|date| lens.date(date)),
        source: lens.words(&one.source),
        record: of.map(|at| lens.record(at)),
    }
}

fn speaker(lens: &Lens<'_>, one: &Quotation) -> Option<Link> {
    let name = one.speaker.as_deref()?;
    lens.archive.find(Noun::Person, name.rsplit('/').next().unwrap_or(name)).map(|at| lens.record(at))
}
