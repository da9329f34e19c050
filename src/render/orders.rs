//! The order of long lists in each language, found once: every sheet of a list would sort it again.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::language::Language;
use crate::model::{self, Index, Noun, Tally};
use crate::route::Roll;

use super::{Lens, card};

/// The entries of every list that takes more than one sheet, in order.
#[derive(Default)]
pub struct Orders {
    entries: HashMap<(Language, Roll), Vec<Index>>,
    /// How many commitments each document holds, and how many of them are answered: the same in every language.
    tallies: HashMap<Index, Tally>,
}

impl Orders {
    /// Finds the order of all long lists of one language.
    pub fn learn(&mut self, lens: &Lens<'_>) {
        let sections = Noun::ALL.into_iter().map(Roll::Section);
        let rolls = sections.chain([Roll::Documents, Roll::Files, Roll::Commitments]);
        for roll in rolls.filter(|roll| roll.sheets(lens.archive) > 1) {
            self.entries.insert((lens.language().clone(), roll), sorted(lens, roll));
        }
        if self.tallies.is_empty() {
            self.tallies = lens.archive.committing().map(|at| (at, model::tally(lens.archive, at))).collect();
        }
    }

    pub fn tally(&self, at: Index) -> Option<Tally> {
        self.tallies.get(&at).copied()
    }
}

/// The records of a list in the reader's order: dated ones by date, the others by title.
pub fn order<'a>(lens: &Lens<'a>, roll: Roll) -> Cow<'a, [Index]> {
    match lens.world.orders.entries.get(&(lens.language().clone(), roll)) {
        Some(known) => Cow::Borrowed(known),
        None => Cow::Owned(sorted(lens, roll)),
    }
}

fn sorted(lens: &Lens<'_>, roll: Roll) -> Vec<Index> {
    let records = lens.archive.records();
    match roll {
        Roll::Section(noun) => section(lens, noun),
        Roll::Documents => {
            card::by_date(lens, records.filter(|(_, record)| record.noun.is_document()).map(|(at, _)| at).collect())
        }
        Roll::Commitments => card::by_date(lens, lens.archive.committing().collect()),
        Roll::Files => {
            card::by_date(lens, records.filter(|(_, record)| !record.files.is_empty()).map(|(at, _)| at).collect())
        }
    }
}

fn section(lens: &Lens<'_>, noun: Noun) -> Vec<Index> {
    let all: Vec<Index> = lens.archive.of(noun).map(|(at, _)| at).collect();
    match all.first().is_some_and(|at| card::is_dated(lens.archive.record(*at))) {
        true => card::by_date(lens, all),
        false => card::by_title(lens, all),
    }
}
