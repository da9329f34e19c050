//! Lines that look like numbered paragraphs or labelled sub-paragraphs to people, and are none to Markdown.

use crate::diagnostic::{Code, Place, Problem};
use crate::model::{Block, PartKind, Text};
use crate::source::Span;

use super::digits;
use super::label::{Counting, LONGEST, Label, label, read};
use super::written::{line, lines};

/// What was seen while the text was read.
pub struct Seen {
    /// Where the items of lists begin, in the order of the text.
    pub items: Vec<usize>,
    /// All code, in the order of the text.
    pub code: Vec<Span>,
    /// Code that is code only because it is indented.
    pub indented: Vec<Span>,
}

/// A line that begins as a paragraph or a sub-paragraph would.
struct Line {
    span: Span,
    look: Look,
}

enum Look {
    Number(u64),
    /// Whether it is written as a label is.
    Label(Label, bool),
}

/// Signs that people put between a number and the words after it.
const MARKS: [char; 6] = ['.', ')', '-', '–', '—', '،'];

/// What is written as a number or a label, and not read as one.
pub fn numbers(whole: &str, body: Span, text: &Text, seen: &Seen) -> Vec<Problem> {
    let parts = parts(text, body.end);
    let mut problems = Vec::new();
    for (kind, part) in parts {
        let lines = looking(whole, &part, seen);
        let expected = numbered(text, &part);
        let mut missed = None;
        for (at, line) in lines.iter().enumerate() {
            let beside = [at.checked_sub(1).and_then(|at| lines.get(at)), lines.get(at + 1)];
            let message = match &line.look {
                Look::Number(number) if kind != PartKind::Preamble => {
                    unread_number(whole, line, *number, &expected, &mut missed, seen)
                }
                Look::Number(_) => None,
                Look::Label(label, false) => unread_label(label, beside),
                Look::Label(label, true) => hidden(label, line, seen),
            };
            problems.extend(message.map(|(message, help)| {
                Problem::new(Code::UnreadNumber, Place::span(&text.path, line.span.clone()), message).help(help)
            }));
        }
    }
    problems
}

/// Where each part stands, with what it holds.
fn parts(text: &Text, end: usize) -> Vec<(PartKind, Span)> {
    let mut parts: Vec<(PartKind, u8, Span)> = Vec::new();
    for block in &text.blocks {
        let Block::Heading(heading) = block else { continue };
        let (level, part, span) = (heading.level, heading.part, Span::from(heading.span));
        if let Some((_, open, last)) = parts.last_mut()
            && last.end == end
            && (part.is_some() || level <= *open)
        {
            last.end = span.start;
        }
        parts.extend(part.map(|kind| (kind, level, span.end..end)));
    }
    parts.into_iter().map(|(kind, _, span)| (kind, span)).collect()
}

/// The places and numbers of the paragraphs of a part, in the order of the text.
fn numbered(text: &Text, part: &Span) -> Vec<(usize, u64)> {
    let blocks = text.blocks.iter().filter_map(|block| match block {
        Block::Provision(provision) if part.contains(&(provision.span.start as usize)) => {
            provision.number.as_ref().map(|_| provision)
        }
        _ => None,
    });
    blocks.map(|provision| (provision.span.start as usize, provision.ordinal.into())).collect()
}

fn looking(whole: &str, part: &Span, seen: &Seen) -> Vec<Line> {
    let mut found = Vec::new();
    for (at, written) in lines(&whole[part.clone()]) {
        let end = part.start + at + written.len();
        let start = end - written.trim_start_matches([' ', '\t', '>']).len();
        let Some(look) = look(whole[start..end].trim_end()) else { continue };
        if !within(&seen.code, start) || within(&seen.indented, start) {
            found.push(Line { span: line(whole, &(start..end)), look });
        }
    }
    found
}

fn within(spans: &[Span], at: usize) -> bool {
    let before = spans.partition_point(|span| span.start <= at);
    before.checked_sub(1).is_some_and(|last| spans[last].contains(&at))
}

/// What a line looks like, whatever marks of emphasis stand around it.
fn look(written: &str) -> Option<Look> {
    if let Some((label, _)) = label(written) {
        return Some(Look::Label(label, true));
    }
    let bare = written.trim_start_matches(['*', '_']);
    if let Some((number, rest)) = digits::number(bare).filter(|(number, _)| (1..1000).contains(number)) {
        let after = rest.trim_start_matches(['*', '_', ' ', '\u{a0}']);
        let marked = after.starts_with(MARKS) && after.chars().nth(1).is_some_and(|c| !c.is_numeric());
        return marked.then_some(Look::Number(number));
    }
    let inner = bare.strip_prefix('(').unwrap_or(bare);
    let (end, _) = inner.char_indices().take(LONGEST + 1).find(|(_, c)| !c.is_alphabetic())?;
    let rest = &inner[end..];
    let closed = rest.starts_with(MARKS) || (bare.len() > inner.len() && rest.starts_with(' '));
    let label = if closed { read(&inner[..end]) } else { None }?;
    (!label.counts_with(Counting::Digits)).then_some(Look::Label(label, false))
}

type Told = Option<(String, String)>;

/// A number is missed only where it is the next one, after one that is read or one that was missed as well: words can
/// begin with any other.
fn unread_number(
    whole: &str,
    line: &Line,
    number: u64,
    expected: &[(usize, u64)],
    missed: &mut Option<(usize, u64)>,
    seen: &Seen,
) -> Told {
    let start = line.span.start;
    let before = expected.partition_point(|(at, _)| *at <= start);
    let last = before.checked_sub(1).map(|at| expected[at]).max(*missed).map_or(0, |(_, number)| number);
    let next_is_it = expected.get(before).is_some_and(|(_, next)| *next == number);
    if seen.items.binary_search(&start).is_ok() || number != last + 1 || next_is_it {
        return None;
    }
    *missed = Some((start, number));
    let message = format!("this line is not read as paragraph {number}");
    Some((message, mend(whole, line, number, seen)))
}

fn mend(whole: &str, line: &Line, number: u64, seen: &Seen) -> String {
    let typed = &whole[line.span.clone()];
    let marker = format!("{number}. ");
    if within(&seen.indented, line.span.start) {
        return "begin it further to the left; what is indented by four signs is taken for code".to_owned();
    }
    let rest = digits::number(typed).map(|(_, rest)| rest).unwrap_or_default();
    let is_marker = rest.starts_with(['.', ')']) && rest.chars().nth(1).is_some_and(char::is_whitespace);
    if is_marker {
        "leave an empty line before it".to_owned()
    } else {
        format!("begin it with `{}`", marker.trim_end()) + " and a space"
    }
}

/// A label is missed only beside one that it follows or that follows it.
fn unread_label(label: &Label, beside: [Option<&Line>; 2]) -> Told {
    let [before, after] = beside.map(|line| match line.map(|line| &line.look) {
        Some(Look::Label(other, _)) => Some(other),
        _ => None,
    });
    let one_of_many =
        before.is_some_and(|before| label.follows(before)) || after.is_some_and(|after| after.follows(label));
    one_of_many.then(|| {
        let message = format!("this line is not read as sub-paragraph ({})", label.written);
        (message, format!("begin it with `({})` and a space", label.written))
    })
}

fn hidden(label: &Label, line: &Line, seen: &Seen) -> Told {
    within(&seen.indented, line.span.start).then(|| {
        let message = format!("this line is not read as sub-paragraph ({})", label.written);
        (message, "begin it further to the left; what is indented by four signs is taken for code".to_owned())
    })
}
