//! The body of a record in one language, as a tree: prose, and numbered provisions with ids that do not change.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::source::Extent;

use super::Reference;

/// Ten thousand records are held in memory with all their texts, so a tree is compact: what is in it has no room to grow,
/// and what is rare or large stands in a box of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The file that it was read from, for reports.
    pub path: Arc<str>,
    pub blocks: Box<[Block]>,
    /// In the order of their first calls, which is also their number, from one.
    pub notes: Box<[Note]>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Heading(Box<Heading>),
    Paragraph(Run),
    Quote(Box<[Block]>),
    Callout(Callout, Box<[Block]>),
    List(Box<Items>),
    Code(Box<str>),
    Table(Box<Table>),
    Rule,
    Provision(Box<Provision>),
}

/// Inlines, one after the other.
pub type Run = Box<[Inline]>;

#[derive(Clone, Debug, PartialEq)]
pub struct Items {
    /// The first number of a numbered list.
    pub start: Option<u32>,
    pub items: Box<[Item]>,
}

pub type Item = Box<[Block]>;

#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 2 to 6; the first level belongs to the title.
    pub level: u8,
    pub id: Option<Arc<str>>,
    /// The kind of provisions that the heading opens.
    pub part: Option<PartKind>,
    pub content: Run,
    pub span: Extent,
}

/// What a quotation with a mark such as `[!NOTE]` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callout {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Box<[Column]>,
    pub head: Box<[Cell]>,
    pub rows: Box<[Box<[Cell]>]>,
}

pub type Cell = Run;

/// How the cells of a column are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Start,
    Middle,
    End,
}

/// The unit of an archive: a paragraph that can be cited by its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Provision {
    /// The Akoma Ntoso eId (AKN Naming Convention 1.0, section 5), the same in every language.
    pub id: Arc<str>,
    pub kind: PartKind,
    /// As printed: `6`, `a`; none for a preambular paragraph, which is counted but not numbered.
    pub number: Option<Arc<str>>,
    /// Its place among its siblings, from one.
    pub ordinal: u32,
    /// How deep it lies: 0 for a paragraph, 1 for a sub-paragraph.
    pub depth: u8,
    pub blocks: Box<[Block]>,
    pub span: Extent,
}

/// What the paragraphs of a part of a document are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartKind {
    Preamble,
    Operative,
    Commitments,
    Initiatives,
    Recommendations,
    Encouragements,
    Aims,
    Findings,
    Articles,
    Annex,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The name between `[^` and `]`.
    pub name: Arc<str>,
    pub blocks: Box<[Block]>,
    /// How often the text calls it; each call has an address of its own.
    pub calls: u32,
    pub span: Extent,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(Box<str>),
    Emphasis(Run),
    Strong(Run),
    Deleted(Run),
    Foreign(Box<Foreign>),
    Code(Box<str>),
    Link(Box<Link>),
    Image(Box<Image>),
    /// A call of a note: its place in `Text::notes`, and which call of that note this is, from one.
    Call {
        note: u32,
        call: u32,
    },
    SoftBreak,
    HardBreak,
}

/// Words of another language than the text's, written `[words](lang:en)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Foreign {
    pub language: Language,
    pub content: Run,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub to: Target,
    pub content: Run,
    pub span: Extent,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    pub to: Target,
    pub description: Box<str>,
    pub span: Extent,
}

/// Where a link in a text leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    /// A record, and perhaps a paragraph of it; in the reader's language.
    Record(Reference),
    /// A file in the record's own folder.
    File(Arc<str>),
    /// A place on the same page.
    Here(Arc<str>),
    /// Somewhere else; one of the schemes http, https, mailto and tel.
    Web(Arc<str>),
}

impl Callout {
    pub fn name(self) -> &'static str {
        match self {
            Callout::Note => "note",
            Callout::Tip => "tip",
            Callout::Important => "important",
            Callout::Warning => "warning",
            Callout::Caution => "caution",
        }
    }
}

impl Table {
    /// Every cell, those of the head first.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.head.iter().chain(self.rows.iter().flatten())
    }
}

impl Target {
    /// The record that a link leads to, if it leads to one.
    pub fn record(&self) -> Option<&Reference> {
        match self {
            Target::Record(reference) => Some(reference),
            _ => None,
        }
    }
}

impl PartKind {
    pub const ALL: [PartKind; 10] = [
        PartKind::Preamble,
        PartKind::Operative,
        PartKind::Commitments,
        PartKind::Initiatives,
        PartKind::Recommendations,
        PartKind::Encouragements,
        PartKind::Aims,
        PartKind::Findings,
        PartKind::Articles,
        PartKind::Annex,
    ];

    /// The class of the heading that opens the part.
    pub fn class(self) -> &'static str {
        match self {
            PartKind::Preamble => "preamble",
            PartKind::Operative => "operative",
            PartKind::Commitments => "commitments",
            PartKind::Initiatives => "initiatives",
            PartKind::Recommendations => "recommendations",
            PartKind::Encouragements => "encouragements",
            PartKind::Aims => "aims",
            PartKind::Findings => "findings",
            PartKind::Articles => "articles",
            PartKind::Annex => "annex",
        }
    }

    pub fn of_class(class: &str) -> Option<PartKind> {
        PartKind::ALL.into_iter().find(|kind| kind.class() == class)
    }

    /// One provision of the part, as messages name it.
    pub fn provision_name(self) -> &'static str {
        match self {
            PartKind::Preamble => "preambular",
            PartKind::Operative => "operative",
            PartKind::Commitments => "commitment",
            PartKind::Initiatives => "initiative",
            PartKind::Recommendations => "recommendation",
            PartKind::Encouragements => "encouragement",
            PartKind::Aims => "aim",
            PartKind::Findings => "finding",
            PartKind::Articles => "article",
            PartKind::Annex => "annex",
        }
    }
}

impl Text {
    /// Every provision, sub-paragraphs after their paragraph, in the order of the text.
    pub fn provisions(&self) -> Vec<&Provision> {
        let mut found = Vec::new();
        collect_provisions(&self.blocks, &mut found);
        found
    }

    /// Runs over every run of inline text of the body and the notes.
    pub fn each_inline<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        visit_blocks(&self.blocks, visit);
        self.notes.iter().for_each(|note| visit_blocks(&note.blocks, visit));
    }
}

impl Provision {
    /// Something that was promised; its sub-paragraphs belong to it.
    pub fn is_commitment(&self) -> bool {
        self.kind == PartKind::Commitments && self.depth == 0
    }

    /// The provision itself and all that lie within it.
    pub fn family(&self) -> Vec<&Provision> {
        let mut all = vec![self];
        collect_provisions(&self.blocks, &mut all);
        all
    }

    /// The first paragraph of the provision's own words.
    pub fn opening(&self) -> &[Inline] {
        self.blocks
            .iter()
            .find_map(|block| match block {
                Block::Paragraph(content) => Some(&**content),
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// The words of a run of text, without markup and without calls of notes.
pub fn plain(content: &[Inline]) -> String {
    let mut words = String::new();
    push_plain(content, &mut words);
    words
}

fn push_plain(content: &[Inline], words: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Deleted(inner) => push_plain(inner, words),
            Inline::Link(link) => push_plain(&link.content, words),
            Inline::Foreign(foreign) => push_plain(&foreign.content, words),
            Inline::Image(image) => words.push_str(&image.description),
            Inline::SoftBreak | Inline::HardBreak => words.push(' '),
            Inline::Call { .. } => {}
        }
    }
}

fn collect_provisions<'a>(blocks: &'a [Block], found: &mut Vec<&'a Provision>) {
    for block in blocks {
        if let Block::Provision(provision) = block {
            found.push(provision);
            collect_provisions(&provision.blocks, found);
        }
    }
}

/// Runs over every run of inline text of some blocks, those of provisions within them included.
pub fn inlines<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    visit_blocks(blocks, visit);
}

fn visit_blocks<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    for block in blocks {
        match block {
            Block::Heading(heading) => visit_inlines(&heading.content, visit),
            Block::Paragraph(content) => visit_inlines(content, visit),
            Block::Quote(inner) | Block::Callout(_, inner) => visit_blocks(inner, visit),
            Block::List(list) => list.items.iter().for_each(|item| visit_blocks(item, visit)),
            Block::Table(table) => table.cells().for_each(|cell| visit_inlines(cell, visit)),
            Block::Provision(provision) => visit_blocks(&provision.blocks, visit),
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn visit_inlines<'a>(content: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in content {
        visit(inline);
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Deleted(inner) => visit_inlines(inner, visit),
            Inline::Link(link) => visit_inlines(&link.content, visit),
            Inline::Foreign(foreign) => visit_inlines(&foreign.content, visit),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of 5 KB has some hundred inlines and blocks; one more word in each of them is felt.
    #[test]
    fn the_tree_of_a_text_stays_compact() {
        assert_eq!(size_of::<Inline>(), 24);
        assert_eq!(size_of::<Block>(), 24);
        assert_eq!(size_of::<Provision>(), 64);
        assert_eq!(size_of::<Link>(), 64);
    }
}
