//! The plan of the site: which pages there are, where each lies, and where a link in some language leads.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::config::{MissingTexts, Site as Settings};
use crate::diagnostic::Checked;
use crate::language::Language;
use crate::model::{Archive, Index, Noun, Record, Traced};

use super::clash::{self, Owners};
use super::places::Places;
use super::{Roll, Subject, subject};

/// One page in one language. `language` is that of its interface.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub subject: Subject,
    pub language: Language,
    /// The output: `en/events/2018-marrakech/index.html`.
    pub path: String,
    /// Whether the text is there in this language. If not, the page shows another one under a notice.
    pub held: bool,
}

#[derive(Debug)]
pub struct Site {
    /// Those of one subject stand together, in the order of the site's languages.
    pages: Vec<Page>,
    places: Places,
    sheets: FxHashMap<Roll, u32>,
    pub years: Years,
}

/// The years in which something happened, each with its records in their order. A meeting over New Year stands in two.
#[derive(Debug, Default)]
pub struct Years {
    pub records: BTreeMap<i16, Vec<Index>>,
    /// How many records fall in any year.
    pub dated: usize,
}

/// Where a link leads: the page, and whether it is in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Destination<'a> {
    pub page: &'a Page,
    /// Whether the text behind it is missing in the reader's language.
    pub missing: bool,
}

/// Plans every page. The chooser and the root's 404 page stand under the first language, and carry all.
pub fn site(archive: &Archive, settings: &Settings) -> Checked<Site> {
    let years = years(archive);
    let sheets = Roll::all().map(|roll| (roll, roll.sheets(archive))).collect();
    let subjects = subjects(archive, settings, &sheets, &years);
    let draw = |subject: &Subject| draw(*subject, archive, settings);
    let (folders, drawn): (Vec<_>, Vec<_>) = subjects.par_iter().map(draw).unzip();
    let pages = Vec::with_capacity(drawn.iter().map(Vec::len).sum());
    let mut site = Site { pages, places: Places::new(archive), sheets, years };
    let (mut owners, mut problems) = (Owners::default(), Vec::new());
    for ((subject, folder), pages) in subjects.into_iter().zip(&folders).zip(drawn) {
        let before = folder.as_deref().map(|folder| owners.take(folder, subject)).unwrap_or_default();
        let taken = site.add(subject, pages, &before);
        // The address is the same in every language, and so is what to do about it.
        problems.extend(taken.iter().find_map(|(by, page)| clash::problem(*by, page, archive)));
    }
    Checked::new(site, problems)
}

/// The folder of a subject, and a page of it in each language.
fn draw(subject: Subject, archive: &Archive, settings: &Settings) -> (Option<String>, Vec<Page>) {
    let folder = subject.folder(archive);
    let languages = match subject {
        Subject::Chooser | Subject::RootNotFound => &settings.languages[..1],
        _ => &settings.languages[..],
    };
    let page = |language: &Language| {
        let held = subject::is_held(subject, archive, language);
        let shown = held || settings.missing_texts != MissingTexts::Link;
        let path = || subject::path(subject, language, folder.as_deref());
        shown.then(|| Page { subject, language: language.clone(), path: path(), held })
    };
    let pages = languages.iter().filter_map(|one| page(&one.language)).collect();
    (folder, pages)
}

fn subjects(archive: &Archive, settings: &Settings, sheets: &FxHashMap<Roll, u32>, years: &Years) -> Vec<Subject> {
    let sections = Noun::ALL.into_iter().filter(|noun| *noun != Noun::Page).map(Subject::Section);
    let whole = [Subject::Chooser, Subject::RootNotFound, Subject::Home, Subject::NotFound];
    let lists = [Subject::Years, Subject::Documents, Subject::Files];
    let tracker = archive.committing().next().map(|_| Subject::Tracker);
    let duties = archive.duties().next().map(|_| Subject::Duties);
    let years = years.records.keys().map(|year| Subject::Year(*year));
    // The first sheet of a list is its own page.
    let further = |roll: Roll| (2..=sheets.get(&roll).copied().unwrap_or(1)).map(move |number| roll.sheet(number));
    whole
        .into_iter()
        .chain(lists)
        .chain(tracker)
        .chain(duties)
        .chain(sections)
        .chain(Roll::all().flat_map(further))
        .chain(years)
        .chain(archive.records().map(|(at, _)| Subject::Record(at)))
        .chain(archive.records().flat_map(|(at, _)| subject::beside(archive, settings, at)))
        .chain((0..).map(Traced).take(archive.traced().len()).map(Subject::Provision))
        .collect()
}

/// The years that events, documents and news fall in.
fn years(archive: &Archive) -> Years {
    let mut years = Years::default();
    for (at, record) in archive.records() {
        let Some((first, last)) = years_of(record) else { continue };
        years.dated += 1;
        (first..=last).for_each(|year| years.records.entry(year).or_default().push(at));
    }
    years
}

/// The first and the last year that a record falls in. What takes longer than a meeting is of the year that it began.
fn years_of(record: &Record) -> Option<(i16, i16)> {
    let first = record.date()?.year();
    let last = record.event().and_then(|event| event.schedule.last()).map_or(first, |last| last.year());
    Some((first, if (first..=first + 2).contains(&last) { last } else { first }))
}

impl Site {
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// How many sheets a list takes.
    pub fn sheets(&self, roll: Roll) -> u32 {
        self.sheets.get(&roll).copied().unwrap_or(1)
    }

    /// The pages of a subject in all languages, in the site's order.
    pub fn all(&self, subject: Subject) -> impl Iterator<Item = &Page> {
        self.pages[self.places.of(subject)].iter()
    }

    /// The page of a subject in one language, whether or not its text is there.
    pub fn page(&self, subject: Subject, language: &Language) -> Option<&Page> {
        self.all(subject).find(|page| page.language == *language)
    }

    /// Where a link leads from a page in the first language of the chain.
    pub fn destination(&self, subject: Subject, chain: &[Language]) -> Option<Destination<'_>> {
        let own = chain.first().and_then(|language| self.page(subject, language));
        if let Some(page) = own {
            return Some(Destination { page, missing: !page.held });
        }
        let page =
            chain.iter().find_map(|language| self.page(subject, language)).or_else(|| self.all(subject).next())?;
        Some(Destination { page, missing: true })
    }

    /// Whether a host shows the output at any address.
    pub fn is_anywhere(&self, path: &str) -> bool {
        [Subject::RootNotFound, Subject::NotFound].into_iter().any(|one| self.all(one).any(|page| page.path == path))
    }

    /// Adds the pages of a subject but those whose address another one has: these come back, with the other.
    fn add(&mut self, subject: Subject, pages: Vec<Page>, before: &[Subject]) -> Vec<(Subject, Page)> {
        let start = self.pages.len();
        let mut taken = Vec::new();
        for page in pages {
            match before.iter().find(|other| self.page(**other, &page.language).is_some()) {
                Some(other) => taken.push((*other, page)),
                None => self.pages.push(page),
            }
        }
        self.places.put(subject, start..self.pages.len());
        taken
    }
}

/// The languages that the text behind a page exists in, in the order of the reader's chain.
pub fn languages_of<'a>(archive: &'a Archive, at: Index, chain: &'a [Language]) -> impl Iterator<Item = &'a Language> {
    chain.iter().filter(move |language| archive.record(at).is_in(language))
}
