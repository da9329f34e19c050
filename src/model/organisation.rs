//! A body: an alliance, an institution, a network, a committee, a city.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::language::{Language, Localized};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Organisation {
    pub acronym: Localized<String>,
    pub former_names: Vec<Localized<String>>,
    /// Other names in use.
    pub variants: Vec<Localized<String>>,
    pub working_languages: Vec<Language>,
    pub website: Option<Arc<str>>,
}
