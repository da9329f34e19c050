//! One file, parsed and decoded: stage 2 of a build. Pure, so that it can be remembered (`memory`).

use std::sync::Arc;

use crate::decode::{self, Name, Role};
use crate::diagnostic::{Checked, Problem};
use crate::form;
use crate::language::Language;
use crate::parse;
use crate::resolve::Entry;
use crate::source::{Content, Digest, Source};

/// What one file came to, with what is wrong with it.
pub(super) type Came = Checked<Option<(Name, Entry)>>;

/// What one file is, and what it says; none where it is none of ours. `digest` is that of the source.
pub(super) fn read(source: &Source, languages: &[Language], digest: Option<[u8; 32]>) -> Came {
    let name = match decode::name(source, languages) {
        None => return Checked::new(None, Vec::new()),
        Some(Err(problem)) => return Checked::new(None, vec![unnamed(source, problem)]),
        Some(Ok(name)) => name,
    };
    if let Role::File(below) = &name.role {
        let problems = parse::unreadable(source).into_iter().collect();
        let entry = Entry::File(below.clone());
        return Checked::new(Some((name, entry)), problems);
    }
    let digest = digest.map_or_else(|| Digest::of(source.path.as_bytes()), Digest::from);
    let mut problems = Vec::new();
    let entry = match parse::document(source).collect(&mut problems) {
        Some(document) => decoded(document, &name, languages, digest, &mut problems),
        // What cannot be read is there all the same: that it lacks every field follows from that, and is not told.
        None => decoded(blank(source), &name, languages, digest, &mut Vec::new()),
    };
    Checked::new(Some((name, entry)), problems)
}

fn blank(source: &Source) -> parse::Document {
    parse::Document { path: source.path.clone(), fields: form::Node::Map(Vec::new()), text: None }
}

/// A link that leads astray is told as such, whatever its name.
fn unnamed(source: &Source, problem: Problem) -> Problem {
    match &source.content {
        Content::Astray | Content::Unnameable => parse::unreadable(source).unwrap_or(problem),
        _ => problem,
    }
}

fn decoded(
    document: parse::Document,
    name: &Name,
    languages: &[Language],
    digest: Digest,
    problems: &mut Vec<Problem>,
) -> Entry {
    match &name.role {
        Role::Words(language) => {
            let words = decode::words(document, name.noun, languages, digest).collect(problems);
            Entry::Words(language.clone(), Arc::new(words))
        }
        role => {
            let small = *role == Role::Small;
            let facts = decode::facts(&document, name.noun, &name.id, small, languages, digest).collect(problems);
            let facts = Arc::new(facts);
            if small { Entry::Small(facts) } else { Entry::Facts(facts) }
        }
    }
}
