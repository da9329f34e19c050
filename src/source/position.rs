//! Where something stands in a text.

use std::ops::Range;

/// A range of bytes of one text; both ends fall on character boundaries.
pub type Span = Range<usize>;

/// The same in half of the memory, for what is kept: no text has more than 4 GB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Extent {
    pub start: u32,
    pub end: u32,
}

impl From<Span> for Extent {
    fn from(span: Span) -> Extent {
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Extent { start: short(span.start), end: short(span.end) }
    }
}

impl From<Extent> for Span {
    fn from(extent: Extent) -> Span {
        extent.start as usize..extent.end as usize
    }
}

/// Line and column as people count them: from one, a column for each character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Position {
    /// The position of a byte of the text; the end of the text for any byte after it.
    pub fn of(text: &str, byte: usize) -> Position {
        let before = &text[..floor(text, byte)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// The last character boundary at or before the byte.
pub fn floor(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_in_every_script() {
        let text = "a: b\r\nعنوان: x\n😀y";
        let find = |needle| Position::of(text, text.find(needle).unwrap());
        assert_eq!(find("x"), Position { line: 2, column: 8 });
        assert_eq!(find("y"), Position { line: 3, column: 2 });
        assert_eq!(Position::of(text, 9999), Position { line: 3, column: 3 });
    }
}
