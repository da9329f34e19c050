//! The headings of a translation beside those of the original: as many, and with the same ids.

use crate::diagnostic::{Code, Problem};
use crate::model::{self, Block, PartKind, Text};
use crate::source::Extent;

use super::structure::Pair;

struct Heading<'a> {
    level: u8,
    id: &'a str,
    part: Option<PartKind>,
    span: Extent,
}

pub fn compare(pair: &Pair<'_>) -> Vec<Problem> {
    let (original, text) = (headings(pair.original), headings(pair.text));
    if let Some(problem) = count(pair, &plain(&original), &plain(&text)) {
        return vec![problem];
    }
    // Parts that are missing are reported elsewhere.
    if original.len() != text.len() {
        return Vec::new();
    }
    original.iter().zip(&text).filter_map(|(wanted, found)| id(pair, wanted, found)).collect()
}

/// Points at the first heading that stands for none of this level; which one is missing, only people can tell.
fn count(pair: &Pair<'_>, original: &[&Heading<'_>], text: &[&Heading<'_>]) -> Option<Problem> {
    if original.len() == text.len() {
        return None;
    }
    let differs = original.iter().zip(text).position(|(one, other)| one.level != other.level);
    let place = differs.and_then(|at| text.get(at)).or(text.last());
    let (here, there) = (text.len(), original.len());
    let headings = if here == 1 { "heading that opens" } else { "headings that open" };
    let message = format!("this text has {here} {headings} no part, and {there} in `{}`", pair.language);
    Some(pair.problem(place.map(|heading| heading.span), message))
}

/// Those that open no part.
fn plain<'a, 'b>(headings: &'b [Heading<'a>]) -> Vec<&'b Heading<'a>> {
    headings.iter().filter(|heading| heading.part.is_none()).collect()
}

fn id(pair: &Pair<'_>, wanted: &Heading<'_>, found: &Heading<'_>) -> Option<Problem> {
    if wanted.id == found.id || (is_counted(wanted.id) && is_counted(found.id)) {
        return None;
    }
    let language = pair.language;
    let (message, help) = match (is_counted(wanted.id), is_counted(found.id)) {
        (false, true) => (
            format!("this heading has no id, and `{}` in `{language}`", wanted.id),
            format!("write `{}` at its end", braces(found, wanted.id)),
        ),
        (true, _) => (
            format!("this heading has the id `{}`, and none in `{language}`", found.id),
            format!("write `{}` at the end of the heading in `{language}`", braces(wanted, found.id)),
        ),
        (false, false) => (
            format!("this heading has the id `{}`, and `{}` in `{language}`", found.id, wanted.id),
            format!("write `{}` at its end", braces(found, wanted.id)),
        ),
    };
    Some(pair.at(Code::DifferentId, Some(found.span), message).help(help))
}

/// What stands at the end of a heading with an id and, where it opens a part, a class.
fn braces(heading: &Heading<'_>, id: &str) -> String {
    heading.part.map_or_else(|| format!("{{#{id}}}"), |part| format!("{{.{} #{id}}}", part.class()))
}

/// Whether an id follows from the place of the heading.
fn is_counted(id: &str) -> bool {
    let number = id.strip_prefix("section-").or_else(|| id.strip_prefix("att_"));
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn headings<'a>(text: &'a Text) -> Vec<Heading<'a>> {
    let headings = text.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    let heading = |heading: &'a model::Heading| Heading {
        level: heading.level,
        id: heading.id.as_deref().unwrap_or_default(),
        part: heading.part,
        span: heading.span,
    };
    headings.map(|one| heading(one)).collect()
}
