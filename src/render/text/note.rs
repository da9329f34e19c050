//! Notes and their calls, each of which has an address of its own.

use crate::language::Direction;
use crate::model::{Block, Note};
use crate::render::html::Html;
use crate::render::sayings::{note_back, note_label, note_number};

use super::Press;

impl Press<'_> {
    pub(super) fn call(&self, html: &mut Html, note: usize, call: u32) {
        if call == 1 {
            self.called.borrow_mut().push(note);
        }
        let number = note + 1;
        let (shown, label) = (note_number(self.lens, number), note_label(self.lens, number));
        // After a year in Arabic, the call would else be read as digits of it and stand on the wrong side.
        let apart = if self.lens.direction() == Direction::RightToLeft { "rtl" } else { "" };
        html.tag("sup").is("class", "call").with("dir", apart).around(|html| {
            let link = html.tag("a").with("id", self.id(call_id(number, call))).with("href", self.to(note_id(number)));
            link.is("role", "doc-noteref").with("aria-label", &*label).around(|html| html.text(&shown));
        });
    }

    pub(super) fn put_notes_beside(&self, html: &mut Html) {
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

    pub(super) fn notes(&self) -> String {
        if self.text.notes.is_empty() {
            return String::new();
        }
        let mut html = Html::default();
        html.tag("ol").is("class", "notes").is("role", "list").around(|html| {
            (0..self.text.notes.len()).for_each(|at| self.note(html, "li", at));
        });
        html.finish()
    }

    /// An item of a list of notes, or a note by itself, which is no landmark of the page.
    fn note(&self, html: &mut Html, name: &'static str, at: usize) {
        let Some(note) = self.text.notes.get(at) else { return };
        let role = if name == "aside" { "doc-footnote" } else { "" };
        let element = html.tag(name).is("class", "note").with("id", self.id(note_id(at + 1))).with("role", role);
        element.around(|html| self.note_body(html, at + 1, note, true));
        html.line();
    }

    /// The number stands in the first paragraph and the ways back in the last, so that most notes are one element.
    pub(super) fn note_body(&self, html: &mut Html, number: usize, note: &Note, numbered: bool) {
        let last = note.blocks.len().saturating_sub(1);
        let is_paragraph = |at: usize| matches!(note.blocks.get(at), Some(Block::Paragraph(_)));
        let lead = |html: &mut Html| {
            if numbered {
                self.note_number(html, number)
            }
        };
        if !is_paragraph(0) {
            html.element("p", lead);
        }
        for (at, block) in note.blocks.iter().enumerate() {
            let Block::Paragraph(content) = block else {
                self.block(html, block);
                continue;
            };
            html.element("p", |html| {
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
            html.element("p", |html| self.backs(html, number, note));
        }
    }

    fn note_number(&self, html: &mut Html, number: usize) {
        let shown = note_number(self.lens, number);
        html.element("b", |html| html.text(&shown));
        html.raw(" ");
    }

    fn backs(&self, html: &mut Html, number: usize, note: &Note) {
        (1..=note.calls).for_each(|call| self.back(html, number, call));
    }

    fn back(&self, html: &mut Html, number: usize, call: u32) {
        let label = note_back(self.lens, number, call);
        // The arrow never stands alone on a new line.
        html.raw("\u{a0}");
        let link = html.tag("a").is("class", "back").with("href", self.to(call_id(number, call)));
        link.is("role", "doc-backlink").with("aria-label", &*label).around(|html| html.raw("↩"));
    }
}

/// The id of a note, by its number.
pub fn note_id(number: usize) -> impl FnOnce(&mut Html) {
    move |html| {
        html.raw("ftn_");
        html.number(number);
    }
}

/// The id of a call of a note.
fn call_id(number: usize, call: u32) -> impl FnOnce(&mut Html) {
    move |html| {
        html.raw("ftnref_");
        html.number(number);
        html.raw("_");
        html.number(call as usize);
    }
}
