//! Writes HTML: escaping, and elements with attributes. All text that reaches a page by hand passes through here.

use std::ops::Range;

use crate::route::{Origin, climb};

use super::scan;

/// HTML being written.
pub struct Html {
    text: String,
    /// Where the ways in it begin.
    ways: Vec<usize>,
}

/// A start tag being written.
#[must_use]
pub struct Tag<'h> {
    html: &'h mut Html,
    name: &'static str,
}

/// A place in HTML that was written.
#[derive(Clone, Copy, Default)]
pub struct Spot {
    text: usize,
    ways: usize,
}

/// What an attribute can hold: a text, one in pieces, or whatever a closure writes.
pub trait Value: Sized {
    fn write(self, html: &mut Html);

    /// Whether nothing is written for certain.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Most of what is written by itself is shorter than this, in bytes.
const USUAL: usize = 256;

impl Default for Html {
    fn default() -> Html {
        Html::with_capacity(USUAL)
    }
}

impl Html {
    /// Room for so many bytes, so that a long text is not moved about while it grows.
    pub fn with_capacity(bytes: usize) -> Html {
        Html { text: String::with_capacity(bytes), ways: Vec::new() }
    }

    /// Text, with all that could be markup escaped (HTML Standard, 13.3).
    pub fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = scan::find(rest.as_bytes(), is_markup) {
            self.text.push_str(&rest[..at]);
            self.text.push_str(escaped(rest.as_bytes()[at]));
            rest = &rest[at + 1..];
        }
        self.text.push_str(rest);
    }

    /// HTML that was written here before, and what of ours needs no escaping.
    #[inline]
    pub fn raw(&mut self, html: &str) {
        self.text.push_str(html);
    }

    /// In the digits of addresses, whatever the language.
    pub fn number(&mut self, number: usize) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.text.push(char::from(b'0' + (number % 10) as u8));
    }

    /// The way to an output.
    pub fn way(&mut self, way: &str) {
        self.ways.push(self.text.len());
        self.text(way);
    }

    /// Begins an element. Names of elements and attributes are ours; values are escaped.
    #[inline(always)]
    pub fn tag(&mut self, name: &'static str) -> Tag<'_> {
        self.text.push('<');
        self.text.push_str(name);
        Tag { html: self, name }
    }

    /// An element without attributes around what `inside` writes.
    #[inline]
    pub fn element(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.tag(name).around(inside);
    }

    /// An attribute of the start tag that is being written.
    #[inline(always)]
    pub fn attribute(&mut self, attribute: &'static str, value: impl Value) {
        if value.is_absent() {
            return;
        }
        let before = self.text.len();
        self.text.push(' ');
        self.text.push_str(attribute);
        self.text.push_str("=\"");
        let start = self.text.len();
        value.write(self);
        if self.text.len() == start && attribute != "alt" {
            self.text.truncate(before);
        } else {
            self.text.push('"');
        }
    }

    #[inline(always)]
    pub fn close(&mut self, name: &'static str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    #[inline]
    pub fn line(&mut self) {
        self.text.push('\n');
    }

    /// The place that was reached.
    pub fn spot(&self) -> Spot {
        Spot { text: self.text.len(), ways: self.ways.len() }
    }

    /// How many bytes a part has.
    pub fn size(&self, part: Range<Spot>) -> usize {
        part.end.text - part.start.text
    }

    /// A part of what was written elsewhere with ways from the root of the site; here they lead from an output.
    pub fn again(&mut self, other: &Html, part: Range<Spot>, from: &Origin<'_>) {
        let mut at = part.start.text;
        for &way in &other.ways[part.start.ways..part.end.ways] {
            self.raw(&other.text[at..way]);
            let (up, shared) = from.ascent(&other.text[way..]);
            climb(up, &mut self.text);
            at = way + shared;
        }
        self.raw(&other.text[at..part.end.text]);
    }

    /// What was written from a place on.
    pub fn since(&self, start: Spot) -> &str {
        &self.text[start.text..]
    }

    pub fn finish(self) -> String {
        self.text
    }
}

impl Tag<'_> {
    /// An attribute. An empty one is left out, except `alt`, where it says that a picture only decorates.
    #[inline(always)]
    pub fn with(self, attribute: &'static str, value: impl Value) -> Self {
        self.html.attribute(attribute, value);
        self
    }

    /// An attribute whose value is ours and needs no escaping.
    #[inline(always)]
    pub fn is(self, attribute: &'static str, value: &str) -> Self {
        for piece in [" ", attribute, "=\"", value, "\""] {
            self.html.text.push_str(piece);
        }
        self
    }

    /// The element around what `inside` writes.
    #[inline(always)]
    pub fn around(self, inside: impl FnOnce(&mut Html)) {
        let Tag { html, name } = self;
        html.text.push('>');
        inside(html);
        html.close(name);
    }

    /// An element that has no end, or whose end comes later.
    #[inline]
    pub fn alone(self) {
        self.html.text.push('>');
    }
}

impl Value for &str {
    fn write(self, html: &mut Html) {
        html.text(self);
    }
}

impl<const N: usize> Value for [&str; N] {
    fn write(self, html: &mut Html) {
        self.into_iter().for_each(|piece| html.text(piece));
    }
}

impl<T: Value> Value for Option<T> {
    fn write(self, html: &mut Html) {
        if let Some(value) = self {
            value.write(html);
        }
    }

    #[inline(always)]
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<F: FnOnce(&mut Html)> Value for F {
    fn write(self, html: &mut Html) {
        self(html);
    }
}

#[inline(always)]
fn is_markup(byte: u8) -> bool {
    (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == b'\'')
}

fn escaped(byte: u8) -> &'static str {
    match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        _ => "&#39;",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Html)) -> String {
        let mut html = Html::default();
        write(&mut html);
        html.finish()
    }

    #[test]
    fn whatever_could_be_markup_is_escaped_wherever_it_stands() {
        let cases = [
            ("", ""),
            ("Rivers", "Rivers"),
            ("<b>\"R&D\" it's</b>", "&lt;b&gt;&quot;R&amp;D&quot; it&#39;s&lt;/b&gt;"),
            ("longer than one block, and then <", "longer than one block, and then &lt;"),
            ("أنهار مفتوحة & غابات", "أنهار مفتوحة &amp; غابات"),
        ];
        for (text, expected) in cases {
            assert_eq!(written(|html| html.text(text)), expected);
        }
    }

    #[test]
    fn ways_lead_from_wherever_a_text_is_written_again() {
        let mut once = Html::default();
        let mut spots = vec![once.spot()];
        for way in ["fr/rivers/index.html#para_1", "en/rivers/index.html", "fr/lakes/index.html"] {
            once.tag("a").with("href", |html: &mut Html| html.way(way)).alone();
            spots.push(once.spot());
        }
        let from = |page| written(|html| html.again(&once, spots[0]..spots[3], &Origin::new(page)));
        let french = "<a href=\"../index.html#para_1\"><a href=\"../../../en/rivers/index.html\">\
                      <a href=\"../../lakes/index.html\">";
        assert_eq!(from("fr/rivers/languages/index.html"), french);
        assert_eq!(
            written(|html| html.again(&once, spots[1]..spots[2], &Origin::new("en/index.html"))),
            "<a href=\"rivers/index.html\">"
        );
    }

    #[test]
    fn empty_attributes_are_left_out() {
        let link = |html: &mut Html| {
            html.tag("a").with("id", "").with("href", ["#", "ftn_", "1\""]).with("rel", None::<&str>).around(|_| ());
            html.tag("img").with("src", |html: &mut Html| html.number(2030)).with("alt", "").alone();
        };
        assert_eq!(written(link), "<a href=\"#ftn_1&quot;\"></a><img src=\"2030\" alt=\"\">");
    }
}
