//! The trace of one paragraph.

use serde::Serialize;

use super::{DutyView, ExcerptView, Fact, Link, PlaceView, StepView, TextView};

#[derive(Clone, Debug, Default, Serialize)]
pub struct Trace {
    /// “Commitment 4”.
    pub label: String,
    pub is_commitment: bool,
    /// The paragraph's own words.
    pub text: TextView,
    /// The record that it stands in.
    pub document: PlaceView,
    pub year: Option<String>,
    /// City and country where it was adopted.
    pub place: Vec<Link>,
    /// Who promised it, when and where, and who is to see to it.
    pub facts: Vec<Fact>,
    pub duty: Option<DutyView>,
    pub before: Vec<StepView>,
    pub after: Vec<StepView>,
    /// The same of the document as a whole.
    pub whole: Vec<StepView>,
    /// Says that nothing answers it, when nothing does.
    pub gap: Option<String>,
    /// What is said of it in prose and in the archive's remarks.
    pub excerpts: Vec<ExcerptView>,
    pub named: Vec<StepView>,
    pub in_text: Link,
    pub parallel: Option<Link>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
    /// “Marrakech Declaration, commitment 4”.
    pub citation: String,
    /// The paragraph in plain words, for search engines.
    #[serde(skip)]
    pub description: String,
}
