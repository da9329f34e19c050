//! The only writer: outputs become files in a folder, all of them or none.
//!
//! 1. Every path must be one that any file system can hold, and no two may be the same there ([`path`]).
//! 2. The folder must be ours, or empty, and must not hold what the site is made from ([`ground`]).
//! 3. One publisher at a time ([`ground`] holds the lock).
//! 4. Our manifest says which files we wrote the last time ([`manifest`]).
//! 5. Each output is made, compared with what is there ([`look`]), and let go. Where it differs, it is written into our
//!    own hidden folder first, where a full disk does no harm ([`stage`]): so all is made before anything is touched, and
//!    little of it is held in memory.
//! 6. What was made may still be refused as a whole; else it is clear what to write, leave and remove ([`plan`]).
//! 7. The staged files and the standing ones change places; when one cannot, all go back ([`exchange`]).
//!
//! Not here: what the outputs are and where they come from. Nothing that our manifest does not list is ever removed.

#![cfg_attr(not(test), expect(clippy::disallowed_methods, reason = "this is the room that writes"))]

mod edition;
mod error;
mod exchange;
mod ground;
mod look;
mod manifest;
mod output;
mod path;
mod plan;
mod records;
mod stage;

use std::path::{Path, PathBuf};

pub use edition::{Edition, Sheaf, Stamp, Stamped};
pub use error::Error;
pub use output::{Body, Output};
pub use records::records;

use ground::Ground;
use manifest::Manifest;
use plan::Plan;

/// What the caller allows, and what must be kept safe.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Publish into a folder that another program filled, and overwrite its files where ours have the same path.
    /// Even so, nothing is removed that plenary did not write.
    pub force: bool,
    /// Say what would be done, and do nothing.
    pub dry_run: bool,
    /// The folder of the site's sources. The output may lie inside it, but may not be it or hold it.
    pub root: PathBuf,
    /// Files and folders that the site is made from. The output may neither hold one nor lie in one.
    pub inputs: Vec<PathBuf>,
}

/// What was done, or on a dry run what would be; paths are those of the outputs, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub written: Vec<String>,
    /// How many files were there already, byte for byte.
    pub unchanged: usize,
    pub removed: Vec<String>,
}

/// Makes `folder` hold exactly the edition, beside whatever others put there. None when the edition, once it was made,
/// is not good: then all stays as it was.
///
/// # Errors
/// Whenever it returns an error the files of the last site are where they were, with one exception that the message
/// then names: [`Error::Half`], when the machine fails a second time while the first failure is being undone.
pub fn site(edition: &dyn Edition, folder: &Path, options: &Options) -> Result<Option<Report>, Error> {
    let mut paths: Vec<&str> = (0..edition.sheaves()).flat_map(|sheaf| edition.paths(sheaf)).collect();
    paths.sort_unstable();
    path::check(&paths)?;
    let ground = Ground::survey(folder, options)?;
    if options.dry_run {
        let before = Manifest::read(&ground.manifest())?;
        return Ok(Plan::draw(edition, &paths, &before, &ground, options)?.map(|plan| plan.report()));
    }
    let lock = ground.lock()?;
    let outcome = make(edition, &paths, &ground, options);
    // Clearing away what a failure left is a courtesy: the next run does it again.
    let cleared = stage::clear(&ground);
    if !matches!(outcome, Ok(Some(_))) {
        ground.leave();
    }
    // Closing the file would do, were it not for programs that were started meanwhile and still hold it.
    let _ = lock.unlock();
    outcome.and_then(|report| cleared.map(|()| report))
}

fn make(edition: &dyn Edition, paths: &[&str], ground: &Ground, options: &Options) -> Result<Option<Report>, Error> {
    let before = Manifest::read(&ground.manifest())?;
    stage::clear(ground)?;
    let Some(plan) = Plan::draw(edition, paths, &before, ground, options)? else { return Ok(None) };
    if plan.changes_files() {
        // Until the end the manifest lists the old files and the new ones: whenever the machine stops, the next run
        // knows all of them as ours.
        before.and(&plan.manifest).write(ground)?;
        exchange::all(&plan, ground).or_else(|error| give_up(error, &before, ground))?;
    }
    if plan.changes_files() || before != plan.manifest {
        plan.manifest.write(ground)?;
    }
    Ok(Some(plan.report()))
}

/// All is as it was, and the old manifest is right again; unless undoing failed as well.
fn give_up(error: Error, before: &Manifest, ground: &Ground) -> Result<(), Error> {
    match error {
        Error::Half { .. } => Err(error),
        error => before.write(ground).and(Err(error)),
    }
}
