//! `plenary build`: the site is made, checked, and published if nothing is wrong with it.

use std::path::PathBuf;
use std::time::Instant;

use serde_json::{Map, json};

use crate::publish::{self, Edition, Options};

use super::arguments::Build;
use super::console::{Console, count};
use super::environment::Environment;
use super::making::{Made, Making};
use super::outcome::{Failure, Outcome};

const FOLDER: &str = "public";

pub(super) fn run(command: &Build, environment: &Environment, console: &Console) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let request = environment.request(&command.site, false)?;
    let making = Making::begin(request, console.progress(environment))?.strict(command.report.strict);
    // What is wrong already will not be published; it is made all the same, so that all that is wrong is told at once.
    if !making.is_good() {
        return refuse(&making.prove(), console, environment);
    }
    let report = publish::site(&making, &folder(command), &options(command));
    let made = making.made();
    match report {
        Ok(Some(report)) => {
            console.problems(&made.problems, &made.texts, environment);
            announce(command, &made, &report, console, begun)?;
            Ok(Outcome::Fine)
        }
        Ok(None) => refuse(&made, console, environment),
        Err(error) => {
            console.problems(&made.problems, &made.texts, environment);
            Err(error.into())
        }
    }
}

fn folder(command: &Build) -> PathBuf {
    command.output.clone().unwrap_or_else(|| command.site.place.root.join(FOLDER))
}

fn options(command: &Build) -> Options {
    let place = &command.site.place;
    Options { force: command.force, dry_run: command.dry_run, root: place.root.clone(), inputs: place.inputs() }
}

fn refuse(made: &Made, console: &Console, environment: &Environment) -> Result<Outcome, Failure> {
    console.problems(&made.problems, &made.texts, environment);
    if console.is_json() {
        console.object(&made.problems, &made.texts, made.counts())?;
    } else {
        console.remark(&format!("{}; nothing was written, and the last site stays as it was", made.verdict()));
    }
    Ok(Outcome::Problems)
}

fn announce(
    command: &Build,
    made: &Made,
    report: &publish::Report,
    console: &Console,
    begun: Instant,
) -> Result<(), Failure> {
    let publish::Report { written, unchanged, removed } = report;
    if console.is_json() {
        let counts = json!({"written": written.len(), "unchanged": unchanged, "removed": removed.len()});
        let counts = [made.counts(), counts.as_object().cloned().unwrap_or_default()].into_iter().flatten();
        return console.object(&made.problems, &made.texts, Map::from_iter(counts));
    }
    for (paths, done) in [(written, "written"), (removed, "removed")] {
        for path in paths {
            console.detail(&format!("{done} {path}"))?;
        }
    }
    let (written, removed) = (count(written.len(), "file"), removed.len());
    let dry = if command.dry_run { "would be " } else { "" };
    let duration = console.duration(begun.elapsed());
    console.say(&format!(
        "{}: {written} {dry}written, {unchanged} unchanged, {removed} {dry}removed{duration}",
        made.size()
    ))
}
