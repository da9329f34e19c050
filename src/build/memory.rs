//! What every content file came to, so that none is read twice that did not change: neither by this process, nor by the
//! next one (`kept`).
//!
//! A file whose stamp is as it was is not opened. Any other is read; and where its digest is as it was, not parsed.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use rayon::prelude::*;

use crate::decode::{Name, Words};
use crate::diagnostic::Problem;
use crate::keep::Keep;
use crate::language::Language;
use crate::model::Held;
use crate::resolve::Entry;
use crate::source::{self, Content, Error, Found, Kind, Source, Stamp};

use super::Counters;
use super::entry::{self, Came};
use super::kept;
use super::shelf::Shelf;

/// The endings of texts; all else in a record's folder is published as it is.
const TEXTS: [&str; 4] = ["md", "markdown", "yaml", "yml"];

/// What one file came to.
#[derive(Clone, Debug)]
pub(super) struct Remembered {
    /// None while the file may change once more without showing it.
    pub(super) stamp: Option<Stamp>,
    /// That of a text and its name; SHA-256 of a file that a record holds, since that is what its page says of it.
    pub(super) digest: Option<[u8; 32]>,
    pub(super) came: Arc<Came>,
}

/// By path.
pub(super) type Files = HashMap<Arc<str>, Remembered>;

/// What all content files come to now.
#[derive(Default)]
pub(super) struct Known {
    pub(super) entries: Vec<(Name, Arc<str>, Entry)>,
    pub(super) held: HashMap<Arc<str>, Held>,
    pub(super) problems: Vec<Problem>,
    pub(super) counters: Counters,
}

pub(super) struct Memory {
    root: PathBuf,
    keep: Option<Keep>,
    shelf: Arc<Shelf>,
    languages: Vec<Language>,
    files: Files,
    /// The groups of files that are not kept as they are remembered.
    unkept: BTreeSet<u8>,
}

impl Memory {
    pub(super) fn new(root: PathBuf, keep: Option<Keep>) -> Memory {
        let shelf = Arc::new(Shelf::new(root.clone()));
        Memory { root, keep, shelf, languages: Vec::new(), files: Files::new(), unkept: BTreeSet::new() }
    }

    /// Reads what changed since the last time. On an error, all stays as it was.
    pub(super) fn update(&mut self, languages: &[Language]) -> Result<Known, Error> {
        let moment = self.keep.as_ref().and_then(Keep::moment);
        let survey = || source::survey(&self.root, "content", &TEXTS);
        let (found, remembered) = rayon::join(survey, || self.remembered(languages));
        let found = found?;
        if let Some(files) = remembered {
            self.languages = languages.to_vec();
            self.files = files;
        }
        let now: Vec<Remembered> = found.par_iter().map(|found| self.look(found, moment)).collect::<Result<_, _>>()?;
        let known = self.known(&found, &now);
        self.learn(&found, now);
        Ok(known)
    }

    /// What other runs left of a content in other languages than it had until now.
    fn remembered(&self, languages: &[Language]) -> Option<Files> {
        let read = |keep| kept::read(keep, languages, &self.shelf);
        (self.languages != languages).then(|| self.keep.as_ref().map(read).unwrap_or_default())
    }

    /// Reads one file again that changed, if it is a text whose words alone are others, and not its outline, and nothing
    /// is or was wrong with it. None where more follows from the change.
    pub(super) fn reword(&mut self, place: &Path) -> Option<Reworded> {
        let path = source::below(&self.root, place)?;
        let before = self.files.get(&path)?;
        let source = source::read_file(&self.root, &self.root.join(&*path)).ok()??;
        let digest = digest(&source).ok()?;
        let came = entry::read(&source, &self.languages, digest);
        let reworded = reworded(&before.came, &came)?;
        self.files.insert(path.clone(), Remembered { stamp: None, digest, came: Arc::new(came) });
        self.unkept.insert(kept::group(&path));
        Some(reworded)
    }

    /// Whether a text was found to be another one when it was read again.
    pub(super) fn is_outdated(&self) -> bool {
        self.shelf.is_outdated()
    }

    fn look(&self, found: &Found, moment: Option<SystemTime>) -> Result<Remembered, Error> {
        let before = self.files.get(&found.path);
        if let Some(before) = before.filter(|before| before.stands(found)) {
            return Ok(before.clone());
        }
        let stamp = found.stamp.filter(|stamp| moment.is_some_and(|moment| stamp.is_settled(moment)));
        let source = found.read()?;
        let digest = digest(&source)?;
        Ok(match before.filter(|before| digest.is_some() && before.digest == digest) {
            Some(before) => Remembered { stamp, ..before.clone() },
            None => Remembered { stamp, digest, came: Arc::new(entry::read(&source, &self.languages, digest)) },
        })
    }

    fn known(&self, found: &[Found], now: &[Remembered]) -> Known {
        let mut known = Known::default();
        for (found, now) in found.iter().zip(now) {
            known.problems.extend(now.came.problems.iter().cloned());
            self.count(found, now, &mut known.counters);
            let Some((name, entry)) = &now.came.value else { continue };
            known.entries.push((name.clone(), found.path.clone(), entry.clone()));
            if let (Entry::File(_), Some(digest)) = (entry, now.digest) {
                let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into();
                let held = Held { place: found.place.clone(), bytes: found.size, sha256 };
                known.held.insert(found.path.clone(), held);
            }
        }
        known
    }

    fn count(&self, found: &Found, now: &Remembered, counters: &mut Counters) {
        if found.kind == Kind::Text {
            let before = self.files.get(&found.path);
            counters.read += usize::from(!before.is_some_and(|before| before.stands(found)));
            counters.parsed += usize::from(!before.is_some_and(|before| Arc::ptr_eq(&before.came, &now.came)));
        }
    }

    fn learn(&mut self, found: &[Found], now: Vec<Remembered>) {
        let mut files = Files::with_capacity(found.len());
        for (found, now) in found.iter().zip(now) {
            let before = self.files.remove(&found.path);
            if before.is_none_or(|before| before.stamp != now.stamp || !Arc::ptr_eq(&before.came, &now.came)) {
                self.unkept.insert(kept::group(&found.path));
            }
            files.insert(found.path.clone(), now);
        }
        self.unkept.extend(self.files.keys().map(|path| kept::group(path)));
        self.files = files;
    }

    /// Leaves what is remembered to the next run. What cannot be kept now is kept another time, or never.
    pub(super) fn keep(&mut self) {
        if self.unkept.is_empty() {
            return;
        }
        let Some(lock) = self.keep.as_ref().and_then(Keep::lock) else { return };
        self.unkept = kept::write(&lock, &self.languages, &self.files, &self.unkept);
    }
}

impl Remembered {
    /// Whether the file is as it was, without reading it.
    fn stands(&self, found: &Found) -> bool {
        self.stamp.is_some() && self.stamp == found.stamp
    }
}

/// A file in which words changed, and nothing else with them.
pub(super) struct Reworded {
    pub(super) name: Name,
    pub(super) language: Language,
    pub(super) words: Arc<Words>,
    /// Whether its title or its summary is another.
    pub(super) is_renamed: bool,
}

fn reworded(before: &Came, now: &Came) -> Option<Reworded> {
    let is_fine = before.problems.is_empty() && now.problems.is_empty();
    let (Some((_, Entry::Words(_, old))), Some((name, Entry::Words(language, new)))) = (&before.value, &now.value)
    else {
        return None;
    };
    let (words, is_renamed) = (new.clone(), old.face != new.face);
    let is_alike = is_fine && old.is_like(new);
    is_alike.then(|| Reworded { name: name.clone(), language: language.clone(), words, is_renamed })
}

/// By what a file is known that was read; none for one of which nothing can be said.
fn digest(source: &Source) -> Result<Option<[u8; 32]>, Error> {
    Ok(match &source.content {
        Content::File { place, .. } => Some(source::digest(place)?),
        _ => source.digest(),
    })
}
