//! `plenary check`: the site is made, but not published. What `build` does first, too.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use crate::build::{Builder, Request};
use crate::diagnostic::{Checked, Problem, Texts, gather};
use crate::publish::{Body, Edition, Sheaf, Stamp, Stamped};
use crate::render::Outputs;

use super::arguments::Check;
use super::console::{Console, count};
use super::environment::Environment;
use super::outcome::{Failure, Outcome, Tally};
use super::progress::Progress;

pub(super) fn run(command: &Check, environment: &Environment, console: &Console) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let made = Making::begin(environment.request(&command.site, false)?, console.progress(environment))?.prove();
    console.problems(&made.problems, &made.texts, environment);
    if console.is_json() {
        console.object(&made.problems, &made.texts, made.counts())?;
    } else {
        console.say(&format!("{}{}", made.verdict(), console.duration(begun.elapsed())))?;
    }
    Ok(made.tally().outcome(command.report.strict))
}

/// A site of which one output after the other is made, and everything that is wrong with it.
pub(super) struct Making {
    builder: Builder,
    site: Option<Arc<Outputs>>,
    /// The paths of each sheaf.
    sheaves: Vec<Vec<String>>,
    progress: Progress,
    /// What is wrong with the outputs that were made.
    found: Mutex<Vec<Problem>>,
    done: AtomicUsize,
    total: usize,
    strict: bool,
}

/// All that is known of a site once it was made.
pub(super) struct Made {
    pub(super) problems: Vec<Problem>,
    /// What the problems point into.
    pub(super) texts: Texts,
    pages: usize,
    languages: Vec<String>,
}

impl Making {
    pub(super) fn begin(request: Request, progress: Progress) -> Result<Making, Failure> {
        let mut builder = Builder::new(request);
        builder.update()?;
        let site = builder.site();
        let sheaves: Vec<Vec<String>> =
            site.iter().flat_map(|site| site.paths()).map(|path| vec![path.to_owned()]).collect();
        let total = sheaves.len();
        let (found, done) = (Mutex::default(), AtomicUsize::new(0));
        Ok(Making { builder, site, sheaves, progress, found, done, total, strict: false })
    }

    /// Counts warnings as errors.
    pub(super) fn strict(self, strict: bool) -> Making {
        Making { strict, ..self }
    }

    /// Makes every output only to see what is wrong with it.
    pub(super) fn prove(self) -> Made {
        (0..self.sheaves()).into_par_iter().for_each(|number| {
            let mut sheaf = self.sheaf(number);
            (0..self.paths(number).len()).for_each(|at| drop(sheaf.make(at)));
        });
        self.made()
    }

    pub(super) fn made(self) -> Made {
        let problems = self.problems();
        let site = self.site.as_ref();
        let is_page = |path: &&str| path.ends_with(".html");
        Made {
            problems,
            texts: self.builder.texts().clone(),
            pages: site.map_or(0, |site| site.paths().filter(is_page).count()),
            languages: site.map(|site| site.languages()).iter().flatten().map(ToString::to_string).collect(),
        }
    }

    /// Those of the content, and those of the outputs that were made so far.
    fn problems(&self) -> Vec<Problem> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        gather(self.builder.problems().iter().chain(found.iter()).cloned().collect())
    }
}

impl Edition for Making {
    fn sheaves(&self) -> usize {
        self.sheaves.len()
    }

    fn paths(&self, sheaf: usize) -> Vec<&str> {
        self.sheaves[sheaf].iter().map(String::as_str).collect()
    }

    fn sheaf(&self, number: usize) -> Box<dyn Sheaf + '_> {
        Box::new(Bound { making: self, number })
    }

    fn is_good(&self) -> bool {
        Tally::of(&self.problems()).outcome(self.strict) == Outcome::Fine
    }
}

/// One sheaf of a site.
struct Bound<'a> {
    making: &'a Making,
    number: usize,
}

impl Sheaf for Bound<'_> {
    fn known(&mut self, _: usize) -> Option<Stamp> {
        None
    }

    fn make(&mut self, at: usize) -> Stamped {
        let Making { site, sheaves, found, progress, done, total, .. } = self.making;
        let made = site.as_ref().and_then(|site| site.output(&sheaves[self.number][at]));
        let Some(Checked { value, problems }) = made else { return Body::Bytes(Vec::new()).into() };
        if !problems.is_empty() {
            found.lock().unwrap_or_else(PoisonError::into_inner).extend(problems);
        }
        progress.step(done.fetch_add(1, Ordering::Relaxed) + 1, *total);
        value.body.into()
    }
}

impl Made {
    pub(super) fn tally(&self) -> Tally {
        Tally::of(&self.problems)
    }

    /// `412 pages in 4 languages`.
    pub(super) fn size(&self) -> String {
        size(self.pages, self.languages.len())
    }

    /// `2 errors and 1 warning in 412 pages in 4 languages`.
    pub(super) fn verdict(&self) -> String {
        format!("{} in {}", self.tally(), self.size())
    }

    pub(super) fn counts(&self) -> Map<String, Value> {
        let counts = json!({"pages": self.pages, "languages": self.languages});
        counts.as_object().cloned().unwrap_or_default()
    }
}

pub(super) fn size(pages: usize, languages: usize) -> String {
    format!("{} in {}", count(pages, "page"), count(languages, "language"))
}
