//! A country or a city.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Place {
    /// ISO 3166-1 alpha-2, of a country.
    pub code: Option<Arc<str>>,
}
