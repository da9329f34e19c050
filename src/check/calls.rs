//! The notes that a translation calls beside those that the original calls, paragraph by paragraph.

use std::collections::BTreeSet;

use crate::diagnostic::Problem;
use crate::model::{Block, Inline, Text, inlines};
use crate::source::Extent;

use super::paragraphs::Alike;
use super::structure::Pair;

/// The calls of one stretch of each text: a paragraph, or the prose below a heading.
struct Stretch {
    name: String,
    /// Where it stands in the translation.
    span: Option<Extent>,
    original: Vec<usize>,
    text: Vec<usize>,
}

pub fn compare(pair: &Pair<'_>, alike: &[Alike<'_>]) -> Vec<Problem> {
    let mut stretches: Vec<Stretch> = alike.iter().map(stretch).collect();
    stretches.extend(prose(pair));
    let counts: Vec<Problem> = stretches.iter().filter_map(|stretch| count(pair, stretch)).collect();
    let named_alike = names(pair.original) == names(pair.text);
    match (counts.is_empty(), named_alike) {
        (true, false) => stretches.iter().find_map(|stretch| other_number(pair, stretch)).into_iter().collect(),
        (_, true) => {
            counts.into_iter().chain(stretches.iter().filter_map(|stretch| other_name(pair, stretch))).collect()
        }
        (false, false) => counts,
    }
}

fn stretch(alike: &Alike<'_>) -> Stretch {
    Stretch {
        name: alike.name.clone(),
        span: Some(alike.text.span),
        original: calls(&alike.original.blocks),
        text: calls(&alike.text.blocks),
    }
}

/// What stands outside of all paragraphs: heading by heading, where there are as many.
fn prose(pair: &Pair<'_>) -> Vec<Stretch> {
    let (original, text) = (sections(pair.original), sections(pair.text));
    if original.len() != text.len() {
        let all =
            |sections: &[(Option<Extent>, Vec<usize>)]| sections.iter().flat_map(|(_, calls)| calls.clone()).collect();
        let name = "the text outside of its paragraphs".to_owned();
        return vec![Stretch { name, span: None, original: all(&original), text: all(&text) }];
    }
    let both = original.into_iter().zip(text);
    both.map(|((_, original), (span, text))| {
        let name = if span.is_some() { "the text below this heading" } else { "the text before the first heading" };
        Stretch { name: name.to_owned(), span, original, text }
    })
    .collect()
}

fn sections(text: &Text) -> Vec<(Option<Extent>, Vec<usize>)> {
    let mut found: Vec<(Option<Extent>, Vec<usize>)> = vec![(None, Vec::new())];
    for block in &text.blocks {
        if let Block::Heading(heading) = block {
            found.push((Some(heading.span), Vec::new()));
        }
        if let Some((_, calls)) = found.last_mut() {
            calls_of(block, calls);
        }
    }
    found
}

fn count(pair: &Pair<'_>, stretch: &Stretch) -> Option<Problem> {
    let (here, there) = (stretch.text.len(), stretch.original.len());
    let plural = if here == 1 { "" } else { "s" };
    let message = format!("{} calls {here} note{plural} here, and {there} in `{}`", stretch.name, pair.language);
    (here != there).then(|| pair.problem(stretch.span, message))
}

/// Notes that have the same names are meant to be the same notes.
fn other_name(pair: &Pair<'_>, stretch: &Stretch) -> Option<Problem> {
    let name = |text: &Text, note: &usize| text.notes.get(*note).map(|note| note.name.to_lowercase());
    let mut both = stretch.text.iter().zip(&stretch.original).map(|(here, there)| {
        (name(pair.text, here).unwrap_or_default(), name(pair.original, there).unwrap_or_default())
    });
    let (here, there) = both.find(|(here, there)| here != there)?;
    (stretch.text.len() == stretch.original.len()).then(|| {
        let message = format!("{} calls `[^{here}]` here, and `[^{there}]` in `{}`", stretch.name, pair.language);
        pair.problem(stretch.span, message)
            .help(format!("call the notes in the order of the text in `{}`", pair.language))
    })
}

fn other_number(pair: &Pair<'_>, stretch: &Stretch) -> Option<Problem> {
    let (here, there) = stretch.text.iter().zip(&stretch.original).find(|(here, there)| here != there)?;
    let (here, there) = (here + 1, there + 1);
    let message = format!("{} calls note {here} here, and note {there} in `{}`", stretch.name, pair.language);
    Some(
        pair.problem(stretch.span, message)
            .help(format!("call the notes in the order of the text in `{}`", pair.language)),
    )
}

fn names(text: &Text) -> BTreeSet<String> {
    text.notes.iter().map(|note| note.name.to_lowercase()).collect()
}

/// The notes that blocks call by themselves; sub-paragraphs are counted apart.
fn calls(blocks: &[Block]) -> Vec<usize> {
    let mut found = Vec::new();
    blocks.iter().for_each(|block| calls_of(block, &mut found));
    found
}

fn calls_of(block: &Block, found: &mut Vec<usize>) {
    if matches!(block, Block::Provision(_)) {
        return;
    }
    inlines(std::slice::from_ref(block), &mut |inline| {
        if let Inline::Call { note, .. } = inline {
            found.push(*note as usize);
        }
    });
}
