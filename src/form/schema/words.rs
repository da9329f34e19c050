//! What is told of a value, and what might be typed in its place.

use super::{Fields, Form, Node};

/// A single value as it was typed.
pub(super) fn short(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.trim().to_owned()),
        Node::Whole(value) => Some(value.to_string()),
        Node::Fraction(value) => Some(value.to_string()),
        Node::Truth(value) => Some(value.to_string()),
        _ => None,
    }
}

pub(super) fn describe(node: &Node) -> String {
    match node {
        Node::List(_) => "a list".to_owned(),
        Node::Map(_) => "a group of fields".to_owned(),
        Node::Empty => "empty".to_owned(),
        Node::Truth(_) => format!("the answer `{}`", short(node).unwrap_or_default()),
        Node::Whole(_) | Node::Fraction(_) => format!("the number `{}`", short(node).unwrap_or_default()),
        Node::Text(text) if text.trim_end().contains('\n') => "a text of several lines".to_owned(),
        Node::Text(text) if text.chars().count() > 40 => "a long text".to_owned(),
        Node::Text(text) => format!("the text `{}`", text.trim()),
    }
}

/// What might be typed after the name of the field.
pub(super) fn example(form: &Form) -> String {
    let group = |fields: &Fields| match fields().iter().find(|field| field.required) {
        Some(field) => format!("{{{}: {}}}", field.name, example(&field.form)),
        None => "{…}".to_owned(),
    };
    let fixed = match form {
        Form::Group(fields) => return group(fields),
        Form::Groups(fields) => return format!("[{}]", group(fields)),
        Form::Date => "2018-10-12",
        Form::Time => "\"09:30\"",
        Form::Zone => "Europe/Sofia",
        Form::Whole => "13",
        Form::Truth => "true",
        Form::Language => "en",
        Form::Languages => "[en, ar]",
        Form::OneOf(values) => values.first().copied().unwrap_or("…"),
        Form::Address => "https://example.org/",
        Form::References | Form::Relations(_) => "[…]",
        _ => "…",
    };
    fixed.to_owned()
}

pub(super) fn backticked<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
