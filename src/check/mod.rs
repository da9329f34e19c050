//! Rules that read the finished archive and only report; one file each, but that of `structure`, which compares
//! `headings`, `parts`, `paragraphs` and `calls` of notes.
//!
//! Not here: templates, and what the rooms above report of single files.

mod acts;
mod calls;
mod headings;
mod links;
mod paragraphs;
mod parts;
mod structure;

use rayon::prelude::*;

use crate::diagnostic::Problem;
use crate::model::{Archive, Record};

/// Everything that is wrong with the finished archive.
pub fn archive(archive: &Archive) -> Vec<Problem> {
    let records: Vec<&Record> = archive.records().map(|(_, record)| record).collect();
    let of = |record: &&Record| {
        let mut problems = links::links(archive, record);
        problems.extend(structure::structure(record));
        problems.extend(acts::acts(record));
        problems
    };
    records.par_iter().flat_map_iter(of).collect()
}
