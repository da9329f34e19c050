//! All parts of all records become the archive: languages grouped, references linked both ways, indexes built.
//!
//! Not here: addresses, and rules that only report (`check/`).
//!
//! 1. `group`: the facts and the words of each record come together.
//! 2. `reference`: names become places in the archive; what names nothing is reported.
//!    `chronology` holds their dates against one another.
//! 3. `citation`: links in texts become relations too.
//! 4. `circle`: records that contain one another are reported.

mod chronology;
mod circle;
mod citation;
mod group;
mod reference;

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil;

use crate::decode::{Name, StatedRecord, Words};
use crate::diagnostic::Checked;
use crate::language::Language;
use crate::model::{Archive, Held, Index, Noun, Record};

pub use group::reword;

/// One decoded file.
#[derive(Clone, Debug)]
pub enum Entry {
    Facts(Arc<StatedRecord>),
    Small(Arc<StatedRecord>),
    Words(Language, Arc<Words>),
    /// Some other file of the record's folder, by its path below it.
    File(Arc<str>),
}

/// What `resolve` needs to know besides the files.
pub struct Setting<'a> {
    pub today: civil::Date,
    pub drafts: bool,
    /// The files of all records, by their path below the root.
    pub held: &'a HashMap<Arc<str>, Held>,
}

/// What is known when relations are looked for.
struct Known<'a> {
    /// In the order of the archive.
    records: &'a [Record],
    find: &'a (dyn Fn(Noun, &str) -> Option<Index> + Sync),
    today: civil::Date,
}

impl Known<'_> {
    fn record(&self, at: Index) -> &Record {
        &self.records[at.0 as usize]
    }
}

/// Joins everything that was decoded.
pub fn archive(entries: Vec<(Name, Arc<str>, Entry)>, setting: &Setting<'_>) -> Checked<Archive> {
    let mut problems = Vec::new();
    let grouped = group::records(entries, setting, &mut problems);
    // The archive keeps records in the order of nouns and ids, in which they are.
    let (records, said): (Vec<Record>, Vec<_>) = grouped.into_iter().map(|one| (one.record, one.said)).unzip();
    let archive = Archive::new(records, setting.today, |records, find| {
        let known = Known { records, find, today: setting.today };
        let mut relations = reference::relations(&known, &said).collect(&mut problems);
        let cited = citation::citations(&known, &relations);
        relations.extend(cited);
        relations
    });
    problems.extend(circle::circles(&archive));
    Checked::new(archive, problems)
}
