//! The lines of a paragraph, told apart where one begins with the label of a sub-paragraph.

use std::sync::Arc;

use crate::model::{Inline, plain};
use crate::source::Span;

use super::ids::Ids;
use super::label::{Label, label};
use super::written::{Form, Run, Written};

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

/// Splits a paragraph before each line that begins with a label, and takes the labels off.
pub fn lines(run: Run) -> Vec<Lines> {
    let mut found: Vec<Lines> = Vec::new();
    for (inline_break, start, mut line) in split(run) {
        let label = take_label(&mut line);
        match found.last_mut().filter(|_| label.is_none()) {
            Some(last) => {
                last.content.extend(inline_break);
                last.content.extend(line);
            }
            None => found.push(Lines { label, start, content: line }),
        }
    }
    found
}

/// Whether a paragraph begins with a label.
pub fn opening(content: &[Inline]) -> Option<Label> {
    Some(label(&head(content))?.0)
}

/// Each line with the break before it and the place where it begins.
fn split(run: Run) -> Vec<(Option<Inline>, usize, Vec<Inline>)> {
    let mut lines = vec![(None, run.starts.first().copied().unwrap_or_default(), Vec::new())];
    let mut begins = false;
    for (inline, start) in run.content.into_iter().zip(run.starts) {
        if is_break(&inline) {
            lines.push((Some(inline), start, Vec::new()));
            begins = true;
        } else if let Some((_, at, line)) = lines.last_mut() {
            if std::mem::take(&mut begins) {
                *at = start;
            }
            line.push(inline);
        }
    }
    lines
}

/// The words in which a label could stand.
fn head(content: &[Inline]) -> String {
    let end = content.iter().take(LONGEST_LABEL).position(is_break);
    plain(&content[..end.unwrap_or(content.len().min(LONGEST_LABEL))])
}

pub fn is_break(inline: &Inline) -> bool {
    matches!(inline, Inline::SoftBreak | Inline::HardBreak)
}

fn take_label(line: &mut Vec<Inline>) -> Option<Label> {
    let (label, mut length) = label(&head(line))?;
    let mut rest = std::mem::take(line).into_iter();
    for inline in rest.by_ref() {
        let own = plain(std::slice::from_ref(&inline)).len();
        if length >= own {
            length -= own;
            continue;
        }
        // The rest of the inline in which the label ends; that of emphasised words cannot be told from them.
        match inline {
            Inline::Text(text) => line.push(Inline::Text(text[length..].to_owned())),
            other => line.push(other),
        }
        break;
    }
    line.extend(rest);
    Some(label)
}

/// The id that is written at the end of the first lines of a paragraph.
pub fn own_id(blocks: &mut [Written], span: &Span, ids: &mut Ids<'_>) -> Option<Arc<str>> {
    let Some(Form::Paragraph(run)) = blocks.first_mut().map(|block| &mut block.form) else { return None };
    let end = first_label(&run.content);
    let rest = run.content.split_off(end);
    let id = ids.written(&mut run.content, span);
    // What was only an id leaves no inline, and so no start.
    run.starts.drain(run.content.len()..end);
    run.content.extend(rest);
    id
}

/// Where the first line with a label begins, with the break before it.
fn first_label(content: &[Inline]) -> usize {
    let breaks = content.iter().enumerate().filter(|(_, inline)| is_break(inline));
    let labelled = |(at, _): &(usize, &Inline)| opening(&content[at + 1..]).is_some();
    if opening(content).is_some() { 0 } else { breaks.into_iter().find(labelled).map_or(content.len(), |(at, _)| at) }
}
