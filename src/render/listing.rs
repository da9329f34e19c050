//! Pages that list records: sections, years, registers, the glossary.

use crate::model::{Facts, File, Index, Noun, Record};
use crate::route::{Roll, Subject, languages_of, years_of};

use super::orders::order;
use super::view::{Card, FileView, Group, Link, Listing, RegisterRow, Sheet, TermEntry, Way, Words};
use super::{Lens, card, record};

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
    let all = roll.sheets(lens.archive);
    let sheet =
        |at: u32| Sheet { link: lens.link(roll.sheet(at), lens.locale.digits(at.into())).into(), current: at == number };
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
        true => years_groups(lens, on_sheet(&all, Roll::Section(noun), number)),
        false => initials(lens, on_sheet(&all, Roll::Section(noun), number)),
    };
    Listing {
        count: lens.count("records", all.len()),
        groups,
        terms: if noun == Noun::Term { terms(lens, &all) } else { Vec::new() },
        empty: all.is_empty().then(|| lens.say(&format!("empty-{}", noun.section()))),
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
    let initial = |at: &Index| initial(lens, lens.archive.record(*at));
    let mut groups: Vec<Group> = Vec::new();
    for chunk in all.chunk_by(|one, other| initial(one) == initial(other)) {
        let letter = initial(&chunk[0]);
        groups.push(group(lens, &format!("initial-{}", groups.len() + 1), lens.own(letter), chunk));
    }
    groups
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
    Listing { count: lens.count("records", dated(lens).count()), ways, ..Listing::default() }
}

pub fn year_ways(lens: &Lens<'_>) -> Vec<Way> {
    let way = |year: &i16| Way {
        link: lens.link(Subject::Year(*year), lens.locale.digits((*year).into())),
        count: lens.count("records", of_year(lens, *year).count()),
    };
    lens.world.plan.years.iter().rev().map(way).collect()
}

/// What happened in one year, by noun.
pub fn year(lens: &Lens<'_>, year: i16) -> Listing {
    let all: Vec<Index> = of_year(lens, year).map(|(at, _)| at).collect();
    let groups = Noun::ALL.into_iter().filter_map(|noun| {
        let some: Vec<Index> = all.iter().copied().filter(|at| lens.archive.record(*at).noun == noun).collect();
        let heading = lens.own(lens.say(&format!("section-{}", noun.section())));
        (!some.is_empty()).then(|| group(lens, noun.section(), heading, &card::by_date(lens, some)))
    });
    let other =
        |year: Option<&i16>| year.map(|year| lens.link(Subject::Year(*year), lens.locale.digits((*year).into())));
    let years = &lens.world.plan.years;
    let here = years.binary_search(&year).unwrap_or_default();
    Listing {
        count: lens.count("records", all.len()),
        groups: groups.collect(),
        before: other(here.checked_sub(1).and_then(|at| years.get(at))),
        after: other(years.get(here + 1)),
        ..Listing::default()
    }
}

fn dated<'a>(lens: &Lens<'a>) -> impl Iterator<Item = (Index, &'a Record)> + use<'a> {
    lens.archive.records().filter(|(_, record)| !years_of(record).is_empty())
}

fn of_year<'a>(lens: &Lens<'a>, year: i16) -> impl Iterator<Item = (Index, &'a Record)> + use<'a> {
    dated(lens).filter(move |(_, record)| years_of(record).contains(&year))
}

/// The register of documents: everything with a standing, latest first.
fn documents(lens: &Lens<'_>, number: u32) -> Listing {
    let all = order(lens, Roll::Documents);
    let rows = on_sheet(&all, Roll::Documents, number).iter().map(|at| row(lens, *at, None)).collect();
    Listing { rows, ..register(lens, all.len(), "records", "empty-documents") }
}

/// The register of files: everything that can be obtained, or could be.
fn files(lens: &Lens<'_>, number: u32) -> Listing {
    let files = |at: &Index| lens.archive.record(*at).files.iter().map(|file| (*at, file)).collect::<Vec<_>>();
    let all: Vec<(Index, &File)> = order(lens, Roll::Files).iter().flat_map(files).collect();
    let view = |(at, file): &(Index, &File)| row(lens, *at, Some(record::file(lens, lens.archive.record(*at), file)));
    let rows = on_sheet(&all, Roll::Files, number).iter().map(view).collect();
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
        standing: standing.map(|standing| lens.say(&format!("standing-{}", standing.name()))),
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
    card::by_title(lens, all.to_vec()).into_iter().map(entry).collect()
}

/// A link with the number of records behind it.
pub fn way(lens: &Lens<'_>, link: Link, count: usize) -> Way {
    Way { link, count: lens.count("records", count) }
}
