//! What a translation must have in common with its original, mark by mark. Where all marks are the same, there is nothing
//! to compare at length.

use rustc_hash::FxHashSet;

use crate::model::{Block, Inline, PartKind, Text, inlines};

/// One mark of a text, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark<'a> {
    Heading {
        level: u8,
        id: Option<&'a str>,
        part: Option<PartKind>,
    },
    /// The beginning of a paragraph, and its end.
    Paragraph(&'a str, PartKind),
    End,
    /// The call of a note, by its number and its name.
    Call(usize, Option<&'a str>),
}

/// The marks of a text; none where two paragraphs have the same id, so that one may stand for another.
pub fn shape(text: &Text) -> Option<Vec<Mark<'_>>> {
    let mut marks = Vec::new();
    push(text, &text.blocks, &mut marks);
    let mut seen = FxHashSet::default();
    let mut ids = marks.iter().filter_map(|mark| match mark {
        Mark::Paragraph(id, _) => Some(*id),
        _ => None,
    });
    ids.all(|id| seen.insert(id)).then_some(marks)
}

fn push<'a>(text: &'a Text, blocks: &'a [Block], marks: &mut Vec<Mark<'a>>) {
    for block in blocks {
        match block {
            Block::Provision(provision) => {
                marks.push(Mark::Paragraph(&provision.id, provision.kind));
                push(text, &provision.blocks, marks);
                marks.push(Mark::End);
                continue;
            }
            Block::Heading(heading) => {
                marks.push(Mark::Heading { level: heading.level, id: heading.id.as_deref(), part: heading.part });
            }
            _ => {}
        }
        inlines(std::slice::from_ref(block), &mut |inline| {
            if let Inline::Call { note, .. } = inline {
                let note = usize::try_from(*note).unwrap_or(usize::MAX);
                marks.push(Mark::Call(note, text.notes.get(note).map(|note| &*note.name)));
            }
        });
    }
}
