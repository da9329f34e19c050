//! What was read for each output, from one run to the next: an output is known again when nothing that was read for it
//! reads otherwise now.
//!
//! As bytes: the day; what could be read then (`past`); how many outputs there are, and a table of them sorted by the
//! digests of their paths, each with its stamp and the place of its entry; and the entries: the lists and the records
//! that were read, as the distances from one to the next.

mod bytes;
mod past;

use rayon::prelude::*;

use crate::model::Archive;
use crate::source::Digest;

use super::{Read, Versions};
use bytes::{digest, number, push, push_places};
use past::Past;

/// What was read for each of a number of outputs.
#[derive(Debug, Default)]
pub struct Ledger {
    past: Past,
    bytes: Vec<u8>,
    /// Where the table of outputs begins, and where it ends and the entries begin.
    table: usize,
    entries: usize,
}

/// What was read for one output.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    path: Digest,
    stamp: Digest,
    bytes: Vec<u8>,
}

impl Entry {
    /// Of an output that was made.
    pub fn new(path: &str, read: &Read, stamp: Digest) -> Entry {
        let mut bytes = Vec::new();
        push(&mut bytes, read.lists.0);
        push_places(&mut bytes, &read.records);
        push_places(&mut bytes, &read.texts);
        Entry { path: Digest::of(path.as_bytes()), stamp, bytes }
    }
}

impl Ledger {
    /// The stamp of an output, if it would come out as it did; none when it is not known, or when anything that was read
    /// for it reads otherwise now.
    pub fn known(&self, path: &str) -> Option<Digest> {
        Some(self.standing(Digest::of(path.as_bytes()))?.stamp)
    }

    /// The row of an output that would come out as it did.
    fn standing(&self, path: Digest) -> Option<Row> {
        let (rows, _) = self.bytes.get(self.table..self.entries)?.as_chunks();
        let at = rows.binary_search_by_key(&path, |row| Row::of(row).path).ok()?;
        let row = Row::of(&rows[at]);
        self.past.reads_the_same(self.entry(&row)?)?.then_some(row)
    }

    fn entry(&self, row: &Row) -> Option<&[u8]> {
        self.bytes.get(self.entries.checked_add(row.at as usize)?..)
    }

    /// The entry of an output that would come out as it did, by the places that the records have now.
    fn again(&self, path: Digest) -> Option<Entry> {
        let row = self.standing(path)?;
        let rest = &mut self.entry(&row)?;
        let mut bytes = Vec::new();
        push(&mut bytes, number(rest)?);
        for _ in 0..2 {
            push_places(&mut bytes, &self.past.places_now(rest)?);
        }
        Some(Entry { path, stamp: row.stamp, bytes })
    }

    /// The ledger of this run: what was made is as it was read now, all else as it is known from before.
    pub fn write<'a>(
        &self,
        mut made: Vec<Entry>,
        paths: impl Iterator<Item = &'a str>,
        archive: &Archive,
        versions: &Versions,
    ) -> Vec<u8> {
        made.par_sort_unstable();
        let is_made = |path: &Digest| made.binary_search_by_key(path, |entry| entry.path).is_ok();
        let paths: Vec<&str> = paths.collect();
        let paths = paths.into_par_iter().map(|path| Digest::of(path.as_bytes()));
        let known: Vec<Entry> = paths.filter(|path| !is_made(path)).filter_map(|path| self.again(path)).collect();
        made.extend(known);
        made.par_sort_unstable();
        let mut bytes = Vec::new();
        push(&mut bytes, day(archive));
        past::push_present(&mut bytes, archive, versions);
        push_outputs(&mut bytes, &made);
        bytes
    }

    /// Reads what `write` wrote. None when it is damaged, or from a day to come, since what is past stays so only while
    /// the days go by as they should; and when what all outputs have in common reads otherwise now.
    pub fn of(bytes: Vec<u8>, archive: &Archive, versions: &Versions) -> Option<Ledger> {
        let rest = &mut &bytes[..];
        if number(rest)? > day(archive) {
            return None;
        }
        let past = Past::read(rest, archive, versions)?;
        let count = usize::try_from(number(rest)?).ok()?;
        let table = bytes.len() - rest.len();
        let entries = table.checked_add(count.checked_mul(Row::SIZE)?)?;
        Some(Ledger { past, bytes, table, entries })
    }
}

struct Row {
    path: Digest,
    stamp: Digest,
    /// Where the entry begins.
    at: u32,
}

impl Row {
    const SIZE: usize = 36;

    fn push(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self.path.0.to_le_bytes());
        bytes.extend_from_slice(&self.stamp.0.to_le_bytes());
        bytes.extend_from_slice(&self.at.to_le_bytes());
    }

    fn of(bytes: &[u8; Row::SIZE]) -> Row {
        let mut rest = &bytes[..];
        let (path, stamp) = (digest(&mut rest).unwrap_or_default(), digest(&mut rest).unwrap_or_default());
        let at = rest.first_chunk().map(|at| u32::from_le_bytes(*at)).unwrap_or_default();
        Row { path, stamp, at }
    }
}

fn push_outputs(bytes: &mut Vec<u8>, entries: &[Entry]) {
    let mut at = 0u32;
    let places = entries.iter().map_while(|entry| {
        let place = at;
        at = at.checked_add(u32::try_from(entry.bytes.len()).ok()?)?;
        Some(place)
    });
    // More than fit are not known again.
    let places: Vec<u32> = places.collect();
    push(bytes, places.len() as u64);
    for (entry, at) in entries.iter().zip(&places) {
        Row { path: entry.path, stamp: entry.stamp, at: *at }.push(bytes);
    }
    entries.iter().zip(&places).for_each(|(entry, _)| bytes.extend_from_slice(&entry.bytes));
}

/// Days since the beginning of the era; a day before it counts as its first.
fn day(archive: &Archive) -> u64 {
    let days = archive.today().since(jiff::civil::date(0, 1, 1)).map(|span| span.get_days());
    days.ok().and_then(|days| u64::try_from(days).ok()).unwrap_or_default()
}
