//! Records in lists: a card for each, and the orders that lists have.

use crate::model::{Facts, Index, Noun, Phase, Record, RelationKind};
use crate::route::{Subject, languages_of};

use super::Lens;
use super::view::{Card, Link, Links};

/// A record as lists show it.
pub fn card(lens: &Lens<'_>, at: Index) -> Card {
    let record = lens.archive.record(at);
    let phase = record.event().and_then(|event| lens.archive.phase(&event.schedule));
    Card {
        link: Link { missing: None, ..lens.record(at) },
        noun: record.noun.name(),
        kind: kind(lens, record),
        symbol: record.document().and_then(|document| document.symbol.as_deref().map(str::to_owned)),
        when: lens.when(record),
        place: place(lens, at),
        phase: phase.map(Phase::name),
        phase_label: phase.filter(|phase| *phase != Phase::Past).map(|phase| lens.label("phase", phase.name())),
        summary: lens.words(&record.summary).map(Into::into),
        missing_label: missing(lens, at),
        superseded_label: superseded(lens, at),
    }
}

/// The word for a text whose place another one took.
pub fn superseded(lens: &Lens<'_>, at: Index) -> Option<String> {
    lens.archive.superseding(at).next().map(|_| lens.say("state-superseded"))
}

/// What kind of thing a record is: “Outcome document”.
pub fn kind(lens: &Lens<'_>, record: &Record) -> String {
    match record.sort {
        Some(sort) => lens.label("sort", sort),
        None => lens.label("noun", record.noun.name()),
    }
}

/// The city and the country of an event or a body.
pub fn place(lens: &Lens<'_>, at: Index) -> Links {
    let mut places: Vec<Index> = lens.archive.targets(at, RelationKind::Place).collect();
    if let Some(city) = places.first().copied() {
        places.extend(lens.archive.targets(city, RelationKind::Country));
    }
    lens.links(places.into_iter().map(|at| lens.record(at)).collect())
}

/// Says that a text is missing in the reader's language, and in which ones it exists.
fn missing(lens: &Lens<'_>, at: Index) -> Option<String> {
    if lens.archive.record(at).is_in(lens.language()) {
        return None;
    }
    let languages: Vec<_> = languages_of(lens.archive, at, lens.chain).collect();
    Some(lens.say_of("card-missing", "languages", &lens.languages(languages)))
}

/// Latest first, then by title; what has no date comes last, in the order of the reader's language.
pub fn by_date(lens: &Lens<'_>, mut all: Vec<Index>) -> Vec<Index> {
    // The places of two records beside one another change with these two alone.
    all.iter().for_each(|at| lens.archive.note(*at));
    lens.order.sort(&mut all);
    all
}

pub fn cards(lens: &Lens<'_>, all: &[Index]) -> Vec<Card> {
    all.iter().map(|at| card(lens, *at)).collect()
}

/// The years in which a series had editions, oldest first, with links to the editions.
pub fn edition_years(lens: &Lens<'_>, editions: &[Index]) -> Vec<Link> {
    let year = |at: &Index| Some((lens.archive.record(*at).date()?.year(), *at));
    let mut years: Vec<_> = editions.iter().filter_map(year).collect();
    years.sort_unstable();
    years.into_iter().map(|(year, at)| lens.link(Subject::Record(at), lens.locale.digits(year.into()))).collect()
}

/// The editions of a series, latest first.
pub fn editions(lens: &Lens<'_>, at: Index) -> Vec<Index> {
    let dated = |at: &Index| matches!(lens.archive.record(*at).noun, Noun::Event | Noun::Publication | Noun::Report);
    by_date(lens, lens.archive.origins(at, RelationKind::Series).filter(dated).collect())
}

/// Whether records of this noun are listed by date rather than by title.
pub fn is_dated(record: &Record) -> bool {
    matches!(record.facts, Facts::Event(_) | Facts::Document(_) | Facts::News { .. })
}
