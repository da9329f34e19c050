//! Translations must have the parts, paragraphs, notes and ids of the original, or a citation would lead to something else.

use crate::diagnostic::{Code, Place, Problem};
use crate::language::Language;
use crate::model::{Record, Text};
use crate::source::Extent;

use super::{calls, headings, paragraphs, parts, shape};

/// A translation beside the text that it is compared with.
pub struct Pair<'a> {
    pub language: &'a Language,
    pub original: &'a Text,
    pub text: &'a Text,
}

/// What differs between the original and each translation.
pub fn structure(record: &Record) -> Vec<Problem> {
    let original = record.original.as_ref().and_then(|language| Some((language, record.text.get(language)?.tree())));
    let Some((language, original)) =
        original.or_else(|| record.text.iter().map(|(language, text)| (language, text.tree())).next())
    else {
        return Vec::new();
    };
    let others = record.text.iter().map(|(other, text)| (other, text.tree())).filter(|(other, _)| *other != language);
    let shape = shape::shape(original);
    let differing = others.filter(|(_, text)| shape.is_none() || shape != shape::shape(text));
    let compared = differing.flat_map(|(_, text)| compare(&Pair { language, original, text }));
    let bare = record.title.languages().filter(|other| record.text.get(other).is_none());
    compared.chain(bare.map(|other| without_text(record, language, other))).collect()
}

/// A page without a body would show that of another language as if it were its own.
fn without_text(record: &Record, original: &Language, other: &Language) -> Problem {
    let message = format!("the text in `{other}` has a title, but no body");
    Problem::new(Code::DifferentStructure, Place::file(&record.path), message)
        .help(format!("translate the text in `{original}` below the fields of `index.{other}.md`"))
}

fn compare(pair: &Pair<'_>) -> Vec<Problem> {
    let parts = parts::compare(pair);
    let paragraphs = paragraphs::compare(pair, &parts);
    let mut problems = headings::compare(pair);
    problems.extend(parts.problems);
    problems.extend(calls::compare(pair, &paragraphs.alike));
    problems.extend(paragraphs.problems);
    problems
}

impl Pair<'_> {
    /// A problem at a place in the translation; in the file as a whole where there is none.
    pub fn problem(&self, span: Option<Extent>, message: String) -> Problem {
        self.at(Code::DifferentStructure, span, message)
            .help(format!("compare it with the text in `{}`", self.language))
    }

    pub fn at(&self, code: Code, span: Option<Extent>, message: String) -> Problem {
        let place = match span {
            Some(span) => Place::span(&self.text.path, span),
            None => Place::file(&self.text.path),
        };
        Problem::new(code, place, message)
    }
}
