//! `plenary build`: the site is made, checked, and published if nothing is wrong with it.

use std::path::PathBuf;
use std::time::Instant;

use serde_json::{Map, json};

use crate::publish::{self, Options};

use super::arguments::Build;
use super::check::{self, Made};
use super::console::{Console, count};
use super::environment::Environment;
use super::outcome::{Failure, Outcome};

const FOLDER: &str = "public";

pub(super) fn run(command: &Build, environment: &Environment, console: &Console) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let made = check::make(environment.request(&command.site, false)?, &console.progress(environment))?;
    console.problems(&made.problems, &made.texts, environment);
    if made.tally().outcome(command.report.strict) == Outcome::Problems {
        return refuse(&made, console);
    }
    let report = publish::site(&made.outputs, &folder(command), &options(command))?;
    announce(command, &made, &report, console, begun)?;
    Ok(Outcome::Fine)
}

fn folder(command: &Build) -> PathBuf {
    command.output.clone().unwrap_or_else(|| command.site.place.root.join(FOLDER))
}

fn options(command: &Build) -> Options {
    let place = &command.site.place;
    Options { force: command.force, dry_run: command.dry_run, root: place.root.clone(), inputs: place.inputs() }
}

fn refuse(made: &Made, console: &Console) -> Result<Outcome, Failure> {
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
