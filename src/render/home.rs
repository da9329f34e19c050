//! The home page of one language: what is coming, what was last adopted, and the ways in.

use crate::model::{Facts, Index, Noun, Phase, Record, RelationKind};
use crate::route::Subject;

use super::view::{Home, SeriesCard, Way};
use super::{Lens, card, listing, tracker};

/// How many records each list of the home page shows.
const SHORT: usize = 4;
const TOPICS: usize = 24;

pub fn home(lens: &Lens<'_>) -> Home {
    let phase = |record: &Record| record.event().and_then(|event| lens.archive.phase(&event.schedule));
    let events = |wanted: &dyn Fn(Phase) -> bool| -> Vec<Index> {
        lens.archive.of(Noun::Event).filter(|(_, record)| phase(record).is_some_and(wanted)).map(|(at, _)| at).collect()
    };
    let mut coming = card::by_date(lens, events(&|phase| phase != Phase::Past));
    coming.reverse();
    coming.truncate(SHORT);
    Home {
        coming: card::cards(lens, &coming),
        adopted: card::cards(lens, &latest(lens, adopted(lens))),
        past: card::cards(lens, &latest(lens, events(&|phase| phase == Phase::Past))),
        series: card::by_title(lens, lens.archive.of(Noun::Series).map(|(at, _)| at).collect())
            .into_iter()
            .map(|at| series(lens, at))
            .collect(),
        commitments: tracker::way(lens),
        sections: sections(lens),
        years: listing::year_ways(lens),
        topics: topics(lens),
    }
}

fn latest(lens: &Lens<'_>, all: Vec<Index>) -> Vec<Index> {
    let mut all = card::by_date(lens, all);
    all.truncate(SHORT);
    all
}

/// Documents of the archive's own events and bodies; those that are only described are not news.
fn adopted(lens: &Lens<'_>) -> Vec<Index> {
    let own = |record: &Record| {
        let document = record.document().filter(|document| document.date().is_some());
        document.and_then(|document| document.standing_of(lens.language())) != Some(crate::model::Standing::Reference)
            && document.is_some()
            && matches!(record.noun, Noun::Declaration | Noun::Resolution | Noun::ActionPlan)
    };
    lens.archive.records().filter(|(_, record)| own(record)).map(|(at, _)| at).collect()
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
        let link = lens.link(Subject::Section(noun), lens.say(&format!("section-{}", noun.section())));
        (count > 0).then(|| listing::way(lens, link, count))
    };
    Noun::ALL.into_iter().filter(|noun| *noun != Noun::Page).filter_map(way).collect()
}

/// The topics that most is held on.
fn topics(lens: &Lens<'_>) -> Vec<Way> {
    let count = |at: Index| lens.archive.origins(at, RelationKind::Topics).count();
    let mut all: Vec<Index> = lens.archive.of(Noun::Topic).map(|(at, _)| at).collect();
    all.sort_by_key(|at| std::cmp::Reverse(count(*at)));
    all.truncate(TOPICS);
    card::by_title(lens, all).into_iter().map(|at| listing::way(lens, lens.record(at), count(at))).collect()
}
