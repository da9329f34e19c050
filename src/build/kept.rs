//! What is remembered of the content, in the form in which it waits for the next run: nobody's contract, since no other
//! program reads it.
//!
//! Texts are not kept but their outlines: the next run reads the few that it shows again (`shelf`). Files are kept in
//! groups, so that after an edit little is written.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hasher};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::decode::{Name, Role, StatedRecord, Words};
use crate::diagnostic::{Checked, Problem};
use crate::keep::{Keep, Lock};
use crate::language::{Language, Localized};
use crate::model::Outline;
use crate::resolve::Entry;
use crate::source::Stamp;

use super::memory::{Files, Remembered};
use super::shelf::Shelf;

const GROUPS: u8 = 16;

/// What is kept of one file.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    path: &'a str,
    stamp: Option<Stamp>,
    digest: Option<[u8; 32]>,
    entry: Option<(Cow<'a, Name>, Form<'a>)>,
    problems: Cow<'a, [Problem]>,
}

#[derive(Serialize, Deserialize)]
enum Form<'a> {
    /// With the outlines of its remarks.
    Facts(Box<Cow<'a, StatedRecord>>, Vec<Localized<Outline>>),
    /// With the outline of its text.
    Words(Cow<'a, Words>, Option<Cow<'a, Outline>>),
    File,
}

/// The group that a file belongs to.
pub(super) fn group(path: &str) -> u8 {
    let mut hasher = DefaultHasher::new();
    hasher.write(path.as_bytes());
    (hasher.finish() % u64::from(GROUPS)) as u8
}

fn part(group: u8) -> String {
    format!("content.{group}")
}

/// What a file comes to depends on the languages that the site has.
fn terms(languages: &[Language]) -> Vec<u8> {
    languages.iter().flat_map(|language| language.as_str().bytes().chain([0])).collect()
}

/// Everything that is kept of a content in these languages.
pub(super) fn read(keep: &Keep, languages: &[Language], shelf: &Arc<Shelf>) -> Files {
    let terms = terms(languages);
    let group = |group: u8| {
        let bytes = keep.read(&part(group), &terms)?;
        let all: Vec<Kept<'_>> = postcard::from_bytes(&bytes).ok()?;
        all.into_iter().map(|kept| kept.remembered(shelf)).collect::<Option<Vec<_>>>()
    };
    let groups: Vec<Vec<_>> = (0..GROUPS).into_par_iter().filter_map(group).collect();
    groups.into_iter().flatten().collect()
}

/// Keeps these groups, and says which of them could not be kept.
pub(super) fn write(lock: &Lock, languages: &[Language], files: &Files, groups: BTreeSet<u8>) -> BTreeSet<u8> {
    let terms = terms(languages);
    let mut members: Vec<Vec<Kept<'_>>> = (0..GROUPS).map(|_| Vec::new()).collect();
    for (path, remembered) in files {
        let group = group(path);
        if groups.contains(&group) {
            members[usize::from(group)].push(Kept::of(path, remembered));
        }
    }
    let failed = |group: &u8| {
        let bytes = postcard::to_allocvec(&members[usize::from(*group)]);
        !bytes.is_ok_and(|bytes| lock.write(&part(*group), &terms, &bytes))
    };
    groups.into_par_iter().filter(failed).collect()
}

impl<'a> Kept<'a> {
    fn of(path: &'a str, remembered: &'a Remembered) -> Kept<'a> {
        let Remembered { stamp, digest, came } = remembered;
        let entry = came.value.as_ref().map(|(name, entry)| (Cow::Borrowed(name), Form::of(entry)));
        Kept { path, stamp: *stamp, digest: *digest, entry, problems: Cow::Borrowed(&came.problems) }
    }

    fn remembered(self, shelf: &Arc<Shelf>) -> Option<(Arc<str>, Remembered)> {
        let Kept { path, stamp, digest, entry, problems } = self;
        let path: Arc<str> = path.into();
        let entry = match entry {
            None => None,
            Some((name, form)) => {
                let entry = form.entry(&name, &path, &digest, shelf)?;
                Some((name.into_owned(), entry))
            }
        };
        let came = Arc::new(Checked::new(entry, problems.into_owned()));
        Some((path, Remembered { stamp, digest, came }))
    }
}

impl<'a> Form<'a> {
    fn of(entry: &'a Entry) -> Form<'a> {
        match entry {
            Entry::Facts(record) | Entry::Small(record) => {
                let remarks = &record.record.remarks;
                let outlines = remarks.iter().map(|remark| remark.map(&mut |text| text.outline().clone())).collect();
                Form::Facts(Box::new(Cow::Borrowed(record)), outlines)
            }
            Entry::Words(_, words) => {
                Form::Words(Cow::Borrowed(words), words.text.as_ref().map(|text| Cow::Borrowed(text.outline())))
            }
            Entry::File(_) => Form::File,
        }
    }

    fn entry(self, name: &Name, path: &Arc<str>, digest: &Option<[u8; 32]>, shelf: &Arc<Shelf>) -> Option<Entry> {
        Some(match (self, &name.role) {
            (Form::Facts(record, remarks), role) => {
                let mut record = record.into_owned();
                record.record.path = path.clone();
                record.record.remarks = shelf.remarks(path, *digest, &remarks);
                let record = Arc::new(record);
                if *role == Role::Small { Entry::Small(record) } else { Entry::Facts(record) }
            }
            (Form::Words(words, outline), Role::Words(language)) => {
                let text = outline.map(|outline| shelf.text(path, *digest, outline.into_owned()));
                Entry::Words(language.clone(), Arc::new(Words { path: path.clone(), text, ..words.into_owned() }))
            }
            (Form::File, Role::File(below)) => Entry::File(below.clone()),
            _ => return None,
        })
    }
}
