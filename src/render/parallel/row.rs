//! What stands side by side, as templates see it: a row for each provision, heading, run of prose and note, with a cell
//! for each language. What a language lacks or has elsewhere is told in the words of the page.

use std::collections::HashSet;

use crate::language::Language;
use crate::model::{Block, Note, Record, Text};
use crate::render::text::Press;
use crate::render::view::{ParallelCell, ParallelNumber, ParallelRow};
use crate::render::{Lens, provision};

use super::alignment::{self, Row};
use super::unit::{Unit, units};

/// One language of the document.
pub struct Column<'a> {
    /// The view from the same page in the column's language.
    pub lens: &'a Lens<'a>,
    pub press: Press<'a>,
    pub text: &'a Text,
    /// The page of the text in this language alone.
    pub url: Option<String>,
    /// The language's own name.
    pub name: String,
}

/// All rows of the body, in the order of the original.
pub fn body(lens: &Lens<'_>, record: &Record, columns: &[Column<'_>]) -> Vec<ParallelRow> {
    let order = order(record, columns);
    let (units, marks): (Vec<_>, Vec<_>) = order.iter().map(|at| units(columns[*at].text)).unzip();
    let mut taken = HashSet::new();
    let rows = alignment::align(&marks).into_iter().enumerate();
    rows.filter_map(|(at, row)| {
        let found: Vec<Option<Unit<'_>>> =
            row.places.iter().zip(&units).map(|(place, units)| units.get((*place)?).copied()).collect();
        let first = found.iter().flatten().next()?;
        let mut cells: Vec<(usize, ParallelCell)> = order
            .iter()
            .enumerate()
            .map(|(rank, column)| (*column, cell(lens, &columns[*column], first, found[rank], &row, rank)))
            .collect();
        cells.sort_by_key(|(column, _)| *column);
        let cells = cells.into_iter().map(|(_, cell)| cell).collect();
        let id = first.id().filter(|id| taken.insert(id.to_string()));
        Some(finish(first.kind(), first.depth(), id.map(str::to_owned), cells, at, || first.label(lens)))
    })
    .collect()
}

/// The notes by their numbers.
pub fn notes(lens: &Lens<'_>, columns: &[Column<'_>]) -> Vec<ParallelRow> {
    let longest = columns.iter().map(|column| column.text.notes.len()).max().unwrap_or_default();
    let row = |number: usize| {
        let cell = |column: &Column<'_>| match column.text.notes.get(number - 1) {
            Some(note) => note_cell(column, number, note),
            None => gap(lens, column, "parallel-gap-note"),
        };
        let cells = columns.iter().map(cell).collect();
        finish("note", 0, Some(format!("ftn_{number}")), cells, number, || note_label(lens, number))
    };
    (1..=longest).map(row).collect()
}

/// The columns with the original first, then as the site has its languages: rows are the same in whatever language the
/// page is read.
fn order(record: &Record, columns: &[Column<'_>]) -> Vec<usize> {
    let place = |language: &Language, column: &Column<'_>| {
        column.lens.world.settings.languages.iter().position(|one| one.language == *language)
    };
    let rank = |at: &usize| {
        let language = columns[*at].lens.language();
        (record.original.as_ref() != Some(language), place(language, &columns[*at]))
    };
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(rank);
    order
}

/// A row where texts differ has an address and a name, so that one can be led to it.
fn finish(
    kind: &'static str,
    depth: u8,
    id: Option<String>,
    cells: Vec<ParallelCell>,
    at: usize,
    label: impl FnOnce() -> String,
) -> ParallelRow {
    let differs = cells.iter().any(|cell| cell.remark.is_some());
    let id = id.or_else(|| differs.then(|| format!("row:{at}")));
    ParallelRow { kind, depth, id, cells, differs: differs.then(label) }
}

fn cell(
    lens: &Lens<'_>,
    column: &Column<'_>,
    first: &Unit<'_>,
    unit: Option<Unit<'_>>,
    row: &Row,
    rank: usize,
) -> ParallelCell {
    let Some(unit) = unit else { return gap(lens, column, first.gap()) };
    let remark = row.moved[rank].then(|| remark(lens, column, "parallel-moved"));
    let html = column.press.excerpt(unit.blocks());
    let number = unit.number(column);
    let id = number.is_some().then(|| unit.id().map(|id| column.press.id(id))).flatten();
    ParallelCell { id, number, remark, html, ..blank(column) }
}

fn note_cell(column: &Column<'_>, number: usize, note: &Note) -> ParallelCell {
    let number_of = ParallelNumber {
        text: digits(column.lens, number),
        label: within(column.lens, &note_label(column.lens, number)),
        url: column.url.as_ref().map(|url| format!("{url}#ftn_{number}")),
    };
    let (id, html) = (column.press.id(&format!("ftn_{number}")), column.press.excerpt_note(number, note));
    ParallelCell { id: Some(id), number: Some(number_of), html, ..blank(column) }
}

fn blank(column: &Column<'_>) -> ParallelCell {
    ParallelCell {
        lang: column.lens.language().to_string(),
        dir: column.lens.direction().as_str(),
        name: column.name.clone(),
        id: None,
        number: None,
        html: String::new(),
        remark: None,
    }
}

fn gap(lens: &Lens<'_>, column: &Column<'_>, id: &str) -> ParallelCell {
    ParallelCell { remark: Some(remark(lens, column, id)), ..blank(column) }
}

fn remark(lens: &Lens<'_>, column: &Column<'_>, id: &str) -> String {
    lens.say_of(id, "language", &lens.locale.language_name(column.lens.language()))
}

/// A place as one language's text has it, in the words of that language.
fn within(own: &Lens<'_>, place: &str) -> String {
    own.say_of("parallel-own", "place", place)
}

fn note_label(lens: &Lens<'_>, number: usize) -> String {
    lens.say_of("note-call", "number", &digits(lens, number))
}

fn digits(lens: &Lens<'_>, number: usize) -> String {
    lens.locale.digits(i64::try_from(number).unwrap_or_default())
}

impl<'a> Unit<'a> {
    fn kind(&self) -> &'static str {
        match self {
            Unit::Heading(_) => "heading",
            Unit::Prose(_) => "prose",
            Unit::Opening(..) => "provision",
            Unit::Closing(..) => "closing",
        }
    }

    fn depth(&self) -> u8 {
        match self {
            Unit::Opening(provision, _) | Unit::Closing(provision, _) => provision.depth,
            _ => 0,
        }
    }

    fn id(&self) -> Option<&'a str> {
        match self {
            Unit::Heading(Block::Heading(heading)) => heading.id.as_deref(),
            Unit::Opening(provision, _) => Some(&provision.id),
            _ => None,
        }
    }

    fn blocks(&self) -> &'a [Block] {
        match self {
            Unit::Heading(block) | Unit::Prose(block) => std::slice::from_ref(*block),
            Unit::Opening(_, blocks) | Unit::Closing(_, blocks) => blocks,
        }
    }

    /// What is said where a language lacks such a unit.
    fn gap(&self) -> &'static str {
        match self {
            Unit::Heading(_) => "parallel-gap-heading",
            Unit::Opening(..) => "parallel-gap-provision",
            Unit::Prose(_) | Unit::Closing(..) => "parallel-gap-prose",
        }
    }

    fn label(&self, lens: &Lens<'_>) -> String {
        match self {
            Unit::Heading(_) => lens.say("parallel-heading"),
            Unit::Opening(provision, _) => provision::label(lens, provision),
            Unit::Prose(_) | Unit::Closing(..) => lens.say("provision-untitled"),
        }
    }

    fn number(&self, column: &Column<'_>) -> Option<ParallelNumber> {
        let Unit::Opening(provision, _) = self else { return None };
        Some(ParallelNumber {
            text: provision::number(column.lens, provision),
            label: within(column.lens, &provision::label(column.lens, provision)),
            url: column.url.as_ref().map(|url| format!("{url}#{}", provision.id)),
        })
    }
}
