//! The parts of traces: places, how far things have come, and duties.

use serde::Serialize;

use super::{Link, When, Words};

/// Paragraphs of a record, or a record as a whole, as a sentence names them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceView {
    /// “Initiative 2”; the link leads to the paragraph's trace where it has one, else to its place in the text.
    pub provisions: Vec<Link>,
    pub link: Link,
    /// “Resolution”.
    pub kind: String,
    pub symbol: Option<String>,
    pub when: Option<When>,
}

/// How far something has come.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProgressView {
    /// `planned`, `under-way`, `done` or `stopped`, with its word.
    pub stage: Option<&'static str>,
    pub stage_label: Option<String>,
    pub when: Option<When>,
    pub responsible: Vec<Link>,
    pub evidence: Vec<PlaceView>,
    pub note: Option<Words>,
}

/// One relation of a trace: “Implemented by initiative 2, Global Action Plan, 2021”.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StepView {
    /// The kind of relation, as in `RelationGroup::key`.
    pub key: String,
    /// “Implemented by”.
    pub label: String,
    /// Whether it answers what was promised.
    pub answers: bool,
    /// The sub-paragraph that is meant, where it is not the whole paragraph.
    pub from: Option<Link>,
    pub place: PlaceView,
    /// The year, in the digits of the language.
    pub year: Option<String>,
    /// The first words of the paragraph at the other end.
    pub words: Option<Words>,
    pub progress: Option<ProgressView>,
    /// What lies further on.
    pub steps: Vec<StepView>,
}

/// A deadline, and whether what was due by it was done.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DutyView {
    /// `due`, `met` or `overdue`, with its words; of a date that has passed they say no more than is known.
    pub state: &'static str,
    pub state_label: String,
    pub deadline: When,
    pub met: Option<When>,
    /// Who is to see to it.
    pub who: Vec<Link>,
    pub evidence: Vec<PlaceView>,
}

/// Words of another place that speak of the paragraph.
#[derive(Clone, Debug, Serialize)]
pub struct ExcerptView {
    pub place: PlaceView,
    pub text: super::TextView,
}
