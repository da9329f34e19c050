//! Writes HTML: escaping, and elements with attributes. All text that reaches a page by hand passes through here.

/// HTML being written.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Text, with all that could be markup escaped (HTML Standard, 13.3).
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
    }

    /// HTML that was written here before.
    pub fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// A start tag. Names of elements and attributes are ours; values are escaped. An empty one is left out,
    /// except that of `alt`, where it says that a picture only decorates.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes.iter().filter(|(name, value)| !value.is_empty() || *name == "alt") {
            self.0.push(' ');
            self.0.push_str(attribute);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    pub fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// An element around what `inside` writes.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inside(self);
        self.close(name);
    }

    pub fn line(&mut self) {
        self.0.push('\n');
    }

    pub fn finish(self) -> String {
        self.0
    }
}
