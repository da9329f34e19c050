//! The lines of a paragraph, told apart where one begins with the label of a sub-paragraph.

use std::sync::Arc;

use memchr::memchr;

use crate::model::{Inline, plain};
use crate::source::Span;

use super::ids::Ids;
use super::label::{Label, label};
use super::written::{Form, Paragraph, Written};

/// Lines of a paragraph that belong together: those before the first label, or a label with what it opens.
#[derive(Debug)]
pub struct Lines {
    pub label: Option<Label>,
    /// Where the first of them begins.
    pub start: usize,
    pub content: Vec<Inline>,
}

/// No label is spread over more inlines: `(`, *a* and `) …`.
const LONGEST_LABEL: usize = 3;

/// A label has at most so many signs, both brackets included.
const LONGEST_SIGNS: usize = 9;

/// Splits a paragraph before each line that begins with a label, and takes the labels off.
pub fn lines(paragraph: Paragraph) -> Vec<Lines> {
    let labelled = labelled(&paragraph);
    let mut found = Vec::with_capacity(labelled.len() + 1);
    let mut opens = true;
    let Paragraph { mut content, start, .. } = paragraph;
    // From the last one on, so that each is taken off the end.
    for (at, start, (label, length)) in labelled.into_iter().rev() {
        let line = without(content.split_off(at), length);
        opens = content.pop().is_some();
        found.push(Lines { label: Some(label), start, content: line });
    }
    if opens {
        found.push(Lines { label: None, start, content });
    }
    found.reverse();
    found
}

/// Whether a paragraph begins with a label.
pub fn opening(content: &[Inline]) -> Option<Label> {
    Some(label(&head(content)?)?.0)
}

/// The first inline of each line with a label, the place of the line, and the label with its length.
fn labelled(paragraph: &Paragraph) -> Vec<(usize, usize, (Label, usize))> {
    let content = &paragraph.content;
    let breaks = content.iter().enumerate().filter(|(_, inline)| is_break(inline)).map(|(at, _)| at + 1);
    let all = std::iter::once((0, paragraph.start)).chain(breaks.zip(paragraph.breaks.iter().copied()));
    all.filter_map(|(at, start)| Some((at, start, label(&head(&content[at..])?)?))).collect()
}

/// The words in which a label could stand, if there is one.
fn head(content: &[Inline]) -> Option<String> {
    let end = content.iter().take(LONGEST_LABEL).position(is_break);
    let head = &content[..end.unwrap_or(content.len().min(LONGEST_LABEL))];
    may_be_label(first_words(head)?).then(|| plain(head))
}

/// Whether a bracket closes soon enough, or may do so in what comes next: nearly all lines begin with something else.
fn may_be_label(words: &str) -> bool {
    let words = words.trim_start();
    let first = words.as_bytes().first_chunk::<{ 4 * LONGEST_SIGNS }>();
    if first.is_some_and(|first| memchr(b')', first).is_none()) {
        return false;
    }
    let mut signs = words.chars();
    signs.by_ref().take(LONGEST_SIGNS).any(|sign| sign == ')') || signs.next().is_none()
}

fn first_words(content: &[Inline]) -> Option<&str> {
    match content.first()? {
        Inline::Text(words) | Inline::Code(words) => Some(words),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Deleted(inner) => first_words(inner),
        Inline::Foreign(foreign) => first_words(&foreign.content),
        Inline::Link(link) => first_words(&link.content),
        Inline::Image(image) => Some(&image.description),
        Inline::Call { .. } | Inline::SoftBreak | Inline::HardBreak => Some(""),
    }
}

pub fn is_break(inline: &Inline) -> bool {
    matches!(inline, Inline::SoftBreak | Inline::HardBreak)
}

/// A line without as many of its first words as its label has.
fn without(line: Vec<Inline>, mut length: usize) -> Vec<Inline> {
    let mut rest = line.into_iter();
    let mut line = Vec::with_capacity(rest.len());
    for inline in rest.by_ref() {
        let own = plain(std::slice::from_ref(&inline)).len();
        if length >= own {
            length -= own;
            continue;
        }
        // The rest of the inline in which the label ends; that of emphasised words cannot be told from them.
        match inline {
            Inline::Text(text) => line.push(Inline::Text(text[length..].into())),
            other => line.push(other),
        }
        break;
    }
    line.extend(rest);
    line
}

/// The id that is written at the end of the first lines of a paragraph.
pub fn own_id(blocks: &mut [Written], span: &Span, ids: &mut Ids<'_>) -> Option<Arc<str>> {
    let Some(Form::Paragraph(paragraph)) = blocks.first_mut().map(|block| &mut block.form) else { return None };
    // Few have one, and to look for labels takes longer.
    if !paragraph.content.iter().any(may_end_with_id) {
        return None;
    }
    let end = first_label(&paragraph.content);
    if end == paragraph.content.len() {
        return ids.written(&mut paragraph.content, span);
    }
    let rest = paragraph.content.split_off(end);
    let id = ids.written(&mut paragraph.content, span);
    paragraph.content.extend(rest);
    id
}

fn may_end_with_id(inline: &Inline) -> bool {
    matches!(inline, Inline::Text(words) if words.trim_end().ends_with('}'))
}

/// Where the first line with a label begins, with the break before it.
fn first_label(content: &[Inline]) -> usize {
    let breaks = content.iter().enumerate().filter(|(_, inline)| is_break(inline));
    let labelled = |(at, _): &(usize, &Inline)| opening(&content[at + 1..]).is_some();
    if opening(content).is_some() { 0 } else { breaks.into_iter().find(labelled).map_or(content.len(), |(at, _)| at) }
}
