//! What is to be written, left alone and removed, found by looking at the folder without changing it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::edition::Edition;
use super::error::Error;
use super::ground::Ground;
use super::look::{self, Folders, Standing};
use super::manifest::{Entry, Manifest};
use super::output::Body;
use super::{Options, Report, path, stage};

pub(super) struct Plan<'a> {
    /// Outputs that differ from what is there, sorted by path.
    pub(super) write: Vec<Staged<'a>>,
    /// Files that are ours and no longer part of the site, sorted.
    pub(super) remove: Vec<&'a str>,
    /// Every folder of the outputs, the outer before the inner.
    pub(super) folders: Folders<'a>,
    /// What will be ours.
    pub(super) manifest: Manifest,
    unchanged: usize,
}

/// An output that is to be written, and where it waits; nowhere on a dry run.
pub(super) struct Staged<'a> {
    pub(super) path: &'a str,
    pub(super) file: Option<PathBuf>,
}

/// An output that was made, its entry in the manifest, what stands in its place, and where it waits if that differs.
struct Looked<'a> {
    path: &'a str,
    entry: Entry,
    standing: Standing,
    write: bool,
    file: Option<PathBuf>,
}

impl<'a> Plan<'a> {
    /// Makes every output once. None when the edition is not good.
    pub(super) fn draw(
        edition: &'a dyn Edition,
        paths: &[&'a str],
        before: &'a Manifest,
        ground: &Ground,
        options: &Options,
    ) -> Result<Option<Self>, Error> {
        let remove = obsolete(paths, before, ground);
        let folders = Folders::survey(paths.iter().copied(), ground);
        let yielding = Yielding::new(&remove, before, options.force);
        let found = look_at_all(edition, &folders, &yielding, ground, options.dry_run);
        if !edition.is_good() {
            return Ok(None);
        }
        let found = found?;
        yielding.check(&found, &folders, ground)?;
        let plan = Plan::from_found(found, remove, folders);
        look::check_writable(plan.changes(), ground)?;
        Ok(Some(plan))
    }

    fn from_found(found: Vec<Looked<'a>>, remove: Vec<&'a str>, folders: Folders<'a>) -> Self {
        let total = found.len();
        let mut write = Vec::new();
        let mut entries = BTreeMap::new();
        for looked in found {
            if looked.write {
                write.push(Staged { path: looked.path, file: looked.file });
            }
            entries.insert(looked.path.to_owned(), looked.entry);
        }
        Plan { unchanged: total - write.len(), write, remove, folders, manifest: Manifest::new(entries) }
    }

    pub(super) fn changes_files(&self) -> bool {
        !self.write.is_empty() || !self.remove.is_empty()
    }

    fn changes(&self) -> impl Iterator<Item = &'a str> {
        self.write.iter().map(|output| output.path).chain(self.remove.iter().copied())
    }

    pub(super) fn report(&self) -> Report {
        let written = self.write.iter().map(|output| output.path.to_owned()).collect();
        let removed = self.remove.iter().map(ToString::to_string).collect();
        Report { written, unchanged: self.unchanged, removed }
    }
}

/// What we wrote and no longer make, as far as it is still there and no link has come between.
fn obsolete<'a>(paths: &[&str], before: &'a Manifest, ground: &Ground) -> Vec<&'a str> {
    let current: HashSet<&str> = paths.iter().copied().collect();
    let gone: Vec<&str> = before.paths().map(String::as_str).filter(|path| !current.contains(path)).collect();
    let folders = Folders::survey(gone.iter().copied(), ground);
    gone.into_par_iter().filter(|path| folders.reach(path) && look::is_file_or_link(&ground.at(path))).collect()
}

fn look_at_all<'a>(
    edition: &'a dyn Edition,
    folders: &Folders,
    yielding: &Yielding,
    ground: &Ground,
    dry_run: bool,
) -> Result<Vec<Looked<'a>>, Error> {
    let look = |path: &'a str, body: Body, number: usize| {
        let entry = look::entry(&body)?;
        let standing = if folders.reach(path) { look::at(&ground.at(path), &entry)? } else { Standing::Nothing };
        let write = standing != Standing::Equal || yielding.loses(path);
        let file = if write && !dry_run { Some(stage::write(&body, number, ground)?) } else { None };
        Ok(Looked { path, entry, standing, write, file })
    };
    let number = AtomicUsize::new(0);
    // Not stopped by the first error: what is wrong with the edition is only known when all of it was made.
    let all = (0..edition.sheaves()).into_par_iter().flat_map_iter(|sheaf| {
        let mut opened = edition.sheaf(sheaf);
        let paths = edition.paths(sheaf).into_iter().enumerate();
        paths
            .map(|(at, path)| look(path, opened.make(at).body, number.fetch_add(1, Ordering::Relaxed)))
            .collect::<Vec<_>>()
    });
    let mut all = all.collect::<Vec<_>>().into_iter().collect::<Result<Vec<_>, Error>>()?;
    all.sort_unstable_by_key(|looked| looked.path);
    Ok(all)
}

/// What may make room for an output: what is ours already, what is about to go, and with force any file.
struct Yielding<'a> {
    remove: HashSet<&'a str>,
    /// The paths to be removed, as a file system sees them to which case makes no difference.
    keys: HashSet<String>,
    before: &'a Manifest,
    force: bool,
}

impl<'a> Yielding<'a> {
    fn new(remove: &[&'a str], before: &'a Manifest, force: bool) -> Self {
        let keys = remove.iter().map(|path| path::key(path)).collect();
        Yielding { remove: remove.iter().copied().collect(), keys, before, force }
    }

    /// Whether what stands at `path` may be found there only under an old name that differs in case: it is then
    /// removed, and must be written again.
    fn loses(&self, path: &str) -> bool {
        !self.keys.is_empty() && self.keys.contains(&path::key(path))
    }

    fn check(&self, found: &[Looked], folders: &Folders, ground: &Ground) -> Result<(), Error> {
        let refuse = |paths: BTreeSet<String>, forcible| match paths.is_empty() {
            true => Ok(()),
            false => {
                Err(Error::InTheWay { folder: ground.shown.clone(), paths: paths.into_iter().collect(), forcible })
            }
        };
        let folders = folders.in_the_way().filter(|path| !self.remove.contains(path)).map(str::to_owned);
        refuse(folders.collect(), false)?;
        let path = |looked: &Looked| looked.path.to_owned();
        let is_full = |looked: &&Looked| {
            looked.standing == Standing::Folder && !look::holds_only(looked.path, &self.remove, ground)
        };
        refuse(found.iter().filter(is_full).map(path).collect(), false)?;
        refuse(found.iter().filter(|looked| self.is_foreign(looked)).map(path).collect(), true)
    }

    fn is_foreign(&self, looked: &Looked) -> bool {
        let path = looked.path;
        looked.standing == Standing::Different && !self.force && !self.before.lists(path) && !self.loses(path)
    }
}
