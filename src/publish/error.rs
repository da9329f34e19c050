//! Why a site could not be published, each as plain sentences that say what to do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub enum Error {
    /// An output has a path that not every file system can hold, or that leads out of the folder.
    BadPath { path: String, fault: &'static str },
    /// Two outputs would be one file where case or Unicode form makes no difference.
    SamePath { first: String, second: String },
    /// One output's path is a folder on the way to another's.
    FileAndFolder { file: String, below: String },
    /// The output folder is a file.
    NotAFolder { folder: PathBuf },
    /// The output folder and the site's sources overlap.
    HoldsSources { folder: PathBuf, source: PathBuf },
    /// The output folder holds files, and none of our manifests.
    NotOurs { folder: PathBuf },
    /// Files, folders or links that plenary did not write stand where outputs belong.
    InTheWay { folder: PathBuf, paths: Vec<String>, forcible: bool },
    /// New records would lie where there are files already.
    Taken { paths: Vec<String> },
    /// Another plenary holds the lock.
    Busy { folder: PathBuf },
    /// Our manifest cannot be understood.
    BadManifest { path: PathBuf, reason: String },
    /// The machine could not do its work.
    Io { action: &'static str, path: PathBuf, error: io::Error },
    /// The machine failed twice: while files were moved, and again while that was undone.
    Half { folder: PathBuf, first: Box<Error>, second: Box<Error> },
}

impl Error {
    /// For `map_err`: `action` completes "cannot …", such as `write` or `read`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
        move |error| Error::Io { action, path: path.to_owned(), error }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::BadPath { path, fault } => {
                write!(f, "an output would be called `{}`, {fault}; rename what it is made from", path.escape_debug())
            }
            Error::SamePath { first, second } if first == second => {
                write!(f, "two outputs would be the file `{first}`; give one of them another address")
            }
            Error::SamePath { first, second } => write!(
                f,
                "the outputs `{first}` and `{second}` would be one file on systems that do not tell upper case from \
                 lower case, or composed from decomposed letters; give one of them another address"
            ),
            Error::FileAndFolder { file, below } => {
                write!(f, "`{file}` would be a file, and also the folder of `{below}`; give one another address")
            }
            Error::NotAFolder { folder } => {
                write!(f, "the output folder `{}` is a file; name another with --output", folder.display())
            }
            Error::HoldsSources { folder, source } => write!(
                f,
                "the output folder `{}` overlaps with `{}`, which the site is made from; name another with --output",
                folder.display(),
                source.display()
            ),
            Error::NotOurs { folder } => write!(
                f,
                "`{}` holds files that plenary did not write; name another folder with --output, or use --force to \
                 publish among them (they stay, except where a page has the same path)",
                folder.display()
            ),
            Error::InTheWay { folder, paths, forcible } => in_the_way(f, folder, paths, *forcible),
            Error::Taken { paths } => {
                write!(f, "there is already `{}`; choose another id, or edit what is there", paths.join("`, `"))
            }
            Error::Busy { folder } => write!(
                f,
                "another plenary is publishing to `{}`; wait until it has ended, then build again",
                folder.display()
            ),
            Error::BadManifest { path, reason } => write!(
                f,
                "`{}`, the list of files that plenary wrote, cannot be understood ({reason}); delete it and build \
                 with --force (files that are no longer part of the site then stay)",
                path.display()
            ),
            Error::Io { action, path, error } => write!(f, "cannot {action} `{}`: {}", path.display(), reason(error)),
            Error::Half { folder, first, second } => write!(
                f,
                "{first}. Going back failed too: {second}. `{}` may now hold a mixture of the old and the new site: \
                 remove the cause and build again",
                folder.display()
            ),
        }
    }
}

fn in_the_way(f: &mut fmt::Formatter<'_>, folder: &Path, paths: &[String], forcible: bool) -> fmt::Result {
    let shown = paths.iter().take(3).map(|path| format!("`{path}`")).collect::<Vec<_>>().join(", ");
    let more = match paths.len().saturating_sub(3) {
        0 => String::new(),
        rest => format!(" and {rest} more"),
    };
    let way_out = if forcible { "move it away, or use --force to overwrite it" } else { "move it away" };
    let folder = folder.display();
    write!(f, "in `{folder}`, what plenary did not write stands in the way at {shown}{more}; {way_out}")
}

/// The commonest failures in words, the others in those of the system.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full; free some space and try again".into(),
        ErrorKind::PermissionDenied => "you have no permission to; ask whoever owns it".into(),
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only".into(),
        ErrorKind::NotFound => "there is no such file or folder".into(),
        _ => error.to_string(),
    }
}
