//! One language with all its formats: dates, times, numbers, lists, order, names of languages. What CLDR has comes from
//! ICU4X, the rest from the messages of `format.ftl`. Pages and the archive are not known here.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;

use super::alphabet::{Alphabet, Article};
use super::number::Numbers;
use super::{Arguments, Direction, FormatOptions, Language, LocaleError, MessageError, Messages};

mod dates;
mod words;
use dates::Dates;
pub use dates::Style;

/// A language, its messages and its formats. Shared by any number of threads without waiting.
pub struct Locale {
    messages: Messages,
    numbers: Numbers,
    /// The name of the digits, for messages that depend on it: `latn`, `arab`, …
    digits: String,
    dates: Dates,
    and: ListFormatter,
    or: ListFormatter,
    alphabet: Alphabet,
    /// Languages that are often named, with their names in this one.
    names: Vec<(Language, String)>,
    faults: Vec<MessageError>,
}

/// The grammatical gender of what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Masculine,
    Feminine,
}

/// The word before the last element of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    And,
    Or,
}

/// The messages that formats need, with all that they are given.
const MESSAGES: [(&str, &[&str]); 15] = [
    ("date-day", &["day"]),
    ("date-range-in-month", &["from", "to", "month", "year", "order"]),
    ("date-range-in-month.compact", &["from", "to", "month", "year", "order"]),
    ("date-range-days", RANGE),
    ("date-range-days.compact", RANGE),
    ("date-range-months", RANGE),
    ("date-range-months.compact", RANGE),
    ("date-range-years", RANGE),
    ("date-range-years.compact", RANGE),
    ("time-range", &["from", "to"]),
    ("time-in-zone", &["time", "zone"]),
    ("percent", &["n", "digits"]),
    ("ordinal", &["n", "length", "tens", "units", "gender"]),
    ("quotation", &["text"]),
    ("file-size", &["n", "unit"]),
];

const RANGE: &[&str] = &["from", "to", "from-month", "span"];

impl Locale {
    /// Loads everything once; afterwards nothing fails. `Err` when ICU4X lacks data, which it never does for a
    /// well-formed tag: it falls back to the root locale.
    pub fn new(messages: Messages, options: &FormatOptions) -> Result<Locale, LocaleError> {
        let language = messages.language().clone();
        let tag = options.tag(&language);
        let failed = |error: &dyn fmt::Display| LocaleError::new(&tag, error);
        let list = ListFormatterOptions::default();
        let numbers = Numbers::new(&language, options)?;
        Ok(Locale {
            dates: Dates::new(&tag, options, &messages, &numbers)?,
            and: ListFormatter::try_new_and((&tag).into(), list).map_err(|error| failed(&error))?,
            or: ListFormatter::try_new_or((&tag).into(), list).map_err(|error| failed(&error))?,
            alphabet: Alphabet::new(&tag, article(&messages))?,
            digits: if numbers.plain(0) == "0" { "latn".to_owned() } else { digits_of(options) },
            names: Vec::new(),
            faults: faults(&messages),
            numbers,
            messages,
        })
    }

    pub fn language(&self) -> &Language {
        self.messages.language()
    }

    pub fn direction(&self) -> Direction {
        self.language().direction()
    }

    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// Messages of `format.ftl` that are missing, or ask for a variable that they are never given. Formats then make do
    /// with what CLDR has.
    pub fn faults(&self) -> &[MessageError] {
        &self.faults
    }

    /// `1,250`
    pub fn number(&self, number: i64) -> String {
        self.numbers.integer(number)
    }

    /// `1,250.5`, with at most three decimals.
    pub fn decimal(&self, number: f64) -> String {
        self.numbers.float(number)
    }

    /// Digits without grouping, for years and numbers of documents.
    pub fn digits(&self, number: i64) -> String {
        self.numbers.plain(number)
    }

    /// A share of one: `0.25` → `25%`, with at most one decimal.
    pub fn percent(&self, share: f64) -> String {
        let figure = (share * 1000.0).round() / 10.0;
        let given = [("n", figure.into()), ("digits", self.digits.as_str().into())];
        self.say("percent", &given).map_or_else(|| format!("{}%", self.numbers.float(figure)), Cow::into_owned)
    }

    /// The place in a series, such as that of an edition: `13th`, `13e`, `13.ª`, `الثالثة عشرة`.
    pub fn ordinal(&self, number: u32, gender: Gender) -> String {
        let gender = if gender == Gender::Feminine { "feminine" } else { "masculine" };
        let given = [
            ("n", number.into()),
            ("length", (number.checked_ilog10().unwrap_or(0) + 1).into()),
            ("tens", (number / 10).into()),
            ("units", (number % 10).into()),
            ("gender", gender.into()),
        ];
        self.say("ordinal", &given).map_or_else(|| self.number(number.into()), Cow::into_owned)
    }

    /// The order of the language, by CLDR; numbers inside texts count as numbers.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.alphabet.compare(left, right)
    }

    /// The same for titles and names: opening marks do not count, nor does the Arabic article.
    pub fn compare_titles(&self, left: &str, right: &str) -> Ordering {
        self.alphabet.compare_titles(left, right)
    }

    /// The heading in an A–Z index: `É` → `E`, `الإعلان` → `ا`; `None` for titles that start with a digit.
    pub fn initial(&self, title: &str) -> Option<String> {
        self.alphabet.initial(title)
    }

    /// A message of `format.ftl`. What is wrong with one is in `faults`, so there is nothing to say about it here.
    fn say(&self, id: &str, given: &Arguments<'_>) -> Option<Cow<'_, str>> {
        self.messages.format(id, given).ok()
    }
}

fn article(messages: &Messages) -> Article {
    let words = |id| messages.format(id, &[]).unwrap_or_default();
    let own = |id| if messages.has(id) { words(id) } else { Cow::Borrowed("") };
    Article {
        article: own("sort-article").into_owned(),
        exceptions: own("sort-article-exceptions").split_whitespace().map(str::to_owned).collect(),
    }
}

fn digits_of(options: &FormatOptions) -> String {
    options.digits.as_ref().map_or("arab", |digits| digits.as_str()).to_owned()
}

fn faults(messages: &Messages) -> Vec<MessageError> {
    let fault = |(id, given): &(&str, &[&str])| {
        let id = (*id).to_owned();
        if !messages.has(&id) {
            return Some(MessageError::Missing { id });
        }
        let unknown = messages.variables(&id).iter().find(|variable| !given.contains(&variable.as_str()))?;
        Some(MessageError::MissingVariable { id, variable: unknown.clone() })
    };
    MESSAGES.iter().filter_map(fault).collect()
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.language())
    }
}

#[cfg(test)]
mod tests;
