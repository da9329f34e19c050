//! `plenary build` again and again: after every edit the folder holds what a fresh build would put there, and no more was
//! done for it than the edit asks for.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use fastrand::Rng;
use serde_json::Value;
use walkdir::WalkDir;

use crate::fixture::Fixture;
use crate::incremental::{EDITS, SITE};

const TEXT: &str = "content/declarations/2018-marrakech/index.en.md";

/// What one run says that it did; none where it found errors.
fn build(site: &Fixture) -> Option<Done> {
    let output = Command::new(env!("CARGO_BIN_EXE_plenary"))
        .args(["build", "--json"])
        .current_dir(site.root())
        .env("SOURCE_DATE_EPOCH", "1795219200")
        .output()
        .unwrap();
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let count = |name: &str| usize::try_from(said[name].as_u64().unwrap_or_default()).unwrap();
    let done = Done { parsed: count("parsed"), rendered: count("rendered"), written: count("written") };
    output.status.success().then_some(done)
}

#[derive(Debug, PartialEq)]
struct Done {
    parsed: usize,
    rendered: usize,
    written: usize,
}

/// The published files, without our own records among them.
fn published(site: &Fixture) -> BTreeMap<String, Vec<u8>> {
    let folder = site.at("public");
    let all = WalkDir::new(&folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
    let files = all.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap()));
    files.filter(|(name, _)| !name.starts_with(".plenary")).collect()
}

#[test]
fn after_every_edit_the_folder_is_as_a_fresh_build_makes_it() {
    for seed in 0..4 {
        let (site, mut rng) = (Fixture::new(SITE), Rng::with_seed(seed));
        build(&site).unwrap();
        let mut story = Vec::new();
        for _ in 0..10 {
            let (name, edit) = EDITS[rng.usize(..EDITS.len())];
            let before = published(&site);
            edit(&site, &mut rng);
            story.push(name);
            let fresh = site.make();
            match build(&site) {
                Some(_) => assert!(published(&site) == fresh.outputs, "seed {seed}: {story:?}"),
                None => assert!(published(&site) == before, "seed {seed}: {story:?}"),
            }
        }
    }
}

#[test]
fn nothing_is_done_when_nothing_changed() {
    let site = Fixture::new(SITE);
    build(&site).unwrap();
    assert_eq!(build(&site), Some(Done { parsed: 0, rendered: 0, written: 0 }));
}

/// The page of the declaration, its languages side by side, and the traces of its two commitments and the tracker, each in
/// two languages: only those where the words stand are written.
#[test]
fn a_paragraph_touches_the_pages_that_show_it() {
    let site = Fixture::new(SITE);
    let all = build(&site).unwrap();
    site.edit(TEXT, "We act.", "We act now.");
    let Done { parsed, rendered, written } = build(&site).unwrap();
    assert_eq!(parsed, 1);
    assert!(written >= 4 && written <= rendered, "{rendered} rendered, {written} written");
    assert!(rendered * 2 < all.rendered, "{rendered} of {} rendered", all.rendered);
}

/// A title shows wherever the record is named; the pages of a topic that has nothing to do with it stay.
#[test]
fn a_title_touches_the_pages_that_name_it() {
    let site = Fixture::new(SITE);
    build(&site).unwrap();
    site.edit(TEXT, "Marrakech Declaration", "Declaration of Marrakech");
    let Done { parsed, written, .. } = build(&site).unwrap();
    assert_eq!(parsed, 1);
    let stays = "public/en/topics/reprisals/index.html";
    assert!(!site.read(stays).contains("Declaration of Marrakech") && written > 4, "{written} written");
}

/// What stands on every page makes every page anew, and no text is parsed for it.
#[test]
fn a_message_touches_all_pages_and_no_text() {
    let site = Fixture::new(SITE);
    build(&site).unwrap();
    site.write("i18n/en/own.ftl", "skip-link = Jump\n");
    let Done { parsed, written, .. } = build(&site).unwrap();
    assert_eq!(parsed, 0);
    let english = published(&site).keys().filter(|path| path.starts_with("en/") && path.ends_with(".html")).count();
    assert!(written >= english, "{written} written, {english} pages in English");
}

/// What was good before is not taken for good after a change, however often one asks.
#[test]
fn a_mistake_is_told_again_as_long_as_it_is_there() {
    let site = Fixture::new(SITE);
    let template =
        "{% if \"Threats\" in page.head.title %}{{ page.nothing.there }}{% endif %}<p>{{ page.head.title }}</p>";
    site.write("themes/default/templates/topic.html", template);
    build(&site).unwrap();
    site.edit("content/topics/reprisals.yaml", "Reprisals", "Threats");
    let before = published(&site);
    for _ in 0..3 {
        assert_eq!(build(&site), None);
        assert!(published(&site) == before);
    }
    site.edit("content/topics/reprisals.yaml", "Threats", "Reprisals");
    build(&site).unwrap();
    assert!(published(&site) == before);
}
