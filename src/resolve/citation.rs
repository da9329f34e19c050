//! Links in texts are citations: a paragraph that links to a document, or calls a note that does, cites it,
//! and the cited side can say so, down to the paragraph.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::model::{Citation, Detail, Endpoint, Index, Record, Relation, RelationKind};

use super::Known;

/// The citations that the facts do not state: what a paragraph recalls or implements, it need not cite as well.
pub fn citations(known: &Known<'_>, stated: &[Relation]) -> Vec<Relation> {
    let said: FxHashSet<(&Endpoint, &Endpoint)> =
        stated.iter().map(|relation| (&relation.from, &relation.to)).collect();
    let linked: FxHashSet<(&Endpoint, Index)> =
        stated.iter().map(|relation| (&relation.from, relation.to.record)).collect();
    // Whoever implements a document as a whole may still cite a single paragraph of it, but not the other way round.
    let is_said = |one: &Relation| match one.to.provision {
        Some(_) => said.contains(&(&one.from, &one.to)),
        None => linked.contains(&(&one.from, one.to.record)),
    };
    let citing = (0..).map(Index).zip(known.records);
    let citing: Vec<_> = citing.filter(|(_, record)| RelationKind::Cites.from().contains(&record.noun)).collect();
    let all = citing
        .into_par_iter()
        .flat_map_iter(|(at, record)| cited(record).into_iter().filter_map(move |link| citation(known, at, link)));
    all.filter(|relation| !is_said(relation)).collect()
}

/// Every citation of a record's texts, each once, in order.
fn cited(record: &Record) -> Vec<&Citation> {
    let mut texts = record.text.values().map(|text| &text.outline().citations);
    let Some(first) = texts.next() else { return Vec::new() };
    // Translations cite what their original cites.
    if texts.all(|other| other == first) {
        return first.iter().collect();
    }
    record.text.values().flat_map(|text| &text.outline().citations).collect::<BTreeSet<_>>().into_iter().collect()
}

fn citation(known: &Known<'_>, at: Index, link: &Citation) -> Option<Relation> {
    let Citation { from, to: reference } = link;
    let to = (known.find)(reference.noun, &reference.id).filter(|to| *to != at && reference.noun.is_document())?;
    // What the fragment names may be a heading or a note; only paragraphs are ends of relations.
    let target = known.record(to);
    let paragraph = |id: &Arc<str>| target.text.values().any(|text| text.outline().has_provision(id));
    Some(Relation {
        kind: RelationKind::Cites,
        from: Endpoint { record: at, provision: from.clone() },
        to: Endpoint { record: to, provision: reference.fragment.clone().filter(paragraph) },
        detail: Detail::None,
    })
}
