//! Folders where the system has handles for them: everything is found from there. Not here: what callers want with it.

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{self, Access, AtFlags, CWD, FileType, Mode, OFlags, Stat};

use super::{Glance, Manner, Standing};

pub(super) struct Folder(OwnedFd);

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
