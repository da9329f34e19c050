//! One language, by its BCP 47 tag, and the direction it is written in.

use std::fmt;
use std::sync::Arc;

use icu::locale::{Direction as CldrDirection, LanguageIdentifier, LocaleDirectionality};
use serde::{Deserialize, Serialize};

/// A language tag in its canonical case (`en`, `fr-CH`, `zh-Hant`), as BCP 47 (RFC 5646) writes it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Language {
    #[serde(deserialize_with = "crate::source::word")]
    tag: Arc<str>,
    direction: Direction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Language {
    /// Takes a tag in any case; `None` when it is not well-formed.
    pub fn parse(tag: &str) -> Option<Language> {
        let identifier = LanguageIdentifier::try_from_str(tag).ok()?;
        let language = || Language { tag: identifier.to_string().into(), direction: direction(&identifier) };
        (!identifier.language.is_unknown()).then(language)
    }

    pub fn as_str(&self) -> &str {
        &self.tag
    }

    /// The direction of the script that CLDR gives the language; left to right where CLDR has no word on it.
    pub fn direction(&self) -> Direction {
        self.direction
    }
}

fn direction(identifier: &LanguageIdentifier) -> Direction {
    match LocaleDirectionality::new_common().get(identifier) {
        Some(CldrDirection::RightToLeft) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
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
