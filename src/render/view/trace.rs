//! The trace of one paragraph.

use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Trace {}
