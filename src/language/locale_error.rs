//! ICU4X lacks the data of a language. Not here: what is wrong with a message (`message_problem.rs`).

use std::fmt;

use icu::locale::Locale as Tag;

/// ICU4X has no data for what was asked.
#[derive(Debug)]
pub struct LocaleError(String);

impl LocaleError {
    pub(super) fn new(tag: &Tag, error: &dyn fmt::Display) -> LocaleError {
        LocaleError(format!("the formats of `{}` cannot be loaded: {error}", tag.id))
    }

    pub(super) fn unknown(error: &dyn fmt::Display) -> LocaleError {
        LocaleError(format!("the formats of a language cannot be loaded: {error}"))
    }
}

impl fmt::Display for LocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LocaleError {}
