//! A provision as it is spoken of, and the number before it. Not here: its words (`text`), and how it is cited (`cite`).

use std::borrow::Cow;

use crate::model::{PartKind, Provision};

use super::Lens;
use super::sayings::{Said, once};

/// “operative paragraph 6”, “commitment 4”.
pub fn label<'a>(lens: &Lens<'a>, provision: &Provision) -> Cow<'a, str> {
    once(lens, said(lens, provision).map(|said| &said.label), || say_label(lens, provision))
}

fn say_label(lens: &Lens<'_>, provision: &Provision) -> String {
    let id = if provision.depth > 0 {
        "provision-sub".to_owned()
    } else {
        ["provision-", provision.kind.provision_name()].concat()
    };
    lens.say_of(&id, "number", &printed(lens, provision))
}

/// The number before a provision, as it is printed. Nothing is printed before a preambular paragraph; its address shows
/// on approach.
pub fn number<'a>(lens: &Lens<'a>, provision: &Provision) -> Cow<'a, str> {
    let Some(number) = &provision.number else { return "".into() };
    let say = || lens.say_of(numbering(provision.depth, number), "number", &printed(lens, provision));
    once(lens, said(lens, provision).map(|said| &said.number), say)
}

/// “operative paragraph 6 in the English text”.
pub fn own<'a>(lens: &Lens<'a>, provision: &Provision) -> Cow<'a, str> {
    let say = || lens.say_of("parallel-own", "place", &label(lens, provision));
    once(lens, said(lens, provision).map(|said| &said.own), say)
}

/// The paragraphs of an article are numbered as those of a resolution are.
fn numbering(depth: u8, number: &str) -> &'static str {
    match depth {
        0 => "provision-number",
        1 if is_figure(number) => "provision-number",
        _ => "provision-number-sub",
    }
}

/// The number in the signs of the page's language: digits, or the letters that it counts sub-paragraphs with.
pub fn printed<'a>(lens: &Lens<'a>, provision: &Provision) -> Cow<'a, str> {
    once(lens, said(lens, provision).map(|said| &said.sign), || print(lens, provision))
}

fn print(lens: &Lens<'_>, provision: &Provision) -> String {
    match &provision.number {
        Some(number) if is_letter(number, provision.ordinal) => {
            let letters = lens.say("provision-letters");
            let letter = letters.split_whitespace().nth(provision.ordinal as usize - 1);
            letter.map_or_else(|| number.to_string(), str::to_owned)
        }
        Some(number) if provision.depth > 0 && !is_figure(number) => number.to_string(),
        _ => lens.locale.digits(provision.ordinal.into()),
    }
}

/// What all paragraphs share that have the same number at the same depth, those of a text itself if they are of one kind;
/// none of a paragraph with a number that is its own.
pub fn said<'a>(lens: &Lens<'a>, provision: &Provision) -> Option<&'a Said> {
    let (depth, ordinal) = (usize::from(provision.depth), provision.ordinal);
    let letter = match provision.number.as_deref() {
        Some(number) if is_letter(number, ordinal) => match number.len() {
            1 => true,
            _ => return None,
        },
        Some(number) if depth > 0 && !is_figure(number) => return None,
        _ => false,
    };
    let row = if depth == 0 { provision.kind as usize } else { PartKind::ALL.len() + depth.min(2) - 1 };
    lens.sayings.of_paragraph(row, letter, ordinal)
}

fn is_figure(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit())
}

/// `c` for the third; a Roman numeral is never the letter of its own place.
fn is_letter(number: &str, ordinal: u32) -> bool {
    let place = u8::try_from(ordinal.saturating_sub(1) % 26).unwrap_or_default();
    ordinal > 0 && !number.is_empty() && number.bytes().all(|byte| byte == b'a' + place)
}
