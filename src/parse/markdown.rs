//! CommonMark with tables, footnotes, strikethrough, heading attributes and GitHub's callouts becomes a tree.
//! Raw HTML is shown as text: those who write content are not trusted to write markup.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::language::Language;
use crate::model::{Block, Cell, Column, Inline, Note, PartKind, Target, Text};
use crate::source::Span;

use super::{link, provision};

/// Deeper nesting than any text needs; what lies deeper is left out of the tree, which is walked by recursion.
const DEEPEST: usize = 40;

/// The longest name of a note, with the bracket that closes it.
const LONGEST_NAME: usize = 60;

/// Reads Markdown that is all of a text: one that stands in a field. Problems have places in that text.
pub fn remark(path: &Arc<str>, text_of_field: &str) -> Checked<Text> {
    text(path, text_of_field, 0..text_of_field.len())
}

/// Reads the Markdown in one part of a text.
pub fn text(path: &Arc<str>, whole: &str, body: Span) -> Checked<Text> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let offset = body.start;
    let events = Parser::new_ext(&whole[body.clone()], options)
        .into_offset_iter()
        .map(move |(event, range)| (event, range.start + offset..range.end + offset));
    let mut tree = Tree {
        path,
        whole,
        events: Box::new(events),
        problems: Vec::new(),
        notes: Vec::new(),
        bodies: HashSet::new(),
        calls: HashMap::new(),
        code: Vec::new(),
        depth: 0,
        last_level: 1,
    };
    let blocks = tree.blocks();
    let notes = tree.finish_notes(body);
    let mut problems = tree.problems;
    let blocks = provision::structure(path, whole, blocks, &mut problems);
    Checked::new(Text { path: path.clone(), blocks, notes }, problems)
}

struct Tree<'a> {
    path: &'a Arc<str>,
    whole: &'a str,
    events: Box<dyn Iterator<Item = (Event<'a>, Range<usize>)> + 'a>,
    problems: Vec<Problem>,
    /// Bodies in the order in which they stand.
    notes: Vec<Note>,
    /// The keys of the notes that have a body.
    bodies: HashSet<String>,
    /// The keys of called notes, with their places in the order of their first calls, and how often.
    calls: HashMap<String, (usize, u32)>,
    /// Where code stands, in the order of the text: what looks like a call of a note is none there.
    code: Vec<Span>,
    depth: usize,
    last_level: u8,
}

impl<'a> Tree<'a> {
    fn report(&mut self, code: Code, span: Span, message: impl Into<String>, help: &str) {
        self.problems.push(Problem::new(code, Place::span(self.path, span), message).help(help));
    }

    /// Blocks up to the end of the one that they stand in.
    fn blocks(&mut self) -> Vec<Block> {
        self.depth += 1;
        let mut blocks = Vec::new();
        // Items of a tight list hold their text without a paragraph around it.
        let mut loose = Vec::new();
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => {
                    close(&mut loose, &mut blocks);
                    self.start(tag, span, &mut blocks);
                }
                Event::Rule => {
                    close(&mut loose, &mut blocks);
                    blocks.push(Block::Rule);
                }
                inline => self.inline(inline, span, &mut loose),
            }
        }
        close(&mut loose, &mut blocks);
        self.depth -= 1;
        blocks
    }

    fn start(&mut self, tag: Tag<'a>, span: Span, blocks: &mut Vec<Block>) {
        if self.depth > DEEPEST {
            self.report(Code::AbsurdNesting, span, "this text is nested more than 40 deep", "write it flat");
            self.skip();
            return;
        }
        match tag {
            Tag::Paragraph => {
                let content = self.inlines();
                self.paragraph(content, span, blocks);
            }
            Tag::Heading { level, id, classes, attrs } => {
                let content = self.inlines();
                blocks.push(self.heading(level, id, &classes, attrs.is_empty(), content, span));
            }
            Tag::BlockQuote(kind) => {
                let inner = self.blocks();
                blocks.push(match kind {
                    Some(kind) => Block::Callout(callout(kind), inner),
                    None => Block::Quote(inner),
                });
            }
            Tag::List(start) => {
                let items = self.items();
                blocks.push(Block::List { start, items });
            }
            Tag::CodeBlock(_) => {
                self.code.push(span);
                let content = self.inlines();
                blocks.push(Block::Code(crate::model::plain(&content)));
            }
            Tag::HtmlBlock => {
                let inner = self.blocks();
                blocks.extend(inner);
            }
            Tag::Table(columns) => blocks.push(self.table(&columns)),
            Tag::FootnoteDefinition(name) => self.note(&name, span),
            _ => self.skip(),
        }
    }

    fn paragraph(&mut self, content: Vec<Inline>, span: Span, blocks: &mut Vec<Block>) {
        let written = self.whole[span.clone()].trim_start();
        let foreign = [":::", "!!! ", "{{<", "{{%", "{%"].into_iter().find(|mark| written.starts_with(mark));
        if let Some(mark) = foreign {
            let end = span.start + written.lines().next().map_or(0, str::len);
            let message = format!("`{}` would be printed as it stands", mark.trim());
            self.report(
                Code::ForeignNotation,
                span.start..end.min(span.end),
                message,
                "for a note, begin the lines with `> [!NOTE]` and `> `",
            );
        }
        blocks.push(Block::Paragraph(content));
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(Tag::Item) => {
                    let mut blocks = self.blocks();
                    // Where the item stands, so that the numbers that people typed can be read from the text.
                    blocks.insert(0, Block::Heading { level: 0, id: None, part: None, content: Vec::new(), span });
                    items.push(blocks);
                }
                _ => {}
            }
        }
        items
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'a>>,
        classes: &[CowStr<'a>],
        plain: bool,
        content: Vec<Inline>,
        span: Span,
    ) -> Block {
        let written = level as u8;
        let line = span.start..span.start + self.whole[span.clone()].trim_end().len();
        if written == 1 {
            self.report(
                Code::HeadingLevel,
                line.clone(),
                "a heading with one `#` is the title of the page",
                "begin it with `##`",
            );
        } else if written > self.last_level + 1 {
            let right = "#".repeat(usize::from(self.last_level) + 1);
            self.report(
                Code::HeadingLevel,
                line.clone(),
                "this heading skips a level",
                &format!("begin it with `{right}`"),
            );
        }
        self.last_level = written.max(2);
        if !plain {
            self.report(
                Code::BadFragment,
                line.clone(),
                "a heading can have an id and a class only",
                "write it as `## Words {#id .class}`",
            );
        }
        Block::Heading {
            level: written.clamp(2, 6),
            id: self.heading_id(id, &line),
            part: self.part(classes, &line),
            content,
            span: line,
        }
    }

    fn heading_id(&mut self, id: Option<CowStr<'a>>, span: &Span) -> Option<Arc<str>> {
        let id = id?;
        if provision::is_id(&id) {
            return Some((&*id).into());
        }
        self.report(
            Code::BadFragment,
            span.clone(),
            format!("`{id}` cannot be an id"),
            "use letters, digits, `-` and `_`, beginning with a letter",
        );
        None
    }

    fn part(&mut self, classes: &[CowStr<'a>], span: &Span) -> Option<PartKind> {
        let class = classes.first()?;
        let kind = PartKind::of_class(class);
        if kind.is_none() {
            let known = PartKind::ALL.map(|kind| format!("`.{}`", kind.class())).join(", ");
            self.report(
                Code::UnknownPart,
                span.clone(),
                format!("there is no part called `.{class}`"),
                &format!("the parts are {known}"),
            );
        }
        kind
    }

    fn table(&mut self, columns: &[Alignment]) -> Block {
        let columns = columns.iter().map(|column| match column {
            Alignment::Center => Column::Middle,
            Alignment::Right => Column::End,
            Alignment::None | Alignment::Left => Column::Start,
        });
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => head = self.cells(),
                Event::Start(Tag::TableRow) => rows.push(self.cells()),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { columns: columns.collect(), head, rows }
    }

    fn cells(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.inlines()),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                _ => {}
            }
        }
        cells
    }

    /// Inlines up to the end of the run that they stand in.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut content = Vec::new();
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(_) => break,
                event => self.inline(event, span, &mut content),
            }
        }
        content
    }

    fn inline(&mut self, event: Event<'a>, span: Span, content: &mut Vec<Inline>) {
        match event {
            Event::Start(tag) => self.start_inline(tag, span, content),
            Event::Text(text) => push_text(content, &text),
            Event::Code(code) => {
                self.code.push(span);
                content.push(Inline::Code(code.to_string()));
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html, span, content),
            Event::FootnoteReference(name) => content.push(self.call(&name)),
            Event::SoftBreak => content.push(Inline::SoftBreak),
            Event::HardBreak => content.push(Inline::HardBreak),
            _ => {}
        }
    }

    fn start_inline(&mut self, tag: Tag<'a>, span: Span, content: &mut Vec<Inline>) {
        if self.depth > DEEPEST {
            self.report(Code::AbsurdNesting, span, "this text is nested more than 40 deep", "write it flat");
            return self.skip();
        }
        self.depth += 1;
        self.nested_inline(tag, span, content);
        self.depth -= 1;
    }

    fn nested_inline(&mut self, tag: Tag<'a>, span: Span, content: &mut Vec<Inline>) {
        match tag {
            Tag::Emphasis => content.push(Inline::Emphasis(self.inlines())),
            Tag::Strong => content.push(Inline::Strong(self.inlines())),
            Tag::Strikethrough => content.push(Inline::Deleted(self.inlines())),
            Tag::Link { dest_url, .. } if dest_url.starts_with("lang:") => {
                let inner = self.inlines();
                self.foreign(&dest_url, inner, span, content);
            }
            Tag::Link { link_type, dest_url, .. } => {
                let inner = self.inlines();
                // `<someone@example.org>` is written without its scheme.
                let dest_url =
                    if link_type == LinkType::Email { format!("mailto:{dest_url}").into() } else { dest_url };
                match self.target(&dest_url, span.clone()) {
                    Some(to) => content.push(Inline::Link { to, content: inner, span }),
                    None => content.extend(inner),
                }
            }
            Tag::Image { dest_url, .. } => {
                let description = crate::model::plain(&self.inlines());
                match self.target(&dest_url, span.clone()) {
                    Some(to) => content.push(Inline::Image { to, description, span }),
                    None => push_text(content, &description),
                }
            }
            _ => content.extend(self.inlines()),
        }
    }

    /// Words of another language, in the place where a link has its address: `[words](lang:en)`.
    fn foreign(&mut self, written: &str, inner: Vec<Inline>, span: Span, content: &mut Vec<Inline>) {
        match Language::parse(written.trim_start_matches("lang:")) {
            Some(language) => content.push(Inline::Foreign { language, content: inner }),
            None => {
                let help = "write the language after the colon, such as `[words](lang:en)`";
                self.report(Code::UnknownLanguage, span, format!("`{written}` names no language"), help);
                content.extend(inner);
            }
        }
    }

    fn target(&mut self, written: &str, span: Span) -> Option<Target> {
        link::target(self.path, written, span).map_err(|problem| self.problems.push(problem)).ok()
    }

    fn raw_html(&mut self, html: &str, span: Span, content: &mut Vec<Inline>) {
        let line = span.start..span.start + self.whole[span].trim_end().len();
        self.report(Code::RawHtml, line, "HTML is not read here; it is shown as it is written", "write it in Markdown");
        push_text(content, html);
    }

    /// Notes are numbered by their first calls, whatever the order of their bodies.
    fn call(&mut self, name: &str) -> Inline {
        let next = self.calls.len();
        let (note, calls) = self.calls.entry(key(name)).or_insert((next, 0));
        *calls += 1;
        Inline::Call { note: *note, call: *calls }
    }

    fn note(&mut self, name: &str, span: Span) {
        let blocks = self.blocks();
        let line = span.start..span.start + self.whole[span].lines().next().map_or(0, str::len);
        if !self.bodies.insert(key(name)) {
            self.report(
                Code::DuplicateNote,
                line,
                format!("the note `[^{name}]` has two bodies"),
                "give one of them another name",
            );
            return;
        }
        self.notes.push(Note { name: name.into(), blocks, calls: 0, span: line });
    }

    /// Brings the bodies into the order of the calls, and reports what has no partner.
    fn finish_notes(&mut self, body: Span) -> Vec<Note> {
        self.uncalled();
        self.without_body(body);
        let mut numbered: Vec<(usize, Note)> = Vec::new();
        for mut note in std::mem::take(&mut self.notes) {
            if let Some((at, calls)) = self.calls.get(&key(&note.name)) {
                note.calls = *calls;
                note.blocks = std::mem::take(&mut note.blocks).into_iter().map(provision::unmarked).collect();
                numbered.push((*at, note));
            }
        }
        numbered.sort_by_key(|(at, _)| *at);
        numbered.into_iter().map(|(_, note)| note).collect()
    }

    fn uncalled(&mut self) {
        let alone: Vec<_> =
            self.notes.iter().filter(|note| !self.calls.contains_key(&key(&note.name))).cloned().collect();
        for note in alone {
            let help = format!("write `[^{}]` in the text where the note belongs", note.name);
            self.report(Code::UncalledNote, note.span, format!("nothing calls the note `[^{}]`", note.name), &help);
        }
    }

    /// The Markdown parser takes a call without a body for words.
    fn without_body(&mut self, body: Span) {
        let whole = self.whole;
        let mut told = self.bodies.clone();
        for (at, _) in whole[body.clone()].match_indices("[^") {
            let at = body.start + at;
            let Some(name) = name_at(&whole[at + 2..]) else { continue };
            let skipped = self.calls.contains_key(&key(name)) || whole[..at].ends_with('\\') || self.in_code(at);
            if skipped || !told.insert(key(name)) {
                continue;
            }
            let help = format!("add a line `[^{name}]: …` at the end of the text");
            let span = at..at + name.len() + 3;
            self.report(Code::MissingNote, span, format!("the note `[^{name}]` has no body"), &help);
        }
    }

    fn in_code(&self, at: usize) -> bool {
        let before = self.code.partition_point(|code| code.start <= at);
        before.checked_sub(1).is_some_and(|last| self.code[last].contains(&at))
    }

    /// Passes over everything up to the end of a block.
    fn skip(&mut self) {
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

/// The Markdown parser takes `[^A]` and `[^a]` for the same note.
fn key(name: &str) -> String {
    name.to_lowercase()
}

/// The name of a note that a text goes on with after `[^`. Longer ones are not looked for: a text may open any number
/// of brackets and close none.
fn name_at(text: &str) -> Option<&str> {
    let (end, last) = text.char_indices().take(LONGEST_NAME).find(|(_, c)| *c == ']' || c.is_whitespace())?;
    (last == ']' && end > 0).then(|| &text[..end])
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// Makes a paragraph of the text that stood in none.
fn close(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(loose)));
    }
}

fn push_text(content: &mut Vec<Inline>, text: &str) {
    match content.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        _ => content.push(Inline::Text(text.to_owned())),
    }
}

fn callout(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}
