//! The folder, and the files in it that are no parts.
//!
//! A site's folder may come from anyone. So nothing is written through a link in place of the folder or of a file in it.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::part;

/// What is here can be made again: <https://git-scm.com/docs/gitignore> and <https://bford.info/cachedir/>.
const MARKS: [(&str, &str); 2] = [
    (".gitignore", "*\n"),
    (
        "CACHEDIR.TAG",
        "Signature: 8a477f597d28d172789f06886806bc55\n\
         # What plenary learnt in one run and knows in the next. It can be deleted at any time.\n",
    ),
];

/// The leave to write.
#[derive(Debug)]
pub struct Lock {
    folder: PathBuf,
    file: File,
}

impl Lock {
    pub(super) fn of(folder: &Path) -> Option<Lock> {
        make(folder)?;
        let place = folder.join("lock");
        if place.is_symlink() {
            return None;
        }
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(place).ok()?;
        file.try_lock().ok()?;
        Some(Lock { folder: folder.to_owned(), file })
    }

    /// Keeps a part in place of the one of this name; what could not be kept is just not there the next time.
    pub fn write(&self, name: &str, terms: &[u8], payload: &[u8]) -> bool {
        let (place, beside) = (self.folder.join(name), self.folder.join(format!("{name}.new")));
        let written = create(&beside).and_then(|file| part::write(file, &part::seal(name, terms), payload));
        written.and_then(|()| fs::rename(&beside, place).ok()).is_some()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file would do, were it not for programs that were started meanwhile and still hold it.
        let _ = self.file.unlock();
    }
}

/// Whether there is a folder, and no link in its place.
pub(super) fn check(folder: &Path) -> Option<()> {
    fs::symlink_metadata(folder).ok()?.is_dir().then_some(())
}

pub(super) fn moment(folder: &Path) -> Option<SystemTime> {
    make(folder)?;
    let place = folder.join(format!("moment.{}", std::process::id()));
    let moment = create(&place)?.metadata().and_then(|file| file.modified()).ok();
    fs::remove_file(place).ok()?;
    moment
}

fn make(folder: &Path) -> Option<()> {
    if check(folder).is_none() {
        fs::create_dir(folder).ok()?;
    }
    for (name, text) in MARKS {
        let place = folder.join(name);
        if fs::symlink_metadata(&place).is_err() {
            create(&place)?.write_all(text.as_bytes()).ok()?;
        }
    }
    Some(())
}

/// A new file, in place of whatever has its name.
fn create(place: &Path) -> Option<File> {
    // Where there is none, there is nothing to remove.
    let _ = fs::remove_file(place);
    OpenOptions::new().write(true).create_new(true).open(place).ok()
}
