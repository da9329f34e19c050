//! Tells front matter from body, and reads both.

use std::sync::Arc;

use memchr::memchr2_iter;

use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::form::{self, Node};
use crate::model::Text;
use crate::source::{Content, Source, Span};

use super::markdown;
use super::written::line;

/// One parsed source: its fields, and its body when it is Markdown.
#[derive(Clone, Debug)]
pub struct Document {
    pub path: Arc<str>,
    /// A map; `Node::Empty` where the fields could not be read at all, so that what they may say is not reported missing.
    pub fields: Node,
    pub text: Option<Text>,
}

const FENCE: &str = "---";

/// Reads one source. What cannot be read at all stands in as a document without fields and text, since it is there all
/// the same: its translations are no orphans, and what names it does not name nothing. Only a file is no document.
pub fn document(source: &Source) -> Checked<Option<Document>> {
    let path = &source.path;
    let text = match &source.content {
        Content::Text(text) => text,
        Content::File { .. } => return Checked::new(None, Vec::new()),
        _ => return stand_in(path, unreadable(source)),
    };
    let mut problems = Vec::new();
    if let Some(problem) = conflict(path, text).or_else(|| unshowable(path, text)) {
        return stand_in(path, Some(problem));
    }
    if !is_markdown(path) {
        let fields = fields(path, text, 0..text.len(), &mut problems);
        return Checked::new(Some(Document { path: path.clone(), fields, text: None }), problems);
    }
    match parts(path, text) {
        Ok((yaml, body)) => {
            let fields = fields(path, text, yaml, &mut problems);
            let body = markdown::text(path, text, body).collect(&mut problems);
            Checked::new(Some(Document { path: path.clone(), fields, text: Some(body) }), problems)
        }
        Err(problem) => stand_in(path, Some(problem)),
    }
}

fn stand_in(path: &Arc<str>, problem: Option<Problem>) -> Checked<Option<Document>> {
    let document = Document { path: path.clone(), fields: Node::Empty, text: None };
    Checked::new(Some(document), problem.into_iter().collect())
}

/// The part of a text that is YAML.
pub fn yaml_part(path: &str, text: &str) -> Option<Span> {
    if !is_markdown(path) {
        return Some(0..text.len());
    }
    parts(&path.into(), text).ok().map(|(yaml, _)| yaml)
}

fn is_markdown(path: &str) -> bool {
    path.ends_with(".md") || path.ends_with(".markdown")
}

fn fields(path: &Arc<str>, text: &str, span: Span, problems: &mut Vec<Problem>) -> Node {
    form::read(path, text, span).unwrap_or_else(|problem| {
        problems.push(problem);
        Node::Empty
    })
}

/// Why a source cannot be read as what it should be; none when it can.
pub fn unreadable(source: &Source) -> Option<Problem> {
    let path = &source.path;
    let file = Place::file(path);
    Some(match &source.content {
        Content::NotUtf8 { from, text } => {
            let at = crate::source::floor(text, *from);
            let span = at..text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
            Problem::new(Code::NotUtf8, Place::span(path, span), "from here on, this file is not UTF-8 text")
                .help("open it in your editor and save it with the encoding UTF-8")
        }
        Content::TooLarge { .. } => {
            Problem::new(Code::TooLarge, file, "this text is larger than the 4 megabytes that plenary reads")
                .help("split it into several records, or publish it as a file")
        }
        Content::Astray => {
            Problem::new(Code::LinkAstray, file, "this link does not lead to a file inside the content folder")
                .help("put the file itself here")
        }
        Content::Unnameable => Problem::new(Code::BadFileName, file, "this file has a name that is not Unicode text")
            .help("give it a name of letters, digits and hyphens"),
        Content::Text(_) | Content::File { .. } => return None,
    })
}

/// The first sign that no page can show; the text is not what its author meant it to be.
fn unshowable(path: &Arc<str>, text: &str) -> Option<Problem> {
    let (at, sign) = form::unshowable(text)?;
    Some(form::unshowable_problem(sign, Place::span(path, at..at + sign.len_utf8())))
}

/// The first mark that a version control system left in the text. All the rest would be confusion.
fn conflict(path: &Arc<str>, text: &str) -> Option<Problem> {
    let opens_line = |at: &usize| *at == 0 || text.as_bytes()[at - 1] == b'\n';
    let is_mark = |at: &usize| ["<<<<<<< ", ">>>>>>> "].iter().any(|mark| text[*at..].starts_with(mark));
    let at = memchr2_iter(b'<', b'>', text.as_bytes()).filter(opens_line).find(is_mark)?;
    let span = line(text, &(at..text.len()));
    let message = "two versions of this text were never merged";
    let help = "keep the right lines, and take out those that begin with <<<<<<<, ======= and >>>>>>>";
    Some(Problem::new(Code::MergeConflict, Place::span(path, span), message).help(help))
}

/// The spans of the fields and of the body.
fn parts(path: &Arc<str>, text: &str) -> Result<(Span, Span), Problem> {
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != FENCE {
        let problem = Problem::new(
            Code::MissingFrontMatter,
            Place::span(path, 0..first.len()),
            "this file does not begin with its fields",
        );
        return Err(problem.help("begin the file with three lines: `---`, `title: …` and `---`"));
    }
    let start = text.find('\n').map_or(text.len(), |at| at + 1);
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Ok((start..at, at + line.len()..text.len()));
        }
        at += line.len();
    }
    let problem = Problem::new(
        Code::UnclosedFrontMatter,
        Place::span(path, 0..first.len()),
        "the fields that begin here never end",
    );
    Err(problem.help("type a line `---` between the last field and the text"))
}
