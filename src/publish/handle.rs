//! A folder that is held open. What lies below it is named by its path from there: shorter for the system to follow, and
//! in the same folder still when somebody gives that another name. Never follows a link at the end of a path.
//! Not here: what the files mean.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;

/// An open folder.
pub(super) struct Handle {
    path: PathBuf,
    folder: system::Folder,
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
        match self.folder.rename(path, &to.folder, place, system::Manner::Free) {
            Err(error) if is_unsupported(&error) => self.folder.rename(path, &to.folder, place, system::Manner::Over),
            moved => moved,
        }
    }

    /// Moves a file to a place, over the file that stands there.
    pub(super) fn cover(&self, path: &str, to: &Handle, place: &str) -> io::Result<()> {
        self.folder.rename(path, &to.folder, place, system::Manner::Over)
    }

    /// Exchanges two files in one step, where the system can.
    pub(super) fn swap(&self, path: &str, with: &Handle, place: &str) -> io::Result<()> {
        self.folder.rename(path, &with.folder, place, system::Manner::Swap)
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

#[cfg(unix)]
mod system {
    use std::fs::File;
    use std::io;
    use std::os::fd::OwnedFd;
    use std::path::Path;

    use rustix::fs::{self, Access, AtFlags, CWD, FileType, Mode, OFlags, Stat};

    use super::{Glance, Standing};

    pub(super) struct Folder(OwnedFd);

    /// How something takes a place: one that is free, one whose owner then goes, or one whose owner takes the other.
    pub(super) enum Manner {
        Free,
        Over,
        Swap,
    }

    const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
    const READ: OFlags = OFlags::RDONLY.union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);
    const CREATE: OFlags = OFlags::WRONLY.union(OFlags::CREATE).union(OFlags::EXCL).union(OFlags::CLOEXEC);

    impl Folder {
        pub(super) fn open(path: &Path) -> io::Result<Folder> {
            Ok(Folder(fs::openat(CWD, path, FOLDER, Mode::empty())?))
        }

        pub(super) fn look(&self, path: &str) -> io::Result<Standing> {
            let found = fs::statat(&self.0, path, AtFlags::SYMLINK_NOFOLLOW)?;
            Ok(match FileType::from_raw_mode(found.st_mode) {
                FileType::RegularFile => Standing::File(glance_of(&found)),
                FileType::Directory => Standing::Folder,
                _ => Standing::Other,
            })
        }

        pub(super) fn read(&self, path: &str) -> io::Result<File> {
            Ok(fs::openat(&self.0, path, READ, Mode::empty())?.into())
        }

        pub(super) fn create(&self, path: &str) -> io::Result<File> {
            Ok(fs::openat(&self.0, path, CREATE, Mode::from_raw_mode(0o666))?.into())
        }

        pub(super) fn add_folder(&self, path: &str) -> io::Result<()> {
            Ok(fs::mkdirat(&self.0, path, Mode::from_raw_mode(0o777))?)
        }

        pub(super) fn remove_file(&self, path: &str) -> io::Result<()> {
            Ok(fs::unlinkat(&self.0, path, AtFlags::empty())?)
        }

        pub(super) fn remove_folder(&self, path: &str) -> io::Result<()> {
            Ok(fs::unlinkat(&self.0, path, AtFlags::REMOVEDIR)?)
        }

        #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
        pub(super) fn rename(&self, path: &str, to: &Folder, place: &str, manner: Manner) -> io::Result<()> {
            let flags = match manner {
                Manner::Free => fs::RenameFlags::NOREPLACE,
                Manner::Over => fs::RenameFlags::empty(),
                Manner::Swap => fs::RenameFlags::EXCHANGE,
            };
            Ok(fs::renameat_with(&self.0, path, &to.0, place, flags)?)
        }

        #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
        pub(super) fn rename(&self, path: &str, to: &Folder, place: &str, manner: Manner) -> io::Result<()> {
            match manner {
                Manner::Over => Ok(fs::renameat(&self.0, path, &to.0, place)?),
                Manner::Free | Manner::Swap => Err(io::ErrorKind::Unsupported.into()),
            }
        }

        pub(super) fn check_writable(&self, path: &str) -> io::Result<()> {
            let path = if path.is_empty() { "." } else { path };
            Ok(fs::accessat(&self.0, path, Access::WRITE_OK | Access::EXEC_OK, AtFlags::empty())?)
        }
    }

    pub(super) fn glance(file: &File) -> io::Result<Glance> {
        Ok(glance_of(&fs::fstat(file)?))
    }

    #[allow(clippy::unnecessary_cast, reason = "the widths of the fields differ from system to system")]
    fn glance_of(found: &Stat) -> Glance {
        let time = |seconds: i64, nanoseconds: i64| seconds.saturating_mul(1_000_000_000).saturating_add(nanoseconds);
        Glance {
            size: found.st_size as u64,
            modified: time(found.st_mtime as i64, found.st_mtime_nsec as i64),
            changed: time(found.st_ctime as i64, found.st_ctime_nsec as i64),
            inode: found.st_ino as u64,
        }
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs::{self, File, Metadata};
    use std::io;
    use std::path::{Path, PathBuf};
    use std::time::UNIX_EPOCH;

    use super::{Glance, Standing};

    pub(super) struct Folder(PathBuf);

    pub(super) enum Manner {
        Free,
        Over,
        Swap,
    }

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
}
