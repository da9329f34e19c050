//! One source becomes one document: fields and a tree of text, each with its place. Pure, per file, never fails.
//!
//! Not here: what the fields mean, and whether what a text links to exists.
//!
//! 1. `document`: front matter and body are told apart, and marks of a merge conflict found.
//! 2. `markdown`: CommonMark becomes blocks and inlines.
//! 3. `link`: each link is told by where it leads.
//! 4. `provision`: the lists of a part become numbered provisions with ids.

mod document;
mod link;
mod markdown;
mod provision;

pub use document::{Document, document, unreadable, yaml_part};
pub use link::{reference, target};
pub use markdown::remark;
