//! YAML as a tree that keeps its order and its duplicate keys, so that both can be reported.

use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::diagnostic::{Code, Place, Problem};
use crate::source::{Span, floor};

/// Far more than anyone writes as fields, and little enough to be refused in bounded time.
const LARGEST: usize = 256 * 1024;

/// Deeper than any field of ours; checked before the parser sees the text.
const DEEPEST: usize = 64;

#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Empty,
    Text(Arc<str>),
    Whole(i64),
    Fraction(f64),
    Truth(bool),
    List(Vec<Node>),
    Map(Vec<(Arc<str>, Node)>),
}

impl Node {
    /// The value that stands under a name in a map; the first, when there are several.
    pub fn get(&self, name: &str) -> Option<&Node> {
        match self {
            Node::Map(pairs) => pairs.iter().find(|(have, _)| &**have == name).map(|(_, value)| value),
            _ => None,
        }
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Node::Empty => true,
            Node::Text(text) => text.trim().is_empty(),
            Node::List(items) => items.is_empty(),
            Node::Map(pairs) => pairs.is_empty(),
            _ => false,
        }
    }
}

/// Reads the YAML in one part of a text; nothing at all is an empty map.
pub fn read(path: &Arc<str>, text: &str, span: Span) -> Result<Node, Problem> {
    let yaml = &text[span.clone()];
    if yaml.len() > LARGEST {
        return Err(absurd(path, span, "these fields are longer than 256 kilobytes"));
    }
    if let Some(at) = too_deep(yaml) {
        let start = floor(text, span.start + at);
        return Err(absurd(path, start..start, "these brackets are nested more than 64 deep"));
    }
    match serde_yaml::from_str::<Node>(yaml) {
        Ok(Node::Empty) => Ok(Node::Map(Vec::new())),
        Ok(node) => Ok(node),
        Err(error) => Err(explain(path, text, span, &error)),
    }
}

fn absurd(path: &Arc<str>, span: Span, message: &str) -> Problem {
    Problem::new(Code::AbsurdNesting, Place::span(path, span), message)
        .help("write the fields one under the other, and long texts in the Markdown file")
}

/// Where flow brackets are open too deep. Brackets in quoted text count too: no one writes 64 of them.
fn too_deep(yaml: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, byte) in yaml.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

/// Says in plain words what the parser means.
fn explain(path: &Arc<str>, text: &str, span: Span, error: &serde_yaml::Error) -> Problem {
    let said = error.to_string();
    let at = error
        .location()
        .map_or(span.start, |location| span.start + byte_of(&text[span.clone()], location.line(), location.column()));
    let at = floor(text, at);
    let place = Place::span(path, line_at(text, at));
    if said.contains("repetition limit") || said.contains("recursion limit") {
        return Problem::new(
            Code::AbsurdNesting,
            Place::span(path, at..at),
            "these fields repeat or nest themselves without end",
        )
        .help("write the values out instead of using `&` and `*`");
    }
    let problem = Problem::new(Code::BadYaml, place, message(&said));
    match advice(&text[line_at(text, at)], &said) {
        Some(help) => problem.help(help),
        None => problem,
    }
}

fn message(said: &str) -> &'static str {
    if said.contains("mapping values are not allowed") {
        "a colon inside a value must stand in quotation marks"
    } else if said.contains("found character that cannot start any token") {
        "this line begins with a sign that YAML keeps for itself, or is indented with a tab"
    } else if said.contains("did not find expected key") || said.contains("did not find expected '-'") {
        "this line is not indented like its neighbours, or a quotation mark is missing"
    } else if said.contains("while scanning a quoted scalar") || said.contains("unexpected end of stream") {
        "a quotation mark is opened and never closed"
    } else if said.contains("could not find expected ':'") {
        "this line has no colon after the name of the field"
    } else if said.contains("unknown anchor") {
        "a value that begins with `*` must stand in quotation marks"
    } else if said.contains("more than one document") {
        "`---` begins a second list of fields; there can be only one"
    } else {
        "these fields cannot be read: the line is not of the form `name: value`"
    }
}

/// The line as it should be typed, where that can be told.
fn advice(line: &str, said: &str) -> Option<String> {
    let indented = line.len() - line.trim_start().len();
    let (name, value) = line.split_once(": ")?;
    let quotable = said.contains("mapping values are not allowed")
        || said.contains("cannot start any token")
        || said.contains("unknown anchor")
        || said.contains("did not find expected");
    let value = value.trim_end();
    if !quotable || value.starts_with(['"', '\'']) || line[..indented].contains('\t') {
        return None;
    }
    Some(format!("type `{}: \"{}\"`", name.trim_start(), value.replace('"', "'")))
}

fn line_at(text: &str, at: usize) -> Span {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    start..start + text[start..end].trim_end().len()
}

/// The byte of a position that counts lines and characters from one.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within: usize = text[start..].chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    start + within
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Empty)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Empty)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Truth(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or_else(|_| Node::Text(value.to_string().into()), Node::Whole))
    }

    /// Longer numbers than a computer counts with are texts: a telephone number, a code.
    fn visit_u128<E>(self, value: u128) -> Result<Node, E> {
        Ok(Node::Text(value.to_string().into()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Node, E> {
        Ok(Node::Text(value.to_string().into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Fraction(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut pairs = Vec::new();
        while let Some((name, value)) = entries.next_entry::<Node, Node>()? {
            pairs.push((name_of(&name), value));
        }
        Ok(Node::Map(pairs))
    }
}

fn name_of(node: &Node) -> Arc<str> {
    match node {
        Node::Text(text) => text.clone(),
        Node::Whole(value) => value.to_string().into(),
        Node::Fraction(value) => value.to_string().into(),
        Node::Truth(value) => value.to_string().into(),
        Node::Empty => "".into(),
        Node::List(_) | Node::Map(_) => "…".into(),
    }
}
