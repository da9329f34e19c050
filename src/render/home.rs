//! The home page of one language: what is coming, what was last adopted, and the ways in.

use std::cmp::Reverse;

use crate::model::{Facts, Index, Noun, Phase, RelationKind, Standing};
use crate::route::{Roll, Subject};

use super::orders::order;
use super::view::{Card, Home, SeriesCard, Way};
use super::{Lens, card, listing, tracker};

/// How many records each list of the home page shows.
const SHORT: usize = 4;
const TOPICS: usize = 24;

pub fn home(lens: &Lens<'_>) -> Home {
    let events = || order(lens, Roll::Section(Noun::Event)).iter().copied();
    let phase = |at: Index| lens.archive.listed(at).event().and_then(|event| lens.archive.phase(&event.schedule));
    let is_coming = |at: &Index| phase(*at).is_some_and(|phase| phase != Phase::Past);
    let documents = order(lens, Roll::Documents).iter().copied();
    Home {
        coming: first(lens, events().rev().filter(is_coming)),
        adopted: first(lens, documents.filter(|at| is_adopted(lens, *at))),
        past: first(lens, events().filter(|at| phase(*at) == Some(Phase::Past))),
        series: order(lens, Roll::Section(Noun::Series)).iter().map(|at| series(lens, *at)).collect(),
        commitments: tracker::way(lens),
        sections: sections(lens),
        years: listing::year_ways(lens),
        topics: topics(lens),
    }
}

fn first(lens: &Lens<'_>, all: impl Iterator<Item = Index>) -> Vec<Card> {
    all.take(SHORT).map(|at| card::card(lens, at)).collect()
}

/// Documents of the archive's own events and bodies; those that are only described are not news.
fn is_adopted(lens: &Lens<'_>, at: Index) -> bool {
    let record = lens.archive.listed(at);
    let document = record.document().filter(|document| document.date().is_some());
    document.is_some_and(|document| document.standing_of(lens.language()) != Some(Standing::Reference))
        && matches!(record.noun, Noun::Declaration | Noun::Resolution | Noun::ActionPlan)
}

fn series(lens: &Lens<'_>, at: Index) -> SeriesCard {
    let editions = card::editions(lens, at);
    let periodicity = match &lens.archive.record(at).facts {
        Facts::Series(series) => lens.words(&series.periodicity),
        _ => None,
    };
    SeriesCard {
        card: card::card(lens, at),
        periodicity,
        editions: lens.count("editions", editions.len()),
        years: card::edition_years(lens, &editions),
    }
}

fn sections(lens: &Lens<'_>) -> Vec<Way> {
    let way = |noun: Noun| {
        let count = lens.archive.of(noun).count();
        let link = lens.link(Subject::Section(noun), lens.label("section", noun.section()));
        (count > 0).then(|| listing::way(lens, link, count))
    };
    Noun::ALL.into_iter().filter(|noun| *noun != Noun::Page).filter_map(way).collect()
}

/// The topics that most is held on.
fn topics(lens: &Lens<'_>) -> Vec<Way> {
    let count = |at: Index| lens.archive.origins(at, RelationKind::Topics).count();
    let mut all: Vec<Index> = lens.archive.of(Noun::Topic).map(|(at, _)| at).collect();
    all.sort_by_cached_key(|at| Reverse(count(*at)));
    all.truncate(TOPICS);
    card::by_date(lens, all).into_iter().map(|at| listing::way(lens, lens.record(at), count(at))).collect()
}
