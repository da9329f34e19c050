//! The order of words in one language, and the letters of an A–Z index. Folding for search is not here.

use std::cmp::Ordering;
use std::collections::HashSet;

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::locale::Locale as Tag;
use icu::locale::exemplar_chars::ExemplarCharacters;
use icu::normalizer::DecomposingNormalizerBorrowed;
use icu::properties::{CodePointMapData, props::Script};

use super::LocaleError;

#[derive(Debug)]
pub(super) struct Alphabet {
    order: CollatorBorrowed<'static>,
    /// Knows only base letters: É is E, and in Spanish Ñ is not N.
    letters_only: CollatorBorrowed<'static>,
    /// The headings of an index, in order.
    letters: Vec<String>,
    /// The script that they are of.
    script: Option<Script>,
    article: Article,
}

/// An article that is written together with its word and does not count when titles are sorted (ال).
#[derive(Debug, Default)]
pub(super) struct Article {
    pub article: String,
    /// Words that only look as if they had the article.
    pub exceptions: HashSet<String>,
}

impl Alphabet {
    pub fn new(tag: &Tag, article: Article) -> Result<Alphabet, LocaleError> {
        let mut preferences = CollatorPreferences::from(tag);
        // "Declaration 9" before "Declaration 10".
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut base = CollatorOptions::default();
        base.strength = Some(Strength::Primary);
        let collator = |options| Collator::try_new(preferences, options).map_err(|error| LocaleError::new(tag, &error));
        let letters_only = collator(base)?;
        let letters = letters(tag, &letters_only);
        let order = collator(CollatorOptions::default())?;
        let script = letters.first().and_then(|letter| letter.chars().next()).map(script);
        Ok(Alphabet { order, letters_only, letters, script, article })
    }

    /// CLDR's order; texts that it holds for equal are ordered by code point, so that the order is always the same.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.order.compare(left, right).then_with(|| left.cmp(right))
    }

    /// The same without opening marks and the article.
    pub fn compare_titles(&self, left: &str, right: &str) -> Ordering {
        let order = self.order.compare(self.sorted_by(left), self.sorted_by(right));
        order.then_with(|| self.compare(left, right))
    }

    /// The part of a title that decides where it stands.
    fn sorted_by<'a>(&self, title: &'a str) -> &'a str {
        let title = title.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        let Article { article, exceptions } = &self.article;
        // Most languages write it as a word of its own, which counts.
        let rest = title.strip_prefix(article.as_str()).filter(|_| !article.is_empty());
        match rest.filter(|rest| rest.chars().nth(1).is_some_and(char::is_alphabetic)) {
            Some(rest) if !exceptions.contains(first_word(title)) => rest,
            _ => title,
        }
    }

    /// The heading under which a title stands in an index: É under E, الإعلان under ا; `None` for digits and signs.
    pub fn initial(&self, title: &str) -> Option<String> {
        let title = self.sorted_by(title);
        let first = title.chars().next().filter(|letter| letter.is_alphabetic())?;
        if self.script != Some(script(first)) {
            return base_letter(first);
        }
        self.letters.get(self.heading(first, title)).cloned()
    }

    /// The last heading that does not stand after the title, as in UTS 35's index buckets.
    fn heading(&self, first: char, title: &str) -> usize {
        let reached = |letter: &String| self.letters_only.compare(letter, title) != Ordering::Greater;
        // Comparing is slow; most often the heading is the first letter.
        let capital = first.to_uppercase().next().unwrap_or(first);
        let guess = self.letters.iter().position(|letter| letter.starts_with(capital));
        let guess = guess.filter(|at| reached(&self.letters[*at]));
        match guess {
            Some(at) if !self.letters.get(at + 1).is_some_and(reached) => at,
            _ => self.letters.partition_point(reached).saturating_sub(1),
        }
    }
}

fn first_word(title: &str) -> &str {
    title.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or(title)
}

/// The letters that CLDR gives for an index, in the order of the language.
fn letters(tag: &Tag, order: &CollatorBorrowed<'_>) -> Vec<String> {
    let Ok(set) = ExemplarCharacters::try_new_index(&tag.id.clone().into()) else {
        return Vec::new();
    };
    let mut letters: Vec<String> = set.code_points().iter_chars().map(String::from).collect();
    letters.sort_by(|left, right| order.compare(left, right));
    letters.dedup_by(|right, left| order.compare(left, right) == Ordering::Equal);
    letters
}

fn script(letter: char) -> Script {
    CodePointMapData::<Script>::new().get(letter)
}

/// The letter without marks, as a capital: for scripts that are not the language's own.
fn base_letter(letter: char) -> Option<String> {
    let mut marks = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(std::iter::once(letter));
    marks.next().map(|base| base.to_uppercase().collect())
}
