//! A text as a sequence of units that can stand beside those of another language.

use std::borrow::Cow;
use std::sync::Arc;

use crate::model::{Block, Note, PartKind, Provision, Text};
use crate::render::sayings::{note_label, once};
use crate::render::{Lens, provision};

use super::alignment::Mark;

/// What stands in one cell.
#[derive(Clone, Copy, Debug)]
pub enum Unit<'a> {
    Heading(&'a Block),
    Prose(&'a Block),
    /// A provision up to its first sub-paragraph.
    Opening(&'a Provision, &'a [Block]),
    /// What a provision says after one of its sub-paragraphs.
    Closing(&'a Provision, &'a [Block]),
    /// A note with its number.
    Note(usize, &'a Note),
}

impl<'a> Unit<'a> {
    /// The id that it has in its text, unless it is a note.
    pub fn id(&self) -> Option<&'a str> {
        match self {
            Unit::Heading(Block::Heading(heading)) => heading.id.as_deref(),
            Unit::Opening(provision, _) => Some(&provision.id),
            _ => None,
        }
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Unit::Heading(_) => "heading",
            Unit::Prose(_) => "prose",
            Unit::Opening(..) => "provision",
            Unit::Closing(..) => "closing",
            Unit::Note(..) => "note",
        }
    }

    pub fn depth(&self) -> u8 {
        match self {
            Unit::Opening(provision, _) | Unit::Closing(provision, _) => provision.depth,
            _ => 0,
        }
    }

    /// What is said where a language lacks such a unit.
    pub fn gap(&self) -> &'static str {
        match self {
            Unit::Heading(_) => "parallel-gap-heading",
            Unit::Opening(..) => "parallel-gap-provision",
            Unit::Prose(_) | Unit::Closing(..) => "parallel-gap-prose",
            Unit::Note(..) => "parallel-gap-note",
        }
    }

    /// What it is called.
    pub fn label<'l>(&self, lens: &Lens<'l>) -> Cow<'l, str> {
        match self {
            Unit::Heading(_) => lens.say("parallel-heading").into(),
            Unit::Opening(provision, _) => provision::label(lens, provision),
            Unit::Prose(_) | Unit::Closing(..) => lens.say("provision-untitled").into(),
            Unit::Note(number, _) => note_label(lens, *number),
        }
    }

    /// What it is called in the text of its language.
    pub fn own_label<'l>(&self, lens: &Lens<'l>) -> Cow<'l, str> {
        let before = match self {
            Unit::Opening(provision, _) => return provision::own(lens, provision),
            Unit::Note(number, _) => lens.sayings.of_note(*number).map(|said| &said.own),
            _ => None,
        };
        once(lens, before, || lens.say_of("parallel-own", "place", &self.label(lens)))
    }

    /// A provision or a note; a preambular paragraph has a place among them, though no number is printed.
    pub fn is_numbered(&self) -> bool {
        matches!(self, Unit::Opening(..) | Unit::Note(..))
    }

    /// Whether there are no words: a provision may be all sub-paragraphs.
    pub fn is_empty(&self) -> bool {
        matches!(self, Unit::Opening(_, []) | Unit::Closing(_, []))
    }
}

/// A name that is the same in every language. Where texts leave it open, provisions stand in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// The numbers on the way to it, and its id.
    Provision(Vec<u32>, Arc<str>),
    /// A heading with an id of its own, given by hand.
    Heading(Arc<str>),
    Part(PartKind),
}

/// The units of a text in its order, and what each goes by.
pub fn units(text: &Text) -> (Vec<Unit<'_>>, Vec<Mark<Name>>) {
    let mut units = Vec::new();
    for block in &text.blocks {
        match block {
            Block::Heading(one) => units.push((Unit::Heading(block), heading(one.id.as_ref(), one.part))),
            Block::Provision(provision) => provisions(provision, &[], &mut units),
            prose => units.push((Unit::Prose(prose), Mark::Prose)),
        }
    }
    units.into_iter().unzip()
}

fn heading(id: Option<&Arc<str>>, part: Option<PartKind>) -> Mark<Name> {
    match (id.filter(|id| !is_counted(id)), part) {
        (Some(id), _) => Mark::Named(Name::Heading(id.clone())),
        (None, Some(part)) => Mark::Named(Name::Part(part)),
        (None, None) => Mark::Heading,
    }
}

/// Ids that nobody gave count the headings of one text, and mean nothing in another.
fn is_counted(id: &str) -> bool {
    id.strip_prefix("section-").is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A provision, its sub-paragraphs, and what it says between and after them.
fn provisions<'a>(provision: &'a Provision, way: &[u32], units: &mut Vec<(Unit<'a>, Mark<Name>)>) {
    let is_sub = |block: &Block| matches!(block, Block::Provision(_));
    let way = [way, &[provision.ordinal]].concat();
    let name = |way: &[u32]| Mark::Named(Name::Provision(way.to_vec(), provision.id.clone()));
    let (opening, mut rest) = provision.blocks.split_at(until(&provision.blocks, is_sub));
    units.push((Unit::Opening(provision, opening), name(&way)));
    let mut last = 0;
    while let Some((first, after)) = rest.split_first() {
        if let Block::Provision(sub) = first {
            provisions(sub, &way, units);
            (last, rest) = (sub.ordinal, after);
        } else {
            // After what lies below the last sub-paragraph.
            let (closing, after) = rest.split_at(until(rest, is_sub));
            units.push((Unit::Closing(provision, closing), name(&[&way[..], &[last, u32::MAX]].concat())));
            rest = after;
        }
    }
}

fn until(blocks: &[Block], is_end: impl Fn(&Block) -> bool) -> usize {
    blocks.iter().position(is_end).unwrap_or(blocks.len())
}
