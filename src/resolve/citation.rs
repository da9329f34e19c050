//! Links in texts are citations: a paragraph that links to a document, or calls a note that does, cites it,
//! and the cited side can say so, down to the paragraph.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::model::{Citation, Detail, Endpoint, Index, Noun, Record, Relation, RelationKind};

type Find<'a> = &'a dyn Fn(Noun, &str) -> Option<Index>;

/// The citations that the facts do not state: what a paragraph recalls or implements, it need not cite as well.
pub fn citations(records: &[Record], stated: &[Relation], find: Find<'_>) -> Vec<Relation> {
    let known: HashSet<(&Endpoint, &Endpoint)> = stated.iter().map(|relation| (&relation.from, &relation.to)).collect();
    let linked: HashSet<(&Endpoint, Index)> =
        stated.iter().map(|relation| (&relation.from, relation.to.record)).collect();
    // Whoever implements a document as a whole may still cite a single paragraph of it, but not the other way round.
    let is_said = |one: &Relation| match one.to.provision {
        Some(_) => known.contains(&(&one.from, &one.to)),
        None => linked.contains(&(&one.from, one.to.record)),
    };
    let citing = (0..).map(Index).zip(records).filter(|(_, record)| RelationKind::Cites.from().contains(&record.noun));
    let all = citing.flat_map(|(at, record)| {
        let cited = record.text.values().flat_map(|text| &text.outline().citations).collect::<BTreeSet<_>>();
        cited.into_iter().filter_map(move |link| citation(at, link, records, find))
    });
    all.filter(|relation| !is_said(relation)).collect()
}

fn citation(at: Index, link: &Citation, records: &[Record], find: Find<'_>) -> Option<Relation> {
    let Citation { from, to: reference } = link;
    let to = find(reference.noun, &reference.id).filter(|to| *to != at && reference.noun.is_document())?;
    // What the fragment names may be a heading or a note; only paragraphs are ends of relations.
    let target = &records[to.0 as usize];
    let paragraph = |id: &Arc<str>| target.text.values().any(|text| text.outline().has_provision(id));
    Some(Relation {
        kind: RelationKind::Cites,
        from: Endpoint { record: at, provision: from.clone() },
        to: Endpoint { record: to, provision: reference.fragment.clone().filter(paragraph) },
        detail: Detail::None,
    })
}
