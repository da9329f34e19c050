//! All that is asked of one body.

use serde::Serialize;

use super::{DutyView, Link, PlaceView, TextView};

#[derive(Clone, Debug, Default, Serialize)]
pub struct Asked {
    /// “12 paragraphs”.
    pub count: String,
    /// The page of the body.
    pub body: Link,
    /// What asks it to act, and what speaks to it; latest document first.
    pub asks: Vec<AskingDocument>,
    pub speaks: Vec<AskingDocument>,
}

/// The way to all that is asked of a body.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WayToAsked {
    /// What the page shows.
    pub label: String,
    /// “12 paragraphs”.
    pub link: Link,
}

#[derive(Clone, Debug, Serialize)]
pub struct AskingDocument {
    pub place: PlaceView,
    pub paragraphs: Vec<AskingParagraph>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct AskingParagraph {
    /// What it does: “Requests”, “Encourages”.
    pub verbs: Vec<String>,
    /// “Operative paragraph 28”; none when the document as a whole asks.
    pub provision: Option<Link>,
    pub text: Option<TextView>,
    pub duty: Option<DutyView>,
}
