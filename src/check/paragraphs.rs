//! The paragraphs of a translation beside those of the original: missing, too many, with other sub-paragraphs or ids.

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::{Code, Problem};
use crate::model::{Block, Inline, PartKind, Provision, Text, inlines};

use super::parts::Parts;
use super::structure::Pair;

/// What differs, and the paragraphs that are the same in both texts, by the name that reports give them.
pub struct Paragraphs<'a> {
    pub problems: Vec<Problem>,
    pub alike: Vec<Alike<'a>>,
}

pub struct Alike<'a> {
    pub name: String,
    pub original: &'a Provision,
    pub text: &'a Provision,
}

/// A paragraph, and the part that it stands in.
#[derive(Clone, Copy)]
struct Paragraph<'a> {
    provision: &'a Provision,
    part: Option<usize>,
}

pub fn compare<'a>(pair: &Pair<'a>, parts: &Parts) -> Paragraphs<'a> {
    let (original, text) = (paragraphs(pair.original), paragraphs(pair.text));
    let matched = matched(&original, &text, parts);
    let mut found = Paragraphs { problems: Vec::new(), alike: Vec::new() };
    let preamble = preambles(pair, &original, &text);
    for (wanted, at) in original.iter().zip(&matched) {
        if let Some(at) = at.filter(|_| preamble.is_none() || !is_preambular(wanted)) {
            found.alike(pair, name(wanted.provision), wanted.provision, text[at].provision);
        }
    }
    found.problems.extend(preamble);
    found.problems.extend(missing(pair, &original, &text, &matched, parts));
    found.problems.extend(too_many(pair, &text, &matched, parts, original.iter().any(is_preambular)));
    found
}

impl<'a> Paragraphs<'a> {
    /// Compares two paragraphs that stand for one another, and those within them.
    fn alike(&mut self, pair: &Pair<'a>, name: String, original: &'a Provision, text: &'a Provision) {
        self.problems.extend(different_id(pair, &name, original, text));
        let (wanted, found) = (children(original), children(text));
        if wanted.len() == found.len() {
            for (wanted, found) in wanted.into_iter().zip(found) {
                let label = wanted.number.as_deref().unwrap_or_default();
                self.alike(pair, format!("{name} ({label})"), wanted, found);
            }
        } else {
            let (here, there) = (found.len(), wanted.len());
            let plural = if here == 1 { "" } else { "s" };
            let message = format!("{name} has {here} sub-paragraph{plural} here, and {there} in `{}`", pair.language);
            self.problems.push(pair.problem(Some(text.span), message));
        }
        self.alike.push(Alike { name, original, text });
    }
}

fn children(provision: &Provision) -> Vec<&Provision> {
    provision.blocks.iter().filter_map(provision_of).collect()
}

fn provision_of(block: &Block) -> Option<&Provision> {
    match block {
        Block::Provision(provision) => Some(provision),
        _ => None,
    }
}

fn paragraphs(text: &Text) -> Vec<Paragraph<'_>> {
    let mut part: Option<usize> = None;
    let mut found = Vec::new();
    for block in &text.blocks {
        match block {
            Block::Heading(heading) if heading.part.is_some() => part = Some(part.map_or(0, |part| part + 1)),
            Block::Provision(provision) => found.push(Paragraph { provision, part }),
            _ => {}
        }
    }
    found
}

/// For each paragraph of the original the one that stands for it: that of the same id, or else of the same number in the
/// same part.
fn matched(original: &[Paragraph<'_>], text: &[Paragraph<'_>], parts: &Parts) -> Vec<Option<usize>> {
    let mut ids: HashMap<&str, usize> = HashMap::new();
    for (at, found) in text.iter().enumerate() {
        ids.entry(&found.provision.id).or_insert(at);
    }
    let mut matched: Vec<Option<usize>> =
        original.iter().map(|wanted| ids.get(&*wanted.provision.id).copied()).collect();
    let taken: BTreeSet<usize> = matched.iter().flatten().copied().collect();
    let key = |part: Option<usize>, provision: &Provision| (part, provision.number.is_some(), provision.ordinal);
    let free = text.iter().enumerate().filter(|(at, _)| !taken.contains(at));
    let mut numbers: HashMap<_, usize> = free.map(|(at, found)| (key(found.part, found.provision), at)).collect();
    for (wanted, at) in original.iter().zip(&mut matched).filter(|(_, at)| at.is_none()) {
        let part = parts.counterpart(wanted.part);
        *at = part.and_then(|part| numbers.remove(&key(part, wanted.provision)));
    }
    matched
}

fn different_id(pair: &Pair<'_>, name: &str, original: &Provision, text: &Provision) -> Option<Problem> {
    let (wanted, found) = (&original.id, &text.id);
    // Two counted ids differ by what stands around, which is reported at its own place.
    if wanted == found || (is_counted(wanted, original) && is_counted(found, text)) {
        return None;
    }
    let message = format!("{name} has the id `{found}` here, and `{wanted}` in `{}`", pair.language);
    let help = match is_counted(wanted, original) {
        true => format!("copy `{{#{found}}}` to the end of the paragraph in every language"),
        false => format!("write `{{#{wanted}}}` at the end of this paragraph"),
    };
    Some(pair.at(Code::DifferentId, Some(text.span), message).help(help))
}

/// Whether an id ends as one that follows from the number does.
fn is_counted(id: &str, provision: &Provision) -> bool {
    let last = id.rsplit("__").next().unwrap_or(id);
    let number = provision.number.as_deref().map_or_else(|| provision.ordinal.to_string(), str::to_owned);
    ["para", "art", "container", "subpara"].iter().any(|stem| last == format!("{stem}_{number}"))
}

/// Preambular paragraphs have no numbers: when one is missing, those after it move up. The place is where links and
/// notes first differ.
fn preambles(pair: &Pair<'_>, original: &[Paragraph<'_>], text: &[Paragraph<'_>]) -> Option<Problem> {
    let preamble = |all: &[Paragraph<'_>]| all.iter().filter(|one| is_preambular(one)).count();
    let (there, here) = (preamble(original), preamble(text));
    if there == here || here == 0 || there == 0 {
        return None;
    }
    let wanted = original.iter().filter(|one| is_preambular(one));
    let found: Vec<_> = text.iter().filter(|one| is_preambular(one)).collect();
    let marks = |text, one: &Paragraph<'_>| landmarks(text, one.provision);
    let differs = wanted.zip(&found).position(|(one, other)| marks(pair.original, one) != marks(pair.text, other));
    let place = differs.and_then(|at| found.get(at)).or(found.last())?;
    let plural = if here == 1 { "" } else { "s" };
    let message = format!("the preamble has {here} paragraph{plural} here, and {there} in `{}`", pair.language);
    let help = match differs {
        Some(_) => {
            format!("up to here its links and notes are those of the text in `{}`; compare from here on", pair.language)
        }
        None => format!("compare it with the text in `{}`", pair.language),
    };
    Some(pair.problem(Some(place.provision.span), message).help(help))
}

fn is_preambular(paragraph: &Paragraph<'_>) -> bool {
    paragraph.provision.kind == PartKind::Preamble
}

/// What is the same in all languages: where links lead, and which notes are called.
fn landmarks(text: &Text, provision: &Provision) -> Vec<String> {
    let mut found = Vec::new();
    inlines(&provision.blocks, &mut |inline| match inline {
        Inline::Link(link) => found.extend(link.to.record().map(|to| format!("{}/{}", to.noun.section(), to.id))),
        Inline::Call { note, .. } => found.extend(text.notes.get(*note as usize).map(|note| note.name.to_string())),
        _ => {}
    });
    found.sort();
    found
}

/// One report for each run of paragraphs that are missing, at the paragraph after which they would stand.
fn missing(
    pair: &Pair<'_>,
    original: &[Paragraph<'_>],
    text: &[Paragraph<'_>],
    matched: &[Option<usize>],
    parts: &Parts,
) -> Vec<Problem> {
    let gone = |at: &usize| {
        let preambular = is_preambular(&original[*at]) && text.iter().any(is_preambular);
        matched[*at].is_none() && !preambular && parts.counterpart(original[*at].part).is_some()
    };
    let gone: Vec<usize> = (0..original.len()).filter(gone).collect();
    let runs = gone.chunk_by(|one, next| *next == one + 1 && original[*one].part == original[*next].part);
    runs.map(|run| {
        let part = original[run[0]].part;
        let within = |at: &usize| original[*at].part == part;
        let found = |at: usize| matched[at].map(|at| text[at].provision.span);
        let before = (0..run[0]).rev().take_while(within).find_map(found);
        let after = (run[0]..original.len()).take_while(within).find_map(found);
        let heading = parts.counterpart(part).flatten().map(|at| parts.text[at].span);
        let (span, place) = match (before, after) {
            (Some(before), _) => (Some(before), "after this one"),
            (None, Some(after)) => (Some(after), "before this one"),
            (None, None) => (heading, "here"),
        };
        let names = names(run.iter().map(|at| original[*at].provision).collect());
        let verb = if run.len() == 1 { "is" } else { "are" };
        pair.problem(span, format!("{names} of the text in `{}` {verb} missing {place}", pair.language))
    })
    .collect()
}

fn too_many(
    pair: &Pair<'_>,
    text: &[Paragraph<'_>],
    matched: &[Option<usize>],
    parts: &Parts,
    preamble: bool,
) -> Vec<Problem> {
    let taken: BTreeSet<usize> = matched.iter().flatten().copied().collect();
    let extra = text.iter().enumerate().filter(|(at, one)| {
        let told = parts.is_extra(one.part) || (is_preambular(one) && preamble);
        !taken.contains(at) && !told
    });
    extra
        .map(|(_, one)| {
            let message = format!("the text in `{}` has no {}", pair.language, name(one.provision));
            pair.problem(Some(one.provision.span), message)
        })
        .collect()
}

fn noun(kind: PartKind) -> String {
    match kind {
        PartKind::Preamble | PartKind::Operative => format!("{} paragraph", kind.provision_name()),
        PartKind::Annex => "paragraph".to_owned(),
        kind => kind.provision_name().to_owned(),
    }
}

fn number(provision: &Provision) -> String {
    provision.number.as_deref().map_or_else(|| provision.ordinal.to_string(), str::to_owned)
}

fn name(provision: &Provision) -> String {
    format!("{} {}", noun(provision.kind), number(provision))
}

fn names(run: Vec<&Provision>) -> String {
    match run.as_slice() {
        [] => String::new(),
        [one] => name(one),
        [first, last] => format!("{}s {} and {}", noun(first.kind), number(first), number(last)),
        [first, .., last] => format!("{}s {} to {}", noun(first.kind), number(first), number(last)),
    }
}
