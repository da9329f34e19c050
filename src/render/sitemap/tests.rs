//! Cases of the sitemap: which pages it names, and how they name one another.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::model::Noun;
use crate::render::fixture::fixture;

const FILES: &str = "
//- content/declarations/marrakech/facts.yaml
type: declaration
standing: reference
original: fr
updated: 2026-11-21
//- content/declarations/marrakech/index.en.md
---
title: Declaration
---
//- content/declarations/marrakech/index.fr.md
---
title: Déclaration
---
";

/// The alternates of each address.
fn read(text: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let (mut reader, mut found, mut address) = (Reader::from_str(text), BTreeMap::new(), String::new());
    let mut inside = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => inside = start.name().as_ref() == "loc",
            Event::Text(words) if inside => address = words.to_string(),
            Event::End(_) => inside = false,
            Event::Empty(link) => {
                let attribute = |name: &str| {
                    let value = link.try_get_attribute(name).unwrap().unwrap();
                    value.value.into_owned()
                };
                let alternates: &mut BTreeMap<String, String> = found.entry(address.clone()).or_default();
                assert_eq!(alternates.insert(attribute("hreflang"), attribute("href")), None);
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn every_page_and_its_alternates_name_each_other() {
    let fixture = fixture(FILES);
    let map = Map::new(fixture.world());
    assert_eq!(map.paths(), [PATH]);
    let pages = read(&map.file(fixture.world(), 0));
    for (address, alternates) in &pages {
        assert!(alternates.values().any(|other| other == address), "{address}");
        assert!(alternates.values().all(|other| pages.get(other) == Some(alternates)), "{address}");
    }
    assert!(pages.keys().all(|address| !address.ends_with("404.html")));
}

#[test]
fn only_held_pages_count_and_the_original_is_the_default() {
    let fixture = fixture(FILES);
    let at = fixture.find(Noun::Declaration, "marrakech");
    let tags = |subject| -> Vec<(String, String)> {
        let all = alternates(fixture.world(), subject).into_iter();
        all.map(|one| (one.hreflang, one.url.replace("https://example.org/archive/", ""))).collect()
    };
    let pair = |tag: &str, url: &str| (tag.to_owned(), url.to_owned());
    let (en, fr) = ("en/declarations/marrakech/", "fr/declarations/marrakech/");
    assert_eq!(tags(Subject::Record(at)), [pair("en", en), pair("fr", fr), pair("x-default", fr)]);
    let homes = [pair("en", "en/"), pair("fr", "fr/"), pair("ar", "ar/"), pair("x-default", "")];
    assert_eq!(tags(Subject::Home), homes);
    assert_eq!(tags(Subject::Chooser), homes);
    let text = Map::new(fixture.world()).file(fixture.world(), 0);
    assert!(
        text.contains("<loc>https://example.org/archive/fr/declarations/marrakech/</loc><lastmod>2026-11-21</lastmod>")
    );
    assert!(!text.contains("ar/declarations/marrakech"));
}

#[test]
#[expect(clippy::single_range_in_vec_init, reason = "a map of one part is a list of one range")]
fn a_large_map_is_cut() {
    let cut = |stands: &[bool]| parts(stands.iter().copied(), 2);
    assert_eq!(cut(&[]), [0..0]);
    assert_eq!(cut(&[true, false, true]), [0..3]);
    assert_eq!(cut(&[true, false, true, true, true, false, true]), [0..3, 3..6, 6..7]);
}

/// However long the addresses are, so many of them fit.
#[test]
fn a_file_is_never_larger_than_the_protocol_allows() {
    let fixture = fixture(FILES);
    let (world, whole) = (fixture.world(), Map::new(fixture.world()));
    let entries = whole.file(world, 0);
    let longest = entries.lines().map(|line| line.len() + 1).max().unwrap_or_default();
    assert!(longest > 300 && longest * most_addresses(world) <= MOST_BYTES, "{longest}");
}

#[test]
fn a_map_that_is_cut_has_an_index() {
    let fixture = fixture(FILES);
    let whole = Map::new(fixture.world());
    let cut = Map { parts: vec![0..5, 5..fixture.world().plan.pages().len()] };
    assert_eq!(cut.paths(), [PATH, "sitemap-1.xml", "sitemap-2.xml"]);
    assert!(cut.file(fixture.world(), 0).contains("<loc>https://example.org/archive/sitemap-2.xml</loc>"));
    let mut pages = read(&cut.file(fixture.world(), 1));
    pages.extend(read(&cut.file(fixture.world(), 2)));
    assert_eq!(pages, read(&whole.file(fixture.world(), 0)));
}

#[test]
fn robots_find_the_map() {
    let fixture = fixture("");
    assert!(robots(fixture.world()).ends_with("\nSitemap: https://example.org/archive/sitemap.xml\n"));
}
