//! The rows that readers see: one for each provision, heading, run of prose and note, with what each text has there.
//! They are the same in whatever language the page is read.
//!
//! Not here: how they are written (`column`, `table`).

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::model::Text;

use super::alignment::{self, align};
use super::unit::{Unit, units};

pub struct Row<'a> {
    /// The unit that the row goes by: that of the first text that has one.
    pub first: Unit<'a>,
    /// The name of its units in each of their texts.
    pub name: Option<Cow<'a, str>>,
    /// Where a text lacks something or has it elsewhere, there is an address, so that one can be led to it.
    pub id: Option<Cow<'a, str>>,
    /// One for each text.
    pub cells: Vec<Cell<'a>>,
}

/// What a text has in a row.
#[derive(Clone, Copy)]
pub struct Cell<'a> {
    pub unit: Option<Unit<'a>>,
    /// It stands elsewhere in the text.
    pub moved: bool,
}

impl Cell<'_> {
    /// Whether there are no words here.
    pub fn is_empty(&self) -> bool {
        self.unit.is_none_or(|unit| unit.is_empty())
    }
}

impl Row<'_> {
    /// Whether a text lacks something here or has it elsewhere.
    pub fn differs(&self) -> bool {
        self.cells.iter().any(|cell| cell.moved || cell.unit.is_none())
    }
}

/// All rows of the body, in the order of the first text.
pub fn body<'a>(texts: &[&'a Text]) -> Vec<Row<'a>> {
    let (units, marks): (Vec<_>, Vec<_>) = texts.iter().map(|text| units(text)).unzip();
    let mut taken = FxHashSet::default();
    let row = |(at, row): (usize, alignment::Row)| {
        let unit = |(units, place): (&Vec<Unit<'a>>, Option<usize>)| units.get(place?).copied();
        let found = units.iter().zip(row.places).map(unit);
        let cells: Vec<Cell<'a>> = found.zip(row.moved).map(|(unit, moved)| Cell { unit, moved }).collect();
        let first = cells.iter().find_map(|cell| cell.unit)?;
        let name = first.id();
        let id = name.filter(|id| taken.insert(*id)).map(Cow::Borrowed);
        Some(addressed(Row { first, name: name.map(Cow::Borrowed), id, cells }, at))
    };
    align(&marks).into_iter().enumerate().filter_map(row).collect()
}

fn addressed(row: Row<'_>, at: usize) -> Row<'_> {
    match row.id.is_none() && row.differs() {
        true => Row { id: Some(format!("row:{at}").into()), ..row },
        false => row,
    }
}

/// The notes by their numbers.
pub fn notes<'a>(texts: &[&'a Text]) -> Vec<Row<'a>> {
    let longest = texts.iter().map(|text| text.notes.len()).max().unwrap_or_default();
    let row = |number: usize| {
        let unit = |text: &&'a Text| Some(Unit::Note(number, text.notes.get(number - 1)?));
        let cells: Vec<Cell<'a>> = texts.iter().map(|text| Cell { unit: unit(text), moved: false }).collect();
        let name: Cow<'a, str> = format!("ftn_{number}").into();
        Some(Row { first: cells.iter().find_map(|cell| cell.unit)?, name: Some(name.clone()), id: Some(name), cells })
    };
    (1..=longest).filter_map(row).collect()
}
