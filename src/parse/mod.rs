//! One source becomes one document: fields and a tree of text, each with its place. Pure, per file, never fails.
//!
//! Not here: what the fields mean, and whether what a text links to exists.
//!
//! 1. `document`: front matter and body are told apart, and marks of a merge conflict found.
//! 2. `digits`: numbers of lists in Arabic digits become ones that CommonMark knows.
//! 3. `markdown`: CommonMark becomes blocks as they are `written`, with `heading`, `inline`, `table`
//!    and `note`.
//! 4. `link`: each link is told by where it leads.
//! 5. `provision`: the lists of a part become numbered provisions with `ids`; `growing` reads one of them, by its
//!    `number`, of `lines` some of which begin with a `label` of some `level`.
//! 6. `unread`: lines that look like paragraphs and were not read as any are reported.
//! 7. `fragment`: what to type in place of an id that no text has.

mod digits;
mod document;
mod fragment;
mod growing;
mod heading;
mod ids;
mod inline;
mod label;
mod level;
mod lines;
mod link;
mod markdown;
mod note;
mod number;
mod provision;
mod table;
mod unread;
mod written;

pub use document::{Document, document, unreadable, yaml_part};
pub use fragment::instead_of;
pub use link::{reference, target};
pub use markdown::remark;
