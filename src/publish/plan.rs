//! What is to be written, left alone and removed, found by looking at the folder without changing the site.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use rayon::prelude::*;

use super::edition::{Edition, Sheaf, Stamped};
use super::error::Error;
use super::ground::Ground;
use super::handle::{self, Glance, Handle, Standing};
use super::look::{self, Place, Survey};
use super::manifest::Manifest;
use super::seen::{Seen, Sight};
use super::stage::Stage;
use super::tree::Tree;
use super::{Report, path};

pub(super) struct Plan<'a> {
    pub(super) tree: &'a Tree<'a>,
    /// What becomes of each output.
    pub(super) fates: Vec<Fate>,
    /// How each of them looks; of those that still have to take their places, how they look on the stage.
    pub(super) seen: Seen,
    /// The outermost of the folders that are new, by their places in the tree.
    pub(super) folders: Vec<usize>,
    /// Files that are ours and no longer part of the site, sorted.
    pub(super) remove: Vec<&'a str>,
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
        let remove = removable(gone, self.root);
        let yielding = Yielding::new(&remove, listed, self.force);
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
        let plan = Plan { tree: self.tree, fates, seen, folders, remove, manifest };
        plan.check_writable(self.root)?;
        Ok(Some(plan))
    }
}

impl Plan<'_> {
    pub(super) fn report(&self) -> Report {
        let written = self.tree.files.iter().zip(&self.fates).filter(|(_, fate)| **fate != Fate::Stands);
        let written: Vec<String> = written.map(|(file, _)| (*file).to_owned()).collect();
        let removed = self.remove.iter().map(ToString::to_string).collect();
        Report { unchanged: self.fates.len() - written.len(), written, removed }
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
        folders.extend(self.remove.iter().map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder)));
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

/// What we wrote and no longer make, as far as it is still there and no link has come between.
fn removable<'a>(gone: Vec<&'a str>, root: Option<&Handle>) -> Vec<&'a str> {
    let tree = Tree::grow(gone);
    let survey = Survey::new(&tree, root);
    let is_there =
        |file: usize| survey.reaches(file) && matches!(survey.look(file), Ok(Standing::File(_) | Standing::Other));
    let files = (0..tree.files.len()).into_par_iter();
    files.filter(|file| is_there(*file)).map(|file| tree.files[file]).collect()
}

/// Makes the outputs, compares them with what is there, and stages those that differ.
struct Maker<'a> {
    draft: &'a Draft<'a>,
    survey: &'a Survey<'a>,
    yielding: &'a Yielding<'a>,
    /// When this began, by the clock of the disk.
    now: i64,
}

impl Maker<'_> {
    fn all(&self) -> Result<(Vec<Fate>, Seen), Error> {
        let sheaves = (0..self.draft.edition.sheaves()).into_par_iter();
        let made: Vec<Result<Vec<_>, Error>> = sheaves.map(|sheaf| self.sheaf(sheaf)).collect();
        let files = self.draft.tree.files.len();
        let (mut fates, mut sights) = (vec![Fate::Stands; files], vec![Sight::NONE; files]);
        for sheaf in made {
            for (file, fate, sight) in sheaf? {
                (fates[file as usize], sights[file as usize]) = (fate, sight);
            }
        }
        Ok((fates, Seen(sights)))
    }

    /// Not stopped by the first error: what is wrong with the edition is only known when all of it was made.
    fn sheaf(&self, number: usize) -> Result<Vec<(u32, Fate, Sight)>, Error> {
        let mut sheaf = self.draft.edition.sheaf(number);
        let outputs = self.draft.tree.outputs(number).iter().enumerate();
        let one = |(at, file): (usize, &u32)| {
            let (fate, sight) = self.output(&mut *sheaf, at, *file as usize)?;
            Ok((*file, fate, sight))
        };
        let made: Vec<Result<_, Error>> = outputs.map(one).collect();
        made.into_iter().collect()
    }

    fn output(&self, sheaf: &mut dyn Sheaf, at: usize, file: usize) -> Result<(Fate, Sight), Error> {
        let seen = self.seen(file);
        if seen.stamp.is_some()
            && self.survey.look(file)? == Standing::File(seen.glance)
            && sheaf.known(at) == seen.stamp
        {
            return Ok((Fate::Stands, seen));
        }
        let made = sheaf.make(at);
        match self.compare(file, &made, seen)? {
            Some(sight) => Ok((Fate::Stands, sight)),
            None => self.stage(file, &made),
        }
    }

    /// How the file looked when it was published. What must be written in any case was not seen.
    fn seen(&self, file: usize) -> Sight {
        let place = self.yielding.listed[file].filter(|_| !self.yielding.loses(self.survey.tree.files[file]));
        place.map_or(Sight::NONE, |place| self.draft.seen.at(place as usize))
    }

    /// How the file looks that stands in an output's place, if it is the same.
    fn compare(&self, file: usize, made: &Stamped, seen: Sight) -> Result<Option<Sight>, Error> {
        if !self.survey.reaches(file) || self.yielding.loses(self.survey.tree.files[file]) {
            return Ok(None);
        }
        let Standing::File(glance) = self.survey.look(file)? else { return Ok(None) };
        let sight = Sight::new(glance, made.stamp, self.now);
        let is_same = sight != Sight::NONE && sight == seen
            || glance.size == look::size(&made.body)? && self.survey.holds(file, &made.body)?;
        Ok(is_same.then_some(sight))
    }

    fn stage(&self, file: usize, made: &Stamped) -> Result<(Fate, Sight), Error> {
        let fate = self.fate(file)?;
        let mut sight = Sight { stamp: made.stamp, ..Sight::NONE };
        let Some(stage) = self.draft.stage else { return Ok((fate, sight)) };
        if fate != Fate::Comes {
            stage.write(file, &made.body)?;
            return Ok((fate, sight));
        }
        let written = stage.write_new(file, &made.body)?;
        if made.stamp.is_some() {
            sight.glance =
                handle::glance(&written).map_err(stage.new.fault("look at", self.survey.tree.files[file]))?;
        }
        Ok((fate, sight))
    }

    /// What becomes of an output that does not stand there yet.
    fn fate(&self, file: usize) -> Result<Fate, Error> {
        if !self.survey.reaches(file) {
            return Ok(Fate::Comes);
        }
        Ok(match self.survey.look(file)? {
            Standing::Nothing => Fate::Fills,
            Standing::Folder => Fate::Succeeds,
            Standing::File(_) | Standing::Other => Fate::Replaces,
        })
    }
}

/// What may make room for an output: what is ours already, what is about to go, and with force any file.
struct Yielding<'a> {
    remove: HashSet<&'a str>,
    /// The paths to be removed, as a file system sees them to which case makes no difference.
    keys: HashSet<Cow<'a, str>>,
    /// Each output's place in the manifest.
    listed: Vec<Option<u32>>,
    force: bool,
}

impl<'a> Yielding<'a> {
    fn new(remove: &[&'a str], listed: Vec<Option<u32>>, force: bool) -> Self {
        let keys = remove.iter().map(|path| path::key(path)).collect();
        Yielding { remove: remove.iter().copied().collect(), keys, listed, force }
    }

    /// Whether what stands at `path` may be found there only under an old name that differs in case: it is then
    /// removed, and must be written again.
    fn loses(&self, path: &str) -> bool {
        !self.keys.is_empty() && self.keys.contains(&path::key(path))
    }

    fn check(&self, fates: &[Fate], survey: &Survey, ground: &Ground) -> Result<(), Error> {
        let refuse = |paths: BTreeSet<&str>, forcible| match paths.is_empty() {
            true => Ok(()),
            false => Err(Error::InTheWay {
                folder: ground.shown.clone(),
                paths: paths.into_iter().map(str::to_owned).collect(),
                forcible,
            }),
        };
        let Survey { tree, .. } = survey;
        let folders = survey.new_folders().filter(|(_, place)| *place == Place::Other);
        let folders = folders.map(|(folder, _)| tree.folders[folder].path);
        refuse(folders.filter(|path| !self.remove.contains(path)).collect(), false)?;
        let files = |fate| (0..fates.len()).filter(move |file| fates[*file] == fate);
        let is_full = |path: &&str| !look::holds_only(path, &self.remove, &ground.folder);
        refuse(files(Fate::Succeeds).map(|file| tree.files[file]).filter(is_full).collect(), false)?;
        let is_foreign = |file: &usize| self.listed[*file].is_none() && !self.loses(tree.files[*file]);
        let foreign = files(Fate::Replaces).filter(|_| !self.force).filter(is_foreign);
        refuse(foreign.map(|file| tree.files[file]).collect(), true)
    }
}
