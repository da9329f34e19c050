//! What a text comes to when its variables are given, after the rules of Fluent (projectfluent.org).

use super::pattern::{Element, Key, Operand, Pattern, Select};
use crate::language::number::{NumberOptions, Numbers};
use crate::language::{Arguments, Value};

/// No message leads to more of them, counted each time. As in Fluent's own library, this ends what grows without end.
const MOST: usize = 100;

/// Why a text cannot be shown.
pub(super) enum Fault {
    MissingVariable(String),
    Broken(String),
}

/// One message that is being put together.
pub(super) struct Resolver<'a> {
    patterns: &'a [Pattern],
    numbers: &'a Numbers,
    text: String,
    /// How many other texts were put in so far.
    mentions: usize,
}

/// What a text may see, and the texts that led to it.
#[derive(Clone, Copy)]
struct Scope<'a> {
    given: &'a Arguments<'a>,
    place: usize,
    parent: Option<&'a Scope<'a>>,
    /// A term makes do without what it is not given.
    is_term: bool,
}

/// The text at a place.
pub(super) fn resolve(
    patterns: &[Pattern],
    numbers: &Numbers,
    place: usize,
    given: &Arguments<'_>,
) -> Result<String, Fault> {
    let mut resolver = Resolver { patterns, numbers, text: String::with_capacity(64), mentions: 0 };
    let pattern = patterns.get(place).map_or(&[][..], |pattern| &pattern.0);
    resolver.pattern(pattern, &Scope { given, place, parent: None, is_term: false })?;
    Ok(resolver.text)
}

impl Resolver<'_> {
    /// A text that another one leads to.
    fn mentioned(&mut self, scope: &Scope<'_>) -> Result<(), Fault> {
        self.mentions += 1;
        if self.mentions > MOST {
            return Err(Fault::Broken(format!("it leads to more than {MOST} others")));
        }
        let mut led = std::iter::successors(scope.parent, |scope| scope.parent);
        if led.any(|before| before.place == scope.place) {
            return Err(Fault::Broken("it leads back to itself".to_owned()));
        }
        let patterns = self.patterns;
        patterns.get(scope.place).map_or(Ok(()), |pattern| self.pattern(&pattern.0, scope))
    }

    fn pattern(&mut self, elements: &[Element], scope: &Scope<'_>) -> Result<(), Fault> {
        elements.iter().try_for_each(|element| self.element(element, scope))
    }

    fn element(&mut self, element: &Element, scope: &Scope<'_>) -> Result<(), Fault> {
        match element {
            Element::Text(text) => {
                self.text.push_str(text);
                Ok(())
            }
            Element::Shown(operand) => self.show(operand, scope),
            Element::Select(select) => {
                let chosen = self.choose(select, scope)?;
                self.pattern(chosen, scope)
            }
            Element::Message(place) => self.mentioned(&Scope { place: *place, parent: Some(scope), ..*scope }),
            Element::Term(place, given) => {
                let given: Vec<_> = given.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
                self.mentioned(&Scope { given: &given, place: *place, parent: Some(scope), is_term: true })
            }
            Element::Broken(reason) => Err(Fault::Broken(reason.clone())),
        }
    }

    fn show(&mut self, operand: &Operand, scope: &Scope<'_>) -> Result<(), Fault> {
        match operand {
            Operand::Variable(name, options) => match scope.value(name)? {
                Some(Value::Number(number)) => self.numbers.write(*number, options, &mut self.text),
                Some(Value::Text(text)) => self.text.push_str(text),
                None => {}
            },
            Operand::Number(number, options) => self.numbers.write(*number, options, &mut self.text),
            Operand::Text(pattern) => self.pattern(&pattern.0, scope)?,
        }
        Ok(())
    }

    fn choose<'s>(&mut self, select: &'s Select, scope: &Scope<'_>) -> Result<&'s [Element], Fault> {
        let chosen = match &select.on {
            Operand::Variable(name, options) => match scope.value(name)? {
                Some(Value::Number(number)) => select.by_number(*number, options, self.numbers),
                Some(Value::Text(text)) => select.by_name(text),
                None => None,
            },
            Operand::Number(number, options) => select.by_number(*number, options, self.numbers),
            Operand::Text(pattern) => {
                let before = self.text.len();
                self.pattern(&pattern.0, scope)?;
                let chosen = select.by_name(&self.text[before..]);
                self.text.truncate(before);
                chosen
            }
        };
        let chosen = chosen.or_else(|| select.variants.get(select.usual).map(|(_, pattern)| pattern));
        Ok(chosen.map_or(&[], |pattern| &pattern.0))
    }
}

impl Scope<'_> {
    fn value(&self, name: &str) -> Result<Option<&Value<'_>>, Fault> {
        match self.given.iter().find(|(have, _)| *have == name) {
            Some((_, value)) => Ok(Some(value)),
            None if self.is_term => Ok(None),
            None => Err(Fault::MissingVariable(name.to_owned())),
        }
    }
}

impl Select {
    /// An exact number goes before its plural category, wherever it stands.
    fn by_number(&self, number: f64, options: &NumberOptions, numbers: &Numbers) -> Option<&Pattern> {
        let exact = |(key, _): &&(Key, Pattern)| matches!(key, Key::Number(key) if *key == number);
        let exact = self.variants.iter().find(exact).map(|(_, pattern)| pattern);
        exact.or_else(|| self.by_name(numbers.category(number, options)))
    }

    fn by_name(&self, name: &str) -> Option<&Pattern> {
        let named = |(key, _): &&(Key, Pattern)| matches!(key, Key::Name(key) if key == name);
        self.variants.iter().find(named).map(|(_, pattern)| pattern)
    }
}
