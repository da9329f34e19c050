//! The changed outputs, written into our own hidden folder: the good site is not touched yet. A full disk and a file
//! that cannot be copied are found here.
//!
//! - `stage/new` is built like the site: a folder that the site does not have yet grows there with all its files, and
//!   comes into the site as a whole.
//! - `stage/files` holds, by number, the outputs for folders that are there already.
//! - `stage/old` holds, by number, the files that are no longer part of the site, until all has succeeded.

use std::fs::{self, File};
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::error::Error;
use super::ground::Ground;
use super::handle::Handle;
use super::look;
use super::output::Body;
use super::tree::Tree;

pub(super) struct Stage<'a> {
    tree: &'a Tree<'a>,
    /// `stage`.
    pub(super) all: Handle,
    /// `stage/new`.
    pub(super) new: Handle,
    /// Which folders of the tree were made in `stage/new`.
    made: Vec<AtomicBool>,
}

/// How many files share a folder of `stage/files`: few enough that threads do not wait for each other in one folder.
const CHUNK: usize = 512;

/// How often the clock of the disk is asked whether it went on, and the time between.
const MOST_WAITS: u32 = 20;
const WAIT: Duration = Duration::from_millis(1);

impl<'a> Stage<'a> {
    /// An empty one.
    pub(super) fn open(ground: &Ground, tree: &'a Tree<'a>) -> Result<Stage<'a>, Error> {
        clear(ground)?;
        let stage = ground.stage();
        for folder in ["new", "files", "old"].map(|name| stage.join(name)) {
            fs::create_dir_all(&folder).map_err(Error::io("create the folder", &folder))?;
        }
        let made = (0..tree.folders.len()).map(|folder| AtomicBool::new(folder == 0)).collect();
        Ok(Stage { tree, all: Handle::open(&stage)?, new: Handle::open(&stage.join("new"))?, made })
    }

    /// Writes an output that comes with its folder.
    pub(super) fn write_new(&self, file: usize, body: &Body) -> Result<File, Error> {
        self.make_folder(self.tree.home_of(file))?;
        write(&self.new, self.tree.files[file], body)
    }

    /// Writes an output whose folder is there.
    pub(super) fn write(&self, file: usize, body: &Body) -> Result<File, Error> {
        let berth = berth(file);
        match write(&self.all, &berth, body) {
            Err(Error::Io { error, path, .. })
                if error.kind() == io::ErrorKind::NotFound && path == self.all.at(&berth) =>
            {
                self.all.add_folder(&format!("files/{}", file / CHUNK))?;
                write(&self.all, &berth, body)
            }
            written => written,
        }
    }

    /// Two threads may make the same folder: one of them finds it made.
    fn make_folder(&self, folder: usize) -> Result<(), Error> {
        if self.made[folder].load(Ordering::Acquire) {
            return Ok(());
        }
        let branch = self.tree.folders[folder];
        self.make_folder(branch.parent)?;
        self.new.add_folder(branch.path)?;
        self.made[folder].store(true, Ordering::Release);
        Ok(())
    }

    /// What the clock of the disk says, in nanoseconds since 1970: what is written from now on is not older.
    pub(super) fn now(&self) -> Result<i64, Error> {
        let path = self.all.at("now");
        fs::write(&path, "now").map_err(Error::io("write", &path))?;
        Ok(self.all.look("now")?.glance().modified)
    }

    /// The same, once it is later than a moment, so that what was written by then is told from what will be. Most disks
    /// get there within some milliseconds; one with a coarser clock is not waited for.
    pub(super) fn later_than(&self, moment: i64) -> Result<i64, Error> {
        for _ in 0..MOST_WAITS {
            if self.now()? > moment {
                break;
            }
            std::thread::sleep(WAIT);
        }
        self.now()
    }
}

/// Where an output waits whose folder is there.
pub(super) fn berth(file: usize) -> String {
    format!("files/{}/{}", file / CHUNK, file % CHUNK)
}

/// Where a file goes that is no longer part of the site.
pub(super) fn grave(number: usize) -> String {
    format!("old/{number}")
}

/// Removes the stage, whatever a run that was interrupted left on it.
pub(super) fn clear(ground: &Ground) -> Result<(), Error> {
    let stage = ground.stage();
    match fs::remove_dir_all(&stage) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::io("remove the folder", &stage)(error)),
        _ => Ok(()),
    }
}

/// The bytes without the permissions: what only its author may read would otherwise stay unread on a web server.
fn write(folder: &Handle, path: &str, body: &Body) -> Result<File, Error> {
    let (mut file, written);
    match body {
        Body::Bytes(bytes) => {
            file = folder.create(path)?;
            written = file.write_all(bytes);
        }
        Body::File(source) => {
            let mut source = look::open(source)?;
            file = folder.create(path)?;
            written = io::copy(&mut source, &mut file).map(drop);
        }
    }
    written.map(|()| file).map_err(folder.fault("write", path))
}
