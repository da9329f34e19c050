//! A tree as it grows from what the parser finds, within bounds.

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Node, ODD};

/// How many more values may be read. The parser's own limit on aliases lets a list of many be repeated many times.
#[derive(Clone, Copy)]
pub(super) struct Budget<'a> {
    pub(super) left: &'a Cell<usize>,
    pub(super) names: Names,
}

/// What may stand as the name of a field.
#[derive(Clone, Copy)]
pub(super) enum Names {
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
