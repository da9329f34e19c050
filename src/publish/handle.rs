//! A folder that is held open. What lies below it is named by its path from there: shorter for the system to follow, and
//! in the same folder still when somebody gives that another name. Never follows a link at the end of a path.
//! Not here: what the files mean.

#[cfg_attr(not(unix), path = "handle/portable.rs")]
#[cfg_attr(unix, path = "handle/unix.rs")]
mod system;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;

/// An open folder.
pub(super) struct Handle {
    path: PathBuf,
    folder: system::Folder,
}

/// How something takes a place: one that is free, one whose owner then goes, or one whose owner takes the other.
#[derive(Clone, Copy)]
enum Manner {
    Free,
    Over,
    Swap,
}

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Nothing,
    File(Glance),
    Folder,
    /// A link, or what is neither a file nor a folder.
    Other,
}

/// What tells a file from any other, and from itself after a change, without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Glance {
    /// In bytes.
    pub(super) size: u64,
    /// When its bytes were written, in nanoseconds since 1970.
    pub(super) modified: i64,
    /// When anything about it changed, its name included, likewise; 0 where the system does not say.
    pub(super) changed: i64,
    /// Its number on its disk; 0 where the system does not say.
    pub(super) inode: u64,
}

impl Standing {
    pub(super) fn glance(self) -> Glance {
        if let Standing::File(glance) = self { glance } else { Glance::NONE }
    }
}

impl Glance {
    /// That of no file.
    pub(super) const NONE: Glance = Glance { size: u64::MAX, modified: i64::MIN, changed: 0, inode: 0 };
}

impl Handle {
    pub(super) fn open(path: &Path) -> Result<Handle, Error> {
        let folder = system::Folder::open(path).map_err(Error::io("read the folder", path))?;
        Ok(Handle { path: path.to_owned(), folder })
    }

    /// The whole path, for messages.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    pub(super) fn look(&self, path: &str) -> Result<Standing, Error> {
        match self.folder.look(path) {
            Err(error) if is_missing(&error) => Ok(Standing::Nothing),
            found => found.map_err(self.fault("look at", path)),
        }
    }

    pub(super) fn read(&self, path: &str) -> Result<File, Error> {
        self.folder.read(path).map_err(self.fault("read", path))
    }

    /// A file that is not there yet.
    pub(super) fn create(&self, path: &str) -> Result<File, Error> {
        self.folder.create(path).map_err(self.fault("write", path))
    }

    /// Makes one folder, unless it is there.
    pub(super) fn add_folder(&self, path: &str) -> Result<(), Error> {
        match self.folder.add_folder(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            made => made.map_err(self.fault("create the folder", path)),
        }
    }

    pub(super) fn remove_file(&self, path: &str) -> Result<(), Error> {
        self.folder.remove_file(path).map_err(self.fault("remove", path))
    }

    /// Says whether the folder was empty, and is gone.
    pub(super) fn remove_folder(&self, path: &str) -> bool {
        self.folder.remove_folder(path).is_ok()
    }

    /// Moves a file or a folder to a place where nothing stands. Where the system can see to it, what came to stand
    /// there meanwhile is no victim.
    pub(super) fn shift(&self, path: &str, to: &Handle, place: &str) -> io::Result<()> {
        match self.folder.rename(path, &to.folder, place, Manner::Free) {
            Err(error) if is_unsupported(&error) => self.folder.rename(path, &to.folder, place, Manner::Over),
            moved => moved,
        }
    }

    /// Moves a file to a place, over the file that stands there.
    pub(super) fn cover(&self, path: &str, to: &Handle, place: &str) -> io::Result<()> {
        self.folder.rename(path, &to.folder, place, Manner::Over)
    }

    /// Exchanges two files in one step, where the system can.
    pub(super) fn swap(&self, path: &str, with: &Handle, place: &str) -> io::Result<()> {
        self.folder.rename(path, &with.folder, place, Manner::Swap)
    }

    /// Whether the files and folders in a folder may be changed, as far as the system says so beforehand.
    pub(super) fn check_writable(&self, path: &str) -> Result<(), Error> {
        self.folder.check_writable(path).map_err(self.fault("change the files in", path))
    }

    pub(super) fn fault(&self, action: &'static str, path: &str) -> impl FnOnce(io::Error) -> Error {
        move |error| Error::Io { action, path: self.at(path), error }
    }
}

/// What the file that was just written looks like.
pub(super) fn glance(file: &File) -> io::Result<Glance> {
    system::glance(file)
}

/// There is nothing at a path, or a file in the place of a folder on the way.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Network and FAT file systems answer `EINVAL` to all but a plain renaming.
pub(super) fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}
