//! The lines of an iCalendar file (RFC 5545, section 3.1): escaped, folded, each ended by CR LF.

use std::borrow::Cow;

use crate::render::scan::{find, has};

/// A line has at most this many octets, its end not counted.
const WIDTH: usize = 75;

#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A value that stands as it is: a date, an address, a word of the standard. The name may carry parameters. Control
    /// signs, which no line may hold, are left out.
    pub fn push(&mut self, name: &str, value: &str) {
        let line = [name, ":", value].concat();
        // In UTF-8, 0xC2 begins the control signs that are not of ASCII, among others.
        let is_doubtful = has(line.as_bytes(), |byte| (byte < b' ') | (byte == 0x7f) | (byte == 0xc2));
        match is_doubtful && line.contains(char::is_control) {
            true => fold(&line.replace(char::is_control, ""), &mut self.0),
            false => fold(&line, &mut self.0),
        }
    }

    /// A value of words.
    pub fn push_text(&mut self, name: &str, words: &str) {
        self.push(name, &escape(words));
    }

    /// A list of words; nothing when it is empty.
    pub fn push_list(&mut self, name: &str, words: &[String]) {
        if !words.is_empty() {
            let words: Vec<Cow<'_, str>> = words.iter().map(|word| escape(word)).collect();
            self.push(name, &words.join(","));
        }
    }

    pub fn finish(self) -> String {
        self.0
    }
}

/// Section 3.3.11.
fn escape(words: &str) -> Cow<'_, str> {
    let special = |text: &str| find(text.as_bytes(), |byte| matches!(byte, b'\\' | b';' | b',' | b'\n'));
    let (mut escaped, mut rest) = (String::new(), words);
    while let Some(at) = special(rest) {
        let (plain, sign) = (&rest[..at], &rest[at..=at]);
        escaped.extend([plain, "\\", if sign == "\n" { "n" } else { sign }]);
        rest = &rest[at + 1..];
    }
    if escaped.is_empty() {
        return words.into();
    }
    escaped.push_str(rest);
    escaped.into()
}

/// Breaks a line where it is full, never inside a character: a line that goes on begins with a space.
fn fold(line: &str, out: &mut String) {
    let (mut rest, mut width) = (line, WIDTH);
    while rest.len() > width {
        let (full, more) = rest.split_at(rest.floor_char_boundary(width));
        [full, "\r\n "].into_iter().for_each(|piece| out.push_str(piece));
        (rest, width) = (more, WIDTH - 1);
    }
    [rest, "\r\n"].into_iter().for_each(|piece| out.push_str(piece));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        fold(line, &mut out);
        out
    }

    #[test]
    fn lines_are_folded_at_75_octets_between_characters() {
        let long = |sign: &str, count| format!("SUMMARY:{}", sign.repeat(count));
        let texts = ["a", "é", "ش", "老", "🌍"].iter().flat_map(|sign| (1..160).map(move |count| long(sign, count)));
        for text in texts {
            let out = folded(&text);
            assert!(out.ends_with("\r\n") && out.trim_end().split("\r\n").all(|line| line.len() <= WIDTH), "{out}");
            assert_eq!(out.replace("\r\n ", "").trim_end(), text);
        }
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        assert_eq!(folded(&"a".repeat(150)), format!("{}\r\n {}\r\n a\r\n", "a".repeat(75), "a".repeat(74)));
    }

    #[test]
    fn words_cannot_break_out_of_their_line() {
        let mut lines = Lines::default();
        lines.push_text("SUMMARY", "a, b; c\\n: \"d\"\ne\r\u{1}");
        lines.push("URL", "https://example.org/\r\nX-EVIL:1");
        let expected = "SUMMARY:a\\, b\\; c\\\\n: \"d\"\\ne\r\nURL:https://example.org/X-EVIL:1\r\n";
        assert_eq!(lines.finish(), expected);
    }
}
