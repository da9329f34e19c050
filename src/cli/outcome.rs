//! How a command ended, and the exit code for it.

use std::fmt;
use std::process::ExitCode;

use crate::diagnostic::{Problem, Severity};

use super::console::count;

/// What the machine could not do, or what was asked for and makes no sense.
pub(super) type Failure = Box<dyn std::error::Error>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Fine,
    Problems,
    Failed,
}

/// How many problems there are of each severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

impl Tally {
    pub(super) fn of(problems: &[Problem]) -> Tally {
        let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
        Tally { errors, warnings: problems.len() - errors }
    }

    /// With `--strict` a warning weighs as much as an error.
    pub(super) fn outcome(self, strict: bool) -> Outcome {
        let weight = if strict { self.errors + self.warnings } else { self.errors };
        if weight == 0 { Outcome::Fine } else { Outcome::Problems }
    }
}

/// `no problems`, `1 error`, `2 errors and 1 warning`.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.errors, self.warnings) {
            (0, 0) => f.write_str("no problems"),
            (errors, 0) => f.write_str(&count(errors, "error")),
            (0, warnings) => f.write_str(&count(warnings, "warning")),
            (errors, warnings) => write!(f, "{} and {}", count(errors, "error"), count(warnings, "warning")),
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Problems => 1,
            Outcome::Failed => 2,
        })
    }
}
