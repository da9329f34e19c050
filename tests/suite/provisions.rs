//! Texts as staff type them, and the provisions that they become: `tests/provisions/*.md`.
//!
//! A block `text` is the body of a document; the block `tree` after it has one line for each provision or other block,
//! with its place, its id and number, and its first words, and after a line `---` the problems that were found.

use std::sync::Arc;

use plenary::diagnostic::{self, Format, Texts, gather};
use plenary::model::{Block, Inline, Provision, Text, plain};
use plenary::parse;
use plenary::source::{Content, Position, Source};

use crate::cases::{self, File};

/// The fields that stand before every text here.
pub const FIELDS: &str = "---\ntitle: A\n---\n";

#[test]
fn texts_become_the_provisions_that_their_cases_say() {
    let mut files = cases::all("provisions");
    assert!(!files.is_empty());
    cases::settle(files.iter_mut().flat_map(told).collect());
}

fn told(file: &mut File) -> Vec<String> {
    let mut last = String::new();
    file.compare(|info, text| match info {
        "text" => {
            last = text.to_owned();
            None
        }
        "tree" => Some(tree(&last)),
        other => panic!("a block cannot be `{other}`"),
    })
}

/// A body as a text, what it was read from, and what is wrong with it, one problem in a line.
pub fn read(body: &str) -> (Text, String, String) {
    let whole = format!("{FIELDS}{body}");
    let path: Arc<str> = "a.md".into();
    let source = Source { path: path.clone(), content: Content::Text(whole.as_str().into()) };
    let mut problems = Vec::new();
    let document = parse::document(&source).collect(&mut problems).unwrap();
    let texts = Texts::from_iter([(path, Arc::from(whole.as_str()))]);
    let printed = diagnostic::print(&gather(problems), &texts, Format::Short);
    (document.text.unwrap(), whole, printed)
}

fn tree(body: &str) -> String {
    let (text, whole, problems) = read(body);
    let mut out = String::new();
    blocks(&text.blocks, &whole, 0, &mut out);
    for (number, note) in (1..).zip(&text.notes) {
        out += &format!("note {number} [^{}] called {}\n", note.name, note.calls);
    }
    if !problems.is_empty() {
        out += "---\n";
        out += &problems;
    }
    out
}

fn blocks(blocks: &[Block], whole: &str, depth: usize, out: &mut String) {
    for block in blocks {
        let line = match block {
            Block::Heading(heading) => {
                format!("# {} {}", heading.id.as_deref().unwrap_or("-"), words(&heading.content))
            }
            Block::Paragraph(content) => format!("“{}”", words(content)),
            Block::Provision(provision) => {
                *out += &format!("{}{}\n", "  ".repeat(depth), named(provision, whole));
                self::blocks(&provision.blocks, whole, depth + 1, out);
                continue;
            }
            Block::Quote(_) => "quotation".to_owned(),
            Block::Callout(..) => "callout".to_owned(),
            Block::List(list) => format!("list of {}", list.items.len()),
            Block::Code(code) => format!("code {code:?}"),
            Block::Table(_) => "table".to_owned(),
            Block::Rule => "rule".to_owned(),
        };
        *out += &format!("{}{line}\n", "  ".repeat(depth));
    }
}

fn named(provision: &Provision, whole: &str) -> String {
    let position = Position::of(whole, provision.span.start as usize);
    let number = provision.number.as_deref().map(|number| format!(" ({number})")).unwrap_or_default();
    format!("{}:{} {}{number}", position.line, position.column, provision.id)
}

fn words(content: &[Inline]) -> String {
    plain(content).replace('\n', " ")
}
