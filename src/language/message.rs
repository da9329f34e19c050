//! The messages of one language, written in Fluent (projectfluent.org): what templates and formats say. Where the files
//! lie, and which messages a theme needs, is not known here.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use rustc_hash::FxHashMap;

mod merge;
mod pattern;
mod resolve;
use merge::{Text, Texts};
use pattern::{Compiler, Element, Pattern};
use resolve::Fault;

use super::message_problem::MessageProblem;
use super::number::Numbers;
use super::{Arguments, FormatOptions, Language, LocaleError};

/// All messages of one language. Shared by any number of threads without waiting.
pub struct Messages {
    language: Language,
    numbers: Numbers,
    /// The texts of messages and terms.
    patterns: Vec<Pattern>,
    /// The messages by `id` or `id.attribute`.
    known: FxHashMap<Box<str>, Known>,
    fallback: Option<Arc<Messages>>,
}

#[derive(Debug)]
struct Known {
    /// The place of its text.
    place: usize,
    /// What has to be given, in the order of the alphabet.
    variables: Vec<String>,
}

/// Why a message cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageError {
    Missing {
        id: String,
    },
    MissingVariable {
        id: String,
        variable: String,
    },
    /// It mentions a message that is missing, or itself, or too many of them.
    Broken {
        id: String,
        reason: String,
    },
}

impl Messages {
    /// Reads the files of one language. A message of a later file takes the place of an earlier one with the same id;
    /// attributes that it does not have stay. A message that cannot be read is reported, and the earlier one stays.
    /// `Err` only when the data of ICU4X cannot be loaded.
    pub fn read(
        language: &Language,
        options: &FormatOptions,
        files: &[(&str, &str)],
    ) -> Result<(Messages, Vec<MessageProblem>), LocaleError> {
        let numbers = Numbers::new(language, options)?;
        let mut problems = Vec::new();
        let merged = merge::merge(files, &mut problems);
        let texts = Texts::new(&merged);
        texts.report(files, &mut problems);
        let compiler = Compiler { numbers: &numbers, texts: &texts };
        let mut messages = Messages {
            language: language.clone(),
            patterns: texts.iter().map(|text| compiler.pattern(text.pattern)).collect(),
            known: known(&texts),
            numbers,
            fallback: None,
        };
        messages.finish();
        Ok((messages, problems))
    }

    /// Looks up what is missing in another language.
    pub fn or(mut self, fallback: Arc<Messages>) -> Messages {
        self.fallback = Some(fallback);
        self
    }

    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The text of `id` or `id.attribute`. A message without variables costs one look-up and no allocation.
    pub fn format(&self, id: &str, arguments: &Arguments<'_>) -> Result<Cow<'_, str>, MessageError> {
        match (self.known.get(id), &self.fallback) {
            (Some(known), _) => self.text(known.place, arguments).map_err(|fault| MessageError::new(id, fault)),
            (None, Some(fallback)) => fallback.format(id, arguments),
            (None, None) => Err(MessageError::Missing { id: id.to_owned() }),
        }
    }

    /// The messages whose texts are the same whatever they are given, those of other languages that stand in included.
    pub fn fixed(&self) -> Vec<(&str, &str)> {
        let lent = self.fallback.iter().flat_map(|fallback| fallback.fixed()).filter(|(id, _)| !self.has(id));
        let own = self.known.iter().filter_map(|(id, known)| Some((&**id, self.patterns.get(known.place)?.plain()?)));
        own.chain(lent).collect()
    }

    /// Whether this language has the message itself.
    pub fn has(&self, id: &str) -> bool {
        self.known.contains_key(id)
    }

    /// Every `id` and `id.attribute` of this language, in the order of the alphabet.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.known.keys().map(|id| &**id).collect();
        ids.sort_unstable();
        ids
    }

    /// What `format` needs to be given for this message, in the order of the alphabet.
    pub fn variables(&self, id: &str) -> &[String] {
        self.known.get(id).map_or(&[], |known| &known.variables)
    }

    fn text(&self, place: usize, arguments: &Arguments<'_>) -> Result<Cow<'_, str>, Fault> {
        match self.patterns.get(place).and_then(Pattern::plain) {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => resolve::resolve(&self.patterns, &self.numbers, place, arguments).map(Cow::Owned),
        }
    }

    /// Puts messages together that mention others but depend on nothing that is given.
    fn finish(&mut self) {
        let fixed = self.known.values().filter(|known| known.variables.is_empty()).map(|known| known.place);
        let open: Vec<usize> = fixed.filter(|place| self.patterns[*place].plain().is_none()).collect();
        for place in open {
            if let Ok(text) = resolve::resolve(&self.patterns, &self.numbers, place, &[]) {
                self.patterns[place] = Pattern(vec![Element::Text(text)]);
            }
        }
    }
}

/// The messages with the variables of all that they lead to; terms are given theirs by messages.
fn known(texts: &Texts<'_, '_>) -> FxHashMap<Box<str>, Known> {
    let messages = texts.iter().enumerate().filter(|(_, text)| !text.path.is_term);
    messages.map(|(place, text)| (text.path.name(), Known { place, variables: variables(text, texts) })).collect()
}

fn variables(text: &Text<'_, '_>, texts: &Texts<'_, '_>) -> Vec<String> {
    let reached = texts.reached(text).filter(|text| !text.path.is_term);
    let all: BTreeSet<&str> =
        std::iter::once(text).chain(reached).flat_map(|text| &text.mentions.variables).copied().collect();
    all.into_iter().map(str::to_owned).collect()
}

impl MessageError {
    fn new(id: &str, fault: Fault) -> MessageError {
        let id = id.to_owned();
        match fault {
            Fault::MissingVariable(variable) => MessageError::MissingVariable { id, variable },
            Fault::Broken(reason) => MessageError::Broken { id, reason },
        }
    }
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MessageError::Missing { id } => write!(f, "there is no message `{id}`"),
            MessageError::MissingVariable { id, variable } => {
                write!(f, "the message `{id}` needs a value for `${variable}`")
            }
            MessageError::Broken { id, reason } => write!(f, "the message `{id}` cannot be shown: {reason}"),
        }
    }
}

impl std::error::Error for MessageError {}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Messages({}, {})", self.language, self.known.len())
    }
}

#[cfg(test)]
mod tests;
