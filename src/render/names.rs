//! What other pages call a record: the link to it, its symbol and its date. On all pages of a language this is the same
//! but for the ways in it, so it is written once, for the first page that asks.

use std::ops::Range;
use std::sync::OnceLock;

use crate::config::Site as Settings;
use crate::model::{Archive, Index, Record};
use crate::route::{Subject, escape_path};

use super::Lens;
use super::html::{Html, Spot};
use super::sayings::Sayings;
use super::structured;
use super::view::words::{part, print_symbol};
use super::view::{When, Words};

/// The names of all records in all languages of the site, and what is said of paragraphs.
#[derive(Default)]
pub struct Names {
    languages: Vec<Spoken>,
}

/// What is known in one language.
pub struct Spoken {
    pub records: Vec<Entry>,
    pub sayings: Sayings,
}

/// What is known so far of a record in one language.
#[derive(Default)]
pub struct Entry {
    name: OnceLock<Name>,
    mention: OnceLock<String>,
    when: OnceLock<Option<When>>,
}

pub struct Name {
    html: Html,
    link: Range<Spot>,
    /// Symbol and date, each behind a comma.
    symbol: Range<Spot>,
    when: Range<Spot>,
    /// Whether the text behind the link is missing in the reader's language.
    missing: bool,
}

impl Names {
    /// None is written yet.
    pub fn new(archive: &Archive, settings: &Settings) -> Names {
        let records = || (0..archive.len()).map(|_| Entry::default()).collect();
        let none = |_| Spoken { records: records(), sayings: Sayings::default() };
        Names { languages: settings.languages.iter().map(none).collect() }
    }

    /// Those of a language, by its place among those of the site.
    pub fn language(&self, at: usize) -> Option<&Spoken> {
        self.languages.get(at)
    }
}

/// The name of a record. Whoever takes it reads the record, and nothing else.
pub fn name<'a>(lens: &Lens<'a>, at: Index) -> &'a Name {
    lens.archive.note(at);
    lens.names[at.0 as usize].name.get_or_init(|| Name::new(lens, at))
}

/// The record as structured data mentions it. Whoever takes it reads the record, and nothing else.
pub fn mention<'a>(lens: &Lens<'a>, at: Index) -> &'a str {
    lens.archive.note(at);
    lens.names[at.0 as usize].mention.get_or_init(|| structured::mention(lens, at))
}

/// The date or dates that a record goes by.
pub fn when<'a>(lens: &Lens<'a>, record: &Record) -> Option<&'a When> {
    lens.names[record.index.0 as usize].when.get_or_init(|| lens.dated(record)).as_ref()
}

impl Name {
    fn new(lens: &Lens<'_>, at: Index) -> Name {
        let record = lens.archive.record(at);
        let title = lens.title(record);
        let to = lens.world.destination(Subject::Record(at), lens.chain);
        let symbol = record.document().and_then(|document| document.symbol.as_deref());
        let when = when(lens, record);
        let mut html = Html::default();
        let start = html.spot();
        match &to {
            Some(to) => {
                let page = to.page;
                let elsewhere = (page.language != *lens.language()).then_some(page.language.as_str());
                let way = |html: &mut Html| html.way(&escape_path(&page.path));
                html.tag("a").with("href", way).with("hreflang", elsewhere).around(|html| title.print(html));
            }
            None => title.print(&mut html),
        }
        let linked = html.spot();
        let comma = lens.say("comma");
        if let Some(symbol) = symbol.filter(|symbol| !title.text.contains(symbol)) {
            html.text(&comma);
            print_symbol(&mut html, symbol);
        }
        let signed = html.spot();
        if let Some(when) = when.filter(|when| !title.text.contains(&when.text)) {
            html.text(&comma);
            part(&mut html, "relation-when", |html| when.print(html));
        }
        let (link, symbol, when) = (start..linked, linked..signed, signed..html.spot());
        Name { html, link, symbol, when, missing: to.is_some_and(|to| to.missing) }
    }

    /// The link, with a mark behind it where the text is missing; then symbol and date, unless the title says them already.
    /// Some words may stand between these, behind a comma.
    pub fn print(&self, lens: &Lens<'_>, html: &mut Html, between: Option<&Words>) {
        let again = |html: &mut Html, from: Spot, to: Spot| html.again(&self.html, from..to, &lens.origin);
        let mut written = self.link.start;
        if self.missing {
            again(html, written, self.link.end);
            html.raw(" ");
            part(html, "mark mark-missing", |html| html.text(&lens.say("link-missing")));
            written = self.symbol.start;
        }
        if let Some(words) = between {
            again(html, written, self.symbol.end);
            html.text(&lens.say("comma"));
            words.print(html);
            written = self.when.start;
        }
        again(html, written, self.when.end);
    }
}
