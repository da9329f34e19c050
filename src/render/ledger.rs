//! What was read for each output, from one run to the next: an output is known again when what was read for it still
//! reads the same.
//!
//! As bytes: the records (noun and id), a table of outputs sorted by the digests of their paths, and for each the
//! records that were read, each as the distance from the one before (LEB128). Whatever of it cannot be read is not known.

use std::collections::HashMap;

use crate::model::{Archive, Index, Lists, Noun};
use crate::source::Digest;

use super::Read;

/// What was read for each of a number of outputs.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Where each record of the archive that the ledger was written for is now.
    records: Vec<Option<Index>>,
    /// By the digest of the path: where its entry begins.
    outputs: Vec<(Digest, u32)>,
    entries: Vec<u8>,
}

impl Ledger {
    /// What was read for an output; none when it is not known, or when a record is gone.
    pub fn read(&self, path: &str) -> Option<Read> {
        let key = Digest::of(path.as_bytes());
        let at = self.outputs.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        self.entry(self.outputs[at].1)
    }

    fn entry(&self, at: u32) -> Option<Read> {
        let mut bytes = self.entries.get(at as usize..)?;
        let lists = Lists(number(&mut bytes)?);
        let count = number(&mut bytes)?;
        let (mut records, mut last) = (Vec::new(), 0u64);
        for _ in 0..count {
            last = last.checked_add(number(&mut bytes)?)?;
            records.push((*self.records.get(usize::try_from(last).ok()?)?)?);
        }
        // The records may have changed places.
        records.sort_unstable();
        Some(Read { records, lists })
    }

    /// The ledger of this run: what was made is as it was read now, all else as it was known before.
    pub fn write<'a>(
        &self,
        made: &HashMap<String, Read>,
        paths: impl Iterator<Item = &'a str>,
        archive: &Archive,
    ) -> Vec<u8> {
        let mut outputs = Vec::new();
        let mut entries = Vec::new();
        for path in paths {
            let Some(read) = made.get(path).cloned().or_else(|| self.read(path)) else { continue };
            let Ok(at) = u32::try_from(entries.len()) else { break };
            outputs.push((Digest::of(path.as_bytes()), at));
            write_entry(&read, &mut entries);
        }
        outputs.sort_unstable();
        let mut bytes = Vec::new();
        write_records(archive, &mut bytes);
        push(&mut bytes, outputs.len() as u64);
        for (key, at) in outputs {
            bytes.extend_from_slice(&key.0.to_le_bytes());
            bytes.extend_from_slice(&at.to_le_bytes());
        }
        bytes.extend_from_slice(&entries);
        bytes
    }

    /// Reads what `write` wrote. None when it is damaged.
    pub fn of(mut bytes: &[u8], archive: &Archive) -> Option<Ledger> {
        let bytes = &mut bytes;
        let count = number(bytes)?;
        let records = (0..count).map(|_| record(bytes, archive)).collect::<Option<Vec<_>>>()?;
        let count = usize::try_from(number(bytes)?).ok()?;
        let table = take(bytes, count.checked_mul(ROW)?)?;
        let outputs = table.chunks_exact(ROW).filter_map(row).collect();
        Some(Ledger { records, outputs, entries: bytes.to_vec() })
    }
}

/// The bytes of a digest and of a place.
const ROW: usize = 20;

fn row(bytes: &[u8]) -> Option<(Digest, u32)> {
    let (key, at) = bytes.split_at_checked(16)?;
    Some((Digest(u128::from_le_bytes(key.try_into().ok()?)), u32::from_le_bytes(at.try_into().ok()?)))
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
    push(bytes, read.records.len() as u64);
    let mut last = 0;
    for Index(at) in &read.records {
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
