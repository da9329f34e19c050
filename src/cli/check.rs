//! `plenary check`: the site is made, but not published. What `build` does first, too.

use std::time::Instant;

use super::arguments::Check;
use super::console::Console;
use super::environment::Environment;
use super::making::Making;
use super::outcome::{Failure, Outcome};

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
