//! The parts of a text become numbered provisions: as they are typed, with ids that are the same in every language.
//!
//! Ids follow the Akoma Ntoso Naming Convention 1.0, section 5: `para_6`, `sec_A__para_1`, `para_6__subpara_a`,
//! `art_3__para_2`, `att_1__para_4` in an annex, and `container_3` for a preambular paragraph, counted through the
//! document. Not here: what stands inside one paragraph.

use std::collections::HashMap;
use std::iter::Peekable;
use std::sync::Arc;
use std::vec::IntoIter;

use crate::diagnostic::Problem;
use crate::model::{Block, PartKind, Provision, plain};
use crate::source::Span;

use super::digits;
use super::growing::Growing;
use super::ids::{Claim, Ids};
use super::lines::{opening, own_id};
use super::number::{follow, numbers};
use super::written::{Form, Heading, Item, Written, line};

/// Turns blocks as they are written into blocks with provisions, and gives every heading an id.
pub fn structure(path: &Arc<str>, whole: &str, blocks: Vec<Written>, problems: &mut Vec<Problem>) -> Vec<Block> {
    let ids = Ids::new(path, whole, problems);
    let mut house = Structure {
        ids,
        out: Vec::new(),
        parts: Vec::new(),
        open: None,
        after: Vec::new(),
        containers: HashMap::new(),
        headings: 0,
        annexes: 0,
    };
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        house.block(block, &mut blocks);
    }
    house.close();
    house.out
}

/// What a heading opens: a part by its class, or a section of one by its id.
struct Part {
    kind: PartKind,
    level: u8,
    /// What the ids of its provisions begin with.
    prefix: String,
    /// The number before.
    last: Option<u64>,
}

struct Structure<'a> {
    ids: Ids<'a>,
    out: Vec<Block>,
    /// Parts within parts, the innermost last.
    parts: Vec<Part>,
    /// The paragraph that what follows may belong to.
    open: Option<Growing>,
    /// What stands after it, and belongs to it if another sub-paragraph comes.
    after: Vec<Written>,
    /// How many preambular paragraphs there are, in the document and in each annex.
    containers: HashMap<String, u32>,
    headings: u32,
    annexes: u32,
}

/// Beginnings of ids that open a section with numbers of its own (AKN Naming Convention 1.0, section 5.3).
const SECTIONS: [&str; 6] = ["sec_", "subsec_", "chp_", "part_", "title_", "att_"];

impl Structure<'_> {
    fn block(&mut self, block: Written, rest: &mut Peekable<IntoIter<Written>>) {
        let kind = self.parts.last().map(|part| part.kind);
        let span = block.span;
        match (block.form, kind) {
            (Form::Heading(heading), _) => {
                let deeper = |next: &Written| matches!(&next.form, Form::Heading(next) if next.level > heading.level);
                let is_chapter = rest.peek().is_some_and(deeper);
                self.heading(heading, span, is_chapter);
            }
            (form, _) if self.belongs(&form) => self.grow(Written { span, form }),
            (form @ Form::Paragraph(_), Some(PartKind::Preamble)) => self.preambular(Written { span, form }),
            (Form::List { start: Some(first), items }, Some(kind)) if kind != PartKind::Preamble => {
                self.numbered(kind, first, items);
            }
            (form, _) if self.open.is_some() => self.after.push(Written { span, form }),
            (form, _) => self.out.push(Written { span, form }.plain()),
        }
    }

    /// Whether a block goes on with the paragraph before it: an article and a preambular paragraph reach to the next one,
    /// a numbered paragraph to where its list ends, but sub-paragraphs after it are its own wherever they are indented.
    fn belongs(&self, form: &Form) -> bool {
        let Some(open) = &self.open else { return false };
        let label = match form {
            Form::Paragraph(paragraph) => opening(&paragraph.content),
            _ => None,
        };
        match (open.root().number.is_some(), open.root().kind, form) {
            (false, PartKind::Articles, _) => true,
            (false, _, Form::Paragraph(_)) | (true, ..) => {
                let parted = !self.after.is_empty();
                label.is_some_and(|label| open.goes_on_with(&label, parted))
            }
            (false, ..) => true,
        }
    }

    fn grow(&mut self, block: Written) {
        let Some(open) = &mut self.open else { return };
        let blocks = self.after.drain(..).chain([block]);
        blocks.for_each(|block| open.block(block, &mut self.ids));
    }

    fn close(&mut self) {
        self.out.extend(self.open.take().map(|open| Block::Provision(open.finish().into())));
        self.out.extend(self.after.drain(..).map(Written::plain));
    }

    fn heading(&mut self, heading: Heading, span: Span, is_chapter: bool) {
        self.headings += 1;
        let within = self.open.as_mut().filter(|open| is_within(open, heading.level) && heading.part.is_none());
        if let Some(open) = within {
            heading.id.iter().for_each(|id| self.ids.take(id, Claim::Written, &span));
            return open.add(0, heading.block(span));
        }
        self.close();
        self.parts.retain(|part| part.level < heading.level);
        let inner = self.parts.last().map(|part| part.kind);
        match (heading.part, inner) {
            (Some(kind), _) => self.part(kind, heading, span),
            (None, Some(PartKind::Articles)) if !is_chapter => self.article(heading, span),
            (None, Some(kind)) if heading.id.as_deref().is_some_and(opens_section) => {
                self.parts.push(Part { kind, level: heading.level, prefix: prefix(&heading.id), last: None });
                self.plain_heading(heading, span);
            }
            _ => self.plain_heading(heading, span),
        }
    }

    fn part(&mut self, kind: PartKind, mut heading: Heading, span: Span) {
        let mut prefix = prefix(&heading.id);
        if kind == PartKind::Annex {
            self.annexes += 1;
            if heading.id.is_none() {
                prefix = format!("att_{}__", self.annexes);
            }
        } else if heading.id.is_none() {
            prefix = self.annex();
        }
        self.parts.push(Part { kind, level: heading.level, prefix, last: None });
        if kind == PartKind::Annex && heading.id.is_none() {
            let id: Arc<str> = format!("att_{}", self.annexes).into();
            self.ids.take(&id, Claim::Place, &span);
            heading.id = Some(id);
            return self.out.push(heading.block(span));
        }
        self.plain_heading(heading, span);
    }

    fn plain_heading(&mut self, mut heading: Heading, span: Span) {
        let claim = if heading.id.is_some() { Claim::Written } else { Claim::Place };
        let id = heading.id.unwrap_or_else(|| format!("section-{}", self.headings).into());
        self.ids.take(&id, claim, &span);
        heading.id = Some(id);
        self.out.push(heading.block(span));
    }

    /// What ids in the annex begin with, for parts inside it; nothing outside of annexes.
    fn annex(&self) -> String {
        let annex = self.parts.iter().rev().find(|part| part.kind == PartKind::Annex);
        annex.map(|annex| annex.prefix.clone()).unwrap_or_default()
    }

    /// An article whose title is a heading: the provision holds it, and all that follows up to the next.
    fn article(&mut self, mut heading: Heading, span: Span) {
        let Some(part) = self.parts.last_mut() else { return };
        let number =
            first_number(&plain(&heading.content)).unwrap_or_else(|| part.last.unwrap_or_default().saturating_add(1));
        let counted = format!("{}art_{number}", part.prefix);
        follow(&mut self.ids, "article", part.last.replace(number), number, &counted, &span);
        let claim = if heading.id.is_some() { Claim::Written } else { Claim::Number("article", number) };
        let id = heading.id.take().unwrap_or_else(|| counted.into());
        self.ids.take(&id, claim, &span);
        let root = provision(id, PartKind::Articles, None, number, span.clone());
        let mut open = Growing::new(root);
        open.add(0, heading.block(span));
        self.open = Some(open);
    }

    fn preambular(&mut self, block: Written) {
        self.close();
        let prefix = self.annex();
        let count = self.containers.entry(prefix.clone()).or_default();
        *count += 1;
        let ordinal = u64::from(*count);
        let span = line(self.ids.whole, &block.span);
        let mut blocks = vec![block];
        let own = own_id(&mut blocks, &span, &mut self.ids);
        let claim = if own.is_some() { Claim::Written } else { Claim::Place };
        let id = own.unwrap_or_else(|| format!("{prefix}container_{ordinal}").into());
        self.ids.take(&id, claim, &span);
        let mut open = Growing::new(provision(id, PartKind::Preamble, None, ordinal, span));
        blocks.into_iter().for_each(|block| open.block(block, &mut self.ids));
        self.open = Some(open);
    }

    fn numbered(&mut self, kind: PartKind, first: u64, items: Vec<Item>) {
        let numbers = numbers(self.ids.whole, first, &items);
        for (item, number) in items.into_iter().zip(numbers) {
            self.close();
            self.open = self.paragraph(kind, number, item);
        }
    }

    fn paragraph(&mut self, kind: PartKind, number: u64, item: Item) -> Option<Growing> {
        let part = self.parts.last_mut()?;
        let span = line(self.ids.whole, &item.span);
        let (stem, noun) = if kind == PartKind::Articles { ("art_", "article") } else { ("para_", "paragraph") };
        let written: Arc<str> = number.to_string().into();
        let counted = [&part.prefix, stem, &written].concat();
        follow(&mut self.ids, noun, part.last.replace(number), number, &counted, &span);
        let mut blocks = item.blocks;
        let own = own_id(&mut blocks, &span, &mut self.ids);
        let claim = if own.is_some() { Claim::Written } else { Claim::Number(noun, number) };
        let id = own.unwrap_or_else(|| counted.into());
        self.ids.take(&id, claim, &span);
        let mut open = Growing::new(provision(id, kind, Some(written), number, span));
        blocks.into_iter().for_each(|block| open.block(block, &mut self.ids));
        Some(open)
    }
}

fn provision(id: Arc<str>, kind: PartKind, number: Option<Arc<str>>, ordinal: u64, span: Span) -> Provision {
    let ordinal = u32::try_from(ordinal).unwrap_or(u32::MAX);
    Provision { id, kind, number, ordinal, depth: 0, blocks: Box::default(), span: span.into() }
}

fn prefix(id: &Option<Arc<str>>) -> String {
    id.as_ref().map(|id| format!("{id}__")).unwrap_or_default()
}

fn opens_section(id: &str) -> bool {
    SECTIONS.iter().any(|start| id.starts_with(start))
}

/// Whether a heading of a level stands inside an open article, below its own heading.
fn is_within(open: &Growing, level: u8) -> bool {
    matches!(open.first(), Some(Block::Heading(own)) if level > own.level)
}

/// The first number in the words of a heading: “Article 3”, “المادة ٣”.
fn first_number(words: &str) -> Option<u64> {
    let at = words.find(|c| digits::digit(c).is_some())?;
    digits::number(&words[at..]).map(|(number, _)| number)
}
