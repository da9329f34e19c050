//! What holds for the archive of the sources as a whole: relations read from both ends, and one structure in every language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use plenary::decode::{self, Role};
use plenary::language::Language;
use plenary::model::{Archive, Endpoint, Noun, RelationKind};
use plenary::parse;
use plenary::resolve::{self, Entry, Setting};
use plenary::source::{self, Digest};

use crate::fixture::TODAY;
use crate::markup;
use crate::properties::SAMPLE;

const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];

static ARCHIVE: LazyLock<Archive> = LazyLock::new(|| {
    let languages: Vec<Language> = LANGUAGES.into_iter().filter_map(Language::parse).collect();
    let folder = source::read_folder(Path::new(env!("CARGO_MANIFEST_DIR")), "content", &["md", "yaml"]).unwrap();
    let mut entries = Vec::new();
    for source in &folder {
        let Some(Ok(name)) = decode::name(source, &languages) else { continue };
        let Some(document) = parse::document(source).value else { continue };
        let small = name.role == Role::Small;
        let digest = source.digest().map(Digest::from).unwrap_or_default();
        let entry = match &name.role {
            Role::Words(language) => {
                Entry::Words(language.clone(), Arc::new(decode::words(document, name.noun, &languages, digest).value))
            }
            Role::Facts | Role::Small => {
                let facts = Arc::new(decode::facts(&document, name.noun, &name.id, small, &languages, digest).value);
                if small { Entry::Small(facts) } else { Entry::Facts(facts) }
            }
            Role::File(below) => Entry::File(below.clone()),
        };
        entries.push((name, source.path.clone(), entry));
    }
    resolve::archive(entries, &Setting { today: TODAY, drafts: false, held: &HashMap::new() }).value
});

#[test]
fn every_relation_is_read_from_both_ends() {
    let links: BTreeMap<&str, BTreeSet<String>> =
        SAMPLE.pages().map(|(path, html)| (path, targets(path, html))).collect();
    let mut silent = BTreeSet::new();
    assert!(ARCHIVE.relations().len() > 300);
    for relation in ARCHIVE.relations() {
        for language in LANGUAGES {
            let (from, to) = (page(&relation.from, language), page(&relation.to, language));
            for (one, other) in [(&from, &to), (&to, &from)] {
                // All that is asked of a body may stand on a page of its own, to which the body's page leads.
                let asked = one.replace("index.html", "asked/index.html");
                let further = links.get(asked.as_str()).filter(|_| links[one.as_str()].contains(&asked));
                let leads = links[one.as_str()].contains(other) || further.is_some_and(|far| far.contains(other));
                if one != other && !leads {
                    silent.insert(format!("{}: {one} does not lead to {other}", relation.kind.name()));
                }
            }
        }
    }
    let shown: Vec<&String> = silent.iter().take(20).collect();
    assert!(silent.is_empty(), "{} relations cannot be followed: {shown:#?}", silent.len());
}

fn page(end: &Endpoint, language: &str) -> String {
    let record = ARCHIVE.record(end.record);
    match record.noun {
        Noun::Page => format!("{language}/{}/index.html", record.id),
        noun => format!("{language}/{}/{}/index.html", noun.section(), record.id),
    }
}

fn targets(path: &str, html: &str) -> BTreeSet<String> {
    let folder: Vec<&str> = path.split('/').collect();
    let joined = |link: String| {
        let way = link.split('#').next().unwrap_or_default().to_owned();
        let up = way.matches("../").count();
        let kept = &folder[..(folder.len() - 1).saturating_sub(up)];
        kept.iter().map(|part| format!("{part}/")).collect::<String>() + way.trim_start_matches("../")
    };
    markup::links(html).into_iter().filter(|link| !link.contains(':')).map(joined).collect()
}

#[test]
fn paragraphs_have_the_same_ids_in_every_language() {
    let mut documents = 0;
    for (_, record) in ARCHIVE.records() {
        let ids: Vec<(&Language, Vec<&str>)> = record
            .text
            .iter()
            .map(|(language, text)| {
                (language, text.tree().provisions().iter().map(|provision| &*provision.id).collect())
            })
            .collect();
        documents += usize::from(ids.iter().any(|(_, ids)| !ids.is_empty()));
        for (language, other) in &ids {
            assert_eq!(ids[0].1, *other, "{} in {language}", record.reference());
        }
    }
    assert!(documents >= 4, "{documents} documents have paragraphs");
}

#[test]
fn every_paragraph_is_on_the_page_of_its_document() {
    for (at, record) in ARCHIVE.records() {
        for (language, text) in record.text.iter() {
            let path = page(&Endpoint { record: at, provision: None }, language.as_str());
            let ids: BTreeSet<String> = markup::ids(SAMPLE.page(&path)).into_iter().collect();
            let missing: Vec<&str> = text.outline().ids().into_iter().filter(|id| !ids.contains(*id)).collect();
            assert!(missing.is_empty(), "{path} has no {missing:?}");
        }
    }
}

#[test]
fn every_record_has_a_page_in_every_language() {
    assert!(ARCHIVE.records().count() > 100);
    for (at, _) in ARCHIVE.records() {
        for language in LANGUAGES {
            SAMPLE.page(&page(&Endpoint { record: at, provision: None }, language));
        }
    }
}

/// The sample is to show what there is: no relation that people can state is left without an example.
#[test]
fn the_sample_shows_most_kinds_of_relation() {
    let shown: BTreeSet<RelationKind> = ARCHIVE.relations().iter().map(|relation| relation.kind).collect();
    assert!(shown.len() * 3 > RelationKind::ALL.len() * 2, "{} of {}", shown.len(), RelationKind::ALL.len());
}
