//! Tables, each in a region that can be scrolled where it is too wide.

use crate::model::{Cell, Column, Table};
use crate::render::html::Html;

use super::Press;

impl Press<'_> {
    pub(super) fn table(&self, html: &mut Html, table: &Table) {
        let Table { columns, head, rows } = table;
        self.tables.set(self.tables.get() + 1);
        let label = self.lens.say_of("table-label", "number", &self.lens.locale.digits(self.tables.get().into()));
        let region = html.tag("div").is("class", "scroll").is("role", "region").is("tabindex", "0");
        region.with("aria-label", &*label).around(|html| {
            html.element("table", |html| {
                html.element("thead", |html| self.row(html, columns, head, "th"));
                html.element("tbody", |html| rows.iter().for_each(|row| self.row(html, columns, row, "td")));
            });
        });
    }

    fn row(&self, html: &mut Html, columns: &[Column], cells: &[Cell], name: &'static str) {
        let scope = if name == "th" { "col" } else { "" };
        html.element("tr", |html| {
            for (at, cell) in cells.iter().enumerate() {
                let class = match columns.get(at) {
                    Some(Column::Middle) => "middle",
                    Some(Column::End) => "end",
                    _ => "",
                };
                html.tag(name).with("scope", scope).with("class", class).around(|html| self.inlines(html, cell));
            }
        });
    }
}
