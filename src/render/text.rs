//! A text as HTML: prose, provisions with their ids and numbers, calls of notes, and the notes themselves.
//!
//! Not here: what stands beside and below a provision of a document (`reader`).

mod block;
mod inline;
mod note;
mod provision;
mod table;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use crate::language::{Language, Localized};
use crate::model::{Block, Body, Index, Note, PartKind, Record, Text};

use super::Lens;
use super::html::{Html, Value};
use super::reader::Reader;
use super::view::TextView;

/// Most bodies are shorter than this, in bytes.
const ROOM: usize = 16 * 1024;

/// The body of a record in the best language for the page. A text with provisions has its notes where they are called,
/// any other one in a list.
pub fn body(lens: &Lens<'_>, at: Index, reader: Option<&Reader<'_>>) -> Option<TextView> {
    let record = lens.archive.record(at);
    let found = record.text.find(lens.chain)?;
    let press = Press { reader, ..Press::new(lens, record, lens.archive.text(record, found.value), String::new()) };
    Some(view(&press, found.language))
}

/// One of the archive's own remarks on a record. Its ids begin with its number, since the body has ids of its own.
pub fn remark(lens: &Lens<'_>, record: &Record, number: usize, remark: &Localized<Body>) -> Option<TextView> {
    let found = remark.find(lens.chain)?;
    let press = Press::new(lens, record, lens.archive.text(record, found.value), format!("remark-{number}-"));
    Some(view(&press, found.language))
}

fn view(press: &Press<'_>, language: Option<&Language>) -> TextView {
    let html = press.body();
    let notes = if press.reader.is_some() { String::new() } else { press.notes() };
    TextView { tongue: language.map(|language| press.lens.tongue(language)).unwrap_or_default(), html, notes }
}

/// Writes a text, or parts of it.
pub struct Press<'a> {
    lens: &'a Lens<'a>,
    record: &'a Record,
    text: &'a Text,
    /// What every id of the text begins with: letters, digits, hyphens, a colon.
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
    /// The provisions that the one being written lies within, as they are cited; for the reader.
    within: RefCell<Vec<Cow<'a, str>>>,
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
    pub fn excerpt(&self, html: &mut Html, blocks: &[Block]) {
        self.blocks(html, blocks);
    }

    /// A note without its number, with its ways back.
    pub fn excerpt_note(&self, html: &mut Html, number: usize, note: &Note) {
        self.note_body(html, number, note, false);
    }

    fn body(&self) -> String {
        let mut html = Html::with_capacity(ROOM);
        let mut part = None;
        for run in block::runs(&self.text.blocks) {
            if let [Block::Heading(heading)] = run {
                self.part(&mut html, &mut part, heading.level, heading.part);
            }
            self.run(&mut html, run, &|html| self.put_notes_beside(html));
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
            html.tag("section").with("class", ["part part-", kind.class()]).alone();
            html.line();
            *open = Some(level);
        }
    }

    /// Writes an id of the text; nothing where it is shown away from its page.
    pub fn id(&self, id: impl Value) -> impl FnOnce(&mut Html) {
        move |html| {
            if self.away.is_none() {
                html.raw(&self.prefix);
                id.write(html);
            }
        }
    }

    /// Writes the way to a place of the text.
    fn to(&self, id: impl Value) -> impl FnOnce(&mut Html) {
        move |html| {
            match self.away.as_deref() {
                // A record without a page: there is nowhere to go.
                Some("") => return,
                Some(page) => html.text(page),
                None => {}
            }
            html.raw("#");
            html.raw(&self.prefix);
            id.write(html);
        }
    }
}
