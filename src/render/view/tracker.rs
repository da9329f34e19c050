//! All commitments of all documents.

use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Tracker {}
