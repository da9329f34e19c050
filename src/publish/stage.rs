//! The changed outputs, written into our own hidden folder: the good site is not touched yet. A full disk and a file
//! that cannot be copied are found here.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::error::Error;
use super::ground::Ground;
use super::output::Body;
use super::plan::Plan;

/// How many files share a folder of the stage: few enough that threads do not wait for each other in one folder.
const CHUNK: usize = 512;

/// The outputs to be written, each as a file on the stage, in the order of the plan.
pub(super) struct Staged {
    pub(super) new: Vec<PathBuf>,
    /// Where the removed files go until all has succeeded.
    pub(super) old: PathBuf,
}

pub(super) fn write(plan: &Plan, ground: &Ground) -> Result<Staged, Error> {
    clear(ground)?;
    let stage = ground.stage();
    let old = stage.join("old");
    fs::create_dir_all(&old).map_err(Error::io("create the folder", &old))?;
    let chunks = plan.write.par_chunks(CHUNK).enumerate().map(|(number, outputs)| {
        let folder = stage.join(number.to_string());
        fs::create_dir(&folder).map_err(Error::io("create the folder", &folder))?;
        let write = |(number, output): (usize, &&super::Output)| {
            let file = folder.join(number.to_string());
            write_one(&output.body, &file).map(|()| file)
        };
        outputs.iter().enumerate().map(write).collect::<Result<Vec<_>, _>>()
    });
    // What is left on the stage after a failure is cleared away by the next run.
    let new: Vec<Vec<PathBuf>> = chunks.collect::<Result<_, Error>>()?;
    Ok(Staged { new: new.concat(), old })
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
