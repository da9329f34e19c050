//! Writes an archive of any size, to measure with: `cargo run --release --example archive -- 10000 FOLDER`.
//! Its help says what else can be asked for; `made_up` says what is in it.

#![allow(clippy::disallowed_methods, reason = "it writes a folder of its own")]

mod made_up;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Parser, ValueEnum};
use rayon::prelude::*;

use made_up::{Plan, for_markdown, for_plenary};

type Outcome = Result<(), Box<dyn Error + Send + Sync>>;
type Files = Vec<(String, String)>;

/// Writes a made-up archive; the same seed and size give the same bytes
#[derive(Parser)]
struct Arguments {
    /// How many records
    size: usize,
    /// A folder that does not exist yet
    folder: PathBuf,
    /// Another archive of the same size
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// For which generator
    #[arg(long, value_enum, default_value_t)]
    form: Form,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Form {
    /// Facts once, words once per language
    #[default]
    Plenary,
    /// A file for each record in each language, for Hugo and Eleventy
    Markdown,
}

impl Form {
    /// The files that every archive has.
    fn frame(self) -> Files {
        match self {
            Form::Plenary => vec![(for_plenary::SITE.0.to_owned(), for_plenary::SITE.1.to_owned())],
            Form::Markdown => for_markdown::lists(),
        }
    }

    fn record(self, plan: &Plan, at: usize) -> Result<Files, serde_yaml::Error> {
        let mut record = made_up::record(plan, at);
        match self {
            Form::Plenary => for_plenary::files(&record),
            Form::Markdown => for_markdown::files(plan, &mut record),
        }
    }
}

fn main() -> Outcome {
    let Arguments { size, folder, seed, form } = Arguments::parse();
    if folder.exists() {
        return Err("the folder exists already".into());
    }
    let plan = Plan::new(seed, size);
    write(&folder, &form.frame())?;
    (0..plan.entries.len()).into_par_iter().try_for_each(|at| write(&folder, &form.record(&plan, at)?))
}

fn write(folder: &Path, files: &Files) -> Outcome {
    for (path, text) in files {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().ok_or("a file has a folder")?)?;
        fs::write(place, text)?;
    }
    Ok(())
}
