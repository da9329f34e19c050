//! A tree held against its fields: names that are unknown, missing or there twice, and what stands where. Not here: what
//! a single value must look like.

use std::collections::HashSet;
use std::sync::Arc;

use crate::diagnostic::{Code, Place, Problem, Spot, Step};
use crate::language::Language;

use super::words::{backticked, describe, example, short};
use super::{Field, Fields, Form, Node, closest};

pub(super) struct Held<'a> {
    pub(super) path: &'a Arc<str>,
    pub(super) languages: &'a [Language],
    pub(super) steps: Vec<Step>,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Held<'a> {
    pub(super) fn new(path: &'a Arc<str>, languages: &'a [Language]) -> Held<'a> {
        Held { path, languages, steps: Vec::new(), problems: Vec::new() }
    }

    /// Everything that is wrong with a tree.
    pub(super) fn all(mut self, node: &Node, fields: &[Field]) -> Vec<Problem> {
        self.map(node, fields);
        self.problems
    }

    pub(super) fn report(&mut self, code: Code, message: String, help: String) {
        let place = Place { path: self.path.clone(), spot: Spot::Value(self.steps.clone()) };
        self.problems.push(Problem::new(code, place, message).help(help));
    }

    pub(super) fn report_name(&mut self, code: Code, message: String, help: Option<String>) {
        let place = Place { path: self.path.clone(), spot: Spot::Name(self.steps.clone()) };
        let problem = Problem::new(code, place, message);
        self.problems.push(match help {
            Some(help) => problem.help(help),
            None => problem,
        });
    }

    pub(super) fn within(&mut self, step: Step, visit: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        visit(self);
        self.steps.pop();
    }

    pub(super) fn name(&self) -> String {
        let keys = self.steps.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.to_string()),
            Step::Item(_) => None,
        });
        keys.unwrap_or_default()
    }

    fn map(&mut self, node: &Node, fields: &[Field]) {
        let Node::Map(pairs) = node else {
            return self.wrong(node, "fields, one in a line, such as `name: value`");
        };
        for (name, value, twice) in told(pairs) {
            self.within(Step::Key(name.clone()), |held| held.pair(name, value, fields, twice));
        }
        for field in fields.iter().filter(|field| field.required) {
            if node.get(field.name).is_none() {
                let help = format!("add `{}: {}`", field.name, example(&field.form));
                self.within(Step::Key(field.name.into()), |held| {
                    held.report_name(Code::MissingField, format!("the field `{}` is missing", field.name), Some(help));
                });
            }
        }
    }

    fn pair(&mut self, name: &str, value: &Node, fields: &[Field], twice: bool) {
        if twice {
            let help = "keep one of the two lines".to_owned();
            return self.report_name(Code::DuplicateField, format!("the field `{name}` stands here twice"), Some(help));
        }
        match fields.iter().find(|field| field.name == name) {
            None => self.unknown(name, fields),
            Some(field) if value.is_empty() => {
                let way_out = if field.required { "" } else { ", or take the line out" };
                let help = format!("type a value, such as `{name}: {}`{way_out}", example(&field.form));
                self.report_name(Code::EmptyField, format!("the field `{name}` has no value"), Some(help));
            }
            Some(field) => self.value(value, &field.form),
        }
    }

    fn unknown(&mut self, name: &str, fields: &[Field]) {
        let names = || fields.iter().map(|field| field.name);
        let help = match closest(&name.to_lowercase().replace(['-', ' '], "_"), names()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the fields here are {}", backticked(names())),
        };
        self.report_name(Code::UnknownField, format!("there is no field called `{name}` here"), Some(help));
    }

    fn value(&mut self, node: &Node, form: &Form) {
        match form {
            Form::Line | Form::Reference => self.line(node),
            Form::Words => self.words(node),
            Form::WordsList => self.list(node, &|held, item| held.words(item)),
            Form::Date => self.date(node),
            Form::Time => self.time(node),
            Form::Zone => self.zone(node),
            Form::Whole => self.whole(node),
            Form::Truth => self.truth(node),
            Form::Language => self.language(node),
            Form::Languages => self.list(node, &|held, item| held.language(item)),
            Form::OneOf(values) => self.one_of(node, values),
            Form::Address => self.address(node),
            Form::References => self.list(node, &|held, item| held.line(item)),
            Form::Relation(fields) => self.relation(node, *fields),
            Form::Relations(fields) => self.list(node, &|held, item| held.relation(item, *fields)),
            Form::Group(fields) => self.map(node, &fields()),
            Form::Groups(fields) => {
                let fields = fields();
                self.list(node, &|held, item| held.map(item, &fields));
            }
            Form::Named(fields) => self.named(node, &fields()),
        }
    }

    fn relation(&mut self, node: &Node, fields: Fields) {
        match node {
            Node::Map(_) => self.map(node, &fields()),
            name => self.line(name),
        }
    }

    pub(super) fn wrong(&mut self, node: &Node, expected: &str) {
        let name = self.name();
        let message = match name.as_str() {
            "" => format!("here stands {}", describe(node)),
            name => format!("`{name}` is {}", describe(node)),
        };
        self.report(Code::WrongType, message, format!("expected {expected}"));
    }

    fn list(&mut self, node: &Node, each: &dyn Fn(&mut Self, &Node)) {
        let Node::List(items) = node else {
            let value = short(node).unwrap_or_else(|| "…".to_owned());
            return self.wrong(node, &format!("a list, such as `[{value}]`"));
        };
        for (at, item) in items.iter().enumerate() {
            self.within(Step::Item(at), |held| {
                if item.is_empty() {
                    let help = "type a value, or take the line out".to_owned();
                    held.report(Code::EmptyField, "an entry of this list has no value".to_owned(), help);
                } else {
                    each(held, item);
                }
            });
        }
    }

    fn named(&mut self, node: &Node, fields: &[Field]) {
        let Node::Map(pairs) = node else {
            return self.wrong(node, "a map of names, each with its own fields");
        };
        for (name, value, twice) in told(pairs) {
            self.within(Step::Key(name.clone()), |held| match twice {
                true => held.report_name(Code::DuplicateField, format!("`{name}` stands here twice"), None),
                false => held.map(value, fields),
            });
        }
    }
}

/// So many names are compared faster than they are hashed.
const FEW: usize = 16;

/// Each pair, and whether its name stood there before.
pub(super) fn told(pairs: &[(Arc<str>, Node)]) -> impl Iterator<Item = (&Arc<str>, &Node, bool)> {
    let mut names = HashSet::new();
    let is_long = pairs.len() > FEW;
    let mut twice = move |at: usize, name| match is_long {
        true => !names.insert(name),
        false => pairs[..at].iter().any(|(before, _)| before == name),
    };
    pairs.iter().enumerate().map(move |(at, (name, value))| (name, value, twice(at, name)))
}
