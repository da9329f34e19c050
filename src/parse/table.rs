//! Tables: how their columns are set, their head and their rows.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use crate::model::{Block, Cell, Column};

use super::markdown::Tree;

impl Tree<'_> {
    pub fn table(&mut self, columns: &[Alignment]) -> Block {
        let columns = columns.iter().map(|column| match column {
            Alignment::Center => Column::Middle,
            Alignment::Right => Column::End,
            Alignment::None | Alignment::Left => Column::Start,
        });
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => head = self.cells(),
                Event::Start(Tag::TableRow) => rows.push(self.cells()),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { columns: columns.collect(), head, rows }
    }

    fn cells(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.inlines()),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                _ => {}
            }
        }
        cells
    }
}
