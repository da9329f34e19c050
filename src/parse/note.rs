//! Notes: their calls, their bodies, and what has no partner.

use crate::diagnostic::Code;
use crate::model::{Inline, Note};
use crate::source::Span;

use super::markdown::Tree;
use super::written::{line, plain};

/// The longest name of a note, with the bracket that closes it.
const LONGEST_NAME: usize = 60;

impl Tree<'_> {
    /// Notes are numbered by their first calls, whatever the order of their bodies.
    pub fn call(&mut self, name: &str) -> Inline {
        let next = u32::try_from(self.calls.len()).unwrap_or(u32::MAX);
        let (note, calls) = self.calls.entry(key(name)).or_insert((next, 0));
        *calls += 1;
        Inline::Call { note: *note, call: *calls }
    }

    pub fn note(&mut self, name: &str, span: Span) {
        let blocks = plain(self.blocks());
        let line = line(self.whole, &span);
        if !self.bodies.insert(key(name)) {
            self.report(
                Code::DuplicateNote,
                line,
                format!("the note `[^{name}]` has two bodies"),
                "give one of them another name",
            );
            return;
        }
        self.notes.push(Note { name: name.into(), blocks, calls: 0, span: line.into() });
    }

    /// Brings the bodies into the order of the calls, and reports what has no partner.
    pub fn finish_notes(&mut self, body: Span) -> Box<[Note]> {
        self.uncalled();
        self.without_body(body);
        let mut numbered: Vec<(u32, Note)> = Vec::new();
        for mut note in std::mem::take(&mut self.notes) {
            if let Some((at, calls)) = self.calls.get(&key(&note.name)) {
                note.calls = *calls;
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
            self.report(
                Code::UncalledNote,
                note.span.into(),
                format!("nothing calls the note `[^{}]`", note.name),
                &help,
            );
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
