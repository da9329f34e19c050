//! Words of a record where there is no markup: in feeds, calendars and structured data.

use crate::language::{Direction, Language, bidi};
use crate::model::{Archive, Block, Record, plain};

/// What a record says of itself in one language: its summary, else the first paragraph of its text.
pub fn summary(archive: &Archive, record: &Record, language: &Language) -> Option<String> {
    let own = record.summary.get(language).map(|summary| line(summary));
    own.or_else(|| opening(archive, record, language)).filter(|summary| !summary.is_empty())
}

fn opening(archive: &Archive, record: &Record, language: &Language) -> Option<String> {
    archive.text(record, record.text.get(language)?).blocks.iter().find_map(|block| match block {
        Block::Paragraph(content) => Some(line(&plain(content))),
        _ => None,
    })
}

/// A label as it stands at the beginning of a line: with a capital, in scripts that have them.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The first words of a text, cut between words where it is long.
pub fn beginning(text: &str, most: usize) -> String {
    let text = line(text);
    let Some((cut, _)) = text.char_indices().nth(most) else { return text };
    let end = text[..cut].rfind(' ').unwrap_or(cut);
    format!("{}\u{a0}…", text[..end].trim_end_matches([',', ';', '،', '؛', ':', ' ']))
}

/// A text as one line, without signs that neither XML 1.0 nor RFC 5545 can hold. The hard spaces of French stay.
pub fn line(text: &str) -> String {
    if is_line(text.as_bytes()) {
        return text.to_owned();
    }
    let kept: String = text.chars().filter(|sign| is_writable(*sign)).collect();
    kept.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text surely is one line already, as most are.
fn is_line(bytes: &[u8]) -> bool {
    // In UTF-8, 0xC2 begins the signs U+0080 to U+009F among others, and 0xEF U+FFFE and U+FFFF.
    let is_doubtful = |byte: &u8| *byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xef);
    let is_loose = bytes.starts_with(b" ") || bytes.ends_with(b" ") || bytes.windows(2).any(|pair| pair == b"  ");
    !is_loose && !bytes.iter().any(is_doubtful)
}

fn is_writable(sign: char) -> bool {
    sign.is_ascii_whitespace() || !(sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}'))
}

/// A text that keeps its order wherever a reader's program shows it: isolated if it mixes directions, or if its first
/// letter would give it the wrong one.
pub fn directed(text: &str, direction: Direction) -> String {
    let text = line(text);
    let astray = bidi::base_direction(&text).is_some_and(|first| first != direction);
    if astray || bidi::needs_isolation(&text, direction) { bidi::isolate(&text, Some(direction)) } else { text }
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
