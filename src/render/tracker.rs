//! All commitments of all documents, with what answers each and what does not.

use crate::model::{self, Endpoint, Index, Provision, Tally};
use crate::route::{Roll, Subject};

use super::view::{Pointer, TrackedCommitment, TrackedDocument, Tracker, Way};
use super::words::capital;
use super::{Lens, extract, listing, orders, provision, step};

/// One sheet of the tracker, counted from one.
pub fn tracker(lens: &Lens<'_>, sheet: u32) -> Tracker {
    let all = listing::on_sheet(orders::commitments(lens), Roll::Commitments, sheet);
    let documents: Vec<TrackedDocument> =
        all.chunk_by(|one, next| one.0 == next.0).filter_map(|some| document(lens, some)).collect();
    let of = |answered: bool| documents.iter().flat_map(|one| &one.commitments).any(|one| one.answered == answered);
    Tracker {
        tally: said(lens, lens.world.orders.whole_tally()),
        mixed: of(true) && of(false),
        documents,
        sheets: listing::sheets(lens, Roll::Commitments, sheet),
    }
}

/// The way to the tracker, with its tally; none where nothing was promised.
pub fn way(lens: &Lens<'_>) -> Option<Way> {
    let link = lens.link(Subject::Tracker, lens.say("commitments-title"));
    let count = said(lens, lens.world.orders.whole_tally());
    (!orders::commitments(lens).is_empty()).then_some(Way { link, count })
}

/// A document with those of its commitments that stand on the sheet.
fn document(lens: &Lens<'_>, some: &[(Index, usize)]) -> Option<TrackedDocument> {
    let (at, first) = *some.first()?;
    let record = lens.archive.record(at);
    let id = format!("{}-{}", record.noun.section(), record.id);
    let commitments = model::commitments(lens.archive, at).skip(first).take(some.len());
    Some(TrackedDocument {
        place: step::whole(lens, at),
        tally: said(lens, lens.world.orders.tally(at)),
        commitments: commitments.map(|one| commitment(lens, at, one, &id)).collect(),
        id,
    })
}

fn commitment(lens: &Lens<'_>, at: Index, one: &Provision, document: &str) -> TrackedCommitment {
    let end = Endpoint { record: at, provision: Some(one.id.clone()) };
    let answers = model::answers(lens.archive, at, one);
    let answered = model::is_answered(lens.archive, at, &one.id);
    let mentions = if answered { Vec::new() } else { model::mentions(lens.archive, at, one) };
    let link = step::provision(lens, &end).unwrap_or_default();
    TrackedCommitment {
        // Ids of records have no such sign, so that no two of these are the same.
        id: format!("{document}_{}", one.id),
        number: provision::number(lens, one).into_owned(),
        link: Pointer { text: capital(&link.text), url: link.url },
        text: extract::paragraph(lens, at, &one.id).unwrap_or_default(),
        answered,
        state_label: lens.say(if answered { "tracker-answered" } else { "tracker-unanswered" }),
        answers: step::steps(lens, &answers),
        mentions: step::steps(lens, &mentions),
    }
}

/// “6 of 7 commitments are answered”.
fn said(lens: &Lens<'_>, tally: Tally) -> String {
    lens.say_with("tracker-tally", &[("n", tally.all.into()), ("answered", tally.answered.into())])
}
