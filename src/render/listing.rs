//! Pages that list records: sections, years, registers, the glossary.

use std::ops::Bound;

use crate::model::{Facts, Index, List, Noun, Record};
use crate::route::{Roll, Subject, languages_of};

use super::orders::{self, order};
use super::view::{Card, FileView, Group, Link, Listing, RegisterRow, Sheet, TermEntry, Way, Words};
use super::{Lens, card, feed, record};

/// One sheet of a list, counted from one.
pub fn roll(lens: &Lens<'_>, roll: Roll, number: u32) -> Listing {
    let listing = match roll {
        Roll::Section(noun) => section(lens, noun, number),
        Roll::Documents => documents(lens, number),
        Roll::Files => files(lens, number),
        // The tracker has a view of its own.
        Roll::Commitments => Listing::default(),
    };
    Listing { sheets: sheets(lens, roll, number), ..listing }
}

/// Links to all sheets of a list; none when there is but one.
pub fn sheets(lens: &Lens<'_>, roll: Roll, number: u32) -> Vec<Sheet> {
    let all = lens.world.plan.sheets(roll);
    let sheet = |at: u32| Sheet {
        link: lens.link(roll.sheet(at), lens.locale.digits(at.into())).into(),
        current: at == number,
    };
    if all > 1 { (1..=all).map(sheet).collect() } else { Vec::new() }
}

/// The entries that stand on one sheet.
pub fn on_sheet<T>(all: &[T], roll: Roll, number: u32) -> &[T] {
    let start = roll.size() * (number.max(1) as usize - 1);
    all.get(start..all.len().min(start + roll.size())).unwrap_or_default()
}

/// All records of one noun: dated ones by year, the others by initial letter.
fn section(lens: &Lens<'_>, noun: Noun, number: u32) -> Listing {
    let all = order(lens, Roll::Section(noun));
    let groups = match all.first().is_some_and(|at| card::is_dated(lens.archive.record(*at))) {
        true => years_groups(lens, on_sheet(all, Roll::Section(noun), number)),
        false => initials(lens, on_sheet(all, Roll::Section(noun), number)),
    };
    Listing {
        count: lens.count("records", all.len()),
        groups,
        terms: if noun == Noun::Term { terms(lens, all) } else { Vec::new() },
        empty: all.is_empty().then(|| lens.label("empty", noun.section())),
        ..Listing::default()
    }
}

fn years_groups(lens: &Lens<'_>, all: &[Index]) -> Vec<Group> {
    let year = |at: &Index| lens.archive.record(*at).date().map(|date| date.year());
    all.chunk_by(|one, other| year(one) == year(other))
        .map(|chunk| match year(&chunk[0]) {
            Some(year) => group(lens, &format!("y{year}"), lens.own(lens.locale.digits(year.into())), chunk),
            None => group(lens, "undated", lens.own(lens.say("dates-unknown")), chunk),
        })
        .collect()
}

fn initials(lens: &Lens<'_>, all: &[Index]) -> Vec<Group> {
    let lettered: Vec<(String, Index)> = all.iter().map(|at| (initial(lens, lens.archive.record(*at)), *at)).collect();
    let group = |(number, chunk): (usize, &[(String, Index)])| {
        let all: Vec<Index> = chunk.iter().map(|(_, at)| *at).collect();
        group(lens, &format!("initial-{number}"), lens.own(&*chunk[0].0), &all)
    };
    (1..).zip(lettered.chunk_by(|one, other| one.0 == other.0)).map(group).collect()
}

fn initial(lens: &Lens<'_>, record: &Record) -> String {
    lens.locale.initial(&lens.title(record).text).unwrap_or_else(|| "#".to_owned())
}

fn group(lens: &Lens<'_>, id: &str, heading: Words, all: &[Index]) -> Group {
    Group { id: id.to_owned(), heading: Some(heading), cards: card::cards(lens, all) }
}

/// Every year in which something happened, latest first, with the number of records.
pub fn years(lens: &Lens<'_>) -> Listing {
    let ways = year_ways(lens);
    Listing { count: lens.count("records", lens.world.plan.years.dated), ways, ..Listing::default() }
}

pub fn year_ways(lens: &Lens<'_>) -> Vec<Way> {
    note_years(lens);
    let way = |(year, records): (&i16, &Vec<Index>)| Way {
        link: lens.link(Subject::Year(*year), lens.locale.digits((*year).into())),
        count: lens.count("records", records.len()),
    };
    lens.world.plan.years.records.iter().rev().map(way).collect()
}

/// What happened in one year, by noun.
pub fn year(lens: &Lens<'_>, year: i16) -> Listing {
    note_years(lens);
    let years = &lens.world.plan.years.records;
    let all = years.get(&year).map(Vec::as_slice).unwrap_or_default();
    let noun = |at: &Index| lens.archive.record(*at).noun;
    // Records stand in the order of their nouns.
    let groups = all.chunk_by(|one, other| noun(one) == noun(other)).map(|some| {
        let section = noun(&some[0]).section();
        let heading = lens.own(lens.label("section", section));
        group(lens, section, heading, &card::by_date(lens, some.to_vec()))
    });
    let other = |(year, _): (&i16, _)| lens.link(Subject::Year(*year), lens.locale.digits((*year).into()));
    Listing {
        count: lens.count("records", all.len()),
        groups: groups.collect(),
        before: years.range(..year).next_back().map(other),
        after: years.range((Bound::Excluded(year), Bound::Unbounded)).next().map(other),
        ..Listing::default()
    }
}

/// What goes by a date may come to stand in any year.
fn note_years(lens: &Lens<'_>) {
    feed::SECTIONS.into_iter().for_each(|noun| lens.archive.note_list(List::Of(noun)));
}

/// The register of documents: everything with a standing, latest first.
fn documents(lens: &Lens<'_>, number: u32) -> Listing {
    let all = order(lens, Roll::Documents);
    let rows = on_sheet(all, Roll::Documents, number).iter().map(|at| row(lens, *at, None)).collect();
    Listing { rows, ..register(lens, all.len(), "records", "empty-documents") }
}

/// The register of files: everything that can be obtained, or could be.
fn files(lens: &Lens<'_>, number: u32) -> Listing {
    let all = orders::files(lens);
    let view = |(at, number): &(Index, usize)| {
        let record = lens.archive.record(*at);
        row(lens, *at, record.files.get(*number).map(|file| record::file(lens, record, file)))
    };
    let rows = on_sheet(all, Roll::Files, number).iter().map(view).collect();
    Listing { rows, ..register(lens, all.len(), "files", "empty-files") }
}

fn register(lens: &Lens<'_>, entries: usize, unit: &str, empty: &str) -> Listing {
    let empty = (entries == 0).then(|| lens.say(empty));
    Listing { count: lens.count(unit, entries), empty, ..Listing::default() }
}

fn row(lens: &Lens<'_>, at: Index, file: Option<FileView>) -> RegisterRow {
    let document = lens.archive.record(at).document();
    let standing = document.and_then(|document| document.standing_of(lens.language()));
    RegisterRow {
        card: Card { summary: None, ..card::card(lens, at) },
        languages: languages_of(lens.archive, at, lens.chain)
            .map(|language| lens.words_in(&lens.autonym(language), language))
            .collect(),
        standing: standing.map(|standing| lens.label("standing", standing.name())),
        file,
    }
}

fn terms(lens: &Lens<'_>, all: &[Index]) -> Vec<TermEntry> {
    let entry = |at: Index| {
        let term = lens.archive.record(at);
        TermEntry {
            link: lens.record(at),
            id: term.id.to_string(),
            initial: initial(lens, term),
            short: match &term.facts {
                Facts::Term(term) => lens.words(&term.abbreviation),
                _ => None,
            },
            definition: lens.words(&term.summary).map(Into::into),
        }
    };
    all.iter().copied().map(entry).collect()
}

/// A link with the number of records behind it.
pub fn way(lens: &Lens<'_>, link: Link, count: usize) -> Way {
    Way { link, count: lens.count("records", count) }
}
