//! JSON as it is written, straight into one text. What has no value is left out, properties stand in the order of their
//! names, and no sign can end the script element around it. Not here: what is said in it.

use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// A text under way. Each function writes one value, or nothing where there is none.
#[derive(Default)]
pub struct Json {
    text: Vec<u8>,
}

/// An object under way; without a property it is nothing.
pub struct Node<'a> {
    json: &'a mut Json,
    start: usize,
    /// Their names, and where they stand with their values.
    properties: Vec<(&'static str, Range<usize>)>,
}

/// An array under way; without a value it is nothing.
pub struct List<'a> {
    json: &'a mut Json,
    start: usize,
}

impl Json {
    pub fn finish(self) -> String {
        String::from_utf8(self.text).unwrap_or_default()
    }

    pub fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.scalar(text);
        }
    }

    pub fn number(&mut self, number: i64) {
        self.scalar(&number);
    }

    pub fn node(&mut self, fill: impl FnOnce(&mut Node<'_>)) {
        let start = self.text.len();
        let mut node = Node { json: self, start, properties: Vec::new() };
        fill(&mut node);
        node.close();
    }

    pub fn list(&mut self, fill: impl FnOnce(&mut List<'_>)) {
        let start = self.text.len();
        let mut list = List { json: self, start };
        fill(&mut list);
        list.close();
    }

    fn scalar(&mut self, value: &(impl Serialize + ?Sized)) {
        // Writing a text or a number to memory never fails.
        value.serialize(&mut Serializer::with_formatter(&mut self.text, Harmless)).unwrap_or_default();
    }

    /// Whether a value was written; if not, neither is what should stand before it.
    fn after(&mut self, before: &[&str], fill: impl FnOnce(&mut Json)) -> bool {
        let start = self.text.len();
        before.iter().for_each(|part| self.text.extend_from_slice(part.as_bytes()));
        let value = self.text.len();
        fill(self);
        let written = self.text.len() > value;
        if !written {
            self.text.truncate(start);
        }
        written
    }
}

impl Node<'_> {
    /// A property whose value `fill` writes.
    pub fn set(&mut self, name: &'static str, fill: impl FnOnce(&mut Json)) {
        let sign = if self.properties.is_empty() { "{" } else { "," };
        let start = self.json.text.len() + sign.len();
        if self.json.after(&[sign, "\"", name, "\":"], fill) {
            self.properties.push((name, start..self.json.text.len()));
        }
    }

    pub fn text<'t>(&mut self, name: &'static str, text: impl Into<Option<&'t str>>) {
        let text = text.into();
        self.set(name, |json| json.text(text.unwrap_or_default()));
    }

    pub fn number(&mut self, name: &'static str, number: Option<i64>) {
        self.set(name, |json| number.into_iter().for_each(|number| json.number(number)));
    }

    pub fn node(&mut self, name: &'static str, fill: impl FnOnce(&mut Node<'_>)) {
        self.set(name, |json| json.node(fill));
    }

    pub fn list(&mut self, name: &'static str, fill: impl FnOnce(&mut List<'_>)) {
        self.set(name, |json| json.list(fill));
    }

    pub fn texts<'t>(&mut self, name: &'static str, texts: impl Iterator<Item = &'t str>) {
        self.list(name, |list| texts.for_each(|text| list.push(|json| json.text(text))));
    }

    fn close(self) {
        let Node { json, start, mut properties } = self;
        if !properties.is_sorted_by_key(|(name, _)| *name) {
            properties.sort_by_key(|(name, _)| *name);
            let written = json.text.split_off(start);
            for (number, (_, place)) in properties.iter().enumerate() {
                json.text.push(if number == 0 { b'{' } else { b',' });
                json.text.extend_from_slice(&written[place.start - start..place.end - start]);
            }
        }
        if !properties.is_empty() {
            json.text.push(b'}');
        }
    }
}

impl List<'_> {
    /// A value that `fill` writes.
    pub fn push(&mut self, fill: impl FnOnce(&mut Json)) {
        let sign = if self.json.text.len() == self.start { "[" } else { "," };
        self.json.after(&[sign], fill);
    }

    pub fn node(&mut self, fill: impl FnOnce(&mut Node<'_>)) {
        self.push(|json| json.node(fill));
    }

    fn close(self) {
        if self.json.text.len() > self.start {
            self.json.text.push(b']');
        }
    }
}

/// Writes what could end a script element, open a comment in it, or break a line of script, by its number.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut written = 0;
        let may_harm = |found: bool, byte: u8| found | matches!(byte, b'<' | b'>' | b'&' | 0xe2);
        if !fragment.bytes().fold(false, may_harm) {
            return writer.write_all(fragment.as_bytes());
        }
        for (at, sign) in fragment.match_indices(['<', '>', '&', '\u{2028}', '\u{2029}']) {
            writer.write_all(&fragment.as_bytes()[written..at])?;
            sign.chars().try_for_each(|sign| write!(writer, "\\u{:04x}", u32::from(sign)))?;
            written = at + sign.len();
        }
        writer.write_all(&fragment.as_bytes()[written..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(fill: impl FnOnce(&mut Node<'_>)) -> String {
        let mut json = Json::default();
        json.node(fill);
        json.finish()
    }

    #[test]
    fn nothing_can_end_the_script_element() {
        let name = "</script><!-- & \u{2028}\u{2029} \"\\\n";
        let text = written(|node| node.text("name", name));
        assert_eq!(text, r#"{"name":"\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029 \"\\\n"}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["name"], name);
    }

    #[test]
    fn what_has_no_value_is_left_out() {
        let text = written(|node| {
            node.number("z", Some(1));
            node.text("a", None::<&str>);
            node.texts("b", ["", "c", ""].into_iter());
            node.list("c", |list| list.node(|node| node.texts("d", std::iter::empty())));
            node.node("e", |node| node.text("f", ""));
        });
        assert_eq!(text, r#"{"b":["c"],"z":1}"#);
        assert_eq!(written(|node| node.number("a", None)), "");
    }
}
