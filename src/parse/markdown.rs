//! CommonMark with tables, footnotes, strikethrough, heading attributes and GitHub's callouts becomes a tree.
//! Raw HTML is shown as text: those who write content are not trusted to write markup.

use std::sync::Arc;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, OffsetIter, Options, Parser, Tag};

use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::model::{Block, Callout, Inline, Note, Text};
use crate::source::Span;

use super::digits::Western;
use super::note::Names;
use super::written::{Form, Item, Paragraph, Written, line, plain, start};
use super::{lines, provision, unread};

/// Deeper nesting than any text needs; what lies deeper is left out of the tree, which is walked by recursion.
pub const DEEPEST: usize = 40;

/// Reads Markdown that is all of a text: one that stands in a field. Problems have places in that text.
pub fn remark(path: &Arc<str>, text_of_field: &str) -> Checked<Text> {
    text(path, text_of_field, 0..text_of_field.len())
}

/// Reads the Markdown in one part of a text.
pub fn text(path: &Arc<str>, whole: &str, body: Span) -> Checked<Text> {
    let western = Western::new(&whole[body.clone()]);
    let mut tree = Tree::new(path, whole, body.start, &western);
    let written = tree.blocks();
    let notes = tree.finish_notes(body.clone());
    let Tree { mut problems, items, code, indented, .. } = tree;
    let blocks = provision::structure(path, whole, written, &mut problems);
    let text = Text { path: path.clone(), blocks: blocks.into(), notes };
    problems.extend(unread::numbers(whole, body, &text, &unread::Seen { items, code, indented }));
    Checked::new(text, problems)
}

pub struct Tree<'a> {
    pub path: &'a Arc<str>,
    pub whole: &'a str,
    events: OffsetIter<'a>,
    western: &'a Western<'a>,
    /// Where the Markdown begins in the text.
    offset: usize,
    /// The inlines of the runs that are open, each within the one before.
    pub inlines: Vec<Inline>,
    /// The last words, which the parser hands out in pieces.
    pub words: String,
    pub problems: Vec<Problem>,
    /// Bodies in the order in which they stand, with the places of their names.
    pub notes: Vec<(usize, Note)>,
    /// What is called or has a body.
    pub names: Names,
    /// Where code stands, in the order of the text: what looks like a call of a note is none there.
    pub code: Vec<Span>,
    /// Code that is code only because it is indented.
    indented: Vec<Span>,
    /// Where the items of lists begin, in the order of the text.
    items: Vec<usize>,
    pub depth: usize,
    pub last_level: u8,
}

impl<'a> Tree<'a> {
    fn new(path: &'a Arc<str>, whole: &'a str, offset: usize, western: &'a Western<'_>) -> Tree<'a> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM;
        Tree {
            path,
            whole,
            events: Parser::new_ext(&western.text, options).into_offset_iter(),
            western,
            offset,
            inlines: Vec::new(),
            words: String::new(),
            problems: Vec::new(),
            notes: Vec::new(),
            names: Names::default(),
            code: Vec::new(),
            indented: Vec::new(),
            items: Vec::new(),
            depth: 0,
            last_level: 1,
        }
    }

    /// The next sign of the text with the place where people typed it, and words as they typed them.
    pub fn next(&mut self) -> Option<(Event<'a>, Span)> {
        let (event, range) = self.events.next()?;
        let read = range.len();
        let typed = self.western.typed(range);
        let typed = typed.start + self.offset..typed.end + self.offset;
        let exchanged = |text: &CowStr<'_>| read != typed.len() && read == text.len();
        let event = match event {
            Event::Text(text) if exchanged(&text) => Event::Text(self.whole[typed.clone()].into()),
            Event::Html(text) if exchanged(&text) => Event::Html(self.whole[typed.clone()].into()),
            other => other,
        };
        Some((event, typed))
    }

    pub fn report(&mut self, code: Code, span: Span, message: impl Into<String>, help: &str) {
        self.problems.push(Problem::new(code, Place::span(self.path, span), message).help(help));
    }

    /// Blocks up to the end of the one that they stand in.
    pub fn blocks(&mut self) -> Vec<Written> {
        self.depth += 1;
        // Items and notes have one block, nearly all of them.
        let mut blocks = Vec::with_capacity(1);
        // Items of a tight list hold their text without a paragraph around it.
        let mut loose: Option<Reading> = None;
        while let Some((event, span)) = self.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => {
                    blocks.extend(loose.take().map(|loose| loose.close(self)));
                    self.start(tag, span, &mut blocks);
                }
                Event::Rule => {
                    blocks.extend(loose.take().map(|loose| loose.close(self)));
                    blocks.push(finished(Block::Rule, span));
                }
                inline => {
                    let mut open = loose.take().unwrap_or_else(|| Reading::open(self, span.start));
                    open.inline(self, inline, span);
                    loose = Some(open);
                }
            }
        }
        blocks.extend(loose.map(|loose| loose.close(self)));
        self.depth -= 1;
        blocks
    }

    fn start(&mut self, tag: Tag<'a>, span: Span, blocks: &mut Vec<Written>) {
        if self.depth > DEEPEST {
            self.report(Code::AbsurdNesting, span, "this text is nested more than 40 deep", "write it flat");
            self.skip();
            return;
        }
        match tag {
            Tag::Paragraph => blocks.push(self.paragraph(span)),
            Tag::Heading { level, id, classes, attrs } => {
                let content = self.inlines();
                blocks.push(self.heading(level, id, &classes, attrs.is_empty(), content, span));
            }
            Tag::BlockQuote(kind) => {
                let inner = plain(self.blocks());
                let block = match kind {
                    Some(kind) => Block::Callout(callout(kind), inner),
                    None => Block::Quote(inner),
                };
                blocks.push(finished(block, span));
            }
            Tag::List(start) => {
                let items = self.items();
                blocks.push(Written { span, form: Form::List { start, items } });
            }
            Tag::CodeBlock(kind) => blocks.push(self.code(&kind, span)),
            Tag::HtmlBlock => {
                let inner = self.blocks();
                blocks.extend(inner);
            }
            Tag::Table(columns) => {
                let table = self.table(&columns);
                blocks.push(finished(table, span));
            }
            Tag::FootnoteDefinition(name) => self.note(&name, span),
            _ => self.skip(),
        }
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, span: Span) -> Written {
        self.code.push(span.clone());
        if matches!(kind, CodeBlockKind::Indented) {
            self.indented.push(span.clone());
        }
        let content = self.inlines();
        finished(Block::Code(crate::model::plain(&content).into()), span)
    }

    fn paragraph(&mut self, span: Span) -> Written {
        let mut reading = Reading::open(self, span.start);
        while let Some((event, span)) = self.next() {
            match event {
                Event::End(_) => break,
                event => reading.inline(self, event, span),
            }
        }
        let written = self.whole[span.clone()].trim_start();
        let foreign = [":::", "!!! ", "{{<", "{{%", "{%"].into_iter().find(|mark| written.starts_with(mark));
        if let Some(mark) = foreign {
            let message = format!("`{}` would be printed as it stands", mark.trim());
            let help = "for a note, begin the lines with `> [!NOTE]` and `> `";
            self.report(Code::ForeignNotation, line(self.whole, &span), message, help);
        }
        Written { span, ..reading.close(self) }
    }

    fn items(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some((event, span)) = self.next() {
            match event {
                Event::End(_) => break,
                Event::Start(Tag::Item) => {
                    self.items.push(start(self.whole, &span));
                    let blocks = self.blocks();
                    items.push(Item { span, blocks });
                }
                _ => {}
            }
        }
        items
    }

    /// Passes over everything up to the end of a block.
    pub fn skip(&mut self) {
        let mut open = 1;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                return;
            }
        }
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// A paragraph while it is read, in a tight list up to where the next block begins.
struct Reading {
    /// Where its inlines begin among those that are open.
    first: usize,
    /// Where its first sign stands, and where its last one ends.
    span: Span,
    /// For each break, where the line after it begins.
    breaks: Vec<usize>,
    /// Whether nothing has come after the last break yet.
    begins: bool,
}

impl Reading {
    fn open(tree: &mut Tree<'_>, start: usize) -> Reading {
        Reading { first: tree.begin(), span: start..start, breaks: Vec::new(), begins: false }
    }

    fn inline<'a>(&mut self, tree: &mut Tree<'a>, event: Event<'a>, span: Span) {
        self.span.end = span.end.max(self.span.end);
        let (start, is_break) = (span.start, matches!(event, Event::SoftBreak | Event::HardBreak));
        if let Some(begin) = self.breaks.last_mut().filter(|_| self.begins && !is_break) {
            *begin = start;
        }
        self.begins = is_break;
        let before = tree.inlines.len();
        tree.inline(event, span);
        // More than one where a link leads nowhere: its words stay as they are.
        let breaks = tree.inlines[before..].iter().filter(|inline| lines::is_break(inline)).count();
        self.breaks.extend(std::iter::repeat_n(start, breaks));
    }

    fn close(self, tree: &mut Tree<'_>) -> Written {
        let content = tree.run(self.first);
        let form = Form::Paragraph(Paragraph { content, start: self.span.start, breaks: self.breaks });
        Written { span: self.span, form }
    }
}

fn finished(block: Block, span: Span) -> Written {
    Written { span, form: Form::Finished(block) }
}

fn callout(kind: BlockQuoteKind) -> Callout {
    match kind {
        BlockQuoteKind::Note => Callout::Note,
        BlockQuoteKind::Tip => Callout::Tip,
        BlockQuoteKind::Important => Callout::Important,
        BlockQuoteKind::Warning => Callout::Warning,
        BlockQuoteKind::Caution => Callout::Caution,
    }
}
