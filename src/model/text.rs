//! The body of a record in one language, as a tree: prose, and numbered provisions with ids that do not change.

use std::sync::Arc;

use crate::language::Language;
use crate::source::Span;

use super::Reference;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The file that it was read from, for reports.
    pub path: Arc<str>,
    pub blocks: Vec<Block>,
    /// In the order of their first calls, which is also their number, from one.
    pub notes: Vec<Note>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Heading {
        /// 2 to 6; the first level belongs to the title.
        level: u8,
        id: Option<Arc<str>>,
        /// The kind of provisions that the heading opens.
        part: Option<PartKind>,
        content: Vec<Inline>,
        span: Span,
    },
    Paragraph(Vec<Inline>),
    Quote(Vec<Block>),
    /// NOTE, TIP, IMPORTANT, WARNING or CAUTION, in lower case.
    Callout(&'static str, Vec<Block>),
    List {
        /// The first number of a numbered list.
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Code(String),
    Table {
        columns: Vec<Column>,
        head: Vec<Cell>,
        rows: Vec<Vec<Cell>>,
    },
    Rule,
    Provision(Provision),
}

pub type Cell = Vec<Inline>;

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
    pub blocks: Vec<Block>,
    pub span: Span,
}

/// What the paragraphs of a part of a document are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    pub blocks: Vec<Block>,
    /// How often the text calls it; each call has an address of its own.
    pub calls: u32,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Deleted(Vec<Inline>),
    /// Words of another language than the text's, written `[words](lang:en)`.
    Foreign {
        language: Language,
        content: Vec<Inline>,
    },
    Code(String),
    Link {
        to: Target,
        content: Vec<Inline>,
        span: Span,
    },
    Image {
        to: Target,
        description: String,
        span: Span,
    },
    /// A call of a note: its place in `Text::notes`, and which call of that note this is, from one.
    Call {
        note: usize,
        call: u32,
    },
    SoftBreak,
    HardBreak,
}

/// Where a link in a text leads.
#[derive(Clone, Debug, PartialEq)]
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

    pub fn provision(&self, id: &str) -> Option<&Provision> {
        find_provision(&self.blocks, id)
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
                Block::Paragraph(content) => Some(content.as_slice()),
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
            Inline::Link { content, .. } | Inline::Foreign { content, .. } => push_plain(content, words),
            Inline::Image { description, .. } => words.push_str(description),
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

/// Asked for many times for every page, so nothing is gathered on the way.
fn find_provision<'a>(blocks: &'a [Block], id: &str) -> Option<&'a Provision> {
    blocks.iter().find_map(|block| match block {
        Block::Provision(provision) if &*provision.id == id => Some(provision),
        Block::Provision(provision) => find_provision(&provision.blocks, id),
        _ => None,
    })
}

/// Runs over every run of inline text of some blocks, those of provisions within them included.
pub fn inlines<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    visit_blocks(blocks, visit);
}

fn visit_blocks<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => visit_inlines(content, visit),
            Block::Quote(inner) | Block::Callout(_, inner) => visit_blocks(inner, visit),
            Block::List { items, .. } => items.iter().for_each(|item| visit_blocks(item, visit)),
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| visit_inlines(cell, visit));
            }
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
            Inline::Link { content, .. } | Inline::Foreign { content, .. } => visit_inlines(content, visit),
            _ => {}
        }
    }
}
