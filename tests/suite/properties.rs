//! What holds for every site: the sample, one record of every sort with every field, and small ones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use percent_encoding::percent_decode_str;
use plenary::build::{Builder, Request};

use crate::fixture::{self, Fixture, Made};
use crate::markup;
use crate::whole::{PLAIN, Payload};

/// The archive of the sources, made once.
pub static SAMPLE: LazyLock<Made> =
    LazyLock::new(|| fixture::make(fixture::request(std::path::Path::new(env!("CARGO_MANIFEST_DIR")))));

static WHOLE: LazyLock<Made> = LazyLock::new(|| Payload(PLAIN).site().make());

#[test]
fn nothing_is_wrong_with_the_sample() {
    assert_eq!(SAMPLE.short(), "");
}

#[test]
fn a_record_of_every_sort_with_every_field_is_fine() {
    let known = |line: &&str| !line.contains("raw-html");
    let problems = WHOLE.short();
    assert_eq!(problems.lines().filter(known).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn every_link_of_every_page_leads_somewhere() {
    resolves(&SAMPLE, "https://archive.example.org/");
    resolves(&WHOLE, "https://archive.example.org/");
}

#[test]
fn links_lead_somewhere_below_a_path_too() {
    let site = Fixture::in_four_languages(GAPS);
    let base = "https://un.example/archive/of/all/";
    let made = fixture::make(Request { base_url: Some(base.to_owned()), ..site.request() });
    resolves(&made, base);
    let root = site.make();
    for (path, page) in made.pages().filter(|(path, _)| !path.ends_with("404.html")) {
        let inside = |html: &str| -> Vec<String> {
            markup::links(html).into_iter().filter(|link| !link.starts_with("http")).collect()
        };
        assert_eq!(inside(page), inside(root.page(path)), "links in {path} depend on the site's address");
    }
}

/// A record that exists in one language only, and one that exists in two.
const GAPS: &str = "\
//- content/events/2018-marrakech/facts.yaml
type: conference
start: 2018-10-10
topics: [independence]
//- content/events/2018-marrakech/index.ar.md
---
title: مراكش
---
[انظر](@/topics/independence).
//- content/topics/independence.yaml
name: {en: Independence, fr: Indépendance}
";

/// Follows every link as a browser would, from the disk and from the address that the site will have.
fn resolves(made: &Made, base: &str) {
    let base_path = &base[base[8..].find('/').map_or(0, |at| at + 8)..];
    let ids: BTreeMap<&str, BTreeSet<String>> =
        made.pages().map(|(path, html)| (path, markup::ids(html).into_iter().collect())).collect();
    let mut broken = BTreeSet::new();
    for (path, html) in made.pages() {
        for link in markup::links(html) {
            let inside = match link.strip_prefix(base) {
                Some(rest) => Some(format!("/{rest}")),
                None if link.starts_with("mailto:") || link.starts_with("tel:") => continue,
                None if link.starts_with("http:") || link.starts_with("https:") => continue,
                None if link.starts_with('/') => link.strip_prefix(base_path).map(|rest| format!("/{rest}")),
                None => Some(joined(path, &link)),
            };
            let arrives = inside.is_some_and(|inside| arrives(made, &ids, &inside));
            if !arrives {
                broken.insert(format!("{path}: {link}"));
            }
        }
    }
    let shown: Vec<&String> = broken.iter().take(20).collect();
    assert!(broken.is_empty(), "{} links lead nowhere: {shown:#?}", broken.len());
}

/// RFC 3986, section 5.2, for relative paths.
fn joined(from: &str, link: &str) -> String {
    let (way, fragment) = link.split_once('#').map_or((link, None), |(way, fragment)| (way, Some(fragment)));
    let way = way.split('?').next().unwrap_or_default();
    let mut parts: Vec<&str> = from.split('/').collect();
    if !way.is_empty() {
        parts.pop();
        for part in way.split('/') {
            match part {
                "." => {}
                ".." => assert!(parts.pop().is_some(), "{link} leads above the site from {from}"),
                part => parts.push(part),
            }
        }
    }
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    format!("/{}{fragment}", parts.join("/"))
}

fn arrives(made: &Made, ids: &BTreeMap<&str, BTreeSet<String>>, inside: &str) -> bool {
    let (path, fragment) = inside.split_once('#').map_or((inside, None), |(path, fragment)| (path, Some(fragment)));
    let path = percent_decode_str(path.trim_start_matches('/')).decode_utf8().unwrap().into_owned();
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
    let there = made.outputs.contains_key(&path);
    there && fragment.is_none_or(|id| ids.get(path.as_str()).is_none_or(|ids| ids.contains(id)))
}

#[test]
fn ids_stand_once_in_a_page() {
    for made in [&*SAMPLE, &*WHOLE] {
        for (path, html) in made.pages() {
            let (all, mut seen) = (markup::ids(html), BTreeSet::new());
            let twice: Vec<&String> = all.iter().filter(|id| !seen.insert(*id)).collect();
            assert!(twice.is_empty(), "{path} has {twice:?} twice");
        }
    }
}

/// Pages that are alternates of one another say so of one another, and each of itself.
#[test]
fn alternates_are_symmetric() {
    for made in [&*SAMPLE, &*WHOLE, &Fixture::in_four_languages(GAPS).make()] {
        let alternates: BTreeMap<&str, BTreeMap<String, String>> =
            made.pages().map(|(path, html)| (path, alternates(html))).collect();
        for (path, mine) in alternates.iter().filter(|(_, mine)| !mine.is_empty()) {
            for (language, url) in mine.iter().filter(|(language, _)| *language != "x-default") {
                let other = output(url);
                let its = alternates.get(other.as_str()).unwrap_or_else(|| panic!("{path}: no {other}"));
                assert_eq!(its, mine, "{path} names {other} as its alternate in {language}");
                assert!(
                    made.page(&other).contains(&format!("<html lang=\"{language}\"")),
                    "{other} is not in {language}"
                );
            }
        }
    }
}

fn alternates(html: &str) -> BTreeMap<String, String> {
    let elements = markup::elements(html);
    let of = elements.iter().filter(|element| element.is("link", "rel", "alternate"));
    of.filter_map(|element| Some((element.get("hreflang")?.to_owned(), element.get("href")?.to_owned()))).collect()
}

fn output(url: &str) -> String {
    let path = url.strip_prefix("https://archive.example.org/").unwrap_or_else(|| panic!("{url} is not absolute"));
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// A page whose text is missing points to the real one, and search engines pass it by.
#[test]
fn canonical_links_lead_to_pages_that_name_themselves() {
    for made in [&*SAMPLE, &Fixture::in_four_languages(GAPS).make()] {
        for (path, html) in made.pages() {
            let elements = markup::elements(html);
            let canonical = elements.iter().find(|element| element.is("link", "rel", "canonical"));
            let Some(canonical) = canonical.and_then(|element| element.get("href")).map(output) else {
                assert!(path.ends_with("404.html"), "{path} has no canonical link");
                continue;
            };
            let noindex = elements.iter().any(|element| element.is("meta", "name", "robots"));
            assert_eq!(noindex, canonical != path, "{path} has the canonical page {canonical}");
            assert!(made.page(&canonical).contains("rel=\"canonical\""), "{canonical}");
        }
    }
}

#[test]
fn every_page_says_its_language_and_direction() {
    for (path, html) in SAMPLE.pages() {
        let elements = markup::elements(html);
        let page = elements.iter().find(|element| element.name == "html").unwrap();
        let language = page.get("lang").unwrap();
        assert_eq!(page.get("dir"), Some(if language == "ar" { "rtl" } else { "ltr" }), "{path}");
        assert!(path.starts_with(&format!("{language}/")) || !path.contains('/'), "{path} is in {language}");
        let headings = elements.iter().filter(|element| element.name == "h1").count();
        assert_eq!(headings, 1, "{path} has {headings} first headings");
    }
}

#[test]
fn text_in_another_language_says_so() {
    let made = Fixture::in_four_languages(GAPS).make();
    for language in ["en", "fr", "es"] {
        let html = made.page(&format!("{language}/events/2018-marrakech/index.html"));
        let title = markup::elements(html).into_iter().position(|element| element.name == "h1").unwrap();
        let elements = markup::elements(html);
        let arabic = elements[title..].iter().take(3).any(|element| element.is(&element.name, "lang", "ar"));
        assert!(arabic, "{html}");
    }
}

#[test]
fn policies_allow_no_script_within_pages() {
    for (path, html) in SAMPLE.pages() {
        let elements = markup::elements(html);
        let policy = elements.iter().any(|element| element.is("meta", "http-equiv", "Content-Security-Policy"));
        assert!(policy, "{path} has no policy");
        for element in &elements {
            let inline = element.name == "style" || element.get("style").is_some();
            let code = element.name == "script" && element.get("src").is_none();
            let data = element.get("type") == Some("application/ld+json");
            assert!(!inline && (!code || data), "{path} holds {element:?}");
        }
    }
}

/// The same files in any order, read by any number of threads, make the same bytes.
#[test]
fn order_and_threads_make_no_difference() {
    let text = Payload(PLAIN).site();
    let mut paths: Vec<String> = walkdir::WalkDir::new(text.root())
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(text.root()).unwrap().to_str().unwrap().to_owned())
        .collect();
    fastrand::Rng::with_seed(7).shuffle(&mut paths);
    let other = Fixture::empty();
    paths.iter().for_each(|path| other.write(path, &text.read(path)));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let made = pool.install(|| other.make());
    assert!(made.outputs == WHOLE.outputs, "the outputs differ");
    assert_eq!(made.short(), WHOLE.short());
}

/// Links written in a text, and relations, stay in the reader's language.
#[test]
fn no_page_leads_to_another_language_where_its_own_is_there() {
    let made = Fixture::in_four_languages(GAPS).make();
    let html = made.page("ar/events/2018-marrakech/index.html");
    let strays: Vec<String> = markup::elements(html)
        .into_iter()
        .filter(|element| element.name == "a" && element.get("hreflang").is_none())
        .filter_map(|element| element.get("href").map(str::to_owned))
        .filter(|link| {
            ["/en/", "/fr/", "/es/"]
                .iter()
                .any(|other| joined("ar/events/2018-marrakech/index.html", link).starts_with(other))
        })
        .collect();
    assert!(strays.is_empty(), "{strays:?}");
}

#[test]
fn only_the_languages_asked_for_are_built() {
    let site = Fixture::in_four_languages(GAPS);
    let made = fixture::make(Request { languages: vec!["ar".to_owned(), "fr".to_owned()], ..site.request() });
    assert!(made.outputs.contains_key("fr/index.html") && !made.outputs.contains_key("en/index.html"));
    resolves(&made, "https://archive.example.org/");
    let mut none = Builder::new(Request { languages: vec!["de".to_owned()], ..site.request() });
    assert!(none.update().unwrap_err().to_string().contains("en, fr, es, ar"));
}

/// What is forthcoming follows from the day on which the site is made.
#[test]
fn today_is_an_input() {
    let site = Fixture::new("//- content/events/a.yaml\ntitle: {en: A, ar: أ}\ntype: webinar\nstart: 2026-11-21\n");
    let page = |day: &str| {
        let made = fixture::make(Request { today: day.parse().unwrap(), ..site.request() });
        made.page("en/events/a/index.html").to_owned()
    };
    assert_ne!(page("2026-11-20"), page("2026-11-21"));
    assert_ne!(page("2026-11-21"), page("2026-11-22"));
    assert_eq!(page("2026-11-22"), page("2026-12-31"));
}
