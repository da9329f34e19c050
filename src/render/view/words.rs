//! The smallest parts of views: words, links and dates, each with its language and direction where they differ.

use serde::Serialize;

/// A run of words. `lang` and `dir` stand only where they differ from the page's:
/// an Arabic title on an English page, or a symbol (`dir` alone) on an Arabic one.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Words {
    pub text: String,
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
}

/// A link within the site. Its address is relative to the page; empty when the site has no such page in any language
/// that it was built in, and then the words stand alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Link {
    pub text: String,
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
    pub url: String,
    /// The language of the page that the link leads to, where it is not the reader's.
    pub hreflang: Option<String>,
    /// The text behind the link is missing in the reader's language.
    pub missing: bool,
}

/// A date or a range of dates: in the words of the page's language, and as a machine reads it (HTML `datetime`).
/// `iso` is none for a range, which `<time>` cannot hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct When {
    /// “10–12 October 2018”.
    pub text: String,
    /// `2018-10-12`.
    pub iso: Option<String>,
}

/// A part of a sentence: words of the page's language, or a link in their midst.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Run {
    pub text: String,
    pub link: Option<Link>,
}
