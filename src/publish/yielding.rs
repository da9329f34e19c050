//! What may make room for an output: what is ours already, what is about to go, and with force any file. Not here: what
//! stands there (`look`).

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use walkdir::WalkDir;

use super::error::Error;
use super::ground::Ground;
use super::look::{Place, Survey};
use super::path;
use super::plan::{Fate, Gone};

pub(super) struct Yielding<'a> {
    /// The files that go, and the folders that go with them if they hold nothing else.
    files: HashSet<&'a str>,
    folders: HashSet<&'a str>,
    /// The paths to be removed, as a file system sees them to which case makes no difference.
    keys: HashSet<Cow<'a, str>>,
    /// Each output's place in the manifest.
    pub(super) listed: Vec<Option<u32>>,
    force: bool,
}

impl<'a> Yielding<'a> {
    pub(super) fn new(gone: &Gone<'a>, listed: Vec<Option<u32>>, force: bool) -> Self {
        Yielding {
            files: gone.files.iter().copied().collect(),
            folders: gone.folders.iter().copied().collect(),
            keys: gone.files.iter().map(|path| path::key(path)).collect(),
            listed,
            force,
        }
    }

    /// Whether what stands at `path` may be found there only under an old name that differs in case: it is then
    /// removed, and must be written again.
    pub(super) fn loses(&self, path: &str) -> bool {
        !self.keys.is_empty() && self.keys.contains(&path::key(path))
    }

    pub(super) fn check(&self, fates: &[Fate], survey: &Survey, ground: &Ground) -> Result<(), Error> {
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
        refuse(folders.filter(|path| !self.files.contains(path)).collect(), false)?;
        let files = |fate| (0..fates.len()).filter(move |file| fates[*file] == fate);
        let is_full = |path: &&str| !self.will_be_empty(path, &ground.folder);
        refuse(files(Fate::Succeeds).map(|file| tree.files[file]).filter(is_full).collect(), false)?;
        let is_foreign = |file: &usize| self.listed[*file].is_none() && !self.loses(tree.files[*file]);
        let foreign = files(Fate::Replaces).filter(|_| !self.force).filter(is_foreign);
        refuse(foreign.map(|file| tree.files[file]).collect(), true)
    }

    /// Whether a folder will be empty, and go, once all that goes is gone.
    fn will_be_empty(&self, folder: &str, root: &Path) -> bool {
        WalkDir::new(root.join(folder)).into_iter().all(|entry| {
            let Ok(entry) = entry else { return false };
            let path = entry.path().strip_prefix(root).ok().and_then(Path::to_str).map(|p| p.replace('\\', "/"));
            let going = if entry.file_type().is_dir() { &self.folders } else { &self.files };
            path.is_some_and(|path| going.contains(path.as_str()))
        })
    }
}
