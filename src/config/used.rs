//! The settings of a site, as every room uses them.

use std::sync::Arc;

use crate::language::{Language, Localized};

#[derive(Clone, Debug)]
pub struct Site {
    pub title: Localized<String>,
    pub description: Localized<String>,
    /// The body that publishes the archive.
    pub publisher: Localized<String>,
    /// An absolute address that ends with a slash.
    pub base_url: Arc<str>,
    /// In the order in which readers see them; never empty.
    pub languages: Vec<SiteLanguage>,
    /// Every language of the site file, also where only some are built.
    pub written: Vec<Language>,
    pub missing_texts: MissingTexts,
    /// The entries of the main menu, by the names of sections and registers.
    pub menu: Vec<Arc<str>>,
    /// The folder in `themes/` whose files come before the built-in ones.
    pub theme: Arc<str>,
    pub colours: Vec<Colour>,
}

#[derive(Clone, Debug)]
pub struct SiteLanguage {
    pub language: Language,
    /// The locale that dates and numbers follow, such as `en-GB`.
    pub locale: Option<Arc<str>>,
    /// The language's name in itself, as the site or CLDR has it.
    pub label: Arc<str>,
    /// This language first, then those whose texts stand in for missing ones, in order; every language once.
    pub chain: Vec<Language>,
    /// A CLDR numbering system, such as `latn` or `arab`.
    pub digits: Option<Arc<str>>,
    /// Which names the months have.
    pub months: Option<Arc<str>>,
}

/// What becomes of a text that a language lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingTexts {
    /// The page is there all the same, and shows the text of another language under a notice.
    Show,
    /// Lists link to the page in another language.
    Link,
}

/// A colour that the site sets in place of the theme's, such as `accent: #1a4d7a`.
#[derive(Clone, Debug, PartialEq)]
pub struct Colour {
    pub token: Arc<str>,
    pub value: Arc<str>,
}

impl Site {
    pub fn language(&self, language: &Language) -> Option<&SiteLanguage> {
        self.languages.iter().find(|have| have.language == *language)
    }

    /// The path part of the base address, with a slash at both ends.
    pub fn base_path(&self) -> &str {
        let after_scheme = self.base_url.find("://").map_or(0, |at| at + 3);
        self.base_url[after_scheme..].find('/').map_or("/", |at| &self.base_url[after_scheme + at..])
    }

    /// Leaves only some languages to be built; texts in the others still stand in for missing ones.
    pub fn only(&mut self, languages: &[Language]) {
        self.languages.retain(|have| languages.contains(&have.language));
    }
}
