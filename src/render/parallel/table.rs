//! Rows as HTML, with their cells in the order of a page. What a language lacks or has elsewhere is told in the words of
//! the page.

use std::ops::Range;

use crate::render::Lens;
use crate::render::html::Html;

use super::row::{Cell, Row};
use super::side_by_side::SideBySide;

/// Room for what stands around a cell, in bytes.
const CELL: usize = 80;

/// What a page writes its rows from.
pub struct Table<'a> {
    pub lens: &'a Lens<'a>,
    pub side_by_side: &'a SideBySide<'a>,
    /// The places of the languages, in the order of the columns.
    pub places: Vec<usize>,
}

impl Table<'_> {
    /// Rows below one another, by their places.
    pub fn press(&self, rows: Range<usize>) -> String {
        let columns = self.side_by_side.columns.iter().map(|column| column.size(rows.clone()) + CELL * rows.len());
        let mut html = Html::with_capacity(columns.sum());
        for at in rows.clone() {
            if at > rows.start {
                html.line();
            }
            self.row(&mut html, at, &self.side_by_side.rows[at]);
        }
        html.finish()
    }

    fn row(&self, html: &mut Html, at: usize, row: &Row<'_>) {
        let class = |html: &mut Html| {
            html.raw("parallel-row row-");
            html.raw(row.first.kind());
            if row.first.depth() > 0 {
                html.raw(" depth-");
                html.number(row.first.depth().into());
            }
        };
        html.tag("div").with("class", class).with("id", row.id.as_deref()).around(|html| {
            for (column, place) in (1..).zip(&self.places) {
                html.raw(if row.cells[*place].is_empty() {
                    "\n<div class=\"cell gap in-"
                } else {
                    "\n<div class=\"cell in-"
                });
                html.number(column);
                html.raw("\"");
                self.side_by_side.columns[*place].write(html, at, &self.lens.origin);
                self.remark(html, row, row.cells[*place], *place);
                html.close("div");
            }
            html.line();
        });
    }

    /// What is missing or stands elsewhere in a language.
    fn remark(&self, html: &mut Html, row: &Row<'_>, cell: Cell<'_>, place: usize) {
        let id = match cell.unit {
            None => row.first.gap(),
            Some(_) if cell.moved => "parallel-moved",
            Some(_) => return,
        };
        let lens = self.lens;
        let words = lens.say_of(id, "language", &lens.locale.language_name(self.side_by_side.languages[place]));
        let (lang, dir) = (lens.language().as_str(), lens.direction().as_str());
        html.tag("p").is("class", "cell-remark").around(|html| {
            html.tag("bdi").with("lang", lang).with("dir", dir).around(|html| html.text(&words));
        });
    }
}
