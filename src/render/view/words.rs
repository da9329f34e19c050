//! The smallest parts of views: words, links and dates. Most are ready HTML, since every page is full of them.

use serde::{Serialize, Serializer};

use crate::render::html::Html;
use crate::theme::{Markup, safe};

/// HTML: a run of words within a line; `<bdi>` with language and direction where they differ from the page's, as those
/// of an Arabic title on an English page, or of a symbol on an Arabic one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    pub text: String,
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
}

/// Words that fill a block of their own. Put `tongue` in its start tag, so that it is set in their direction:
/// `<p{{ page.summary.tongue }}>{{ page.summary.text }}</p>`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Passage {
    pub text: String,
    /// The attributes `lang` and `dir`, where they differ from the page's.
    pub tongue: Markup,
}

/// HTML: a link within the archive, with `hreflang` where the page that it leads to is not in the reader's language, and
/// a mark behind it where the text is missing there. Only its words, where the site has no such page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    pub text: String,
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
    /// Relative to the page; empty when the site has no such page in any language that it was built in.
    pub url: String,
    pub hreflang: Option<String>,
    /// Says that the text behind the link is missing in the reader's language.
    pub missing: Option<String>,
}

/// HTML: links one after another, with commas between them: “Marrakech, Morocco”.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    pub all: Vec<Link>,
    /// What stands between two of them.
    pub comma: String,
}

/// HTML: a link out of the archive, or to a file; only its words, where there is nothing to lead to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outward {
    pub words: Words,
    /// Absolute, or relative to the page for a file that the archive holds.
    pub url: Option<String>,
    /// `external`, but for files.
    pub rel: Option<&'static str>,
    pub hreflang: Option<String>,
}

/// A link in its parts, for templates that write its tag themselves.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Pointer {
    pub text: String,
    pub url: String,
}

/// HTML: a date as `<time>` with what a machine reads; or a range of dates, which `<time>` cannot hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct When {
    /// “10–12 October 2018”.
    pub text: String,
    /// `2018-10-12`.
    pub iso: Option<String>,
}

/// A part of a sentence: words of the page's language, or a link in their midst.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub text: String,
    pub link: Option<Link>,
}

impl Words {
    pub fn print(&self, html: &mut Html) {
        isolate(html, &self.text, self.lang.as_deref(), self.dir);
    }
}

impl Link {
    /// Whether the words of the link hold these already, so that they need not stand behind it once more.
    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    pub fn print(&self, html: &mut Html) {
        let words = |html: &mut Html| isolate(html, &self.text, self.lang.as_deref(), self.dir);
        match self.url.as_str() {
            "" => words(html),
            url => html.tag("a").with("href", url).with("hreflang", self.hreflang.as_deref()).around(words),
        }
        if let Some(missing) = &self.missing {
            html.raw(" ");
            part(html, "mark mark-missing", |html| html.text(missing));
        }
    }
}

impl Links {
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn print(&self, html: &mut Html) {
        print_links(html, &self.all, &self.comma);
    }
}

impl Outward {
    pub fn print(&self, html: &mut Html) {
        match self.url.as_deref() {
            Some(url) => html
                .tag("a")
                .with("href", url)
                .with("rel", self.rel)
                .with("hreflang", self.hreflang.as_deref())
                .around(|html| self.words.print(html)),
            None => self.words.print(html),
        }
    }
}

impl When {
    pub fn print(&self, html: &mut Html) {
        match self.iso.as_deref() {
            Some(iso) => html.tag("time").with("datetime", iso).around(|html| html.text(&self.text)),
            None => part(html, "when", |html| html.text(&self.text)),
        }
    }
}

/// Its words must be in the page's language.
impl From<Link> for Pointer {
    fn from(link: Link) -> Pointer {
        Pointer { text: link.text, url: link.url }
    }
}

impl From<Words> for Passage {
    fn from(words: Words) -> Passage {
        Passage { tongue: tongue(words.lang.as_deref(), words.dir), text: words.text }
    }
}

/// Links with commas between them.
pub fn print_links(html: &mut Html, links: &[Link], comma: &str) {
    for (at, link) in links.iter().enumerate() {
        if at > 0 {
            html.text(comma);
        }
        link.print(html);
    }
}

/// The attributes of a block whose words are all in one language, where it is not the page's.
pub fn tongue(lang: Option<&str>, dir: Option<&str>) -> Markup {
    if (lang, dir) == (None, None) {
        return Markup::default();
    }
    let mut html = Html::default();
    for (name, value) in [("lang", lang), ("dir", dir)] {
        let Some(value) = value else { continue };
        [" ", name, "=\""].into_iter().for_each(|piece| html.raw(piece));
        html.text(value);
        html.raw("\"");
    }
    html.finish().into()
}

/// Words as they are, or kept apart where their language or direction is not that of what stands around them.
pub fn isolate(html: &mut Html, text: &str, lang: Option<&str>, dir: Option<&str>) {
    match (lang, dir) {
        (None, None) => html.text(text),
        _ => html.tag("bdi").with("lang", lang).with("dir", dir).around(|html| html.text(text)),
    }
}

/// A part of a sentence that a style can tell from the others.
pub fn part(html: &mut Html, class: &'static str, inside: impl FnOnce(&mut Html)) {
    html.tag("span").is("class", class).around(inside);
}

/// Shows what `print` writes as ready HTML.
pub fn printed<S: Serializer>(serializer: S, print: impl FnOnce(&mut Html)) -> Result<S::Ok, S::Error> {
    let mut html = Html::default();
    print(&mut html);
    safe(&html.finish(), serializer)
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        printed(serializer, |html| self.print(html))
    }
}

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        printed(serializer, |html| self.print(html))
    }
}

impl Serialize for Links {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        printed(serializer, |html| self.print(html))
    }
}

impl Serialize for Outward {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        printed(serializer, |html| self.print(html))
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        printed(serializer, |html| self.print(html))
    }
}

/// Shows a sentence as ready HTML.
pub fn sentence<S: Serializer>(runs: &[Run], serializer: S) -> Result<S::Ok, S::Error> {
    printed(serializer, |html| {
        runs.iter().for_each(|run| match &run.link {
            Some(link) => link.print(html),
            None => html.text(&run.text),
        });
    })
}

/// Shows a document symbol as ready HTML.
pub fn symbol<S: Serializer>(symbol: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    printed(serializer, |html| print_symbol(html, symbol.as_deref().unwrap_or_default()))
}

/// A document symbol is set left to right in every language, and not to be translated.
pub fn print_symbol(html: &mut Html, symbol: &str) {
    let tag = html.tag("bdi").is("class", "symbol").is("dir", "ltr").is("translate", "no");
    tag.around(|html| html.text(symbol));
}
