//! Signs that no page, feed or calendar can show. Not here: those that only turn the direction of text (`language::bidi`).

use crate::diagnostic::{Code, Place, Problem};
use crate::source::{Span, floor};

/// The first sign of a text that XML 1.0 (section 2.2) and HTML (13.2.3.5) forbid: control characters but tab and the
/// ends of lines, and code points that Unicode keeps out of every text.
pub fn unshowable(text: &str) -> Option<(usize, char)> {
    let mut start = 0;
    for block in text.as_bytes().windows(BLOCK + 1).step_by(BLOCK) {
        if may_hold(block) {
            let found = first(text, start..start + BLOCK);
            if found.is_some() {
                return found;
            }
        }
        start += BLOCK;
    }
    let rest = &text.as_bytes()[start..];
    let may_hold =
        rest.windows(2).any(|pair| may_begin(pair[0], pair[1])) || rest.last().is_some_and(|last| may_begin(*last, 0));
    if may_hold { first(text, start..text.len()) } else { None }
}

/// Nearly every text has no such sign, so blocks of this many bytes are passed over as a whole.
const BLOCK: usize = 64;

/// Whether a block, with the byte after it, may hold the beginning of one. There is no branch for each byte, so that many
/// are looked at in one step.
fn may_hold(block: &[u8]) -> bool {
    let (Some(one), Some(next)) = (block.first_chunk::<BLOCK>(), block.last_chunk::<BLOCK>()) else { return true };
    one.iter().zip(next).fold(false, |found, (one, next)| found | may_begin(*one, *next))
}

/// Whether such a sign may begin with these bytes: a control character of ASCII, one of those after it (`C2 80` to
/// `C2 9F`), or one that begins with the last bytes, as all of the other code points do and few others.
fn may_begin(one: u8, next: u8) -> bool {
    let control = (one < 0x20) & (one != b'\t') & (one != b'\n') & (one != b'\r');
    control | (one == 0x7F) | ((one == 0xC2) & (next < 0xA0)) | (one >= 0xEF)
}

/// The first one that stands in a part of a text.
fn first(text: &str, part: Span) -> Option<(usize, char)> {
    let start = floor(text, part.start);
    let signs = text[start..].char_indices().map(|(at, sign)| (start + at, sign));
    signs.take_while(|(at, _)| *at < part.end).find(|(_, sign)| is_unshowable(*sign))
}

fn is_unshowable(sign: char) -> bool {
    let code = u32::from(sign);
    let is_control = sign.is_control() && !['\t', '\n', '\r', '\u{85}'].contains(&sign);
    is_control || (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

/// What is told of such a sign.
pub fn unshowable_problem(sign: char, place: Place) -> Problem {
    let message = format!("the sign U+{:04X} cannot be shown", u32::from(sign));
    let help = match sign {
        '\0' => "save the file with the encoding UTF-8; if it has that already, delete this sign",
        _ => "delete this sign; it may not be seen in your editor",
    };
    Problem::new(Code::ControlCharacter, place, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_such_sign_is_found_wherever_it_stands() {
        let signs = ['\0', '\u{7f}', '\u{84}', '\u{9f}', '\u{fdd0}', '\u{ffff}', '\u{10fffe}'];
        for (sign, before) in signs.into_iter().flat_map(|sign| (0..200).map(move |before| (sign, before))) {
            let text =
                format!("{}{sign}\u{85}é العربية 😀\u{feff}{sign}", "«".repeat(before / 2) + &"a".repeat(before % 2));
            assert_eq!(unshowable(&text), Some((before / 2 * 2 + before % 2, sign)));
        }
        assert_eq!(unshowable(&"a\t\r\n\u{85}é « \u{a0} العربية 😀 \u{feff} \u{fffd} \u{fdcf}".repeat(30)), None);
    }
}
