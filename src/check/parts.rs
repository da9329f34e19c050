//! The parts of a translation beside those of the original: missing, too many, or of another kind.

use std::collections::HashMap;

use crate::diagnostic::Problem;
use crate::model::{Block, PartKind, Text};
use crate::source::Extent;

use super::structure::Pair;

/// A heading that opens a part.
pub struct Part {
    pub kind: PartKind,
    pub span: Extent,
}

/// Which part of the one text is which of the other, by their places among the parts.
pub struct Parts {
    pub text: Vec<Part>,
    /// For each part of the original.
    matched: Vec<Option<usize>>,
    pub problems: Vec<Problem>,
}

pub fn compare(pair: &Pair<'_>) -> Parts {
    let (original, text) = (parts(pair.original), parts(pair.text));
    let mut matched = same_kind(&original, &text);
    let (mut extra, mut problems) = (unmatched(&matched, text.len()), Vec::new());
    for at in 0..original.len() {
        if matched[at].is_some() {
            continue;
        }
        if extra.remove(&at).is_some() {
            matched[at] = Some(at);
            problems.push(another_kind(pair, &original[at], &text[at]));
        } else {
            problems.push(missing(pair, &original, &text, &matched, at));
        }
    }
    let mut extra: Vec<usize> = extra.into_keys().collect();
    extra.sort_unstable();
    problems.extend(extra.into_iter().map(|at| too_many(pair, &text[at])));
    Parts { text, matched, problems }
}

impl Parts {
    /// The part of the translation that stands for one of the original; what stands in no part stands for itself.
    pub fn counterpart(&self, part: Option<usize>) -> Option<Option<usize>> {
        match part {
            None => Some(None),
            Some(at) => self.matched.get(at).copied().flatten().map(Some),
        }
    }

    pub fn is_extra(&self, part: Option<usize>) -> bool {
        part.is_some_and(|at| !self.matched.contains(&Some(at)))
    }
}

fn parts(text: &Text) -> Vec<Part> {
    let part = |block: &Block| match block {
        Block::Heading(heading) => Some(Part { kind: heading.part?, span: heading.span }),
        _ => None,
    };
    text.blocks.iter().filter_map(part).collect()
}

/// The first part of a kind stands for the first of this kind, the second for the second.
fn same_kind(original: &[Part], text: &[Part]) -> Vec<Option<usize>> {
    let mut places: HashMap<PartKind, Vec<usize>> = HashMap::new();
    for (at, part) in text.iter().enumerate().rev() {
        places.entry(part.kind).or_default().push(at);
    }
    original.iter().map(|part| places.get_mut(&part.kind)?.pop()).collect()
}

fn unmatched(matched: &[Option<usize>], length: usize) -> HashMap<usize, ()> {
    let mut all: HashMap<usize, ()> = (0..length).map(|at| (at, ())).collect();
    for at in matched.iter().flatten() {
        all.remove(at);
    }
    all
}

fn another_kind(pair: &Pair<'_>, original: &Part, part: &Part) -> Problem {
    let (wanted, found) = (original.kind.class(), part.kind.class());
    let message = format!("this part is `.{found}` here, and `.{wanted}` in `{}`", pair.language);
    pair.problem(Some(part.span), message).help(format!("write `{{.{wanted}}}` at the end of the heading"))
}

fn missing(pair: &Pair<'_>, original: &[Part], text: &[Part], matched: &[Option<usize>], at: usize) -> Problem {
    let class = original[at].kind.class();
    let before = matched[..at].iter().rev().flatten().next().and_then(|at| text.get(*at));
    let after = matched[at + 1..].iter().flatten().next().and_then(|at| text.get(*at));
    let (span, place) = match (before, after) {
        (Some(before), _) => (Some(before.span), " after this one"),
        (None, Some(after)) => (Some(after.span), " before this one"),
        (None, None) => (None, " here"),
    };
    let message = format!("the part `.{class}` of the text in `{}` is missing{place}", pair.language);
    pair.problem(span, message).help(format!("begin it with a heading such as `## Words {{.{class}}}`"))
}

fn too_many(pair: &Pair<'_>, part: &Part) -> Problem {
    let message = format!("the text in `{}` has no such part `.{}`", pair.language, part.kind.class());
    pair.problem(Some(part.span), message)
}
