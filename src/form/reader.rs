//! Reads the values of fields that were checked. What is missing or wrong reads as nothing: it was reported already.

use std::sync::Arc;

use jiff::civil;

use crate::diagnostic::Step;
use crate::language::{Date, Language, Localized};

use super::Node;

/// One map of fields, and the way to it.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    node: &'a Node,
    steps: Vec<Step>,
}

/// What a field says that names another record.
pub struct Related<'a> {
    pub to: Arc<str>,
    /// The way to the name.
    pub steps: Vec<Step>,
    /// What else is said of the relation.
    pub more: Option<Reader<'a>>,
}

impl<'a> Reader<'a> {
    pub fn new(node: &'a Node) -> Reader<'a> {
        Reader { node, steps: Vec::new() }
    }

    /// The way to a field, for reports about it.
    pub fn steps(&self, name: &str) -> Vec<Step> {
        further(&self.steps, Step::Key(name.into()))
    }

    pub fn has(&self, name: &str) -> bool {
        self.node.get(name).is_some_and(|node| !node.is_empty())
    }

    pub fn line(&self, name: &str) -> Option<Arc<str>> {
        line(self.node.get(name)?)
    }

    pub fn words(&self, name: &str) -> Localized<String> {
        self.node.get(name).map(words).unwrap_or_default()
    }

    pub fn words_list(&self, name: &str) -> Vec<Localized<String>> {
        self.items(name).iter().map(words).collect()
    }

    pub fn date(&self, name: &str) -> Option<Date> {
        Date::parse(&self.line(name)?).ok()
    }

    pub fn time(&self, name: &str) -> Option<civil::Time> {
        self.line(name)?.parse().ok()
    }

    pub fn whole(&self, name: &str) -> Option<i64> {
        match self.node.get(name)? {
            Node::Whole(value) => Some(*value),
            _ => None,
        }
    }

    pub fn truth(&self, name: &str) -> bool {
        matches!(self.node.get(name), Some(Node::Truth(true)))
    }

    pub fn language(&self, name: &str) -> Option<Language> {
        Language::parse(&self.line(name)?)
    }

    pub fn languages(&self, name: &str) -> Vec<Language> {
        self.items(name).iter().filter_map(line).filter_map(|tag| Language::parse(&tag)).collect()
    }

    /// A single reference, or every one of a list, with the way to it.
    pub fn references(&self, name: &str) -> Vec<(Arc<str>, Vec<Step>)> {
        let Some(node) = self.node.get(name) else { return Vec::new() };
        let steps = self.steps(name);
        match node {
            Node::List(items) => {
                let each = items.iter().enumerate();
                each.filter_map(|(at, item)| Some((line(item)?, further(&steps, Step::Item(at))))).collect()
            }
            node => line(node).map(|text| (text, steps)).into_iter().collect(),
        }
    }

    /// Every relation of a field: a name alone, or a map that says more and has the name as `to`.
    pub fn relations(&self, name: &str) -> Vec<Related<'a>> {
        let Some(node) = self.node.get(name) else { return Vec::new() };
        let steps = self.steps(name);
        match node {
            Node::List(items) => {
                let each = items.iter().enumerate();
                each.filter_map(|(at, item)| related(item, further(&steps, Step::Item(at)))).collect()
            }
            node => related(node, steps).into_iter().collect(),
        }
    }

    pub fn group(&self, name: &str) -> Option<Reader<'a>> {
        let node = self.node.get(name)?;
        Some(Reader { node, steps: self.steps(name) })
    }

    pub fn groups(&self, name: &str) -> Vec<Reader<'a>> {
        let items = self.items(name);
        if items.is_empty() {
            return Vec::new();
        }
        let steps = self.steps(name);
        let reader = |(at, node)| Reader { node, steps: further(&steps, Step::Item(at)) };
        items.iter().enumerate().map(reader).collect()
    }

    /// The maps below names that people chose.
    pub fn named(&self, name: &str) -> Vec<(Arc<str>, Reader<'a>)> {
        let Some(Node::Map(pairs)) = self.node.get(name) else { return Vec::new() };
        let steps = self.steps(name);
        let reader = |key: &Arc<str>, node| Reader { node, steps: further(&steps, Step::Key(key.clone())) };
        pairs.iter().map(|(key, node)| (key.clone(), reader(key, node))).collect()
    }

    fn items(&self, name: &str) -> &'a [Node] {
        match self.node.get(name) {
            Some(Node::List(items)) => items,
            _ => &[],
        }
    }
}

/// A way with one more step.
fn further(steps: &[Step], step: Step) -> Vec<Step> {
    let mut further = Vec::with_capacity(steps.len() + 1);
    further.extend_from_slice(steps);
    further.push(step);
    further
}

fn related(node: &Node, steps: Vec<Step>) -> Option<Related<'_>> {
    let Node::Map(_) = node else { return Some(Related { to: line(node)?, steps, more: None }) };
    let reader = Reader { node, steps };
    Some(Related { to: reader.line("to")?, steps: reader.steps("to"), more: Some(reader) })
}

fn line(node: &Node) -> Option<Arc<str>> {
    match node {
        Node::Text(text) if text.trim().is_empty() => None,
        Node::Text(text) if text.trim().len() == text.len() => Some(text.clone()),
        Node::Text(text) => Some(text.trim().into()),
        Node::Whole(value) => Some(value.to_string().into()),
        _ => None,
    }
}

fn words(node: &Node) -> Localized<String> {
    let Node::Map(pairs) = node else {
        return line(node).map(|text| Localized::neutral(text.to_string())).unwrap_or_default();
    };
    let pair = |(tag, value): &(Arc<str>, Node)| Some((Language::parse(tag)?, line(value)?.to_string()));
    let mut all = Localized::default();
    for (language, text) in pairs.iter().filter_map(pair) {
        all.insert(language, text);
    }
    all
}

/// Every text that is written for each language, with the way to it and the languages that it has.
pub fn spoken(node: &Node, languages: &[Language]) -> Vec<(Vec<Step>, Vec<Language>)> {
    let mut found = Vec::new();
    walk_spoken(node, languages, &mut Vec::new(), &mut found);
    found
}

/// The language that a field names, if it names one of these.
pub fn among(name: &str, languages: &[Language]) -> Option<Language> {
    let may_be = |language: &&Language| language.as_str().len() == name.len();
    let same = languages.iter().filter(may_be).find(|language| language.as_str() == name);
    match same {
        Some(language) => Some(language.clone()),
        None if languages.iter().any(|language| may_be(&language)) => {
            Language::parse(name).filter(|tag| languages.contains(tag))
        }
        None => None,
    }
}

fn walk_spoken(
    node: &Node,
    languages: &[Language],
    steps: &mut Vec<Step>,
    found: &mut Vec<(Vec<Step>, Vec<Language>)>,
) {
    match node {
        Node::Map(pairs) => {
            let tags: Vec<Language> = pairs.iter().filter_map(|(name, _)| among(name, languages)).collect();
            if !tags.is_empty() && tags.len() == pairs.len() {
                found.push((steps.clone(), tags));
                return;
            }
            for (name, value) in pairs {
                steps.push(Step::Key(name.clone()));
                walk_spoken(value, languages, steps, found);
                steps.pop();
            }
        }
        Node::List(items) => {
            for (at, item) in items.iter().enumerate() {
                steps.push(Step::Item(at));
                walk_spoken(item, languages, steps, found);
                steps.pop();
            }
        }
        _ => {}
    }
}
