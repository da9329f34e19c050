//! Notes: their calls, their bodies, and what has no partner.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use memchr::memmem;

use crate::diagnostic::Code;
use crate::model::{Inline, Note};
use crate::source::Span;

use super::markdown::Tree;
use super::written::{line, plain};

/// The longest name of a note, with the bracket that closes it.
const LONGEST_NAME: usize = 60;

/// The names of the notes of one text.
#[derive(Default)]
pub struct Names {
    places: BTreeMap<Box<str>, usize>,
    names: Vec<Name>,
    /// How many different ones are called.
    called: u32,
    /// How often a name was seen as that of a note: where it is called, and where its body begins.
    seen: usize,
}

#[derive(Clone, Copy, Default)]
struct Name {
    /// Its place in the order of the first calls.
    number: Option<u32>,
    calls: u32,
    has_body: bool,
}

impl Names {
    fn place(&mut self, name: &str) -> usize {
        self.seen += 1;
        let key = key(name);
        if let Some(place) = self.places.get(&*key) {
            return *place;
        }
        self.names.push(Name::default());
        self.places.insert(key.into(), self.names.len() - 1);
        self.names.len() - 1
    }
}

impl Tree<'_> {
    /// Notes are numbered by their first calls, whatever the order of their bodies.
    pub fn call(&mut self, name: &str) -> Inline {
        let place = self.names.place(name);
        let Names { names, called, .. } = &mut self.names;
        let Name { number, calls, .. } = &mut names[place];
        *calls += 1;
        let note = *number.get_or_insert_with(|| std::mem::replace(called, *called + 1));
        Inline::Call { note, call: *calls }
    }

    pub fn note(&mut self, name: &str, span: Span) {
        let blocks = plain(self.blocks());
        let line = line(self.whole, &span);
        let place = self.names.place(name);
        if std::mem::replace(&mut self.names.names[place].has_body, true) {
            self.report(
                Code::DuplicateNote,
                line,
                format!("the note `[^{name}]` has two bodies"),
                "give one of them another name",
            );
            return;
        }
        self.notes.push((place, Note { name: name.into(), blocks, calls: 0, span: line.into() }));
    }

    /// Brings the bodies into the order of the calls, and reports what has no partner.
    pub fn finish_notes(&mut self, body: Span) -> Box<[Note]> {
        self.uncalled();
        self.without_body(body);
        let mut numbered: Vec<(u32, Note)> = Vec::with_capacity(self.notes.len());
        for (place, note) in std::mem::take(&mut self.notes) {
            let Name { number, calls, .. } = self.names.names[place];
            numbered.extend(number.map(|number| (number, Note { calls, ..note })));
        }
        numbered.sort_by_key(|(number, _)| *number);
        numbered.into_iter().map(|(_, note)| note).collect()
    }

    fn uncalled(&mut self) {
        let is_alone = |(place, _): &&(usize, Note)| self.names.names[*place].number.is_none();
        let alone: Vec<_> =
            self.notes.iter().filter(is_alone).map(|(_, note)| (note.name.clone(), note.span)).collect();
        for (name, span) in alone {
            let help = format!("write `[^{name}]` in the text where the note belongs");
            self.report(Code::UncalledNote, span.into(), format!("nothing calls the note `[^{name}]`"), &help);
        }
    }

    /// The Markdown parser takes a call without a body for words.
    fn without_body(&mut self, body: Span) {
        let whole = self.whole;
        let written = || memmem::find_iter(&whole.as_bytes()[body.clone()], "[^");
        if written().count() == self.names.seen {
            return;
        }
        let mut told = HashSet::new();
        for at in written() {
            let at = body.start + at;
            let Some(name) = name_at(&whole[at + 2..]) else { continue };
            let is_known = self.names.places.contains_key(&*key(name));
            let skipped = is_known || whole[..at].ends_with('\\') || self.in_code(at);
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
fn key(name: &str) -> Cow<'_, str> {
    let is_lower = name.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { name.into() } else { name.to_lowercase().into() }
}

/// The name of a note that a text goes on with after `[^`. Longer ones are not looked for: a text may open any number
/// of brackets and close none.
fn name_at(text: &str) -> Option<&str> {
    let (end, last) = text.char_indices().take(LONGEST_NAME).find(|(_, c)| *c == ']' || c.is_whitespace())?;
    (last == ']' && end > 0).then(|| &text[..end])
}
