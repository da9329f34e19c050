//! What is remembered of the content, in the form in which it waits for the next run: nobody's contract, since no other
//! program reads it.
//!
//! Texts are not kept but their outlines: the next run reads the few that it shows again (`shelf`). The files of one
//! record are kept in one group, where translations share an outline; there are several, so that after an edit little is
//! written.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use serde::{Deserialize, Serialize};

use crate::check::Sound;
use crate::decode::{Name, Role, StatedRecord, Words};
use crate::diagnostic::{Checked, Problem};
use crate::keep::{Keep, Lock};
use crate::language::{Language, Localized};
use crate::model::{Body, Outline};
use crate::resolve::Entry;
use crate::source::Stamp;

use super::memory::{Files, Remembered};
use super::shelf::Shelf;

/// The parts of what is kept: one for each group, and the digests of sound records.
const GROUPS: u8 = 16;
const SOUND: &str = "sound";

#[derive(Default, Serialize, Deserialize)]
struct Group<'a> {
    /// Those of the texts; each once.
    outlines: Vec<Arc<Outline>>,
    #[serde(borrow)]
    files: Vec<Kept<'a>>,
}

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
    Facts(Box<Cow<'a, StatedRecord>>, Vec<Localized<Arc<Outline>>>),
    /// With the place of its text's outline in the group.
    Words(Cow<'a, Words>, Option<u32>),
    File,
}

/// The group that a file belongs to, by its record.
pub(super) fn group(path: &str) -> u8 {
    let mut hasher = FxHasher::default();
    path.split('/').take(3).for_each(|part| hasher.write(part.as_bytes()));
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
    let group = |group: u8| remembered(&keep.read(&part(group), &terms)?, shelf);
    let groups: Vec<Vec<_>> = (0..GROUPS).into_par_iter().filter_map(group).collect();
    groups.into_iter().flatten().collect()
}

fn remembered(bytes: &[u8], shelf: &Arc<Shelf>) -> Option<Vec<(Arc<str>, Remembered)>> {
    let Group { outlines, files } = postcard::from_bytes(bytes).ok()?;
    files.into_iter().map(|file| file.remembered(&outlines, shelf)).collect()
}

/// Keeps these groups, and says which of them could not be kept.
pub(super) fn write(lock: &Lock, languages: &[Language], files: &Files, groups: &BTreeSet<u8>) -> BTreeSet<u8> {
    let terms = terms(languages);
    let mut members: BTreeMap<u8, Vec<(&Arc<str>, &Remembered)>> =
        groups.iter().map(|one| (*one, Vec::new())).collect();
    for (path, file) in files {
        if let Some(members) = members.get_mut(&group(path)) {
            members.push((path, file));
        }
    }
    let failed = |(group, members): (u8, Vec<(&Arc<str>, &Remembered)>)| {
        let bytes = postcard::to_allocvec(&Group::of(members)).ok();
        let written = bytes.is_some_and(|bytes| lock.write(&part(group), &terms, &bytes));
        (!written).then_some(group)
    };
    members.into_par_iter().filter_map(failed).collect()
}

/// The records that were found to be sound.
pub(super) fn sound(keep: &Keep) -> Option<Sound> {
    postcard::from_bytes(&keep.read(SOUND, &[])?).ok()
}

pub(super) fn keep_sound(lock: &Lock, sound: &Sound) -> bool {
    postcard::to_allocvec(sound).is_ok_and(|bytes| lock.write(SOUND, &[], &bytes))
}

impl<'a> Group<'a> {
    fn of(mut members: Vec<(&'a Arc<str>, &'a Remembered)>) -> Group<'a> {
        members.sort_unstable_by_key(|(path, _)| *path);
        let (mut group, mut places) = (Group::default(), FxHashMap::default());
        for (path, file) in members {
            let Remembered { stamp, digest, came } = file;
            let entry = came.value.as_ref();
            let entry = entry.map(|(name, entry)| (Cow::Borrowed(name), group.form(entry, &mut places)));
            let problems = Cow::Borrowed(came.problems.as_slice());
            group.files.push(Kept { path, stamp: *stamp, digest: *digest, entry, problems });
        }
        group
    }

    fn form(&mut self, entry: &'a Entry, places: &mut FxHashMap<&'a Outline, u32>) -> Form<'a> {
        match entry {
            Entry::Facts(record) | Entry::Small(record) => {
                let remarks = &record.record.remarks;
                let outlines = remarks.iter().map(|remark| remark.map(&mut |text| text.outline().clone())).collect();
                Form::Facts(Box::new(Cow::Borrowed(record)), outlines)
            }
            Entry::Words(_, words) => {
                Form::Words(Cow::Borrowed(words), words.text.as_ref().map(|text| self.place(text.outline(), places)))
            }
            Entry::File(_) => Form::File,
        }
    }

    fn place(&mut self, outline: &'a Arc<Outline>, places: &mut FxHashMap<&'a Outline, u32>) -> u32 {
        let outlines = &mut self.outlines;
        *places.entry(outline).or_insert_with(|| {
            outlines.push(outline.clone());
            u32::try_from(outlines.len() - 1).unwrap_or(u32::MAX)
        })
    }
}

impl Kept<'_> {
    fn remembered(self, outlines: &[Arc<Outline>], shelf: &Arc<Shelf>) -> Option<(Arc<str>, Remembered)> {
        let Kept { path, stamp, digest, entry, problems } = self;
        let path: Arc<str> = path.into();
        let entry = match entry {
            None => None,
            Some((name, form)) => {
                let again = Again { path: &path, digest, outlines, shelf };
                let entry = form.entry(&name, &again)?;
                Some((name.into_owned(), entry))
            }
        };
        let came = Arc::new(Checked::new(entry, problems.into_owned()));
        Some((path, Remembered { stamp, digest, came }))
    }
}

/// What is not kept of a file, and found again.
struct Again<'a> {
    path: &'a Arc<str>,
    digest: Option<[u8; 32]>,
    outlines: &'a [Arc<Outline>],
    shelf: &'a Arc<Shelf>,
}

impl Form<'_> {
    fn entry(self, name: &Name, again: &Again<'_>) -> Option<Entry> {
        Some(match (self, &name.role) {
            (Form::Facts(record, remarks), Role::Facts) => Entry::Facts(again.facts(record.into_owned(), &remarks)),
            (Form::Facts(record, remarks), Role::Small) => Entry::Small(again.facts(record.into_owned(), &remarks)),
            (Form::Words(words, outline), Role::Words(language)) => {
                let text = match outline {
                    None => None,
                    Some(at) => Some(again.text(at)?),
                };
                Entry::Words(language.clone(), Arc::new(Words { path: again.path.clone(), text, ..words.into_owned() }))
            }
            (Form::File, Role::File(below)) => Entry::File(below.clone()),
            _ => return None,
        })
    }
}

impl Again<'_> {
    fn text(&self, outline: u32) -> Option<Body> {
        let outline = self.outlines.get(outline as usize)?.clone();
        Some(self.shelf.text(self.path, self.digest, outline))
    }

    fn facts(&self, mut record: StatedRecord, remarks: &[Localized<Arc<Outline>>]) -> Arc<StatedRecord> {
        record.record.path = self.path.clone();
        record.record.remarks = self.shelf.remarks(self.path, self.digest, remarks);
        Arc::new(record)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::build::entry;
    use crate::source;

    /// Everything in the content of the repository, decoded.
    fn sample(root: &Path, languages: &[Language]) -> Files {
        let found = source::survey(root, "content", &["md", "yaml"]).unwrap();
        let remembered = |found: &source::Found| {
            let source = found.read().unwrap();
            let digest = source.digest().or(Some([7; 32]));
            let came = Arc::new(entry::read(&source, languages, digest));
            (found.path.clone(), Remembered { stamp: found.stamp, digest, came })
        };
        found.iter().map(remembered).collect()
    }

    #[test]
    fn what_is_kept_of_the_sample_comes_back() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let languages = ["en", "fr", "es", "ar"].map(|tag| Language::parse(tag).unwrap());
        let before = sample(root, &languages);
        let folder = tempfile::TempDir::new().unwrap();
        let keep = Keep::new(folder.path().join("kept"));
        let failed = write(&keep.lock().unwrap(), &languages, &before, &(0..GROUPS).collect());
        assert!(failed.is_empty() && before.len() > 300, "{failed:?} {}", before.len());
        let after = read(&keep, &languages, &Arc::new(Shelf::new(root.to_owned())));
        assert_eq!(after.len(), before.len());
        for (path, before) in &before {
            assert_eq!(format!("{:?}", after[path]), format!("{before:?}"), "{path}");
        }
        let (mut texts, mut remarks) = (0, 0);
        for (path, one) in &before {
            for (one, other) in bodies(one).iter().zip(bodies(&after[path])) {
                assert!(one.tree() == other.tree(), "{path}");
            }
            match &one.came.value {
                Some((_, Entry::Words(..))) => texts += bodies(one).len(),
                _ => remarks += bodies(one).len(),
            }
        }
        assert!(texts > 100 && remarks > 10, "{texts} {remarks}");
        assert!(read(&keep, &languages[1..], &Arc::new(Shelf::new(root.to_owned()))).is_empty());
    }

    fn bodies(remembered: &Remembered) -> Vec<&Body> {
        match &remembered.came.value {
            Some((_, Entry::Words(_, words))) => words.text.iter().collect(),
            Some((_, Entry::Facts(one) | Entry::Small(one))) => {
                one.record.remarks.iter().flat_map(Localized::values).collect()
            }
            _ => Vec::new(),
        }
    }
}
