//! All commitments of all documents, with what answers each and what does not.

use crate::model::{self, Endpoint, Index, Provision, Tally};
use crate::route::{Roll, Subject};

use super::orders::order;
use super::view::{Pointer, TrackedCommitment, TrackedDocument, Tracker, Way};
use super::words::capital;
use super::{Lens, extract, listing, provision, step};

/// One sheet of the tracker, counted from one.
pub fn tracker(lens: &Lens<'_>, sheet: u32) -> Tracker {
    let all = order(lens, Roll::Commitments);
    let documents: Vec<TrackedDocument> =
        listing::on_sheet(&all, Roll::Commitments, sheet).iter().map(|at| document(lens, *at)).collect();
    let of = |answered: bool| documents.iter().flat_map(|one| &one.commitments).any(|one| one.answered == answered);
    Tracker {
        tally: tally(lens, &all),
        mixed: of(true) && of(false),
        documents,
        sheets: listing::sheets(lens, Roll::Commitments, sheet),
    }
}

/// The way to the tracker, with its tally; none where nothing was promised.
pub fn way(lens: &Lens<'_>) -> Option<Way> {
    let all: Vec<Index> = lens.archive.committing().collect();
    let link = lens.link(Subject::Tracker, lens.say("commitments-title"));
    (!all.is_empty()).then(|| Way { link, count: tally(lens, &all) })
}

fn document(lens: &Lens<'_>, at: Index) -> TrackedDocument {
    let record = lens.archive.record(at);
    let id = format!("{}-{}", record.noun.section(), record.id);
    TrackedDocument {
        place: step::whole(lens, at),
        tally: tally(lens, &[at]),
        commitments: model::commitments(lens.archive, at).map(|one| commitment(lens, at, one, &id)).collect(),
        id,
    }
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
        number: provision::number(lens, one),
        link: Pointer { text: capital(&link.text), url: link.url },
        text: extract::paragraph(lens, at, &one.id).unwrap_or_default(),
        answered,
        state_label: lens.say(if answered { "tracker-answered" } else { "tracker-unanswered" }),
        answers: step::steps(lens, &answers),
        mentions: step::steps(lens, &mentions),
    }
}

/// “6 of 7 commitments are answered”.
fn tally(lens: &Lens<'_>, documents: &[Index]) -> String {
    let of = |at: &Index| lens.world.orders.tally(*at).unwrap_or_else(|| model::tally(lens.archive, *at));
    let all = documents.iter().map(of);
    let sum =
        all.fold(Tally::default(), |sum, one| Tally { all: sum.all + one.all, answered: sum.answered + one.answered });
    lens.say_with("tracker-tally", &[("n", sum.all.into()), ("answered", sum.answered.into())])
}
