//! What the YAML parser means when it gives up, in plain words, and the line as it should be typed.

use std::sync::Arc;

use crate::diagnostic::{Code, Place, Problem};
use crate::source::{Span, floor};

/// Says in plain words what the parser means.
pub(super) fn explain(path: &Arc<str>, text: &str, span: Span, error: &serde_yaml::Error) -> Problem {
    let said = error.to_string();
    let at = floor(text, span.start + place_of(&text[span], error, &said));
    let line = line_at(text, at);
    if let Some((message, help)) = endless(&said) {
        return Problem::new(Code::AbsurdNesting, Place::span(path, at..at), message).help(help);
    }
    let (message, help) = if is_indented(text, &line, at, &said) {
        ("this line is indented further than the one above it", Some("take out the spaces at its beginning".to_owned()))
    } else {
        (message(&said), advice(&text[line.clone()], &said))
    };
    let problem = Problem::new(Code::BadYaml, Place::span(path, line), message);
    match help {
        Some(help) => problem.help(help),
        None => problem,
    }
}

fn endless(said: &str) -> Option<(&'static str, &'static str)> {
    if said.contains("repetition limit") {
        Some(("these fields repeat themselves without end", "write the values out instead of using `&` and `*`"))
    } else if said.contains("recursion limit") {
        Some(("these fields are nested too deep", "write the fields one under the other"))
    } else {
        None
    }
}

/// Where it went wrong. The parser points at where it gave up; where it began to read amiss, it says in words.
fn place_of(yaml: &str, error: &serde_yaml::Error, said: &str) -> usize {
    let openings =
        ["scanning a simple key", "scanning a quoted scalar", "parsing a flow sequence", "parsing a flow mapping"];
    let began = openings.iter().find_map(|what| numbers(said.split_once(&format!("while {what} at line "))?.1));
    if said.contains("more than one document") {
        return yaml.match_indices("\n---").nth(usize::from(yaml.starts_with("\n"))).map_or(0, |(at, _)| at + 1);
    }
    let gave_up = || error.location().map(|location| (location.line(), location.column()));
    began.or_else(gave_up).map_or(0, |(line, column)| byte_of(yaml, line, column))
}

/// `2 column 13` at the beginning of a text.
fn numbers(text: &str) -> Option<(usize, usize)> {
    let (line, rest) = text.split_once(" column ")?;
    let column: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// A colon that came unexpectedly, although it is the first of its line, and the line begins with spaces.
fn is_indented(text: &str, line: &Span, at: usize, said: &str) -> bool {
    let line_text = &text[line.clone()];
    said.contains("mapping values are not allowed")
        && line_text.starts_with(' ')
        && line_text.find(':').is_some_and(|colon| line.start + colon == at)
}

fn message(said: &str) -> &'static str {
    if said.contains("mapping values are not allowed") {
        "a colon inside a value must stand in quotation marks"
    } else if said.contains("found character that cannot start any token") {
        "this line begins with a sign that YAML keeps for itself, or is indented with a tab"
    } else if said.contains("while scanning a quoted scalar") || said.contains("unexpected end of stream") {
        "a quotation mark is opened and never closed"
    } else if said.contains("did not find expected key") || said.contains("did not find expected '-'") {
        "this line is not indented like its neighbours, or a quotation mark is missing"
    } else if said.contains("could not find expected ':'") {
        "this line has no colon after the name of the field"
    } else if said.contains("did not find expected ',' or") {
        "a bracket is opened here and never closed, or a comma is missing"
    } else if said.contains("unknown anchor") {
        "a value that begins with `*` must stand in quotation marks"
    } else if said.contains("more than one document") {
        "`---` begins a second list of fields; there can be only one"
    } else if said.contains("control characters are not allowed") {
        "this line holds a sign that cannot be shown"
    } else {
        "these fields cannot be read: the line is not of the form `name: value`"
    }
}

/// The line as it should be typed, where that can be told.
fn advice(line: &str, said: &str) -> Option<String> {
    let indented = line.len() - line.trim_start().len();
    let (name, value) = line.split_once(": ")?;
    let quotable = said.contains("mapping values are not allowed")
        || said.contains("cannot start any token")
        || said.contains("unknown anchor")
        || said.contains("did not find expected key");
    let value = value.trim_end();
    if !quotable || value.starts_with(['"', '\'', '[', '{']) || line[..indented].contains('\t') {
        return None;
    }
    Some(format!("type `{}: \"{}\"`", name.trim_start(), value.replace('"', "'")))
}

fn line_at(text: &str, at: usize) -> Span {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    start..start + text[start..end].trim_end().len()
}

/// The byte of a position that counts lines and characters from one.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within: usize = text[start..].chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    start + within
}
