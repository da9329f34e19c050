//! The floor that no generator can be faster than: the bytes of a finished site are read into memory, and written to the
//! same paths in another folder by as many threads as a generator has. Only the writing is measured.
//!
//! `cargo run --release --example floor -- SITE FOLDER` prints one line of JSON: seconds of wall and of CPU, files, bytes.

#![allow(clippy::disallowed_methods, reason = "it writes a folder of its own, and measures time")]

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rayon::prelude::*;
use rustix::time::{ClockId, clock_gettime};
use walkdir::WalkDir;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How much is held in memory at once.
const PORTION: u64 = 1 << 30;

/// What writing took.
#[derive(Default)]
struct Taken {
    wall: Duration,
    cpu: Duration,
}

fn main() -> Outcome<()> {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [site, target] = &folders[..] else {
        return Err("give a finished site, and a folder that does not exist yet".into());
    };
    if target.exists() {
        return Err("the folder exists already".into());
    }
    let files = files(site)?;
    let bytes: u64 = files.iter().map(|(_, size)| size).sum();
    let mut taken = Taken::default();
    for portion in portions(&files) {
        let held: Vec<(PathBuf, Vec<u8>)> =
            portion.par_iter().map(|(path, _)| read(site, path)).collect::<Outcome<_>>()?;
        taken.add(|| write(target, &held))?;
    }
    let (wall, cpu) = (taken.wall.as_secs_f64(), taken.cpu.as_secs_f64());
    println!("{{\"wall\": {wall:.4}, \"cpu\": {cpu:.4}, \"files\": {}, \"bytes\": {bytes}}}", files.len());
    Ok(())
}

/// The files below a folder, with their sizes. What a generator keeps for itself is no part of a site.
fn files(site: &Path) -> Outcome<Vec<(PathBuf, u64)>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(site).into_iter().filter_entry(|entry| entry.file_name() != ".plenary") {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push((entry.path().strip_prefix(site)?.to_owned(), entry.metadata()?.len()));
        }
    }
    Ok(files)
}

fn portions(files: &[(PathBuf, u64)]) -> Vec<&[(PathBuf, u64)]> {
    let mut portions = Vec::new();
    let (mut start, mut size) = (0, 0);
    for (at, (_, bytes)) in files.iter().enumerate() {
        if size + bytes > PORTION && at > start {
            portions.push(&files[start..at]);
            (start, size) = (at, 0);
        }
        size += bytes;
    }
    portions.push(&files[start..]);
    portions
}

fn read(site: &Path, path: &Path) -> Outcome<(PathBuf, Vec<u8>)> {
    Ok((path.to_owned(), fs::read(site.join(path))?))
}

/// Makes each folder once, and then the files.
fn write(target: &Path, held: &[(PathBuf, Vec<u8>)]) -> Outcome<()> {
    let folders: BTreeSet<&Path> = held.iter().filter_map(|(path, _)| path.parent()).collect();
    folders.par_iter().try_for_each(|folder| fs::create_dir_all(target.join(folder)))?;
    held.par_iter().try_for_each(|(path, bytes)| fs::write(target.join(path), bytes))?;
    Ok(())
}

impl Taken {
    fn add(&mut self, work: impl FnOnce() -> Outcome<()>) -> Outcome<()> {
        let (wall, cpu) = (Instant::now(), cpu());
        work()?;
        self.wall += wall.elapsed();
        self.cpu += crate::cpu() - cpu;
        Ok(())
    }
}

/// The time that all threads of this process have had so far.
fn cpu() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or_default(), u32::try_from(time.tv_nsec).unwrap_or_default())
}
