//! Where the pages of each subject stand in the plan: every link on every page asks, so records and paragraphs are found
//! by their numbers and not by their names.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::model::{Archive, Index, Traced};

use super::Subject;

#[derive(Debug)]
pub struct Places {
    records: Vec<Span>,
    paragraphs: Vec<Span>,
    others: FxHashMap<Subject, Span>,
}

/// The pages of one subject, which stand together.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    start: u32,
    end: u32,
}

impl Places {
    /// No subject has a page yet.
    pub fn new(archive: &Archive) -> Places {
        Places {
            records: vec![Span::default(); archive.records().count()],
            paragraphs: vec![Span::default(); archive.traced().len()],
            others: FxHashMap::default(),
        }
    }

    pub fn of(&self, subject: Subject) -> Range<usize> {
        let span = match subject {
            Subject::Record(Index(at)) => self.records.get(at as usize),
            Subject::Provision(Traced(at)) => self.paragraphs.get(at as usize),
            other => self.others.get(&other),
        };
        span.map_or(0..0, |span| span.start as usize..span.end as usize)
    }

    pub fn put(&mut self, subject: Subject, pages: Range<usize>) {
        let Some(span) = Span::of(pages) else { return };
        match subject {
            Subject::Record(Index(at)) => self.records[at as usize] = span,
            Subject::Provision(Traced(at)) => self.paragraphs[at as usize] = span,
            other => drop(self.others.insert(other, span)),
        }
    }
}

impl Span {
    /// None where there are more pages than a number can count.
    fn of(pages: Range<usize>) -> Option<Span> {
        Some(Span { start: u32::try_from(pages.start).ok()?, end: u32::try_from(pages.end).ok()? })
    }
}
