//! A text as HTML: prose, provisions with their ids and numbers, calls of notes, and the notes themselves.

use std::cell::Cell;

use crate::language::{Arguments, Localized};
use crate::model::{self, Block, Column, Inline, Note, PartKind, Provision, Record, Target, Text};

use super::Lens;
use super::html::Html;
use super::view::TextView;

/// The body of a record in the best language for the page.
pub fn body(lens: &Lens<'_>, record: &Record) -> Option<TextView> {
    text(lens, record, &record.text, String::new())
}

/// One of the archive's own remarks on a record. Its ids begin with its number, since the body has ids of its own.
pub fn remark(lens: &Lens<'_>, record: &Record, number: usize, remark: &Localized<Text>) -> Option<TextView> {
    text(lens, record, remark, format!("remark-{number}-"))
}

/// A text of a record in the best language for the page.
fn text(lens: &Lens<'_>, record: &Record, text: &Localized<Text>, prefix: String) -> Option<TextView> {
    let found = text.find(lens.chain)?;
    let (lang, dir) = found.language.map(|language| lens.mark(language)).unwrap_or_default();
    let press = Press { lens, record, text: found.value, prefix, tables: Cell::new(0) };
    Some(TextView { lang, dir, html: press.body(), notes: press.notes() })
}

struct Press<'a> {
    lens: &'a Lens<'a>,
    record: &'a Record,
    text: &'a Text,
    /// What every id of the text begins with.
    prefix: String,
    /// How many tables there were so far: each region needs a name of its own.
    tables: Cell<u32>,
}

impl Press<'_> {
    fn body(&self) -> String {
        let mut html = Html::default();
        let mut part = None;
        let mut blocks = self.text.blocks.as_slice();
        while let Some((first, rest)) = blocks.split_first() {
            if let Block::Heading { level, part: opened, .. } = first {
                self.part(&mut html, &mut part, *level, *opened);
            }
            if matches!(first, Block::Provision(_)) {
                let end = blocks.iter().position(|block| !matches!(block, Block::Provision(_))).unwrap_or(blocks.len());
                self.provisions(&mut html, &blocks[..end]);
                blocks = &blocks[end..];
                continue;
            }
            self.block(&mut html, first);
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

    fn blocks(&self, html: &mut Html, mut blocks: &[Block]) {
        while let Some((first, rest)) = blocks.split_first() {
            if matches!(first, Block::Provision(_)) {
                let end = blocks.iter().position(|block| !matches!(block, Block::Provision(_))).unwrap_or(blocks.len());
                self.provisions(html, &blocks[..end]);
                blocks = &blocks[end..];
            } else {
                self.block(html, first);
                blocks = rest;
            }
        }
    }

    fn block(&self, html: &mut Html, block: &Block) {
        match block {
            Block::Heading { level, id, content, .. } => {
                let name = format!("h{level}");
                let id = id.as_deref().map(|id| self.id(id)).unwrap_or_default();
                html.element(&name, &[("id", &id)], |html| self.inlines(html, content));
            }
            Block::Paragraph(content) => {
                html.element("p", &[], |html| self.inlines(html, content));
            }
            Block::Quote(inner) => {
                html.element("blockquote", &[], |html| self.blocks(html, inner));
            }
            Block::Callout(kind, inner) => self.callout(html, kind, inner),
            Block::List { start, items } => self.list(html, *start, items),
            Block::Code(code) => {
                html.element("pre", &[("dir", "ltr")], |html| {
                    html.element("code", &[], |html| html.text(code));
                });
            }
            Block::Table { columns, head, rows } => self.table(html, columns, head, rows),
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

    fn list(&self, html: &mut Html, start: Option<u64>, items: &[Vec<Block>]) {
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

    fn table(&self, html: &mut Html, columns: &[Column], head: &[model::Cell], rows: &[Vec<model::Cell>]) {
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
        let class = format!("provision provision-{} depth-{}", provision.kind.provision_name(), provision.depth);
        html.element(name, &[("class", &class), ("id", &self.id(&provision.id))], |html| {
            self.number(html, provision);
            html.element("div", &[("class", "provision-body")], |html| self.blocks(html, &provision.blocks));
        });
    }

    /// The number is the paragraph's own address.
    fn number(&self, html: &mut Html, provision: &Provision) {
        let label = label(self.lens, provision);
        let shown = match &provision.number {
            Some(_) => self.lens.say_of(numbering(provision), "number", &printed(self.lens, provision)),
            // Nothing is printed before a preambular paragraph; its address shows on approach.
            None => String::new(),
        };
        let href = format!("#{}", self.id(&provision.id));
        html.element("a", &[("class", "provision-number"), ("href", &href), ("aria-label", &label)], |html| {
            html.text(&shown);
        });
    }

    fn id(&self, id: &str) -> String {
        format!("{}{id}", self.prefix)
    }

    fn inlines(&self, html: &mut Html, content: &[Inline]) {
        content.iter().for_each(|inline| self.inline(html, inline));
    }

    fn inline(&self, html: &mut Html, inline: &Inline) {
        match inline {
            Inline::Text(text) => html.text(text),
            Inline::Emphasis(inner) => html.element("em", &[], |html| self.inlines(html, inner)),
            Inline::Strong(inner) => html.element("strong", &[], |html| self.inlines(html, inner)),
            Inline::Deleted(inner) => html.element("del", &[], |html| self.inlines(html, inner)),
            Inline::Foreign { language, content } => {
                let (lang, dir) = (language.to_string(), language.direction().as_str());
                html.element("bdi", &[("lang", &lang), ("dir", dir)], |html| self.inlines(html, content));
            }
            Inline::Code(code) => html.element("code", &[("dir", "ltr")], |html| html.text(code)),
            Inline::Link { to, content, .. } => self.link(html, to, |html| self.inlines(html, content)),
            Inline::Image { to, description, .. } => self.image(html, to, description),
            Inline::Call { note, call } => self.call(html, *note, *call),
            Inline::SoftBreak => html.line(),
            Inline::HardBreak => html.open("br", &[]),
        }
    }

    fn link(&self, html: &mut Html, to: &Target, inside: impl FnOnce(&mut Html)) {
        let (href, hreflang, rel) = match to {
            Target::Record(reference) => match self.lens.reference(reference) {
                Some(link) => (link.url, link.hreflang.unwrap_or_default(), ""),
                None => return inside(html),
            },
            Target::File(path) => (self.file_place(path), String::new(), ""),
            Target::Here(id) => (format!("#{}", self.id(id)), String::new(), ""),
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
        let number = self.lens.locale.digits(i64::try_from(note + 1).unwrap_or_default());
        let label = self.lens.say_of("note-call", "number", &number);
        let id = self.id(&format!("ftnref_{}_{call}", note + 1));
        let href = format!("#{}", self.id(&format!("ftn_{}", note + 1)));
        html.element("sup", &[("class", "call")], |html| {
            let attributes = [("id", id.as_str()), ("href", &href), ("role", "doc-noteref"), ("aria-label", &label)];
            html.element("a", &attributes, |html| html.text(&number));
        });
    }

    fn notes(&self) -> String {
        if self.text.notes.is_empty() {
            return String::new();
        }
        let mut html = Html::default();
        html.element("ol", &[("class", "notes"), ("role", "list")], |html| {
            for (at, note) in self.text.notes.iter().enumerate() {
                self.note(html, at + 1, note);
            }
        });
        html.finish()
    }

    fn note(&self, html: &mut Html, number: usize, note: &Note) {
        let id = self.id(&format!("ftn_{number}"));
        let shown = self.lens.locale.digits(i64::try_from(number).unwrap_or_default());
        html.element("li", &[("id", &id), ("class", "note")], |html| {
            html.element("span", &[("class", "note-number")], |html| html.text(&shown));
            html.element("div", &[("class", "note-body")], |html| {
                self.blocks(html, &note.blocks);
                html.element("p", &[("class", "backs")], |html| {
                    (1..=note.calls).for_each(|call| self.back(html, number, call))
                });
            });
        });
        html.line();
    }

    fn back(&self, html: &mut Html, number: usize, call: u32) {
        let arguments = Arguments::from_iter([("number", number), ("call", call as usize)]);
        let label = self.lens.say_with("note-back", &arguments);
        let href = format!("#{}", self.id(&format!("ftnref_{number}_{call}")));
        html.element(
            "a",
            &[("class", "back"), ("href", &href), ("role", "doc-backlink"), ("aria-label", &label)],
            |html| {
                html.text("↩");
            },
        );
        html.text(" ");
    }
}

/// A provision as it is spoken of: “operative paragraph 6”, “commitment 4”.
pub fn label(lens: &Lens<'_>, provision: &Provision) -> String {
    let number = match provision.number {
        Some(_) => printed(lens, provision),
        None => lens.locale.digits(provision.ordinal.into()),
    };
    let id = if provision.depth > 0 {
        "provision-sub".to_owned()
    } else {
        format!("provision-{}", provision.kind.provision_name())
    };
    lens.say_of(&id, "number", &number)
}

fn numbering(provision: &Provision) -> &'static str {
    if provision.depth == 0 { "provision-number" } else { "provision-number-sub" }
}

/// The number in the signs of the page's language: digits, or the letters that it counts sub-paragraphs with.
fn printed(lens: &Lens<'_>, provision: &Provision) -> String {
    let ordinal = provision.ordinal;
    match (provision.depth, &provision.number) {
        (1, Some(number)) => {
            let letters = lens.say("provision-letters");
            let letter = letters.split_whitespace().nth(ordinal as usize - 1);
            letter.map_or_else(|| number.to_string(), str::to_owned)
        }
        (2, Some(number)) => number.to_string(),
        _ => lens.locale.digits(ordinal.into()),
    }
}
