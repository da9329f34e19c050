//! What Tera finds wrong, as problems of the template's author.
//!
//! Tera keeps the place of most errors; where it only prints them (unknown functions and components), the place is read
//! back from the lines that it prints, `--> event.html:3:7` and the row of `^` below.

use std::ops::Range;
use std::sync::Arc;

use tera::{Error, ErrorKind, ReportError};

use super::templates::Origins;
use crate::diagnostic::{Code, Place, Problem};

/// All problems of one error; several where templates mention several things that do not exist.
pub(super) fn problems(error: &Error, origins: &Origins) -> Vec<Problem> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![of_report(report, origins)],
        ErrorKind::MissingParent { current, parent } => {
            vec![of_file(current, format!("`{parent}`, which this template extends, does not exist"), origins)]
        }
        ErrorKind::CircularExtend { tpl, .. } => vec![of_file(tpl, "this template extends itself".to_owned(), origins)],
        ErrorKind::CircularInclude { tpl, .. } => {
            vec![of_file(tpl, "this template includes itself".to_owned(), origins)]
        }
        ErrorKind::TemplateNotFound(name) => {
            vec![of_file(name, format!("there is no template `{name}`"), origins)]
        }
        _ => of_text(&error.to_string(), origins),
    }
}

fn of_report(report: &ReportError, origins: &Origins) -> Problem {
    located(report.filename(), report.span().range.clone(), report.message(), origins)
}

fn of_file(template: &str, message: String, origins: &Origins) -> Problem {
    Problem::new(Code::BadTemplate, Place::file(&origins.path(template)), message)
}

fn of_text(text: &str, origins: &Origins) -> Vec<Problem> {
    let found: Vec<Problem> = text.split("\n\n").filter_map(|part| of_frame(part, origins)).collect();
    if found.is_empty() {
        let place = Place::file(&Arc::from(super::layer::BUILT_IN));
        return vec![Problem::new(Code::BadTemplate, place, plain(text).0)];
    }
    found
}

/// Reads `error: Unknown filter …\n --> event.html:3:7\n  |\n3 | …\n  |       ^^^`.
fn of_frame(frame: &str, origins: &Origins) -> Option<Problem> {
    let (message, rest) = frame.strip_prefix("error: ")?.split_once('\n')?;
    let (_, place) = rest.lines().next()?.split_once("--> ")?;
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let template = parts.next()?;
    let width = rest.lines().last()?.matches('^').count();
    let start = byte_at(origins.text(template)?, line, column)?;
    Some(located(template, start..start + width, message, origins))
}

fn byte_at(text: &str, line: usize, column: usize) -> Option<usize> {
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let within = text.get(before..)?.char_indices().nth(column.checked_sub(1)?).map_or(0, |(at, _)| at);
    Some(before + within)
}

fn located(template: &str, span: Range<usize>, message: &str, origins: &Origins) -> Problem {
    let (message, help) = plain(message);
    let place = match origins.text(template) {
        Some(text) if text.get(span.clone()).is_some() => Place::span(&origins.path(template), span),
        _ => Place::file(&origins.path(template)),
    };
    let problem = Problem::new(Code::BadTemplate, place, message);
    match help {
        Some(help) => problem.help(help),
        None => problem,
    }
}

/// Tera's sentence without its full stop, beginning with a small letter, and the list of what there is as help.
fn plain(message: &str) -> (String, Option<String>) {
    let (said, list) = match message.split_once(" Available ") {
        Some((said, list)) => (said, list.split_once(": ").map(|(_, names)| names)),
        None => (message, None),
    };
    let said = said.trim_end_matches('.');
    let mut letters = said.chars();
    let small = letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default();
    (small, list.map(|names| format!("there is {}", quoted(names))))
}

fn quoted(names: &str) -> String {
    names.split(", ").map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
