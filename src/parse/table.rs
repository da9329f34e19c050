//! Tables: how their columns are set, their head and their rows.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use crate::model::{Block, Cell, Column, Table};

use super::markdown::Tree;

impl Tree<'_> {
    pub fn table(&mut self, columns: &[Alignment]) -> Block {
        let columns = columns.iter().map(|column| match column {
            Alignment::Center => Column::Middle,
            Alignment::Right => Column::End,
            Alignment::None | Alignment::Left => Column::Start,
        });
        let (mut head, mut rows): (Box<[Cell]>, Vec<Box<[Cell]>>) = Default::default();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::TableHead) => head = self.cells(),
                Event::Start(Tag::TableRow) => rows.push(self.cells()),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table(Box::new(Table { columns: columns.collect(), head, rows: rows.into() }))
    }

    fn cells(&mut self) -> Box<[Cell]> {
        let mut cells = Vec::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.inlines()),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                _ => {}
            }
        }
        cells.into()
    }
}
