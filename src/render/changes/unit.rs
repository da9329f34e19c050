//! A text as the units that are compared: paragraphs with and without numbers, headings, items, rows, notes.

use crate::language::{Language, is_word, segments};
use crate::model::{Block, Inline, Provision, Text};

/// One paragraph of a text, or what is as long as one.
#[derive(Debug)]
pub struct Unit<'a> {
    pub kind: Kind<'a>,
    pub tokens: Vec<Token<'a>>,
    /// The words as one line; texts that differ only in how their lines are broken are the same.
    pub words: String,
}

#[derive(Clone, Debug)]
pub enum Kind<'a> {
    /// A provision, below those that it is a part of.
    Provision(Vec<&'a Provision>),
    Heading(Option<&'a str>),
    Prose,
    /// A note, by its number.
    Note(usize),
}

/// A word, a sign or a space, and how it is set.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    pub text: String,
    pub style: Style<'a>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Style<'a> {
    pub emphasis: bool,
    pub language: Option<&'a Language>,
}

/// Every unit of a text in its order; the notes come last.
pub fn units(text: &Text) -> Vec<Unit<'_>> {
    let mut found = Vec::new();
    blocks(&text.blocks, &mut Vec::new(), &mut found);
    for (number, note) in (1..).zip(&text.notes) {
        let mut own = Vec::new();
        loose(&note.blocks, &mut own);
        found.push(Unit::new(Kind::Note(number), own));
    }
    found.retain(|unit| !unit.words.is_empty());
    found
}

impl<'a> Unit<'a> {
    pub fn new(kind: Kind<'a>, pieces: Vec<(String, Style<'a>)>) -> Unit<'a> {
        let tokens = tokens(&pieces);
        let words = tokens.iter().map(|token| token.text.as_str()).collect::<String>();
        Unit { kind, tokens, words }
    }

    pub fn provision(&self) -> Option<&'a Provision> {
        match &self.kind {
            Kind::Provision(way) => way.last().copied(),
            _ => None,
        }
    }

    /// Only units of one sort can be the same one in two texts.
    pub fn is_like(&self, other: &Unit<'_>) -> bool {
        std::mem::discriminant(&self.kind) == std::mem::discriminant(&other.kind)
    }

    /// The id that may tell which unit of another text this one is.
    pub fn id(&self) -> Option<&'a str> {
        self.provision().map(|provision| &*provision.id)
    }

    /// Whether the id was given by hand, so that it stays when numbers change.
    pub fn has_own_id(&self) -> bool {
        self.provision().is_some_and(|one| {
            let counted = one.number.as_deref().map_or_else(|| one.ordinal.to_string(), str::to_owned);
            !one.id.ends_with(&format!("_{counted}"))
        })
    }
}

fn blocks<'a>(all: &'a [Block], way: &mut Vec<&'a Provision>, found: &mut Vec<Unit<'a>>) {
    for block in all {
        match block {
            Block::Provision(one) => provision(one, way, found),
            Block::Heading(heading) => {
                found.push(Unit::new(Kind::Heading(heading.id.as_deref()), pieces(&heading.content)));
            }
            Block::Quote(inner) | Block::Callout(_, inner) => blocks(inner, way, found),
            Block::List(list) => list.items.iter().for_each(|item| blocks(item, way, found)),
            Block::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    let cells = row.iter().flat_map(|cell| pieces(cell).into_iter().chain([space()]));
                    found.push(Unit::new(Kind::Prose, cells.collect()));
                }
            }
            Block::Paragraph(_) | Block::Code(_) | Block::Rule => {
                let mut own = Vec::new();
                loose(std::slice::from_ref(block), &mut own);
                found.push(Unit::new(Kind::Prose, own));
            }
        }
    }
}

/// A provision's own words are one unit, wherever its sub-paragraphs interrupt them.
fn provision<'a>(one: &'a Provision, way: &mut Vec<&'a Provision>, found: &mut Vec<Unit<'a>>) {
    way.push(one);
    let mut own = Vec::new();
    loose(&one.blocks, &mut own);
    found.push(Unit::new(Kind::Provision(way.clone()), own));
    for block in &one.blocks {
        if let Block::Provision(inner) = block {
            provision(inner, way, found);
        }
    }
    way.pop();
}

/// The words of some blocks, those of provisions within them left out.
fn loose<'a>(all: &'a [Block], out: &mut Vec<(String, Style<'a>)>) {
    for block in all {
        match block {
            Block::Heading(heading) => push(&heading.content, Style::default(), out),
            Block::Paragraph(content) => push(content, Style::default(), out),
            Block::Quote(inner) | Block::Callout(_, inner) => loose(inner, out),
            Block::List(list) => list.items.iter().for_each(|item| loose(item, out)),
            Block::Table(table) => {
                for cell in table.cells() {
                    push(cell, Style::default(), out);
                    out.push(space());
                }
            }
            Block::Code(code) => out.push((code.to_string(), Style::default())),
            Block::Provision(_) | Block::Rule => {}
        }
        out.push(space());
    }
}

fn space<'a>() -> (String, Style<'a>) {
    (" ".to_owned(), Style::default())
}

fn pieces(content: &[Inline]) -> Vec<(String, Style<'_>)> {
    let mut out = Vec::new();
    push(content, Style::default(), &mut out);
    out
}

fn push<'a>(content: &'a [Inline], style: Style<'a>, out: &mut Vec<(String, Style<'a>)>) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push((text.to_string(), style)),
            Inline::Image(image) => out.push((image.description.to_string(), style)),
            Inline::SoftBreak | Inline::HardBreak => out.push((" ".to_owned(), style)),
            Inline::Emphasis(inner) | Inline::Strong(inner) => push(inner, Style { emphasis: true, ..style }, out),
            Inline::Foreign(foreign) => {
                push(&foreign.content, Style { language: Some(&foreign.language), ..style }, out);
            }
            Inline::Deleted(inner) => push(inner, style, out),
            Inline::Link(link) => push(&link.content, style, out),
            // Notes are units of their own.
            Inline::Call { .. } => {}
        }
    }
}

/// Words are found in the text as a whole, since a word may be set in two ways; each is set as its beginning is.
fn tokens<'a>(pieces: &[(String, Style<'a>)]) -> Vec<Token<'a>> {
    let whole: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
    let mut styles = pieces.iter();
    let (mut style, mut end, mut at) = (Style::default(), 0, 0);
    let mut all: Vec<Token<'a>> = Vec::new();
    for segment in segments(&whole) {
        while at >= end {
            let Some((text, next)) = styles.next() else { break };
            (style, end) = (*next, end + text.len());
        }
        at += segment.len();
        let is_space = segment.chars().all(char::is_whitespace);
        if is_space && all.last().is_none_or(|last| last.text == " ") {
            continue;
        }
        all.push(Token { text: if is_space { " ".to_owned() } else { segment.to_owned() }, style });
    }
    if all.last().is_some_and(|last| last.text == " ") {
        all.pop();
    }
    all
}

/// The first words of a unit, for a list of what stayed.
pub fn opening<'u, 'a>(unit: &'u Unit<'a>, most: usize) -> (&'u [Token<'a>], bool) {
    let mut seen = 0;
    let end = unit.tokens.iter().position(|token| {
        seen += usize::from(is_word(&token.text));
        seen > most
    });
    let tokens = &unit.tokens[..end.unwrap_or(unit.tokens.len())];
    let tokens = match tokens.split_last() {
        Some((last, rest)) if last.text == " " => rest,
        _ => tokens,
    };
    (tokens, end.is_some())
}
