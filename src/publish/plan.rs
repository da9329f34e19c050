//! What is to be written, left alone and removed, found by looking at the folder without changing the site.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Report;
use super::edition::Edition;
use super::error::Error;
use super::ground::Ground;
use super::handle::{Glance, Handle, Standing};
use super::look::{Place, Survey};
use super::maker::Maker;
use super::manifest::Manifest;
use super::path;
use super::seen::{Seen, Sight};
use super::stage::Stage;
use super::tree::Tree;
use super::yielding::Yielding;

pub(super) struct Plan<'a> {
    pub(super) tree: &'a Tree<'a>,
    /// What becomes of each output.
    pub(super) fates: Vec<Fate>,
    /// How each of them looks; of those that still have to take their places, how they look on the stage.
    pub(super) seen: Seen,
    /// The outermost of the folders that are new, by their places in the tree.
    pub(super) folders: Vec<usize>,
    /// What is ours and no longer part of the site.
    pub(super) gone: Gone<'a>,
    /// What will be ours.
    pub(super) manifest: Manifest,
}

/// What becomes of an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stands there already, byte for byte.
    Stands,
    /// Its folder is new, and brings it.
    Comes,
    /// It takes a place where nothing stands.
    Fills,
    /// It takes the place of another file, or of a link.
    Replaces,
    /// It takes the place of a folder, which must be empty by then, and gone.
    Succeeds,
}

/// What an edition is compared with, and where the changes go.
pub(super) struct Draft<'a> {
    pub(super) edition: &'a dyn Edition,
    pub(super) tree: &'a Tree<'a>,
    pub(super) ground: &'a Ground,
    /// The output folder, if there is one.
    pub(super) root: Option<&'a Handle>,
    /// What is ours, and how it looked.
    pub(super) before: &'a Manifest,
    pub(super) seen: &'a Seen,
    /// None on a dry run.
    pub(super) stage: Option<&'a Stage<'a>>,
    pub(super) force: bool,
}

impl<'a> Draft<'a> {
    /// Makes every output once, or knows it. None when the edition is not good.
    pub(super) fn plan(&self) -> Result<Option<Plan<'a>>, Error> {
        let (listed, gone) = compare(&self.tree.files, self.before);
        let gone = Gone::find(gone, self.root).map_err(|listed| self.before.refuse(&listed, self.ground))?;
        let yielding = Yielding::new(&gone, listed, self.force);
        let survey = Survey::new(self.tree, self.root);
        let now = self.stage.map_or(Ok(i64::MIN), Stage::now)?;
        let made = Maker { draft: self, survey: &survey, yielding: &yielding, now }.all();
        if !self.edition.is_good() {
            return Ok(None);
        }
        let (fates, seen) = made?;
        yielding.check(&fates, &survey, self.ground)?;
        let folders = survey.new_folders().map(|(folder, _)| folder).collect();
        let manifest = Manifest::new(self.tree.files.iter().copied());
        let plan = Plan { tree: self.tree, fates, seen, folders, gone, manifest };
        plan.check_writable(self.root)?;
        Ok(Some(plan))
    }
}

impl Plan<'_> {
    pub(super) fn report(&self) -> Report {
        let written = self.tree.files.iter().zip(&self.fates).filter(|(_, fate)| **fate != Fate::Stands);
        let written: Vec<String> = written.map(|(file, _)| (*file).to_owned()).collect();
        let removed = self.gone.files.iter().map(ToString::to_string).collect();
        Report { unchanged: self.fates.len() - written.len(), written, removed }
    }

    /// Whether anything is to be written.
    pub(super) fn is_work(&self) -> bool {
        self.fates.iter().any(|fate| *fate != Fate::Stands)
    }

    /// Looks once more at what came into the site; its files were written before it was `now` by the clock of the disk.
    /// What is not found as it should be counts as not seen.
    pub(super) fn settle(&mut self, now: i64, root: &Handle) {
        let look = |(file, (fate, sight)): (usize, (&Fate, &mut Sight))| {
            let glance = match fate {
                Fate::Stands => return,
                Fate::Comes => sight.glance,
                _ if sight.stamp.is_none() => Glance::NONE,
                _ => root.look(self.tree.files[file]).map_or(Glance::NONE, Standing::glance),
            };
            *sight = Sight::new(glance, sight.stamp, now);
        };
        self.fates.par_iter().zip(&mut self.seen.0).enumerate().for_each(look);
    }

    /// Outputs that take their places one by one.
    pub(super) fn singles(&self) -> impl Iterator<Item = usize> {
        let is_single = |fate| matches!(fate, Fate::Fills | Fate::Replaces | Fate::Succeeds);
        self.fates.iter().enumerate().filter(move |(_, fate)| is_single(**fate)).map(|(file, _)| file)
    }

    /// Finds out before anything is moved whether the folders in which something changes let themselves be changed.
    fn check_writable(&self, root: Option<&Handle>) -> Result<(), Error> {
        let Some(root) = root else { return Ok(()) };
        let homes = self.singles().map(|file| self.tree.home_of(file));
        let parents = self.folders.iter().map(|folder| self.tree.folders[*folder].parent);
        let mut folders: BTreeSet<&str> = homes.chain(parents).map(|folder| self.tree.folders[folder].path).collect();
        folders.extend(self.gone.files.iter().map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder)));
        folders.into_par_iter().try_for_each(|folder| root.check_writable(folder))
    }
}

/// Each file's place in the manifest, if it is listed there, and what else is listed. Both lists are sorted.
fn compare<'a>(files: &[&str], before: &'a Manifest) -> (Vec<Option<u32>>, Vec<&'a str>) {
    let mut gone = Vec::new();
    let mut listed = (0..).zip(before.paths()).peekable();
    let place = |file: &&str| {
        while let Some((_, path)) = listed.next_if(|(_, path)| path < file) {
            gone.push(path);
        }
        listed.next_if(|(_, path)| path == file).map(|(place, _)| place)
    };
    let places = files.iter().map(place).collect();
    gone.extend(listed.map(|(_, path)| path));
    (places, gone)
}

/// What we wrote and no longer make, as far as no link has come between.
pub(super) struct Gone<'a> {
    /// The files that are still there, sorted.
    pub(super) files: Vec<&'a str>,
    /// The folders on the way to any that was there, the outer before the inner: a run that was interrupted may have
    /// left them empty.
    pub(super) folders: Vec<&'a str>,
}

impl<'a> Gone<'a> {
    /// Any path that we would not have written to is returned instead.
    fn find(paths: Vec<&'a str>, root: Option<&Handle>) -> Result<Gone<'a>, String> {
        let tree = Tree::grow(paths);
        if let Some((bad, _)) = path::find_bad(&tree) {
            return Err(bad);
        }
        let survey = Survey::new(&tree, root);
        let is_there = |file: &usize| {
            survey.reaches(*file) && matches!(survey.look(*file), Ok(Standing::File(_) | Standing::Other))
        };
        let files = (0..tree.files.len()).into_par_iter().filter(is_there).map(|file| tree.files[file]).collect();
        let folders = (1..tree.folders.len()).filter(|folder| survey.place(*folder) == Place::Folder);
        Ok(Gone { files, folders: folders.map(|folder| tree.folders[folder].path).collect() })
    }
}
