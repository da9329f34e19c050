//! The kinds of record, and the folder that each lives in.

use serde::{Deserialize, Serialize};

/// One kind of record. The folder that a record lies in says which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Noun {
    Series,
    Event,
    Declaration,
    Resolution,
    ActionPlan,
    Report,
    Publication,
    News,
    Organisation,
    Person,
    Topic,
    Place,
    Term,
    Page,
}

impl Noun {
    pub const ALL: [Noun; 14] = [
        Noun::Series,
        Noun::Event,
        Noun::Declaration,
        Noun::Resolution,
        Noun::ActionPlan,
        Noun::Report,
        Noun::Publication,
        Noun::News,
        Noun::Organisation,
        Noun::Person,
        Noun::Topic,
        Noun::Place,
        Noun::Term,
        Noun::Page,
    ];

    /// The nouns whose records are documents: texts with a symbol, a date and a standing.
    pub const DOCUMENTS: [Noun; 5] =
        [Noun::Declaration, Noun::Resolution, Noun::ActionPlan, Noun::Report, Noun::Publication];

    /// The folder in `content/`, and the part of the address after the language.
    pub fn section(self) -> &'static str {
        match self {
            Noun::Series => "series",
            Noun::Event => "events",
            Noun::Declaration => "declarations",
            Noun::Resolution => "resolutions",
            Noun::ActionPlan => "action-plans",
            Noun::Report => "reports",
            Noun::Publication => "publications",
            Noun::News => "news",
            Noun::Organisation => "organisations",
            Noun::Person => "people",
            Noun::Topic => "topics",
            Noun::Place => "places",
            Noun::Term => "glossary",
            Noun::Page => "pages",
        }
    }

    /// The noun itself, as file names and messages spell it.
    pub fn name(self) -> &'static str {
        match self {
            Noun::Series => "series",
            Noun::Event => "event",
            Noun::Declaration => "declaration",
            Noun::Resolution => "resolution",
            Noun::ActionPlan => "action-plan",
            Noun::Report => "report",
            Noun::Publication => "publication",
            Noun::News => "news",
            Noun::Organisation => "organisation",
            Noun::Person => "person",
            Noun::Topic => "topic",
            Noun::Place => "place",
            Noun::Term => "term",
            Noun::Page => "page",
        }
    }

    /// The field that holds what readers see at the head of the page.
    pub fn heading_field(self) -> &'static str {
        match self {
            Noun::Organisation | Noun::Person | Noun::Topic | Noun::Place => "name",
            Noun::Term => "term",
            _ => "title",
        }
    }

    /// What sorts of this noun there are; the field `type` names one. Empty where there is but one sort.
    pub fn types(self) -> &'static [&'static str] {
        match self {
            Noun::Series => &["event-series", "publication-series"],
            Noun::Event => &["conference", "academy", "workshop", "webinar", "meeting"],
            Noun::Declaration => &["declaration", "outcome-document", "principles", "programme-of-action"],
            Noun::Resolution => &["resolution", "decision"],
            Noun::ActionPlan => &["action-plan", "strategic-plan"],
            Noun::Report => &["report", "submission", "survey", "statement", "official-records", "corrigendum"],
            Noun::Publication => &["book", "handbook", "manual", "guidelines", "toolkit"],
            Noun::Organisation => &[
                "alliance",
                "institution",
                "network",
                "un-body",
                "treaty-body",
                "intergovernmental",
                "centre",
                "city",
                "government",
                "ngo",
                "funder",
                "university",
                "project",
                "media",
                "group",
            ],
            Noun::Place => &["country", "city"],
            Noun::News | Noun::Person | Noun::Topic | Noun::Term | Noun::Page => &[],
        }
    }

    pub fn of_section(section: &str) -> Option<Noun> {
        Noun::ALL.into_iter().find(|noun| noun.section() == section)
    }

    pub fn is_document(self) -> bool {
        Noun::DOCUMENTS.contains(&self)
    }
}
