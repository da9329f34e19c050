//! Words of a record where there is no markup: in feeds, calendars and structured data.

use std::borrow::Cow;

use crate::language::{Direction, Language, bidi};
use crate::model::{Archive, Block, Record, plain};

/// What a record says of itself in one language: its summary, else the first paragraph of its text.
pub fn summary(archive: &Archive, record: &Record, language: &Language) -> Option<String> {
    let own = record.summary.get(language).map(|summary| line(summary).into_owned());
    own.or_else(|| opening(archive, record, language)).filter(|summary| !summary.is_empty())
}

fn opening(archive: &Archive, record: &Record, language: &Language) -> Option<String> {
    archive.text(record, record.text.get(language)?).blocks.iter().find_map(|block| match block {
        Block::Paragraph(content) => Some(line(&plain(content)).into_owned()),
        _ => None,
    })
}

/// A label as it stands at the beginning of a line: with a capital, in scripts that have them.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let mut label: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    label.push_str(letters.as_str());
    label
}

/// The first words of a text, cut between words where it is long.
pub fn beginning(text: &str, most: usize) -> String {
    let text = line(text);
    if text.len() <= most {
        return text.into_owned();
    }
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.into_owned() };
    let end = text[..cut].rfind(' ').unwrap_or(cut);
    format!("{}\u{a0}…", text[..end].trim_end_matches([',', ';', '،', '؛', ':', ' ']))
}

/// A text as one line, without signs that neither XML 1.0 nor RFC 5545 can hold. The hard spaces of French stay.
pub fn line(text: &str) -> Cow<'_, str> {
    if is_line(text.as_bytes()) {
        return text.into();
    }
    let kept: String = text.chars().filter(|sign| is_writable(*sign)).collect();
    kept.split_ascii_whitespace().collect::<Vec<_>>().join(" ").into()
}

/// Whether a text surely is one line already, as most are.
fn is_line(bytes: &[u8]) -> bool {
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return true };
    // In UTF-8, 0xC2 begins the signs U+0080 to U+009F among others, and 0xEF U+FFFE and U+FFFF.
    let is_doubtful = |byte: u8| (byte < b' ') | (byte == 0x7f) | (byte == 0xc2) | (byte == 0xef);
    let is_gap = |one: u8, next: u8| (one == b' ') & (next == b' ');
    // There is no branch for each byte, so that many are looked at in one step.
    let pairs = bytes.iter().zip(&bytes[1..]);
    let found = pairs.fold(false, |found, (one, next)| found | is_doubtful(*one) | is_gap(*one, *next));
    !found && *first != b' ' && *last != b' ' && !is_doubtful(*last)
}

fn is_writable(sign: char) -> bool {
    sign.is_ascii_whitespace() || !(sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}'))
}

/// A text that keeps its order wherever a reader's program shows it: isolated if it mixes directions, or if its first
/// letter would give it the wrong one.
pub fn directed(text: &str, direction: Direction) -> String {
    let text = line(text);
    let astray = bidi::base_direction(&text).is_some_and(|first| first != direction);
    if astray || bidi::needs_isolation(&text, direction) {
        bidi::isolate(&text, Some(direction))
    } else {
        text.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_one_clean_line() {
        let cases = [
            (" a\n b\t\u{1}c \u{a0}: d\u{ffff} ", "a b c \u{a0}: d"),
            ("a line", "a line"),
            ("a  line", "a line"),
            ("a line ", "a line"),
            ("سطر\u{85}", "سطر"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(line(text), expected, "{text:?}");
        }
    }

    #[test]
    fn only_mixed_text_is_isolated() {
        let (left, right) = (Direction::LeftToRight, Direction::RightToLeft);
        let cases = [
            ("إعلان مراكش", right, "إعلان مراكش"),
            ("قرار A/RES/74/156", right, "\u{2067}قرار A/RES/74/156\u{2069}"),
            ("Marrakech Declaration", left, "Marrakech Declaration"),
            ("GANHRI", right, "\u{2067}GANHRI\u{2069}"),
            ("2018", right, "2018"),
        ];
        for (text, direction, expected) in cases {
            assert_eq!(directed(text, direction), expected);
        }
    }
}
