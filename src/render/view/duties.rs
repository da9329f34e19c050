//! What is due, by when.

use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Duties {}
