//! The messages of one language, written in Fluent (projectfluent.org): what templates and formats say. Where the files
//! lie, and which messages a theme needs, is not known here.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;

use super::LocaleError;
use fluent::concurrent::FluentBundle;
use fluent::resolver::{ResolverError, errors::ReferenceKind};
use fluent::{FluentError, FluentResource};
use fluent_syntax::ast::{Entry, Pattern, Resource};
use fluent_syntax::serializer;

mod merge;
use merge::Merged;

pub use fluent::{FluentArgs as Arguments, FluentValue as Value};

use super::message_problem::MessageProblem;
use super::number::Numbers;
use super::selector::{self, CATEGORY, Mentions, NUMBER, SHOW};
use super::{FormatOptions, Language};

/// All messages of one language. Shared by any number of threads without waiting.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// By `id` or `id.attribute`.
    known: HashMap<String, Known>,
    fallback: Option<Arc<Messages>>,
}

struct Known {
    /// The finished text of a message that depends on nothing.
    fixed: Option<Box<str>>,
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
    /// It mentions a message that is missing, or itself, or it never ends.
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
        let numbers = Arc::new(Numbers::new(language, options)?);
        let mut problems = Vec::new();
        let merged = merge::merge(files, &mut problems);
        let mentions = merge::mentions(&merged);
        merge::report_references(files, &merged, &mentions, &mut problems);
        let bundle = bundle(&numbers, merged);
        let mut messages = Messages { language: language.clone(), bundle, known: HashMap::new(), fallback: None };
        messages.learn(&mentions);
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
    pub fn format(&self, id: &str, arguments: &Arguments) -> Result<Cow<'_, str>, MessageError> {
        match (self.known.get(id), &self.fallback) {
            (Some(Known { fixed: Some(text), .. }), _) => Ok(Cow::Borrowed(text)),
            (Some(_), _) => self.resolve(id, arguments),
            (None, Some(fallback)) => fallback.format(id, arguments),
            (None, None) => Err(MessageError::Missing { id: id.to_owned() }),
        }
    }

    /// Whether this language has the message itself.
    pub fn has(&self, id: &str) -> bool {
        self.known.contains_key(id)
    }

    /// Every `id` and `id.attribute` of this language, in the order of the alphabet.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.known.keys().map(String::as_str).collect();
        ids.sort_unstable();
        ids
    }

    /// What `format` needs to be given for this message, in the order of the alphabet.
    pub fn variables(&self, id: &str) -> &[String] {
        self.known.get(id).map_or(&[], |known| &known.variables)
    }

    fn resolve(&self, id: &str, arguments: &Arguments) -> Result<Cow<'_, str>, MessageError> {
        let missing = || MessageError::Missing { id: id.to_owned() };
        let pattern = self.pattern(id).ok_or_else(missing)?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        match errors.into_iter().next() {
            None => Ok(text),
            Some(error) => Err(MessageError::new(id, &error)),
        }
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        match id.split_once('.') {
            None => self.bundle.get_message(id)?.value(),
            Some((id, attribute)) => Some(self.bundle.get_message(id)?.get_attribute(attribute)?.value()),
        }
    }

    /// Notes the variables of each message, and formats those that have none.
    fn learn(&mut self, mentions: &BTreeMap<String, Mentions>) {
        for id in mentions.keys().filter(|id| !id.starts_with('-')) {
            let reached = merge::reached(id, mentions);
            let messages = reached.iter().filter(|id| !id.starts_with('-')).filter_map(|id| mentions.get(*id));
            let own = mentions.get(id).into_iter().chain(messages);
            let variables: BTreeSet<&String> = own.flat_map(|mentions| &mentions.variables).collect();
            let variables: Vec<String> = variables.into_iter().cloned().collect();
            let fixed = if variables.is_empty() { self.resolve(id, &Arguments::new()).ok() } else { None };
            let fixed = fixed.map(|text| text.into_owned().into_boxed_str());
            self.known.insert(id.clone(), Known { fixed, variables });
        }
    }
}

fn bundle(numbers: &Arc<Numbers>, merged: BTreeMap<String, Merged<'_>>) -> FluentBundle<FluentResource> {
    let mut body: Vec<Entry<&str>> = merged.into_values().map(|merged| merged.entry).collect();
    body.iter_mut().for_each(selector::rewrite);
    // What was parsed and written again parses; a test holds the serializer to it.
    let resource = FluentResource::try_new(serializer::serialize(&Resource { body }));
    let resource = resource.unwrap_or_else(|(resource, _)| resource);
    let mut bundle = FluentBundle::new_concurrent(Vec::new());
    // Isolation is for whoever knows the place: markup has <bdi>, plain text has `bidi.rs`.
    bundle.set_use_isolating(false);
    add_functions(&mut bundle, numbers);
    bundle.add_resource_overriding(resource);
    bundle
}

fn add_functions(bundle: &mut FluentBundle<FluentResource>, numbers: &Arc<Numbers>) {
    let (category, show) = (Arc::clone(numbers), Arc::clone(numbers));
    // Adding fails only for a name that is taken, and the bundle is new.
    let _ = bundle.add_function(CATEGORY, move |given, _| self::category(&category, given));
    let _ = bundle.add_function(SHOW, move |given, _| self::show(&show, given));
    let _ = bundle.add_function(NUMBER, |given, options| match given.first() {
        Some(Value::Number(number)) => {
            let mut number = number.clone();
            number.options.merge(options);
            Value::Number(number)
        }
        other => other.cloned().unwrap_or(Value::None),
    });
}

fn category<'a>(numbers: &Numbers, given: &[Value<'a>]) -> Value<'a> {
    match given {
        [Value::Number(number), exact @ ..] => {
            let same = |key: &&Value| matches!(key, Value::Number(key) if key.value == number.value);
            exact.iter().find(same).cloned().unwrap_or_else(|| numbers.category(number).into())
        }
        [other, ..] => other.clone(),
        [] => Value::None,
    }
}

fn show<'a>(numbers: &Numbers, given: &[Value<'a>]) -> Value<'a> {
    match given.first() {
        Some(Value::Number(number)) => numbers.figure(number).into(),
        // A variable that is missing was reported when it was looked up.
        Some(Value::Error | Value::None) | None => "".into(),
        Some(other) => other.clone(),
    }
}

impl MessageError {
    fn new(id: &str, error: &FluentError) -> MessageError {
        let id = id.to_owned();
        match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id: variable })) => {
                MessageError::MissingVariable { id, variable: variable.clone() }
            }
            FluentError::ResolverError(error) => MessageError::Broken { id, reason: error.to_string() },
            other => MessageError::Broken { id, reason: other.to_string() },
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
