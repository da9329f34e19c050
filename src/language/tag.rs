//! One language, by its BCP 47 tag, and the direction it is written in.

use std::fmt;
use std::sync::Arc;

use icu::locale::{Direction as CldrDirection, LanguageIdentifier, LocaleDirectionality};

/// A language tag in its canonical case (`en`, `fr-CH`, `zh-Hant`), as BCP 47 (RFC 5646) writes it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(Arc<str>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Language {
    /// Takes a tag in any case; `None` when it is not well-formed.
    pub fn parse(tag: &str) -> Option<Language> {
        let identifier = LanguageIdentifier::try_from_str(tag).ok()?;
        (!identifier.language.is_unknown()).then(|| Language(identifier.to_string().into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The direction of the script that CLDR gives the language; left to right where CLDR has no word on it.
    pub fn direction(&self) -> Direction {
        let Ok(identifier) = LanguageIdentifier::try_from_str(&self.0) else {
            return Direction::LeftToRight;
        };
        match LocaleDirectionality::new_common().get(&identifier) {
            Some(CldrDirection::RightToLeft) => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}
