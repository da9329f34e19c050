//! What a message of a file mentions: variables, other messages, functions. Nothing is formatted here.

use std::fmt;

use fluent_syntax::ast::{Attribute, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement};

/// The one function of Fluent that messages may use.
pub(super) const NUMBER: &str = "NUMBER";

/// Where a text stands in the files: `id`, `id.attribute`, and the same after `-` for terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Path<'text> {
    pub id: &'text str,
    pub is_term: bool,
    pub attribute: Option<&'text str>,
}

/// What one text mentions, as it stands in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Mentions<'text> {
    pub variables: Vec<&'text str>,
    pub messages: Vec<Path<'text>>,
    pub functions: Vec<&'text str>,
}

impl<'text> Path<'text> {
    pub fn message(id: &Identifier<&'text str>, attribute: Option<&Identifier<&'text str>>) -> Path<'text> {
        Path { id: id.name, is_term: false, attribute: attribute.map(|attribute| attribute.name) }
    }

    pub fn term(id: &Identifier<&'text str>, attribute: Option<&Identifier<&'text str>>) -> Path<'text> {
        Path { is_term: true, ..Path::message(id, attribute) }
    }

    /// The path of a message or a term; none for what is no entry, such as a comment.
    pub fn of(entry: &Entry<&'text str>) -> Option<Path<'text>> {
        match entry {
            Entry::Message(message) => Some(Path::message(&message.id, None)),
            Entry::Term(term) => Some(Path::term(&term.id, None)),
            _ => None,
        }
    }

    /// The name by which a message is asked for.
    pub fn name(self) -> Box<str> {
        match self.attribute {
            Some(attribute) => [self.id, ".", attribute].concat().into(),
            None => self.id.into(),
        }
    }

    /// The message or term itself, without the attribute.
    pub fn entry(self) -> Path<'text> {
        Path { attribute: None, ..self }
    }
}

/// The texts of an entry, each with its path.
pub(super) fn patterns<'entry, 'text>(
    entry: &'entry Entry<&'text str>,
) -> impl Iterator<Item = (Path<'text>, &'entry Pattern<&'text str>)> {
    let (value, attributes): (_, &[Attribute<_>]) = match entry {
        Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (Some(&term.value), &term.attributes),
        _ => (None, &[]),
    };
    let values = value.into_iter().map(|value| (None, value));
    let all = values.chain(attributes.iter().map(|own| (Some(own.id.name), &own.value)));
    let path = Path::of(entry);
    all.filter_map(move |(attribute, pattern)| Some((Path { attribute, ..path? }, pattern)))
}

impl<'text> Mentions<'text> {
    pub fn of(pattern: &Pattern<&'text str>) -> Mentions<'text> {
        let mut mentions = Mentions::default();
        mentions.pattern(pattern);
        mentions
    }

    fn pattern(&mut self, pattern: &Pattern<&'text str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'text str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'text str>) {
        match inline {
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.push(Path::message(id, attribute.as_ref()));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.messages.push(Path::term(id, attribute.as_ref()));
                let arguments = arguments.iter().flat_map(|arguments| &arguments.positional);
                arguments.for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_term { "-" } else { "" };
        match self.attribute {
            Some(attribute) => write!(f, "{sign}{}.{attribute}", self.id),
            None => write!(f, "{sign}{}", self.id),
        }
    }
}
