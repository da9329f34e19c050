//! The languages of a document side by side.

use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Parallel {}
