//! The words of a record in one language: `index.fr.md`.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Checked;
use crate::form::{self, Node, Reader};
use crate::language::Language;
use crate::model::{Body, Noun, Standing};
use crate::parse::Document;
use crate::source::Digest;

use super::schema::words_fields;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Words {
    #[serde(skip)]
    pub path: Arc<str>,
    pub title: Option<String>,
    pub summary: Option<String>,
    pub standing: Option<Standing>,
    #[serde(skip)]
    pub text: Option<Body>,
    /// Of all but the words of the text: what others can show without reading it.
    pub face: Digest,
    /// Of the file.
    pub digest: Digest,
}

impl Words {
    /// Whether nothing is there that others lack: no more follows from such words than what is shown of them.
    pub fn is_like(&self, other: &Words) -> bool {
        let shape = |words: &Words| (words.title.is_some(), words.summary.is_some(), words.standing);
        let outline = |words: &'_ Words| words.text.as_ref().map(|text| text.outline().clone());
        self.title.is_some() && shape(self) == shape(other) && outline(self) == outline(other)
    }
}

/// Reads the words of one document. An empty body is no text. Fields that could not be read count as a title, since the
/// record is held in this language. `digest` is that of the file.
pub fn words(document: Document, noun: Noun, languages: &[Language], digest: Digest) -> Checked<Words> {
    let problems = form::check(&document.path, &document.fields, &words_fields(noun), languages);
    let reader = Reader::new(&document.fields);
    let mut words = Words {
        path: document.path.clone(),
        title: match &document.fields {
            Node::Empty => Some("…".to_owned()),
            _ => reader.line(noun.heading_field()).map(|line| line.to_string()),
        },
        summary: reader.line("summary").map(|line| line.to_string()),
        standing: reader.line("standing").and_then(|name| Standing::of_name(&name)),
        text: document.text.filter(|text| !text.blocks.is_empty()).map(Body::from),
        face: Digest::default(),
        digest,
    };
    words.face = face(&words);
    Checked::new(words, problems)
}

fn face(words: &Words) -> Digest {
    let shown = (&words.title, &words.summary, words.standing, words.text.as_ref().map(Body::outline));
    // Where it cannot be told, any change of the file counts as one.
    postcard::to_allocvec(&shown).map_or(words.digest, |bytes| Digest::of(&bytes))
}
