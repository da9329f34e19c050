//! What changed within one paragraph, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::language::is_word;

use super::unit::Token;

/// A run of words that stayed, went or came.
#[derive(Clone, Debug)]
pub struct Edit<'u, 'a> {
    pub kind: EditKind,
    pub tokens: Vec<&'u Token<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditKind {
    Kept,
    Removed,
    Added,
}

/// A longer paragraph is shown as taken out and put in whole; nobody reads so many words for the few that differ.
const LONGEST: usize = 6_000;
/// Of fewer words in common, a paragraph would be in shreds.
const KEPT: f64 = 0.25;

/// The way from one paragraph to the other. What went stands before what came in its place.
pub fn edits<'u, 'a>(before: &'u [Token<'a>], after: &'u [Token<'a>]) -> Vec<Edit<'u, 'a>> {
    let whole = || [(EditKind::Removed, before), (EditKind::Added, after)].map(|(kind, all)| edit(kind, all)).to_vec();
    if before.len() + after.len() > LONGEST {
        return whole();
    }
    let edits = gathered(steps(before, after));
    let kept = edits.iter().filter(|edit| edit.kind == EditKind::Kept).flat_map(|edit| &edit.tokens);
    let kept = kept.filter(|token| is_word(&token.text)).count();
    let words = before.iter().chain(after).filter(|token| is_word(&token.text)).count();
    if 2.0 * (kept as f64) < KEPT * words as f64 { whole() } else { edits }
}

fn edit<'u, 'a>(kind: EditKind, tokens: &'u [Token<'a>]) -> Edit<'u, 'a> {
    Edit { kind, tokens: tokens.iter().collect() }
}

fn steps<'u, 'a>(before: &'u [Token<'a>], after: &'u [Token<'a>]) -> Vec<Edit<'u, 'a>> {
    let words = |tokens: &'u [Token<'a>]| tokens.iter().map(|token| token.text.as_str()).collect::<Vec<_>>();
    let mut all = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &words(before), &words(after)) {
        let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
        match op {
            // The new text says how it is set.
            DiffOp::Equal { .. } => all.push(edit(EditKind::Kept, new)),
            _ => all.extend([edit(EditKind::Removed, old), edit(EditKind::Added, new)]),
        }
    }
    all.retain(|edit| !edit.tokens.is_empty());
    all
}

/// Spaces and signs between two changes belong to both of them: a phrase that changed is one change, not one for each word.
fn gathered<'u, 'a>(steps: Vec<Edit<'u, 'a>>) -> Vec<Edit<'u, 'a>> {
    let last = steps.len().saturating_sub(1);
    let mut all: Vec<Edit<'u, 'a>> = Vec::new();
    let (mut removed, mut added): (Vec<&'u Token<'a>>, Vec<&'u Token<'a>>) = Default::default();
    for (at, step) in steps.into_iter().enumerate() {
        let between = at > 0 && at < last && !step.tokens.iter().any(|token| is_word(&token.text));
        match step.kind {
            EditKind::Removed => removed.extend(step.tokens),
            EditKind::Added => added.extend(step.tokens),
            EditKind::Kept if between => {
                removed.extend(&step.tokens);
                added.extend(step.tokens);
            }
            EditKind::Kept => {
                close(&mut all, &mut removed, &mut added);
                all.push(step);
            }
        }
    }
    close(&mut all, &mut removed, &mut added);
    all
}

fn close<'u, 'a>(all: &mut Vec<Edit<'u, 'a>>, removed: &mut Vec<&'u Token<'a>>, added: &mut Vec<&'u Token<'a>>) {
    // What both begin and end with stayed after all.
    let same = |pair: &(&&Token<'_>, &&Token<'_>)| pair.0.text == pair.1.text;
    let head = removed.iter().zip(added.iter()).take_while(same).count();
    let rest = removed.len().min(added.len()) - head;
    let tail = removed.iter().rev().zip(added.iter().rev()).take(rest).take_while(same).count();
    let kept_tail = added.split_off(added.len() - tail);
    removed.truncate(removed.len() - tail);
    let kept_head: Vec<&Token<'a>> = added.drain(..head).collect();
    removed.drain(..head);
    // A space that went or came with nothing around it is no change.
    let blank = |tokens: &[&Token<'_>]| tokens.iter().all(|token| token.text == " ");
    match (blank(removed), blank(added)) {
        (true, _) => removed.clear(),
        (false, true) => added.clear(),
        (false, false) => {}
    }
    let parts = [
        (EditKind::Kept, kept_head),
        (EditKind::Removed, std::mem::take(removed)),
        (EditKind::Added, std::mem::take(added)),
        (EditKind::Kept, kept_tail),
    ];
    all.extend(parts.into_iter().filter(|(_, tokens)| !tokens.is_empty()).map(|(kind, tokens)| Edit { kind, tokens }));
}

#[cfg(test)]
mod tests {
    use crate::render::changes::unit::{Kind, Unit};

    use super::*;

    /// What went in `[-…-]`, what came in `{+…+}`.
    fn told(before: &str, after: &str) -> String {
        let unit = |text: &str| Unit::new(Kind::Prose, vec![(text.to_owned(), Default::default())]);
        let (before, after) = (unit(before), unit(after));
        let run = |edit: Edit<'_, '_>| {
            let words: String = edit.tokens.iter().map(|token| token.text.as_str()).collect();
            match edit.kind {
                EditKind::Kept => words,
                EditKind::Removed => format!("[-{words}-]"),
                EditKind::Added => format!("{{+{words}+}}"),
            }
        };
        edits(&before.tokens, &after.tokens).into_iter().map(run).collect()
    }

    #[test]
    fn words_are_compared_and_phrases_stay_whole() {
        let cases = [
            ("We meet every year.", "We meet every year.", "We meet every year."),
            ("We meet every year.", "We meet every second year.", "We meet every {+second +}year."),
            (
                "We shall meet once in two years, by a river.",
                "We shall meet every year, by a river.",
                "We shall meet [-once in two years-]{+every year+}, by a river.",
            ),
            ("Open to all, by day.", "Open to all.", "Open to all[-, by day-]."),
            (
                "نجتمع مرة كل سنتين على ضفة نهر.",
                "نجتمع مرة كل سنة على ضفة نهر.",
                "نجتمع مرة كل [-سنتين-]{+سنة+} على ضفة نهر.",
            ),
            (
                "Nothing at all of this.",
                "Wholly other words here.",
                "[-Nothing at all of this.-]{+Wholly other words here.+}",
            ),
            ("One two.", "One  two .", "One two{+ +}."),
        ];
        for (before, after, expected) in cases {
            assert_eq!(told(before, after), expected);
        }
    }
}
