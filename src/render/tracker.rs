//! All commitments of all documents, with what answers each and what does not.

use crate::language::Arguments;
use crate::model::{self, Endpoint, Index, Provision};
use crate::route::{Roll, Subject};

use super::orders::order;
use super::view::{Link, TrackedCommitment, TrackedDocument, Tracker, Way};
use super::words::capital;
use super::{Lens, extract, listing, step, text};

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
        commitments: commitments(lens, at).into_iter().map(|one| commitment(lens, at, one, &id)).collect(),
        id,
    }
}

fn commitments<'a>(lens: &Lens<'a>, at: Index) -> Vec<&'a Provision> {
    let text = lens.archive.record(at).first_text();
    let all = text.map(model::Text::provisions).unwrap_or_default();
    all.into_iter().filter(|provision| provision.is_commitment()).collect()
}

fn commitment(lens: &Lens<'_>, at: Index, one: &Provision, document: &str) -> TrackedCommitment {
    let end = Endpoint { record: at, provision: Some(one.id.clone()) };
    let answers = model::answers(lens.archive, at, one);
    let answered = is_answered(lens, at, one);
    let mentions = if answered { Vec::new() } else { model::mentions(lens.archive, at, one) };
    let link = step::provision(lens, &end).unwrap_or_default();
    TrackedCommitment {
        id: format!("{document}-{}", one.id),
        number: text::number(lens, one),
        link: Link { text: capital(&link.text), ..link },
        text: extract::paragraph(lens, at, &one.id).unwrap_or_default(),
        answered,
        state_label: lens.say(if answered { "tracker-answered" } else { "tracker-unanswered" }),
        answers: step::steps(lens, &answers),
        mentions: step::steps(lens, &mentions),
    }
}

/// Whether something answers a commitment, or it is known when it was met.
pub fn is_answered(lens: &Lens<'_>, at: Index, one: &Provision) -> bool {
    let facts = lens.archive.record(at).provisions.get(&one.id);
    facts.is_some_and(|facts| facts.met.is_some()) || !model::answers(lens.archive, at, one).is_empty()
}

/// “6 of 7 commitments are answered”.
fn tally(lens: &Lens<'_>, documents: &[Index]) -> String {
    let of = |at: &Index| commitments(lens, *at).into_iter().map(|one| (*at, one)).collect::<Vec<_>>();
    let all: Vec<(Index, &Provision)> = documents.iter().flat_map(of).collect();
    let answered = all.iter().filter(|(at, one)| is_answered(lens, *at, one)).count();
    lens.say_with("tracker-tally", &Arguments::from_iter([("n", all.len()), ("answered", answered)]))
}
