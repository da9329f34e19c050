//! One problem, the place where it stands, and the value that comes along with problems.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::source::Span;

use super::Code;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not published.
    Error,
    /// The site is published, and someone should look.
    Warning,
}

/// Something wrong in one text. Equal problems of many pages merge into one that counts them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Problem {
    pub code: Code,
    /// What is wrong, as a sentence without a full stop; things stand in backticks.
    pub message: String,
    pub place: Place,
    /// What was expected, or the line to type; stands beside the text in question.
    pub help: Option<String>,
    /// How many more pages show the same.
    pub more: usize,
}

/// A spot in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    pub path: Arc<str>,
    pub spot: Spot,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Spot {
    /// The file as a whole.
    File,
    Span(Span),
    /// The value of a field; its span is looked up only when the problem is printed.
    Value(Vec<Step>),
    /// The name of a field, likewise.
    Name(Vec<Step>),
}

/// One step on the way to a field: into a map, or into a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Step {
    Key(#[serde(deserialize_with = "crate::source::word")] Arc<str>),
    Item(usize),
}

impl Problem {
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Problem {
        Problem { code, message: message.into(), place, help: None, more: 0 }
    }

    pub fn help(mut self, help: impl Into<String>) -> Problem {
        self.help = Some(help.into());
        self
    }

    /// The same problem in another place.
    pub fn at(self, place: Place) -> Problem {
        Problem { place, ..self }
    }

    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

impl Place {
    pub fn file(path: &Arc<str>) -> Place {
        Place { path: path.clone(), spot: Spot::File }
    }

    pub fn span(path: &Arc<str>, span: impl Into<Span>) -> Place {
        Place { path: path.clone(), spot: Spot::Span(span.into()) }
    }
}

/// A value, as good as it could be made, and everything that was wrong on the way to it.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    pub value: T,
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    pub fn new(value: T, problems: Vec<Problem>) -> Self {
        Checked { value, problems }
    }

    /// Hands over the value and adds the problems to those that are being collected.
    pub fn collect(self, problems: &mut Vec<Problem>) -> T {
        problems.extend(self.problems);
        self.value
    }
}

/// Sorts problems by file and spot and merges equal ones.
pub fn gather(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by(|one, other| key(one).cmp(&key(other)));
    let mut merged: Vec<Problem> = Vec::new();
    for problem in problems {
        match merged.last_mut() {
            Some(last) if same(last, &problem) => last.more += 1 + problem.more,
            _ => merged.push(problem),
        }
    }
    bounded(merged)
}

/// More than anyone mends in one go; a text that was written to do harm could have millions.
const MOST: usize = 500;

/// Of each file the first problems, and then one that says how many more there are.
fn bounded(problems: Vec<Problem>) -> Vec<Problem> {
    let mut kept: Vec<Problem> = Vec::new();
    for file in problems.chunk_by(|one, other| one.place.path == other.place.path) {
        let (first, rest) = file.split_at(file.len().min(MOST));
        kept.extend_from_slice(first);
        // One more is no longer than the sentence about it; so a list that was cut is not cut again.
        match rest {
            [] => {}
            [last] => kept.push(last.clone()),
            rest => kept.push(others(rest)),
        }
    }
    kept
}

/// An error, when there is one among them.
fn others(rest: &[Problem]) -> Problem {
    let first = rest.iter().min_by_key(|problem| problem.severity()).unwrap_or(&rest[0]);
    let message =
        format!("{}; this file has {} more problems, told once these are solved", first.message, rest.len() - 1);
    Problem { message, ..first.clone() }
}

fn key(problem: &Problem) -> (&str, usize, Code, &str) {
    let start = match &problem.place.spot {
        Spot::Span(span) => span.start,
        _ => 0,
    };
    (&problem.place.path, start, problem.code, &problem.message)
}

fn same(one: &Problem, other: &Problem) -> bool {
    one.code == other.code && one.place == other.place && one.message == other.message
}
