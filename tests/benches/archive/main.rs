//! Writes an archive of any size, to measure with: `cargo run --release --example archive -- 10000 FOLDER`.
//!
//! `--seed NUMBER` makes another archive of the same size; the same seed and size give the same bytes.

#![allow(clippy::disallowed_methods, reason = "it writes a folder of its own")]

mod made_up;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use made_up::{Plan, for_plenary};

type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (seed, rest) = match arguments.iter().position(|one| one == "--seed") {
        Some(at) => {
            (arguments.get(at + 1).ok_or("give a seed")?.parse()?, [&arguments[..at], &arguments[at + 2..]].concat())
        }
        None => (1, arguments),
    };
    let [size, folder] = &rest[..] else {
        return Err("give the number of records and a folder that does not exist yet".into());
    };
    write_archive(&Plan::new(seed, size.parse()?), &PathBuf::from(folder))
}

fn write_archive(plan: &Plan, folder: &Path) -> Outcome {
    if folder.exists() {
        return Err("the folder exists already".into());
    }
    let (path, text) = for_plenary::SITE;
    write(folder, path, text)?;
    (0..plan.entries.len()).into_par_iter().try_for_each(|at| {
        let files = for_plenary::files(&made_up::record(plan, at))?;
        files.iter().try_for_each(|(path, text)| write(folder, path, text))
    })
}

fn write(folder: &Path, path: &str, text: &str) -> Outcome {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().ok_or("a file has a folder")?)?;
    Ok(fs::write(place, text)?)
}
