//! Folders where the system has no handles for them, or none that we use: everything is found by its whole path.
//! Not here: what callers want with it.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::{Glance, Manner, Standing};

pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn open(path: &Path) -> io::Result<Folder> {
        fs::read_dir(path).map(|_| Folder(path.to_owned()))
    }

    pub(super) fn look(&self, path: &str) -> io::Result<Standing> {
        let found = fs::symlink_metadata(self.0.join(path))?;
        Ok(match () {
            () if found.is_file() => Standing::File(glance_of(&found)?),
            () if found.is_dir() => Standing::Folder,
            () => Standing::Other,
        })
    }

    pub(super) fn read(&self, path: &str) -> io::Result<File> {
        File::open(self.0.join(path))
    }

    pub(super) fn create(&self, path: &str) -> io::Result<File> {
        File::create_new(self.0.join(path))
    }

    pub(super) fn add_folder(&self, path: &str) -> io::Result<()> {
        fs::create_dir(self.0.join(path))
    }

    pub(super) fn remove_file(&self, path: &str) -> io::Result<()> {
        fs::remove_file(self.0.join(path))
    }

    pub(super) fn remove_folder(&self, path: &str) -> io::Result<()> {
        fs::remove_dir(self.0.join(path))
    }

    pub(super) fn rename(&self, path: &str, to: &Folder, place: &str, manner: Manner) -> io::Result<()> {
        match manner {
            Manner::Over => fs::rename(self.0.join(path), to.0.join(place)),
            Manner::Free | Manner::Swap => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    pub(super) fn check_writable(&self, _: &str) -> io::Result<()> {
        Ok(())
    }
}

pub(super) fn glance(file: &File) -> io::Result<Glance> {
    glance_of(&file.metadata()?)
}

fn glance_of(found: &Metadata) -> io::Result<Glance> {
    let since = found.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    let modified = i64::try_from(since.as_nanos()).unwrap_or(i64::MAX);
    Ok(Glance { size: found.len(), modified, changed: 0, inode: 0 })
}
