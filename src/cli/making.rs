//! A site of which one output after the other is made, or known from the last run, and everything that is wrong with it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use crate::build::{Builder, Request};
use crate::diagnostic::{Problem, Texts, gather};
use crate::keep::Keep;
use crate::publish::{Body, Edition, Sheaf, Stamp, Stamped};
use crate::render::{self, Desk, Entry, Ledger, Outputs};
use crate::source::Digest;

use super::console::count;
use super::outcome::{Failure, Outcome, Tally};
use super::progress::Progress;

/// The part of what is kept that says what was read for each output.
const LEDGER: &str = "ledger";

pub(super) struct Making {
    builder: Builder,
    site: Option<Arc<Outputs>>,
    keep: Option<Keep>,
    /// What was read for each output the last time.
    ledger: Ledger,
    progress: Progress,
    /// What is wrong with the outputs that were made.
    found: Mutex<Vec<Problem>>,
    /// What was read for those with which nothing is.
    read: Mutex<Vec<Entry>>,
    rendered: AtomicUsize,
    done: AtomicUsize,
    total: usize,
    strict: bool,
}

/// All that is known of a site once it was made.
pub(super) struct Made {
    pub(super) problems: Vec<Problem>,
    /// What the problems point into.
    pub(super) texts: Texts,
    pages: usize,
    languages: Vec<String>,
    parsed: usize,
    rendered: usize,
}

impl Making {
    pub(super) fn begin(request: Request, progress: Progress) -> Result<Making, Failure> {
        let keep = request.keep.clone();
        let mut builder = Builder::new(request);
        builder.update()?;
        let site = builder.site();
        let total = site.as_ref().map_or(0, |site| site.paths().count());
        let ledger = site
            .as_ref()
            .and_then(|site| Ledger::of(keep.as_ref()?.read(LEDGER, &[])?, site.archive(), site.versions()));
        Ok(Making {
            builder,
            site,
            keep,
            ledger: ledger.unwrap_or_default(),
            progress,
            found: Mutex::default(),
            read: Mutex::default(),
            rendered: AtomicUsize::new(0),
            done: AtomicUsize::new(0),
            total,
            strict: false,
        })
    }

    /// Counts warnings as errors.
    pub(super) fn strict(self, strict: bool) -> Making {
        Making { strict, ..self }
    }

    /// Makes every output that is not known to be good, only to see what is wrong with it.
    pub(super) fn prove(self) -> Made {
        (0..self.sheaves()).into_par_iter().for_each(|number| {
            let mut sheaf = self.sheaf(number);
            for at in 0..self.paths(number).len() {
                if sheaf.known(at).is_none() {
                    sheaf.make(at);
                }
            }
        });
        self.made()
    }

    /// Leaves what was learnt to the next run, and says what is to be said.
    pub(super) fn made(self) -> Made {
        self.keep();
        let site = self.site.as_ref();
        let is_page = |path: &&str| path.ends_with(".html");
        let problems = self.problems();
        let made = Made {
            texts: self.builder.texts(&problems),
            problems,
            pages: site.map_or(0, |site| site.paths().filter(is_page).count()),
            languages: site.map(|site| site.languages()).iter().flatten().map(ToString::to_string).collect(),
            parsed: self.builder.counters().parsed,
            rendered: self.rendered.load(Ordering::Relaxed),
        };
        // The process ends soon, and need not take an archive apart that goes with it.
        let Making { builder, site, ledger, .. } = self;
        std::mem::forget((builder, site, ledger));
        made
    }

    fn keep(&self) {
        let Some(site) = self.site.as_ref().filter(|_| !self.builder.is_outdated()) else { return };
        let read = std::mem::take(&mut *lock(&self.read));
        if read.is_empty() {
            return;
        }
        let ledger = self.ledger.write(read, site.paths(), site.archive(), site.versions());
        if let Some(lock) = self.keep.as_ref().and_then(Keep::lock) {
            lock.write(LEDGER, &[], &ledger);
        }
    }

    /// Those of the content, and those of the outputs that were made so far.
    fn problems(&self) -> Vec<Problem> {
        gather(self.builder.problems().iter().chain(lock(&self.found).iter()).cloned().collect())
    }
}

/// What a thread that panicked left is still the best there is.
fn lock<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Edition for Making {
    fn sheaves(&self) -> usize {
        self.site.as_ref().map_or(0, |site| site.sheaves())
    }

    fn paths(&self, sheaf: usize) -> Vec<&str> {
        self.site.iter().flat_map(|site| site.paths_of(sheaf)).collect()
    }

    fn sheaf(&self, number: usize) -> Box<dyn Sheaf + '_> {
        let desk = self.site.as_ref().map(|site| site.desk());
        Box::new(Bound { making: self, number, paths: self.paths(number), desk })
    }

    fn is_good(&self) -> bool {
        Tally::of(&self.problems()).outcome(self.strict) == Outcome::Fine
    }
}

fn stamp(digest: Digest) -> Stamp {
    Stamp::new(digest.0)
}

/// One sheaf of a site.
struct Bound<'a> {
    making: &'a Making,
    number: usize,
    paths: Vec<&'a str>,
    desk: Option<Desk<'a>>,
}

impl Sheaf for Bound<'_> {
    fn known(&mut self, at: usize) -> Option<Stamp> {
        self.making.ledger.known(self.paths[at]).map(stamp)
    }

    fn make(&mut self, at: usize) -> Stamped {
        let Making { site, found, read, progress, rendered, done, total, .. } = self.making;
        let path = self.paths[at];
        let site = site.as_ref().zip(self.desk.as_ref());
        let made = site.and_then(|(site, desk)| Some((site, site.make_in(desk, self.number, at)?)));
        let Some((site, render::Made { body, problems, read: now })) = made else {
            return Body::Bytes(Vec::new()).into();
        };
        rendered.fetch_add(1, Ordering::Relaxed);
        progress.step(done.fetch_add(1, Ordering::Relaxed) + 1, *total);
        if !problems.is_empty() {
            lock(found).extend(problems);
            return body.into();
        }
        let version = site.versions().stamp(&now);
        let entry = Entry::new(path, &now, version);
        lock(read).push(entry);
        Stamped { body, stamp: Some(stamp(version)) }
    }
}

impl Made {
    pub(super) fn tally(&self) -> Tally {
        Tally::of(&self.problems)
    }

    /// `412 pages in 4 languages`.
    pub(super) fn size(&self) -> String {
        size(self.pages, self.languages.len())
    }

    /// `2 errors and 1 warning in 412 pages in 4 languages`.
    pub(super) fn verdict(&self) -> String {
        format!("{} in {}", self.tally(), self.size())
    }

    pub(super) fn counts(&self) -> Map<String, Value> {
        let counts = json!({
            "pages": self.pages,
            "languages": self.languages,
            "parsed": self.parsed,
            "rendered": self.rendered,
        });
        counts.as_object().cloned().unwrap_or_default()
    }
}

pub(super) fn size(pages: usize, languages: usize) -> String {
    format!("{} in {}", count(pages, "page"), count(languages, "language"))
}
