//! Translations must have the paragraphs and notes of the original, or a citation would lead to something else.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Place, Problem};
use crate::language::Language;
use crate::model::{Record, Text};

/// What differs between the original and each translation.
pub fn structure(record: &Record) -> Vec<Problem> {
    let original = record.original.as_ref().and_then(|language| Some((language, record.text.get(language)?)));
    let Some((language, original)) = original.or_else(|| record.text.iter().next()) else { return Vec::new() };
    let others = record.text.iter().filter(|(other, _)| *other != language);
    let compared = others.flat_map(|(_, text)| compare(language, original, text));
    let bare = record.title.languages().filter(|other| record.text.get(other).is_none());
    compared.chain(bare.map(|other| without_text(record, language, other))).collect()
}

/// A page without a body would show that of another language as if it were its own.
fn without_text(record: &Record, original: &Language, other: &Language) -> Problem {
    let message = format!("the text in `{other}` has a title, but no body");
    Problem::new(Code::DifferentStructure, Place::file(&record.path), message)
        .help(format!("translate the text in `{original}` below the fields of `index.{other}.md`"))
}

fn compare(language: &Language, original: &Text, text: &Text) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (wanted, found) = (ids(original), ids(text));
    let missing: Vec<&str> = wanted.difference(&found).copied().collect();
    let extra: Vec<&str> = found.difference(&wanted).copied().collect();
    if !missing.is_empty() {
        problems.push(problem(text, format!("this text lacks {}", named(&missing)), language));
    }
    if !extra.is_empty() {
        problems.push(problem(text, format!("this text has {} too many", named(&extra)), language));
    }
    let (wanted, found) = (original.notes.len(), text.notes.len());
    if wanted != found {
        problems.push(problem(text, format!("this text has {found} notes in place of {wanted}"), language));
    }
    problems
}

fn problem(text: &Text, message: String, original: &Language) -> Problem {
    Problem::new(Code::DifferentStructure, Place::file(&text.path), message)
        .help(format!("compare it with the text in `{original}`"))
}

fn ids(text: &Text) -> BTreeSet<&str> {
    text.provisions().into_iter().map(|provision| &*provision.id).collect()
}

/// The first few paragraphs, and how many more there are.
fn named(ids: &[&str]) -> String {
    let shown: Vec<String> = ids.iter().take(3).map(|id| format!("`{id}`")).collect();
    match ids.len().saturating_sub(3) {
        0 => shown.join(", "),
        more => format!("{} and {more} more paragraphs", shown.join(", ")),
    }
}
