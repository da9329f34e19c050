//! Provisions: their lists, numbers and words. Not here: what their numbers and names are (`render/provision`).

use crate::model::{Block, Provision};
use crate::render::html::Html;
use crate::render::{cite, provision};

use super::Press;

impl Press<'_> {
    /// Numbered provisions are a list; preambular paragraphs have no numbers and stand by themselves.
    pub(super) fn provisions(&self, html: &mut Html, blocks: &[Block]) {
        let numbered = |block: &Block| matches!(block, Block::Provision(provision) if provision.number.is_some());
        if !blocks.iter().all(numbered) {
            blocks.iter().for_each(|block| self.block(html, block));
            return;
        }
        html.tag("ol").is("class", "provisions").is("role", "list").around(|html| {
            blocks.iter().for_each(|block| self.block(html, block));
        });
        html.line();
    }

    pub(super) fn provision(&self, html: &mut Html, provision: &Provision) {
        let name = if provision.number.is_some() { "li" } else { "div" };
        let acts = self.record.provisions.get(&provision.id).map_or(0, |facts| facts.acts.len());
        let outer = self.verbs.replace(acts);
        self.enter(provision);
        let element = html.tag(name).with("class", |html: &mut Html| self.classes(html, provision));
        element.with("id", self.id(&*provision.id)).around(|html| {
            self.number(html, provision);
            html.tag("div").is("class", "provision-body").around(|html| self.words(html, provision));
            self.leave(html, provision);
        });
        self.verbs.set(outer);
    }

    fn classes(&self, html: &mut Html, provision: &Provision) {
        html.raw("provision provision-");
        html.raw(provision.kind.provision_name());
        html.raw(" depth-");
        html.number(provision.depth.into());
        if let Some(reader) = self.reader {
            html.text(reader.classes(&provision.id));
        }
    }

    fn enter(&self, provision: &Provision) {
        if self.reader.is_some() {
            let place = cite::place(self.lens, self.within.borrow().last().map(|place| &**place), provision);
            self.within.borrow_mut().push(place);
        }
    }

    fn leave(&self, html: &mut Html, provision: &Provision) {
        if let (Some(reader), Some(place)) = (self.reader, self.within.borrow_mut().pop()) {
            reader.tools(html, &provision.id, &place);
        }
    }

    /// What comes of a provision stands below its opening words, beside them on a wide screen.
    fn words(&self, html: &mut Html, provision: &Provision) {
        let is_sub = |block: &Block| matches!(block, Block::Provision(_));
        let opening = provision.blocks.iter().position(is_sub).unwrap_or(provision.blocks.len()).min(1);
        let (opening, rest) = provision.blocks.split_at(opening);
        self.sequence(html, opening, &|html| self.put_notes_beside(html));
        if let Some(reader) = self.reader {
            reader.beside(html, &provision.id);
        }
        self.sequence(html, rest, &|html| self.put_notes_beside(html));
    }

    /// The number is the paragraph's own address.
    fn number(&self, html: &mut Html, provision: &Provision) {
        let label = provision::label(self.lens, provision);
        let shown = provision::number(self.lens, provision);
        let number = html.tag("a").is("class", "provision-number").with("href", self.to(&*provision.id));
        number.with("aria-label", &*label).around(|html| html.text(&shown));
    }
}
