//! Rewrites parsed Fluent messages so that ICU4X chooses plurals and writes numbers. Nothing is formatted here.
//!
//! The plural rules that come with Fluent are wrong for Arabic above 102 (103 is *few*, 111 *many*), and its numbers
//! have no grouping and no digits but 0–9. So that translators still write ordinary messages,
//!
//! 1. `{ $n -> [1] … [few] … }` becomes `{ CATEGORY($n, 1) -> … }`, which answers with `1` or `"few"`;
//! 2. `{ $n }` becomes `{ SHOW($n) }`.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// Answers with the exact number among its arguments, else with the plural category; text passes unchanged.
pub(super) const CATEGORY: &str = "CATEGORY";
/// Writes a number as the language does; text passes unchanged.
pub(super) const SHOW: &str = "SHOW";
/// The one function of Fluent that messages may use.
pub(super) const NUMBER: &str = "NUMBER";

pub(super) fn rewrite(entry: &mut Entry<&str>) {
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
        Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
        _ => return,
    };
    let attributes = attributes.iter_mut().map(|attribute| &mut attribute.value);
    value.into_iter().chain(attributes).for_each(rewrite_pattern);
}

fn rewrite_pattern(pattern: &mut Pattern<&str>) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            rewrite_expression(expression);
        }
    }
}

fn rewrite_expression(expression: &mut Expression<&str>) {
    match expression {
        Expression::Select { selector, variants } => {
            // The attribute of a term is text, and may not stand among the arguments of a function.
            if !matches!(selector, InlineExpression::TermReference { .. }) {
                let exact = variants.iter().filter_map(|variant| match variant.key {
                    VariantKey::NumberLiteral { value } => Some(InlineExpression::NumberLiteral { value }),
                    VariantKey::Identifier { .. } => None,
                });
                rewrite_arguments(selector);
                *selector = call(CATEGORY, std::iter::once(selector.clone()).chain(exact).collect());
            }
            // Fluent takes the first that fits, and to it an exact number fits its category too.
            variants.sort_by_key(|variant| matches!(variant.key, VariantKey::Identifier { .. }));
            variants.iter_mut().for_each(|variant| rewrite_pattern(&mut variant.value));
        }
        // Fluent's resolver panics on a placeable in a placeable when it gives up on a message.
        Expression::Inline(InlineExpression::Placeable { expression: inner }) => {
            *expression = (**inner).clone();
            rewrite_expression(expression);
        }
        Expression::Inline(inline) => {
            rewrite_arguments(inline);
            if matches!(
                inline,
                InlineExpression::VariableReference { .. }
                    | InlineExpression::NumberLiteral { .. }
                    | InlineExpression::FunctionReference { .. }
            ) {
                *inline = call(SHOW, vec![inline.clone()]);
            }
        }
    }
}

fn rewrite_arguments(inline: &mut InlineExpression<&str>) {
    let arguments = match inline {
        InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        InlineExpression::TermReference { arguments, .. } => arguments.as_mut(),
        _ => None,
    };
    for argument in arguments.into_iter().flat_map(|arguments| &mut arguments.positional) {
        match argument {
            InlineExpression::Placeable { expression } => rewrite_expression(expression),
            other => rewrite_arguments(other),
        }
    }
}

fn call<'text>(name: &'static str, positional: Vec<InlineExpression<&'text str>>) -> InlineExpression<&'text str> {
    let arguments = CallArguments { positional, named: Vec::new() };
    InlineExpression::FunctionReference { id: Identifier { name }, arguments }
}

/// What a message mentions, as it stands in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Mentions {
    pub variables: Vec<String>,
    /// Other messages: `id` or `id.attribute`; terms start with `-`.
    pub messages: Vec<String>,
    pub functions: Vec<String>,
}

impl Mentions {
    pub fn of(pattern: &Pattern<&str>) -> Mentions {
        let mut mentions = Mentions::default();
        mentions.pattern(pattern);
        mentions
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => self.variables.push(id.name.to_owned()),
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name.to_owned());
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::MessageReference { id, attribute } => self.messages.push(path(id, attribute.as_ref())),
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.messages.push(format!("-{}", path(id, attribute.as_ref())));
                let arguments = arguments.iter().flat_map(|arguments| &arguments.positional);
                arguments.for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

fn path(id: &Identifier<&str>, attribute: Option<&Identifier<&str>>) -> String {
    match attribute {
        Some(attribute) => format!("{}.{}", id.name, attribute.name),
        None => id.name.to_owned(),
    }
}
