//! What changed since another text.

use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Changes {}
