//! A file that can be obtained, or could be.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::language::{Date, Language, Localized};

use super::event::values;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct File {
    pub title: Localized<String>,
    pub language: Option<Language>,
    /// `pdf`, in lower case.
    pub format: Option<Arc<str>>,
    /// The date of the version, and why there is one.
    pub version: Option<Date>,
    pub version_note: Localized<String>,
    pub availability: Availability,
    /// Where it lies in the record's folder; `held` is known once the folder was read.
    pub path: Option<Arc<str>>,
    #[serde(skip)]
    pub held: Option<Held>,
    pub url: Option<Arc<str>>,
    pub accessible: bool,
    pub text_only: Localized<String>,
}

/// A file in the archive's own hands.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub place: PathBuf,
    pub bytes: u64,
    /// SHA-256 in lower-case hexadecimal digits.
    pub sha256: Arc<str>,
}

values! {
    /// Whether readers can have a file.
    Availability { Held "held", Elsewhere "elsewhere", ToFollow "to-follow", NotPublished "not-published", }
}
