//! Signs that no page, feed or calendar can show. Not here: those that only turn the direction of text (`language::bidi`).

use crate::diagnostic::{Code, Place, Problem};

/// The first sign of a text that XML 1.0 (section 2.2) and HTML (13.2.3.5) forbid: control characters but tab and the
/// ends of lines, and code points that Unicode keeps out of every text.
pub fn unshowable(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, sign)| is_unshowable(*sign))
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
