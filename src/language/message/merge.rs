//! Several files of messages become one set: who overrides whom, and who mentions whom. Nothing is formatted here.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;

use crate::language::message_problem::{self, MessageProblem};
use crate::language::selector::Mentions;

/// One entry of the files, with the file that it came from last.
pub(super) struct Merged<'text> {
    pub entry: Entry<&'text str>,
    pub file: usize,
}

/// The entries of all files by id; those of later files win.
pub(super) fn merge<'text>(
    files: &[(&str, &'text str)],
    problems: &mut Vec<MessageProblem>,
) -> BTreeMap<String, Merged<'text>> {
    let mut merged: BTreeMap<String, Merged<'text>> = BTreeMap::new();
    for (file, (name, text)) in files.iter().enumerate() {
        let (body, found) = message_problem::parse(name, text);
        problems.extend(found);
        for (id, entry) in body.into_iter().filter_map(|entry| Some((id(&entry)?, entry))) {
            if let Some(problem) = message_problem::unknown_function(name, text, &id, &entry) {
                problems.push(problem);
                continue;
            }
            if merged.get(&id).is_some_and(|earlier| earlier.file == file) {
                problems.push(message_problem::duplicate(name, text, &id));
            }
            let entry = match merged.remove(&id) {
                Some(earlier) => inherit(entry, earlier.entry),
                None => entry,
            };
            merged.insert(id, Merged { entry, file });
        }
    }
    merged
}

fn id(entry: &Entry<&str>) -> Option<String> {
    match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        Entry::Term(term) => Some(format!("-{}", term.id.name)),
        _ => None,
    }
}

/// The new entry, with what only the earlier one has.
fn inherit<'text>(mut entry: Entry<&'text str>, earlier: Entry<&'text str>) -> Entry<&'text str> {
    let (attributes, inherited) = match (&mut entry, earlier) {
        (Entry::Message(message), Entry::Message(earlier)) => {
            message.value = message.value.take().or(earlier.value);
            (&mut message.attributes, earlier.attributes)
        }
        (Entry::Term(term), Entry::Term(earlier)) => (&mut term.attributes, earlier.attributes),
        _ => return entry,
    };
    for attribute in inherited {
        if attributes.iter().all(|own| own.id.name != attribute.id.name) {
            attributes.push(attribute);
        }
    }
    entry
}

/// What each `id` and `id.attribute` mentions; terms start with `-`.
pub(super) fn mentions(merged: &BTreeMap<String, Merged<'_>>) -> BTreeMap<String, Mentions> {
    let mut all = BTreeMap::new();
    for (id, Merged { entry, .. }) in merged {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        all.extend(value.map(|value| (id.clone(), Mentions::of(value))));
        let attribute = |name: &str| format!("{id}.{name}");
        all.extend(attributes.iter().map(|own| (attribute(own.id.name), Mentions::of(&own.value))));
    }
    all
}

/// Everything that a message leads to; itself only when it goes in a circle.
pub(super) fn reached<'a>(id: &str, mentions: &'a BTreeMap<String, Mentions>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<&str> = mentions.get(id).into_iter().flat_map(|own| &own.messages).map(String::as_str).collect();
    while let Some(next) = ahead.pop() {
        if reached.insert(next) {
            ahead.extend(mentions.get(next).into_iter().flat_map(|own| &own.messages).map(String::as_str));
        }
    }
    reached
}

/// Says which messages mention what is not there, or themselves.
pub(super) fn report_references(
    files: &[(&str, &str)],
    merged: &BTreeMap<String, Merged<'_>>,
    mentions: &BTreeMap<String, Mentions>,
    problems: &mut Vec<MessageProblem>,
) {
    for (path, own) in mentions {
        let id = path.split('.').next().unwrap_or(path);
        let Some((name, text)) = merged.get(id).and_then(|merged| files.get(merged.file)) else { continue };
        let missing = own.messages.iter().filter(|mentioned| !mentions.contains_key(*mentioned));
        problems.extend(missing.map(|mentioned| message_problem::missing_reference(name, text, id, mentioned)));
        if reached(path, mentions).contains(path.as_str()) {
            problems.push(message_problem::circle(name, text, id));
        }
    }
}
