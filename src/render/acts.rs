//! The acts of a document's paragraphs by verb and by addressee: an index, and the classes by which a page filters.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::model::{Block, Index, PartKind, Provision, ProvisionFacts, Text, Verb};
use crate::route::ASKING;

use super::view::{ActRow, ActsView, Words};
use super::{Lens, provision};

/// How many verbs and how many addressees a page can be filtered by: the style sheet counts them. The index has all.
const MOST: usize = 24;

/// Something that acts are grouped by, with the paragraphs that have it, in the order of the text.
struct Row<'a> {
    /// The name in the page's address.
    name: &'a str,
    label: Words,
    paragraphs: Vec<&'a Provision>,
}

/// The acts of one text.
pub struct Acts<'a> {
    verbs: Vec<Row<'a>>,
    addressees: Vec<Row<'a>>,
    /// How many paragraphs there are.
    total: usize,
    /// Of each paragraph, as they stand behind other classes: ` verb-3 to-1`.
    classes: FxHashMap<&'a str, String>,
}

impl<'a> Acts<'a> {
    /// None for a document without acts.
    pub fn of(lens: &'a Lens<'a>, at: Index, text: &'a Text) -> Option<Acts<'a>> {
        let facts = &lens.archive.record(at).provisions;
        facts.values().any(|facts| !facts.acts.is_empty()).then(|| {
            let families = families(text);
            let (verbs, addressees) = (verbs(lens, facts, &families), addressees(lens, at, &families));
            let classes = classes([("verb", &verbs), ("to", &addressees)]);
            Acts { verbs, addressees, total: families.len(), classes }
        })
    }

    pub fn classes(&self, id: &str) -> &str {
        self.classes.get(id).map_or("", String::as_str)
    }

    /// The index.
    pub fn view(self, lens: &Lens<'_>) -> ActsView {
        let row = |(number, row): (usize, Row<'_>)| ActRow {
            number: (number <= MOST).then_some(number),
            said: said(lens, row.paragraphs.len(), self.total),
            preambular: links(lens, &row, true),
            operative: links(lens, &row, false),
            name: row.name.to_owned(),
            label: row.label,
        };
        let rows = |rows: Vec<Row<'_>>| (1..).zip(rows).map(row).collect();
        ActsView { verbs: rows(self.verbs), addressees: rows(self.addressees), total: self.total }
    }
}

fn classes<'a>(all: [(&str, &[Row<'a>]); 2]) -> FxHashMap<&'a str, String> {
    let mut classes: FxHashMap<&str, String> = FxHashMap::default();
    for (name, rows) in all {
        for (row, number) in rows.iter().zip(1..=MOST) {
            let class = format!(" {name}-{number}");
            row.paragraphs.iter().for_each(|one| classes.entry(&one.id).or_default().push_str(&class));
        }
    }
    classes
}

/// “3 of 28 paragraphs”.
fn said(lens: &Lens<'_>, number: usize, total: usize) -> String {
    lens.say_with("acts-said", &[("n", number.into()), ("total", total.into())])
}

fn links(lens: &Lens<'_>, row: &Row<'_>, preambular: bool) -> Vec<super::view::Link> {
    let wanted = row.paragraphs.iter().filter(|one| (one.kind == PartKind::Preamble) == preambular);
    let link = |one: &&Provision| super::view::Link {
        text: provision::printed(lens, one).into_owned(),
        url: format!("#{}", one.id),
        ..Default::default()
    };
    wanted.map(link).collect()
}

/// A paragraph, which is shown and hidden as a whole, with the ids of all that lie within it.
type Family<'a> = (&'a Provision, Vec<&'a Arc<str>>);

fn families(text: &Text) -> Vec<Family<'_>> {
    let family = |provision| {
        let mut ids = Vec::new();
        collect(provision, &mut ids);
        (provision, ids)
    };
    paragraphs(&text.blocks).map(family).collect()
}

fn paragraphs(blocks: &[Block]) -> impl Iterator<Item = &Provision> {
    blocks.iter().filter_map(|block| match block {
        Block::Provision(provision) => Some(&**provision),
        _ => None,
    })
}

fn collect<'a>(provision: &'a Provision, ids: &mut Vec<&'a Arc<str>>) {
    ids.push(&provision.id);
    paragraphs(&provision.blocks).for_each(|inner| collect(inner, ids));
}

/// In the order of the language.
fn verbs<'a>(lens: &Lens<'_>, facts: &BTreeMap<Arc<str>, ProvisionFacts>, families: &[Family<'a>]) -> Vec<Row<'a>> {
    let mut found: Vec<(Verb, Vec<&Provision>)> = Vec::new();
    for (paragraph, ids) in families {
        let acts = ids.iter().filter_map(|id| facts.get(*id)).flat_map(|facts| &facts.acts);
        push(&mut found, paragraph, acts.map(|act| act.verb));
    }
    let ranks = lens.sayings.verbs.get_or_init(|| ranks(lens));
    found.sort_by_key(|(verb, _)| ranks.get(*verb as usize));
    let label = |verb: Verb| lens.own(lens.label("verb", verb.name()));
    found.into_iter().map(|(verb, paragraphs)| Row { name: verb.name(), label: label(verb), paragraphs }).collect()
}

/// The rank of each verb; those with the same words have the same. A page tells only of its own verbs that words are
/// missing.
fn ranks(lens: &Lens<'_>) -> Vec<usize> {
    let messages = lens.locale.messages();
    let word = |name: &&str| messages.format(&["verb-", name].concat(), &[]).unwrap_or_default();
    let words: Vec<_> = Verb::NAMES.iter().map(word).collect();
    let compare = |one: &usize, other: &usize| lens.locale.compare_titles(&words[*one], &words[*other]);
    let mut order: Vec<usize> = (0..words.len()).collect();
    order.sort_by(compare);
    let mut ranks = vec![0; words.len()];
    for pair in order.windows(2) {
        ranks[pair[1]] = ranks[pair[0]] + usize::from(compare(&pair[0], &pair[1]).is_lt());
    }
    ranks
}

fn addressees<'a>(lens: &'a Lens<'_>, at: Index, families: &[Family<'a>]) -> Vec<Row<'a>> {
    let mut asked: FxHashMap<&Arc<str>, BTreeSet<Index>> = FxHashMap::default();
    for relation in lens.archive.from(at).filter(|relation| ASKING.contains(&relation.kind)) {
        if let Some(id) = &relation.from.provision {
            asked.entry(id).or_default().insert(relation.to.record);
        }
    }
    let mut found: Vec<(Index, Vec<&Provision>)> = Vec::new();
    for (paragraph, ids) in families {
        push(&mut found, paragraph, ids.iter().filter_map(|id| asked.get(*id)).flatten().copied());
    }
    // By title: whom documents speak to has no date.
    found.sort_by_key(|(at, _)| lens.order.rank(*at));
    let row = |(at, paragraphs): (Index, Vec<&'a Provision>)| {
        let record = lens.archive.record(at);
        Row { name: &record.id, label: lens.title(record), paragraphs }
    };
    found.into_iter().map(row).collect()
}

/// A paragraph counts once for each, however often it has it.
fn push<'a, T: PartialEq>(
    found: &mut Vec<(T, Vec<&'a Provision>)>,
    paragraph: &'a Provision,
    all: impl Iterator<Item = T>,
) {
    for one in all {
        match found.iter_mut().find(|(have, _)| *have == one) {
            Some((_, paragraphs)) if paragraphs.last().is_some_and(|last| last.id == paragraph.id) => {}
            Some((_, paragraphs)) => paragraphs.push(paragraph),
            None => found.push((one, vec![paragraph])),
        }
    }
}
