//! The only writer: outputs become files in a folder, all of them or none.
//!
//! 1. Every path must be one that any file system can hold, and no two may be the same there ([`path`]).
//! 2. The folder must be ours, or empty, and must not hold what the site is made from ([`ground`]).
//! 3. One publisher at a time ([`ground`] holds the lock).
//! 4. Our manifest says which files we wrote the last time ([`manifest`]), and what they looked like is noted too ([`seen`]).
//! 5. An output that would be made from the same as then, and stands as it was seen, is left alone. Each other one is
//!    made, compared with what is there, and let go ([`maker`], [`look`]). Where it differs, it is written into our own
//!    hidden folder first, where a full disk does no harm ([`stage`]): so all is made before anything is touched, and
//!    little of it is held in memory.
//! 6. What was made may still be refused as a whole; else it is clear what to write, leave and remove ([`plan`]).
//! 7. The staged folders and files and the standing ones change places; when one cannot, all go back ([`exchange`]).
//!
//! Not here: what the outputs are and where they come from. Nothing that our manifest does not list is ever removed.

#![cfg_attr(not(test), expect(clippy::disallowed_methods, reason = "this is the room that writes"))]

mod edition;
mod error;
mod exchange;
mod ground;
mod handle;
mod look;
mod maker;
mod manifest;
mod output;
mod path;
mod plan;
mod records;
mod seen;
mod stage;
mod tree;
mod yielding;

use std::path::{Path, PathBuf};

pub use edition::{Edition, Sheaf, Stamp, Stamped};
pub use error::Error;
pub use output::{Body, Output};
pub use records::records;

use exchange::Exchange;
use ground::Ground;
use handle::Handle;
use manifest::Manifest;
use plan::{Draft, Plan};
use seen::Seen;
use stage::Stage;
use tree::Tree;

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
    let tree = Tree::of(edition);
    path::check(&tree)?;
    let ground = Ground::survey(folder, options)?;
    if options.dry_run {
        return rehearse(edition, &tree, &ground, options);
    }
    let lock = ground.lock()?;
    let outcome = make(edition, &tree, &ground, options);
    // Clearing away what a failure left is a courtesy: the next run does it again.
    let cleared = stage::clear(&ground);
    if !matches!(outcome, Ok(Some(_))) {
        ground.leave();
    }
    // Closing the file would do, were it not for programs that were started meanwhile and still hold it.
    let _ = lock.unlock();
    outcome.and_then(|report| cleared.map(|()| report))
}

/// The same without writing anything.
fn rehearse(edition: &dyn Edition, tree: &Tree, ground: &Ground, options: &Options) -> Result<Option<Report>, Error> {
    let before = Manifest::read(ground)?;
    let seen = &Seen::read(ground, &before);
    let root = ground.open_if_there()?;
    let (before, root) = (&before, root.as_ref());
    let draft = Draft { edition, tree, ground, root, before, seen, stage: None, force: options.force };
    Ok(draft.plan()?.map(|plan| plan.report()))
}

fn make(edition: &dyn Edition, tree: &Tree, ground: &Ground, options: &Options) -> Result<Option<Report>, Error> {
    let before = Manifest::read(ground)?;
    let seen = Seen::read(ground, &before);
    let root = Handle::open(&ground.folder)?;
    let stage = Stage::open(ground, tree)?;
    let (before, seen, force) = (&before, &seen, options.force);
    let draft = Draft { edition, tree, ground, root: Some(&root), before, seen, stage: Some(&stage), force };
    let Some(mut plan) = draft.plan()? else { return Ok(None) };
    carry_out(&mut plan, before, &stage, ground, &root)?;
    if plan.seen != *seen || plan.manifest != *before {
        // The site is whole without it; the next run only looks longer.
        let _ = plan.seen.write(ground, &plan.manifest);
    }
    Ok(Some(plan.report()))
}

fn carry_out(plan: &mut Plan, before: &Manifest, stage: &Stage, ground: &Ground, root: &Handle) -> Result<(), Error> {
    // Until the end the manifest lists the old files and the new ones: whenever the machine stops, the next run knows
    // all of them as ours.
    let both = before.and(&plan.manifest);
    if both != *before {
        both.write(ground)?;
    }
    // What was staged is older than this, and what others write from now on is not. Later, an error would come too late.
    let now = if plan.is_work() { stage.later_than(stage.now()?)? } else { i64::MIN };
    let exchange = Exchange { plan, stage, ground, root };
    exchange.all().or_else(|error| give_up(error, before, ground))?;
    plan.settle(now, root);
    if plan.manifest != both {
        plan.manifest.write(ground)?;
    }
    Ok(())
}

/// All is as it was, and the old manifest is right again; unless undoing failed as well.
fn give_up(error: Error, before: &Manifest, ground: &Ground) -> Result<(), Error> {
    match error {
        Error::Half { .. } => Err(error),
        error => before.write(ground).and(Err(error)),
    }
}
