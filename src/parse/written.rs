//! Blocks as they are written, each with its place: what a list or a paragraph becomes depends on where it stands.

use std::sync::Arc;

use crate::model::{Block, Inline, PartKind};
use crate::source::Span;

/// One block and where it stands, from its first sign on.
#[derive(Clone, Debug)]
pub struct Written {
    pub span: Span,
    pub form: Form,
}

#[derive(Clone, Debug)]
pub enum Form {
    Heading(Heading),
    Paragraph(Run),
    List {
        /// The first number of a numbered list.
        start: Option<u64>,
        items: Vec<Item>,
    },
    /// A block in which nothing is counted.
    Finished(Block),
}

#[derive(Clone, Debug)]
pub struct Heading {
    pub level: u8,
    /// As it is written, `{#id}`.
    pub id: Option<Arc<str>>,
    pub part: Option<PartKind>,
    pub content: Vec<Inline>,
}

/// Inlines, and where each of them begins.
#[derive(Clone, Debug, Default)]
pub struct Run {
    pub content: Vec<Inline>,
    pub starts: Vec<usize>,
}

/// One item of a list, from its number or its dot on.
#[derive(Clone, Debug)]
pub struct Item {
    pub span: Span,
    pub blocks: Vec<Written>,
}

impl Written {
    /// The block where nothing is counted: in quotations, notes and prose.
    pub fn plain(self) -> Block {
        match self.form {
            Form::Heading(heading) => heading.block(self.span),
            Form::Paragraph(run) => Block::Paragraph(run.content),
            Form::List { start, items } => {
                Block::List { start, items: items.into_iter().map(|item| plain(item.blocks)).collect() }
            }
            Form::Finished(block) => block,
        }
    }
}

impl Heading {
    pub fn block(self, span: Span) -> Block {
        Block::Heading { level: self.level, id: self.id, part: self.part, content: self.content, span }
    }
}

pub fn plain(blocks: Vec<Written>) -> Vec<Block> {
    blocks.into_iter().map(Written::plain).collect()
}

/// The first line of a place in a text, without the space around it.
pub fn line(whole: &str, span: &Span) -> Span {
    let text = &whole[span.clone()];
    let start = span.start + (text.len() - text.trim_start().len());
    start..start + text.trim_start().lines().next().map_or(0, |line| line.trim_end().len())
}

/// How far a place is indented in its line, counted in characters.
pub fn column(whole: &str, at: usize) -> usize {
    let before = &whole[..at];
    before[before.rfind('\n').map_or(0, |end| end + 1)..].chars().count()
}
