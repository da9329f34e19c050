//! The plan of the site: which pages there are, where each lies, and where a link in some language leads.

use std::collections::{BTreeSet, HashMap};

use crate::config::{MissingTexts, Site as Settings};
use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::language::Language;
use crate::model::{Archive, Facts, Index, Noun, Record, Traced};

use super::{Roll, Subject, page_path, subject};

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
    pages: Vec<Page>,
    by_path: HashMap<String, usize>,
    by_subject: HashMap<Subject, Vec<usize>>,
    /// The years in which something happened, in order.
    pub years: Vec<i16>,
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
    let mut site = Site { pages: Vec::new(), by_path: HashMap::new(), by_subject: HashMap::new(), years };
    let mut problems = Vec::new();
    let first = settings.languages[0].language.clone();
    site.add(Subject::Chooser, &first, page_path(""), true);
    site.add(Subject::RootNotFound, &first, "404.html".to_owned(), true);
    for subject in subjects(archive, settings, &site.years) {
        let languages = settings.languages.iter().map(|one| &one.language);
        let taken: Vec<Problem> =
            languages.filter_map(|language| site.plan(subject, language, archive, settings)).collect();
        // The address is the same in every language, and so is what to do about it.
        problems.extend(taken.into_iter().next());
    }
    Checked::new(site, problems)
}

fn subjects(archive: &Archive, settings: &Settings, years: &[i16]) -> Vec<Subject> {
    let sections = Noun::ALL.into_iter().filter(|noun| *noun != Noun::Page).map(Subject::Section);
    let fixed = [Subject::Home, Subject::NotFound, Subject::Years, Subject::Documents, Subject::Files];
    let tracker = archive.committing().next().map(|_| Subject::Tracker);
    let duties = archive.duties().next().map(|_| Subject::Duties);
    let years = years.iter().map(|year| Subject::Year(*year));
    fixed
        .into_iter()
        .chain(tracker)
        .chain(duties)
        .chain(sections)
        .chain(sheets(archive))
        .chain(years)
        .chain(archive.records().map(|(at, _)| Subject::Record(at)))
        .chain(archive.records().flat_map(|(at, _)| subject::beside(archive, settings, at)))
        .chain((0..).map(Traced).take(archive.traced().len()).map(Subject::Provision))
        .collect()
}

/// The second and further sheets of every list.
fn sheets(archive: &Archive) -> Vec<Subject> {
    let sections = Noun::ALL.into_iter().filter(|noun| *noun != Noun::Page).map(Roll::Section);
    let rolls = sections.chain([Roll::Documents, Roll::Files, Roll::Commitments]);
    rolls.flat_map(|roll| (2..=roll.sheets(archive)).map(move |number| roll.sheet(number))).collect()
}

/// The years that events, documents and news fall in.
fn years(archive: &Archive) -> Vec<i16> {
    let mut all = BTreeSet::new();
    for (_, record) in archive.records() {
        all.extend(years_of(record));
    }
    all.into_iter().collect()
}

/// Every year that a record falls in; a meeting over New Year falls in two.
pub fn years_of(record: &Record) -> Vec<i16> {
    match &record.facts {
        Facts::Event(event) => match (event.schedule.start, event.schedule.last()) {
            (Some(start), Some(last)) if last.year() - start.year() <= 2 => (start.year()..=last.year()).collect(),
            (Some(start), _) => vec![start.year()],
            _ => Vec::new(),
        },
        Facts::Document(_) | Facts::News { .. } => record.date().map(|date| date.year()).into_iter().collect(),
        _ => Vec::new(),
    }
}

impl Site {
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    pub fn page_at(&self, path: &str) -> Option<&Page> {
        self.by_path.get(path).map(|&at| &self.pages[at])
    }

    /// The pages of a subject in all languages, in the site's order.
    pub fn all(&self, subject: Subject) -> impl Iterator<Item = &Page> {
        self.by_subject.get(&subject).into_iter().flatten().map(|&at| &self.pages[at])
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

    fn plan(
        &mut self,
        subject: Subject,
        language: &Language,
        archive: &Archive,
        settings: &Settings,
    ) -> Option<Problem> {
        let held = match subject {
            // A comparison of languages is there for readers of every language.
            Subject::Parallel(_) => true,
            Subject::Changes(at) => subject::has_changes_in(archive, at, language),
            Subject::Provision(traced) => subject::has_paragraph_in(archive, traced, language),
            subject => subject.record(archive).is_none_or(|at| archive.record(at).is_in(language)),
        };
        if !held && settings.missing_texts == MissingTexts::Link {
            return None;
        }
        let path = match subject.folder(archive) {
            Some(folder) if folder.is_empty() => page_path(language.as_str()),
            Some(folder) => page_path(&format!("{language}/{folder}")),
            None => format!("{language}/404.html"),
        };
        if let Some(taken) = self.page_at(&path).or_else(|| self.page_at(&path.to_ascii_lowercase())) {
            return self.taken(taken.subject, subject, &path, archive);
        }
        self.add(subject, language, path, held);
        None
    }

    fn add(&mut self, subject: Subject, language: &Language, path: String, held: bool) {
        self.by_path.insert(path.clone(), self.pages.len());
        self.by_subject.entry(subject).or_default().push(self.pages.len());
        self.pages.push(Page { subject, language: language.clone(), path, held });
    }

    fn taken(&self, by: Subject, subject: Subject, path: &str, archive: &Archive) -> Option<Problem> {
        let (at, place, help) = match subject {
            Subject::Record(at) => (at, Place::file(&archive.record(at).path), "give the record another name"),
            // Of an id that stands twice in a text, the text was told.
            Subject::Provision(_) if matches!(by, Subject::Provision(_)) => return None,
            Subject::Provision(traced) => {
                let (at, place) = place_of(archive, traced)?;
                (at, place, "give the paragraph another id")
            }
            _ => return None,
        };
        let owner = match by {
            Subject::Record(other) => format!("`{}`", archive.record(other).reference()),
            other if other.record(archive) == Some(at) => format!("the page `{}` of this record", other.key()),
            other => format!("the page `{}` of every site", other.key()),
        };
        let address = path.trim_end_matches("index.html");
        let message = format!("the address `/{address}` belongs to {owner} already");
        Some(Problem::new(Code::DuplicateUrl, place, message).help(help))
    }
}

/// Where a paragraph stands in the text that its trace is told from.
fn place_of(archive: &Archive, traced: Traced) -> Option<(Index, Place)> {
    let end = archive.traced_at(traced)?;
    let text = archive.record(end.record).first_text()?;
    let provision = text.provision(end.provision.as_deref()?)?;
    Some((end.record, Place::span(&text.path, provision.span)))
}

/// The languages that the text behind a page exists in, in the order of the reader's chain.
pub fn languages_of<'a>(archive: &'a Archive, at: Index, chain: &'a [Language]) -> impl Iterator<Item = &'a Language> {
    chain.iter().filter(move |language| archive.record(at).is_in(language))
}
