//! What of the archive was read while one output was made. An output whose readings still read the same is the same.
//!
//! The archive notes them by itself, so nobody who makes a page can forget one.

use std::sync::atomic::{AtomicU64, Ordering};

use super::{Index, Noun};

/// Set by any number of threads without waiting; each bit is set once and never cleared.
#[derive(Debug)]
pub struct Readings {
    records: Box<[AtomicU64]>,
    /// Of these, the texts were read too.
    texts: Box<[AtomicU64]>,
    lists: AtomicU64,
}

/// Something that was read and is no single record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// All records of one noun, with everything that they say.
    Of(Noun),
    /// Only which records there are of one noun.
    Roster(Noun),
    /// Which symbols there are.
    Symbols,
    /// The day for which the site is made.
    Today,
}

impl List {
    pub fn all() -> impl Iterator<Item = List> {
        let of = Noun::ALL.into_iter().flat_map(|noun| [List::Of(noun), List::Roster(noun)]);
        of.chain([List::Symbols, List::Today])
    }

    fn bit(self) -> u64 {
        let place = |noun: Noun| Noun::ALL.iter().position(|one| *one == noun).unwrap_or_default();
        1 << match self {
            List::Symbols => 0,
            List::Today => 1,
            List::Of(noun) => 2 + 2 * place(noun),
            List::Roster(noun) => 3 + 2 * place(noun),
        }
    }
}

impl Readings {
    /// Nothing was read yet of an archive of so many records.
    pub fn new(records: usize) -> Readings {
        let none = || (0..records.div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        Readings { records: none(), texts: none(), lists: AtomicU64::new(0) }
    }

    pub fn note(&self, at: Index) {
        set_at(&self.records, at);
    }

    pub fn note_text(&self, at: Index) {
        set_at(&self.texts, at);
    }

    pub fn note_list(&self, list: List) {
        set(&self.lists, list.bit());
    }

    /// All that others noted of the same archive.
    pub fn note_again(&self, others: &Readings) {
        let (records, texts) = (self.records.iter().zip(&others.records), self.texts.iter().zip(&others.texts));
        for (own, other) in records.chain(texts).chain([(&self.lists, &others.lists)]) {
            set(own, other.load(Ordering::Relaxed));
        }
    }

    /// The records that were read, in order.
    pub fn records(&self) -> Vec<Index> {
        at(&self.records)
    }

    /// The records of which a text was read, in order.
    pub fn texts(&self) -> Vec<Index> {
        at(&self.texts)
    }

    pub fn lists(&self) -> Lists {
        Lists(self.lists.load(Ordering::Relaxed))
    }
}

fn at(words: &[AtomicU64]) -> Vec<Index> {
    let words = (0u32..).zip(words).map(|(place, word)| (place, word.load(Ordering::Relaxed)));
    words.flat_map(|(place, word)| bits(word).map(move |bit| Index(place * 64 + bit))).collect()
}

/// The places of the bits that are set.
fn bits(mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let lowest = word.trailing_zeros();
        let rest = word.checked_sub(1)?;
        word &= rest;
        Some(lowest)
    })
}

fn set_at(words: &[AtomicU64], at: Index) {
    if let Some(word) = words.get(at.0 as usize / 64) {
        set(word, 1 << (at.0 % 64));
    }
}

/// A number of lists, each a bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(pub u64);

impl Lists {
    /// These and one more.
    pub fn with(self, list: List) -> Lists {
        Lists(self.0 | list.bit())
    }

    /// Whether any of these is among others.
    pub fn meets(self, others: Lists) -> bool {
        self.0 & others.0 != 0
    }
}

/// Most readings are of what was read before: looking is cheaper than setting.
fn set(word: &AtomicU64, bits: u64) {
    if word.load(Ordering::Relaxed) & bits != bits {
        word.fetch_or(bits, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_a_place_of_its_own() {
        let mut bits: Vec<u64> = List::all().map(List::bit).collect();
        bits.sort_unstable();
        bits.dedup();
        assert_eq!(bits.len(), List::all().count());
    }

    #[test]
    fn what_was_noted_is_told_in_order() {
        let readings = Readings::new(200);
        for at in [199, 0, 64, 0] {
            readings.note(Index(at));
        }
        readings.note_list(List::Of(Noun::Event));
        assert_eq!(readings.records(), [Index(0), Index(64), Index(199)]);
        let is_noted = |list: &List| readings.lists().meets(Lists::default().with(*list));
        assert_eq!(List::all().filter(is_noted).collect::<Vec<_>>(), [List::Of(Noun::Event)]);
    }
}
