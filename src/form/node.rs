//! YAML as a tree that keeps its order and its duplicate keys, so that both can be reported.

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;

use memchr::memchr2;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::diagnostic::{Code, Place, Problem};
use crate::source::{Span, floor};

/// What a field is called whose name is a list or a map.
pub(super) const ODD: &str = "…";

/// Far more than anyone writes as fields, and little enough to be refused in bounded time.
const LARGEST: usize = 256 * 1024;

/// Deeper than any field of ours; checked before the parser sees the text.
const DEEPEST: usize = 64;

/// More values than a text of that length can hold when it writes each of them out.
const MOST: usize = LARGEST;

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
    // Names that are lists or maps are so rare that all is read once more for them.
    match node(yaml, Names::Plain).or_else(|error| node(yaml, Names::Any).map_err(|_| error)) {
        Ok(Node::Empty) => Ok(Node::Map(Vec::new())),
        Ok(node) => Ok(node),
        Err(error) => Err(explain(path, text, span, &error)),
    }
}

fn node(yaml: &str, names: Names) -> Result<Node, serde_yaml::Error> {
    let left = Cell::new(MOST);
    Budget { left: &left, names }.deserialize(serde_yaml::Deserializer::from_str(yaml))
}

fn absurd(path: &Arc<str>, span: Span, message: &str) -> Problem {
    Problem::new(Code::AbsurdNesting, Place::span(path, span), message)
        .help("write the fields one under the other, and long texts in the Markdown file")
}

/// Where flow brackets are open too deep. Brackets in quoted text count too: no one writes 64 of them.
fn too_deep(yaml: &str) -> Option<usize> {
    let mut depth = 0usize;
    let open = memchr2(b'[', b'{', yaml.as_bytes())?;
    for (at, byte) in (open..).zip(yaml[open..].bytes()) {
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
    let at = floor(text, span.start + place_of(&text[span], error, &said));
    let line = line_at(text, at);
    if let Some((message, help)) = endless(&said) {
        return Problem::new(Code::AbsurdNesting, Place::span(path, at..at), message).help(help);
    }
    let (message, help) = if is_indented(text, &line, at, &said) {
        ("this line is indented further than the one above it", Some("take out the spaces at its beginning".to_owned()))
    } else {
        (message(&said), advice(&text[line.clone()], &said))
    };
    let problem = Problem::new(Code::BadYaml, Place::span(path, line), message);
    match help {
        Some(help) => problem.help(help),
        None => problem,
    }
}

fn endless(said: &str) -> Option<(&'static str, &'static str)> {
    if said.contains("repetition limit") {
        Some(("these fields repeat themselves without end", "write the values out instead of using `&` and `*`"))
    } else if said.contains("recursion limit") {
        Some(("these fields are nested too deep", "write the fields one under the other"))
    } else {
        None
    }
}

/// Where it went wrong. The parser points at where it gave up; where it began to read amiss, it says in words.
fn place_of(yaml: &str, error: &serde_yaml::Error, said: &str) -> usize {
    let openings =
        ["scanning a simple key", "scanning a quoted scalar", "parsing a flow sequence", "parsing a flow mapping"];
    let began = openings.iter().find_map(|what| numbers(said.split_once(&format!("while {what} at line "))?.1));
    if said.contains("more than one document") {
        return yaml.match_indices("\n---").nth(usize::from(yaml.starts_with("\n"))).map_or(0, |(at, _)| at + 1);
    }
    let gave_up = || error.location().map(|location| (location.line(), location.column()));
    began.or_else(gave_up).map_or(0, |(line, column)| byte_of(yaml, line, column))
}

/// `2 column 13` at the beginning of a text.
fn numbers(text: &str) -> Option<(usize, usize)> {
    let (line, rest) = text.split_once(" column ")?;
    let column: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// A colon that came unexpectedly, although it is the first of its line, and the line begins with spaces.
fn is_indented(text: &str, line: &Span, at: usize, said: &str) -> bool {
    let line_text = &text[line.clone()];
    said.contains("mapping values are not allowed")
        && line_text.starts_with(' ')
        && line_text.find(':').is_some_and(|colon| line.start + colon == at)
}

fn message(said: &str) -> &'static str {
    if said.contains("mapping values are not allowed") {
        "a colon inside a value must stand in quotation marks"
    } else if said.contains("found character that cannot start any token") {
        "this line begins with a sign that YAML keeps for itself, or is indented with a tab"
    } else if said.contains("while scanning a quoted scalar") || said.contains("unexpected end of stream") {
        "a quotation mark is opened and never closed"
    } else if said.contains("did not find expected key") || said.contains("did not find expected '-'") {
        "this line is not indented like its neighbours, or a quotation mark is missing"
    } else if said.contains("could not find expected ':'") {
        "this line has no colon after the name of the field"
    } else if said.contains("did not find expected ',' or") {
        "a bracket is opened here and never closed, or a comma is missing"
    } else if said.contains("unknown anchor") {
        "a value that begins with `*` must stand in quotation marks"
    } else if said.contains("more than one document") {
        "`---` begins a second list of fields; there can be only one"
    } else if said.contains("control characters are not allowed") {
        "this line holds a sign that cannot be shown"
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
        || said.contains("did not find expected key");
    let value = value.trim_end();
    if !quotable || value.starts_with(['"', '\'', '[', '{']) || line[..indented].contains('\t') {
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

/// How many more values may be read. The parser's own limit on aliases lets a list of many be repeated many times.
#[derive(Clone, Copy)]
struct Budget<'a> {
    left: &'a Cell<usize>,
    names: Names,
}

/// What may stand as the name of a field.
#[derive(Clone, Copy)]
enum Names {
    Plain,
    /// A list or a map too, which no field of ours is called, so that it is told as one that there is not.
    Any,
}

impl Budget<'_> {
    fn spend<E: Error>(self) -> Result<(), E> {
        let left = self.left.get().checked_sub(1).ok_or_else(|| E::custom("repetition limit exceeded"))?;
        self.left.set(left);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Budget<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.spend()?;
        deserializer.deserialize_any(NodeVisitor(self))
    }
}

struct NodeVisitor<'a>(Budget<'a>);

impl<'de> Visitor<'de> for NodeVisitor<'_> {
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
        self.0.deserialize(deserializer)
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
        while let Some(item) = items.next_element_seed(self.0)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut pairs = Vec::new();
        while let Some(name) = entries.next_key_seed(Name(self.0))? {
            pairs.push((name, entries.next_value_seed(self.0)?));
        }
        Ok(Node::Map(pairs))
    }
}

/// The name of a field, as it is typed: whatever else it could mean, it is none of ours.
struct Name<'a>(Budget<'a>);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Arc<str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Arc<str>, D::Error> {
        match self.0.names {
            Names::Plain => self.0.spend().and_then(|()| deserializer.deserialize_str(self)),
            Names::Any => self.0.deserialize(deserializer).map(|node| name_of(&node)),
        }
    }
}

impl<'de> Visitor<'de> for Name<'_> {
    type Value = Arc<str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, value: &str) -> Result<Arc<str>, E> {
        Ok(value.into())
    }
}

fn name_of(node: &Node) -> Arc<str> {
    match node {
        Node::Text(text) => text.clone(),
        Node::Whole(value) => value.to_string().into(),
        Node::Fraction(value) => value.to_string().into(),
        Node::Truth(value) => value.to_string().into(),
        Node::Empty => "".into(),
        Node::List(_) | Node::Map(_) => ODD.into(),
    }
}
