//! The lists of a part become provisions: numbered as they are typed, with ids that are the same in every language.
//!
//! Ids follow the Akoma Ntoso Naming Convention 1.0, section 5 (`para_6`, `sec_A__para_1`, `para_6__subpara_a`,
//! `container_3` for a preambular paragraph), with article as `art_n`.

use std::collections::HashSet;
use std::sync::Arc;

use crate::diagnostic::{Code, Place, Problem};
use crate::model::{Block, Inline, PartKind, Provision};
use crate::source::Span;

/// Turns plain blocks into blocks with provisions, and gives every heading an id.
pub fn structure(path: &Arc<str>, whole: &str, blocks: Vec<Block>, problems: &mut Vec<Problem>) -> Vec<Block> {
    let mut house =
        Structure { path, whole, problems, part: None, taken: HashSet::new(), preambular: 0, headings: 0, last: None };
    let mut out = Vec::new();
    for block in blocks {
        house.block(block, &mut out);
    }
    out
}

/// Letters, digits, hyphens and underscores, beginning with a letter: what XML and every address allow.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.len() <= 80
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

struct Part {
    kind: PartKind,
    level: u8,
    /// What the ids of its provisions begin with.
    prefix: String,
}

struct Structure<'a> {
    path: &'a Arc<str>,
    whole: &'a str,
    problems: &'a mut Vec<Problem>,
    part: Option<Part>,
    taken: HashSet<Arc<str>>,
    preambular: u32,
    headings: u32,
    /// The number before, in this part.
    last: Option<u64>,
}

impl Structure<'_> {
    fn report(&mut self, code: Code, span: Span, message: String, help: String) {
        self.problems.push(Problem::new(code, Place::span(self.path, span), message).help(help));
    }

    fn block(&mut self, block: Block, out: &mut Vec<Block>) {
        match block {
            Block::Heading { level, id, part, content, span } => out.push(self.heading(level, id, part, content, span)),
            Block::Paragraph(content) if self.in_preamble() => out.push(self.preambular(content)),
            Block::List { start: Some(start), items } if !self.in_preamble() => match self.opening() {
                Some((kind, stem)) => self.provisions(kind, &stem, start, items, out),
                None => out.push(unmarked(Block::List { start: Some(start), items })),
            },
            other if self.in_preamble() => match out.last_mut() {
                Some(Block::Provision(provision)) => provision.blocks.push(unmarked(other)),
                _ => out.push(unmarked(other)),
            },
            other => out.push(unmarked(other)),
        }
    }

    /// The kind of this part's provisions, and what their ids begin with.
    fn opening(&self) -> Option<(PartKind, String)> {
        let part = self.part.as_ref()?;
        let stem = if part.kind == PartKind::Articles { "art_" } else { "para_" };
        Some((part.kind, format!("{}{stem}", part.prefix)))
    }

    fn in_preamble(&self) -> bool {
        self.part.as_ref().is_some_and(|part| part.kind == PartKind::Preamble)
    }

    fn heading(
        &mut self,
        level: u8,
        id: Option<Arc<str>>,
        part: Option<PartKind>,
        content: Vec<Inline>,
        span: Span,
    ) -> Block {
        self.headings += 1;
        match part {
            Some(kind) => {
                let prefix = id.as_ref().map(|id| format!("{id}__")).unwrap_or_default();
                self.part = Some(Part { kind, level, prefix });
                self.last = None;
            }
            None if self.part.as_ref().is_some_and(|part| level <= part.level) => self.part = None,
            None => {}
        }
        let id = id.unwrap_or_else(|| format!("section-{}", self.headings).into());
        self.take(&id, &span);
        Block::Heading { level, id: Some(id), part, content, span }
    }

    fn take(&mut self, id: &Arc<str>, span: &Span) {
        if !self.taken.insert(id.clone()) {
            let message = format!("the id `{id}` stands here twice");
            self.report(Code::BadFragment, span.clone(), message, "give one of the two another id".to_owned());
        }
    }

    fn preambular(&mut self, content: Vec<Inline>) -> Block {
        self.preambular += 1;
        let id: Arc<str> = format!("container_{}", self.preambular).into();
        self.taken.insert(id.clone());
        Block::Provision(Provision {
            id,
            kind: PartKind::Preamble,
            number: None,
            ordinal: self.preambular,
            depth: 0,
            blocks: vec![Block::Paragraph(content)],
            span: 0..0,
        })
    }

    fn provisions(&mut self, kind: PartKind, stem: &str, start: u64, items: Vec<Vec<Block>>, out: &mut Vec<Block>) {
        let spans: Vec<Span> = items.iter().map(|item| span_of(item)).collect();
        let numbers = self.numbers(start, &spans);
        for (item, (number, span)) in items.into_iter().zip(numbers.into_iter().zip(spans)) {
            let provision = self.provision(kind, stem, number, item, span);
            out.push(Block::Provision(provision));
        }
    }

    /// The numbers that people typed. `1.` before every item is a habit of Markdown and means: count on.
    fn numbers(&mut self, start: u64, spans: &[Span]) -> Vec<u64> {
        let typed: Vec<Option<u64>> = spans.iter().map(|span| typed_number(&self.whole[span.clone()])).collect();
        let counted: Vec<u64> = (start..).take(spans.len()).collect();
        let same = typed.len() > 1 && typed.iter().all(|number| *number == typed[0]);
        if same {
            counted
        } else {
            typed.iter().zip(counted).map(|(typed, counted)| typed.unwrap_or(counted)).collect()
        }
    }

    fn provision(&mut self, kind: PartKind, stem: &str, number: u64, item: Vec<Block>, span: Span) -> Provision {
        let line = span.start..span.start + self.whole[span].lines().next().map_or(0, str::len);
        self.follow(number, &line);
        let mut blocks: Vec<Block> = item.into_iter().skip(1).collect();
        let id = self.explicit(&mut blocks, &line).unwrap_or_else(|| format!("{stem}{number}").into());
        if !self.taken.insert(id.clone()) {
            let help = "number it on, or give the second heading an id, such as `{#sec_B}`".to_owned();
            self.report(Code::RepeatedProvision, line.clone(), format!("there are two paragraphs {number} here"), help);
        }
        let blocks = self.subparagraphs(&id, kind, 1, blocks, &line);
        let ordinal = u32::try_from(number).unwrap_or(u32::MAX);
        Provision { id, kind, number: Some(number.to_string().into()), ordinal, depth: 0, blocks, span: line }
    }

    fn follow(&mut self, number: u64, line: &Span) {
        if let Some(last) = self.last.filter(|last| number > last + 1) {
            let message = format!("paragraph {} is missing before paragraph {number}", last + 1);
            self.report(Code::SkippedProvision, line.clone(), message, format!("number this paragraph {}", last + 1));
        }
        self.last = Some(number);
    }

    /// An id of its own, as `{#id}` at the end of the first paragraph, which outlives a new number.
    fn explicit(&mut self, blocks: &mut [Block], line: &Span) -> Option<Arc<str>> {
        let Some(Block::Paragraph(content)) = blocks.first_mut() else { return None };
        let Some(Inline::Text(text)) = content.last_mut() else { return None };
        let (words, id) = text.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
        let (words, id) = (words.trim_end().to_owned(), id.to_owned());
        *text = words;
        if is_id(&id) {
            return Some(id.into());
        }
        let message = format!("`{id}` cannot be an id");
        self.report(
            Code::BadFragment,
            line.clone(),
            message,
            "use letters, digits, `-` and `_`, beginning with a letter".to_owned(),
        );
        None
    }

    /// Nested numbered lists, and paragraphs that begin with `(a)`, are sub-paragraphs.
    fn subparagraphs(
        &mut self,
        parent: &str,
        kind: PartKind,
        depth: u8,
        blocks: Vec<Block>,
        span: &Span,
    ) -> Vec<Block> {
        let mut out: Vec<Block> = Vec::new();
        let (mut count, mut told) = (0, false);
        for block in blocks {
            match block {
                Block::List { start: Some(_), items } if depth < 4 => {
                    for item in items {
                        count += 1;
                        let blocks = item.into_iter().skip(1).collect();
                        out.push(self.subparagraph(parent, kind, depth, count, blocks, span));
                    }
                }
                Block::Paragraph(content) if depth < 4 => {
                    for (typed, content) in lettered(content) {
                        let Some(typed) = typed else {
                            out.push(Block::Paragraph(content));
                            continue;
                        };
                        count += 1;
                        told = told || self.lettered_on(&typed, &label(depth, count), span);
                        out.push(self.subparagraph(parent, kind, depth, count, vec![Block::Paragraph(content)], span));
                    }
                }
                other => out.push(unmarked(other)),
            }
        }
        out
    }

    /// Sub-paragraphs are counted, so that their ids are the same in languages that count with other letters. Whether a
    /// typed label is another one; after the first of a paragraph, all are.
    fn lettered_on(&mut self, typed: &str, counted: &str, line: &Span) -> bool {
        let differs = typed.is_ascii() && typed != counted;
        if differs {
            let message = format!("the sub-paragraph ({typed}) is shown as ({counted})");
            let help = "letter them (a), (b), (c), and (i), (ii), (iii) below those".to_owned();
            self.report(Code::SkippedProvision, line.clone(), message, help);
        }
        differs
    }

    fn subparagraph(
        &mut self,
        parent: &str,
        kind: PartKind,
        depth: u8,
        count: u32,
        blocks: Vec<Block>,
        span: &Span,
    ) -> Block {
        let number = label(depth, count);
        let id: Arc<str> = format!("{parent}__subpara_{number}").into();
        self.taken.insert(id.clone());
        let blocks = self.subparagraphs(&id, kind, depth + 1, blocks, span);
        Block::Provision(Provision {
            id,
            kind,
            number: Some(number.into()),
            ordinal: count,
            depth,
            blocks,
            span: span.clone(),
        })
    }
}

/// (a), (b) … below a paragraph; (i), (ii) … below those; numbers below these.
/// From a number that nobody writes on, plain numbers: letters and Roman numerals would grow with it.
fn label(depth: u8, count: u32) -> String {
    match depth {
        _ if count > 200 => count.to_string(),
        1 => letters(count),
        2 => roman(count),
        _ => count.to_string(),
    }
}

/// After the alphabet comes `aa`; nobody reads the fifth of a letter, and a list of a million items must stay small.
fn letters(count: u32) -> String {
    if count > 26 * 4 {
        return count.to_string();
    }
    let letter = char::from(b'a' + u8::try_from((count - 1) % 26).unwrap_or_default());
    std::iter::repeat_n(letter, 1 + (count as usize - 1) / 26).collect()
}

fn roman(mut count: u32) -> String {
    if count > 89 {
        return count.to_string();
    }
    let signs = [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut out = String::new();
    for (worth, sign) in signs {
        while count >= worth {
            out.push_str(sign);
            count -= worth;
        }
    }
    out
}

/// Splits a paragraph before each line that begins with a bracketed letter or Roman numeral, and takes that label off.
fn lettered(content: Vec<Inline>) -> Vec<(Option<String>, Vec<Inline>)> {
    let mut runs: Vec<(Option<String>, Vec<Inline>)> = Vec::new();
    let mut at_start = true;
    for inline in content {
        if at_start
            && let Inline::Text(text) = &inline
            && let Some((label, rest)) = labelled(text)
        {
            if matches!(runs.last().and_then(|(_, run)| run.last()), Some(Inline::SoftBreak)) {
                runs.last_mut().map(|(_, run)| run.pop());
            }
            runs.push((Some(label.to_owned()), vec![Inline::Text(rest.to_owned())]));
            at_start = false;
            continue;
        }
        at_start = matches!(inline, Inline::SoftBreak | Inline::HardBreak);
        match runs.last_mut() {
            Some((_, run)) => run.push(inline),
            None => runs.push((None, vec![inline])),
        }
    }
    runs
}

/// The label that a line begins with, and the rest of the line.
fn labelled(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.trim_start().strip_prefix('(')?.split_once(')')?;
    (is_label(label) && rest.starts_with(' ')).then(|| (label, rest.trim_start()))
}

/// One letter of any script, the same one again after the last of the alphabet, or a Roman numeral; a short word in
/// brackets is none. Arabic draws the letter out (`هـ`) where it would else look like a digit.
fn is_label(label: &str) -> bool {
    let letters: Vec<char> = label.chars().filter(|c| *c != '\u{640}').take(8).collect();
    let Some(first) = letters.first() else { return false };
    letters.iter().all(|c| c.is_alphabetic() && !c.is_uppercase())
        && letters.len() < 8
        && (letters.iter().all(|c| c == first) || letters.iter().all(|c| "ivxl".contains(*c)))
}

/// Where an item stands; the Markdown room leaves it at the head of the item.
fn span_of(item: &[Block]) -> Span {
    match item.first() {
        Some(Block::Heading { level: 0, span, .. }) => span.clone(),
        _ => 0..0,
    }
}

fn typed_number(item: &str) -> Option<u64> {
    let digits: String = item.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Takes the marks of places off the items of lists that are no provisions.
pub fn unmarked(block: Block) -> Block {
    let all = |blocks: Vec<Block>| blocks.into_iter().map(unmarked).collect::<Vec<_>>();
    match block {
        Block::List { start, items } => {
            let items = items.into_iter().map(|item| all(item.into_iter().skip(1).collect())).collect();
            Block::List { start, items }
        }
        Block::Quote(inner) => Block::Quote(all(inner)),
        Block::Callout(kind, inner) => Block::Callout(kind, all(inner)),
        other => other,
    }
}
