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

use rayon::prelude::*;

use crate::diagnostic::Problem;
use crate::model::{Archive, Index};

/// Everything that is wrong with the finished archive.
pub fn archive(archive: &Archive) -> Vec<Problem> {
    let records: Vec<Index> = archive.records().map(|(at, _)| at).collect();
    records.into_par_iter().flat_map_iter(|at| record(archive, at)).collect()
}

/// What is wrong with one record: it follows from its own texts and facts, and from those that its links lead to.
pub fn record(archive: &Archive, at: Index) -> Vec<Problem> {
    let record = archive.record(at);
    let mut problems = links::links(archive, record);
    problems.extend(structure::structure(record));
    problems.extend(acts::acts(record));
    problems
}
