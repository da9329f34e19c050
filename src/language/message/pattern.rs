//! Texts of messages, made ready: names have become places, literals text, and options of numbers values. What they come
//! to for given variables is `resolve.rs`.

use fluent_syntax::ast::{
    self, CallArguments, Expression, InlineExpression, NamedArgument, PatternElement, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::merge::Texts;
use crate::language::Value;
use crate::language::mention::Path;
use crate::language::number::{NumberOptions, Numbers};

/// A text with what is put into it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Pattern(pub Vec<Element>);

#[derive(Debug, PartialEq)]
pub(super) enum Element {
    Text(String),
    Shown(Operand),
    Select(Select),
    /// Another message, by its place among all texts.
    Message(usize),
    /// A term, which sees only what the message gives it.
    Term(usize, Vec<(String, Value<'static>)>),
    /// What cannot be shown, and why.
    Broken(String),
}

/// What is shown, or chosen by.
#[derive(Debug, PartialEq)]
pub(super) enum Operand {
    Variable(String, NumberOptions),
    Number(f64, NumberOptions),
    Text(Pattern),
}

#[derive(Debug, PartialEq)]
pub(super) struct Select {
    pub on: Operand,
    pub variants: Vec<(Key, Pattern)>,
    /// Which variant stands in for all others.
    pub usual: usize,
}

#[derive(Debug, PartialEq)]
pub(super) enum Key {
    /// A plural category, or a word that a text may be.
    Name(String),
    Number(f64),
}

impl Pattern {
    /// The whole text, where nothing is put into it.
    pub fn plain(&self) -> Option<&str> {
        match &*self.0 {
            [] => Some(""),
            [Element::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Texts that meet are one.
    fn push(&mut self, element: Element) {
        match (self.0.last_mut(), element) {
            (Some(Element::Text(before)), Element::Text(text)) => before.push_str(&text),
            (_, element) => self.0.push(element),
        }
    }
}

/// Makes the texts of one language ready.
pub(super) struct Compiler<'a> {
    pub numbers: &'a Numbers,
    pub texts: &'a Texts<'a, 'a>,
}

impl Compiler<'_> {
    pub fn pattern(&self, pattern: &ast::Pattern<&str>) -> Pattern {
        let mut made = Pattern::default();
        for element in &pattern.elements {
            made.push(match element {
                PatternElement::TextElement { value } => Element::Text((*value).to_owned()),
                PatternElement::Placeable { expression } => self.expression(expression),
            });
        }
        made
    }

    fn expression(&self, expression: &Expression<&str>) -> Element {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => Element::Select(Select {
                on: self.operand(selector),
                variants: variants.iter().map(|one| (key(&one.key), self.pattern(&one.value))).collect(),
                usual: variants.iter().position(|one| one.default).unwrap_or(0),
            }),
        }
    }

    fn inline(&self, inline: &InlineExpression<&str>) -> Element {
        match inline {
            InlineExpression::StringLiteral { value } => Element::Text(unescape_unicode_to_string(value).into_owned()),
            InlineExpression::MessageReference { id, attribute } => {
                let path = Path::message(id, attribute.as_ref());
                self.texts.find(path).map_or_else(|| missing(path), Element::Message)
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let path = Path::term(id, attribute.as_ref());
                let named = arguments.as_ref().map(|arguments| &*arguments.named).unwrap_or_default();
                let given = || named.iter().map(|one| (one.name.name.to_owned(), literal(&one.value))).collect();
                self.texts.find(path).map_or_else(|| missing(path), |at| Element::Term(at, given()))
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => self.shown(self.operand(inline)),
        }
    }

    fn shown(&self, operand: Operand) -> Element {
        match operand {
            Operand::Number(number, options) => {
                let mut text = String::new();
                self.numbers.write(number, &options, &mut text);
                Element::Text(text)
            }
            other => Element::Shown(other),
        }
    }

    fn operand(&self, inline: &InlineExpression<&str>) -> Operand {
        match inline {
            InlineExpression::VariableReference { id } => {
                Operand::Variable(id.name.to_owned(), NumberOptions::default())
            }
            InlineExpression::NumberLiteral { value } => number(value),
            // No other function gets this far: `NUMBER()` is the only one.
            InlineExpression::FunctionReference { arguments: CallArguments { positional, named }, .. } => {
                let operand = positional.first().map(|first| self.operand(first));
                operand.map_or_else(|| Operand::Text(Pattern::default()), |operand| with_options(operand, named))
            }
            other => Operand::Text(Pattern(vec![self.inline(other)])),
        }
    }
}

fn missing(path: Path<'_>) -> Element {
    Element::Broken(format!("it mentions `{path}`, which is not there"))
}

fn key(key: &VariantKey<&str>) -> Key {
    match key {
        VariantKey::Identifier { name } => Key::Name((*name).to_owned()),
        VariantKey::NumberLiteral { value } => Key::Number(value.parse().unwrap_or(f64::NAN)),
    }
}

/// Arguments of terms are literals.
fn literal(value: &InlineExpression<&str>) -> Value<'static> {
    match value {
        InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned().into(),
        InlineExpression::NumberLiteral { value } => value.parse().unwrap_or(f64::NAN).into(),
        _ => "".into(),
    }
}

/// A number keeps the decimals that it is written with: `1.0`.
fn number(text: &str) -> Operand {
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let options = NumberOptions { least_decimals: places(decimals as f64), ..NumberOptions::default() };
    Operand::Number(text.parse().unwrap_or(f64::NAN), options)
}

/// The options of `NUMBER()`, by the names that ECMA-402 gives them; others have no effect.
fn with_options(operand: Operand, named: &[NamedArgument<&str>]) -> Operand {
    let set = |mut options: NumberOptions| {
        for argument in named {
            match (argument.name.name, literal(&argument.value)) {
                ("type", Value::Text(kind)) => options.is_ordinal = kind == "ordinal",
                ("style", Value::Text(style)) => options.is_percent = style == "percent",
                ("useGrouping", Value::Text(grouping)) => options.is_grouped = grouping != "false",
                ("minimumIntegerDigits", Value::Number(digits)) => options.least_integers = places(digits),
                ("minimumFractionDigits", Value::Number(digits)) => options.least_decimals = places(digits),
                ("maximumFractionDigits", Value::Number(digits)) => options.most_decimals = places(digits),
                _ => {}
            }
        }
        options
    };
    match operand {
        Operand::Variable(name, options) => Operand::Variable(name, set(options)),
        Operand::Number(number, options) => Operand::Number(number, set(options)),
        text => text,
    }
}

/// More than twenty digits nobody writes.
fn places(digits: f64) -> i16 {
    digits.clamp(0.0, 20.0) as i16
}
