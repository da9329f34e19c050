//! A provision as it is spoken of, and the number before it. Not here: its words (`text`), and how it is cited (`cite`).

use crate::model::Provision;

use super::Lens;

/// “operative paragraph 6”, “commitment 4”.
pub fn label(lens: &Lens<'_>, provision: &Provision) -> String {
    let number = match provision.number {
        Some(_) => printed(lens, provision),
        None => lens.locale.digits(provision.ordinal.into()),
    };
    let id = if provision.depth > 0 {
        "provision-sub".to_owned()
    } else {
        ["provision-", provision.kind.provision_name()].concat()
    };
    lens.say_of(&id, "number", &number)
}

/// The number before a provision, as it is printed. Nothing is printed before a preambular paragraph; its address shows
/// on approach.
pub fn number(lens: &Lens<'_>, provision: &Provision) -> String {
    match &provision.number {
        Some(number) => lens.say_of(numbering(provision.depth, number), "number", &printed(lens, provision)),
        None => String::new(),
    }
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
pub fn printed(lens: &Lens<'_>, provision: &Provision) -> String {
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

fn is_figure(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit())
}

/// `c` for the third; a Roman numeral is never the letter of its own place.
fn is_letter(number: &str, ordinal: u32) -> bool {
    let place = u8::try_from(ordinal.saturating_sub(1) % 26).unwrap_or_default();
    ordinal > 0 && !number.is_empty() && number.bytes().all(|byte| byte == b'a' + place)
}
