//! What every page has, whatever it shows.

use serde::Serialize;

use crate::theme::Markup;

use super::words::sentence;
use super::{
    Asked, Changes, Duties, Home, Link, Links, Listing, Parallel, Passage, RecordView, Run, Trace, Tracker, Words,
};

/// One page. Of the optional parts, only what the page's template shows is there.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Page {
    /// The template: `home`, `listing`, `years`, `register`, `files`, `glossary`, `parallel`, `changes`, `trace`,
    /// `tracker`, `asked`, `duties`, `not-found`, `chooser`,
    /// or the noun of the record (`series`, `event`, `declaration`, …).
    pub template: &'static str,
    /// BCP 47; the language of the page's interface.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The way from this page to the site's root: `../../../`; an absolute path on pages that a host may show at any address (404).
    pub root: String,
    /// The heading of the page.
    pub title: Words,
    /// What each printed sheet of the page is of, as plain text: a symbol, an acronym or the title.
    pub running: String,
    /// The entry of the main menu that the page belongs to, such as `events`.
    pub section: Option<String>,
    /// A line above the title: the kind of thing that the page shows, such as “Conference”.
    pub kicker: Option<String>,
    /// One or two sentences below the title.
    pub summary: Option<Passage>,
    /// From the home page down to the page above this one.
    pub crumbs: Vec<Link>,
    /// The same page in every language of the site, this one included; empty where the site has but one.
    pub languages: Vec<LanguageLink>,
    /// What readers must know first: that the text is missing in their language, or unofficial.
    pub notices: Vec<Notice>,
    pub head: Head,
    /// HTML: the links to the Atom feed and to the calendar that go with the page.
    pub feed: Option<Markup>,
    pub calendar: Option<Markup>,
    /// On `home`.
    pub home: Option<Home>,
    /// On `listing`, `years`, `register`, `files` and `glossary`.
    pub listing: Option<Listing>,
    /// On the page of a record.
    pub record: Option<RecordView>,
    pub parallel: Option<Parallel>,
    pub changes: Option<Changes>,
    pub trace: Option<Trace>,
    pub tracker: Option<Tracker>,
    pub asked: Option<Asked>,
    pub duties: Option<Duties>,
    /// The chooser and the root 404 page: the links to each language's home page.
    pub choices: Vec<Choice>,
}

/// One language of the chooser, with its own words.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// BCP 47, for `lang` and `hreflang`.
    pub code: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's own name.
    pub name: String,
    /// Its home page.
    pub url: String,
    /// The site's title in that language.
    pub title: String,
    /// On the 404 page: what happened, and the words of the link to the home page.
    pub message: String,
    pub action: String,
}

/// The page in one of the site's languages.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    /// HTML: the language's own name, as a link where the page exists in that language and is not this one.
    pub link: Markup,
    /// `current`: this page; `held`: there is a text; `missing`: the text is missing there.
    pub state: &'static str,
    pub missing: bool,
}

/// What readers must know before they read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Notice {
    /// `missing-text`, `unofficial-summary`, `unofficial-translation`, `reference`, `superseded`, `corrected`, `draft`.
    pub kind: &'static str,
    /// Whole sentences.
    pub text: String,
    /// In place of the text, a sentence with links in it.
    #[serde(serialize_with = "sentence", skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<Run>,
    /// Why, in the words of those who keep the archive.
    pub reason: Option<Words>,
    /// Where to go on: the official text, the text in another language.
    #[serde(skip_serializing_if = "Links::is_empty")]
    pub links: Links,
}

/// The part of a page that readers do not see.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// The page's title with the site's, isolated for direction.
    pub title: String,
    /// For search engines: one or two sentences.
    pub description: Option<String>,
    /// Whether search engines should leave the page out.
    pub noindex: bool,
    /// The absolute address of the page, or of the one that has its text.
    pub canonical: Option<String>,
    /// `<link>` elements: the canonical address, the page in the languages that have its text, feed and calendar.
    pub links: Markup,
    /// `<meta>` elements: the page as other sites show it (Open Graph).
    pub social: Markup,
    /// A `<script>` with the page as structured data (JSON-LD).
    pub structured: Markup,
}

/// What all pages of one language share; templates see it as `site`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SiteView {
    /// The name of the archive.
    pub title: Words,
    pub description: Option<Words>,
    /// Who answers for the archive.
    pub publisher: Words,
    /// The home page of the language, relative to the site's root.
    pub home: String,
    /// The main menu.
    pub menu: Vec<MenuEntry>,
    /// The foot of every page: plain pages, glossary, registers, places, people.
    pub foot: Vec<MenuEntry>,
    /// The year of the build's date, for the foot.
    pub year: String,
    /// The name of this program, for `<meta name="generator">`.
    pub generator: &'static str,
    /// Whether there are several languages.
    pub multilingual: bool,
    /// The pages carry a script that reloads them (only while serving).
    pub live: bool,
}

/// One entry of the main menu or of the foot.
#[derive(Clone, Debug, Serialize)]
pub struct MenuEntry {
    /// The name of the section or register, such as `events`.
    pub key: String,
    /// Its words.
    pub text: String,
    /// Relative to the site's root: put `page.root` before it.
    pub url: String,
}
