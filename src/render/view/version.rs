//! What pages show of the texts that a work has gone through.

use serde::Serialize;

use super::words::{sentence, symbol};
use super::{Link, Run, When, Words};

/// All texts of one work, in order of time.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Versions {
    pub texts: Vec<VersionView>,
    /// Says that there are more than are listed.
    pub cut: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct VersionView {
    /// Of the text that the page shows, only its title.
    pub link: Link,
    /// “Declaration”.
    pub kind: String,
    /// Unless the title says it already.
    #[serde(serialize_with = "symbol", skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    pub when: Option<When>,
    /// The word for the text that the page shows; none for all others.
    pub current: Option<String>,
    /// The word for a text whose place another one took.
    pub superseded: Option<String>,
    /// What it did to the texts before it.
    pub acts: Vec<VersionAct>,
    /// The page that says what changed.
    pub changes: Option<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct VersionAct {
    /// “Supersedes the draft of 2018”.
    #[serde(serialize_with = "sentence")]
    pub runs: Vec<Run>,
    /// When, where that is another day than the text's own.
    pub when: Option<When>,
    /// Why.
    pub reason: Option<Words>,
}
