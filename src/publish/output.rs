//! One file of the finished site: a path and what belongs there. Not here: whether the path is a good one (`path`).

use std::path::PathBuf;

/// The bytes that belong at one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Relative to the output folder, its parts separated by `/`.
    pub path: String,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    Bytes(Vec<u8>),
    /// The file whose bytes are to be copied; its permissions are not.
    File(PathBuf),
}
