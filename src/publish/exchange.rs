//! The staged files and the standing ones change places. Each move can be undone, and all are undone when one fails.
//!
//! 1. Files that are no longer part of the site go to the stage, and folders that this empties go.
//! 2. New folders are made.
//! 3. Staged files take their places; a file that stood there goes to the stage in the same step, so that a server
//!    that reads the folder finds the one or the other at every moment.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::error::Error;
use super::ground::Ground;
use super::plan::{Plan, Staged};
use super::{path, stage};

struct Move {
    from: PathBuf,
    to: PathBuf,
}

/// What a move did, as far as it matters for undoing it.
enum Done {
    Moved(Move),
    Swapped(Move),
    /// The file that stood there is kept at `backup`.
    Covered {
        place: PathBuf,
        backup: PathBuf,
    },
}

pub(super) fn all(plan: &Plan, ground: &Ground) -> Result<(), Error> {
    let mut done = Vec::new();
    run(plan, ground, &mut done).map_err(|first| match undo(done, plan, ground) {
        Ok(()) => first,
        Err(second) => Error::Half { folder: ground.shown.clone(), first: first.into(), second: second.into() },
    })
}

fn run(plan: &Plan, ground: &Ground, done: &mut Vec<Done>) -> Result<(), Error> {
    let old = stage::old(ground);
    if !plan.remove.is_empty() {
        fs::create_dir_all(&old).map_err(Error::io("create the folder", &old))?;
    }
    let retire = |(number, path): (usize, &&str)| Move { from: ground.at(path), to: old.join(number.to_string()) };
    make(plan.remove.iter().enumerate().map(retire).collect(), shift, done)?;
    remove_emptied(plan, ground);
    for folder in plan.folders.to_make().map(|folder| ground.at(folder)) {
        fs::create_dir_all(&folder).map_err(Error::io("create the folder", &folder))?;
    }
    let place = |staged: &Staged| Some(Move { from: staged.file.clone()?, to: ground.at(staged.path) });
    make(plan.write.iter().filter_map(place).collect(), put, done)
}

fn make(moves: Vec<Move>, one: fn(Move) -> io::Result<Done>, done: &mut Vec<Done>) -> Result<(), Error> {
    let one = |step: Move| {
        let place = step.to.clone();
        one(step).map_err(Error::io("put a file at", &place))
    };
    let mut outcome = Ok(());
    for result in moves.into_par_iter().map(one).collect::<Vec<_>>() {
        match result {
            Ok(step) => done.push(step),
            Err(error) => outcome = outcome.and(Err(error)),
        }
    }
    outcome
}

fn shift(step: Move) -> io::Result<Done> {
    fs::rename(&step.from, &step.to).map(|()| Done::Moved(step))
}

fn put(step: Move) -> io::Result<Done> {
    match swap(&step.from, &step.to) {
        Ok(()) => Ok(Done::Swapped(step)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => shift(step),
        Err(error) if is_unsupported(&error) => cover(step),
        Err(error) => Err(error),
    }
}

/// Exchanges two files in one step, where the system can.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn swap(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Network and FAT file systems answer `EINVAL` to an exchange.
fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

/// The exchange for systems without one: a second name for the old file, then the new one takes its place.
fn cover(step: Move) -> io::Result<Done> {
    let backup = step.from.with_extension("old");
    match fs::hard_link(&step.to, &backup).or_else(|_| fs::copy(&step.to, &backup).map(drop)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return shift(step),
        kept => kept?,
    }
    fs::rename(&step.from, &step.to)?;
    Ok(Done::Covered { place: step.to, backup })
}

/// A folder that will not go holds files of others, or is needed again: both are no failure.
fn remove_emptied(plan: &Plan, ground: &Ground) {
    let folders: BTreeSet<&str> = plan.remove.iter().flat_map(|path| path::folders(path)).collect();
    for folder in folders.into_iter().rev().filter(|folder| !plan.folders.need(folder)) {
        let _ = fs::remove_dir(ground.at(folder));
    }
}

/// Goes on after a failure, so that as much as possible is as it was, and returns the first.
fn undo(done: Vec<Done>, plan: &Plan, ground: &Ground) -> Result<(), Error> {
    let mut outcome = Ok(());
    for step in done.into_iter().rev() {
        outcome = outcome.and(undo_one(step));
    }
    for folder in plan.folders.to_make().rev() {
        // Only what is empty goes; whatever is not was there before.
        let _ = fs::remove_dir(ground.at(folder));
    }
    outcome
}

fn undo_one(step: Done) -> Result<(), Error> {
    let (place, undone) = match step {
        Done::Swapped(Move { from, to }) => (to.clone(), swap(&from, &to)),
        Done::Covered { place, backup } => (place.clone(), fs::rename(&backup, &place)),
        Done::Moved(Move { from, to }) => {
            let parent = from.parent().map_or(Ok(()), fs::create_dir_all);
            (from.clone(), parent.and_then(|()| fs::rename(&to, &from)))
        }
    };
    undone.map_err(Error::io("put back", &place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_that_were_made_are_undone_when_a_later_one_fails() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let at = |name: &str| folder.path().join(name);
        for (name, text) in [("new-a", "new"), ("a", "old"), ("new-b", "new"), ("gone", "old")] {
            fs::write(at(name), text)?;
        }
        let step = |from: &str, to: &str| Move { from: at(from), to: at(to) };
        let mut done = Vec::new();
        assert!(make(vec![step("gone", "kept")], shift, &mut done).is_ok());
        let moves = vec![step("new-a", "a"), step("new-b", "b"), step("missing", "c")];
        assert!(make(moves, put, &mut done).is_err());
        assert!(fs::read(at("a"))? == b"new" && at("b").exists());
        assert!(done.into_iter().rev().all(|step| undo_one(step).is_ok()));
        assert!(fs::read(at("a"))? == b"old" && fs::read(at("gone"))? == b"old" && !at("b").exists());
        Ok(())
    }

    #[test]
    fn systems_without_an_exchange_are_served_too() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let at = |name: &str| folder.path().join(name);
        fs::write(at("0"), "new")?;
        fs::write(at("page"), "old")?;
        let done = cover(Move { from: at("0"), to: at("page") })?;
        assert_eq!(fs::read(at("page"))?, b"new");
        assert!(undo_one(done).is_ok());
        assert_eq!(fs::read(at("page"))?, b"old");
        Ok(())
    }
}
