//! JSON as it is written, straight into one text. What has no value is left out, properties stand in the order of their
//! names, and no sign can end the script element around it. Not here: what is said in it.

use std::ops::Range;

use crate::render::scan;

/// Most graphs are shorter than this, in bytes.
const ROOM: usize = 8 * 1024;

/// A text under way. Each function writes one value, or nothing where there is none.
pub struct Json {
    text: String,
    /// The names of properties, and where they stand with their values: those of the innermost object come last.
    properties: Vec<(&'static str, Range<usize>)>,
}

/// An object under way; without a property it is nothing.
pub struct Node<'a> {
    json: &'a mut Json,
    start: usize,
    /// How many properties the objects around it have so far.
    around: usize,
}

/// An array under way; without a value it is nothing.
pub struct List<'a> {
    json: &'a mut Json,
    start: usize,
}

impl Default for Json {
    fn default() -> Json {
        Json::with_capacity(ROOM)
    }
}

impl Json {
    pub fn with_capacity(bytes: usize) -> Json {
        Json { text: String::with_capacity(bytes), properties: Vec::new() }
    }

    pub fn finish(self) -> String {
        self.text
    }

    pub fn text(&mut self, text: &str) {
        match text {
            "" => {}
            text if is_plain(text.as_bytes()) => {
                ["\"", text, "\""].into_iter().for_each(|part| self.text.push_str(part))
            }
            // Writing a text to memory never fails.
            text => self.harmless(&serde_json::to_string(text).unwrap_or_default()),
        }
    }

    /// A value that was written before.
    pub fn raw(&mut self, value: &str) {
        self.text.push_str(value);
    }

    pub fn number(&mut self, number: i64) {
        self.text.push_str(&number.to_string());
    }

    pub fn node(&mut self, fill: impl FnOnce(&mut Node<'_>)) {
        let (start, around) = (self.text.len(), self.properties.len());
        let mut node = Node { json: self, start, around };
        fill(&mut node);
        node.close();
    }

    pub fn list(&mut self, fill: impl FnOnce(&mut List<'_>)) {
        let start = self.text.len();
        let mut list = List { json: self, start };
        fill(&mut list);
        list.close();
    }

    /// Writes what could end a script element, open a comment in it, or break a line of script, by its number.
    fn harmless(&mut self, text: &str) {
        let mut written = 0;
        for (at, sign) in text.match_indices(['<', '>', '&', '\u{2028}', '\u{2029}']) {
            self.text.push_str(&text[written..at]);
            self.text.extend(sign.chars().map(|sign| format!("\\u{:04x}", u32::from(sign))));
            written = at + sign.len();
        }
        self.text.push_str(&text[written..]);
    }

    /// Whether a value was written; if not, neither is what should stand before it.
    fn after(&mut self, before: &[&str], fill: impl FnOnce(&mut Json)) -> bool {
        let start = self.text.len();
        before.iter().for_each(|part| self.text.push_str(part));
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
        let sign = if self.json.properties.len() == self.around { "{" } else { "," };
        let start = self.json.text.len() + sign.len();
        if self.json.after(&[sign, "\"", name, "\":"], fill) {
            self.json.properties.push((name, start..self.json.text.len()));
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
        let Node { json: Json { text, properties }, start, around } = self;
        let own = &mut properties[around..];
        if !own.is_sorted_by_key(|(name, _)| *name) {
            own.sort_by_key(|(name, _)| *name);
            let written = text.split_off(start);
            for (number, (_, place)) in own.iter().enumerate() {
                text.push(if number == 0 { '{' } else { ',' });
                text.push_str(&written[place.start - start..place.end - start]);
            }
        }
        if !own.is_empty() {
            text.push('}');
        }
        properties.truncate(around);
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
            self.json.text.push(']');
        }
    }
}

/// Whether a text surely stands as it is in JSON within a script element, as most do.
fn is_plain(bytes: &[u8]) -> bool {
    // In UTF-8, 0xE2 begins the signs U+2028 and U+2029 among others.
    !scan::has(bytes, |byte| {
        let is_quoting = (byte == b'"') | (byte == b'\\') | (byte == 0xe2);
        (byte < b' ') | is_quoting | (byte == b'<') | (byte == b'>') | (byte == b'&')
    })
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
