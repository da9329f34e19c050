//! What stands in the output folder: files, folders and links, and whether a file is already what it shall be.
//! Only looks. Not here: what follows from it (`plan`).

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs::{self, File};
use std::io;
use std::path::Path;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::error::Error;
use super::ground::Ground;
use super::manifest::Entry;
use super::output::Body;
use super::path;

/// What stands at an output's path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Nothing,
    Equal,
    /// Another file, or a link.
    Different,
    Folder,
}

/// What stands where folders are needed.
pub(super) struct Folders<'a>(BTreeMap<&'a str, Place>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Missing,
    Folder,
    /// A file, or a link: even one to a folder, because it may lead out of ours.
    Other,
}

impl<'a> Folders<'a> {
    /// Looks at every folder on the way to the paths.
    pub(super) fn survey(paths: impl Iterator<Item = &'a str>, ground: &Ground) -> Self {
        let folders: BTreeSet<&str> = paths.flat_map(path::folders).collect();
        let place = |folder: &'a str| match fs::symlink_metadata(ground.at(folder)) {
            Ok(found) if found.is_dir() => (folder, Place::Folder),
            Ok(_) => (folder, Place::Other),
            Err(_) => (folder, Place::Missing),
        };
        Folders(folders.into_par_iter().map(place).collect())
    }

    /// Whether there are nothing but folders on the way to a file.
    pub(super) fn reach(&self, path: &str) -> bool {
        path::folders(path).all(|folder| self.0.get(folder) == Some(&Place::Folder))
    }

    pub(super) fn need(&self, folder: &str) -> bool {
        self.0.contains_key(folder)
    }

    /// What is no folder and should be one.
    pub(super) fn in_the_way(&self) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(|(_, place)| **place == Place::Other).map(|(folder, _)| *folder)
    }

    /// Those to be made, the outer before the inner.
    pub(super) fn to_make(&self) -> impl DoubleEndedIterator<Item = &'a str> {
        self.0.iter().filter(|(_, place)| **place != Place::Folder).map(|(folder, _)| *folder)
    }
}

/// The size and digest of an output.
pub(super) fn entry(body: &Body) -> Result<Entry, Error> {
    match body {
        Body::Bytes(bytes) => Ok(Entry { size: bytes.len() as u64, blake3: blake3::hash(bytes).to_string() }),
        Body::File(source) => digest(source).map_err(Error::io("read", source)),
    }
}

/// What stands at `file`, where what `entry` describes belongs.
pub(super) fn at(file: &Path, entry: &Entry) -> Result<Standing, Error> {
    let found = match fs::symlink_metadata(file) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Standing::Nothing),
        Err(error) => return Err(Error::io("look at", file)(error)),
    };
    if found.is_dir() {
        return Ok(Standing::Folder);
    }
    if !found.is_file() || found.len() != entry.size {
        return Ok(Standing::Different);
    }
    let digest = digest(file).map_err(Error::io("read", file))?;
    Ok(if digest == *entry { Standing::Equal } else { Standing::Different })
}

pub(super) fn is_file_or_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| !found.is_dir())
}

/// Whether a folder will be empty, and go, once `remove` is removed.
pub(super) fn holds_only(folder: &str, remove: &HashSet<&str>, ground: &Ground) -> bool {
    let folders: HashSet<&str> = remove.iter().flat_map(|path| path::folders(path)).collect();
    WalkDir::new(ground.at(folder)).into_iter().all(|entry| {
        let Ok(entry) = entry else { return false };
        let path = entry.path().strip_prefix(&ground.folder).ok().and_then(Path::to_str).map(|p| p.replace('\\', "/"));
        let ours = if entry.file_type().is_dir() { &folders } else { remove };
        path.is_some_and(|path| ours.contains(path.as_str()))
    })
}

/// Finds out before anything is moved whether the folders of all `paths` let themselves be changed.
pub(super) fn check_writable<'a>(paths: impl Iterator<Item = &'a str>, ground: &Ground) -> Result<(), Error> {
    let folders: BTreeSet<&str> = paths.map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder)).collect();
    folders.into_par_iter().try_for_each(|folder| {
        let folder = ground.at(folder);
        let existing = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(&folder);
        may_change(existing).map_err(Error::io("change the files in", existing))
    })
}

#[cfg(unix)]
fn may_change(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn may_change(_: &Path) -> io::Result<()> {
    Ok(())
}

fn digest(file: &Path) -> io::Result<Entry> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(file)?)?;
    Ok(Entry { size: hasher.count(), blake3: hasher.finalize().to_string() })
}
