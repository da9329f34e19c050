//! Writes HTML: escaping, and elements with attributes. All text that reaches a page by hand passes through here.

/// HTML being written.
#[derive(Default)]
pub struct Html(String);

/// A start tag being written.
#[must_use]
pub struct Tag<'h> {
    html: &'h mut Html,
    name: &'static str,
}

/// What an attribute can hold: a text, one in pieces, or whatever a closure writes.
pub trait Value {
    fn write(self, html: &mut Html);
}

impl Html {
    /// Room for so many bytes, so that a long text is not moved about while it grows.
    pub fn with_capacity(bytes: usize) -> Html {
        Html(String::with_capacity(bytes))
    }

    /// Text, with all that could be markup escaped (HTML Standard, 13.3).
    pub fn text(&mut self, text: &str) {
        let mut rest = text;
        loop {
            let (plain, marked) = rest.split_at(plain_length(rest.as_bytes()));
            self.0.push_str(plain);
            let Some(&byte) = marked.as_bytes().first() else { break };
            self.0.push_str(escaped(byte));
            rest = &marked[1..];
        }
    }

    /// HTML that was written here before, and what of ours needs no escaping.
    #[inline]
    pub fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// In the digits of addresses, whatever the language.
    pub fn number(&mut self, number: usize) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.0.push(char::from(b'0' + (number % 10) as u8));
    }

    /// Begins an element. Names of elements and attributes are ours; values are escaped.
    #[inline]
    pub fn tag(&mut self, name: &'static str) -> Tag<'_> {
        self.0.push('<');
        self.0.push_str(name);
        Tag { html: self, name }
    }

    /// An element without attributes around what `inside` writes.
    #[inline]
    pub fn element(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.tag(name).around(inside);
    }

    #[inline]
    pub fn close(&mut self, name: &'static str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    pub fn line(&mut self) {
        self.0.push('\n');
    }

    pub fn finish(self) -> String {
        self.0
    }
}

impl Tag<'_> {
    /// An attribute. An empty one is left out, except `alt`, where it says that a picture only decorates.
    #[inline]
    pub fn with(self, attribute: &'static str, value: impl Value) -> Self {
        let html = &mut *self.html;
        let before = html.0.len();
        html.0.push(' ');
        html.0.push_str(attribute);
        html.0.push_str("=\"");
        let start = html.0.len();
        value.write(html);
        if html.0.len() == start && attribute != "alt" {
            html.0.truncate(before);
        } else {
            html.0.push('"');
        }
        self
    }

    /// The element around what `inside` writes.
    #[inline]
    pub fn around(self, inside: impl FnOnce(&mut Html)) {
        let Tag { html, name } = self;
        html.0.push('>');
        inside(html);
        html.close(name);
    }

    /// An element that has no end, or whose end comes later.
    #[inline]
    pub fn alone(self) {
        self.html.0.push('>');
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
}

impl<F: FnOnce(&mut Html)> Value for F {
    fn write(self, html: &mut Html) {
        self(html);
    }
}

/// How many bytes there are before the first that could be markup. Most texts have none, so they are read in blocks,
/// which compilers turn into a few instructions each.
fn plain_length(bytes: &[u8]) -> usize {
    let is_plain = |block: &&[u8; 16]| block.iter().fold(0, |found, byte| found | u8::from(is_markup(*byte))) == 0;
    let (blocks, _) = bytes.as_chunks();
    let start = 16 * blocks.iter().take_while(is_plain).count();
    let rest = bytes[start..].iter().position(|byte| is_markup(*byte));
    rest.map_or(bytes.len(), |at| start + at)
}

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
    fn empty_attributes_are_left_out() {
        let link = |html: &mut Html| {
            html.tag("a").with("id", "").with("href", ["#", "ftn_", "1\""]).with("rel", None::<&str>).around(|_| ());
            html.tag("img").with("src", |html: &mut Html| html.number(2030)).with("alt", "").alone();
        };
        assert_eq!(written(link), "<a href=\"#ftn_1&quot;\"></a><img src=\"2030\" alt=\"\">");
    }
}
