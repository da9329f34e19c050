//! A paragraph while it is read: what stands in it, and the sub-paragraphs that its lists and its labelled lines become.
//!
//! Sub-paragraphs are counted, so that their ids are the same in languages that count with other letters.

use std::sync::Arc;

use crate::diagnostic::Code;
use crate::model::{Block, Inline, PartKind, Provision};
use crate::source::Span;

use super::ids::{Claim, Ids};
use super::label::{Label, counted};
use super::level::Level;
use super::lines::{Lines, lines, own_id};
use super::number::{follow, numbers};
use super::written::{Form, Item, Paragraph, Written, column, line, start};

/// A paragraph has sub-paragraphs down to this depth.
pub const DEEPEST: u8 = 3;

/// A paragraph, and the sub-paragraphs that are open in it, each within the one before.
pub struct Growing {
    root: Open,
    pub inner: Vec<Open>,
    /// The labels of the sub-paragraphs, the innermost last.
    pub levels: Vec<Level>,
    /// How far its own number is indented; a label further to the left belongs to a paragraph around it.
    margin: usize,
    /// Such lines, which Markdown takes for the end of the last nested paragraph.
    left: Vec<Lines>,
    /// The depth at which sub-paragraphs have letters: below the numbered paragraphs of an article, one more.
    lettered: u8,
    /// One label that is not the one that is counted is told; after it, all are others.
    told: bool,
}

pub struct Open {
    /// Without its blocks.
    provision: Provision,
    blocks: Vec<Block>,
    /// How many sub-paragraphs it has.
    children: u32,
}

impl Growing {
    pub fn new(root: Provision) -> Growing {
        let root = Open::new(root);
        Growing { root, inner: Vec::new(), levels: Vec::new(), margin: 0, left: Vec::new(), lettered: 1, told: false }
    }

    /// The paragraph without what stands in it.
    pub fn root(&self) -> &Provision {
        &self.root.provision
    }

    /// What stands in the paragraph first.
    pub fn first(&self) -> Option<&Block> {
        self.root.blocks.first()
    }

    /// The paragraph with everything that it holds.
    pub fn finish(mut self) -> Provision {
        self.fold(0);
        self.root.finish()
    }

    /// Adds a block: to the sub-paragraph below which it is indented, or else to the paragraph itself.
    pub fn block(&mut self, block: Written, ids: &mut Ids<'_>) {
        let target = self.target(&block.span, ids);
        match block.form {
            Form::Paragraph(paragraph) => self.paragraph(paragraph, target, ids),
            Form::List { start: Some(first), items } if self.holds(target) => self.list(first, items, target, ids),
            form => self.add(target, Written { span: block.span, form }.plain()),
        }
    }

    /// The sub-paragraph below which something is indented.
    fn target(&self, span: &Span, ids: &Ids<'_>) -> usize {
        if self.levels.is_empty() { 0 } else { self.below(column(ids.whole, start(ids.whole, span))) }
    }

    fn paragraph(&mut self, paragraph: Paragraph, target: usize, ids: &mut Ids<'_>) {
        let mut all = lines(paragraph);
        let outside = |lines: &Lines| lines.label.is_some() && column(ids.whole, lines.start) < self.margin;
        let end = all.iter().position(outside).unwrap_or(all.len());
        self.left = all.split_off(end);
        self.lines(all, target, ids);
    }

    fn lines(&mut self, all: Vec<Lines>, target: usize, ids: &mut Ids<'_>) {
        let mut all = all.into_iter().peekable();
        while let Some(Lines { label, start, content }) = all.next() {
            let next = all.peek().and_then(|lines| lines.label.clone());
            match label {
                Some(label) if DEEPEST > self.root().depth => self.labelled(&label, next.as_ref(), start, content, ids),
                _ => self.add(target, Block::Paragraph(content.into())),
            }
        }
    }

    /// Opens the sub-paragraph of a label.
    fn labelled(
        &mut self,
        label: &Label,
        next: Option<&Label>,
        start: usize,
        mut content: Vec<Inline>,
        ids: &mut Ids<'_>,
    ) {
        let column = column(ids.whole, start);
        self.level(label, next, column);
        let depth = self.levels.len() - 1;
        let place = self.children(depth) + 1;
        let span = line(ids.whole, &(start..ids.whole.len()));
        let number = self.counted(depth, place);
        if !label.says(&number, place) {
            self.misread(label, &number, place, span.clone(), ids);
        }
        let own = ids.written(&mut content, &span);
        let mut child = Open::new(child(&self.at(depth).provision, own, number, place, span, ids));
        child.blocks.push(Block::Paragraph(content.into()));
        self.open(depth, child);
    }

    fn misread(&mut self, label: &Label, number: &str, place: u32, span: Span, ids: &mut Ids<'_>) {
        if std::mem::replace(&mut self.told, true) {
            return;
        }
        let own = label.own_letter(place).filter(|_| !label.written.is_ascii()).map(String::from);
        let shown = own.as_deref().unwrap_or(number);
        let message = format!("the sub-paragraph ({}) is shown as ({shown})", label.written);
        let help = match own.is_some() {
            true => format!("letter it ({shown})"),
            false => "letter them (a), (b), (c), and (i), (ii), (iii) below those".to_owned(),
        };
        ids.report(Code::SkippedProvision, span, message, help);
    }

    /// A nested list: sub-paragraphs, or the numbered paragraphs of an article.
    fn list(&mut self, first: u64, items: Vec<Item>, target: usize, ids: &mut Ids<'_>) {
        let before = u64::from(self.children(target));
        let from = if first == 1 { 1 } else { before + 1 };
        let typed = numbers(ids.whole, first, &items);
        for (at, (item, typed)) in (0..).zip(items.into_iter().zip(typed)) {
            let span = line(ids.whole, &item.span);
            let place = self.children(target) + 1;
            if self.is_article(target) {
                let last = self.last_paragraph(target);
                let id = format!("{}__para_{typed}", self.root().id);
                follow(ids, "paragraph", last, typed, &id, &span);
                self.item(target, typed.to_string(), u32::try_from(typed).unwrap_or(u32::MAX), item, span, ids);
                continue;
            }
            let number = self.counted(target, place);
            if typed != from + at && !std::mem::replace(&mut self.told, true) {
                let message = format!("the sub-paragraph {typed} is shown as ({number})");
                let help = format!("number it {}", from + at);
                ids.report(Code::SkippedProvision, span.clone(), message, help);
            }
            self.item(target, number, place, item, span, ids);
        }
        self.levels.truncate(target + 1);
        self.regain(ids);
    }

    /// Reads the lines that were left over in a nested list, or leaves them to the paragraph around this one.
    fn regain(&mut self, ids: &mut Ids<'_>) {
        let mut left = std::mem::take(&mut self.left);
        let mine = left.iter().position(|lines| column(ids.whole, lines.start) < self.margin);
        self.left = left.split_off(mine.unwrap_or(left.len()));
        self.lines(left, 0, ids);
    }

    fn counted(&self, target: usize, place: u32) -> String {
        counted((self.at(target).provision.depth + 2).saturating_sub(self.lettered), place)
    }

    fn item(&mut self, target: usize, number: String, place: u32, item: Item, span: Span, ids: &mut Ids<'_>) {
        let mut blocks = item.blocks;
        let own = own_id(&mut blocks, &span, ids);
        let child = child(&self.at(target).provision, own, number, place, span.clone(), ids);
        let margin = column(ids.whole, span.start);
        let lettered = if self.is_article(target) { 2 } else { self.lettered };
        let mut inner = Growing { margin, lettered, ..Growing::new(child) };
        blocks.into_iter().for_each(|block| inner.block(block, ids));
        let left = std::mem::take(&mut inner.left);
        self.open(target, Open::new(inner.finish()));
        self.fold(target);
        self.left.extend(left);
    }

    /// Numbers below an article are those of its paragraphs.
    fn is_article(&self, target: usize) -> bool {
        target == 0 && self.root().depth == 0 && self.root().kind == PartKind::Articles
    }

    fn last_paragraph(&self, target: usize) -> Option<u64> {
        self.at(target).blocks.iter().rev().find_map(|block| match block {
            Block::Provision(child) => child.number.as_deref()?.parse().ok(),
            _ => None,
        })
    }

    fn holds(&self, target: usize) -> bool {
        self.root().depth + u8::try_from(target).unwrap_or(u8::MAX) < DEEPEST
    }

    fn at(&self, depth: usize) -> &Open {
        depth.checked_sub(1).and_then(|at| self.inner.get(at)).unwrap_or(&self.root)
    }

    pub fn children(&self, depth: usize) -> u32 {
        match depth.checked_sub(1) {
            None => self.root.children,
            Some(at) => self.inner.get(at).map_or(0, |open| open.children),
        }
    }

    /// Adds a block to a provision that is open, and so closes those within it.
    pub fn add(&mut self, depth: usize, block: Block) {
        self.fold(depth);
        self.levels.truncate(depth + 1);
        self.innermost().blocks.push(block);
    }

    fn open(&mut self, depth: usize, child: Open) {
        self.fold(depth);
        self.innermost().children += 1;
        self.inner.push(child);
    }

    fn innermost(&mut self) -> &mut Open {
        self.inner.last_mut().unwrap_or(&mut self.root)
    }

    /// Puts what lies deeper into the provisions that hold it.
    fn fold(&mut self, depth: usize) {
        while self.inner.len() > depth
            && let Some(child) = self.inner.pop()
        {
            self.innermost().blocks.push(Block::Provision(child.finish().into()));
        }
    }
}

impl Open {
    fn new(mut provision: Provision) -> Open {
        // Most have one block and no more, and what holds it has no room to spare.
        let mut blocks = std::mem::take(&mut provision.blocks).into_vec();
        blocks.reserve_exact(1);
        Open { provision, blocks, children: 0 }
    }

    fn finish(self) -> Provision {
        Provision { blocks: self.blocks.into(), ..self.provision }
    }
}

fn child(
    parent: &Provision,
    own: Option<Arc<str>>,
    number: String,
    place: u32,
    span: Span,
    ids: &mut Ids<'_>,
) -> Provision {
    let claim = if own.is_some() { Claim::Written } else { Claim::Place };
    let stem =
        if parent.kind == PartKind::Articles && parent.depth == 0 && is_number(&number) { "para" } else { "subpara" };
    let id = own.unwrap_or_else(|| format!("{}__{stem}_{number}", parent.id).into());
    ids.take(&id, claim, &span);
    Provision {
        id,
        kind: parent.kind,
        number: Some(number.into()),
        ordinal: place,
        depth: parent.depth + 1,
        blocks: Box::default(),
        span: span.into(),
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
