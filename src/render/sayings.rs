//! What is said of paragraphs and notes by their numbers: “operative paragraph 6”, “para. 6”. In one language it is the
//! same whatever text they stand in, so it is said once, for the first page that asks.
//!
//! Not here: how it is said of paragraphs (`provision`, `cite`).

use std::borrow::Cow;
use std::sync::OnceLock;

use super::Lens;

/// Higher numbers are so rare that what is said of them is said each time.
const KEPT: usize = 100;

/// Paragraphs of each kind, sub-paragraphs and those below them, each with digits and with letters; and notes.
const ROWS: usize = NOTES + 1;
const NOTES: usize = 24;

/// What has been said so far in one language.
pub struct Sayings {
    said: Vec<Said>,
    /// The ranks of the verbs of acts in the order of the language.
    pub verbs: OnceLock<Vec<usize>>,
}

/// What is said of one paragraph or note.
#[derive(Default)]
pub struct Said {
    /// “operative paragraph 6”, “note 6”.
    pub label: Saying,
    /// The number by itself, and as it stands before a paragraph.
    pub sign: Saying,
    pub number: Saying,
    /// “para. 6”; of a note, the words of the way back to it.
    pub place: Saying,
    /// “operative paragraph 6 in the English text”.
    pub own: Saying,
}

/// None until it was said for the first time.
pub type Saying = OnceLock<Box<str>>;

impl Default for Sayings {
    fn default() -> Sayings {
        let said = std::iter::repeat_with(Said::default).take(ROWS * KEPT).collect();
        Sayings { said, verbs: OnceLock::new() }
    }
}

impl Sayings {
    /// Of a paragraph: by the number of its kind, or what follows these for sub-paragraphs.
    pub fn of_paragraph(&self, row: usize, letter: bool, number: u32) -> Option<&Said> {
        self.of(2 * row + usize::from(letter), number as usize)
    }

    pub fn of_note(&self, number: usize) -> Option<&Said> {
        self.of(NOTES, number)
    }

    fn of(&self, row: usize, number: usize) -> Option<&Said> {
        let kept = number < KEPT && row < ROWS;
        kept.then(|| self.said.get(row * KEPT + number)).flatten()
    }
}

/// What was said before, or what is now. Words that a language lacks are asked for again, so that every page tells it.
pub fn once<'a>(lens: &Lens<'a>, before: Option<&'a Saying>, say: impl FnOnce() -> String) -> Cow<'a, str> {
    let Some(saying) = before else { return say().into() };
    match saying.get() {
        Some(said) => Cow::Borrowed(said),
        None => match lens.complete(say) {
            Ok(said) => Cow::Borrowed(saying.get_or_init(|| said.into())),
            Err(said) => said.into(),
        },
    }
}

/// The number of a note.
pub fn note_number<'a>(lens: &Lens<'a>, number: usize) -> Cow<'a, str> {
    let before = lens.sayings.of_note(number).map(|said| &said.sign);
    once(lens, before, || lens.locale.digits(i64::try_from(number).unwrap_or_default()))
}

/// “Note 6”.
pub fn note_label<'a>(lens: &Lens<'a>, number: usize) -> Cow<'a, str> {
    let before = lens.sayings.of_note(number).map(|said| &said.label);
    once(lens, before, || lens.say_of("note-call", "number", &note_number(lens, number)))
}

/// What leads back from a note to where it is called.
pub fn note_back<'a>(lens: &Lens<'a>, number: usize, call: u32) -> Cow<'a, str> {
    let before = lens.sayings.of_note(number).filter(|_| call == 1).map(|said| &said.place);
    once(lens, before, || lens.say_with("note-back", &[("number", number.into()), ("call", call.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture::{fixture, language};

    #[test]
    fn what_is_known_is_said_once_and_what_is_missing_is_told_by_every_page() {
        let fixture = fixture("");
        let page = || fixture.world().lens(&language("ar"), "ar/index.html").unwrap();
        let (one, other) = (page(), page());
        assert_eq!(note_number(&one, 7), note_number(&other, 7));
        assert!(matches!(note_number(&other, 7), Cow::Borrowed(_)) && other.missing().is_empty());
        for lens in [one, other] {
            assert_eq!([note_label(&lens, 7), note_label(&lens, 7)], ["note-call", "note-call"]);
            assert_eq!(lens.missing().len(), 1);
        }
    }

    #[test]
    fn high_numbers_are_said_each_time() {
        let fixture = fixture("");
        let lens = fixture.world().lens(&language("en"), "en/index.html").unwrap();
        for number in [KEPT - 1, KEPT, KEPT + 1, 100_000] {
            assert_eq!(note_number(&lens, number), number.to_string());
        }
    }
}
