//! A value that exists once per language, or once for all of them.

use serde::{Deserialize, Serialize};

use super::Language;

/// Words, or anything else, per language. A neutral value (a symbol, an acronym) stands for every language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Localized<T> {
    neutral: Option<T>,
    values: Vec<(Language, T)>,
}

/// A value that was found, with the language it is in; no language when it is the same in all of them.
#[derive(Debug, PartialEq)]
pub struct Found<'a, T> {
    pub language: Option<&'a Language>,
    pub value: &'a T,
}

impl<T> Default for Localized<T> {
    fn default() -> Self {
        Localized { neutral: None, values: Vec::new() }
    }
}

impl<T> Localized<T> {
    pub fn neutral(value: T) -> Self {
        Localized { neutral: Some(value), values: Vec::new() }
    }

    /// Sets the value of one language and returns the value that stood there before.
    pub fn insert(&mut self, language: Language, value: T) -> Option<T> {
        match self.values.binary_search_by(|(have, _)| have.cmp(&language)) {
            Ok(at) => Some(std::mem::replace(&mut self.values[at].1, value)),
            Err(at) => {
                self.values.insert(at, (language, value));
                None
            }
        }
    }

    /// The same languages with other values.
    pub fn map<U>(&self, change: &mut dyn FnMut(&T) -> U) -> Localized<U> {
        Localized {
            neutral: self.neutral.as_ref().map(&mut *change),
            values: self.values.iter().map(|(language, value)| (language.clone(), change(value))).collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.neutral.is_none() && self.values.is_empty()
    }

    /// The value in just this language; a neutral value serves every language.
    pub fn get(&self, language: &Language) -> Option<&T> {
        let own = self.values.binary_search_by(|(have, _)| have.cmp(language)).ok();
        own.map(|at| &self.values[at].1).or(self.neutral.as_ref())
    }

    /// The value in the first language of the chain that has one, else in any language.
    pub fn find(&self, chain: &[Language]) -> Option<Found<'_, T>> {
        if let Some(value) = &self.neutral {
            return Some(Found { language: None, value });
        }
        let preferred = chain.iter().find_map(|wanted| self.values.iter().find(|(have, _)| have == wanted));
        let (language, value) = preferred.or(self.values.first())?;
        Some(Found { language: Some(language), value })
    }

    /// Every language that has a value of its own, in the order of the tags.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.values.iter().map(|(language, _)| language)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Language, &T)> {
        self.values.iter().map(|(language, value)| (language, value))
    }

    /// All values, the neutral one included.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.neutral.iter().chain(self.values.iter().map(|(_, value)| value))
    }
}

impl<T> FromIterator<(Language, T)> for Localized<T> {
    fn from_iter<I: IntoIterator<Item = (Language, T)>>(pairs: I) -> Self {
        let mut all = Localized::default();
        for (language, value) in pairs {
            all.insert(language, value);
        }
        all
    }
}
