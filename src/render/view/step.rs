//! The parts of traces: places, how far things have come, and duties.

use serde::{Serialize, Serializer};

use super::words::{part, print_symbol, printed};
use super::{Link, Links, Passage, When};

/// HTML: paragraphs of a record, or a record as a whole, as a sentence names them: “initiative 2, Global Action Plan, 2021”.
/// Its parts have the classes `place-provision`, `symbol` and `place-when`.
#[derive(Clone, Debug, Default)]
pub struct PlaceView {
    /// “Initiative 2”; the link leads to the paragraph's trace where it has one, else to its place in the text.
    pub provisions: Links,
    pub link: Link,
    /// Its symbol and date, unless the title says them already.
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
    pub responsible: Links,
    pub evidence: Vec<PlaceView>,
    pub note: Option<Passage>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Link>,
    pub place: PlaceView,
    /// The year, in the digits of the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    /// The first words of the paragraph at the other end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Passage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<ProgressView>,
    /// What lies further on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
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
    pub who: Links,
    pub evidence: Vec<PlaceView>,
}

/// Words of another place that speak of the paragraph.
#[derive(Clone, Debug, Serialize)]
pub struct ExcerptView {
    pub place: PlaceView,
    pub text: super::TextView,
}

impl Serialize for PlaceView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let comma = &self.provisions.comma;
        printed(serializer, |html| {
            if !self.provisions.is_empty() {
                part(html, "place-provision", |html| self.provisions.print(html));
                html.text(comma);
            }
            self.link.print(html);
            if let Some(symbol) = &self.symbol {
                html.text(comma);
                print_symbol(html, symbol);
            }
            if let Some(when) = &self.when {
                html.text(comma);
                part(html, "place-when", |html| when.print(html));
            }
        })
    }
}
