//! Numbers in Arabic-Indic and Persian digits: Markdown takes a list for a list only where its digits are those of ASCII.

use std::borrow::Cow;

use crate::source::Span;

use super::written::lines;

/// A number at the head of a line has at most this many digits, as in CommonMark 0.31, section 5.2.
const LONGEST: usize = 9;

/// A text in which the numbers at the heads of lines are written with ASCII digits, and the way back to the signs that
/// people typed.
pub struct Western<'a> {
    pub text: Cow<'a, str>,
    /// Where each exchanged digit stands; it was one byte longer.
    exchanged: Vec<usize>,
}

impl<'a> Western<'a> {
    pub fn new(text: &'a str) -> Western<'a> {
        // The bytes that all those digits begin with.
        if memchr::memchr2(0xD9, 0xDB, text.as_bytes()).is_none() {
            return Western { text: Cow::Borrowed(text), exchanged: Vec::new() };
        }
        let (mut out, mut exchanged, mut copied) = (String::new(), Vec::new(), 0);
        for (at, digits) in numbers(text) {
            out.push_str(&text[copied..at]);
            for digit in digits.chars().filter_map(digit) {
                exchanged.push(out.len());
                out.push(char::from(b'0' + digit));
            }
            copied = at + digits.len();
        }
        if exchanged.is_empty() {
            return Western { text: Cow::Borrowed(text), exchanged };
        }
        out.push_str(&text[copied..]);
        Western { text: Cow::Owned(out), exchanged }
    }

    /// Where something stands in the text that people typed.
    pub fn typed(&self, span: Span) -> Span {
        if self.exchanged.is_empty() {
            return span;
        }
        let typed = |at: usize| at + self.exchanged.partition_point(|exchanged| *exchanged < at);
        typed(span.start)..typed(span.end)
    }
}

/// The runs of other digits that stand at the head of a line as the number of a list would.
fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    lines(text).filter_map(|(start, line)| {
        let rest = line.trim_start_matches([' ', '\t', '>']);
        let digits = &rest[..rest.find(|c: char| c.is_ascii() || digit(c).is_none()).unwrap_or(rest.len())];
        let mut after = rest[digits.len()..].chars();
        let marked = matches!(after.next(), Some('.' | ')')) && after.next().is_none_or(char::is_whitespace);
        let fits = (1..=LONGEST).contains(&digits.chars().count());
        (marked && fits).then(|| (start + line.len() - rest.len(), digits))
    })
}

/// The worth of a digit of ASCII, of Arabic, or of Persian and Urdu.
pub fn digit(c: char) -> Option<u8> {
    let of = |zero: char| u32::from(c).checked_sub(u32::from(zero)).filter(|worth| *worth < 10);
    of('0').or_else(|| of('\u{660}')).or_else(|| of('\u{6f0}')).and_then(|worth| u8::try_from(worth).ok())
}

/// The number that a text begins with, and the text after it.
pub fn number(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c| digit(c).is_none()).unwrap_or(text.len());
    text[..end].chars().next()?;
    let mut worths = text[..end].chars().filter_map(digit);
    let number = worths.try_fold(0u64, |number, worth| number.checked_mul(10)?.checked_add(worth.into()))?;
    Some((number, &text[end..]))
}
