//! All commitments of all documents.

use serde::Serialize;

use super::{PlaceView, Pointer, Sheet, StepView, TextView};

#[derive(Clone, Debug, Default, Serialize)]
pub struct Tracker {
    /// “6 of 7 commitments are answered”, of all documents.
    pub tally: String,
    /// Whether some commitments of this sheet are answered and others are not, so that it is worth choosing.
    pub mixed: bool,
    pub documents: Vec<TrackedDocument>,
    pub sheets: Vec<Sheet>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TrackedDocument {
    /// Unique on the page.
    pub id: String,
    pub place: PlaceView,
    pub tally: String,
    pub commitments: Vec<TrackedCommitment>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TrackedCommitment {
    /// For links to it; unique on the page.
    pub id: String,
    /// “4.”
    pub number: String,
    /// “Commitment 4”, with the way to its trace.
    pub link: Pointer,
    pub text: TextView,
    pub answered: bool,
    /// “Answered”, or “unanswered”.
    pub state_label: String,
    pub answers: Vec<StepView>,
    /// What speaks of it, when nothing answers it.
    pub mentions: Vec<StepView>,
}
