//! What stands in the output folder, looked at when it is first asked for, and whether a file is already what it shall
//! be. Only looks. Not here: what follows from it (`plan`).

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::sync::OnceLock;

use super::error::Error;
use super::handle::{Handle, Standing};
use super::output::Body;
use super::tree::Tree;

/// The output folder, and what stands in it where a tree has its folders.
pub(super) struct Survey<'a> {
    pub(super) tree: &'a Tree<'a>,
    /// None when there is no such folder yet.
    root: Option<&'a Handle>,
    places: Vec<OnceLock<Place>>,
}

/// What stands where a folder is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Missing,
    Folder,
    /// A file, or a link: even one to a folder, because it may lead out of ours.
    Other,
}

/// How many bytes of a file are read at once.
const CHUNK: usize = 1 << 16;

impl<'a> Survey<'a> {
    pub(super) fn new(tree: &'a Tree<'a>, root: Option<&'a Handle>) -> Survey<'a> {
        Survey { tree, root, places: vec![OnceLock::new(); tree.folders.len()] }
    }

    /// What stands where a folder belongs, if there are nothing but folders on the way to it. A failure counts as
    /// nothing there: it comes again, with more to say, when something is written.
    pub(super) fn place(&self, folder: usize) -> Place {
        *self.places[folder].get_or_init(|| self.look_at_folder(folder))
    }

    fn look_at_folder(&self, folder: usize) -> Place {
        let (Some(root), branch) = (self.root, self.tree.folders[folder]) else { return Place::Missing };
        if branch.path.is_empty() {
            return Place::Folder;
        }
        if self.place(branch.parent) != Place::Folder {
            return Place::Missing;
        }
        match root.look(branch.path) {
            Ok(Standing::Folder) => Place::Folder,
            Ok(Standing::File(_) | Standing::Other) => Place::Other,
            Ok(Standing::Nothing) | Err(_) => Place::Missing,
        }
    }

    /// Whether there are nothing but folders on the way to a file.
    pub(super) fn reaches(&self, file: usize) -> bool {
        self.place(self.tree.home_of(file)) == Place::Folder
    }

    /// What stands at a file's place, whatever is on the way.
    pub(super) fn look(&self, file: usize) -> Result<Standing, Error> {
        self.root.map_or(Ok(Standing::Nothing), |root| root.look(self.tree.files[file]))
    }

    /// Whether what stands at a file's place is what belongs there, byte for byte.
    pub(super) fn holds(&self, file: usize, body: &Body) -> Result<bool, Error> {
        let Some(root) = self.root else { return Ok(false) };
        let path = self.tree.files[file];
        let standing = BufReader::with_capacity(CHUNK, root.read(path)?);
        let same = match body {
            Body::Bytes(bytes) => is_same(&bytes[..], standing),
            Body::File(source) => is_same(BufReader::with_capacity(CHUNK, open(source)?), standing),
        };
        same.map_err(root.fault("read", path))
    }

    /// The outermost folders that are not there, of those that were asked for; what stands in the place of some is no
    /// folder.
    pub(super) fn new_folders(&self) -> impl Iterator<Item = (usize, Place)> {
        let found = self.places.iter().enumerate().filter_map(|(at, place)| Some((at, *place.get()?)));
        found.filter(|(at, place)| *place != Place::Folder && self.is_outermost(*at))
    }

    fn is_outermost(&self, folder: usize) -> bool {
        let parent = self.tree.folders[folder].parent;
        folder == parent || self.places[parent].get() == Some(&Place::Folder)
    }
}

/// The number of bytes in an output.
pub(super) fn size(body: &Body) -> Result<u64, Error> {
    match body {
        Body::Bytes(bytes) => Ok(bytes.len() as u64),
        Body::File(source) => fs::metadata(source).map(|found| found.len()).map_err(Error::io("read", source)),
    }
}

pub(super) fn open(source: &Path) -> Result<File, Error> {
    File::open(source).map_err(Error::io("read", source))
}

/// Of two of the same size.
fn is_same(mut one: impl BufRead, mut other: impl BufRead) -> io::Result<bool> {
    loop {
        let left = one.fill_buf()?;
        if left.is_empty() {
            return Ok(true);
        }
        let right = other.fill_buf()?;
        let length = left.len().min(right.len());
        if length == 0 || left[..length] != right[..length] {
            return Ok(false);
        }
        one.consume(length);
        other.consume(length);
    }
}
