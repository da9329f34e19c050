//! A series of events or publications.

use serde::{Deserialize, Serialize};

use crate::language::Localized;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Series {
    /// How often there is an edition, in words.
    pub periodicity: Localized<String>,
    /// How many years should lie between two editions.
    pub years_between: Option<i64>,
}
