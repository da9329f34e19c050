//! What a single value must look like: a line, a text for each language, a date, a web address.

use jiff::civil;
use jiff::tz::TimeZoneDatabase;

use crate::diagnostic::{Code, Place, Spot, Step};
use crate::form::reader::among;
use crate::form::{unshowable, unshowable_problem};
use crate::language::{Date, Language, NotADate};

use super::held::{Held, told};
use super::words::{backticked, short};
use super::{LANGUAGES_FORM_HELP, Node, closest};

impl Held<'_> {
    pub(super) fn line(&mut self, node: &Node) {
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

    pub(super) fn words(&mut self, node: &Node) {
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

    pub(super) fn date(&mut self, node: &Node) {
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

    pub(super) fn time(&mut self, node: &Node) {
        let read = short(node).filter(|text| text.len() == 5 && text.parse::<civil::Time>().is_ok());
        if read.is_none() {
            let typed = short(node).unwrap_or_default();
            let help = "type it with four digits in quotation marks, such as `\"09:30\"`".to_owned();
            self.report(Code::BadTime, format!("`{typed}` is not a time of day"), help);
        }
    }

    pub(super) fn zone(&mut self, node: &Node) {
        let typed = short(node).unwrap_or_default();
        // The zones that the program carries, so that the machine's own change nothing.
        if TimeZoneDatabase::bundled().get(&typed).is_err() {
            let help = "type the name of a city's zone, such as `Europe/Sofia`".to_owned();
            self.report(Code::BadTime, format!("there is no time zone called `{typed}`"), help);
        }
    }

    pub(super) fn whole(&mut self, node: &Node) {
        match node {
            Node::Whole(value) if *value >= 0 => {}
            _ => self.wrong(node, "a whole number without quotation marks, such as `260`"),
        }
    }

    pub(super) fn truth(&mut self, node: &Node) {
        if !matches!(node, Node::Truth(_)) {
            self.wrong(node, "`true` or `false`");
        }
    }

    /// Any well-formed language: a speech may be interpreted into one that the site does not have.
    pub(super) fn language(&mut self, node: &Node) {
        let typed = short(node).unwrap_or_default();
        if Language::parse(&typed).is_none() {
            let help = "type a language tag, such as `en`, `fr`, `es` or `ar`".to_owned();
            self.report(Code::UnknownLanguage, format!("`{typed}` is not a language"), help);
        }
    }

    pub(super) fn one_of(&mut self, node: &Node, values: &[&'static str]) {
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

    pub(super) fn address(&mut self, node: &Node) {
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
