//! The map of the site for search engines (sitemaps.org, protocol 0.9), with the languages of each page, and robots.txt.
//!
//! Only pages whose text is really there stand in it. Pages name the same alternates in their heads.

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

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// A page in another language, or for readers of all others (`x-default`).
pub struct Alternate {
    pub hreflang: String,
    /// An absolute address.
    pub url: String,
}

/// How much one file holds. The protocol allows 50,000 addresses and 50 MiB.
#[derive(Clone, Copy)]
struct Limits {
    addresses: usize,
    bytes: usize,
}

const LIMITS: Limits = Limits { addresses: 45_000, bytes: 45_000_000 };

/// The files of the map, by path: one, or an index and its parts when one file cannot hold it.
pub fn sitemap(world: World<'_>) -> Vec<(String, String)> {
    let pages = world.plan.pages().iter().filter(|page| page.held);
    let entries = pages.filter_map(|page| entry(world, page)).collect();
    files(&world.settings.base_url, entries, LIMITS)
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

/// One `<url>`; none for pages that are not to be found.
fn entry(world: World<'_>, page: &Page) -> Option<String> {
    let alternates = alternates(world, page.subject);
    if alternates.is_empty() {
        return None;
    }
    let mut entry = format!("<url><loc>{}</loc>", escape(absolute(&world.settings.base_url, &page.path)));
    if let Some(day) = changed(world, page.subject) {
        entry.push_str(&format!("<lastmod>{day}</lastmod>"));
    }
    for Alternate { hreflang, url } in &alternates {
        let url = escape(url);
        entry.push_str(&format!(r#"<xhtml:link rel="alternate" hreflang="{hreflang}" href="{url}"/>"#));
    }
    Some(entry + "</url>")
}

/// When a page last changed. The schema knows days only, so a month is no answer.
fn changed(world: World<'_>, subject: Subject) -> Option<civil::Date> {
    match subject {
        Subject::Section(noun) => world.archive.of(noun).filter_map(|(_, record)| record.updated?.civil()).max(),
        _ => world.archive.record(subject.record(world.archive)?).updated?.civil(),
    }
}

/// Lays the entries out in files of which none is too large.
fn files(base_url: &str, entries: Vec<String>, limits: Limits) -> Vec<(String, String)> {
    let parts = parts(entries, limits);
    if let [whole] = parts.as_slice() {
        return vec![(PATH.to_owned(), url_set(whole))];
    }
    let named = (1..).zip(&parts).map(|(number, part)| (format!("sitemap-{number}.xml"), url_set(part)));
    let named: Vec<(String, String)> = named.collect();
    let index = index(named.iter().map(|(path, _)| absolute(base_url, path)));
    std::iter::once((PATH.to_owned(), index)).chain(named).collect()
}

/// The entries in their order, cut where a file is full; at least one part.
fn parts(entries: Vec<String>, limits: Limits) -> Vec<Vec<String>> {
    let (mut parts, mut part, mut bytes) = (Vec::new(), Vec::new(), 0);
    for entry in entries {
        if part.len() == limits.addresses || (bytes + entry.len() > limits.bytes && !part.is_empty()) {
            parts.push(std::mem::take(&mut part));
            bytes = 0;
        }
        bytes += entry.len() + 1;
        part.push(entry);
    }
    parts.push(part);
    parts
}

fn url_set(entries: &[String]) -> String {
    let start = format!(r#"<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">"#);
    document(&start, entries, "</urlset>")
}

fn index(addresses: impl Iterator<Item = String>) -> String {
    let entry = |address: String| format!("<sitemap><loc>{}</loc></sitemap>", escape(&address));
    let entries: Vec<String> = addresses.map(entry).collect();
    document(&format!(r#"<sitemapindex xmlns="{SITEMAP}">"#), &entries, "</sitemapindex>")
}

fn document(start: &str, entries: &[String], end: &str) -> String {
    let lines = entries.join("\n");
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{start}\n{lines}\n{end}\n")
}

#[cfg(test)]
mod tests;
