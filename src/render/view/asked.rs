//! All that is asked of one body.

use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Asked {}
