//! Rows as HTML, each cell in its own language and direction. What a language lacks or has elsewhere is told in the
//! words of the page.

use crate::render::html::Html;
use crate::render::text::Press;
use crate::render::{Lens, provision};

use super::row::{Cell, Row};
use super::unit::Unit;

/// One language of the document.
pub struct Column<'a> {
    /// The view from the same page in the column's language.
    pub lens: &'a Lens<'a>,
    pub press: Press<'a>,
    /// The place of its text among those of a row.
    pub place: usize,
    /// The page of the text in this language alone.
    pub url: Option<String>,
    /// The language's own name.
    pub name: String,
}

/// Rows below one another, each with its cells in the order of the columns.
pub fn press(lens: &Lens<'_>, rows: &[Row<'_>], columns: &[Column<'_>]) -> String {
    let mut html = Html::default();
    for (at, row) in rows.iter().enumerate() {
        if at > 0 {
            html.line();
        }
        press_row(&mut html, lens, row, columns);
    }
    html.finish()
}

fn press_row(html: &mut Html, lens: &Lens<'_>, row: &Row<'_>, columns: &[Column<'_>]) {
    let class = |html: &mut Html| {
        html.raw("parallel-row row-");
        html.raw(row.first.kind());
        if row.first.depth() > 0 {
            html.raw(" depth-");
            html.number(row.first.depth().into());
        }
    };
    html.tag("div").with("class", class).with("id", row.id.as_deref()).around(|html| {
        for (number, column) in (1..).zip(columns) {
            html.line();
            column.press_cell(html, lens, row, row.cells[column.place], number);
        }
        html.line();
    });
}

impl Column<'_> {
    fn press_cell(&self, html: &mut Html, lens: &Lens<'_>, row: &Row<'_>, cell: Cell<'_>, number: usize) {
        let unit = cell.unit.filter(|unit| !unit.is_empty());
        let class = |html: &mut Html| {
            html.raw(if unit.is_some() { "cell in-" } else { "cell gap in-" });
            html.number(number);
        };
        let name = row.name.as_deref().filter(|_| cell.unit.is_some_and(|unit| unit.is_numbered()));
        let element = html.tag("div").with("class", class).with("id", name.map(|name| self.press.id(name)));
        let (lang, dir) = (self.lens.language().as_str(), self.lens.direction().as_str());
        element.with("lang", lang).with("dir", dir).with("data-name", &*self.name).around(|html| {
            if let (Some(unit), Some(name)) = (cell.unit, name) {
                self.press_number(html, unit, name);
            }
            if let Some(unit) = unit {
                html.tag("div").with("class", "cell-text").around(|html| unit.press(html, &self.press));
            }
            if let Some(remark) = self.remark(lens, row, cell) {
                html.tag("p").with("class", "cell-remark").around(|html| press_words(html, lens, &remark));
            }
        });
    }

    /// The number, in the signs of its language, leads to the same place in the text of that language alone.
    fn press_number(&self, html: &mut Html, unit: Unit<'_>, name: &str) {
        let number = unit.number(self.lens);
        let Some(url) = &self.url else {
            return html.tag("span").with("class", "cell-number").around(|html| html.text(&number));
        };
        // “operative paragraph 6 in the English text”, in English.
        let label = self.lens.say_of("parallel-own", "place", &unit.label(self.lens));
        let link = html.tag("a").with("class", "cell-number").with("href", [url, "#", name]);
        link.with("aria-label", &*label).around(|html| html.text(&number));
    }

    /// What is missing or stands elsewhere in this language.
    fn remark(&self, lens: &Lens<'_>, row: &Row<'_>, cell: Cell<'_>) -> Option<String> {
        let id = match cell.unit {
            None => row.first.gap(),
            Some(_) if cell.moved => "parallel-moved",
            Some(_) => return None,
        };
        Some(lens.say_of(id, "language", &lens.locale.language_name(self.lens.language())))
    }
}

fn press_words(html: &mut Html, lens: &Lens<'_>, words: &str) {
    let (lang, dir) = (lens.language().as_str(), lens.direction().as_str());
    html.tag("bdi").with("lang", lang).with("dir", dir).around(|html| html.text(words));
}

impl Unit<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Unit::Heading(_) => "heading",
            Unit::Prose(_) => "prose",
            Unit::Opening(..) => "provision",
            Unit::Closing(..) => "closing",
            Unit::Note(..) => "note",
        }
    }

    fn depth(&self) -> u8 {
        match self {
            Unit::Opening(provision, _) | Unit::Closing(provision, _) => provision.depth,
            _ => 0,
        }
    }

    /// What is said where a language lacks such a unit.
    fn gap(&self) -> &'static str {
        match self {
            Unit::Heading(_) => "parallel-gap-heading",
            Unit::Opening(..) => "parallel-gap-provision",
            Unit::Prose(_) | Unit::Closing(..) => "parallel-gap-prose",
            Unit::Note(..) => "parallel-gap-note",
        }
    }

    /// What it is called.
    pub fn label(&self, lens: &Lens<'_>) -> String {
        match self {
            Unit::Heading(_) => lens.say("parallel-heading"),
            Unit::Opening(provision, _) => provision::label(lens, provision),
            Unit::Prose(_) | Unit::Closing(..) => lens.say("provision-untitled"),
            Unit::Note(number, _) => lens.say_of("note-call", "number", &digits(lens, *number)),
        }
    }

    /// A provision or a note; a preambular paragraph has a place among them, though no number is printed.
    fn is_numbered(&self) -> bool {
        matches!(self, Unit::Opening(..) | Unit::Note(..))
    }

    fn number(&self, lens: &Lens<'_>) -> String {
        match self {
            Unit::Opening(provision, _) => provision::number(lens, provision),
            Unit::Note(number, _) => digits(lens, *number),
            Unit::Heading(_) | Unit::Prose(_) | Unit::Closing(..) => String::new(),
        }
    }

    fn press(&self, html: &mut Html, press: &Press<'_>) {
        match self {
            Unit::Heading(block) | Unit::Prose(block) => press.excerpt(html, std::slice::from_ref(*block)),
            Unit::Opening(_, blocks) | Unit::Closing(_, blocks) => press.excerpt(html, blocks),
            Unit::Note(number, note) => press.excerpt_note(html, *number, note),
        }
    }
}

fn digits(lens: &Lens<'_>, number: usize) -> String {
    lens.locale.digits(i64::try_from(number).unwrap_or_default())
}
