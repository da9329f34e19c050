//! Several files of messages become one set: who overrides whom, and who mentions whom. Nothing is formatted here.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry as Place};

use fluent_syntax::ast::{Entry, Pattern};

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

/// All texts of a language, sorted by their paths: the place of one among them is its name from here on.
pub(super) struct Texts<'a, 'text>(Vec<Text<'a, 'text>>);

pub(super) struct Text<'a, 'text> {
    pub path: Path<'text>,
    pub pattern: &'a Pattern<&'text str>,
    pub mentions: Mentions<'text>,
    file: usize,
}

impl<'a, 'text> Texts<'a, 'text> {
    pub fn new(merged: &'a BTreeMap<Path<'text>, Merged<'text>>) -> Texts<'a, 'text> {
        let texts = |Merged { entry, file }: &'a Merged<'text>| {
            mention::patterns(entry).map(|(path, pattern)| Text {
                path,
                pattern,
                mentions: Mentions::of(pattern),
                file: *file,
            })
        };
        let mut all: Vec<Text<'_, '_>> = merged.values().flat_map(texts).collect();
        all.sort_by_key(|text| text.path);
        // Of two attributes with one name, Fluent takes the first.
        all.dedup_by_key(|text| text.path);
        Texts(all)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Text<'a, 'text>> {
        self.0.iter()
    }

    /// The place of a text; none when there is no such text.
    pub fn find(&self, path: Path<'_>) -> Option<usize> {
        self.0.binary_search_by_key(&path, |text| text.path).ok()
    }

    /// Every text that one leads to; itself only when it goes in a circle.
    pub fn reached(&self, text: &Text<'a, 'text>) -> impl Iterator<Item = &Text<'a, 'text>> {
        let mut ahead = self.mentioned(text);
        let mut reached = BTreeSet::new();
        while let Some(place) = ahead.pop() {
            if reached.insert(place) {
                ahead.extend(self.mentioned(&self.0[place]));
            }
        }
        reached.into_iter().map(|place| &self.0[place])
    }

    fn mentioned(&self, text: &Text<'_, '_>) -> Vec<usize> {
        text.mentions.messages.iter().filter_map(|path| self.find(*path)).collect()
    }

    /// Says which messages mention what is not there, or themselves.
    pub fn report(&self, files: &[(&str, &str)], problems: &mut Vec<MessageProblem>) {
        for text in self.iter().filter(|text| !text.mentions.messages.is_empty()) {
            let Some((name, whole)) = files.get(text.file) else { continue };
            let id = text.path.entry();
            let missing = text.mentions.messages.iter().filter(|mentioned| self.find(**mentioned).is_none());
            problems.extend(missing.map(|mentioned| message_problem::missing_reference(name, whole, id, *mentioned)));
            if self.reached(text).any(|reached| reached.path == text.path) {
                problems.push(message_problem::circle(name, whole, id));
            }
        }
    }
}
