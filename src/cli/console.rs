//! The terminal: what is said on it, in which colours, and what stays unsaid. Results go to the standard output,
//! problems and failures to the standard error, as compilers do it; a JSON object is a result.
//!
//! Not here: how a problem is worded (`diagnostic`).

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use clap::ColorChoice;
use serde_json::{Map, Value, json};

use crate::diagnostic::{self, Problem, Texts};

use super::annotation;
use super::arguments::{Format, Voice};
use super::environment::Environment;
use super::outcome::{Failure, Outcome, Tally};
use super::progress::Progress;

#[derive(Clone)]
pub(super) struct Console {
    quiet: bool,
    verbose: bool,
    format: Format,
    root: PathBuf,
}

impl Console {
    pub(super) fn new(voice: &Voice, format: Format, root: PathBuf) -> Console {
        let choice = match voice.color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
        Console { quiet: voice.quiet, verbose: voice.verbose, format, root }
    }

    /// A result; not said when quiet.
    pub(super) fn say(&self, line: &str) -> Result<(), Failure> {
        if self.quiet { Ok(()) } else { self.print(&format!("{line}\n")) }
    }

    /// What only those want to know who ask for it.
    pub(super) fn detail(&self, line: &str) -> Result<(), Failure> {
        if self.verbose { self.say(line) } else { Ok(()) }
    }

    /// A result that was asked for as such, quiet or not. A reader who has read enough (`| head`) is no failure.
    pub(super) fn print(&self, text: &str) -> Result<(), Failure> {
        match anstream::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot print: {error}").into()),
            _ => Ok(()),
        }
    }

    pub(super) fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    /// All problems; as JSON they come as part of the one object (see [`Console::object`]).
    pub(super) fn problems(&self, problems: &[Problem], texts: &Texts, environment: &Environment) {
        match self.format {
            Format::Human => complain(&diagnostic::print(problems, texts, diagnostic::Format::Human { colour: true })),
            Format::Short => complain(&diagnostic::print(problems, texts, diagnostic::Format::Short)),
            Format::Json => {}
        }
        if environment.is_github() {
            complain(&annotation::all(&listed(problems, texts), &self.root));
        }
    }

    /// Prints the one JSON object of a command: its problems, their number, and `counts`.
    pub(super) fn object(
        &self,
        problems: &[Problem],
        texts: &Texts,
        counts: Map<String, Value>,
    ) -> Result<(), Failure> {
        let Tally { errors, warnings } = Tally::of(problems);
        let mut object = Map::from_iter([("errors".into(), json!(errors)), ("warnings".into(), json!(warnings))]);
        object.extend(counts);
        object.insert("problems".into(), Value::Array(listed(problems, texts)));
        self.print(&format!("{}\n", Value::Object(object)))
    }

    pub(super) fn failure(&self, failure: &(dyn std::error::Error + 'static)) -> Outcome {
        let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        complain(&format!("{style}error{style:#}: {failure}\n"));
        if self.is_json() {
            // The failure was told already; that it could not be told a second time changes nothing.
            let _ = self.print(&format!("{}\n", json!({"error": failure.to_string(), "problems": []})));
        }
        Outcome::Failed
    }

    /// Something that should be known although all goes on; said even when quiet.
    pub(super) fn remark(&self, line: &str) {
        complain(&format!("{line}\n"));
    }

    pub(super) fn progress(&self, environment: &Environment) -> Progress {
        Progress::new(!self.quiet && !environment.is_ci() && io::stderr().is_terminal())
    }

    /// `, in 0.21 s` for people at a terminal; files and programs get the same words every time.
    pub(super) fn duration(&self, duration: Duration) -> String {
        if io::stdout().is_terminal() { format!(", in {:.2} s", duration.as_secs_f64()) } else { String::new() }
    }
}

/// That nobody can read the standard error any more cannot be told to anyone, so its failure is passed over.
fn complain(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}

fn listed(problems: &[Problem], texts: &Texts) -> Vec<Value> {
    let list = diagnostic::print(problems, texts, diagnostic::Format::Json);
    serde_json::from_str(&list).unwrap_or_default()
}

/// `1 page`, `412 pages`.
pub(super) fn count(number: usize, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}
