//! Prints problems for people, for editors, and for programs.

use std::collections::HashMap;
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};
use serde_json::json;

use crate::source::{Position, Span};

use super::{Problem, Severity, Spot};

/// Lines of more bytes are no help to anyone, and take long to draw.
const LONGEST_EXCERPT: usize = 16 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The line in question, marked, with what to type.
    Human { colour: bool },
    /// One line for each problem: `path:line:column: error[code]: message (help)`.
    Short,
    /// A JSON array of objects.
    Json,
}

/// The texts that problems point into, by path.
pub type Texts = HashMap<Arc<str>, Arc<str>>;

/// Problems as text. Spots must be spans or whole files by now; a field that could not be found counts as its file.
pub fn print(problems: &[Problem], texts: &Texts, format: Format) -> String {
    match format {
        Format::Human { colour } => problems.iter().map(|problem| human(problem, texts, colour)).collect(),
        Format::Short => problems.iter().map(|problem| short(problem, texts)).collect(),
        Format::Json => {
            let all: Vec<_> = problems.iter().map(|problem| object(problem, texts)).collect();
            format!("{}\n", serde_json::Value::from(all))
        }
    }
}

/// The text and span of a problem, when it has one that still fits the text.
fn located<'a>(problem: &Problem, texts: &'a Texts) -> Option<(&'a str, Span)> {
    let Spot::Span(span) = &problem.place.spot else { return None };
    let text = texts.get(&problem.place.path)?;
    text.get(span.clone())?;
    Some((text, span.clone()))
}

fn human(problem: &Problem, texts: &Texts, colour: bool) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = visible(&sentence(problem));
    let title = level.primary_title(message).id(problem.code.name());
    let help = problem.help.as_deref().map(visible);
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    let Some((text, span)) = located(problem, texts) else {
        return format!("{}\n\n", renderer.render(&[placed(problem, texts, title, help)]));
    };
    let Some((excerpt, first_line, span)) = excerpt(text, span) else {
        return format!("{}\n\n", renderer.render(&[placed(problem, texts, title, help)]));
    };
    let mark = AnnotationKind::Primary.span(span);
    let (mark, footer) = match help {
        Some(help) if help.contains('\n') => (mark, Some(help)),
        help => (mark.label(help), None),
    };
    let snippet = Snippet::source(excerpt).line_start(first_line).path(problem.place.path.to_string());
    let group: Group<'_> = title.element(snippet.annotation(mark));
    let group = match footer {
        Some(help) => group.element(Level::HELP.message(help)),
        None => group,
    };
    format!("{}\n\n", renderer.render(&[group]))
}

/// Where a problem is, without the lines in question.
fn placed<'a>(problem: &Problem, texts: &Texts, title: Title<'a>, help: Option<String>) -> Group<'a> {
    let path = Origin::path(problem.place.path.to_string());
    let at = located(problem, texts).map(|(text, span)| Position::of(text, span.start));
    let group = title.element(at.map_or(path.clone(), |at| path.line(at.line).char_column(at.column)));
    match help {
        Some(help) => group.element(Level::HELP.message(help)),
        None => group,
    }
}

fn short(problem: &Problem, texts: &Texts) -> String {
    let place = match located(problem, texts) {
        Some((text, span)) => {
            let at = Position::of(text, span.start);
            format!("{}:{}:{}", problem.place.path, at.line, at.column)
        }
        None => problem.place.path.to_string(),
    };
    let help = problem.help.as_deref().map(|help| format!(" ({})", help.replace('\n', " "))).unwrap_or_default();
    let severity = severity(problem);
    visible(&format!("{place}: {severity}[{}]: {}{help}", problem.code.name(), sentence(problem))) + "\n"
}

fn object(problem: &Problem, texts: &Texts) -> serde_json::Value {
    let (start, end) = match located(problem, texts) {
        Some((text, span)) => (Some(Position::of(text, span.start)), Some(Position::of(text, span.end))),
        None => (None, None),
    };
    json!({
        "code": problem.code.name(),
        "severity": severity(problem),
        "message": problem.message,
        "help": problem.help,
        "file": &*problem.place.path,
        "line": start.map(|at| at.line),
        "column": start.map(|at| at.column),
        "end_line": end.map(|at| at.line),
        "end_column": end.map(|at| at.column),
        "more_pages": problem.more,
    })
}

fn severity(problem: &Problem) -> &'static str {
    match problem.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn sentence(problem: &Problem) -> String {
    match problem.more {
        0 => problem.message.clone(),
        1 => format!("{} (and on 1 more page)", problem.message),
        more => format!("{} (and on {more} more pages)", problem.message),
    }
}

/// Escape sequences and bidirectional controls in someone's text must not reach a terminal.
fn visible(text: &str) -> String {
    let hidden = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect()
}

/// The lines that the span touches, at most five; none when they are too long to be shown.
fn excerpt(text: &str, span: Span) -> Option<(String, usize, Span)> {
    let line_start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = |from: usize| text[from..].find('\n').map_or(text.len(), |at| from + at);
    let mut end = line_end(span.start);
    for _ in 0..4 {
        if end >= span.end || end >= text.len() {
            break;
        }
        end = line_end(end + 1);
    }
    if end - line_start > LONGEST_EXCERPT {
        return None;
    }
    let stop = span.end.min(end);
    let safe = |part: &str| {
        part.chars().map(|c| if c.is_control() && c != '\n' && c != '\t' { ' ' } else { c }).collect::<String>()
    };
    let before = safe(&text[line_start..span.start]);
    let marked = safe(&text[span.start..stop]);
    let after = safe(&text[stop..end]);
    let line = Position::of(text, line_start).line;
    let marks = before.len()..before.len() + marked.len();
    Some((before + &marked + &after, line, marks))
}
