//! Lists, quotations, sizes of files, and the names of languages.

use std::borrow::Cow;

use icu::locale::{LanguageIdentifier, Locale as Tag};
use icu_locale::names::LanguageIdentifierDisplayName;

use super::{Join, Locale};
use crate::language::Language;

/// Multiples of a thousand bytes, as the International System has them.
const UNITS: [&str; 5] = ["b", "kb", "mb", "gb", "tb"];

impl Locale {
    /// `a, b and c`
    pub fn list(&self, elements: &[&str], join: Join) -> String {
        let list = if join == Join::And { &self.and } else { &self.or };
        list.format_to_string(elements.iter())
    }

    /// Finds the names of some languages beforehand, such as those of a site: CLDR is slow to answer.
    pub fn naming(mut self, languages: &[Language]) -> Locale {
        self.names = languages.iter().map(|other| (other.clone(), name(self.language(), other))).collect();
        self
    }

    /// The name of another language in this one, as in running text: `anglais`; the tag if CLDR has no name.
    pub fn language_name(&self, other: &Language) -> String {
        let known = self.names.iter().find(|(language, _)| language == other);
        known.map_or_else(|| name(self.language(), other), |(_, name)| name.clone())
    }

    /// The name of a language in itself, with the capital that it has in a list: `Français`, `العربية`; the tag if CLDR
    /// has no name.
    pub fn autonym(language: &Language) -> String {
        let name = name(language, language);
        if name == language.as_str() {
            return name;
        }
        let mut letters = name.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    }

    /// The text between the quotation marks of the language.
    pub fn quote(&self, text: &str) -> String {
        self.say("quotation", &[("text", text.into())]).map_or_else(|| format!("“{text}”"), Cow::into_owned)
    }

    /// The size of a file: `1.2 MB`, where a kilobyte is a thousand bytes.
    pub fn bytes(&self, bytes: u64) -> String {
        let (size, unit) = scaled(bytes);
        let text = self.say("file-size", &[("n", size.into()), ("unit", unit.into())]).map(Cow::into_owned);
        text.unwrap_or_else(|| format!("{}\u{a0}{}", self.numbers.float(size), unit.to_uppercase()))
    }
}

fn name(language: &Language, other: &Language) -> String {
    let tags = Tag::try_from_str(language.as_str()).ok().zip(LanguageIdentifier::try_from_str(other.as_str()).ok());
    let name = tags.and_then(|(tag, other)| {
        LanguageIdentifierDisplayName::try_new_heavy((&tag).into(), other, Default::default()).ok()
    });
    name.map_or_else(|| other.to_string(), |name| name.as_borrowed().to_string())
}

/// A size with the unit that keeps it below a thousand: one decimal below ten, none above.
fn scaled(bytes: u64) -> (f64, &'static str) {
    #[expect(clippy::cast_precision_loss, reason = "a size is shown with two digits")]
    let mut size = bytes as f64;
    let mut unit = 0;
    let shown = |size: f64| if size < 9.95 { (size * 10.0).round() / 10.0 } else { size.round() };
    while shown(size) >= 1000.0 && unit + 1 < UNITS.len() {
        size /= 1000.0;
        unit += 1;
    }
    (shown(size), UNITS.get(unit).copied().unwrap_or("tb"))
}
