//! The staged files and the standing ones change places. Each move can be undone, and all are undone when one fails.
//!
//! 1. Files that are no longer part of the site go to the stage, and folders that this empties go.
//! 2. New folders come with all their files, each in one step.
//! 3. Other staged files take their places; a file that stood there goes to the stage in the same step, so that a server
//!    that reads the folder finds the one or the other at every moment.

use std::fs;
use std::io;

use rayon::prelude::*;

use super::error::Error;
use super::ground::Ground;
use super::handle::{Handle, is_unsupported};
use super::path;
use super::plan::{Fate, Plan};
use super::stage::{self, Stage};
use super::tree::{Branch, Tree, is_below};

/// Moves between the stage and the output folder.
pub(super) struct Exchange<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) stage: &'a Stage<'a>,
    pub(super) ground: &'a Ground,
    pub(super) root: &'a Handle,
}

/// What was done, as far as it matters for undoing it.
enum Done {
    /// A file went to the stage, by its place among those to be removed.
    Removed(usize),
    /// A new folder came, by its place in the tree.
    Came(usize),
    /// A file came, by its place in the tree, where nothing stood.
    Filled(usize),
    /// A file came, and the one that stood there is in its place on the stage.
    Swapped(usize),
    /// A file came, and the one that stood there is beside its place on the stage.
    Covered(usize),
}

impl Exchange<'_> {
    pub(super) fn all(&self) -> Result<(), Error> {
        let mut done = Vec::new();
        self.run(&mut done).map_err(|first| match self.undo(done) {
            Ok(()) => first,
            Err(second) => {
                Error::Half { folder: self.ground.shown.clone(), first: first.into(), second: second.into() }
            }
        })
    }

    fn run(&self, done: &mut Vec<Done>) -> Result<(), Error> {
        self.remove_all(done)?;
        self.bring_all(done)?;
        self.put_all(done)
    }

    fn remove_all(&self, done: &mut Vec<Done>) -> Result<(), Error> {
        each((0..self.plan.gone.files.len()).collect(), |number| self.remove(number), done)?;
        self.remove_emptied();
        Ok(())
    }

    fn bring_all(&self, done: &mut Vec<Done>) -> Result<(), Error> {
        each(self.plan.folders.clone(), |folder| self.bring(folder), done)
    }

    fn put_all(&self, done: &mut Vec<Done>) -> Result<(), Error> {
        each(self.plan.singles().collect(), |file| self.put(file), done)
    }

    fn remove(&self, number: usize) -> Result<Done, Error> {
        let path = self.plan.gone.files[number];
        let removed = self.root.shift(path, &self.stage.all, &stage::grave(number));
        removed.map(|()| Done::Removed(number)).map_err(self.root.fault("remove", path))
    }

    fn bring(&self, folder: usize) -> Result<Done, Error> {
        let path = self.plan.tree.folders[folder].path;
        match self.stage.new.shift(path, self.root, path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.has_twin(folder) => Ok(Done::Came(folder)),
            moved => moved.map(|()| Done::Came(folder)).map_err(self.root.fault("put a folder at", path)),
        }
    }

    /// Whether another new folder is the same one where case makes no difference: it came with that.
    fn has_twin(&self, folder: usize) -> bool {
        let key = |folder: usize| path::key(self.plan.tree.folders[folder].path);
        self.plan.folders.iter().any(|other| *other != folder && key(*other) == key(folder))
    }

    fn put(&self, file: usize) -> Result<Done, Error> {
        let path = self.plan.tree.files[file];
        let put = match self.plan.fates[file] {
            Fate::Replaces => self.replace(file),
            _ => self.fill(file),
        };
        put.map_err(self.root.fault("put a file at", path))
    }

    fn fill(&self, file: usize) -> io::Result<Done> {
        let moved = self.stage.all.shift(&stage::berth(file), self.root, self.plan.tree.files[file]);
        moved.map(|()| Done::Filled(file))
    }

    fn replace(&self, file: usize) -> io::Result<Done> {
        match self.stage.all.swap(&stage::berth(file), self.root, self.plan.tree.files[file]) {
            Ok(()) => Ok(Done::Swapped(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.fill(file),
            Err(error) if is_unsupported(&error) => self.cover(file),
            Err(error) => Err(error),
        }
    }

    /// The exchange for systems without one: a second name for the old file, then the new one takes its place.
    fn cover(&self, file: usize) -> io::Result<Done> {
        let path = self.plan.tree.files[file];
        let (place, backup) = (self.root.at(path), self.stage.all.at(&backup(file)));
        match fs::hard_link(&place, &backup).or_else(|_| fs::copy(&place, &backup).map(drop)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return self.fill(file),
            kept => kept?,
        }
        self.stage.all.cover(&stage::berth(file), self.root, path)?;
        Ok(Done::Covered(file))
    }

    /// A folder that will not go holds files of others: that is no failure.
    fn remove_emptied(&self) {
        for folder in self.plan.gone.folders.iter().rev().filter(|folder| self.plan.tree.below(folder).is_empty()) {
            self.root.remove_folder(folder);
        }
    }

    /// Goes on after a failure, so that as much as possible is as it was, and returns the first.
    fn undo(&self, done: Vec<Done>) -> Result<(), Error> {
        done.into_iter().rev().map(|step| self.undo_one(step)).fold(Ok(()), Result::and)
    }

    fn undo_one(&self, step: Done) -> Result<(), Error> {
        let (root, stage, files) = (self.root, &self.stage.all, &self.plan.tree.files);
        let (path, undone) = match step {
            Done::Removed(number) => (self.plan.gone.files[number], self.give_back(number)),
            Done::Came(folder) => return self.take_back(folder),
            Done::Filled(file) => (files[file], root.cover(files[file], stage, &stage::berth(file))),
            Done::Swapped(file) => (files[file], stage.swap(&stage::berth(file), root, files[file])),
            Done::Covered(file) => (files[file], stage.cover(&backup(file), root, files[file])),
        };
        undone.map_err(root.fault("put back", path))
    }

    /// The folders on the way may have gone with the file.
    fn give_back(&self, number: usize) -> io::Result<()> {
        let path = self.plan.gone.files[number];
        self.root.at(path).parent().map_or(Ok(()), fs::create_dir_all)?;
        self.stage.all.shift(&stage::grave(number), self.root, path)
    }

    /// Removes the files of a new folder one by one: what others put among them meanwhile stays.
    fn take_back(&self, folder: usize) -> Result<(), Error> {
        let Tree { files, folders, .. } = self.plan.tree;
        let path = folders[folder].path;
        let below = &files[self.plan.tree.below(path)];
        let outcome = below.iter().map(|file| self.root.remove_file(file)).fold(Ok(()), Result::and);
        let is_inside = |other: &&Branch| is_below(other.path, path);
        let inner = folders[folder + 1..].iter().take_while(is_inside).collect::<Vec<_>>();
        for branch in inner.into_iter().rev().chain([&folders[folder]]) {
            self.root.remove_folder(branch.path);
        }
        outcome
    }
}

/// Does the same to each, and notes what was done; returns the first error.
fn each(
    places: Vec<usize>,
    one: impl Fn(usize) -> Result<Done, Error> + Send + Sync,
    done: &mut Vec<Done>,
) -> Result<(), Error> {
    let mut outcome = Ok(());
    for result in places.into_par_iter().map(one).collect::<Vec<_>>() {
        match result {
            Ok(step) => done.push(step),
            Err(error) => outcome = outcome.and(Err(error)),
        }
    }
    outcome
}

/// Where the old file is kept while the new one stands in its place.
fn backup(file: usize) -> String {
    stage::berth(file) + ".old"
}

#[cfg(test)]
mod tests;
