//! The trace of one paragraph.

use serde::Serialize;

use super::words::symbol;
use super::{DutyView, ExcerptView, Fact, Link, Links, PlaceView, Pointer, StepView, TextView, When};

#[derive(Clone, Debug, Default, Serialize)]
pub struct Trace {
    /// “Commitment 4”.
    pub label: String,
    pub is_commitment: bool,
    /// The paragraph's own words.
    pub text: TextView,
    /// The record that it stands in, with its symbol and date; and as the line in time names it, where it has the year.
    pub document: Link,
    #[serde(serialize_with = "symbol", skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    pub when: Option<When>,
    pub here: PlaceView,
    pub year: Option<String>,
    /// City and country where it was adopted.
    #[serde(skip_serializing_if = "Links::is_empty")]
    pub place: Links,
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
    pub in_text: Option<Link>,
    pub parallel: Option<Link>,
    pub previous: Option<Pointer>,
    pub next: Option<Pointer>,
    /// “Marrakech Declaration, commitment 4”.
    pub citation: String,
    /// The paragraph in plain words, for search engines.
    #[serde(skip)]
    pub description: String,
}
