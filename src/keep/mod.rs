//! What one run leaves for the next, in a folder that is only ours. Whatever happens to it does no harm: a part that is
//! not, byte for byte, what this very program wrote is not there, and a folder that cannot be written is left alone.
//! So nothing here is an error, and nobody is told.
//!
//! 1. `folder`: where the parts lie, marked for version control and backups as what can be made again.
//! 2. `part`: one part, sealed, so that it is used as it was written or not at all.
//!
//! Not here: what is kept, and when it is still right. Who reads a part knows nothing of it beyond that it wrote it.

mod folder;
mod part;

use std::path::PathBuf;
use std::time::SystemTime;

pub use folder::Lock;

/// The name of the folder in the site's root.
pub const FOLDER: &str = ".plenary";

/// The folder in which a site's runs keep things for one another.
#[derive(Clone, Debug)]
pub struct Keep {
    folder: PathBuf,
}

impl Keep {
    pub fn new(folder: PathBuf) -> Keep {
        Keep { folder }
    }

    /// What was kept under this name on the same terms: bytes that say what else it depends on than on the program.
    pub fn read(&self, name: &str, terms: &[u8]) -> Option<Vec<u8>> {
        folder::check(&self.folder)?;
        part::open(&self.folder.join(name), &part::seal(name, terms))
    }

    /// Lets this run write, and no other at the same time; none where another does, or where nothing can be written.
    /// Ends when the value is dropped, or with the process.
    pub fn lock(&self) -> Option<Lock> {
        Lock::of(&self.folder)
    }

    /// What the clock of the disk says now, which is the one that files are dated by; none where nothing can be written.
    pub fn moment(&self) -> Option<SystemTime> {
        folder::moment(&self.folder)
    }
}

#[cfg(test)]
mod tests;
