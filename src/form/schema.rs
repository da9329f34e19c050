//! The fields that a kind of text may have, and everything that can be wrong with them, reported at once.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil;
use jiff::tz::TimeZoneDatabase;

use crate::diagnostic::{Code, Place, Problem, Spot, Step};
use crate::language::{Date, Language, NotADate};

use super::reader::among;
use super::{Node, unshowable, unshowable_problem};

/// One field: its name, the form of its value, and what it says, for those who write it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub name: &'static str,
    pub form: Form,
    pub required: bool,
    pub says: &'static str,
}

/// A list of fields, made when there is something to be held against it: most fields of most texts are not there.
pub type Fields = fn() -> Vec<Field>;

/// The forms that values come in.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// One line of text, the same in every language.
    Line,
    /// A text for each language.
    Words,
    WordsList,
    Date,
    Time,
    /// An IANA time zone name.
    Zone,
    Whole,
    Truth,
    Language,
    Languages,
    OneOf(&'static [&'static str]),
    /// A web address.
    Address,
    /// The name of a record, or several; what they name is for others to check.
    Reference,
    References,
    /// The name of a record, or a map with the name as `to` and what is known of the relation; several of either.
    Relation(Fields),
    Relations(Fields),
    /// A map of fields of its own, or a list of such maps.
    Group(Fields),
    Groups(Fields),
    /// A map from names that people choose to such maps.
    Named(Fields),
}

/// No name of ours is longer; comparing takes time that grows with the product of both lengths.
const LONGEST_NAME: usize = 200;

pub const LANGUAGES_FORM_HELP: &str = "write one line for each language, such as `en: …` and `ar: …`";

impl Field {
    pub fn new(name: &'static str, form: Form, says: &'static str) -> Field {
        Field { name, form, required: false, says }
    }

    pub fn required(mut self) -> Field {
        self.required = true;
        self
    }
}

/// Holds a tree against the fields that it may have. One that could not be read was reported, and is held against none.
pub fn check(path: &Arc<str>, node: &Node, fields: &[Field], languages: &[Language]) -> Vec<Problem> {
    if *node == Node::Empty {
        return Vec::new();
    }
    let mut held = Held { path, languages, steps: Vec::new(), problems: Vec::new() };
    held.map(node, fields);
    held.problems
}

/// The name nearest to what was typed, when it is near enough to be what was meant.
pub fn closest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if typed.len() > LONGEST_NAME {
        return None;
    }
    let length = typed.chars().count();
    let allowed = |name: &str| 1 + name.chars().count() / 4;
    names
        // Of tens of thousands of names, most are of another length and need not be compared letter by letter.
        .filter(|name| name.chars().count().abs_diff(length) <= allowed(name))
        .map(|name| (strsim::damerau_levenshtein(typed, name), name))
        .filter(|(distance, name)| *distance <= allowed(name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// So many names are compared faster than they are hashed.
const FEW: usize = 16;

/// Each pair, and whether its name stood there before.
fn told(pairs: &[(Arc<str>, Node)]) -> impl Iterator<Item = (&Arc<str>, &Node, bool)> {
    let mut names = HashSet::new();
    let is_long = pairs.len() > FEW;
    let mut twice = move |at: usize, name| match is_long {
        true => !names.insert(name),
        false => pairs[..at].iter().any(|(before, _)| before == name),
    };
    pairs.iter().enumerate().map(move |(at, (name, value))| (name, value, twice(at, name)))
}

struct Held<'a> {
    path: &'a Arc<str>,
    languages: &'a [Language],
    steps: Vec<Step>,
    problems: Vec<Problem>,
}

impl Held<'_> {
    fn report(&mut self, code: Code, message: String, help: String) {
        let place = Place { path: self.path.clone(), spot: Spot::Value(self.steps.clone()) };
        self.problems.push(Problem::new(code, place, message).help(help));
    }

    fn report_name(&mut self, code: Code, message: String, help: Option<String>) {
        let place = Place { path: self.path.clone(), spot: Spot::Name(self.steps.clone()) };
        let problem = Problem::new(code, place, message);
        self.problems.push(match help {
            Some(help) => problem.help(help),
            None => problem,
        });
    }

    fn within(&mut self, step: Step, visit: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        visit(self);
        self.steps.pop();
    }

    fn name(&self) -> String {
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

    fn wrong(&mut self, node: &Node, expected: &str) {
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

    fn line(&mut self, node: &Node) {
        match node {
            Node::Text(text) if text.trim_end().contains('\n') => self.wrong(node, "a text of one line"),
            Node::Text(text) => self.signs(text),
            Node::Whole(_) => {}
            Node::Fraction(_) | Node::Truth(_) => self.wrong(node, "a text; put it in quotation marks"),
            _ => self.wrong(node, "a text of one line"),
        }
    }

    /// Signs that stand in the file itself were reported; these were written as `"\0"`.
    fn signs(&mut self, text: &str) {
        if let Some((_, sign)) = unshowable(text) {
            let place = Place { path: self.path.clone(), spot: Spot::Value(self.steps.clone()) };
            self.problems.push(unshowable_problem(sign, place));
        }
    }

    fn words(&mut self, node: &Node) {
        let Node::Map(pairs) = node else {
            return match node {
                Node::Text(text) => self.signs(text),
                Node::Whole(_) => {}
                _ => self.wrong(node, &format!("a text for each language; {LANGUAGES_FORM_HELP}")),
            };
        };
        for (tag, value, twice) in told(pairs) {
            self.within(Step::Key(tag.clone()), |held| held.word(tag, value, twice));
        }
    }

    fn word(&mut self, tag: &str, value: &Node, twice: bool) {
        let known = among(tag, self.languages).is_some();
        if twice {
            let help = Some("keep one of the two lines".to_owned());
            self.report_name(Code::DuplicateField, format!("the language `{tag}` stands here twice"), help);
        } else if !known {
            let help = Some(format!("the languages of this site are {}", self.known()));
            self.report_name(Code::UnknownLanguage, format!("this site has no language `{tag}`"), help);
        } else if value.is_empty() {
            let help = Some("type the text, or take the line out".to_owned());
            self.report_name(Code::EmptyField, format!("there is no text after `{tag}:`"), help);
        } else if let Node::Text(text) = value {
            self.signs(text);
        } else if !matches!(value, Node::Whole(_)) {
            self.wrong(value, "a text; put it in quotation marks");
        }
    }

    fn known(&self) -> String {
        backticked(self.languages.iter().map(Language::as_str))
    }

    fn date(&mut self, node: &Node) {
        let Some(text) = short(node) else {
            return self.wrong(node, "a date, such as `2018-10-12`, `2018-10` or `2018`");
        };
        match Date::parse(&text) {
            Ok(_) => {}
            Err(NotADate::Form) => {
                let help = "type it as `2018-10-12`, `2018-10` or `2018`".to_owned();
                self.report(Code::BadDate, format!("`{text}` is not a date"), help);
            }
            Err(NotADate::Impossible) => {
                let help = "check the month and the day".to_owned();
                self.report(Code::ImpossibleDate, format!("the calendar has no `{text}`"), help);
            }
        }
    }

    fn time(&mut self, node: &Node) {
        let read = short(node).filter(|text| text.len() == 5 && text.parse::<civil::Time>().is_ok());
        if read.is_none() {
            let typed = short(node).unwrap_or_default();
            let help = "type it with four digits in quotation marks, such as `\"09:30\"`".to_owned();
            self.report(Code::BadTime, format!("`{typed}` is not a time of day"), help);
        }
    }

    fn zone(&mut self, node: &Node) {
        let typed = short(node).unwrap_or_default();
        // The zones that the program carries, so that the machine's own change nothing.
        if TimeZoneDatabase::bundled().get(&typed).is_err() {
            let help = "type the name of a city's zone, such as `Europe/Sofia`".to_owned();
            self.report(Code::BadTime, format!("there is no time zone called `{typed}`"), help);
        }
    }

    fn whole(&mut self, node: &Node) {
        match node {
            Node::Whole(value) if *value >= 0 => {}
            _ => self.wrong(node, "a whole number without quotation marks, such as `260`"),
        }
    }

    fn truth(&mut self, node: &Node) {
        if !matches!(node, Node::Truth(_)) {
            self.wrong(node, "`true` or `false`");
        }
    }

    /// Any well-formed language: a speech may be interpreted into one that the site does not have.
    fn language(&mut self, node: &Node) {
        let typed = short(node).unwrap_or_default();
        if Language::parse(&typed).is_none() {
            let help = "type a language tag, such as `en`, `fr`, `es` or `ar`".to_owned();
            self.report(Code::UnknownLanguage, format!("`{typed}` is not a language"), help);
        }
    }

    fn one_of(&mut self, node: &Node, values: &[&'static str]) {
        let typed = short(node).unwrap_or_default();
        if values.contains(&typed.as_str()) {
            return;
        }
        let help = match closest(&typed.to_lowercase().replace([' ', '_'], "-"), values.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("type one of {}", backticked(values.iter().copied())),
        };
        let name = self.name();
        self.report(Code::UnknownValue, format!("`{name}` cannot be `{typed}`"), help);
    }

    fn address(&mut self, node: &Node) {
        let typed = short(node).unwrap_or_default();
        if !is_address(&typed) {
            let help = "type a whole web address, such as `https://example.org/`".to_owned();
            self.report(Code::BadAddress, format!("`{typed}` is not a web address"), help);
        }
    }
}

/// http and https only: other schemes can run code or say nothing on a printed page.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.starts_with('/') && rest.len() > 3 && rest.contains('.'))
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"`{}|\\^".contains(c))
}

/// A single value as it was typed.
fn short(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.trim().to_owned()),
        Node::Whole(value) => Some(value.to_string()),
        Node::Fraction(value) => Some(value.to_string()),
        Node::Truth(value) => Some(value.to_string()),
        _ => None,
    }
}

fn describe(node: &Node) -> String {
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
fn example(form: &Form) -> String {
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

fn backticked<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
