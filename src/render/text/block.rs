//! Blocks: headings, paragraphs, lists, quotations. Not here: tables, and what provisions are in.

use crate::model::{Block, Heading, Items};
use crate::render::html::Html;

use super::Press;

/// Blocks one by one, but provisions that follow one another together.
pub fn runs(blocks: &[Block]) -> impl Iterator<Item = &[Block]> {
    let is_provision = |block: &Block| matches!(block, Block::Provision(_));
    blocks.chunk_by(move |one, other| is_provision(one) && is_provision(other))
}

impl Press<'_> {
    pub(super) fn blocks(&self, html: &mut Html, blocks: &[Block]) {
        self.sequence(html, blocks, &|_| ());
    }

    /// Blocks, with something after each but provisions, which see to themselves.
    pub(super) fn sequence(&self, html: &mut Html, blocks: &[Block], after: &dyn Fn(&mut Html)) {
        runs(blocks).for_each(|run| self.run(html, run, after));
    }

    pub(super) fn run(&self, html: &mut Html, run: &[Block], after: &dyn Fn(&mut Html)) {
        match run {
            [Block::Provision(_), ..] => self.provisions(html, run),
            run => run.iter().for_each(|block| {
                self.block(html, block);
                after(html);
            }),
        }
    }

    pub(super) fn block(&self, html: &mut Html, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(html, heading),
            Block::Paragraph(content) => html.element("p", |html| self.inlines(html, content)),
            Block::Quote(inner) => html.element("blockquote", |html| self.blocks(html, inner)),
            Block::Callout(kind, inner) => self.callout(html, kind.name(), inner),
            Block::List(list) => self.list(html, list),
            Block::Code(code) => {
                html.tag("pre").is("dir", "ltr").around(|html| html.element("code", |html| html.text(code)));
            }
            Block::Table(table) => self.table(html, table),
            Block::Rule => html.tag("hr").alone(),
            Block::Provision(provision) => self.provision(html, provision),
        }
        html.line();
    }

    fn heading(&self, html: &mut Html, heading: &Heading) {
        let name = match heading.level {
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        let id = heading.id.as_deref().map(|id| self.id(id));
        html.tag(name).with("id", id).around(|html| self.inlines(html, &heading.content));
    }

    fn callout(&self, html: &mut Html, kind: &str, inner: &[Block]) {
        html.tag("div").with("class", ["callout callout-", kind]).is("role", "note").around(|html| {
            let label = self.lens.say(&format!("callout-{kind}"));
            html.tag("p").is("class", "callout-label").around(|html| html.text(&label));
            self.blocks(html, inner);
        });
    }

    fn list(&self, html: &mut Html, list: &Items) {
        let name = if list.start.is_some() { "ol" } else { "ul" };
        let start = list.start.filter(|start| *start != 1);
        html.tag(name).with("start", start.map(|start| move |html: &mut Html| html.number(start as usize))).around(
            |html| {
                for item in &list.items {
                    html.element("li", |html| self.tight(html, item));
                }
            },
        );
    }

    /// A single paragraph needs no element of its own.
    fn tight(&self, html: &mut Html, blocks: &[Block]) {
        match blocks {
            [Block::Paragraph(content)] => self.inlines(html, content),
            blocks => self.blocks(html, blocks),
        }
    }
}
