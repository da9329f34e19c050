//! The output folder itself: where it really is, whether we may use it, our hidden folder in it, and the lock.
//! Not here: the files of the site.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::Options;
use super::error::Error;
use super::handle::Handle;
use super::path::OURS;

/// An output folder that we may publish into; it need not exist yet.
pub(super) struct Ground {
    /// As the user wrote it, for messages.
    pub(super) shown: PathBuf,
    /// Absolute, with no link on the way to it.
    pub(super) folder: PathBuf,
}

impl Ground {
    pub(super) fn survey(shown: &Path, options: &Options) -> Result<Ground, Error> {
        let ground = Ground { shown: shown.to_owned(), folder: real(shown)? };
        ground.check_overlap(options)?;
        ground.check_ours(options.force)?;
        Ok(ground)
    }

    pub(super) fn manifest(&self) -> PathBuf {
        self.folder.join(OURS).join("manifest.txt")
    }

    /// Where it was in its first form.
    pub(super) fn old_manifest(&self) -> PathBuf {
        self.folder.join(OURS).join("manifest.json")
    }

    pub(super) fn seen(&self) -> PathBuf {
        self.folder.join(OURS).join("seen")
    }

    pub(super) fn stage(&self) -> PathBuf {
        self.folder.join(OURS).join("stage")
    }

    /// The output folder, if there is one.
    pub(super) fn open_if_there(&self) -> Result<Option<Handle>, Error> {
        if self.folder.exists() { Handle::open(&self.folder).map(Some) } else { Ok(None) }
    }

    /// Whether a site was published here.
    fn is_ours(&self) -> bool {
        self.manifest().is_file() || self.old_manifest().is_file()
    }

    /// Takes our hidden folder away again where nothing was ever published; only what is empty goes.
    pub(super) fn leave(&self) {
        if !self.is_ours() {
            let ours = self.folder.join(OURS);
            let _ = fs::remove_file(ours.join("lock"));
            let _ = fs::remove_dir(&ours);
            let _ = fs::remove_dir(&self.folder);
        }
    }

    /// Held until the value is dropped, or the process ends in whatever way.
    pub(super) fn lock(&self) -> Result<File, Error> {
        let ours = self.folder.join(OURS);
        fs::create_dir_all(&ours).map_err(Error::io("create the folder", &ours))?;
        let path = ours.join("lock");
        let file = File::create(&path).map_err(Error::io("write", &path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::Busy { folder: self.shown.clone() }),
            Err(TryLockError::Error(error)) => Err(Error::Io { action: "lock", path, error }),
        }
    }

    fn check_overlap(&self, options: &Options) -> Result<(), Error> {
        let overlap = |source: &Path| Error::HoldsSources { folder: self.shown.clone(), source: source.to_owned() };
        if real(&options.root)?.starts_with(&self.folder) {
            return Err(overlap(&options.root));
        }
        for input in &options.inputs {
            let source = real(input)?;
            if source.starts_with(&self.folder) || self.folder.starts_with(&source) {
                return Err(overlap(input));
            }
        }
        Ok(())
    }

    /// Dotfiles of others do not make a folder theirs: a checked-out `gh-pages` branch begins with nothing but `.git`.
    fn check_ours(&self, force: bool) -> Result<(), Error> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                return Err(Error::NotAFolder { folder: self.shown.clone() });
            }
            Err(error) => return Err(Error::Io { action: "read the folder", path: self.folder.clone(), error }),
        };
        self.check_hidden_folder()?;
        if force || self.is_ours() {
            return Ok(());
        }
        for entry in entries {
            let entry = entry.map_err(Error::io("read the folder", &self.folder))?;
            if !entry.file_name().as_encoded_bytes().starts_with(b".") {
                return Err(Error::NotOurs { folder: self.shown.clone() });
            }
        }
        Ok(())
    }

    /// A link in place of our own folder would lead every write of ours to where it points.
    fn check_hidden_folder(&self) -> Result<(), Error> {
        match fs::symlink_metadata(self.folder.join(OURS)) {
            Ok(found) if !found.is_dir() => {
                Err(Error::InTheWay { folder: self.shown.clone(), paths: vec![OURS.into()], forcible: false })
            }
            _ => Ok(()),
        }
    }
}

/// Writes a file beside and renames it, so that it is always whole, the old or the new.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("new");
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)
}

/// The absolute path without links, for a path of which only the beginning may exist.
fn real(path: &Path) -> Result<PathBuf, Error> {
    let absolute = std::path::absolute(path).map_err(Error::io("find", path))?;
    for ancestor in absolute.ancestors() {
        match fs::canonicalize(ancestor) {
            Ok(real) => {
                return Ok(absolute.strip_prefix(ancestor).map_or_else(|_| real.clone(), |rest| join(&real, rest)));
            }
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
            Err(error) => return Err(Error::Io { action: "find", path: path.to_owned(), error }),
        }
    }
    Ok(absolute)
}

/// `..` after a folder that does not exist can only mean the folder before it.
fn join(real: &Path, rest: &Path) -> PathBuf {
    rest.components().fold(real.to_owned(), |mut path, part| {
        match part {
            std::path::Component::ParentDir => drop(path.pop()),
            part => path.push(part),
        }
        path
    })
}
