//! One language's cells as HTML, in its own words. They are the same on every page but for the ways in them.
//!
//! Not here: the class of a cell, and what is said in it in the words of the page (`table`).

use std::borrow::Cow;
use std::ops::Range;

use crate::model::{Index, Text};
use crate::render::html::{Html, Spot};
use crate::render::sayings::note_number;
use crate::render::text::Press;
use crate::render::{Lens, provision};
use crate::route::{Origin, Subject};

use super::row::{Cell, Row};
use super::unit::Unit;

/// Most columns are shorter than this, in bytes.
const ROOM: usize = 16 * 1024;

/// The cells from behind their classes to before their ends.
pub struct Column {
    html: Html,
    /// Where each cell ends and the next begins.
    spots: Vec<Spot>,
}

impl Column {
    /// The cells that a text, by its place among those of each row, has in them. The lens looks from the root of the site.
    pub fn press(lens: &Lens<'_>, at: Index, text: &Text, rows: &[Row<'_>], place: usize) -> Column {
        // A colon is in no id that people give.
        let prefix = format!("{}:", lens.language());
        let press = Press::new(lens, lens.archive.record(at), text, prefix);
        let writer = Writer { lens, press, page: page(lens, at), attributes: attributes(lens) };
        let (mut html, mut spots) = (Html::with_capacity(ROOM), vec![Spot::default()]);
        for row in rows {
            writer.cell(&mut html, row, row.cells[place]);
            spots.push(html.spot());
        }
        Column { html, spots }
    }

    /// How many bytes some cells have.
    pub fn size(&self, rows: Range<usize>) -> usize {
        self.html.size(self.spots[rows.start]..self.spots[rows.end])
    }

    /// The cell in a row by its place, as a page has it.
    pub fn write(&self, html: &mut Html, row: usize, page: &Origin<'_>) {
        html.again(&self.html, self.spots[row]..self.spots[row + 1], page);
    }
}

/// The page of the text in this language alone.
fn page(lens: &Lens<'_>, at: Index) -> Option<String> {
    lens.world.page(Subject::Record(at), lens.language()).map(|page| lens.way(&page.path))
}

fn attributes(lens: &Lens<'_>) -> String {
    let name = lens.autonym(lens.language());
    let mut html = Html::default();
    html.attribute("lang", lens.language().as_str());
    html.attribute("dir", lens.direction().as_str());
    html.attribute("data-name", &*name);
    html.finish()
}

struct Writer<'a> {
    lens: &'a Lens<'a>,
    press: Press<'a>,
    page: Option<String>,
    /// The language and its own name, as every cell has them.
    attributes: String,
}

impl Writer<'_> {
    fn cell(&self, html: &mut Html, row: &Row<'_>, cell: Cell<'_>) {
        let numbered = cell.unit.filter(|unit| unit.is_numbered()).zip(row.name.as_deref());
        if let Some((_, name)) = numbered {
            html.attribute("id", self.press.id(name));
        }
        html.raw(&self.attributes);
        html.raw(">");
        if let Some((unit, name)) = numbered {
            self.number(html, unit, name);
        }
        if let Some(unit) = cell.unit.filter(|unit| !unit.is_empty()) {
            html.tag("div").is("class", "cell-text").around(|html| self.words(html, unit));
        }
    }

    /// The number, in the signs of its language, leads to the same place in the text of that language alone.
    fn number(&self, html: &mut Html, unit: Unit<'_>, name: &str) {
        let number = number(self.lens, unit);
        let Some(page) = &self.page else {
            return html.tag("span").is("class", "cell-number").around(|html| html.text(&number));
        };
        let href = |html: &mut Html| {
            html.way(page);
            html.raw("#");
            html.raw(name);
        };
        // “operative paragraph 6 in the English text”, in English.
        let label = unit.own_label(self.lens);
        let link = html.tag("a").is("class", "cell-number").with("href", href);
        link.with("aria-label", &*label).around(|html| html.text(&number));
    }

    fn words(&self, html: &mut Html, unit: Unit<'_>) {
        match unit {
            Unit::Heading(block) | Unit::Prose(block) => self.press.excerpt(html, std::slice::from_ref(block)),
            Unit::Opening(_, blocks) | Unit::Closing(_, blocks) => self.press.excerpt(html, blocks),
            Unit::Note(number, note) => self.press.excerpt_note(html, number, note),
        }
    }
}

fn number<'a>(lens: &Lens<'a>, unit: Unit<'_>) -> Cow<'a, str> {
    match unit {
        Unit::Opening(provision, _) => provision::number(lens, provision),
        Unit::Note(number, _) => note_number(lens, number),
        Unit::Heading(_) | Unit::Prose(_) | Unit::Closing(..) => "".into(),
    }
}
