//! The map of the site for search engines (sitemaps.org, protocol 0.9), with the languages of each page, and robots.txt.
//!
//! Only pages whose text is really there stand in it. Pages name the same alternates in their heads.

use std::borrow::Cow;
use std::ops::Range;

use jiff::civil;
use quick_xml::escape::escape;

use crate::config::Site as Settings;
use crate::model::Index;
use crate::route::{Page, Subject, absolute};

use super::World;
use super::identity::{held, held_in};

/// The output that robots.txt names: the map itself, or the index of its parts.
pub const PATH: &str = "sitemap.xml";
pub const ROBOTS_PATH: &str = "robots.txt";

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// A page in another language, or for readers of all others (`x-default`).
pub struct Alternate {
    pub hreflang: String,
    /// An absolute address.
    pub url: String,
}

/// How much one file holds. The protocol allows 50,000 addresses and 50 MiB.
const MOST_ADDRESSES: usize = 45_000;
const MOST_BYTES: usize = 50_000_000;

/// The files of the map: one, or an index and its parts when one file cannot hold it. What is in them is written when it
/// is asked for.
#[derive(Debug, Default)]
pub struct Map {
    /// The places in the plan of the pages that each part holds.
    parts: Vec<Range<usize>>,
}

impl Map {
    pub fn new(world: World<'_>) -> Map {
        Map { parts: parts(world.plan.pages().iter().map(|page| page.held), most_addresses(world)) }
    }

    /// The paths of all files, that of the index first.
    pub fn paths(&self) -> Vec<String> {
        let parts = (1..=self.parts.len()).map(|number| format!("sitemap-{number}.xml"));
        let parts = parts.filter(|_| self.parts.len() > 1);
        std::iter::once(PATH.to_owned()).chain(parts).collect()
    }

    /// One of the files, by its place among the paths.
    pub fn file(&self, world: World<'_>, at: usize) -> String {
        match (self.parts.as_slice(), at.checked_sub(1)) {
            ([whole], _) => url_set(world, whole.clone()),
            (_, None) => index(self.paths()[1..].iter().map(|path| absolute(&world.settings.base_url, path))),
            (parts, Some(at)) => parts.get(at).map(|part| url_set(world, part.clone())).unwrap_or_default(),
        }
    }
}

/// Everyone may read everything; the map is there. Robots read it only at the root of a host.
pub fn robots(world: World<'_>) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", absolute(&world.settings.base_url, PATH))
}

/// The page of a subject in every language that has its text, and `x-default`: the original of a record, the chooser
/// for home pages. Every page of the subject names all of them, itself included.
pub fn alternates(world: World<'_>, subject: Subject) -> Vec<Alternate> {
    let (pages, default) = match subject {
        Subject::NotFound | Subject::RootNotFound => return Vec::new(),
        Subject::Chooser | Subject::Home => (Subject::Home, held(world, Subject::Chooser).next()),
        _ => (subject, subject.record(world.archive).and_then(|at| original(world, subject, at))),
    };
    let own = held(world, pages).map(|page| alternate(world.settings, page.language.as_str(), page));
    own.chain(default.map(|page| alternate(world.settings, "x-default", page))).collect()
}

fn original<'a>(world: World<'a>, subject: Subject, at: Index) -> Option<&'a Page> {
    held_in(world, subject, world.archive.record(at).original.as_ref()?)
}

fn alternate(settings: &Settings, hreflang: &str, page: &Page) -> Alternate {
    Alternate { hreflang: hreflang.to_owned(), url: absolute(&settings.base_url, &page.path) }
}

/// The pages of the plan from one place to another, those of one subject together.
fn by_subject(pages: &[Page]) -> impl Iterator<Item = &[Page]> {
    pages.chunk_by(|one, next| one.subject == next.subject)
}

/// The parts of an entry.
type Entry<'a> = [&'a str; 5];

/// One `<url>` for each page that is to be found, and none for the others, in their order. All pages of a subject name the
/// same alternates.
fn entries(world: World<'_>, pages: &[Page], write: &mut dyn FnMut(Option<Entry<'_>>)) {
    let Some(subject) = pages.first().map(|page| page.subject) else { return };
    let alternates = alternates(world, subject);
    let alternates: Vec<(&str, Cow<'_, str>)> =
        alternates.iter().map(|one| (&*one.hreflang, escape(&*one.url))).collect();
    let links = links(world, subject, &alternates);
    for page in pages {
        let known = alternates.iter().find(|(language, _)| *language == page.language.as_str());
        let address = match (subject, known) {
            (_, None) => None,
            (Subject::Chooser, _) => Some(escape(absolute(&world.settings.base_url, &page.path))),
            (_, Some((_, url))) => Some(Cow::Borrowed(&**url)),
        };
        let entry = address.as_ref().map(|address| ["<url><loc>", address, "</loc>", &links, "</url>"]);
        write(entry.filter(|_| page.held));
    }
}

/// What follows the address of each page of a subject.
fn links(world: World<'_>, subject: Subject, alternates: &[(&str, Cow<'_, str>)]) -> String {
    let mut links = String::new();
    if let Some(day) = changed(world, subject) {
        links.extend(["<lastmod>", &day.to_string(), "</lastmod>"]);
    }
    for (language, url) in alternates {
        links.extend([r#"<xhtml:link rel="alternate" hreflang=""#, language, r#"" href=""#, url, r#""/>"#]);
    }
    links
}

/// How many addresses one file can hold for certain, whichever they are: a page stands there with those of its subject
/// in all languages. The paths of pages have nothing in them to escape.
fn most_addresses(world: World<'_>) -> usize {
    let longest = world.plan.pages().iter().map(|page| page.path.len()).max().unwrap_or_default();
    let address = escape(&*world.settings.base_url).len() + longest;
    let link = |language: &str| address + language.len() + r#"<xhtml:link rel="alternate" hreflang="" href=""/>"#.len();
    let languages = world.settings.languages.iter().map(|one| one.language.as_str());
    let links: usize = languages.chain(["x-default"]).map(link).sum();
    let entry = address + links + "\n<url><loc></loc><lastmod>2000-01-01</lastmod></url>".len();
    MOST_ADDRESSES.min(MOST_BYTES / entry).max(1)
}

/// When a page last changed. The schema knows days only, so a month is no answer.
fn changed(world: World<'_>, subject: Subject) -> Option<civil::Date> {
    match subject {
        Subject::Section(noun) => world.archive.of(noun).filter_map(|(_, record)| record.updated?.civil()).max(),
        _ => world.archive.record(subject.record(world.archive)?).updated?.civil(),
    }
}

/// Pages in their order, cut where a file has so many addresses; at least one part. Not all stand in the map.
fn parts(stands: impl ExactSizeIterator<Item = bool>, most: usize) -> Vec<Range<usize>> {
    let (mut parts, mut start, mut addresses, end) = (Vec::new(), 0, 0, stands.len());
    for (at, _) in stands.enumerate().filter(|(_, stands)| *stands) {
        if addresses == most {
            parts.push(start..at);
            (start, addresses) = (at, 0);
        }
        addresses += 1;
    }
    parts.push(start..end);
    parts
}

fn url_set(world: World<'_>, part: Range<usize>) -> String {
    let mut lines = format!(r#"{DECLARATION}<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">"#);
    for pages in by_subject(&world.plan.pages()[part]) {
        entries(world, pages, &mut |entry| {
            if let Some(entry) = entry {
                lines.push('\n');
                lines.extend(entry);
            }
        });
    }
    lines + "\n</urlset>\n"
}

fn index(addresses: impl Iterator<Item = String>) -> String {
    let mut lines = format!(r#"{DECLARATION}<sitemapindex xmlns="{SITEMAP}">"#);
    for address in addresses {
        lines.extend(["\n<sitemap><loc>", &escape(&address), "</loc></sitemap>"]);
    }
    lines + "\n</sitemapindex>\n"
}

#[cfg(test)]
mod tests;
