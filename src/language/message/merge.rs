//! Several files of messages become one set: who overrides whom, and who mentions whom. Nothing is formatted here.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry as Place};

use fluent_syntax::ast::Entry;

use crate::language::mention::{self, Mentions, Path};
use crate::language::message_problem::{self, MessageProblem};

/// One entry of the files, with the file that it came from last.
pub(super) struct Merged<'text> {
    pub entry: Entry<&'text str>,
    pub file: usize,
}

/// The entries of all files; those of later files win.
pub(super) fn merge<'text>(
    files: &[(&str, &'text str)],
    problems: &mut Vec<MessageProblem>,
) -> BTreeMap<Path<'text>, Merged<'text>> {
    let mut merged: BTreeMap<Path<'text>, Merged<'text>> = BTreeMap::new();
    for (file, (name, text)) in files.iter().enumerate() {
        let (body, found) = message_problem::parse(name, text);
        problems.extend(found);
        for (path, entry) in body.into_iter().filter_map(|entry| Some((Path::of(&entry)?, entry))) {
            if let Some(problem) = message_problem::unknown_function(name, text, path, &entry) {
                problems.push(problem);
                continue;
            }
            match merged.entry(path) {
                Place::Vacant(place) => drop(place.insert(Merged { entry, file })),
                Place::Occupied(mut place) => {
                    let earlier = place.insert(Merged { entry, file });
                    if earlier.file == file {
                        problems.push(message_problem::duplicate(name, text, path));
                    }
                    inherit(&mut place.get_mut().entry, earlier.entry);
                }
            }
        }
    }
    merged
}

/// Gives a new entry what only the earlier one has.
fn inherit<'text>(entry: &mut Entry<&'text str>, earlier: Entry<&'text str>) {
    let (attributes, inherited) = match (entry, earlier) {
        (Entry::Message(message), Entry::Message(earlier)) => {
            message.value = message.value.take().or(earlier.value);
            (&mut message.attributes, earlier.attributes)
        }
        (Entry::Term(term), Entry::Term(earlier)) => (&mut term.attributes, earlier.attributes),
        _ => return,
    };
    for attribute in inherited {
        if attributes.iter().all(|own| own.id.name != attribute.id.name) {
            attributes.push(attribute);
        }
    }
}

/// What each text mentions.
pub(super) fn mentions<'text>(merged: &BTreeMap<Path<'text>, Merged<'text>>) -> BTreeMap<Path<'text>, Mentions<'text>> {
    let patterns = merged.values().flat_map(|merged| mention::patterns(&merged.entry));
    patterns.map(|(path, pattern)| (path, Mentions::of(pattern))).collect()
}

/// Everything that a text leads to; itself only when it goes in a circle.
pub(super) fn reached<'text>(
    path: Path<'text>,
    mentions: &BTreeMap<Path<'text>, Mentions<'text>>,
) -> BTreeSet<Path<'text>> {
    let mut reached = BTreeSet::new();
    let next = |path| mentions.get(&path).into_iter().flat_map(|own| &own.messages).copied();
    let mut ahead: Vec<Path> = next(path).collect();
    while let Some(path) = ahead.pop() {
        if reached.insert(path) {
            ahead.extend(next(path));
        }
    }
    reached
}

/// Says which messages mention what is not there, or themselves.
pub(super) fn report_references<'text>(
    files: &[(&str, &str)],
    merged: &BTreeMap<Path<'text>, Merged<'text>>,
    mentions: &BTreeMap<Path<'text>, Mentions<'text>>,
    problems: &mut Vec<MessageProblem>,
) {
    for (&path, own) in mentions.iter().filter(|(_, own)| !own.messages.is_empty()) {
        let id = path.entry();
        let Some((name, text)) = merged.get(&id).and_then(|merged| files.get(merged.file)) else { continue };
        let missing = own.messages.iter().filter(|mentioned| !mentions.contains_key(*mentioned));
        problems.extend(missing.map(|mentioned| message_problem::missing_reference(name, text, id, *mentioned)));
        if reached(path, mentions).contains(&path) {
            problems.push(message_problem::circle(name, text, id));
        }
    }
}
