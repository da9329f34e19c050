//! The acts of a paragraph are opened by verbs in emphasis, one for each act, in every language.

use std::sync::Arc;

use crate::diagnostic::{Code, Place, Problem};
use crate::model::{Block, Inline, PartKind, Provision, Record};

/// The paragraphs in whose texts there are more or fewer verbs than the facts have acts.
pub fn acts(record: &Record) -> Vec<Problem> {
    let mut problems = Vec::new();
    if record.provisions.values().all(|facts| facts.acts.is_empty()) {
        return problems;
    }
    for text in record.text.values() {
        for provision in text.tree().provisions() {
            let Some(facts) = record.provisions.get(&provision.id).filter(|facts| !facts.acts.is_empty()) else {
                continue;
            };
            let (acts, verbs) = (facts.acts.len(), verbs(&provision.blocks));
            if acts != verbs {
                problems.push(different(text.path(), provision, acts, verbs));
            }
        }
    }
    problems
}

fn different(path: &Arc<str>, provision: &Provision, acts: usize, verbs: usize) -> Problem {
    let s = |number: usize| if number == 1 { "" } else { "s" };
    let message = format!(
        "{} has {acts} act{} in the facts and {verbs} opening verb{} in emphasis here",
        named(provision),
        s(acts),
        s(verbs)
    );
    Problem::new(Code::DifferentActs, Place::span(path, provision.span), message)
        .help("set each opening verb in emphasis, `*Encourages*`, and nothing else; or correct `acts` in the facts")
}

fn named(provision: &Provision) -> String {
    let ordinal = provision.ordinal.to_string();
    let number = provision.number.as_deref().unwrap_or(&ordinal);
    match (provision.depth, provision.kind) {
        (0, PartKind::Preamble | PartKind::Operative) => {
            format!("{} paragraph {number}", provision.kind.provision_name())
        }
        (0, kind) => format!("{} {number}", kind.provision_name()),
        _ => format!("sub-paragraph `{}`", provision.id),
    }
}

/// The runs of emphasis in a provision's own words: not those of its sub-paragraphs, nor of its notes.
fn verbs(blocks: &[Block]) -> usize {
    let own = blocks.iter().filter(|block| !matches!(block, Block::Provision(_)));
    own.map(|block| {
        let mut verbs = 0;
        crate::model::inlines(std::slice::from_ref(block), &mut |inline| {
            verbs += usize::from(matches!(inline, Inline::Emphasis(_)));
        });
        verbs
    })
    .sum()
}
