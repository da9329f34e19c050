//! What was read for each output, from one run to the next: an output is known again when what was read for it still
//! reads the same.
//!
//! As bytes: the day, the records (noun and id), a table of outputs sorted by the digests of their paths, each with its
//! stamp, and for each the records that were read, as the distances from one to the next (LEB128).

use std::collections::HashMap;

use crate::model::{Archive, Index, Lists, Noun};
use crate::source::Digest;

use super::{Read, Versions};

/// What was read for each of a number of outputs.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Where each record of the archive that the ledger was written for is now.
    records: Vec<Option<Index>>,
    /// Sorted by the digests of the paths.
    outputs: Vec<Row>,
    entries: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    path: Digest,
    stamp: Digest,
    /// Where the entry begins.
    at: u32,
}

impl Ledger {
    /// The stamp of an output, if it would come out as it did; none when it is not known, or when anything that was read
    /// for it reads otherwise now.
    pub fn known(&self, path: &str, versions: &Versions) -> Option<Digest> {
        let (row, read) = self.find(path)?;
        Some(versions.stamp(&read)).filter(|stamp| *stamp == row.stamp)
    }

    fn find(&self, path: &str) -> Option<(Row, Read)> {
        let key = Digest::of(path.as_bytes());
        let at = self.outputs.binary_search_by_key(&key, |row| row.path).ok()?;
        Some((self.outputs[at], self.entry(self.outputs[at].at)?))
    }

    fn entry(&self, at: u32) -> Option<Read> {
        let mut bytes = self.entries.get(at as usize..)?;
        let lists = Lists(number(&mut bytes)?);
        let (records, texts) = (self.places(&mut bytes)?, self.places(&mut bytes)?);
        Some(Read { records, texts, lists })
    }

    /// Where a number of records are now.
    fn places(&self, bytes: &mut &[u8]) -> Option<Vec<Index>> {
        let count = number(bytes)?;
        let (mut records, mut last) = (Vec::new(), 0u64);
        for _ in 0..count {
            last = last.checked_add(number(bytes)?)?;
            records.push((*self.records.get(usize::try_from(last).ok()?)?)?);
        }
        // They may have changed places.
        records.sort_unstable();
        Some(records)
    }

    /// The ledger of this run: what was made is as it was read now, all else as it was known before.
    pub fn write<'a>(
        &self,
        made: &HashMap<String, Read>,
        paths: impl Iterator<Item = &'a str>,
        archive: &Archive,
        versions: &Versions,
    ) -> Vec<u8> {
        let (mut outputs, mut entries) = (Vec::new(), Vec::new());
        for path in paths {
            let before = || self.find(path).map(|(_, read)| read);
            let Some(read) = made.get(path).cloned().or_else(before) else { continue };
            let Ok(at) = u32::try_from(entries.len()) else { break };
            let (path, stamp) = (Digest::of(path.as_bytes()), versions.stamp(&read));
            outputs.push(Row { path, stamp, at });
            write_entry(&read, &mut entries);
        }
        outputs.sort_unstable();
        let mut bytes = Vec::new();
        push(&mut bytes, day(archive));
        write_records(archive, &mut bytes);
        push(&mut bytes, outputs.len() as u64);
        outputs.iter().for_each(|row| row.write(&mut bytes));
        bytes.extend_from_slice(&entries);
        bytes
    }

    /// Reads what `write` wrote. None when it is damaged, or from a day to come: what is past stays so only while the
    /// days go by as they should.
    pub fn of(mut bytes: &[u8], archive: &Archive) -> Option<Ledger> {
        let bytes = &mut bytes;
        if number(bytes)? > day(archive) {
            return None;
        }
        let count = number(bytes)?;
        let records = (0..count).map(|_| record(bytes, archive)).collect::<Option<Vec<_>>>()?;
        let count = usize::try_from(number(bytes)?).ok()?;
        let table = take(bytes, count.checked_mul(Row::SIZE)?)?;
        let outputs = table.chunks_exact(Row::SIZE).filter_map(Row::read).collect();
        Some(Ledger { records, outputs, entries: bytes.to_vec() })
    }
}

impl Row {
    const SIZE: usize = 36;

    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self.path.0.to_le_bytes());
        bytes.extend_from_slice(&self.stamp.0.to_le_bytes());
        bytes.extend_from_slice(&self.at.to_le_bytes());
    }

    fn read(bytes: &[u8]) -> Option<Row> {
        let (path, rest) = bytes.split_first_chunk()?;
        let (stamp, rest) = rest.split_first_chunk()?;
        let at = u32::from_le_bytes(rest.try_into().ok()?);
        Some(Row { path: Digest(u128::from_le_bytes(*path)), stamp: Digest(u128::from_le_bytes(*stamp)), at })
    }
}

/// Days since the beginning of the era; a day before it counts as its first.
fn day(archive: &Archive) -> u64 {
    let days = archive.today().since(jiff::civil::date(0, 1, 1)).map(|span| span.get_days());
    days.ok().and_then(|days| u64::try_from(days).ok()).unwrap_or_default()
}

fn write_records(archive: &Archive, bytes: &mut Vec<u8>) {
    push(bytes, archive.len() as u64);
    for (_, record) in archive.records() {
        for word in [record.noun.name(), &record.id] {
            push(bytes, word.len() as u64);
            bytes.extend_from_slice(word.as_bytes());
        }
    }
}

/// Where a record is now; the outer none is for damage.
fn record(bytes: &mut &[u8], archive: &Archive) -> Option<Option<Index>> {
    let noun = word(bytes)?;
    let id = word(bytes)?;
    let noun = Noun::ALL.into_iter().find(|one| one.name() == noun)?;
    Some(archive.find(noun, id))
}

fn word<'a>(bytes: &mut &'a [u8]) -> Option<&'a str> {
    let length = usize::try_from(number(bytes)?).ok()?;
    std::str::from_utf8(take(bytes, length)?).ok()
}

fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (first, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(first)
}

fn write_entry(read: &Read, bytes: &mut Vec<u8>) {
    push(bytes, read.lists.0);
    write_places(&read.records, bytes);
    write_places(&read.texts, bytes);
}

fn write_places(records: &[Index], bytes: &mut Vec<u8>) {
    push(bytes, records.len() as u64);
    let mut last = 0;
    for Index(at) in records {
        push(bytes, u64::from(at - last));
        last = *at;
    }
}

/// An unsigned number, seven bits to a byte, the lowest first.
fn push(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn number(bytes: &mut &[u8]) -> Option<u64> {
    let (mut value, mut shift) = (0u64, 0);
    loop {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(first & 0x7f).checked_shl(shift)?;
        if first & 0x80 == 0 {
            return Some(value);
        }
        shift += 7;
    }
}
