//! An entry of the glossary.

use serde::{Deserialize, Serialize};

use crate::language::Localized;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Term {
    pub abbreviation: Localized<String>,
}
