//! Words that someone said, in the language they were said in and in translation.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::language::{Date, Language, Localized};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Quotation {
    pub text: Localized<String>,
    pub original: Option<Language>,
    pub speaker: Option<Arc<str>>,
    /// The role held at that date.
    pub role: Localized<String>,
    pub date: Option<Date>,
    pub source: Localized<String>,
}
