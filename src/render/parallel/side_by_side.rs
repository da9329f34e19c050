//! The texts of a record side by side, as they are in whatever language the page is read: which rows there are, and what
//! each language has in them. All pages of the record share this.

use std::ops::Range;

use crate::language::Language;
use crate::model::{Archive, Index, Record, Text};
use crate::render::{Lens, World};

use super::column::Column;
use super::row::{self, Row};

pub struct SideBySide<'a> {
    /// The languages that the record has a text in: the original, then the others as the site has them.
    pub languages: Vec<&'a Language>,
    /// One for each language.
    pub columns: Vec<Column>,
    /// Those of the body, then those of the notes.
    pub rows: Vec<Row<'a>>,
    /// Where the notes begin.
    notes: usize,
    /// What was read for all this was read through this handle.
    archive: Archive,
    /// The messages that the columns lack.
    missing: Vec<(Language, String, String)>,
}

impl<'a> SideBySide<'a> {
    pub fn of(world: World<'a>, at: Index) -> SideBySide<'a> {
        let record = world.archive.record(at);
        let languages = order(world, record);
        let archive = world.archive.noting();
        let bodies = languages.iter().filter_map(|language| record.text.get(language));
        let texts: Vec<&Text> = bodies.map(|body| archive.text(record, body)).collect();
        let mut rows = row::body(&texts);
        let notes = rows.len();
        rows.extend(row::notes(&texts));
        let mut missing = Vec::new();
        let column = |(place, language): (usize, &&Language)| {
            // Ways lead from the root of the site.
            let own = World { archive: &archive, ..world }.lens(language, "")?;
            let column = Column::press(&own, at, texts[place], &rows, place);
            missing.extend(own.missing());
            Some(column)
        };
        let columns = languages.iter().enumerate().filter_map(column).collect();
        SideBySide { languages, columns, rows, notes, archive, missing }
    }

    /// The places of the body's rows.
    pub fn body(&self) -> Range<usize> {
        0..self.notes
    }

    /// The places of the notes' rows.
    pub fn notes(&self) -> Range<usize> {
        self.notes..self.rows.len()
    }

    /// The rows in which a language lacks something or has it elsewhere.
    pub fn differing(&self) -> impl Iterator<Item = &Row<'a>> {
        self.rows.iter().filter(|row| row.differs())
    }

    /// Notes for a page what was read for all this, and the messages that are missing.
    pub fn used_by(&self, lens: &Lens<'_>) {
        lens.archive.note_again(&self.archive);
        lens.remember(&self.missing);
    }
}

/// The original comes first, since rows stand in the order of the first text.
fn order<'a>(world: World<'a>, record: &Record) -> Vec<&'a Language> {
    let mut languages = super::languages(world, record);
    languages.sort_by_key(|language| record.original.as_ref() != Some(*language));
    languages
}
