//! The order of records in each language, found once: every list on every page would compare the same titles again.

use std::cmp::Reverse;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::config::{Site as Settings, SiteLanguage};
use crate::language::{Date, Language, Locale};
use crate::model::{self, Archive, Index, List, Noun, Tally};
use crate::route::Roll;

use super::Lens;
use super::moment::updated;

/// What lists need to know of the archive as a whole.
#[derive(Default)]
pub struct Orders {
    /// One for each language of the site, in its order.
    languages: Vec<Order>,
    /// All records, the last changed first. Ties go to the later date, then to the order of the ids.
    changed: Vec<Index>,
    /// How many commitments each document holds, and how many of them are answered: the same in every language.
    tallies: FxHashMap<Index, Tally>,
    tally: Tally,
}

/// The order of records in one language: latest first, then by title; what has no date comes last, by title alone.
#[derive(Default)]
pub struct Order {
    /// For each record, its place among all.
    ranks: Vec<u32>,
    rolls: FxHashMap<Roll, Vec<Index>>,
    /// Every file and every commitment, by its record and its place there.
    files: Vec<(Index, usize)>,
    commitments: Vec<(Index, usize)>,
}

impl Orders {
    pub fn new(archive: &Archive, settings: &Settings, locales: &[Locale]) -> Orders {
        let tallies: FxHashMap<Index, Tally> = archive.committing().map(|at| (at, model::tally(archive, at))).collect();
        let order = |(one, locale): (&SiteLanguage, &Locale)| {
            Order::new(archive, &tallies, sorted(archive, &one.chain, locale))
        };
        Orders {
            languages: settings.languages.par_iter().zip(locales).map(order).collect(),
            changed: changed(archive),
            tally: tallies.values().copied().sum(),
            tallies,
        }
    }

    /// The order of a language, by its place among those of the site.
    pub fn language(&self, at: usize) -> Option<&Order> {
        self.languages.get(at)
    }

    /// All records, the last changed first.
    pub fn changed(&self) -> &[Index] {
        &self.changed
    }

    /// The commitments of one document, and how many of them are answered.
    pub fn tally(&self, at: Index) -> Tally {
        self.tallies.get(&at).copied().unwrap_or_default()
    }

    /// Those of all documents.
    pub fn whole_tally(&self) -> Tally {
        self.tally
    }
}

impl Order {
    fn new(archive: &Archive, tallies: &FxHashMap<Index, Tally>, sorted: Vec<Index>) -> Order {
        let mut order = Order { ranks: vec![0; sorted.len()], ..Order::default() };
        for (rank, at) in (0..).zip(sorted) {
            let record = archive.record(at);
            order.ranks[at.0 as usize] = rank;
            order.rolls.entry(Roll::Section(record.noun)).or_default().push(at);
            if record.noun.is_document() {
                order.rolls.entry(Roll::Documents).or_default().push(at);
            }
            let commitments = tallies.get(&at).map_or(0, |tally| tally.all);
            order.files.extend((0..record.files.len()).map(|number| (at, number)));
            order.commitments.extend((0..commitments).map(|number| (at, number)));
        }
        order
    }

    /// Sorts records as lists show them.
    pub fn sort(&self, all: &mut [Index]) {
        all.sort_unstable_by_key(|at| self.rank(*at));
    }

    /// The place of a record among all.
    pub fn rank(&self, at: Index) -> u32 {
        self.ranks.get(at.0 as usize).copied().unwrap_or(u32::MAX)
    }
}

/// The records of a list in the reader's order.
pub fn order<'a>(lens: &Lens<'a>, roll: Roll) -> &'a [Index] {
    note(lens, roll);
    lens.order.rolls.get(&roll).map(Vec::as_slice).unwrap_or_default()
}

/// Every file in the reader's order, by its record and its place there.
pub fn files<'a>(lens: &Lens<'a>) -> &'a [(Index, usize)] {
    note(lens, Roll::Files);
    &lens.order.files
}

/// Every commitment in the order of its document, by that document and its place there.
pub fn commitments<'a>(lens: &Lens<'a>) -> &'a [(Index, usize)] {
    note(lens, Roll::Commitments);
    &lens.order.commitments
}

/// A list changes with every record that stands on it, or could.
fn note(lens: &Lens<'_>, roll: Roll) {
    match roll {
        Roll::Section(noun) => lens.archive.note_list(List::Of(noun)),
        Roll::Documents => Noun::DOCUMENTS.into_iter().for_each(|noun| lens.archive.note_list(List::Of(noun))),
        Roll::Files | Roll::Commitments => lens.archive.note_all(),
    }
}

fn sorted(archive: &Archive, chain: &[Language], locale: &Locale) -> Vec<Index> {
    let title = |at| archive.record(at).title.find(chain).map(|found| found.value.as_str()).unwrap_or_default();
    let key = |at: Index| (Reverse(archive.record(at).date()), title(at), at);
    let mut all: Vec<(Reverse<Option<Date>>, &str, Index)> = archive.records().map(|(at, _)| key(at)).collect();
    // Comparing titles is slow, and few records are of the same day.
    all.par_sort_unstable_by(|one, other| {
        one.0.cmp(&other.0).then_with(|| locale.compare_titles(one.1, other.1)).then_with(|| one.2.cmp(&other.2))
    });
    all.into_iter().map(|(_, _, at)| at).collect()
}

fn changed(archive: &Archive) -> Vec<Index> {
    let mut all: Vec<_> = archive
        .records()
        .map(|(at, record)| (Reverse((updated(record, archive), record.date().map(Date::last_day))), at))
        .collect();
    all.sort_unstable();
    all.into_iter().map(|(_, at)| at).collect()
}
