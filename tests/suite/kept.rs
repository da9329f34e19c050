//! What one run leaves for the next makes it quick and nothing else: whatever became of the sources or of what was kept,
//! the next run makes, byte for byte, what a fresh one makes.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Duration;

use fastrand::Rng;
use plenary::build::{Builder, Counters, Request};
use plenary::keep;

use crate::fixture::{self, Fixture, Made};
use crate::incremental::{EDITS, SITE, same};

const TOPIC: &str = "content/topics/independence.yaml";
const TEXT: &str = "content/declarations/2018-marrakech/index.en.md";

/// A run that knows what the last one left.
fn run(request: Request) -> (Made, Counters) {
    let builder = learn(request);
    (fixture::made(&builder), builder.counters())
}

/// One that makes nothing of what it read.
fn learn(request: Request) -> Builder {
    let mut builder = Builder::new(request);
    builder.update().unwrap();
    builder
}

fn next(site: &Fixture, story: &str) -> Counters {
    let (made, counters) = run(site.keeping());
    same(&made, &site.make(), story);
    counters
}

/// Until files of this moment are settled.
fn settle() {
    thread::sleep(Duration::from_millis(2_100));
}

#[test]
fn the_next_run_parses_nothing_of_the_sample() {
    let site = Fixture::sample();
    let (first, counters) = run(site.keeping());
    assert!(counters.parsed > 300, "{counters:?}");
    let (again, counters) = run(site.keeping());
    assert_eq!(counters.parsed, 0);
    same(&again, &first, "nothing");
    let only = |request: Request| Request { languages: vec!["ar".to_owned(), "fr".to_owned()], ..request };
    let (few, counters) = run(only(site.keeping()));
    assert_eq!(counters.parsed, 0, "the site has the same languages, whichever of them are shown");
    same(&few, &fixture::make(only(site.request())), "two languages");
}

#[test]
fn after_every_edit_the_next_run_is_right() {
    let mut rng = Rng::with_seed(2);
    for (name, edit) in EDITS {
        let site = Fixture::new(SITE);
        learn(site.keeping());
        edit(&site, &mut rng);
        next(&site, name);
    }
}

#[test]
fn one_run_after_the_other_is_right() {
    for seed in 0..2 {
        let (site, mut rng, mut story) = (Fixture::new(SITE), Rng::with_seed(100 + seed), Vec::new());
        for _ in 0..8 {
            let (name, edit) = EDITS[rng.usize(..EDITS.len())];
            edit(&site, &mut rng);
            story.push(name);
            next(&site, &format!("seed {seed}: {story:?}"));
        }
    }
}

#[test]
fn drafts_come_and_go_with_the_request() {
    let site = Fixture::new(SITE);
    site.write("content/topics/reprisals.yaml", "name: {en: Reprisals, ar: الأعمال}\ndraft: true\n");
    for drafts in [false, true, false] {
        let (made, _) = run(Request { drafts, ..site.keeping() });
        same(&made, &fixture::make(Request { drafts, ..site.request() }), "drafts");
    }
}

#[test]
fn what_did_not_change_is_not_even_opened() {
    let site = Fixture::new(SITE);
    settle();
    let first = next(&site, "the beginning");
    assert_eq!(first.read, first.parsed);
    assert_eq!(next(&site, "nothing"), Counters { read: 0, parsed: 0 });
    site.write(TOPIC, &site.read(TOPIC));
    assert_eq!(next(&site, "a file was written as it was"), Counters { read: 1, parsed: 0 });
    same_in_size_and_date(&site);
    an_older_file_in_its_place(&site);
}

/// Its date is put back; that it was changed shows all the same.
fn same_in_size_and_date(site: &Fixture) {
    let date = fs::metadata(site.at(TOPIC)).unwrap().modified().unwrap();
    site.edit(TOPIC, "Independence", "Independants");
    File::options().write(true).open(site.at(TOPIC)).unwrap().set_modified(date).unwrap();
    assert_eq!(next(site, "an edit of the same size and date").parsed, 1);
}

/// As `cp -p`, `git checkout` and `mv` do.
fn an_older_file_in_its_place(site: &Fixture) {
    let (older, text) = (site.at("older.yaml"), site.read(TOPIC));
    fs::write(&older, text.replace("Independants", "Independence")).unwrap();
    let date = fs::metadata(site.at(TOPIC)).unwrap().modified().unwrap() - Duration::from_secs(1_000);
    File::options().write(true).open(&older).unwrap().set_modified(date).unwrap();
    fs::rename(&older, site.at(TOPIC)).unwrap();
    assert_eq!(next(site, "an older file in its place").parsed, 1);
}

#[test]
fn edits_of_the_same_size_within_the_same_second_are_noticed() {
    let site = Fixture::new(SITE);
    for word in ["We listen", "We lasten", "We lusten", "We listen"] {
        let text = site.read(TEXT);
        let from = text.find("1. We").unwrap() + 3;
        site.write(TEXT, &format!("{}{word}{}", &text[..from], &text[from + word.len()..]));
        next(&site, word);
    }
}

/// The files of what is kept, but not the marks and the lock.
fn parts(site: &Fixture) -> Vec<PathBuf> {
    let entries = fs::read_dir(site.at(keep::FOLDER)).unwrap().map(|entry| entry.unwrap().path());
    let is_part = |path: &PathBuf| fs::metadata(path).unwrap().len() > 200;
    let mut parts: Vec<PathBuf> = entries.filter(is_part).collect();
    parts.sort();
    parts
}

fn spoil(part: &PathBuf, others: &[PathBuf], rng: &mut Rng) -> String {
    let mut bytes = fs::read(part).unwrap_or_default();
    let at = if bytes.is_empty() { 0 } else { rng.usize(..bytes.len()) };
    let how = rng.u8(..6);
    match how {
        0 => bytes.truncate(at),
        1 => bytes.clear(),
        2 => bytes = fs::read(&others[rng.usize(..others.len())]).unwrap_or_default(),
        3 => bytes.push(0),
        _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << rng.u8(..8)),
    }
    let _ = if how == 4 { fs::remove_file(part) } else { fs::write(part, bytes) };
    format!("{how} at {at} of {}", part.display())
}

#[test]
fn what_was_spoilt_is_not_used() {
    let (site, mut rng) = (Fixture::new(SITE), Rng::with_seed(3));
    let fresh = site.make();
    for _ in 0..10 {
        learn(site.keeping());
        let parts = parts(&site);
        assert!(parts.len() >= 5, "{parts:?}");
        let story: Vec<String> = (0..20).map(|_| spoil(&parts[rng.usize(..parts.len())], &parts, &mut rng)).collect();
        let (made, _) = run(site.keeping());
        same(&made, &fresh, &format!("{story:?}"));
    }
}

#[test]
fn what_was_deleted_is_learnt_again() {
    let site = Fixture::new(SITE);
    let all = next(&site, "the beginning").parsed;
    fs::remove_dir_all(site.at(keep::FOLDER)).unwrap();
    assert_eq!(next(&site, "all of it deleted").parsed, all);
    fs::remove_file(&parts(&site)[0]).unwrap();
    let some = next(&site, "a part of it deleted").parsed;
    assert!(0 < some && some < all, "{some} of {all}");
    assert_eq!(next(&site, "nothing").parsed, 0);
}

#[test]
fn many_runs_at_once_do_no_harm() {
    let site = Fixture::new(SITE);
    let fresh = site.make();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                (0..20).for_each(|_| drop(learn(site.keeping())));
                same(&run(site.keeping()).0, &fresh, "eight at once");
            });
        }
    });
    next(&site, "eight at once");
}

/// Whether it can be written or not is nobody's concern.
#[test]
fn where_nothing_can_be_kept_nothing_is_said() {
    let topic = "//- content/topics/independence.yaml\nname: {en: Independence, ar: الاستقلال}\n";
    for folder in ["a file", "a link", "nothing"] {
        let site = Fixture::new(topic);
        match folder {
            "a file" => site.write(keep::FOLDER, "mine"),
            #[cfg(unix)]
            "a link" => std::os::unix::fs::symlink(site.root(), site.at(keep::FOLDER)).unwrap(),
            _ => (),
        }
        for _ in 0..2 {
            let mut build = Command::new(env!("CARGO_BIN_EXE_plenary"));
            build.current_dir(site.root()).args(["build", "--today", "2026-11-21"]).env_remove("GITHUB_ACTIONS");
            let done = build.output().unwrap();
            assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""), "{folder}");
        }
        assert!(!site.at("lock").exists(), "nothing is written through a link");
    }
}
