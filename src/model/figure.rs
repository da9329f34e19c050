//! A number that a source gives: how many of what, and who says so.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::language::{Date, Localized};

use super::event::values;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Figure {
    pub label: Localized<String>,
    pub value: i64,
    /// What is counted, as the name of a message with plural forms.
    pub unit: Arc<str>,
    pub qualifier: Option<Qualifier>,
    pub scope: Localized<String>,
    pub date: Option<Date>,
    pub source: Localized<String>,
    /// What is counted, by a name that staff choose; figures of one thing that differ are in conflict.
    pub thing: Option<Arc<str>>,
    /// What the archive remarks on other values for the same thing.
    pub conflict: Localized<String>,
}

impl Figure {
    /// Whether two figures of one thing cannot both be right.
    pub fn conflicts_with(&self, other: &Figure) -> bool {
        (self.value, &self.unit, self.qualifier) != (other.value, &other.unit, other.qualifier)
    }
}

values! {
    /// How exact a figure is.
    Qualifier { MoreThan "more-than", About "about", AtLeast "at-least", AtMost "at-most", }
}
