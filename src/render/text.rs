//! A text as HTML: prose, provisions with their ids and numbers, calls of notes, and the notes themselves.
//!
//! Not here: what stands beside and below a provision of a document (`reader`).

use std::cell::{Cell, RefCell};

use crate::language::{Direction, Language, Localized};
use crate::model::{self, Block, Body, Column, Index, Inline, Note, PartKind, Provision, Record, Table, Target, Text};

use super::html::Html;
use super::reader::Reader;
use super::view::TextView;
use super::{Lens, cite, provision};

/// The body of a record in the best language for the page. A text with provisions has its notes where they are called,
/// any other one in a list.
pub fn body(lens: &Lens<'_>, at: Index, reader: Option<&Reader<'_>>) -> Option<TextView> {
    let record = lens.archive.record(at);
    let found = record.text.find(lens.chain)?;
    let press = Press { reader, ..Press::new(lens, record, found.value, String::new()) };
    Some(view(&press, found.language))
}

/// One of the archive's own remarks on a record. Its ids begin with its number, since the body has ids of its own.
pub fn remark(lens: &Lens<'_>, record: &Record, number: usize, remark: &Localized<Body>) -> Option<TextView> {
    let found = remark.find(lens.chain)?;
    let press = Press::new(lens, record, found.value, format!("remark-{number}-"));
    Some(view(&press, found.language))
}

fn view(press: &Press<'_>, language: Option<&Language>) -> TextView {
    let (lang, dir) = language.map(|language| press.lens.mark(language)).unwrap_or_default();
    let html = press.body();
    let notes = if press.reader.is_some() { String::new() } else { press.notes() };
    TextView { lang, dir, html, notes }
}

/// Writes a text, or parts of it.
pub struct Press<'a> {
    lens: &'a Lens<'a>,
    record: &'a Record,
    text: &'a Text,
    /// What every id of the text begins with.
    prefix: String,
    /// The page that the places of the text are on, when it is not this one; ids then stand there only.
    away: Option<String>,
    /// How many tables there were so far: each region needs a name of its own.
    tables: Cell<u32>,
    /// What stands beside and below the provisions; with it, notes stand where they are called.
    reader: Option<&'a Reader<'a>>,
    /// The notes called since notes were last put down.
    called: RefCell<Vec<usize>>,
    /// How many of the emphasised runs that follow in the provision are verbs of its acts.
    verbs: Cell<usize>,
    /// The provisions that the one being written lies within, as they are cited.
    within: RefCell<Vec<String>>,
}

impl<'a> Press<'a> {
    /// `prefix` is what every id of the text begins with.
    pub fn new(lens: &'a Lens<'a>, record: &'a Record, text: &'a Text, prefix: String) -> Press<'a> {
        Press {
            lens,
            record,
            text,
            prefix,
            away: None,
            tables: Cell::default(),
            reader: None,
            called: RefCell::default(),
            verbs: Cell::default(),
            within: RefCell::default(),
        }
    }

    /// The text on another page than its own: what leads to a place of it leads to that page.
    pub fn away(self, page: String) -> Press<'a> {
        Press { away: Some(page), ..self }
    }

    /// Some blocks of the text by themselves, without the notes that they call.
    pub fn excerpt(&self, blocks: &[Block]) -> String {
        let mut html = Html::default();
        self.blocks(&mut html, blocks);
        html.finish()
    }

    /// A note without its number, with its ways back.
    pub fn excerpt_note(&self, number: usize, note: &Note) -> String {
        let mut html = Html::default();
        self.note_body(&mut html, number, note, false);
        html.finish()
    }

    fn body(&self) -> String {
        let mut html = Html::default();
        let mut part = None;
        let mut blocks = &self.text.blocks[..];
        while let Some((first, rest)) = blocks.split_first() {
            if let Block::Heading(heading) = first {
                self.part(&mut html, &mut part, heading.level, heading.part);
            }
            if matches!(first, Block::Provision(_)) {
                let end = blocks.iter().position(|block| !matches!(block, Block::Provision(_))).unwrap_or(blocks.len());
                self.provisions(&mut html, &blocks[..end]);
                blocks = &blocks[end..];
                continue;
            }
            self.block(&mut html, first);
            self.put_notes_beside(&mut html);
            blocks = rest;
        }
        if part.is_some() {
            html.close("section");
            html.line();
        }
        html.finish()
    }

    /// A part is a section that ends where a heading of its own or a higher level begins.
    fn part(&self, html: &mut Html, open: &mut Option<u8>, level: u8, opened: Option<PartKind>) {
        if open.is_some_and(|before| level <= before || opened.is_some()) {
            html.close("section");
            html.line();
            *open = None;
        }
        if let Some(kind) = opened {
            html.open("section", &[("class", &format!("part part-{}", kind.class()))]);
            html.line();
            *open = Some(level);
        }
    }

    fn blocks(&self, html: &mut Html, blocks: &[Block]) {
        self.sequence(html, blocks, &|_| ());
    }

    /// Blocks, with something after each but provisions, which see to themselves.
    fn sequence(&self, html: &mut Html, mut blocks: &[Block], after: &dyn Fn(&mut Html)) {
        while let Some((first, rest)) = blocks.split_first() {
            if matches!(first, Block::Provision(_)) {
                let end = blocks.iter().position(|block| !matches!(block, Block::Provision(_))).unwrap_or(blocks.len());
                self.provisions(html, &blocks[..end]);
                blocks = &blocks[end..];
            } else {
                self.block(html, first);
                after(html);
                blocks = rest;
            }
        }
    }

    fn block(&self, html: &mut Html, block: &Block) {
        match block {
            Block::Heading(heading) => {
                let name = format!("h{}", heading.level);
                let id = heading.id.as_deref().map(|id| self.id(id)).unwrap_or_default();
                html.element(&name, &[("id", &id)], |html| self.inlines(html, &heading.content));
            }
            Block::Paragraph(content) => {
                html.element("p", &[], |html| self.inlines(html, content));
            }
            Block::Quote(inner) => {
                html.element("blockquote", &[], |html| self.blocks(html, inner));
            }
            Block::Callout(kind, inner) => self.callout(html, kind.name(), inner),
            Block::List(list) => self.list(html, list.start, &list.items),
            Block::Code(code) => {
                html.element("pre", &[("dir", "ltr")], |html| {
                    html.element("code", &[], |html| html.text(code));
                });
            }
            Block::Table(table) => self.table(html, table),
            Block::Rule => html.open("hr", &[]),
            Block::Provision(provision) => self.provision(html, provision),
        }
        html.line();
    }

    fn callout(&self, html: &mut Html, kind: &str, inner: &[Block]) {
        html.element("div", &[("class", &format!("callout callout-{kind}")), ("role", "note")], |html| {
            let label = self.lens.say(&format!("callout-{kind}"));
            html.element("p", &[("class", "callout-label")], |html| html.text(&label));
            self.blocks(html, inner);
        });
    }

    fn list(&self, html: &mut Html, start: Option<u32>, items: &[model::Item]) {
        let name = if start.is_some() { "ol" } else { "ul" };
        let first = start.filter(|start| *start != 1).map(|start| start.to_string()).unwrap_or_default();
        html.element(name, &[("start", &first)], |html| {
            for item in items {
                html.element("li", &[], |html| self.tight(html, item));
            }
        });
    }

    /// A single paragraph needs no element of its own.
    fn tight(&self, html: &mut Html, blocks: &[Block]) {
        match blocks {
            [Block::Paragraph(content)] => self.inlines(html, content),
            blocks => self.blocks(html, blocks),
        }
    }

    fn table(&self, html: &mut Html, table: &Table) {
        let Table { columns, head, rows } = table;
        self.tables.set(self.tables.get() + 1);
        let label = self.lens.say_of("table-label", "number", &self.lens.locale.digits(self.tables.get().into()));
        html.element(
            "div",
            &[("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", &label)],
            |html| {
                html.element("table", &[], |html| {
                    html.element("thead", &[], |html| self.row(html, columns, head, "th"));
                    html.element("tbody", &[], |html| rows.iter().for_each(|row| self.row(html, columns, row, "td")));
                });
            },
        );
    }

    fn row(&self, html: &mut Html, columns: &[Column], cells: &[model::Cell], name: &str) {
        let scope = if name == "th" { "col" } else { "" };
        html.element("tr", &[], |html| {
            for (at, cell) in cells.iter().enumerate() {
                let class = match columns.get(at) {
                    Some(Column::Middle) => "middle",
                    Some(Column::End) => "end",
                    _ => "",
                };
                html.element(name, &[("scope", scope), ("class", class)], |html| self.inlines(html, cell));
            }
        });
    }

    /// Numbered provisions are a list; preambular paragraphs have no numbers and stand by themselves.
    fn provisions(&self, html: &mut Html, blocks: &[Block]) {
        let numbered = |block: &Block| matches!(block, Block::Provision(provision) if provision.number.is_some());
        if !blocks.iter().all(numbered) {
            blocks.iter().for_each(|block| self.block(html, block));
            return;
        }
        html.element("ol", &[("class", "provisions"), ("role", "list")], |html| {
            blocks.iter().for_each(|block| self.block(html, block));
        });
        html.line();
    }

    fn provision(&self, html: &mut Html, provision: &Provision) {
        let name = if provision.number.is_some() { "li" } else { "div" };
        let found = self.reader.map(|reader| reader.classes(&provision.id)).unwrap_or_default();
        let class = format!("provision provision-{} depth-{}{found}", provision.kind.provision_name(), provision.depth);
        let acts = self.record.provisions.get(&provision.id).map_or(0, |facts| facts.acts.len());
        let outer = self.verbs.replace(acts);
        html.element(name, &[("class", &class), ("id", &self.id(&provision.id))], |html| {
            self.number(html, provision);
            self.enter(provision);
            html.element("div", &[("class", "provision-body")], |html| self.words(html, provision));
            self.leave(html, provision);
        });
        self.verbs.set(outer);
    }

    fn enter(&self, provision: &Provision) {
        let place = cite::place(self.lens, self.within.borrow().last().map(String::as_str), provision);
        self.within.borrow_mut().push(place);
    }

    fn leave(&self, html: &mut Html, provision: &Provision) {
        if let (Some(reader), Some(place)) = (self.reader, self.within.borrow_mut().pop()) {
            reader.tools(html, &provision.id, &place);
        }
    }

    /// What comes of a provision stands below its opening words, beside them on a wide screen.
    fn words(&self, html: &mut Html, provision: &Provision) {
        let is_sub = |block: &Block| matches!(block, Block::Provision(_));
        let opening = provision.blocks.iter().position(is_sub).unwrap_or(provision.blocks.len()).min(1);
        let (opening, rest) = provision.blocks.split_at(opening);
        self.sequence(html, opening, &|html| self.put_notes_beside(html));
        if let Some(reader) = self.reader {
            reader.beside(html, &provision.id);
        }
        self.sequence(html, rest, &|html| self.put_notes_beside(html));
    }

    /// The number is the paragraph's own address.
    fn number(&self, html: &mut Html, provision: &Provision) {
        let label = provision::label(self.lens, provision);
        let shown = provision::number(self.lens, provision);
        let href = self.to(&provision.id);
        html.element("a", &[("class", "provision-number"), ("href", &href), ("aria-label", &label)], |html| {
            html.text(&shown);
        });
    }

    pub fn id(&self, id: &str) -> String {
        if self.away.is_some() { String::new() } else { format!("{}{id}", self.prefix) }
    }

    /// The way to a place of the text.
    fn to(&self, id: &str) -> String {
        match self.away.as_deref() {
            // A record without a page: there is nowhere to go.
            Some("") => String::new(),
            Some(page) => format!("{page}#{}{id}", self.prefix),
            None => format!("#{}{id}", self.prefix),
        }
    }

    fn inlines(&self, html: &mut Html, content: &[Inline]) {
        content.iter().for_each(|inline| self.inline(html, inline));
    }

    fn inline(&self, html: &mut Html, inline: &Inline) {
        match inline {
            Inline::Text(text) => html.text(text),
            Inline::Emphasis(inner) => self.emphasis(html, inner),
            Inline::Strong(inner) => html.element("strong", &[], |html| self.inlines(html, inner)),
            Inline::Deleted(inner) => html.element("del", &[], |html| self.inlines(html, inner)),
            Inline::Foreign(foreign) => {
                let (lang, dir) = (foreign.language.to_string(), foreign.language.direction().as_str());
                html.element("bdi", &[("lang", &lang), ("dir", dir)], |html| self.inlines(html, &foreign.content));
            }
            Inline::Code(code) => html.element("code", &[("dir", "ltr")], |html| html.text(code)),
            Inline::Link(link) => self.link(html, &link.to, |html| self.inlines(html, &link.content)),
            Inline::Image(image) => self.image(html, &image.to, &image.description),
            Inline::Call { note, call } => self.call(html, *note as usize, *call),
            Inline::SoftBreak => html.line(),
            Inline::HardBreak => html.open("br", &[]),
        }
    }

    /// The n-th emphasised run of a provision is the verb of its n-th act.
    fn emphasis(&self, html: &mut Html, inner: &[Inline]) {
        let verbs = self.verbs.get();
        self.verbs.set(verbs.saturating_sub(1));
        let class = if verbs > 0 { "verb" } else { "" };
        html.element("em", &[("class", class)], |html| self.inlines(html, inner));
    }

    fn link(&self, html: &mut Html, to: &Target, inside: impl FnOnce(&mut Html)) {
        let (href, hreflang, rel) = match to {
            Target::Record(reference) => match self.lens.reference(reference) {
                Some(link) => (link.url, link.hreflang.unwrap_or_default(), ""),
                None => return inside(html),
            },
            Target::File(path) => (self.file_place(path), String::new(), ""),
            Target::Here(id) => (self.to(id), String::new(), ""),
            Target::Web(url) => (url.to_string(), String::new(), "external"),
        };
        html.element("a", &[("href", &href), ("hreflang", &hreflang), ("rel", rel)], inside);
    }

    /// A picture from elsewhere would tell its host who reads what: it is a link.
    fn image(&self, html: &mut Html, to: &Target, description: &str) {
        match to {
            Target::File(path) => {
                let source = self.file(path);
                html.open("img", &[("src", &source), ("loading", "lazy"), ("alt", description)]);
            }
            other => self.link(html, other, |html| html.text(description)),
        }
    }

    /// A file, and perhaps a place in it: `files/report.pdf#page=2`.
    fn file_place(&self, path: &str) -> String {
        match path.split_once('#') {
            Some((path, place)) => format!("{}#{place}", self.file(path)),
            None => self.file(path),
        }
    }

    fn file(&self, path: &str) -> String {
        self.lens.way(&super::file_path(self.record, path))
    }

    fn call(&self, html: &mut Html, note: usize, call: u32) {
        if call == 1 {
            self.called.borrow_mut().push(note);
        }
        let number = self.lens.locale.digits(i64::try_from(note + 1).unwrap_or_default());
        let label = self.lens.say_of("note-call", "number", &number);
        let id = self.id(&format!("ftnref_{}_{call}", note + 1));
        let href = self.to(&format!("ftn_{}", note + 1));
        // After a year in Arabic, the call would else be read as digits of it and stand on the wrong side.
        let apart = if self.lens.direction() == Direction::RightToLeft { "rtl" } else { "" };
        html.element("sup", &[("class", "call"), ("dir", apart)], |html| {
            let attributes = [("id", id.as_str()), ("href", &href), ("role", "doc-noteref"), ("aria-label", &label)];
            html.element("a", &attributes, |html| html.text(&number));
        });
    }

    fn put_notes_beside(&self, html: &mut Html) {
        if self.reader.is_some() {
            self.put_notes(html);
        }
    }

    /// The notes that were called for the first time in what was just written; a note may call another.
    fn put_notes(&self, html: &mut Html) {
        let verbs = self.verbs.take();
        loop {
            let called = self.called.take();
            if called.is_empty() {
                break;
            }
            for at in called {
                self.note(html, "aside", at);
            }
        }
        self.verbs.set(verbs);
    }

    fn notes(&self) -> String {
        if self.text.notes.is_empty() {
            return String::new();
        }
        let mut html = Html::default();
        html.element("ol", &[("class", "notes"), ("role", "list")], |html| {
            (0..self.text.notes.len()).for_each(|at| self.note(html, "li", at));
        });
        html.finish()
    }

    /// An item of a list of notes, or a note by itself, which is no landmark of the page.
    fn note(&self, html: &mut Html, name: &str, at: usize) {
        let Some(note) = self.text.notes.get(at) else { return };
        let id = self.id(&format!("ftn_{}", at + 1));
        let role = if name == "aside" { "doc-footnote" } else { "" };
        html.element(name, &[("class", "note"), ("id", &id), ("role", role)], |html| {
            self.note_body(html, at + 1, note, true);
        });
        html.line();
    }

    /// The number stands in the first paragraph and the ways back in the last, so that most notes are one element.
    fn note_body(&self, html: &mut Html, number: usize, note: &Note, numbered: bool) {
        let last = note.blocks.len().saturating_sub(1);
        let is_paragraph = |at: usize| matches!(note.blocks.get(at), Some(Block::Paragraph(_)));
        let lead = |html: &mut Html| {
            if numbered {
                self.note_number(html, number)
            }
        };
        if !is_paragraph(0) {
            html.element("p", &[], lead);
        }
        for (at, block) in note.blocks.iter().enumerate() {
            let Block::Paragraph(content) = block else {
                self.block(html, block);
                continue;
            };
            html.element("p", &[], |html| {
                if at == 0 {
                    lead(html);
                }
                self.inlines(html, content);
                if at == last {
                    self.backs(html, number, note);
                }
            });
        }
        if !is_paragraph(last) {
            html.element("p", &[], |html| self.backs(html, number, note));
        }
    }

    fn note_number(&self, html: &mut Html, number: usize) {
        let shown = self.lens.locale.digits(i64::try_from(number).unwrap_or_default());
        html.element("b", &[], |html| html.text(&shown));
        html.text(" ");
    }

    fn backs(&self, html: &mut Html, number: usize, note: &Note) {
        (1..=note.calls).for_each(|call| self.back(html, number, call));
    }

    fn back(&self, html: &mut Html, number: usize, call: u32) {
        let arguments = [("number", number.into()), ("call", (call as usize).into())];
        let label = self.lens.say_with("note-back", &arguments);
        let href = self.to(&format!("ftnref_{number}_{call}"));
        let attributes = [("class", "back"), ("href", href.as_str()), ("role", "doc-backlink"), ("aria-label", &label)];
        // The arrow never stands alone on a new line.
        html.text("\u{a0}");
        html.element("a", &attributes, |html| html.text("↩"));
    }
}
