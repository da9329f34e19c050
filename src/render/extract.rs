//! Parts of a record's text on another page than the record's: one paragraph, or what leads to it.

use crate::language::{Language, Localized};
use crate::model::{self, Block, Body, Index, Inline, Provision, Record, Reference, Text};
use crate::route::Subject;

use super::html::Html;
use super::provision::label;
use super::text::Press;
use super::view::TextView;
use super::{Lens, cite};

/// The words of one paragraph. Its notes and sub-paragraphs have their places on the record's page.
pub fn paragraph(lens: &Lens<'_>, at: Index, id: &str) -> Option<TextView> {
    let (language, text, provision) = holding(lens, lens.archive.record(at), id)?;
    Some(away(lens, at, language, text, String::new(), [&provision.blocks[..]]))
}

/// Those blocks of a record's prose that lead to a paragraph. `prefix` is what every id of the prose begins with.
pub fn leading(lens: &Lens<'_>, at: Index, text: &Localized<Body>, to: &Reference, prefix: String) -> Option<TextView> {
    let found = text.find(lens.chain)?;
    let tree = lens.archive.text(lens.archive.record(at), found.value);
    let blocks: Vec<&Block> = tree.blocks.iter().filter(|block| leads_to(block, to)).collect();
    let blocks = blocks.into_iter().map(std::slice::from_ref);
    (blocks.len() > 0).then(|| away(lens, at, found.language, tree, prefix, blocks))
}

/// Paragraphs have traces of their own, and a table or a heading says little without what stands around it.
fn leads_to(block: &Block, to: &Reference) -> bool {
    let mut leads = false;
    if !matches!(block, Block::Provision(_) | Block::Table(_) | Block::Heading(_)) {
        model::inlines(std::slice::from_ref(block), &mut |inline| {
            leads |= matches!(inline, Inline::Link(link) if link.to.record() == Some(to));
        });
    }
    leads
}

fn away<'a>(
    lens: &Lens<'_>,
    at: Index,
    language: Option<&Language>,
    text: &Text,
    prefix: String,
    parts: impl IntoIterator<Item = &'a [Block]>,
) -> TextView {
    let tongue = language.map(|language| lens.tongue(language)).unwrap_or_default();
    let press = Press::new(lens, lens.archive.record(at), text, prefix).away(lens.link(Subject::Record(at), "").url);
    let mut html = Html::default();
    parts.into_iter().for_each(|blocks| press.excerpt(&mut html, blocks));
    TextView { tongue, html: html.finish(), notes: String::new() }
}

/// The text that a paragraph is shown from: that of the page, if it has the paragraph.
pub fn holding<'a>(
    lens: &Lens<'_>,
    record: &'a Record,
    id: &str,
) -> Option<(Option<&'a Language>, &'a Text, &'a Provision)> {
    let (language, body, at) = place(lens, record, id)?;
    Some((language, lens.archive.text(record, body), lens.archive.paragraph(record, body, at)?))
}

/// The same, without looking into it.
pub fn holder<'a>(lens: &Lens<'_>, record: &'a Record, id: &str) -> Option<(Option<&'a Language>, &'a Body)> {
    place(lens, record, id).map(|(language, body, _)| (language, body))
}

/// The same, with the place of the paragraph in the outline of the text.
fn place<'a>(lens: &Lens<'_>, record: &'a Record, id: &str) -> Option<(Option<&'a Language>, &'a Body, usize)> {
    let best = record.text.find(lens.chain).map(|found| (found.language, found.value));
    let others = record.text.iter().map(|(language, text)| (Some(language), text));
    let mut all = best.into_iter().chain(others);
    all.find_map(|(language, body)| Some((language, body, body.outline().provision(id)?)))
}

/// A paragraph as it is spoken of, after those that it lies within: “operative paragraph 8, sub-paragraph (a)”.
pub fn name(lens: &Lens<'_>, record: &Record, id: &str) -> Option<String> {
    let (_, body, at) = place(lens, record, id)?;
    let labels: Vec<_> = lens.archive.way(record, body, at).into_iter().map(|one| label(lens, one)).collect();
    Some(labels.join(&lens.say("comma"))).filter(|name| !name.is_empty())
}

/// A paragraph as it is cited: “para. 8 (a)”.
pub fn citation(lens: &Lens<'_>, at: Index, id: &str) -> Option<String> {
    let record = lens.archive.record(at);
    let (language, body, place) = self::place(lens, record, id)?;
    let place = cite::path(lens, &lens.archive.way(record, body, place));
    let citation = cite::Citation::in_language(lens, at, language.unwrap_or(lens.language()));
    Some(citation.paragraph(&place?, id))
}
