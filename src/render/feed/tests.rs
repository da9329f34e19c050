//! Cases of feeds: what a reader of them sees.

use std::collections::BTreeMap;

use atom_syndication::Feed;

use super::*;
use crate::render::fixture::{Fixture, fixture, language};

const FILES: &str = "
//- content/news/old.yaml
date: 2026-03-04
updated: 2026-03-05
title: {en: Old news, fr: Ancien, ar: قديم}
//- content/news/new.yaml
date: 2026-11
title: {en: \"<News> & more\", ar: خبر عن COP 22}
summary: {en: \"First\\n line\", ar: ملخص}
//- content/declarations/marrakech/facts.yaml
type: declaration
standing: unofficial-summary
original: en
adopted: 2018-10-12
updated: 2026-11-21
//- content/declarations/marrakech/index.en.md
---
title: Marrakech Declaration
---
The *first* paragraph.
//- content/declarations/marrakech/index.fr.md
---
title: Déclaration de Marrakech
summary: Sept engagements.
---
//- content/topics/water.yaml
updated: 2026-11-30
name: {en: Water}
";

fn read(fixture: &Fixture, tag: &str, section: Option<Noun>) -> Feed {
    let lens = fixture.world().lens(&language(tag), "en/atom.xml").unwrap();
    let text = feed(&lens, section);
    assert!(lens.missing().is_empty(), "{:?}", lens.missing());
    text.parse().unwrap()
}

fn titles(feed: &Feed) -> Vec<&str> {
    feed.entries().iter().map(|entry| entry.title().as_str()).collect()
}

#[test]
fn a_feed_holds_what_its_language_has_the_last_changed_first() {
    let fixture = fixture(FILES);
    let english = read(&fixture, "en", None);
    assert_eq!(titles(&english), ["Marrakech Declaration", "<News> & more", "Old news"]);
    assert_eq!(titles(&read(&fixture, "fr", None)), ["Déclaration de Marrakech", "Ancien"]);
    assert_eq!(titles(&read(&fixture, "fr", Some(Noun::News))), ["Ancien"]);
    assert_eq!(titles(&read(&fixture, "fr", Some(Noun::Event))), Vec::<&str>::new());
    let summaries: Vec<_> = english.entries().iter().map(|entry| entry.summary().map(|text| text.as_str())).collect();
    assert_eq!(summaries, [Some("The first paragraph."), Some("First line"), None]);
}

#[test]
fn times_come_from_the_records() {
    let fixture = fixture(FILES);
    let all = read(&fixture, "en", None);
    let times: Vec<String> = all.entries().iter().map(|entry| entry.updated().to_rfc3339()).collect();
    assert_eq!(times, ["2026-11-21T00:00:00+00:00", "2026-11-01T00:00:00+00:00", "2026-03-05T00:00:00+00:00"]);
    assert_eq!(all.updated().to_rfc3339(), times[0]);
    assert_eq!(read(&fixture, "en", Some(Noun::Report)).updated().to_rfc3339(), "2026-12-01T00:00:00+00:00");
    let published: Vec<_> = all.entries().iter().map(|entry| entry.published().map(|time| time.to_rfc3339())).collect();
    assert_eq!(published, [None, None, Some("2026-03-04T00:00:00+00:00".to_owned())]);
}

#[test]
fn entries_have_one_id_and_the_same_alternates_in_all_languages() {
    let fixture = fixture(FILES);
    let mut known: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for tag in ["en", "fr", "ar"] {
        for entry in read(&fixture, tag, None).entries() {
            let pages = entry.links().iter().map(|link| (link.hreflang().unwrap().to_owned(), link.href().to_owned()));
            let mut pages: Vec<_> = pages.collect();
            assert_eq!(pages[0].0, tag);
            pages.sort();
            assert_eq!(known.entry(entry.id().to_owned()).or_insert_with(|| pages.clone()), &pages);
        }
    }
    let names: Vec<&str> = known.keys().map(String::as_str).collect();
    let base = "https://example.org/archive";
    assert_eq!(
        names,
        [&format!("{base}/declarations/marrakech"), &format!("{base}/news/new"), &format!("{base}/news/old")]
    );
    let languages: Vec<&str> = known[names[0]].iter().map(|(tag, _)| tag.as_str()).collect();
    assert_eq!(languages, ["en", "fr"]);
}

#[test]
fn a_feed_knows_itself_its_page_and_its_siblings() {
    let fixture = fixture(FILES);
    let feed = read(&fixture, "ar", Some(Noun::News));
    let links: Vec<_> = feed.links().iter().map(|link| (link.rel(), link.hreflang().unwrap(), link.href())).collect();
    let expected = [
        ("self", "ar", "https://example.org/archive/ar/news/atom.xml"),
        ("alternate", "ar", "https://example.org/archive/ar/news/"),
        ("alternate", "en", "https://example.org/archive/en/news/atom.xml"),
        ("alternate", "fr", "https://example.org/archive/fr/news/atom.xml"),
    ];
    assert_eq!(links, expected);
    assert_eq!(feed.lang(), Some("ar"));
    assert_eq!(feed.id(), expected[0].2);
}

#[test]
fn mixed_text_keeps_its_direction_and_summaries_are_labelled() {
    let fixture = fixture(FILES);
    let arabic = read(&fixture, "ar", None);
    assert_eq!(titles(&arabic), ["\u{2067}خبر عن COP 22\u{2069}", "قديم"]);
    let english = read(&fixture, "en", None);
    let terms: Vec<_> =
        english.entries()[0].categories().iter().map(|one| (one.term(), one.label().unwrap())).collect();
    assert_eq!(terms, [("declarations", "declarations"), ("unofficial-summary", "Unofficial summary")]);
}
