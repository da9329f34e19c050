//! What is due, by when.

use serde::Serialize;

use super::{DutyView, PlaceView, TextView};

#[derive(Clone, Debug, Default, Serialize)]
pub struct Duties {
    /// What is due, what is overdue, what was done; those that have any.
    pub groups: Vec<DutyGroup>,
    /// Whether some deadlines name no day, so that the calendar lacks them.
    pub vague: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct DutyGroup {
    /// `due`, `overdue` or `met`.
    pub state: &'static str,
    pub heading: String,
    pub items: Vec<DutyItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DutyItem {
    /// Unique on the page.
    pub id: String,
    pub place: PlaceView,
    pub text: TextView,
    pub duty: DutyView,
    /// Whether the deadline names a day.
    pub dated: bool,
}
