//! The changed outputs, written into our own hidden folder: the good site is not touched yet. A full disk and a file
//! that cannot be copied are found here.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::ground::Ground;
use super::output::Body;

/// How many files share a folder of the stage: few enough that threads do not wait for each other in one folder.
const CHUNK: usize = 512;

/// Writes one output, by its number, and says where.
pub(super) fn write(body: &Body, number: usize, ground: &Ground) -> Result<PathBuf, Error> {
    let folder = ground.stage().join((number / CHUNK).to_string());
    let file = folder.join((number % CHUNK).to_string());
    match write_one(body, &file) {
        Err(Error::Io { error, path, .. }) if error.kind() == io::ErrorKind::NotFound && path == file => {
            fs::create_dir_all(&folder).map_err(Error::io("create the folder", &folder))?;
            write_one(body, &file)?;
        }
        written => written?,
    }
    Ok(file)
}

/// Where the removed files go until all has succeeded.
pub(super) fn old(ground: &Ground) -> PathBuf {
    ground.stage().join("old")
}

/// Removes the stage, whatever a run that was interrupted left on it.
pub(super) fn clear(ground: &Ground) -> Result<(), Error> {
    let stage = ground.stage();
    match fs::remove_dir_all(&stage) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::io("remove the folder", &stage)(error)),
        _ => Ok(()),
    }
}

fn write_one(body: &Body, file: &Path) -> Result<(), Error> {
    match body {
        Body::Bytes(bytes) => fs::write(file, bytes).map_err(Error::io("write", file)),
        Body::File(source) => copy(source, file),
    }
}

/// The bytes without the permissions: what only its author may read would otherwise stay unread on a web server.
fn copy(source: &Path, file: &Path) -> Result<(), Error> {
    let mut from = File::open(source).map_err(Error::io("read", source))?;
    let mut to = File::create_new(file).map_err(Error::io("write", file))?;
    io::copy(&mut from, &mut to).map(drop).map_err(Error::io("write", file))
}
