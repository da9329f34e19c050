//! What is wrong in a file of messages, where, and in plain words. What it means for a site is decided elsewhere.

use std::ops::Range;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::mention::{self, Mentions, NUMBER, Path};

/// A fault in one file of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageProblem {
    pub file: String,
    /// Bytes of the file, on character boundaries.
    pub span: Range<usize>,
    /// One sentence for people who do not program.
    pub message: String,
}

/// Fluent's parser calls itself for every `{`; deeper than this nobody writes, and much deeper ends the program.
const DEEPEST: usize = 32;

/// The entries of a file and what could not be read.
pub(super) fn parse<'text>(file: &str, text: &'text str) -> (Vec<Entry<&'text str>>, Vec<MessageProblem>) {
    if let Some(span) = too_deep(text) {
        let message = "too many `{` stand inside one another here; the file was not read".to_owned();
        return (Vec::new(), vec![MessageProblem { file: file.to_owned(), span, message }]);
    }
    let (resource, errors) = match parser::parse_runtime(text.trim_start_matches('\u{feff}')) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let problem = |error: &ParserError| MessageProblem {
        file: file.to_owned(),
        span: in_line(text, on_boundaries(text, error.pos.start + mark..error.pos.end + mark)),
        message: sentence(&error.kind),
    };
    let problems = errors.iter().map(problem).collect();
    (resource.body, problems)
}

pub(super) fn duplicate(file: &str, text: &str, id: Path<'_>) -> MessageProblem {
    let span = declaration(text, id, true);
    MessageProblem {
        file: file.to_owned(),
        span,
        message: format!("`{id}` stands twice in this file; the last one counts"),
    }
}

pub(super) fn missing_reference(file: &str, text: &str, id: Path<'_>, mentioned: Path<'_>) -> MessageProblem {
    let message = format!("`{id}` mentions `{mentioned}`, which is not there");
    MessageProblem { file: file.to_owned(), span: declaration(text, id, true), message }
}

pub(super) fn circle(file: &str, text: &str, id: Path<'_>) -> MessageProblem {
    let message = format!("`{id}` leads back to itself");
    MessageProblem { file: file.to_owned(), span: declaration(text, id, true), message }
}

/// An entry that calls a function other than NUMBER() could not be shown.
pub(super) fn unknown_function(file: &str, text: &str, id: Path<'_>, entry: &Entry<&str>) -> Option<MessageProblem> {
    let functions = mention::patterns(entry).flat_map(|(_, pattern)| Mentions::of(pattern).functions);
    let unknown = functions.into_iter().find(|name| *name != NUMBER)?;
    let message = format!("`{id}` uses `{unknown}()`; messages can only use `{NUMBER}()`");
    Some(MessageProblem { file: file.to_owned(), span: declaration(text, id, false), message })
}

/// Where the first or the last line stands that gives `id` its text.
fn declaration(text: &str, id: Path<'_>, last: bool) -> Range<usize> {
    let id = &id.to_string();
    let mut start = 0;
    let mut found = 0..0;
    for line in text.split_inclusive('\n') {
        let rest = line.trim_start_matches('\u{feff}').strip_prefix(id).map(|rest| rest.trim_start_matches(' '));
        if rest.is_some_and(|rest| rest.starts_with('=')) {
            let start = start + (line.len() - line.trim_start_matches('\u{feff}').len());
            found = start..start + id.len();
            if !last {
                return found;
            }
        }
        start += line.len();
    }
    found
}

/// The first `{` that stands too deep. A line that starts an entry starts anew.
fn too_deep(text: &str) -> Option<Range<usize>> {
    let mut depth = 0_usize;
    let mut line_start = true;
    for (at, byte) in text.bytes().enumerate() {
        if line_start && (byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'#')) {
            depth = 0;
        }
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at..at + 1);
        }
        line_start = byte == b'\n';
    }
    None
}

/// What is missing at the end of a line is found missing on the next one; people look for it where it belongs.
fn in_line(text: &str, span: Range<usize>) -> Range<usize> {
    let before = text[..span.start].trim_end();
    if text[before.len()..span.start].contains('\n') { before.len()..before.len() } else { span }
}

fn on_boundaries(text: &str, span: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.ceil_char_boundary(span.end.max(start))
}

fn sentence(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::ExpectedToken('=') => "a message is written as `name = text`; the `=` is missing here".to_owned(),
        ErrorKind::ExpectedToken('}') => "a `{` is not closed by a `}`".to_owned(),
        ErrorKind::ExpectedToken(token) => format!("expected `{token}` here"),
        ErrorKind::ExpectedCharRange { .. } => {
            "the name of a message starts with a letter and has only letters a–z, digits, `-` and `_`; lines that \
             continue a text start with a space"
                .to_owned()
        }
        ErrorKind::ExpectedMessageField { entry_id } => format!("`{entry_id}` has no text"),
        ErrorKind::ExpectedTermField { entry_id } => format!("`-{entry_id}` has no text"),
        ErrorKind::MissingDefaultVariant => {
            "one of the variants must be marked with `*`, such as `*[other]`; it is used when no other fits".to_owned()
        }
        ErrorKind::MultipleDefaultVariants => "only one of the variants may be marked with `*`".to_owned(),
        ErrorKind::MissingValue => "some text is missing here".to_owned(),
        ErrorKind::UnbalancedClosingBrace => "this `}` closes nothing; write `{\"}\"}` for the sign itself".to_owned(),
        ErrorKind::UnterminatedStringLiteral => "a text in `\"` is not closed by another `\"` on its line".to_owned(),
        ErrorKind::ExpectedInlineExpression => {
            "expected a `$variable`, a `message` or a `\"text\"` after `{`".to_owned()
        }
        ErrorKind::ForbiddenCallee => "the name of a function is written in capitals, such as `NUMBER`".to_owned(),
        ErrorKind::DuplicatedNamedArgument(name) => format!("`{name}` is given twice"),
        ErrorKind::PositionalArgumentFollowsNamed => {
            "values come before options such as `type: \"ordinal\"`".to_owned()
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "after `\\` only `\\`, `\"`, `uXXXX` or `UXXXXXX` may follow".to_owned()
        }
        ErrorKind::ExpectedLiteral => "expected a number or a `\"text\"` here".to_owned(),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            "before `->` only a `$variable` or `NUMBER(…)` may stand".to_owned()
        }
        ErrorKind::TermAttributeAsPlaceable => {
            "the attribute of a term cannot be shown; it may stand before `->`".to_owned()
        }
    }
}
