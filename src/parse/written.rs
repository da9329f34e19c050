//! Blocks as they are written, each with its place: what a list or a paragraph becomes depends on where it stands.

use std::sync::Arc;

use memchr::{memchr, memchr_iter, memrchr};

use crate::model::{self, Block, Inline, Items, PartKind, Run};
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
    Paragraph(Paragraph),
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
    pub content: Run,
}

#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    pub content: Vec<Inline>,
    /// Where its first line begins.
    pub start: usize,
    /// For each break in it, where the line after the break begins.
    pub breaks: Vec<usize>,
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
            Form::Paragraph(paragraph) => Block::Paragraph(paragraph.content.into()),
            Form::List { start, items } => {
                let start = start.map(|first| u32::try_from(first).unwrap_or(u32::MAX));
                Block::List(Box::new(Items {
                    start,
                    items: items.into_iter().map(|item| plain(item.blocks)).collect(),
                }))
            }
            Form::Finished(block) => block,
        }
    }
}

impl Heading {
    pub fn block(self, span: Span) -> Block {
        let Heading { level, id, part, content } = self;
        Block::Heading(Box::new(model::Heading { level, id, part, content, span: span.into() }))
    }
}

pub fn plain(blocks: Vec<Written>) -> Box<[Block]> {
    // Not collected in the place of what is written, which is several times as large and would be cut down to size.
    let mut plain = Vec::with_capacity(blocks.len());
    plain.extend(blocks.into_iter().map(Written::plain));
    plain.into()
}

/// The first line of a place in a text, without the space around it.
pub fn line(whole: &str, span: &Span) -> Span {
    let start = start(whole, span);
    let text = &whole[start..span.end];
    let end = memchr(b'\n', text.as_bytes()).unwrap_or(text.len());
    start..start + text[..end].trim_end().len()
}

/// Where the first sign of a place stands that is no space.
pub fn start(whole: &str, span: &Span) -> usize {
    span.end - whole[span.clone()].trim_start().len()
}

/// Every line, with the sign that ends it, and where it begins.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let mut start = 0;
    ends.chain([text.len()]).filter_map(move |end| {
        let line = (start, &text[start..end]);
        start = end;
        (!line.1.is_empty()).then_some(line)
    })
}

/// How far a place is indented in its line, counted in characters.
pub fn column(whole: &str, at: usize) -> usize {
    let before = &whole[..at];
    before[memrchr(b'\n', before.as_bytes()).map_or(0, |end| end + 1)..].chars().count()
}
