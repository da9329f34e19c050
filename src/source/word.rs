//! Words that many values share, as they come back from what was kept.

use std::sync::Arc;

use serde::{Deserialize, Deserializer};

/// Where there are hundreds of thousands of them, as of ids and names of fields, it counts that serde by itself takes two
/// allocations for each.
pub fn word<'de, D: Deserializer<'de>>(from: D) -> Result<Arc<str>, D::Error> {
    <&str>::deserialize(from).map(Arc::from)
}
