//! YAML as a tree that keeps its order and its duplicate keys, so that both can be reported. Not here: how the tree grows
//! (`budget`), and what the parser means when it gives up (`explain`).

use std::cell::Cell;
use std::sync::Arc;

use memchr::memchr2;
use serde::de::DeserializeSeed;

use crate::diagnostic::{Code, Place, Problem};
use crate::source::{Span, floor};

mod budget;
mod explain;

use budget::{Budget, Names};
use explain::explain;

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
