//! `plenary check`: the site is made, but not published. What `build` does first, too.

use std::time::Instant;

use serde_json::{Map, Value, json};

use crate::build::{Builder, Request};
use crate::diagnostic::{Problem, Texts, gather};
use crate::publish::Output;

use super::arguments::Check;
use super::console::{Console, count};
use super::environment::Environment;
use super::outcome::{Failure, Outcome, Tally};
use super::progress::Progress;

pub(super) fn run(command: &Check, environment: &Environment, console: &Console) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let made = make(environment.request(&command.site, false)?, &console.progress(environment))?;
    console.problems(&made.problems, &made.texts, environment);
    if console.is_json() {
        console.object(&made.problems, &made.texts, made.counts())?;
    } else {
        console.say(&format!("{}{}", made.verdict(), console.duration(begun.elapsed())))?;
    }
    Ok(made.tally().outcome(command.report.strict))
}

/// A site that was made in memory, and everything that is wrong with it.
pub(super) struct Made {
    pub(super) outputs: Vec<Output>,
    pub(super) problems: Vec<Problem>,
    /// What the problems point into.
    pub(super) texts: Texts,
    languages: Vec<String>,
}

/// Renders every page even when there are problems, so that those of the pages are told in the same run.
pub(super) fn make(request: Request, progress: &Progress) -> Result<Made, Failure> {
    let mut builder = Builder::new(request);
    builder.update()?;
    let mut problems = builder.problems().to_vec();
    let (mut outputs, mut languages) = (Vec::new(), Vec::new());
    if let Some(site) = builder.site() {
        outputs = site.all(&|done, total| progress.step(done, total)).collect(&mut problems);
        languages = site.languages().iter().map(ToString::to_string).collect();
    }
    Ok(Made { outputs, problems: gather(problems), texts: builder.texts().clone(), languages })
}

impl Made {
    pub(super) fn tally(&self) -> Tally {
        Tally::of(&self.problems)
    }

    fn pages(&self) -> usize {
        self.outputs.iter().filter(|output| output.path.ends_with(".html")).count()
    }

    /// `412 pages in 4 languages`.
    pub(super) fn size(&self) -> String {
        size(self.pages(), self.languages.len())
    }

    /// `2 errors and 1 warning in 412 pages in 4 languages`.
    pub(super) fn verdict(&self) -> String {
        format!("{} in {}", self.tally(), self.size())
    }

    pub(super) fn counts(&self) -> Map<String, Value> {
        let counts = json!({"pages": self.pages(), "languages": self.languages});
        counts.as_object().cloned().unwrap_or_default()
    }
}

pub(super) fn size(pages: usize, languages: usize) -> String {
    format!("{} in {}", count(pages, "page"), count(languages, "language"))
}
