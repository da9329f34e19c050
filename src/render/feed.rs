//! What is new and what changed, as Atom (RFC 4287): one feed per language, and one for each section whose records go
//! by a date.
//!
//! An entry has the same id in every language, so that a reader of two feeds sees one thing. Feeds hold only what has
//! a text in their language.

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil;

use crate::language::Language;
use crate::model::{Facts, Index, List, Noun, Record};
use crate::route::{Page, Subject};

use super::Lens;
use super::identity::{held, identifier};
use super::moment::{midnight, updated};
use super::words::{directed, summary};

/// The sections that have a feed; the feed of a whole language holds all of them.
pub const SECTIONS: [Noun; 7] =
    [Noun::Event, Noun::Declaration, Noun::Resolution, Noun::ActionPlan, Noun::Report, Noun::Publication, Noun::News];

/// How many entries a feed has at most.
const LENGTH: usize = 50;

const FEED: &str = "application/atom+xml";
const PAGE: &str = "text/html";

/// The output: `en/atom.xml`, or `en/events/atom.xml` for a section.
pub fn path(language: &Language, section: Option<Noun>) -> String {
    match section {
        Some(noun) => format!("{language}/{}/atom.xml", noun.section()),
        None => format!("{language}/atom.xml"),
    }
}

/// The feed of the lens's language, or of one section in it: the last changed first.
pub fn feed(lens: &Lens<'_>, section: Option<Noun>) -> String {
    let entries: Vec<Entry> = newest(lens, section).into_iter().map(|(at, record)| entry(lens, at, record)).collect();
    let today = || moment(lens.archive.today());
    let feed = Feed {
        lang: Some(lens.language().to_string()),
        id: lens.absolute(&path(lens.language(), section)),
        title: text(lens, &title(lens, section)),
        subtitle: lens.words(&lens.world.settings.description).map(|words| text(lens, &words.text)),
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or_else(today),
        authors: vec![publisher(lens)],
        generator: Some(Generator { value: "plenary".to_owned(), ..Generator::default() }),
        links: links(lens, section),
        entries,
        ..Feed::default()
    };
    feed.to_string() + "\n"
}

/// The title of a feed in the reader's language, for links to it and for the feed itself.
pub fn title(lens: &Lens<'_>, section: Option<Noun>) -> String {
    let site = lens.site_title().text;
    match section {
        None => lens.say_of("feed-title", "site", &site),
        Some(noun) => {
            let section = lens.label("section", noun.section());
            lens.say_with("feed-section-title", &[("site", site.into()), ("section", section.into())])
        }
    }
}

/// The records of the feed, cut to its length. What has no date at all is left out: it would count as new on every day.
fn newest<'a>(lens: &Lens<'a>, section: Option<Noun>) -> Vec<(Index, &'a Record)> {
    let sections = section.as_ref().map_or(SECTIONS.as_slice(), std::slice::from_ref);
    sections.iter().for_each(|noun| lens.archive.note_list(List::Of(*noun)));
    let belongs = |record: &Record| sections.contains(&record.noun);
    let told = |record: &Record| record.is_in(lens.language()) && record.updated.or(record.date()).is_some();
    let all = lens.world.orders.changed().iter().map(|at| (*at, lens.archive.listed(*at)));
    all.filter(|(_, record)| belongs(record) && told(record)).take(LENGTH).collect()
}

fn entry(lens: &Lens<'_>, at: Index, record: &Record) -> Entry {
    let language = lens.language();
    Entry {
        id: identifier(lens.world.settings, record, None),
        title: text(lens, &entry_title(lens, at, record)),
        updated: moment(updated(record, lens.archive)),
        published: published(record).map(moment),
        summary: summary(lens.archive, record, language).map(|summary| text(lens, &summary)),
        categories: categories(lens, record),
        links: pages(lens, Subject::Record(at)),
        ..Entry::default()
    }
}

/// The title says so of a text whose place another one took.
fn entry_title(lens: &Lens<'_>, at: Index, record: &Record) -> String {
    let title = lens.title(record).text;
    match lens.archive.superseding(at).next() {
        Some(_) => lens.say_of("feed-superseded", "title", &title),
        None => title,
    }
}

/// News says when it was published; of other records only the date of what they describe is known.
fn published(record: &Record) -> Option<civil::Date> {
    match &record.facts {
        Facts::News { date } => (*date)?.civil(),
        _ => None,
    }
}

/// The section, and what a text of ours is to the official one.
fn categories(lens: &Lens<'_>, record: &Record) -> Vec<Category> {
    let category = |prefix: &str, term: &str| {
        let label = Some(lens.say(&format!("{prefix}-{term}")));
        Category { term: term.to_owned(), scheme: None, label }
    };
    let standing = record.document().and_then(|document| document.standing_of(lens.language()));
    let section = category("section", record.noun.section());
    std::iter::once(section).chain(standing.map(|standing| category("standing", standing.name()))).collect()
}

/// The feed itself, the page that shows the same, and the same feed in other languages.
fn links(lens: &Lens<'_>, section: Option<Noun>) -> Vec<Link> {
    let subject = section.map_or(Subject::Home, Subject::Section);
    let own = path(lens.language(), section);
    let page = held(lens.world, subject).find(|page| page.language == *lens.language());
    let others = lens.world.settings.languages.iter().map(|other| &other.language);
    let others = others.filter(|other| *other != lens.language());
    let feeds = others.map(|other| link(lens, "alternate", FEED, other, &path(other, section)));
    let page = page.map(|page| link(lens, "alternate", PAGE, lens.language(), &page.path));
    std::iter::once(link(lens, "self", FEED, lens.language(), &own)).chain(page).chain(feeds).collect()
}

/// The pages of a subject in every language that has its text, the reader's first.
fn pages(lens: &Lens<'_>, subject: Subject) -> Vec<Link> {
    let mut pages: Vec<&Page> = held(lens.world, subject).collect();
    pages.sort_by_key(|page| page.language != *lens.language());
    pages.into_iter().map(|page| link(lens, "alternate", PAGE, &page.language, &page.path)).collect()
}

fn link(lens: &Lens<'_>, rel: &str, mime_type: &str, language: &Language, path: &str) -> Link {
    Link {
        href: lens.absolute(path),
        rel: rel.to_owned(),
        hreflang: Some(language.to_string()),
        mime_type: Some(mime_type.to_owned()),
        ..Link::default()
    }
}

fn publisher(lens: &Lens<'_>) -> Person {
    let name = lens.words(&lens.world.settings.publisher).unwrap_or_else(|| lens.site_title());
    let uri = Some(lens.absolute("index.html"));
    Person { name: directed(&name.text, lens.direction()), uri, ..Person::default() }
}

fn text(lens: &Lens<'_>, words: &str) -> Text {
    Text::plain(directed(words, lens.direction()))
}

fn moment(day: civil::Date) -> FixedDateTime {
    // Midnight of a day of the calendar is always a moment.
    midnight(day).parse().unwrap_or_default()
}

#[cfg(test)]
mod tests;
