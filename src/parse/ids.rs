//! The ids of one text: which are taken, by what, and what is said where two claim the same.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use crate::diagnostic::{Code, Place, Problem};
use crate::model::Inline;
use crate::source::Span;

/// What claims an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// People wrote it, as `{#id}`.
    Written,
    /// It follows from the number of a paragraph or an article.
    Number(&'static str, u64),
    /// It follows from the place of a sub-paragraph, a preambular paragraph or a heading.
    Place,
}

/// Ids that pages give to other things, by their beginnings; `main` is the page's own.
const RESERVED: [&str; 4] = ["ftn_", "ftnref_", "remark-", "record-"];

/// The same, where a number follows: quotations, and the controls by which acts are filtered.
const COUNTED: [&str; 3] = ["quotation-", "verb-", "to-"];

/// Names that Windows keeps for devices, which no folder can have.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];

/// What is known of the ids of one text, with the problems that were found in it.
pub struct Ids<'a> {
    path: &'a Arc<str>,
    pub whole: &'a str,
    problems: &'a mut Vec<Problem>,
    /// By their keys.
    taken: BTreeMap<Arc<str>, (Claim, Span)>,
}

/// Letters, digits, hyphens and underscores, beginning with a letter: what XML and every address allow.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.len() <= 80
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Why people cannot use an id, and what they can; none when they can.
pub fn objection(id: &str) -> Option<(String, &'static str)> {
    if !is_id(id) {
        let help = "use letters, digits, `-` and `_`, beginning with a letter";
        return Some((format!("`{id}` cannot be an id"), help));
    }
    if DEVICES.contains(&&*id.to_ascii_lowercase()) || is_port(id) {
        return Some((format!("`{id}` is the name of a device on Windows"), "choose another id"));
    }
    let numbered = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    let counted = COUNTED.iter().any(|start| id.strip_prefix(start).is_some_and(numbered));
    let own = ["main", "parallel-notes"].contains(&id);
    let reserved = own || counted || RESERVED.iter().any(|start| id.starts_with(start));
    reserved.then(|| (format!("the id `{id}` belongs to another part of the page"), "choose another id"))
}

fn is_port(id: &str) -> bool {
    let id = id.to_ascii_lowercase();
    let number = id.strip_prefix("com").or_else(|| id.strip_prefix("lpt"));
    number.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A paragraph may have a page of its own, in a folder of its name; to many file systems `Act` and `act` are one name.
fn key(id: &Arc<str>) -> Arc<str> {
    if id.bytes().any(|byte| byte.is_ascii_uppercase()) { id.to_ascii_lowercase().into() } else { id.clone() }
}

impl<'a> Ids<'a> {
    pub fn new(path: &'a Arc<str>, whole: &'a str, problems: &'a mut Vec<Problem>) -> Ids<'a> {
        Ids { path, whole, problems, taken: BTreeMap::new() }
    }

    pub fn report(&mut self, code: Code, span: Span, message: String, help: impl Into<String>) {
        self.problems.push(Problem::new(code, Place::span(self.path, span), message).help(help));
    }

    pub fn has(&self, id: &str) -> bool {
        self.taken.contains_key(&*id.to_ascii_lowercase())
    }

    /// Takes an id; what takes it a second time is reported, at the place where people can mend it.
    pub fn take(&mut self, id: &Arc<str>, claim: Claim, span: &Span) {
        let (before, its) = match self.taken.entry(key(id)) {
            Entry::Occupied(taken) => taken.get().clone(),
            Entry::Vacant(free) => {
                free.insert((claim, span.clone()));
                return;
            }
        };
        match (before, claim) {
            (Claim::Written, Claim::Written) => self.twice(id, span.clone()),
            (Claim::Written, counted) => self.also(id, counted, its),
            (counted, Claim::Written) => self.also(id, counted, span.clone()),
            (_, Claim::Number(noun, number)) => self.repeated(noun, number, span.clone()),
            (_, Claim::Place) => {}
        }
    }

    fn twice(&mut self, id: &str, span: Span) {
        let help = "give one of the two another id";
        self.report(Code::BadFragment, span, format!("the id `{id}` stands here twice"), help);
    }

    fn also(&mut self, id: &str, counted: Claim, span: Span) {
        let other = match counted {
            Claim::Number(noun, number) => format!("{noun} {number} has by its number"),
            _ => "another paragraph or heading has by its place".to_owned(),
        };
        let message = format!("the id `{id}` is also the one that {other}");
        self.report(Code::BadFragment, span, message, "choose an id that says what the paragraph is about");
    }

    fn repeated(&mut self, noun: &str, number: u64, span: Span) {
        let help = "number it on, or give the second heading an id, such as `{#sec_B}`";
        self.report(Code::RepeatedProvision, span, format!("there are two {noun}s {number} here"), help);
    }

    /// Takes `{#id}` off the end of a paragraph: an id of its own, which outlives a new number.
    pub fn written(&mut self, content: &mut Vec<Inline>, line: &Span) -> Option<Arc<str>> {
        let Some(Inline::Text(text)) = content.last_mut() else { return None };
        let (words, id) = text.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
        let (words, id) = (Box::from(words.trim_end()), id.to_owned());
        *text = words;
        if text.is_empty() {
            content.pop();
        }
        match objection(&id) {
            None => Some(id.into()),
            Some((message, help)) => {
                self.report(Code::BadFragment, line.clone(), message, help);
                None
            }
        }
    }
}
