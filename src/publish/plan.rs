//! What is to be written, left alone and removed, found by looking at the folder without changing it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rayon::prelude::*;

use super::Report;
use super::error::Error;
use super::ground::Ground;
use super::look::{self, Folders, Standing};
use super::manifest::{Entry, Manifest};
use super::output::Output;
use super::path;

pub(super) struct Plan<'a> {
    /// Outputs that differ from what is there, sorted by path.
    pub(super) write: Vec<&'a Output>,
    /// Files that are ours and no longer part of the site, sorted.
    pub(super) remove: Vec<&'a str>,
    /// Every folder of the outputs, the outer before the inner.
    pub(super) folders: Folders<'a>,
    /// What will be ours.
    pub(super) manifest: Manifest,
    unchanged: usize,
}

/// An output, its entry in the manifest, and what stands in its place.
struct Looked<'a> {
    output: &'a Output,
    entry: Entry,
    standing: Standing,
}

impl<'a> Plan<'a> {
    pub(super) fn draw(
        outputs: &'a [Output],
        before: &'a Manifest,
        ground: &Ground,
        force: bool,
    ) -> Result<Self, Error> {
        let outputs = sorted(outputs);
        let remove = obsolete(&outputs, before, ground);
        let folders = Folders::survey(outputs.iter().map(|output| output.path.as_str()), ground);
        let found = look_at_all(outputs, &folders, ground)?;
        let yielding = Yielding::new(&remove, before, force);
        yielding.check(&found, &folders, ground)?;
        let plan = Plan::from_found(found, remove, folders, &yielding);
        look::check_writable(plan.changes(), ground)?;
        Ok(plan)
    }

    fn from_found(found: Vec<Looked<'a>>, remove: Vec<&'a str>, folders: Folders<'a>, yielding: &Yielding) -> Self {
        let total = found.len();
        let mut write = Vec::new();
        let mut entries = BTreeMap::new();
        for Looked { output, entry, standing } in found {
            if standing != Standing::Equal || yielding.loses(&output.path) {
                write.push(output);
            }
            entries.insert(output.path.clone(), entry);
        }
        Plan { unchanged: total - write.len(), write, remove, folders, manifest: Manifest::new(entries) }
    }

    pub(super) fn changes_files(&self) -> bool {
        !self.write.is_empty() || !self.remove.is_empty()
    }

    fn changes(&self) -> impl Iterator<Item = &'a str> {
        self.write.iter().map(|output| output.path.as_str()).chain(self.remove.iter().copied())
    }

    pub(super) fn report(&self) -> Report {
        let written = self.write.iter().map(|output| output.path.clone()).collect();
        let removed = self.remove.iter().map(ToString::to_string).collect();
        Report { written, unchanged: self.unchanged, removed }
    }
}

fn sorted(outputs: &[Output]) -> Vec<&Output> {
    let mut outputs: Vec<&Output> = outputs.iter().collect();
    outputs.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    outputs
}

/// What we wrote and no longer make, as far as it is still there and no link has come between.
fn obsolete<'a>(outputs: &[&Output], before: &'a Manifest, ground: &Ground) -> Vec<&'a str> {
    let current: HashSet<&str> = outputs.iter().map(|output| output.path.as_str()).collect();
    let gone: Vec<&str> = before.paths().map(String::as_str).filter(|path| !current.contains(path)).collect();
    let folders = Folders::survey(gone.iter().copied(), ground);
    gone.into_par_iter().filter(|path| folders.reach(path) && look::is_file_or_link(&ground.at(path))).collect()
}

fn look_at_all<'a>(outputs: Vec<&'a Output>, folders: &Folders, ground: &Ground) -> Result<Vec<Looked<'a>>, Error> {
    let look = |output: &'a Output| {
        let entry = look::entry(&output.body)?;
        let standing =
            if folders.reach(&output.path) { look::at(&ground.at(&output.path), &entry)? } else { Standing::Nothing };
        Ok(Looked { output, entry, standing })
    };
    outputs.into_par_iter().map(look).collect()
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
        let path = |looked: &Looked| looked.output.path.clone();
        let is_full = |looked: &&Looked| {
            looked.standing == Standing::Folder && !look::holds_only(&looked.output.path, &self.remove, ground)
        };
        refuse(found.iter().filter(is_full).map(path).collect(), false)?;
        refuse(found.iter().filter(|looked| self.is_foreign(looked)).map(path).collect(), true)
    }

    fn is_foreign(&self, looked: &Looked) -> bool {
        let path = &looked.output.path;
        looked.standing == Standing::Different && !self.force && !self.before.lists(path) && !self.loses(path)
    }
}
