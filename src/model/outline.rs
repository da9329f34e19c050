//! What there is in a text, without its words: the places that others can lead to, its paragraphs, and where it leads.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Block, Inline, PartKind, Provision, Reference, Target, Text, inlines};

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Outline {
    /// Headings and paragraphs, in the order of the text; only those of headings are no paragraphs.
    pub places: Vec<Place>,
    /// Their numbers in the order of their ids, since every link asks for one.
    by_id: Vec<u32>,
    /// How many notes there are; each has an address of its own.
    pub notes: u32,
    /// Every link to a record, those of the notes under each paragraph that calls them; each once, sorted.
    pub citations: Vec<Citation>,
    /// Whatever else a link or a picture leads to within the archive; each once, sorted.
    pub ends: Vec<Target>,
}

/// Something with an id that a link can lead to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    #[serde(deserialize_with = "crate::source::word")]
    pub id: Arc<str>,
    /// None for a heading.
    pub paragraph: Option<Paragraph>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Paragraph {
    pub kind: PartKind,
    pub depth: u8,
    /// How many of the places that follow lie within it.
    pub family: u32,
}

/// The paragraph that a link stands in, and what the link leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Citation {
    pub from: Option<Arc<str>>,
    pub to: Reference,
}

impl Outline {
    pub fn of(text: &Text) -> Outline {
        let mut places = Vec::new();
        place(&text.blocks, &mut places);
        let mut citations = BTreeSet::new();
        cite(text, &text.blocks, None, &mut citations);
        Outline {
            by_id: by_id(&places),
            places,
            notes: u32::try_from(text.notes.len()).unwrap_or(u32::MAX),
            ends: ends(text, &citations),
            citations: citations.into_iter().collect(),
        }
    }

    /// Everything within the archive that the text leads to.
    pub fn targets(&self) -> impl Iterator<Item = Target> {
        self.citations.iter().map(|citation| Target::Record(citation.to.clone())).chain(self.ends.iter().cloned())
    }

    /// Whether a link can lead to this id: that of a heading, a paragraph or a note.
    pub fn has_place(&self, id: &str) -> bool {
        let note = || id.strip_prefix("ftn_").and_then(|number| number.parse::<u32>().ok());
        self.find(id).next().is_some() || note().is_some_and(|number| (1..=self.notes).contains(&number))
    }

    pub fn has_provision(&self, id: &str) -> bool {
        self.provision(id).is_some()
    }

    /// The place of a paragraph among all places.
    pub fn provision(&self, id: &str) -> Option<usize> {
        self.find(id).find(|at| self.places[*at].paragraph.is_some())
    }

    /// The way down to a paragraph of the text that this is of, by its place among all: those that it lies within, and last
    /// itself. Empty where the text was saved since, and holds another one there.
    pub fn way<'a>(&self, text: &'a Text, at: usize) -> Vec<&'a Provision> {
        let (mut way, mut blocks, mut start) = (Vec::new(), &*text.blocks, 0);
        while let Some((provision, place)) = self.holder(blocks, start, at) {
            way.push(provision);
            if place == at {
                return if self.places[at].id == provision.id { way } else { Vec::new() };
            }
            (blocks, start) = (&provision.blocks, place + 1);
        }
        Vec::new()
    }

    /// The paragraph among some blocks, which begin at a place, that is or holds the one at another, and its own place.
    /// Families before it are left out without being looked into.
    fn holder<'a>(&self, blocks: &'a [Block], mut start: usize, at: usize) -> Option<(&'a Provision, usize)> {
        for block in blocks {
            match block {
                Block::Heading(heading) => start += usize::from(heading.id.is_some()),
                Block::Provision(provision) => {
                    let family = self.places.get(start)?.paragraph.map_or(0, |one| one.family);
                    let end = start + family as usize;
                    if (start..=end).contains(&at) {
                        return Some((provision, start));
                    }
                    start = end + 1;
                }
                _ => {}
            }
        }
        None
    }

    /// The places that have an id, in the order of the text; more than one was reported.
    fn find(&self, id: &str) -> impl Iterator<Item = usize> {
        let start = self.by_id.partition_point(|at| *self.places[*at as usize].id < *id);
        let found = self.by_id[start..].iter().map(|at| *at as usize);
        found.take_while(move |at| *self.places[*at].id == *id)
    }

    /// The ids of headings and paragraphs, in the order of the text.
    pub fn ids(&self) -> Vec<&str> {
        self.places.iter().map(|place| &*place.id).collect()
    }

    /// Every paragraph, sub-paragraphs after their paragraph, in the order of the text.
    pub fn provisions(&self) -> impl Iterator<Item = (&Arc<str>, &Paragraph)> {
        self.places.iter().filter_map(|place| Some((&place.id, place.paragraph.as_ref()?)))
    }

    /// The ids of a paragraph and of all that lie within it.
    pub fn family(&self, id: &str) -> Option<Vec<Arc<str>>> {
        let at = self.provision(id)?;
        let family = self.places[at].paragraph?.family as usize;
        let all = self.places[at..].iter().take(family + 1).filter(|place| place.paragraph.is_some());
        Some(all.map(|place| place.id.clone()).collect())
    }

    pub fn has_commitments(&self) -> bool {
        self.provisions().any(|(_, paragraph)| paragraph.is_commitment())
    }
}

impl Paragraph {
    /// Something that was promised; its sub-paragraphs belong to it.
    pub fn is_commitment(&self) -> bool {
        self.kind == PartKind::Commitments && self.depth == 0
    }
}

fn by_id(places: &[Place]) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..).take(places.len()).collect();
    numbers.sort_by_key(|at| &*places[*at as usize].id);
    numbers
}

fn place(blocks: &[Block], places: &mut Vec<Place>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                places.extend(heading.id.clone().map(|id| Place { id, paragraph: None }));
            }
            Block::Provision(provision) => place_provision(provision, places),
            _ => {}
        }
    }
}

fn place_provision(provision: &Provision, places: &mut Vec<Place>) {
    let at = places.len();
    let Provision { id, kind, depth, blocks, .. } = provision;
    let paragraph = Paragraph { kind: *kind, depth: *depth, family: 0 };
    places.push(Place { id: id.clone(), paragraph: Some(paragraph) });
    place(blocks, places);
    let family = u32::try_from(places.len() - at - 1).unwrap_or(u32::MAX);
    places[at].paragraph = Some(Paragraph { family, ..paragraph });
}

fn cite(text: &Text, blocks: &[Block], within: Option<&Arc<str>>, found: &mut BTreeSet<Citation>) {
    for block in blocks {
        match block {
            Block::Provision(provision) => cite(text, &provision.blocks, Some(&provision.id), found),
            other => inlines(std::slice::from_ref(other), &mut |inline| match inline {
                Inline::Call { note, .. } => {
                    let blocks = text.notes.get(*note as usize).map(|note| &*note.blocks).unwrap_or_default();
                    inlines(blocks, &mut |inline| found.extend(citation(inline, within)));
                }
                inline => found.extend(citation(inline, within)),
            }),
        }
    }
}

fn citation(inline: &Inline, within: Option<&Arc<str>>) -> Option<Citation> {
    match inline {
        Inline::Link(link) => Some(Citation { from: within.cloned(), to: link.to.record()?.clone() }),
        _ => None,
    }
}

/// Notes that nothing calls cite nothing, and pictures do not either.
fn ends(text: &Text, citations: &BTreeSet<Citation>) -> Vec<Target> {
    let cited: BTreeSet<&Reference> = citations.iter().map(|citation| &citation.to).collect();
    let mut ends = BTreeSet::new();
    text.each_inline(&mut |inline| {
        let to = match inline {
            Inline::Link(link) => &link.to,
            Inline::Image(image) => &image.to,
            _ => return,
        };
        if !matches!(to, Target::Web(_)) && !to.record().is_some_and(|record| cited.contains(record)) {
            ends.insert(to);
        }
    });
    ends.into_iter().cloned().collect()
}
