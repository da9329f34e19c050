//! Rules that read the finished archive and only report; one file each, but that of `structure`, which compares
//! `headings`, `parts`, `paragraphs` and `calls` of notes where the `shape` of two texts differs.
//!
//! Not here: templates, and what the rooms above report of single files.

mod acts;
mod calls;
mod headings;
mod links;
mod paragraphs;
mod parts;
mod shape;
mod structure;

use std::collections::HashSet;

use rayon::prelude::*;

use crate::diagnostic::{Checked, Problem};
use crate::model::{Archive, Record};
use crate::source::Digest;

/// Records in which the rules that look at one record alone found nothing, by what was written down of each: as long as
/// that is the same, they need not look again.
pub type Sound = HashSet<Digest>;

/// Everything that is wrong with the finished archive, and which of its records are sound.
pub fn archive(archive: &Archive, sound: &Sound) -> Checked<Sound> {
    let records: Vec<&Record> = archive.records().map(|(_, record)| record).collect();
    let alone: Vec<Vec<Problem>> = records
        .par_iter()
        .map(|record| if sound.contains(&record.written.all) { Vec::new() } else { alone(record) })
        .collect();
    let still = records.iter().zip(&alone).filter(|(_, problems)| problems.is_empty());
    let still = still.map(|(record, _)| record.written.all).collect();
    let together = records.par_iter().flat_map_iter(|record| links::links(archive, record));
    Checked::new(still, alone.into_par_iter().flatten_iter().chain(together).collect())
}

/// What the rules find that look at one record alone.
pub fn alone(record: &Record) -> Vec<Problem> {
    structure::structure(record).into_iter().chain(acts::acts(record)).collect()
}
