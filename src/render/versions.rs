//! What every record and every list comes to, in short, so that an output need not be made to know that it is as before.
//!
//! A record's version holds all that can be read of it through the archive and the plan: its facts and titles, its
//! relations in both directions, its files, and its pages. Its texts have a version of their own, since a paragraph that
//! changes matters only to the few pages that show it.

use rayon::prelude::*;

use crate::model::{Archive, Endpoint, Index, List, Lists, Noun, Readings};
use crate::route::{Page, Site as Plan};
use crate::source::Digest;

#[derive(Debug, Default)]
pub struct Versions {
    /// By record: all that can be read of it but its texts, and with them.
    records: Vec<Digest>,
    texts: Vec<Digest>,
    /// Each with what it comes to.
    lists: Vec<(List, Lists, Digest)>,
    /// What every output depends on: the theme, the messages, the site file, the frame of the pages.
    frame: Digest,
}

/// What was read while an output was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    pub records: Vec<Index>,
    /// Those of which the text was read too.
    pub texts: Vec<Index>,
    pub lists: Lists,
}

impl Versions {
    /// Without what is in neither the archive nor the plan.
    pub fn of(archive: &Archive, plan: &Plan) -> Versions {
        let mut pages: Vec<Vec<&Page>> = vec![Vec::new(); archive.len()];
        let mut loose = Vec::new();
        for page in plan.pages() {
            match page.subject.record(archive).and_then(|at| pages.get_mut(at.0 as usize)) {
                Some(pages) => pages.push(page),
                None => loose.push(of_page(page)),
            }
        }
        let records: Vec<Digest> = (0u32..)
            .zip(&pages)
            .collect::<Vec<_>>()
            .into_par_iter()
            .map(|(at, pages)| of_record(archive, Index(at), pages))
            .collect();
        let list = |list| (list, Lists::default().with(list), of_list(archive, list, &records));
        let lists = List::all().map(list).collect();
        let texts = archive.records().map(|(_, record)| record.written.all).collect();
        Versions { records, texts, lists, frame: Digest::all(loose) }
    }

    /// The same with the digest of all that is in neither the archive nor the plan.
    pub fn framed(self, frame: Digest) -> Versions {
        Versions { frame: Digest::all([frame, self.frame]), ..self }
    }

    /// What an output was made from that this was read for, in short.
    pub fn stamp(&self, read: &Read) -> Digest {
        let records = read.records.iter().filter_map(|at| self.records.get(at.0 as usize));
        let texts = read.texts.iter().filter_map(|at| self.texts.get(at.0 as usize));
        let lists = self.lists.iter().filter(|(_, list, _)| read.lists.meets(*list)).map(|(.., digest)| digest);
        Digest::all(std::iter::once(&self.frame).chain(records).chain(texts).chain(lists).copied())
    }

    /// What all outputs depend on.
    pub fn frame(&self) -> Digest {
        self.frame
    }

    /// All of a record but its texts.
    pub fn record(&self, at: Index) -> Option<Digest> {
        self.records.get(at.0 as usize).copied()
    }

    /// A record with its texts.
    pub fn texts(&self, at: Index) -> Option<Digest> {
        self.texts.get(at.0 as usize).copied()
    }

    pub fn list(&self, list: List) -> Option<Digest> {
        self.lists.iter().find(|(one, ..)| *one == list).map(|(.., digest)| *digest)
    }
}

impl From<&Readings> for Read {
    fn from(readings: &Readings) -> Read {
        Read { records: readings.records(), texts: readings.texts(), lists: readings.lists() }
    }
}

fn of_page(page: &Page) -> Digest {
    Digest::of(format!("{}\n{}", page.path, page.held).as_bytes())
}

fn of_record(archive: &Archive, at: Index, pages: &[&Page]) -> Digest {
    let record = archive.record(at);
    let mut words = Words(Vec::new());
    words.digest(record.written.face);
    for (path, held) in &record.folder {
        words.word(path);
        words.word(&held.sha256);
    }
    for relation in archive.from(at).chain(archive.to(at)) {
        words.word(relation.kind.name());
        for end in [&relation.from, &relation.to] {
            words.end(archive, end);
        }
    }
    for thing in record.figures.iter().filter_map(|figure| figure.thing.as_deref()) {
        for (other, place) in archive.figures_of(thing) {
            words.record(archive, *other);
            words.word(&place.to_string());
        }
    }
    for page in pages {
        words.word(&page.path);
        words.word(if page.held { "held" } else { "missing" });
    }
    Digest::of(&words.0)
}

/// Words one after the other, each with its end marked.
struct Words(Vec<u8>);

impl Words {
    fn word(&mut self, word: &str) {
        self.0.extend_from_slice(word.as_bytes());
        self.0.push(0);
    }

    fn digest(&mut self, digest: Digest) {
        self.0.extend_from_slice(&digest.0.to_le_bytes());
    }

    fn record(&mut self, archive: &Archive, at: Index) {
        let record = archive.record(at);
        self.word(record.noun.name());
        self.word(&record.id);
    }

    /// Either end may have said more of the relation: its facts count, its words do not.
    fn end(&mut self, archive: &Archive, end: &Endpoint) {
        self.record(archive, end.record);
        self.word(end.provision.as_deref().unwrap_or_default());
        self.digest(archive.record(end.record).written.facts);
    }
}

fn of_list(archive: &Archive, list: List, records: &[Digest]) -> Digest {
    match list {
        List::Of(noun) => Digest::all(archive.of(noun).filter_map(|(at, _)| records.get(at.0 as usize).copied())),
        List::Roster(noun) => ids(archive, noun),
        List::Symbols => symbols(archive),
        List::Today => Digest::of(archive.today().to_string().as_bytes()),
    }
}

fn ids(archive: &Archive, noun: Noun) -> Digest {
    let mut words = Words(Vec::new());
    archive.of(noun).for_each(|(_, record)| words.word(&record.id));
    Digest::of(&words.0)
}

fn symbols(archive: &Archive) -> Digest {
    let mut words = Words(Vec::new());
    let all = archive.records().filter_map(|(_, record)| record.document()?.symbol.as_deref());
    all.for_each(|symbol| words.word(symbol));
    Digest::of(&words.0)
}
