//! `plenary check`: the site is made, but not published. What `build` does first, too.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use crate::build::{Builder, Request};
use crate::diagnostic::{Checked, Problem, Texts, gather};
use crate::publish::{Body, Edition};
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
        let total = site.as_ref().map_or(0, |site| site.paths().count());
        let (found, done) = (Mutex::default(), AtomicUsize::new(0));
        Ok(Making { builder, site, progress, found, done, total, strict: false })
    }

    /// Counts warnings as errors.
    pub(super) fn strict(self, strict: bool) -> Making {
        Making { strict, ..self }
    }

    /// Makes every output only to see what is wrong with it.
    pub(super) fn prove(self) -> Made {
        self.paths().par_iter().for_each(|path| drop(self.body(path)));
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
    fn paths(&self) -> Vec<&str> {
        self.site.iter().flat_map(|site| site.paths()).collect()
    }

    fn body(&self, path: &str) -> Body {
        let Some(Checked { value, problems }) = self.site.as_ref().and_then(|site| site.output(path)) else {
            return Body::Bytes(Vec::new());
        };
        if !problems.is_empty() {
            self.found.lock().unwrap_or_else(PoisonError::into_inner).extend(problems);
        }
        self.progress.step(self.done.fetch_add(1, Ordering::Relaxed) + 1, self.total);
        value.body
    }

    fn is_good(&self) -> bool {
        Tally::of(&self.problems()).outcome(self.strict) == Outcome::Fine
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
